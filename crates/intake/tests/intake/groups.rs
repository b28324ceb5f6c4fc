//! Rows that stand for groups of subjects, and words that mean that a value is missing.

use std::fmt::Write as _;

use crate::workbooks::{Asked, brief};
use sanjeh_engine::model::{AnswerPolicy, Kind, Model, Question, QuestionIx, Special};
use sanjeh_engine::model::{SubjectType, TypeIx};
use sanjeh_intake::{InMemory, Options, Sources, Spellings, SubjectSource, read_from};
use sanjeh_messages::Problems;

/// What is said of a table of so many rows, of which the last have these names.
fn named(rows: usize, names: &[&str]) -> Vec<String> {
    let mut text = String::from("id,name,portal,uptime\n");
    for n in 0..rows - names.len() {
        writeln!(text, "C{n:02},Land {n},yes,{}", n % 7 * 11).unwrap();
    }
    for (n, name) in names.iter().enumerate() {
        writeln!(text, "G{n:02},{name},no,{}", n * 13 % 40 + 1).unwrap();
    }
    let asked = Asked { names: &["name"], ..Asked::default() };
    let (_, problems) = asked.read_file("a.csv", text.as_bytes()).unwrap();
    problems.iter().map(brief).filter(|said| said.starts_with("intake-aggregate")).collect()
}

#[test]
fn a_row_with_the_name_of_a_group_is_doubted() {
    for name in ["World", "OECD", "EU27", "Euro area", "Low income", "Comparison group", "جهان"]
    {
        assert_eq!(named(6, &[name]), ["intake-aggregate 7 ×1"], "{name}");
        assert_eq!(named(81, &[name]), ["intake-aggregate 82 ×1"], "{name}");
    }
    assert_eq!(named(30, &["Africa", "Asia", "Europe", "World"]).len(), 4);
}

#[test]
fn regions_among_themselves_and_longer_names_are_subjects() {
    let regions = ["Africa", "Asia", "Europe", "Oceania", "North America", "South America"];
    assert_eq!(named(7, &regions), [] as [&str; 0]);
    assert_eq!(named(20, &regions), [] as [&str; 0]);
    assert_eq!(named(2000, &["World"]), [] as [&str; 0]);
    let names = ["South Africa", "World Bank", "Central African Republic", "جهان‌بین"];
    assert_eq!(named(40, &names), [] as [&str; 0]);
}

/// What is said of these answers of agencies where these words mean that one is missing.
fn answered(missing: &[&str], answers: &[&str]) -> Result<Problems, Problems> {
    let zero = Special::LeaveOut;
    let policy = AnswerPolicy { missing: zero, not_applicable: zero, not_relevant: zero };
    let kind = Kind::Number { range: (0.0, f64::INFINITY), goalposts: None };
    let model = Model {
        types: vec![SubjectType { id: "agency".into(), links: vec![], attributes: vec![] }],
        questions: vec![Question { id: "days".into(), on: TypeIx(0), kind, policy }],
        ..Model::default()
    };
    let mut source = SubjectSource::new("a.csv");
    source.columns = vec![(QuestionIx(0), "days".to_owned())];
    let spellings = Spellings {
        missing: missing.iter().map(|&word| word.to_owned()).collect(),
        ..Spellings::default()
    };
    let sources = Sources { subjects: vec![source], spellings, ..Sources::default() };
    let mut text = String::from("id,days\n");
    for (n, answer) in answers.iter().enumerate() {
        writeln!(text, "A{n},{answer}").unwrap();
    }
    let files = InMemory::from([("a.csv".to_owned(), text.into_bytes())]);
    read_from(&model, &sources, &files, &Options::default(), &|_| ()).map(|(_, said)| said)
}

#[test]
fn other_spellings_of_a_word_for_missing_are_doubted() {
    let said = |missing: &[&str], answers: &[&str]| -> Vec<String> {
        answered(missing, answers).unwrap().iter().map(brief).collect()
    };
    for (missing, answer) in
        [("NA", "N/A"), ("NA", "n/a"), ("na", "n/a"), ("N/A", "NA"), ("n/a", "na"), ("N.A.", "n/a")]
    {
        let found = said(&[missing], &["1", "2", answer, "4"]);
        assert_eq!(found, ["intake-doubtful-word 4 ×1"], "{missing} {answer}");
    }
    for (missing, answer) in [("NA", "NA"), ("n/a", "N/A"), ("..", "n/a"), ("..", "na")] {
        assert_eq!(said(&[missing], &["1", "2", answer]), [] as [&str; 0], "{missing} {answer}");
    }
    assert_eq!(said(&["NA", "N/A"], &["1", "NA", "n/a"]), [] as [&str; 0]);
}

#[test]
fn words_of_those_who_know_no_answer_lead_to_the_list_of_them() {
    for word in ["نامشخص", "-", "?", "؟", "n.d.", "N.A.", "unknown", ".."] {
        let problems = answered(&[], &["1", "2", word]).unwrap_err();
        let help = problems.iter().next().unwrap().help.as_ref().unwrap();
        assert_eq!(help.key, "intake-says-missing-help", "{word}");
        let text = format!("id,name,portal,uptime\na,A,{word},1\n");
        let problems = Asked::default().read_file("a.csv", text.as_bytes()).unwrap_err();
        let help = problems.iter().next().unwrap().help.as_ref().unwrap();
        assert_eq!(help.key, "intake-no-option-missing-help", "{word}");
    }
    for (word, help) in [
        ("many", "intake-no-number-help"),
        ("۹۷/۳", "intake-slash-help"),
        ("97/3", "intake-slash-help"),
        ("1/2/3", "intake-no-number-help"),
    ] {
        let problems = answered(&[], &["1", "2", word]).unwrap_err();
        assert_eq!(problems.iter().next().unwrap().help.as_ref().unwrap().key, help, "{word}");
    }
}

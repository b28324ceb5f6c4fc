//! Publications without the answers.

use std::collections::BTreeMap;

use sanjeh_engine::{Explainer, Outcome};
use sanjeh_methodology::Limits;
use sanjeh_publication::{Publication, verify};
use sanjeh_publishing::publish;
use sanjeh_round::{Place, Round};

use crate::support::{Folder, example, files, mini_with, options, place, said};

fn withheld(files: &BTreeMap<String, String>, folder: &Folder) -> Publication {
    publish(&place(files), None, &options(), folder.path()).map_err(said).unwrap()
}

fn read(publication: &Publication, file: &str) -> String {
    publication.place.text(file, &Limits::default()).map_err(said).unwrap().1
}

/// The bits of all scores of presented subjects, by the measure's id.
fn scores(round: &Round) -> BTreeMap<String, Vec<u64>> {
    let presented = round.methodology.presentation.as_ref().unwrap().of;
    let kept = round.results.kept.iter().filter(|m| round.model().measure(**m).on == presented);
    kept.map(|&m| {
        let column = round.results.scores.column(m).unwrap();
        (round.model().measure(m).id.clone(), column.iter().map(|x| x.to_bits()).collect())
    })
    .collect()
}

#[test]
fn everything_above_the_indicators_comes_out_the_same_bit_for_bit() {
    let (open, closed) = (Folder::new(), Folder::new());
    let public = withheld(&files("mini"), &open);
    let private = withheld(&mini_with("answers = \"withheld\""), &closed);
    assert_eq!(scores(&public.round), scores(&private.round));
    assert_eq!(public.round.results.ranks, private.round.results.ranks);
    assert_eq!(public.round.results.bands, private.round.results.bands);
    assert_eq!(public.round.results.shares, private.round.results.shares);
    assert_eq!(public.round.results.statistics, private.round.results.statistics);
    let found = verify(&private.place, None).map_err(said).unwrap();
    assert!(found.is_sound(), "{:?}", found.findings);
    assert!(found.from_indicators);
}

#[test]
fn no_answer_and_no_score_of_a_service_is_in_the_folder() {
    let folder = Folder::new();
    let private = withheld(&mini_with("answers = \"withheld\""), &folder);
    assert!(private.manifest.files.iter().all(|file| file.path != "answers.csv"));
    let indicators = read(&private, "indicators.csv");
    let mut reader = csv::Reader::from_reader(indicators.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert!(rows.iter().all(|row| &row[0] == "agency"), "{indicators}");
    assert_eq!(rows.len(), 9 * 5, "nine indicators of five agencies");
    let scores = read(&private, "results/scores.csv");
    assert!(!scores.contains("a/1"), "{scores}");
}

#[test]
fn an_explanation_ends_at_the_indicator() {
    let folder = Folder::new();
    let private = withheld(&mini_with("answers = \"withheld\""), &folder);
    let round = &private.round;
    let mut explainer = Explainer::new(round.model(), &round.data, &round.results.scores);
    let (axis, row) = round.find("user_centric", "a").unwrap();
    let step = explainer.step(axis, row);
    assert_eq!(step.outcome, Outcome::Rule);
    for input in step.inputs {
        let below = explainer.step(input.measure, input.row);
        assert_eq!((below.outcome, below.inputs.len()), (Outcome::Given, 0));
        assert_eq!(below.answer, None);
        assert_eq!(below.score, input.score);
    }
    assert_eq!(round.find("U01", "a/1"), None, "what lies below is not known");
    let service = round.model().type_by_id("service").unwrap();
    let below = round.model().measure_by_id(service, "U01").unwrap();
    assert_eq!(explainer.step(below, 0).outcome, Outcome::Given);
}

#[test]
fn a_missing_and_a_refused_score_both_survive() {
    let folder = Folder::new();
    let mut files = mini_with("answers = \"withheld\"");
    // A refused score takes the axis with it, a left-out one does not.
    let methodology = files["methodology.toml"].replace(
        "not_applicable = \"leave_out\"",
        "not_applicable = \"leave_out\"\nnot_relevant = \"propagate\"",
    );
    files.insert("methodology.toml".to_owned(), methodology);
    let answers = files["answers.csv"].replace("a,I07,40", "a,I07,nr");
    files.insert("answers.csv".to_owned(), answers);
    let private = withheld(&files, &folder);
    let indicators = read(&private, "indicators.csv");
    assert!(indicators.contains("agency,a,I07,refused\n"), "{indicators}");
    assert!(indicators.contains("agency,e,I07,\n"), "{indicators}");
    let round = &private.round;
    let score = |measure: &str, subject: &str| {
        let (measure, row) = round.find(measure, subject).unwrap();
        round.results.scores.get(measure, row)
    };
    assert_eq!(score("integrated", "a"), None);
    assert!(score("integrated", "e").is_some());
}

#[test]
fn answers_that_stand_in_the_register_are_taken_out_of_it() {
    let folder = Folder::new();
    let mut files = files("egdi");
    files.insert("round.toml".to_owned(), "answers = \"withheld\"\n".to_owned());
    let private = withheld(&files, &folder);
    let header = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    let (before, after) = (header(&files["data.csv"]), header(&read(&private, "data.csv")));
    assert!(after.split(',').count() < before.split(',').count(), "{after}");
    let questions = private.model().questions.iter().map(|q| q.id.as_str());
    for question in questions {
        assert!(!after.split(',').any(|column| column == question), "{question} in {after}");
    }
    assert!(verify(&private.place, None).unwrap().is_sound());
}

/// The index of the United Nations without its answers, with this text in place of its table and
/// this in its entry in the methodology.
fn egdi_with(table: &str, entry: &str) -> BTreeMap<String, String> {
    let mut files = files("egdi");
    files.insert("round.toml".to_owned(), "answers = \"withheld\"\n".to_owned());
    let methodology = files["methodology.toml"]
        .replace("answers_in_columns = true\n", &format!("answers_in_columns = true\n{entry}\n"));
    files.insert("methodology.toml".to_owned(), methodology);
    files.insert("data.csv".to_owned(), table.to_owned());
    files
}

#[test]
fn answers_below_a_title_are_taken_out_of_the_register_too() {
    let data = files("egdi")["data.csv"].clone();
    let lower = data.replacen(",osi,tii,", ",OSI, tii,", 1);
    for (table, entry) in [
        (format!("Indices 2003 to 2022: osi 0.83,,,,,,,,\n{data}"), "header_row = 2"),
        (format!("\"Indices,\n2003 to 2022\",,,,,,,,\n\n{data}"), "header_row = 4"),
        (format!("{data}\nbest osi,Denmark,0.9797\n"), "rows_until = \"blank\""),
        (lower, ""),
    ] {
        let folder = Folder::new();
        let private = withheld(&egdi_with(&table, entry), &folder);
        let published = read(&private, "data.csv");
        let header = "year,country,rank,egdi,epi";
        assert_eq!(published.trim_start().lines().next(), Some(header), "{entry}");
        let lines: Vec<&str> = published.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(lines.len(), data.lines().count(), "{entry}");
        assert!(lines.iter().all(|line| csv_width(line) == 5), "{entry}");
        assert!(!published.contains("osi") && !published.contains("Indices"), "{entry}");
        let found = verify(&private.place, None).map_err(said).unwrap();
        assert!(found.is_sound(), "{entry} {:?}", found.findings);
    }
}

fn csv_width(line: &str) -> usize {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
    reader.records().next().unwrap().unwrap().len()
}

#[test]
fn answers_of_one_table_of_several_in_a_text_file_are_not_published() {
    let mut files = mini_with("answers = \"withheld\"");
    let agencies = files["agencies.csv"].lines().count();
    let both = format!("{}\n{}", files["agencies.csv"], files["answers.csv"]);
    files.insert("agencies.csv".to_owned(), both);
    let methodology = files["methodology.toml"]
        .replace("table = \"agencies.csv\"", "table = \"agencies.csv\"\nrows_until = \"blank\"")
        .replace(
            "file = \"answers.csv\"",
            &format!("file = \"agencies.csv\"\nheader_row = {}", agencies + 2),
        );
    files.insert("methodology.toml".to_owned(), methodology);
    let folder = Folder::new();
    let refused = publish(&place(&files), None, &options(), folder.path());
    let refused = said(refused.map(|_| ()).unwrap_err());
    assert!(refused.contains("“agencies.csv” has several tables"), "{refused}");
    assert!(std::fs::read_dir(folder.path()).unwrap().next().is_none());
}

#[test]
fn the_ninth_round_can_be_published_without_answers_and_has_no_growth_like_for_like() {
    let folder = Folder::new();
    let eighth = Place::Folder(example("round8"));
    let eighth = publish(&eighth, None, &options(), folder.path()).map_err(said).unwrap();
    let mut files = files("round9");
    let header = files["round.toml"].replace("answers = \"public\"", "answers = \"withheld\"");
    files.insert("round.toml".to_owned(), header);
    let ninth = publish(&place(&files), Some(&eighth), &options(), folder.path());
    let ninth = ninth.map_err(said).unwrap();
    let compared = ninth.compared.as_ref().unwrap();
    assert!(!compared.growths[0].grown.is_empty());
    assert!(compared.like_for_like.is_none());
    assert!(!compared.new_questions.is_empty());
    let holds = |j: &&sanjeh_round::Judged| j.verdict == sanjeh_round::Verdict::Holds;
    assert!(ninth.judged.iter().filter(holds).count() > 20, "claims are judged as before");
    let found = verify(&ninth.place, None).map_err(said).unwrap();
    assert!(found.is_sound(), "{:?}", found.findings);
    assert!(found.from_indicators && !found.like_for_like);
}

#[test]
fn a_table_of_indicators_must_be_whole() {
    let folder = Folder::new();
    let private = withheld(&mini_with("answers = \"withheld\""), &folder);
    let file = folder.join("trial-1.0/indicators.csv");
    let whole = read(&private, "indicators.csv");
    let refused = |text: String| {
        std::fs::write(&file, text).unwrap();
        let (manifest, digest) = (private.manifest.clone(), private.digest.clone());
        let place = Place::Folder(folder.join("trial-1.0"));
        said(Publication::read(manifest, digest, place).map(|_| ()).unwrap_err())
    };
    let row = "agency,d,I07,100\n";
    assert!(whole.contains(row), "{whole}");
    assert!(refused(whole.replace(row, "")).contains("no row"));
    assert!(refused(format!("{whole}{row}")).contains("second time"));
    assert!(refused(whole.replace(row, "agency,d,I07,much\n")).contains("much"));
    assert!(refused(whole.replace(row, "agency,z,I07,100\n")).contains('z'));
    assert!(refused(whole.replace(row, "agency,d,total,100\n")).contains("total"));
}

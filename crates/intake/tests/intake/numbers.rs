//! Numbers that could mean two things: fractions among percentages, points between thousands, ids
//! that a workbook stores as numbers; and what is said of texts that are no numbers.

use rust_xlsxwriter::{Format, Workbook};
use sanjeh_messages::{Lang, Problem};

use sanjeh_engine::model::{
    AnswerPolicy, Kind, Link, Model, Question, QuestionIx, Special, SubjectType, TypeIx,
};
use sanjeh_intake::{
    InMemory, LinkSource, LongAnswers, Only, Options, Sources, SubjectSource, TableLayout,
    read_from,
};

use crate::workbooks::{Asked, brief};

fn csv(values: &[&str]) -> Vec<u8> {
    let rows = values.iter().enumerate().map(|(n, value)| format!("a{n},A,yes,{value}\n"));
    let table: String = std::iter::once("id,name,portal,uptime\n".to_owned()).chain(rows).collect();
    table.into_bytes()
}

/// The doubts of a column from 0 to `most`.
fn doubts(most: f64, values: &[&str]) -> Vec<Problem> {
    let asked = Asked { most, ..Asked::default() };
    let (_, doubts) = asked.read_file("a.csv", &csv(values)).unwrap();
    doubts.iter().cloned().collect()
}

fn briefs(most: f64, values: &[&str]) -> Vec<String> {
    doubts(most, values).iter().map(brief).collect()
}

fn helps(problem: &Problem) -> [String; 2] {
    [Lang::En, Lang::Fa]
        .map(|lang| problem.help.as_ref().unwrap().text(lang).replace(['\u{2068}', '\u{2069}'], ""))
}

#[test]
fn fractions_among_plain_percentages_are_doubted_at_the_first_of_them() {
    let found = doubts(100.0, &["85", "0.85", "70", "۰٫۹"]);
    assert_eq!(found.iter().map(brief).collect::<Vec<_>>(), ["intake-fractions-mixed 3 ×2"]);
    assert_eq!(found[0].code, "percent-mixed");
    for help in helps(&found[0]) {
        assert!(help.contains("0.85") && help.contains(" 85"), "{help}");
    }
    assert_eq!(briefs(100.0, &["0.85", "85.5", "70.25"]), ["intake-fractions-mixed 2 ×1"]);
    // Most are fractions, and the others stand far above them.
    let mixed = ["0.35", "0.62", "0.81", "0.47", "0.9", "0.55", "47.5", "81.25", "5.2", "62.5"];
    assert_eq!(briefs(100.0, &mixed), ["intake-fractions-mixed 2 ×6"]);
    let rates = ["0.35", "0.62", "0.81", "0.47", "0.9", "0.55", "47.5", "3.1", "5.2", "12.5"];
    assert_eq!(briefs(100.0, &rates), [""; 0], "they become fewer");
    let wide = ["0.35", "0.02", "0.001", "0.47", "0.05", "0.55", "47.5", "81.25", "5.2", "62.5"];
    assert_eq!(briefs(100.0, &wide), [""; 0], "rates that are spread far");
    let few = ["0.35", "0.62", "0.81", "41.5", "52.5", "67.5", "47.5", "3.1", "55.2", "12.5"];
    assert_eq!(briefs(100.0, &few), [""; 0], "small rates of a few");
    // Whole numbers, and rates that come down to 0 one by one.
    assert_eq!(briefs(100.0, &["1", "0", "85", "70"]), [""; 0]);
    assert_eq!(briefs(100.0, &["0.7", "2.5", "12.25", "99.5"]), [""; 0]);
    assert_eq!(briefs(100.0, &["0.7%", "25", "99"]), [""; 0]);
    assert_eq!(briefs(100.0, &["0.7", "1.2"]), [""; 0]);
    assert_eq!(briefs(200.0, &["0.7", "25", "99"]), [""; 0]);
}

#[test]
fn percentages_up_to_one_among_much_greater_ones_are_doubted() {
    let most: Vec<String> = (0..20).map(|n| format!("{}%", n * 37 % 70 + 25)).collect();
    let with = |more: &[&'static str]| -> Vec<&str> {
        more.iter().copied().chain(most.iter().map(String::as_str)).collect()
    };
    let found = doubts(100.0, &with(&["80%", "0.973%"]));
    assert_eq!(found.iter().map(brief).collect::<Vec<_>>(), ["intake-percent-low 3 ×1"]);
    assert_eq!(found[0].code, "percent-mixed");
    assert!(helps(&found[0])[0].contains("97.3%"), "{:?}", helps(&found[0]));
    assert_eq!(briefs(100.0, &with(&["۰٫۹٪", "0.8%"])), ["intake-percent-low 2 ×2"]);
    // Where others come near, or many have so little, it may be right.
    assert_eq!(briefs(100.0, &with(&["0.973%", "4%"])), [""; 0]);
    assert_eq!(briefs(100.0, &with(&["0.973%", "0.5%", "0.7%"])), [""; 0]);
    assert_eq!(briefs(100.0, &with(&["0%"])), [""; 0]);
}

#[test]
fn a_fraction_among_written_percentages_has_its_place_and_its_value() {
    let found = doubts(100.0, &["85%", "0.5%", "0.6", "1", "70%"]);
    assert_eq!(found.iter().map(brief).collect::<Vec<_>>(), ["intake-percent-mixed 4 ×2"]);
    for help in helps(&found[0]) {
        assert!(help.contains("60") && help.contains("0.6%"), "{help}");
    }
}

#[test]
fn a_single_1_far_below_all_others_may_be_the_whole() {
    let large = ["20", "35", "41", "55", "60", "72", "77", "81", "90", "98"];
    let with = |more: &[&str]| briefs(100.0, &[large.as_slice(), more].concat());
    assert_eq!(with(&["1"]), ["intake-fractions-mixed 12 ×1"]);
    assert_eq!(with(&["1", "4"]), [""; 0]);
    assert_eq!(with(&["1", "1"]), [""; 0], "not seldom");
    assert_eq!(briefs(100.0, &["1", "20", "40"]), [""; 0], "too few to say");
}

#[test]
fn a_point_before_three_digits_among_whole_numbers_may_part_thousands() {
    let any = f64::INFINITY;
    for pointed in ["1.250", "۱٫۲۵۰", "12.500", "1.000"] {
        let found = doubts(any, &["980", pointed, "1.250", "0", "1200"]);
        let said: Vec<String> = found.iter().map(brief).collect();
        assert_eq!(said, ["intake-thousands 3 ×2"], "{pointed}");
        assert_eq!(found[0].code, "point-may-be-thousands");
    }
    for help in helps(&doubts(any, &["980", "1.250"])[0]) {
        assert!(help.contains("1250") && help.contains("1.25 "), "{help}");
    }
    for others in [
        &["980.5", "1.250"][..],
        &["1.250", "2.375"],
        &["980", "1.25"],
        &["980", "0.250"],
        &["12", "980", "1.250"],
        &["980", "1.250", "1.2500"],
    ] {
        assert_eq!(briefs(any, others), [""; 0], "{others:?}");
    }
}

#[test]
fn only_texts_of_a_workbook_may_have_points_between_thousands() {
    let asked =
        Asked { most: f64::INFINITY, questions: &["n"], attributes: &[], ..Asked::default() };
    let read = |write: &dyn Fn(&mut rust_xlsxwriter::Worksheet)| -> Vec<String> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_row(0, 0, ["id", "n"]).unwrap();
        sheet.write_row(1, 0, ["a", "980"]).unwrap();
        sheet.write(2, 0, "b").unwrap();
        write(sheet);
        let (_, doubts) = asked.read_file("a.xlsx", &book.save_to_buffer().unwrap()).unwrap();
        doubts.iter().map(brief).collect()
    };
    let text = read(&|sheet| {
        sheet.write(2, 1, "1.250").unwrap();
    });
    assert_eq!(text, ["intake-thousands Sheet1!B3 ×1"]);
    let number = read(&|sheet| {
        sheet.write(2, 1, 1.375).unwrap();
    });
    assert_eq!(number, [""; 0]);
}

#[test]
fn texts_that_say_per_cent_are_named_with_the_way_to_write_them() {
    for (most, help) in [(100.0, "40%"), (1.0, "40%"), (f64::INFINITY, "40")] {
        for text in ["٪۴۰", "% 40", "۴۰ درصد", "40 percent", "40 Per Cent"] {
            let asked = Asked { most, ..Asked::default() };
            let problems = asked.read_file("a.csv", &csv(&[text, text])).unwrap_err();
            let problem = problems.iter().next().unwrap();
            assert_eq!(brief(problem), "intake-no-number 2 ×2", "{text}");
            for said in helps(problem) {
                assert!(said.ends_with(help), "{said}");
            }
        }
    }
}

#[test]
fn a_date_is_called_one() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_row(0, 0, ["id", "name", "portal", "uptime"]).unwrap();
    sheet.write_row(1, 0, ["a", "A"]).unwrap();
    sheet.write_with_format(1, 2, 44_928, &day).unwrap();
    sheet.write_with_format(1, 3, 44_928.5, &day).unwrap();
    let problems =
        Asked::default().read_file("a.xlsx", &book.save_to_buffer().unwrap()).unwrap_err();
    let said: Vec<String> = problems.iter().map(brief).collect();
    assert_eq!(said, ["intake-is-date Sheet1!C2 ×1", "intake-is-date Sheet1!D2 ×1"]);
}

#[test]
fn times_are_called_times_and_are_one_problem() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let [clock, span] = ["hh:mm", "[h]:mm"].map(|format| Format::new().set_num_format(format));
    sheet.write_row(0, 0, ["id", "name", "portal", "uptime"]).unwrap();
    for row in 1..9 {
        sheet.write(row, 0, format!("a{row}")).unwrap();
        sheet.write(row, 2, "yes").unwrap();
        let days = f64::from(row) * 0.25;
        let format = if days < 1.0 { &clock } else { &span };
        sheet.write_with_format(row, 3, days, format).unwrap();
    }
    sheet.write_with_format(4, 2, 0.125, &clock).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let problems = Asked { attributes: &[], ..Asked::default() }.read_file("a.xlsx", &bytes);
    let problems = problems.unwrap_err();
    let said: Vec<String> = problems.iter().map(brief).collect();
    assert_eq!(said, ["intake-is-time Sheet1!D2 ×8", "intake-is-time Sheet1!C5 ×1"]);
    let texts = [Lang::En, Lang::Fa].map(|lang| problems.render(lang, false, 9));
    for (text, all) in texts.iter().zip([
        ["“6:00:00” is a time", "6:00:00 is 6 hours, or 360 minutes", "“3:00:00”"],
        ["«6:00:00» زمان است", "6 ساعت یا 360 دقیقه", "«3:00:00»"],
    ]) {
        let plain: String =
            text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect();
        assert!(all.iter().all(|part| plain.contains(part)), "{plain}");
    }
}

#[test]
fn a_number_cell_that_could_name_two_subjects_is_doubted() {
    let asked = Asked { questions: &[], attributes: &[], ..Asked::default() };
    let read = |number: bool, other: &str| -> Vec<String> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "id").unwrap();
        sheet.write(1, 0, other).unwrap();
        if number {
            sheet.write(2, 0, 1.10).unwrap();
        } else {
            sheet.write(2, 0, "1.1").unwrap();
        }
        let (_, doubts) = asked.read_file("a.xlsx", &book.save_to_buffer().unwrap()).unwrap();
        doubts.iter().map(brief).collect()
    };
    assert_eq!(read(true, "1.10"), ["intake-id-number Sheet1!A3 ×1"]);
    assert_eq!(read(false, "1.10"), [""; 0]);
    assert_eq!(read(true, "1.20"), [""; 0]);
}

/// What is said of subjects of one type, each with an optional link to another one.
fn linked(
    sources: &Sources,
    questions: &[&str],
    links: bool,
    files: &[(&str, Vec<u8>)],
    options: &Options,
) -> Vec<String> {
    let zero = Special::Zero;
    let policy = AnswerPolicy { missing: zero, not_applicable: zero, not_relevant: zero };
    let question = |id: &&str| Question {
        id: (*id).to_owned(),
        on: TypeIx(0),
        kind: Kind::Number { range: (0.0, 100.0), goalposts: None },
        policy,
    };
    let link = Link { id: "parent".into(), to: TypeIx(0) };
    let model = Model {
        types: vec![SubjectType {
            id: "unit".into(),
            links: if links { vec![link] } else { vec![] },
            attributes: vec![],
        }],
        questions: questions.iter().map(question).collect(),
        ..Model::default()
    };
    let files: InMemory =
        files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.clone())).collect();
    let (_, doubts) = read_from(&model, sources, &files, options, &|_| ()).unwrap();
    doubts.iter().map(brief).collect()
}

#[test]
fn percentages_in_rows_that_are_dropped_hide_no_fraction() {
    let mut source = SubjectSource::new("a.csv");
    source.distinct = true;
    source.columns = vec![(QuestionIx(0), "q".to_owned())];
    let sources = Sources { subjects: vec![source], ..Sources::default() };
    let table = b"id,q\na,0.5%\na,0.5%\na,0.7%\nb,0.6\nb,0.9\nc,85%\n".to_vec();
    let mut threads = 1;
    while threads <= 4 {
        for block_size in [1, 16, 1 << 20] {
            let options = Options { threads, block_size, ..Options::default() };
            let said = linked(&sources, &["q"], false, &[("a.csv", table.clone())], &options);
            assert_eq!(said, ["intake-percent-mixed 5 ×1"], "{threads} threads, {block_size}");
        }
        threads += 1;
    }
    let table = b"id,q\na,0.5%\na,0.6\nb,0.7%\n".to_vec();
    let said = linked(&sources, &["q"], false, &[("a.csv", table)], &Options::default());
    assert_eq!(said, [""; 0], "the plain one is not read");
}

#[test]
fn questions_whose_names_differ_in_case_only_are_looked_at_apart() {
    let mut sources = Sources { subjects: vec![SubjectSource::new("a.csv")], ..Sources::default() };
    sources.answers = vec![LongAnswers {
        file: "long.csv".into(),
        sheet: None,
        layout: TableLayout::default(),
        on: None,
        subject: sanjeh_intake::Template::column("id"),
        question: "q".into(),
        value: "v".into(),
        ignore: vec!["x".into()],
    }];
    let long = b"id,q,v\na,X,oops\na,N,0.9\nb,n,0.8\nb,N,50\na,n,70\n".to_vec();
    let files = [("a.csv", b"id\na\nb\n".to_vec()), ("long.csv", long)];
    let said = linked(&sources, &["n", "N"], false, &files, &Options::default());
    assert_eq!(said, ["intake-fractions-mixed 4 ×1", "intake-fractions-mixed 3 ×1"]);
}

/// What is said of the ids of a sheet: each row is a kind, a text for the id, and a number or a text.
fn ids(
    source: SubjectSource,
    links: bool,
    rows: &[(&str, &str, Result<f64, &str>)],
) -> Vec<String> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["kind", "a", "b"]).unwrap();
    for (row, (kind, a, b)) in (1..).zip(rows) {
        sheet.write_row(row, 0, [*kind, *a]).unwrap();
        match b {
            Ok(number) => sheet.write(row, 2, *number).unwrap(),
            Err(text) => sheet.write(row, 2, *text).unwrap(),
        };
    }
    let sources = Sources { subjects: vec![source], ..Sources::default() };
    let files = [("a.xlsx", book.save_to_buffer().unwrap())];
    linked(&sources, &[], links, &files, &Options::default())
}

#[test]
fn a_number_cell_that_is_a_part_of_an_id_is_doubted() {
    let source = || {
        let mut source = SubjectSource::new("a.xlsx");
        source.id = "{a}/{b}".parse().unwrap();
        source
    };
    let of = |first: (&str, Result<f64, &str>), second: (&str, Result<f64, &str>)| {
        ids(source(), false, &[("", first.0, first.1), ("", second.0, second.1)])
    };
    assert_eq!(of(("x", Err("1.10")), ("x", Ok(1.1))), ["intake-id-number Sheet1!C3 ×1"]);
    assert_eq!(of(("x", Err("2.0")), ("x", Ok(2.0))), ["intake-id-number Sheet1!C3 ×1"]);
    assert_eq!(of(("x", Err("1.10")), ("x", Err("1.1"))), [""; 0]);
    assert_eq!(of(("x", Err("1.10")), ("y", Ok(1.1))), [""; 0]);
    assert_eq!(of(("x", Err("1.20")), ("x", Ok(1.1))), [""; 0]);
    // The text is what lost its zeros.
    assert_eq!(of(("1.10", Ok(1.1)), ("1.1", Ok(1.1))), [""; 0]);
}

#[test]
fn rows_of_another_type_are_not_doubted_for_their_ids() {
    let mut source = SubjectSource::new("a.xlsx");
    source.id = "{b}".parse().unwrap();
    let only = |values: &[&str]| Only {
        column: "kind".into(),
        values: values.iter().map(|&value| value.to_owned()).collect(),
        not: false,
    };
    let rows = [("unit", "", Err("1.10")), ("unit", "", Err("1.1")), ("other", "", Ok(1.1))];
    source.only = vec![only(&["unit"])];
    assert_eq!(ids(source.clone(), false, &rows), [""; 0]);
    // Nor for the links that they would have.
    let mut linking = source.clone();
    linking.id = "{a}".parse().unwrap();
    linking.links = vec![LinkSource { subject: "{b}".parse().unwrap(), optional: true }];
    let units = [("unit", "1.10", Err("")), ("unit", "1.1", Err(""))];
    let other = [units.as_slice(), &[("other", "z", Ok(1.1))]].concat();
    assert_eq!(ids(linking.clone(), true, &other), [""; 0]);
    let unit = [units.as_slice(), &[("unit", "z", Ok(1.1))]].concat();
    assert_eq!(ids(linking, true, &unit), ["intake-id-number Sheet1!C4 ×1"]);
    // A row that repeats another is one that may have lost its zeros.
    source.distinct = true;
    let rows = [("unit", "", Err("1.10")), ("unit", "", Err("1.1")), ("unit", "", Ok(1.1))];
    assert_eq!(ids(source, false, &rows), ["intake-id-number Sheet1!C4 ×1"]);
}

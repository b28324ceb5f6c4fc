//! Values that are unlike the others of their column: beyond the ends of a scale, negative where less is
//! better, dates in another spelling, codes that a sheet only shows.

use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;

use crate::support::{Run, Scratch};

/// A round of offices with a methodology that has these questions and ends so.
fn offices(questions: &str, rest: &str, table: &str) -> Scratch {
    let scratch = Scratch::new();
    let head = format!(
        r#"
[methodology]
id = "offices"
version = "1.0"
[policy]
published = {{ decimals = 1 }}
missing = "leave_out"
[subjects.office]
table = "offices.csv"
attributes = ["founded"]
answers_in_columns = true
[questions.office]
{questions}
[measures.office.total]
of = ["hours"]
[ranks.overall]
measure = "total"
"#
    );
    scratch.write("methodology.toml", head + rest);
    scratch.write("offices.csv", table);
    scratch
}

/// Code (or key, for notes) of every problem, with what it is about and how many it stands for.
fn found(run: Run) -> Vec<(String, String, u64)> {
    let json = run.json();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let one = |p: &Value| {
        let name = if p["severity"] == "warning" { text(&p["code"]) } else { text(&p["key"]) };
        (name, text(&p["about"]), p["times"].as_u64().unwrap())
    };
    let of_rounding =
        |p: &&Value| p["key"] != "round-exact-by-default" && p["key"] != "round-ties-by-default";
    json["problems"].as_array().unwrap().iter().filter(of_rounding).map(one).collect()
}

fn check(scratch: &Scratch) -> Vec<(String, String, u64)> {
    found(scratch.run(&["check", ".", "--format", "json"]))
}

fn is(name: &str, about: &str, times: u64) -> (String, String, u64) {
    (name.to_owned(), about.to_owned(), times)
}

const HOURS: &str = "id,founded,hours\na,x,72\nb,x,2\nc,x,-5\nd,x,-1\ne,x,100\nf,x,30\ng,x,0.5\n";

#[test]
fn negative_answers_that_count_as_the_best_are_doubted_until_the_question_speaks_of_them() {
    let number = |more: &str| format!("hours = {{ kind = \"number\", {more} }}");
    let ends = |times: u64| is("methodology-beyond-ends", "ends", times);
    let scratch = offices(&number("worst = 72, best = 2"), "", HOURS);
    assert_eq!(check(&scratch), [is("negative-is-best", "hours", 2), ends(4)]);
    let run = scratch.run(&["check", "."]);
    assert!(run.err.contains("2 negative answers count as 2, the best"), "{}", run.err);
    assert!(run.err.contains("min = -5"), "{}", run.err);
    let fa = scratch.run(&["check", ".", "--lang", "fa"]).err;
    assert!(fa.contains("کمتر بهتر است"), "{fa}");
    // What the question says of the least holds; where more is better, negative is bad already.
    let scratch = offices(&number("worst = 72, best = 2, min = -5"), "", HOURS);
    assert_eq!(check(&scratch), [ends(4)]);
    let scratch = offices(&number("worst = 2, best = 72"), "", HOURS);
    assert_eq!(check(&scratch), [ends(4)]);
    let scratch = offices(&number("worst = 72, best = -10"), "", HOURS);
    assert_eq!(check(&scratch), [ends(1)]);
    let scratch = offices(&number("worst = 200, best = -10"), "", HOURS);
    assert_eq!(check(&scratch), []);
    let scratch = offices(&number("worst = 72, best = 2, min = 0"), "", HOURS);
    assert_eq!(check(&scratch)[0].0, "intake-out-of-range");
}

#[test]
fn scores_beyond_the_ends_of_a_measure_are_counted() {
    let hours = "hours = { kind = \"number\" }";
    let measure = |rule: &str| format!("[measures.office]\nscaled = {{ {rule}, result = true }}\n");
    let says = |question: &str, rule: &str| check(&offices(question, &measure(rule), HOURS));
    let ends = |times: u64| is("methodology-beyond-ends", "ends", times);
    let negative = is("negative-is-best", "hours", 2);
    let posts = |more: &str| format!("goalposts = {{ of = \"hours\", {more} }}");
    assert_eq!(says(hours, &posts("worst = 72, best = 2")), [negative.clone(), ends(4)]);
    assert_eq!(says(hours, &posts("worst = 72, best = 2, clip = false")), []);
    assert_eq!(says(hours, &posts("worst = 0, best = 100")), [ends(2)]);
    assert_eq!(says(hours, "clamp = { of = \"hours\", min = 0, max = 100 }"), [ends(2)]);
    let normalise = "normalise = { of = \"hours\", method = \"goalposts\" }";
    let asked = |direction: &str| {
        format!("hours = {{ kind = \"number\", direction = \"{direction}\", posts = [2, 72] }}")
    };
    assert_eq!(says(&asked("lower"), normalise), [negative, ends(4)]);
    assert_eq!(says(&asked("higher"), normalise), [ends(4)]);
    // Of several scales the first value names its own.
    let scratch = offices(
        "hours = { kind = \"number\", worst = 2, best = 72 }",
        &measure("clamp = { of = \"hours\", min = 10, max = 90 }"),
        HOURS,
    );
    let run = scratch.run(&["check", "."]);
    let words = "the first is -5, of “c” in “hours”, and there are 9 others";
    assert!(run.err.contains(words), "{}", run.err);
    let fa = scratch.run(&["check", ".", "--lang", "fa"]).err.replace(['\u{2068}', '\u{2069}'], "");
    assert!(fa.contains("در «hours»، و ۹ مقدار دیگر"), "{fa}");
    // Who is in no cohort has no score.
    let table = HOURS.replace("x,-", "y,-");
    let some =
        "normalise = { of = \"hours\", method = \"goalposts\", where = { founded = \"x\" } }";
    let scratch = offices(&asked("higher"), &measure(some), &table);
    assert_eq!(check(&scratch), [ends(2)]);
}

/// The days on which offices were founded, one beside each.
fn founded(days: &[&str], rest: &str) -> Vec<(String, String, u64)> {
    let rows = days.iter().enumerate().map(|(n, day)| format!("o{n},{day},{}\n", 10 + n));
    let table: String = std::iter::once("id,founded,hours\n".to_owned()).chain(rows).collect();
    check(&offices("hours = { kind = \"number\", min = 0 }", rest, &table))
}

const LIST: &str = "[ranks.by_day]\nmeasure = \"total\"\nwithin = [\"founded\"]\n";

#[test]
fn dates_in_several_spellings_are_doubted_where_something_is_decided_by_them() {
    let mixed = ["2024-01-05", "05/01/2024", "۱۴۰۲/۱۰/۱۵", "2023-11-12", "unknown"];
    assert_eq!(founded(&mixed, LIST), [is("date-spellings", "founded", 2)]);
    assert_eq!(founded(&mixed, ""), [], "nothing is decided by it");
    let compared = [
        "[ranks.old]\nmeasure = \"total\"\nwhere = { founded = \"2024-01-05\" }\n",
        "[statistics.mean]\nstat = \"mean\"\nmeasures = [\"total\"]\n\
         where = { founded = { not = [\"2024-01-05\"] } }\n",
        "[shares.days]\nof = \"office\"\nby = \"founded\"\n",
        "[groups]\n\"day/{founded}\" = { of = \"office\" }\n",
        "[measures.office.gated]\nof = [\"hours\"]\nwhen = { founded = \"2024-01-05\" }\nresult = true\n",
        "[measures.office.near]\nresult = true\n\
         normalise = { of = \"hours\", method = \"rank\", within = [\"founded\"] }\n",
    ];
    for rest in compared {
        let found = founded(&mixed, rest);
        assert!(found.contains(&is("date-spellings", "founded", 2)), "{rest}{found:?}");
    }
    for same in [
        ["2024-01-05", "2023-11-12", "unknown"],
        ["۱۴۰۲/۱۰/۱۵", "1402/01/05", "۱۴۰۱/۰۱/۰۵"],
        ["5/1/2024", "12/11/2023", "6/1/2024"],
        ["north", "1.2", "3-4"],
    ] {
        assert_eq!(founded(&same, LIST), [], "{same:?}");
    }
    assert_eq!(founded(&["2024-01-05", "2024-1-6"], LIST), [is("date-spellings", "founded", 1)]);
    assert_eq!(founded(&["2024-01-05", "1402-10-16"], LIST), [is("date-spellings", "founded", 1)]);
}

#[test]
fn an_id_that_a_sheet_only_shows_is_named_beside_the_one_that_is_not_found() {
    let scratch = offices("hours = { kind = \"number\" }", "", HOURS);
    scratch.change("methodology.toml", "offices.csv", "offices.xlsx");
    scratch.change("methodology.toml", "answers_in_columns = true", "");
    let table = "[[answers]]\nfile = \"answers.csv\"\nsubject = \"{id}\"\nquestion = \"q\"\nvalue = \"v\"\n";
    let methodology = scratch.read("methodology.toml");
    scratch.write("methodology.toml", methodology + table);
    scratch.write("answers.csv", "id,q,v\n007,hours,3\n");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let zeros = Format::new().set_num_format("000");
    sheet.write_row(0, 0, ["id", "founded"]).unwrap();
    sheet.write_with_format(1, 0, 7, &zeros).unwrap();
    sheet.write(1, 1, "x").unwrap();
    scratch.write("offices.xlsx", book.save_to_buffer().unwrap());
    let found = check(&scratch);
    let names: Vec<&str> = found.iter().map(|(name, _, _)| name.as_str()).collect();
    assert_eq!(names, ["code-shown-otherwise", "intake-unknown-subject"], "{found:?}");
    for (lang, said) in [("en", "shows “007” but holds the number 7"), ("fa", "نشان می‌دهد")]
    {
        let run = scratch.run(&["check", ".", "--lang", lang]);
        assert!(run.err.contains(said), "{}", run.err);
    }
    // The text is the id.
    sheet_of_texts(&scratch);
    assert_eq!(check(&scratch), []);
}

fn sheet_of_texts(scratch: &Scratch) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["id", "founded"]).unwrap();
    sheet.write_row(1, 0, ["007", "x"]).unwrap();
    scratch.write("offices.xlsx", book.save_to_buffer().unwrap());
}

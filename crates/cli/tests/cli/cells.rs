//! Cells and rows that could mean two things: none is silent.

use serde_json::Value;

use crate::support::{Rows, Scratch, number};

/// The problems that `check` has of a folder, by code (or key, for errors), with their places and
/// how many they stand for.
fn doubts(scratch: &Scratch) -> Vec<(String, String, u64)> {
    let json = scratch.run(&["check", ".", "--format", "json"]).json();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let one = |p: &Value| {
        let name = if p["code"].is_null() { text(&p["key"]) } else { text(&p["code"]) };
        (name, text(&p["about"]), p["times"].as_u64().unwrap())
    };
    let problems = json["problems"].as_array().unwrap().iter();
    problems.filter(|p| p["severity"] != "note").map(one).collect()
}

fn doubt(code: &str, about: &str, times: u64) -> (String, String, u64) {
    (code.to_owned(), about.to_owned(), times)
}

/// The published scores of a measure, by subject.
fn scores(scratch: &Scratch, measure: &str) -> Vec<(String, Option<f64>)> {
    let csv = scratch.run(&["score", ".", "--measure", measure, "--format", "csv"]).fine();
    let rows = Rows::parse(&csv);
    let cells = rows.cells(["subject", "published"]);
    cells.into_iter().map(|[subject, x]| (subject.to_owned(), number(x))).collect()
}

fn is(subject: &str, score: f64) -> (String, Option<f64>) {
    (subject.to_owned(), Some(score))
}

fn none(subject: &str) -> (String, Option<f64>) {
    (subject.to_owned(), None)
}

#[test]
fn what_statistics_programs_write_for_missing_is_doubted_until_the_methodology_says_it() {
    let scratch = Scratch::with_case("na-of-r");
    // Twice more, so that repeated cells are one problem each.
    let table = scratch.read("countries.csv");
    scratch.write("countries.csv", format!("{table}e,E,NA,NaN\nf,F,5,..\n"));
    let run = scratch.run(&["check", "."]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("[spellings] missing = [\"..\"]"), "{}", run.err);
    assert!(run.err.contains("[spellings] missing = [\"NaN\"]"), "{}", run.err);
    assert_eq!(run.err.matches("This is the first place; 1 other has the same cause").count(), 2);
    assert!(run.err.contains("2 errors"), "{}", run.err);

    scratch.write("countries.csv", &table);
    let methodology = scratch.read("methodology.toml");
    scratch.write(
        "methodology.toml",
        format!("{methodology}[spellings]\nmissing = [\"NaN\", \"..\"]\n"),
    );
    assert_eq!(doubts(&scratch), [doubt("na-may-be-missing", "income", 1)]);
    let run = scratch.run(&["check", "."]);
    assert!(run.err.contains("“NA” appears in 1 field of “income”"), "{}", run.err);
    assert!(run.err.contains("countries.csv:3:5"), "{}", run.err);

    scratch.write(
        "methodology.toml",
        format!("{methodology}[spellings]\nmissing = [\"NaN\", \"..\", \"NA\"]\n"),
    );
    assert_eq!(doubts(&scratch), []);
    assert_eq!(scores(&scratch, "total"), [is("a", 55.0), none("b"), none("c"), none("d")]);
}

#[test]
fn published_values_are_missing_where_the_methodology_says_so() {
    let scratch = Scratch::with_case("na-of-r");
    let methodology = scratch.read("methodology.toml");
    let spelled = format!("{methodology}[spellings]\nmissing = [\"NaN\", \"..\", \"NA\"]\n");
    scratch.write("methodology.toml", spelled);
    scratch.write("published.csv", "id,total\na,55\nb,NA\nc,nan\nd,..\n");
    let tables = "[[tables]]\nfile = \"published.csv\"\nsubject = \"{id}\"\n\
                  figures = { total = \"published total\" }\n";
    scratch.write("published.toml", tables);
    scratch.run(&["reproduce", "."]).fine();
    // A word that is not listed is no value, and a listed one where there is a value differs.
    scratch.write("published.csv", "id,total\na,NA\nb,n.d.\nc,nan\nd,..\n");
    let run = scratch.run(&["reproduce", ".", "--format", "json"]);
    assert_eq!(run.code, 1, "{}", run.err);
    let json = run.json().to_string();
    assert!(json.contains("\"NA\"") && json.contains("\"n.d.\""), "{json}");
    assert!(!json.contains("\"nan\"") && !json.contains("\"..\""), "{json}");
}

#[test]
fn has_not_is_no_where_the_options_are_yes_and_no_and_doubted_elsewhere() {
    for case in ["yes-no", "spelled"] {
        let scratch = Scratch::with_case(&format!("nadarad-means-no/{case}"));
        assert_eq!(doubts(&scratch), [], "{case}");
        assert_eq!(scores(&scratch, "total"), [is("a", 95.0), is("b", 45.0)], "{case}");
    }
    let scratch = Scratch::with_case("nadarad-means-no/choice");
    assert_eq!(doubts(&scratch), [doubt("has-not-may-be-no", "portal", 1)]);
    scratch.change(
        "methodology.toml",
        "partial = [\"تا حدی\"]",
        "partial = [\"تا حدی\"], none = [\"ندارد\"]",
    );
    assert_eq!(doubts(&scratch), []);
    assert_eq!(scores(&scratch, "total"), [is("a", 95.0), is("b", 70.0), is("c", 45.0)]);
    // A cell that has more than this word is no such cell.
    scratch.change("agencies.csv", "ندارد", "استاندارد");
    assert_eq!(doubts(&scratch)[0].0, "intake-no-option");
}

#[test]
fn who_is_mostly_not_applicable_is_named_and_counted() {
    let scratch = Scratch::with_case("not-applicable-too-often");
    assert_eq!(doubts(&scratch), [doubt("mostly-not-applicable", "total", 1)]);
    let run = scratch.run(&["check", "."]);
    assert!(run.err.contains("does not apply to one subject: m4"), "{}", run.err);
    assert!(run.err.contains("“coverage”"), "{}", run.err);
    let json = scratch.run(&["check", ".", "--format", "json"]).json();
    let by_question: Vec<u64> = (json["read"][0]["questions"].as_array().unwrap().iter())
        .map(|q| q["not_applicable"].as_u64().unwrap())
        .collect();
    assert_eq!(by_question, [1, 1, 1]);
    let extremes: Vec<_> =
        json["read"][0]["extremes"].as_array().unwrap().iter().map(|s| &s["id"]).collect();
    assert_eq!(extremes, ["m3", "m4", "m1"]);
}

#[test]
fn an_agency_without_a_row_of_answers_is_named() {
    let scratch = Scratch::with_case("agency-that-never-answered");
    assert_eq!(doubts(&scratch), [doubt("never-answered", "b", 1)]);
    // Whoever enters no published figure need not answer.
    scratch.change(
        "methodology.toml",
        "[ranks.overall]",
        "[ranks.overall]\nwhere = { id = [\"a\"] }",
    );
    assert_eq!(doubts(&scratch), []);
    // An answer that says that it is missing is an answer of the agency.
    let scratch = Scratch::with_case("agency-that-never-answered");
    let answers = scratch.read("answers.csv");
    scratch.write("answers.csv", format!("{answers}b,portal,\n"));
    assert_eq!(doubts(&scratch), []);
}

#[test]
fn attributes_are_compared_as_conditions_compare_them() {
    let scratch = Scratch::with_case("case-of-attributes");
    let found = doubts(&scratch);
    assert_eq!(
        found,
        [
            doubt("attribute-spellings", "region=north", 1),
            doubt("attribute-spellings", "region=south", 1)
        ]
    );
    let run = scratch.run(&["check", "."]);
    assert!(run.err.contains("“north” and “North” (line 2)"), "{}", run.err);
    assert!(run.err.contains("libraries.csv:3:17"), "{}", run.err);
    let csv = scratch.run(&["rank", ".", "--list", "by_region", "--format", "csv"]).fine();
    let rows = Rows::parse(&csv);
    assert_eq!(
        rows.cells(["subject", "rank", "group"]),
        [
            ["alef", "1", "North"],
            ["bet", "2", "North"],
            ["dalet", "1", "South"],
            ["gimel", "1", "South"]
        ]
    );
    let json = scratch.run(&["summary", ".", "--format", "json"]).fine();
    assert!(json.contains("North") && !json.contains("\"north\""), "{json}");
}

#[test]
fn rows_under_the_table_are_doubted() {
    let scratch = Scratch::with_case("total-row/total");
    assert_eq!(doubts(&scratch), [doubt("total-row", "TOTAL", 1)]);
    let table = scratch.read("ministries.csv");
    scratch.write("ministries.csv", table.split("TOTAL").next().unwrap());
    assert_eq!(doubts(&scratch), []);
    let expected = [("fish", 61.67), ("trans", 80.0), ("health", 20.0)];
    for ((subject, score), (of, want)) in scores(&scratch, "total").into_iter().zip(expected) {
        assert_eq!(subject, of);
        assert!((score.unwrap() - want).abs() < 0.005, "{subject} {score:?}");
    }
    let scratch = Scratch::with_case("total-row/footnote");
    assert_eq!(doubts(&scratch), [doubt("row-looks-like-a-note", "ministries.csv", 1)]);
    let run = scratch.run(&["check", "."]);
    assert!(run.err.contains("ministries.csv:5:1"), "{}", run.err);
}

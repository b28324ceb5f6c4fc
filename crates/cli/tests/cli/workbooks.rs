//! Workbooks as people make them: what a sheet hides is never silent.

use serde_json::Value;

use crate::support::{Rows, Scratch, number};

/// Code (or key, for errors) and cell of every problem of a folder.
fn found(scratch: &Scratch) -> Vec<(String, String)> {
    let json = scratch.run(&["check", ".", "--format", "json"]).json();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let one = |p: &Value| {
        let name = if p["code"].is_null() { text(&p["key"]) } else { text(&p["code"]) };
        (name, text(&p["cell"]))
    };
    let problems = json["problems"].as_array().unwrap().iter();
    problems.filter(|p| p["severity"] != "note").map(one).collect()
}

fn at(name: &str, cell: &str) -> (String, String) {
    (name.to_owned(), cell.to_owned())
}

/// The totals, in the order of the register.
fn totals(scratch: &Scratch) -> Vec<f64> {
    let csv = scratch.run(&["score", ".", "--measure", "total", "--format", "csv"]).fine();
    let rows = Rows::parse(&csv);
    rows.cells(["score"]).iter().map(|[score]| number(score).unwrap()).collect()
}

#[test]
fn a_formula_without_a_value_is_an_error_at_its_cell() {
    for (case, cells) in
        [("answers", &["D2", "C4"][..]), ("attribute", &["C2"]), ("leave-out", &["D2"])]
    {
        let scratch = Scratch::with_case(&format!("workbook-formula-without-value/{case}"));
        let at: Vec<String> = found(&scratch).into_iter().map(|(_, cell)| cell).collect();
        assert_eq!(at, cells);
        let said = scratch.run(&["check", "."]).err;
        assert!(said.contains("has no computed value") && said.contains("and save it"), "{said}");
    }
}

#[test]
fn the_first_sheet_that_is_not_hidden_is_read_and_a_choice_among_sheets_is_named() {
    let scratch = Scratch::with_case("workbook-hidden-first-sheet/hidden");
    assert_eq!(found(&scratch), [at("several-sheets", "")]);
    assert_eq!(totals(&scratch)[0], 97.5);
    let scratch = Scratch::with_case("workbook-hidden-first-sheet/notes-sheet-first");
    let said = scratch.run(&["check", "."]).err;
    assert!(said.contains("Sheet “Notes” has no column “id”; sheet “Answers” has it"), "{said}");
    assert!(said.contains("sheet = \"Answers\""), "{said}");
    scratch.change("methodology.toml", ".xlsx\"", ".xlsx\"\nsheet = \"Answers\"");
    assert_eq!(found(&scratch), []);
}

#[test]
fn merged_cells_are_an_error_unless_the_value_holds_for_all() {
    let scratch = Scratch::with_case("workbook-merged-cells/wide");
    let said = scratch.run(&["check", "."]).err;
    assert!(said.contains("C2:C4 are merged; only C2 has a value"), "{said}");
    scratch.change("methodology.toml", ".xlsx\"", ".xlsx\"\nmerged = \"fill\"");
    assert_eq!(found(&scratch), []);
    assert_eq!(totals(&scratch)[1..], [97.5, 95.0]);
    let scratch = Scratch::with_case("workbook-merged-cells/attribute");
    assert!(scratch.run(&["check", "."]).err.contains("B2:B3 are merged; only B2 has a value"));
}

#[test]
fn a_header_further_down_is_found_by_its_row() {
    let scratch = Scratch::with_case("workbook-merged-cells/title-row");
    let said = scratch.run(&["check", "."]).err;
    assert!(said.contains("Row 1, which was taken as the header, has no column"), "{said}");
    assert!(said.contains("header_row = 2") && said.contains("1 error"), "{said}");
    scratch.change("methodology.toml", ".xlsx\"", ".xlsx\"\nheader_row = 2");
    assert_eq!(found(&scratch), []);
}

#[test]
fn what_per_cent_means_is_taken_from_the_question_or_asked() {
    let case = |name: &str| Scratch::with_case(&format!("per-cent-and-fractions/{name}"));
    assert_eq!(totals(&case("unit-range-csv"))[0], 50.25);
    assert_eq!(totals(&case("unit-range-workbook"))[0], 50.25);
    assert_eq!(found(&case("unit-range-workbook")), []);
    assert_eq!(found(&case("all-fractions")), [at("all-fractions", "")]);
    assert_eq!(found(&case("one-cell-of-many")), [at("percent-mixed", "C5")]);
    let said = case("number-question").run(&["check", "."]).err;
    assert!(said.contains("“85%” has the value 0.85"), "{said}");
}

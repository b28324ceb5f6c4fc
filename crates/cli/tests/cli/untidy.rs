//! Workbooks as untidy as real ones: each thing that is wrong is named, and what is mended gives the
//! scores that were worked out by hand. The README of each case says what is wrong with it.

use std::fs;
use std::io::{Cursor, Read};

use serde_json::Value;

use crate::support::{Rows, Run, Scratch, number};

/// Code (or key, for errors), cell and count of every error and warning.
fn found(run: Run) -> Vec<(String, String, u64)> {
    let json = run.json();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let one = |p: &Value| {
        let name = if p["code"].is_null() { text(&p["key"]) } else { text(&p["code"]) };
        (name, text(&p["cell"]), p["times"].as_u64().unwrap())
    };
    let problems = json["problems"].as_array().unwrap().iter();
    problems.filter(|p| p["severity"] != "note").map(one).collect()
}

#[track_caller]
fn says(run: Run, expected: &[(&str, &str, u64)]) {
    let found = found(run);
    let found: Vec<(&str, &str, u64)> =
        found.iter().map(|(name, cell, times)| (name.as_str(), cell.as_str(), *times)).collect();
    assert_eq!(found, expected);
}

/// Checks what was mended, holds its scores against these, and publishes it: from the folder and from
/// a store. Nothing of `private` may be in the workbook that is published.
#[track_caller]
fn holds(scratch: &Scratch, file: &str, totals: &[(&str, f64)], private: &[&str]) {
    scratch.run(&["check", "mended"]).fine();
    let score = |folder: &str| {
        let csv = scratch.run(&["score", folder, "--measure", "total", "--format", "csv"]).fine();
        let rows = Rows::parse(&csv);
        let cells = rows.cells(["subject", "score"]);
        let one = |[subject, score]: &[&str; 2]| ((*subject).to_owned(), number(score).unwrap());
        cells.iter().map(one).collect::<Vec<_>>()
    };
    let scores = score("mended");
    assert_eq!(scores.len(), totals.len());
    for ((id, score), (expected, total)) in scores.iter().zip(totals) {
        assert!(id == expected && (score - total).abs() < 1e-9, "{id} {score}, {expected} {total}");
    }
    scratch.run(&["publish", "mended", "--date", "2024-06-01"]).fine();
    scratch.run(&["verify", "publications/1"]).fine();
    assert_eq!(score("publications/1"), scores, "the same to the last bit");
    let bytes = fs::read(scratch.join(&format!("publications/1/{file}"))).unwrap();
    let (whole, cut) =
        (unpacked(&fs::read(scratch.join(&format!("mended/{file}"))).unwrap()), unpacked(&bytes));
    for text in private {
        assert!(whole.contains(text), "{text} is in the workbook");
        assert!(!cut.contains(text), "{text} is in the publication");
    }
    scratch.finalise("mended", "1", &[]);
    scratch.run(&["publish", "1", "--to", "stored", "--date", "2024-06-01"]).fine();
    assert!(fs::read(scratch.join(&format!("stored/1/{file}"))).unwrap() == bytes);
}

/// Everything that stands in the parts of an archive.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for part in 0..archive.len() {
        archive.by_index(part).unwrap().read_to_end(&mut all).unwrap();
    }
    String::from_utf8_lossy(&all).into_owned()
}

fn check(scratch: &Scratch, methodology: &str) -> Run {
    scratch.run(&["check", "found", "--methodology", methodology, "--format", "json"])
}

#[test]
fn ministries() {
    let scratch = Scratch::with_case("untidy-ministries");
    let own = "found/methodology.toml";
    says(check(&scratch, own), &[("intake-column-elsewhere", "A1", 8)]);
    let table = "table = \"ministries.xlsx\"";
    scratch.change(own, table, &format!("{table}\nsheet = \"Answers\""));
    says(check(&scratch, own), &[("intake-header-lower", "A1", 8)]);
    scratch.change(own, table, &format!("{table}\nheader_row = 3"));
    says(check(&scratch, own), &[("intake-column-twice", "J3", 1)]);
    let totals =
        [("m1", 91.25), ("m2", 51.375), ("m3", 60.0), ("m4", 19.25), ("m5", 77.125), ("m6", 20.0)];
    let private = ["Mr. A.", "call him", "Not sure", "call again", "Version 3"];
    holds(&scratch, "ministries.xlsx", &totals, &private);
    // What ends at the blank row says what stands below: two more ministries, a total and a remark.
    scratch.change(
        "mended/methodology.toml",
        "merged = \"fill\"",
        "merged = \"fill\"\nrows_until = \"blank\"",
    );
    let said = scratch.run(&["check", "mended"]).err;
    assert!(
        said.contains("before the blank row 8, and 2 rows below it (of 4) look like rows"),
        "{said}"
    );
}

#[test]
fn libraries() {
    let scratch = Scratch::with_case("untidy-libraries");
    let wrong = [
        ("attribute-spellings", "C3", 1),
        ("ids-alike", "A3", 2),
        ("id-lost-digits", "A6", 1),
        ("text-like-a-formula", "B7", 1),
        ("text-in-wrong-encoding", "B8", 1),
        ("intake-comma", "C12", 1),
        ("intake-no-option", "C15", 1),
        ("intake-cell-error", "C16", 1),
        ("intake-unknown-subject", "A21", 1),
        ("intake-unknown-question", "B22", 1),
        ("intake-answer-twice", "C19", 1),
    ];
    says(check(&scratch, "mended/methodology.toml"), &wrong);
    let mut with_sheet = vec![("several-sheets", "", 1)];
    with_sheet.extend(wrong);
    says(check(&scratch, "found/methodology.toml"), &with_sheet);
    let totals = [
        ("007", 81.25),
        ("008", 31.2625),
        ("L-2", 12.5),
        ("L-1", 75.0),
        ("L-6", 50.0),
        ("P-7", 50.0),
        ("p2", 7.5),
    ];
    let private = ["Ms. B.", "Which one?", "closed on Fridays", "An old list", "moved"];
    holds(&scratch, "libraries.ods", &totals, &private);
}

#[test]
fn agencies() {
    let scratch = Scratch::with_case("untidy-agencies");
    let wrong = [
        ("several-sheets", "", 1),
        ("intake-out-of-range", "F2", 1),
        ("intake-out-of-range", "F3", 1),
    ];
    says(check(&scratch, "found/methodology.toml"), &wrong);
    let wrong = [
        ("intake-no-number", "E4", 1),
        ("intake-out-of-range", "F6", 1),
        ("intake-no-id", "A8", 1),
        ("intake-cycle", "C7", 1),
    ];
    says(check(&scratch, "mended/methodology.toml"), &wrong);
    let totals = [
        ("x", 85.0),
        ("y", 60.0),
        ("z", 215.0 / 3.0),
        ("w", 169.0 / 3.0),
        ("v", 110.0 / 3.0),
        ("u", 40.0),
        ("t", 50.0 / 3.0),
    ];
    holds(&scratch, "agencies.xlsm", &totals, &["Old X", "Checked"]);
}

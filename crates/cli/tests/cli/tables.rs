//! Commands with several tables: one a file for programs, ids beside titles, the same in every language.

use std::collections::BTreeMap;
use std::fs;

use calamine::{Reader, Xlsx, open_workbook};
use serde_json::Value;

use crate::support::{Rows, Scratch, sanjeh};

const SUMMARY: [&str; 4] = ["summary", "examples/round9", "--previous", "examples/round8"];

fn summary(more: &[&str]) -> crate::support::Run {
    sanjeh(&[&SUMMARY[..], more].concat())
}

/// The title of the sheet of a table of this name.
fn title(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    format!("{}{rest}", first.to_uppercase())
}

#[test]
fn nothing_is_lost_on_the_way_to_a_program() {
    let scratch = Scratch::new();
    let file = scratch.join("summary.xlsx");
    summary(&["--out", file.to_str().unwrap()]).fine();
    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let folder = scratch.join("tables");
    summary(&["--output-dir", folder.to_str().unwrap()]).fine();
    let json = summary(&["--format", "json"]).json();
    let tables = json.as_object().unwrap();
    // People read titles.
    let sheets: Vec<String> = book.sheet_names().iter().map(|n| n.to_lowercase()).collect();
    assert_eq!(tables.keys().map(String::as_str).collect::<Vec<_>>(), sheets);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), tables.len());
    for (name, table) in tables {
        let rows = table.as_array().unwrap();
        assert!(!rows.is_empty(), "{name}");
        assert_eq!(book.worksheet_range(&title(name)).unwrap().height(), rows.len() + 1, "{name}");
        let csv = summary(&["--table", name, "--format", "csv"]).fine();
        assert_eq!(fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap(), csv);
        let alone = summary(&["--table", name, "--format", "json"]).json();
        assert_eq!(alone, *table, "{name}");
        let header: Vec<&String> = rows[0].as_object().unwrap().keys().collect();
        let csv = Rows::parse(&csv);
        assert_eq!(csv.header(), header.into_iter().cloned().collect::<Vec<_>>().join(","));
        assert_eq!(csv.cells([]).len(), rows.len(), "{name}");
    }
}

#[test]
fn ids_stand_beside_titles_in_every_language() {
    let json = summary(&["--format", "json"]).json();
    let first = |table: &str| json[table][0].as_object().unwrap().clone();
    for (table, id, titles) in [
        ("subjects", "kind", "title"),
        ("statistics", "statistic", "title"),
        ("statistics", "measure", "measure_title"),
        ("shares", "share", "share_title"),
        ("shares", "class", "name"),
        ("ranks", "list", "list_title"),
        ("ranks", "subject", "name"),
        ("ranks", "band", "band_title"),
        ("growth", "growth_id", "growth_title"),
        ("growth", "subject", "name"),
    ] {
        let row = first(table);
        let text = |key: &str| row[key].as_str().unwrap_or_else(|| panic!("{table} {key}"));
        assert!(text(id).is_ascii(), "{table} {id}");
        assert!(!text(&format!("{titles}_fa")).is_ascii(), "{table} {titles}");
        assert_ne!(text(&format!("{titles}_en")), text(&format!("{titles}_fa")));
    }
    assert_eq!(json, summary(&["--format", "json", "--lang", "fa"]).json());
    // People read their own titles, and no ids of things that have titles.
    let shown = summary(&["--table", "statistics"]).fine();
    assert!(!shown.contains("user_centric"), "{shown}");
}

#[test]
fn csv_has_one_table_a_file() {
    let scratch = Scratch::with_example("mini");
    let mut all = String::new();
    for more in [
        &["--format", "csv"][..],
        &["--out", "all.csv"],
        &["--format", "csv", "--lang", "fa"],
        &["--table", "rank"],
        &["--table", "rank", "--lang", "fa"],
    ] {
        all.push_str(&scratch.run(&[&["summary", "mini"], more].concat()).refused());
    }
    assert!(!scratch.join("all.csv").exists());
    insta::assert_snapshot!(all);
}

#[test]
fn each_table_goes_to_a_file_of_its_own() {
    let scratch = Scratch::with_example("mini");
    let import = ["import", "mini", "--database", "r.db", "--number", "1"];
    // It is refused before anything is imported.
    let refused = scratch.run(&[&import[..], &["--format", "csv"]].concat()).refused();
    assert!(refused.contains("--output-dir"), "{refused}");
    assert!(!scratch.join("r.db").exists());
    scratch.run(&[&import[..], &["--output-dir", "new/import"]].concat()).fine();
    scratch.run(&["summary", "mini", "--output-dir", "json", "--format", "json"]).fine();
    let show = ["round", "show", "1", "--database", "r.db"];
    scratch.run(&[&show[..], &["--output-dir", "round"]].concat()).fine();
    let register = ["register", "--database", "r.db"];
    scratch.run(&[&register[..], &["--output-dir", "register"]].concat()).fine();
    let one = [&register[..], &["--subject", "a", "--output-dir", "subject"]].concat();
    scratch.run(&one).fine();
    let names = |folder: &str| -> BTreeMap<String, String> {
        let files = fs::read_dir(scratch.join(folder)).unwrap();
        let read = |path: std::path::PathBuf| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        };
        files.map(|file| read(file.unwrap().path())).collect()
    };
    let of = |folder: &str| names(folder).into_keys().collect::<Vec<_>>().join(" ");
    assert_eq!(
        of("new/import"),
        "against.csv against_subjects.csv answers.csv changes.csv files.csv round.csv subjects.csv"
    );
    assert_eq!(of("round"), "imports.csv moves.csv round.csv");
    assert_eq!(of("register"), "listed.csv");
    assert_eq!(of("subject"), "history.csv record.csv");
    for text in names("json").into_values() {
        assert!(serde_json::from_str::<Value>(&text).unwrap().is_array(), "{text}");
    }
    // Files are for programs: what people read has no name of its own.
    let again = ["import", "mini", "--database", "no.db", "--number", "1"];
    for args in [&["summary", "mini"][..], &again, &register] {
        let refused = scratch.run(&[args, &["--output-dir", "x", "--format", "table"]].concat());
        assert!(refused.refused().contains("CSV or JSON"), "{args:?}");
        assert!(!scratch.join("x").exists() && !scratch.join("no.db").exists());
    }
    let both = scratch.run(&["summary", "mini", "--output-dir", "x", "--out", "y.csv"]);
    assert_eq!(both.code, 2);
    assert!(!scratch.join("x").exists());
}

#[test]
fn the_database_lists_names_in_every_language() {
    let scratch = Scratch::with_example("round9");
    scratch.run(&["import", "round9"]).fine();
    for args in [&["rounds"][..], &["register", "--kind", "agency"]] {
        let of = |lang| scratch.run(&[args, &["--format", "csv", "--lang", lang]].concat()).fine();
        assert_eq!(of("en"), of("fa"));
    }
    let register = scratch.run(&["register", "--format", "json"]).json();
    assert!(register[0]["name_en"].is_string() && register[0]["name_fa"].is_string());
    let rounds = scratch.run(&["rounds", "--format", "json"]).json();
    assert!(rounds[0]["title_en"].is_string() && rounds[0]["title_fa"].is_string());
}

#[test]
fn scores_say_of_which_kind_they_are() {
    let csv = Rows::parse(&sanjeh(&["score", "examples/mini", "--all", "--format", "csv"]).fine());
    let mut kinds: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for [kind, subject, measure] in csv.cells(["kind", "subject", "measure"]) {
        *kinds.entry((kind, measure)).or_default() += 1;
        assert_eq!(kind == "service", subject.contains('/'), "{subject}");
    }
    // The same name is a measure of agencies and one of their services.
    assert!(kinds.contains_key(&("agency", "U01")) && kinds.contains_key(&("service", "U01")));
    let groups = sanjeh(&["score", "examples/eu-egov-benchmark-2022", "--format", "csv"]).fine();
    let groups = Rows::parse(&groups).cells(["group", "subject"]).concat().join(" ");
    assert!(groups.contains("true EU27"), "a group is no subject");
}

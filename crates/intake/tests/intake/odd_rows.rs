//! Rows that are no subjects, by what they are called or hold, and subjects with one name.

use std::fmt::Write as _;

use crate::common::{brief, files, read, read_with, sources, wrong};
use sanjeh_engine::model::QuestionIx;
use sanjeh_intake::{InMemory, Sources};
use sanjeh_messages::Problems;

/// Key, place and about of each problem.
fn said(problems: &Problems) -> Vec<String> {
    problems.iter().map(|p| format!("{} {}", brief(p), p.about)).collect()
}

/// What is said of services, all of agency a, by their ids and names.
fn services(rows: &[(&str, &str)]) -> Vec<String> {
    let mut table = String::from("id,agency,name\n");
    for (id, name) in rows {
        let owner = if id.is_empty() { "" } else { "a" };
        writeln!(table, "{id},{owner},{name}").unwrap();
    }
    let tables =
        [("services.csv", table.as_bytes()), ("answers.csv", b"unit,indicator,value\na,I07,1\n")];
    let (_, doubts) = read(&tables).unwrap();
    said(&doubts).into_iter().filter(|said| !said.starts_with("intake-unanswered")).collect()
}

#[test]
fn names_of_totals_are_doubted_in_any_row() {
    for name in [
        "National average",
        "Overall",
        "TOTAL (8)",
        "Subtotal North",
        "Σ",
        "Median",
        "Maximum",
        "میانگین کل",
        "کل کشور",
        "جمع کل دستگاه‌ها",
        "کمینه",
    ] {
        let found = services(&[("a/1", "One"), ("a/2", name), ("a/3", "Three"), ("a/4", "Four")]);
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        assert!(found[0].starts_with("intake-total-name services.csv:3:7"), "{found:?}");
        assert!(found[0].ends_with(name), "{found:?}");
    }
}

#[test]
fn words_of_totals_within_names_count_where_the_row_stands_apart() {
    for name in ["Total Energy Ltd", "Target", "میانه", "هدف ۱۴۰۴", "Mean of all agencies"]
    {
        let within = [("a/1", "One"), ("a/2", name), ("a/3", "Three"), ("a/4", "Four")];
        assert_eq!(services(&within), [] as [&str; 0], "{name}");
        let first = services(&[("a/2", name), ("a/1", "One"), ("a/3", "Three")]);
        assert_eq!(first, [format!("intake-total-name services.csv:2:7 {name}")]);
        let last = services(&[("a/1", "One"), ("a/3", "Three"), ("a/2", name), ("a/9", "Median")]);
        assert_eq!(last.len(), 2, "{last:?}");
        // The id is unlike all others.
        let mut rows = within.to_vec();
        rows.extend([("a/5", "Five"), ("a/6", "Six")]);
        rows[1].0 = "x-y";
        assert_eq!(services(&rows), [format!("intake-total-name services.csv:3:7 {name}")]);
    }
    let real = [
        ("a/1", "اداره کل راه"),
        ("a/2", "سازمان بازرسی کل کشور"),
        ("a/3", "هدفمندی یارانه‌ها"),
        ("a/4", "Summit"),
        ("a/5", "مجموعهٔ کاخ"),
    ];
    for turn in 0..real.len() {
        let mut rows = real;
        rows.rotate_left(turn);
        assert_eq!(services(&rows), [] as [&str; 0]);
    }
}

/// Agencies with their answers to I07 in the table.
fn wide(table: &str) -> (Sources, InMemory) {
    let mut sources = sources();
    sources.subjects[0].columns = vec![(QuestionIx(0), "I07".to_owned())];
    sources.answers.clear();
    let services = b"id,agency,name\na/1,a,One\n".as_slice();
    (sources, files(&[("agencies.csv", table.as_bytes()), ("services.csv", services)]))
}

#[test]
fn a_row_of_numbers_of_the_columns_is_doubted() {
    let of = |table: &str| {
        let (sources, files) = wide(table);
        let (_, doubts) = read_with(&sources, &files).unwrap();
        let keys = doubts.iter().map(|p| p.message.key).filter(|key| *key != "intake-unanswered");
        (keys.collect::<Vec<_>>(), said(&doubts))
    };
    let header = "id,category,I07,parent\n";
    for row in ["1,2,3,", "1,,2,", "۱,۲,۳,"] {
        let (keys, all) = of(&format!("{header}{row}\na,main,5,\nb,x,6,a\n"));
        assert_eq!(keys, ["intake-numbers-row"], "{row}");
        assert!(all.contains(&"intake-numbers-row agencies.csv:2:1 agencies.csv".to_owned()));
    }
    for row in ["1,3,2,", "2,3,4,", "a0,2,3,", "1,,,"] {
        let (keys, _) = of(&format!("{header}{row}\na,main,5,\nb,x,6,a\n"));
        assert!(!keys.contains(&"intake-numbers-row"), "{row}");
    }
    // Ids that are running numbers are no numbers of columns, nor is a later row.
    assert!(!of(&format!("{header}1,,2,\n2,,7,1\na,x,6,1\n")).0.contains(&"intake-numbers-row"));
    assert!(!of(&format!("{header}a,x,7,\n1,2,3,\n")).0.contains(&"intake-numbers-row"));
    // In brackets they are no number, so that the row has an error, too.
    let (sources, files) = wide(&format!("{header}(1),(2),(3),\na,main,5,\n"));
    let problems = read_with(&sources, &files).unwrap_err();
    assert_eq!(problems.iter().filter(|p| p.message.key == "intake-numbers-row").count(), 1);
}

#[test]
fn a_link_to_nobody_says_to_empty_the_cell() {
    for nobody in ["-", "n/a", "ندارد", "--", "None", "—"] {
        let table = format!("id,category,parent\na,main,\nb,other,{nobody}\n");
        let tables = [("agencies.csv", table.as_bytes())];
        assert_eq!(wrong(&tables), ["intake-unknown-link agencies.csv:3:9"]);
        let problems = read(&tables).unwrap_err();
        let help = problems.iter().next().unwrap().help.clone().unwrap();
        assert_eq!(help.key, "intake-link-to-nobody-help", "{nobody}");
    }
    let services = "id,agency,name\na/1,-,One\n";
    let problems = read(&[("services.csv", services.as_bytes())]).unwrap_err();
    let help = problems.iter().next().unwrap().help.clone().unwrap();
    assert_eq!(help.key, "intake-no-link-help");
}

//! Ids that look alike, cannot be shown, or lost digits; names that hint at a damaged table.

use std::fmt::Write as _;

use crate::common::{brief, files, read, read_with, sources, wrong};
use rust_xlsxwriter::Workbook;
use sanjeh_messages::{Lang, Severity};

/// The warnings about a register of agencies: code and place, how many each stands for, and its text.
fn doubts(rows: &str) -> Vec<(String, u64, String)> {
    let table = format!("id,category,parent\na,main,\nb,other,a\n{rows}");
    let (_, warnings) = read(&[("agencies.csv", table.as_bytes())]).unwrap();
    let one = |p: &sanjeh_messages::Problem| {
        (format!("{} {}", p.code, brief(p)), p.times, p.message.text(Lang::En))
    };
    warnings.iter().map(one).collect()
}

#[test]
fn ids_that_a_person_takes_for_one_are_named_with_both_lines() {
    for (one, other) in [
        ("M24", "m24"),
        ("cafe\u{301}", "caf\u{E9}"),
        ("می\u{200C}راث", "می راث"),
        ("2023.0", "2023"),
        ("0012", "12"),
    ] {
        for (first, second) in [(one, other), (other, one)] {
            let found = doubts(&format!("{first},x,\n{second},x,\n"));
            assert_eq!(found.len(), 1, "{found:?}");
            let (place, times, text) = &found[0];
            let mark = one.chars().chain(other.chars()).any(|c| "\u{301}\u{200C}".contains(c));
            let key = if mark { "intake-ids-look-same" } else { "intake-ids-alike" };
            assert_eq!(*place, format!("ids-alike {key} agencies.csv:5:1"));
            assert_eq!(*times, 1);
            assert!(text.starts_with(&format!("“{second}” and “{first}” (line 4)")), "{text}");
        }
    }
    assert!(doubts("v1.0,x,\nv1,x,\n1.10,x,\n1.1,x,\n").is_empty());
}

#[test]
fn ids_that_look_the_same_are_distinguished_by_their_character() {
    for (plain, odd, mark) in [
        ("A-1", "A\u{2013}1", "U+2013"),
        ("A-1", "A\u{2011}1", "U+2011"),
        ("نیرو", "نیـرو", "U+0640"),
        ("وزارت", "\u{FEED}زارت", "U+FEED"),
        ("A1", "\u{FF21}\u{FF11}", "U+FF21"),
        ("k n", "k\u{A0}n", "U+00A0"),
        ("cafe\u{301}", "caf\u{E9}", "U+0301"),
    ] {
        for (first, second) in [(plain, odd), (odd, plain)] {
            let found = doubts(&format!("{first},x,\n{second},x,\n"));
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].0, "ids-alike intake-ids-look-same agencies.csv:5:1");
            assert!(found[0].2.ends_with(&format!("has the character {mark}")), "{}", found[0].2);
        }
    }
}

#[test]
fn many_ids_that_are_alike_have_one_cause() {
    let mut rows = String::new();
    for n in 0..40 {
        writeln!(rows, "K{n},x,\nk{n},x,").unwrap();
    }
    let found = doubts(&rows);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].0.as_str(), found[0].1),
        ("ids-alike intake-ids-alike agencies.csv:5:1", 40)
    );
}

#[test]
fn ids_that_no_address_can_hold_are_refused() {
    let long = "x".repeat(201);
    for (id, key) in [
        (".", "intake-id-path"),
        ("..", "intake-id-path"),
        ("a//b", "intake-id-path"),
        ("a/../b", "intake-id-path"),
        ("/c", "intake-id-path"),
        ("c/", "intake-id-path"),
        (long.as_str(), "intake-id-long"),
        ("c\u{7}d", "intake-id-unseen"),
        ("c\u{202E}d", "intake-id-unseen"),
        ("c\u{200B}d", "intake-id-unseen"),
    ] {
        let table = format!("id,category,parent\na,main,\nb,other,a\n{id},x,\n");
        let found = wrong(&[("agencies.csv", table.as_bytes())]);
        assert_eq!(found, [format!("{key} agencies.csv:4:1")], "{id}");
    }
    // A half-space is a letter's shape, a dot a part of a name.
    assert!(doubts("می\u{200C}راث,x,\na.b,x,\na/.b,x,\n").is_empty());
    assert!(doubts(&format!("{},x,\n", "x".repeat(200))).is_empty());
}

#[test]
fn an_unknown_id_says_which_known_one_it_resembles() {
    let help = |rows: &str| {
        let answers = format!("unit,indicator,value\n{rows}");
        let agencies = "id,category,parent\na,main,\nb,other,a\ncafe\u{301},x,\nM24,x,\n";
        let tables = [("answers.csv", answers.as_bytes()), ("agencies.csv", agencies.as_bytes())];
        let problems = read(&tables).unwrap_err();
        problems.iter().next().unwrap().help.clone().unwrap().text(Lang::En)
    };
    assert_eq!(
        help("caf\u{E9},I07,1\n"),
        "“cafe\u{301}” exists in another Unicode form, line 4: copy it from there"
    );
    assert!(help("m24,I07,1\n").starts_with("“M24” exists, line 5: it differs only in case"));
    let services = "id,agency,name\na/1,caf\u{E9},One\na/2,a,Two\nb/1,b,Three\n";
    let agencies = "id,category,parent\na,main,\nb,other,a\ncafe\u{301},x,\n";
    let tables = [("services.csv", services.as_bytes()), ("agencies.csv", agencies.as_bytes())];
    let problems = read(&tables).unwrap_err();
    let help = problems.iter().next().unwrap().help.clone().unwrap();
    assert_eq!(help.key, "intake-other-form-help");
}

#[test]
fn names_that_hint_at_a_damaged_table_are_doubted_once_a_kind() {
    let long = "ن".repeat(32_768);
    let services = format!(
        "id,agency,name\na/1,a,=1+1\na/2,a,@SUM\nb/1,b,Ø³Ø§Ø²Ù…Ø§Ù†\nb/2,b,{long}\nb/3,b,+98 21\nb/4,b,CafÃ©\n"
    );
    let (_, warnings) = read(&[("services.csv", services.as_bytes())]).unwrap();
    let found: Vec<_> = warnings.iter().map(|p| (brief(p), p.times, p.about.as_str())).collect();
    assert_eq!(
        found,
        [
            ("intake-text-formula services.csv:2:7".to_owned(), 3, "name"),
            ("intake-text-mojibake services.csv:4:7".to_owned(), 2, "name"),
            ("intake-name-long services.csv:5:7".to_owned(), 1, "name"),
        ]
    );
    let fits = services.replace(&long, &"ن".repeat(32_767));
    let (_, warnings) = read(&[("services.csv", fits.as_bytes())]).unwrap();
    assert_eq!(warnings.warnings(), 2);
}

#[test]
fn long_numbers_of_a_workbook_have_lost_digits() {
    let doubts = |ids: &[&str]| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (column, name) in ["id", "category", "parent"].into_iter().enumerate() {
            sheet.write(0, column as u16, name).unwrap();
        }
        for (row, id) in ["a", "b"].iter().chain(ids).enumerate() {
            sheet.write(row as u32 + 1, 0, *id).unwrap();
            sheet.write(row as u32 + 1, 1, "x").unwrap();
        }
        let mut sources = sources();
        sources.subjects[0].file = "agencies.xlsx".into();
        let tables = files(&[("agencies.xlsx", &book.save_to_buffer().unwrap())]);
        let (_, warnings) = read_with(&sources, &tables).unwrap();
        warnings.iter().map(|p| (p.code, p.times)).collect::<Vec<_>>()
    };
    let lost = ["123456789012345000", "123456789012346000"];
    assert_eq!(doubts(&lost), [("id-lost-digits", 2)]);
    assert_eq!(doubts(&["123456789012345"]), []);
    // A column of texts keeps all of them.
    assert_eq!(doubts(&["123456789012345000", "123456789012345001"]), []);
}

#[test]
fn the_search_for_suggestions_ends_and_says_so() {
    let mut agencies = String::from("id,category,parent\na,main,\nb,other,a\n");
    let mut answers = String::from("unit,indicator,value\n");
    for n in 0..20_000 {
        writeln!(agencies, "k{n},x,").unwrap();
        writeln!(answers, "{}{n},I07,1", "unknown-".repeat(6)).unwrap();
    }
    let tables = [("agencies.csv", agencies.as_bytes()), ("answers.csv", answers.as_bytes())];
    let problems = read(&tables).unwrap_err();
    assert_eq!(problems.errors(), 20_000);
    let small = answers.lines().take(3).collect::<Vec<_>>().join("\n");
    let tables = [("agencies.csv", agencies.as_bytes()), ("answers.csv", small.as_bytes())];
    let few = read(&tables).unwrap_err();
    assert!(few.iter().all(|p| p.severity == Severity::Error), "{few:?}");
    let notes = answers.lines().take(400).collect::<Vec<_>>().join("\n");
    let tables = [("agencies.csv", agencies.as_bytes()), ("answers.csv", notes.as_bytes())];
    let many = read(&tables).unwrap_err();
    let last = many.iter().last().unwrap();
    assert_eq!((last.severity, last.message.key), (Severity::Note, "intake-suggestions-stopped"));
}

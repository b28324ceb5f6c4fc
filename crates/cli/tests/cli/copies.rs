//! What stands in the data twice: names of subjects, columns, rows.

use std::fmt::Write as _;

use crate::support::Scratch;

const METHODOLOGY: &str = r#"
[methodology]
id = "city"
version = "1"
title = { en = "City index" }
[policy]
missing = "leave_out"
published = { decimals = 1 }
[subjects.agency]
table = "agencies.csv"
name = { en = "name", fa = "name_fa" }
attributes = ["region"]
[subjects.service]
table = "services.csv"
name = { en = "title" }
links = { agency = "{agency}" }
answers_in_columns = true
[questions.service]
online = { kind = "boolean" }
[[rollups]]
from = "service"
to = "agency"
[measures.agency]
total = { of = ["online"] }
[ranks.overall]
measure = "total"
"#;

const AGENCIES: &str = "id,name,name_fa,region\nmoh,Health,بهداشت,north\nedu,Education,آموزش,north\n\
    oil,Oil,نفت,south\ntax,Tax,مالیات,south\n";

const SERVICES: &str = "id,agency,title,online\nmoh/1,moh,Licence renewal,yes\nmoh/2,moh,Advice,no\n\
    edu/1,edu,Licence renewal,yes\noil/1,oil,Licence renewal,no\ntax/1,tax,Advice,yes\n";

fn city() -> Scratch {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.join("city")).unwrap();
    scratch.write("city/methodology.toml", METHODOLOGY);
    scratch.write("city/agencies.csv", AGENCIES);
    scratch.write("city/services.csv", SERVICES);
    scratch.write(
        "city/round.toml",
        "number = 1\npublished = \"2024-05-01\"\nlicence = \"CC0-1.0\"\n",
    );
    scratch
}

#[test]
fn two_subjects_of_one_name_are_a_warning_unless_they_belong_to_different_ones() {
    let scratch = city();
    scratch.run(&["check", "city"]).fine();
    // A service of another agency may have the name, one of the same may not.
    scratch.write("city/services.csv", format!("{SERVICES}moh/9,moh, licence-RENEWAL,yes\n"));
    let check = scratch.run(&["check", "city"]);
    assert_eq!(check.code, 1, "{check:?}");
    assert!(check.err.contains("“Licence renewal” is the name of moh/1, moh/9\n"), "{check:?}");
    assert!(check.err.contains("services.csv:7:11"), "{check:?}");
    assert!(check.err.contains("code: name-twice, service"), "{check:?}");
    let persian = scratch.run(&["check", "city", "--lang", "fa"]).err;
    assert!(persian.contains("moh/9") && persian.contains("نام"), "{persian}");
}

#[test]
fn a_name_in_any_language_counts_and_two_languages_make_one_warning() {
    let scratch = city();
    for row in [
        "moh2,Health care,بهداشت,north",
        "moh2,HEALTH,بهداشت و درمان,north",
        "moh2,Health,بهداشت,north",
    ] {
        scratch.write("city/agencies.csv", format!("{AGENCIES}{row}\n"));
        let check = scratch.run(&["check", "city"]);
        assert_eq!(check.code, 1, "{check:?}");
        assert_eq!(check.err.matches("name-twice, agency").count(), 1, "{check:?}");
    }
    // Letters of Arabic keyboards and half-spaces make no other name.
    let row = "fin,Finance,ك‌ي,north\nfin2,Finances,ک ی,north";
    scratch.write("city/agencies.csv", format!("{AGENCIES}{row}\n"));
    let check = scratch.run(&["check", "city"]);
    assert!(check.err.contains("is the name of fin, fin2\n"), "{check:?}");
    // Where an attribute differs, it is worth knowing and no more.
    scratch.write("city/agencies.csv", format!("{AGENCIES}moh2,Health,بهداشت,south\n"));
    scratch.write("city/services.csv", format!("{SERVICES}moh2/1,moh2,Advice,no\n"));
    let check = scratch.run(&["check", "city"]);
    assert_eq!(check.code, 0, "{check:?}");
    assert!(
        check.err.contains("note: “Health” is the name of moh, moh2, which differ"),
        "{check:?}"
    );
}

#[test]
fn names_that_say_only_what_kind_a_subject_is_are_no_warning() {
    let scratch = city();
    let mut agencies = String::from("id,name,name_fa,region\n");
    let mut services = String::from("id,agency,title,online\n");
    for n in 1..=12 {
        writeln!(agencies, "a{n},Office {n}.1,,north").unwrap();
        writeln!(services, "a{n}/1,a{n},Advice,{}", if n % 3 == 0 { "no" } else { "yes" }).unwrap();
    }
    scratch.write("city/agencies.csv", &agencies);
    scratch.write("city/services.csv", &services);
    scratch.run(&["check", "city"]).fine();
    let mut same = String::from("id,name,name_fa,region\n");
    (1..=12).for_each(|n| writeln!(same, "a{n},Library,,north").unwrap());
    scratch.write("city/agencies.csv", same);
    let check = scratch.run(&["check", "city"]);
    assert_eq!(check.code, 0, "{check:?}");
    assert!(check.err.contains("note: “Library” is the name of"), "{check:?}");
    // Who has an id of a country and a year has the name of the country in every year.
    let panel = METHODOLOGY
        .replace("table = \"agencies.csv\"", "table = \"agencies.csv\"\nid = \"{id}/{year}\"");
    let panel =
        panel.replace("links = { agency = \"{agency}\" }", "links = { agency = \"{agency}/1\" }");
    scratch.write("city/methodology.toml", panel);
    scratch.write("city/agencies.csv", "id,year,name,name_fa,region\na1,1,Alef,,north\na1,2,Alef,,north\na2,1,Bet,,north\na2,2,Bet,,north\n");
    scratch.write("city/services.csv", "id,agency,title,online\n1,a1,Advice,no\n2,a2,Advice,yes\n");
    let check = scratch.run(&["check", "city"]);
    assert!(!check.err.contains("is the name of"), "{check:?}");
}

/// A round of agencies in one table, of which `cell` gives the answers by row and column; the questions
/// are numbers `n0`, `n1` …, and booleans `b0`, `b1` ….
fn wide(
    numbers: usize,
    booleans: usize,
    rows: usize,
    cell: &dyn Fn(usize, usize) -> usize,
) -> Scratch {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.join("city")).unwrap();
    let mut methodology = String::from(
        "[methodology]\nid = \"city\"\nversion = \"1\"\ntitle = { en = \"City\" }\n[policy]\n\
         missing = \"leave_out\"\npublished = { decimals = 1 }\n[subjects.agency]\n\
         table = \"agencies.csv\"\nanswers_in_columns = true\n[questions.agency]\n",
    );
    let names = (0..numbers).map(|n| format!("n{n}")).chain((0..booleans).map(|n| format!("b{n}")));
    let names: Vec<String> = names.collect();
    for name in &names {
        let kind = if name.starts_with('n') { "percent" } else { "boolean" };
        writeln!(methodology, "{name} = {{ kind = \"{kind}\" }}").unwrap();
    }
    let list = names.join("\", \"");
    writeln!(methodology, "[measures.agency]\ntotal = {{ of = [\"{list}\"] }}").unwrap();
    writeln!(methodology, "[ranks.overall]\nmeasure = \"total\"").unwrap();
    let mut table = format!("id,{}\n", names.join(","));
    for row in 0..rows {
        write!(table, "a{row}").unwrap();
        for column in 0..names.len() {
            let value = cell(row, column);
            let boolean = if value.is_multiple_of(2) { "yes" } else { "no" };
            if column < numbers {
                write!(table, ",{}", 10 + value % 90).unwrap();
            } else {
                write!(table, ",{boolean}").unwrap();
            }
        }
        table.push('\n');
    }
    scratch.write("city/methodology.toml", methodology);
    scratch.write("city/agencies.csv", table);
    scratch.write(
        "city/round.toml",
        "number = 1\npublished = \"2024-05-01\"\nlicence = \"CC0-1.0\"\n",
    );
    scratch
}

/// A number without any order, the same in every run.
fn random(row: usize, column: usize) -> usize {
    let x = (row * 1_009 + column + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let x = (x ^ (x >> 31)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (x ^ (x >> 29)) >> 20
}

#[test]
fn a_column_that_was_copied_is_a_warning_and_few_like_answers_are_not() {
    wide(8, 4, 20, &random).run(&["check", "city"]).fine();
    let copied = wide(8, 4, 20, &|row, column| random(row, if column == 5 { 2 } else { column }));
    let check = copied.run(&["check", "city"]);
    assert_eq!(check.code, 1, "{check:?}");
    assert!(
        check.err.contains("The answers to n2, n5 are the same for all 20 subjects"),
        "{check:?}"
    );
    assert!(check.err.contains("code: columns-alike, n2=n5\n"), "{check:?}");
    // Of two yes-or-no questions, twenty answers say little, and those that nearly all answer alike
    // say nothing; so do columns that are the same all the way down.
    for rows in [15, 20] {
        let like =
            wide(3, 6, rows, &|row, column| random(row, if column == 7 { 5 } else { column }));
        like.run(&["check", "city"]).fine();
    }
    let most = |row: usize, column: usize| {
        if column < 3 { random(row, column) } else { usize::from(row == 7) }
    };
    wide(3, 6, 170, &most).run(&["check", "city"]).fine();
    wide(3, 6, 27, &|row, column| if column < 3 { random(row, column) } else { 0 })
        .run(&["check", "city"])
        .fine();
    // With many, they do.
    let like = wide(3, 6, 60, &|row, column| random(row, if column == 7 { 5 } else { column }));
    let check = like.run(&["check", "city"]);
    assert!(check.err.contains("columns-alike, b2=b4\n"), "{check:?}");
}

#[test]
fn a_row_that_was_copied_is_a_warning_and_rows_that_are_often_alike_are_not() {
    let copied = |from: usize| {
        move |row: usize, column: usize| random(if row == 3 { from } else { row }, column)
    };
    let check = wide(8, 4, 20, &copied(11)).run(&["check", "city"]);
    assert_eq!(check.code, 1, "{check:?}");
    assert!(check.err.contains("All 12 answers of a3, a11 are the same\n"), "{check:?}");
    assert!(check.err.contains("code: rows-alike, agency\n"), "{check:?}");
    let check = wide(0, 44, 170, &copied(11)).run(&["check", "city"]);
    assert!(check.err.contains("code: rows-alike, agency\n"), "{check:?}");
    // Some say yes, or 5, to everything.
    let all =
        |row: usize, column: usize| if row.is_multiple_of(6) { 4 } else { random(row, column) };
    wide(8, 4, 20, &all).run(&["check", "city"]).fine();
    let two = |row: usize, column: usize| if row < 2 { 4 } else { random(row, column) };
    wide(0, 36, 170, &two).run(&["check", "city"]).fine();
    let fives = |row: usize, column: usize| if row < 2 { 5 } else { 1 + random(row, column) % 5 };
    wide(36, 0, 170, &fives).run(&["check", "city"]).fine();
    // Few questions are answered alike by chance, and so are those of which one follows from another.
    wide(0, 8, 400, &random).run(&["check", "city"]).fine();
    let levels = |row: usize, column: usize| usize::from(random(row, 0) % 37 > column);
    let steps = wide(0, 36, 170, &levels).run(&["check", "city"]);
    assert!(!steps.err.contains("rows-alike"), "{steps:?}");
    let noisy = |row: usize, column: usize| {
        usize::from(random(row, 0) % 37 > column)
            ^ usize::from(random(row, column + 1).is_multiple_of(12))
    };
    let steps = wide(0, 36, 800, &noisy).run(&["check", "city"]);
    assert!(!steps.err.contains("rows-alike"), "{steps:?}");
}

#[test]
fn services_of_one_agency_may_be_answered_alike() {
    let scratch = wide(8, 4, 20, &|row, column| random(if row == 3 { 11 } else { row }, column));
    scratch.change(
        "city/methodology.toml",
        "[questions.agency]",
        "links = { parent = { to = \"agency\", id = \"{parent}\" } }\n[questions.agency]",
    );
    let table = scratch.read("city/agencies.csv");
    let linked: String = (table.lines())
        .map(|line| match line.split_once(',').unwrap().0 {
            "id" => format!("{line},parent\n"),
            "a3" | "a11" => format!("{line},a0\n"),
            _ => format!("{line},\n"),
        })
        .collect();
    scratch.write("city/agencies.csv", linked);
    let check = scratch.run(&["check", "city"]);
    assert_eq!(check.code, 0, "{check:?}");
    assert!(check.err.contains("note: All 12 answers of a3, a11 are the same"), "{check:?}");
}

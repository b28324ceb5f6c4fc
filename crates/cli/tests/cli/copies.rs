//! What stands in the data twice: names of subjects.

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

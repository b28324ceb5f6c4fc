//! What changes a number or a place without an error in any cell: parts of a score that vanish, and
//! a previous round that is none.

use serde_json::Value;

use crate::support::{Scratch, says};

/// Code (or key, for errors) of every problem that is no note, with what it is about and how many it
/// stands for.
fn check(scratch: &Scratch, folder: &str) -> Vec<(String, String, u64)> {
    of_severity(scratch, folder, |severity| severity != "note")
}

fn of_severity(
    scratch: &Scratch,
    folder: &str,
    wanted: impl Fn(&Value) -> bool,
) -> Vec<(String, String, u64)> {
    let json = scratch.run(&["check", folder, "--format", "json"]).json();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let one = |p: &Value| {
        let name = if p["code"].is_null() { text(&p["key"]) } else { text(&p["code"]) };
        (name, text(&p["about"]), p["times"].as_u64().unwrap())
    };
    let problems = json["problems"].as_array().unwrap().iter();
    problems.filter(|p| wanted(&p["severity"])).map(one).collect()
}

fn is(name: &str, about: &str, times: u64) -> (String, String, u64) {
    (name.to_owned(), about.to_owned(), times)
}

const AGENCIES: &str = "id\na\nb\nc\nd\n";

/// Agencies whose services are weighed by their users.
fn services(services: &str) -> Scratch {
    let scratch = Scratch::new();
    scratch.write("agencies.csv", AGENCIES);
    scratch.write("services.csv", services);
    scratch.write(
        "methodology.toml",
        r#"
[methodology]
id = "services"
version = "1.0"
[policy]
published = { decimals = 1 }
missing = "leave_out"
[subjects.agency]
table = "agencies.csv"
[subjects.service]
table = "services.csv"
links = { agency = "{agency}" }
answers_in_columns = true
[questions.service]
online = { kind = "percent" }
users = { kind = "number" }
[[rollups]]
from = "service"
measures = ["online"]
to = "agency"
weight = "users"
[measures.agency.total]
of = ["online"]
[ranks.overall]
measure = "total"
"#,
    );
    scratch
}

const SERVICES: &str =
    "id,agency,online,users\ns1,a,10,5\ns2,b,20,5\ns3,b,30,5\ns4,c,40,5\ns5,d,50,5\n";

#[test]
fn an_agency_to_which_nothing_is_linked_is_named_where_most_others_have_something() {
    assert_eq!(check(&services(SERVICES), "."), []);
    let scratch = services(&SERVICES.replace("s5,d", "s5,c"));
    assert_eq!(check(&scratch, "."), [is("nothing-rolled-up", "d", 1)]);
    says(&scratch, "No service belongs to one subject of the kind “agency”", "هیچ «service» ندارد");
    // Whoever is in no list needs none, and where few have some that is usual.
    scratch.change(
        "methodology.toml",
        "[ranks.overall]",
        "[ranks.overall]\nwhere = { id = [\"a\"] }",
    );
    assert_eq!(check(&scratch, "."), []);
    let few = SERVICES.replace("s5,d", "s5,b").replace("s4,c", "s4,b");
    assert_eq!(check(&services(&few), "."), []);
}

#[test]
fn weights_of_rollups_that_are_not_positive_are_named() {
    let scratch = services(&SERVICES.replace("20,5", "20,-5"));
    assert_eq!(check(&scratch, "."), [is("methodology-weight-negative", "users", 1)]);
    says(&scratch, "negative for one subject that is rolled up by it (first: -5): s2", "منفی است");
    let scratch = services(&SERVICES.replace("20,5", "20,0").replace("30,5", "30,"));
    assert_eq!(check(&scratch, "."), [is("without-weight", "users", 2)]);
    says(&scratch, "2 subjects have scores that do not count", "به حساب نمی‌آید");
    // What was published when they were no error stays open.
    let scratch = services(&SERVICES.replace("20,5", "20,-5"));
    assert!(scratch.run(&["rank", "."]).err.contains("negative"));
    scratch.write("publication.json", "{ \"format\": 1 }");
    scratch.run(&["rank", "."]).fine();
    assert_eq!(check(&scratch, "."), [is("weight-negative", "users", 1)]);
    // Without a score there is nothing to weigh.
    let scratch = services(&SERVICES.replace("20,5", ",0"));
    assert_eq!(check(&scratch, "."), []);
}

/// Offices of which money by head is compared.
fn offices(rest: &str, table: &str) -> Scratch {
    let scratch = Scratch::new();
    scratch.write("offices.csv", table);
    let methodology = r#"
[methodology]
id = "offices"
version = "1.0"
[policy]
published = { decimals = 1 }
missing = "leave_out"
[subjects.office]
table = "offices.csv"
name = { en = "name" }
answers_in_columns = true
[questions.office]
money = { kind = "number" }
staff = { kind = "number" }
open = { kind = "percent" }
[measures.office]
by_head = { denominate = { of = "money", by = "staff" } }
compared = { normalise = { of = "by_head", method = "min_max" } }
total = { of = ["compared", "open"] }
[ranks.overall]
measure = "total"
"#;
    scratch.write("methodology.toml", methodology.to_owned() + rest);
    scratch
}

const OFFICES: &str =
    "id,name,money,staff,open\na,A,10,5,20\nb,B,20,5,30\nc,C,60,10,40\nd,D,80,10,50\n";

#[test]
fn a_measure_that_nobody_has_is_doubted_if_its_inputs_are_there() {
    assert_eq!(check(&offices("", OFFICES), "."), []);
    let constant =
        "id,name,money,staff,open\na,A,10,5,20\nb,B,20,10,30\nc,C,60,30,40\nd,D,80,40,50\n";
    let scratch = offices("", constant);
    assert_eq!(check(&scratch, "."), [is("measure-without-scores", "compared", 4)]);
    says(&scratch, "No subject has a score in “compared”, although 4 subjects", "هیچ واحدی در «");
    // One alone cannot be compared, and without any value there is nothing to doubt here.
    let one = "id,name,money,staff,open\na,A,10,5,20\nb,B,,5,30\n";
    assert_eq!(check(&offices("", one), "."), [is("measure-without-scores", "compared", 1)]);
    let none = "id,name,money,staff,open\na,A,,5,20\nb,B,,5,30\n";
    let found = check(&offices("", none), ".");
    assert!(found.iter().all(|(code, ..)| code != "measure-without-scores"), "{found:?}");
}

#[test]
fn divisors_of_zero_and_below_are_named() {
    let table = OFFICES.replace("20,5,30", "20,0,30").replace("60,10", "60,-10");
    let scratch = offices("", &table);
    assert_eq!(check(&scratch, "."), [is("divisor-not-positive", "by_head", 2)]);
    says(&scratch, "0 or less for 2 subjects (first: 0): b, c", "صفر یا کمتر است");
    // A divisor that is not known, or that divides nothing, is none of these.
    let table = OFFICES.replace("20,5,30", "20,,30").replace("60,10", ",0");
    assert_eq!(check(&offices("", &table), "."), []);
}

#[test]
fn decided_scores_where_no_other_lies_are_doubted() {
    let decided = r#"
[decided]
file = "decided.csv"
subject = "{s}"
measure = "m"
score = "v"
reason = "r"
"#;
    let with = |row: &str| {
        let scratch = offices(decided, OFFICES);
        scratch.write("decided.csv", format!("s,m,v,r\n{row}\n"));
        scratch
    };
    assert_eq!(check(&with("b,total,85,seen"), "."), []);
    let scratch = with("b,total,850,seen");
    assert_eq!(check(&scratch, "."), [is("decided-beyond-scale", "total", 1)]);
    says(&scratch, "outside 0 to 100, the range of all others (first: 850): b", "بیرون از");
    let scratch = with("b,total,-85,seen");
    assert_eq!(check(&scratch, "."), [is("decided-beyond-scale", "total", 1)]);
    // Where the others lie beyond 100, nothing is known of the ends.
    let scratch = with("b,money,850,seen");
    scratch.change("offices.csv", "80,10,50", "8000,10,50");
    assert_eq!(check(&scratch, "."), []);
    let notes = |row| of_severity(&with(row), ".", |severity| severity == "note");
    let no_reason = is("methodology-decided-no-reason", "reason", 1);
    assert!(notes("b,total,85,").contains(&no_reason));
    assert!(!notes("b,total,85,seen").contains(&no_reason));
}

/// A round and the one before it, with the head of the later one and both tables.
fn rounds(head: &str, before: &str, now: &str) -> Scratch {
    let scratch = offices("", now);
    scratch.write("round.toml", head);
    let methodology = scratch.read("methodology.toml");
    std::fs::create_dir(scratch.join("before")).unwrap();
    scratch.write("before/methodology.toml", methodology);
    scratch.write("before/offices.csv", before);
    scratch.write("before/round.toml", "number = 3\npublished = \"2025-06-20\"\n");
    scratch
}

const LATER: &str = "number = 4\npublished = \"2026-06-20\"\nprevious = \"before\"\n";

#[test]
fn a_round_before_that_is_not_earlier_is_doubted() {
    let now = OFFICES.replace("d,D,80", "d,D,90");
    let with = |head: &str| check(&rounds(head, OFFICES, &now), ".");
    assert_eq!(with(LATER), []);
    assert_eq!(with("number = 4\nprevious = \".\"\n"), [is("previous-is-this", "previous", 1)]);
    assert_eq!(with("number = 4\nprevious = \"before/..\"\n").len(), 1);
    let not_earlier = [is("previous-not-earlier", "previous", 1)];
    assert_eq!(with(&LATER.replace('4', "3")), not_earlier);
    assert_eq!(with(&LATER.replace('4', "2")), not_earlier);
    assert_eq!(with(&LATER.replace("2026", "2025")), not_earlier);
    assert_eq!(with(&LATER.replace("2026", "2024")), not_earlier);
    // What says neither number nor day may be the one before.
    assert_eq!(with("previous = \"before\"\n"), []);
    says(
        &rounds(&LATER.replace('4', "3"), OFFICES, &now),
        "The previous round has the number 3, and this one 3",
        "شمارهٔ دورهٔ پیش",
    );
}

#[test]
fn a_copy_of_the_answers_before_is_doubted() {
    let scratch = rounds(LATER, OFFICES, OFFICES);
    assert_eq!(check(&scratch, "."), [is("previous-all-alike", "previous", 12)]);
    says(&scratch, "All 12 answers", "هر ۱۲ پاسخ مشترک");
    let fewer = |table: &str| table.lines().take(3).fold(String::new(), |all, l| all + l + "\n");
    assert_eq!(check(&rounds(LATER, &fewer(OFFICES), &fewer(OFFICES)), "."), []);
}

#[test]
fn names_that_stand_at_other_ids_than_before_are_doubted() {
    let now = OFFICES.replace("d,D,80", "d,D,90");
    let changed = now.replace("c,C", "x,C");
    let scratch = rounds(LATER, OFFICES, &changed);
    assert_eq!(check(&scratch, "."), [is("id-changed", "x", 1)]);
    says(&scratch, "“x” is new, and has the name of “c”", "تازه است و نامِ «c» را دارد");
    // Who says so is believed.
    scratch.write("successions.csv", "kind,from,to,how\noffice,c,x,renamed\n");
    assert_eq!(check(&scratch, "."), []);
    // Another name is another subject.
    assert_eq!(check(&rounds(LATER, OFFICES, &now.replace("c,C", "x,X")), "."), []);

    let turned = |names: [&str; 4]| {
        let rows = ["a", "b", "c", "d"].into_iter().zip(names);
        let rows = rows.map(|(id, name)| {
            let upper = id.to_uppercase();
            (format!("{id},{upper},"), format!("{id},{name},"))
        });
        rows.fold(now.clone(), |table, (from, to)| table.replace(&from, &to))
    };
    let scratch = rounds(LATER, OFFICES, &turned(["B", "C", "D", "A"]));
    assert_eq!(check(&scratch, "."), [is("names-moved", "office", 4)]);
    says(&scratch, "belonged to other ids", "از آنِ شناسه‌های دیگری بود");
    assert_eq!(check(&rounds(LATER, OFFICES, &turned(["B", "A", "C", "D"])), "."), []);
}

/// A table of so many offices, of which the money is shown by a function of the row.
fn many(rows: std::ops::Range<u32>, money: impl Fn(u32) -> String) -> String {
    rows.fold("id,name,money,staff,open\n".to_owned(), |table, row| {
        let (money, staff, open) = (money(row), 5 + row % 7, 20 + row * 3 % 60);
        table + &format!("o{row},Office {row},{money},{staff},{open}\n")
    })
}

#[test]
fn answers_in_another_unit_than_before_are_doubted() {
    let before = many(1..13, |row| (row * 17 + 40).to_string());
    let with = |money: &dyn Fn(f64) -> f64| {
        let grown = |row: u32| f64::from(row * 17 + 40) * (1.0 + f64::from(row % 3) / 50.0);
        rounds(LATER, &before, &many(1..13, |row| money(grown(row)).to_string()))
    };
    assert_eq!(check(&with(&|x| x), "."), []);
    let scratch = with(&|x| x * 1000.0);
    assert_eq!(check(&scratch, "."), [is("scale-changed", "money", 12)]);
    says(&scratch, "are about 1,000 times what they were", "برابرِ پاسخ دورهٔ پیش");
    let scratch = with(&|x| x / 100.0);
    assert_eq!(check(&scratch, "."), [is("scale-changed", "money", 12)]);
    says(&scratch, "are about 1/100 of what they were", "یک تقسیم بر ۱۰۰ پاسخ دورهٔ");
    // Three or thirty times as much is real, as is ten times for some; few numbers say nothing.
    assert_eq!(check(&with(&|x| x * 3.0), "."), []);
    assert_eq!(check(&with(&|x| x * 30.0), "."), []);
    assert_eq!(check(&with(&|x| if x < 120.0 { x * 10.0 } else { x }), "."), []);
    // One alone may have lost its point, but a few of a small number are soon ten times as many.
    let scratch = with(&|x| if x < 60.0 { x * 100.0 } else { x });
    assert_eq!(check(&scratch, "."), [is("scale-changed", "money", 1)]);
    says(&scratch, "one answer to “money” is about 100 times what it was", "برخلاف بقیه");
    let small = |row: u32, of: u32| if row == 1 { of } else { row * 17 + 40 }.to_string();
    let small = |of: u32| many(1..13, move |row| small(row, of));
    assert_eq!(check(&rounds(LATER, &small(2), &small(20)), "."), []);
    let few = |times: u32| many(1..9, |row| (row * times).to_string());
    assert_eq!(check(&rounds(LATER, &few(1), &few(100)), "."), []);
}

#[test]
fn subjects_of_the_previous_round_that_are_gone_are_named() {
    let all = many(1..21, |row| row.to_string());
    let left = |to: u32| many(1..to, |row| (row * 2).to_string());
    let notes = |scratch: &Scratch| of_severity(scratch, ".", |severity| severity == "note");
    let lost = |times| is("round-previous-lost", "office", times);
    let scratch = rounds(LATER, &all, &left(20));
    assert_eq!(check(&scratch, "."), []);
    assert!(notes(&scratch).contains(&lost(1)));
    says(&scratch, "of 20 in the previous round, is no longer listed: o20", "از ۲۰ واحد");
    let scratch = rounds(LATER, &all, &left(17));
    assert_eq!(check(&scratch, "."), [is("previous-far-fewer", "office", 4)]);
    says(&scratch, "4 subjects of the kind “office”", "دیگر در فهرست نیست");
    // Who says what became of them is believed.
    scratch.write("successions.csv", "kind,from,to,how\noffice,o20,o1,merged\n");
    assert!(check(&scratch, ".").iter().all(|p| p.0 != "previous-far-fewer"));
    assert!(!notes(&rounds(LATER, &all, &left(21))).contains(&lost(1)));
}

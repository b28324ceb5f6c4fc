//! Answers that were copied from the previous round, stand in the rows of others or are gone.

use serde_json::Value;

use crate::support::{Scratch, says};

const METHODOLOGY: &str = r#"
[methodology]
id = "lands"
version = "1.0"
[policy]
missing = "leave_out"
published = { decimals = 1 }
[subjects.land]
table = "lands.csv"
id = "{id}"
attributes = ["region"]
answers_in_columns = true
[questions.land]
users = { kind = "number", column = "users" }
lines = { kind = "number", column = "lines" }
years = { kind = "number", column = "years" }
price = { kind = "number", column = "price" }
trust = { kind = "number", column = "trust" }
level = { kind = "number", column = "level" }
open = { kind = "boolean", column = "open" }
[measures.land.total]
of = { users = 1, lines = 1, years = 1, price = 1, trust = 1, level = 1, open = 1 }
[ranks.overall]
measure = "total"
[ranks.by_region]
measure = "total"
within = "region"
"#;

const LATER: &str = "number = 4\npublished = \"2026-06-20\"\nprevious = \"before\"\n";

/// The lands: id, region, six numbers, a level from 1 to 5 and yes or no.
type Rows = Vec<Vec<String>>;

const USERS: usize = 2;
const LINES: usize = 3;
const YEARS: usize = 4;
const PRICE: usize = 5;
const TRUST: usize = 6;

/// A table of 30 lands in which everything grew by a few per cent if it is the later one.
fn lands(later: bool) -> Rows {
    let row = |at: u64| {
        let own = |of: u64| (at * 7919 + of * 104_729) * 2_654_435_761 % 1_000;
        let grown = |of: u64, from: f64, step: f64| {
            let by = 1.0 + if later { (own(of + 20) % 40) as f64 / 1000.0 - 0.013 } else { 0.0 };
            format!("{:.4}", (from + own(of) as f64 * step) * by)
        };
        let region = ["North", "South", "East", "West", "Middle"][at as usize / 6];
        let trust: f64 = grown(5, -2.1, 0.0043).parse().unwrap();
        vec![
            format!("l{at:02}"),
            region.to_owned(),
            grown(1, 20.0, 0.07),
            grown(2, 1.0, 0.05),
            grown(3, 4.0, 0.012),
            grown(4, 300.0, 2.9),
            trust.to_string(),
            (own(6) % 5 + 1).to_string(),
            if own(7) % 5 == 0 { "no" } else { "yes" }.to_owned(),
        ]
    };
    (0..30).map(row).collect()
}

fn written(rows: &Rows) -> String {
    let head = "id,region,users,lines,years,price,trust,level,open\n".to_owned();
    rows.iter().fold(head, |table, row| table + &row.join(",") + "\n")
}

/// Both rounds, after the later one was changed, which knows the earlier one.
fn changed(change: impl FnOnce(&mut Rows, &Rows)) -> Scratch {
    let (mut now, before) = (lands(true), lands(false));
    change(&mut now, &before);
    rounds(&now, &before)
}

fn rounds(now: &Rows, before: &Rows) -> Scratch {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.join("before")).unwrap();
    scratch.write("methodology.toml", METHODOLOGY);
    scratch.write("before/methodology.toml", METHODOLOGY);
    scratch.write("lands.csv", written(now));
    scratch.write("before/lands.csv", written(before));
    scratch.write("round.toml", LATER);
    scratch.write("before/round.toml", "number = 3\npublished = \"2025-06-20\"\n");
    scratch
}

/// Severity, code or key, what it is about and how many it stands for, of what is said of both rounds.
fn found(scratch: &Scratch) -> Vec<(String, String, String, u64)> {
    let json = scratch.run(&["check", ".", "--format", "json"]).json();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let one = |p: &Value| {
        let name = if p["code"].is_null() { text(&p["key"]) } else { text(&p["code"]) };
        (text(&p["severity"]), name, text(&p["about"]), p["times"].as_u64().unwrap())
    };
    let problems = json["problems"].as_array().unwrap().iter().map(one);
    problems
        .filter(|(severity, key, ..)| {
            let of_both = ["class", "question", "subject", "order", "answers"];
            let is_of_both =
                |key: &str| of_both.iter().any(|of| key.starts_with(&format!("round-{of}")));
            severity != "note" || is_of_both(key)
        })
        .collect()
}

fn warning(code: &str, about: &str, times: u64) -> (String, String, String, u64) {
    ("warning".to_owned(), code.to_owned(), about.to_owned(), times)
}

fn copy(
    now: &mut Rows,
    before: &Rows,
    rows: std::ops::Range<usize>,
    columns: std::ops::Range<usize>,
) {
    for row in rows {
        now[row][columns.clone()].clone_from_slice(&before[row][columns.clone()]);
    }
}

#[test]
fn rounds_in_which_everything_changed_a_little_are_not_doubted() {
    assert_eq!(found(&changed(|_, _| ())), []);
    // Also if half of the numbers are not newer, as they are where sources come late.
    let scratch = changed(|now, before| {
        for (at, row) in now.iter_mut().enumerate() {
            for column in (USERS..=TRUST).filter(|column| (at * 5 + column * 3) % 7 < 3) {
                row[column].clone_from(&before[at][column]);
            }
        }
    });
    assert_eq!(found(&scratch), []);
    // Or if all but one are not: then that one is the news.
    let scratch = changed(|now, before| copy(now, before, 0..30, LINES..TRUST + 1));
    assert_eq!(found(&scratch), []);
    // And if so many answers came in as others are missing now.
    let mut before = lands(false);
    (0..12).for_each(|row| before[row][USERS].clear());
    let mut now = lands(true);
    (12..24).for_each(|row| now[row][USERS].clear());
    assert_eq!(found(&rounds(&now, &before)), []);
}

#[test]
fn a_column_that_was_copied_from_the_previous_round_is_doubted() {
    let scratch = changed(|now, before| copy(now, before, 0..30, USERS..USERS + 1));
    assert_eq!(found(&scratch), [warning("question-unchanged", "users", 30)]);
    says(
        &scratch,
        "All 30 numbers for “users” are those of the previous round",
        "همان عدد دورهٔ پیش است",
    );
    let scratch = changed(|now, before| copy(now, before, 0..30, USERS..YEARS));
    let both = ["users", "lines"].map(|name| warning("question-unchanged", name, 30));
    assert_eq!(found(&scratch), both);
    let scratch = changed(|now, before| copy(now, before, 3..18, LINES..LINES + 1));
    assert_eq!(found(&scratch), [warning("question-unchanged", "lines", 15)]);
    says(&scratch, "15 numbers in a row for “lines”, from “l03” to “l17”", "عددِ پیاپیِ «lines»");
}

#[test]
fn rows_that_were_copied_from_the_previous_round_are_doubted() {
    let scratch = changed(|now, before| copy(now, before, 4..5, USERS..9));
    assert_eq!(found(&scratch), [warning("subject-unchanged", "land", 1)]);
    says(&scratch, "exactly the numbers of the previous round", "عیناً عددهای دورهٔ پیش است");
    let scratch = changed(|now, before| copy(now, before, 4..10, USERS..9));
    assert_eq!(found(&scratch), [warning("subject-unchanged", "land", 6)]);
    // Three of the five may be without news.
    let scratch = changed(|now, before| copy(now, before, 4..10, USERS..PRICE));
    assert_eq!(found(&scratch), []);
}

#[test]
fn numbers_in_the_rows_of_others_are_doubted() {
    let column = |turn: &dyn Fn(Vec<String>) -> Vec<String>, column: usize| {
        changed(|now, _| {
            let values = turn(now.iter().map(|row| row[column].clone()).collect());
            now.iter_mut().zip(values).for_each(|(row, value)| row[column] = value);
        })
    };
    let of = |name| [warning("order-changed", name, 30)];
    let moved = |name| [warning("order-changed", name, 29)];
    let down = |mut all: Vec<String>| {
        all.rotate_right(1);
        all
    };
    assert_eq!(found(&column(&down, LINES)), moved("lines"));
    says(&column(&down, LINES), "that the row above had", "با عددهای ردیفِ بالایی");
    let up = |mut all: Vec<String>| {
        all.rotate_left(1);
        all
    };
    says(&column(&up, LINES), "that the row below had", "با عددهای ردیفِ پایینی");
    let sorted = |mut all: Vec<String>| {
        all.sort_by(|a, b| a.parse::<f64>().unwrap().total_cmp(&b.parse().unwrap()));
        all
    };
    assert_eq!(found(&column(&sorted, YEARS)), of("years"));
    says(&column(&sorted, YEARS), "rise or fall from row to row", "ردیف به ردیف");
    let turned = |all: Vec<String>| {
        all.iter().map(|x| format!("{:.4}", 130.0 - x.parse::<f64>().unwrap())).collect()
    };
    assert_eq!(found(&column(&turned, USERS)), of("users"));
    says(&column(&turned, USERS), "the opposite order", "ترتیبِ وارونهٔ دورهٔ پیش");
    // From a row on, with gaps.
    let from = |mut all: Vec<String>| {
        all[9..].rotate_right(1);
        (12..30).step_by(7).for_each(|at| all[at].clear());
        all
    };
    assert_eq!(found(&column(&from, LINES)), [warning("order-changed", "lines", 17)]);
    says(&column(&from, LINES), "for “lines” from “l10” to “l29” go with", "از «l10» تا «l29»");
    // And of all questions, which is one mistake.
    let scratch = changed(|now, _| {
        for column in USERS..=TRUST {
            let all: Vec<String> = now.iter().map(|row| row[column].clone()).collect();
            (6..30).for_each(|row| now[row][column].clone_from(&all[row - 1]));
        }
    });
    assert_eq!(found(&scratch), [warning("order-changed", "users", 120)]);

    let shuffled = |all: Vec<String>| (0..30).map(|at| all[(at * 11 + 3) % 30].clone()).collect();
    assert_eq!(found(&column(&shuffled, PRICE)), of("price"));
    says(&column(&shuffled, PRICE), "while all other numbers do", "همهٔ عددهای دیگر سازگار است");
    // What changes its sign is soon another.
    let note = ("note".to_owned(), "round-order-changed".to_owned(), "trust".to_owned(), 30);
    assert_eq!(found(&column(&shuffled, TRUST)), [note]);

    let scratch = changed(|now, _| now.iter_mut().for_each(|row| row.swap(USERS, LINES)));
    let found_twice = found(&scratch);
    assert!(found_twice.iter().all(|(_, code, ..)| code == "order-changed"), "{found_twice:?}");
    assert_eq!(found_twice.len(), 2, "{found_twice:?}");
    says(&scratch, "go with those that “lines” had", "با عددهای «lines»");

    let scratch = changed(|now, _| {
        let ids: Vec<String> = (0..30).map(|at| now[(at * 11 + 3) % 30][0].clone()).collect();
        let regions: Vec<String> = (0..30).map(|at| now[(at * 11 + 3) % 30][1].clone()).collect();
        for (row, (id, region)) in now.iter_mut().zip(ids.into_iter().zip(regions)) {
            (row[0], row[1]) = (id, region);
        }
    });
    assert_eq!(found(&scratch), [warning("order-changed", "land", 5)]);
    says(&scratch, "None of the 5 questions with numbers", "هیچ‌یک از ۵ پرسشِ عددی");
}

#[test]
fn numbers_with_the_other_sign_are_doubted() {
    let minus = |rows: &'static [usize]| {
        changed(move |now, _| {
            for row in rows {
                let row = &mut now[*row];
                row[TRUST] = format!("{}", -row[TRUST].parse::<f64>().unwrap());
            }
        })
    };
    assert_eq!(found(&minus(&[3])), [warning("sign-changed", "trust", 1)]);
    assert_eq!(found(&minus(&[3, 6])), [warning("sign-changed", "trust", 2)]);
    says(&minus(&[3]), "that of the previous round with the other sign", "با علامت مخالف");
}

#[test]
fn answers_that_are_gone_are_doubted() {
    let cleared = |rows: std::ops::Range<usize>, columns: std::ops::Range<usize>| {
        changed(|now, _| {
            for row in &mut now[rows] {
                row[columns.clone()].iter_mut().for_each(String::clear);
            }
        })
    };
    let scratch = cleared(4..6, USERS..8);
    assert_eq!(found(&scratch), [warning("answers-gone", "land", 2)]);
    says(&scratch, "less than half of it now: l04, l05", "به کمتر از نیمی از آن");
    // Half of the answers, or while most have not answered yet.
    assert_eq!(found(&cleared(4..6, USERS..PRICE)), []);
    let note = ("note".to_owned(), "round-answers-gone".to_owned(), "land".to_owned(), 21);
    let without_place = warning("most-without-place", "overall", 42);
    assert_eq!(found(&cleared(4..25, USERS..9)), [without_place, note]);

    let scratch = cleared(10..20, USERS..USERS + 1);
    assert_eq!(found(&scratch), [warning("more-missing", "users", 10)]);
    says(
        &scratch,
        "10 have no answer to “users” now, and 0 had none",
        "۱۰ واحد و در دورهٔ پیش ۰ واحد",
    );
    assert_eq!(found(&cleared(10..19, USERS..USERS + 1)), []);
}

#[test]
fn classes_that_changed_for_many_are_doubted() {
    let moved = |rows: std::ops::Range<usize>| {
        changed(|now, _| now[rows].iter_mut().for_each(|row| row[1] = "West".to_owned()))
    };
    // A class that joined another as a whole was not moved.
    assert_eq!(found(&moved(0..6)), []);
    assert_eq!(found(&moved(3..9)), [warning("class-changed", "region", 6)]);
    says(
        &moved(3..9),
        "6 subjects of the kind “land” of 30 have another “region”",
        "برای ۶ واحد از ۳۰ واحد",
    );
    let note = ("note".to_owned(), "round-class-changed".to_owned(), "region".to_owned(), 2);
    assert_eq!(found(&moved(3..5)), [note]);
    // A class that has another name is the same.
    let renamed = |row: &mut Vec<String>| row[1] = row[1].replace("North", "Far north");
    assert_eq!(found(&changed(|now, _| now.iter_mut().for_each(renamed))), []);
}

#[test]
fn single_numbers_of_another_size_are_doubted_whatever_they_are() {
    let one = |column: usize, factor: f64| {
        changed(|now, before| {
            let was: f64 = before[7][column].parse().unwrap();
            now[7][column] = format!("{:.6}", was * factor);
        })
    };
    let of_before = |column: usize, factor: f64| {
        let mut found = found(&one(column, factor));
        // What is far from all others of its own round is said of that round, too.
        found.retain(|(_, code, ..)| {
            !["scales-differ", "number-far-from-others"].contains(&&**code)
        });
        found
    };
    for (name, column) in [("users", USERS), ("lines", LINES), ("years", YEARS)] {
        for factor in [0.000_97, 0.1, 10.4, 104.0, 1e6] {
            assert_eq!(of_before(column, factor), [warning("scale-changed", name, 1)], "{factor}");
        }
        for factor in [0.15, 6.0, 32.0] {
            assert_eq!(of_before(column, factor), [warning("value-jumped", name, 1)], "{factor}");
        }
        for factor in [0.5, 3.0] {
            assert_eq!(found(&one(column, factor)), [], "{factor}");
        }
    }
}

#[test]
fn what_is_said_of_the_previous_round_says_in_which_folder() {
    let scratch = changed(|_, _| ());
    let scaled = METHODOLOGY.replace("\"users\" }", "\"users\", worst = 21, best = 88 }");
    scratch.write("methodology.toml", &scaled);
    scratch.write("before/methodology.toml", &scaled);
    let json = scratch.run(&["check", ".", "--format", "json"]).json();
    let problems = json["problems"].as_array().unwrap().iter();
    let ends = problems.filter(|p| p["key"] == "methodology-beyond-ends");
    let files: Vec<&str> = ends.map(|p| p["file"].as_str().unwrap()).collect();
    assert_eq!(files, ["./methodology.toml", "before/methodology.toml"]);
    // What has no file of its own is in the folder as a whole; what one table has wrong is not counted
    // with what the other has.
    scratch.write("before/lands.csv", "id,region\n");
    let json = scratch.run(&["check", ".", "--format", "json"]).json();
    let problems = json["problems"].as_array().unwrap().iter();
    let files = problems.filter(|p| p["severity"] == "error").map(|p| p["file"].as_str().unwrap());
    let files: Vec<&str> = files.collect();
    assert!(!files.is_empty() && files.iter().all(|file| file.starts_with("before/")), "{files:?}");
}

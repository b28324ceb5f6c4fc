//! Answers that may mean something else than they say: yes or nothing, a negative number among others.

use std::fmt::Write as _;

use crate::support::{Run, Scratch};

/// Checks a round of agencies with one question, and another that is a number; `answers` are those to
/// the first.
fn check(question: &str, more: &str, answers: &[&str]) -> Run {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.join("city")).unwrap();
    scratch.write(
        "city/methodology.toml",
        format!(
            "[methodology]\nid = \"city\"\nversion = \"1\"\ntitle = {{ en = \"City\" }}\n[policy]\n\
             missing = \"leave_out\"\npublished = {{ decimals = 1 }}\n[subjects.agency]\n\
             table = \"agencies.csv\"\nanswers_in_columns = true\n[questions.agency]\n\
             asked = {{ {question} }}\nother = {{ kind = \"percent\" }}\n[measures.agency]\n{more}\n\
             [ranks.overall]\nmeasure = \"total\"\n"
        ),
    );
    let mut table = String::from("id,asked,other\n");
    for (row, answer) in answers.iter().enumerate() {
        writeln!(table, "a{row},{answer},{}", (row * 37 + 11) % 100).unwrap();
    }
    scratch.write("city/agencies.csv", table);
    scratch.write(
        "city/round.toml",
        "number = 1\npublished = \"2024-05-01\"\nlicence = \"CC0-1.0\"\n",
    );
    scratch.run(&["check", "city"])
}

const MEAN: &str = "total = { of = [\"asked\", \"other\"] }";

#[test]
fn yes_or_nothing_may_be_yes_or_no_where_what_is_missing_is_left_out() {
    let boolean = "kind = \"boolean\"";
    let ticked = ["yes", "", "yes", "yes", "", "yes", "yes", "yes", "", "yes"];
    let found = check(boolean, MEAN, &ticked);
    assert_eq!(found.code, 1, "{found:?}");
    assert!(found.err.contains("All answers to asked are yes, and 3 are missing"), "{found:?}");
    assert!(found.err.contains("code: only-yes-or-missing, asked\n"), "{found:?}");
    let ones = ticked.map(|answer| if answer.is_empty() { "" } else { "1" });
    let found = check("kind = \"number\"", MEAN, &ones);
    assert!(found.err.contains("code: only-yes-or-missing, asked\n"), "{found:?}");
    // What is missing counts as no, somebody said no, few are missing, or few were asked.
    check("kind = \"boolean\", missing = \"zero\"", MEAN, &ticked).fine();
    check(boolean, MEAN, &["yes", "", "yes", "no", "", "yes", "yes", "yes", "", "yes"]).fine();
    check(boolean, MEAN, &["yes", "", "yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes"])
        .fine();
    check(boolean, MEAN, &["yes", "", "yes", "yes", "", "yes"]).fine();
    check("kind = \"number\"", MEAN, &["1", "", "1", "2", "", "1", "1", "1", "", "1"]).fine();
}

#[test]
fn a_negative_number_among_many_that_are_not_is_a_warning_where_it_makes_no_sense() {
    let mut numbers: Vec<String> = (0..24).map(|n| (n * 31 % 97).to_string()).collect();
    let mut answers = |value: &str| {
        numbers[4] = value.to_owned();
        numbers.clone()
    };
    let lower = "kind = \"number\", direction = \"lower\"";
    let normal = "part = { normalise = { of = \"asked\", method = \"min_max\" } }\n\
        total = { of = [\"part\", \"other\"] }";
    let cells = answers("-5");
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    let found = check(lower, normal, &cells);
    assert_eq!(found.code, 1, "{found:?}");
    assert!(
        found.err.contains("One of 24 answers to “asked” is negative: “a4” has -5"),
        "{found:?}"
    );
    assert!(found.err.contains("code: negative-among-positive, asked\n"), "{found:?}");
    for question in [
        "kind = \"number\", title = { en = \"Number of staff\" }",
        "kind = \"number\", title = { fa = \"تعداد کارکنان\" }",
    ] {
        let found = check(question, MEAN, &cells);
        assert!(found.err.contains("code: negative-among-positive, asked\n"), "{found:?}");
    }
    let divided =
        "part = { denominate = { of = \"other\", by = \"asked\" } }\ntotal = { of = [\"part\"] }";
    let found = check("kind = \"number\"", divided, &cells);
    assert!(
        found.err.contains("negative-among-positive") || found.err.contains("divisor"),
        "{found:?}"
    );
    // A balance may be negative; a code of what is missing may not, whatever is asked.
    check("kind = \"number\"", MEAN, &cells).fine();
    let coded = answers("-99");
    let coded: Vec<&str> = coded.iter().map(String::as_str).collect();
    let found = check("kind = \"number\"", MEAN, &coded);
    assert!(found.err.contains("If -99 is a code for missing answers"), "{found:?}");
    // Where several are, or the question says what is the least, it is meant.
    let several: Vec<&str> =
        cells.iter().enumerate().map(|(n, cell)| if n % 8 == 1 { "-3" } else { cell }).collect();
    check(lower, normal, &several).fine();
    check("kind = \"number\", direction = \"lower\", min = -10", normal, &cells).fine();
}

/// Eighty numbers from 1 to 60, some of which are other texts.
fn days(others: &[(usize, &str)]) -> Vec<String> {
    let mut all: Vec<String> = (0..80).map(|n| (n * 37 % 60 + 1).to_string()).collect();
    others.iter().for_each(|(at, text)| (*text).clone_into(&mut all[*at]));
    all
}

#[test]
fn numbers_far_from_all_others_are_a_warning() {
    let check = |question: &str, others: &[(usize, &str)]| {
        let answers = days(others);
        let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
        check(question, MEAN, &answers)
    };
    let number = "kind = \"number\", min = 0";
    check(number, &[]).fine();
    for (others, code, text) in [
        (&[(4, "999")][..], "code-among-numbers", "which are 1 to 60: “a4” has 999"),
        (&[(4, "999"), (9, "999")], "code-among-numbers", "2 answers to “asked” are far"),
        (&[(4, "999")], "code-among-numbers", "If 999 is a code for missing answers"),
        (&[(4, "2019")], "number-far-from-others", "has 2,019"),
        (&[(4, "45213")], "number-far-from-others", "Check the decimal point, the unit"),
    ] {
        let found = check(number, others);
        assert_eq!(found.code, 1, "{found:?}");
        assert!(found.err.contains(&format!("code: {code}, asked\n")), "{found:?}");
        assert!(found.err.contains(text), "{found:?}");
    }
    // Who says what is the most meant it.
    check("kind = \"number\", min = 0, max = 3000", &[(4, "999")]).fine();
}

#[test]
fn a_zero_and_a_thousandth_far_from_all_others_are_a_warning() {
    let check = |answers: Vec<String>| {
        let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
        check("kind = \"number\", min = 0", MEAN, &answers)
    };
    let shares = |wrong: &'static [&'static str]| -> Vec<String> {
        let share = |n: usize| format!("{}.{}", n * 37 % 50 + 50, n % 9 + 1);
        (0..80).map(|n| wrong.get(n).map_or_else(|| share(n), |&w| w.to_owned())).collect()
    };
    check(shares(&[])).fine();
    let found = check(shares(&["0", "0", "0"]));
    assert!(found.err.contains("code: zero-far-from-others, asked\n"), "{found:?}");
    assert!(found.err.contains("3 answers to “asked” are far from all others"), "{found:?}");
    let mut staff: Vec<String> = (0..60).map(|n| (n * 1931 % 2960 + 40).to_string()).collect();
    assert!(!check(staff.clone()).err.contains("far from all others"));
    staff[7] = "1.234".to_owned();
    let found = check(staff);
    assert!(found.err.contains("code: thousandth-among-whole, asked\n"), "{found:?}");
    assert!(found.err.contains("“a7” has 1.234"), "{found:?}");
}

#[test]
fn places_that_single_missing_answers_take_away_are_counted() {
    let answers: Vec<String> = (0..24)
        .map(|n| if n % 6 == 1 { String::new() } else { (n * 31 % 97).to_string() })
        .collect();
    let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
    let percent = "kind = \"percent\"";
    let none = "total = { of = [\"asked\", \"other\"], gaps = \"propagate\" }";
    let found = check(percent, none, &answers);
    assert_eq!(found.code, 0, "{found:?}");
    let said =
        "4 of the 24 in the list “overall” are not ranked, 4 of them because a part has no score";
    assert!(found.err.contains(said), "{found:?}");
    assert!(!check(percent, MEAN, &answers).err.contains("are not ranked"));
}

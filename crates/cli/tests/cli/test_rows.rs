//! Rows that were made for a test, rows that begin with the sign of a comment, and names that were read
//! in the wrong encoding.

use crate::support::{Run, Scratch};

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
answers_in_columns = true
[questions.agency]
hours = { kind = "percent" }
[measures.agency]
total = { of = ["hours"] }
[ranks.overall]
measure = "total"
"#;

const AGENCIES: &str = "id,name,name_fa,hours\nMOH,Health,بهداشت,40\nEDU,Education,آموزش,55\nOIL,Oil,نفت,61\n\
    STC,Software Testing Centre,مرکز آزمون,72\nSRS,Sample Registration System,سامانهٔ نمونه‌گیری,33\n\
    TST,Test and Calibration Institute,مدرسهٔ نمونه,21\nTMP,Temple Trust,آزمایشگاه,18\n";

fn check(more: &str) -> Run {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.join("city")).unwrap();
    scratch.write("city/methodology.toml", METHODOLOGY);
    scratch.write("city/agencies.csv", format!("{AGENCIES}{more}"));
    scratch.write(
        "city/round.toml",
        "number = 1\npublished = \"2024-05-01\"\nlicence = \"CC0-1.0\"\n",
    );
    scratch.run(&["check", "city"])
}

#[test]
fn rows_of_a_test_are_a_warning_and_names_with_such_a_word_are_not() {
    check("").fine();
    for (row, text) in [
        ("X1,test,بی‌نام,1\n", "test"),
        ("X1,Test agency,بی‌نام,1\n", "Test agency"),
        ("X1,Nameless,دستگاه آزمایشی,1\n", "دستگاه آزمایشی"),
        ("X1,Nameless,تست ۲,1\n", "تست ۲"),
        ("X1,Example,نمونه,1\n", "Example"),
        ("test1,Nameless,بی‌نام,1\n", "test1"),
        ("TEST,,,1\n", "TEST"),
    ] {
        let check = check(row);
        assert_eq!(check.code, 1, "{check:?}");
        assert!(check.err.contains(&format!("code: test-row, {text}\n")), "{check:?}");
        assert!(check.err.contains("agencies.csv:9:"), "{check:?}");
    }
    // Several are one warning; where most are called so, that is how subjects are called.
    let two = check("X1,Demo,بی‌نام,1\nX2,Demo 2,بی‌نام,2\n");
    assert!(two.err.contains("“Demo” and other rows (2 in all)"), "{two:?}");
    let samples =
        ["S1,Sample agency 1,,10\n", "S2,Sample agency 2,,20\n", "S3,Sample agency 3,,30\n"];
    check(&(samples.concat() + "S4,Sample agency 4,,40\n")).fine();
}

#[test]
fn rows_that_begin_like_comments_are_a_warning() {
    let one = check("#TAX,Tax,مالیات,30\n");
    assert_eq!(one.code, 1, "{one:?}");
    assert!(one.err.contains("“#TAX” begins with #"), "{one:?}");
    assert!(one.err.contains("code: row-begins-with-hash, #TAX"), "{one:?}");
    check("#1,Agency 1,,10\n#2,Agency 2,,20\n#3,Agency 3,,30\n#4,Agency 4,,40\n").fine();
}

#[test]
fn a_name_of_any_language_that_was_read_in_the_wrong_encoding_is_a_warning() {
    for row in
        ["X1,CafÃ©,کافه,1\n", "X1,Tax,Ùˆزارت نفت,1\n", "X1,Tax,Ø³Ø§Ø²,1\n", "X1,Tax,نف\u{FFFD},1\n"]
    {
        let check = check(row);
        assert_eq!(check.code, 1, "{check:?}");
        assert!(check.err.contains("code: text-in-wrong-encoding, name"), "{check:?}");
    }
    check("X1,«PERÚ» Ørsted,کافه,1\n").fine();
}

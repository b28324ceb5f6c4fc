//! Messages that once misled: each names what helps.

use crate::support::{Scratch, sanjeh};

#[test]
fn several_rows_of_one_subject_need_a_setting_and_not_440_deletions() {
    let scratch = Scratch::with_example("mini");
    let services = scratch.read("mini/services.csv");
    let (_, rows) = services.split_once('\n').unwrap();
    scratch.write("mini/services.csv", format!("{services}{rows}{rows}"));
    for lang in ["en", "fa"] {
        let said = scratch.run(&["check", "mini", "--lang", lang]).err;
        assert!(said.contains("distinct = true"), "{said}");
        assert_eq!(said.matches("services.csv:").count(), 1, "{said}");
    }
    let table = "table = \"services.csv\"";
    scratch.change("mini/methodology.toml", table, &format!("{table}\ndistinct = true"));
    assert_eq!(scratch.run(&["score", "mini"]).out, sanjeh(&["score", "examples/mini"]).out);
}

#[test]
fn a_percent_sign_may_stand_behind_a_space() {
    let plain = sanjeh(&["score", "examples/mini", "--all", "--format", "csv"]).fine();
    for shown in ["77.7 %", "77.7\u{A0}%", "۷۷٫۷ ٪"] {
        let scratch = Scratch::with_example("mini");
        scratch.change("mini/answers.csv", "a,T08,77.7\n", &format!("a,T08,{shown}\n"));
        assert_eq!(scratch.run(&["score", "mini", "--all", "--format", "csv"]).fine(), plain);
    }
}

#[test]
fn a_word_where_a_number_was_published_is_named_with_the_setting() {
    let scratch = Scratch::with_example("mini");
    let scores = scratch.read("mini/expected/scores.csv");
    let n = scores.matches(",21.55263157894737,").count();
    assert_eq!(n, 2);
    scratch.write("mini/expected/scores.csv", scores.replace(",21.55263157894737,", ",NA,"));
    for (lang, words) in [("en", "“NA” is not a number"), ("fa", "عدد نیست")] {
        let run = scratch.run(&["reproduce", "mini", "--lang", lang]);
        assert_eq!(run.code, 1);
        assert!(run.err.contains(words) && run.err.contains("NA"), "{}", run.err);
        assert!(run.err.contains("missing = ["), "{}", run.err);
    }
    let rows = scratch.run(&["reproduce", "mini", "--mismatches", "--format", "csv"]).out;
    assert_eq!(rows.matches(",not_a_number\n").count(), n, "{rows}");
    // As a word that stands where nothing was published it is another difference.
    let tolerance = "tolerance = 1e-9\n[tables.figures]\nuser_centric";
    let missing = "tolerance = 1e-9\nmissing = [\"NA\"]\n[tables.figures]\nuser_centric";
    scratch.change("mini/published.toml", tolerance, missing);
    let rows = scratch.run(&["reproduce", "mini", "--mismatches", "--format", "csv"]).out;
    assert_eq!(rows.matches(",differs\n").count(), n, "{rows}");
}

#[test]
fn loops_of_press_templates_that_are_none() {
    let scratch = Scratch::with_example("mini");
    for (template, english, persian) in [
        (
            "{dropped 3}{name}{end}",
            "There is no loop “dropped”; there are first, last, top, bottom, risen, fallen",
            "حلقه‌ای به نام",
        ),
        ("{first x}{name}{end}", "“first” needs a number: write {first 3}", "عدد می‌خواهد"),
        ("{risen}{name}{end}", "“risen” needs a number", "عدد می‌خواهد"),
        ("{each fallen}{name}{end}", "each axis, each category", "حلقه‌ای به نام"),
    ] {
        scratch.write("mini/press.en.txt", format!("# Results\n{template}\n"));
        for (lang, words) in [("en", english), ("fa", persian)] {
            let said = scratch.run(&["check", "mini", "--lang", lang]).err;
            assert!(said.contains(words), "{said}");
            // The loop is closed all the same.
            assert_eq!(said.matches("press.en.txt:").count(), 1, "{said}");
        }
    }
    let loops = "# Results\n{risen 3}{name}{end} {fallen 3}{name}{end}\n";
    scratch.write("mini/press.en.txt", loops);
    let said = scratch.run(&["check", "mini"]).err;
    assert!(!said.contains("press.en.txt"), "{said}");
}

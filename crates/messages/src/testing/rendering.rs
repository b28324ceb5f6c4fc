//! How problems look, to people and to programs.

use std::{ops::Range, sync::Arc};

use insta::assert_snapshot;
use proptest::prelude::*;

use crate::{Lang, Problem, Problems, message, render};

const METHODOLOGY: &str = "\
# روش‌شناسی دورهٔ نهم
[[measure]]
id = \"user-centric\"
title.fa = \"کاربرمحوری\"
weights = { A01 = 0.5, A02 = 0.6 }
";

/// One problem of every kind of place, the last two left out.
fn problems() -> Problems {
    let source: Arc<str> = METHODOLOGY.into();
    let weights = source.find("{ A01").unwrap();
    let span = weights..source.find(" }").unwrap() + 2;
    let answers = "S-17,Q9,بله";
    let encoding =
        || Problem::error(message!("test-encoding")).help(message!("test-encoding-help"));
    let mut problems = Problems::with_limit(6);
    problems.extend([
        Problem::error(message!("test-weights", id = "user-centric", sum = 0.5 + 0.6))
            .help(message!("test-weights-help"))
            .at_span("methodology.toml", &source, span),
        Problem::error(message!("test-unknown", id = "Q9", row = 1204)).at_line(
            "data/answers.csv",
            1205,
            answers,
            Some(5..7),
        ),
        Problem::warning("test-doubt", message!("test-unknown", id = "شاخص ۹", row = 3)).at_cell(
            "data/answers.xlsx",
            "پاسخ‌ها",
            4,
            "C",
        ),
        encoding().in_file("data/agencies.csv"),
        encoding().at_line("data/services.csv", 2, "S-1,ثبت,A1", None),
        Problem::warning("test-doubt", message!("test-rows", n = 1)),
        Problem::warning("test-doubt", message!("test-rows", n = 2)),
        Problem::warning("test-doubt", message!("test-rows", n = 3)),
    ]);
    problems
}

/// Isolates cannot be seen: they are shown as brackets.
fn visible(text: &str) -> String {
    text.replace('\u{2068}', "⟨").replace('\u{2069}', "⟩")
}

#[test]
fn english() {
    assert_snapshot!(problems().render(Lang::En, false, 80));
}

#[test]
fn persian() {
    assert_snapshot!(visible(&problems().render(Lang::Fa, false, 80)));
}

#[test]
fn coloured() {
    let shown = problems().render(Lang::En, true, 80);
    assert_snapshot!(shown.replace('\u{1b}', "␛"));
}

#[test]
fn json() {
    assert_snapshot!(format!("{:#}", problems().to_json(Lang::En)));
    let persian = problems().to_json(Lang::Fa);
    assert_eq!(persian["problems"][0]["key"], "test-weights");
    assert_eq!(
        persian["problems"][4]["help"].as_str().map(|help| help.contains("ذخیره")),
        Some(true)
    );
}

#[test]
fn a_long_line_is_cut_around_the_mistake() {
    let line = format!("{},wrong,{}", "x,".repeat(400), "y,".repeat(400));
    let at = line.find("wrong").unwrap();
    let problem =
        Problem::error(message!("test-encoding")).at_line("wide.csv", 2, line, Some(at..at + 5));
    let shown = render([&problem], Lang::En, false, 60);
    assert!(shown.contains("wrong") && shown.contains("^^^^^"), "{shown}");
    assert!(shown.lines().all(|line| line.chars().count() <= 66), "{shown}");
}

#[test]
fn nothing_is_said_of_no_problems() {
    assert_eq!(Problems::default().render(Lang::En, false, 80), "");
}

fn any_range() -> impl Strategy<Value = Range<usize>> {
    (0..60_usize, 0..60_usize).prop_map(|(start, end)| start..end)
}

proptest! {
    /// Whatever the file holds and wherever the range lies, it is shown, and the place that is
    /// named is the one that programs get.
    #[test]
    fn any_place_is_shown(text in "[a-z,\"\r\n\t\u{feff}سی\u{200c}\u{202e}\u{1b}漢😀]{0,40}", range in any_range()) {
        let source: Arc<str> = text.as_str().into();
        let span = Problem::error(message!("test-encoding")).at_span("f", &source, range.clone());
        let (line, column) = span.line_and_column().unwrap();
        let shown = render([&span], Lang::Fa, true, 40);
        prop_assert!(shown.contains(&format!("f:{line}:{column}")), "{line}:{column} {shown}");
        let first = text.lines().next().unwrap_or_default();
        let line = Problem::warning("test-doubt", message!("test-encoding")).at_line("f", 3, first, Some(range));
        prop_assert!(!render([&line], Lang::En, false, 0).is_empty());
    }
}

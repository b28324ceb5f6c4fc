//! What a methodology says that contradicts something else that it says.

use crate::support::{Run, Scratch};

/// Checks a round with these spellings, this number that is asked beside a per cent and a yes or no,
/// this normalisation of the per cent, and these results.
fn check(spellings: &str, number: &str, to: &str, more: &str) -> Run {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.join("city")).unwrap();
    let methodology = format!(
        "[methodology]\nid = \"city\"\nversion = \"1\"\ntitle = {{ en = \"City\" }}\n[policy]\n\
         missing = \"leave_out\"\npublished = {{ decimals = 1 }}\n[spellings]\n{spellings}\n\
         [subjects.agency]\ntable = \"agencies.csv\"\nattributes = [\"kind\"]\n\
         answers_in_columns = true\n[questions.agency]\na = {{ kind = \"percent\" }}\n\
         law = {{ kind = \"boolean\" }}\ndays = {{ kind = \"number\", {number} }}\n[measures.agency]\n\
         na = {{ normalise = {{ of = \"a\", method = \"min_max\"{to} }} }}\n\
         total = {{ of = [\"na\", \"law\", \"days\"] }}\n[ranks.overall]\nmeasure = \"total\"\n{more}"
    );
    scratch.write("city/methodology.toml", methodology);
    let rows =
        "x,east,10,yes,4\ny,east,22,no,12\nz,west,35,yes,30\nw,west,90,yes,17\nv,west,41,no,8\n";
    scratch.write("city/agencies.csv", format!("id,kind,a,law,days\n{rows}"));
    scratch.write(
        "city/round.toml",
        "number = 1\npublished = \"2024-05-01\"\nlicence = \"CC0-1.0\"\n",
    );
    scratch.run(&["check", "city"])
}

const DAYS: &str = "worst = 30, best = 1, min = 1";

#[test]
fn ends_beyond_what_may_be_answered_are_a_warning() {
    let found = check("", "worst = 30, best = 0, min = 1", "", "");
    assert_eq!(found.code, 1, "{found:?}");
    assert!(found.err.contains("“best” of “days” is 0, beyond its “min” 1"), "{found:?}");
    assert!(found.err.contains("code: end-beyond-range, days: best\n"), "{found:?}");
    let found = check("", "worst = 60, best = 1, max = 30", "", "");
    assert!(found.err.contains("“worst” of “days” is 60, beyond its “max” 30"), "{found:?}");
    check("", DAYS, "", "").fine();
}

#[test]
fn a_scale_of_which_the_best_is_the_least_is_a_warning() {
    let found = check("", DAYS, ", to = [100, 1]", "");
    assert_eq!(found.code, 1, "{found:?}");
    assert!(found.err.contains("“na” gives the worst 100 and the best 1"), "{found:?}");
    assert!(found.err.contains("code: ends-turned, na\n"), "{found:?}");
    check("", DAYS, ", to = [1, 100]", "").fine();
}

#[test]
fn bands_that_neither_rise_nor_fall_are_a_warning() {
    let bands = |levels: &str| {
        check("", DAYS, "", &format!("[bands.x]\nmeasure = \"total\"\nlevels = {{ {levels} }}\n"))
    };
    let found = bands("high = 40, middle = 60, low = 0");
    assert!(found.err.contains("high 40, middle 60, low 0"), "{found:?}");
    assert!(found.err.contains("code: bands-unordered, x\n"), "{found:?}");
    bands("high = 60, middle = 40, low = 0").fine();
    bands("low = 0, middle = 40, high = 60").fine();
}

#[test]
fn two_lists_that_are_the_same_are_a_warning() {
    let list =
        |more: &str| check("", DAYS, "", &format!("[ranks.two]\nmeasure = \"total\"\n{more}"));
    let found = list("");
    assert!(found.err.contains("The lists “two” and “overall” are the same"), "{found:?}");
    assert!(found.err.contains("code: list-twice, two\n"), "{found:?}");
    for more in ["within = \"kind\"\n", "where = { kind = \"east\" }\n", "ties = \"dense\"\n"] {
        list(more).fine();
    }
}

#[test]
fn words_for_no_answer_that_are_answers_are_a_warning() {
    for (spellings, about) in [
        ("missing = [\"..\", \"1\"]", "missing=1"),
        ("not_applicable = [\"خیر\"]", "not_applicable=خیر"),
        ("missing = [\"12\"]", "missing=12"),
        ("no = [\"دارد\"]", "no=دارد"),
        ("yes = [\"خیر\"]", "yes=خیر"),
    ] {
        let found = check(spellings, DAYS, "", "");
        assert!(
            found.err.contains(&format!("code: spelling-is-answer, {about}\n")),
            "{spellings}: {found:?}"
        );
    }
    // Codes of surveys, words that mean nothing else, and numbers that no question takes.
    for spellings in [
        "missing = [\"..\", \"-\", \"99\", \"999\", \"-1\"]",
        "not_applicable = [\"ندارد\"]",
        "yes = [\"دارد\", \"ok\"]\nno = [\"ندارد\"]",
    ] {
        let found = check(spellings, DAYS, "", "");
        assert!(!found.err.contains("spelling-is-answer"), "{spellings}: {found:?}");
    }
}

#[test]
fn a_condition_of_a_score_at_a_fraction_is_a_warning() {
    let gated = |above: &str| {
        let more = format!(
            "[measures.agency.open]\nof = [\"a\"]\nresult = true\nwhen = {{ a = {{ above = {above} }} }}\n"
        );
        check("", DAYS, "", &more)
    };
    let found = gated("0.95");
    assert!(found.err.contains("“open” divides scores at 0.95"), "{found:?}");
    assert!(found.err.contains("code: ends-are-fractions, open\n"), "{found:?}");
    gated("20").fine();
}

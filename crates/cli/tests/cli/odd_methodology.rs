//! What a methodology says that can hardly be meant: one column for two questions, a weight a power of
//! ten off, a band that no score reaches.

use crate::support::{Run, Scratch};

/// Checks a round with four questions of per cent, of which the total has these weights.
fn check(weights: &str, column: &str, more: &str) -> Run {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.join("city")).unwrap();
    scratch.write(
        "city/methodology.toml",
        format!(
            "[methodology]\nid = \"city\"\nversion = \"1\"\ntitle = {{ en = \"City\" }}\n[policy]\n\
             missing = \"leave_out\"\npublished = {{ decimals = 1 }}\n[subjects.agency]\n\
             table = \"agencies.csv\"\nanswers_in_columns = true\n[questions.agency]\n\
             a = {{ kind = \"percent\" }}\nb = {{ kind = \"percent\", column = \"{column}\" }}\n\
             c = {{ kind = \"percent\" }}\nd = {{ kind = \"number\", worst = 30, best = 0 }}\n\
             [measures.agency]\ntotal = {{ {weights} }}\n[ranks.overall]\nmeasure = \"total\"\n{more}"
        ),
    );
    let rows = "x,10,80,31,4\ny,22,71,55,9\nz,35,64,47,12\nw,90,53,62,44\nv,41,12,73,35\n";
    scratch.write("city/agencies.csv", format!("id,a,b,c,d\n{rows}"));
    scratch.write(
        "city/round.toml",
        "number = 1\npublished = \"2024-05-01\"\nlicence = \"CC0-1.0\"\n",
    );
    scratch.run(&["check", "city"])
}

const EVEN: &str = "of = { a = 25, b = 25, c = 25, d = 25 }";

#[test]
fn one_column_that_feeds_two_questions_is_a_warning() {
    let found = check(EVEN, "a", "");
    assert_eq!(found.code, 1, "{found:?}");
    assert!(found.err.contains("“b” and “a” are read from one column, “a”"), "{found:?}");
    assert!(found.err.contains("code: column-read-twice, a\n"), "{found:?}");
    assert!(!check(EVEN, "b", "").err.contains("column-read-twice"));
}

#[test]
fn a_weight_that_is_a_power_of_ten_off_is_a_warning() {
    for (weights, about) in [
        ("a = 25, b = 25, c = 25, d = 0.25", "total: d"),
        ("a = 25, b = 250, c = 25, d = 25", "total: b"),
        ("a = 0.3, b = 0.3, c = 0.03, d = 0.1", "total: c"),
        ("a = 0.1, b = 0.2, c = 0.3, d = 4", "total: d"),
    ] {
        let found = check(&format!("of = {{ {weights} }}"), "b", "");
        if about == "total: c" {
            // 0.3 + 0.3 + 0.3 + 0.1 is 1.
            assert!(found.err.contains("with 0.3 they would add up to 1"), "{found:?}");
        }
        assert!(
            found.err.contains(&format!("code: weight-odd, {about}\n")),
            "{weights}: {found:?}"
        );
    }
    for weights in [
        "a = 25, b = 25, c = 25, d = 25",
        "a = 1, b = 1, c = 1, d = 1",
        "a = 1, b = 2, c = 3, d = 4",
        "a = 40, b = 30, c = 29, d = 1",
        "a = 10, b = 20, c = 30, d = 4",
        "a = 1, b = 1, c = 1, d = 10",
        "a = 5, b = 10, c = 20, d = 50",
    ] {
        let found = check(&format!("of = {{ {weights} }}"), "b", "");
        assert!(!found.err.contains("weight-odd"), "{weights}: {found:?}");
    }
}

#[test]
fn a_band_that_no_score_reaches_is_a_warning() {
    let bands = |levels: &str| {
        check(EVEN, "b", &format!("[bands.x]\nmeasure = \"total\"\nlevels = {{ {levels} }}\n"))
    };
    let found = bands("good = 600, weak = 0");
    assert_eq!(found.code, 1, "{found:?}");
    assert!(
        found.err.contains(
            "No score reaches the band “good”, which begins at 600: “total” is at most 100"
        ),
        "{found:?}"
    );
    assert!(found.err.contains("code: band-unreachable, x=good\n"), "{found:?}");
    let found = bands("good = 60, weak = 0, none = -10");
    assert!(found.err.contains("code: band-unreachable, x=none\n"), "{found:?}");
    for levels in
        ["best = 100, good = 60, weak = 0", "good = 60, weak = 30", "good = 60, weak = -5"]
    {
        bands(levels).fine();
    }
    // A sum has other ends than its terms, and where these are not known nothing is said.
    let sum = |weights: &str, levels: &str| {
        check(
            &format!("{weights}, how = \"sum\""),
            "b",
            &format!("[bands.x]\nmeasure = \"total\"\nlevels = {{ {levels} }}\n"),
        )
    };
    sum("of = { a = 1, b = 1, c = 1, d = 1 }", "good = 350, weak = 0").fine();
    let found = sum("of = { a = 1, b = 1, c = 1, d = 1 }", "good = 450, weak = 0");
    assert!(found.err.contains("“total” is at most 400"), "{found:?}");
}

#[test]
fn the_note_on_values_beyond_the_ends_names_the_first_subject() {
    let found = check(EVEN, "b", "");
    assert!(found.err.contains("2 answers or scores of d lie beyond its ends"), "{found:?}");
    assert!(found.err.contains("the first is 44, of “w”"), "{found:?}");
}

#[test]
fn a_list_whose_conditions_nobody_meets_is_a_warning() {
    let list = |condition: &str| {
        check(EVEN, "b", &format!("[ranks.few]\nmeasure = \"total\"\nwhere = {{ {condition} }}\n"))
    };
    let found = list("a = { at_least = 500 }");
    assert_eq!(found.code, 1, "{found:?}");
    assert!(found.err.contains("No “agency” meets the conditions of “few”"), "{found:?}");
    assert!(found.err.contains("code: nobody-meets, few\n"), "{found:?}");
    assert!(found.err.contains("methodology.toml:"), "{found:?}");
    list("a = { at_least = 40 }").fine();
    let found = list("a = { at_least = 40, below = 41 }, c = { below = 50 }");
    assert!(found.err.contains("code: nobody-meets, few\n"), "{found:?}");
}

#[test]
fn who_never_answered_is_found_where_only_certain_scores_are_rolled_up() {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.join("city")).unwrap();
    scratch.write(
        "city/methodology.toml",
        "[methodology]\nid = \"city\"\nversion = \"1\"\ntitle = { en = \"City\" }\n[policy]\n\
         missing = \"zero\"\npublished = { decimals = 1 }\n[subjects.agency]\ntable = \"agencies.csv\"\n\
         [subjects.service]\ntable = \"services.csv\"\nlinks = { agency = \"{agency}\" }\n[[answers]]\n\
         file = \"answers.csv\"\nsubject = \"{service}\"\nquestion = \"question\"\nvalue = \"value\"\n\
         [questions.service]\np = { kind = \"percent\" }\nr = { kind = \"percent\" }\n[measures.agency]\n\
         total = { rollup = { from = \"service\", of = \"p\", how = \"mean\", where = { r = { below = 10 } } } }\n\
         [ranks.overall]\nmeasure = \"total\"\n",
    );
    scratch.write("city/agencies.csv", "id\nx\ny\n");
    scratch.write("city/services.csv", "id,agency\nx1,x\nx2,x\ny1,y\ny2,y\n");
    let answers = "service,question,value\nx1,p,50\nx1,r,5\nx2,p,40\nx2,r,7\ny1,p,33\ny1,r,4\n";
    scratch.write("city/answers.csv", answers);
    scratch.write(
        "city/round.toml",
        "number = 1\npublished = \"2024-05-01\"\nlicence = \"CC0-1.0\"\n",
    );
    let check = scratch.run(&["check", "city"]);
    assert_eq!(check.code, 1, "{check:?}");
    assert!(check.err.contains("code: never-answered, y2\n"), "{check:?}");
    scratch.change("city/methodology.toml", "below = 10", "at_least = 1");
    scratch.run(&["check", "city"]).fine();
}

#[test]
fn ends_that_are_fractions_where_all_scores_are_larger_are_a_warning() {
    let bands = |levels: &str| {
        check(EVEN, "b", &format!("[bands.x]\nmeasure = \"total\"\nlevels = {{ {levels} }}\n"))
    };
    let found = bands("good = 0.6, weak = 0");
    assert_eq!(found.code, 1, "{found:?}");
    assert!(
        found.err.contains("“x” divides scores at 0.6, but all scores of “total” are above 1"),
        "{found:?}"
    );
    assert!(found.err.contains("code: ends-are-fractions, x\n"), "{found:?}");
    let list =
        check(EVEN, "b", "[ranks.few]\nmeasure = \"total\"\nwhere = { a = { at_least = 0.5 } }\n");
    assert!(list.err.contains("code: ends-are-fractions, few\n"), "{list:?}");
    for levels in ["some = 0.01, none = 0", "high = 60, some = 0.5, none = 0"] {
        bands(levels).fine();
    }
    // Where scores lie between 0 and 1, so do ends.
    let shares = "of = { a = 1, b = 1, c = 1, d = 1 }, how = \"share_present\"";
    let found =
        check(shares, "b", "[bands.x]\nmeasure = \"total\"\nlevels = { good = 0.6, weak = 0 }\n");
    assert!(!found.err.contains("ends-are-fractions"), "{found:?}");
}

#[test]
fn what_reaches_a_total_by_two_ways_is_a_warning_and_much_of_it_is_worth_knowing() {
    let check = |measures: &str| check(measures, "b", "");
    let of = |total: &str, parts: &str| format!("{total} }}\n{parts}\nunused = {{ of = [\"a\"]");
    let parts = "p = { of = [\"a\", \"b\"] }\nq = { of = [\"b\", \"c\", \"d\"] }";
    let found = check(&of("of = { p = 1, q = 1 }", parts));
    assert_eq!(found.code, 1, "{found:?}");
    assert!(found.err.contains("b counts twice in “total”: by each of p, q"), "{found:?}");
    assert!(found.err.contains("code: counted-twice, total\n"), "{found:?}");
    // In a part, and in the total itself.
    let found = check(&of("of = { p = 1, c = 1, a = 1 }", "p = { of = [\"a\", \"b\"] }"));
    assert!(found.err.contains("a counts twice in “total”"), "{found:?}");
    // Most of what there is.
    let all = "{ of = [\"a\", \"b\", \"c\", \"d\"] }";
    let most = &format!("p = {all}\nq = {all}");
    let found = check(&of("of = { p = 1, q = 1 }", most));
    assert!(found.err.contains("4 measures count twice in “total”"), "{found:?}");
    assert!(!found.err.contains("counted-twice"), "{found:?}");
    for fine in [
        of("of = { p = 1, q = 1 }", "p = { of = [\"a\", \"b\"] }\nq = { of = [\"c\", \"d\"] }"),
        of("how = \"max\", of = { p = 1, q = 1 }", parts),
        of(
            "of = { p = 1, q = 1 }",
            &parts.replacen("{ of", "{ when = { b = { at_least = 60 } }, of", 1),
        ),
    ] {
        assert!(!check(&fine).err.contains("twice in"), "{fine}");
    }
}

#[test]
fn scores_below_all_bands_are_a_warning() {
    let bands = |least: u32| {
        let levels = format!("{{ good = 60, weak = {least} }}");
        check(EVEN, "b", &format!("[bands.level]\nmeasure = \"total\"\nlevels = {levels}\n"))
    };
    let found = bands(45);
    assert_eq!(found.code, 1, "{found:?}");
    assert!(found.err.contains("One score is below the lowest level of “level”"), "{found:?}");
    assert!(found.err.contains("which begins at 45: “v” with 31.5"), "{found:?}");
    assert!(found.err.contains("code: below-bands, level\n"), "{found:?}");
    assert!(!bands(0).err.contains("below-bands"));
}

#[test]
fn an_input_without_weight_is_a_note() {
    let found = check("of = { a = 100, b = 0, c = 0, d = 0 }", "b", "");
    assert_eq!(found.code, 0, "{found:?}");
    let said = "note: b, c, d have the weight 0 in “total” and change nothing";
    assert!(found.err.contains(said), "{found:?}");
    assert!(!check(EVEN, "b", "").err.contains("weight 0"));
}

#[test]
fn points_out_of_the_order_of_their_options_are_a_warning() {
    let check = |good: &str| {
        let scratch = Scratch::new();
        scratch.write(
            "methodology.toml",
            format!(
                "[methodology]\nid = \"city\"\nversion = \"1\"\n[policy]\nmissing = \"zero\"\n\
                 published = {{ decimals = 1 }}\n[scales]\n\
                 steps = {{ none = 0, basic = 40, good = {good}, complete = 100 }}\n\
                 [subjects.agency]\ntable = \"agencies.csv\"\nanswers_in_columns = true\n\
                 [questions.agency]\na = {{ scale = \"steps\" }}\nb = {{ scale = \"steps\" }}\n\
                 [measures.agency]\ntotal = {{ of = [\"a\", \"b\"] }}\n\
                 [ranks.overall]\nmeasure = \"total\"\nties = \"competition\"\n"
            ),
        );
        scratch.write("agencies.csv", "id,a,b\nx,none,good\ny,basic,complete\nz,good,good\n");
        scratch.run(&["check", "."])
    };
    let found = check("7.5");
    assert_eq!(found.code, 1, "{found:?}");
    let said = "none = 0, basic = 40, good = 7.5, complete = 100";
    assert!(found.err.contains(said), "{found:?}");
    assert!(found.err.contains("code: points-unordered, a\n"), "{found:?}");
    // Questions of one scale are one problem.
    assert_eq!(found.err.matches("points-unordered").count(), 1, "{found:?}");
    assert!(!check("75").err.contains("points-unordered"));
}

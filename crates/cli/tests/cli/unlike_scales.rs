//! Inputs of unlike scales in one mean, measures that only a group would show, and lists without places.

use crate::support::{Run, Scratch};

const HEAD: &str = "[methodology]\nid = \"city\"\nversion = \"1\"\ntitle = { en = \"City\" }\n[policy]\n\
    missing = \"leave_out\"\npublished = { decimals = 1 }\n[subjects.agency]\ntable = \"agencies.csv\"\n\
    attributes = [\"kind\"]\nanswers_in_columns = true\n";
const QUESTIONS: &str = "a = { kind = \"percent\" }\nb = { kind = \"percent\" }\n";
const ROWS: &str = "id,kind,a,b,few,part,staff\nx,east,10,80,1,0.41,157\ny,east,22,71,3,0.55,320\n\
    z,west,35,64,8,0.47,858\nw,west,90,53,2,0.12,411\nv,west,41,12,6,1,266\nu,east,63,36,0.5,0,709\n";

/// Checks a round with these questions beside two of per cent, this total and what else is written.
fn check(questions: &str, total: &str, more: &str) -> Run {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.join("city")).unwrap();
    let methodology = format!(
        "{HEAD}[questions.agency]\n{QUESTIONS}{questions}\n[measures.agency]\ntotal = {{ {total} }}\n\
         [ranks.overall]\nmeasure = \"total\"\n{more}"
    );
    scratch.write("city/methodology.toml", methodology);
    scratch.write("city/agencies.csv", ROWS);
    scratch.write(
        "city/round.toml",
        "number = 1\npublished = \"2024-05-01\"\nlicence = \"CC0-1.0\"\n",
    );
    scratch.run(&["check", "city"])
}

const STAFF: &str = "staff = { kind = \"number\", min = 1 }";
const PART: &str = "part = { kind = \"number\", min = 0, max = 1 }";

#[test]
fn inputs_of_unlike_scales_in_one_mean_are_a_warning() {
    let found = check(PART, "of = { a = 40, b = 30, part = 30 }", "");
    assert_eq!(found.code, 1, "{found:?}");
    assert!(
        found.err.contains("part is between 0 and 1, the others between 10 and 90"),
        "{found:?}"
    );
    assert!(found.err.contains("code: scales-differ, total: part\n"), "{found:?}");
    let found = check(STAFF, "of = { a = 40, b = 30, staff = 30 }", "");
    assert!(
        found.err.contains("staff is between 157 and 858, the others between 10 and 90"),
        "{found:?}"
    );
    let bounded = "part = { kind = \"number\" }";
    let found = check(bounded, "of = { a = 40, b = 30, part = 30 }", "");
    assert!(found.err.contains("code: scales-differ, total: part\n"), "{found:?}");
    let normalised = |method: &str| {
        let more = format!(
            "[measures.agency.other]\nnormalise = {{ of = \"staff\", method = \"{method}\" }}\n"
        );
        check(STAFF, "of = { a = 40, b = 30, other = 30 }", &more)
    };
    let found = normalised("percentile_rank");
    assert!(found.err.contains("code: scales-differ, total: other\n"), "{found:?}");
    let found = normalised("rank");
    assert!(found.err.contains("“other” is a rank among the subjects"), "{found:?}");
    normalised("min_max").fine();
}

#[test]
fn means_without_a_scale_and_inputs_of_one_are_no_doubt() {
    for total in [
        "of = { a = 40, b = 30, part = 30 }, how = \"geometric\"",
        "of = { a = 40, b = 30, part = 30 }, how = \"sum\"",
        // Weights that make up for it.
        "of = { a = 1, b = 1, part = 100 }",
    ] {
        check(PART, total, "").fine();
    }
    // Per cent of which nobody has many.
    let few = "few = { kind = \"percent\" }";
    let found = check(few, "of = { a = 40, b = 30, few = 30 }", "");
    assert!(!found.err.contains("scales-differ"), "{found:?}");
    // Places alone, and numbers around 0.
    for method in ["rank", "z_score"] {
        let each = format!(
            "[[each]]\non = \"agency\"\nmeasures = [\"a\", \"b\", \"staff\"]\nid = \"n.{{}}\"\n\
             normalise = {{ method = \"{method}\" }}\n"
        );
        check(STAFF, "of = [\"n.a\", \"n.b\", \"n.staff\"]", &each).fine();
    }
}

#[test]
fn a_measure_that_only_groups_of_some_would_show_is_a_warning() {
    let groups = |groups: &str| check(STAFF, "of = { a = 1 }", groups);
    let split = groups("[groups]\n\"kind/{kind}\" = { of = \"agency\" }\n");
    for name in ["b", "staff"] {
        assert!(split.err.contains(&format!("code: measure-unused, agency.{name}\n")), "{split:?}");
    }
    // A row of the means of everybody is a result of all.
    groups("[groups]\nall = { of = \"agency\" }\n").fine();
    // Of measures that are made from one another the last is named.
    let chain = "[measures.agency.logs]\nlog = { of = \"staff\" }\n";
    let found = check(STAFF, "of = { a = 1, b = 1 }", chain);
    assert!(found.err.contains("code: measure-unused, agency.logs\n"), "{found:?}");
    assert!(!found.err.contains("measure-unused, agency.staff"), "{found:?}");
}

#[test]
fn a_measure_that_decides_who_is_in_a_list_is_used() {
    let total = "of = { a = 1, b = 1 }";
    let large = "[ranks.large]\nmeasure = \"total\"\nwhere = { staff = { at_least = 300 } }\n";
    check(STAFF, total, large).fine();
    let found = check(STAFF, total, "");
    assert!(found.err.contains("code: measure-unused, agency.staff\n"), "{found:?}");
}

#[test]
fn a_list_in_which_most_have_no_place_is_a_warning() {
    let gated =
        |when: &str| check("", &format!("of = {{ a = 1, b = 1 }}, when = {{ {when} }}"), "");
    let found = gated("a = { above = 60 }");
    assert_eq!(found.code, 1, "{found:?}");
    assert!(
        found.err.contains(
            "4 of the 6 in the list “overall” are not ranked, 4 of them because they do not meet a \
             condition of the score"
        ),
        "{found:?}"
    );
    assert!(found.err.contains("code: most-without-place, overall\n"), "{found:?}");
    gated("a = { above = 25 }").fine();
    // Who gets a score by a column of the table is chosen, and so is whom the list lets in.
    gated("id = \"x\"").fine();
    let few = "[ranks.few]\nmeasure = \"total\"\nwhere = { a = { above = 60 } }\n";
    check("", "of = { a = 1, b = 1 }", few).fine();
}

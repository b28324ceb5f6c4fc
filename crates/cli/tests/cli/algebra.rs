//! What arithmetic must not decide, what no tree may cost, and scales that cannot be meant.

use std::fmt::Write as _;

use crate::support::{Rows, Scratch};

/// A folder with a methodology about units with two numbers, its table and its round.
fn folder(questions: &str, rest: &str, table: &str) -> Scratch {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.join("x")).unwrap();
    let methodology = format!(
        "[methodology]\nid = \"x\"\nversion = \"1\"\ntitle = {{ en = \"X\" }}\n\
         [policy]\nmissing = \"leave_out\"\nbasis = \"exact\"\n\
         [subjects.unit]\ntable = \"units.csv\"\nanswers_in_columns = true\n\
         [questions.unit]\n{questions}\n{rest}"
    );
    scratch.write("x/methodology.toml", &methodology);
    scratch.write("x/units.csv", table);
    scratch.write("x/round.toml", "number = 1\npublished = \"2024-05-01\"\n");
    scratch
}

const NUMBERS: &str =
    "p = { kind = \"number\" }\nq = { kind = \"number\" }\nr = { kind = \"number\" }";
const SUMS: &str = "id,p,q,r\na,0.1,0.2,0.3\nb,0.3,0.2,0.1\nc,0.2,0.2,0.2\n";

fn places(scratch: &Scratch) -> Vec<Option<u64>> {
    let ranked = scratch.run(&["rank", "x", "--format", "json"]).json();
    let rows = ranked.as_array().unwrap().iter();
    rows.map(|row| row["rank"].as_u64()).collect()
}

#[test]
fn noise_in_the_seventeenth_digit_is_no_place_and_no_scale() {
    let rest = "[measures.unit]\nt = { of = [\"p\", \"q\", \"r\"], how = \"sum\" }\n\
                [ranks.t]\nmeasure = \"t\"\n";
    let scratch = folder(NUMBERS, rest, SUMS);
    assert_eq!(places(&scratch), [Some(1); 3]);
    let scaled = "[measures.unit]\nt = { of = [\"p\", \"q\", \"r\"], how = \"sum\" }\n\
                  n = { normalise = { of = \"t\", method = \"min_max\" } }\n\
                  [ranks.n]\nmeasure = \"n\"\n";
    let scratch = folder(NUMBERS, scaled, SUMS);
    let scores = scratch.run(&["score", "x", "--format", "json"]).json();
    let rows = scores.as_array().unwrap();
    assert!(rows.iter().any(|row| row["measure"] == "t" && row["score"].is_number()));
    for row in rows.iter().filter(|row| row["measure"] == "n") {
        assert!(row["score"].is_null(), "{row}");
    }
}

/// Forty layers of two measures, each made from both below: 83 measures, 2^40 ways down.
fn layers(n: usize) -> String {
    let mut rest = "[measures.unit]\nl0 = { of = [\"p\"] }\nr0 = { of = [\"q\"] }\n".to_owned();
    for i in 1..n {
        for side in ["l", "r"] {
            let (a, b) = (i - 1, i - 1);
            writeln!(rest, "{side}{i} = {{ of = {{ l{a} = 50, r{b} = 50 }} }}").unwrap();
        }
    }
    let top = n - 1;
    writeln!(
        rest,
        "total = {{ of = {{ l{top} = 50, r{top} = 50 }} }}\n[ranks.all]\nmeasure = \"total\""
    )
    .unwrap();
    rest
}

const PAIR: &str = "p = { kind = \"number\" }\nq = { kind = \"number\" }";

#[test]
fn a_tree_with_more_ways_down_than_anybody_could_walk_costs_no_more_than_its_measures() {
    let scratch = folder(PAIR, &layers(40), "id,p,q\na,10,30\nb,20,60\n");
    scratch.run(&["check", "x"]).fine();
    let explained = scratch.run(&["explain", "x", "--subject", "a", "--format", "csv"]).fine();
    let lines = explained.lines().count();
    assert!((100_000..110_000).contains(&lines), "{lines}");
    let above = Rows::parse(&explained);
    assert!(above.cells(["shown_above"]).contains(&["true"]), "it says where the rest is");
    scratch.run(&["publish", "x"]).fine();
    scratch.run(&["export-site", "site", "--base-url", "https://x.example"]).fine();
    let mut pages = 0;
    let mut open = vec![scratch.join("site")];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == "html") {
                pages += 1;
                assert!(path.metadata().unwrap().len() < 1_000_000, "{}", path.display());
            }
        }
    }
    assert!(pages > 4, "{pages}");
}

#[test]
fn more_layers_than_can_be_scored_are_named() {
    let scratch = folder(PAIR, &layers(230), "id,p,q\na,10,30\nb,20,60\n");
    let said = scratch.run(&["check", "x"]);
    assert_ne!(said.code, 0);
    assert!(said.err.contains("deep; at most 200"), "{}{}", said.out, said.err);
}

#[test]
fn logarithms_of_what_is_not_positive_and_targets_below_the_worst_are_named() {
    let rest = "[measures.unit]\nlog_p = { log = { of = \"p\" } }\n\
                near = { normalise = { of = \"q\", method = \"distance_to_target\", target = 5 } }\n\
                total = { of = [\"log_p\", \"near\"] }\n[ranks.all]\nmeasure = \"total\"\n";
    let table = "id,p,q\na,0,30\nb,-2,60\nc,3,10\n";
    let scratch = folder(PAIR, rest, table);
    let said = scratch.run(&["check", "x"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    for shown in ["2 scores of “p” are 0 or less", "first: a with 0", "log-not-positive, log_p"]
    {
        assert!(said.err.contains(shown), "{shown}: {}", said.err);
    }
    for shown in ["The target 5 of “near”", "c with 10", "target-beyond-worst, near"] {
        assert!(said.err.contains(shown), "{shown}: {}", said.err);
    }
    // An offset and a target of the scores' own size are what was meant.
    let mended = rest
        .replace("of = \"p\" }", "of = \"p\", offset = 3 }")
        .replace("target = 5", "target = 50");
    folder(PAIR, &mended, table).run(&["check", "x"]).fine();
}

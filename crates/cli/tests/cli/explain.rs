//! Explanations add up to the score that they explain.

use serde_json::Value;

use crate::support::{Rows, Scratch, sanjeh};

/// The tree of a subject, line by line.
fn tree(round: &str, subject: &str) -> Vec<Value> {
    let args = ["explain", round, "--subject", subject, "--measure", "total", "--format", "json"];
    let run = sanjeh(&args);
    assert_eq!(run.code, 0, "{}", run.err);
    run.json().as_array().unwrap().clone()
}

fn adds_up(round: &str, subject: &str) {
    let tree = tree(round, subject);
    assert_eq!(tree[0]["depth"], 0);
    assert_eq!((&tree[0]["subject"], &tree[0]["measure"]), (&subject.into(), &"total".into()));
    let total = tree[0]["score"].as_f64().unwrap();
    let sum = |of: &dyn Fn(&Value) -> bool, key: &str| -> f64 {
        tree.iter().filter(|line| of(line)).filter_map(|line| line[key].as_f64()).sum()
    };
    let first = |line: &Value| line["depth"] == 1;
    assert!((sum(&first, "contribution") - total).abs() < 1e-9, "{subject}");
    assert!((sum(&first, "effective_weight") - 1.0).abs() < 1e-12, "{subject}");
    // What the answers contribute adds up, too: nothing is lost on the way down.
    let lowest: f64 = tree
        .iter()
        .enumerate()
        .filter(|(i, line)| tree.get(i + 1).is_none_or(|next| deeper(line) >= deeper(next)))
        .filter_map(|(_, line)| line["contribution"].as_f64())
        .sum();
    assert!((lowest - total).abs() < 1e-9, "{subject}: {lowest} {total}");
}

fn deeper(line: &Value) -> u64 {
    line["depth"].as_u64().unwrap()
}

#[test]
fn contributions_add_up_in_the_trial_round() {
    for [agency] in Rows::read("examples/mini/agencies.csv").cells(["id"]) {
        adds_up("examples/mini", agency);
    }
}

#[test]
fn contributions_add_up_in_round_9() {
    for [agency] in Rows::read("examples/round9/agencies.csv").cells(["id"]).into_iter().step_by(17)
    {
        adds_up("examples/round9", agency);
    }
}

#[test]
fn a_score_down_to_the_answers() {
    let args = ["explain", "examples/mini", "--subject", "a", "--measure", "total"];
    insta::assert_snapshot!("explanation_en", sanjeh(&args).fine());
    let persian = [&args[..], &["--lang", "fa"]].concat();
    insta::assert_snapshot!("explanation_fa", sanjeh(&persian).fine());
}

#[test]
fn a_shallow_explanation_says_that_there_is_more() {
    let args = ["explain", "examples/mini", "--subject", "a", "--depth", "1"];
    insta::assert_snapshot!(sanjeh(&args).whole());
}

#[test]
fn no_score_is_explained_too() {
    // An axis with nothing left, and an agency without services.
    let of = |subject: &str, measure: &str| {
        sanjeh(&["explain", "examples/mini", "--subject", subject, "--measure", measure]).fine()
    };
    let mut all = of("e", "transparent");
    all.push('\n');
    all.push_str(&of("d", "user_centric"));
    all.push('\n');
    all.push_str(&of("b", "group_total"));
    all.push('\n');
    all.push_str(&of("a", "group_total"));
    insta::assert_snapshot!(all);
}

#[test]
fn a_score_that_was_decided_by_hand_says_why() {
    let scratch = Scratch::with_example("mini");
    let decided = "\n[decided]\nfile = \"decided.csv\"\nsubject = \"{subject}\"\n\
                   measure = \"measure\"\nscore = \"score\"\nreason = \"reason\"\n";
    let text = scratch.read("mini/methodology.toml") + decided;
    scratch.write("mini/methodology.toml", text);
    scratch.write("mini/decided.csv", "subject,measure,score,reason\na,integrated,60,Appeal 12\n");
    let args = ["explain", "mini", "--subject", "a", "--depth", "1"];
    insta::assert_snapshot!(scratch.run(&args).fine());
    let without = scratch.run(&[&args[..], &["--without-decided"]].concat()).fine();
    assert!(!without.contains("Appeal 12"));
}

#[test]
fn the_profile_shows_strengths_first() {
    let args = ["explain", "examples/mini", "--subject", "a", "--profile"];
    insta::assert_snapshot!(sanjeh(&args).fine());
}

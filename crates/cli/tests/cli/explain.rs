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

/// Libraries of two regions, and every way of normalising their loans.
fn normalised() -> Scratch {
    let scratch = Scratch::new();
    let norms = [
        ("min_max", "to = [1, 10]"),
        ("z_score", "to = [50, 10]"),
        ("rank", ""),
        ("percentile_rank", ""),
        ("borda", "ties = \"average\""),
        ("fraction_of_max", ""),
        ("distance_to_max", ""),
        ("distance_to_reference", "reference = \"dal\""),
        ("distance_to_target", "target = 90"),
    ];
    let mut text = "[methodology]\nid = \"x\"\nversion = \"1\"\ntitle = { en = \"X\" }\n\
                    [policy]\nmissing = \"leave_out\"\n\
                    [subjects.library]\ntable = \"libraries.csv\"\nanswers_in_columns = true\n\
                    attributes = [\"region\", \"open\"]\n\
                    [questions.library]\nloans = { kind = \"number\" }\n\
                    [measures.library]\n"
        .to_owned();
    for (method, more) in norms {
        let more = if more.is_empty() { String::new() } else { format!(", {more}") };
        text.push_str(&format!(
            "{method} = {{ normalise = {{ of = \"loans\", method = \"{method}\", \
             within = \"region\", where = {{ open = \"yes\" }}{more} }} }}\n"
        ));
    }
    let names: Vec<&str> = norms.iter().map(|(method, _)| *method).collect();
    text.push_str(&format!("all = {{ of = {names:?}, when = {{ open = \"yes\" }} }}\n"));
    scratch.write("methodology.toml", text);
    let table = "id,region,open,loans\nalef,north,yes,10\nbe,north,yes,40\npe,north,yes,\n\
                 te,north,no,1000\ndal,north,yes,50\nre,south,yes,7\nze,south,yes,9\n";
    scratch.write("libraries.csv", table);
    scratch
}

#[test]
fn a_normalisation_names_its_cohort_and_the_figures_that_it_used() {
    let scratch = normalised();
    let args = ["explain", ".", "--subject", "be", "--measure", "all", "--format", "json"];
    let tree = scratch.run(&args).json();
    let line = |method: &str| {
        let all = tree.as_array().unwrap().iter();
        let found = all.clone().find(|line| line["measure"] == method);
        found.unwrap_or_else(|| panic!("{method}")).clone()
    };
    // Of the north without who is not open: alef 10, be 40, dal 50; pe has no value.
    let x = 40.0;
    let number =
        |line: &Value, key: &str| line[key].as_f64().unwrap_or_else(|| panic!("{key} of {line}"));
    let share = |line: &Value, from: f64, to: f64| (x - from) / (to - from) * number(line, "one");
    for method in ["min_max", "z_score", "fraction_of_max", "distance_to_max"] {
        let mut line = line(method);
        line["one"] = 1.0.into();
        assert_eq!(line["cohort"], "region=north; open=yes");
        assert_eq!((&line["cohort_size"], &line["direction"]), (&3.into(), &1.into()));
        let (min, max) = (number(&line, "min"), number(&line, "max"));
        assert_eq!((min, max), (10.0, 50.0));
        let expected = match method {
            "min_max" => {
                let (low, high) = (number(&line, "scale_min"), number(&line, "scale_max"));
                share(&line, min, max) * (high - low) + low
            }
            "z_score" => {
                let (mean, deviation) = (number(&line, "mean"), number(&line, "deviation"));
                (x - mean) / deviation * 10.0 + 50.0
            }
            "fraction_of_max" => x / max,
            _ => 1.0 - (max - x) / (max - min),
        };
        assert!((number(&line, "score") - expected).abs() < 1e-12, "{method} {line}");
    }
    let reference = line("distance_to_reference");
    assert_eq!(reference["reference_subject"], "dal");
    assert_eq!(number(&reference, "reference"), 50.0);
    let target = line("distance_to_target");
    assert_eq!((number(&target, "reference"), &target["reference_subject"]), (90.0, &Value::Null));
    assert_eq!(number(&target, "score"), (x - 10.0) / (90.0 - 10.0));
    assert_eq!(line("borda")["settings"], "ties=average");
    let top = line("all");
    assert_eq!((&top["gate"], &top["settings"]), (&"open=yes".into(), &"gaps=leave_out".into()));
    // Who does not belong to the cohort has no score, and is shown so.
    let args = ["explain", ".", "--subject", "te", "--measure", "min_max"];
    let outside = scratch.run(&[&args[..], &["--format", "json"]].concat()).json();
    assert_eq!((&outside[0]["score"], &outside[0]["cohort_size"]), (&Value::Null, &Value::Null));
    let words = scratch.run(&args).fine().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains("no score, because this does not hold: region=north; open=yes"),
        "{words}"
    );
}

#[test]
fn a_normalisation_in_words() {
    let scratch = normalised();
    let args = ["explain", ".", "--subject", "be", "--measure", "all", "--depth", "1"];
    let mut all = scratch.run(&args).fine();
    all.push_str(&scratch.run(&[&args[..], &["--lang", "fa"]].concat()).fine());
    insta::assert_snapshot!(all);
}

#[test]
fn answers_that_wait_for_the_worst_are_none_of_the_cohort() {
    let scratch = normalised();
    scratch.change("methodology.toml", "missing = \"leave_out\"", "missing = \"worst\"");
    let args = ["explain", ".", "--subject", "pe", "--measure", "z_score", "--format", "json"];
    let line = scratch.run(&args).json()[0].clone();
    // The mean is that of the others; whoever has no answer gets the least that they get.
    assert_eq!((&line["cohort_size"], line["mean"].as_f64()), (&3.into(), Some(100.0 / 3.0)));
    let of = |subject: &str| {
        let args = [&args[..3], &[subject], &args[4..]].concat();
        scratch.run(&args).json()[0]["score"].as_f64().unwrap()
    };
    assert_eq!(of("pe"), of("alef"));
}

#[test]
fn every_rule_says_how_it_was_combined() {
    let columns = ["measure", "rule", "method", "min", "max", "scale_max", "settings", "filter"];
    let lines = |example: &str, subject: &str, measure: &str| -> Vec<[String; 8]> {
        let args = ["explain", example, "--subject", subject, "--measure", measure];
        let csv = sanjeh(&[&args[..], &["--format", "csv"]].concat()).fine();
        let rows = Rows::parse(&csv);
        rows.cells(columns).into_iter().map(|cells| cells.map(str::to_owned)).collect()
    };
    let has = |lines: &[[String; 8]], line: [&str; 8]| {
        assert!(lines.iter().any(|found| *found == line), "{line:?} in {lines:#?}");
    };
    let mini = lines("examples/mini", "a", "total");
    has(&mini, ["total", "combine", "mean", "", "", "", "gaps=leave_out", ""]);
    has(&mini, ["U10", "answer", "goalposts", "2", "72", "100", "", ""]);
    has(&mini, ["P01", "answer", "choice", "", "", "100", "", ""]);
    let rollup = mini.iter().find(|line| line[1] == "rollup").unwrap();
    assert_eq!((rollup[2].as_str(), rollup[7].is_empty()), ("mean", false), "{rollup:?}");
    assert!(rollup[6].starts_with("from=service; gaps="), "{rollup:?}");
    let hdi = lines("examples/hdi", "2022/NOR", "hdi");
    has(&hdi, ["hdi", "combine", "geometric", "", "", "", "gaps=leave_out", ""]);
}

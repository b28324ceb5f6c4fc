//! Everything under `examples/` comes out as it was published.

use std::fs;

use crate::support::{Scratch, sanjeh, workspace};

macro_rules! sets {
    ($($test:ident: $set:literal),+ $(,)?) => {
        const SETS: &[&str] = &[$($set),+];
        $(
            #[test]
            fn $test() {
                reproduced($set);
            }
        )+
    };
}

sets! {
    bipa_2024: "bipa-2024",
    coinr: "coinr",
    egdi: "egdi",
    eu_egov_benchmark_2022: "eu-egov-benchmark-2022",
    gtmi: "gtmi",
    hdi: "hdi",
    mini: "mini",
    oecd_dgi_2023: "oecd-dgi-2023",
    round8: "round8",
    round9: "round9",
}

#[track_caller]
fn reproduced(set: &str) {
    let run = sanjeh(&["reproduce", &format!("examples/{set}"), "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let tables = run.json();
    let tables = tables.as_array().unwrap();
    assert!(!tables.is_empty());
    for table in tables {
        assert_eq!(table["set"], set);
        assert_eq!(table["mismatches"], 0, "{table}");
        let count = |key: &str| table[key].as_u64().unwrap();
        let compared = count("compared") + count("without_decided");
        assert!(compared + count("repeated") > 0, "{table}");
        assert_eq!(compared, count("equal") + count("exceptions"), "{table}");
        assert_eq!(table["differing"], serde_json::json!([]), "{table}");
    }
}

fn folders() -> Vec<String> {
    let entries = fs::read_dir(workspace().join("examples")).unwrap();
    let mut names: Vec<String> =
        entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn every_example_has_its_test() {
    assert_eq!(folders(), SETS);
}

#[test]
fn the_page_of_the_documents_is_up_to_date() {
    let scratch = Scratch::new();
    let page = scratch.join("reproduced.md");
    let folders: Vec<String> = folders().iter().map(|name| format!("examples/{name}")).collect();
    let mut args = vec!["reproduce"];
    args.extend(folders.iter().map(String::as_str));
    args.extend(["--page", page.to_str().unwrap()]);
    sanjeh(&args).fine();
    let now = scratch.read("reproduced.md");
    let kept = fs::read_to_string(workspace().join("docs/reproduced.md")).unwrap();
    let command = "sanjeh reproduce examples/* --page docs/reproduced.md";
    assert!(kept == now, "docs/reproduced.md is out of date; make it again: {command}");
    assert!(now.contains(command), "the page says how it is made");
}

#[test]
fn a_changed_value_is_found() {
    let scratch = Scratch::with_example("mini");
    scratch.change("mini/answers.csv", "a,I07,40", "a,I07,41");
    let run = scratch.run(&["reproduce", "mini"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.whole());
    let persian = scratch.run(&["reproduce", "mini", "--lang", "fa"]);
    insta::assert_snapshot!("a_changed_value_is_found_fa", persian.whole());
}

#[test]
fn an_exception_that_is_none_any_more_is_found() {
    let scratch = Scratch::with_example("mini");
    let exception = "\n[[tables.except]]\nsubject = \"a\"\nfigure = \"score total\"\n\
                     reason = \"not yet known\"\n";
    let text = scratch.read("mini/published.toml") + exception;
    scratch.write("mini/published.toml", text);
    let run = scratch.run(&["reproduce", "mini"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.err);
}

#[test]
fn a_set_without_published_values_is_refused() {
    let scratch = Scratch::with_example("mini");
    fs::remove_file(scratch.join("mini/published.toml")).unwrap();
    insta::assert_snapshot!(scratch.run(&["reproduce", "mini"]).refused());
}

#[test]
fn a_value_counts_once_and_only_if_there_is_one() {
    let run = sanjeh(&["reproduce", "examples/eu-egov-benchmark-2022", "--format", "json"]);
    let tables = run.json();
    let sum = |key: &str| -> u64 {
        tables.as_array().unwrap().iter().map(|t| t[key].as_u64().unwrap()).sum()
    };
    assert_eq!(sum("compared"), 12_034);
    assert_eq!(sum("without_decided"), 11_860);
    assert_eq!(sum("exceptions"), 124);
}

/// A round of three with bands and a share, and published values of it.
fn small(published: &str, values: &str) -> Scratch {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.join("s")).unwrap();
    scratch.write(
        "s/methodology.toml",
        r#"
[methodology]
id = "small"
version = "1"

[subjects.office]
table = "offices.csv"
answers_in_columns = true

[questions.office]
points = { kind = "percent" }

[measures.office.total]
of = { points = 1 }

[ranks.overall]
measure = "total"

[bands.level]
measure = "total"
levels = [
    { id = "low", from = 0, title = { en = "Low level" } },
    { id = "high", from = 50, title = { en = "High level", fa = "سطح بالا" } },
]

[shares.levels]
of = "office"
bands = "level"
"#,
    );
    scratch.write("s/offices.csv", "id,points\na,10\nb,60\nc,90\n");
    scratch.write("s/published.toml", published);
    scratch.write("s/values.csv", values);
    scratch
}

const SCORES: &str = r#"
[[tables]]
file = "values.csv"
subject = "{id}"
figures = { points = "score total" }
"#;

#[test]
fn all_that_differs_is_named_for_programs_with_its_line_in_files_of_any_line_ends() {
    for end in ["\n", "\r\n"] {
        let values = ["id,points", "a,11", "", "\"b\",60", "x,5", "y,", "c,95"].join(end);
        let scratch = small(SCORES, &values);
        let run = scratch.run(&["reproduce", "s", "--format", "json"]);
        assert_eq!((run.code, run.err.as_str()), (1, ""));
        let table = &run.json()[0];
        assert_eq!(table["compared"], 4, "an empty cell of nobody is no value: {table}");
        assert_eq!(table["largest_error"], 5.0, "{table}");
        assert_eq!(table["unknown_subjects"], serde_json::json!(["x", "y"]));
        let named: Vec<_> = table["differing"].as_array().unwrap().iter().collect();
        let shown: Vec<String> = named
            .iter()
            .map(|d| {
                format!(
                    "{} {} {} {} {}",
                    d["line"], d["subject"], d["published"], d["found"], d["why"]
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                r#"2 "a" "11" 10.0 "differs""#,
                r#"5 "x" "5" null "unknown_subject""#,
                r#"7 "c" "95" 90.0 "differs""#,
            ]
        );
        let rows = scratch.run(&["reproduce", "s", "--mismatches", "--format", "csv"]);
        assert_eq!(rows.code, 1);
        assert_eq!(
            rows.out,
            "set,table,variant,decided,line,subject,figure,published,found,why\n\
             s,values.csv,,,2,a,score total,11,10,differs\n\
             s,values.csv,,,5,x,score total,5,,unknown_subject\n\
             s,values.csv,,,7,c,score total,95,90,differs\n"
        );
        let people = scratch.run(&["reproduce", "s"]).err;
        assert!(people.contains("s/values.csv: 2 subjects are not in the round: x, y"), "{people}");
    }
}

#[test]
fn comparing_nothing_is_a_finding() {
    let empty = small("tables = []\n", "id,points\n");
    let run = empty.run(&["reproduce", "s"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("s/published.toml: nothing was compared"), "{}", run.err);
    let filtered = SCORES.replace("figures", "where = { id = \"A\" }\nfigures");
    let none = small(&filtered, "id,points\na,10\n");
    let run = none.run(&["reproduce", "s", "--format", "json"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("s/values.csv: nothing was compared"), "{}", run.err);
}

#[test]
fn classes_and_bands_may_be_published_by_their_labels() {
    let published = r#"
[[tables]]
file = "values.csv"
subject = "{id}"
figures = { level = "band level" }

[[tables]]
file = "classes.csv"
subject = "{class}"
figures = { n = "count levels" }
"#;
    let scratch = small(published, "id,level\na,low\nb,High level\nc,سطح بالا\n");
    scratch.write("s/classes.csv", "class,n\nHigh level,2\nlow,1\n");
    scratch.run(&["reproduce", "s"]).fine();
    scratch.write("s/values.csv", "id,level\na,High level\n");
    assert_eq!(scratch.run(&["reproduce", "s"]).code, 1);
}

#[test]
fn another_methodology_and_other_tables_can_be_compared() {
    let scratch = small(SCORES, "id,points\na,20\n");
    assert_eq!(scratch.run(&["reproduce", "s"]).code, 1);
    let methodology = scratch.read("s/methodology.toml");
    let doubled = methodology.replace("of = { points = 1 }", "how = \"sum\"\nof = { points = 2 }");
    scratch.write("other.toml", doubled);
    scratch.run(&["reproduce", "s", "--methodology", "other.toml"]).fine();
    std::fs::create_dir(scratch.join("data")).unwrap();
    scratch.write("data/offices.csv", "id,points\na,20\n");
    scratch.run(&["reproduce", "s", "--data", "data"]).fine();
    let two = scratch.run(&["reproduce", "s", "s", "--data", "data"]).refused();
    assert!(two.contains("work with one folder only"), "{two}");
}

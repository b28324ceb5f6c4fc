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
        assert!(count("compared") > 0, "{table}");
        assert_eq!(count("compared"), count("equal") + count("exceptions"), "{table}");
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

//! The folder that `sanjeh init` makes.

use std::fs;

use crate::support::Scratch;

fn started() -> Scratch {
    let scratch = Scratch::new();
    let run = scratch.run(&["init", "my index"]);
    insta::assert_snapshot!("init", run.whole());
    scratch
}

#[test]
fn everything_works_at_once() {
    let scratch = started();
    let check = scratch.run(&["check", "my index"]);
    assert_eq!((check.code, check.err.as_str()), (0, ""));
    let mut all = format!("$ sanjeh check\n{}", check.out);
    for args in [
        &["score", "my index"][..],
        &["rank", "my index"],
        &["summary", "my index"],
        &["explain", "my index", "--subject", "health"],
    ] {
        all.push_str(&format!("\n$ sanjeh {}\n{}", args[0], scratch.run(args).fine()));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn the_readme_is_true() {
    let scratch = started();
    let readme = scratch.read("my index/README.md");
    let commands: Vec<&str> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("    sanjeh "))
        .map(|line| line.split("  ").next().unwrap())
        .collect();
    assert_eq!(commands.len(), 4, "{commands:?}");
    for command in commands {
        let args: Vec<&str> = command.split(' ').collect();
        crate::support::run_in(&scratch.join("my index"), &args).fine();
    }
}

#[test]
fn the_comments_of_the_methodology_are_true() {
    let scratch = started();
    // “equal published scores share a place: 1, 1, 3”
    scratch.write(
        "my index/answers.csv",
        "subject,question,answer\nhealth/1,online,good\ntransport/1,online,good\n",
    );
    let ranks = scratch.run(&["rank", "my index", "--format", "csv"]).fine();
    let ranks = crate::support::Rows::parse(&ranks);
    let places: Vec<[&str; 2]> = ranks.cells(["rank", "subject"]);
    assert_eq!(places, [["1", "health"], ["1", "transport"], ["3", "post"]]);
}

#[test]
fn a_second_time_nothing_is_changed() {
    let scratch = started();
    let contents = || -> Vec<(String, String)> {
        let entries = fs::read_dir(scratch.join("my index")).unwrap();
        let mut all: Vec<(String, String)> = entries
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .map(|name| (name.clone(), scratch.read(&format!("my index/{name}"))))
            .collect();
        all.sort();
        all
    };
    scratch.write("my index/answers.csv", "mine");
    fs::remove_file(scratch.join("my index/methodology.toml")).unwrap();
    let before = contents();
    insta::assert_snapshot!(scratch.run(&["init", "my index"]).refused());
    assert_eq!(contents(), before);
}

#[test]
fn a_file_in_the_way_is_refused() {
    let scratch = Scratch::new();
    scratch.write("taken", "");
    insta::assert_snapshot!(scratch.run(&["init", "taken"]).refused());
}

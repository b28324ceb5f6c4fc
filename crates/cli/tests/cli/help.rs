//! Help, completions, manual pages, exit codes and the choice of the language.

use std::fs;

use crate::support::{Scratch, run_with, sanjeh, workspace};

/// Every command, as it is called.
const COMMANDS: &[&[&str]] = &[
    &[],
    &["demo"],
    &["check"],
    &["score"],
    &["summary"],
    &["rank"],
    &["explain"],
    &["compare"],
    &["claims"],
    &["reproduce"],
    &["methodology"],
    &["methodology", "diff"],
    &["methodology", "schema"],
    &["import"],
    &["rounds"],
    &["round"],
    &["round", "move"],
    &["round", "show"],
    &["register"],
    &["publish"],
    &["verify"],
    &["serve"],
    &["keys"],
    &["keys", "new"],
    &["export-site"],
    &["init"],
    &["completions"],
    &["man"],
];

fn help(lang: &str) -> String {
    let mut all = String::new();
    for command in COMMANDS {
        let args = [command, &["--help", "--lang", lang][..]].concat();
        let out = sanjeh(&args).fine();
        all.push_str(&format!("$ sanjeh {}\n{out}\n", args.join(" ")));
    }
    all
}

#[test]
fn help_in_english() {
    insta::assert_snapshot!(help("en"));
}

#[test]
fn help_in_persian() {
    insta::assert_snapshot!(help("fa"));
}

#[test]
fn help_names_every_command() {
    let out = sanjeh(&["--help"]).fine();
    for name in COMMANDS.iter().filter(|c| c.len() == 1).map(|c| c[0]) {
        assert!(out.lines().any(|line| line.trim_start().starts_with(name)), "{name}");
    }
    // The others are listed above, so that none goes without a snapshot.
    let headed = out.split("Options:").next().unwrap();
    assert_eq!(headed.lines().filter(|line| is_command(line)).count(), 22, "{headed}");
}

/// Whether a line of the help begins with a command, and does not go on with its description.
fn is_command(line: &str) -> bool {
    line.starts_with("  ") && !line.starts_with("   ")
}

#[test]
fn without_a_command_help_is_an_error() {
    let run = sanjeh(&[]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert_eq!(run.err, sanjeh(&["--help"]).fine());
}

#[test]
fn the_version() {
    assert_eq!(sanjeh(&["--version"]).fine(), format!("sanjeh {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn completions_of_each_shell() {
    for (shell, sign) in [
        ("bash", "complete -F _sanjeh"),
        ("zsh", "#compdef sanjeh"),
        ("fish", "complete -c sanjeh"),
    ] {
        let script = sanjeh(&["completions", shell]).fine();
        assert!(script.contains(sign), "{shell}");
        for word in ["reproduce", "without-decided", "previous"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    sanjeh(&["completions", "tcsh"]).refused();
}

#[test]
fn manual_pages_of_each_command() {
    let scratch = Scratch::new();
    scratch.run(&["man", "pages"]).fine();
    let pages = fs::read_dir(scratch.join("pages")).unwrap().count();
    assert_eq!(pages, COMMANDS.len());
    let page = scratch.read("pages/sanjeh-methodology-diff.1");
    assert!(page.contains("Describe in words what changed"), "{page}");
    scratch.run(&["man", "pages", "--lang", "fa"]).fine();
    assert!(scratch.read("pages/sanjeh-score.1").contains("همهٔ امتیازهای دوره"));
}

#[test]
fn exit_codes() {
    let scratch = Scratch::with_example("mini");
    scratch.write("claims.csv", "id,metric,scope,subject,axis,rank,value\n");
    let code = |args: &[&str]| scratch.run(args).code;
    for fine in [
        &["check", "mini"][..],
        &["score", "mini"],
        &["summary", "mini"],
        &["rank", "mini"],
        &["explain", "mini", "--subject", "a"],
        &["compare", "mini", "mini"],
        &["claims", "mini", "claims.csv"],
        &["reproduce", "mini"],
        &["methodology", "diff", "mini", "mini/methodology.toml"],
        &["methodology", "schema"],
        &["init", "new"],
    ] {
        assert_eq!(code(fine), 0, "{fine:?}");
    }
    for wrong in [
        &["score"][..],
        &["score", "nowhere"],
        &["publish"],
        &["score", "mini", "--colour"],
        &["score", "mini", "--format", "xml"],
        &["score", "mini", "--measure", "beauty"],
        &["rank", "mini", "--list", "beauty"],
        &["rank", "mini", "--limit", "-1"],
        &["explain", "mini"],
        &["explain", "mini", "--subject", "z"],
        &["explain", "mini", "--subject", "a", "--measure", "beauty"],
        &["explain", "mini", "--subject", "z", "--profile"],
        &["compare", "mini"],
        &["compare", "mini", "mini", "--growth", "beauty"],
        &["claims", "mini", "nowhere.csv"],
        &["reproduce"],
        &["methodology", "diff", "mini", "nowhere"],
        &["init", "mini"],
        &["score", "mini", "--lang", "de"],
        &["score", "mini", "--variant", "beauty"],
    ] {
        scratch.run(wrong).refused();
    }
    scratch.change("mini/answers.csv", "a,I07,40", "a,I07,much");
    assert_eq!(code(&["check", "mini"]), 1);
    assert_eq!(code(&["score", "mini"]), 2);
    assert_eq!(code(&["methodology", "diff", "mini", "new"]), 1);
}

#[test]
fn names_that_are_not_there() {
    let mut all = String::new();
    for args in [
        &["score", "examples/mini", "--measure", "beauty"][..],
        &["rank", "examples/mini", "--list", "beauty"],
        &["compare", "examples/mini", "examples/mini", "--growth", "beauty"],
        &["explain", "examples/mini", "--subject", "z"],
        &["explain", "examples/mini", "--subject", "a/1", "--measure", "total"],
        &["score", "examples/mini", "--variant", "beauty"],
    ] {
        let said = sanjeh(args).refused();
        let persian = sanjeh(&[args, &["--lang", "fa"]].concat()).refused();
        all.push_str(&format!("$ sanjeh {}\n{said}{persian}\n", args.join(" ")));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn the_language_is_that_of_the_option_or_the_environment() {
    let said = |variables: &[(&str, &str)], args: &[&str]| {
        let args = [&["rank", "examples/mini", "--limit", "1"], args].concat();
        let out = run_with(&workspace(), variables, &args).fine();
        let persian = out.contains("دورهٔ آزمایشی") || out.contains("دوره آزمایشی");
        assert_ne!(persian, out.contains("Trial round"));
        if persian { "fa" } else { "en" }
    };
    assert_eq!(said(&[], &[]), "en");
    assert_eq!(said(&[], &["--lang", "fa"]), "fa");
    assert_eq!(said(&[], &["--lang=fa"]), "fa");
    assert_eq!(said(&[("SANJEH_LANG", "fa")], &[]), "fa");
    assert_eq!(said(&[("LANG", "fa_IR.UTF-8")], &[]), "fa");
    assert_eq!(said(&[("LC_ALL", "fa_IR.UTF-8")], &[]), "fa");
    assert_eq!(said(&[("LANG", "fa_IR.UTF-8"), ("LC_ALL", "en_GB.UTF-8")], &[]), "en");
    assert_eq!(said(&[("LANG", "de_DE.UTF-8")], &[]), "en");
    assert_eq!(said(&[("SANJEH_LANG", "fa"), ("LANG", "en_GB.UTF-8")], &["--lang", "en"]), "en");
    assert_eq!(said(&[("SANJEH_LANG", "en"), ("LANG", "fa_IR.UTF-8")], &[]), "en");
}

//! What is refused for its size: the words name the limit, and with a larger one the same input is
//! taken.

use std::fs::File;
use std::io::Write;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::serve::Serving;
use crate::support::{Scratch, run_with, workspace};

const METHODOLOGY: &str = "mini/methodology.toml";

/// `check` refuses a round by a limit, with its name and value in both languages; the larger one lets
/// it pass.
#[track_caller]
fn refused_by(scratch: &Scratch, round: &str, name: &str, few: u32, shown: &str, enough: u32) {
    let (few, enough) = (format!("{name}={few}"), format!("{name}={enough}"));
    let check = scratch.run(&["check", round, "--at-most", &few]);
    assert_eq!(check.code, 1, "{}", check.err);
    assert!(check.err.contains(&format!("“{name}”")) && check.err.contains(shown), "{}", check.err);
    let persian = scratch.run(&["check", round, "--at-most", &few, "--lang", "fa"]).err;
    assert!(
        persian.contains(&format!("حد «\u{2068}{name}"))
            || persian.contains(&format!("حد «{name}»")),
        "{persian}"
    );
    let check = scratch.run(&["check", round, "--at-most", &enough]);
    assert!(!check.err.contains(&format!("“{name}”")), "{}", check.err);
    assert_eq!(scratch.run(&["score", round, "--at-most", &enough]).code, 0, "{}", check.err);
}

#[test]
fn a_round_beyond_a_limit_is_refused_by_the_name_of_the_limit() {
    let scratch = Scratch::with_example("mini");
    refused_by(&scratch, "mini", "subjects", 1, "more than 1 subjects", 1000);
    refused_by(&scratch, "mini", "depth", 1, "at most 1 are possible", 200);
    let asked = "I07 = { kind = \"percent\", title = { en";
    scratch.change(METHODOLOGY, asked, &format!("\"N{{1..40}}\" = {{ kind = \"percent\", title = {{ en = \"More {{}}\", fa = \"بیشتر {{}}\" }} }}\n{asked}"));
    refused_by(&scratch, "mini", "ids", 39, "more than 39 ids", 40);
    let long = "x".repeat(1 << 20);
    let entry = format!(
        "\"L{{1..3}}\" = {{ kind = \"percent\", title = {{ en = \"{long}\", fa = \"ل\" }} }}\n{asked}"
    );
    scratch.change(METHODOLOGY, asked, &entry);
    refused_by(&scratch, "mini", "compact-mb", 2, "larger than 2 MB", 4);
    let scratch = Scratch::with_example("mini");
    let long = "y".repeat(3 << 20);
    scratch.change("mini/answers.csv", "unit,", &format!("{long},unit,"));
    let answers = scratch.read("mini/answers.csv").replace('\n', "\n,");
    scratch.write("mini/answers.csv", answers.trim_end_matches(','));
    refused_by(&scratch, "mini", "row-mb", 1, "longer than 1 MB", 4);
}

#[test]
fn ids_and_texts_beyond_a_limit_are_refused_by_the_name_of_the_limit() {
    let scratch = Scratch::with_example("mini");
    let long = "x".repeat(180);
    let row = |n| format!("a/{long}{n},a,خدمت {n},Service {n},full,yes\n");
    let more = (0..6_000).map(row).collect::<Vec<_>>().concat();
    scratch.write("mini/services.csv", format!("{}{more}", scratch.read("mini/services.csv")));
    refused_by(&scratch, "mini", "id-mb", 1, "longer than 1 MB in total", 2);
    // Each text that is held as a whole, a comment longer than a megabyte.
    let scratch = Scratch::with_example("mini");
    let comment = format!("# {}\n", "x".repeat(1 << 20));
    for file in ["mini/methodology.toml", "mini/round.toml"] {
        let text = scratch.read(file);
        scratch.write(file, format!("{comment}{text}"));
        refused_by(&scratch, "mini", "text-mb", 1, "larger than 1 MB", 2);
        scratch.write(file, text);
    }
    for (file, args) in [
        ("claims.csv", &["claims", "mini", "claims.csv"][..]),
        ("before.csv", &["compare", "mini", "before.csv"]),
        ("mini/published.toml", &["reproduce", "mini"]),
        ("mini/expected/scores.csv", &["reproduce", "mini"]),
        ("mini/successions.csv", &["score", "mini"]),
        ("mini/press.en.txt", &["publish", "mini"]),
    ] {
        let text = std::fs::read(scratch.join(file)).unwrap_or_default();
        scratch.write(file, &comment);
        let said = scratch.run(&[args, &["--at-most", "text-mb=1"]].concat()).refused();
        assert!(said.contains(file) && said.contains("(limit “text-mb”)"), "{said}");
        let larger = scratch.run(&[args, &["--at-most", "text-mb=2"]].concat());
        assert!(!larger.err.contains("(limit “text-mb”)"), "{}", larger.err);
        scratch.write(file, text);
        if !["mini/published.toml", "mini/expected/scores.csv"].contains(&file) {
            std::fs::remove_file(scratch.join(file)).unwrap();
        }
    }
}

#[test]
fn workbooks_beyond_a_limit_are_refused_by_the_name_of_the_limit() {
    let scratch = Scratch::with_case("workbook-hidden-first-sheet/hidden");
    refused_by(&scratch, ".", "cells", 1, "more than 1 cells", 1000);
    refused_by_archive(&scratch, CompressionMethod::Deflated, "unpacked-mb", "more than 1 MB");
    let scratch = Scratch::with_case("workbook-hidden-first-sheet/hidden");
    refused_by_archive(&scratch, CompressionMethod::Stored, "workbook-mb", "larger than 1 MB");
}

/// As [`refused_by`], with three more megabytes in the workbook.
#[track_caller]
fn refused_by_archive(scratch: &Scratch, kept: CompressionMethod, name: &str, shown: &str) {
    let book = scratch.join("agencies.xlsx");
    let book = File::options().read(true).write(true).open(book).unwrap();
    let mut writer = ZipWriter::new_append(book).unwrap();
    let options = SimpleFileOptions::default().compression_method(kept);
    writer.start_file("xl/media/nothing.bin", options).unwrap();
    writer.write_all(&vec![0; 3 << 20]).unwrap();
    writer.finish().unwrap();
    refused_by(scratch, ".", name, 1, shown, 4);
}

#[test]
fn every_command_that_opens_a_round_takes_limits() {
    let scratch = Scratch::with_example("mini");
    let few = ["--at-most", "depth=1"];
    for args in [
        &["score", "mini"][..],
        &["rank", "mini"],
        &["summary", "mini"],
        &["explain", "mini", "--subject", "a"],
        &["compare", "mini", "mini"],
        &["claims", "mini", "claims.csv"],
        &["reproduce", "mini"],
        &["methodology", "diff", "mini", "mini"],
        &["import", "mini", "--number", "1", "--database", "rounds.db"],
        &["publish", "mini"],
        &["demo", "--listen", "127.0.0.1:0"],
    ] {
        let said = scratch.run(&[args, &few].concat()).refused();
        assert!(said.contains("(limit “depth”)"), "{args:?} {said}");
    }
    // Those of a stored round are asked when it is published from there.
    scratch.number("mini", 1);
    scratch.finalise("mini", "1", &["--database", "rounds.db"]);
    let publish = ["publish", "1", "--database", "rounds.db"];
    let said = scratch.run(&[&publish[..], &few].concat()).refused();
    assert!(said.contains("(limit “depth”)"), "{said}");
    assert!(!scratch.join("publications/1").exists());
}

#[test]
fn publications_beyond_a_limit_are_refused_and_left_out_with_the_reason() {
    let scratch = Scratch::with_example("mini");
    scratch.run(&["publish", "mini", "--id", "1", "--date", "2024-06-20"]).fine();
    for (limit, name) in [("depth=1", "depth"), ("subjects=1", "subjects")] {
        let run = scratch.run(&["verify", "publications/1", "--at-most", limit]);
        assert_eq!(run.code, 1, "{} {}", run.out, run.err);
        assert!(run.err.contains(&format!("(limit “{name}”)")), "{} {}", run.out, run.err);
    }
    let said = scratch.run(&["verify", "publications/1", "--at-most", "files=2"]).refused();
    assert!(said.contains("“files”") && said.contains("at most 2 files"), "{said}");
    scratch.run(&["verify", "publications/1", "--at-most", "depth=9,files=90"]).fine();

    let export = ["export-site", "site", "--base-url", "https://egov.example.org"];
    let run = scratch.run(&[&export[..], &["--at-most", "depth=1"]].concat());
    assert!(run.err.contains("(limit “depth”)"), "{}", run.err);

    let (from, to) = ("of = { U01 = 18, U05 = 12,", "of = { \"U{01,05}\" = 15,");
    scratch.change(METHODOLOGY, from, to);
    scratch.run(&["publish", "mini", "--id", "2", "--date", "2024-06-21"]).fine();
    let listen = ["serve", "--listen", "localhost:0"];
    let serving = Serving::run(&scratch, &[&listen[..], &["--at-most", "ids=1"]].concat());
    let health = serving.get("/health").1;
    assert!(health.contains("\"folder\": \"2\"") && health.contains("(limit “ids”)"), "{health}");
    assert_eq!((serving.get("/en/rounds/1/").0, serving.get("/en/rounds/2/").0), (200, 404));
    let serving = Serving::run(&scratch, &[&listen[..], &["--at-most", "ids=2"]].concat());
    let health = serving.get("/health").1;
    assert!(!health.contains("folder"), "{health}");
    assert_eq!(serving.get("/en/rounds/2/").0, 200);
}

#[test]
fn limits_may_stand_in_the_environment_and_mistakes_in_them_are_named() {
    let scratch = Scratch::with_example("mini");
    let with = |value: &str, args: &[&str]| {
        run_with(scratch.path(), &[("SANJEH_AT_MOST", value)], &[&["score", "mini"], args].concat())
    };
    assert!(with("cells=7,depth=1", &[]).refused().contains("(limit “depth”)"));
    with("depth=1", &["--at-most", "depth=9"]).fine();
    with("", &[]).fine();
    // Of several the last counts.
    with("depth=1, depth=9", &[]).fine();
    let help = scratch.run(&["check", "--help"]).fine();
    let unknown = with("deep=1", &[]).refused();
    assert!(unknown.contains("There is no limit “deep”"), "{unknown}");
    let names = [
        "workbook-mb",
        "unpacked-mb",
        "row-mb",
        "cells",
        "subjects",
        "id-mb",
        "text-mb",
        "depth",
        "ids",
        "compact-mb",
        "files",
    ];
    let page = std::fs::read_to_string(workspace().join("docs/cli.md")).unwrap();
    for name in names {
        assert!(unknown.contains(name) && help.contains(name), "{name}: {unknown}");
        assert!(page.contains(&format!("| `{name}` |")), "{name}");
    }
    for wrong in ["depth", "depth=", "depth=many", "depth=-1", "=1x"] {
        assert!(with(wrong, &[]).refused().contains("is not a limit"), "{wrong}");
    }
    for wrong in ["depth=0", "depth=201", "cells=18446744073709551615"] {
        assert!(with(wrong, &[]).refused().contains("can be from 1 to"), "{wrong}");
    }
    let persian = with("depth=201", &["--lang", "fa"]).refused();
    assert!(persian.contains("می‌تواند از ۱ تا \u{2068}۲۰۰\u{2069} باشد"), "{persian}");
}

//! Growth: each round is read with its own methodology, and like for like holds the cohort.

use crate::support::{Run, Scratch};

/// A folder with a copy of one of `tests/cases`.
fn case(name: &str) -> Scratch {
    Scratch::with_case(name)
}

/// Subject, growth and growth like for like.
fn growth(run: Run) -> Vec<[String; 3]> {
    let text = run.fine();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let at = ["subject", "growth", "like_for_like"]
        .map(|name| header.iter().position(|h| h == name).unwrap());
    let rows = reader.records().map(|r| {
        let row = r.unwrap();
        at.map(|i| row[i].to_owned())
    });
    rows.collect()
}

fn compared(scratch: &Scratch, now: &str, before: &str) -> Vec<[String; 3]> {
    growth(scratch.run(&["compare", now, before, "--format", "csv"]))
}

#[test]
fn rounds_of_one_table_are_told_apart_by_their_own_filter() {
    let scratch = case("earlier-round-has-its-own-columns");
    let found = compared(&scratch, "one-table/two", "one-table/one");
    assert_eq!(found, [["alef", "28", "28"], ["bet", "28", "28"]]);
}

#[test]
fn the_earlier_round_is_read_with_its_own_columns() {
    let scratch = case("earlier-round-has-its-own-columns");
    assert_eq!(compared(&scratch, "two", "one"), [["alef", "5", "8"], ["bet", "2", "8"]]);
    scratch.run(&["check", "two"]).fine();
    scratch.run(&["summary", "two"]).fine();
    // With nothing new nothing is listed.
    let notes = scratch.run(&["compare", "two", "one"]).err;
    assert!(notes.contains("the 2 of 2 questions"), "{notes}");
    assert!(!notes.contains("Asked in this round only"), "{notes}");
    assert!(!notes.contains("relative"), "{notes}");
}

#[test]
fn what_the_earlier_round_lacks_is_named_and_left_out() {
    let scratch = case("earlier-round-has-its-own-columns");
    let methodology = scratch.read("two/methodology.toml");
    let other = methodology
        .replace("answers_in_columns = true", "answers_in_columns = true\nattributes = [\"size\"]")
        .replace(
            "[measures.library.total]",
            "[measures.library.large]\nof = { uptime = 1 }\nwhen = { size = \"large\" }\n\n[measures.library.total]",
        )
        .replace("uptime = 80", "uptime = 80, large = 100");
    scratch.write("two/methodology.toml", other);
    scratch.write(
        "two/libraries.csv",
        "id,name,year,catalogue,uptime,size\nalef,Alef,2024,yes,100,large\nbet,Bet,2024,yes,90,small\n",
    );
    // Without “large” the weights are 20 and 80 again.
    let found = compared(&scratch, "two", "one");
    assert_eq!(found, [["alef", "5", "8"], ["bet", "2", "8"]]);
    let notes = scratch.run(&["compare", "two", "one"]).err;
    assert!(notes.contains("does not read these columns: size"), "{notes}");
    let persian = scratch.run(&["compare", "two", "one", "--lang", "fa"]).err;
    assert!(persian.contains("size"), "{persian}");
}

#[test]
fn options_are_matched_by_name_and_scored_by_the_later_methodology() {
    let scratch = case("earlier-round-has-its-own-columns");
    let with_scale = |methodology: &str, scale: &str, kind: &str| {
        let text = methodology.replace(kind, "catalogue = { scale = \"level\" }");
        text.replace("[measures.library.total]", &format!("{scale}\n\n[measures.library.total]"))
    };
    let (two, one) = (scratch.read("two/methodology.toml"), scratch.read("one/methodology.toml"));
    let later = "[scales]\nlevel = { full = 100, none = 0, some = 50 }";
    let earlier = "[scales]\nlevel = { none = 0, some = 10, full = 20 }";
    scratch.write(
        "two/methodology.toml",
        with_scale(&two, later, "catalogue = { kind = \"boolean\" }"),
    );
    let column = "catalogue = { kind = \"boolean\", column = \"online\" }";
    let one = with_scale(&one, earlier, column)
        .replace("scale = \"level\"", "scale = \"level\", column = \"online\"");
    scratch.write("one/methodology.toml", &one);
    scratch.write("two/libraries.csv", "id,name,year,catalogue,uptime\nalef,Alef,2024,full,100\n");
    scratch.write(
        "one/libraries.csv",
        "code,title,year,online,uptime_percent\nalef,Alef,2023,some,100\n",
    );
    // 20 and 80: 50 × 0.2 + 100 × 0.8 = 90 before, 100 now; before it was (10 + 100) / 2.
    assert_eq!(compared(&scratch, "two", "one"), [["alef", "45", "10"]]);
    // An option more, and the question is another one.
    scratch.write("one/methodology.toml", one.replace("full = 20", "full = 20, partly = 5"));
    assert_eq!(compared(&scratch, "two", "one"), [["alef", "45", "0"]]);
    let notes = scratch.run(&["compare", "two", "one"]).err;
    assert!(notes.contains("with other options or limits: catalogue"), "{notes}");
}

#[test]
fn like_for_like_holds_the_cohort() {
    let scratch = case("like-for-like-of-a-cohort");
    let found = compared(&scratch, "b", "a");
    let like: Vec<&str> = found.iter().map(|row| row[2].as_str()).collect();
    assert_eq!(like, ["0", "0", ""], "the third one left: {found:?}");
    let notes = scratch.run(&["compare", "b", "a"]).err;
    assert!(notes.contains("relative to the others of each round: “s”"), "{notes}");
    let persian = scratch.run(&["compare", "b", "a", "--lang", "fa"]).err;
    assert!(persian.contains("رشد نسبت به دیگر موردهای هر دوره است"), "{persian}");
}

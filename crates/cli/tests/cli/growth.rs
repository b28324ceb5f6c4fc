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
fn rounds_of_one_table_are_distinguished_by_their_own_filter() {
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
    assert!(notes.contains("with different options or limits: catalogue"), "{notes}");
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
    assert!(persian.contains("رشد نسبت به دیگر واحدهای هر دوره است"), "{persian}");
}

#[test]
fn check_opens_the_previous_round() {
    let scratch = case("earlier-round-has-its-own-columns");
    let broken =
        scratch.read("one/libraries.csv").replace("alef,Alef,2023,yes,90", "alef,Alef,2023,yes,x");
    scratch.write("one/libraries.csv", broken);
    let run = scratch.run(&["check", "two"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("libraries.csv:2:20"), "{}", run.err);
    // A round that does not have the measure cannot be compared, and that is said.
    let scratch = case("earlier-round-has-its-own-columns");
    let other = scratch.read("one/methodology.toml").replace("total", "whole");
    scratch.write("one/methodology.toml", other);
    let run = scratch.run(&["check", "two"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("has no scores of the measure “total”"), "{}", run.err);
    scratch.write("two/round.toml", "number = 2\nprevious = \"../three\"\n");
    let run = scratch.run(&["check", "two"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("three"), "{}", run.err);
}

/// What `check` says of a round whose `round.toml` is this.
fn checked(header: &str) -> Run {
    let scratch = case("like-for-like-of-a-cohort");
    scratch.write("a/round.toml", header);
    scratch.run(&["check", "a"])
}

#[test]
fn dates_are_taken_in_either_calendar_and_refused_by_check_as_by_publish() {
    for header in [
        "published = 2025-03-20",
        "published = \"2025-03-20\"",
        "published = \"1403-12-30 SH\"",
        "published = \"۱۴۰۳/۱۲/۳۰ SH\"",
        "published = 2025-03-20T10:00:00Z",
    ] {
        checked(header).fine();
    }
    for header in
        ["published = \"1403-12-30\"", "published = 1403-12-30", "published = \"1403/12/30\""]
    {
        let run = checked(header);
        assert_eq!(run.code, 1, "{header}");
        for part in [
            "a/round.toml:1:13",
            "is before the year 1900",
            "the Solar Hijri date 1403-12-30, which is 2025-03-20? Write published = \"1403-12-30 SH\"",
        ] {
            assert!(run.err.contains(part), "{header}: {part}: {}", run.err);
        }
    }
    for header in [
        "published = \"2025-02-30\"",
        "published = \"1402-12-30 SH\"",
        "published = \"2025/03/20\"",
        "published = 10:00:00",
        "published = 5",
        "published = \"soon\"",
    ] {
        let run = checked(header);
        assert_eq!(run.code, 1, "{header}");
        assert!(run.err.contains("is not a date"), "{header}: {}", run.err);
    }
}

#[test]
fn a_solar_hijri_date_is_published_as_the_day_that_it_is() {
    let scratch = case("like-for-like-of-a-cohort");
    scratch.write("a/round.toml", "number = 1\npublished = \"1403-12-30 SH\"\n");
    scratch.run(&["publish", "a", "--to", "out"]).fine();
    assert!(scratch.read("out/1/publication.json").contains("\"2025-03-20\""));
    scratch.run(&["verify", "out/1"]).fine();
    let old = scratch.run(&["publish", "a", "--to", "other", "--date", "1403-12-30"]);
    assert!(old.refused().contains("is before the year 1900"));
}

#[test]
fn what_round_toml_does_not_know_is_said_in_both_languages() {
    let run = checked("numbr = 2\n");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("Did you mean “number”?"), "{}", run.err);
    let scratch = case("like-for-like-of-a-cohort");
    scratch.write("a/round.toml", "numbr = 2\n");
    let persian = scratch.run(&["check", "a", "--lang", "fa"]).err;
    assert!(persian.contains("number") && !persian.contains("unknown field"), "{persian}");
}

#[test]
fn claims_that_do_not_hold_are_doubts() {
    let scratch = case("like-for-like-of-a-cohort");
    let methodology = scratch.read("a/methodology.toml") + "[claims.s]\nvalue = \"score s\"\n";
    scratch.write("a/methodology.toml", methodology);
    scratch.write("a/round.toml", "number = 1\nclaims = \"claims.csv\"\n");
    scratch.write("a/claims.csv", "id,metric,subject,value\nbest,s,c,100\nworst,s,a,7\n");
    let run = scratch.run(&["check", "a"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("The claim “worst” does not hold"), "{}", run.err);
    assert!(!run.err.contains("“best”"), "{}", run.err);
    let accept = "[[accept]]\ncode = \"claim-does-not-hold\"\nat = \"worst\"\nreason = { en = \"A misprint\" }\n";
    scratch.write("a/round.toml", format!("number = 1\nclaims = \"claims.csv\"\n{accept}"));
    scratch.run(&["check", "a"]).fine();
}

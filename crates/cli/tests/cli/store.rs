//! Import, rounds and register.

use crate::support::{Scratch, run_with};

/// A folder with rounds 8 and 9 imported into `sanjeh.db`.
fn imported() -> Scratch {
    let scratch = Scratch::with_example("round9");
    let eight = Scratch::with_example("round8");
    std::fs::rename(eight.join("round8"), scratch.join("round8")).unwrap();
    for folder in ["round8", "round9"] {
        scratch.run(&["import", folder, "--by", "Sara"]).fine();
    }
    scratch
}

#[test]
fn an_import_says_what_came_in_and_twice_changes_nothing() {
    let scratch = Scratch::with_example("round9");
    let preview = scratch.run(&["import", "round9", "--preview"]).fine();
    assert!(preview.contains("Round 9 is new; this is what would be imported"), "{preview}");
    let said = scratch.run(&["rounds"]).refused();
    assert!(said.contains("There is no database “sanjeh.db”"), "{said}");
    for args in [&["register"][..], &["publish", "9"], &["round", "move", "9", "open"]] {
        let said = scratch.run(args).refused();
        assert!(said.contains("sanjeh import"), "{said}");
    }
    assert!(!scratch.join("sanjeh.db").exists(), "only an import makes it");
    let first = scratch.run(&["import", "round9", "--format", "json"]).json();
    assert_eq!(first["changes"][0]["kind"], "agency");
    assert_eq!(first["changes"][0]["added"], 170);
    assert_eq!(first["changes"][1]["added"], 1662);
    assert_eq!(first["changes"][2]["kind"], "answers");
    assert_eq!(first["subjects"], serde_json::json!([]));
    assert_eq!(
        (&first["round"][0]["number"], &first["round"][0]["what"]),
        (&9.into(), &"new".into())
    );
    assert!(first["files"].as_array().unwrap().len() >= 5);
    assert!(scratch.join("sanjeh.db").exists());
    let second = scratch.run(&["import", "round9"]).fine();
    assert_eq!(second, "Round 9: nothing has changed\n");
    let second = scratch.run(&["import", "round9", "--lang", "fa"]).fine();
    assert!(second.contains("چیزی تغییر نکرده است"), "{second}");
}

#[test]
fn a_preview_names_what_would_change() {
    let scratch = imported();
    scratch.change("round9/agencies.csv", ",Ministry of ICT\n", ",Ministry of Communications\n");
    let out = scratch.run(&["import", "round9", "--preview"]).fine();
    assert!(out.contains("Round 9: this is what would change"), "{out}");
    assert!(out.contains("agencies.csv"), "{out}");
    let json = scratch.run(&["import", "round9", "--preview", "--format", "json"]).json();
    let change = serde_json::json!({
        "kind": "agency", "subject": "min-ict", "what": "renamed", "field": "en",
        "from": "Ministry of ICT", "to": "Ministry of Communications",
    });
    assert_eq!(json["subjects"], serde_json::json!([change]));
    let history = scratch.run(&["register", "--subject", "min-ict", "--format", "json"]).json();
    assert_eq!(history["history"].as_array().unwrap().len(), 1);
    scratch.run(&["import", "round9"]).fine();
    let history = scratch.run(&["register", "--subject", "min-ict", "--format", "json"]).json();
    assert_eq!(history["history"][1]["what"], "renamed");
    assert_eq!(history["history"][1]["round"], 9);
    let record = history["record"].as_array().unwrap();
    assert!(record.iter().any(|row| row["field"] == "category" && row["value"] == "main"));
}

#[test]
fn a_folder_with_a_mistake_is_refused_as_a_whole() {
    let scratch = Scratch::with_example("round9");
    scratch.change("round9/agencies.csv", "min-ict,main,", "min-ict,main,nobody");
    let said = scratch.run(&["import", "round9"]).refused();
    assert!(said.contains("nobody"), "{said}");
    assert_eq!(scratch.run(&["rounds", "--format", "json"]).json(), serde_json::json!([]));
    scratch.change("round9/agencies.csv", "min-ict,main,nobody", "min-ict,main,");
    let said = scratch.run(&["import", "round9", "--out", "no/such/folder.json"]).refused();
    assert!(said.contains("folder.json"), "{said}");
    assert_eq!(scratch.run(&["rounds", "--format", "json"]).json(), serde_json::json!([]));
}

#[test]
fn rounds_are_listed_with_states_and_days_in_both_calendars() {
    let scratch = imported();
    let wide = [("COLUMNS", "200")];
    let out = run_with(scratch.path(), &wide, &["rounds"]).fine();
    for part in ["Ninth e-government", "draft", "20 June 2022", "30 Khordad 1401"] {
        assert!(out.contains(part), "{part}: {out}");
    }
    let out = run_with(scratch.path(), &wide, &["rounds", "--lang", "fa"]).fine();
    for part in ["پیش‌نویس", "۳۰ خرداد ۱۴۰۱", "۲۰ ژوئن ۲۰۲۲"] {
        assert!(out.contains(part), "{part}: {out}");
    }
    let json = scratch.run(&["rounds", "--format", "json"]).json();
    assert_eq!(json[1]["published"], "2022-06-20");
    assert_eq!(json[1]["previous"], 8);
    assert_eq!(json[1]["version"], "9.0");
}

#[test]
fn a_round_moves_by_named_transitions() {
    let scratch = imported();
    let moved = |args: &[&str]| scratch.run(&[&["round", "move", "9"], args].concat());
    assert_eq!(moved(&["open"]).fine(), "Round 9: open\n");
    assert_eq!(moved(&["close", "--by", "Sara"]).fine(), "Round 9: under review\n");
    let said = scratch.run(&["import", "round9"]).refused();
    assert!(said.contains("sanjeh round move 9 reopen"), "{said}");
    let said = moved(&["publish"]).refused();
    assert!(said.contains("release_preliminary"), "{said}");
    assert!(!said.contains("correct"), "{said}");
    let said = moved(&["reopen"]).refused();
    assert!(said.contains("--reason"), "{said}");
    moved(&["reopen", "--reason", "a wrong answer"]).fine();
    let said = moved(&["jump"]).refused();
    assert!(said.contains("hear_appeals"), "{said}");
    let said = scratch.run(&["round", "move", "7", "open"]).refused();
    assert!(said.contains("8, 9"), "{said}");
    let several = moved(&["close", "release_preliminary", "hear_appeals", "finalise"]).fine();
    assert!(several.ends_with("Round 9: appeals\nRound 9: final\n"), "{several}");
    let said = moved(&["open"]).refused();
    assert!(said.contains("sanjeh publish 9"), "{said}");
}

#[test]
fn a_round_is_shown_with_every_move_and_import() {
    let scratch = imported();
    scratch.run(&["round", "move", "9", "open", "--by", "Reza"]).fine();
    scratch.change("round9/agencies.csv", ",Ministry of ICT\n", ",Ministry of Communications\n");
    scratch.run(&["import", "round9", "--by", "Mina"]).fine();
    scratch.run(&["round", "move", "9", "withdraw", "--reason", "too early"]).fine();
    let json = scratch.run(&["round", "show", "9", "--format", "json"]).json();
    let values = |table: &str, key: &str| -> Vec<String> {
        let rows = json[table].as_array().unwrap().iter();
        rows.map(|row| row[key].as_str().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(values("moves", "transition"), ["open", "withdraw"]);
    assert_eq!(values("moves", "by"), ["Reza", "Sara"]);
    assert_eq!(values("moves", "reason"), ["", "too early"]);
    assert_eq!(values("imports", "by"), ["Sara", "Mina"]);
    assert_eq!(values("imports", "counts"), ["no", "yes"]);
    assert_eq!(json["round"][0]["value"], 9);
    assert!(values("round", "value").contains(&"2022-06-20".to_owned()));
    let out = scratch.run(&["round", "show", "9", "--lang", "fa"]).fine();
    for part in ["دورهٔ نهم ارزیابی", "۳۰ خرداد ۱۴۰۱", "too early", "Mina"]
    {
        assert!(out.contains(part), "{part}: {out}");
    }
    let said = scratch.run(&["round", "show", "7"]).refused();
    assert!(said.contains("8, 9"), "{said}");
}

#[test]
fn who_does_something_is_never_left_empty() {
    let scratch = Scratch::with_example("round9");
    let nobody = [("USER", " ")];
    let said = run_with(scratch.path(), &nobody, &["import", "round9"]).refused();
    assert!(said.contains("--by"), "{said}");
    run_with(scratch.path(), &nobody, &["import", "round9", "--preview"]).fine();
    run_with(scratch.path(), &nobody, &["import", "round9", "--by", "Sara"]).fine();
}

#[test]
fn numbers_of_rounds_are_names() {
    let scratch = Scratch::with_example("round9");
    let import = ["import", "round9", "--number", "1403"];
    let said = scratch.run(&import).fine();
    assert!(said.contains("Round 1403 was imported"), "{said}");
    let said = scratch.run(&["rounds"]).fine();
    assert!(said.contains(" 1403 ") && !said.contains("1,403"), "{said}");
    scratch.run(&["round", "move", "1403", "open", "close"]).fine();
    scratch.change("round9/agencies.csv", ",Ministry of ICT\n", ",Ministry of Communications\n");
    let said = scratch.run(&[&import[..], &["--lang", "fa"]].concat()).refused();
    assert!(said.contains("۱۴۰۳"), "{said}");
    assert!(said.contains("sanjeh round move 1403 reopen --reason"), "{said}");
}

#[test]
fn the_register_lists_everybody_with_their_rounds() {
    let scratch = imported();
    let json = scratch.run(&["register", "--kind", "agency", "--format", "json"]).json();
    let all = json.as_array().unwrap();
    let rounds = |n: u64| all.iter().filter(|row| row["rounds"] == n).count();
    assert_eq!((rounds(1), rounds(2)), (all.len() - 168, 168));
    let ict = all.iter().find(|row| row["subject"] == "min-ict").unwrap();
    assert_eq!((&ict["first"], &ict["last"]), (&8.into(), &9.into()));
    let said = scratch.run(&["register", "--kind", "planet"]).refused();
    assert!(said.contains("agency, service"), "{said}");
    let said = scratch.run(&["register", "--subject", "nobody"]).refused();
    assert!(said.contains("nobody"), "{said}");
}

#[test]
fn the_database_is_the_one_that_is_named() {
    let scratch = Scratch::with_example("round9");
    scratch.run(&["import", "round9", "--database", "other.db"]).fine();
    assert!(scratch.join("other.db").exists() && !scratch.join("sanjeh.db").exists());
    let variables = [("DATABASE_URL", "sqlite:other.db")];
    let run = run_with(scratch.path(), &variables, &["rounds", "--format", "csv"]);
    assert!(run.fine().contains("9,Ninth e-government"));
    let said = scratch.run(&["rounds", "--database", "oracle://x"]).refused();
    assert!(said.contains("oracle"), "{said}");
    let gone = "postgres://nobody@localhost/x?host=/no/such/folder";
    let said = scratch.run(&["rounds", "--database", gone]).refused();
    assert!(said.contains("postgres://"), "{said}");
    assert!(!scratch.join("sanjeh.db").exists());
}

#[test]
fn successions_are_checked_with_the_folder_and_against_earlier_rounds() {
    let scratch = imported();
    let write = |row: &str| {
        scratch.write("round9/successions.csv", format!("kind,from,to,how\nservice,{row}\n"));
    };
    write("min-ict/008,min-ict/008,merged");
    let run = scratch.run(&["check", "round9"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("successions.csv:2:1"), "{}", run.err);
    write("min-ict/099,min-ict/001,merged");
    let run = scratch.run(&["check", "round9"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("code: predecessor-not-listed, min-ict/099"), "{}", run.err);
    let said = scratch.run(&["import", "round9", "--preview"]).refused();
    assert!(said.contains("min-ict/099"), "{said}");
    write("min-ict/008,min-ict/001,merged");
    let said = scratch.run(&["import", "round9", "--preview"]).fine();
    assert!(said.lines().any(|line| line.starts_with("successions") && line.contains(" 1 ")));
}

//! `publish`, `verify` and `keys`, as a secretariat and a sceptic use them.

use crate::support::{MOVES, Scratch, workspace};

/// The trial round as a folder that is published as `trial-1.0`.
fn published() -> Scratch {
    let scratch = Scratch::with_example("mini");
    let said = scratch.run(&["publish", "mini"]).fine();
    assert!(said.contains("Published “trial-1.0”"), "{said}");
    scratch
}

#[test]
fn two_rounds_are_published_and_the_second_verifies_from_a_copy_alone() {
    let scratch = Scratch::new();
    let examples = workspace().join("examples");
    let round = |name: &str| examples.join(name).display().to_string();
    let refused = scratch.run(&["publish", &round("round9")]).refused();
    assert!(refused.contains("previous round"), "{refused}");
    scratch.run(&["publish", &round("round8")]).fine();
    let said = scratch.run(&["publish", &round("round9")]).fine();
    assert!(said.contains("Growth is computed from publication “8”"), "{said}");
    std::fs::rename(scratch.join("publications/9"), scratch.join("copy")).unwrap();
    std::fs::remove_dir_all(scratch.join("publications")).unwrap();
    let found = scratch.run(&["verify", "copy"]).fine();
    assert!(found.contains("Publication “9” is consistent"), "{found}");
    assert!(found.contains("Not signed"), "{found}");
    let json = scratch.run(&["verify", "copy", "--format", "json"]);
    assert_eq!(json.code, 0);
    let json = json.json();
    // Nobody vouches for what is not signed.
    assert_eq!((&json["sound"], &json["agrees"]), (&false.into(), &true.into()));
    let found = scratch.run(&["verify", "copy", "--lang", "fa"]).fine();
    assert!(found.contains("در خود سازگار است"), "{found}");
}

#[test]
fn a_changed_value_is_named_and_the_exit_code_says_so() {
    let scratch = published();
    let answers = "publications/trial-1.0/answers.csv";
    scratch.change(answers, "a,I07,40", "a,I07,90");
    let run = scratch.run(&["verify", "publications/trial-1.0"]);
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(run.out.contains("answers.csv was changed after publication"), "{}", run.out);
    assert!(run.out.contains("results/scores.csv, line"), "{}", run.out);
    let json = scratch.run(&["verify", "publications/trial-1.0", "--format", "json"]).json();
    assert_eq!((&json["sound"], &json["signature"]), (&false.into(), &"absent".into()));
    assert_eq!(json["agrees"], false);
    let found = json["findings"].as_array().unwrap();
    assert_eq!((&found[0]["file"], &found[0]["what"]), (&"answers.csv".into(), &"changed".into()));
    assert!(found.iter().any(|f| f["what"] == "differs" && f["computed"] != f["published"]));
    let csv = scratch.run(&["verify", "publications/trial-1.0", "--format", "csv"]);
    assert!(
        csv.out.starts_with("file,what,line,column,published,computed,message\n"),
        "{}",
        csv.out
    );
    assert_eq!(csv.code, 1);
}

#[test]
fn what_cannot_be_verified_has_another_exit_code() {
    let scratch = Scratch::with_example("mini");
    let refused = scratch.run(&["verify", "mini"]).refused();
    assert!(refused.contains("publication.json is missing"), "{refused}");
    let refused = scratch.run(&["verify", "http://127.0.0.1:1/publications/9"]).refused();
    assert!(refused.contains("cannot be fetched"), "{refused}");
    let refused = scratch.run(&["verify", "mini", "--public-key", "nonsense"]).refused();
    assert!(refused.contains("nor a public key"), "{refused}");
}

#[test]
fn keys_sign_and_check() {
    let scratch = Scratch::with_example("mini");
    let refused = scratch.run(&["keys", "new", "key"]).refused();
    assert!(refused.contains("--unencrypted"), "{refused}");
    let said = scratch.run(&["keys", "new", "key", "--unencrypted"]).fine();
    let line = said.lines().map(str::trim).find(|line| line.starts_with("RW")).unwrap().to_owned();
    assert!(
        scratch.run(&["keys", "new", "key", "--unencrypted"]).refused().contains("already exists")
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(scratch.join("key")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "only its owner reads the secret key");
    }
    scratch.run(&["publish", "mini", "--key", "key"]).fine();
    let there = "publications/trial-1.0";
    for key in ["key.pub", &line] {
        let found = scratch.run(&["verify", there, "--public-key", key]).fine();
        assert!(found.contains("Signed with the key that you trust"), "{found}");
    }
    let found = scratch.run(&["verify", there]).fine();
    assert!(found.contains("not checked against a key that you trust"), "{found}");
    scratch.run(&["keys", "new", "other", "--unencrypted"]).fine();
    let wrong = scratch.run(&["verify", there, "--public-key", "other.pub"]);
    assert_eq!(wrong.code, 1);
    assert!(wrong.out.contains("another key"), "{}", wrong.out);
}

#[test]
fn a_publication_is_corrected_by_another_and_never_changed() {
    let scratch = published();
    let again = scratch.run(&["publish", "mini"]).refused();
    assert!(again.contains("--corrects trial-1.0"), "{again}");
    let silent = scratch.run(&["publish", "mini", "--corrects", "trial-1.0"]).refused();
    assert!(silent.contains("needs a reason"), "{silent}");
    let reasons = ["--reason", "en=One answer was wrong", "--reason", "fa=یک پاسخ نادرست بود"];
    let correct = |id: &'static str| {
        let args = ["publish", "mini", "--date", "2022-07-01", "--corrects", id];
        [&args[..], &reasons[..]].concat()
    };
    let unknown = scratch.run(&correct("8")).refused();
    assert!(unknown.contains("trial-1.0"), "{unknown}");
    let same = scratch.run(&correct("trial-1.0")).fine();
    assert!(same.contains("no result changed"), "{same}");
    let twice = scratch.run(&correct("trial-1.0")).refused();
    assert!(twice.contains("trial-1.0-2"), "{twice}");
    scratch.change("mini/answers.csv", "a,I07,40", "a,I07,60");
    let changed = scratch.run(&correct("trial-1.0-2")).fine();
    assert!(changed.contains("results/scores.csv"), "{changed}");
    let found = scratch.run(&["verify", "publications/trial-1.0-3"]).fine();
    assert!(found.contains("It is a correction of “trial-1.0-2”"), "{found}");
    scratch.run(&["verify", "publications/trial-1.0"]).fine();
}

#[test]
fn without_answers_it_is_verified_and_scored_from_the_indicators() {
    let scratch = Scratch::with_example("mini");
    let header = format!("answers = \"withheld\"\n{}", scratch.read("mini/round.toml"));
    scratch.write("mini/round.toml", header);
    let before = scratch.run(&["rank", "mini", "--format", "csv"]).fine();
    scratch.run(&["publish", "mini"]).fine();
    let there = "publications/trial-1.0";
    let found = scratch.run(&["verify", there]).fine();
    assert!(found.contains("the computation started from the scores of the indicators"), "{found}");
    assert_eq!(scratch.run(&["rank", there, "--format", "csv"]).fine(), before);
    let explained = scratch.run(&["explain", there, "--subject", "a", "--format", "csv"]).fine();
    assert!(explained.contains(",given,"), "{explained}");
    let service = scratch.run(&["explain", there, "--subject", "a/1"]);
    assert_eq!(service.code, 2, "{}", service.out);
}

#[test]
fn a_round_is_published_from_the_database_once_it_is_final() {
    let scratch = Scratch::new();
    let round = workspace().join("examples/round8").display().to_string();
    scratch.run(&["import", &round]).fine();
    let refused = scratch.run(&["publish", "8"]).refused();
    assert!(refused.contains("only a final round"), "{refused}");
    for transition in MOVES {
        scratch.run(&["round", "move", "8", transition]).fine();
    }
    let said = scratch.run(&["round", "move", "8", "publish"]).refused();
    assert!(said.contains("finalise"), "{said}");
    scratch.run(&["publish", "8"]).fine();
    let rounds = scratch.run(&["rounds", "--format", "csv"]).fine();
    assert!(rounds.contains("published"), "{rounds}");
    scratch.run(&["verify", "publications/8"]).fine();
    // Once, unless it says what it corrects; whatever the id and the state.
    let refused = scratch.run(&["publish", "8"]).refused();
    assert!(refused.contains("sanjeh publish 8 --corrects 8"), "{refused}");
    let refused = scratch.run(&["publish", &round, "--id", "eight"]).refused();
    assert!(refused.contains("--corrects 8"), "{refused}");
    let reason = ["--corrects", "8", "--reason", "en=a slip", "--reason", "fa=اشتباه"];
    let correct = |more: &[&str]| scratch.run(&[&["publish", "8"], &reason[..], more].concat());
    let refused = correct(&["--date", "2019-01-01"]).refused();
    assert!(refused.contains("2019-01-01, before “8”"), "{refused}");
    correct(&["--by", "Reza"]).fine();
    let shown = scratch.run(&["round", "show", "8", "--format", "json"]).json();
    let last = shown["moves"].as_array().unwrap().last().unwrap().clone();
    let noted = [&last["transition"], &last["by"], &last["reason"]].map(|v| v.as_str().unwrap());
    assert_eq!(noted, ["correct", "Reza", "a slip"]);
    scratch.run(&["round", "move", "8", "reopen", "--reason", "more"]).fine();
    scratch.run(&[&["round", "move", "8"], &MOVES[1..]].concat()).fine();
    let refused = scratch.run(&["publish", "8", "--id", "eight"]).refused();
    assert!(refused.contains("--corrects 8-2"), "{refused}");
    let refused = scratch.run(&["publish", "none"]).refused();
    assert!(refused.contains("neither a folder nor the number"), "{refused}");
}

#[test]
fn a_press_template_with_mistakes_is_refused_before_it_is_signed() {
    let scratch = Scratch::with_example("mini");
    scratch.write("mini/press.en.txt", "# {round}\n\nWe have {count unicorns}.\n");
    let found = scratch.run(&["check", "mini"]);
    assert_eq!(found.code, 1, "{}", found.out);
    let refused = scratch.run(&["publish", "mini"]).refused();
    assert!(refused.contains("press.en.txt:3:9") && refused.contains("unicorns"), "{refused}");
    assert!(!scratch.join("publications/trial-1.0").exists());
    scratch.write("mini/press.en.txt", "# {round}\n\nWe have {count agency}.\n");
    scratch.run(&["check", "mini"]).fine();
    scratch.run(&["publish", "mini"]).fine();
}

#[test]
fn rounds_that_rest_on_what_is_corrected_are_named() {
    let scratch = Scratch::new();
    let round = |name: &str| workspace().join("examples").join(name).display().to_string();
    scratch.run(&["publish", &round("round8")]).fine();
    scratch.run(&["publish", &round("round9")]).fine();
    let corrected = |name: &str, id: &str, day: &str| {
        let args = ["publish", &round(name), "--corrects", id, "--date", day];
        let reasons = ["--reason", "en=a slip", "--reason", "fa=اشتباه"];
        scratch.run(&[&args[..], &reasons].concat()).fine()
    };
    let said = corrected("round8", "8", "2022-07-01");
    assert!(said.contains("“9” has growth since the corrected publication"), "{said}");
    let said = corrected("round9", "9", "2022-07-02");
    assert!(!said.contains("has growth since"), "{said}");
}

#[test]
fn what_a_publication_may_cost_is_a_setting_of_verify() {
    let scratch = Scratch::with_example("mini");
    scratch.run(&["publish", "mini"]).fine();
    let there = "publications/trial-1.0";
    let refused = scratch.run(&["verify", there, "--largest", "0"]).refused();
    assert!(refused.contains("raise the limit with --largest"), "{refused}");
    scratch.run(&["verify", there, "--largest", "1", "--patience", "60"]).fine();
}

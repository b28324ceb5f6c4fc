//! Claims of growth are judged when a stored round is published, or named as not judged.

use crate::support::{MOVES, Scratch};

/// Two rounds of one methodology, the second with a claim of growth; both stored, and final. alef grew
/// from 40 to 55.
fn stored(claimed: &str) -> Scratch {
    let scratch = Scratch::new();
    let methodology = "[methodology]\nid = \"libraries\"\nversion = \"1\"\ntitle = { en = \"L\" }\n\
                       [policy]\nmissing = \"leave_out\"\n\
                       [subjects.library]\ntable = \"libraries.csv\"\nanswers_in_columns = true\n\
                       [questions.library]\nvisits = { kind = \"number\" }\n\
                       [measures.library.total]\nof = [\"visits\"]\n\
                       [growth.gain]\nmeasure = \"total\"\n\
                       [claims.grew]\nvalue = \"growth gain\"\n\
                       [claims.has]\nvalue = \"score total\"\n";
    for (name, number, visits) in [("one", 1, [40, 30]), ("two", 2, [55, 31])] {
        std::fs::create_dir(scratch.join(name)).unwrap();
        scratch.write(&format!("{name}/methodology.toml"), methodology);
        let [alef, be] = visits;
        scratch
            .write(&format!("{name}/libraries.csv"), format!("id,visits\nalef,{alef}\nbe,{be}\n"));
        let more =
            if number == 2 { "previous = \"../one\"\nclaims = \"claims.csv\"\n" } else { "" };
        scratch.write(
            &format!("{name}/round.toml"),
            format!("number = {number}\npublished = \"2024-0{number}-01\"\n{more}"),
        );
    }
    let claims = format!("id,metric,subject,value\nalef-grew,grew,alef,{claimed}\n");
    scratch.write("two/claims.csv", claims);
    for (name, number) in [("one", "1"), ("two", "2")] {
        scratch.finalise(name, number, &[]);
    }
    scratch
}

#[test]
fn a_claim_of_growth_is_held_against_the_published_round_before() {
    let wrong = stored("99");
    wrong.run(&["publish", "1"]).fine();
    let refused = wrong.run(&["publish", "2"]).refused();
    assert!(refused.contains("The claim “alef-grew” does not hold"), "{refused}");
    assert!(!wrong.join("publications/2").exists());
    let right = stored("15");
    right.run(&["publish", "1"]).fine();
    right.run(&["publish", "2"]).fine();
    right.run(&["verify", "publications/2"]).fine();
}

#[test]
fn the_previous_round_is_taken_from_the_database_where_it_is_not_published() {
    // It must be published first; its figures are known all the same.
    for (claimed, holds) in [("15", true), ("99", false)] {
        let refused = stored(claimed).run(&["publish", "2"]).refused();
        assert_eq!(refused.contains("does not hold"), !holds, "{refused}");
        assert!(refused.contains("ublish"), "{refused}");
        assert!(!refused.contains("was not checked"), "{refused}");
    }
}

#[test]
fn a_claim_that_nobody_can_judge_is_named() {
    let scratch = stored("15");
    let header = scratch.read("two/round.toml").replace("previous = \"../one\"\n", "");
    scratch.write("two/round.toml", &header);
    for (lang, words) in [
        ("en", "“alef-grew” was not checked: the previous round is not available here"),
        ("fa", "بررسی نشد: دورهٔ پیش در دست نیست"),
    ] {
        let said = scratch.run(&["check", "two", "--lang", lang]);
        assert_eq!(said.code, 1);
        assert!(said.err.replace(['\u{2068}', '\u{2069}'], "").contains(words), "{}", said.err);
    }
    let refused = scratch.run(&["publish", "two"]).refused();
    assert!(
        refused.contains("was not checked") && refused.contains("claim-not-judged"),
        "{refused}"
    );
    // Whoever publishes it all the same says why.
    let accept = "[[accept]]\ncode = \"claim-not-judged\"\nat = \"alef-grew\"\n\
                  reason = { en = \"Round 1 is on paper.\" }\n";
    scratch.write("two/round.toml", header + accept);
    scratch.run(&["publish", "two"]).fine();
    // What cannot be read is named, too.
    scratch.write("two/claims.csv", "id,metric,subject,value\nalef-has,has,alef,much\n");
    let said = scratch.run(&["check", "two"]).err;
    assert!(said.contains("“alef-has” was not checked: “much” cannot be read"), "{said}");
}

#[test]
fn a_claim_of_growth_from_a_folder_is_held_against_what_is_published() {
    // Growth is shown beside the publication, whatever became of the folder of it since.
    for (claimed, holds) in [("15", true), ("5", false)] {
        let scratch = stored(claimed);
        scratch.run(&["publish", "one"]).fine();
        scratch.change("one/libraries.csv", "alef,40", "alef,50");
        let said = scratch.run(&["publish", "two"]);
        assert_eq!(said.code, if holds { 0 } else { 2 }, "{}", said.whole());
        assert_eq!(said.err.contains("“alef-grew” does not hold"), !holds, "{}", said.err);
        assert_eq!(scratch.join("publications/2").exists(), holds);
    }
}

#[test]
fn a_round_before_that_is_not_where_it_is_named_is_the_cause_that_is_said() {
    let scratch = stored("15");
    std::fs::rename(scratch.join("one"), scratch.join("elsewhere")).unwrap();
    let file = "two/round.toml";
    for (lang, words) in [("en", "“../one” is not there"), ("fa", "در این نشانی نیست")]
    {
        let refused = scratch.run(&["publish", "two", "--lang", lang]).refused();
        assert!(refused.contains(words) && refused.contains(file), "{refused}");
    }
    // Also where no claim needs it.
    scratch.change("two/round.toml", "claims = \"claims.csv\"\n", "");
    let refused = scratch.run(&["publish", "two"]).refused();
    assert!(refused.contains(file), "{refused}");
    // A publication of it is as good.
    scratch.run(&["publish", "elsewhere"]).fine();
    let made = scratch.run(&["publish", "two"]).fine();
    assert!(made.contains("Growth is computed from publication “1”"), "{made}");
}

#[test]
fn what_was_renamed_and_never_had_that_name_is_doubted_without_claims_too() {
    let scratch = stored("15");
    scratch.run(&["publish", "1"]).fine();
    scratch.change("two/round.toml", "claims = \"claims.csv\"\n", "");
    scratch.change(
        "two/methodology.toml",
        "[claims.grew]",
        "[growth.rise]\nmeasure = \"total\"\nwas = \"jump\"\n[claims.grew]",
    );
    let moves = ["reopen", "--reason", "another name"];
    scratch.run(&[&["round", "move", "2"], &moves[..]].concat()).fine();
    scratch.run(&["import", "two"]).fine();
    scratch.run(&[&["round", "move", "2"], &MOVES[1..]].concat()).fine();
    for round in ["2", "two"] {
        let refused = scratch.run(&["publish", round]).refused();
        assert!(refused.contains("“jump”"), "{round}: {refused}");
    }
}

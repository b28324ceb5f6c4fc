//! The gate for doubts: `check` ends with 1 on a warning that is not accepted, `score` and `rank` say
//! how many there are, `publish` refuses.

use crate::support::Scratch;

/// A folder with a question that nobody answers: one warning, `question-unanswered` of “portal”.
fn doubtful() -> Scratch {
    let scratch = Scratch::new();
    let folder = scratch.join("city");
    std::fs::create_dir(folder).unwrap();
    scratch.write(
        "city/methodology.toml",
        r#"
        [methodology]
        id = "city"
        version = "1"
        title = { en = "City index" }
        [policy]
        published = { decimals = 1 }
        [subjects.library]
        table = "libraries.csv"
        answers_in_columns = true
        [questions.library]
        hours = { kind = "number", worst = 0, best = 100, missing = "zero" }
        portal = { kind = "boolean", missing = "leave_out" }
        [measures.library]
        total = { of = { hours = 50, portal = 50 } }
        [ranks.overall]
        measure = "total"
        "#,
    );
    scratch.write("city/libraries.csv", "id,name,hours,portal\nalef,A,40,\nbet,B,60,\ngimel,C,,\n");
    scratch.write("city/round.toml", ACCEPTED.split_once("[[accept]]").unwrap().0);
    scratch
}

const ACCEPTED: &str = "number = 1\npublished = \"2024-05-01\"\nlicence = \"CC0-1.0\"\n[[accept]]\n\
    code = \"question-unanswered\"\nat = \"portal\"\nreason = { en = \"Portals open next year.\" }\n";

#[test]
fn a_warning_ends_check_with_1_and_refuses_publication_until_it_is_accepted() {
    let scratch = doubtful();
    let check = scratch.run(&["check", "city"]);
    assert_eq!(check.code, 1, "{}{}", check.out, check.err);
    assert!(check.err.contains("code: question-unanswered, portal"), "{}", check.err);
    assert!(check.out.contains("neither corrected nor accepted"), "{}", check.out);
    let refused = scratch.run(&["publish", "city"]).refused();
    assert!(refused.contains("Nothing was published"), "{refused}");
    assert!(refused.contains("question-unanswered, portal"), "{refused}");
    assert!(!scratch.join("publications/1").exists());

    scratch.write("city/round.toml", ACCEPTED);
    let said = scratch.run(&["check", "city"]).fine();
    assert!(said.contains("Accepted: question-unanswered, portal (1). Portals open"), "{said}");
    scratch.run(&["publish", "city"]).fine();
    // What was accepted stands in the publication, with how often it was met.
    let list = scratch.read("publications/1/publication.json");
    let listed: serde_json::Value = serde_json::from_str(&list).unwrap();
    let accepted = &listed["accepted"][0];
    assert_eq!((&accepted["code"], &accepted["times"]), (&"question-unanswered".into(), &1.into()));
    assert!(accepted["reason"]["en"].as_str().unwrap().contains("Portals"), "{list}");
    scratch.run(&["verify", "publications/1"]).fine();
    let (before, rest) = list.split_once("  \"accepted\"").unwrap();
    let hidden = format!("{before}{}", rest.split_once("],\n").unwrap().1);
    scratch.write("publications/1/publication.json", hidden);
    let verified = scratch.run(&["verify", "publications/1"]);
    assert_eq!(verified.code, 1, "{verified:?}");
    assert!(verified.out.contains("publication.json, accepted"), "{}", verified.out);
    scratch.write("publications/1/publication.json", list);
    // The publication is a round's folder, and accepts the same.
    scratch.run(&["check", "publications/1"]).fine();
}

#[test]
fn score_and_rank_say_how_many_warnings_there_are_and_who_has_no_place() {
    let scratch = doubtful();
    let rank = scratch.run(&["rank", "city"]);
    assert_eq!(rank.code, 0, "{}", rank.err);
    assert!(rank.err.contains("One warning is not accepted"), "{}", rank.err);
    assert!(rank.err.contains("“sanjeh check city” shows it"), "{}", rank.err);
    scratch.change("city/libraries.csv", "B,60,", "B,na,");
    let rank = scratch.run(&["rank", "city"]);
    assert!(rank.err.contains("List “overall”: 1 of 3 are not ranked"), "{}", rank.err);
    assert!(rank.err.contains("1: no part has a value"), "{}", rank.err);
    let score = scratch.run(&["score", "city", "--without-decided"]);
    assert!(score.err.contains("“sanjeh check city --without-decided” shows it"), "{}", score.err);
    assert!(score.err.contains("1: no part has a value"), "{}", score.err);
}

#[test]
fn an_acceptance_says_why_and_meets_a_warning_and_no_more_of_it_than_it_says() {
    let scratch = doubtful();
    scratch.write("city/round.toml", ACCEPTED.replace("Portals open next year.", " "));
    let refused = scratch.run(&["check", "city"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("“question-unanswered, portal” is accepted without a reason"));

    scratch.write("city/round.toml", ACCEPTED.replace("at = \"portal\"", "at = \"hours\""));
    let json = scratch.run(&["check", "city", "--format", "json"]);
    assert_eq!(json.code, 1);
    let json = json.json();
    let codes: Vec<_> = json["problems"].as_array().unwrap().iter().map(|p| &p["code"]).collect();
    assert_eq!(codes, ["question-unanswered", "acceptance-without-warning"]);
    assert_eq!(json["problems"][1]["about"], "question-unanswered, hours");

    scratch.write("city/round.toml", format!("{ACCEPTED}at_most = 0\n"));
    let check = scratch.run(&["check", "city"]);
    assert_eq!(check.code, 1);
    assert!(
        check.err.contains("is accepted at most 0 times, and now occurs once"),
        "{}",
        check.err
    );
}

#[test]
fn a_folder_without_round_toml_accepts_beside_its_published_values() {
    let scratch = doubtful();
    std::fs::remove_file(scratch.join("city/round.toml")).unwrap();
    let entry = ACCEPTED.split_once("[[accept]]").unwrap().1;
    scratch.write("city/published.toml", format!("tables = []\n[[accept]]\n{entry}"));
    scratch.run(&["check", "city"]).fine();
    scratch.run(&["publish", "city", "--date", "2024-05-01"]).fine();
    scratch.run(&["check", "publications/city-1"]).fine();
}

#[test]
fn a_round_without_a_licence_is_noted_and_what_is_none_is_doubted() {
    let scratch = doubtful();
    let note = "The round states no licence, so nobody may reuse its data without asking";
    let stated = |line: &str| ACCEPTED.replace("licence = \"CC0-1.0\"\n", line);
    scratch.write("city/round.toml", stated(""));
    let check = scratch.run(&["check", "city"]);
    assert_eq!(check.code, 0, "a note never blocks: {}", check.err);
    assert!(check.err.contains(note), "{}", check.err);
    assert!(check.err.contains("city/round.toml"), "{}", check.err);
    let said = scratch.run(&["publish", "city"]).fine();
    assert!(said.contains("No licence is stated"), "{said}");
    let said = scratch.run(&["check", "city", "--lang", "fa"]);
    assert!(said.err.contains("پروانه‌ای اعلام نمی‌کند"), "{}", said.err);

    for wrong in ["CC BY 4.0", "", "MIT OR CC0-1.0", "LicenseRef-Ours"] {
        scratch.write("city/round.toml", stated(&format!("licence = \"{wrong}\"\n")));
        let check = scratch.run(&["check", "city"]);
        assert_eq!(check.code, 1);
        assert!(check.err.contains("code: licence-not-an-id, licence"), "{}", check.err);
    }
    scratch.write("city/round.toml", stated("licence = \"ODbL-1.0\"\n"));
    let check = scratch.run(&["check", "city"]);
    assert!(check.code == 0 && !check.err.contains("licence"), "{}", check.err);
}

#[test]
fn check_ends_with_what_was_read() {
    let scratch = doubtful();
    scratch.write("city/round.toml", ACCEPTED);
    let json = scratch.run(&["check", "city", "--format", "json"]).json();
    let read = &json["read"][0];
    let counts = |of: &serde_json::Value| {
        ["answered", "missing", "not_applicable"].map(|key| of[key].as_u64().unwrap())
    };
    assert_eq!((&read["id"], read["subjects"].as_u64()), (&"library".into(), Some(3)));
    assert_eq!(counts(read), [2, 4, 0]);
    assert_eq!(counts(&read["questions"][1]), [0, 3, 0]);
    let extremes: Vec<_> = read["extremes"].as_array().unwrap().iter().map(|s| &s["id"]).collect();
    assert_eq!(extremes, ["gimel", "alef", "bet"]);
    assert_eq!(json["accepted"][0]["code"], "question-unanswered");
    assert_eq!(json["accepted"][0]["times"], 1);
    let said = scratch.run(&["check", "city"]).fine();
    let row: Vec<&str> =
        said.lines().find(|l| l.starts_with("library")).unwrap().split_whitespace().collect();
    assert_eq!(row, ["library", "3", "2", "4", "0", "0"]);
}

#[test]
fn what_a_round_accepts_is_accepted_when_it_is_imported() {
    let scratch = doubtful();
    let import = scratch.run(&["import", "city", "--preview"]);
    assert!(import.err.contains("One warning is not accepted"), "{}", import.err);
    scratch.write("city/round.toml", ACCEPTED);
    let import = scratch.run(&["import", "city", "--preview"]);
    assert_eq!((import.code, import.err.as_str()), (0, ""), "{}", import.out);
}

//! Mergers and splits: explained where growth is shown, and never a growth of two bodies.

use crate::support::Scratch;

/// Two rounds of one city: two agencies became one under the id of one of them, two under a new id,
/// and one gave a part away.
fn city() -> Scratch {
    Scratch::with_case("mergers")
}

/// The rows of a table, of these columns.
fn cells<const N: usize>(text: &str, columns: [&str; N]) -> Vec<[String; N]> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let at = columns.map(|name| header.iter().position(|h| h == name).unwrap());
    reader.records().map(|row| row.unwrap()).map(|row| at.map(|i| row[i].to_owned())).collect()
}

#[test]
fn growth_names_who_merged_and_computes_none_for_another_body() {
    let scratch = city();
    let text = scratch.run(&["compare", "two", "--format", "csv"]).fine();
    let columns = ["subject", "before", "now", "growth", "like_for_like", "rounds"];
    let figures = [
        ["m30", "40", "45", "5", "5", "both"],
        ["m14", "", "80", "", "", "other_body"],
        ["o7", "", "87.5", "", "", "other_body"],
        ["c1", "", "55", "", "", "entered"],
        ["o8", "", "50", "", "", "entered"],
        ["m24", "45", "", "", "", "left"],
        ["b1", "70", "", "", "", "left"],
        ["b2", "25", "", "", "", "left"],
    ];
    assert_eq!(cells(&text, columns), figures);
    let whom = [
        ["m30", "", ""],
        ["m14", "merged_from", "m24"],
        ["o7", "split_into", "o8"],
        ["c1", "merged_from", "b1, b2"],
        ["o8", "split_from", "o7"],
        ["m24", "merged_into", "m14"],
        ["b1", "merged_into", "c1"],
        ["b2", "merged_into", "c1"],
    ];
    assert_eq!(cells(&text, ["subject", "succession", "others"]), whom);
    let people = scratch.run(&["compare", "two"]);
    assert!(people.out.contains("merged into"), "{}", people.out);
    assert!(
        people.err.contains("different bodies since a merger or a split: 2."),
        "{}",
        people.err
    );
    let people = scratch.run(&["compare", "two", "--lang", "fa"]);
    assert!(people.out.contains("ادغام‌شده در"), "{}", people.out);
    assert!(people.err.contains("نهادی دیگر"), "{}", people.err);
}

#[test]
fn without_the_table_the_same_id_is_the_same_body() {
    let scratch = city();
    std::fs::remove_file(scratch.join("two/successions.csv")).unwrap();
    let text = scratch.run(&["compare", "two", "--format", "csv"]).fine();
    assert!(!text.contains("succession"), "{text}");
    let grown = cells(&text, ["subject", "growth", "rounds"]);
    assert_eq!(grown[0], ["m14", "35", "both"]);
}

#[test]
fn of_scores_alone_no_growth_of_another_body_is_computed_either() {
    let scratch = city();
    scratch.write("before.csv", "subject,measure,score\nm14,total,45\nm30,total,40\n");
    let text = scratch.run(&["compare", "two", "before.csv", "--format", "csv"]).fine();
    let shown = cells(&text, ["subject", "growth", "rounds"]);
    assert_eq!(shown[..2], [["m30", "5", "both"], ["m14", "", "other_body"]]);
}

#[test]
fn what_is_doubtful_of_a_succession_is_a_warning() {
    for (row, code, about) in [
        ("agency,x9,m14,merged", "predecessor-not-listed", "x9"),
        ("agency,m30,m14,merged", "predecessor-still-listed", "m30"),
        ("agency,m24,m14,renamed", "successor-listed-before", "m24"),
        ("agency,b1,c1,merged", "succession-of-one", "b1"),
        ("agency,m24,c1,split", "succession-of-one", "m24"),
    ] {
        let scratch = city();
        scratch.write("two/successions.csv", format!("kind,from,to,how\n{row}\n"));
        let check = scratch.run(&["check", "two"]);
        assert_eq!(check.code, 1, "{row}: {}", check.err);
        assert!(check.err.contains(&format!("code: {code}, {about}")), "{row}: {}", check.err);
        assert!(check.err.contains("successions.csv:2"), "{row}: {}", check.err);
        // What check doubts is not published, and what is accepted is.
        scratch.run(&["publish", "one"]).fine();
        let refused = scratch.run(&["publish", "two"]).refused();
        assert!(refused.contains(code), "{row}: {refused}");
        let accept = format!(
            "\n[[accept]]\ncode = \"{code}\"\nat = \"{about}\"\nreason = {{ en = \"So it is.\" }}\n"
        );
        scratch.write("two/round.toml", scratch.read("two/round.toml") + &accept);
        scratch.run(&["check", "two"]).fine();
        scratch.run(&["publish", "two"]).fine();
    }
    let scratch = city();
    let check = scratch.run(&["check", "two"]);
    assert_eq!(check.code, 0, "{}", check.err);
}

#[test]
fn a_succession_that_cannot_be_is_refused_wherever_the_round_is_opened() {
    let scratch = city();
    scratch.write("two/successions.csv", "kind,from,to,how\nagency,m24,m15,merged\n");
    for command in ["check", "score", "compare"] {
        let run = scratch.run(&[command, "two"]);
        assert_ne!(run.code, 0);
        assert!(run.err.contains("This round has no agency “m15”"), "{}", run.err);
    }
}

#[test]
fn a_publication_has_the_successions_and_nothing_else_of_their_table() {
    let scratch = city();
    scratch.write(
        "two/successions.csv",
        "kind,from,to,how,note\nagency,m24,m14,merged,\"do not publish, please\"\n\
         agency,b1,c1,merged,\nagency,b2,c1,merged,\nagency,o7,o8,split,\n",
    );
    scratch.run(&["publish", "one"]).fine();
    scratch.run(&["publish", "two"]).fine();
    let published = scratch.read("publications/2/successions.csv");
    let case = include_str!("../cases/mergers/two/successions.csv");
    assert_eq!(published, case);
    let listed = scratch.read("publications/2/results/successions.csv").replace("\r\n", "\n");
    assert_eq!(listed, case);
    let growth = scratch.read("publications/2/results/growth.csv");
    let shown = cells(&growth, ["subject", "status", "change", "succession"]);
    assert_eq!(shown[0], ["m30", "compared", "5", ""]);
    assert_eq!(shown[1], ["m14", "other_body", "", "merged"]);
    assert_eq!(shown[5], ["m24", "left", "", "merged"]);
    scratch.run(&["verify", "publications/2"]).fine();
    // Whoever forges it is found out.
    scratch.change("publications/2/successions.csv", "agency,m24,m14,merged\n", "");
    let forged = scratch.run(&["verify", "publications/2"]);
    assert_eq!(forged.code, 1, "{}", forged.out);
    assert!(forged.out.contains("results/growth.csv"), "{}", forged.out);
    // Rounds that say nothing of successions have neither table nor column.
    assert!(!scratch.read("publications/1/publication.json").contains("successions"));
}

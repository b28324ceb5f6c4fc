//! What has another name in this round is followed to the one before: questions, measures, subjects.

use crate::support::{Rows, Run, Scratch};

/// Two rounds of libraries; in the second the question, the score and one library have new names.
fn renamed() -> Scratch {
    let scratch = Scratch::with_case("earlier-round-has-its-own-columns");
    let two = scratch.read("two/methodology.toml");
    let two = two
        .replace("name = { en = \"name\" }", "name = { en = \"name\" }\nwas = \"{was}\"")
        .replace("catalogue = {", "online = { was = \"catalogue\",")
        .replace("catalogue = 20", "online = 20")
        .replace("[measures.library.total]", "[measures.library.score]\nwas = \"total\"")
        .replace("measure = \"total\"", "measure = \"score\"")
        .replace("[ranks.overall]", "[ranks.all]\nwas = \"overall\"");
    scratch.write("two/methodology.toml", two);
    scratch.write(
        "two/libraries.csv",
        "id,name,year,online,uptime,was\naleph,Alef,2024,yes,100,alef\nbet,Bet,2024,yes,90,\n",
    );
    scratch
}

fn growth(run: Run) -> Vec<[String; 4]> {
    let text = run.fine();
    let rows = Rows::parse(&text);
    let cells = rows.cells(["subject", "growth", "like_for_like", "rounds"]);
    cells.into_iter().map(|row| row.map(str::to_owned)).collect()
}

#[test]
fn growth_follows_what_was_renamed() {
    let scratch = renamed();
    let found = growth(scratch.run(&["compare", "two", "one", "--format", "csv"]));
    // As if nothing had been renamed: see “the earlier round is read with its own columns”.
    assert_eq!(found, [["aleph", "5", "8", "both"], ["bet", "2", "8", "both"]]);
    let notes = scratch.run(&["compare", "two", "one"]).err;
    assert!(notes.contains("the 2 of 2 questions"), "{notes}");
    scratch.run(&["check", "two"]).fine();
}

#[test]
fn a_new_name_without_was_is_somebody_else() {
    let scratch = renamed();
    scratch.write(
        "two/libraries.csv",
        "id,name,year,online,uptime,was\naleph,Alef,2024,yes,100,\nbet,Bet,2024,yes,90,\n",
    );
    let found = growth(scratch.run(&["compare", "two", "one", "--format", "csv"]));
    let subjects: Vec<[&str; 2]> = found.iter().map(|row| [row[0].as_str(), &row[3]]).collect();
    assert_eq!(subjects, [["bet", "both"], ["aleph", "entered"], ["alef", "left"]]);
}

#[test]
fn an_id_that_went_to_another_one_is_not_mistaken_for_it() {
    let scratch = renamed();
    // “bet” closed; what was “alef” is “bet” now.
    let table = "id,name,year,online,uptime,was\nbet,Alef,2024,yes,100,alef\n";
    scratch.write("two/libraries.csv", table);
    let found = growth(scratch.run(&["compare", "two", "one", "--format", "csv"]));
    assert_eq!(found, [["bet", "5", "8", "both"], ["bet", "", "", "left"]]);
    // The same of questions: “uptime” is gone, and what was “catalogue” is “uptime” now.
    let scratch = Scratch::with_case("earlier-round-has-its-own-columns");
    scratch.change("two/methodology.toml", "catalogue = { kind = \"boolean\" }\n", "");
    let uptime = "uptime = { kind = \"percent\" }";
    let followed = "uptime = { kind = \"boolean\", was = \"catalogue\" }";
    scratch.change("two/methodology.toml", uptime, followed);
    scratch.change("two/methodology.toml", "catalogue = 20, uptime = 80", "uptime = 1");
    let table = "id,name,year,uptime\nalef,Alef,2024,no\nbet,Bet,2024,yes\n";
    scratch.write("two/libraries.csv", table);
    let found = growth(scratch.run(&["compare", "two", "one", "--format", "csv"]));
    assert_eq!(found[0][..3], ["bet", "10", "0"], "{found:?}");
    assert_eq!(found[1][..3], ["alef", "-95", "-100"], "{found:?}");
}

#[test]
fn scores_of_a_table_are_followed_too() {
    let scratch = renamed();
    scratch.write("before.csv", "subject,measure,score\nalef,total,95\nbet,total,90\n");
    let found = growth(scratch.run(&["compare", "two", "before.csv", "--format", "csv"]));
    assert_eq!(found, [["aleph", "5", "", "both"], ["bet", "2", "", "both"]]);
}

#[test]
fn figures_of_the_previous_round_have_todays_names() {
    let scratch = renamed();
    scratch.change(
        "two/methodology.toml",
        "[growth.total_growth]",
        "[claims.before]\nvalue = \"previous published score\"\nrank = \"previous rank all\"\n\n\
         [growth.total_growth]",
    );
    scratch.change("two/round.toml", "number = 2", "number = 2\nclaims = \"claims.csv\"");
    let claims = "id,subject,metric,value,rank,scope\n1,aleph,before,95,1,\n2,bet,before,91,2,\n";
    scratch.write("two/claims.csv", claims);
    let run = scratch.run(&["claims", "two", "--format", "csv"]);
    let rows = Rows::parse(&run.out);
    assert_eq!(rows.cells(["id", "verdict"]), [["1", "holds"], ["2", "differs"]], "{}", run.out);
}

#[test]
fn what_nobody_was_is_a_doubt_and_an_id_that_is_still_there_an_error() {
    let scratch = renamed();
    scratch.change("two/methodology.toml", "was = \"total\"", "was = \"totl\"");
    let said = scratch.run(&["compare", "two", "one"]).err;
    assert!(said.contains("was = \"total\""), "growth is refused: {said}");
    scratch.change("two/methodology.toml", "was = \"totl\"", "was = \"total\"");
    scratch.change("two/methodology.toml", "was = \"catalogue\"", "was = \"catalog\"");
    scratch.write(
        "two/libraries.csv",
        "id,name,year,online,uptime,was\naleph,Alef,2024,yes,100,alif\nbet,Bet,2024,yes,90,\n",
    );
    let run = scratch.run(&["check", "two"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("“online” was “catalog”, but version 1.0"), "{}", run.err);
    assert!(run.err.contains("“aleph” says that its id was “alif”"), "{}", run.err);
    let codes = scratch.run(&["check", "two", "--format", "csv"]).out;
    let about = Rows::parse(&codes);
    let about: Vec<[&str; 2]> = about.cells(["code", "about"]);
    assert!(about.contains(&["was-unknown", "library.online"]), "{about:?}");
    assert!(about.contains(&["was-unknown", "library"]), "{about:?}");
    // An old name that says more than the last change is no doubt.
    scratch.change("two/methodology.toml", "\"catalog\"", "[\"wifi\", \"catalogue\"]");
    scratch.write(
        "two/libraries.csv",
        "id,name,year,online,uptime,was\naleph,Alef,2024,yes,100,bet\nbet,Bet,2024,yes,90,\n",
    );
    let run = scratch.run(&["check", "two"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("“bet” is still listed"), "{}", run.err);
    assert!(!run.err.contains("catalogue"), "{}", run.err);
}

#[test]
fn two_cannot_have_been_the_same() {
    let scratch = renamed();
    scratch.write(
        "two/libraries.csv",
        "id,name,year,online,uptime,was\naleph,Alef,2024,yes,100,alef\nbeth,Bet,2024,yes,90,alef\n",
    );
    let run = scratch.run(&["check", "two"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("“beth” and “aleph” both say that their id was “alef”"),
        "{}",
        run.err
    );
}

#[test]
fn a_diff_says_renamed_once_and_not_removed_and_added() {
    let scratch = renamed();
    let run = scratch.run(&["methodology", "diff", "one", "two", "--format", "csv"]);
    assert_eq!(run.code, 1);
    let rows = Rows::parse(&run.out);
    let of = |section: &str| {
        let rows = rows.cells(["section", "id", "change"]);
        let rows = rows.into_iter().filter(|row| row[0] == section);
        rows.map(|row| format!("{}: {}", row[1], row[2])).collect::<Vec<_>>()
    };
    assert_eq!(of("questions"), ["online: Renamed; was “catalogue”"]);
    assert_eq!(
        of("measures"),
        [
            "score: Renamed; was “total”",
            "score.online: Weight: 50 before, now 20",
            "score.uptime: Weight: 50 before, now 80",
        ]
    );
    assert_eq!(of("ranks"), ["all: Renamed; was “overall”"]);
    let persian = scratch.run(&["methodology", "diff", "one", "two", "--lang", "fa"]).out;
    assert!(persian.contains("نامش عوض شد؛ پیش از این"), "{persian}");
}

//! Who has another id than before, by a column or by `successions.csv`, together with mergers and
//! splits.

use crate::support::{Rows, Run, Scratch};

/// Two rounds of a city: the first of the case, the second with these agencies, `id,earlier id`, each
/// of which scores 80, and these rows of `successions.csv`.
fn city(agencies: &[&str], successions: &[&str]) -> Scratch {
    let scratch = Scratch::with_case("mergers");
    let table = "table = \"agencies.csv\"";
    scratch.change("two/methodology.toml", table, &format!("{table}\nwas = \"{{was}}\""));
    let mut text = "id,name_en,name_fa,online,open,was\n".to_owned();
    for agency in agencies {
        let (id, was) = agency.split_once(',').unwrap();
        text.push_str(&format!("{id},{id},{id},90,70,{was}\n"));
    }
    scratch.write("two/agencies.csv", text);
    let mut text = "kind,from,to,how\n".to_owned();
    for succession in successions {
        text.push_str(&format!("agency,{succession}\n"));
    }
    scratch.write("two/successions.csv", text);
    scratch
}

/// Subject, score before, growth, in which rounds it is, what happened and to whom; but for those who
/// only left.
fn shown(run: Run) -> Vec<String> {
    let text = run.fine();
    let rows = Rows::parse(&text);
    let cells = rows.cells(["subject", "before", "growth", "rounds", "succession", "others"]);
    let shown = cells.into_iter().map(|row| row.join("|"));
    shown.filter(|row| !row.ends_with("|left||")).collect()
}

fn compared(scratch: &Scratch) -> Vec<String> {
    shown(scratch.run(&["compare", "two", "--format", "csv"]))
}

/// The doubts of the second round: code and what they are about.
fn doubts(scratch: &Scratch) -> Vec<String> {
    let run = scratch.run(&["check", "two", "--format", "csv"]);
    let rows = Rows::parse(&run.out);
    let cells = rows.cells(["severity", "code", "about"]);
    let warnings = cells.into_iter().filter(|row| row[0] == "warning");
    warnings.map(|row| format!("{} {}", row[1], row[2])).collect()
}

#[test]
fn a_split_of_who_was_renamed_leaves_no_growth() {
    let scratch = city(&["n30,m30", "m31,", "m32,"], &["m30,m31,split", "m30,m32,split"]);
    assert_eq!(
        compared(&scratch),
        [
            "n30|||other_body|split_into|m31, m32",
            "m31|||entered|split_from|m30",
            "m32|||entered|split_from|m30",
        ]
    );
    assert_eq!(doubts(&scratch), [""; 0]);
    scratch.run(&["publish", "one"]).fine();
    scratch.run(&["publish", "two"]).fine();
    let growth = scratch.read("publications/2/results/growth.csv");
    let rows = Rows::parse(&growth);
    let cells = rows.cells(["subject", "status", "change", "succession"]);
    assert_eq!(cells[0], ["n30", "other_body", "", "split"]);
    // One part alone beside who goes on under another id is a split, too.
    let scratch = city(&["n30,m30", "m31,"], &["m30,m31,split"]);
    assert_eq!(compared(&scratch)[0], "n30|||other_body|split_into|m31");
    assert_eq!(doubts(&scratch), [""; 0]);
}

#[test]
fn an_id_that_went_to_another_one_does_not_take_its_merger_along() {
    // “m24” was merged into m14; what was m30 has its id now.
    let scratch = city(&["m14,", "m24,m30"], &["m24,m14,merged"]);
    assert_eq!(
        compared(&scratch),
        ["m24|40|40|both||", "m14|||other_body|merged_from|m24", "m24|45||left|merged_into|m14"]
    );
    assert_eq!(doubts(&scratch), [""; 0]);
}

#[test]
fn who_was_renamed_and_took_others_in_stands_in_the_table() {
    let scratch = city(&["n14,m14"], &["m24,n14,merged"]);
    let all = ["n14|||other_body|merged_from|m24", "m24|45||left|merged_into|n14"];
    assert_eq!(compared(&scratch), all);
    assert_eq!(doubts(&scratch), [""; 0]);
    scratch.write("before.csv", "subject,measure,score\nm14,total,45\nm24,total,45\n");
    let run = scratch.run(&["compare", "two", "before.csv", "--format", "csv"]);
    assert_eq!(shown(run), all[..1]);
    let alone = city(&["n14,m24"], &["m24,n14,merged"]);
    assert_eq!(doubts(&alone), ["succession-of-one m24"]);
}

#[test]
fn growth_follows_rows_that_say_renamed() {
    let scratch = city(&["n14,", "n24,m24"], &["m14,n14,renamed", "m24,n24,renamed"]);
    let followed = ["n14|45|35|both|renamed_from|m14", "n24|45|35|both|renamed_from|m24"];
    assert_eq!(compared(&scratch), followed);
    assert_eq!(doubts(&scratch), [""; 0]);
    // As if the column said it.
    let column = city(&["n14,m14", "n24,m24"], &["b1,n14,renamed"]);
    let growth = |scratch: &Scratch| {
        let text = scratch.run(&["compare", "two", "--format", "csv"]).fine();
        let rows = Rows::parse(&text);
        let cells = rows.cells(["subject", "growth", "like_for_like"]);
        cells[..2].iter().map(|row| row.join("|")).collect::<Vec<_>>()
    };
    assert_eq!(growth(&column), growth(&scratch));
    assert_eq!(doubts(&column), ["succession-not-followed b1"]);
    scratch.write("before.csv", "subject,measure,score\nm14,total,45\n");
    let run = scratch.run(&["compare", "two", "before.csv", "--format", "csv"]);
    assert_eq!(shown(run)[0], followed[0]);
    scratch.run(&["publish", "one"]).fine();
    scratch.run(&["publish", "two"]).fine();
    scratch.run(&["verify", "publications/2"]).fine();
    let rows = scratch.read("publications/2/results/growth.csv");
    assert!(rows.contains("n14,compared"), "{rows}");
}

#[test]
fn a_row_that_is_not_followed_is_a_doubt_and_so_is_one_that_contradicts_the_column() {
    for (agencies, rows, doubt) in [
        (&["n14,"][..], &["m14,n14,renamed", "m24,n14,renamed"][..], "succession-not-followed m24"),
        (&["n14,", "n15,"], &["m14,n14,renamed", "m14,n15,renamed"], "succession-not-followed m14"),
        (&["n14,m24", "x,"], &["m14,n14,renamed"], "succession-not-followed m14"),
        (&["x,m24", "m14,"], &["m24,m14,merged"], "predecessor-still-listed m24"),
        (&["x,m24", "m14,", "y,m30"], &["m14,y,split"], "successor-listed-before m14"),
        (&["n14,"], &["z9,n14,renamed"], "predecessor-not-listed z9"),
    ] {
        let scratch = city(agencies, rows);
        assert_eq!(doubts(&scratch), [doubt], "{rows:?}");
        let persian = scratch.run(&["check", "two", "--lang", "fa"]);
        assert_eq!(persian.code, 1);
        assert!(persian.err.contains("successions.csv"), "{}", persian.err);
    }
}

#[test]
fn a_round_before_that_has_the_old_name_and_the_new_one_is_a_doubt() {
    let scratch = city(&["m14,m24"], &[]);
    assert_eq!(doubts(&scratch), ["successor-listed-before agency"]);
    // What became of the other one is said.
    let scratch = city(&["m14,m24", "m30,"], &["m14,m30,merged"]);
    assert_eq!(doubts(&scratch), [""; 0]);
    // The same of questions: “open” is gone, and “online”, or “net”, is said to have been “open”.
    for (id, was) in [("online", "\"open\""), ("net", "[\"open\", \"online\"]")] {
        let scratch = Scratch::with_case("mergers");
        let two = scratch.read("two/methodology.toml");
        let two = two.replace("\nopen = {", "\nfree = {").replace("open = 50", "free = 50");
        let two = two.replace("\nonline = {", &format!("\n{id} = {{ was = {was},"));
        let two = two.replace("{ online = 50", &format!("{{ {id} = 50"));
        let two = two.replace("\"online\", \"open\"", &format!("\"{id}\", \"free\""));
        scratch.write("two/methodology.toml", two);
        let table = scratch.read("two/agencies.csv");
        scratch.write("two/agencies.csv", table.replace("online,open\n", &format!("{id},free\n")));
        assert_eq!(doubts(&scratch), [format!("was-ambiguous agency.{id}")]);
    }
}

#[test]
fn scores_of_the_previous_round_are_followed_in_whatever_order_they_stand() {
    let scratch = city(&["m14,m24"], &[]);
    for order in ["m24,total,45\nm14,total,20\n", "m14,total,20\nm24,total,45\n"] {
        scratch.write("before.csv", format!("subject,measure,score\n{order}"));
        let text = scratch.run(&["compare", "two", "before.csv", "--format", "csv"]).fine();
        let rows = Rows::parse(&text);
        assert_eq!(rows.cells(["subject", "before", "growth"]), [["m14", "45", "35"]], "{order}");
    }
    scratch.change("two/round.toml", "\"../one\"", "\"before.csv\"");
    scratch.write("two/before.csv", "subject,measure,score\nm14,total,20\nm24,total,45\n");
    assert_eq!(doubts(&scratch), ["successor-listed-before agency"]);
    scratch.write("two/before.csv", "subject,measure,score\nm30,total,20\n");
    assert_eq!(doubts(&scratch), ["was-unknown agency"]);
    let renamed = "[measures.agency]\nscore = { was = \"totl\", ";
    let two = scratch.read("two/methodology.toml");
    let two = two.replace("[measures.agency]\ntotal = { ", renamed);
    scratch
        .write("two/methodology.toml", two.replace("measure = \"total\"", "measure = \"score\""));
    scratch.write("two/before.csv", "subject,measure,score\nm24,total,20\n");
    assert_eq!(doubts(&scratch), ["was-unknown agency.score"]);
    scratch.change("two/methodology.toml", "\"totl\"", "\"total\"");
    assert_eq!(doubts(&scratch), [""; 0]);
}

#[test]
fn a_score_that_stands_twice_is_an_error() {
    let scratch = city(&["m14,"], &[]);
    scratch.write("before.csv", "subject,measure,score\nm14,total,45\nm14,open,1\nm14,total,54\n");
    for (lang, words) in
        [("en", "already has a score in “total”, in line 2"), ("fa", "پیش‌تر در سطر ۲")]
    {
        let run = scratch.run(&["compare", "two", "before.csv", "--lang", lang]);
        assert_eq!(run.code, 2, "{}", run.err);
        let said = run.err.replace(['\u{2068}', '\u{2069}'], "");
        assert!(said.contains(words), "{said}");
        assert!(said.contains("before.csv:4"), "{said}");
    }
}

#[test]
fn an_import_counts_the_doubts_that_check_shows() {
    let scratch = city(&["x,m24", "m14,"], &["m24,m14,merged"]);
    scratch.run(&["import", "one"]).fine();
    let import = scratch.run(&["import", "two", "--preview"]);
    assert_eq!(import.code, 0, "{}", import.err);
    assert!(import.err.contains("One warning is not accepted"), "{}", import.err);
    assert!(import.err.contains("sanjeh check two"), "{}", import.err);
    let round = scratch.read("two/round.toml");
    let accepted = "[[accept]]\ncode = \"predecessor-still-listed\"\nat = \"m24\"\n\
        reason = { en = \"Known\" }\n";
    scratch.write("two/round.toml", format!("{round}{accepted}"));
    let import = scratch.run(&["import", "two"]);
    assert!(import.code == 0 && !import.err.contains("not accepted"), "{}", import.err);
}

//! Values by which subjects are chosen or grouped, and ids, that are nearly those of others.

use crate::support::Scratch;

/// Offices of which the sixth has this region, and the line of the methodology about regions.
fn offices(region: &str, attributes: &str) -> Scratch {
    let scratch = Scratch::new();
    let regions = ["north", "south", "Upper coast", "Group I", "A", "A+"];
    let mut table = "id,region,open\n".to_owned();
    for row in 0..30_usize {
        let of = if row == 5 { region } else { regions[row / 5] };
        table += &format!("o{row},{of},{}\n", 20 + row * 7 % 61);
    }
    scratch.write("offices.csv", table);
    let methodology = r#"
[methodology]
id = "offices"
version = "1.0"
[policy]
published = { decimals = 1 }
missing = "leave_out"
[subjects.office]
table = "offices.csv"
attributes = ATTRIBUTES
answers_in_columns = true
[questions.office]
open = { kind = "percent" }
[measures.office.total]
of = ["open"]
[ranks.overall]
measure = "total"
[ranks.regions]
measure = "total"
within = "region"
"#;
    scratch.write("methodology.toml", methodology.replace("ATTRIBUTES", attributes));
    scratch
}

const ANY: &str = "[\"region\"]";

/// Code and about of every warning, and the text of all problems.
fn doubts(scratch: &Scratch) -> (Vec<String>, String) {
    let json = scratch.run(&["check", ".", "--format", "json"]).json();
    let problems = json["problems"].as_array().unwrap().iter();
    let doubts = problems.filter(|p| p["severity"] == "warning");
    let said = doubts.map(|p| {
        format!("{} {}", p["code"].as_str().unwrap(), p["about"].as_str().unwrap_or_default())
    });
    (said.collect(), scratch.run(&["check", "."]).err)
}

#[test]
fn values_nearly_those_of_others_are_named_where_they_decide() {
    let south = ["south.", "sou th", "soūth", "suoth", "soth", "souths", "sоuth", "ѕouth"];
    let others = ["Upper-coast", "uper coast", "the south", "south region"];
    for near in south.into_iter().chain(others) {
        let (found, said) = doubts(&offices(near, ANY));
        assert_eq!(found, [format!("value-near region={near}")], "{said}");
        assert!(said.contains(&format!("“region” is “{near}” for “o5”")), "{said}");
    }
    let scratch = offices("sоuth", ANY);
    let said = doubts(&scratch).1;
    assert!(said.contains("close to “south” (4 have it)"), "{said}");
    assert!(said.contains("The “о” in “sоuth” is the Cyrillic letter U+043E"), "{said}");
    let persian = scratch.run(&["check", ".", "--lang", "fa"]).err;
    assert!(persian.contains("سیریلیک") && persian.contains("U+043E"), "{persian}");
    // A letter of another alphabet is seen with nothing beside it.
    let (found, said) = doubts(&offices("cоаst", ANY));
    assert_eq!(found, ["value-near region=cоаst"]);
    assert!(said.contains("letters of two alphabets"), "{said}");
}

#[test]
fn values_that_are_others_are_not_doubted() {
    let latin = ["north", "west", "mouth west", "Lower coast", "Group II", "Group 2", "B", "A-"];
    for other in latin.into_iter().chain(["Север", "Αθήνα", "شمال"]) {
        assert_eq!(doubts(&offices(other, ANY)).0, [""; 0], "{other}");
    }
    // What is listed was meant, and so were two values that the methodology names both.
    let listed = "{ region = [\"north\", \"south\", \"soth\", \"Upper coast\", \"Group I\", \
        \"A\", \"A+\"] }";
    assert_eq!(doubts(&offices("soth", listed)).0, [""; 0]);
    let scratch = offices("soth", ANY);
    let methodology = scratch.read("methodology.toml");
    let named = "where = { region = [\"south\", \"soth\"] }\n";
    scratch.write("methodology.toml", methodology.clone() + named);
    assert_eq!(doubts(&scratch).0, [""; 0]);
    // Where nothing depends on it nobody minds.
    let list = methodology.find("[ranks.regions]").unwrap();
    scratch.write("methodology.toml", &methodology[..list]);
    assert_eq!(doubts(&scratch).0, [""; 0]);
}

#[test]
fn a_value_that_only_few_lack_is_named_where_it_decides() {
    for nothing in ["", "-", "n/a"] {
        let scratch = offices(nothing, ANY);
        let (found, said) = doubts(&scratch);
        assert_eq!(found, ["value-empty region"], "{said}");
        assert!(said.contains("for “o5”, while nearly all others have a value"), "{said}");
        let persian = scratch.run(&["check", ".", "--lang", "fa"]).err;
        assert!(persian.contains("در حالی که تقریباً همهٔ واحدهای دیگر"), "{persian}");
    }
    // Whoever is in no list needs none; a flag has one value, and many without are a class.
    let scratch = offices("", ANY);
    let methodology = scratch.read("methodology.toml");
    let without = "where = { id = { not = [\"o5\"] } }\n";
    scratch.write("methodology.toml", methodology.clone() + without);
    assert_eq!(doubts(&scratch).0, [""; 0]);
    let scratch = offices("", ANY);
    let table = scratch.read("offices.csv");
    let flag = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let region = if cells[1].is_empty() { "" } else { "yes" };
        format!("{},{region},{}", cells[0], cells[2])
    };
    let rows: Vec<String> = table.lines().skip(1).map(flag).collect();
    scratch.write("offices.csv", format!("id,region,open\n{}\n", rows.join("\n")));
    assert_eq!(doubts(&scratch).0, [""; 0]);
    scratch.write("offices.csv", table.replace(",north,", ",,"));
    assert_eq!(doubts(&scratch).0, [""; 0]);
    // A condition asks for some: that it does not for a few is usual, but for one of many.
    let asking = methodology.replace("within = \"region\"", "where = { region = \"north\" }");
    scratch.write("methodology.toml", asking);
    scratch.write("offices.csv", &table);
    assert_eq!(doubts(&scratch).0, ["value-empty region"]);
    scratch.write("offices.csv", table.replace("o6,south", "o6,"));
    assert_eq!(doubts(&scratch).0, [""; 0]);
}

#[test]
fn an_id_with_a_letter_of_another_alphabet_is_named_with_the_letter() {
    let scratch = offices("south", ANY);
    let methodology = scratch.read("methodology.toml");
    let decided = "[decided]\nfile = \"decided.csv\"\nsubject = \"{s}\"\nmeasure = \"m\"\n\
        score = \"v\"\nreason = \"r\"\n";
    scratch.write("methodology.toml", methodology.clone() + decided);
    scratch.write("decided.csv", "s,m,v,r\nо7,total,50,seen\n");
    let said = scratch.run(&["check", "."]).err;
    assert!(said.contains("the “о” in “о7” is the Cyrillic letter U+043E"), "{said}");
    let persian = scratch.run(&["check", ".", "--lang", "fa"]).err;
    assert!(persian.contains("U+043E") && persian.contains("سیریلیک"), "{persian}");
    // In the methodology, too; and two ids that look the same.
    scratch.write("methodology.toml", methodology + "where = { id = [\"о7\"] }\n");
    let said = scratch.run(&["check", "."]).err;
    assert!(said.contains("The “о” in “о7” is the Cyrillic letter U+043E"), "{said}");
    let scratch = offices("south", ANY);
    scratch.change("offices.csv", "o9,", "о8,");
    let (found, said) = doubts(&scratch);
    assert_eq!(found, ["ids-alike offices.csv"], "{said}");
    assert!(said.contains("U+043E"), "{said}");
}

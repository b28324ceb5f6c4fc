//! Two rounds as they ordinarily follow one another, in which nothing was copied, moved or lost: facts that
//! do not change, sources that come late, classes that were made anew, small rounds and yes or no.

use std::fmt::Write;

use serde_json::Value;

use crate::support::Scratch;

const LATER: &str = "number = 4\npublished = \"2026-06-20\"\nprevious = \"before\"\n";

/// The columns after id and region, each with its question, and the rows of both rounds.
struct Pair {
    questions: Vec<(&'static str, &'static str)>,
    more: &'static str,
    before: Vec<Vec<String>>,
    now: Vec<Vec<String>>,
}

const NUMBER: &str = "kind = \"number\"";
const YES_OR_NO: &str = "kind = \"boolean\"";

/// Something between 0 and 1, another for each row and column.
fn own(row: usize, column: usize) -> f64 {
    let mut mixed =
        (row as u64 * 7919 + column as u64 * 104_729 + 17).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for (shift, times) in [(30, 0xBF58_476D_1CE4_E5B9), (27, 0x94D0_49BB_1331_11EB)] {
        mixed = (mixed ^ (mixed >> shift)).wrapping_mul(times);
    }
    ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

fn region(row: usize, rows: usize) -> &'static str {
    ["North", "South", "East", "West", "Middle"][row * 5 / rows]
}

/// So many lands, with a number from 10 to 100 in each of so many columns, which grew by a few per cent.
fn lands(rows: usize, columns: &[&'static str]) -> Pair {
    let number = |row: usize, column: usize, by: f64| {
        format!("{:.3}", (10.0 + 90.0 * own(row, column)) * by)
    };
    let table = |later: bool| -> Vec<Vec<String>> {
        let row = |row: usize| {
            let ids = [format!("l{row:03}"), region(row, rows).to_owned()];
            let by = |column| if later { 1.0 + 0.08 * own(row, column + 50) } else { 1.0 };
            let numbers = (0..columns.len()).map(|column| number(row, column, by(column)));
            ids.into_iter().chain(numbers).collect()
        };
        (0..rows).map(row).collect()
    };
    let questions = columns.iter().map(|name| (*name, NUMBER)).collect();
    Pair { questions, more: "", before: table(false), now: table(true) }
}

const FIVE: [&str; 5] = ["users", "lines", "speed", "price", "skills"];

impl Pair {
    /// With another column, of the row and whether it is the later one.
    fn and(
        mut self,
        name: &'static str,
        question: &'static str,
        value: impl Fn(usize, bool) -> String,
    ) -> Self {
        self.questions.push((name, question));
        for (rows, later) in [(&mut self.before, false), (&mut self.now, true)] {
            rows.iter_mut().enumerate().for_each(|(row, all)| all.push(value(row, later)));
        }
        self
    }

    /// With other rows in the later round.
    fn later(mut self, change: impl FnOnce(&mut Vec<Vec<String>>, &[Vec<String>])) -> Self {
        change(&mut self.now, &self.before);
        self
    }

    fn written(&self) -> Scratch {
        let mut questions = String::new();
        for (name, kind) in &self.questions {
            writeln!(questions, "{name} = {{ {kind}, column = \"{name}\" }}").unwrap();
        }
        let scored = self.questions.iter().map(|(name, _)| *name);
        let scored: Vec<&str> = scored.filter(|name| *name != "area").collect();
        let methodology = format!(
            r#"
[methodology]
id = "lands"
version = "1.0"
[policy]
missing = "leave_out"
published = {{ decimals = 1 }}
[subjects.land]
table = "lands.csv"
id = "{{id}}"
attributes = ["region"]
answers_in_columns = true
[questions.land]
{questions}
{}
[measures.land.total]
of = {scored:?}
[ranks.overall]
measure = "total"
[ranks.by_region]
measure = "total"
within = "region"
"#,
            self.more
        );
        let head =
            self.questions.iter().fold("id,region".to_owned(), |head, (name, _)| head + "," + name);
        let table = |rows: &[Vec<String>]| {
            rows.iter().fold(head.clone() + "\n", |table, row| table + &row.join(",") + "\n")
        };
        let scratch = Scratch::new();
        std::fs::create_dir(scratch.join("before")).unwrap();
        for (folder, rows) in [("", &self.now), ("before/", &self.before)] {
            scratch.write(&format!("{folder}methodology.toml"), &methodology);
            scratch.write(&format!("{folder}lands.csv"), table(rows));
        }
        scratch.write("round.toml", LATER);
        scratch.write("before/round.toml", "number = 3\npublished = \"2025-06-20\"\n");
        scratch
    }

    /// What `check` says of both rounds: warnings by their codes, notes by their keys, each with what it is
    /// about.
    fn said(&self) -> Vec<(String, String)> {
        let json = self.written().run(&["check", ".", "--format", "json"]).json();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let one = |p: &Value| {
            let name = if p["severity"] == "warning" { text(&p["code"]) } else { text(&p["key"]) };
            (name, text(&p["about"]))
        };
        let of_both =
            ["round-question", "round-subject", "round-order", "round-class", "round-answers"];
        let problems = json["problems"].as_array().unwrap().iter();
        let is_said = |p: &&Value| {
            p["severity"] != "note" || of_both.iter().any(|key| text(&p["key"]).starts_with(key))
        };
        let off =
            |(name, _): &(String, String)| name != "scales-differ" && name != "measure-unused";
        problems.filter(is_said).map(one).filter(off).collect()
    }
}

fn is(name: &str, about: &str) -> (String, String) {
    (name.to_owned(), about.to_owned())
}

#[test]
fn facts_that_do_not_change_are_not_doubted() {
    for rows in [12, 30, 200] {
        let year = |row: usize, _| format!("{}", 1850 + (own(row, 80) * 160.0) as u32);
        assert_eq!(lands(rows, &FIVE).and("founded", NUMBER, year).said(), []);
        let area = |row: usize, _| format!("{:.0}", 30.0 / (own(row, 81) + 1e-5));
        let mut pair = lands(rows, &FIVE).and("area", NUMBER, area);
        pair.more = "[measures.land.density]\ndenominate = { of = \"users\", by = \"area\" }\n";
        assert_eq!(pair.said(), []);
        // What is scored and whole may be copied, and may as well be so.
        let whole = |row: usize, _| format!("{:.0}", 20.0 + 70.0 * own(row, 82));
        let pair = lands(rows, &FIVE).and("staff", NUMBER, whole);
        assert_eq!(pair.said(), [is("round-question-unchanged", "staff")]);
        // A measurement of which not one digit changed was hardly made again.
        let fine = |row: usize, _| format!("{:.2}", 20.0 + 70.0 * own(row, 82));
        let pair = lands(rows, &FIVE).and("speed2", NUMBER, fine);
        assert_eq!(pair.said(), [is("question-unchanged", "speed2")]);
    }
}

#[test]
fn sources_that_come_late_are_not_doubted() {
    // For many questions.
    let late = lands(40, &FIVE).later(|now, before| {
        for (row, was) in now.iter_mut().zip(before) {
            row[2].clone_from(&was[2]);
            row[3].clone_from(&was[3]);
        }
    });
    let both = ["users", "lines"].map(|name| is("question-unchanged", name));
    assert_eq!(late.said(), both);
    let names = ["a", "b", "c", "d", "e", "f", "g"];
    let late = lands(40, &names).later(|now, before| {
        now.iter_mut().zip(before).for_each(|(row, was)| row[2..5].clone_from_slice(&was[2..5]));
    });
    assert_eq!(late.said(), [is("round-question-unchanged", "a")]);
    // For regions as a whole, but not for rows that only stand together.
    let rows = |from: usize, to: usize| {
        lands(60, &FIVE).later(move |now, before| {
            (from..to).for_each(|row| now[row][4].clone_from(&before[row][4]));
        })
    };
    assert_eq!(rows(12, 36).said(), [is("round-question-unchanged", "speed")]);
    assert_eq!(rows(14, 38).said(), [is("question-unchanged", "speed")]);
    // For three in five numbers, wherever they are.
    let late = |share: f64| {
        lands(40, &FIVE).later(move |now, before| {
            for (at, (row, was)) in now.iter_mut().zip(before).enumerate() {
                for column in (2..7).filter(|column| own(at, column + 90) < share) {
                    row[column].clone_from(&was[column]);
                }
            }
        })
    };
    assert_eq!(late(0.3).said(), []);
    assert_eq!(late(0.6).said(), []);
    assert_eq!(late(0.9).said(), []);
    // For those that are not assessed in each round.
    let some = lands(40, &FIVE).later(|now, before| {
        (0..40).step_by(3).for_each(|row| now[row].clone_from(&before[row]));
    });
    assert_eq!(some.said(), [is("round-subject-unchanged", "land")]);
}

#[test]
fn rounds_of_yes_and_no_are_not_doubted() {
    for (rows, share) in [(5, 0.1), (12, 0.05), (40, 0.02), (170, 0.1)] {
        let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let yes = |of: bool| if of { "yes" } else { "no" }.to_owned();
        let mut pair = lands(rows, &[]);
        for (column, name) in names.into_iter().enumerate() {
            pair = pair.and(name, YES_OR_NO, move |row, later| {
                let is_better = later && own(row, column + 200) < share;
                let is_so = own(row, column + 100) < 0.5 || is_better;
                // At least one changes.
                yes(if (row, column) == (0, 0) { later } else { is_so })
            });
        }
        assert_eq!(pair.said(), [], "{rows}");
        // A law made all of them do so.
        let all = pair.later(|now, _| now.iter_mut().for_each(|row| row[3] = yes(true)));
        assert_eq!(all.said(), [], "{rows}");
    }
}

#[test]
fn small_rounds_points_of_scales_and_what_changes_its_sign_are_not_doubted() {
    assert_eq!(lands(5, &FIVE).said(), []);
    // Points from 0.5 to 10, of which few changed.
    let mut pair = lands(30, &[]);
    for (column, name) in ["a", "b", "c", "d", "e", "f"].into_iter().enumerate() {
        pair = pair.and(name, NUMBER, move |row, later| {
            let better = later && own(row, column + 300) < 0.1;
            let points = (own(row, column + 120) * 19.0).floor() + f64::from(u8::from(better));
            (points / 2.0 + 0.5).to_string()
        });
    }
    assert_eq!(pair.said(), []);
    // Growth, which nobody foresees.
    let mut pair = lands(60, &[]);
    for (column, name) in ["a", "b", "c", "d"].into_iter().enumerate() {
        pair = pair.and(name, NUMBER, move |row, later| {
            format!("{:.1}", own(row, column + 140 + 20 * usize::from(later)) * 14.0 - 5.0)
        });
    }
    assert_eq!(pair.said(), []);
    // Small numbers that are soon many times as many.
    let few = lands(40, &FIVE).and("cases", NUMBER, |row, later| match (row, later) {
        (7, false) => "11".to_owned(),
        (7, true) => "120".to_owned(),
        _ => format!("{:.0}", 10.0 + 90.0 * own(row, 83)),
    });
    assert_eq!(few.said(), []);
    // Many that took off: by chance some did so tenfold.
    let off = lands(200, &FIVE).and("visits", NUMBER, |row, later| {
        let times = match row {
            _ if !later => 1.0,
            30 => 130.0,
            60 | 90 | 120 | 150 => 20.0 + row as f64 / 4.0,
            _ => 1.0 + 0.6 * own(row, 85),
        };
        format!("{:.0}", (1000.0 + 90_000.0 * own(row, 84)) * times)
    });
    assert_eq!(off.said(), []);
}

#[test]
fn tables_in_another_order_are_not_doubted() {
    let by = |column: usize| {
        lands(40, &FIVE)
            .and("calls", NUMBER, |row, later| {
                format!("{:.1}", 500.0 * own(row, 170 + usize::from(later)))
            })
            .later(move |now, _| {
                let number = |row: &[String]| row[column].parse::<f64>().unwrap();
                now.sort_by(|a, b| number(a).total_cmp(&number(b)));
            })
    };
    assert_eq!(by(2).said(), [is("order-changed", "calls")]);
    // The one that never goes with the previous round is not doubted to be sorted alone.
    let scratch = by(7).written();
    let run = scratch.run(&["check", "."]);
    assert!(run.err.contains("do not go with those of the previous round, while"), "{}", run.err);
    let mixed = lands(40, &FIVE).later(|now, _| {
        *now = (0..40).map(|at| now[(at * 11 + 3) % 40].clone()).collect();
    });
    assert_eq!(mixed.said(), []);
}

#[test]
fn classes_that_were_made_anew_are_not_doubted() {
    let renamed = |name: &'static dyn Fn(usize, &str) -> String| {
        lands(40, &FIVE)
            .later(|now, _| {
                now.iter_mut().enumerate().for_each(|(at, row)| row[1] = name(at, &row[1]));
            })
            .said()
    };
    // Two become one, all but one of it.
    let joined: &dyn Fn(usize, &str) -> String = &|at, was| match was {
        _ if at == 3 => "Islands".to_owned(),
        "North" | "South" => "A".to_owned(),
        _ => "B".to_owned(),
    };
    assert_eq!(renamed(joined), []);
    let divided: &dyn Fn(usize, &str) -> String = &|at, was| match was {
        "North" if at % 2 == 0 => "Far north".to_owned(),
        "North" => "Near north".to_owned(),
        _ => was.to_owned(),
    };
    assert_eq!(renamed(divided), []);
    let note = [is("round-class-changed", "region")];
    let new: &dyn Fn(usize, &str) -> String =
        &|at, was| if at % 3 == 0 { "Islands" } else { was }.to_owned();
    assert_eq!(renamed(new), note);
    // As subjects rise, here and there.
    let risen: &dyn Fn(usize, &str) -> String = &|at, was| match was {
        "North" if at % 2 == 0 => "South".to_owned(),
        "South" if at % 2 == 0 => "East".to_owned(),
        "East" if at % 3 == 0 => "West".to_owned(),
        _ => was.to_owned(),
    };
    assert_eq!(renamed(risen), note);
    let doubt = [is("class-changed", "region")];
    let mixed: &dyn Fn(usize, &str) -> String = &|at, was| match was {
        "North" if at % 2 == 0 => "South".to_owned(),
        "South" | "East" if at % 2 == 0 => "North".to_owned(),
        _ => was.to_owned(),
    };
    assert_eq!(renamed(mixed), doubt);
    let moved: &dyn Fn(usize, &str) -> String = &|at, _| region((at + 39) % 40 / 2, 20).to_owned();
    assert_eq!(renamed(moved), note);
    let turned: &dyn Fn(usize, &str) -> String = &|at, _| region((at + 8) % 40, 40).to_owned();
    assert_eq!(renamed(turned), doubt);
}

#[test]
fn services_that_were_closed_are_not_doubted() {
    let methodology = r#"
[methodology]
id = "services"
version = "1.0"
[policy]
missing = "leave_out"
published = { decimals = 1 }
[subjects.office]
table = "offices.csv"
[subjects.service]
table = "services.csv"
id = "{id}"
links = { office = "{office}" }
answers_in_columns = true
[questions.service]
a = { kind = "boolean", column = "a" }
b = { kind = "boolean", column = "b" }
c = { kind = "boolean", column = "c" }
d = { kind = "boolean", column = "d" }
e = { kind = "boolean", column = "e" }
[[rollups]]
from = "service"
to = "office"
measures = ["a", "b", "c", "d", "e"]
how = "mean"
[measures.office.total]
of = ["a", "b", "c", "d", "e"]
[ranks.overall]
measure = "total"
"#;
    let services = |closed: usize, later: bool| {
        let row = |at: usize| match at {
            _ if later && at % 4 == 3 && at / 4 < closed => format!("s{at},o{},,,,,\n", at % 4),
            _ => format!("s{at},o{},yes,no,yes,{},yes\n", at % 4, if later { "yes" } else { "no" }),
        };
        "id,office,a,b,c,d,e\n".to_owned() + &(0..40).map(row).collect::<String>()
    };
    let notes = |closed: usize| {
        let scratch = Scratch::new();
        std::fs::create_dir(scratch.join("before")).unwrap();
        for (folder, later) in [("", true), ("before/", false)] {
            scratch.write(&format!("{folder}methodology.toml"), methodology);
            scratch.write(&format!("{folder}offices.csv"), "id\no0\no1\no2\no3\n");
            scratch.write(&format!("{folder}services.csv"), services(closed, later));
        }
        scratch.write("round.toml", LATER);
        scratch.write("before/round.toml", "number = 3\npublished = \"2025-06-20\"\n");
        let json = scratch.run(&["check", ".", "--format", "json"]).json();
        let problems = json["problems"].as_array().unwrap().iter();
        let gone = problems.filter(|p| p["key"] == "round-answers-gone");
        let gone: Vec<(String, u64)> = gone
            .map(|p| (p["severity"].as_str().unwrap().to_owned(), p["times"].as_u64().unwrap()))
            .collect();
        gone
    };
    assert_eq!(notes(3), []);
    assert_eq!(notes(7), []);
    assert_eq!(notes(9), [("note".to_owned(), 9)]);
}

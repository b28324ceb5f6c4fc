//! What the open data say: CSV, workbooks, tables of the API.

use std::collections::BTreeMap;

use crate::record::{Field, LANGS, Notes, Record, set};
use crate::run::Round;
use crate::table::{Row, Table};
use crate::world::World;

/// The tables that say figures or names, each with columns by which its sheet is known.
const TABLES: [(&str, &[&str], Reader); 9] = [
    ("statistics", &["statistic", "published"], statistics),
    ("ranks", &["list", "place"], ranks),
    ("bands", &["set", "band"], bands),
    ("shares", &["share", "percent"], shares),
    ("growth", &["growth", "change"], growth),
    ("codes", &["list", "code"], codes),
    ("options", &["question", "option"], options),
    ("indicators", &["measure", "parent"], indicators),
    ("scores", &["measure", "score"], scores),
];

/// The column of a table with the ids of what its titles name; none where it keeps its titles.
fn named(table: &str) -> &'static str {
    match table {
        "options" => "option",
        "indicators" => "measure",
        _ => "",
    }
}

/// Those that the API gives page by page are not all read there.
const SHORT: [&str; 4] = ["statistics", "shares", "codes", "options"];

type Reader = fn(&Table, &World, &mut Notes<'_>);

/// Reads all tables.
pub(crate) fn gather(round: &Round<'_>, world: &World, all: &mut Vec<Record>) {
    for (name, columns, read) in TABLES {
        let table = round.table(name);
        if table.rows().next().is_none() {
            continue;
        }
        read(&table, world, &mut Notes::new(all, round.label, "CSV", None));
        if name == "growth" {
            before(&table, round, all);
        }
        // The sheets of scores are long, and written by the same lines.
        if name != "scores" {
            for lang in LANGS {
                let (_, book) = round.site.get(&format!("{}/data/{name}.{lang}.xlsx", round.at));
                // Only workbooks in English have ids.
                let sheet = match lang {
                    "en" => Table::of_workbook(book, columns),
                    _ => Table::of_names(book, &table, named(name), lang),
                };
                read(
                    &sheet,
                    world,
                    &mut Notes::new(all, round.label, &format!("XLSX {lang}"), None),
                );
            }
        }
        if SHORT.contains(&name) {
            let items = serde_json::Value::Array(round.items(&format!("/tables/{name}")));
            let table = Table::of_json(&items);
            read(&table, world, &mut Notes::new(all, round.label, "API table", None));
        }
    }
    let table = round.table(&world.kind);
    subjects(&table, world, &mut Notes::new(all, round.label, "CSV of subjects", None));
    categories(&table, world, &mut Notes::new(all, round.label, "CSV", None));
    superlatives(&round.table("shares"), world, round.label, all);
}

fn statistics(table: &Table, _: &World, notes: &mut Notes<'_>) {
    for row in table.rows() {
        let (id, measure) = (row.get("statistic"), row.get("measure"));
        let figure = match measure {
            "" => format!("count {}", row.get("kind")),
            _ => format!("statistic {id} {measure}"),
        };
        notes.number(&figure, "", Field::Exact, row.get("value"));
        notes.number(&figure, "", Field::Value, row.get("published"));
    }
}

/// Notes places, among how many they are and who has the same, where `rows` are those of one list.
fn places(figure: &str, rows: &[(&str, &str)], notes: &mut Notes<'_>) {
    let mut sharers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (subject, place) in rows {
        sharers.entry(place).or_default().push(subject);
    }
    for (subject, place) in rows {
        let together = &sharers[place];
        notes.number(figure, subject, Field::Place, place);
        notes.say(figure, subject, Field::Of, &rows.len().to_string());
        notes.say(figure, subject, Field::Shared, &together.len().to_string());
        notes.say(figure, subject, Field::Sharers, &set(together.iter().copied()));
    }
}

fn ranks(table: &Table, _: &World, notes: &mut Notes<'_>) {
    let mut lists: BTreeMap<(&str, &str), Vec<(&str, &str)>> = BTreeMap::new();
    for row in table.rows() {
        let list = lists.entry((row.get("list"), row.get("cohort"))).or_default();
        list.push((row.get("subject"), row.get("place")));
        let tied: usize = row.get("tied").parse().unwrap();
        let figure = format!("rank {}", row.get("list"));
        notes.say(&figure, row.get("subject"), Field::Shared, &(tied + 1).to_string());
    }
    for ((list, _), rows) in lists {
        places(&format!("rank {list}"), &rows, notes);
    }
}

/// The places in the list that is presented of the members of a category among each other.
fn categories(subjects: &Table, world: &World, notes: &mut Notes<'_>) {
    for category in &world.categories {
        let is_member = |id: &str| {
            let mut own = subjects.rows().filter(|row| row.get("id") == id);
            own.any(|row| row.get("category") == category.id)
        };
        let list = world.ranks.rows().filter(|row| row.get("list") == world.list);
        let members = list.filter(|row| is_member(row.get("subject")));
        let members: Vec<(&str, usize)> =
            members.map(|row| (row.get("subject"), row.get("place").parse().unwrap())).collect();
        let among = |place: usize| members.iter().filter(|(_, p)| *p < place).count() + 1;
        let placed: Vec<_> =
            members.iter().map(|(id, place)| (*id, among(*place).to_string())).collect();
        let rows: Vec<_> = placed.iter().map(|(id, place)| (*id, place.as_str())).collect();
        places(&format!("rank {} in {}", world.list, category.id), &rows, notes);
    }
}

fn bands(table: &Table, _: &World, notes: &mut Notes<'_>) {
    for row in table.rows() {
        let figure = format!("band {}", row.get("set"));
        notes.say(&figure, row.get("subject"), Field::Value, row.get("band"));
    }
}

fn shares(table: &Table, _: &World, notes: &mut Notes<'_>) {
    for row in table.rows() {
        let (share, class) = (row.get("share"), row.get("class"));
        notes.number(&format!("count {share}"), class, Field::Value, row.get("count"));
        notes.number(&format!("percent {share}"), class, Field::Exact, row.get("percent"));
        notes.number(&format!("percent {share}"), class, Field::Value, row.get("published"));
    }
}

fn growth(table: &Table, _: &World, notes: &mut Notes<'_>) {
    let mut lists: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for row in table.rows() {
        let (id, subject) = (row.get("growth"), row.get("subject"));
        notes.number(&format!("growth {id}"), subject, Field::Value, row.get("change"));
        let now = format!("published {}", row.get("measure"));
        notes.number(&now, subject, Field::Value, row.get("now"));
        if !row.get("rank").is_empty() {
            lists.entry(id).or_default().push((subject, row.get("rank")));
        }
    }
    for (id, rows) in lists {
        places(&format!("growth_rank {id}"), &rows, notes);
    }
}

/// What growth says of the previous round.
fn before(table: &Table, round: &Round<'_>, all: &mut Vec<Record>) {
    let Some(before) = round.before else { return };
    let mut notes = Notes::new(all, before, "CSV of the next round", None);
    for row in table.rows() {
        let then = format!("published {}", row.get("measure"));
        notes.number(&then, row.get("subject"), Field::Value, row.get("before"));
    }
}

fn codes(table: &Table, world: &World, notes: &mut Notes<'_>) {
    for row in table.rows() {
        let (of, code) = (row.get("of"), row.get("code"));
        let names = row.names("title");
        match row.get("list") {
            // A statistic of several measures has one title.
            "statistic" => {
                let measures = world.statistics.iter().filter(|(id, _)| id == code);
                for (id, measure) in measures {
                    notes.names(&format!("statistic {id} {measure}"), "", names);
                }
            }
            "kind" | "list" | "share" | "growth" | "set" => {
                notes.names(&format!("{} {code}", row.get("list")), "", names);
            }
            list => notes.names(&format!("{list} {of}"), code, names),
        }
    }
}

fn options(table: &Table, _: &World, notes: &mut Notes<'_>) {
    for row in table.rows() {
        notes.names(
            &format!("option {}", row.get("question")),
            row.get("option"),
            row.names("title"),
        );
    }
}

fn indicators(table: &Table, _: &World, notes: &mut Notes<'_>) {
    for row in table.rows() {
        notes.names(&format!("measure {}", row.get("measure")), "", row.names("title"));
    }
}

fn scores(table: &Table, world: &World, notes: &mut Notes<'_>) {
    let own = |row: &Row<'_>| row.get("kind") == world.kind && row.get("group") == "false";
    for row in table.rows().filter(own) {
        let figure = format!("published {}", row.get("measure"));
        notes.number(&figure, row.get("subject"), Field::Exact, row.get("score"));
        notes.number(&figure, row.get("subject"), Field::Value, row.get("published"));
    }
}

/// The table of those that are ranked, with what is presented of each.
fn subjects(table: &Table, world: &World, notes: &mut Notes<'_>) {
    let growth = world.growth_id();
    for row in table.rows() {
        let id = row.get("id");
        let headline = format!("published {}", world.headline);
        notes.number(&headline, id, Field::Value, row.get("published"));
        notes.number(&headline, id, Field::Exact, row.get("score"));
        notes.number(&format!("rank {}", world.list), id, Field::Place, row.get("rank"));
        if let Some(growth) = &growth {
            notes.number(&format!("growth {growth}"), id, Field::Value, row.get("growth"));
            notes.number(
                &format!("growth_rank {growth}"),
                id,
                Field::Place,
                row.get("growth_rank"),
            );
        }
        for axis in &world.axes {
            let score = row.get(&format!("score_{axis}"));
            notes.number(&format!("published {axis}"), id, Field::Value, score);
        }
        notes.names("subject", id, row.names("name"));
    }
}

/// Whom superlatives are about: all that share the first or the last place, the largest growth, the largest class.
fn superlatives(shares: &Table, world: &World, label: &str, all: &mut Vec<Record>) {
    let mut notes = Notes::new(all, label, "CSV", None);
    for lang in LANGS {
        let mut say = |figure: &str, names: Vec<&str>| {
            if !names.is_empty() {
                notes.say_in(Some(lang), figure, "", Field::Named, &set(names));
            }
        };
        let with = |rows: &[Row<'_>], column: &str, value: Option<u32>| -> Vec<&str> {
            let same = rows.iter().filter(|r| r.get(column).parse().ok() == value);
            same.map(|row| world.subject_name(row.get("subject"), lang)).collect()
        };
        for list in &world.lists {
            let rows: Vec<_> = world.ranks.rows().filter(|r| r.get("list") == list.id).collect();
            if rows.iter().any(|row| !row.get("cohort").is_empty()) {
                continue;
            }
            let places = || rows.iter().filter_map(|row| row.get("place").parse::<u32>().ok());
            say(&format!("first of {}", list.id), with(&rows, "place", places().min()));
            say(&format!("last of {}", list.id), with(&rows, "place", places().max()));
        }
        let grown: Vec<_> = world.growth.rows().collect();
        say("largest growth", with(&grown, "rank", Some(1)));
        for (share, classes) in &world.shares {
            let own: Vec<_> = shares.rows().filter(|row| row.get("share") == share).collect();
            let count = |row: &&Row<'_>| row.get("count").parse::<u32>().unwrap();
            let most = own.iter().map(|row| count(&row)).max();
            let largest = own.iter().filter(|row| Some(count(row)) == most);
            let name = |id: &str| classes.iter().find(|c| c.id == id).map_or("", |c| c.name(lang));
            say(
                &format!("largest class of {share}"),
                largest.map(|r| name(r.get("class"))).collect(),
            );
        }
    }
}

//! What the command line says, to people and to programs.

use std::collections::BTreeMap;

use crate::record::{Field, LANGS, Notes, Record, numbers, plain, set};
use crate::run::Round;
use crate::table::{Row, Table};
use crate::world::World;

/// Runs the commands that show figures.
pub(crate) fn gather(round: &Round<'_>, world: &World, all: &mut Vec<Record>) {
    let summary = round.command("summary", &["--format", "json"]);
    let summary: serde_json::Value = serde_json::from_str(&summary).unwrap();
    let table = |name: &str| match &summary[name] {
        serde_json::Value::Null => Table::default(),
        rows => Table::of_json(rows),
    };
    let mut notes = Notes::new(all, round.label, "summary JSON", None);
    statistics(&table("statistics"), &mut notes);
    shares(&table("shares"), &mut notes);
    for row in table("subjects").rows() {
        let kind = row.get("kind");
        notes.number(&format!("count {kind}"), "", Field::Value, row.get("count"));
        notes.names(&format!("kind {kind}"), "", row.names("title"));
    }
    if let Some(before) = round.before {
        let mut then = Notes::new(all, before, "summary JSON of the next round", None);
        for row in table("statistics").rows() {
            let figure = format!("statistic {} {}", row.get("statistic"), row.get("measure"));
            then.number(&figure, "", Field::Exact, row.get("before"));
        }
    }
    let csv = |command: &str, more: &[&str]| {
        let args = [&["--format", "csv"], more].concat();
        Table::of_csv(round.command(command, &args).as_bytes())
    };
    ranks(&csv("rank", &[]), &mut Notes::new(all, round.label, "rank CSV", None));
    // With the points of single questions, which may be axes.
    let all_scores = csv("score", &["--all"]);
    scores(&all_scores, world, &mut Notes::new(all, round.label, "score CSV", None));
    if round.before.is_some() {
        growth(&csv("compare", &[]), &mut Notes::new(all, round.label, "compare CSV", None));
    }
    for id in world.sample().into_iter().take(2) {
        let args = ["--subject", id, "--measure", &world.headline, "--depth", "3"];
        let mut notes = Notes::new(all, round.label, "explain CSV", None);
        for row in csv("explain", &args).rows().filter(|row| row.get("kind") == world.kind) {
            let measure = row.get("measure");
            let figure = format!("published {measure}");
            notes.number(&figure, row.get("subject"), Field::Exact, row.get("score"));
            notes.names(&format!("measure {measure}"), "", row.names("title"));
            notes.names("subject", row.get("subject"), row.names("name"));
        }
    }
    for lang in LANGS {
        summary_for_people(round, world, lang, all);
    }
}

fn statistics(table: &Table, notes: &mut Notes<'_>) {
    for row in table.rows() {
        let figure = format!("statistic {} {}", row.get("statistic"), row.get("measure"));
        notes.number(&figure, "", Field::Exact, row.get("value"));
        notes.names(&figure, "", row.names("title"));
        notes.names(&format!("measure {}", row.get("measure")), "", row.names("measure_title"));
    }
}

fn shares(table: &Table, notes: &mut Notes<'_>) {
    for row in table.rows() {
        let (share, class) = (row.get("share"), row.get("class"));
        notes.number(&format!("count {share}"), class, Field::Value, row.get("count"));
        notes.number(&format!("percent {share}"), class, Field::Exact, row.get("percent"));
        notes.names(&format!("share {share}"), "", row.names("share_title"));
        notes.names(&format!("class {share}"), class, row.names("name"));
    }
}

fn ranks(table: &Table, notes: &mut Notes<'_>) {
    let mut lists: BTreeMap<(&str, &str), Vec<(&str, &str)>> = BTreeMap::new();
    for row in table.rows() {
        let (list, subject) = (row.get("list"), row.get("subject"));
        lists.entry((list, row.get("group"))).or_default().push((subject, row.get("rank")));
        notes.names(&format!("list {list}"), "", row.names("list_title"));
        notes.names("subject", subject, row.names("name"));
        let names = row.names("band_title");
        if !row.get("band").is_empty() {
            // The band of the headline, whatever its set is called.
            notes.names("band", row.get("band"), names);
        }
    }
    for ((list, _), rows) in lists {
        let figure = format!("rank {list}");
        for (subject, place) in &rows {
            let same = rows.iter().filter(|(_, p)| p == place).map(|(id, _)| *id);
            let same: Vec<_> = same.collect();
            notes.number(&figure, subject, Field::Place, place);
            notes.say(&figure, subject, Field::Of, &rows.len().to_string());
            notes.say(&figure, subject, Field::Shared, &same.len().to_string());
            notes.say(&figure, subject, Field::Sharers, &set(same));
        }
    }
}

fn scores(table: &Table, world: &World, notes: &mut Notes<'_>) {
    let is_own = |row: &Row<'_>| {
        let measure = row.get("measure");
        let is_shown = world.headline == measure || world.axes.iter().any(|axis| axis == measure);
        is_shown && row.get("kind") == world.kind && row.get("group") == "false"
    };
    for row in table.rows().filter(is_own) {
        let figure = format!("published {}", row.get("measure"));
        notes.number(&figure, row.get("subject"), Field::Exact, row.get("score"));
        notes.number(&figure, row.get("subject"), Field::Value, row.get("published"));
    }
}

fn growth(table: &Table, notes: &mut Notes<'_>) {
    for row in table.rows() {
        let (id, subject) = (row.get("growth_id"), row.get("subject"));
        notes.number(&format!("growth {id}"), subject, Field::Value, row.get("growth"));
        notes.number(&format!("growth_rank {id}"), subject, Field::Place, row.get("rank"));
        notes.names(&format!("growth {id}"), "", row.names("growth_title"));
    }
}

/// The tables of a summary: cells that two spaces part.
fn summary_for_people(round: &Round<'_>, world: &World, lang: &'static str, all: &mut Vec<Record>) {
    let text = round.command("summary", &["--lang", lang]);
    let mut notes = Notes::new(all, round.label, "summary", Some(lang));
    let mut share = None;
    for line in text.lines() {
        let cells: Vec<String> = line.split("  ").map(plain).filter(|c| !c.is_empty()).collect();
        if let [title] = &cells[..] {
            let known = |id: &str| {
                notes.all.iter().any(|r| {
                    r.round == notes.round && r.figure == format!("share {id}") && r.value == *title
                })
            };
            share = world.shares.iter().find(|(id, _)| known(id));
            continue;
        }
        let number = |cell: &String| match &numbers(cell)[..] {
            [one] if cell.chars().all(|c| !c.is_alphabetic()) => Some(one.clone()),
            _ => None,
        };
        // Title, measure, value, value before.
        if let [_, measure, rest @ ..] = &cells[..]
            && let Some(id) = world.measures.iter().find(|m| m.name(lang) == measure)
            && let Some(figure) = world.statistic(&id.id)
            && let Some(value) = rest.first().and_then(number)
        {
            notes.shown(&figure, "", &value);
        }
        // Class, name, count, per cent.
        if let (Some((share, classes)), [class, _, count, percent]) = (share, &cells[..])
            && let Some(class) = classes.iter().find(|c| c.id == *class)
            && let (Some(count), Some(percent)) = (number(count), number(percent))
        {
            notes.shown(&format!("count {share}"), &class.id, &count);
            notes.shown(&format!("percent {share}"), &class.id, &percent);
        }
    }
}

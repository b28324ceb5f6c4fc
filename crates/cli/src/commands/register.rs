//! `sanjeh register`: who is assessed, and what became of them over the rounds.

use sanjeh_messages::{Message, Problem, message};
use sanjeh_store::{Error, Event, Happened, How, Latest, Listed, Store, wait};

use super::rounds::database;
use crate::Found;
use crate::args::Register;
use crate::cell::Cell;
use crate::columns::columns;
use crate::fail::Fail;
use crate::output::write;
use crate::sheet::Sheet;
use crate::tables::write_all;
use crate::terminal::Terminal;
use crate::titles;

/// What is shown.
enum Shown {
    Listed(Vec<Listed>),
    /// Kinds with what the last round has of the subject, and its events.
    Histories(Vec<History>),
}

/// A kind, what the last round has of the subject, and what happened to it.
type History = (String, Option<Latest>, Vec<Event>);

pub(crate) fn run(args: &Register, terminal: Terminal) -> Result<Found, Fail> {
    let database = database(&args.stored)?;
    let (kind, subject) = (args.kind.clone(), args.subject.clone());
    let found = wait(async move {
        let store = Store::open_existing(&database).await?;
        let found = match subject {
            Some(id) => histories(&store, kind, &id).await.map(Shown::Histories),
            None => store.listed().await.map(Shown::Listed),
        };
        store.close().await;
        found
    })?;
    let sheets = match &found {
        Shown::Listed(all) => {
            let kind = args.kind.as_deref();
            if let Some(kind) = kind.filter(|kind| all.iter().all(|s| s.kind != *kind)) {
                let mut known: Vec<&str> = all.iter().map(|s| s.kind.as_str()).collect();
                known.dedup();
                let problem = Problem::error(message!("store-no-kind", kind = kind));
                return Err(problem.help(message!("store-known-are", known = known)).into());
            }
            let sheet = listed(all, kind);
            if !args.tables.are_chosen() {
                write("listed", sheet, &args.output, terminal)?;
                return Ok(Found::Nothing);
            }
            vec![("listed", sheet)]
        }
        Shown::Histories(histories) => {
            vec![("record", record(histories)), ("history", history(histories))]
        }
    };
    write_all(sheets, &args.tables, &args.output, terminal)?;
    Ok(Found::Nothing)
}

/// The histories of the subjects that have this id; of one kind, if it is named.
async fn histories(store: &Store, kind: Option<String>, id: &str) -> Result<Vec<History>, Error> {
    let kinds: Vec<String> = if let Some(kind) = kind {
        vec![kind]
    } else {
        let listed = store.listed().await?.into_iter();
        listed.filter(|subject| subject.id == id).map(|subject| subject.kind).collect()
    };
    if kinds.is_empty() {
        let problem = Problem::error(message!("store-nobody", id = id));
        return Err(problem.help(message!("store-no-subject-help")).into());
    }
    let mut histories = Vec::new();
    for kind in kinds {
        let events = store.history(&kind, id).await?;
        let latest = store.latest(&kind, id).await?;
        histories.push((kind, latest, events));
    }
    Ok(histories)
}

/// Everybody who was ever listed.
fn listed<'r>(all: &'r [Listed], kind: Option<&'r str>) -> Sheet<'r> {
    let wanted = move |subject: &&Listed| kind.is_none_or(|kind| subject.kind == kind);
    let rows = all.iter().filter(wanted).map(move |subject| {
        let round = |number: Option<&u32>| number.map_or(Cell::Empty, |n| Cell::Label(*n));
        vec![
            Cell::text(subject.kind.as_str()),
            Cell::text(subject.id.as_str()),
            titles::named(&subject.names),
            round(subject.rounds.first()),
            round(subject.rounds.last()),
            Cell::Integer(subject.rounds.len() as i64),
        ]
    });
    Sheet {
        title: None,
        columns: columns![
            "kind" => "store-col-kind",
            "subject" => "cli-col-subject",
            "name" => "cli-col-name" titles,
            "first" => "store-col-first",
            "last" => "store-col-last",
            "rounds" => "cli-col-rounds",
        ],
        rows: Box::new(rows),
    }
}

/// The record of a subject in the last round that lists it, field by field.
fn record(histories: &[History]) -> Sheet<'_> {
    let mut rows = Vec::new();
    for (kind, latest, _) in histories {
        let Some(latest) = latest else { continue };
        let mut row = |field: Cell, of: &str, value: &str| {
            let of = if of.is_empty() { Cell::Empty } else { Cell::text(of) };
            let value = if value.is_empty() { Cell::Empty } else { Cell::text(value) };
            rows.push(vec![Cell::text(kind.as_str()), Cell::Label(latest.round), field, of, value]);
        };
        for (lang, name) in &latest.names {
            row(Cell::Word("name", message!("cli-col-name")), lang, name);
        }
        for (link, to) in &latest.links {
            row(Cell::Word("link", message!("store-link")), link, to);
        }
        for (column, value) in &latest.attributes {
            row(Cell::Word("attribute", message!("store-attribute")), column, value);
        }
    }
    Sheet {
        title: None,
        columns: columns![
            "kind" => "store-col-kind",
            "round" => "store-col-round",
            "what" => "store-col-what",
            "field" => "store-col-field",
            "value" => "store-col-value",
        ],
        rows: Box::new(rows.into_iter()),
    }
}

/// What happened, event by event.
fn history(histories: &[History]) -> Sheet<'_> {
    let rows = histories.iter().flat_map(|(kind, _, events)| {
        events.iter().map(move |event| {
            let (code, words, field, from, to) = cells_of(&event.what);
            vec![
                Cell::text(kind.as_str()),
                Cell::Label(event.round),
                Cell::Word(code, words),
                field.map_or(Cell::Empty, Cell::text),
                from.map_or(Cell::Empty, Cell::text),
                to.map_or(Cell::Empty, Cell::text),
            ]
        })
    });
    Sheet {
        title: None,
        columns: columns![
            "kind" => "store-col-kind",
            "round" => "store-col-round",
            "what" => "store-col-what",
            "field" => "store-col-field",
            "from" => "store-col-from",
            "to" => "store-col-to",
        ],
        rows: Box::new(rows),
    }
}

/// Code, words, field, before and after.
type EventCells<'e> = (&'static str, Message, Option<&'e str>, Option<&'e str>, Option<&'e str>);

/// An event as code, words, field, before and after.
fn cells_of(what: &Happened) -> EventCells<'_> {
    match what {
        Happened::Listed => ("listed", message!("store-listed"), None, None, None),
        Happened::Entered => ("entered", message!("store-entered"), None, None, None),
        Happened::Left => ("left", message!("store-left"), None, None, None),
        Happened::Renamed { lang, from, to } => {
            ("renamed", message!("store-renamed"), Some(lang), Some(from), Some(to))
        }
        Happened::Moved { link, from, to } => {
            ("moved", message!("store-moved-to"), Some(link), Some(from), Some(to))
        }
        Happened::Changed { column, from, to } => {
            ("changed", message!("store-changed"), Some(column), Some(from), Some(to))
        }
        Happened::Succeeded { how, from, to } => {
            let (code, words) = match how {
                How::Merged => ("merged", message!("store-merged")),
                How::Split => ("split", message!("store-split")),
                How::Renamed => ("new_id", message!("store-new-id")),
            };
            (code, words, None, Some(from), Some(to))
        }
    }
}

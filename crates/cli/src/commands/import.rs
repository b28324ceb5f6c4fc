//! `sanjeh import`: a round's folder into the database.

use std::collections::BTreeMap;
use std::sync::Arc;

use sanjeh_messages::{Label, Message, message};
use sanjeh_round::Place;
use sanjeh_store::{
    AnswerChange, AnswerChanges, Changes, Doubts, Import, Imported, Store, SubjectChange, Touched,
    What, wait,
};

use super::doubts::beside_the_round;
use super::limits::limits;
use super::rounds::{act, database};
use crate::Found;
use crate::args;
use crate::cell::Cell;
use crate::columns::{Column, columns};
use crate::fail::Fail;
use crate::output::{for_people, with_writer, writable};
use crate::progress::Bar;
use crate::sheet::Sheet;
use crate::tables::{chosen, write_all};
use crate::terminal::{Terminal, quoted};

/// The tables that programs get, whatever is in them.
const TABLES: &[&str] =
    &["changes", "subjects", "answers", "against", "against_subjects", "round", "files"];

pub(crate) fn run(args: &args::Import, terminal: Terminal) -> Result<Found, Fail> {
    let database = database(&args.stored)?;
    writable(&args.output)?;
    chosen(TABLES, &args.tables, &args.output)?;
    // A preview is noted by nobody.
    let by = if args.preview { Some("preview") } else { args.by.as_deref() };
    let preview = args.preview;
    let what = Import {
        place: Place::Folder(args.dir.clone()),
        number: args.number,
        preview: args.preview,
        limits: limits(&args.limited)?,
        doubts: Some(Doubts(Arc::new(beside_the_round))),
        act: act(by, None)?,
    };
    let bar = Arc::new(Bar::new());
    let shown = Arc::clone(&bar);
    let imported = wait(async move {
        let store = if preview {
            Store::open_for_preview(&database).await?
        } else {
            Store::open(&database).await?
        };
        let imported = store.import(what, Arc::new(move |p| shown.show(p))).await;
        store.close().await;
        imported
    })?;
    drop(bar);
    if imported.warnings.warnings() > 0 {
        let command = format!("sanjeh check {}", quoted(&args.dir));
        let n = imported.warnings.warnings();
        terminal.note(&message!("cli-warnings", n = n, command = command));
    }
    show(&imported, args, terminal)?;
    Ok(Found::Nothing)
}

fn show(imported: &Imported, args: &args::Import, terminal: Terminal) -> Result<(), Fail> {
    let changes = &imported.changes;
    let heading = heading(imported, args.preview, terminal);
    let people = for_people(&args.output) && !args.tables.are_chosen();
    if people && changes.is_empty() {
        return with_writer(args.output.out.as_deref(), |to| Ok(writeln!(to, "{heading}")?));
    }
    let titled = |mut sheet: Sheet<'static>, title: Message| {
        sheet.title = Some(terminal.text(&title));
        sheet
    };
    let mut counted = counts(&changes.touched, Some(changes), people);
    counted.title = Some(heading);
    let mut sheets = vec![("changes", counted)];
    // For people an empty table says nothing; programs get all tables, whatever is in them.
    if !people || !changes.subjects.is_empty() {
        let sheet = subjects(&changes.subjects);
        sheets.push(("subjects", titled(sheet, message!("store-title-subjects"))));
    }
    if !people || !changes.changed_answers.is_empty() {
        let sheet = answers(&changes.changed_answers);
        sheets.push(("answers", titled(sheet, message!("store-title-answers"))));
    }
    if let Some(against) = &changes.against {
        let title = message!("store-title-against", number = Label(against.round));
        let sheet = counts(&against.touched, None, people);
        sheets.push(("against", titled(sheet, title)));
        let title = message!("store-title-against-subjects", number = Label(against.round));
        sheets.push(("against_subjects", titled(subjects(&against.subjects), title)));
    } else if !people {
        sheets.push(("against", counts(&BTreeMap::new(), None, people)));
        sheets.push(("against_subjects", subjects(&[])));
    }
    if !people {
        sheets.push(("round", round(imported, args.preview)));
        sheets.push(("files", files(changes)));
    }
    write_all(sheets, &args.tables, &args.output, terminal)?;
    if changes.is_cut() {
        terminal.note(&message!("store-list-cut", n = Changes::MOST));
    }
    Ok(())
}

/// What was done, or would be, in words.
fn heading(imported: &Imported, preview: bool, terminal: Terminal) -> String {
    let (number, changes) = (imported.number, &imported.changes);
    let done = match (changes.is_empty(), changes.new_round, preview) {
        (true, ..) => message!("store-unchanged", number = Label(number)),
        (false, true, false) => message!("store-imported-new", number = Label(number)),
        (false, false, false) => message!("store-imported", number = Label(number)),
        (false, true, true) => message!("store-would-import-new", number = Label(number)),
        (false, false, true) => message!("store-would-import", number = Label(number)),
    };
    let mut lines = vec![terminal.text(&done)];
    if let Some((from, to)) = &changes.version {
        lines.push(terminal.text(&message!("store-new-version", from = from, to = to)));
    }
    if !changes.new_round && !changes.is_empty() {
        let files: Vec<&str> = changes.files.iter().map(|file| file.name.as_str()).collect();
        lines.push(terminal.text(&message!("store-files-changed", files = files)));
    }
    lines.join("\n")
}

/// How much changes: a row for each kind of subject, one for the answers, one for the successions.
fn counts(
    touched: &BTreeMap<String, Touched>,
    all: Option<&Changes>,
    people: bool,
) -> Sheet<'static> {
    let row = |kind: Cell, t: Touched| {
        let count = |n: u64| Cell::Integer(i64::try_from(n).unwrap_or(i64::MAX));
        let counts = [t.added, t.removed, t.renamed, t.moved, t.changed].map(count);
        std::iter::once(kind).chain(counts).collect::<Vec<_>>()
    };
    let rows = |n: AnswerChanges| Touched {
        added: n.added,
        changed: n.changed,
        removed: n.removed,
        ..Touched::default()
    };
    let mut all_rows: Vec<_> =
        touched.iter().map(|(kind, n)| row(Cell::text(kind.as_str()), *n)).collect();
    if let Some(changes) = all {
        let name = Cell::Word("answers", message!("store-answers"));
        all_rows.push(row(name, rows(changes.answers)));
        if !people || changes.successions != AnswerChanges::default() {
            let name = Cell::Word("successions", message!("store-successions"));
            all_rows.push(row(name, rows(changes.successions)));
        }
    }
    Sheet {
        title: None,
        columns: columns![
            "kind" => "store-col-kind",
            "added" => "store-col-added",
            "removed" => "store-col-removed",
            "renamed" => "store-col-renamed",
            "moved" => "store-col-moved",
            "changed" => "store-col-changed",
        ],
        rows: Box::new(all_rows.into_iter()),
    }
}

/// A sheet of rows that are made at once.
fn sheet(columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Sheet<'static> {
    Sheet { title: None, columns, rows: Box::new(rows.into_iter()) }
}

/// What changes, subject by subject.
fn subjects(changes: &[SubjectChange]) -> Sheet<'static> {
    let rows = changes.iter().map(|change| {
        let (code, words) = what(change.what);
        vec![
            Cell::text(change.kind.as_str()),
            Cell::text(change.id.as_str()),
            Cell::Word(code, words),
            change.field.as_deref().map_or(Cell::Empty, Cell::text),
            Cell::text(change.from.as_str()),
            Cell::text(change.to.as_str()),
        ]
    });
    let columns = columns![
        "kind" => "store-col-kind",
        "subject" => "cli-col-subject",
        "what" => "store-col-what",
        "field" => "store-col-field",
        "from" => "store-col-from",
        "to" => "store-col-to",
    ];
    sheet(columns, rows.collect())
}

/// The answers that are not what they were.
fn answers(changes: &[AnswerChange]) -> Sheet<'static> {
    let rows = changes.iter().map(|change| {
        let AnswerChange { kind, subject, question, from, to } = change;
        [kind, subject, question, from, to].map(|cell| Cell::text(cell.as_str())).to_vec()
    });
    let columns = columns![
        "kind" => "store-col-kind",
        "subject" => "cli-col-subject",
        "question" => "store-col-question",
        "from" => "store-col-from",
        "to" => "store-col-to",
    ];
    sheet(columns, rows.collect())
}

/// For programs: which round, and what was done.
fn round(imported: &Imported, preview: bool) -> Sheet<'static> {
    let changes = &imported.changes;
    let what = match (changes.is_empty(), changes.new_round) {
        (true, _) => Cell::Word("unchanged", message!("store-unchanged-word")),
        (false, true) => Cell::Word("new", message!("store-added")),
        (false, false) => Cell::Word("changed", message!("store-changed")),
    };
    let version = changes.version.as_ref();
    let row = vec![
        Cell::Label(imported.number),
        what,
        if preview {
            Cell::Word("yes", message!("store-preview"))
        } else {
            Cell::Word("no", message!("store-no-preview"))
        },
        Cell::Word(imported.state.id(), imported.state.title()),
        version.map_or(Cell::Empty, |(from, _)| Cell::text(from.as_str())),
        version.map_or(Cell::Empty, |(_, to)| Cell::text(to.as_str())),
    ];
    let columns = columns![
        "number" => "store-col-round",
        "what" => "store-col-what",
        "preview" => "store-col-preview",
        "state" => "store-col-state",
        "version_before" => "store-col-version-before",
        "version" => "store-col-version",
    ];
    sheet(columns, vec![row])
}

/// For programs: the files that are not what they were.
fn files(changes: &Changes) -> Sheet<'static> {
    let rows = changes.files.iter().map(|file| {
        let (code, words) = what(file.what);
        vec![Cell::text(file.name.as_str()), Cell::Word(code, words)]
    });
    sheet(columns!["file" => "cli-col-file", "what" => "store-col-what"], rows.collect())
}

fn what(what: What) -> (&'static str, Message) {
    match what {
        What::Added => ("added", message!("store-added")),
        What::Removed => ("removed", message!("store-removed")),
        What::Renamed => ("renamed", message!("store-renamed")),
        What::Moved => ("moved", message!("store-moved-to")),
        What::Changed => ("changed", message!("store-changed")),
    }
}

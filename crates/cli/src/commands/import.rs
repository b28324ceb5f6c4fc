//! `sanjeh import`: a round's folder into the database.

use std::sync::Arc;

use sanjeh_messages::{Label, Message, message};
use sanjeh_round::Place;
use sanjeh_store::{Changes, Import, Imported, Store, Touched, What, wait};

use super::rounds::{act, database};
use crate::Found;
use crate::args;
use crate::fail::Fail;
use crate::progress::Bar;
use crate::sheet::{Cell, Sheet, columns, for_people, with_writer, writable, write_all};
use crate::terminal::Terminal;

pub(crate) fn run(args: &args::Import, terminal: Terminal) -> Result<Found, Fail> {
    let database = database(&args.stored)?;
    writable(&args.output)?;
    // A preview is noted by nobody.
    let by = if args.preview { Some("preview") } else { args.by.as_deref() };
    let preview = args.preview;
    let what = Import {
        place: Place::Folder(args.dir.clone()),
        number: args.number,
        preview: args.preview,
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
    if !imported.warnings.is_empty() {
        let folder = args.dir.display().to_string();
        let n = imported.warnings.len();
        terminal.note(&message!("cli-warnings", n = n, folder = folder));
    }
    show(&imported, args, terminal)?;
    Ok(Found::Nothing)
}

fn show(imported: &Imported, args: &args::Import, terminal: Terminal) -> Result<(), Fail> {
    let changes = &imported.changes;
    let heading = heading(imported, args.preview, terminal);
    if for_people(&args.output) && changes.is_empty() {
        return with_writer(args.output.out.as_deref(), |to| Ok(writeln!(to, "{heading}")?));
    }
    let mut counts = counts(changes);
    counts.title = Some(heading);
    let mut sheets = vec![("changes", None, counts)];
    // For people an empty table says nothing; programs get all tables, whatever is in them.
    if !for_people(&args.output) || !changes.subjects.is_empty() {
        let mut subjects = subjects(changes);
        subjects.title = Some(terminal.text(&message!("store-title-subjects")));
        sheets.push(("subjects", None, subjects));
    }
    write_all(sheets, &args.output, terminal)
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

/// How much changes: a row for each kind of subject, and one for the answers.
fn counts(changes: &Changes) -> Sheet<'_> {
    let row = |kind: Cell, t: Touched| {
        let count = |n: u64| Cell::Integer(i64::try_from(n).unwrap_or(i64::MAX));
        let counts = [t.added, t.removed, t.renamed, t.moved, t.changed].map(count);
        std::iter::once(kind).chain(counts).collect::<Vec<_>>()
    };
    let kinds = changes.touched.iter().map(move |(kind, n)| row(Cell::text(kind.as_str()), *n));
    let a = changes.answers;
    let answers =
        Touched { added: a.added, changed: a.changed, removed: a.removed, ..Touched::default() };
    let answers = row(Cell::Word("answers", message!("store-answers")), answers);
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
        rows: Box::new(kinds.chain(std::iter::once(answers))),
    }
}

/// What changes, subject by subject.
fn subjects(changes: &Changes) -> Sheet<'_> {
    let rows = changes.subjects.iter().map(|change| {
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
    Sheet {
        title: None,
        columns: columns![
            "kind" => "store-col-kind",
            "subject" => "cli-col-subject",
            "what" => "store-col-what",
            "field" => "store-col-field",
            "from" => "store-col-from",
            "to" => "store-col-to",
        ],
        rows: Box::new(rows),
    }
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

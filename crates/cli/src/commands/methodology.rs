//! `sanjeh methodology`: what changed between versions, and the schema for editors.

use std::path::Path;

use sanjeh_messages::message;
use sanjeh_methodology as methodology;
use sanjeh_methodology::{Kind, Limits, Methodology, Was};
use sanjeh_round::Place;

use super::limits::limits;
use crate::Found;
use crate::args::{Diff, Schema};
use crate::cell::Cell;
use crate::columns::columns;
use crate::fail::Fail;
use crate::output::{with_writer, write};
use crate::sheet::Sheet;
use crate::terminal::Terminal;

pub(crate) fn diff(args: &Diff, terminal: Terminal) -> Result<Found, Fail> {
    let limits = limits(&args.limited)?;
    let old = read(&args.old, &limits)?;
    let new = read(&args.new, &limits)?;
    let changes = methodology::diff(&old, &new, terminal.lang);
    let rows = changes.iter().map(|change| {
        vec![
            Cell::text(change.section),
            Cell::text(change.id.as_str()),
            Cell::text(terminal.text(&change.what)),
            match change.kind {
                Kind::Added => Cell::Word("added", message!("store-added")),
                Kind::Removed => Cell::Word("removed", message!("store-removed")),
                Kind::Renamed => Cell::Word("renamed", message!("store-renamed")),
                Kind::Changed => Cell::Word("changed", message!("store-changed")),
            },
            change.field.as_deref().map_or(Cell::Empty, Cell::text),
            value(change.from.as_ref()),
            value(change.to.as_ref()),
        ]
    });
    let sheet = Sheet {
        title: None,
        columns: columns![
            "section" => "cli-col-section",
            "id" => "cli-col-id",
            "change" => "cli-col-change",
            "what" => "store-col-what" programs,
            "field" => "store-col-field" programs,
            "from" => "store-col-from" programs,
            "to" => "store-col-to" programs,
        ],
        rows: Box::new(rows),
    };
    write("differences", sheet, &args.output, terminal)?;
    Ok(if changes.is_empty() { Found::Nothing } else { Found::Findings })
}

/// A value as programs read it.
fn value(value: Option<&Was>) -> Cell {
    match value {
        None => Cell::Empty,
        Some(Was::Number(x)) => Cell::Given(*x),
        Some(Was::Text(text)) => Cell::text(text.as_str()),
    }
}

pub(crate) fn schema(args: &Schema) -> Result<Found, Fail> {
    with_writer(args.out.as_deref(), |to| {
        serde_json::to_writer_pretty(&mut *to, &methodology::schema())?;
        Ok(writeln!(to)?)
    })?;
    Ok(Found::Nothing)
}

/// Reads a methodology file, or that of a folder.
fn read(path: &Path, limits: &Limits) -> Result<Methodology, Fail> {
    let (folder, file) = if path.is_dir() {
        (path.to_path_buf(), "methodology.toml".to_owned())
    } else {
        let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
        (folder, path.file_name().unwrap_or_default().to_string_lossy().into_owned())
    };
    let (name, text) = Place::Folder(folder).text(&file, limits)?;
    Ok(Methodology::read_within(&name, &text, None, limits)?.0)
}

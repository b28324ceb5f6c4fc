//! Who took whose place, as the table of growth shows it.

use sanjeh_engine::model::TypeIx;
use sanjeh_messages::{Message, message};
use sanjeh_round::{How, Round, Succession};

use crate::cell::Cell;

/// How a subject of this round came to be what it is, or what became of it, and the ids of the others.
pub(super) fn cells(round: &Round, kind: TypeIx, row: u32) -> [Cell; 2] {
    let id = round.data.tables[kind.0].ids.get(row);
    let before: Vec<_> = round.successions.predecessors(kind, id).collect();
    cells_of(&before, &round.successors(kind, row).collect::<Vec<_>>())
}

/// The same of a subject that this round does not list.
pub(super) fn cells_of_gone(round: &Round, kind: TypeIx, id: &str) -> [Cell; 2] {
    cells_of(&[], &round.successions.successors(kind, id).collect::<Vec<_>>())
}

fn cells_of(before: &[&Succession], since: &[&Succession]) -> [Cell; 2] {
    // Who took others in is shown with them; who is gone, by who took its place.
    let ((code, text), others): (_, Vec<&str>) = match (before.first(), since.first()) {
        (Some(first), _) => (from(first.how), before.iter().map(|s| &*s.from).collect()),
        (None, Some(first)) => (into(first.how), since.iter().map(|s| &*s.to).collect()),
        (None, None) => return [Cell::Empty, Cell::Empty],
    };
    [Cell::Word(code, text), Cell::text(others.join(", "))]
}

fn from(how: How) -> (&'static str, Message) {
    match how {
        How::Merged => ("merged_from", message!("cli-merged-from")),
        How::Split => ("split_from", message!("cli-split-from")),
        How::Renamed => ("renamed_from", message!("cli-renamed-from")),
    }
}

fn into(how: How) -> (&'static str, Message) {
    match how {
        How::Merged => ("merged_into", message!("cli-merged-into")),
        How::Split => ("split_into", message!("cli-split-into")),
        How::Renamed => ("renamed_to", message!("cli-renamed-to")),
    }
}

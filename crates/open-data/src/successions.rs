//! Who took whose place since earlier rounds.

use sanjeh_engine::model::TypeIx;
use sanjeh_round::{How, Succession};

use crate::source::Source;
use crate::table::{Cell, Row, Table, column, texts};

pub(crate) fn table<'a>(source: &Source<'a>) -> Table<'a> {
    let columns = vec![
        column!("kind": Text).key(),
        column!("from": Text, "succession-from").key(),
        column!("to": Text, "succession-to").key(),
        column!("how": Text, "succession-how"),
    ];
    let all = source.round.successions.all();
    Table::new("successions", texts!("successions"), columns, move || all.iter().map(row))
}

fn row(succession: &Succession) -> Row<'_> {
    let Succession { kind, from, to, how, .. } = succession;
    let [kind, from, to] = [kind, from, to].map(|text| Cell::text(text.as_str()));
    vec![kind, from, to, Cell::text(how.id())]
}

/// How a subject of this round came to be what it is: the cell of the table of growth.
pub(crate) fn how<'a>(source: &Source<'a>, kind: TypeIx, row: u32) -> Cell<'a> {
    let named = source.round.successions.predecessors(kind, source.id(kind, row));
    let how = How::foremost(named.chain(source.round.successors(kind, row)).map(|s| s.how));
    Cell::maybe_text(how.map(How::id))
}

/// The same of a subject that this round does not list.
pub(crate) fn how_it_went<'a>(source: &Source<'a>, kind: TypeIx, id: &str) -> Cell<'a> {
    let how = How::foremost(source.round.successions.successors(kind, id).map(|s| s.how));
    Cell::maybe_text(how.map(How::id))
}

//! All scores in one table.

use sanjeh_engine::model::MeasureIx;
use sanjeh_round::{Figure, ScoreRow, score_rows};

use crate::source::Source;
use crate::table::{Cell, Row, Table, column, texts};

pub(crate) fn table<'a>(source: &Source<'a>) -> Table<'a> {
    let mut columns = vec![
        column!("kind": Text).key(),
        column!("subject": Text).key(),
        column!("group": Boolean).key(),
        column!("measure": Text).key(),
        column!("score": Number),
        column!("published": Number),
        column!("rank": Integer, "score-rank"),
    ];
    source.origins(&mut columns, &["published", "rank"]);
    let source = *source;
    Table::new("scores", texts!("scores"), columns, move || {
        let measures = source.measures();
        let rows = score_rows(source.round);
        rows.filter(move |row| measures.contains(&row.measure))
            .map(move |row| score_row(&source, &row))
    })
}

fn score_row<'a>(source: &Source<'a>, row: &ScoreRow<'a>) -> Row<'a> {
    let measure = source.model().measure(row.measure);
    let published = Cell::number(row.published);
    let rank = Cell::integer(row.rank);
    let origin = score_origin(source, row.measure, &published, row.subject);
    let rank_origin = source.origin(&rank, row.subject, || {
        [Figure::Rank(list_of(source, row).unwrap_or_default().to_owned())]
    });
    let mut cells = vec![
        Cell::text(source.kind_of(row.measure)),
        Cell::text(row.subject),
        Cell::Bool(row.group),
        Cell::text(measure.id.as_str()),
        Cell::number(row.score),
        published,
        rank,
    ];
    cells.extend(origin.into_iter().chain(rank_origin));
    cells
}

/// The list that the row's place is of: the first one of the measure that has the subject.
fn list_of<'a>(source: &Source<'a>, row: &ScoreRow<'a>) -> Option<&'a str> {
    let at = source.round.row(row.measure, row.subject)?;
    let lists = source.model().ranks.iter().zip(&source.round.results.ranks);
    let mut has =
        lists.filter(|(list, places)| list.measure == row.measure && places[at as usize].is_some());
    has.next().map(|(list, _)| list.id.as_str())
}

/// Where a score comes from: published at whichever precision.
pub(crate) fn score_origin<'a>(
    source: &Source<'a>,
    measure: MeasureIx,
    cell: &Cell<'a>,
    subject: &str,
) -> Option<Cell<'a>> {
    let id = &source.model().measure(measure).id;
    source.origin(cell, subject, || [Figure::Published(id.clone()), Figure::Score(id.clone())])
}

/// The score of a subject as it is published.
pub(crate) fn published_cell<'a>(source: &Source<'a>, measure: MeasureIx, row: u32) -> Cell<'a> {
    Cell::number(source.reading().score(measure, row).map(|fact| fact.published))
}

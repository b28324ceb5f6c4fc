//! Figures over many subjects: shares of classes, statistics, counts.

use sanjeh_engine::model::TypeIx;

use crate::source::Source;
use crate::table::{Cell, Row, Table, column, texts};

pub(crate) fn shares<'a>(source: &Source<'a>) -> Table<'a> {
    let mut columns = vec![
        column!("share": Text).key(),
        column!("kind": Text),
        column!("class": Text).optional_key(),
        column!("count": Integer),
        column!("percent": Number).unit("%"),
        column!("published": Number, "percent-published").unit("%"),
    ];
    source.origins(&mut columns, &["count", "published"]);
    let source = *source;
    Table::new("shares", texts!("shares"), columns, move || {
        (0..source.model().shares.len()).flat_map(move |share| share_rows(&source, share))
    })
}

fn share_rows<'a>(source: &Source<'a>, at: usize) -> impl Iterator<Item = Row<'a>> + use<'a> {
    let source = *source;
    let reading = source.reading();
    let share = &source.model().shares[at];
    source.round.results.shares[at].iter().enumerate().map(move |(position, class)| {
        let count = reading.class_count(at, position);
        let percent = reading.class_percent(at, position);
        let mut cells = vec![
            Cell::text(share.id.as_str()),
            Cell::text(source.model().types[share.of.0].id.as_str()),
            Cell::text(class.id.as_str()),
            Cell::Integer(count.exact as i64),
            Cell::number(percent.map(|fact| fact.exact)),
            Cell::number(percent.map(|fact| fact.published)),
        ];
        cells.extend(source.origin_of(Some(count.origin)));
        cells.extend(source.origin_of(percent.map(|fact| fact.origin)));
        cells
    })
}

pub(crate) fn statistics<'a>(source: &Source<'a>) -> Table<'a> {
    let mut columns = vec![
        column!("statistic": Text).key(),
        column!("kind": Text).key(),
        column!("measure": Text, "statistic-measure").optional_key(),
        column!("value": Number),
        column!("published": Number, "value-published"),
    ];
    source.origins(&mut columns, &["published"]);
    let source = *source;
    Table::new("statistics", texts!("statistics"), columns, move || {
        let counts =
            (0..source.model().types.len()).map(move |kind| count_row(&source, TypeIx(kind)));
        let figures = 0..source.model().statistics.len();
        counts.chain(figures.map(move |at| statistic_row(&source, at)))
    })
}

/// How many subjects of a kind there are.
fn count_row<'a>(source: &Source<'a>, kind: TypeIx) -> Row<'a> {
    let id = &source.model().types[kind.0].id;
    let fact = source.reading().count(kind);
    let count = Cell::Number(fact.exact);
    let mut cells =
        vec![Cell::text("count"), Cell::text(id.as_str()), Cell::Empty, count.clone(), count];
    cells.extend(source.origin_of(Some(fact.origin)));
    cells
}

fn statistic_row<'a>(source: &Source<'a>, at: usize) -> Row<'a> {
    let statistic = &source.model().statistics[at];
    let measure = &source.model().measure(statistic.measure).id;
    let fact = source.reading().statistic(at);
    let mut cells = vec![
        Cell::text(statistic.id.as_str()),
        Cell::text(source.kind_of(statistic.measure)),
        Cell::text(measure.as_str()),
        Cell::number(fact.map(|fact| fact.exact)),
        Cell::number(fact.map(|fact| fact.published)),
    ];
    cells.extend(source.origin_of(fact.map(|fact| fact.origin)));
    cells
}

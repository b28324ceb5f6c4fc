//! The round beside the one before it.

use std::collections::BTreeMap;

use sanjeh_engine::{Comparison, Grown};
use sanjeh_round::{Change, Compared};

use crate::source::Source;
use crate::successions;
use crate::table::{Cell, Row, Table, column, texts};

pub(crate) fn table<'a>(source: &Source<'a>, compared: &'a Compared) -> Table<'a> {
    let mut columns = vec![
        column!("growth": Text, "growth-id").key(),
        column!("kind": Text),
        column!("measure": Text),
        column!("subject": Text).key(),
        column!("status": Text),
        column!("now": Number),
        column!("before": Number),
        column!("change": Number),
        column!("rank": Integer, "change-rank"),
        column!("like_for_like_now": Number),
        column!("like_for_like_before": Number),
        column!("like_for_like_change": Number),
        column!("like_for_like_rank": Integer),
    ];
    source.origins(&mut columns, &["change", "rank", "now", "before"]);
    if source.has_successions() {
        columns.push(column!("succession": Text));
    }
    let source = *source;
    Table::new("growth", texts!("growth"), columns, move || {
        (0..compared.growths.len()).flat_map(move |at| growth_rows(&source, compared, at))
    })
}

/// The rows of one growth: the largest first, then who is another body than before, who entered, and
/// who left.
fn growth_rows<'a>(
    source: &Source<'a>,
    compared: &'a Compared,
    at: usize,
) -> impl Iterator<Item = Row<'a>> + use<'a> {
    let source = *source;
    let measure = source.model().growths[at].measure;
    let comparison = &compared.growths[at];
    let like: Option<&'a Comparison> = compared.like_for_like.as_ref().map(|all| &all[at]);
    let like: BTreeMap<u32, &'a Grown> =
        like.into_iter().flat_map(|l| &l.grown).map(|g| (g.row, g)).collect();
    let grown = source.reading().grown(at).map(move |change| {
        let like = like.get(&change.row).copied();
        growth_row(&source, at, Whom::Now(change.row), "compared", Some(&change), like)
    });
    let others = compared.other_bodies[at]
        .iter()
        .map(move |row| growth_row(&source, at, Whom::Now(*row), "other_body", None, None));
    let entered = comparison
        .entered
        .iter()
        .map(move |row| growth_row(&source, at, Whom::Now(*row), "entered", None, None));
    // Who left is known by id only where the previous round is there as a whole.
    let earlier = compared.round.as_deref().and_then(|round| {
        let kind = round.model().type_by_id(source.kind_of(measure))?;
        Some(&round.data.tables[kind.0].ids)
    });
    let left = earlier.into_iter().flat_map(move |ids| {
        let rows = comparison.left.iter();
        rows.map(move |row| growth_row(&source, at, Whom::Gone(ids.get(*row)), "left", None, None))
    });
    grown.chain(others).chain(entered).chain(left)
}

/// Whose row it is.
#[derive(Clone, Copy)]
enum Whom<'a> {
    /// The row of a subject of this round.
    Now(u32),
    /// The id of a subject that only the previous round lists.
    Gone(&'a str),
}

fn growth_row<'a>(
    source: &Source<'a>,
    at: usize,
    whom: Whom<'a>,
    status: &'static str,
    change: Option<&Change>,
    like: Option<&Grown>,
) -> Row<'a> {
    let growth = &source.model().growths[at];
    let kind = source.model().measure(growth.measure).on;
    let measure = &source.model().measure(growth.measure).id;
    let subject = match whom {
        Whom::Now(row) => source.id(kind, row),
        Whom::Gone(id) => id,
    };
    let origins = [
        source.origin_of(change.map(|c| c.points.origin)),
        source.origin_of(change.map(|c| c.place.origin)),
        source.origin_of(change.map(|c| c.now.origin)),
        source.origin_of(change.map(|c| c.before.origin)),
    ];
    let mut cells = vec![
        Cell::text(growth.id.as_str()),
        Cell::text(source.kind_of(growth.measure)),
        Cell::text(measure.as_str()),
        Cell::text(subject),
        Cell::text(status),
        Cell::number(change.map(|c| c.now.exact)),
        Cell::number(change.map(|c| c.before.exact)),
        Cell::number(change.map(|c| c.points.exact)),
        Cell::integer(change.map(|c| c.place.at)),
        Cell::number(like.map(|g| g.now)),
        Cell::number(like.map(|g| g.before)),
        Cell::number(like.map(|g| g.growth)),
        Cell::integer(like.map(|g| g.rank)),
    ];
    cells.extend(origins.into_iter().flatten());
    if source.has_successions() {
        cells.push(match whom {
            Whom::Now(row) => successions::how(source, kind, row),
            Whom::Gone(id) => successions::how_it_went(source, kind, id),
        });
    }
    cells
}

//! Places in ranked lists, and bands.

use std::collections::BTreeMap;

use sanjeh_round::Figure;

use crate::source::Source;
use crate::table::{Cell, Row, Table, column, texts};

pub(crate) fn ranks<'a>(source: &Source<'a>) -> Table<'a> {
    let mut columns = vec![
        column!("list": Text).key(),
        column!("kind": Text),
        column!("measure": Text),
        column!("cohort": Text),
        column!("subject": Text).key(),
        column!("place": Integer),
        column!("tied": Integer),
    ];
    source.origins(&mut columns, &["place"]);
    let source = *source;
    Table::new("ranks", texts!("ranks"), columns, move || {
        (0..source.model().ranks.len()).flat_map(move |list| list_rows(&source, list))
    })
}

/// A place with the cohort and the row that it is of.
type Place = (String, u32, u32);

/// The rows of a list: cohort by cohort, the first place first, equal places in the order of the
/// subjects' table.
fn list_rows<'a>(source: &Source<'a>, at: usize) -> impl Iterator<Item = Row<'a>> + use<'a> {
    let source = *source;
    let list = &source.model().ranks[at];
    let on = source.model().measure(list.measure).on;
    let attributes = &source.round.data.tables[on.0].attributes;
    let cohort = |row: u32| {
        let values: Vec<&str> = list.within.iter().map(|a| attributes[*a].get(row)).collect();
        values.join("/")
    };
    let places = source.round.results.ranks[at].iter().zip(0_u32..);
    let mut places: Vec<Place> =
        places.filter_map(|(place, row)| Some((cohort(row), (*place)?, row))).collect();
    places.sort();
    let mut sharing: BTreeMap<(String, u32), i64> = BTreeMap::new();
    for (cohort, place, _) in &places {
        *sharing.entry((cohort.clone(), *place)).or_default() += 1;
    }
    places.into_iter().map(move |(cohort, place, row)| {
        let subject = source.id(on, row);
        let cell = Cell::Integer(i64::from(place));
        let origin = source.origin(&cell, subject, || [Figure::Rank(list.id.clone())]);
        let tied = sharing.get(&(cohort.clone(), place)).map_or(0, |sharing| sharing - 1);
        let mut cells = vec![
            Cell::text(list.id.as_str()),
            Cell::text(source.kind_of(list.measure)),
            Cell::text(source.model().measure(list.measure).id.as_str()),
            Cell::text(cohort),
            Cell::text(subject),
            cell,
            Cell::Integer(tied),
        ];
        cells.extend(origin);
        cells
    })
}

pub(crate) fn bands<'a>(source: &Source<'a>) -> Table<'a> {
    let mut columns = vec![
        column!("set": Text).key(),
        column!("kind": Text),
        column!("measure": Text),
        column!("subject": Text).key(),
        column!("band": Text),
    ];
    source.origins(&mut columns, &["band"]);
    let source = *source;
    Table::new("bands", texts!("bands"), columns, move || {
        (0..source.model().bands.len()).flat_map(move |set| set_rows(&source, set))
    })
}

fn set_rows<'a>(source: &Source<'a>, at: usize) -> impl Iterator<Item = Row<'a>> + use<'a> {
    let source = *source;
    let set = &source.model().bands[at];
    let on = source.model().measure(set.measure).on;
    source.rows(on).map(move |row| {
        let subject = source.id(on, row);
        let band = source.round.results.bands[at][row as usize];
        let band = Cell::maybe_text(band.map(|band| set.bands[band as usize].id.as_str()));
        let origin = source.origin(&band, subject, || [Figure::Band(set.id.clone())]);
        let mut cells = vec![
            Cell::text(set.id.as_str()),
            Cell::text(source.kind_of(set.measure)),
            Cell::text(source.model().measure(set.measure).id.as_str()),
            Cell::text(subject),
            band,
        ];
        cells.extend(origin);
        cells
    })
}

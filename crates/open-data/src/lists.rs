//! Places in ranked lists, and bands.

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

/// The rows of a list: cohort by cohort, the first place first, equal places in the order of the
/// subjects' table.
fn list_rows<'a>(source: &Source<'a>, at: usize) -> impl Iterator<Item = Row<'a>> + use<'a> {
    let source = *source;
    let list = source.reading().list(at);
    let entry = &source.model().ranks[at];
    let mut rows: Vec<(String, u32)> =
        list.in_order().map(|row| (list.part_of(row).join("/"), row)).collect();
    // Those of one cohort are in their order already.
    rows.sort_by(|(a, _), (b, _)| a.cmp(b));
    rows.into_iter().map(move |(cohort, row)| {
        let place = list.place(row);
        let mut cells = vec![
            Cell::text(entry.id.as_str()),
            Cell::text(source.kind_of(entry.measure)),
            Cell::text(source.model().measure(entry.measure).id.as_str()),
            Cell::text(cohort),
            Cell::text(source.id(list.kind(), row)),
            Cell::integer(place.map(|place| place.at)),
            Cell::integer(place.map(|place| place.others() as i64)),
        ];
        cells.extend(source.origin_of(place.map(|place| place.origin)));
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
        let band = Cell::maybe_text(source.reading().band(at, row));
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

//! The data dictionary: what every column of every table means.

use std::rc::Rc;

use sanjeh_messages::Lang;

use crate::table::{Cell, Column, Row, Table, column, texts};

/// The name of the dictionary.
pub(crate) const NAME: &str = "dictionary";

/// The dictionary of these tables, and of itself.
pub fn dictionary<'a>(tables: &[Table<'a>]) -> Table<'a> {
    let columns = vec![
        column!("table": Text).key(),
        column!("column": Text).key(),
        column!("type": Text),
        column!("unit": Text),
        column!("key": Boolean),
        column!("title_en": Text),
        column!("title_fa": Text),
        column!("description_en": Text),
        column!("description_fa": Text),
    ];
    let described = |table: &str, columns: &[Column]| -> Vec<Row<'a>> {
        columns.iter().map(|column| row(table, column)).collect()
    };
    let of_others = tables.iter().flat_map(|table| described(&table.name, &table.columns));
    let mut rows: Vec<Row<'a>> = of_others.collect();
    rows.extend(described(NAME, &columns));
    let rows = Rc::new(rows);
    Table::new(NAME, texts!("dictionary"), columns, move || {
        let rows = Rc::clone(&rows);
        (0..rows.len()).map(move |at| rows[at].clone())
    })
}

fn row<'a>(table: &str, column: &Column) -> Row<'a> {
    let title = |lang| Cell::text(column.title(lang).to_owned());
    let description = |lang| Cell::text(column.description(lang).to_owned());
    vec![
        Cell::text(table.to_owned()),
        Cell::text(column.id.to_string()),
        Cell::text(column.kind.id()),
        Cell::maybe_text(column.unit),
        Cell::Bool(column.key),
        title(Lang::En),
        title(Lang::Fa),
        description(Lang::En),
        description(Lang::Fa),
    ]
}

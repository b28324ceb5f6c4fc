//! The data dictionary: what every column of every table means.

use std::rc::Rc;

use sanjeh_messages::{Lang, message};

use crate::source::{in_language, title_columns};
use crate::table::{Cell, Column, Row, Table, column, texts};

/// The name of the dictionary.
pub(crate) const NAME: &str = "dictionary";

/// The dictionary of these tables, and of itself, in these languages.
pub fn dictionary<'a>(tables: &[Table<'a>], languages: &'a [Lang]) -> Table<'a> {
    let mut columns = vec![
        column!("table": Text).key(),
        column!("column": Text).key(),
        column!("type": Text),
        column!("unit": Text),
        column!("key": Boolean),
    ];
    columns.extend(title_columns(languages));
    columns.extend(languages.iter().map(|of| {
        let (code, name) = (of.code(), of.name());
        in_language(
            "description",
            *of,
            message!("data-meaning-in", code = code, language = name),
            message!("data-meaning-in-about", code = code, language = name),
        )
    }));
    let described = |table: &str, columns: &[Column]| -> Vec<Row<'a>> {
        columns.iter().map(|column| row(table, column, languages)).collect()
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

fn row<'a>(table: &str, column: &Column, languages: &[Lang]) -> Row<'a> {
    let mut cells = vec![
        Cell::text(table.to_owned()),
        Cell::text(column.id.to_string()),
        Cell::text(column.kind.id()),
        Cell::maybe_text(column.unit),
        Cell::Bool(column.key),
    ];
    cells.extend(languages.iter().map(|lang| Cell::text(column.title(*lang).to_owned())));
    cells.extend(languages.iter().map(|lang| Cell::text(column.description(*lang).to_owned())));
    cells
}

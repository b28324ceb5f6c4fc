//! Tables as JSON.

use serde_json::{Value, json};

use crate::meta::Meta;
use crate::table::{Cell, Table};

/// A table as JSON: `{"meta": …, "table": …, "columns": […], "rows": […]}`, a row as an object by
/// the columns' ids, one row a line, `null` where there is nothing to tell. Numbers have the fewest
/// digits that read back as the same.
pub fn json(table: &Table<'_>, meta: &Meta) -> Vec<u8> {
    let columns = table.columns.iter().map(|column| {
        json!({
            "id": column.id,
            "type": column.kind.id(),
            "unit": column.unit,
            "key": column.key,
        })
    });
    let text = format!(
        "{{\"meta\":{},\n\"table\":{},\n\"columns\":{},\n\"rows\":[",
        meta.to_json(),
        Value::from(table.name.as_str()),
        Value::Array(columns.collect()),
    );
    let names = table.columns.iter().enumerate().map(|(at, column)| {
        format!("{}{}:", if at > 0 { "," } else { "" }, Value::from(column.id.as_ref()))
    });
    let names: Vec<String> = names.collect();
    let mut bytes = text.into_bytes();
    for (n, row) in table.rows().enumerate() {
        bytes.extend_from_slice(if n == 0 { b"\n{" } else { b",\n{" });
        for (name, cell) in names.iter().zip(&row) {
            bytes.extend_from_slice(name.as_bytes());
            // Only writing could fail, and a vector takes all that is written.
            let _ = write(cell, &mut bytes);
        }
        bytes.push(b'}');
    }
    bytes.extend_from_slice(b"\n]}\n");
    bytes
}

/// A number that is none is `null`, as JSON has it.
fn write(cell: &Cell<'_>, to: &mut Vec<u8>) -> serde_json::Result<()> {
    match cell {
        Cell::Empty => serde_json::to_writer(to, &()),
        Cell::Text(text) => serde_json::to_writer(to, text),
        Cell::Integer(n) => serde_json::to_writer(to, n),
        Cell::Number(x) => serde_json::to_writer(to, x),
        Cell::Bool(yes) => serde_json::to_writer(to, yes),
    }
}

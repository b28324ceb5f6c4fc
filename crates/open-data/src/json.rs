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
    let mut text = format!(
        "{{\"meta\":{},\n\"table\":{},\n\"columns\":{},\n\"rows\":[",
        meta.to_json(),
        Value::from(table.name.as_str()),
        Value::Array(columns.collect()),
    );
    for (n, row) in table.rows().enumerate() {
        text.push_str(if n == 0 { "\n{" } else { ",\n{" });
        for (at, (column, cell)) in table.columns.iter().zip(&row).enumerate() {
            if at > 0 {
                text.push(',');
            }
            text.push_str(&Value::from(column.id.as_ref()).to_string());
            text.push(':');
            text.push_str(&value(cell).to_string());
        }
        text.push('}');
    }
    text.push_str("\n]}\n");
    text.into_bytes()
}

fn value(cell: &Cell<'_>) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => Value::from(text.as_ref()),
        Cell::Integer(n) => Value::from(*n),
        Cell::Number(x) => Value::from(*x),
        Cell::Bool(yes) => Value::from(*yes),
    }
}

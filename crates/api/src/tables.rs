//! The tables of a round, as they are downloaded, row by row.

use sanjeh_open_data::{Cell, Row, Table, table, tables};
use sanjeh_publication::Publication;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::pages::{Paged, paged};
use crate::question::{Question, json};
use crate::refusal::{ProblemDetails, Refusal};
use crate::words::Name;
use sanjeh_replies::Answer;

/// The tables of a round.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Tables {
    /// The tables.
    tables: Vec<TableOf>,
}

/// A table.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TableOf {
    /// Its name, which is part of its addresses.
    name: String,
    /// What it is called.
    title: Name,
    /// What it holds.
    description: Name,
    /// Its columns.
    columns: Vec<ColumnOf>,
}

/// A column.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ColumnOf {
    /// Its name in the rows.
    id: String,
    /// What it is called.
    title: Name,
    /// What it means.
    description: Name,
    /// What its cells are: `string`, `integer`, `number` or `boolean`.
    kind: &'static str,
    /// In what its numbers are counted, as a UCUM code.
    unit: Option<&'static str>,
    /// Whether it is part of what names a row.
    key: bool,
}

/// A row: a value for each column of the table by the column's name; null where there is nothing
/// to tell.
#[derive(Debug, Serialize, ToSchema)]
#[schema(value_type = Object)]
pub(crate) struct RowOf(Map<String, Value>);

/// The tables of a round and what their columns mean.
#[utoipa::path(
    get,
    path = "/rounds/{round}/tables",
    operation_id = "listTables",
    tag = "tables",
    params(("round" = String, Path, description = "Id of the publication")),
    responses(
        (status = 200, description = "What was asked for", body = Tables),
        (status = 404, description = "Nothing of this name was published", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub(crate) fn all(question: &Question<'_>, publication: &Publication) -> Result<Answer, Refusal> {
    question.query.only(&[])?;
    let all = tables(&publication.source());
    Ok(json(&Tables { tables: all.iter().map(|table| described(publication, table)).collect() }))
}

/// The rows of a table.
#[utoipa::path(
    get,
    path = "/rounds/{round}/tables/{table}",
    operation_id = "readTable",
    tag = "tables",
    params(
        ("round" = String, Path, description = "Id of the publication"),
        ("table" = String, Path, description = "Name of the table"),
        ("page" = Option<u32>, Query, minimum = 1, description = "Number of the page, from 1"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 1000, description = "Entries of a page, 1 to 1,000; 100 if left out"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = Paged<RowOf>),
        (status = 400, description = "A parameter cannot be so", body = ProblemDetails, content_type = "application/problem+json"),
        (status = 404, description = "Nothing of this name was published", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub(crate) fn one(
    question: &Question<'_>,
    publication: &Publication,
    name: &str,
) -> Result<Answer, Refusal> {
    question.query.only(&["page", "limit"])?;
    let table = table(&publication.source(), name)
        .ok_or_else(|| Refusal::no_such(name, question.below(publication, "tables")))?;
    let rows: Vec<Row<'_>> = table.rows().collect();
    paged(question, &rows, |row| {
        let cells = table.columns.iter().zip(row);
        RowOf(cells.map(|(column, cell)| (column.id.to_string(), value(cell))).collect())
    })
}

fn described(publication: &Publication, table: &Table<'_>) -> TableOf {
    let columns = table.columns.iter().map(|column| ColumnOf {
        id: column.id.to_string(),
        title: Name::of(publication, |lang| column.title(lang)),
        description: Name::of(publication, |lang| column.description(lang)),
        kind: column.kind.id(),
        unit: column.unit,
        key: column.key,
    });
    TableOf {
        name: table.name.clone(),
        title: Name::of(publication, |lang| table.title(lang)),
        description: Name::of(publication, |lang| table.description(lang)),
        columns: columns.collect(),
    }
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

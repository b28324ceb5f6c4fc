//! A table of results, and what it becomes for people and for programs.

use sanjeh_messages::Lang;
use serde_json::Value;

use crate::cell::Cell;
use crate::columns::{Column, Readers};

/// A table that is made row by row as it is written.
pub(crate) struct Sheet<'r> {
    pub(crate) title: Option<String>,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Box<dyn Iterator<Item = Vec<Cell>> + 'r>,
}

impl Sheet<'_> {
    /// As people read it.
    pub(crate) fn for_people(self) -> Self {
        self.shaped(Readers::People, &[])
    }

    /// As programs read it, with titles in these languages.
    pub(crate) fn for_programs(self, languages: &'static [Lang]) -> Self {
        self.shaped(Readers::Programs, languages)
    }

    fn shaped(self, readers: Readers, languages: &'static [Lang]) -> Self {
        let shaped: Vec<Vec<Column>> =
            self.columns.iter().map(|column| column.clone().shaped(readers, languages)).collect();
        // How many cells each cell becomes.
        let cells: Vec<usize> = shaped.iter().map(Vec::len).collect();
        let columns = shaped.into_iter().flatten().collect();
        let has_titles = readers == Readers::Programs && self.columns.iter().any(Column::is_titles);
        if !has_titles && cells.iter().all(|n| *n == 1) {
            return Self { columns, ..self };
        }
        let rows = self.rows.map(move |row| {
            let shaped = row.into_iter().zip(&cells).flat_map(|(cell, n)| match (n, cell) {
                (0, _) => Vec::new(),
                (_, Cell::Titles(titles)) if has_titles => {
                    let title = |lang: &Lang| titles.get(lang.index()).cloned().unwrap_or_default();
                    languages.iter().map(title).map(Cell::filled).collect()
                }
                (1, cell) => vec![cell],
                (n, _) => vec![Cell::Empty; *n],
            });
            shaped.collect()
        });
        Self { title: self.title, columns, rows: Box::new(rows) }
    }
}

/// A row as an object of JSON.
pub(crate) fn as_object(columns: &[Column], row: &[Cell]) -> Value {
    let pairs = columns.iter().zip(row).map(|(c, cell)| (c.key.to_string(), cell.json()));
    Value::Object(pairs.collect())
}

/// All rows as JSON.
pub(crate) fn as_json(sheet: Sheet<'_>, languages: &'static [Lang]) -> Value {
    let sheet = sheet.for_programs(languages);
    let columns = sheet.columns;
    Value::Array(sheet.rows.map(|row| as_object(&columns, &row)).collect())
}

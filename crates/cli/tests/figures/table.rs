//! Rows of cells by the ids of their columns: CSV, sheets of workbooks, JSON.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

/// A table.
#[derive(Debug, Default)]
pub(crate) struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn of_csv(bytes: &[u8]) -> Self {
        let mut reader = csv::Reader::from_reader(bytes);
        let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows = reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect());
        Self { header, rows: rows.collect() }
    }

    /// The sheet of a workbook whose second line has the ids of columns.
    pub(crate) fn of_workbook(bytes: Vec<u8>, columns: &[&str]) -> Self {
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        for sheet in book.sheet_names() {
            let cells = book.worksheet_range(&sheet).unwrap();
            let mut rows = cells.rows().map(|row| row.iter().map(cell).collect::<Vec<_>>());
            let is_header = |row: &Vec<String>| columns.iter().all(|c| row.iter().any(|r| r == c));
            if let Some(header) = rows.find(is_header) {
                return Self { header, rows: rows.collect() };
            }
        }
        panic!("no sheet has the columns {columns:?}")
    }

    /// The sheet of a workbook that has names in place of ids, beside the table as CSV, whose rows it has:
    /// numbers are those of the sheet, and so are the names of what `named` has the ids of.
    pub(crate) fn of_names(bytes: Vec<u8>, csv: &Self, named: &str, lang: &str) -> Self {
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        let cells = book.worksheet_range_at(1).unwrap().unwrap();
        let title = format!("title_{lang}");
        let is_title = |id: &str| if named.is_empty() { id == title } else { id == named };
        let is_shown = |id: &&String| !id.starts_with("title_") || is_title(id);
        let shown: Vec<&String> = csv.header.iter().filter(is_shown).collect();
        assert_eq!(cells.width(), shown.len(), "{:?} beside {shown:?}", cells.rows().next());
        assert_eq!(cells.height(), csv.rows.len() + 1, "as many rows");
        let rows = cells.rows().skip(1).zip(&csv.rows).map(|(sheet, csv_row)| {
            let at = |id: &str| shown.iter().position(|own| *own == id);
            let of_csv = csv.header.iter().zip(csv_row).map(|(id, own)| {
                if *id == title {
                    let of = if named.is_empty() { id } else { named };
                    return cell(&sheet[at(of).unwrap()]);
                }
                match at(id).map(|at| &sheet[at]) {
                    Some(Data::Float(x)) => x.to_string(),
                    _ => own.clone(),
                }
            });
            of_csv.collect()
        });
        Self { header: csv.header.clone(), rows: rows.collect() }
    }

    /// An array of JSON objects.
    pub(crate) fn of_json(rows: &serde_json::Value) -> Self {
        let rows: Vec<_> =
            rows.as_array().unwrap().iter().map(|r| r.as_object().unwrap()).collect();
        let header: Vec<String> =
            rows.first().map_or_else(Vec::new, |r| r.keys().cloned().collect());
        let cells = |row: &&serde_json::Map<String, serde_json::Value>| {
            header.iter().map(|column| json_text(&row[column])).collect()
        };
        Self { rows: rows.iter().map(cells).collect(), header }
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { header: &self.header, cells })
    }
}

/// A JSON value as a cell.
pub(crate) fn json_text(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn cell(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}

/// A row.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    header: &'a [String],
    cells: &'a [String],
}

impl<'a> Row<'a> {
    /// A cell; empty where there is no such column.
    pub(crate) fn get(&self, column: &str) -> &'a str {
        let at = self.header.iter().position(|h| h == column);
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }

    /// The cells of a title or name in every language.
    pub(crate) fn names(&self, stem: &str) -> [&'a str; 2] {
        [self.get(&format!("{stem}_en")), self.get(&format!("{stem}_fa"))]
    }
}

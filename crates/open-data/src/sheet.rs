//! A table as a sheet for people: names beside ids or in place of them, words in place of codes, and
//! numbers with the decimals with which they are published.

use std::borrow::Cow;

use sanjeh_messages::{Lang, message};

use crate::forms::Form;
use crate::named::{Ids, Names};
use crate::table::{Cell, Row, Table};

/// What a cell of a sheet holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shown<'r> {
    Empty,
    Text(Cow<'r, str>),
    Number(f64, Form),
    Bool(bool),
}

/// A column of a sheet.
pub(crate) struct SheetColumn {
    /// Its column in the table.
    at: usize,
    /// Of what it has the names; nothing if it has the cells themselves.
    ids: Option<Ids>,
    pub(crate) heading: String,
    /// The id for programs.
    pub(crate) id: String,
}

/// A table as a sheet.
pub(crate) struct Sheet<'t, 'a> {
    table: &'t Table<'a>,
    names: &'t Names<'t>,
    pub(crate) columns: Vec<SheetColumn>,
    /// How many of the first columns name a row.
    pub(crate) keys: u16,
}

/// Whether workbooks in a language have ids, too: they are words of Latin letters, and in a workbook
/// in another language only names are read.
pub(crate) fn has_ids(lang: Lang) -> bool {
    lang == Lang::ENGLISH
}

impl<'t, 'a> Sheet<'t, 'a> {
    pub(crate) fn new(table: &'t Table<'a>, names: &'t Names<'t>) -> Self {
        let lang = names.lang;
        let mut columns = Vec::new();
        let mut keys = None;
        for (at, column) in table.columns.iter().enumerate() {
            if !column.key {
                keys.get_or_insert(columns.len() as u16);
            }
            let ids = names.ids(table, at);
            let title = column.title(lang).to_owned();
            let own = |heading| SheetColumn { at, ids: None, heading, id: column.id.to_string() };
            let Some(ids) = ids else {
                if has_ids(lang) || !names.is_name(table, at) {
                    columns.push(own(title));
                }
                continue;
            };
            if has_ids(lang) {
                let is_named = ids.is_word() || names.has_own(table, &ids);
                if is_named {
                    columns.push(own(title));
                    continue;
                }
                columns.push(own(message!("data-id-of", column = &title).plain(lang)));
            }
            columns.push(SheetColumn { ids: Some(ids), id: String::new(), ..own(title) });
        }
        let keys = keys.unwrap_or(columns.len() as u16);
        Self { table, names, columns, keys }
    }

    /// The cells of a row, one for each column.
    pub(crate) fn cells<'r>(&'r self, row: &'r Row<'_>) -> Vec<Shown<'r>> {
        self.columns.iter().map(|column| self.cell(column, row)).collect()
    }

    fn cell<'r>(&'r self, column: &SheetColumn, row: &'r Row<'_>) -> Shown<'r> {
        let lang = self.names.lang;
        match &row[column.at] {
            Cell::Empty => Shown::Empty,
            Cell::Text(id) => {
                let ids = column.ids.as_ref();
                let name = ids.and_then(|ids| self.names.name(ids, id, row));
                Shown::Text(name.unwrap_or(Cow::Borrowed(id)))
            }
            Cell::Bool(yes) if has_ids(lang) => Shown::Bool(*yes),
            Cell::Bool(true) => Shown::Text(message!("methodology-yes").plain(lang).into()),
            Cell::Bool(false) => Shown::Text(message!("methodology-no").plain(lang).into()),
            Cell::Integer(n) => {
                Shown::Number(*n as f64, Form::of(self.names, self.table, column.at, row))
            }
            Cell::Number(x) => Shown::Number(*x, Form::of(self.names, self.table, column.at, row)),
        }
    }
}

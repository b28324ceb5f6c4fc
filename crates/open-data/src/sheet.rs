//! A table as a sheet for people: names beside ids or in place of them, words in place of codes, and
//! numbers with the decimals with which they are published.

use std::borrow::Cow;

use sanjeh_messages::message;

use crate::claims;
use crate::forms::Form;
use crate::named::{Ids, Names, has_ids};
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
            let heading = names.heading(table, &ids, at).filter(|_| !has_ids(lang));
            let heading = heading.unwrap_or(title);
            columns.push(SheetColumn { ids: Some(ids), id: String::new(), ..own(heading) });
        }
        let keys = keys.unwrap_or(columns.len() as u16);
        Self { table, names, columns, keys }
    }

    /// The cells of a row, one for each column.
    pub(crate) fn cells<'r>(&'r self, row: &'r Row<'_>) -> Vec<Shown<'r>> {
        self.columns.iter().map(|column| self.cell(column, row)).collect()
    }

    /// Whether a column has what was claimed.
    fn is_claimed(&self, column: &SheetColumn) -> bool {
        self.table.name == claims::NAME && claims::CLAIMED.contains(&column.id.as_str())
    }

    fn cell<'r>(&'r self, column: &SheetColumn, row: &'r Row<'_>) -> Shown<'r> {
        let lang = self.names.lang;
        match &row[column.at] {
            Cell::Empty => Shown::Empty,
            // What was claimed is kept as it was written; numbers are numbers all the same.
            Cell::Text(id) if self.is_claimed(column) && is_plain(id) => {
                let decimals = id.split_once('.').map_or(0, |(_, d)| d.len().min(15) as u8);
                let x = id.parse().unwrap_or_default();
                Shown::Number(x, Form::Decimals(decimals))
            }
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

/// Whether a text is a number in plain digits.
fn is_plain(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(is_number)
        && text.parse::<f64>().is_ok()
}

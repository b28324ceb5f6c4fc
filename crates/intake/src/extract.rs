//! A workbook with nothing but what is read of it: for those who hand it on.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use crate::files::Files;
use crate::only::Filter;
use crate::rows::Rows;
use crate::sources::{Limits, Only, Options, TableLayout};
use crate::stored::{Stored, Value};
use crate::writing::{NewSheet, NewWorkbook};

/// What one table takes from a workbook.
#[derive(Debug, Clone)]
pub struct Used<'a> {
    /// The sheet; the first visible one if `None`.
    pub sheet: Option<&'a str>,
    /// How the table lies in it.
    pub layout: &'a TableLayout,
    /// The columns that are read, by their names.
    pub columns: Vec<&'a str>,
    /// What must stand in a row for it to be read; of other rows only these columns are kept.
    pub only: &'a [Only],
    /// Rows of which one column is cleared.
    pub ignored: Option<Ignored<'a>>,
}

/// Rows that may stand in a table and are not read: answers to questions that nobody asks.
#[derive(Debug, Clone)]
pub struct Ignored<'a> {
    /// The column that says what a row is.
    pub by: &'a str,
    /// What is in the column in such rows.
    pub values: Vec<&'a str>,
    /// The column whose cells go.
    pub cleared: &'a str,
}

/// A workbook with nothing but what is read, and what it does not have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extract {
    /// The bytes of the new workbook.
    pub bytes: Vec<u8>,
    /// Names of the sheets that are not read.
    pub sheets: Vec<String>,
    /// Names of the columns that are not read.
    pub columns: Vec<String>,
    /// How many rows lost cells since no table reads them.
    pub rows: u64,
}

/// Stands in a row of which nothing else is left, so that the table does not end there.
const LEFT_OUT: &str = "—";

/// The cells of a sheet that are read.
#[derive(Default)]
struct Page {
    cells: Vec<((u32, u32), Value)>,
    /// Columns that are read, from 0.
    columns: BTreeSet<u32>,
    hidden: BTreeSet<u32>,
    hidden_columns: BTreeSet<u32>,
    /// Cells of rows that a table leaves out.
    left_out: BTreeSet<(u32, u32)>,
    /// Such rows, and a column in which they may be marked.
    left_rows: BTreeMap<u32, u32>,
}

/// Makes a workbook of what these tables read of one: rows stand where they stood, columns without a
/// gap. Values of merged cells are filled in where that is said; formulas become their values.
///
/// # Errors
/// What makes a table unreadable, or the workbook too large.
pub fn extract(
    files: &dyn Files,
    file: &str,
    used: &[Used<'_>],
    limits: &Limits,
) -> Result<Extract, Box<Problem>> {
    let mut pages: BTreeMap<String, Page> = BTreeMap::new();
    let mut all: Vec<(String, bool)> = Vec::new();
    // One column may have several names where several tables lie below each other.
    let mut left_out: BTreeSet<(String, usize, String)> = BTreeSet::new();
    let mut read = BTreeSet::new();
    let options = Options { limits: *limits, ..Options::default() };
    for part in used {
        let rows = Rows::open_stored(files, file, part.sheet, part.layout, &options)?;
        all.clone_from(&rows.table().sheets);
        let sheet = rows.table().spotter.sheet.clone().unwrap_or_default();
        for (column, name) in rows.columns().iter().enumerate().filter(|(_, n)| !n.is_empty()) {
            left_out.insert((sheet.clone(), column, name.clone()));
        }
        let page = pages.entry(sheet.clone()).or_default();
        let columns = take(rows, part, page)?;
        read.extend(columns.into_iter().map(|column| (sheet.clone(), column)));
    }
    let unread =
        |(sheet, column, _): &(String, usize, String)| !read.contains(&(sheet.clone(), *column));
    let mut columns: Vec<String> = Vec::new();
    for (_, _, name) in left_out.into_iter().filter(unread) {
        if !columns.contains(&name) {
            columns.push(name);
        }
    }
    let rows = pages.values_mut().map(Page::leave_out).sum();
    let sheets = all.iter().filter(|(name, _)| !pages.contains_key(name));
    let sheets = sheets.map(|(name, _)| name.clone()).collect();
    let written = all.iter().filter_map(|(name, visible)| {
        let page = pages.remove(name)?;
        Some(page.written(name, !visible))
    });
    let mut book = NewWorkbook { sheets: written.collect() };
    if book.sheets.iter().all(|sheet| sheet.hidden) {
        book.sheets.iter_mut().for_each(|sheet| sheet.hidden = false);
    }
    let bytes = book.bytes(file).map_err(|error| {
        let text = message!("intake-unwritten", why = error.to_string());
        Box::new(Problem::error(text).in_file(file))
    })?;
    Ok(Extract { bytes, sheets, columns, rows })
}

/// Takes what a table reads; gives its columns.
fn take(rows: Rows<'_>, part: &Used<'_>, page: &mut Page) -> Result<BTreeSet<usize>, Box<Problem>> {
    for name in &part.columns {
        rows.column(name)?;
    }
    let ignored = match &part.ignored {
        Some(ignored) if !ignored.values.is_empty() => {
            let values: BTreeSet<String> = ignored.values.iter().map(|value| fold(value)).collect();
            Some((rows.column(ignored.by)?, rows.column(ignored.cleared)?, values))
        }
        _ => None,
    };
    let filter = Filter::find(part.only, |name| rows.column(name))?;
    let kept: BTreeSet<usize> = filter.columns().collect();
    let table = rows.table();
    let columns = table.header.asked();
    page.columns.extend(columns.iter().map(|&column| column as u32));
    page.hidden.extend(table.hidden.iter().filter_map(|&row| zero_based(row)));
    let hidden = columns.iter().filter(|column| table.hides_column(**column));
    page.hidden_columns.extend(hidden.map(|&column| column as u32));
    let mark = columns.iter().find(|column| !kept.contains(*column)).copied();
    let header = zero_based(table.header.line()).unwrap_or_default();
    let stored = table.stored.clone();
    let names = rows.columns();
    for &column in &columns {
        page.cells.push(((header, column as u32), names[column].as_str().into()));
    }
    let Page { cells, left_out, left_rows, .. } = page;
    rows.each(&|_| (), &mut |row| {
        let Some(at) = zero_based(row.line()) else { return true };
        let cleared = ignored.as_ref().and_then(|(by, cleared, values)| {
            values.contains(&fold(row.cell(*by))).then_some(*cleared)
        });
        let taken = filter.takes(|column| row.cell(column));
        if let Some(mark) = mark.filter(|_| !taken) {
            left_rows.insert(at, mark as u32);
        }
        for &column in columns.iter().filter(|column| cleared != Some(**column)) {
            let text = row.cell(column);
            if text.is_empty() {
                continue;
            }
            let place = (at, column as u32);
            if !taken && !kept.contains(&column) {
                if text != LEFT_OUT {
                    left_out.insert(place);
                }
                continue;
            }
            let found = stored.binary_search_by_key(&place, |(place, _)| *place);
            let stored = found.map_or(Stored::Text, |found| stored[found].1);
            cells.push((place, Value { text: text.to_owned(), stored }));
        }
        true
    })?;
    Ok(columns)
}

/// A row, which counts from 1.
fn zero_based(row: u64) -> Option<u32> {
    row.checked_sub(1).and_then(|row| u32::try_from(row).ok())
}

impl Page {
    /// Counts the rows that lost cells, and marks those of which nothing is left: they stay rows.
    fn leave_out(&mut self) -> u64 {
        if self.left_rows.is_empty() {
            return 0;
        }
        // What one table leaves out another may read.
        for (place, value) in &self.cells {
            self.left_out.remove(place);
            if !value.text.trim().is_empty() {
                self.left_rows.remove(&place.0);
            }
        }
        let marks = std::mem::take(&mut self.left_rows);
        self.cells.extend(marks.into_iter().map(|place| (place, LEFT_OUT.into())));
        let rows: BTreeSet<u32> = self.left_out.iter().map(|(row, _)| *row).collect();
        rows.len() as u64
    }

    fn written(mut self, name: &str, hidden: bool) -> NewSheet {
        let places: BTreeMap<u32, u32> = self.columns.iter().copied().zip(0..).collect();
        for ((_, column), _) in &mut self.cells {
            *column = places.get(column).copied().unwrap_or(*column);
        }
        let hidden_columns = self.hidden_columns.iter();
        NewSheet {
            name: name.to_owned(),
            hidden,
            hidden_rows: self.hidden,
            hidden_columns: hidden_columns.filter_map(|c| places.get(c).copied()).collect(),
            cells: self.cells,
        }
    }
}

//! The rows of a table as they stand in it, for those who keep the cells themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use sanjeh_messages::{Place, Problem};

use crate::blocks::Block;
use crate::cells::{NUMBER, Pattern};
use crate::files::Files;
use crate::only::Filter;
use crate::records::Records;
use crate::sources::{Limits, Options, Progress, SubjectSource, TableLayout};
use crate::spot::{Faults, Spotter};
use crate::table::{Table, next_row};
use crate::template::Template;
use crate::text;
use crate::unreadable::{broken, check_text};

/// A table of which the header was read.
pub struct Rows<'a> {
    table: Table<'a>,
}

/// One row of a table, with as many cells as the header.
#[derive(Clone, Copy)]
pub struct Row<'r> {
    records: &'r Records<'r>,
}

/// Ids that are made from the cells of a row.
#[derive(Debug, Clone)]
pub struct RowIds {
    pattern: Pattern,
}

/// Which rows of a table list a subject for the first time, and its id.
#[derive(Debug, Clone)]
pub struct SubjectRows {
    id: Pattern,
    filter: Filter,
    numbers: BTreeMap<String, u64>,
    seen: Option<BTreeSet<String>>,
}

impl<'a> Rows<'a> {
    /// Opens a file, or a sheet of a workbook: its first visible one if `sheet` is `None`.
    ///
    /// # Errors
    /// What makes it unreadable.
    pub fn open(
        files: &'a dyn Files,
        file: &'a str,
        sheet: Option<&'a str>,
        layout: &TableLayout,
        limits: &Limits,
    ) -> Result<Self, Box<Problem>> {
        let options = Options { limits: *limits, ..Options::default() };
        Self::of(files, file, (sheet, false), layout, &options)
    }

    /// Opens a table as it is read for scoring; of a workbook is also to be known how its cells are
    /// stored.
    pub(crate) fn open_stored(
        files: &'a dyn Files,
        file: &'a str,
        sheet: Option<&'a str>,
        layout: &TableLayout,
        options: &Options,
    ) -> Result<Self, Box<Problem>> {
        Self::of(files, file, (sheet, true), layout, options)
    }

    fn of(
        files: &'a dyn Files,
        file: &'a str,
        sheet: (Option<&'a str>, bool),
        layout: &TableLayout,
        options: &Options,
    ) -> Result<Self, Box<Problem>> {
        // Whoever keeps cells keeps those that have a value.
        let layout = TableLayout { lenient: true, ..layout.clone() };
        Ok(Self { table: Table::open_with(files, file, sheet, &layout, options)? })
    }

    /// What was read of the table before its rows.
    pub(crate) fn table(&self) -> &Table<'a> {
        &self.table
    }

    /// The names of the columns.
    pub fn columns(&self) -> &[String] {
        self.table.header.names()
    }

    /// The position of a column, found as everywhere else: by its very name, or else by one that
    /// differs only in case or spaces.
    ///
    /// # Errors
    /// If there is none, or if there are several.
    pub fn column(&self, name: &str) -> Result<usize, Box<Problem>> {
        self.table.header.find(name, &self.table.spotter)
    }

    /// How ids of a template are read from a row.
    ///
    /// # Errors
    /// If a column is not there.
    pub fn ids(&self, template: &Template) -> Result<RowIds, Box<Problem>> {
        Ok(RowIds { pattern: self.pattern(template)? })
    }

    /// How the subjects of a source are found among the rows.
    ///
    /// # Errors
    /// If a column is not there.
    pub fn subjects(&self, source: &SubjectSource) -> Result<SubjectRows, Box<Problem>> {
        Ok(SubjectRows {
            id: self.pattern(&source.id)?,
            filter: Filter::find(&source.only, |name| self.column(name))?,
            numbers: BTreeMap::new(),
            seen: source.distinct.then(BTreeSet::new),
        })
    }

    fn pattern(&self, template: &Template) -> Result<Pattern, Box<Problem>> {
        let mut wrong = Vec::new();
        Pattern::find(template, &self.table.header, &self.table.spotter, &mut wrong)
            // What is not found has been said.
            .ok_or_else(|| Box::new(wrong.swap_remove(0)))
    }

    /// Gives every row, in the order of the table; rows without any text are left out. `visit`
    /// stops the reading by `false`; `progress` is called after every block of the file.
    ///
    /// # Errors
    /// What makes the rest of the table unreadable, or the first row that has not as many cells as
    /// the header.
    pub fn each(
        self,
        progress: &dyn Fn(Progress<'_>),
        visit: &mut dyn FnMut(Row<'_>) -> bool,
    ) -> Result<(), Box<Problem>> {
        let Table { spotter, header, mut reader, first, total, .. } = self.table;
        let mut block = first;
        let mut faults = Faults::default();
        loop {
            if !block_rows(&block, header.len(), &spotter, &mut faults, visit)? {
                return Ok(());
            }
            if let Some((_, problem)) = faults.list.drain(..).next() {
                return Err(Box::new(problem));
            }
            progress(Progress { file: spotter.file, done: block.done, total });
            if !reader.fill(&mut block).map_err(|error| Box::new(broken(error, &spotter)))? {
                return Ok(());
            }
        }
    }
}

/// Gives the rows of a block; false if no more are wanted.
fn block_rows(
    block: &Block,
    width: usize,
    spotter: &Spotter<'_>,
    faults: &mut Faults,
    visit: &mut dyn FnMut(Row<'_>) -> bool,
) -> Result<bool, Box<Problem>> {
    let (text, flaw) = check_text(block, spotter);
    let mut records = Records::new(text, block.start, block.line, spotter.numbering());
    let mut lost = false;
    while next_row(&mut records, width, spotter, faults, 1, &mut lost) {
        if !visit(Row { records: &records }) {
            return Ok(false);
        }
    }
    flaw.map_or(Ok(true), Err)
}

impl<'r> Row<'r> {
    /// Its line, or row of the sheet, from 1.
    pub(crate) fn line(self) -> u64 {
        self.records.line()
    }

    /// The row as a record.
    pub(crate) fn records(self) -> &'r Records<'r> {
        self.records
    }

    /// A cell, as it stands in the table.
    ///
    /// # Panics
    /// Beyond the columns of the table.
    #[inline]
    pub fn cell(self, column: usize) -> &'r str {
        self.records.field(column)
    }

    /// Where a cell stands.
    pub(crate) fn place(self, spotter: &Spotter<'_>, column: usize) -> Place {
        spotter.place(self.records, column)
    }

    /// All cells, in the order of the columns.
    pub fn cells(self) -> impl Iterator<Item = &'r str> {
        (0..self.records.len()).map(move |column| self.records.field(column))
    }
}

impl RowIds {
    /// The column, if the id is nothing but its text.
    pub fn single(&self) -> Option<usize> {
        self.pattern.single()
    }

    /// The columns of which the id of a row is made, and what each is of it.
    pub(crate) fn parts(
        &self,
        row: Row<'_>,
        id: &str,
    ) -> impl Iterator<Item = (usize, Range<usize>)> {
        self.pattern.parts_of(row.records, id)
    }

    /// The id that a row has, made in `buffer` if need be; `None` if a cell for it is empty.
    #[inline]
    pub fn of<'r>(&self, row: Row<'r>, buffer: &'r mut String) -> Option<&'r str> {
        self.pattern.read(row.records, buffer).ok()
    }
}

impl SubjectRows {
    /// The id of the subject that a row lists; `None` for rows that list none, or one that another
    /// row listed before. Takes the rows in the order of the table, each once.
    pub fn next(&mut self, row: Row<'_>) -> Option<String> {
        if !self.filter.takes(|column| row.cell(column)) {
            return None;
        }
        let mut buffer = String::new();
        let mut id = self.id.read(row.records, &mut buffer).ok()?.to_owned();
        if id.contains(NUMBER) {
            let count = self.numbers.entry(id.clone()).or_default();
            *count += 1;
            id = id.replace(NUMBER, &count.to_string());
        }
        match &mut self.seen {
            Some(seen) => seen.insert(id.clone()).then_some(id),
            None => Some(id),
        }
    }
}

/// A code as ids and names of questions are compared: trimmed, with one spelling of letters and
/// digits.
pub fn code(text: &str) -> std::borrow::Cow<'_, str> {
    text::code(text)
}

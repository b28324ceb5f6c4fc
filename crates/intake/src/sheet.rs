//! A sheet of a workbook: what is to be read of it, what is found, and what may be wrong with it, be
//! it of Excel or an OpenDocument.

use sanjeh_messages::{Problem, message};

use crate::archive::{too_long, too_many_cells, unpacks_to_more};
use crate::noted::Noted;
use crate::remarks::Remarks;
use crate::sources::{Limits, Rules, TableLayout};
use crate::stored::Stored;
use crate::suggest::nearest;
use crate::unlike::Unlike;

/// Other sheets of which the beginning is looked at.
pub(crate) const MOST_OTHERS: usize = 40;
/// Rows and cells of such a beginning.
const MOST_ROWS: usize = 30;
pub(crate) const MOST_CELLS: usize = 4000;

/// The rows of a sheet.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// As CSV: the first line is the first row of the sheet.
    pub(crate) text: Vec<u8>,
    /// Name of the sheet.
    pub(crate) sheet: String,
    /// Hidden rows that have a value, from 1.
    pub(crate) hidden: Vec<u64>,
    /// The first and the last, from 0, of hidden columns that stand side by side.
    pub(crate) hidden_columns: Vec<(u32, u32)>,
    /// The cells with superscript or struck-out text, with what is read of them.
    pub(crate) marked: Noted,
    /// The cells that show something else than what is read of them.
    pub(crate) unlike: Unlike,
    /// The cells that hold more than is seen.
    pub(crate) remarks: Remarks,
    /// How many rows have a value.
    pub(crate) filled: u64,
    /// The other sheets, from their beginning.
    pub(crate) others: Vec<Beginning>,
    /// All sheets, and which of them are visible.
    pub(crate) sheets: Vec<(String, bool)>,
    /// Row and column, from 0, of the cells that are stored as something else than text, in their
    /// order; if they were wanted.
    pub(crate) stored: Vec<((u32, u32), Stored)>,
}

/// The first rows of a sheet that have any text, with their numbers from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Beginning {
    pub(crate) sheet: String,
    pub(crate) rows: Vec<(u64, Vec<String>)>,
}

impl Beginning {
    /// Adds the next cell; false when there are rows enough.
    pub(crate) fn add(&mut self, row: u32, text: String) -> bool {
        if text.is_empty() {
            return true;
        }
        let row = u64::from(row) + 1;
        let full = self.rows.len() == MOST_ROWS;
        match self.rows.last_mut() {
            Some((last, fields)) if *last == row => fields.push(text),
            _ if full => return false,
            _ => self.rows.push((row, vec![text])),
        }
        true
    }
}

/// What is to be read of a workbook.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) file: &'a str,
    /// The first visible one if none is named.
    pub(crate) sheet: Option<&'a str>,
    pub(crate) layout: &'a TableLayout,
    pub(crate) limits: &'a Limits,
    /// Whether it is to be known how cells are stored.
    pub(crate) stored: bool,
}

/// Why a sheet cannot become lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// A cell stands before one that came earlier, or beyond the largest sheet.
    Order,
    /// There are too many cells, with the empty ones between them.
    Cells,
    /// The texts of the cells are too long: one of them may stand in many cells.
    Bytes,
    /// The text of one cell is too long.
    Long,
}

/// The sheet that is named, or else the first visible one.
pub(crate) fn choose(
    sheets: &[(String, bool)],
    wanted: &Wanted<'_>,
) -> Result<String, Box<Problem>> {
    let found = match wanted.sheet {
        Some(wanted) => sheets.iter().find(|(name, _)| name == wanted),
        None if wanted.layout.rules == Rules::First => sheets.first(),
        None => sheets.iter().find(|(_, visible)| *visible).or(sheets.first()),
    };
    if let Some((name, _)) = found {
        return Ok(name.clone());
    }
    let missing = wanted.sheet.unwrap_or_default();
    let problem = Problem::error(message!("intake-sheet-missing", sheet = missing));
    let names = || sheets.iter().map(|(name, _)| name.as_str());
    let help = if let Some(near) = nearest(missing, names()) {
        message!("intake-did-you-mean-help", name = near)
    } else {
        message!("intake-sheet-missing-help", sheets = names().collect::<Vec<&str>>())
    };
    Err(Box::new(problem.help(help).in_file(wanted.file)))
}

/// What is said of cells that cannot become lines.
pub(crate) fn cannot_become_lines(wrong: Wrong, wanted: &Wanted<'_>) -> Box<Problem> {
    let problem = match wrong {
        Wrong::Order => damaged("order of rows"),
        Wrong::Cells => too_many_cells(wanted.limits.cells),
        Wrong::Bytes => unpacks_to_more(wanted.limits.unpacked_bytes),
        Wrong::Long => too_long(wanted.limits.row_bytes as u64),
    };
    Box::new(problem.in_file(wanted.file))
}

/// What is said of a workbook that cannot be read.
pub(crate) fn damaged(reason: &str) -> Problem {
    Problem::error(message!("intake-workbook-damaged", reason = reason))
        .help(message!("intake-workbook-damaged-help"))
}

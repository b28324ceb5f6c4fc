//! Turns a sheet of a workbook into the text of a table, one line a row, so that its cells pass the
//! very checks of a text file.

use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};

use sanjeh_messages::{Problem, message};

use crate::archive::{Archived, Refused, measure, too_many_cells, unpacks_to_more};
use crate::lines::Wrong;
use crate::sources::{Limits, Rules, TableLayout};
use crate::stored::Stored;
use crate::suggest::nearest;
use crate::unreadable::cannot_read;
use crate::unvalued::Unvalued;
use crate::{ods, xlsx};

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

/// Reads a sheet.
///
/// # Errors
/// If it is no workbook, is larger than the limits, or has no such sheet.
pub(crate) fn rows(
    input: Box<dyn Read + Send + '_>,
    wanted: &Wanted<'_>,
) -> Result<Rows, Box<Problem>> {
    let (file, most) = (wanted.file, wanted.limits.workbook_bytes);
    let mut bytes = Vec::new();
    input
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| Box::new(cannot_read(&error).in_file(file)))?;
    if bytes.len() as u64 > most {
        return Err(too_large(file, most));
    }
    if let Some(problem) = no_workbook(&bytes) {
        return Err(Box::new(problem.in_file(file)));
    }
    // The readers of workbooks trust offsets within the file; a damaged one may make them panic.
    let rows = catch_unwind(AssertUnwindSafe(|| {
        let kind = measure(&bytes, wanted.limits).map_err(|refused| match refused {
            Refused::Damaged(reason) => Box::new(damaged(&reason).in_file(file)),
            Refused::Other(problem) => Box::new(problem.in_file(file)),
        })?;
        match kind {
            Archived::Excel => xlsx::read(&bytes, wanted),
            Archived::OpenDocument => ods::read(&bytes, wanted),
        }
    }));
    rows.unwrap_or_else(|_| Err(Box::new(damaged("-").in_file(file))))
}

/// What a file is that is no ZIP archive, whatever its name says.
fn no_workbook(bytes: &[u8]) -> Option<Problem> {
    match bytes {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some(
            Problem::error(message!("intake-workbook-old"))
                .help(message!("intake-workbook-old-help")),
        ),
        [b'P', b'K', ..] | [] => None,
        _ => {
            let beginning = &bytes[..bytes.len().min(4096)];
            // The sample may cut a letter in two.
            let is_text = match std::str::from_utf8(beginning) {
                Ok(_) => true,
                Err(error) => error.error_len().is_none(),
            } && !beginning.contains(&0);
            is_text.then(|| {
                Problem::error(message!("intake-workbook-text"))
                    .help(message!("intake-workbook-text-help"))
            })
        }
    }
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
    };
    Box::new(problem.in_file(wanted.file))
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

fn too_large(file: &str, most: u64) -> Box<Problem> {
    let problem = Problem::error(message!("intake-workbook-large", megabytes = most >> 20));
    Box::new(problem.help(message!("intake-workbook-large-help")).in_file(file))
}

/// What is said of a workbook that cannot be read.
pub(crate) fn damaged(reason: &str) -> Problem {
    Problem::error(message!("intake-workbook-damaged", reason = reason))
        .help(message!("intake-workbook-damaged-help"))
}

/// Whether the text of a cell is an error of a formula, such as `#REF!`, or stands for a cell without
/// a value of its own.
pub(crate) fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 9] = [
        "#DIV/0!",
        "#N/A",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#REF!",
        "#VALUE!",
        "#DATA!",
        "#GETTING_DATA",
    ];
    match text.as_bytes().first() {
        Some(b'#') => ERRORS.contains(&text),
        // As LibreOffice numbers those that have no name.
        Some(b'E') => text
            .strip_prefix("Err:")
            .is_some_and(|n| n.len() == 3 && n.bytes().all(|b| b.is_ascii_digit())),
        Some(1) => Unvalued::parse(text).is_some(),
        _ => false,
    }
}

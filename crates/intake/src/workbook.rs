//! Turns a sheet of a workbook into the text of a table, one line a row, so that its cells pass the
//! very checks of a text file.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Style, Xlsx, XlsxError,
};
use sanjeh_messages::{Problem, message};

use crate::archive::{Refused, measure, too_many_cells};
use crate::frame::{self, Frame};
use crate::lines::{Lines, Wrong};
use crate::sources::{Limits, TableLayout};
use crate::suggest::nearest;
use crate::unreadable::cannot_read;
use crate::unvalued::Unvalued;

/// Other sheets of which the beginning is looked at.
const MOST_OTHERS: usize = 40;
/// Rows and cells of such a beginning.
const MOST_ROWS: usize = 30;
const MOST_CELLS: usize = 4000;

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
        measure(&bytes, wanted.limits).map_err(|refused| match refused {
            Refused::Damaged(reason) => Box::new(damaged(&reason).in_file(file)),
            Refused::Large(problem) => Box::new(problem.in_file(file)),
        })?;
        convert(&bytes, wanted)
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

fn convert(bytes: &[u8], wanted: &Wanted<'_>) -> Result<Rows, Box<Problem>> {
    let file = wanted.file;
    let damaged = |error: &XlsxError| Box::new(damaged(&error.to_string()).in_file(file));
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let all = workbook.sheets_metadata().iter();
    let sheets: Vec<(String, bool)> = all
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    let sheet = choose(&sheets, wanted)?;
    let frame = frame::read(bytes, &sheet).unwrap_or_default();
    let mut cells = workbook.worksheet_cells_reader(&sheet).map_err(|error| damaged(&error))?;
    let percent: Vec<bool> = cells.styles().iter().map(is_percent).collect();
    let Frame { hidden, merged, unvalued } = frame;
    let name = format!("{file}!{sheet}");
    let mut lines = Lines::new(wanted.layout, name, merged, hidden, wanted.limits.cells);
    loop {
        let (cell, style) = match cells.next_cell_with_style_id() {
            Ok(Some(next)) => next,
            Ok(None) => break,
            Err(error) => return Err(damaged(&error)),
        };
        let place = cell.get_position();
        let percent = percent.get(style).copied().unwrap_or(false);
        let added = if unvalued.contains(&place) {
            lines.add_unvalued(place)
        } else {
            lines.add(place, &cell_text(cell.get_value(), percent))
        };
        added.map_err(|wrong| cannot_become_lines(wrong, wanted))?;
    }
    drop(cells);
    let (text, hidden) = lines.finish().map_err(|wrong| cannot_become_lines(wrong, wanted))?;
    let others = sheets.iter().map(|(name, _)| name).filter(|name| **name != sheet);
    let others: Vec<Beginning> =
        others.take(MOST_OTHERS).filter_map(|name| beginning(&mut workbook, name)).collect();
    Ok(Rows { text: text.into_bytes(), sheet, hidden, others })
}

/// The sheet that is named, or else the first visible one.
pub(crate) fn choose(
    sheets: &[(String, bool)],
    wanted: &Wanted<'_>,
) -> Result<String, Box<Problem>> {
    let found = match wanted.sheet {
        Some(wanted) => sheets.iter().find(|(name, _)| name == wanted),
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
        Wrong::Order => damaged(&XlsxError::Unexpected("order of rows").to_string()),
        Wrong::Cells => too_many_cells(wanted.limits.cells),
    };
    Box::new(problem.in_file(wanted.file))
}

fn beginning(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Option<Beginning> {
    let mut cells = workbook.worksheet_cells_reader(sheet).ok()?;
    let mut found = Beginning { sheet: sheet.to_owned(), rows: Vec::new() };
    for _ in 0..MOST_CELLS {
        let Ok(Some(cell)) = cells.next_cell() else { break };
        if !found.add(cell.get_position().0, cell_text(cell.get_value(), false)) {
            break;
        }
    }
    Some(found)
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

fn is_percent(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| {
        let mut quoted = false;
        let mut escaped = false;
        format.format_code.chars().any(|c| {
            let counts = !quoted && !escaped;
            quoted ^= c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            c == '%' && counts
        })
    })
}

/// What a cell shows, without rounding.
fn cell_text(value: &DataRef<'_>, percent: bool) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(n) if percent => hundredfold(&n.to_string()),
        DataRef::Float(x) if percent && x.is_finite() => hundredfold(&x.to_string()),
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(x) => x.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(moment) => date(*moment),
        DataRef::Error(error) => error.to_string(),
    }
}

/// 0.45 is shown as 45% and meant so: the point moves by two places, exactly.
fn hundredfold(number: &str) -> String {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = format!("{fraction:0<2}");
    let (moved, rest) = fraction.split_at(2);
    let whole = format!("{whole}{moved}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{rest}%")
}

/// The date, with the time if it has one.
fn date(moment: ExcelDateTime) -> String {
    if moment.is_duration() {
        return moment.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second, milli) == (0, 0, 0, 0) {
        return day;
    }
    format!("{day}T{hour:02}:{minute:02}:{second:02}")
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
        Some(1) => Unvalued::parse(text).is_some(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_what_the_sheet_shows() {
        let shown = ["0.45", "1", "0.07", "-0.125", "0.001", "0"].map(hundredfold);
        assert_eq!(shown, ["45%", "100%", "7%", "-12.5%", "0.1%", "0%"]);
    }
}

//! Turns a sheet of a workbook into the text of a table, one line a row, so that its cells pass the
//! very checks of a text file.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Cell, DataRef, ExcelDateTime, Reader as _, Style, Xlsx, XlsxError};
use sanjeh_messages::{Problem, message};

use crate::suggest::nearest;
use crate::table::cannot_read;

/// The size of the largest sheet that there can be.
const MOST_ROWS: u32 = 1 << 20;
const MOST_COLUMNS: u32 = 1 << 14;

/// The rows of a sheet.
pub(crate) struct Rows {
    /// As CSV: the first line is the first row of the sheet.
    pub(crate) text: Vec<u8>,
    /// Name of the sheet.
    pub(crate) sheet: String,
}

/// Reads a sheet, the first one if none is named.
///
/// # Errors
/// If it is no workbook, is larger than `most` bytes, or has no such sheet.
pub(crate) fn rows(
    input: Box<dyn Read + Send + '_>,
    file: &str,
    sheet: Option<&str>,
    most: u64,
) -> Result<Rows, Box<Problem>> {
    let mut bytes = Vec::new();
    input
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| Box::new(cannot_read(&error).in_file(file)))?;
    if bytes.len() as u64 > most {
        return Err(too_large(file, most));
    }
    // The reader of workbooks trusts offsets within the file; a damaged one may make it panic.
    let rows = catch_unwind(AssertUnwindSafe(|| convert(bytes, file, sheet, most)));
    rows.unwrap_or_else(|_| Err(Box::new(damaged("-").in_file(file))))
}

fn convert(
    bytes: Vec<u8>,
    file: &str,
    sheet: Option<&str>,
    most: u64,
) -> Result<Rows, Box<Problem>> {
    let damaged = |error: &XlsxError| Box::new(damaged(&error.to_string()).in_file(file));
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let names = workbook.sheet_names();
    let found = match sheet {
        Some(sheet) => names.iter().find(|name| *name == sheet),
        None => names.first(),
    };
    let Some(sheet) = found.cloned() else {
        let problem =
            Problem::error(message!("intake-sheet-missing", sheet = sheet.unwrap_or_default()));
        let help = match nearest(sheet.unwrap_or_default(), names.iter().map(String::as_str)) {
            Some(near) => message!("intake-did-you-mean-help", name = near),
            None => message!("intake-sheet-missing-help", sheets = names),
        };
        return Err(Box::new(problem.help(help).in_file(file)));
    };
    let mut cells = workbook.worksheet_cells_reader(&sheet).map_err(|error| damaged(&error))?;
    let percent: Vec<bool> = cells.styles().iter().map(is_percent).collect();
    let mut lines = Lines::default();
    loop {
        match cells.next_cell_with_style_id() {
            Ok(Some((cell, style))) => {
                let percent = percent.get(style).copied().unwrap_or(false);
                if !lines.add(&cell, percent) {
                    return Err(damaged(&XlsxError::Unexpected("order of rows")));
                }
                // A small file may unpack to any size.
                if lines.text.len() as u64 > most.saturating_mul(8) {
                    return Err(too_large(file, most));
                }
            }
            Ok(None) => break,
            Err(error) => return Err(damaged(&error)),
        }
    }
    Ok(Rows { text: lines.finish().into_bytes(), sheet })
}

fn too_large(file: &str, most: u64) -> Box<Problem> {
    let problem = Problem::error(message!("intake-workbook-large", megabytes = most >> 20));
    Box::new(problem.help(message!("intake-workbook-large-help")).in_file(file))
}

fn damaged(reason: &str) -> Problem {
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

/// Lines of CSV while cells come, which stand in the order of rows.
#[derive(Default)]
struct Lines {
    text: String,
    /// The row that is being filled, from 0, and its fields.
    row: u32,
    fields: Vec<String>,
    /// How many columns the first row has that is not empty: every row gets as many.
    width: usize,
}

impl Lines {
    /// Adds a cell; cells without a value change nothing. False if it cannot stand where it does.
    fn add(&mut self, cell: &Cell<DataRef<'_>>, percent: bool) -> bool {
        let value = cell_text(cell.get_value(), percent);
        if value.is_empty() {
            return true;
        }
        let (row, column) = cell.get_position();
        if row < self.row || row >= MOST_ROWS || column >= MOST_COLUMNS {
            return false;
        }
        while self.row < row {
            self.end_row();
        }
        let column = column as usize;
        if self.fields.len() <= column {
            self.fields.resize(column + 1, String::new());
        }
        self.fields[column] = value;
        true
    }

    fn end_row(&mut self) {
        if !self.fields.is_empty() {
            if self.width == 0 {
                self.width = self.fields.len();
            }
            let width = self.width.max(self.fields.len());
            self.fields.resize(width, String::new());
            for (column, field) in self.fields.iter().enumerate() {
                if column > 0 {
                    self.text.push(',');
                }
                if !field.is_empty() {
                    self.text.push('"');
                    self.text.push_str(&field.replace('"', "\"\""));
                    self.text.push('"');
                }
            }
            self.fields.clear();
        }
        self.text.push('\n');
        self.row += 1;
    }

    fn finish(mut self) -> String {
        self.end_row();
        self.text
    }
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

/// Whether the text of a cell is an error of a formula, such as `#REF!`.
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
    text.starts_with('#') && ERRORS.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_what_the_sheet_shows() {
        let shown = ["0.45", "1", "0.07", "-0.125", "0.001", "0"].map(hundredfold);
        assert_eq!(shown, ["45%", "100%", "7%", "-12.5%", "0.1%", "0%"]);
    }

    #[test]
    fn rows_keep_their_numbers() {
        let mut lines = Lines::default();
        let cells = [((1, 0), "id"), ((1, 1), "a\"b"), ((4, 1), "x,y"), ((5, 3), "beyond")];
        for (place, text) in cells {
            assert!(lines.add(&Cell::new(place, DataRef::SharedString(text)), false));
        }
        assert_eq!(lines.finish(), "\n\"id\",\"a\"\"b\"\n\n\n,\"x,y\"\n,,,\"beyond\"\n");
    }
}

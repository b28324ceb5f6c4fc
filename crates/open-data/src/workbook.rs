//! Tables as sheets of a workbook.

use std::borrow::Cow;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use sanjeh_messages::{Lang, Problem, message};

use crate::about;
use crate::meta::Meta;
use crate::table::{Cell, Column, Kind, Table};

/// The first row with data: above it stand the headings and the columns' ids.
const FIRST: u32 = 2;

/// The most rows that a sheet can have.
const MOST_ROWS: u32 = 1_048_576;

/// The longest name that a sheet can have.
const LONGEST_NAME: usize = 31;

/// The longest text that a cell can have, in units of UTF-16.
const LONGEST_TEXT: usize = 32_767;

/// The widest column, in pixels.
const WIDEST: u32 = 400;

/// The formats of the cells of a workbook.
struct Formats {
    heading: Format,
    id: Format,
    integer: Format,
    number: Format,
}

/// Tables as one workbook in a language: a first sheet with round, notice and licence, then a sheet
/// for each table with headings, the columns' ids below them, and a filter. In Persian the sheets
/// are written from right to left. The same bytes whenever it is made: its time of creation is the
/// day of publication.
///
/// # Errors
/// If a table has more rows than a sheet can have.
pub fn xlsx(tables: &[Table<'_>], meta: &Meta, lang: Lang) -> Result<Vec<u8>, Box<Problem>> {
    let mut book = Workbook::new();
    let formats = Formats {
        heading: Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(Color::RGB(0xE8_EE_F2)),
        id: Format::new().set_italic().set_font_color(Color::RGB(0x59_63_6E)),
        integer: Format::new().set_num_format("0"),
        number: Format::new().set_num_format("0.00####"),
    };
    let made = (|| {
        book.set_properties(&properties(meta, lang)?);
        about::write(book.add_worksheet(), tables, meta, lang)?;
        for table in tables {
            if !write_table(book.add_worksheet(), table, &formats, lang)? {
                return Ok(Err(too_long(table)));
            }
        }
        Ok(Ok(book.save_to_buffer()?))
    })();
    made.unwrap_or_else(|error: XlsxError| {
        Err(Box::new(Problem::error(message!("data-workbook", why = error.to_string()))))
    })
}

fn too_long(table: &Table<'_>) -> Box<Problem> {
    let rows = i64::from(MOST_ROWS - FIRST);
    let text = message!("data-too-long", table = table.name.as_str(), rows = rows);
    Box::new(Problem::error(text).help(message!("data-too-long-help")))
}

fn properties(meta: &Meta, lang: Lang) -> Result<DocProperties, XlsxError> {
    let day = meta.published.as_deref().and_then(|day| ExcelDateTime::parse_from_str(day).ok());
    let created = day.map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)?;
    Ok(DocProperties::new()
        .set_title(meta.title(lang))
        .set_comment(meta.notice(lang).unwrap_or_default())
        .set_category(meta.licence.as_ref().map_or("", |licence| &licence.id))
        .set_creation_datetime(&created))
}

/// Whether the table fits on a sheet.
fn write_table(
    page: &mut Worksheet,
    table: &Table<'_>,
    formats: &Formats,
    lang: Lang,
) -> Result<bool, XlsxError> {
    // A longer name would be cut, and might then be that of another sheet.
    if is_sheet_name(&table.name) {
        page.set_name(&table.name)?;
    }
    page.set_right_to_left(lang.is_right_to_left());
    for (at, column) in (0_u16..).zip(&table.columns) {
        page.write_string_with_format(0, at, column.title(lang), &formats.heading)?;
        page.write_string_with_format(1, at, column.id.as_ref(), &formats.id)?;
    }
    let mut next = FIRST;
    for row in table.rows() {
        if next == MOST_ROWS {
            return Ok(false);
        }
        for (at, (column, cell)) in (0_u16..).zip(table.columns.iter().zip(&row)) {
            write_cell(page, (next, at), column, cell, formats)?;
        }
        next += 1;
    }
    let last = (table.columns.len() as u16).saturating_sub(1);
    page.set_autofit_max_width(WIDEST).autofit();
    page.autofilter(1, 0, next.saturating_sub(1).max(1), last)?;
    let keys = table.columns.iter().take_while(|column| column.key).count() as u16;
    page.set_freeze_panes(FIRST, keys.min(last))?;
    page.set_repeat_rows(0, 1)?;
    page.set_landscape();
    Ok(true)
}

fn write_cell(
    page: &mut Worksheet,
    (row, at): (u32, u16),
    column: &Column,
    cell: &Cell<'_>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let number = if column.kind == Kind::Integer { &formats.integer } else { &formats.number };
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(text) => page.write_string(row, at, fitting(text))?,
        Cell::Integer(n) => page.write_number_with_format(row, at, *n as f64, number)?,
        Cell::Number(x) => page.write_number_with_format(row, at, *x, number)?,
        Cell::Bool(yes) => page.write_boolean(row, at, *yes)?,
    };
    Ok(())
}

fn is_sheet_name(name: &str) -> bool {
    name.chars().count() <= LONGEST_NAME && !name.contains(['[', ']', ':', '*', '?', '/', '\\'])
}

/// A text as far as it fits into a cell, with an ellipsis where it is cut; other files have all of it.
fn fitting(text: &str) -> Cow<'_, str> {
    // No letter has more units than bytes.
    if text.len() <= LONGEST_TEXT || text.encode_utf16().count() <= LONGEST_TEXT {
        return Cow::Borrowed(text);
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > LONGEST_TEXT - 1
    });
    let end = end.map_or(text.len(), |(at, _)| at);
    Cow::Owned(format!("{}…", &text[..end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_for_a_cell_ends_in_an_ellipsis() {
        for (letter, kept) in [("a", 32_766), ("ب", 32_766), ("😀", 16_383)] {
            let fits = letter.repeat(LONGEST_TEXT / letter.encode_utf16().count());
            assert_eq!(fitting(&fits), fits);
            let cut = fitting(&format!("{fits}{letter}")).into_owned();
            assert_eq!(cut.chars().count(), kept + 1, "{letter}");
            assert!(cut.ends_with('…') && cut.encode_utf16().count() <= LONGEST_TEXT);
        }
    }
}

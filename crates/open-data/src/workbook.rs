//! Tables as sheets of a workbook.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use sanjeh_messages::{Lang, Problem, message};

use crate::about;
use crate::codes;
use crate::forms::Form;
use crate::meta::Meta;
use crate::named::{Names, has_ids};
use crate::sheet::{Sheet, Shown};
use crate::source::Source;
use crate::table::Table;

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
    numbers: BTreeMap<Form, Format>,
    lang: Lang,
}

impl Formats {
    fn number(&mut self, form: Form) -> &Format {
        let lang = self.lang;
        let format = || Format::new().set_num_format(form.code(lang));
        self.numbers.entry(form).or_insert_with(format)
    }
}

/// Tables as one workbook in a language: a first sheet with round, notice and licence, then a sheet
/// for each table, called as the table is, with headings and a filter. Figures have the decimals with
/// which they are published, ids their names: beside them in English, with the columns' ids below
/// the headings, and in place of them in other languages, where the table of codes is left out.
/// The same bytes whenever it is made: its time of creation is the day of publication.
///
/// # Errors
/// If a table has more rows than a sheet can have.
pub fn xlsx(
    tables: &[Table<'_>],
    source: &Source<'_>,
    meta: &Meta,
    lang: Lang,
) -> Result<Vec<u8>, Box<Problem>> {
    let mut book = Workbook::new();
    let names = Names::new(source, lang);
    let is_shown =
        |table: &&Table<'_>| has_ids(lang) || tables.len() == 1 || table.name != codes::NAME;
    let shown: Vec<(String, &Table<'_>)> = sheet_names(tables.iter().filter(is_shown), lang);
    let mut formats = Formats {
        heading: Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(Color::RGB(0xE8_EE_F2)),
        id: Format::new().set_italic().set_font_color(Color::RGB(0x59_63_6E)),
        numbers: BTreeMap::new(),
        lang,
    };
    let made = (|| {
        book.set_properties(&properties(meta, lang)?);
        about::write(book.add_worksheet(), &shown, meta, lang)?;
        for (name, table) in &shown {
            let page = book.add_worksheet();
            page.set_name(name)?;
            page.set_header(format!("&C{}", table.title(lang).replace('&', "&&")));
            if !write_sheet(page, table, &Sheet::new(table, &names), &mut formats)? {
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
    let rows = i64::from(MOST_ROWS - 2);
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

/// Writes a table; false if it does not fit on a sheet.
fn write_sheet(
    page: &mut Worksheet,
    table: &Table<'_>,
    sheet: &Sheet<'_, '_>,
    formats: &mut Formats,
) -> Result<bool, XlsxError> {
    let lang = formats.lang;
    page.set_right_to_left(lang.is_right_to_left());
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        page.write_string_with_format(0, at, &column.heading, &formats.heading)?;
        if has_ids(lang) {
            page.write_string_with_format(1, at, &column.id, &formats.id)?;
        }
    }
    let headings = if has_ids(lang) { 2 } else { 1 };
    let mut next = headings;
    for row in table.rows() {
        if next == MOST_ROWS {
            return Ok(false);
        }
        for (at, cell) in (0_u16..).zip(sheet.cells(&row)) {
            write_cell(page, (next, at), &cell, formats)?;
        }
        next += 1;
    }
    let last = (sheet.columns.len() as u16).saturating_sub(1);
    page.set_autofit_max_width(WIDEST).autofit();
    page.autofilter(headings - 1, 0, next.saturating_sub(1).max(headings - 1), last)?;
    page.set_freeze_panes(headings, sheet.keys.min(last))?;
    page.set_repeat_rows(0, headings - 1)?;
    page.set_landscape();
    Ok(true)
}

fn write_cell(
    page: &mut Worksheet,
    (row, at): (u32, u16),
    cell: &Shown<'_>,
    formats: &mut Formats,
) -> Result<(), XlsxError> {
    match cell {
        Shown::Empty => return Ok(()),
        Shown::Text(text) => page.write_string(row, at, fitting(text))?,
        Shown::Number(x, form) => {
            page.write_number_with_format(row, at, *x, formats.number(*form))?
        }
        Shown::Bool(yes) => page.write_boolean(row, at, *yes)?,
    };
    Ok(())
}

/// What the sheets are called: as the tables, where a sheet may be called so and no other is; else by
/// the name of the table, or by a number.
fn sheet_names<'t, 'a: 't>(
    tables: impl Iterator<Item = &'t Table<'a>>,
    lang: Lang,
) -> Vec<(String, &'t Table<'a>)> {
    let mut taken = BTreeSet::from([message!("data-about").plain(lang).to_lowercase()]);
    let named = tables.enumerate().map(|(at, table)| {
        let number = format!("{}", at + 1);
        let mut names = [table.title(lang), table.name.as_str(), number.as_str()].into_iter();
        let free = |name: &&str| is_sheet_name(name) && taken.insert(name.to_lowercase());
        (names.find(free).unwrap_or_default().to_owned(), table)
    });
    named.collect()
}

fn is_sheet_name(name: &str) -> bool {
    let length = name.encode_utf16().count();
    (1..=LONGEST_NAME).contains(&length)
        && !name.contains(['[', ']', ':', '*', '?', '/', '\\'])
        && !name.starts_with('\'')
        && !name.ends_with('\'')
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

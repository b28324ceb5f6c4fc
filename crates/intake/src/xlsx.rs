//! Reads a sheet of an Excel workbook.

use std::io::Cursor;

use calamine::{
    Color, DataRef, ExcelDateTime, FillPattern, Reader as _, SheetType, SheetVisible, Style, Xlsx,
    XlsxError,
};
use sanjeh_messages::Problem;

use crate::frame;
use crate::lines::Lines;
use crate::number_format::NumberFormat;
use crate::sheet::{
    Beginning, MOST_CELLS, MOST_OTHERS, Rows, Wanted, cannot_become_lines, choose, damaged,
};
use crate::shown::{self, Digits};
use crate::sources::Rules;
use crate::stored::{Stored, Value};

/// Reads the sheet that is wanted.
pub(crate) fn read(bytes: &[u8], wanted: &Wanted<'_>) -> Result<Rows, Box<Problem>> {
    let file = wanted.file;
    let damaged = |error: &XlsxError| Box::new(damaged(&error.to_string()).in_file(file));
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let all = workbook.sheets_metadata().iter();
    let sheets: Vec<(String, bool)> = all
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    let sheet = choose(&sheets, wanted)?;
    let mut frame = frame::read(bytes, &sheet).unwrap_or_default();
    let now = wanted.layout.rules != Rules::First;
    if !now {
        frame = frame.of_first_format();
    }
    let mut cells = workbook.worksheet_cells_reader(&sheet).map_err(|error| damaged(&error))?;
    let percent: Vec<bool> = cells.styles().iter().map(is_percent).collect();
    let formats: Vec<Format> = cells.styles().iter().map(Format::of).collect();
    let mut lines = Lines::new(wanted, &sheet);
    frame.hidden.iter().for_each(|row| lines.hide(*row));
    frame.hidden_columns.iter().for_each(|(first, last)| lines.hide_columns(*first, *last));
    std::mem::take(&mut frame.merged).into_iter().for_each(|range| lines.merge(range));
    lines.remark(std::mem::take(&mut frame.remarks));
    loop {
        let (cell, style) = match cells.next_cell_with_style_id() {
            Ok(Some(next)) => next,
            Ok(None) => break,
            Err(error) => return Err(damaged(&error)),
        };
        let place = cell.get_position();
        let percent = percent.get(style).copied().unwrap_or(false);
        let added = if frame.unvalued.contains(&place) {
            lines.add_unvalued(place)
        } else {
            let value = value(cell.get_value(), percent, now);
            if frame.marked.contains(&place) {
                lines.mark(place, &value.text);
            }
            let format = formats.get(style).filter(|_| now && !value.text.is_empty());
            let shown = format.and_then(|format| format.show(&value));
            if format.is_some_and(|format| format.hides(&value, shown.as_deref())) {
                if !frame.is_coloured(place) {
                    lines.remarks().hide(place, &value.text);
                }
            } else if let Some(shown) = shown {
                lines.show(place, &shown, &value.text);
            }
            lines.add(place, &value)
        };
        added.map_err(|wrong| cannot_become_lines(wrong, wanted))?;
    }
    drop(cells);
    let mut rows = lines.finish().map_err(|wrong| cannot_become_lines(wrong, wanted))?;
    let others = sheets.iter().map(|(name, _)| name).filter(|name| **name != sheet);
    rows.others =
        others.take(MOST_OTHERS).filter_map(|name| beginning(&mut workbook, name)).collect();
    (rows.sheet, rows.sheets) = (sheet, sheets);
    Ok(rows)
}

fn beginning(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Option<Beginning> {
    let mut cells = workbook.worksheet_cells_reader(sheet).ok()?;
    let mut found = Beginning { sheet: sheet.to_owned(), rows: Vec::new() };
    for _ in 0..MOST_CELLS {
        let Ok(Some(cell)) = cells.next_cell() else { break };
        if !found.add(cell.get_position().0, value(cell.get_value(), false, true).text) {
            break;
        }
    }
    Some(found)
}

/// How a style shows values, as far as that matters.
#[derive(Default)]
struct Format {
    /// Whether nothing is seen of any.
    unseen: bool,
    digits: Option<Digits>,
    number: Option<NumberFormat>,
}

impl Format {
    fn of(style: &Style) -> Self {
        let unseen = has_colour_of_its_ground(style);
        let Some(format) = &style.number_format else { return Self { unseen, ..Self::default() } };
        let code = format.format_code.as_str();
        // Nothing for positive, negative, no number, and text.
        let unseen = unseen || (code.len() >= 3 && code.bytes().all(|byte| byte == b';'));
        Self { unseen, digits: Digits::parse(code), number: NumberFormat::parse(code) }
    }

    /// Whether nothing is seen of a value. That 0 is not shown is usual.
    fn hides(&self, value: &Value, shown: Option<&str>) -> bool {
        let is_zero = || value.text.parse::<f64>().is_ok_and(|number| number == 0.0);
        self.unseen || (shown.is_some_and(|shown| shown.trim().is_empty()) && !is_zero())
    }

    /// What is shown of the value of a cell, if it is a number.
    fn show(&self, value: &Value) -> Option<String> {
        if value.stored != Stored::Number {
            return None;
        }
        match &self.digits {
            Some(digits) if shown::is_whole(&value.text) => Some(digits.show(&value.text)),
            _ => self.number.as_ref()?.show(value.text.parse().ok()?),
        }
    }
}

/// Whether letters have the colour of the cell in which they stand: white, if it has none.
fn has_colour_of_its_ground(style: &Style) -> bool {
    let Some(letters) = style.font.as_ref().and_then(|font| font.color.as_ref()) else {
        return false;
    };
    let white = Color::rgb(255, 255, 255);
    let ground = match &style.fill {
        Some(fill) if fill.pattern == FillPattern::Solid => fill.foreground_color.unwrap_or(white),
        Some(fill) if fill.pattern != FillPattern::None => return false,
        _ => white,
    };
    let rgb = |color: &Color| (color.red, color.green, color.blue);
    rgb(letters) == rgb(&ground)
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

/// What a cell shows, without rounding. In publications of format 1 a duration is a number of days.
fn value(value: &DataRef<'_>, percent: bool, now: bool) -> Value {
    match value {
        DataRef::Empty => Value::default(),
        DataRef::Int(n) => Value::number(n.to_string(), percent),
        DataRef::Float(x) => Value::number(x.to_string(), percent && x.is_finite()),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.as_str().into()
        }
        DataRef::SharedString(text) => (*text).into(),
        DataRef::Bool(yes) => Value { text: yes.to_string(), stored: Stored::Boolean },
        DataRef::DateTime(moment) if moment.is_duration() => duration(moment.as_f64(), now),
        DataRef::DateTime(moment) => date(*moment),
        DataRef::Error(error) => error.to_string().as_str().into(),
    }
}

/// Hours, minutes and seconds.
fn duration(days: f64, now: bool) -> Value {
    if !now || !days.is_finite() {
        return Value::number(days.to_string(), false);
    }
    let sign = if days < 0.0 { "-" } else { "" };
    let seconds = (days.abs() * 86_400.0).round() as u64;
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let text = format!("{sign}{:02}:{:02}:{seconds:02}", minutes / 60, minutes % 60);
    Value { text, stored: Stored::Date }
}

/// The date, with the time if it has one.
fn date(moment: ExcelDateTime) -> Value {
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    let text = if (hour, minute, second, milli) == (0, 0, 0, 0) {
        day
    } else {
        format!("{day}T{hour:02}:{minute:02}:{second:02}")
    };
    Value { text, stored: Stored::Date }
}

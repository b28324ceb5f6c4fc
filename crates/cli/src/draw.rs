//! Tables for people: in columns, or row by row where columns would be too narrow.

use std::io::Write;

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};

use crate::cell::Cell;
use crate::fail::Fail;
use crate::layout::{GAP, Natural, widths, wrap};
use crate::sheet::Sheet;
use crate::terminal::Terminal;

/// Narrower than this nothing can be shown well.
const NARROWEST: u16 = 40;

/// Writes a table for people.
pub(crate) fn draw(sheet: Sheet<'_>, to: &mut dyn Write, terminal: Terminal) -> Result<(), Fail> {
    if let Some(title) = &sheet.title {
        writeln!(to, "{title}")?;
    }
    let rows: Vec<Vec<Cell>> = sheet.rows.collect();
    // An empty column only takes room.
    let used: Vec<usize> = (0..sheet.columns.len())
        .filter(|&i| rows.is_empty() || rows.iter().any(|row| row[i] != Cell::Empty))
        .collect();
    let headings: Vec<String> =
        used.iter().map(|&i| sheet.columns[i].heading(terminal.lang)).collect();
    let texts: Vec<Vec<String>> = rows
        .iter()
        .map(|row| used.iter().map(|&i| row[i].shown(terminal.lang)).collect())
        .collect();
    let numeric: Vec<bool> =
        used.iter().map(|&i| rows.iter().any(|row| row[i].is_number())).collect();
    let Some(room) = terminal.width.map(|width| usize::from(width.max(NARROWEST))) else {
        return in_columns(&headings, &texts, &numeric, None, to);
    };
    let mut naturals = vec![Natural::default(); used.len()];
    for line in std::iter::once(&headings).chain(&texts) {
        naturals.iter_mut().zip(line).for_each(|(natural, text)| natural.see(text));
    }
    match widths(&naturals, room) {
        Some(widths) => in_columns(&headings, &texts, &numeric, Some(&widths), to),
        None => row_by_row(&headings, &texts, room, to),
    }
}

fn in_columns(
    headings: &[String],
    rows: &[Vec<String>],
    numeric: &[bool],
    widths: Option<&[usize]>,
    to: &mut dyn Write,
) -> Result<(), Fail> {
    let wrapped = |line: &[String]| -> Vec<String> {
        let width = |i: usize| widths.map_or(usize::MAX, |w| w[i]);
        line.iter().enumerate().map(|(i, text)| wrap(text, width(i))).collect()
    };
    let mut table = Table::new();
    let separator = LineStyle { fill: Some('─'), ..LineStyle::none() };
    table.load_style(TableStyle::new().header_separator(separator));
    table.set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(wrapped(headings));
    for row in rows {
        table.add_row(wrapped(row));
    }
    for (i, column) in table.column_iter_mut().enumerate() {
        let gap = if i + 1 == headings.len() { 0 } else { GAP };
        column.set_padding((0, gap as u16));
        if let Some(widths) = widths {
            let width = Width::Fixed((widths[i] + gap) as u16);
            column.set_constraint(ColumnConstraint::Absolute(width));
        }
        if numeric[i] {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for line in table.lines() {
        writeln!(to, "{}", line.trim_end())?;
    }
    Ok(())
}

/// The first cell of a row, and below it the others that hold something, each with its heading.
fn row_by_row(
    headings: &[String],
    rows: &[Vec<String>],
    room: usize,
    to: &mut dyn Write,
) -> Result<(), Fail> {
    for row in rows {
        let Some((first, others)) = row.split_first() else { continue };
        let indent = first.len() - first.trim_start_matches(' ').len();
        let filled = headings[1..].iter().zip(others).filter(|(_, text)| !text.is_empty());
        let said: Vec<String> =
            filled.map(|(heading, text)| format!("{heading}: {text}")).collect();
        let below = format!("{}{}", " ".repeat(indent + 4), said.join(" · "));
        writeln!(to, "{}\n{}", wrap(first, room), wrap(&below, room))?;
    }
    Ok(())
}

//! A row of an OpenDocument workbook while it is read.

use std::sync::Arc;

use crate::cell_name::MOST_COLUMNS;
use crate::formulas::{Formula, Parsed};
use crate::lines::Lines;
use crate::merged::Merged;
use crate::ods_cell::{Cell, Content};
use crate::shapes::shape;
use crate::sheet::Wrong;

/// A cell that has a value.
pub(crate) struct Filled {
    pub(crate) column: u32,
    times: u32,
    pub(crate) content: Content,
    /// Whether its text is marked, and whether it is not seen.
    marked: bool,
    hidden: bool,
    /// What it shows, if it is a number.
    shown: Option<String>,
}

/// A cell with a formula, and what is stored of its value.
struct Computed {
    column: u32,
    times: u32,
    parsed: Parsed,
    stored: String,
}

/// Its cells, as far as they have something.
#[derive(Default)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Filled>,
    merged: Vec<Merged>,
    computed: Vec<Computed>,
    comments: Vec<(u32, String)>,
}

impl Row {
    /// Adds a cell of which only the value matters.
    pub(crate) fn add_value(&mut self, column: u32, cell: Cell) {
        let content = cell.content(true);
        if matches!(&content, Content::Value(value) if !value.text.is_empty()) {
            let (times, marked, hidden, shown) = (1, false, false, None);
            self.cells.push(Filled { column, times, content, marked, hidden, shown });
        }
    }

    /// Adds a cell at a place; `now` is false by the rules of format 1.
    pub(crate) fn add(&mut self, (row, column): (u32, u32), mut cell: Cell, now: bool) {
        let times = cell.times;
        if let Some((rows, columns)) = cell.spans {
            let bottom = row.saturating_add(rows - 1);
            let right = column.saturating_add(columns - 1);
            let (top, left, value) = (row, column, String::new());
            self.merged.push(Merged { top, left, bottom, right, value });
        }
        if let Some(text) = cell.comment.take().filter(|_| now) {
            self.comments.push((column, text.trim().to_owned()));
        }
        let marked = now && (cell.marked || cell.marks.any());
        let hidden = now && cell.marks.hide();
        let shown = cell.shown_number().filter(|_| now);
        let formula = cell.formula().filter(|_| now);
        let computed = formula.map(|(text, stored)| Computed {
            column,
            times,
            parsed: Parsed {
                says: Formula::parse(text),
                shape: Arc::new(shape(text, (row, column))),
            },
            stored: stored.to_owned(),
        });
        let content = cell.content(now);
        if !matches!(content, Content::Unvalued) {
            self.computed.extend(computed);
        }
        if !matches!(&content, Content::Value(value) if value.text.is_empty()) {
            self.cells.push(Filled { column, times, content, marked, hidden, shown });
        }
    }

    /// Adds the row, which comes so often from this one on, to the lines. Nothing that is empty is gone
    /// through.
    pub(crate) fn finish(
        self,
        lines: &mut Lines<'_>,
        (first, times): (u32, u32),
        hidden: bool,
    ) -> Result<(), Wrong> {
        self.merged.iter().for_each(|merged| lines.merge(merged.clone()));
        let times = if self.cells.is_empty() { 0 } else { times };
        for row in (first..first.saturating_add(times)).take(times as usize) {
            self.add_to(lines, row)?;
            if hidden {
                lines.hide(row);
            }
        }
        Ok(())
    }

    fn add_to(&self, lines: &mut Lines<'_>, row: u32) -> Result<(), Wrong> {
        for cell in &self.cells {
            for column in cell.column..cell.column.saturating_add(cell.times) {
                match &cell.content {
                    Content::Value(value) => {
                        if cell.marked {
                            lines.mark((row, column), &value.text);
                        }
                        if cell.hidden {
                            lines.remarks().hide((row, column), &value.text);
                        }
                        if let Some(shown) = &cell.shown {
                            lines.show((row, column), shown, &value.text);
                        }
                        lines.add((row, column), value)?;
                    }
                    Content::Unvalued => lines.add_unvalued((row, column))?,
                }
            }
        }
        for cell in &self.computed {
            for column in cell.column..cell.column.saturating_add(cell.times.min(MOST_COLUMNS)) {
                lines.remarks().formula((row, column), Some(&cell.parsed), &cell.stored);
            }
        }
        for (column, text) in &self.comments {
            lines.remarks().comment((row, *column), text);
        }
        Ok(())
    }
}

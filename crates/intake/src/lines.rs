//! Lines of CSV that are made of the cells of a sheet.

use std::collections::BTreeSet;

use crate::merged::Merged;
use crate::sources::TableLayout;
use crate::spot::letters;
use crate::unvalued::Unvalued;

/// The size of the largest sheet that there can be.
const MOST_ROWS: u32 = 1 << 20;
const MOST_COLUMNS: u32 = 1 << 14;

/// Why a sheet cannot become lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// A cell stands before one that came earlier, or beyond the largest sheet.
    Order,
    /// There are too many cells, with the empty ones between them.
    Cells,
}

/// Lines of CSV while cells come, which stand in the order of rows.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    layout: &'a TableLayout,
    /// What tells the sheet from others.
    sheet: String,
    text: String,
    /// The row that is being filled, from 0, and its fields.
    row: u32,
    fields: Vec<String>,
    /// How many columns the header has: every row gets as many.
    width: usize,
    /// Merged cells that are still to come, the last one first, and those that this row crosses.
    coming: Vec<Merged>,
    crossed: Vec<Merged>,
    hidden: BTreeSet<u32>,
    /// Hidden rows with a value, from 1.
    shown: Vec<u64>,
    cells: u64,
    most: u64,
}

impl<'a> Lines<'a> {
    /// For a sheet of which the merged cells and the hidden rows are known; with the empty ones
    /// between them there are at most so many cells.
    pub(crate) fn new(
        layout: &'a TableLayout,
        sheet: String,
        mut merged: Vec<Merged>,
        hidden: BTreeSet<u32>,
        most: u64,
    ) -> Self {
        merged.sort_by_key(|m| std::cmp::Reverse((m.top, m.left)));
        Self {
            layout,
            sheet,
            text: String::new(),
            row: 0,
            fields: Vec::new(),
            width: 0,
            coming: merged,
            crossed: Vec::new(),
            hidden,
            shown: Vec::new(),
            cells: 0,
            most,
        }
    }

    /// Adds a cell; cells without a value change nothing.
    pub(crate) fn add(&mut self, (row, column): (u32, u32), value: &str) -> Result<(), Wrong> {
        if value.is_empty() {
            return Ok(());
        }
        if row < self.row || row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(Wrong::Order);
        }
        while self.row < row {
            self.end_row()?;
        }
        let column = column as usize;
        if self.fields.len() <= column {
            self.fields.resize(column + 1, String::new());
        }
        value.clone_into(&mut self.fields[column]);
        Ok(())
    }

    /// Adds a formula without a value.
    pub(crate) fn add_unvalued(&mut self, place: (u32, u32)) -> Result<(), Wrong> {
        if self.layout.lenient {
            return Ok(());
        }
        let column = letters(place.1 as usize);
        let text = Unvalued::Formula { cause: &format!("{}!{column}", self.sheet) }.to_string();
        self.add(place, &text)
    }

    fn end_row(&mut self) -> Result<(), Wrong> {
        self.cross();
        // Ranges may overlap in a workbook that is none.
        self.cells += self.crossed.len() as u64;
        if !self.fields.is_empty() {
            let number = u64::from(self.row) + 1;
            if self.hidden.contains(&self.row) {
                self.shown.push(number);
            }
            let header = self.layout.header_row.map_or(0, u64::from);
            if self.width == 0 && number >= header {
                self.width = self.fields.len();
            }
            let width = self.width.max(self.fields.len());
            self.fields.resize(width, String::new());
            self.cells += width as u64;
            if self.cells > self.most {
                return Err(Wrong::Cells);
            }
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
        Ok(())
    }

    /// Marks or fills the merged cells of this row that have no value of their own.
    fn cross(&mut self) {
        while self.coming.last().is_some_and(|next| next.top <= self.row) {
            self.crossed.extend(self.coming.pop());
        }
        if self.crossed.is_empty() {
            return;
        }
        self.crossed.retain(|m| m.bottom >= self.row);
        for merged in &mut self.crossed {
            if merged.top == self.row {
                merged.value = self.fields.get(merged.left as usize).cloned().unwrap_or_default();
            }
            // Above the header, in it and beside the table nothing is read.
            let right = (merged.right as usize).min(self.width.saturating_sub(1));
            let skipped = self.layout.lenient && !self.layout.fill_merged;
            if self.width == 0 || merged.value.is_empty() || skipped {
                continue;
            }
            for column in merged.left as usize..=right {
                if (self.row, column) == (merged.top, merged.left as usize) {
                    continue;
                }
                if self.fields.len() <= column {
                    self.fields.resize(column + 1, String::new());
                }
                let field = &mut self.fields[column];
                if !field.is_empty() {
                    continue;
                }
                *field = if self.layout.fill_merged {
                    merged.value.clone()
                } else {
                    let cause = format!("{}!{}", self.sheet, letters(column));
                    Unvalued::Merged { range: &merged.name(), cause: &cause }.to_string()
                };
            }
        }
    }

    /// The lines, and the hidden rows that have a value.
    pub(crate) fn finish(mut self) -> Result<(String, Vec<u64>), Wrong> {
        self.end_row()?;
        // Below the last value there may be more of a merged range.
        while self.width > 0
            && self.row < MOST_ROWS
            && self.crossed.iter().any(|m| m.bottom >= self.row)
        {
            self.end_row()?;
        }
        Ok((self.text, self.shown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(layout: &TableLayout, merged: &[&str], cells: &[((u32, u32), &str)]) -> String {
        let merged = merged.iter().filter_map(|range| Merged::parse(range)).collect();
        let mut lines = Lines::new(layout, "S".to_owned(), merged, BTreeSet::new(), 1000);
        for (place, text) in cells {
            lines.add(*place, text).unwrap();
        }
        lines.finish().unwrap().0
    }

    #[test]
    fn rows_keep_their_numbers() {
        let cells = [((1, 0), "id"), ((1, 1), "a\"b"), ((4, 1), "x,y"), ((5, 3), "beyond")];
        let text = lines(&TableLayout::default(), &[], &cells);
        assert_eq!(text, "\n\"id\",\"a\"\"b\"\n\n\n,\"x,y\"\n,,,\"beyond\"\n");
    }

    #[test]
    fn merged_cells_are_filled_below_the_header_only() {
        let layout = TableLayout { fill_merged: true, ..TableLayout::default() };
        let cells = [((0, 0), "id"), ((0, 1), "region"), ((1, 0), "a"), ((1, 1), "north")];
        let text = lines(&layout, &["A1:A1", "B2:C3", "A1:B1"], &cells);
        assert_eq!(text, "\"id\",\"region\"\n\"a\",\"north\"\n,\"north\"\n");
    }

    #[test]
    fn empty_cells_between_others_count() {
        let layout = TableLayout::default();
        let mut lines = Lines::new(&layout, "S".to_owned(), vec![], BTreeSet::new(), 100_000);
        lines.add((0, 16_383), "far").unwrap();
        let wrong = (1..10).find_map(|row| lines.add((row, 0), "x").err());
        assert_eq!(wrong, Some(Wrong::Cells));
    }
}

//! Lines of CSV that are made of the cells of a sheet.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell_name::{MOST_COLUMNS, MOST_ROWS};
use crate::merged::Merged;
use crate::noted::Noted;
use crate::remarks::Remarks;
use crate::sheet::{Rows, Wanted, Wrong};
use crate::sources::TableLayout;
use crate::spot::letters;
use crate::stored::{Stored, Value};
use crate::unlike::Unlike;
use crate::unvalued::Unvalued;

/// Lines of CSV while cells come, which stand in the order of rows.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    layout: &'a TableLayout,
    /// What distinguishes the sheet from others.
    sheet: String,
    text: String,
    /// The row that is being filled, from 0, and its fields.
    row: u32,
    fields: Vec<String>,
    /// How many columns the header has: every row gets as many.
    width: usize,
    /// Merged cells that are still to come, by their place, and those that this row crosses.
    coming: BTreeMap<[u32; 4], Merged>,
    crossed: Vec<Merged>,
    hidden: BTreeSet<u32>,
    /// Hidden rows with a value, from 1.
    shown: Vec<u64>,
    /// The first and the last of hidden columns that stand side by side.
    hidden_columns: Vec<(u32, u32)>,
    /// Cells with superscript or struck-out text, with what is read of them.
    marked: Noted,
    /// Cells that show something else than what is read of them.
    unlike: Unlike,
    /// Cells that hold more than is seen.
    remarks: Remarks,
    /// Whether each row, from the first on, has a value.
    has_value: Vec<bool>,
    /// How many rows have a value.
    filled: u64,
    /// How cells are stored, if that is wanted.
    stored: Option<Vec<((u32, u32), Stored)>>,
    cells: u64,
    /// Formulas without a value that were passed over.
    unvalued: u64,
    most: u64,
    bytes: u64,
    most_bytes: u64,
}

impl<'a> Lines<'a> {
    /// For a sheet.
    pub(crate) fn new(wanted: &Wanted<'a>, sheet: &str) -> Self {
        Self {
            layout: wanted.layout,
            sheet: format!("{}!{sheet}", wanted.file),
            text: String::new(),
            row: 0,
            fields: Vec::new(),
            width: 0,
            coming: BTreeMap::new(),
            crossed: Vec::new(),
            hidden: BTreeSet::new(),
            shown: Vec::new(),
            hidden_columns: Vec::new(),
            marked: Noted::default(),
            unlike: Unlike::default(),
            remarks: Remarks::default(),
            has_value: Vec::new(),
            filled: 0,
            stored: wanted.stored.then(Vec::new),
            cells: 0,
            unvalued: 0,
            most: wanted.limits.cells,
            bytes: 0,
            most_bytes: wanted.limits.unpacked_bytes,
        }
    }

    /// Notes merged cells, before the row in which they begin has ended.
    pub(crate) fn merge(&mut self, merged: Merged) {
        let place = [merged.top, merged.left, merged.bottom, merged.right];
        self.coming.insert(place, merged);
    }

    /// Notes a hidden row, before it has ended. Whoever reads rows that are repeated notes each once its
    /// cells were added: those are bounded.
    pub(crate) fn hide(&mut self, row: u32) {
        self.hidden.insert(row);
    }

    /// Notes hidden columns that stand side by side.
    pub(crate) fn hide_columns(&mut self, first: u32, last: u32) {
        // No sheet has more columns.
        if self.hidden_columns.len() < MOST_COLUMNS as usize {
            self.hidden_columns.push((first, last));
        }
    }

    /// Notes that the text of a cell, or a part of it, is superscript or struck out.
    pub(crate) fn mark(&mut self, place: (u32, u32), text: &str) {
        if !text.is_empty() {
            self.marked.add(place, text);
        }
    }

    /// Takes what the cell of a number shows.
    pub(crate) fn show(&mut self, place: (u32, u32), shown: &str, number: &str) {
        self.unlike.show(place, shown, number);
    }

    /// Takes remarks on cells, before others are made.
    pub(crate) fn remark(&mut self, remarks: Remarks) {
        self.remarks = remarks;
    }

    /// The remarks on cells, to add one.
    pub(crate) fn remarks(&mut self) -> &mut Remarks {
        &mut self.remarks
    }

    /// Whether a cell stands within the largest sheet, and behind those that came before.
    fn check(&self, (row, column): (u32, u32)) -> Result<(), Wrong> {
        let beyond = row >= MOST_ROWS || column >= MOST_COLUMNS;
        if beyond || row < self.row { Err(Wrong::Order) } else { Ok(()) }
    }

    /// Adds a cell; cells without a value change nothing.
    pub(crate) fn add(&mut self, (row, column): (u32, u32), value: &Value) -> Result<(), Wrong> {
        if value.text.is_empty() {
            return Ok(());
        }
        self.check((row, column))?;
        while self.row < row {
            self.end_row()?;
        }
        self.unlike.store((row, column), value.stored, &value.text);
        if value.is_number() {
            self.remarks.number((row, column));
        }
        if let Some(stored) = self.stored.as_mut().filter(|_| value.stored != Stored::Text) {
            stored.push(((row, column), value.stored));
        }
        self.put(column as usize, &value.text)
    }

    /// Puts a text into a field of this row.
    fn put(&mut self, column: usize, text: &str) -> Result<(), Wrong> {
        self.bytes += text.len() as u64;
        if self.bytes > self.most_bytes {
            return Err(Wrong::Bytes);
        }
        if self.fields.len() <= column {
            self.fields.resize(column + 1, String::new());
        }
        text.clone_into(&mut self.fields[column]);
        Ok(())
    }

    /// Adds a formula without a value.
    pub(crate) fn add_unvalued(&mut self, place: (u32, u32)) -> Result<(), Wrong> {
        self.check(place)?;
        if self.layout.lenient {
            // One that is repeated is gone through all the same.
            self.unvalued += 1;
            return if self.unvalued > self.most { Err(Wrong::Cells) } else { Ok(()) };
        }
        let column = letters(place.1 as usize);
        let text = Unvalued::Formula { cause: &format!("{}!{column}", self.sheet) }.to_string();
        self.add(place, &text.as_str().into())
    }

    fn end_row(&mut self) -> Result<(), Wrong> {
        self.cross()?;
        self.has_value.push(!self.fields.is_empty());
        if !self.fields.is_empty() {
            self.filled += 1;
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

    /// Marks or fills the merged cells of this row that have no value of their own. A row in which
    /// no other cell has a value stays blank.
    fn cross(&mut self) -> Result<(), Wrong> {
        while let Some(next) = self.coming.first_entry().filter(|next| next.key()[0] <= self.row) {
            self.crossed.push(next.remove());
        }
        if self.crossed.is_empty() {
            return Ok(());
        }
        self.crossed.retain(|m| m.bottom >= self.row);
        // Ranges may overlap in a workbook that is none, in rows that are blank, too.
        self.cells += self.crossed.len() as u64;
        if self.cells > self.most {
            return Err(Wrong::Cells);
        }
        let mut crossed = std::mem::take(&mut self.crossed);
        let blank = self.fields.is_empty();
        let mut rows = crossed.iter_mut();
        let done = if blank { Ok(()) } else { rows.try_for_each(|merged| self.cross_one(merged)) };
        self.crossed = crossed;
        done
    }

    fn cross_one(&mut self, merged: &mut Merged) -> Result<(), Wrong> {
        if merged.top == self.row {
            merged.value = self.fields.get(merged.left as usize).cloned().unwrap_or_default();
        }
        // Above the header, in it and beside the table nothing is read.
        let right = (merged.right as usize).min(self.width.saturating_sub(1));
        let skipped = self.layout.lenient && !self.layout.fill_merged;
        if self.width == 0 || merged.value.is_empty() || skipped {
            return Ok(());
        }
        let columns = merged.left as usize..=right;
        self.cells += columns.clone().count() as u64;
        if self.cells > self.most {
            return Err(Wrong::Cells);
        }
        for column in columns {
            let is_first = (self.row, column) == (merged.top, merged.left as usize);
            if is_first || self.fields.get(column).is_some_and(|field| !field.is_empty()) {
                continue;
            }
            if self.layout.fill_merged {
                self.put(column, &merged.value)?;
            } else {
                let cause = format!("{}!{}", self.sheet, letters(column));
                let mark = Unvalued::Merged { range: &merged.name(), cause: &cause }.to_string();
                self.put(column, &mark)?;
            }
        }
        Ok(())
    }

    /// The lines, the hidden rows that have a value, and how cells are stored.
    pub(crate) fn finish(mut self) -> Result<Rows, Wrong> {
        self.end_row()?;
        let mut stored = self.stored.unwrap_or_default();
        stored.sort_unstable_by_key(|(place, _)| *place);
        let (text, hidden, hidden_columns) =
            (self.text.into_bytes(), self.shown, self.hidden_columns);
        let (marked, unlike, filled) = (self.marked, self.unlike, self.filled);
        let mut remarks = self.remarks;
        let has_value = |row: u32| self.has_value.get(row as usize) == Some(&true);
        remarks.keep_filled(&has_value);
        let rows = Rows { text, hidden, hidden_columns, marked, unlike, filled, ..Rows::default() };
        Ok(Rows { remarks, stored, ..rows })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::Limits;

    fn lines(layout: &TableLayout, merged: &[&str], cells: &[((u32, u32), &str)]) -> String {
        let limits = Limits { cells: 1000, ..Limits::default() };
        let wanted = Wanted { file: "a", sheet: None, layout, limits: &limits, stored: false };
        let mut lines = Lines::new(&wanted, "S");
        merged.iter().filter_map(|range| Merged::parse(range)).for_each(|m| lines.merge(m));
        for (place, text) in cells {
            lines.add(*place, &(*text).into()).unwrap();
        }
        String::from_utf8(lines.finish().unwrap().text).unwrap()
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
        assert_eq!(text, "\"id\",\"region\"\n\"a\",\"north\"\n");
        let more = [cells.as_slice(), &[((3, 0), "b"), ((4, 0), "c")]].concat();
        let text = lines(&layout, &["B2:B4"], &more);
        let rows = ["\"id\",\"region\"", "\"a\",\"north\"", "", "\"b\",\"north\"", "\"c\","];
        assert_eq!(text, rows.join("\n") + "\n", "a blank row stays blank");
    }

    #[test]
    fn empty_cells_between_others_and_repeated_texts_count() {
        let layout = TableLayout::default();
        let limits = Limits { cells: 100_000, unpacked_bytes: 50_000, ..Limits::default() };
        let wanted =
            Wanted { file: "a", sheet: None, layout: &layout, limits: &limits, stored: false };
        let mut lines = Lines::new(&wanted, "S");
        lines.add((0, 16_383), &"far".into()).unwrap();
        let wrong = (1..10).find_map(|row| lines.add((row, 0), &"x".into()).err());
        assert_eq!(wrong, Some(Wrong::Cells));
        let mut lines = Lines::new(&wanted, "S");
        let long = "x".repeat(1000).as_str().into();
        let wrong = (0..100).find_map(|column| lines.add((0, column), &long).err());
        assert_eq!(wrong, Some(Wrong::Bytes));
        // Merged cells that lie above each other, in blank rows.
        let mut lines = Lines::new(&wanted, "S");
        for right in 1..100 {
            let value = String::new();
            lines.merge(Merged { top: 1, left: 0, bottom: 1 << 20, right, value });
        }
        lines.add((0, 0), &"x".into()).unwrap();
        assert_eq!(lines.add((100_000, 0), &"x".into()), Err(Wrong::Cells));
    }
}

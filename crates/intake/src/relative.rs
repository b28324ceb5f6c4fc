//! Formulas with their references relative to the cell in which they stand: two formulas of a column that
//! say the same of their rows are alike.

use crate::cell_name::MOST_ROWS;
use crate::spot::letters;

/// A row or a column of a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Axis {
    /// So many further than the cell.
    Offset(i64),
    Fixed(u32),
}

impl Axis {
    fn at(self, here: u32) -> Option<u32> {
        match self {
            Self::Offset(by) => u32::try_from(i64::from(here) + by).ok(),
            Self::Fixed(number) => Some(number),
        }
    }
}

/// A cell, or a corner of a range; of a whole column it has no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Corner {
    pub(crate) row: Option<Axis>,
    pub(crate) column: Axis,
}

/// A cell or a range that a formula names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reference {
    pub(crate) first: Corner,
    pub(crate) last: Option<Corner>,
    /// Whether it is in the sheet of the formula.
    pub(crate) own: bool,
}

/// The cells of a reference: rows and columns from 0, with the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) rows: (u32, u32),
    pub(crate) columns: (u32, u32),
}

impl Area {
    pub(crate) fn has(&self, (row, column): (u32, u32)) -> bool {
        let within = |(first, last): (u32, u32), at: u32| first <= at && at <= last;
        within(self.rows, row) && within(self.columns, column)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    Text(String),
    Reference(Reference),
}

/// A formula.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    pub(crate) pieces: Vec<Piece>,
    /// Whether it asks where a cell is.
    pub(crate) positions: bool,
    /// Whether it adds up.
    pub(crate) adds: bool,
}

impl Shape {
    /// Adds what is no reference.
    pub(crate) fn push(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Text(last)) => last.push_str(text),
            _ => self.pieces.push(Piece::Text(text.to_owned())),
        }
    }

    fn references(&self) -> impl Iterator<Item = &Reference> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Reference(reference) => Some(reference),
            Piece::Text(_) => None,
        })
    }

    /// What it names in its own sheet.
    pub(crate) fn own(&self) -> impl Iterator<Item = &Reference> {
        self.references().filter(|reference| reference.own)
    }

    /// Whether it names any cell.
    pub(crate) fn names_cells(&self) -> bool {
        self.references().next().is_some()
    }

    /// What distinguishes it from formulas of this column that say something else of their row.
    pub(crate) fn form(&self, column: u32) -> u64 {
        let mut form = 0xCBF2_9CE4_8422_2325_u64;
        let mut add = |bytes: &[u8]| {
            for &byte in bytes {
                form = (form ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
            }
        };
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => add(text.as_bytes()),
                Piece::Reference(reference) => {
                    for corner in std::iter::once(reference.first).chain(reference.last) {
                        let row = match corner.row {
                            Some(Axis::Offset(by)) => (1, by),
                            Some(Axis::Fixed(row)) => (2, i64::from(row)),
                            None => (3, 0),
                        };
                        add(&[row.0]);
                        add(&row.1.to_le_bytes());
                        add(&corner.column.at(column).unwrap_or(u32::MAX).to_le_bytes());
                    }
                }
            }
        }
        form
    }

    /// As it would be written in a cell.
    pub(crate) fn write(&self, place: (u32, u32)) -> String {
        let mut text = String::from("=");
        for piece in &self.pieces {
            match piece {
                Piece::Text(part) => text.push_str(part),
                Piece::Reference(reference) => text.push_str(&reference.write(place)),
            }
        }
        text
    }

    /// Whether it is nothing but one cell of another row.
    pub(crate) fn is_of_other_row(&self) -> bool {
        let [Piece::Reference(of)] = self.pieces.as_slice() else { return false };
        of.own && of.last.is_none() && of.rows_away().is_some_and(|by| by != 0)
    }

    /// Whether in this cell its value is made of the value of the cell itself.
    pub(crate) fn is_circular(&self, place: (u32, u32)) -> bool {
        let has = |reference: &Reference| reference.area(place).is_some_and(|a| a.has(place));
        !self.positions && self.own().any(has)
    }
}

impl Corner {
    fn write(self, (row, column): (u32, u32)) -> String {
        let mark = |axis| if matches!(axis, Axis::Fixed(_)) { "$" } else { "" };
        let name = self.column.at(column).map(|at| letters(at as usize));
        let mut text =
            format!("{}{}", mark(self.column), name.unwrap_or_else(|| "#REF!".to_owned()));
        if let Some(axis) = self.row {
            let number = axis.at(row).map_or_else(|| "#REF!".to_owned(), |at| (at + 1).to_string());
            text.push_str(mark(axis));
            text.push_str(&number);
        }
        text
    }
}

impl Reference {
    /// As it would be written in a cell.
    pub(crate) fn write(&self, place: (u32, u32)) -> String {
        let first = self.first.write(place);
        self.last.map_or_else(|| first.clone(), |last| format!("{first}:{}", last.write(place)))
    }

    /// The cells, for the formula in this cell.
    pub(crate) fn area(&self, (row, column): (u32, u32)) -> Option<Area> {
        let last = self.last.unwrap_or(self.first);
        let row_of =
            |corner: Corner, whole: u32| corner.row.map_or(Some(whole), |axis| axis.at(row));
        let rows = (row_of(self.first, 0)?, row_of(last, MOST_ROWS - 1)?);
        let columns = (self.first.column.at(column)?, last.column.at(column)?);
        let sorted = |(a, b): (u32, u32)| (a.min(b), a.max(b));
        Some(Area { rows: sorted(rows), columns: sorted(columns) })
    }

    /// By how many rows it is away from the cell of the formula, if it is in one row that moves with it.
    pub(crate) fn rows_away(&self) -> Option<i64> {
        let by = |corner: Corner| match corner.row {
            Some(Axis::Offset(by)) => Some(by),
            _ => None,
        };
        let first = by(self.first)?;
        self.last.is_none_or(|last| by(last) == Some(first)).then_some(first)
    }

    /// Whether it is a range of several rows of which both ends are fixed, or both move with the formula.
    pub(crate) fn spans_rows(&self) -> bool {
        match (self.first.row, self.last.map(|last| last.row)) {
            (Some(Axis::Fixed(first)), Some(Some(Axis::Fixed(last)))) => first != last,
            (Some(Axis::Offset(first)), Some(Some(Axis::Offset(last)))) => first != last,
            _ => false,
        }
    }

    /// Whether it has other rows of the column in which the formula stands.
    pub(crate) fn runs_along(&self, place: (u32, u32)) -> bool {
        let in_column = |area: Area| area.columns.0 <= place.1 && place.1 <= area.columns.1;
        self.area(place).is_some_and(in_column) && self.rows_away() != Some(0)
    }
}

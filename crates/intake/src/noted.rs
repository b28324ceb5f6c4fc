//! Cells of a sheet that are noted while it is read, column by column.

use std::collections::BTreeMap;
use std::ops::Range;

/// Texts of a column that are kept: shown is the first of them that is read.
const KEPT: usize = 64;

/// Letters of a text that are shown.
const SHOWN: usize = 60;

/// Noted cells; rows and columns count from 0. The rows of each column stand in their order.
#[derive(Debug, Default)]
pub(crate) struct Noted(BTreeMap<u32, Column>);

#[derive(Debug, Default)]
struct Column {
    rows: Vec<u32>,
    /// The texts of the first of them, and what is read of each if that is something else.
    texts: Vec<(String, String)>,
}

/// The first of some noted cells, and how many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct First<'a> {
    pub(crate) row: u32,
    pub(crate) column: u32,
    pub(crate) text: &'a str,
    /// What is read of it, if it was noted with that.
    pub(crate) read: &'a str,
    pub(crate) count: u64,
}

impl Noted {
    /// Notes a cell with its text.
    pub(crate) fn add(&mut self, place: (u32, u32), text: &str) {
        self.add_read(place, text, "");
    }

    /// Notes a cell with its text and what is read of it.
    pub(crate) fn add_read(&mut self, (row, column): (u32, u32), text: &str, read: &str) {
        let column = self.0.entry(column).or_default();
        column.rows.push(row);
        if column.texts.len() < KEPT {
            let short = |text: &str| text.chars().take(SHOWN).collect();
            column.texts.push((short(text), short(read)));
        }
    }

    /// Forgets all but these rows.
    pub(crate) fn keep(&mut self, rows: &Range<u64>) {
        for column in self.0.values_mut() {
            let before = column.rows.partition_point(|&row| u64::from(row) < rows.start);
            column.rows.drain(..before);
            column.texts.drain(..before.min(column.texts.len()));
            column.rows.truncate(column.rows.partition_point(|&row| u64::from(row) < rows.end));
        }
        self.0.retain(|_, column| !column.rows.is_empty());
    }

    /// Forgets the rows that are not to be kept.
    pub(crate) fn retain(&mut self, keeps: &dyn Fn(u32) -> bool) {
        for column in self.0.values_mut() {
            let mut texts = std::mem::take(&mut column.texts).into_iter();
            column.rows.retain(|&row| {
                let (text, kept) = (texts.next(), keeps(row));
                column.texts.extend(text.filter(|_| kept));
                kept
            });
        }
        self.0.retain(|_, column| !column.rows.is_empty());
    }

    /// The text of the first cell of a column.
    pub(crate) fn first_of(&self, column: usize) -> Option<&str> {
        self.0.get(&u32::try_from(column).ok()?).map(|column| column.text().0)
    }

    /// The first cell of these columns, row by row.
    pub(crate) fn among(&self, columns: impl IntoIterator<Item = usize>) -> Option<First<'_>> {
        let mut found: Option<First<'_>> = None;
        for at in columns.into_iter().filter_map(|at| u32::try_from(at).ok()) {
            let Some(column) = self.0.get(&at) else { continue };
            let Some(&row) = column.rows.first() else { continue };
            let count = column.rows.len() as u64;
            let before = found.map_or(0, |first| first.count);
            let first = match found {
                Some(first) if (first.row, first.column) < (row, at) => first,
                _ => {
                    let (text, read) = column.text();
                    First { row, column: at, text, read, count }
                }
            };
            found = Some(First { count: before + count, ..first });
        }
        found
    }
}

impl Column {
    /// The text of its first cell. So many cells above the header that it is not kept nobody has.
    fn text(&self) -> (&str, &str) {
        self.texts.first().map_or(("…", "…"), |(text, read)| (text, read))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_the_cells_that_are_kept_is_found() {
        let mut noted = Noted::default();
        for (row, text) in (0..100).zip(std::iter::repeat("b")) {
            noted.add((row, 1), if row == 10 { "tenth" } else { text });
        }
        noted.add((10, 0), "first");
        noted.add((99, 3), "late");
        noted.keep(&(10..99));
        let first = |columns: &[usize]| noted.among(columns.iter().copied());
        assert_eq!(
            first(&[1]),
            Some(First { row: 10, column: 1, text: "tenth", read: "", count: 89 })
        );
        assert_eq!(
            first(&[1, 0]),
            Some(First { row: 10, column: 0, text: "first", read: "", count: 90 })
        );
        assert_eq!(first(&[2, 3]), None);
        assert_eq!(noted.first_of(1), Some("tenth"));
        let mut some = Noted::default();
        (0..10).for_each(|row| some.add((row, 0), &row.to_string()));
        some.retain(&|row| row % 4 == 3);
        assert_eq!(
            some.among([0]).map(|first| (first.row, first.text, first.count)),
            Some((3, "3", 2))
        );
        some.keep(&(4..10));
        assert_eq!(some.first_of(0), Some("7"));
        noted.keep(&(90..100));
        assert_eq!(noted.first_of(1), Some("…"));
    }
}

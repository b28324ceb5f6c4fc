//! Reads the text of a formula: which cells it names.

use crate::cell_name::{MOST_COLUMNS, MOST_ROWS};
use crate::relative::{Axis, Corner, Piece, Reference, Shape};

/// Functions that ask where a cell is, not what it holds.
const POSITIONS: [&str; 7] = ["ROW", "ROWS", "COLUMN", "COLUMNS", "OFFSET", "CELL", "ADDRESS"];
/// Functions that give one number for many.
const TOGETHER: [&str; 4] = ["SUM", "AVERAGE", "SUBTOTAL", "MEDIAN"];

/// Reads a formula of Excel, or of an OpenDocument, that stands in this row and column.
pub(crate) fn shape(text: &str, place: (u32, u32)) -> Shape {
    let prefixed = text.split_once(":=").filter(|(prefix, _)| {
        prefix.len() <= 6 && prefix.bytes().all(|byte| byte.is_ascii_lowercase())
    });
    let (open, text) = match prefixed {
        Some((_, text)) => (true, text),
        None => (false, text.trim_start_matches(['=', '+', ' '])),
    };
    let mut reading = Reading { shape: Shape::default(), place, open, before: ' ', colon: false };
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        rest = reading.take(letter, rest);
    }
    reading.shape
}

/// A formula while it is read.
struct Reading {
    shape: Shape,
    place: (u32, u32),
    /// Whether it is one of an OpenDocument, where references stand in brackets.
    open: bool,
    /// What stands before, white space aside.
    before: char,
    /// Whether a colon behind a reference waits for what follows.
    colon: bool,
}

impl Reading {
    /// Takes what begins with this letter; gives what follows.
    fn take<'t>(&mut self, letter: char, rest: &'t str) -> &'t str {
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '$' | '\\' | '?');
        let end = match letter {
            '"' | '\'' => {
                let inner = &rest[1..];
                inner.find(letter).map_or(rest.len(), |at| at + 2)
            }
            '[' if !self.open => bracketed(rest),
            c if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let (part, behind) = rest.split_at(end);
        match letter {
            c if c.is_whitespace() => return behind,
            '[' | ']' if self.open => {}
            ':' if matches!(self.shape.pieces.last(), Some(Piece::Reference(r)) if r.last.is_none()) =>
            {
                self.colon = true;
            }
            c if is_word(c) => {
                if let Some(behind) = self.whole_columns(part, behind) {
                    self.before = 'A';
                    return behind;
                }
                self.word(part, behind);
            }
            _ => {
                self.shape.adds |= letter == '+';
                self.flush();
                self.shape.push(part);
            }
        }
        self.before = part.chars().next_back().unwrap_or(letter);
        behind
    }

    fn flush(&mut self) {
        if std::mem::take(&mut self.colon) {
            self.shape.push(":");
        }
    }

    /// The name of a sheet, if any, and what it names.
    fn split<'t>(&self, word: &'t str) -> (&'t str, &'t str) {
        let parts = word.rsplit_once('.').filter(|_| self.open);
        parts.unwrap_or(("", word))
    }

    fn is_own(&self, sheet: &str) -> bool {
        sheet.is_empty() && !matches!(self.before, '!' | '\'' | '#' | ']')
    }

    fn word(&mut self, word: &str, behind: &str) {
        let next = behind.trim_start().chars().next();
        let (sheet, name) = self.split(word);
        if !matches!(next, Some('(' | '!'))
            && let Some(corner) = self.corner(name)
        {
            if std::mem::take(&mut self.colon)
                && let Some(Piece::Reference(range)) = self.shape.pieces.last_mut()
            {
                range.last = Some(corner);
                return;
            }
            let own = self.is_own(sheet);
            if !sheet.is_empty() {
                self.shape.push(sheet);
                self.shape.push("!");
            }
            self.shape.pieces.push(Piece::Reference(Reference { first: corner, last: None, own }));
            return;
        }
        self.flush();
        let name = word.to_uppercase();
        if next == Some('(') {
            let name = name.rsplit('.').next().unwrap_or_default();
            self.shape.positions |= POSITIONS.contains(&name);
            self.shape.adds |= TOGETHER.contains(&name);
        }
        self.shape.push(&name);
    }

    /// Whole columns such as `A:B`, if that is what begins; gives what follows.
    fn whole_columns<'t>(&mut self, word: &str, behind: &'t str) -> Option<&'t str> {
        let (sheet, first) = self.split(word);
        let rest = behind.strip_prefix(':')?;
        let end = rest.find(|c: char| !(c.is_ascii_alphabetic() || matches!(c, '$' | '.')));
        let (last, behind) = rest.split_at(end.unwrap_or(rest.len()));
        if behind.starts_with(|c: char| c == '(' || c.is_alphanumeric()) {
            return None;
        }
        let (_, last) = self.split(last);
        let corner = |name: &str| Some(Corner { row: None, column: self.column(name)? });
        let (first, last) = (corner(first)?, corner(last)?);
        let own = self.is_own(sheet);
        self.flush();
        self.shape.push(sheet);
        self.shape.pieces.push(Piece::Reference(Reference { first, last: Some(last), own }));
        Some(behind)
    }

    /// The cell of which this is the name.
    fn corner(&self, name: &str) -> Option<Corner> {
        let digits = name.find(|c: char| c.is_ascii_digit())?;
        let (column, number) = name.split_at(digits);
        let (column, fixed) = match column.strip_suffix('$') {
            Some(column) => (column, true),
            None => (column, false),
        };
        let row = number.parse::<u32>().ok()?.checked_sub(1).filter(|row| *row < MOST_ROWS)?;
        let row = if fixed {
            Axis::Fixed(row)
        } else {
            Axis::Offset(i64::from(row) - i64::from(self.place.0))
        };
        Some(Corner { row: Some(row), column: self.column(column)? })
    }

    fn column(&self, name: &str) -> Option<Axis> {
        let letters = name.strip_prefix('$');
        let fixed = letters.is_some();
        let letters = letters.unwrap_or(name);
        if letters.is_empty() || letters.len() > 3 {
            return None;
        }
        let number = letters.bytes().try_fold(0_u32, |number, letter| {
            let letter = letter.to_ascii_uppercase();
            letter.is_ascii_uppercase().then(|| number * 26 + u32::from(letter - b'A') + 1)
        })?;
        let column = number.checked_sub(1).filter(|column| *column < MOST_COLUMNS)?;
        Some(if fixed {
            Axis::Fixed(column)
        } else {
            Axis::Offset(i64::from(column) - i64::from(self.place.1))
        })
    }
}

/// Bytes up to the bracket that closes the first.
fn bracketed(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' => depth += 1,
            b']' if depth == 1 => return at + 1,
            b']' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of a formula in J10.
    fn in_j10(text: &str) -> Shape {
        shape(text, (9, 9))
    }

    #[test]
    fn formulas_are_alike_that_say_the_same_of_their_row() {
        let form = |text: &str, row: u32| shape(text, (row - 1, 9)).form(9);
        for (here, there) in [
            ("H10+I10", "H11+I11"),
            ("sum(H10:I10) + 1", "SUM($H11:I11)+1"),
            ("H10/SUM($H$5:$H$64)", "H11/SUM($H$5:$H$64)"),
            ("VLOOKUP(A10,'My A1 list'!$A:$B,2,0)", "VLOOKUP(A11,'My A1 list'!$A:$B,2,0)"),
            ("of:=[.H10]+[$Old.I10]", "of:=[.H11]+[$Old.I11]"),
            ("[@web]+T[[#This Row],[A1]]", "[@web]+T[[#This Row],[A1]]"),
            ("IF(H10=\"A1\",LOG10(I10),1.5)", "IF(H11=\"A1\",LOG10(I11),1.5)"),
        ] {
            assert_eq!(form(here, 10), form(there, 11), "{here}");
        }
        for (here, there) in [
            ("H10+I10", "H12+I11"),
            ("H10+I10", "H11"),
            ("H10+I10", "$H$6+I11"),
            ("H10+I10", "H11+I11+5000"),
            ("H10+I10", "G11+I11"),
            ("H10", "Old!H11"),
            ("IF(H10=\"a\",1,2)", "IF(H11=\"b\",1,2)"),
            ("of:=[.H10]", "of:=[.H12]"),
        ] {
            assert_ne!(form(here, 10), form(there, 11), "{here}");
        }
        // One formula that two columns share.
        let shared = shape("H10+$A10", (9, 9));
        assert_eq!(shared.form(10), shape("I10+A10", (9, 10)).form(10));
        assert_eq!(shared.write((20, 10)), "=I21+$A21");
    }

    #[test]
    fn formulas_are_written_as_they_would_stand_in_another_row() {
        for (text, written) in [
            ("H10+$I$5", "=H12+$I$5"),
            ("of:=SUM([.H10:.I10];[$Old.B$3])", "=SUM(H12:I12;$Old!B$3)"),
            ("sum( a:b )", "=SUM(A:B)"),
            ("'[1]My list'!A9", "='[1]My list'!A11"),
            ("H1", "=H3"),
        ] {
            assert_eq!(in_j10(text).write((11, 9)), written, "{text}");
        }
        assert_eq!(in_j10("H1").write((0, 9)), "=H#REF!");
    }

    #[test]
    fn a_formula_is_circular_that_names_its_own_cell() {
        for text in [
            "J10+H10",
            "SUM(H10:K10)",
            "SUM(J:J)",
            "VLOOKUP(A10,A5:K64,11)",
            "of:=[.J10]*2",
            "of:=SUM([.A1:.Z99])",
            "$J$10",
        ] {
            assert!(in_j10(text).is_circular((9, 9)), "{text}");
        }
        for text in [
            "J9+H10",
            "SUM(H10:I10)",
            "Old!J10",
            "'J10'!J10+1",
            "of:=[$Old.J10]",
            "of:=[$'An old'.J10:.K11]",
            "ROW(J10)",
            "\"J10\"",
            "J10(1)",
            "T[J10]",
            "SUM(I:I)",
        ] {
            assert!(!in_j10(text).is_circular((9, 9)), "{text}");
        }
    }

    #[test]
    fn rows_of_references_are_known() {
        let away = |text: &str| -> Vec<Option<i64>> {
            in_j10(text).own().map(Reference::rows_away).collect()
        };
        assert_eq!(away("H11+SUM(A11:C11)"), [Some(1), Some(1)]);
        assert_eq!(away("H10-$H$4+SUM(H$5:H10)"), [Some(0), None, None]);
        let spans = |text: &str| in_j10(text).own().any(Reference::spans_rows);
        assert!(spans("SUM($H$5:$H$64)") && spans("SUM(H5:H64)"));
        assert!(!spans("SUM(H$5:H10)") && !spans("SUM(A10:C10)") && !spans("SUM(A:A)"));
        let along = |text: &str| in_j10(text).own().any(|of| of.runs_along((9, 9)));
        assert!(along("SUM(J5:J9)") && along("J9+1") && along("SUM(J:J)"));
        assert!(!along("H9") && !along("J10"));
    }
}

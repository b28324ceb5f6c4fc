//! Something that is wrong, where it is, and what to do about it.

use std::{ops::Range, sync::Arc};

use crate::{Message, excerpt::Excerpt};

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is scored or published with it.
    Error,
    /// The result may not be what was meant: it is scored, but published only if the round accepts it.
    Warning,
    /// Worth knowing; nothing waits for it.
    Note,
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: Message,
    /// What to do about it.
    pub help: Option<Message>,
    /// Where it is, if it is in a file.
    pub place: Option<Place>,
    /// Stable name of a warning, by which a round accepts it; empty for what cannot be accepted.
    pub code: &'static str,
    /// What of the input it is about, such as `region=east`, a column or an id: the same whenever
    /// the same input is read, and without line numbers. Empty for the input as a whole.
    pub about: String,
    /// How many cells, rows or subjects it stands for; at least 1.
    pub times: u64,
    /// What makes it: problems with the same severity and message key and the same cause are one.
    pub cause: Option<String>,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, as the user knows it: usually relative to the folder that was named.
    pub file: String,
    /// Where in the file.
    pub spot: Spot,
}

/// Where in a file something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// The file as a whole.
    File,
    /// A part of a text file that is held in memory.
    Span {
        /// The whole text of the file.
        source: Arc<str>,
        /// Bytes of the text.
        range: Range<usize>,
    },
    /// A line of a table that is too large to be held in memory.
    Line {
        /// Number of the line, from 1.
        line: u64,
        /// Character of the line, from 1, at which the mistake begins.
        column: Option<u64>,
        /// The line, or the beginning of a long one.
        text: String,
        /// Bytes of `text` to underline.
        range: Option<Range<usize>>,
    },
    /// A cell of a spreadsheet.
    Cell {
        /// Name of the sheet.
        sheet: String,
        /// Number of the row, from 1.
        row: u64,
        /// Letters of the column, as `AB`.
        column: String,
    },
}

impl Problem {
    /// An error, as yet without a place.
    pub const fn error(message: Message) -> Self {
        Self::new(Severity::Error, "", message)
    }

    /// A warning, as yet without a place. `code` is a name in small letters with hyphens that never
    /// changes, since rounds accept the warning by it.
    pub const fn warning(code: &'static str, message: Message) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    /// A note, as yet without a place.
    pub const fn note(message: Message) -> Self {
        Self::new(Severity::Note, "", message)
    }

    const fn new(severity: Severity, code: &'static str, message: Message) -> Self {
        let about = String::new();
        Self { severity, message, help: None, place: None, code, about, times: 1, cause: None }
    }

    /// Says what of the input it is about: see [`Problem::about`](Self#structfield.about).
    #[must_use]
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// Says how many cells, rows or subjects it stands for, where its message gives that number.
    #[must_use]
    pub fn times(mut self, times: u64) -> Self {
        self.times = times.max(1);
        self
    }

    /// Says what makes it, so that a list keeps problems of one cause as one, at the first of their
    /// places, and counts the others.
    #[must_use]
    pub fn cause(mut self, cause: impl Into<String>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// Whether this and another come from one cause.
    pub fn is_like(&self, other: &Self) -> bool {
        self.cause.is_some()
            && self.cause == other.cause
            && self.severity == other.severity
            && self.message.key == other.message.key
    }

    /// Says what to do about it.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// Places it in a file as a whole.
    #[must_use]
    pub fn in_file(self, file: impl Into<String>) -> Self {
        self.at(file, Spot::File)
    }

    /// Places it at a range of bytes of a text file.
    #[must_use]
    pub fn at_span(self, file: impl Into<String>, source: &Arc<str>, range: Range<usize>) -> Self {
        self.at(file, Spot::Span { source: Arc::clone(source), range })
    }

    /// Places it in a line of a table. The column is where `range`, in bytes of `text`, begins. A
    /// range that begins beyond `text`, because the line was cut before it, gives no column.
    #[must_use]
    pub fn at_line(
        self,
        file: impl Into<String>,
        line: u64,
        text: impl Into<String>,
        range: Option<Range<usize>>,
    ) -> Self {
        let text = text.into();
        let range = range.filter(|range| range.start <= text.len());
        let column = range.as_ref().map(|range| Excerpt::new(&text, range.clone()).column);
        self.at(file, Spot::Line { line, column, text, range })
    }

    /// Places it in a cell of a spreadsheet: `row` counts from 1, `column` is in letters.
    #[must_use]
    pub fn at_cell(
        self,
        file: impl Into<String>,
        sheet: impl Into<String>,
        row: u64,
        column: impl Into<String>,
    ) -> Self {
        self.at(file, Spot::Cell { sheet: sheet.into(), row, column: column.into() })
    }

    fn at(mut self, file: impl Into<String>, spot: Spot) -> Self {
        self.place = Some(Place { file: file.into(), spot });
        self
    }

    /// Line and column, both from 1, the column in characters; in a spreadsheet the row and the
    /// number of the column. `None` for what has no place, or is a file as a whole.
    pub fn line_and_column(&self) -> Option<(u64, u64)> {
        match &self.place.as_ref()?.spot {
            Spot::File => None,
            Spot::Span { source, range } => {
                let excerpt = Excerpt::new(source, range.clone());
                Some((excerpt.line, excerpt.column))
            }
            Spot::Line { line, column, .. } => Some((*line, column.unwrap_or(1))),
            Spot::Cell { row, column, .. } => Some((*row, column_number(column)?)),
        }
    }
}

/// The number of a column of a spreadsheet: `A` is 1, `Z` 26, `AA` 27.
fn column_number(letters: &str) -> Option<u64> {
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    letters.bytes().try_fold(0, |number, letter| {
        let place = letter.is_ascii_uppercase().then(|| u64::from(letter - b'A') + 1)?;
        Some(number * 26 + place)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong() -> Problem {
        Problem::error(Message::new("test-encoding"))
    }

    #[test]
    fn columns_are_counted_in_characters() {
        let source: Arc<str> = "title = \"سنجه\"\nوزن = 2\n".into();
        let at = source.find('2').unwrap();
        assert_eq!(wrong().at_span("m.toml", &source, at..at + 1).line_and_column(), Some((2, 7)));
        let line = "دستگاه,بله";
        let at = line.find('ب').unwrap();
        let problem = wrong().at_line("a.csv", 7, line, Some(at..line.len()));
        assert_eq!(problem.line_and_column(), Some((7, 8)));
    }

    #[test]
    fn a_line_without_a_range_begins_at_its_first_character() {
        assert_eq!(wrong().at_line("a.csv", 7, "x,y", None).line_and_column(), Some((7, 1)));
    }

    #[test]
    fn a_mistake_beyond_the_part_that_is_shown_has_no_column() {
        let cut = wrong().at_line("a.csv", 7, "x,y", Some(900..905)).place.unwrap().spot;
        assert!(matches!(cut, Spot::Line { line: 7, column: None, range: None, .. }), "{cut:?}");
    }

    #[test]
    fn columns_of_spreadsheets_are_numbered() {
        let column = |letters| wrong().at_cell("a.xlsx", "پاسخ‌ها", 3, letters).line_and_column();
        assert_eq!(column("A"), Some((3, 1)));
        assert_eq!(column("AB"), Some((3, 28)));
        assert_eq!(column("XFD"), Some((3, 16_384)));
        assert_eq!(column("a1"), None);
        assert_eq!(column(""), None);
    }

    #[test]
    fn a_whole_file_has_no_line() {
        assert_eq!(wrong().in_file("a.csv").line_and_column(), None);
        assert_eq!(wrong().line_and_column(), None);
    }
}

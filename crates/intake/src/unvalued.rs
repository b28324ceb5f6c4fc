//! Cells of a sheet that have no value of their own, though they do not look empty.
//!
//! Sheets become text, so that one set of checks does for all tables; such cells become a text that
//! begins with a control character, which no cell that people type has.

use std::fmt;

use sanjeh_messages::{Problem, message};

const MARK: char = '\u{1}';

/// Why a cell has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unvalued<'a> {
    /// The program that wrote the workbook did not compute the formula. `cause` names the column
    /// from others.
    Formula { cause: &'a str },
    /// It is merged with others, and only the first has the value.
    Merged { range: &'a str, cause: &'a str },
}

impl fmt::Display for Unvalued<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Formula { cause } => write!(f, "{MARK}{MARK}{cause}"),
            Self::Merged { range, cause } => write!(f, "{MARK}{range}{MARK}{cause}"),
        }
    }
}

impl<'a> Unvalued<'a> {
    /// What the text of a cell stands for, if it is none of its own.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let (range, cause) = text.strip_prefix(MARK)?.split_once(MARK)?;
        Some(if range.is_empty() { Self::Formula { cause } } else { Self::Merged { range, cause } })
    }

    /// What distinguishes its column from others.
    pub(crate) fn cause(self) -> &'a str {
        match self {
            Self::Formula { cause } | Self::Merged { cause, .. } => cause,
        }
    }

    /// What is wrong, without its place; those of one column are one problem.
    #[cold]
    pub(crate) fn problem(self) -> Problem {
        match self {
            Self::Formula { cause } => Problem::error(message!("intake-formula-unvalued"))
                .help(message!("intake-formula-unvalued-help"))
                .cause(cause),
            Self::Merged { range, cause } => {
                let first = range.split(':').next().unwrap_or(range);
                Problem::error(message!("intake-merged", range = range, first = first))
                    .help(message!("intake-merged-help"))
                    .cause(cause)
            }
        }
    }
}

/// Whether the text of a cell is an error of a formula, such as `#REF!`, or stands for a cell without
/// a value of its own.
pub(crate) fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 9] = [
        "#DIV/0!",
        "#N/A",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#REF!",
        "#VALUE!",
        "#DATA!",
        "#GETTING_DATA",
    ];
    match text.as_bytes().first() {
        Some(b'#') => ERRORS.contains(&text),
        // As LibreOffice numbers those that have no name.
        Some(b'E') => text
            .strip_prefix("Err:")
            .is_some_and(|n| n.len() == 3 && n.bytes().all(|b| b.is_ascii_digit())),
        Some(1) => Unvalued::parse(text).is_some(),
        _ => false,
    }
}

//! What is wrong with a file of a publication.

use sanjeh_messages::{Message, Problem, Problems, Severity, message};

use crate::difference::Difference;
use crate::signature::Fault;

/// Something that is wrong with a publication.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The file.
    pub file: String,
    /// What is wrong with it.
    pub what: What,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// It is not there.
    Missing,
    /// It is there, and `publication.json` does not know of it.
    Extra,
    /// It is not what it was when `publication.json` was made.
    Changed,
    /// It is no ordinary file but a pipe, a device or a folder, and was not read.
    Special,
    /// The system does not let it be read, for this reason.
    Forbidden(Message),
    /// It is not as in the publication of the previous round.
    NotAsBefore,
    /// This program makes no such table.
    Unknown,
    /// It has another value than the computation.
    Differs(Difference),
    /// It is no JSON, or has a key twice, at this line and column.
    NoJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// Nothing can be computed from it.
    Unreadable(Problems),
    /// It is as it was published, by rules that may have taken it; this program does not.
    Refused(Problems),
    /// Its signature does not hold.
    Signature(Fault),
}

/// Whether a file is missing that everything is computed from.
pub(crate) fn is_of_missing_file(problem: &Problem) -> bool {
    matches!(problem.message.key, "intake-file-missing" | "round-no-file")
}

impl Finding {
    pub(crate) fn new(file: impl Into<String>, what: What) -> Self {
        Self { file: file.into(), what }
    }

    /// What is wrong, for people.
    pub fn message(&self) -> Message {
        let file = self.file.as_str();
        match &self.what {
            What::Missing => message!("publication-file-missing", file = file),
            What::Extra => message!("publication-file-extra", file = file),
            What::Changed => message!("publication-file-changed", file = file),
            What::Special => message!("publication-file-special", file = file),
            What::Forbidden(why) => {
                message!("round-unreadable", file = file, why = why.clone())
            }
            What::NotAsBefore => message!("publication-file-not-as-before", file = file),
            What::Unknown => message!("publication-file-unknown", file = file),
            What::Differs(Difference { line, row, column, published, computed }) => {
                let (row, column) = (row.as_str(), column.as_str());
                let (published, computed) = (published.as_str(), computed.as_str());
                match line {
                    Some(line) => message!(
                        "publication-value-differs",
                        file = file,
                        line = *line,
                        row = row,
                        column = column,
                        published = published,
                        computed = computed
                    ),
                    None => message!(
                        "publication-entry-differs",
                        file = file,
                        path = column,
                        published = published,
                        computed = computed
                    ),
                }
            }
            What::NoJson { line, column } => {
                message!("publication-no-json", file = file, line = *line, column = *column)
            }
            What::Unreadable(problems) if problems.iter().any(is_of_missing_file) => {
                message!("publication-nothing-without", file = file)
            }
            What::Unreadable(_) => message!("publication-file-unreadable", file = file),
            What::Refused(problems) => {
                let why = problems.iter().find(|problem| problem.severity == Severity::Error);
                let why = why.map_or_else(
                    || message!("publication-file-unreadable", file = file),
                    |p| p.message.clone(),
                );
                message!("publication-file-refused", file = file, why = why)
            }
            What::Signature(Fault::Unreadable) => message!("publication-signature-unreadable"),
            What::Signature(Fault::AnotherKey(id)) => {
                message!("publication-signature-another-key", id = id)
            }
            What::Signature(Fault::Forged) => message!("publication-signature-forged"),
            What::Signature(Fault::OldForm) => message!("publication-signature-old-form"),
            What::Signature(Fault::Missing) => message!("publication-signature-missing"),
        }
    }
}

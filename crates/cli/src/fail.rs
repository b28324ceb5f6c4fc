//! Why a command could not do its work.

use std::io;

use sanjeh_messages::{Message, Problem, Problems, message, why};

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) enum Fail {
    /// Input is wrong, or a file could not be written.
    Problems(Problems),
    /// The reader of the output has gone.
    BrokenPipe,
}

impl From<Problems> for Fail {
    fn from(problems: Problems) -> Self {
        Self::Problems(problems)
    }
}

impl From<sanjeh_store::Error> for Fail {
    fn from(error: sanjeh_store::Error) -> Self {
        Self::Problems(error.into())
    }
}

impl From<Problem> for Fail {
    fn from(problem: Problem) -> Self {
        let mut problems = Problems::default();
        problems.push(problem);
        Self::Problems(problems)
    }
}

impl From<io::Error> for Fail {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::BrokenPipe;
        }
        Problem::error(message!("cli-cannot-write", why = why(&error))).into()
    }
}

impl From<csv::Error> for Fail {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            other => {
                Problem::error(message!("cli-cannot-write", why = format!("{other:?}"))).into()
            }
        }
    }
}

impl From<serde_json::Error> for Fail {
    fn from(error: serde_json::Error) -> Self {
        io::Error::from(error).into()
    }
}

/// A file that could not be written.
pub(crate) fn cannot_write(file: &std::path::Path, error: &io::Error) -> Fail {
    cannot_be_written(file, why(error))
}

/// As [`cannot_write`], for a reason of another kind.
pub(crate) fn cannot_be_written(file: &std::path::Path, why: Message) -> Fail {
    let text = message!("cli-cannot-write", why = why);
    Problem::error(text).in_file(file.display().to_string()).into()
}

//! Why the store does not do what it is asked for. The words for people are made where they are
//! wanted, of an [`Error`] that programs can tell from others.

use std::fmt;

use sanjeh_messages::{Arg, Label, Lang, Message, Problem, Problems, message};

use crate::state::{Refusal, State, Transition, may};

/// Why the store does not do what it is asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Error {
    /// What is asked for is not there.
    NotFound(NotFound),
    /// What is asked for does not go with what is there.
    Conflict(Conflict),
    /// Another program is writing, and did not finish in time.
    Busy,
    /// The database cannot be used as it is, or not by this program.
    Unavailable(Unavailable),
    /// What the database has is not what the store wrote into it.
    Damaged(Damaged),
    /// What was given is wrong, such as a folder that is imported.
    Refused(Problems),
}

/// What is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotFound {
    /// A database.
    Database {
        /// Which.
        name: String,
        /// Whether there is one, but nothing in it.
        empty: bool,
    },
    /// A round.
    Round {
        /// Its number.
        number: u32,
        /// The numbers of those that are there.
        known: Vec<i64>,
    },
    /// A subject that any round lists.
    Subject {
        /// Its kind.
        kind: String,
        /// Its id.
        id: String,
    },
}

/// What does not go with what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// The round does not make this move.
    Move {
        /// Its number.
        number: u32,
        /// Its state.
        from: State,
        /// The move.
        transition: Transition,
        /// Why not.
        refusal: Refusal,
    },
    /// The round takes no data any more.
    TakesNoData {
        /// Its number.
        number: u32,
        /// Its state.
        state: State,
    },
    /// The round is one of another methodology.
    OtherMethodology {
        /// Its number.
        number: u32,
        /// Id of its methodology.
        here: String,
        /// Id of the methodology that is imported.
        new: String,
    },
    /// A file was changed while it was imported.
    FileChanged {
        /// Its name.
        file: String,
    },
}

/// Why a database cannot be used.
#[derive(Debug, Clone, PartialEq)]
pub enum Unavailable {
    /// It cannot be opened.
    Unreachable {
        /// Which.
        database: String,
        /// Why.
        why: Message,
        /// What to do about it.
        help: Message,
    },
    /// It is the database of another program.
    Foreign {
        /// Which.
        database: String,
    },
    /// A later version of this program wrote it.
    Newer {
        /// The version of its tables.
        found: i64,
        /// The version that this program knows.
        known: u32,
    },
    /// The server is too old.
    OldServer {
        /// Its major version.
        version: i64,
    },
    /// The role of this program lacks a right.
    NoRight {
        /// What the server says.
        why: String,
    },
    /// A statement, or the work around it, failed.
    Failed {
        /// Why.
        why: Arg,
    },
}

/// What is not as the store wrote it: another program changed it, or the disk did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damaged {
    /// A file has another digest.
    File {
        /// Its name.
        file: String,
        /// The import that it belongs to.
        import: i64,
    },
    /// A table has another digest.
    Rows {
        /// Its name.
        table: String,
        /// The import that they belong to.
        import: i64,
    },
    /// A cell cannot be read.
    Unreadable {
        /// Table and column.
        what: String,
        /// Why.
        why: String,
    },
}

impl From<NotFound> for Error {
    fn from(error: NotFound) -> Self {
        Self::NotFound(error)
    }
}

impl From<Conflict> for Error {
    fn from(error: Conflict) -> Self {
        Self::Conflict(error)
    }
}

impl From<Unavailable> for Error {
    fn from(error: Unavailable) -> Self {
        Self::Unavailable(error)
    }
}

impl From<Damaged> for Error {
    fn from(error: Damaged) -> Self {
        Self::Damaged(error)
    }
}

impl From<Problems> for Error {
    fn from(problems: Problems) -> Self {
        Self::Refused(problems)
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::Refused(problem.into())
    }
}

impl From<Error> for Problems {
    /// What is said to people, with what they can do about it.
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound(error) => error.problem().into(),
            Error::Conflict(error) => error.problem().into(),
            Error::Busy => {
                Problem::error(message!("store-busy")).help(message!("store-busy-help")).into()
            }
            Error::Unavailable(error) => error.problem().into(),
            Error::Damaged(error) => error.problem().into(),
            Error::Refused(problems) => problems,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problems = Problems::from(self.clone());
        let texts = problems.iter().map(|problem| problem.message.text(Lang::default()));
        f.write_str(&texts.collect::<Vec<_>>().join("; "))
    }
}

impl std::error::Error for Error {}

impl NotFound {
    fn problem(self) -> Problem {
        match self {
            Self::Database { name, empty: false } => {
                Problem::error(message!("store-missing", database = name))
                    .help(message!("store-missing-help"))
            }
            Self::Database { name, empty: true } => {
                Problem::error(message!("store-empty", database = name))
                    .help(message!("store-missing-help"))
            }
            Self::Round { number, known } => {
                let problem = Problem::error(message!("store-no-round", number = Label(number)));
                if known.is_empty() {
                    problem.help(message!("store-no-rounds-help"))
                } else {
                    let known: Vec<String> = known.iter().map(i64::to_string).collect();
                    problem.help(message!("store-known-are", known = known))
                }
            }
            Self::Subject { kind, id } => {
                Problem::error(message!("store-no-subject", kind = kind, id = id))
                    .help(message!("store-no-subject-help"))
            }
        }
    }
}

impl Conflict {
    fn problem(self) -> Problem {
        match self {
            Self::Move { transition, refusal: Refusal::NoReason, .. } => {
                Problem::error(message!("store-no-reason", transition = transition.id()))
                    .help(message!("store-no-reason-help"))
            }
            Self::Move { number, from, transition, refusal: Refusal::NotFromHere } => {
                let possible = Transition::BY_HAND.into_iter();
                let possible = possible.filter(|t| may(from, *t, Some("any")).is_ok());
                let possible: Vec<&str> = possible.map(Transition::id).collect();
                let text = message!(
                    "store-no-move",
                    number = Label(number),
                    state = from.title(),
                    transition = transition.id()
                );
                Problem::error(text).help(if from == State::Final {
                    let command = format!("sanjeh publish {number}");
                    message!("store-no-move-final-help", possible = possible, command = command)
                } else {
                    message!("store-no-move-help", possible = possible)
                })
            }
            Self::TakesNoData { number, state } => {
                let text =
                    message!("store-takes-no-data", number = Label(number), state = state.title());
                let command = format!("sanjeh round move {number} reopen --reason \"…\"");
                Problem::error(text).help(message!("store-takes-no-data-help", command = command))
            }
            Self::OtherMethodology { number, here, new } => {
                let text = message!(
                    "store-other-methodology",
                    number = Label(number),
                    here = here,
                    new = new
                );
                Problem::error(text).help(message!("store-other-methodology-help"))
            }
            Self::FileChanged { file } => {
                Problem::error(message!("store-file-changed", file = file.as_str()))
                    .help(message!("store-file-changed-help"))
                    .in_file(file)
            }
        }
    }
}

impl Unavailable {
    fn problem(self) -> Problem {
        match self {
            Self::Unreachable { database, why, help } => {
                Problem::error(message!("store-unreachable", database = database, why = why))
                    .help(help)
            }
            Self::Foreign { database } => {
                Problem::error(message!("store-foreign", database = database))
                    .help(message!("store-foreign-help"))
            }
            Self::Newer { found, known } => {
                Problem::error(message!("store-newer", found = found, known = known))
                    .help(message!("store-newer-help"))
            }
            Self::OldServer { version } => {
                Problem::error(message!("store-old-server", version = version.to_string()))
                    .help(message!("store-old-server-help"))
            }
            Self::NoRight { why } => Problem::error(message!("store-no-right", why = why))
                .help(message!("store-no-right-help")),
            Self::Failed { why } => Problem::error(message!("store-refused", why = why)),
        }
    }
}

impl Damaged {
    fn problem(self) -> Problem {
        match self {
            Self::File { file, import } => {
                let row = format!("import {import}, {file}");
                Problem::error(message!("store-altered", file = file, row = row))
                    .help(message!("store-altered-help"))
            }
            Self::Rows { table, import } => {
                let import = import.to_string();
                Problem::error(message!("store-altered-rows", table = table, import = import))
                    .help(message!("store-altered-help"))
            }
            Self::Unreadable { what, why } => {
                Problem::error(message!("store-broken", what = what, why = why))
                    .help(message!("store-broken-help"))
            }
        }
    }
}

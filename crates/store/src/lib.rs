//! The register, rounds and answers, in SQLite or PostgreSQL.
//!
//! [`Store::open`] takes a file or a URL, makes the tables if need be and brings older ones up to
//! date; [`Store::open_existing`] makes none, and what only reads waits for nobody. A round comes in by [`Store::import`], moves on by [`Store::transition`], and goes out by
//! [`Store::folder`], which gives back the files that were imported in one form. What a subject was
//! over the rounds is given by [`Store::history`]. Public pages never read the store: they are made
//! from publications.
//!
//! There is one code path for both engines: statements are plain SQL that both understand (see
//! `statements.rs`), and run through `transaction.rs`. The two differ in how they are opened, how
//! tables are made (three words of the migrations) and how many rows are written at once.

mod attributes;
mod bulk;
mod changes;
mod database;
mod digest;
mod doubts;
mod error;
mod events;
mod export;
mod import;
mod migrate;
mod open;
mod plan;
mod problems;
mod read;
mod register;
mod renamed;
mod rounds;
mod seal;
mod state;
mod statements;
mod store;
mod subjects;
mod successions;
mod transaction;
mod wait;

pub use changes::{
    Against, AnswerChange, AnswerChanges, Changes, FileChange, SubjectChange, Touched, What,
};
pub use database::Database;
pub use doubts::Doubts;
pub use error::{Conflict, Damaged, Error, NotFound, Unavailable};
pub use events::{Event, Happened, Latest};
pub use import::{Import, Imported, Watch};
pub use register::Listed;
pub use rounds::{Act, Moved, Noted, RoundEntry};
pub use sanjeh_round::How;
pub use state::{Refusal, State, Transition, may};
pub use store::Store;
pub use wait::wait;

/// What tests look at that users do not: the statements, and the version of the tables.
#[doc(hidden)]
pub mod testing {
    pub use crate::migrate::VERSION;
    pub use crate::migrate::words;
    pub use crate::statements::{BOTH, POSTGRES, SQLITE};
}

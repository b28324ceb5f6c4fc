//! What goes wrong between the program and its database.

use sanjeh_messages::{Problem, Problems, message};
use sqlx::sqlite::SqliteError;

/// A list of one problem.
pub(crate) fn one(problem: Problem) -> Problems {
    let mut problems = Problems::default();
    problems.push(problem);
    problems
}

/// A statement failed.
#[expect(
    clippy::needless_pass_by_value,
    reason = "stands in `map_err`, which gives the error away"
)]
pub(crate) fn refused(error: sqlx::Error) -> Problems {
    let database = error.as_database_error();
    let code = database.and_then(sqlx::error::DatabaseError::code);
    let is_sqlite = database.is_some_and(|e| e.try_downcast_ref::<SqliteError>().is_some());
    let busy = match code.as_deref() {
        // SQLite's “busy” in all its kinds, which stand in the higher bits.
        Some(code) if is_sqlite => code.parse::<u32>().is_ok_and(|code| code & 0xFF == 5),
        // PostgreSQL's lock_timeout.
        Some(code) => code == "55P03",
        None => matches!(&error, sqlx::Error::PoolTimedOut),
    };
    // PostgreSQL's “insufficient privilege”.
    let no_right = database.filter(|_| !is_sqlite && code.as_deref() == Some("42501"));
    one(if let Some(refused) = no_right {
        Problem::error(message!("store-no-right", why = refused.message().to_owned()))
            .help(message!("store-no-right-help"))
    } else if busy {
        Problem::error(message!("store-busy")).help(message!("store-busy-help"))
    } else {
        Problem::error(message!("store-refused", why = error.to_string()))
    })
}

/// What the store itself wrote cannot be read: somebody else changed it.
pub(crate) fn broken(what: &str, error: &impl ToString) -> Problems {
    let text = message!("store-broken", what = what, why = error.to_string());
    one(Problem::error(text).help(message!("store-broken-help")))
}

/// A thread of the program ended before its work was done.
pub(crate) fn thread_lost(error: &tokio::task::JoinError) -> Problems {
    one(Problem::error(message!("store-refused", why = error.to_string())))
}

//! What goes wrong between the program and its database.

use sanjeh_messages::{Problem, Problems, message};

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
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    let busy = matches!(&error, sqlx::Error::PoolTimedOut)
        // PostgreSQL's lock_timeout; SQLite's “busy” in all its kinds.
        || code.is_some_and(|code| {
            code == "55P03" || code.parse::<u32>().is_ok_and(|code| code & 0xFF == 5)
        });
    one(if busy {
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

//! What goes wrong between the program and its database.

use std::time::Duration;

use sanjeh_messages::{Message, message, why};
use sqlx::Connection;
use sqlx::sqlite::SqliteError;

use crate::error::{Conflict, Damaged, Error, Unavailable};

/// A statement failed.
#[expect(
    clippy::needless_pass_by_value,
    reason = "stands in `map_err`, which gives the error away"
)]
pub(crate) fn refused(error: sqlx::Error) -> Error {
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
    if let Some(refused) = no_right {
        Unavailable::NoRight { why: refused.message().to_owned() }.into()
    } else if busy {
        Error::Busy
    } else {
        Unavailable::Failed { why: reason(&error).into() }.into()
    }
}

/// Why a database cannot be opened, or does not do what it is asked for.
pub(crate) fn reason(error: &sqlx::Error) -> Message {
    match error {
        sqlx::Error::Io(error) => why(error),
        sqlx::Error::PoolTimedOut => message!("system-timeout"),
        // Every statement that must give a row gives one, unless its thread has ended.
        sqlx::Error::WorkerCrashed | sqlx::Error::RowNotFound => message!("store-broke-off"),
        sqlx::Error::Tls(error) => message!("store-no-tls", why = error.to_string()),
        sqlx::Error::Protocol(why) => message!("store-other-server", why = why.as_str()),
        sqlx::Error::Configuration(error) => message!("system-other", why = error.to_string()),
        sqlx::Error::Database(error) if error.try_downcast_ref::<SqliteError>().is_some() => {
            let code = error.code().and_then(|code| code.parse::<u32>().ok());
            match code.map(|code| code & 0xFF) {
                Some(8) => message!("system-read-only"),
                Some(11) => message!("store-damaged"),
                Some(13) => message!("system-full"),
                Some(26) => message!("store-no-database"),
                _ => message!("system-other", why = error.message()),
            }
        }
        sqlx::Error::Database(error) => match error.code().as_deref() {
            Some("28P01" | "28000") => message!("store-sign-in", why = error.message()),
            Some("3D000") => message!("store-no-server-database"),
            Some("53100") => message!("system-full"),
            _ => message!("system-other", why = error.message()),
        },
        other => message!("system-other", why = other.to_string()),
    }
}

/// How long a thread that dies may take to be gone.
const DYING: Duration = Duration::from_secs(1);

/// Holds that a statement ran to its end: what its thread gave before it died looks as if it were
/// everything.
pub(crate) async fn ended(
    whole: bool,
    connection: &mut impl Connection,
) -> Result<(), sqlx::Error> {
    if whole {
        return Ok(());
    }
    // What is asked of it before it is gone is never answered; afterwards it is known to be gone.
    let _ = tokio::time::timeout(DYING, connection.ping()).await;
    Err(sqlx::Error::WorkerCrashed)
}

/// That a file is not what was checked any more.
pub(crate) fn changed(file: &str) -> Error {
    Conflict::FileChanged { file: file.to_owned() }.into()
}

/// What the store itself wrote cannot be read: somebody else changed it.
pub(crate) fn broken(what: &str, error: &impl ToString) -> Error {
    Damaged::Unreadable { what: what.to_owned(), why: error.to_string() }.into()
}

/// A thread of the program ended before its work was done.
pub(crate) fn thread_lost(error: &tokio::task::JoinError) -> Error {
    Unavailable::Failed { why: error.to_string().into() }.into()
}

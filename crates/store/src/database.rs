//! Which database: a file, or a server.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use sanjeh_messages::{Message, Problem, Problems, message};
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

use crate::problems::reason;

/// Where the store is.
#[derive(Debug, Clone)]
pub enum Database {
    /// In a file of SQLite, which is made if it is not there.
    File(PathBuf),
    /// On a server with PostgreSQL 15 or later.
    Postgres(Box<PgConnectOptions>),
}

impl Default for Database {
    /// `sanjeh.db` in this folder.
    fn default() -> Self {
        Self::File(PathBuf::from("sanjeh.db"))
    }
}

impl FromStr for Database {
    type Err = Problems;

    /// Reads `postgres://…`, `postgresql://…`, `sqlite:FILE`, `sqlite://FILE` or the name of a file.
    fn from_str(text: &str) -> Result<Self, Problems> {
        let bad = |why: Message| {
            let text = message!("store-bad-url", why = why);
            Problems::from(Problem::error(text).help(message!("store-bad-url-help")))
        };
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            let options = text.parse().map_err(|error| bad(reason(&error)))?;
            return Ok(Self::Postgres(Box::new(options)));
        }
        if text.starts_with("sqlite:") {
            let options = text.parse::<SqliteConnectOptions>();
            let options = options.map_err(|error| bad(reason(&error)))?;
            let file = options.get_filename();
            // In memory nothing would stay until the next command.
            if text.contains(":memory:") || text.contains("mode=memory") {
                return Err(bad(message!("system-other", why = text)));
            }
            return Ok(Self::File(file.to_path_buf()));
        }
        if text.contains("://") {
            let scheme = text.split(':').next().unwrap_or_default();
            let problem = Problem::error(message!("store-unknown-scheme", scheme = scheme));
            return Err(problem.help(message!("store-bad-url-help")).into());
        }
        Ok(Self::File(PathBuf::from(text)))
    }
}

impl fmt::Display for Database {
    /// The file, or the server and the database, without a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(file) => write!(f, "{}", file.display()),
            Self::Postgres(options) => {
                let database = options.get_database().unwrap_or_default();
                write!(f, "postgres://{}:{}/{database}", options.get_host(), options.get_port())
            }
        }
    }
}

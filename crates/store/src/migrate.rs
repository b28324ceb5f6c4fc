//! The tables, and how older ones are brought up to date.
//!
//! All steps that are missing run in one transaction: a start that fails leaves the tables as they
//! were. (sqlx's own runner takes one transaction for each step.)

use sqlx::AssertSqlSafe;

use crate::error::{Error, Unavailable};
use crate::problems::refused;
use crate::statements::{MAKE_VERSION, MARK_APPLICATION, READ_VERSION, WRITE_VERSION};
use crate::transaction::{Transaction, values};

/// The steps, each from the version before to its own; the first makes version 1.
const STEPS: &[&str] = &[
    include_str!("../migrations/1.sql"),
    include_str!("../migrations/2.sql"),
    include_str!("../migrations/3.sql"),
    include_str!("../migrations/4.sql"),
];

/// The version of the tables that this program knows.
pub const VERSION: u32 = STEPS.len() as u32;

/// By this SQLite's files say that they are of this program: “SANJ”.
pub(crate) const APPLICATION: i64 = 0x5341_4E4A;

/// Replaces the words of a migration that the engines call differently.
pub fn words(sql: &str, postgres: bool) -> String {
    let (key, bytes, clustered) =
        if postgres { ("BIGINT", "BYTEA", "") } else { ("INTEGER", "BLOB", "WITHOUT ROWID") };
    sql.replace("@key", key).replace("@bytes", bytes).replace("@clustered", clustered)
}

/// Brings the tables up to date, in a transaction of which nobody else has one at this time.
pub(crate) async fn migrate(transaction: &mut Transaction) -> Result<(), Error> {
    transaction.run(MAKE_VERSION, values![]).await?;
    let found: Option<(i64,)> = transaction.one(READ_VERSION, values![]).await?;
    let found = found.map_or(0, |(version,)| version);
    let Some(missing) = usize::try_from(found).ok().and_then(|found| STEPS.get(found..)) else {
        return Err(Unavailable::Newer { found, known: VERSION }.into());
    };
    if missing.is_empty() {
        return Ok(());
    }
    for step in missing {
        script(transaction, step).await?;
    }
    if let Transaction::Sqlite(_) = transaction {
        transaction.run(MARK_APPLICATION, values![]).await?;
    }
    transaction.run(WRITE_VERSION, values![VERSION]).await.map(drop)
}

/// Runs a script of several statements.
async fn script(transaction: &mut Transaction, sql: &str) -> Result<(), Error> {
    let ran = match transaction {
        Transaction::Sqlite(t) => {
            sqlx::raw_sql(AssertSqlSafe(words(sql, false))).execute(&mut **t).await.map(drop)
        }
        Transaction::Postgres(t) => {
            sqlx::raw_sql(AssertSqlSafe(words(sql, true))).execute(&mut **t).await.map(drop)
        }
    };
    ran.map_err(refused)
}

//! One way to run statements, whichever engine there is.

use futures_util::TryStreamExt;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Either, Executor, FromRow, Postgres, Sqlite};

use crate::error::Error;
use crate::problems::{ended, refused};
use crate::statements::{ANALYSE, NO_LOOPS};

/// A transaction; without [`Transaction::commit`] it leaves no trace.
pub(crate) enum Transaction {
    /// In SQLite.
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    /// In PostgreSQL.
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// A value for `$1`, `$2` … of a statement.
pub(crate) enum Value<'v> {
    /// A whole number or none.
    Integer(Option<i64>),
    /// A text or none.
    Text(Option<&'v str>),
    /// Bytes or none.
    Bytes(Option<&'v [u8]>),
}

/// What can be read from a row of either engine.
pub(crate) trait Row:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{}

/// Runs one body on the connection of whichever engine there is. The statement `$query` gets the
/// values, and is `$bound` in the body, the connection `$connection`.
macro_rules! on_either {
    ($transaction:expr, $make:expr, $values:expr, |$bound:ident, $connection:ident| $body:expr) => {
        match $transaction {
            Transaction::Sqlite(transaction) => {
                let $bound = bind!($make, $values);
                let $connection = &mut **transaction;
                $body
            }
            Transaction::Postgres(transaction) => {
                let $bound = bind!($make, $values);
                let $connection = &mut **transaction;
                $body
            }
        }
    };
}

macro_rules! bind {
    ($query:expr, $values:expr) => {{
        let mut query = $query;
        for value in $values {
            query = match value {
                Value::Integer(n) => query.bind(*n),
                Value::Text(text) => query.bind(*text),
                Value::Bytes(bytes) => query.bind(*bytes),
            };
        }
        query
    }};
}

impl Transaction {
    /// Runs a statement that gives no rows; gives how many it changed.
    pub(crate) async fn run(
        &mut self,
        statement: &'static str,
        values: &[Value<'_>],
    ) -> Result<u64, Error> {
        on_either!(self, sqlx::query(statement), values, |query, connection| {
            let mut changed = None;
            let mut results = (&mut *connection).fetch_many(query);
            while let Some(result) = results.try_next().await.map_err(refused)? {
                if let Either::Left(done) = result {
                    changed = Some(changed.unwrap_or(0) + done.rows_affected());
                }
            }
            drop(results);
            ended(changed.is_some(), connection).await.map_err(refused)?;
            Ok(changed.unwrap_or(0))
        })
    }

    /// All rows of a statement.
    pub(crate) async fn all<T: Row>(
        &mut self,
        statement: &'static str,
        values: &[Value<'_>],
    ) -> Result<Vec<T>, Error> {
        let mut rows = Vec::new();
        let keep = |row| {
            rows.push(row);
            Ok(())
        };
        self.each(statement, values, keep).await?;
        Ok(rows)
    }

    /// The only row of a statement, if there is one.
    pub(crate) async fn one<T: Row>(
        &mut self,
        statement: &'static str,
        values: &[Value<'_>],
    ) -> Result<Option<T>, Error> {
        Ok(self.all(statement, values).await?.into_iter().next())
    }

    /// Gives the rows of a statement one by one, so that they need not be in memory all at once.
    pub(crate) async fn each<T: Row>(
        &mut self,
        statement: &'static str,
        values: &[Value<'_>],
        mut visit: impl FnMut(T) -> Result<(), Error> + Send,
    ) -> Result<(), Error> {
        on_either!(self, sqlx::query(statement), values, |query, connection| {
            let mut whole = false;
            let mut results = (&mut *connection).fetch_many(query);
            while let Some(result) = results.try_next().await.map_err(refused)? {
                match result {
                    Either::Right(row) => visit(T::from_row(&row).map_err(refused)?)?,
                    Either::Left(_) => whole = true,
                }
            }
            drop(results);
            ended(whole, connection).await.map_err(refused)
        })
    }

    /// Makes ready to compare whole imports, of which one was just written. SQLite looks up each row
    /// by its key in any case.
    pub(crate) async fn before_comparing(&mut self) -> Result<(), Error> {
        if let Self::Postgres(_) = self {
            self.run(ANALYSE, values![]).await?;
            self.run(NO_LOOPS, values![]).await?;
        }
        Ok(())
    }

    /// Keeps what was done.
    pub(crate) async fn commit(self) -> Result<(), Error> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await,
            Self::Postgres(transaction) => transaction.commit().await,
        }
        .map_err(refused)
    }

    /// Undoes what was done.
    pub(crate) async fn undo(self) -> Result<(), Error> {
        match self {
            Self::Sqlite(transaction) => transaction.rollback().await,
            Self::Postgres(transaction) => transaction.rollback().await,
        }
        .map_err(refused)
    }
}

impl From<i64> for Value<'_> {
    fn from(n: i64) -> Self {
        Self::Integer(Some(n))
    }
}

impl From<u32> for Value<'_> {
    fn from(n: u32) -> Self {
        Self::Integer(Some(i64::from(n)))
    }
}

impl From<Option<u32>> for Value<'_> {
    fn from(n: Option<u32>) -> Self {
        Self::Integer(n.map(i64::from))
    }
}

impl<'v> From<&'v str> for Value<'v> {
    fn from(text: &'v str) -> Self {
        Self::Text(Some(text))
    }
}

impl<'v> From<Option<&'v str>> for Value<'v> {
    fn from(text: Option<&'v str>) -> Self {
        Self::Text(text)
    }
}

impl<'v> From<Option<&'v [u8]>> for Value<'v> {
    fn from(bytes: Option<&'v [u8]>) -> Self {
        Self::Bytes(bytes)
    }
}

/// Values for `$1`, `$2` … in this order.
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::transaction::Value::from($value)),*] };
}
pub(crate) use values;

//! The store: opened, and asked for transactions.

use std::time::Duration;

use sanjeh_messages::{Problem, Problems, message};
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, SqlitePool};

use crate::database::Database;
use crate::migrate::migrate;
use crate::problems::{one, refused};
use crate::statements::{LOCK, SNAPSHOT};
use crate::transaction::{Transaction, values};

/// How long a writer waits for another one.
const PATIENCE: Duration = Duration::from_secs(30);

/// Connections that read at the same time.
const READERS: u32 = 4;

/// The register, rounds and answers.
#[derive(Debug, Clone)]
pub struct Store {
    pool: Pool,
}

#[derive(Debug, Clone)]
enum Pool {
    /// SQLite has one writer; readers go on beside it.
    Sqlite { writer: SqlitePool, readers: SqlitePool },
    /// PostgreSQL.
    Postgres(PgPool),
}

impl Store {
    /// Opens a database, makes the tables if need be, and brings older ones up to date.
    ///
    /// # Errors
    /// If it cannot be reached, or was written by a later version of this program.
    pub async fn open(database: &Database) -> Result<Self, Problems> {
        let unreachable = |error: sqlx::Error| {
            let why = error.to_string();
            let text = message!("store-unreachable", database = database.to_string(), why = why);
            one(Problem::error(text).help(match database {
                Database::File(_) => message!("store-unreachable-file-help"),
                Database::Postgres(_) => message!("store-unreachable-server-help"),
            }))
        };
        let pool = match database {
            Database::File(file) => {
                let options = SqliteConnectOptions::new()
                    .filename(file)
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
                    .busy_timeout(PATIENCE)
                    .foreign_keys(true)
                    // Kibibytes: the pages of a table that is being filled stay in memory.
                    .pragma("cache_size", "-65536");
                let pool = |most| SqlitePoolOptions::new().max_connections(most);
                let writer = pool(1).acquire_timeout(PATIENCE);
                let writer = writer.connect_with(options.clone()).await.map_err(unreachable)?;
                // The file is there now; readers change nothing.
                let options = options.create_if_missing(false).pragma("query_only", "1");
                Pool::Sqlite { writer, readers: pool(READERS).connect_lazy_with(options) }
            }
            Database::Postgres(options) => {
                let pool = PgPoolOptions::new().max_connections(READERS + 1);
                let pool = pool.acquire_timeout(PATIENCE);
                let options = options.as_ref().clone().application_name("sanjeh");
                Pool::Postgres(pool.connect_with(options).await.map_err(unreachable)?)
            }
        };
        let store = Self { pool };
        let mut transaction = store.write().await?;
        migrate(&mut transaction).await?;
        transaction.commit().await?;
        Ok(store)
    }

    /// Closes all connections, and waits until they are.
    pub async fn close(&self) {
        match &self.pool {
            Pool::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pool::Postgres(pool) => pool.close().await,
        }
    }

    /// Begins to write. There is one writer at a time, on both engines: writing is rare, and what a
    /// writer has read stays true until it is done.
    pub(crate) async fn write(&self) -> Result<Transaction, Problems> {
        match &self.pool {
            Pool::Sqlite { writer, .. } => {
                let transaction = writer.begin_with("BEGIN IMMEDIATE").await.map_err(refused)?;
                Ok(Transaction::Sqlite(transaction))
            }
            Pool::Postgres(pool) => {
                let transaction = pool.begin().await.map_err(refused)?;
                let mut transaction = Transaction::Postgres(transaction);
                transaction.run(LOCK, values![]).await?;
                Ok(transaction)
            }
        }
    }

    /// Begins to read: everything from one moment, whatever is written meanwhile.
    pub(crate) async fn read(&self) -> Result<Transaction, Problems> {
        match &self.pool {
            Pool::Sqlite { readers, .. } => {
                Ok(Transaction::Sqlite(readers.begin().await.map_err(refused)?))
            }
            Pool::Postgres(pool) => {
                let mut transaction = Transaction::Postgres(pool.begin().await.map_err(refused)?);
                transaction.run(SNAPSHOT, values![]).await?;
                Ok(transaction)
            }
        }
    }
}

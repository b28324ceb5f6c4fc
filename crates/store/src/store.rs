//! The store, and the transactions that it gives.

use std::time::Duration;

use sqlx::{PgPool, SqlitePool};

use crate::error::Error;
use crate::problems::refused;
use crate::statements::{LOCK, SNAPSHOT};
use crate::transaction::{Transaction, values};

/// How long a writer waits for another one, and closing for connections.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// The register, rounds and answers.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) pool: Pool,
}

#[derive(Debug, Clone)]
pub(crate) enum Pool {
    /// SQLite has one writer; readers go on beside it.
    Sqlite { writer: SqlitePool, readers: SqlitePool },
    /// PostgreSQL.
    Postgres(PgPool),
}

impl Store {
    /// Closes all connections, and waits until they are.
    pub async fn close(&self) {
        let closing = async {
            match &self.pool {
                Pool::Sqlite { writer, readers } => {
                    readers.close().await;
                    writer.close().await;
                }
                Pool::Postgres(pool) => pool.close().await,
            }
        };
        // A connection whose thread is dying may never answer; what was written is safe without it.
        let _ = tokio::time::timeout(PATIENCE, closing).await;
    }

    /// Begins to write. There is one writer at a time, on both engines: writing is rare, and what a
    /// writer has read stays true until it is done.
    pub(crate) async fn write(&self) -> Result<Transaction, Error> {
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
    pub(crate) async fn read(&self) -> Result<Transaction, Error> {
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

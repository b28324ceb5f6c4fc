//! How a database is opened: it is looked at without writing, and made or brought up to date only if
//! that is needed. What only reads waits for nobody, and changes no byte of a file.

use std::path::{Path, PathBuf};

use sanjeh_messages::{Message, message, why};
use sqlx::error::DatabaseError;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, Executor, PgConnection, PgPool, SqliteConnection};

use crate::database::Database;
use crate::error::{Error, NotFound, Unavailable};
use crate::migrate::{APPLICATION, VERSION, migrate};
use crate::problems::{broken, reason, refused};
use crate::statements::{
    APPLICATION_ID, CHECK_CLIENT, LOCK_PATIENCE, POSTGRES_TABLES, READ_VERSION, SERVER_VERSION,
    SQLITE_SCHEMA, SQLITE_TABLES,
};
use crate::store::{PATIENCE, Pool, Store};

/// Connections that read at the same time.
const READERS: u32 = 4;

/// The oldest PostgreSQL, as it numbers itself.
const OLDEST_SERVER: i64 = 150_000;

/// What is done where there is no database as yet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    Make,
    Refuse,
    /// An empty one in memory takes its place.
    Pass,
}

/// What stands in a database.
enum Found {
    /// Nothing.
    Empty,
    /// Tables of this program, of a version.
    Tables(u32),
    /// Something else.
    Foreign,
    /// Tables that cannot be read, and why.
    Broken(String),
}

impl Store {
    /// Opens a database, makes it if it is not there, and brings older tables up to date.
    ///
    /// # Errors
    /// If it cannot be reached, is somebody else's, or was written by a later version of this
    /// program; it is left as it is then.
    pub async fn open(database: &Database) -> Result<Self, Error> {
        Self::opened(database, Missing::Make).await
    }

    /// Opens a database that was made before. Older tables are brought up to date; otherwise nothing
    /// is written, and nobody waited for.
    ///
    /// # Errors
    /// As [`Store::open`], and if there is no database.
    pub async fn open_existing(database: &Database) -> Result<Self, Error> {
        Self::opened(database, Missing::Refuse).await
    }

    /// Opens a database for a preview: as [`Store::open_existing`], but where there is none, an empty
    /// one in memory takes its place.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn open_for_preview(database: &Database) -> Result<Self, Error> {
        Self::opened(database, Missing::Pass).await
    }

    /// An empty store in memory, which is gone with it.
    async fn in_memory() -> Result<Self, Error> {
        let options = SqliteConnectOptions::new().in_memory(true).foreign_keys(true);
        let pool =
            SqlitePoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
        let writer = pool.connect_with(options).await.map_err(refused)?;
        let pool = Pool::Sqlite { readers: writer.clone(), writer };
        Self { pool }.brought_up_to_date().await
    }

    async fn opened(database: &Database, missing: Missing) -> Result<Self, Error> {
        let make = missing == Missing::Make;
        if let Database::File(file) = database
            && missing == Missing::Pass
            && !file.exists()
        {
            return Self::in_memory().await;
        }
        let (found, pool) = match database {
            Database::File(file) => file_pool(database, file, make).await?,
            Database::Postgres(options) => server_pool(database, options).await?,
        };
        let store = Self { pool };
        let error = match found {
            Found::Tables(VERSION) => return Ok(store),
            Found::Tables(version) if version > VERSION => {
                Unavailable::Newer { found: version.into(), known: VERSION }.into()
            }
            Found::Foreign => Unavailable::Foreign { database: database.to_string() }.into(),
            Found::Broken(why) => broken("sqlite_schema", &why),
            Found::Empty if missing == Missing::Pass => {
                store.close().await;
                return Self::in_memory().await;
            }
            Found::Empty if !make => {
                NotFound::Database { name: database.to_string(), empty: true }.into()
            }
            Found::Empty | Found::Tables(_) => return store.brought_up_to_date().await,
        };
        store.close().await;
        Err(error)
    }

    async fn brought_up_to_date(self) -> Result<Self, Error> {
        let mut writing = self.write().await?;
        migrate(&mut writing).await?;
        writing.commit().await?;
        Ok(self)
    }
}

async fn file_pool(database: &Database, file: &Path, make: bool) -> Result<(Found, Pool), Error> {
    let there = file.exists();
    if !there && !make {
        return Err(NotFound::Database { name: database.to_string(), empty: false }.into());
    }
    let options = SqliteConnectOptions::new()
        .filename(file)
        .busy_timeout(PATIENCE)
        .foreign_keys(true)
        // Kibibytes: the pages of a table that is being filled stay in memory.
        .pragma("cache_size", "-65536");
    let unreachable = |error: sqlx::Error| {
        let why = file_reason(file, &error);
        let help = message!("store-unreachable-file-help");
        Unavailable::Unreachable { database: database.to_string(), why, help }
    };
    // Whoever may only read leaves the log behind that he made; whoever may write takes it away again.
    // A log that is there is somebody else's: it is neither written into the file nor taken away.
    let log = beside(file, "-wal");
    let mut reading = options.clone().read_only(log.exists()).pragma("query_only", "1");
    let mut found = Found::Empty;
    if there {
        let looked = match look_at_file(&reading).await {
            // Where nothing can be written, not even beside it, nobody else writes either.
            Err(error) if is_read_only(&error) && !log.exists() => {
                reading = reading.immutable(true);
                look_at_file(&reading).await
            }
            looked => looked,
        };
        found = looked.map_err(unreachable)?;
    }
    let writing = options
        .create_if_missing(make)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let pool = |most| SqlitePoolOptions::new().max_connections(most);
    let writer = pool(1).acquire_timeout(PATIENCE);
    let writer = if there {
        writer.connect_lazy_with(writing)
    } else {
        writer.connect_with(writing).await.map_err(unreachable)?
    };
    Ok((found, Pool::Sqlite { writer, readers: pool(READERS).connect_lazy_with(reading) }))
}

/// Why a file cannot be opened as a database: SQLite says of all of these that it is not able to.
fn file_reason(file: &Path, error: &sqlx::Error) -> Message {
    let code = error.as_database_error().and_then(DatabaseError::code);
    let code = code.and_then(|code| code.parse::<u32>().ok()).map(|code| code & 0xFF);
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty());
    if code != Some(14) {
        reason(error)
    } else if file.is_dir() {
        message!("system-is-a-folder")
    } else if parent.is_some_and(|parent| !parent.exists()) {
        message!("store-no-folder")
    } else if parent.is_some_and(|parent| !parent.is_dir()) {
        message!("system-not-a-folder")
    } else if let Err(error) = std::fs::File::open(file)
        && file.exists()
    {
        why(&error)
    } else {
        // It can neither be made nor be written to, nor can the files that stand beside it.
        message!("system-denied")
    }
}

/// A file that stands beside a database.
fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Whether a file cannot be opened because nothing can be written beside it.
fn is_read_only(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(DatabaseError::code);
    // The lowest eight bits are the kind: 8 is “read only”, 14 “cannot open”.
    let kind = code.and_then(|code| code.parse::<u32>().ok()).map(|code| code & 0xFF);
    matches!(kind, Some(8 | 14))
}

async fn look_at_file(options: &SqliteConnectOptions) -> Result<Found, sqlx::Error> {
    let mut connection = SqliteConnection::connect_with(options).await?;
    let (owner,): (i64,) = sqlx::query_as(APPLICATION_ID).fetch_one(&mut connection).await?;
    let tables = sqlx::query_as(SQLITE_TABLES).fetch_one(&mut connection).await?;
    let found = match found(tables) {
        _ if owner != 0 && owner != APPLICATION => Found::Foreign,
        Found::Tables(_) => match unreadable(&mut connection).await? {
            Some(why) => Found::Broken(why),
            None => Found::Tables(version(
                sqlx::query_as(READ_VERSION).fetch_optional(&mut connection).await?,
            )),
        },
        other => other,
    };
    connection.close().await?;
    Ok(found)
}

/// Why the names and types of the tables cannot be read, if they cannot. The thread that talks to
/// SQLite takes for granted that they are UTF-8, and ends if they are not.
async fn unreadable(connection: &mut SqliteConnection) -> Result<Option<String>, sqlx::Error> {
    let entries: Vec<(Option<Vec<u8>>,)> =
        sqlx::query_as(SQLITE_SCHEMA).fetch_all(connection).await?;
    let whys = entries.into_iter().filter_map(|(entry,)| match entry {
        Some(entry) => String::from_utf8(entry).err().map(|error| error.to_string()),
        None => Some("NULL".to_owned()),
    });
    Ok({ whys }.next())
}

async fn server_pool(
    database: &Database,
    options: &PgConnectOptions,
) -> Result<(Found, Pool), Error> {
    let options = options.clone().application_name("sanjeh");
    let unreachable = |error: sqlx::Error| {
        let code = error.as_database_error().and_then(DatabaseError::code);
        let help = match (&error, code.as_deref()) {
            (_, Some("3D000")) => {
                let name = options.get_database().unwrap_or_else(|| options.get_username());
                message!("store-no-server-database-help", name = name)
            }
            (_, Some("28P01" | "28000")) => message!("store-sign-in-help"),
            (sqlx::Error::Tls(_), _) => message!("store-no-tls-help"),
            _ => message!("store-unreachable-server-help"),
        };
        let why = reason(&error);
        Unavailable::Unreachable { database: database.to_string(), why, help }
    };
    // A pool would try again and again where nobody listens.
    let connected = tokio::time::timeout(PATIENCE, options.connect()).await;
    let connected = connected.unwrap_or(Err(sqlx::Error::PoolTimedOut));
    let mut connection = connected.map_err(unreachable)?;
    let (server,): (i64,) =
        sqlx::query_as(SERVER_VERSION).fetch_one(&mut connection).await.map_err(refused)?;
    if server < OLDEST_SERVER {
        return Err(Unavailable::OldServer { version: server / 10_000 }.into());
    }
    let found = look_at_server(&mut connection).await.map_err(refused)?;
    connection.close().await.map_err(refused)?;
    Ok((found, Pool::Postgres(pool(options.clone()))))
}

/// Connections that give up waiting for a lock, and whose server notices when this program is gone.
fn pool(options: PgConnectOptions) -> PgPool {
    let pool = PgPoolOptions::new().max_connections(READERS + 1).acquire_timeout(PATIENCE);
    let pool = pool.after_connect(|connection, _| {
        Box::pin(async move {
            (&mut *connection).execute(LOCK_PATIENCE).await?;
            // Not every system can; then the server notices when it answers.
            let _set = connection.execute(CHECK_CLIENT).await;
            Ok(())
        })
    });
    pool.connect_lazy_with(options)
}

async fn look_at_server(connection: &mut PgConnection) -> Result<Found, sqlx::Error> {
    match found(sqlx::query_as(POSTGRES_TABLES).fetch_one(&mut *connection).await?) {
        Found::Tables(_) => {
            let found = sqlx::query_as(READ_VERSION).fetch_optional(connection).await?;
            Ok(Found::Tables(version(found)))
        }
        other => Ok(other),
    }
}

/// What there is, by the number of tables and of those with the version.
fn found((tables, versions): (i64, i64)) -> Found {
    match (tables, versions) {
        (0, _) => Found::Empty,
        (_, 0) => Found::Foreign,
        _ => Found::Tables(0),
    }
}

/// The version of the tables; 0 if none was noted.
fn version(found: Option<(i64,)>) -> u32 {
    found.map_or(0, |(version,)| u32::try_from(version).unwrap_or(u32::MAX))
}

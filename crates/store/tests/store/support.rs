//! A new database of each engine for each test, and folders to import.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use sanjeh_messages::{Lang, Problems};
use sanjeh_methodology::Limits;
use sanjeh_round::Place;
use sanjeh_store::{Act, Database, Error, Import, Imported, Store};
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::server::server;

/// A database of one engine, and a folder for the files of a test.
pub(crate) struct Home {
    pub(crate) database: Database,
    pub(crate) postgres: bool,
    pub(crate) folder: PathBuf,
}

impl Drop for Home {
    fn drop(&mut self) {
        let _gone = fs::remove_dir_all(&self.folder);
    }
}

/// Runs a test on both engines, each with a new database.
pub(crate) fn on_both(test: &impl AsyncFn(&Home)) {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = { runtime }.worker_threads(2).enable_all().build().unwrap();
    for postgres in [false, true] {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("sanjeh_store_{}_{number}", std::process::id());
        let folder = std::env::temp_dir().join(&name);
        // A process of the same id may have been killed before it could clear up.
        let _old = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        eprintln!("on {}", if postgres { "PostgreSQL" } else { "SQLite" });
        runtime.block_on(async {
            let database = if postgres {
                let server = server();
                let url = |name: &str| {
                    format!("postgres://postgres@localhost/{name}?host={}", server.folder)
                };
                let mut admin = PgConnection::connect(&url("postgres")).await.unwrap();
                let make = AssertSqlSafe(format!("CREATE DATABASE {name}"));
                sqlx::raw_sql(make).execute(&mut admin).await.unwrap();
                url(&name).parse().unwrap()
            } else {
                Database::File(folder.join("sanjeh.db"))
            };
            test(&Home { database, postgres, folder: folder.clone() }).await;
        });
    }
}

impl Home {
    pub(crate) async fn store(&self) -> Store {
        Store::open(&self.database).await.unwrap()
    }

    /// Runs statements as another program would.
    pub(crate) async fn run(&self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        match &self.database {
            Database::File(file) => {
                let url = format!("sqlite:{}?mode=rwc", file.display());
                let mut other = sqlx::SqliteConnection::connect(&url).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut other).await.unwrap();
                other.close().await.unwrap();
            }
            Database::Postgres(options) => {
                let mut other = PgConnection::connect_with(options).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut other).await.unwrap();
                other.close().await.unwrap();
            }
        }
    }

    /// A copy of an example that a test may change.
    pub(crate) fn example(&self, name: &str) -> Folder {
        let folder = Folder { path: self.folder.join(name) };
        copy(&example(name), &folder.path);
        folder
    }

    /// A copy of the example `mini` as a round of this number.
    pub(crate) fn mini(&self, number: u32) -> Folder {
        let folder = Folder { path: self.folder.join(format!("mini{number}")) };
        copy(&example("mini"), &folder.path);
        folder.write("round.toml", format!("number = {number}\n{}", folder.read("round.toml")));
        folder
    }
}

/// A folder with a round.
pub(crate) struct Folder {
    pub(crate) path: PathBuf,
}

impl Folder {
    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path.join(file)).unwrap()
    }

    pub(crate) fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path.join(file), bytes).unwrap();
    }

    /// Replaces the one place of a file where a text stands.
    #[track_caller]
    pub(crate) fn change(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {file}");
        self.write(file, text.replace(from, to));
    }

    pub(crate) fn place(&self) -> Place {
        Place::Folder(self.path.clone())
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

/// The folder of an example.
pub(crate) fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name)
}

/// Somebody who does something.
pub(crate) fn act(reason: Option<&str>) -> Act {
    Act { by: "Sara".to_owned(), at: 1_655_683_200_000_000, reason: reason.map(str::to_owned) }
}

/// What is imported, for good.
pub(crate) fn whole(place: Place) -> Import {
    let limits = Limits::default();
    Import { place, number: None, preview: false, limits, doubts: None, act: act(None) }
}

/// Imports a folder.
pub(crate) async fn import(store: &Store, place: Place) -> Result<Imported, Error> {
    store.import(whole(place), Arc::new(|_| ())).await
}

/// The keys of the problems, so that tests do not depend on words.
pub(crate) fn keys(problems: &(impl Clone + Into<Problems>)) -> Vec<&'static str> {
    let problems: Problems = problems.clone().into();
    // Every text must be there, in both languages.
    for problem in &problems {
        for lang in Lang::ALL {
            let help = problem.help.as_ref().map(|help| help.text(lang));
            assert!(!problem.message.text(lang).is_empty() && help != Some(String::new()));
        }
    }
    problems.iter().map(|problem| problem.message.key).collect()
}

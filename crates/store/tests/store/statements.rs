//! Every statement is understood.

use sanjeh_store::Database;
use sanjeh_store::testing::{BOTH, POSTGRES, SQLITE};
use sqlx::{Connection, Executor, SqlSafeStr};

use crate::support::on_both;

#[test]
fn every_statement_is_prepared_by_its_engine() {
    assert!(BOTH.len() > 30 && !SQLITE.is_empty() && !POSTGRES.is_empty());
    on_both(&async |home| {
        home.store().await.close().await;
        match &home.database {
            Database::File(file) => {
                let url = format!("sqlite:{}", file.display());
                let mut other = sqlx::SqliteConnection::connect(&url).await.unwrap();
                for statement in BOTH.iter().chain(SQLITE) {
                    let prepared = (&mut other).prepare(statement.into_sql_str()).await;
                    assert!(prepared.is_ok(), "{statement}\n{:?}", prepared.err());
                }
            }
            Database::Postgres(options) => {
                let mut other = sqlx::PgConnection::connect_with(options).await.unwrap();
                for statement in BOTH.iter().chain(POSTGRES) {
                    // A COPY is looked at only when it runs.
                    if statement.starts_with("COPY ") {
                        let copy = other.copy_in_raw(statement).await;
                        let copied = copy.unwrap_or_else(|e| panic!("{statement}\n{e}"));
                        assert_eq!(copied.finish().await.unwrap(), 0);
                        continue;
                    }
                    let prepared = (&mut other).prepare(statement.into_sql_str()).await;
                    assert!(prepared.is_ok(), "{statement}\n{:?}", prepared.err());
                }
            }
        }
    });
}

#[test]
fn every_statement_stands_in_the_list() {
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = 0;
    for entry in std::fs::read_dir(source).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("statements.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for word in ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM "] {
            assert!(!text.contains(word), "{} has a statement of its own: {word}", path.display());
        }
        files += 1;
    }
    assert!(files > 10);
}

//! Databases are opened without writing, unless something must be written.

use std::fs;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use sanjeh_store::testing::VERSION;
use sanjeh_store::{Database, Error, Store, Unavailable};

use crate::support::{import, keys, on_both, whole};

/// The files of a database, with what is in them.
fn bytes(database: &Database) -> Vec<(String, Vec<u8>)> {
    let Database::File(file) = database else { return Vec::new() };
    let entries = fs::read_dir(file.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries
        .filter(|path| path.is_file())
        .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn a_store_is_opened_and_read_while_an_import_writes() {
    on_both(&async |home| {
        let store = home.store().await;
        import(&store, home.mini(1).place()).await.unwrap();
        let (reached, (go_on, gate)) = (Arc::new(AtomicBool::new(false)), mpsc::channel());
        let (flag, gate, seen) = (Arc::clone(&reached), Mutex::new(gate), AtomicU64::new(0));
        let watch = move |progress: sanjeh_intake::Progress<'_>| {
            // The second reading is that of writing.
            if progress.file == "answers.csv" && seen.fetch_add(1, Ordering::Relaxed) == 1 {
                flag.store(true, Ordering::Release);
                gate.lock().unwrap().recv().unwrap();
            }
        };
        let (writer, place) = (store.clone(), home.mini(2).place());
        let writing =
            tokio::spawn(async move { writer.import(whole(place), Arc::new(watch)).await });
        while !reached.load(Ordering::Acquire) {
            tokio::task::yield_now().await;
        }
        let reading = async {
            let other = Store::open_existing(&home.database).await.unwrap();
            let rounds = other.rounds().await.unwrap();
            other.close().await;
            rounds
        };
        let rounds = tokio::time::timeout(Duration::from_secs(20), reading).await;
        go_on.send(()).unwrap();
        writing.await.unwrap().unwrap();
        assert_eq!(rounds.expect("reading waits for the writer").len(), 1);
        store.close().await;
    });
}

#[test]
fn reading_leaves_a_file_as_it_is_and_needs_no_more_than_the_right_to_read() {
    on_both(&async |home| {
        let store = home.store().await;
        import(&store, home.mini(1).place()).await.unwrap();
        store.close().await;
        let mut database = home.database.clone();
        if let Database::Postgres(options) = &mut database {
            let name = options.get_database().unwrap();
            home.run(&format!(
                "CREATE ROLE reads_{name} LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reads_{name}"
            ))
            .await;
            **options = options.clone().username(&format!("reads_{name}"));
        }
        let before = bytes(&database);
        let store = Store::open_existing(&database).await.unwrap();
        assert_eq!(store.rounds().await.unwrap().len(), 1);
        assert!(!store.folder(1).await.unwrap().is_empty());
        store.close().await;
        assert_eq!(bytes(&database), before);
    });
}

#[test]
fn a_database_that_is_refused_is_left_byte_for_byte() {
    on_both(&async |home| {
        home.store().await.close().await;
        home.run(&format!("INSERT INTO schema_version (version) VALUES ({})", VERSION + 1)).await;
        // Another program may well use another kind of journal.
        if !home.postgres {
            home.run("PRAGMA journal_mode = DELETE").await;
        }
        let before = bytes(&home.database);
        assert_eq!(keys(&Store::open(&home.database).await.unwrap_err()), ["store-newer"]);
        assert_eq!(bytes(&home.database), before);
    });
}

#[test]
fn the_database_of_another_program_is_refused() {
    on_both(&async |home| {
        home.run("CREATE TABLE customers (name TEXT)").await;
        let before = bytes(&home.database);
        assert_eq!(keys(&Store::open(&home.database).await.unwrap_err()), ["store-foreign"]);
        home.run("CREATE TABLE schema_version (version BIGINT)").await;
        if !home.postgres {
            assert_ne!(bytes(&home.database), before);
            home.run("PRAGMA application_id = 1196444487").await;
            let refused = Store::open(&home.database).await.unwrap_err();
            assert_eq!(keys(&refused), ["store-foreign"]);
        }
    });
}

/// The places in a file of the types that tables declare for their columns.
fn declared(bytes: &[u8]) -> Vec<usize> {
    let tables = bytes.windows(12).enumerate().filter(|(_, text)| *text == b"CREATE TABLE");
    let types = tables.flat_map(|(table, _)| {
        let text = bytes[table..].split(|byte| *byte == 0).next().unwrap();
        let types = text.windows(4).enumerate();
        types
            .filter(|(_, word)| *word == b"TEXT" || *word == b"BIGI")
            .map(move |(at, _)| table + at)
    });
    types.collect()
}

#[test]
fn types_of_columns_that_are_no_text_are_refused() {
    on_both(&async |home| {
        let Database::File(file) = &home.database else { return };
        let store = home.store().await;
        import(&store, home.mini(1).place()).await.unwrap();
        store.close().await;
        let sound = fs::read(file).unwrap();
        let mut refused = 0;
        for place in declared(&sound) {
            let mut damaged = sound.clone();
            damaged[place] = 0xFF;
            fs::write(file, &damaged).unwrap();
            match Store::open(&home.database).await {
                Err(error) => {
                    assert_eq!(keys(&error), ["store-broken"], "byte {place}");
                    let opened = [
                        Store::open_existing(&home.database).await,
                        Store::open_for_preview(&home.database).await,
                    ];
                    for opened in opened {
                        assert_eq!(keys(&opened.unwrap_err()), ["store-broken"], "byte {place}");
                    }
                    refused += 1;
                }
                // A column that was added later left the text before it behind, which nobody reads.
                Ok(store) => {
                    assert_eq!(store.rounds().await.unwrap().len(), 1, "byte {place}");
                    store.close().await;
                }
            }
            assert_eq!(fs::read(file).unwrap(), damaged);
        }
        assert!(refused > 20, "{refused}");
    });
}

/// What is damaged after it was opened ends the thread that reads; nothing comes back then, which is not
/// the same as that there is nothing.
#[test]
fn a_thread_that_dies_gives_an_error_and_nobody_waits_for_it() {
    on_both(&async |home| {
        let Database::File(file) = &home.database else { return };
        let store = home.store().await;
        import(&store, home.mini(1).place()).await.unwrap();
        store.close().await;
        let sound = fs::read(file).unwrap();
        let after = |table: &str, word: &str| {
            let find = |bytes: &[u8], text: &str| {
                bytes.windows(text.len()).position(|piece| piece == text.as_bytes()).unwrap()
            };
            let table = find(&sound, &format!("CREATE TABLE {table}"));
            table + find(&sound[table..], word)
        };
        for place in [after("rounds", "TEXT"), after("transitions", "TEXT")] {
            fs::write(file, &sound).unwrap();
            let store = Store::open_existing(&home.database).await.unwrap();
            let mut damaged = sound.clone();
            damaged[place] = 0xFF;
            fs::write(file, &damaged).unwrap();
            let all = async {
                let rounds = store.rounds().await.map(drop);
                let moves = store.moves(1).await.map(drop);
                let imported = import(&store, home.mini(2).place()).await.map(drop);
                let refused: Vec<_> =
                    [rounds, moves, imported].into_iter().filter_map(Result::err).collect();
                store.close().await;
                refused
            };
            let refused = tokio::time::timeout(Duration::from_secs(100), all).await.unwrap();
            assert!(!refused.is_empty(), "byte {place}");
            for error in refused {
                assert!(
                    matches!(&error, Error::Unavailable(Unavailable::Failed { .. })),
                    "{error:?}"
                );
                assert!(error.to_string().contains("broke off"), "{error}");
            }
        }
    });
}

#[test]
fn only_opening_to_write_makes_a_database() {
    on_both(&async |home| {
        let refused = Store::open_existing(&home.database).await.unwrap_err();
        let expected = if home.postgres { "store-empty" } else { "store-missing" };
        assert_eq!(keys(&refused), [expected]);
        assert!(bytes(&home.database).is_empty());
        home.store().await.close().await;
        Store::open_existing(&home.database).await.unwrap().close().await;
    });
}

#[test]
fn a_preview_makes_no_database() {
    on_both(&async |home| {
        let store = Store::open_for_preview(&home.database).await.unwrap();
        let preview = sanjeh_store::Import { preview: true, ..whole(home.mini(1).place()) };
        let imported = store.import(preview, Arc::new(|_| ())).await.unwrap();
        assert!(imported.changes.new_round);
        store.close().await;
        assert!(bytes(&home.database).is_empty());
        let refused = Store::open_existing(&home.database).await.unwrap_err();
        assert!(keys(&refused)[0].starts_with("store-"));
    });
}

#[test]
fn addresses_are_those_that_sqlx_writes() {
    let file = |text: &str| match text.parse::<Database>() {
        Ok(Database::File(file)) => file.display().to_string(),
        Ok(Database::Postgres(_)) => "a server".to_owned(),
        Err(problems) => keys(&problems).join(" "),
    };
    assert_eq!(file("sanjeh.db"), "sanjeh.db");
    assert_eq!(file("sqlite:sanjeh.db"), "sanjeh.db");
    assert_eq!(file("sqlite://data/sanjeh.db?mode=rwc"), "data/sanjeh.db");
    assert_eq!(file("sqlite:///var/lib/a%20b.db"), "/var/lib/a b.db");
    assert_eq!(file("postgresql://localhost/x"), "a server");
    assert_eq!(file("sqlite::memory:"), "store-bad-url");
    assert_eq!(file("oracle://x"), "store-unknown-scheme");
}

#[test]
fn a_server_that_is_not_there_and_a_database_that_is_not_are_named_at_once() {
    on_both(&async |home| {
        let Database::Postgres(options) = &home.database else { return };
        let gone = options.as_ref().clone().socket("/no/such/folder");
        let gone = Database::Postgres(Box::new(gone));
        let opened = Store::open(&gone);
        let opened = tokio::time::timeout(Duration::from_secs(10), opened).await;
        let refused = opened.expect("no second try").unwrap_err();
        assert_eq!(keys(&refused), ["store-unreachable"]);
        let none = Database::Postgres(Box::new(options.as_ref().clone().database("none")));
        let refused = Store::open(&none).await.unwrap_err();
        let Error::Unavailable(Unavailable::Unreachable { help, .. }) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(help.key, "store-no-server-database-help");
    });
}

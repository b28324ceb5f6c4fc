//! Tables are made, brought up to date, and left alone if they are newer.

use sanjeh_store::testing::{VERSION, words};
use sanjeh_store::{Event, Happened, State, Store};

use crate::support::{import, keys, on_both};

/// A database as version 1 of the tables left it, with a round in it.
const VERSION_1: &str = include_str!("../fixtures/version1.sql");

/// The fixture in the words of an engine.
fn version_1(postgres: bool) -> String {
    // Bytes in hexadecimal digits: X'00' and '\\x00'.
    words(VERSION_1, postgres).replace("@blob'", if postgres { "'\\x" } else { "X'" })
}

#[test]
fn a_database_of_the_version_before_is_brought_up_to_date() {
    on_both(&async |home| {
        home.run(&version_1(home.postgres)).await;
        let store = home.store().await;
        let rounds = store.rounds().await.unwrap();
        assert_eq!(rounds.len(), 1);
        assert_eq!((rounds[0].number, rounds[0].state), (7, State::Open));
        assert_eq!(rounds[0].published.as_deref(), Some("2020-01-05"));
        assert_eq!(store.moves(7).await.unwrap().len(), 1);
        let listed = store.listed().await.unwrap();
        assert_eq!(listed.iter().filter(|subject| subject.kind == "agency").count(), 2);
        assert_eq!(store.latest("agency", "b").await.unwrap().unwrap().links["parent"], "a");
        let history = store.history("agency", "b").await.unwrap();
        assert_eq!(history, [Event { round: 7, what: Happened::Listed }]);
        let files = store.folder(7).await.unwrap();
        assert_eq!(files["answers.csv"], b"unit,indicator,value\na,Q1,40\nb,Q1,na\n");
        // Nothing would show that it has changed, until it is imported again.
        assert_eq!(keys(&store.notes(7).await.unwrap()), ["store-no-digests"]);
        // It works as any other from here on.
        let folder = home.mini(8);
        folder.write("successions.csv", "kind,from,to,how\nagency,b,c,merged\n");
        import(&store, folder.place()).await.unwrap();
        let merged = store.history("agency", "c").await.unwrap();
        assert!(matches!(merged[1].what, Happened::Succeeded { .. }), "{merged:?}");
        store.close().await;
        home.store().await.close().await;
    });
}

/// The step from version 1 to version 2, as it was.
const STEP_2: &str = include_str!("../../migrations/2.sql");

#[test]
fn answers_of_version_2_have_no_places_and_come_out_by_subject_and_question() {
    on_both(&async |home| {
        home.run(&version_1(home.postgres)).await;
        home.run(&words(STEP_2, home.postgres)).await;
        home.run("INSERT INTO schema_version (version) VALUES (2)").await;
        home.run("INSERT INTO successions VALUES (2, 0, 'agency', 'z', 'a', 'merged')").await;
        let store = Store::open_existing(&home.database).await.unwrap();
        let files = store.folder(7).await.unwrap();
        assert_eq!(files["answers.csv"], b"unit,indicator,value\na,Q1,40\nb,Q1,na\n");
        assert_eq!(store.history("agency", "z").await.unwrap().len(), 1);
        store.close().await;
    });
}

#[test]
fn a_newer_database_is_refused_and_left_as_it_is() {
    on_both(&async |home| {
        home.store().await.close().await;
        let newer = VERSION + 1;
        home.run(&format!("INSERT INTO schema_version (version) VALUES ({newer})")).await;
        let refused = Store::open(&home.database).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-newer"]);
        home.run(&format!("DELETE FROM schema_version WHERE version = {newer}")).await;
        home.store().await.close().await;
    });
}

#[test]
fn a_step_that_fails_leaves_the_tables_as_they_were() {
    on_both(&async |home| {
        home.run(&version_1(home.postgres)).await;
        // The second step makes a table of this name, and then an index.
        home.run("CREATE TABLE records_by_subject (x TEXT)").await;
        let refused = Store::open(&home.database).await.unwrap_err();
        assert_eq!(keys(&refused), ["store-refused"]);
        home.run("DROP TABLE records_by_subject").await;
        // Had the table of the second step stayed, making it again would fail.
        home.store().await.close().await;
    });
}

#[test]
fn several_programs_may_start_at_once() {
    on_both(&async |home| {
        let starts = (0..4).map(|_| {
            let database = home.database.clone();
            tokio::spawn(async move { Store::open(&database).await })
        });
        let starts: Vec<_> = starts.collect();
        for start in starts {
            start.await.unwrap().unwrap().close().await;
        }
    });
}

#[test]
fn an_import_without_digests_has_them_when_the_same_is_imported_again() {
    on_both(&async |home| {
        let store = home.store().await;
        let folder = home.mini(7);
        import(&store, folder.place()).await.unwrap();
        home.run("UPDATE imports SET digest = ''; UPDATE sources SET digest = ''").await;
        let files = store.folder(7).await.unwrap();
        assert_eq!(keys(&store.notes(7).await.unwrap()), ["store-no-digests"]);
        let again = import(&store, folder.place()).await.unwrap();
        assert!(again.changes.is_empty());
        assert_eq!(keys(&store.notes(7).await.unwrap()), Vec::<&str>::new());
        assert_eq!(store.folder(7).await.unwrap(), files);
        // With them, the same is nothing to be done.
        import(&store, folder.place()).await.unwrap();
        assert_eq!(store.imports(7).await.unwrap().len(), 2);
        store.close().await;
    });
}

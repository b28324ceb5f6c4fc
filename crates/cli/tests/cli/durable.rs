//! What is on the disk before what, by the system calls as strace sees them; and what becomes of a
//! publication that cannot be recorded.

use std::process::Output;

use sanjeh_messages::{Problem, message};
use sanjeh_store::{Error, wait};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};

use crate::postgres::{address, new_database};
use crate::support::{Scratch, below, command, traced};

/// What the program does below strace, with arguments for that.
fn watched(scratch: &Scratch, database: &str, more: &[&str], args: &[&str]) -> Output {
    let mut run = traced(&command(scratch.path(), args), more);
    run.env("DATABASE_URL", database);
    run.output().expect("these tests need strace: apt-get install strace")
}

/// The calls of a run that succeeds, each when it was over, with the paths below the folder.
fn calls(scratch: &Scratch, args: &[&str]) -> Vec<String> {
    let set = "trace=?mkdir,mkdirat,?rename,renameat,renameat2,fsync,fdatasync,pwrite64";
    let more = ["-y", "-s", "0", "-e", set, "-o", "strace.log"];
    let run = watched(scratch, "sanjeh.db", &more, args);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let text = scratch.read("strace.log");
    let within = format!("{}/", scratch.path().canonicalize().unwrap().display());
    let call = |line: &str| {
        let (thread, call) = line.split_once(' ')?;
        Some((thread.to_owned(), call.trim_start().to_owned()))
    };
    let mut begun = std::collections::BTreeMap::new();
    let mut all = Vec::new();
    for (thread, call) in text.lines().filter_map(call) {
        // A call during which others come stands in two lines.
        if let Some(first) = call.strip_suffix(" <unfinished ...>") {
            begun.insert(thread, first.to_owned());
        } else if call.starts_with("<...") {
            all.push(begun.remove(&thread).unwrap());
        } else {
            all.push(call);
        }
    }
    let own = within.trim_end_matches('/');
    all.iter().map(|call| call.replace(&within, "").replace(own, ".")).collect()
}

/// Where a call stands that has all of these in it.
#[track_caller]
fn place(calls: &[String], parts: &[&str]) -> usize {
    let found = calls.iter().position(|call| parts.iter().all(|part| call.contains(part)));
    found.unwrap_or_else(|| panic!("no {parts:?} in {calls:#?}"))
}

/// A round that may be published, in a database.
fn ready(database: &str) -> Scratch {
    let scratch = Scratch::with_example("mini");
    scratch.number("mini", 8);
    scratch.finalise("mini", "8", &["--database", database]);
    scratch
}

#[test]
fn a_publication_is_on_the_disk_before_it_is_recorded() {
    let scratch = ready("sanjeh.db");
    let calls = calls(&scratch, &["publish", "8", "--to", "deep/publications"]);
    let sync = |path: &str| place(&calls, &["sync(", &format!("<{path}>")]);
    let placed = place(&calls, &["rename", "\"deep/publications/8\""]);
    let work = calls[placed].split('"').nth(1).unwrap();
    let names = below(&scratch.join("deep/publications/8"));
    for file in names.iter().filter(|name| !name.ends_with('/')) {
        assert!(sync(&format!("{work}/{file}")) < placed, "{file}");
    }
    for folder in [work.to_owned(), format!("{work}/results")] {
        assert!(sync(&folder) < placed, "{folder}");
    }
    // From here on the database says that the round is published.
    let after = |at: usize| {
        let mut rest = calls.iter().enumerate().skip(at);
        rest.find(|(_, call)| call.starts_with("pwrite64") && call.contains("sanjeh.db-wal"))
            .unwrap()
            .0
    };
    let recorded = after(placed);
    let before = |at: usize| (placed..recorded).contains(&at);
    let synced = calls.iter().enumerate().skip(placed);
    let mut synced =
        synced.filter(|(_, call)| call.contains("sync(") && call.contains("<deep/publications>"));
    assert!(synced.any(|(at, _)| before(at)), "{calls:#?}");
    // New folders are on the disk with those above them.
    for (folder, within) in [("deep/publications", "deep"), ("deep", ".")] {
        assert!(place(&calls, &["mkdir", &format!("\"{folder}\"")]) < sync(within), "{folder}");
        assert!(sync(within) < recorded, "{within}");
    }
    let committed = calls.iter().skip(recorded);
    let is_sync = |call: &&String| call.contains("sync(") && call.contains("sanjeh.db-wal");
    assert!(committed.filter(is_sync).count() > 0, "{calls:#?}");
}

#[test]
fn a_key_is_on_the_disk_before_its_name_stands() {
    let scratch = Scratch::new();
    let calls = calls(&scratch, &["keys", "new", "our.key", "--unencrypted"]);
    for name in ["our.key", "our.key.pub"] {
        let named = place(&calls, &["rename", &format!("\"{name}\"")]);
        let synced = place(&calls, &["sync(", &format!("<{name}.new>")]);
        assert!(synced < named, "{calls:#?}");
        assert!(
            calls.iter().skip(named).any(|call| call.contains("sync(") && call.contains("<.>"))
        );
    }
}

/// Runs statements as another program would.
fn run(scratch: &Scratch, database: &str, sql: &str) {
    let sql = AssertSqlSafe(sql.to_owned());
    let failed = |error: sqlx::Error| {
        Error::from(Problem::error(message!("store-refused", why = error.to_string())))
    };
    wait(async {
        if database.starts_with("postgres") {
            let mut other = PgConnection::connect(database).await.map_err(failed)?;
            sqlx::raw_sql(sql).execute(&mut other).await.map_err(failed)?;
            other.close().await.map_err(failed)
        } else {
            let url = format!("sqlite:{}", scratch.join(database).display());
            let mut other = SqliteConnection::connect(&url).await.map_err(failed)?;
            sqlx::raw_sql(sql).execute(&mut other).await.map_err(failed)?;
            other.close().await.map_err(failed)
        }
    })
    .unwrap_or_else(|problems| panic!("{problems:?}"));
}

/// Publishes while the database refuses to keep the record; the folder is not there then, and it is
/// published as soon as the database keeps it.
fn refused_late(scratch: &Scratch, database: &str, strace: &[&str], mend: impl FnOnce()) {
    let publish = ["publish", "8"];
    let failed = watched(scratch, database, &[&["-o", "/dev/null"], strace].concat(), &publish);
    let said = String::from_utf8_lossy(&failed.stderr).into_owned();
    assert_eq!(failed.status.code(), Some(2), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    assert!(!scratch.join("publications").exists(), "{said}");
    mend();
    let database = ["--database", database];
    let shown = [&["round", "show", "8", "--format", "json"][..], &database].concat();
    let shown = scratch.run(&shown).json();
    assert_eq!(shown["moves"].as_array().unwrap().last().unwrap()["transition"], "finalise");
    let said = scratch.run(&[&publish[..], &database].concat()).fine();
    assert!(!said.contains("interrupted"), "{said}");
    scratch.run(&["verify", "publications/8"]).fine();
}

#[test]
fn a_record_that_a_trigger_refuses_takes_the_folder_back() {
    let scratch = ready("sanjeh.db");
    // Found only when it is to be kept.
    run(
        &scratch,
        "sanjeh.db",
        "CREATE TABLE other (id INTEGER PRIMARY KEY, of INTEGER REFERENCES other (id) DEFERRABLE \
             INITIALLY DEFERRED); \
         CREATE TRIGGER late AFTER INSERT ON transitions WHEN NEW.transition = 'publish' \
         BEGIN INSERT INTO other (id, of) VALUES (1, 2); END",
    );
    refused_late(&scratch, "sanjeh.db", &[], || {
        run(&scratch, "sanjeh.db", "DROP TRIGGER late; DROP TABLE other");
    });
}

#[test]
fn a_record_for_which_the_disk_is_full_or_broken_takes_the_folder_back() {
    // Each write to the log of the database, or each wait for the disk that it is on, fails.
    for inject in ["inject=pwrite64:error=ENOSPC", "inject=fsync,fdatasync:error=EIO"] {
        let scratch = ready("sanjeh.db");
        // It stands beside the database only while that is open.
        scratch.write("sanjeh.db-wal", "");
        let log = scratch.join("sanjeh.db-wal").canonicalize().unwrap();
        let set = inject.split(['=', ':']).nth(1).unwrap();
        let trace = format!("trace={set}");
        let strace = ["-P", log.to_str().unwrap(), "-e", &trace, "-e", inject];
        refused_late(&scratch, "sanjeh.db", &strace, || ());
    }
}

#[test]
fn a_record_that_postgresql_refuses_takes_the_folder_back() {
    // It says no when the record is to be kept, and is gone when the record is to be kept.
    for refuse in ["RAISE EXCEPTION 'no'", "PERFORM pg_terminate_backend(pg_backend_pid())"] {
        let database = address(&new_database(None));
        let scratch = ready(&database);
        run(
            &scratch,
            &database,
            &format!(
                "CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS \
                     $$ BEGIN {refuse}; RETURN NULL; END $$; \
                 CREATE CONSTRAINT TRIGGER late AFTER INSERT ON transitions DEFERRABLE INITIALLY \
                     DEFERRED FOR EACH ROW EXECUTE FUNCTION late()"
            ),
        );
        refused_late(&scratch, &database, &[], || {
            run(&scratch, &database, "DROP FUNCTION late CASCADE");
        });
    }
}

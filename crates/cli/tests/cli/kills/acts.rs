//! What is killed: the acts, and the world in which they are done.

use std::collections::BTreeMap;
use std::process::Command;

use sanjeh_store::{Database, Store, wait};

use crate::postgres::{address, new_database};
use crate::support::{Scratch, below, command, copy, workspace};

/// Where the rounds are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Engine {
    Sqlite,
    Postgres,
}

/// Something that the program does.
pub(super) struct Act {
    pub(super) name: &'static str,
    /// What was done before it.
    before: &'static [&'static [&'static str]],
    pub(super) args: &'static [&'static str],
    /// Whether the same may be done again when it was done.
    pub(super) again: bool,
}

const IMPORT: &[&str] = &["import", "round"];
const MOVES: &[&str] =
    &["round", "move", "8", "open", "close", "release_preliminary", "hear_appeals", "finalise"];
const PUBLISH: &[&str] = &["publish", "8", "--key", "our.key"];
const SITE: &[&str] = &["export-site", "site", "--base-url", "https://example.org"];
const BEFORE: &[&str] = &["export-site", "site", "--base-url", "https://example.org/before"];

/// Acts that change the database.
pub(super) const STORED: &[&Act] = &[
    &Act { name: "import", before: &[], args: IMPORT, again: true },
    &Act { name: "import again", before: &[IMPORT], args: &["import", "changed"], again: true },
    &Act { name: "move", before: &[IMPORT], args: &["round", "move", "8", "open"], again: false },
    &Act { name: "publish", before: &[IMPORT, MOVES], args: PUBLISH, again: false },
    &Act {
        name: "correct",
        before: &[IMPORT, MOVES, PUBLISH],
        args: &[
            "publish",
            "8",
            "--key",
            "our.key",
            "--corrects",
            "8",
            "--reason",
            "en=a slip",
            "--reason",
            "fa=اشتباه",
        ],
        again: false,
    },
];

/// Acts that only write files.
pub(super) const FILES: &[&Act] = &[
    &Act {
        name: "export-site",
        before: &[IMPORT, MOVES, PUBLISH, BEFORE],
        args: SITE,
        again: true,
    },
    &Act {
        name: "table",
        before: &[],
        args: &["score", "round", "--format", "csv", "--out", "scores.csv"],
        again: true,
    },
    &Act {
        name: "keys",
        before: &[],
        args: &["keys", "new", "other.key", "--unencrypted"],
        again: false,
    },
];

/// A folder with all files, and a database.
pub(super) struct World {
    scratch: Scratch,
    engine: Engine,
    database: String,
}

/// What a world looks like to whoever asks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seen {
    /// The round: its moves, its imports, its folder.
    pub(super) stored: Option<(Vec<String>, usize, BTreeMap<String, String>)>,
    /// Publications: names and lists.
    pub(super) published: BTreeMap<String, String>,
    /// Files that were exported.
    pub(super) exported: BTreeMap<String, String>,
    /// Whether there is a new key, of which nobody knows what it will be.
    pub(super) key: bool,
}

impl World {
    /// The world before an act.
    pub(super) fn before(engine: Engine, act: &Act) -> Self {
        let scratch = Scratch::new();
        for name in ["round", "changed"] {
            copy(&workspace().join("examples/mini"), &scratch.join(name));
            scratch.number(name, 8);
        }
        scratch.change("changed/answers.csv", "\na,U10,12\n", "\na,U10,13\n");
        scratch.run(&["keys", "new", "our.key", "--unencrypted"]).fine();
        let database = match engine {
            Engine::Sqlite => "sanjeh.db".to_owned(),
            Engine::Postgres => new_database(None),
        };
        let world = Self { scratch, engine, database };
        for args in act.before {
            let run = world.command(args).output().unwrap();
            assert!(run.status.success(), "{args:?}: {}", String::from_utf8_lossy(&run.stderr));
        }
        world
    }

    /// Another one like it.
    pub(super) fn copy(&self) -> Self {
        let scratch = Scratch::new();
        copy(self.scratch.path(), scratch.path());
        let database = match self.engine {
            Engine::Sqlite => self.database.clone(),
            Engine::Postgres => new_database(Some(&self.database)),
        };
        Self { scratch, engine: self.engine, database }
    }

    fn database(&self) -> String {
        match self.engine {
            Engine::Sqlite => self.scratch.join(&self.database).display().to_string(),
            Engine::Postgres => address(&self.database),
        }
    }

    /// The program, about to run in this world.
    pub(super) fn command(&self, args: &[&str]) -> Command {
        let mut command = command(self.scratch.path(), args);
        command.env("DATABASE_URL", self.database());
        command
    }

    pub(super) fn seen(&self) -> Seen {
        let files = self.names();
        let text = |name: &String| String::from_utf8_lossy(&self.bytes(name)).into_owned();
        let these = |is_one: &dyn Fn(&str) -> bool| {
            let found = files.iter().filter(|name| is_one(name));
            found.map(|name| (name.clone(), text(name))).collect()
        };
        let is_list = |name: &str| {
            // Work folders begin with a dot: nobody takes them for publications.
            name.starts_with("publications/")
                && !name.starts_with("publications/.")
                && name.ends_with("/publication.json")
        };
        let is_export = |name: &str| {
            (name.starts_with("site/") && !name.ends_with('/')) || name == "scores.csv"
        };
        Seen {
            stored: self.stored(),
            published: these(&is_list),
            exported: these(&is_export),
            key: files.iter().any(|name| name == "other.key"),
        }
    }

    fn stored(&self) -> Option<(Vec<String>, usize, BTreeMap<String, String>)> {
        let database: Database = self.database().parse().unwrap();
        wait(async {
            let store = Store::open_for_preview(&database).await?;
            let found = async {
                if store.rounds().await?.is_empty() {
                    return Ok(None);
                }
                let moves = store.moves(8).await?;
                let moves = moves.iter().map(|moved| format!("{:?}", moved.transition)).collect();
                let files = store.folder(8).await?.into_iter();
                let files =
                    files.map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned()));
                Ok(Some((moves, store.imports(8).await?.len(), files.collect())))
            };
            let found = found.await;
            store.close().await;
            found
        })
        .unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.scratch.join(name)).unwrap()
    }

    /// The names of all files and folders, but for those beside a database of SQLite, which are its
    /// own.
    pub(super) fn names(&self) -> Vec<String> {
        let mut names = below(self.scratch.path());
        names.retain(|name| !["sanjeh.db-wal", "sanjeh.db-shm"].contains(&name.as_str()));
        names
    }

    /// The new key is whole: what it signs is checked by its public half.
    pub(super) fn signs(&self, name: &str) {
        for args in [
            &["publish", "round", "--key", "other.key", "--to", "signed", "--id", "8"][..],
            &["verify", "signed/8", "--public-key", "other.key.pub"],
        ] {
            let run = self.command(args).output().unwrap();
            let said = String::from_utf8_lossy(&[run.stdout, run.stderr].concat()).into_owned();
            assert!(run.status.success(), "{name}: {args:?}: {said}");
        }
    }

    /// Every publication that can be seen is whole and signed.
    pub(super) fn verify(&self, seen: &Seen, name: &str) {
        for list in seen.published.keys() {
            let folder = list.strip_suffix("/publication.json").unwrap();
            let run = self.command(&["verify", folder, "--public-key", "our.key.pub"]);
            let run = { run }.output().unwrap();
            let said = String::from_utf8_lossy(&run.stdout).into_owned();
            assert!(run.status.success(), "{name}: {said}");
        }
    }
}

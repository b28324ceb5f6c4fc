//! `sanjeh demo`: two rounds are imported, published and served, as a secretariat would do it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sanjeh_intake::InMemory;
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_publication::{
    Library, Opening, Options, PublicKey, Publication, SecretKey, new_keys, publish,
};
use sanjeh_round::{Place, header};
use sanjeh_store::{Database, Import, State, Store, wait};

use super::opening::{address, tell};
use super::rounds::act;
use crate::Found;
use crate::args::Demo;
use crate::fail::Fail;
use crate::terminal::{Terminal, quoted};

/// The files of a round that comes with the program.
macro_rules! bundled {
    ($round:literal) => {
        bundled!($round: "round.toml", "methodology.toml", "agencies.csv", "services.csv",
            "answers.csv", "claims.csv")
    };
    ($round:literal: $($file:literal),+) => {
        Place::Bundled {
            name: $round.to_owned(),
            files: Arc::new(InMemory::from([$((
                $file.to_owned(),
                include_bytes!(concat!("../../../../examples/", $round, "/", $file)).to_vec(),
            )),+])),
        }
    };
}

/// Who moves the rounds of the demo.
const SECRETARIAT: &str = "demo";

pub(crate) fn run(args: &Demo, terminal: Terminal) -> Result<Found, Fail> {
    let listen = address(&args.listen)?;
    let folder = Folder::new(args.keep.clone())?;
    let (secret, public) = keys(&folder.path)?;
    let database = Database::File(folder.path.join("sanjeh.db"));
    let publications = folder.path.join("publications");
    let mut before: Option<Publication> = None;
    for place in [bundled!("round8"), bundled!("round9")] {
        let number = stored(&database, place)?;
        let options = |place: &Place| -> Result<Options<'_>, Problems> {
            let published = header(place)?.published.unwrap_or_default();
            Ok(Options { id: None, published, corrects: None, key: Some(&secret), doubts: None })
        };
        let files = wait(async {
            let store = Store::open(&database).await?;
            let files = store.folder(number).await?;
            store.close().await;
            Ok(files)
        })?;
        let place = Place::Bundled { name: number.to_string(), files: Arc::new(files) };
        before = Some(publish(&place, before.as_ref(), &options(&place)?, &publications)?);
        moved(&database, number, State::Published)?;
    }
    let known = vec![PublicKey::parse(&public)?];
    let opening = Opening { keys: known, ..Opening::default() };
    let library = Library::open_with(&publications, &opening);
    tell(&library, terminal);
    let options = sanjeh_server::Options {
        listen,
        report: super::REPORT,
        ..sanjeh_server::Options::default()
    };
    let folder_named = quoted(&publications);
    sanjeh_server::run(library, options, |address| {
        let ready = message!(
            "cli-demo-ready",
            address = format!("http://{address}/"),
            folder = folder_named,
            key = public
        );
        anstream::println!("{}", terminal.text(&ready));
    })?;
    Ok(Found::Nothing)
}

/// Imports a round and brings it on until it may be published. Gives its number.
fn stored(database: &Database, place: Place) -> Result<u32, Fail> {
    let what = Import { place, number: None, preview: false, act: act(Some(SECRETARIAT), None)? };
    let imported = wait(async {
        let store = Store::open(database).await?;
        let imported = store.import(what, Arc::new(|_| ())).await;
        store.close().await;
        imported
    })?;
    moved(database, imported.number, State::Final)?;
    Ok(imported.number)
}

/// Brings a round on to a state, one named transition after the other.
fn moved(database: &Database, number: u32, to: State) -> Result<(), Fail> {
    let act = act(Some(SECRETARIAT), None)?;
    wait(async {
        let store = Store::open(database).await?;
        let mut state = store.round(number).await?.state;
        while state < to
            && let Some(transition) = state.onward()
        {
            state = store.transition(number, transition, &act).await?;
        }
        store.close().await;
        Ok(())
    })?;
    Ok(())
}

/// New keys, left in the folder; gives the secret key and the line of the public one.
fn keys(folder: &Path) -> Result<(SecretKey, String), Fail> {
    let keys = new_keys(None)?;
    let file = folder.join("sanjeh.pub");
    std::fs::write(&file, &keys.public).map_err(|error| unwritable(&file, &error))?;
    let line = keys.public.lines().last().unwrap_or_default().to_owned();
    Ok((SecretKey::parse(&keys.secret, None)?, line))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Problem {
    let file = path.display().to_string();
    Problem::error(message!("publication-unwritable", file = file, why = error.to_string()))
}

/// The folder of the demo: one that was named stays, another goes when the demo ends.
struct Folder {
    path: PathBuf,
    goes: bool,
}

impl Folder {
    fn new(named: Option<PathBuf>) -> Result<Self, Fail> {
        let goes = named.is_none();
        let path = named.unwrap_or_else(|| {
            std::env::temp_dir().join(format!("sanjeh-demo-{}", std::process::id()))
        });
        std::fs::create_dir_all(&path).map_err(|error| unwritable(&path, &error))?;
        Ok(Self { path, goes })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.goes {
            // What is left in the temporary folder harms nobody.
            let _left = std::fs::remove_dir_all(&self.path);
        }
    }
}

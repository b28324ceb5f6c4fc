//! `sanjeh demo`: two rounds are imported, published and served, as a secretariat would do it.

use std::path::Path;
use std::sync::Arc;

use sanjeh_intake::InMemory;
use sanjeh_messages::message;
use sanjeh_methodology::Limits;
use sanjeh_publication::{Library, Opening};
use sanjeh_publishing::{Options, Publishing, SecretKey};
use sanjeh_round::{Place, header};
use sanjeh_serving::Stop;
use sanjeh_store::{Database, Import, State, Store, wait};

use super::demo_folder::DemoFolder;
use super::limits::limited;
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
    // From now on a signal ends the demo when it has taken its folder away.
    let stop = Stop::on_signals()?;
    let folder = DemoFolder::open(args.keep.as_deref())?;
    let secret = folder.key()?;
    let public = secret.public()?;
    let publications = folder.path().join("publications");
    let opening = Opening { keys: vec![public.clone()], bounds: limited(&args.limited)? };
    let database = Database::File(folder.path().join("sanjeh.db"));
    for place in [bundled!("round8"), bundled!("round9")] {
        let number = stored(&database, place, opening.bounds.limits)?;
        if stop.is_asked() {
            return Ok(Found::Nothing);
        }
        published(&database, number, &publications, &opening, &secret)?;
        if stop.is_asked() {
            return Ok(Found::Nothing);
        }
    }
    let library = Library::open_with(&publications, &opening);
    tell(&library, terminal);
    let options = sanjeh_serving::Options {
        listen,
        report: super::REPORT,
        stop: Some(stop),
        ..sanjeh_serving::Options::default()
    };
    let folder_named = quoted(&publications);
    sanjeh_serving::run(library, options, |address| {
        let ready = message!(
            "cli-demo-ready",
            address = format!("http://{address}/"),
            folder = folder_named,
            key = public.line()
        );
        anstream::println!("{}", terminal.text(&ready));
    })?;
    Ok(Found::Nothing)
}

/// Imports a round, unless an earlier demo has, and brings it on until it may be published. Gives its
/// number.
fn stored(database: &Database, place: Place, limits: Limits) -> Result<u32, Fail> {
    let number = header(&place, &limits)?.number;
    let act = act(Some(SECRETARIAT), None)?;
    let what = Import { place, number: None, preview: false, limits, doubts: None, act };
    let number = wait(async {
        let store = Store::open(database).await?;
        let there = store.rounds().await?.into_iter().find(|round| Some(round.number) == number);
        let number = match there {
            Some(round) => round.number,
            None => store.import(what, Arc::new(|_| ())).await?.number,
        };
        store.close().await;
        Ok(number)
    })?;
    moved(database, number, State::Final)?;
    Ok(number)
}

/// Publishes a round, unless an earlier demo has, and notes that it was.
fn published(
    database: &Database,
    number: u32,
    publications: &Path,
    opening: &Opening,
    secret: &SecretKey,
) -> Result<(), Fail> {
    let publishing = Publishing::begin(publications)?;
    let library = Library::open_with(publications, opening);
    if library.of_round(number).is_none() {
        let (round, files) = wait(async {
            let store = Store::open(database).await?;
            let found = (store.round(number).await?, store.folder(number).await?);
            store.close().await;
            Ok(found)
        })?;
        let place = Place::Bundled { name: number.to_string(), files: Arc::new(files) };
        let limits = opening.bounds.limits;
        let published = header(&place, &limits)?.published.unwrap_or_default();
        let options = Options { published, key: Some(secret), limits, ..Options::default() };
        let previous = round.previous.and_then(|number| library.of_round(number));
        publishing.publish(&place, previous.map(AsRef::as_ref), &options)?;
    }
    moved(database, number, State::Published)
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

//! Any bytes as a methodology, as tables, as a round, as a workbook or as a file of a publication must
//! give results or problems, never a panic.
//!
//! The first byte says what is fed; the parts of the input are parted by 0xFF, which no UTF-8 text
//! has. `scripts/fuzz` runs it. `SANJEH_FUZZ` names the one target that is fed, and
//! `SANJEH_FUZZ_SEEDS` a folder into which inputs to begin with are written.
#![no_main]

mod publication;
mod rounds;
mod starter;
mod workbooks;

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::{Corpus, fuzz_target};
use sanjeh_engine::{Keep, results};
use sanjeh_intake::{InMemory, Limits, Options, read_from};
use sanjeh_messages::Lang;
use sanjeh_methodology::Methodology;

/// A target: the first byte of its inputs, its name, what it does with the rest.
type Target = (u8, &'static str, fn(&[u8]));

const TARGETS: [Target; 6] = [
    (b'd', "data", rounds::with_data),
    (b'l', "methodology", methodology),
    (b'm', "tables", tables),
    (b'p', "publications", publication::changed),
    (b'r', "rounds", rounds::described),
    (b'w', "workbooks", workbooks::read),
];

static METHODOLOGY: LazyLock<Methodology> = LazyLock::new(|| {
    Methodology::read("starter", starter::METHODOLOGY, None).expect("the starter is sound").0
});

/// The name of the one target that is fed.
#[expect(clippy::disallowed_methods, reason = "the script says which target is fed")]
static ONLY: LazyLock<Option<String>> =
    LazyLock::new(|| std::env::var("SANJEH_FUZZ").ok().filter(|name| !name.is_empty()));

fuzz_target!(
    init: {
        #[expect(clippy::disallowed_methods, reason = "the script says where seeds are to be written")]
        let seeds = std::env::var_os("SANJEH_FUZZ_SEEDS");
        if let Some(folder) = seeds {
            for (name, bytes) in workbooks::seeds() {
                let bytes = [b"w", bytes.as_slice()].concat();
                std::fs::write(Path::new(&folder).join(name), bytes).expect("seeds can be written");
            }
        }
        if let Some(only) = &*ONLY {
            let known = TARGETS.map(|(_, name, _)| name);
            assert!(known.contains(&only.as_str()), "the targets are {known:?}");
        }
    },
    |bytes: &[u8]| -> Corpus {
        let Some((which, rest)) = bytes.split_first() else { return Corpus::Reject };
        let found = TARGETS.iter().find(|(first, ..)| first == which);
        let Some((_, name, feed)) = found else { return Corpus::Reject };
        if ONLY.as_ref().is_some_and(|only| only != name) {
            return Corpus::Reject;
        }
        feed(rest);
        Corpus::Keep
    }
);

fn methodology(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match Methodology::read("fuzz.toml", text, None) {
        Ok((methodology, _)) => methodology.model.validate().expect("what was checked is sound"),
        Err(problems) => {
            assert!(problems.has_errors());
            assert!(!problems.render(Lang::Fa, false, 100).is_empty());
        }
    }
}

fn tables(bytes: &[u8]) {
    let mut parts = bytes.split(|&b| b == 0xFF);
    let mut part = || parts.next().unwrap_or_default().to_vec();
    let files = InMemory::from([
        ("agencies.csv".to_owned(), part()),
        ("services.csv".to_owned(), part()),
        ("answers.csv".to_owned(), part()),
    ]);
    // Small blocks, so that records are cut where blocks end.
    let options =
        Options { threads: 1, block_size: 64, limits: Limits::default(), ..Options::default() };
    let m = &*METHODOLOGY;
    match read_from(&m.model, &m.sources, &files, &options, &|_| ()) {
        Ok((data, _)) => {
            results(&m.model, &data, Keep::All).expect("what was read can be scored");
        }
        Err(problems) => {
            assert!(problems.has_errors());
            assert!(!problems.render(Lang::En, false, 100).is_empty());
        }
    }
}

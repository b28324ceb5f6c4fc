//! Any bytes as a methodology, as tables or as a file of a publication must give results or problems, never a panic.
//!
//! The first byte says which parser is fed; the parts of the input are parted by 0xFF, which no
//! UTF-8 text has. `scripts/fuzz` runs it.
#![no_main]

mod publication;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use sanjeh_engine::{Keep, results};
use sanjeh_intake::{InMemory, Limits, Options, read_from};
use sanjeh_messages::Lang;
use sanjeh_methodology::Methodology;

/// The first byte of an input that changes a publication.
const PUBLICATION: u8 = b'p';

const STARTER: &str = include_str!("../../crates/cli/starter/methodology.toml");

static METHODOLOGY: LazyLock<Methodology> =
    LazyLock::new(|| Methodology::read("starter", STARTER, None).expect("the starter is sound").0);

fuzz_target!(|bytes: &[u8]| {
    let Some((which, rest)) = bytes.split_first() else { return };
    if *which == PUBLICATION {
        publication::changed(rest);
    } else if which % 2 == 0 {
        methodology(rest);
    } else {
        tables(rest);
    }
});

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

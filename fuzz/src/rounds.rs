//! Whole rounds in memory: a methodology with its data, and the files beside them.

use std::sync::Arc;

use sanjeh_intake::InMemory;
use sanjeh_messages::Lang;
use sanjeh_round::{Open, Place, judge, open, profile, read_each_claim_from, readout, unranked};

use crate::starter::{AGENCIES, ANSWERS, METHODOLOGY, SERVICES};

/// A methodology and the tables that it names, all of them anything.
pub(crate) fn with_data(bytes: &[u8]) {
    let names = ["methodology.toml", "agencies.csv", "services.csv", "answers.csv"];
    opened(names.map(str::to_owned).into_iter().zip(parts(bytes)).collect());
}

/// A sound round with anything as its description, its claims and its published values.
pub(crate) fn described(bytes: &[u8]) {
    let names = ["round.toml", "claims.csv", "published.toml"];
    let anything = names.map(str::to_owned).into_iter().zip(parts(bytes));
    // What is empty is not there.
    let mut files: InMemory = anything.filter(|(_, bytes)| !bytes.is_empty()).collect();
    let sound = [
        ("methodology.toml", METHODOLOGY),
        ("agencies.csv", AGENCIES),
        ("services.csv", SERVICES),
        ("answers.csv", ANSWERS),
    ];
    files.extend(sound.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())));
    opened(files);
}

/// The parts of an input; those that are missing are empty.
fn parts(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    bytes.split(|&b| b == 0xFF).map(<[u8]>::to_vec).chain(std::iter::repeat(Vec::new()))
}

fn opened(files: InMemory) {
    let claims = files.get("claims.csv").cloned();
    let place = Place::Bundled { name: "fuzz".to_owned(), files: Arc::new(files) };
    let (round, problems) = match open(&Open { place, keep_all: true, ..Open::default() }, &|_| ())
    {
        Ok(opened) => opened,
        Err(problems) => {
            assert!(problems.has_errors());
            assert!(!problems.render(Lang::Fa, false, 100).is_empty());
            return;
        }
    };
    // Whatever can be opened can be looked at and judged.
    let gate = round.gate(problems);
    assert!(gate.is_open() || !gate.problems.render(Lang::En, false, 100).is_empty());
    let _read = readout(round.model(), &round.data);
    let lists: Vec<usize> = (0..round.results.ranks.len()).collect();
    let _without_place = unranked(&round, &lists);
    let ids: Vec<&str> = round.data.tables.iter().flat_map(|table| table.ids.iter()).collect();
    for id in ids.into_iter().take(3) {
        let _lines = profile(&round, id);
    }
    let Some(text) = claims.and_then(|bytes| String::from_utf8(bytes).ok()) else { return };
    match read_each_claim_from(&round, None, "claims.csv", &text) {
        Ok((claims, _)) => {
            let _judged = judge(&round, None, claims);
        }
        Err(problems) => assert!(!problems.render(Lang::En, false, 100).is_empty()),
    }
}

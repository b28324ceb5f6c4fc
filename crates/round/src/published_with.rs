//! The doubts with which the publication that lies in a folder was published.

use std::fmt::Write;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::acceptance::Accepted;
use crate::place::Place;
use crate::rules::MANIFEST;

/// The folder of its results, which are none of the round's files.
const RESULTS: &str = "results/";

#[derive(Deserialize)]
struct List {
    #[serde(default)]
    accepted: Vec<Accepted>,
    files: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    path: String,
    sha256: String,
}

/// What was accepted when the round of a place was published; nothing if none of its publications lies
/// there, or if anything of it is not as it was published.
pub(crate) fn published_with(place: &Place) -> Vec<Accepted> {
    let text = place.has(MANIFEST).then(|| place.bytes(MANIFEST).ok()).flatten();
    let list = text.and_then(|text| serde_json::from_slice::<List>(&text).ok());
    let Some(list) = list.filter(|list| !list.accepted.is_empty()) else { return Vec::new() };
    let of_round = list.files.iter().filter(|entry| !entry.path.starts_with(RESULTS));
    let mut same = of_round.map(|entry| {
        place.bytes(&entry.path).is_ok_and(|bytes| hexadecimal(&bytes) == entry.sha256)
    });
    if same.all(|same| same) { list.accepted } else { Vec::new() }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        // A string takes all that is written.
        let _written = write!(text, "{byte:02x}");
    }
    text
}

//! The results of a publication as files.

use sanjeh_open_data::{ByteOrderMark, Meta, csv, json, tables};

use crate::parts::RESULTS;
use crate::published::Publication;

/// The table that a publication has under its own name, as it was handed in.
const ANSWERS: &str = "answers";

/// The tables that every program makes that ever published, beside one for each kind of subject. A
/// table that came later is no part of what was published before.
const SINCE_EVER: [&str; 14] = [
    "scores",
    "ranks",
    "bands",
    "shares",
    "statistics",
    "growth",
    "indicators",
    "options",
    "laws",
    "codes",
    "explanations",
    "claims",
    "contradictions",
    "dictionary",
];

/// The name of the table in a file of results.
pub(crate) fn table_of(path: &str) -> &str {
    let file = path.strip_prefix(RESULTS).unwrap_or(path);
    file.rsplit_once('.').map_or(file, |(name, _)| name)
}

/// Whether a publication must have this table, whichever program made it.
pub(crate) fn is_since_ever(publication: &Publication, path: &str) -> bool {
    let name = table_of(path);
    let kind = name.strip_prefix("kind-").unwrap_or(name);
    let kinds = &publication.model().types;
    SINCE_EVER.contains(&name) || kinds.iter().any(|of| of.id == name || of.id == kind)
}

/// Every table of results, as CSV and as JSON, one after the other: all of them at once would be
/// several times the size of the publication.
pub fn results(publication: &Publication) -> impl Iterator<Item = (String, Vec<u8>)> {
    // The digest of the list of files cannot stand in one of them.
    let meta = Meta { digest: None, ..publication.meta() };
    let tables = tables(&publication.source()).into_iter().filter(|table| table.name != ANSWERS);
    tables.flat_map(move |table| {
        let name = format!("{RESULTS}{}", table.name);
        let comma = csv(&table, ByteOrderMark::Without);
        [(format!("{name}.csv"), comma), (format!("{name}.json"), json(&table, &meta))]
    })
}

//! The results of a publication as files.

use sanjeh_open_data::{ByteOrderMark, Meta, csv, json, tables};

use crate::parts::RESULTS;
use crate::published::Publication;

/// The table that a publication has under its own name, as it was handed in.
const ANSWERS: &str = "answers";

/// Every table of results, as CSV and as JSON, one after the other: all of them at once would be
/// several times the size of the publication.
pub(crate) fn results(publication: &Publication) -> impl Iterator<Item = (String, Vec<u8>)> {
    // The digest of the list of files cannot stand in one of them.
    let meta = Meta { digest: None, ..publication.meta() };
    let tables = tables(&publication.source()).into_iter().filter(|table| table.name != ANSWERS);
    tables.flat_map(move |table| {
        let name = format!("{RESULTS}{}", table.name);
        let comma = csv(&table, ByteOrderMark::Without);
        [(format!("{name}.csv"), comma), (format!("{name}.json"), json(&table, &meta))]
    })
}

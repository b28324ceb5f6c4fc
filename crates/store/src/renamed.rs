//! Subjects that their table itself says had another id: a succession each, as if `successions.csv`
//! named them.

use std::collections::BTreeMap;

use sanjeh_round::{How, Round, Succession};

use crate::error::Error;
use crate::statements::LAST_LISTED;
use crate::transaction::{Transaction, values};

/// Those that were renamed in this round. A table goes on saying so in the rounds after: of whom
/// a later round than that of the old id lists the new one, nothing new is said.
pub(crate) async fn renamed(
    reading: &mut Transaction,
    number: u32,
    round: &Round,
    said: &[Succession],
) -> Result<Vec<Succession>, Error> {
    let mut all: Vec<Succession> = Vec::new();
    let mut listed: BTreeMap<&str, BTreeMap<String, i64>> = BTreeMap::new();
    for (kind, row, was) in round.renamed() {
        let id = round.data.tables[kind.0].ids.get(row);
        let file = round.methodology.sources.subjects[kind.0].file.clone();
        let kind = round.model().types[kind.0].id.as_str();
        if !listed.contains_key(kind) {
            let methodology = round.methodology.document.methodology.id.as_str();
            let asked = values![kind, number, methodology];
            let rows: Vec<(String, i64)> = reading.all(LAST_LISTED, asked).await?;
            listed.insert(kind, rows.into_iter().collect());
        }
        let known = &listed[kind];
        let is_new = known.is_empty()
            || known.get(was).is_some_and(|last| known.get(id).is_none_or(|own| own <= last));
        let is_said = said.iter().any(|s| (&*s.kind, &*s.from, &*s.to) == (kind, was, id));
        if is_new && !is_said {
            let (from, to) = (was.to_owned(), id.to_owned());
            let at = (file, 0, String::new());
            all.push(Succession { at, kind: kind.to_owned(), from, to, how: How::Renamed });
        }
    }
    Ok(all)
}

//! The history of a subject over the rounds.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use sanjeh_methodology::document::Texts;
use sanjeh_round::How;

use crate::attributes::{Role, kept_methodology, role};
use crate::changes::{differing, headers};
use crate::error::{Error, NotFound};
use crate::problems::broken;
use crate::statements::{FILE_CONTENT, HISTORY, ROUNDS_OF_KIND, SUCCESSIONS};
use crate::store::Store;
use crate::transaction::{Transaction, values};

/// Something that happened to a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// In which round: the first in which it is so.
    pub round: u32,
    /// What happened.
    pub what: Happened,
}

/// What happened to a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// It is listed in the first round that the store has.
    Listed,
    /// It was not listed in the previous round.
    Entered,
    /// It is not listed any more.
    Left,
    /// It has another name.
    Renamed {
        /// The language.
        lang: String,
        /// The name before; empty if there was none.
        from: String,
        /// The name now; empty if there is none.
        to: String,
    },
    /// It belongs to another subject.
    Moved {
        /// The link, such as `parent`.
        link: String,
        /// To whom it belonged; empty if to nobody.
        from: String,
        /// To whom it belongs; empty if to nobody.
        to: String,
    },
    /// It has another value in a column of the register, such as another category.
    Changed {
        /// The column.
        column: String,
        /// What it was; empty if nothing.
        from: String,
        /// What it is; empty if nothing.
        to: String,
    },
    /// The round's folder says what became of one subject: `from` and `to` are ids, and the subject
    /// is one of them.
    Succeeded {
        /// How.
        how: How,
        /// Whose place was taken.
        from: String,
        /// Who took it.
        to: String,
    },
}

/// A subject as the last round that lists it has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Latest {
    /// The round.
    pub round: u32,
    /// Its names, by language.
    pub names: Texts,
    /// Whom its links name, by the id of the link.
    pub links: Texts,
    /// The cells of its row that are neither names, links nor answers, in the order of the table.
    pub attributes: IndexMap<String, String>,
}

/// A row of [`HISTORY`]: round, import, names, links, cells, table.
type Cells = (i64, i64, String, String, String, i64);

/// A row of [`SUCCESSIONS`]: round, before, after, how.
type Said = (i64, String, String, String);

impl Store {
    /// The history of a subject, the first round first; also under the ids that it had before or has
    /// since. Rounds of other methodologies, and those in which nobody of its kind is listed, say
    /// nothing of it.
    ///
    /// # Errors
    /// If no round ever listed it, nor says what became of it.
    pub async fn history(&self, kind: &str, id: &str) -> Result<Vec<Event>, Error> {
        let mut reading = self.read().await?;
        let rounds: Vec<(i64, String)> = reading.all(ROUNDS_OF_KIND, values![kind]).await?;
        let (ids, said) = same(&mut reading, kind, id).await?;
        let mut seen: Vec<Latest> = Vec::new();
        for id in &ids {
            for found in in_rounds(&mut reading, kind, id).await? {
                // Where two ids stand side by side, the one that was asked for counts.
                if seen.iter().all(|other| other.round != found.round) {
                    seen.push(found);
                }
            }
        }
        if seen.is_empty() && said.is_empty() {
            return Err(NotFound::Subject { kind: kind.to_owned(), id: id.to_owned() }.into());
        }
        let mut by_methodology: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (round, methodology) in &rounds {
            by_methodology.entry(methodology).or_default().push(*round as u32);
        }
        let listed = by_methodology.values();
        let mut events: Vec<Event> = listed.flat_map(|rounds| events(rounds, &seen)).collect();
        for (round, from, to, how) in said {
            let how = how.parse().map_err(|how: String| broken("successions.how", &how))?;
            events.push(Event { round: round as u32, what: Happened::Succeeded { how, from, to } });
        }
        events.sort_by_key(|event| event.round);
        Ok(events)
    }

    /// A subject as the last round that lists it has it, if any does.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn latest(&self, kind: &str, id: &str) -> Result<Option<Latest>, Error> {
        Ok(in_rounds(&mut self.read().await?, kind, id).await?.pop())
    }
}

/// The ids under which a subject is the same, its own first, and what rounds say of them.
async fn same(
    reading: &mut Transaction,
    kind: &str,
    id: &str,
) -> Result<(Vec<String>, Vec<Said>), Error> {
    let (mut ids, mut all) = (vec![id.to_owned()], Vec::<Said>::new());
    let mut next = 0;
    while let Some(id) = ids.get(next).cloned() {
        next += 1;
        let said: Vec<Said> = reading.all(SUCCESSIONS, values![kind, id.as_str()]).await?;
        for said in said {
            let (_, from, to, how) = &said;
            if how == How::Renamed.id() {
                for other in [from, to] {
                    if !ids.contains(other) {
                        ids.push(other.clone());
                    }
                }
            }
            if !all.contains(&said) {
                all.push(said);
            }
        }
    }
    Ok((ids, all))
}

/// A subject in all rounds that list it under an id, the first one first.
async fn in_rounds(reading: &mut Transaction, kind: &str, id: &str) -> Result<Vec<Latest>, Error> {
    let rows: Vec<Cells> = reading.all(HISTORY, values![kind, id]).await?;
    let mut seen = Vec::new();
    for (round, import, names, links, cells, source) in rows {
        let file: Option<(Vec<u8>,)> =
            reading.one(FILE_CONTENT, values![import, "methodology.toml"]).await?;
        let methodology = kept_methodology(file.map(|(bytes,)| bytes).unwrap_or_default())?;
        let headers = headers(reading, import).await?;
        let columns = headers.get(&source).cloned().unwrap_or_default();
        let wrong = |error: serde_json::Error| broken("records", &error);
        let cells: Vec<String> = serde_json::from_str(&cells).map_err(wrong)?;
        let attributes =
            columns.into_iter().zip(cells).map(|(c, cell)| (c, cell.trim().to_owned()));
        seen.push(Latest {
            round: round as u32,
            names: serde_json::from_str(&names).map_err(wrong)?,
            links: serde_json::from_str(&links).map_err(wrong)?,
            attributes: attributes
                .filter(|(column, _)| role(&methodology, kind, column) == Role::Attribute)
                .collect(),
        });
    }
    Ok(seen)
}

/// What follows from the rounds in which a subject is listed; `rounds` are all of its kind and of
/// one methodology.
fn events(rounds: &[u32], seen: &[Latest]) -> Vec<Event> {
    let mut events = Vec::new();
    let mut before: Option<&Latest> = None;
    for (n, &round) in rounds.iter().enumerate() {
        let now = seen.iter().find(|seen| seen.round == round);
        let mut happened = |what| events.push(Event { round, what });
        match (before, now) {
            (None, Some(_)) if n == 0 => happened(Happened::Listed),
            (None, Some(_)) => happened(Happened::Entered),
            (Some(_), None) => happened(Happened::Left),
            (Some(before), Some(now)) => changed(before, now, &mut happened),
            (None, None) => {}
        }
        before = now;
    }
    events
}

/// What is different from one round to the next.
fn changed(before: &Latest, now: &Latest, happened: &mut impl FnMut(Happened)) {
    let text = |texts: &Texts, key: &str| texts.get(key).cloned().unwrap_or_default();
    for key in differing(&before.names, &now.names) {
        let (from, to) = (text(&before.names, key), text(&now.names, key));
        happened(Happened::Renamed { lang: key.to_owned(), from, to });
    }
    for key in differing(&before.links, &now.links) {
        let (from, to) = (text(&before.links, key), text(&now.links, key));
        happened(Happened::Moved { link: key.to_owned(), from, to });
    }
    // A column that only one of the rounds has says nothing of the subject.
    for (column, to) in &now.attributes {
        if let Some(from) = before.attributes.get(column).filter(|from| *from != to) {
            let (column, from, to) = (column.clone(), from.clone(), to.clone());
            happened(Happened::Changed { column, from, to });
        }
    }
}

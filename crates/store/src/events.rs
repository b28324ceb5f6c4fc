//! The history of a subject over the rounds.

use std::str::FromStr;

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::document::Texts;

use crate::changes::differing;
use crate::problems::{broken, one};
use crate::statements::{HISTORY, ROUNDS_OF_KIND, SUCCESSIONS};
use crate::store::Store;
use crate::transaction::values;

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
    /// It was not listed in the round before.
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

/// How a subject took the place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Several became one.
    Merged,
    /// One became several.
    Split,
    /// It is the same under another id.
    Renamed,
}

impl How {
    /// All ways.
    pub const ALL: [Self; 3] = [Self::Merged, Self::Split, Self::Renamed];

    /// Its name in `successions.csv`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::Split => "split",
            Self::Renamed => "renamed",
        }
    }
}

impl FromStr for How {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|how| how.id() == text).ok_or_else(|| text.to_owned())
    }
}

/// A subject in one round: number, names, links.
type Seen = (u32, Texts, Texts);

impl Store {
    /// The history of a subject, the first round first. Rounds in which nobody of its kind is listed
    /// say nothing of it.
    ///
    /// # Errors
    /// If no round ever listed it, nor says what became of it.
    pub async fn history(&self, kind: &str, id: &str) -> Result<Vec<Event>, Problems> {
        let mut reading = self.read().await?;
        let rounds: Vec<(i64,)> = reading.all(ROUNDS_OF_KIND, values![kind]).await?;
        let mut seen: Vec<Seen> = Vec::new();
        reading
            .each(HISTORY, values![kind, id], |(round, names, links): (i64, String, String)| {
                let texts = |json: &str| -> Result<Texts, Problems> {
                    serde_json::from_str(json).map_err(|error| broken("records", &error))
                };
                seen.push((round as u32, texts(&names)?, texts(&links)?));
                Ok(())
            })
            .await?;
        let said: Vec<(i64, String, String, String)> =
            reading.all(SUCCESSIONS, values![kind, id]).await?;
        if seen.is_empty() && said.is_empty() {
            let problem = Problem::error(message!("store-no-subject", kind = kind, id = id));
            return Err(one(problem.help(message!("store-no-subject-help"))));
        }
        let rounds: Vec<u32> = rounds.into_iter().map(|(round,)| round as u32).collect();
        let mut events = events(&rounds, &seen);
        for (round, from, to, how) in said {
            let how = how.parse().map_err(|how: String| broken("successions.how", &how))?;
            events.push(Event { round: round as u32, what: Happened::Succeeded { how, from, to } });
        }
        events.sort_by_key(|event| event.round);
        Ok(events)
    }
}

/// What follows from the rounds in which a subject is listed; `rounds` are all of its kind.
fn events(rounds: &[u32], seen: &[Seen]) -> Vec<Event> {
    let mut events = Vec::new();
    let mut before: Option<&Seen> = None;
    for (n, &round) in rounds.iter().enumerate() {
        let now = seen.iter().find(|(number, _, _)| *number == round);
        let mut happened = |what| events.push(Event { round, what });
        match (before, now) {
            (None, Some(_)) if n == 0 => happened(Happened::Listed),
            (None, Some(_)) => happened(Happened::Entered),
            (Some(_), None) => happened(Happened::Left),
            (Some((_, names, links)), Some((_, names_now, links_now))) => {
                let text = |texts: &Texts, key: &str| texts.get(key).cloned().unwrap_or_default();
                for key in differing(names, names_now) {
                    let (from, to) = (text(names, key), text(names_now, key));
                    happened(Happened::Renamed { lang: key.to_owned(), from, to });
                }
                for key in differing(links, links_now) {
                    let (from, to) = (text(links, key), text(links_now, key));
                    happened(Happened::Moved { link: key.to_owned(), from, to });
                }
            }
            (None, None) => {}
        }
        before = now;
    }
    events
}

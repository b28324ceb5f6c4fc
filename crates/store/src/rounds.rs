//! The rounds, and their way from draft to published.

use sanjeh_messages::{Label, Problem, Problems, message};
use sanjeh_methodology::document::Texts;

use crate::problems::{broken, one};
use crate::state::{Refusal, State, Transition, may};
use crate::statements::{ADD_TRANSITION, IMPORTS, ROUND, ROUNDS, SET_STATE, TRANSITIONS};
use crate::store::Store;
use crate::transaction::{Transaction, values};

/// A round as the store has it.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundEntry {
    /// Its number.
    pub number: u32,
    /// Id of the methodology.
    pub methodology: String,
    /// Version of the methodology.
    pub version: String,
    /// What it is called, by language.
    pub titles: Texts,
    /// The day of publication as `round.toml` has it, as `2022-06-20`.
    pub published: Option<String>,
    /// The number of the round before.
    pub previous: Option<u32>,
    /// How far it has come.
    pub state: State,
    /// The import that counts.
    pub(crate) import: i64,
}

/// Who does something, when, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Who.
    pub by: String,
    /// When: microseconds since 1970 in UTC.
    pub at: i64,
    /// Why; moves that go back need it.
    pub reason: Option<String>,
}

/// A move of a round, as it was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The move.
    pub transition: Transition,
    /// The state before.
    pub from: State,
    /// The state since.
    pub to: State,
    /// Who, when and why.
    pub act: Act,
}

/// An import of a round, as it was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Who and when.
    pub act: Act,
    /// Whether it is the one that counts.
    pub counts: bool,
}

/// A row of [`ROUNDS`].
type Cells = (i64, String, String, String, Option<String>, Option<i64>, String, i64);

impl TryFrom<Cells> for RoundEntry {
    type Error = Problems;

    fn try_from(cells: Cells) -> Result<Self, Problems> {
        let (number, methodology, version, titles, published, previous, state, import) = cells;
        Ok(Self {
            number: number.try_into().map_err(|error| broken("rounds.number", &error))?,
            methodology,
            version,
            titles: serde_json::from_str(&titles)
                .map_err(|error| broken("rounds.titles", &error))?,
            published,
            previous: previous.and_then(|number| number.try_into().ok()),
            state: state.parse().map_err(|state| broken("rounds.state", &state))?,
            import,
        })
    }
}

impl Store {
    /// All rounds, in the order of their numbers.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn rounds(&self) -> Result<Vec<RoundEntry>, Problems> {
        let rows: Vec<Cells> = self.read().await?.all(ROUNDS, values![]).await?;
        rows.into_iter().map(RoundEntry::try_from).collect()
    }

    /// One round.
    ///
    /// # Errors
    /// If there is none of this number.
    pub async fn round(&self, number: u32) -> Result<RoundEntry, Problems> {
        expect(&mut self.read().await?, number).await
    }

    /// The moves of a round, the first one first.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn moves(&self, number: u32) -> Result<Vec<Moved>, Problems> {
        type Cells = (String, String, String, i64, String, Option<String>);
        let rows: Vec<Cells> = self.read().await?.all(TRANSITIONS, values![number]).await?;
        let moved = |(transition, from, to, at, by, reason): Cells| {
            let word = |word: String| broken("transitions", &word);
            Ok(Moved {
                transition: transition.parse().map_err(word)?,
                from: from.parse().map_err(word)?,
                to: to.parse().map_err(word)?,
                act: Act { by, at, reason },
            })
        };
        rows.into_iter().map(moved).collect()
    }

    /// The imports of a round, the first one first.
    ///
    /// # Errors
    /// If there is no such round.
    pub async fn imports(&self, number: u32) -> Result<Vec<Noted>, Problems> {
        let mut reading = self.read().await?;
        let counts = expect(&mut reading, number).await?.import;
        let rows: Vec<(i64, i64, String)> = reading.all(IMPORTS, values![number]).await?;
        let noted =
            |(id, at, by)| Noted { act: Act { by, at, reason: None }, counts: id == counts };
        Ok(rows.into_iter().map(noted).collect())
    }

    /// Moves a round and notes it; gives the state that it has now.
    ///
    /// # Errors
    /// If there is no such round, or the move is not allowed.
    pub async fn transition(
        &self,
        number: u32,
        transition: Transition,
        act: &Act,
    ) -> Result<State, Problems> {
        Ok(self.transition_with(number, transition, act, || Ok(())).await?.0)
    }

    /// Moves a round, if the work that this stands for is done: the work is begun only if the move is
    /// allowed, and the move is kept only if the work succeeds. Nobody else writes meanwhile.
    ///
    /// # Errors
    /// As [`Store::transition`], and those of the work.
    pub async fn transition_with<T>(
        &self,
        number: u32,
        transition: Transition,
        act: &Act,
        work: impl FnOnce() -> Result<T, Problems>,
    ) -> Result<(State, T), Problems> {
        let mut writing = self.write().await?;
        let from = expect(&mut writing, number).await?.state;
        let reason = act.reason.as_deref();
        let to = may(from, transition, reason)
            .map_err(|refusal| refused(number, from, transition, refusal))?;
        let (id, by) = (transition.id(), act.by.as_str());
        let noted = values![number, id, from.id(), to.id(), act.at, by, reason];
        writing.run(ADD_TRANSITION, noted).await?;
        writing.run(SET_STATE, values![number, to.id()]).await?;
        let done = work()?;
        writing.commit().await?;
        Ok((to, done))
    }
}

/// A round, if it is there.
pub(crate) async fn find(
    transaction: &mut Transaction,
    number: u32,
) -> Result<Option<RoundEntry>, Problems> {
    let row: Option<Cells> = transaction.one(ROUND, values![number]).await?;
    row.map(RoundEntry::try_from).transpose()
}

/// A round that must be there.
pub(crate) async fn expect(
    transaction: &mut Transaction,
    number: u32,
) -> Result<RoundEntry, Problems> {
    if let Some(round) = find(transaction, number).await? {
        return Ok(round);
    }
    let known: Vec<Cells> = transaction.all(ROUNDS, values![]).await?;
    let problem = Problem::error(message!("store-no-round", number = Label(number)));
    Err(one(if known.is_empty() {
        problem.help(message!("store-no-rounds-help"))
    } else {
        let known: Vec<String> = known.iter().map(|row| row.0.to_string()).collect();
        problem.help(message!("store-known-are", known = known))
    }))
}

fn refused(number: u32, from: State, transition: Transition, refusal: Refusal) -> Problems {
    let problem = match refusal {
        Refusal::NoReason => {
            Problem::error(message!("store-no-reason", transition = transition.id()))
                .help(message!("store-no-reason-help"))
        }
        Refusal::NotFromHere => {
            let possible = Transition::BY_HAND.into_iter();
            let possible = possible.filter(|t| may(from, *t, Some("any")).is_ok());
            let possible: Vec<&str> = possible.map(Transition::id).collect();
            let text = message!(
                "store-no-move",
                number = Label(number),
                state = from.id(),
                transition = transition.id()
            );
            Problem::error(text).help(if from == State::Final {
                let command = format!("sanjeh publish {number}");
                message!("store-no-move-final-help", possible = possible, command = command)
            } else {
                message!("store-no-move-help", possible = possible)
            })
        }
    };
    one(problem)
}

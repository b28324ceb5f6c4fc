//! The rounds, and their way from draft to published.

use sanjeh_messages::Problems;
use sanjeh_methodology::document::Texts;

use crate::error::{Conflict, Error, NotFound};
use crate::problems::broken;
use crate::state::{State, Transition, may};
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
    /// The number of the previous round.
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
    type Error = Error;

    fn try_from(cells: Cells) -> Result<Self, Error> {
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
    pub async fn rounds(&self) -> Result<Vec<RoundEntry>, Error> {
        let rows: Vec<Cells> = self.read().await?.all(ROUNDS, values![]).await?;
        rows.into_iter().map(RoundEntry::try_from).collect()
    }

    /// One round.
    ///
    /// # Errors
    /// If there is none of this number.
    pub async fn round(&self, number: u32) -> Result<RoundEntry, Error> {
        expect(&mut self.read().await?, number).await
    }

    /// The moves of a round, the first one first.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn moves(&self, number: u32) -> Result<Vec<Moved>, Error> {
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
    pub async fn imports(&self, number: u32) -> Result<Vec<Noted>, Error> {
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
    ) -> Result<State, Error> {
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
    ) -> Result<(State, T), Error> {
        let mut writing = self.write().await?;
        let from = expect(&mut writing, number).await?.state;
        let reason = act.reason.as_deref();
        let to = may(from, transition, reason).map_err(|refusal| Conflict::Move {
            number,
            from,
            transition,
            refusal,
        })?;
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
) -> Result<Option<RoundEntry>, Error> {
    let row: Option<Cells> = transaction.one(ROUND, values![number]).await?;
    row.map(RoundEntry::try_from).transpose()
}

/// A round that must be there.
pub(crate) async fn expect(
    transaction: &mut Transaction,
    number: u32,
) -> Result<RoundEntry, Error> {
    if let Some(round) = find(transaction, number).await? {
        return Ok(round);
    }
    let rounds: Vec<Cells> = transaction.all(ROUNDS, values![]).await?;
    Err(NotFound::Round { number, known: rounds.iter().map(|row| row.0).collect() }.into())
}

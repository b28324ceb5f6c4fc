//! The states of a round, and the moves between them.

use std::fmt;
use std::str::FromStr;

use sanjeh_messages::{Message, message};

/// How far a round has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It is being prepared.
    Draft,
    /// Agencies answer.
    Open,
    /// Reviewers check the answers.
    Review,
    /// Agencies see their preliminary scores.
    Preliminary,
    /// Agencies object, and their objections are decided.
    Appeals,
    /// Nothing changes any more.
    Final,
    /// Everybody can see it.
    Published,
}

/// A named move from one state to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Transition {
    /// Begins to take answers.
    Open,
    /// Takes no more answers; the review begins.
    Close,
    /// Shows agencies their preliminary scores.
    ReleasePreliminary,
    /// Begins to hear appeals.
    HearAppeals,
    /// Ends the changes.
    Finalise,
    /// Publishes the results; noted by what publishes them.
    Publish,
    /// Publishes a correction of what was published; noted by what publishes it.
    Correct,
    /// Takes an open round back to be prepared again; needs a reason.
    Withdraw,
    /// Takes answers again, also to correct what was published; needs a reason.
    Reopen,
    /// Goes back to the review; needs a reason.
    ReviewAgain,
}

/// Why a round does not move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The move does not begin at this state.
    NotFromHere,
    /// The move goes back, and nobody said why.
    NoReason,
}

impl State {
    /// All states, in the order in which a round goes through them.
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::Open,
        Self::Review,
        Self::Preliminary,
        Self::Appeals,
        Self::Final,
        Self::Published,
    ];

    /// Its name for programs.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Review => "review",
            Self::Preliminary => "preliminary",
            Self::Appeals => "appeals",
            Self::Final => "final",
            Self::Published => "published",
        }
    }

    /// Its name for people.
    pub fn title(self) -> Message {
        match self {
            Self::Draft => message!("store-state-draft"),
            Self::Open => message!("store-state-open"),
            Self::Review => message!("store-state-review"),
            Self::Preliminary => message!("store-state-preliminary"),
            Self::Appeals => message!("store-state-appeals"),
            Self::Final => message!("store-state-final"),
            Self::Published => message!("store-state-published"),
        }
    }

    /// Whether data may be imported.
    pub const fn takes_data(self) -> bool {
        matches!(self, Self::Draft | Self::Open)
    }

    /// The move that brings a round on; none beyond the last state.
    pub const fn onward(self) -> Option<Transition> {
        match self {
            Self::Draft => Some(Transition::Open),
            Self::Open => Some(Transition::Close),
            Self::Review => Some(Transition::ReleasePreliminary),
            Self::Preliminary => Some(Transition::HearAppeals),
            Self::Appeals => Some(Transition::Finalise),
            Self::Final => Some(Transition::Publish),
            Self::Published => None,
        }
    }
}

impl Transition {
    /// The moves that somebody makes by hand: publishing is noted by what publishes.
    pub const BY_HAND: [Self; 8] = [
        Self::Open,
        Self::Close,
        Self::ReleasePreliminary,
        Self::HearAppeals,
        Self::Finalise,
        Self::Withdraw,
        Self::Reopen,
        Self::ReviewAgain,
    ];

    /// All moves: those onward in their order, then those back.
    pub const ALL: [Self; 10] = [
        Self::Open,
        Self::Close,
        Self::ReleasePreliminary,
        Self::HearAppeals,
        Self::Finalise,
        Self::Publish,
        Self::Correct,
        Self::Withdraw,
        Self::Reopen,
        Self::ReviewAgain,
    ];

    /// Its name on the command line and for programs.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Close => "close",
            Self::ReleasePreliminary => "release_preliminary",
            Self::HearAppeals => "hear_appeals",
            Self::Finalise => "finalise",
            Self::Publish => "publish",
            Self::Correct => "correct",
            Self::Withdraw => "withdraw",
            Self::Reopen => "reopen",
            Self::ReviewAgain => "review_again",
        }
    }

    /// Whether it goes back, which needs a reason.
    pub const fn goes_back(self) -> bool {
        matches!(self, Self::Withdraw | Self::Reopen | Self::ReviewAgain)
    }
}

/// Where a move leads from a state.
///
/// # Errors
/// If it does not begin there, or goes back without a reason.
pub fn may(state: State, transition: Transition, reason: Option<&str>) -> Result<State, Refusal> {
    use State::{Appeals, Draft, Final, Open, Preliminary, Published, Review};
    let to = match (transition, state) {
        (Transition::Open, Draft)
        | (Transition::Reopen, Review | Preliminary | Appeals | Final | Published) => Open,
        (Transition::Close, Open) | (Transition::ReviewAgain, Preliminary | Appeals | Final) => {
            Review
        }
        (Transition::ReleasePreliminary, Review) => Preliminary,
        (Transition::HearAppeals, Preliminary) => Appeals,
        (Transition::Finalise, Appeals) => Final,
        (Transition::Publish, Final) | (Transition::Correct, Published) => Published,
        (Transition::Withdraw, Open) => Draft,
        _ => return Err(Refusal::NotFromHere),
    };
    if transition.goes_back() && reason.is_none_or(|reason| reason.trim().is_empty()) {
        return Err(Refusal::NoReason);
    }
    Ok(to)
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl fmt::Display for Transition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for State {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|state| state.id() == text).ok_or_else(|| text.to_owned())
    }
}

impl FromStr for Transition {
    type Err = String;

    /// Reads the id; `-` does for `_`.
    fn from_str(text: &str) -> Result<Self, String> {
        let id = text.replace('-', "_");
        Self::ALL.into_iter().find(|t| t.id() == id).ok_or_else(|| text.to_owned())
    }
}

//! Judges claims: each against a round, all against each other.

use indexmap::IndexMap;
use sanjeh_engine::round::Rounding;
use sanjeh_methodology::document::ClaimEntry;

use crate::claim::Claim;
use crate::claimed::{claimed_yes, number_and_decimals};
use crate::claimed_place::{ClaimedPlace, claimed_place};
use crate::contradictions::{Contradiction, contradictions};
use crate::figure::{Figure, Unavailable, Value};
use crate::growth::Compared;
use crate::names::Names;
use crate::scored::Round;

/// What the round says to a claim.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It holds.
    Holds,
    /// The round has something else.
    Differs,
    /// It cannot hold together with other claims, whatever the round says: the position in the
    /// list of contradictions. Which of them is wrong is not known.
    Contradicted(usize),
    /// The round does not tell: what is missing.
    Unknown(String),
    /// What is claimed cannot be read: what it should have been, and what it is.
    Unreadable(Expected, String),
}

/// What was expected where something else is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A number.
    Number,
    /// A place.
    Place,
    /// Yes or no.
    YesOrNo,
    /// One of the levels.
    Level,
}

impl Expected {
    /// Its name in messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Place => "place",
            Self::YesOrNo => "yes-or-no",
            Self::Level => "level",
        }
    }
}

/// A claim and what the round says to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// The claim.
    pub claim: Claim,
    /// The verdict.
    pub verdict: Verdict,
    /// The verdict on it by itself, whatever other claims say.
    pub alone: Verdict,
    /// The round's value, where a value was claimed.
    pub value: Option<Value>,
    /// The round's place, where one was claimed.
    pub rank: Option<u32>,
}

impl Judged {
    /// Whether the round has what is claimed, whatever other claims say.
    pub fn fits(&self) -> bool {
        self.alone == Verdict::Holds
    }

    /// Whether the round has something else, whatever other claims say.
    pub fn differs(&self) -> bool {
        self.alone == Verdict::Differs
    }

    /// Whether the round has no such figure of the subject, such as the growth of an agency that is
    /// new; such a claim differs.
    pub fn lacks_figure(&self) -> bool {
        self.differs() && self.value.is_none() && self.rank.is_none()
    }
}

/// How many claims agree with a round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// All that were judged.
    pub all: usize,
    /// Those that claim what the round has.
    pub agree: usize,
    /// Those that claim something else.
    pub differ: usize,
    /// Those that cannot be checked.
    pub unknown: usize,
    /// Those of either that contradict other claims.
    pub contradicted: usize,
}

impl Tally {
    /// Counts claims.
    pub fn of(judged: &[Judged]) -> Self {
        let count = |is: fn(&Judged) -> bool| judged.iter().filter(|judged| is(judged)).count();
        let (agree, differ) = (count(Judged::fits), count(Judged::differs));
        let contradicted = |judged: &Judged| matches!(judged.verdict, Verdict::Contradicted(_));
        Self {
            all: judged.len(),
            agree,
            differ,
            unknown: judged.len() - agree - differ,
            contradicted: count(contradicted),
        }
    }
}

/// How many claims are checked at once for somebody who asks over the network: more than any round was
/// ever given, and few enough to be judged while he waits.
pub const MOST_CHECKED: usize = 1_000;

/// Judges claims: each against the round, all against each other.
pub fn judge(
    round: &Round,
    before: Option<&Compared>,
    claims: Vec<Claim>,
) -> (Vec<Judged>, Vec<Contradiction>) {
    let entries: IndexMap<&str, &ClaimEntry> = (round.methodology.document.claims.iter())
        .map(|(metric, entry)| (metric.as_str(), &entry.value))
        .collect();
    let contradictions = contradictions(round, &entries, &claims);
    // The first contradiction that each claim is part of.
    let mut caught: Vec<Option<usize>> = vec![None; claims.len()];
    for (at, contradiction) in contradictions.iter().enumerate() {
        for claim in &contradiction.claims {
            caught[*claim].get_or_insert(at);
        }
    }
    let judged = claims
        .into_iter()
        .enumerate()
        .map(|(i, claim)| {
            let mut judged = one(round, before, claim);
            if let Some(at) = caught[i] {
                judged.verdict = Verdict::Contradicted(at);
            }
            judged
        })
        .collect();
    (judged, contradictions)
}

/// The contradiction in which a claim is that was made before: it is no more and no less wrong when
/// it is made alone.
pub fn known_contradiction(judged: &Judged, before: &[Judged]) -> Option<usize> {
    before.iter().find_map(|known| match known.verdict {
        Verdict::Contradicted(at) if judged.claim.repeats(&known.claim) => Some(at),
        _ => None,
    })
}

fn one(round: &Round, before: Option<&Compared>, claim: Claim) -> Judged {
    let mut verdict = Verdict::Holds;
    let (mut value, mut rank) = (None, None);
    if let (Some(claimed), Some(figure)) = (&claim.value, &claim.value_figure) {
        match figure.of(round, before, &claim.subject) {
            Ok(found) => {
                match same(round, claimed, figure, found.as_ref()) {
                    Ok(true) => {}
                    Ok(false) => verdict = Verdict::Differs,
                    Err(what) => verdict = Verdict::Unreadable(what, claimed.clone()),
                }
                value = found;
            }
            Err(why) => verdict = Verdict::Unknown(unavailable(why)),
        }
    }
    if let (Some(claimed), Some(figure)) = (&claim.rank, &claim.rank_figure) {
        match place(round, before, figure, &claim.subject) {
            Ok(found) => {
                let list = figure.list(round, before).unwrap_or_default();
                let places: Vec<u32> = list.iter().map(|(_, place)| *place).collect();
                match claimed_place(claimed) {
                    None => verdict = Verdict::Unreadable(Expected::Place, claimed.clone()),
                    Some(place) if found.is_some_and(|at| place_holds(place, at, places)) => {}
                    Some(_) if verdict == Verdict::Holds => verdict = Verdict::Differs,
                    Some(_) => {}
                }
                rank = found;
            }
            Err(why) => verdict = Verdict::Unknown(unavailable(why)),
        }
    }
    if claim.value.is_none() && claim.rank.is_none() {
        verdict = Verdict::Unknown("value".to_owned());
    }
    Judged { claim, alone: verdict.clone(), verdict, value, rank }
}

fn place(
    round: &Round,
    before: Option<&Compared>,
    figure: &Figure,
    subject: &str,
) -> Result<Option<u32>, Unavailable> {
    figure.of(round, before, subject).map(|value| match value {
        Some(Value::Number(place)) => Some(place as u32),
        _ => None,
    })
}

fn unavailable(why: Unavailable) -> String {
    match why {
        Unavailable::Result(what) | Unavailable::Subject(what) => what,
        Unavailable::Previous => "previous".to_owned(),
    }
}

/// Whether a claimed number or word is the figure, as precisely as it is claimed; the error is what
/// should have been claimed.
fn same(
    round: &Round,
    claimed: &str,
    figure: &Figure,
    found: Option<&Value>,
) -> Result<bool, Expected> {
    match figure {
        Figure::Previous(figure) => same(round, claimed, figure, found),
        Figure::Rose(_) => {
            let yes = claimed_yes(claimed).ok_or(Expected::YesOrNo)?;
            let word = if yes { "yes" } else { "no" };
            Ok(found.is_some_and(|f| *f == Value::Text(word.to_owned())))
        }
        Figure::Band(set) => {
            let band = Names { round, register: None }.band(set, claimed);
            let band = band.ok_or(Expected::Level)?;
            Ok(found.is_some_and(|f| *f == Value::Text(band)))
        }
        _ => {
            let (number, decimals) =
                number_and_decimals(claimed, Some(figure)).ok_or(Expected::Number)?;
            let holds = |x: f64| Rounding::half_up(decimals).apply(x) == number;
            Ok(matches!(found, Some(Value::Number(x)) if holds(*x)))
        }
    }
}

/// Whether a place is the one that is claimed; `places` are all places of the list.
fn place_holds(claimed: ClaimedPlace, place: u32, mut places: Vec<u32>) -> bool {
    match claimed {
        ClaimedPlace::At(n) => n == place,
        ClaimedPlace::Top(n) => place <= n,
        ClaimedPlace::FromEnd(before) => {
            places.sort_unstable();
            let at = places.len().checked_sub(before + 1);
            at.is_some_and(|at| places[at] == place)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_from_both_ends() {
        let places = vec![1, 1, 3, 4];
        let holds = |claimed, place| place_holds(claimed, place, places.clone());
        assert!(holds(ClaimedPlace::At(1), 1));
        assert!(holds(ClaimedPlace::FromEnd(0), 4));
        assert!(holds(ClaimedPlace::FromEnd(2), 1));
        assert!(!holds(ClaimedPlace::FromEnd(9), 1));
        assert!(holds(ClaimedPlace::Top(3), 3));
        assert!(!holds(ClaimedPlace::Top(3), 4));
    }
}

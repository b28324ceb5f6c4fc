//! Claims: figures that were told to the press, held against a round and against each other.
//!
//! A table of claims has one claim a row: `metric` says what is claimed, `subject` of whom (an
//! agency, a class), `value` the number as it was told, `rank` the place (a number; `last`, `last-1`
//! and so on from the bottom; `top3` for among the first three). What a metric means is said by
//! `[claims.METRIC]` of the methodology. A number holds if the round's figure, rounded to as many
//! decimals as were told, is the same.

use std::path::Path;

use indexmap::IndexMap;
use sanjeh_engine::round::Rounding;
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problems, message};
use sanjeh_methodology::document::ClaimEntry;

use crate::contradictions::{Contradiction, contradictions};
use crate::figure::{Figure, Untold, Value};
use crate::growth::Compared;
use crate::open::Round;
use crate::table::{Row, Table};

/// One claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Its id in the table; its line if it has none.
    pub id: String,
    /// The line of the file.
    pub line: u64,
    /// What is claimed.
    pub metric: String,
    /// Of whom.
    pub subject: String,
    /// Among whom.
    pub scope: String,
    /// The number or word that was told.
    pub value: Option<String>,
    /// The place that was told.
    pub rank: Option<String>,
    /// The figure behind the value.
    pub(crate) value_figure: Option<Figure>,
    /// The figure behind the place.
    pub(crate) rank_figure: Option<Figure>,
}

impl Claim {
    /// The figure behind the value; `None` if its metric has no value.
    pub fn value_figure(&self) -> Option<&Figure> {
        self.value_figure.as_ref()
    }

    /// The figure behind the place; `None` if its metric has no place.
    pub fn rank_figure(&self) -> Option<&Figure> {
        self.rank_figure.as_ref()
    }
}

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
}

/// A claim and what the round says to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// The claim.
    pub claim: Claim,
    /// The verdict.
    pub verdict: Verdict,
    /// The round's value, where a value was claimed.
    pub value: Option<Value>,
    /// The round's place, where one was claimed.
    pub rank: Option<u32>,
}

/// How many claims are checked at once for somebody who asks over the network: more than any round was
/// ever told by, and few enough to be judged while he waits.
pub const MOST_CHECKED: usize = 1_000;

/// Reads a table of claims.
///
/// # Errors
/// Every row that cannot be understood.
pub fn read_claims(round: &Round, file: &Path) -> Result<Vec<Claim>, Problems> {
    claims_of(round, &Table::read(file)?)
}

/// As [`read_claims`], from a text; `name` is what problems call it.
///
/// # Errors
/// Every row that cannot be understood.
pub fn read_claims_from(round: &Round, name: &str, text: &str) -> Result<Vec<Claim>, Problems> {
    claims_of(round, &Table::parse(name, text)?)
}

fn claims_of(round: &Round, table: &Table) -> Result<Vec<Claim>, Problems> {
    let [metric] = table.columns(["metric"])?;
    let entries = &round.methodology.document.claims;
    let mut claims = Vec::new();
    let mut problems = Problems::default();
    for row in table.rows() {
        let name = row.get(metric);
        let Some(entry) = entries.get(name) else {
            let known: Vec<&str> = entries.keys().map(String::as_str).collect();
            let text = message!("round-unknown-metric", name = name);
            let help = message!("round-unknown-metric-help", known = known);
            problems.push(row.problem(metric, text).help(help));
            continue;
        };
        match claim(row, name, &entry.value) {
            Ok(claim) => claims.push(claim),
            Err(words) => {
                let text = message!("round-bad-figure", words = words, metric = name);
                problems.push(row.problem(metric, text));
            }
        }
    }
    if problems.has_errors() { Err(problems) } else { Ok(claims) }
}

fn claim(row: Row<'_>, metric: &str, entry: &ClaimEntry) -> Result<Claim, String> {
    let cell = |name: &str| Some(row.named(name).to_owned()).filter(|text| !text.is_empty());
    let scope = row.named("scope");
    let list = entry.scopes.get(scope).map_or(scope, String::as_str);
    let figure = |template: &Option<sanjeh_methodology::document::At<String>>| {
        let Some(template) = template else { return Ok(None) };
        let words = row.fill(&template.value.replace("{scope}", list))?;
        words.parse::<Figure>().map(Some)
    };
    let (value_figure, rank_figure) = (figure(&entry.value)?, figure(&entry.rank)?);
    Ok(Claim {
        id: cell("id").unwrap_or_else(|| row.line().to_string()),
        line: row.line(),
        metric: metric.to_owned(),
        subject: row.named("subject").to_owned(),
        scope: scope.to_owned(),
        value: cell("value").filter(|_| value_figure.is_some()),
        rank: cell("rank").filter(|_| rank_figure.is_some()),
        value_figure,
        rank_figure,
    })
}

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

fn one(round: &Round, before: Option<&Compared>, claim: Claim) -> Judged {
    let mut verdict = Verdict::Holds;
    let (mut value, mut rank) = (None, None);
    if let (Some(claimed), Some(figure)) = (&claim.value, &claim.value_figure) {
        match figure.of(round, before, &claim.subject) {
            Ok(found) => {
                if !found.as_ref().is_some_and(|f| same(claimed, f)) {
                    verdict = Verdict::Differs;
                }
                value = found;
            }
            Err(why) => verdict = Verdict::Unknown(untold(why)),
        }
    }
    if let (Some(claimed), Some(figure)) = (&claim.rank, &claim.rank_figure) {
        match place(round, before, figure, &claim.subject) {
            Ok(found) => {
                let list = figure.list(round, before).unwrap_or_default();
                let places: Vec<u32> = list.iter().map(|(_, place)| *place).collect();
                if !found.is_some_and(|place| place_holds(claimed, place, places)) {
                    verdict = Verdict::Differs;
                }
                rank = found;
            }
            Err(why) => verdict = Verdict::Unknown(untold(why)),
        }
    }
    if claim.value.is_none() && claim.rank.is_none() {
        verdict = Verdict::Unknown("value".to_owned());
    }
    Judged { claim, verdict, value, rank }
}

fn place(
    round: &Round,
    before: Option<&Compared>,
    figure: &Figure,
    subject: &str,
) -> Result<Option<u32>, Untold> {
    figure.of(round, before, subject).map(|value| match value {
        Some(Value::Number(place)) => Some(place as u32),
        _ => None,
    })
}

fn untold(why: Untold) -> String {
    match why {
        Untold::Result(what) | Untold::Subject(what) => what,
        Untold::Previous => "previous".to_owned(),
    }
}

/// Whether a told number or word is the figure, as precisely as it was told.
fn same(claimed: &str, figure: &Value) -> bool {
    match figure {
        Value::Text(text) => fold(claimed) == fold(text),
        Value::Number(x) => {
            number(claimed).is_some_and(|n| Rounding::half_up(decimals(claimed)).apply(*x) == n)
        }
    }
}

/// A number as people write it.
pub(crate) fn number(text: &str) -> Option<f64> {
    let plain = sanjeh_engine::text::unify(text.trim()).replace(['\u{66C}', ','], "");
    plain.parse::<f64>().ok().filter(|n| n.is_finite())
}

/// How many decimals a number was told with.
pub(crate) fn decimals(text: &str) -> u8 {
    let plain = sanjeh_engine::text::unify(text.trim());
    plain
        .split_once('.')
        .map_or(0, |(_, d)| d.chars().filter(char::is_ascii_digit).count().min(15) as u8)
}

/// Whether a place is the one that was told; `places` are all places of the list.
fn place_holds(claimed: &str, place: u32, mut places: Vec<u32>) -> bool {
    let claimed = sanjeh_engine::text::unify(claimed.trim()).to_lowercase();
    if let Some(first) = claimed.strip_prefix("top") {
        return first.parse::<u32>().is_ok_and(|n| place <= n);
    }
    if let Some(rest) = claimed.strip_prefix("last") {
        let from_end = if rest.is_empty() {
            Some(0)
        } else {
            rest.strip_prefix('-').and_then(|n| n.parse().ok())
        };
        places.sort_unstable();
        let at = from_end.and_then(|n: usize| places.len().checked_sub(n + 1));
        return at.is_some_and(|at| places[at] == place);
    }
    claimed.parse::<u32>().is_ok_and(|n| n == place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_holds_as_precisely_as_it_was_told() {
        assert!(same("74.17", &Value::Number(74.165)));
        assert!(!same("74.170", &Value::Number(74.165)));
        assert!(same("۵۲", &Value::Number(52.4)));
        assert!(same("1,662", &Value::Number(1662.0)));
        assert!(same("Yes", &Value::Text("yes".to_owned())));
        assert!(!same("many", &Value::Number(1.0)));
    }

    #[test]
    fn places_count_from_both_ends() {
        let places = vec![1, 1, 3, 4];
        assert!(place_holds("1", 1, places.clone()));
        assert!(place_holds("last", 4, places.clone()));
        assert!(place_holds("last-2", 1, places.clone()));
        assert!(!place_holds("last-9", 1, places.clone()));
        assert!(place_holds("top3", 3, places.clone()));
        assert!(!place_holds("top3", 4, places));
    }
}

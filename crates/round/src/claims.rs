//! Claims: figures that were told to the press, held against a round and against each other.
//!
//! A table of claims has one claim a row: `metric` says what is claimed, `subject` of whom (an
//! agency, a class), `value` the number as it was told, `rank` the place (a number; `last`, `last-1`
//! and so on from the bottom; `top3` for among the first three). What a metric means is said by
//! `[claims.METRIC]` of the methodology. Whatever has a name can be named by it. A number holds if
//! the round's figure, rounded to as many decimals as were told, is the same.

use std::path::Path;

use indexmap::IndexMap;
use sanjeh_engine::round::Rounding;
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::document::ClaimEntry;

use crate::contradictions::{Contradiction, contradictions};
use crate::figure::{Figure, Untold, Value};
use crate::growth::Compared;
use crate::names::Names;
use crate::register::Register;
use crate::scored::Round;
use crate::table::{Row, Table};
use crate::told::{ToldPlace, number_and_decimals, told_place, told_yes};

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

    /// Whether it tells the same number of the same figure as another one.
    fn repeats(&self, other: &Self) -> bool {
        let number = |claim: &Self| {
            let told = claim.value.as_deref()?;
            number_and_decimals(told, claim.value_figure.as_ref()).map(|(number, _)| number)
        };
        self.value_figure == other.value_figure
            && self.subject == other.subject
            && number(self).is_some_and(|n| number(other) == Some(n))
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
    /// What was told cannot be read: what it should have been, and what it is.
    Unreadable(Expected, String),
}

/// What was expected where something else was told.
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
    /// Whether the round has what was told, whatever other claims say.
    pub fits: bool,
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
pub fn read_claims(
    round: &Round,
    register: Option<&Register>,
    file: &Path,
) -> Result<Vec<Claim>, Problems> {
    all(claims_of(Names { round, register }, Table::read_some(file)?))
}

/// As [`read_claims`], from a text; `name` is what problems call it.
///
/// # Errors
/// Every row that cannot be understood.
pub fn read_claims_from(
    round: &Round,
    register: Option<&Register>,
    name: &str,
    text: &str,
) -> Result<Vec<Claim>, Problems> {
    all(read_each_claim_from(round, register, name, text))
}

/// As [`read_claims_from`]; rows that cannot be understood are told beside the claims of the others.
///
/// # Errors
/// If the table as a whole cannot be read.
pub fn read_each_claim_from(
    round: &Round,
    register: Option<&Register>,
    name: &str,
    text: &str,
) -> Result<(Vec<Claim>, Problems), Problems> {
    claims_of(Names { round, register }, Table::parse_some(name, text)?)
}

fn all(read: Result<(Vec<Claim>, Problems), Problems>) -> Result<Vec<Claim>, Problems> {
    let (claims, problems) = read?;
    if problems.has_errors() { Err(problems) } else { Ok(claims) }
}

fn claims_of(
    names: Names<'_>,
    (table, mut problems): (Table, Problems),
) -> Result<(Vec<Claim>, Problems), Problems> {
    let [metric] = table.columns(["metric"])?;
    let entries = &names.round.methodology.document.claims;
    let mut claims = Vec::new();
    for row in table.rows() {
        let name = row.get(metric);
        let Some(entry) = entries.get(name) else {
            let known: Vec<&str> = entries.keys().map(String::as_str).collect();
            let text = message!("round-unknown-metric", name = name);
            let help = message!("round-unknown-metric-help", known = known);
            problems.push(row.problem(metric, text).help(help));
            continue;
        };
        match claim(names, row, name, &entry.value) {
            Ok(claim) => claims.push(claim),
            Err(trouble) => problems.push(trouble.problem(row, metric, name)),
        }
    }
    Ok((claims, problems))
}

/// Why a figure cannot be named.
enum Trouble {
    /// These words of the methodology are no figure.
    Words(String),
    /// It depends on this column, which is empty.
    Column(String),
}

impl Trouble {
    fn problem(self, row: Row<'_>, metric: usize, name: &str) -> Problem {
        row.problem(
            metric,
            match self {
                Self::Words(words) => message!("round-bad-claim", words = words, metric = name),
                Self::Column(column) => {
                    message!("round-claim-needs", column = column, metric = name)
                }
            },
        )
    }
}

fn claim(
    names: Names<'_>,
    row: Row<'_>,
    metric: &str,
    entry: &ClaimEntry,
) -> Result<Claim, Trouble> {
    let cell = |name: &str| Some(row.named(name).to_owned()).filter(|text| !text.is_empty());
    let (value, rank) = (cell("value"), cell("rank"));
    let figure = |template: Option<&str>, told: &Option<String>| {
        let Some(template) = template else { return Ok(None) };
        let made = filled(names, row, entry, template)
            .and_then(|words| words.parse::<Figure>().map_err(Trouble::Words));
        match made {
            Ok(figure) => Ok(Some(figure)),
            // What was not told needs no figure.
            Err(_) if told.is_none() && (value.is_some() || rank.is_some()) => Ok(None),
            Err(trouble) => Err(trouble),
        }
    };
    let value_figure = figure(entry.value.as_ref().map(|t| t.value.as_str()), &value)?;
    let rank_figure = figure(entry.rank.as_ref().map(|t| t.value.as_str()), &rank)?;
    let told = row.named("subject");
    let subject = if told.is_empty() {
        None
    } else {
        names.subject(told, value_figure.as_ref().or(rank_figure.as_ref()))
    };
    let scope = row.named("scope");
    let is_own = scope.is_empty() || entry.scopes.contains_key(scope);
    let list = if is_own { None } else { names.list(scope) };
    Ok(Claim {
        id: cell("id").unwrap_or_else(|| row.line().to_string()),
        line: row.line(),
        metric: metric.to_owned(),
        subject: subject.unwrap_or_else(|| told.to_owned()),
        scope: list.unwrap_or_else(|| scope.to_owned()),
        value: value.filter(|_| value_figure.is_some()),
        rank: rank.filter(|_| rank_figure.is_some()),
        value_figure,
        rank_figure,
    })
}

/// The words of a figure, with what the row has in its columns in place of `{column}`.
fn filled(
    names: Names<'_>,
    row: Row<'_>,
    entry: &ClaimEntry,
    template: &str,
) -> Result<String, Trouble> {
    let is_place = template.split_whitespace().any(|word| word == "rank");
    let mut words = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        words.push_str(before);
        let broken = || Trouble::Words(template.to_owned());
        let (column, after) = after.split_once('}').ok_or_else(broken)?;
        let told = row.named(column);
        let id = match column {
            "scope" => scope(names, entry, told),
            _ if told.is_empty() => return Err(Trouble::Column(column.to_owned())),
            "subject" => names.subject(told, None),
            _ if is_place => names.list(told),
            _ => names.measure(told),
        };
        words.push_str(&id.unwrap_or_else(|| told.to_owned()));
        rest = after;
    }
    words.push_str(rest);
    Ok(words)
}

/// The list that is meant by among whom: where that is left open, the first of the methodology's own
/// words for it, or the first list of the claimed measure.
fn scope(names: Names<'_>, entry: &ClaimEntry, told: &str) -> Option<String> {
    if let Some(list) = entry.scopes.get(told) {
        return Some(list.value.clone());
    }
    if !told.is_empty() {
        return names.list(told);
    }
    let model = names.round.model();
    let of_value = || {
        let measure = entry.value.as_ref()?.value.rsplit(' ').next()?;
        model.ranks.iter().find(|list| model.measure(list.measure).id == measure)
    };
    let own = entry.scopes.values().next().map(|list| list.value.clone());
    own.or_else(|| of_value().or(model.ranks.first()).map(|list| list.id.clone()))
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

/// The contradiction in which a claim is that was told before: it is no more and no less wrong when
/// it is told alone.
pub fn told_contradiction(judged: &Judged, before: &[Judged]) -> Option<usize> {
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
            Err(why) => verdict = Verdict::Unknown(untold(why)),
        }
    }
    if let (Some(claimed), Some(figure)) = (&claim.rank, &claim.rank_figure) {
        match place(round, before, figure, &claim.subject) {
            Ok(found) => {
                let list = figure.list(round, before).unwrap_or_default();
                let places: Vec<u32> = list.iter().map(|(_, place)| *place).collect();
                match told_place(claimed) {
                    None => verdict = Verdict::Unreadable(Expected::Place, claimed.clone()),
                    Some(told) if found.is_some_and(|at| place_holds(told, at, places)) => {}
                    Some(_) if verdict == Verdict::Holds => verdict = Verdict::Differs,
                    Some(_) => {}
                }
                rank = found;
            }
            Err(why) => verdict = Verdict::Unknown(untold(why)),
        }
    }
    if claim.value.is_none() && claim.rank.is_none() {
        verdict = Verdict::Unknown("value".to_owned());
    }
    Judged { claim, fits: verdict == Verdict::Holds, verdict, value, rank }
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

/// Whether a told number or word is the figure, as precisely as it was told; the error is what
/// should have been told.
fn same(
    round: &Round,
    claimed: &str,
    figure: &Figure,
    found: Option<&Value>,
) -> Result<bool, Expected> {
    match figure {
        Figure::Previous(figure) => same(round, claimed, figure, found),
        Figure::Rose(_) => {
            let told = told_yes(claimed).ok_or(Expected::YesOrNo)?;
            let told = if told { "yes" } else { "no" };
            Ok(found.is_some_and(|f| *f == Value::Text(told.to_owned())))
        }
        Figure::Band(set) => {
            let told = Names { round, register: None }.band(set, claimed);
            let told = told.ok_or(Expected::Level)?;
            Ok(found.is_some_and(|f| *f == Value::Text(told)))
        }
        _ => {
            let (told, decimals) =
                number_and_decimals(claimed, Some(figure)).ok_or(Expected::Number)?;
            let holds = |x: f64| Rounding::half_up(decimals).apply(x) == told;
            Ok(matches!(found, Some(Value::Number(x)) if holds(*x)))
        }
    }
}

/// Whether a place is the one that was told; `places` are all places of the list.
fn place_holds(told: ToldPlace, place: u32, mut places: Vec<u32>) -> bool {
    match told {
        ToldPlace::At(n) => n == place,
        ToldPlace::Top(n) => place <= n,
        ToldPlace::FromEnd(before) => {
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
        let holds = |told, place| place_holds(told, place, places.clone());
        assert!(holds(ToldPlace::At(1), 1));
        assert!(holds(ToldPlace::FromEnd(0), 4));
        assert!(holds(ToldPlace::FromEnd(2), 1));
        assert!(!holds(ToldPlace::FromEnd(9), 1));
        assert!(holds(ToldPlace::Top(3), 3));
        assert!(!holds(ToldPlace::Top(3), 4));
    }
}

//! Claims: figures given to the press, checked against a round and against each other.
//!
//! A table of claims has one claim a row: `metric` says what is claimed, `subject` of whom (an
//! agency, a class), `value` the number as it is claimed, `rank` the place (a number; `last`, `last-1`
//! and so on from the bottom; `top3` for among the first three). What a metric means is said by
//! `[claims.METRIC]` of the methodology. Whatever has a name can be named by it. A number holds if
//! the round's figure, rounded to as many decimals as are claimed, is the same.

use std::path::Path;

use sanjeh_intake::nearest;
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::document::ClaimEntry;

use crate::claim::Claim;
use crate::figure::Figure;
use crate::names::Names;
use crate::register::Register;
use crate::scored::Round;
use crate::table::{Row, Table};

/// Reads a table of claims. Gives them with the warnings.
///
/// # Errors
/// Every row that cannot be understood.
pub fn read_claims(
    round: &Round,
    register: Option<&Register>,
    file: &Path,
) -> Result<(Vec<Claim>, Problems), Problems> {
    let table = Table::read_some(file, &round.methodology.limits)?;
    all(claims_of(Names { round, register }, table))
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
    all(read_each_claim_from(round, register, name, text)).map(|(claims, _)| claims)
}

/// As [`read_claims_from`]; rows that cannot be understood are given beside the claims of the others.
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

type Read = Result<(Vec<Claim>, Problems), Problems>;

/// The claims of a table in which nothing is an error.
fn all(read: Read) -> Read {
    let (claims, problems) = read?;
    if problems.has_errors() { Err(problems) } else { Ok((claims, problems)) }
}

fn claims_of(
    names: Names<'_>,
    (table, mut problems): (Table, Problems),
) -> Result<(Vec<Claim>, Problems), Problems> {
    let [metric] = table.columns(["metric"])?;
    let entries = &names.round.methodology.document.claims;
    problems.append(misspelt_columns(&table, entries.values().map(|entry| &entry.value)));
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

/// Doubts columns that nothing reads and that look like one that is not there. Others are remarks of
/// those who keep the table.
fn misspelt_columns<'e>(table: &Table, entries: impl Iterator<Item = &'e ClaimEntry>) -> Problems {
    let mut known: Vec<&str> = vec!["id", "metric", "subject", "scope", "value", "rank"];
    for template in entries.flat_map(|entry| [&entry.value, &entry.rank]).flatten() {
        let parts = template.value.split('{').skip(1);
        known.extend(parts.filter_map(|part| part.split_once('}')).map(|(column, _)| column));
    }
    let absent = || known.iter().copied().filter(|column| table.column(column).is_none());
    let unknown = table.header().iter().filter(|column| !known.contains(&column.as_str()));
    let misspelt = unknown.filter_map(|column| Some((column, nearest(column, absent())?)));
    let doubt = |(column, near): (&String, String)| {
        let text = message!("round-claims-unknown-column", column = column);
        let problem = Problem::warning(UNKNOWN_COLUMN, text).about(column.as_str());
        let help = message!("intake-did-you-mean-help", name = near);
        table.at_column(problem.help(help), column)
    };
    misspelt.map(doubt).collect()
}

/// The code of the warning that a column of a table of claims is perhaps misspelt.
const UNKNOWN_COLUMN: &str = "claims-column-unknown";

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
    let figure = |template: Option<&str>, claimed: &Option<String>| {
        let Some(template) = template else { return Ok(None) };
        let made = filled(names, row, entry, template)
            .and_then(|words| words.parse::<Figure>().map_err(Trouble::Words));
        match made {
            Ok(figure) => Ok(Some(figure)),
            // What is not claimed needs no figure.
            Err(_) if claimed.is_none() && (value.is_some() || rank.is_some()) => Ok(None),
            Err(trouble) => Err(trouble),
        }
    };
    let value_figure = figure(entry.value.as_ref().map(|t| t.value.as_str()), &value)?;
    let rank_figure = figure(entry.rank.as_ref().map(|t| t.value.as_str()), &rank)?;
    let claimed = row.named("subject");
    let subject = if claimed.is_empty() {
        None
    } else {
        names.subject(claimed, value_figure.as_ref().or(rank_figure.as_ref()))
    };
    let scope = row.named("scope");
    let is_own = scope.is_empty() || entry.scopes.contains_key(scope);
    let list = if is_own { None } else { names.list(scope) };
    Ok(Claim {
        id: cell("id").unwrap_or_else(|| row.line().to_string()),
        line: row.line(),
        metric: metric.to_owned(),
        subject: subject.unwrap_or_else(|| claimed.to_owned()),
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
        let claimed = row.named(column);
        let id = match column {
            "scope" => scope(names, entry, claimed),
            _ if claimed.is_empty() => return Err(Trouble::Column(column.to_owned())),
            "subject" => names.subject(claimed, None),
            _ if is_place => names.list(claimed),
            _ => names.measure(claimed),
        };
        words.push_str(&id.unwrap_or_else(|| claimed.to_owned()));
        rest = after;
    }
    words.push_str(rest);
    Ok(words)
}

/// The list that is meant by among whom: where that is left open, the first of the methodology's own
/// words for it, or the first list of the claimed measure.
fn scope(names: Names<'_>, entry: &ClaimEntry, claimed: &str) -> Option<String> {
    if let Some(list) = entry.scopes.get(claimed) {
        return Some(list.value.clone());
    }
    if !claimed.is_empty() {
        return names.list(claimed);
    }
    let model = names.round.model();
    let of_value = || {
        let measure = entry.value.as_ref()?.value.rsplit(' ').next()?;
        model.ranks.iter().find(|list| model.measure(list.measure).id == measure)
    };
    let own = entry.scopes.values().next().map(|list| list.value.clone());
    own.or_else(|| of_value().or(model.ranks.first()).map(|list| list.id.clone()))
}

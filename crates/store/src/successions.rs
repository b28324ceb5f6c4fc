//! What became of subjects: `successions.csv` in a round's folder.

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_round::Round;
use serde::Deserialize;

use crate::events::How;
use crate::problems::one;
use crate::statements::LISTED_BEFORE;
use crate::transaction::{Transaction, values};

/// The name of the file.
pub(crate) const FILE: &str = "successions.csv";

/// The columns that it must have.
const COLUMNS: [&str; 4] = ["kind", "from", "to", "how"];

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Succession {
    /// Where it stands: the name of the file, the line and its text.
    pub(crate) at: (String, u64, String),
    pub(crate) kind: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) how: How,
}

#[derive(Deserialize)]
struct Cells {
    kind: String,
    from: String,
    to: String,
    how: String,
}

/// Checks `successions.csv` of a round's folder, if it is there. Whether earlier rounds list those of
/// whom it tells is known only to the store.
///
/// # Errors
/// Every row that cannot be right.
pub fn check(round: &Round) -> Result<(), Problems> {
    read(round).map(drop)
}

/// What the table of a round's folder says; nothing if it is not there.
pub(crate) fn read(round: &Round) -> Result<Vec<Succession>, Problems> {
    if !round.place.has(FILE) {
        return Ok(Vec::new());
    }
    let (name, text) = round.place.text(FILE)?;
    successions(round, &name, &text)
}

/// Reads the table: `kind` is one of the methodology's, `from` an id of the round before, `to` one
/// of this round, `how` one of `merged`, `split`, `renamed`.
///
/// # Errors
/// Every row that says something else.
fn successions(round: &Round, name: &str, text: &str) -> Result<Vec<Succession>, Problems> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let mut problems = Problems::default();
    let mut all = Vec::new();
    let header = reader.headers().map_err(|error| broken(name, &error))?.clone();
    let missing: Vec<&str> =
        COLUMNS.into_iter().filter(|name| !header.iter().any(|column| column == *name)).collect();
    if !missing.is_empty() {
        let problem = Problem::error(message!("store-successions-columns", missing = missing));
        return Err(one(problem.help(message!("store-successions-help")).in_file(name)));
    }
    for record in reader.records() {
        let record = record.map_err(|error| broken(name, &error))?;
        let cells = record.deserialize(Some(&header)).map_err(|error| broken(name, &error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let row = text.lines().nth(line.saturating_sub(1) as usize).unwrap_or_default();
        let at = (name.to_owned(), line, row.to_owned());
        match succession(round, cells, at, &all) {
            Ok(succession) => all.push(succession),
            Err(problem) => problems.push(problem.at_line(name, line, row, None)),
        }
    }
    if problems.has_errors() { Err(problems) } else { Ok(all) }
}

fn succession(
    round: &Round,
    cells: Cells,
    at_line: (String, u64, String),
    before: &[Succession],
) -> Result<Succession, Box<Problem>> {
    let Cells { kind, from, to, how } = cells;
    let types = &round.model().types;
    let Some(at) = types.iter().position(|subject| subject.id == kind) else {
        let known: Vec<&str> = types.iter().map(|subject| subject.id.as_str()).collect();
        let problem = Problem::error(message!("store-no-kind", kind = kind));
        return Err(Box::new(problem.help(message!("store-known-are", known = known))));
    };
    if round.data.tables[at].ids.find(to.as_bytes()).is_none() {
        let text = message!("store-successor-not-listed", kind = kind, id = to);
        return Err(Box::new(Problem::error(text)));
    }
    let how = how.parse().map_err(|how: String| {
        let known: Vec<&str> = How::ALL.into_iter().map(How::id).collect();
        let problem = Problem::error(message!("store-no-how", how = how));
        Box::new(problem.help(message!("store-known-are", known = known)))
    })?;
    if from == to {
        let text = message!("store-succeeds-itself", kind = kind, id = from);
        return Err(Box::new(Problem::error(text).help(message!("store-succeeds-itself-help"))));
    }
    let twice = |other: &&Succession| (&other.kind, &other.from, &other.to) == (&kind, &from, &to);
    if let Some(other) = before.iter().find(twice) {
        let text = message!("store-succession-twice", from = from, to = to, line = other.at.1);
        return Err(Box::new(Problem::error(text)));
    }
    Ok(Succession { at: at_line, kind, from, to, how })
}

/// Whether earlier rounds list those of whom the table tells; where there is none, nobody knows.
pub(crate) async fn listed_before(
    reading: &mut Transaction,
    number: u32,
    successions: &[Succession],
) -> Result<(), Problems> {
    let mut problems = Problems::default();
    for Succession { at: (name, line, row), kind, from, .. } in successions {
        let values = values![kind.as_str(), from.as_str(), number];
        let found: Option<(i64, i64)> = reading.one(LISTED_BEFORE, values).await?;
        if matches!(found, Some((0, 1..))) {
            let text = message!("store-predecessor-not-listed", kind = kind, id = from);
            problems.push(Problem::error(text).at_line(name, *line, row, None));
        }
    }
    if problems.has_errors() { Err(problems) } else { Ok(()) }
}

fn broken(name: &str, error: &csv::Error) -> Problems {
    let text = message!("round-broken-table", why = error.to_string());
    one(Problem::error(text).help(message!("store-successions-help")).in_file(name))
}

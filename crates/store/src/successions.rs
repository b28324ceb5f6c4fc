//! What became of subjects: `successions.csv` in a round's folder.

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_round::Round;
use serde::Deserialize;

use crate::events::How;
use crate::problems::one;

/// The name of the file.
pub(crate) const FILE: &str = "successions.csv";

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Succession {
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

/// Reads the table: `kind` is one of the methodology's, `from` an id of the round before, `to` one
/// of this round, `how` one of `merged`, `split`, `renamed`.
///
/// # Errors
/// Every row that says something else.
pub(crate) fn successions(
    round: &Round,
    name: &str,
    text: &str,
) -> Result<Vec<Succession>, Problems> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let mut problems = Problems::default();
    let mut all = Vec::new();
    let header = reader.headers().map_err(|error| broken(name, &error))?.clone();
    for record in reader.records() {
        let record = record.map_err(|error| broken(name, &error))?;
        let cells = record.deserialize(Some(&header)).map_err(|error| broken(name, &error))?;
        match succession(round, cells) {
            Ok(succession) => all.push(succession),
            Err(problem) => {
                let line = record.position().map_or(0, csv::Position::line);
                let row = text.lines().nth(line.saturating_sub(1) as usize).unwrap_or_default();
                problems.push(problem.at_line(name, line, row, None));
            }
        }
    }
    if problems.has_errors() { Err(problems) } else { Ok(all) }
}

fn succession(round: &Round, cells: Cells) -> Result<Succession, Box<Problem>> {
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
    Ok(Succession { kind, from, to, how })
}

fn broken(name: &str, error: &csv::Error) -> Problems {
    let text = message!("round-broken-table", why = error.to_string());
    one(Problem::error(text).help(message!("store-successions-help")).in_file(name))
}

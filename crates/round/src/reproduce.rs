//! Values that others published, compared with what comes out here.
//!
//! `published.toml` in a round's folder names the tables of published values and says which figure
//! each column holds.

use std::collections::BTreeMap;
use std::path::Path;

use indexmap::IndexMap;
use sanjeh_engine::round::Rounding;
use sanjeh_intake::Progress;
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::document::OneOrMany;
use serde::Deserialize;

use crate::acceptance::Acceptance;
use crate::figure::{Figure, Untold, Value};
use crate::growth::{Compared, compare, open_before};
use crate::open::{Open, Round, open};
use crate::place::{Place, one, read_text};
use crate::table::{Row, Table};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Published {
    tables: Vec<PublishedTable>,
    /// Read with the round's header.
    #[serde(default, rename = "accept")]
    _accept: Vec<Acceptance>,
}

/// One table of published values.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishedTable {
    file: String,
    variant: Option<String>,
    #[serde(default)]
    without_decided: bool,
    subject: String,
    #[serde(default, rename = "where")]
    filter: IndexMap<String, OneOrMany>,
    tolerance: Option<f64>,
    relative: Option<f64>,
    /// What comes out is rounded half up to so many decimals first.
    decimals: Option<u8>,
    figures: IndexMap<String, String>,
    #[serde(default)]
    except: Vec<Exception>,
}

/// A value that is known not to come out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    subject: String,
    figure: String,
    reason: String,
}

/// How one table of published values came out.
#[derive(Debug, Clone, PartialEq)]
pub struct Reproduced {
    /// The table.
    pub file: String,
    /// The variant of the methodology, if one was used.
    pub variant: Option<String>,
    /// Whether scores that were decided by hand were left out.
    pub without_decided: bool,
    /// How many values were compared.
    pub compared: usize,
    /// How many of them are equal within the tolerance.
    pub equal: usize,
    /// How many differ and are listed as known exceptions.
    pub excepted: usize,
    /// The tolerance: absolute, and relative where there is one.
    pub tolerance: (f64, Option<f64>),
    /// The largest absolute difference among the equal ones.
    pub largest_error: f64,
    /// Those that differ and should not, and exceptions that are none.
    pub mismatches: Vec<Mismatch>,
}

/// A published value that did not come out.
#[derive(Debug, Clone, PartialEq)]
pub struct Mismatch {
    /// Line of the table; 0 for an exception that was not needed.
    pub line: u64,
    /// The subject.
    pub subject: String,
    /// The figure.
    pub figure: String,
    /// What was published.
    pub published: String,
    /// What comes out.
    pub found: Option<Value>,
}

/// Scores a round in every way that its `published.toml` asks for and compares.
///
/// # Errors
/// If the files cannot be read.
pub fn reproduce(
    folder: &Path,
    progress: &dyn Fn(Progress<'_>),
) -> Result<Vec<Reproduced>, Problems> {
    let file = folder.join("published.toml");
    let text = read_text(&file)?;
    let published: Published = toml::from_str(&text).map_err(|error| {
        let source = std::sync::Arc::from(text.as_str());
        let said = error.message().lines().next().unwrap_or_default().to_owned();
        let problem = Problem::error(message!("methodology-syntax", text = said));
        one(problem.at_span(file.display().to_string(), &source, error.span().unwrap_or(0..0)))
    })?;
    let mut rounds: BTreeMap<(Option<String>, bool), (Round, Option<Compared>)> = BTreeMap::new();
    let mut all = Vec::new();
    for table in &published.tables {
        let key = (table.variant.clone(), table.without_decided);
        if !rounds.contains_key(&key) {
            let what = Open {
                place: Place::Folder(folder.to_path_buf()),
                variant: table.variant.clone(),
                without_decided: table.without_decided,
                keep_all: true,
                ..Open::default()
            };
            let (round, _) = open(&what, progress)?;
            let compared = match &round.header.previous {
                Some(previous) => {
                    let (before, _) = open_before(&folder.join(previous), progress)?;
                    Some(compare(&round, before)?)
                }
                None => None,
            };
            rounds.insert(key.clone(), (round, compared));
        }
        let (round, compared) = &rounds[&key];
        all.push(compare_table(folder, table, round, compared.as_ref())?);
    }
    Ok(all)
}

fn compare_table(
    folder: &Path,
    published: &PublishedTable,
    round: &Round,
    before: Option<&Compared>,
) -> Result<Reproduced, Problems> {
    let table = Table::read(&folder.join(&published.file))?;
    let columns: Vec<&str> = published.figures.keys().map(String::as_str).collect();
    let missing = columns.iter().find(|c| table.column(c).is_none());
    if let Some(missing) = missing {
        let text = message!("round-no-column", column = *missing, known = table.header().to_vec());
        return Err(one(Problem::error(text).in_file(published.file.as_str())));
    }
    let mut result = Reproduced {
        file: published.file.clone(),
        variant: published.variant.clone(),
        without_decided: published.without_decided,
        compared: 0,
        equal: 0,
        excepted: 0,
        tolerance: (published.tolerance.unwrap_or(0.0), published.relative),
        largest_error: 0.0,
        mismatches: Vec::new(),
    };
    let mut needed = vec![false; published.except.len()];
    for row in table.rows().filter(|row| selected(*row, &published.filter)) {
        for (column, words) in &published.figures {
            let bad = |words: String| {
                let at = table.column(column).unwrap_or(0);
                one(row.problem(
                    at,
                    message!("round-bad-figure", words = words, metric = column.as_str()),
                ))
            };
            let subject = row.fill(&published.subject).map_err(bad)?;
            let words = row.fill(words).map_err(bad)?;
            let figure: Figure = words.parse().map_err(bad)?;
            let expected = row.named(column);
            let found = match figure.of(round, before, &subject) {
                Ok(found) => found,
                // A subject that the round does not have has no value, and an empty cell agrees.
                Err(Untold::Subject(_)) => None,
                Err(Untold::Result(_) | Untold::Previous) => return Err(bad(words)),
            };
            let found = match (found, published.decimals) {
                (Some(Value::Number(x)), Some(decimals)) => {
                    Some(Value::Number(Rounding::half_up(decimals).apply(x)))
                }
                (found, _) => found,
            };
            result.compared += 1;
            if let Some(error) = agreement(expected, found.as_ref(), published) {
                result.equal += 1;
                result.largest_error = result.largest_error.max(error);
                continue;
            }
            let known =
                published.except.iter().position(|e| e.subject == subject && e.figure == words);
            if let Some(known) = known {
                needed[known] = true;
                result.excepted += 1;
                continue;
            }
            let published = expected.to_owned();
            result.mismatches.push(Mismatch {
                line: row.line(),
                subject,
                figure: words,
                published,
                found,
            });
        }
    }
    // An exception that is none any more must go.
    for (exception, _) in published.except.iter().zip(needed).filter(|(_, needed)| !needed) {
        result.mismatches.push(Mismatch {
            line: 0,
            subject: exception.subject.clone(),
            figure: exception.figure.clone(),
            published: exception.reason.clone(),
            found: None,
        });
    }
    Ok(result)
}

fn selected(row: Row<'_>, filter: &IndexMap<String, OneOrMany>) -> bool {
    filter.iter().all(|(column, values)| values.0.iter().any(|v| v.value == row.named(column)))
}

/// The absolute difference if the two agree within the tolerance.
fn agreement(expected: &str, found: Option<&Value>, table: &PublishedTable) -> Option<f64> {
    match (expected, found) {
        ("", None) => Some(0.0),
        ("", Some(_)) | (_, None) => None,
        (text, Some(Value::Text(found))) => (text == found).then_some(0.0),
        (text, Some(Value::Number(found))) => {
            let expected: f64 = text.parse().ok()?;
            let error = (expected - found).abs();
            let absolute = error <= table.tolerance.unwrap_or(0.0);
            let relative = table.relative.is_some_and(|r| error <= r * expected.abs());
            (absolute || relative).then_some(error)
        }
    }
}

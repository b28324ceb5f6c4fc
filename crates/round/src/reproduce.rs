//! Values that others published, compared with what comes out here.
//!
//! `published.toml` in a round's folder names the tables of published values and says which figure
//! each column holds.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use indexmap::IndexMap;
use sanjeh_engine::round::Rounding;
use sanjeh_engine::text::fold;
use sanjeh_intake::Progress;
use sanjeh_messages::{Problems, message};
use sanjeh_methodology::Limits;
use sanjeh_methodology::document::OneOrMany;
use serde::Deserialize;

use crate::acceptance::Acceptance;
use crate::figure::{Figure, Unavailable, Value};
use crate::growth::{Compared, compare, open_before};
use crate::names::Names;
use crate::open::open;
use crate::opening::Open;
use crate::place::{Place, one, read_text};
use crate::scored::Round;
use crate::table::{Row, Table};
use crate::toml_file::decode;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tables {
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
    /// What stands where nothing was published, beside the words that are missing as answers.
    #[serde(default)]
    missing: Vec<String>,
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
    /// How many values were compared: pairs of subject and figure for which a value is published or
    /// comes out, each counted once for all tables of one way of scoring.
    pub compared: usize,
    /// How many values were compared that another table has, too, where they were counted.
    pub repeated: usize,
    /// How many of them are equal within the tolerance.
    pub equal: usize,
    /// How many differ and are listed as known exceptions.
    pub excepted: usize,
    /// The tolerance: absolute, and relative where there is one.
    pub tolerance: (f64, Option<f64>),
    /// The largest absolute difference of two numbers, of known exceptions and mismatches, too.
    pub largest_error: f64,
    /// Those that differ and should not, and exceptions that are none.
    pub mismatches: Vec<Mismatch>,
    /// Subjects of the table that the round does not have, each once.
    pub unknown: Vec<String>,
}

/// A published value that did not come out.
#[derive(Debug, Clone, PartialEq)]
pub struct Mismatch {
    /// Line of the table; 0 for an exception that was not needed.
    pub line: u64,
    /// Why it did not come out.
    pub why: Fault,
    /// The subject.
    pub subject: String,
    /// The figure.
    pub figure: String,
    /// What was published.
    pub published: String,
    /// What comes out.
    pub found: Option<Value>,
}

/// Why a published value did not come out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Another value comes out, or none, or one where none was published.
    Differs,
    /// What was published is not a number, and here it is one, or there is none.
    NoNumber,
    /// The round has no such subject.
    UnknownSubject,
    /// It is listed as a known exception, and it does come out, or is not in the table.
    NoException,
}

/// Where a round is whose published values are compared.
#[derive(Debug, Clone, Default)]
pub struct Published {
    /// The folder with `published.toml`.
    pub folder: PathBuf,
    /// The methodology file; `methodology.toml` in the folder if `None`.
    pub methodology: Option<PathBuf>,
    /// The folder with the tables of the round; that of the round if `None`.
    pub data: Option<PathBuf>,
    /// What is refused for its size.
    pub limits: Limits,
}

/// Scores a round in every way that its `published.toml` asks for and compares.
///
/// # Errors
/// If the files cannot be read.
pub fn reproduce(
    what: &Published,
    progress: &dyn Fn(Progress<'_>),
) -> Result<Vec<Reproduced>, Problems> {
    let (folder, limits) = (what.folder.as_path(), &what.limits);
    let file = folder.join("published.toml");
    let text = read_text(&file, limits)?;
    let published: Tables = decode(&file.display().to_string(), &text)?;
    let mut rounds: BTreeMap<(Option<String>, bool), (Round, Option<Compared>)> = BTreeMap::new();
    let (mut all, mut seen) = (Vec::new(), BTreeSet::new());
    for table in &published.tables {
        let key = (table.variant.clone(), table.without_decided);
        if !rounds.contains_key(&key) {
            let what = Open {
                place: Place::Folder(folder.to_path_buf()),
                methodology: what.methodology.clone(),
                data: what.data.clone(),
                variant: table.variant.clone(),
                without_decided: table.without_decided,
                keep_all: true,
                limits: *limits,
                ..Open::default()
            };
            let (round, _) = open(&what, progress)?;
            let compared = match &round.header.previous {
                Some(previous) => {
                    let (before, _) = open_before(&folder.join(previous), limits, progress)?;
                    Some(compare(&round, before)?)
                }
                None => None,
            };
            rounds.insert(key.clone(), (round, compared));
        }
        let (round, compared) = &rounds[&key];
        all.push(compare_table(folder, table, round, compared.as_ref(), &mut seen)?);
    }
    Ok(all)
}

/// What was compared already: the way of scoring, the rounding, subject and figure.
type Seen = BTreeSet<(Option<String>, bool, Option<u8>, String, String)>;

fn compare_table(
    folder: &Path,
    published: &PublishedTable,
    round: &Round,
    before: Option<&Compared>,
    seen: &mut Seen,
) -> Result<Reproduced, Problems> {
    let table = Table::read(&folder.join(&published.file), &round.methodology.limits)?;
    let columns: Vec<&str> = published.figures.keys().map(String::as_str).collect();
    let missing = columns.iter().find(|c| table.column(c).is_none());
    if let Some(missing) = missing {
        return Err(one(table.no_column(missing)));
    }
    let mut result = Reproduced {
        file: published.file.clone(),
        variant: published.variant.clone(),
        without_decided: published.without_decided,
        compared: 0,
        repeated: 0,
        equal: 0,
        excepted: 0,
        tolerance: (published.tolerance.unwrap_or(0.0), published.relative),
        largest_error: 0.0,
        mismatches: Vec::new(),
        unknown: Vec::new(),
    };
    let mut unknown = BTreeSet::new();
    let mut needed = vec![false; published.except.len()];
    let names = Names { round, register: None };
    // A cell is without a value here if it is in the tables of answers.
    let words = &round.methodology.sources.spellings.missing;
    let missing: BTreeSet<String> =
        words.iter().chain(&published.missing).map(|word| fold(word)).collect();
    for row in table.rows().filter(|row| selected(*row, &published.filter)) {
        for (column, words) in &published.figures {
            let (subject, words, figure) = asked(row, published, column, words)?;
            let value = value(&figure, &names, before, &subject);
            let (found, is_known) = value.map_err(|()| bad(row, column, words.clone()))?;
            if !is_known && unknown.insert(subject.clone()) {
                result.unknown.push(subject.clone());
            }
            let found = match (found, published.decimals) {
                (Some(Value::Number(x)), Some(decimals)) => {
                    Some(Value::Number(Rounding::half_up(decimals).apply(x)))
                }
                (found, _) => found,
            };
            let written = row.named(column);
            let expected = if missing.contains(&fold(written)) { "" } else { written };
            let (agrees, error) = agreement(expected, found.as_ref(), published, &figure, &names);
            result.largest_error = result.largest_error.max(error);
            let has_value = !expected.is_empty() || found.is_some();
            let way = (published.variant.clone(), published.without_decided);
            let key = (way.0, way.1, published.decimals, subject.clone(), words.clone());
            let counts = has_value && seen.insert(key);
            result.compared += usize::from(counts);
            result.repeated += usize::from(has_value && !counts);
            if agrees {
                result.equal += usize::from(counts);
                continue;
            }
            let known =
                published.except.iter().position(|e| e.subject == subject && e.figure == words);
            if let Some(known) = known {
                needed[known] = true;
                result.excepted += usize::from(counts);
                continue;
            }
            // A value that was counted in another table and differs in this one counts again.
            result.compared += usize::from(!counts);
            result.repeated -= usize::from(!counts);
            result.mismatches.push(Mismatch {
                line: row.line(),
                why: match found {
                    _ if !is_known => Fault::UnknownSubject,
                    _ if figure.is_a_word() || expected.is_empty() => Fault::Differs,
                    _ if number(expected).is_some() => Fault::Differs,
                    _ => Fault::NoNumber,
                },
                subject,
                figure: words,
                published: written.to_owned(),
                found,
            });
        }
    }
    // An exception that is none any more must go.
    for (exception, _) in published.except.iter().zip(needed).filter(|(_, needed)| !needed) {
        result.mismatches.push(Mismatch {
            line: 0,
            why: Fault::NoException,
            subject: exception.subject.clone(),
            figure: exception.figure.clone(),
            published: exception.reason.clone(),
            found: None,
        });
    }
    Ok(result)
}

fn bad(row: Row<'_>, column: &str, words: String) -> Problems {
    let at = row.column(column).unwrap_or(0);
    one(row.problem(at, message!("round-bad-figure", words = words, metric = column)))
}

/// The subject and the figure of a cell.
fn asked(
    row: Row<'_>,
    published: &PublishedTable,
    column: &str,
    words: &str,
) -> Result<(String, String, Figure), Problems> {
    let bad = |words: String| bad(row, column, words);
    let subject = row.fill(&published.subject).map_err(bad)?;
    let words = row.fill(words).map_err(bad)?;
    let figure: Figure = words.parse().map_err(bad)?;
    Ok((subject, words, figure))
}

/// The value of a figure, if there is one, and whether the round has such a subject. A class may be
/// named by its label. The error is a figure that the round does not have.
fn value(
    figure: &Figure,
    names: &Names<'_>,
    before: Option<&Compared>,
    subject: &str,
) -> Result<(Option<Value>, bool), ()> {
    let of = |subject: &str| figure.of(names.round, before, subject);
    match of(subject) {
        Ok(found) => Ok((found, true)),
        Err(Unavailable::Subject(_)) => {
            let by_label = figure.is_of_class().then(|| names.subject(subject, Some(figure)));
            let found = by_label.flatten().and_then(|class| of(&class).ok());
            let is_known = found.is_some();
            Ok((found.flatten(), is_known))
        }
        Err(Unavailable::Result(_) | Unavailable::Previous) => Err(()),
    }
}

fn selected(row: Row<'_>, filter: &IndexMap<String, OneOrMany>) -> bool {
    filter.iter().all(|(column, values)| values.0.iter().any(|v| v.value == row.named(column)))
}

/// The number that a cell has, if it has one.
fn number(text: &str) -> Option<f64> {
    text.parse::<f64>().ok().filter(|x| x.is_finite())
}

/// Whether the two agree within the tolerance, and their difference if both are numbers.
fn agreement(
    expected: &str,
    found: Option<&Value>,
    table: &PublishedTable,
    figure: &Figure,
    names: &Names<'_>,
) -> (bool, f64) {
    match (expected, found) {
        ("", None) => (true, 0.0),
        ("", Some(_)) | (_, None) => (false, 0.0),
        (text, Some(Value::Text(found))) => {
            let label = |set: &str| names.band(set, text).is_some_and(|band| band == *found);
            (text == found || figure.band_set().is_some_and(label), 0.0)
        }
        (text, Some(Value::Number(found))) => {
            let Some(expected) = number(text) else { return (false, 0.0) };
            let error = (expected - found).abs();
            let absolute = error <= table.tolerance.unwrap_or(0.0);
            let relative = table.relative.is_some_and(|r| error <= r * expected.abs());
            (absolute || relative, error)
        }
    }
}

//! What `round.toml` says of a round.

use std::path::{Path, PathBuf};

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::Limits;
use sanjeh_methodology::document::Texts;
use sanjeh_methodology::plain_path;
use serde::{Deserialize, Serialize};

use crate::acceptance::{Acceptance, complete, of_published};
use crate::day::day;
use crate::languages::{Languages, check};
use crate::place::{Place, one};
use crate::publisher::Publisher;
use crate::toml_file::decode;

/// What `round.toml` says of a round: it need not be there.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The round's number.
    pub number: Option<u32>,
    /// What it is called.
    #[serde(default)]
    pub title: Texts,
    /// The day on which it was published, as `2022-06-20`. The file may give it as a date of TOML,
    /// or in the Solar Hijri calendar, as `1401-03-30 SH`.
    #[serde(default, deserialize_with = "written_day")]
    pub published: Option<String>,
    /// The folder of the previous round, or a CSV file with its scores; relative to this folder.
    pub previous: Option<PathBuf>,
    /// A table of claims that were made about it, relative to this folder.
    pub claims: Option<PathBuf>,
    /// The languages in which it is published, each with all texts: `["en"]`.
    #[serde(default)]
    pub languages: Languages,
    /// Words that must stand wherever its results are shown.
    #[serde(default)]
    pub notice: Texts,
    /// Whether the data were reconstructed around the figures in the table of claims: only these
    /// were published, and wherever a figure is shown that is said.
    #[serde(default)]
    pub reconstructed: bool,
    /// Whether a publication has the answers.
    #[serde(default)]
    pub answers: AnswersPolicy,
    /// The licence of the published data, as an SPDX id; none is claimed if `None`.
    pub licence: Option<String>,
    /// A table of the indicators' scores that stands in place of the answers, relative to this
    /// folder. Publications have it where answers are withheld.
    pub indicators: Option<PathBuf>,
    /// Who publishes it; whom those credit who use its data.
    pub publisher: Option<Publisher>,
    /// Warnings with which it is published nevertheless.
    #[serde(default)]
    pub accept: Vec<Acceptance>,
}

/// Whether a publication has the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswersPolicy {
    /// It has them.
    #[default]
    Public,
    /// It has the scores of indicators in their place.
    Withheld,
}

/// Reads `round.toml`; without one, a round says nothing of itself but what `published.toml` accepts.
///
/// # Errors
/// If it cannot be read.
pub fn header(place: &Place, limits: &Limits) -> Result<Header, Problems> {
    if !place.has("round.toml") {
        return Ok(Header { accept: of_published(place, limits)?, ..Header::default() });
    }
    let (name, text) = place.text("round.toml", limits)?;
    let mut header: Header = decode(&name, &text)?;
    check(&name, &text)?;
    header.accept = complete(header.accept, &name)?;
    // A publication, and the store, have files under their plain names.
    let named = [&mut header.previous, &mut header.claims, &mut header.indicators];
    for file in named.into_iter().flatten() {
        *file = plain_path(&file.to_string_lossy()).into();
    }
    if let Some(written) = &header.published {
        header.published = Some(day(written).map_err(|problem| {
            let span = decode::<Spans>(&name, &text).ok().and_then(|at| at.published);
            let source = std::sync::Arc::from(text.as_str());
            one(problem.at_span(name.as_str(), &source, span.map_or(0..0, |at| at.span())))
        })?);
    }
    match header.publisher.as_ref().and_then(Publisher::problem) {
        Some(problem) => Err(one(Problem::error(problem).in_file(name))),
        None => Ok(header),
    }
}

/// That the previous round which `round.toml` names is not there.
pub fn previous_is_not_there(place: &Place, limits: &Limits, previous: &Path) -> Problem {
    let name = previous.display().to_string();
    let problem = Problem::error(message!("round-previous-not-there", previous = name))
        .help(message!("round-previous-not-there-help"));
    let Ok((name, text)) = place.text("round.toml", limits) else { return problem };
    let span = decode::<Spans>(&name, &text).ok().and_then(|at| at.previous);
    let source = std::sync::Arc::from(text.as_str());
    problem.at_span(name, &source, span.map_or(0..0, |at| at.span()))
}

/// Where in `round.toml` something stands.
#[derive(Deserialize)]
struct Spans {
    published: Option<toml::Spanned<toml::Value>>,
    previous: Option<toml::Spanned<toml::Value>>,
}

/// A day as a text or as a date of TOML.
fn written_day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    match toml::Value::deserialize(from)? {
        toml::Value::String(text) => Ok(Some(text)),
        // Of a point in time the day counts.
        toml::Value::Datetime(toml::value::Datetime { date: Some(date), .. }) => {
            Ok(Some(date.to_string()))
        }
        other => Ok(Some(other.to_string())),
    }
}

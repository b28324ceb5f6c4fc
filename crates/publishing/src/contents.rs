//! The files of a round from which its results can be made again.

use std::collections::btree_map::Entry;

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_publication::{
    MANIFEST, PREVIOUS, PREVIOUS_SCORES, Publication, RESULTS, SIGNATURE, is_csv, sha256,
};
use sanjeh_round::{AnswersPolicy, Place, Round, SUCCESSIONS, indicators};

use crate::parts::{Contents, HEADER, INDICATORS, METHODOLOGY, inside};
use crate::tables::tables;

/// The files of a round that its publication has: exactly those that its methodology names, with
/// indicators in place of answers that are withheld, and the previous round. Gives notes of what goes
/// out unread, and what does not.
pub(crate) fn contents(
    round: &Round,
    previous: Option<&Publication>,
    published: &str,
) -> Result<(Contents, Problems), Problems> {
    let mut files = Contents::new();
    files.insert(METHODOLOGY.to_owned(), round.place.bytes(METHODOLOGY)?);
    let notes = tables(round, &mut files)?;
    if let Some(claims) = &round.header.claims {
        let path = inside(claims)?;
        // What is a table, too, stays as it is published.
        if let Entry::Vacant(vacant) = files.entry(path) {
            let bytes = round.place.bytes(vacant.key())?;
            vacant.insert(bytes);
        }
    }
    if !round.successions.all().is_empty() {
        files.insert(SUCCESSIONS.to_owned(), round.successions.to_csv().into_bytes());
    }
    for template in round.header.languages.iter().map(|lang| format!("press.{lang}.txt")) {
        if round.place.has(&template) {
            let text = round.place.bytes(&template)?;
            files.insert(template, text);
        }
    }
    let withheld = round.header.answers == AnswersPolicy::Withheld;
    if withheld {
        files.insert(INDICATORS.to_owned(), indicators(round)?.into_bytes());
    }
    let previous = before(round, previous, &mut files)?;
    files.insert(HEADER.to_owned(), header(round, previous, published, withheld)?.into_bytes());
    Ok((files, notes))
}

/// Adds the previous round; gives what `round.toml` calls it.
fn before(
    round: &Round,
    previous: Option<&Publication>,
    files: &mut Contents,
) -> Result<Option<&'static str>, Problems> {
    if let Some(previous) = previous {
        for entry in &previous.manifest.files {
            if !entry.path.starts_with(PREVIOUS) && !entry.path.starts_with(RESULTS) {
                embed(&previous.place, &entry.path, Some(&entry.sha256), files)?;
            }
        }
        embed(&previous.place, MANIFEST, Some(&previous.digest), files)?;
        if previous.place.has(SIGNATURE) {
            embed(&previous.place, SIGNATURE, None, files)?;
        }
        return Ok(Some("previous"));
    }
    let Some(named) = &round.header.previous else { return Ok(None) };
    if is_csv(named) {
        files.insert(PREVIOUS_SCORES.to_owned(), round.place.bytes(&named.to_string_lossy())?);
        return Ok(Some(PREVIOUS_SCORES));
    }
    let named = named.display().to_string();
    let problem = Problem::error(message!("publication-previous-needed", folder = named));
    Err(problem.help(message!("publication-previous-needed-help")).into())
}

/// Takes over a file of the publication before, which must still be what it was.
fn embed(
    place: &Place,
    path: &str,
    digest: Option<&str>,
    files: &mut Contents,
) -> Result<(), Problems> {
    let bytes = place.bytes(path)?;
    if digest.is_some_and(|digest| digest != sha256(&bytes)) {
        let text = message!("publication-previous-changed", file = path, folder = place.name());
        return Err(Problem::error(text)
            .help(message!("publication-previous-changed-help"))
            .into());
    }
    files.insert(format!("{PREVIOUS}{path}"), bytes);
    Ok(())
}

/// `round.toml` as the publication has it: what the round says of itself, without comments.
fn header(
    round: &Round,
    previous: Option<&str>,
    published: &str,
    withheld: bool,
) -> Result<String, Problems> {
    let broken =
        |why: String| Problems::from(Problem::error(message!("methodology-syntax", text = why)));
    let there = round.place.has(HEADER);
    let read = there.then(|| round.place.text(HEADER, &round.methodology.limits)).transpose()?;
    let text = read.map(|(_, text)| text).unwrap_or_default();
    let mut table: toml::Table = toml::from_str(&text).map_err(|e| broken(e.to_string()))?;
    table.entry("published").or_insert_with(|| published.into());
    if let Some(previous) = previous {
        table.insert("previous".to_owned(), previous.into());
    } else {
        table.remove("previous");
    }
    // Without a description of its own a round accepts warnings beside its published values, which
    // are no part of a publication.
    if !round.header.accept.is_empty() && !table.contains_key("accept") {
        let accept = toml::Value::try_from(&round.header.accept);
        table.insert("accept".to_owned(), accept.map_err(|e| broken(e.to_string()))?);
    }
    if withheld {
        table.insert("indicators".to_owned(), INDICATORS.into());
    } else {
        table.remove("indicators");
    }
    toml::to_string(&table).map_err(|e| broken(e.to_string()))
}

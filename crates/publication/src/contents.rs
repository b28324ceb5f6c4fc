//! The files of a round from which its results can be made again.

use std::path::{Component, Path};

use sanjeh_engine::text::fold;
use sanjeh_intake::Template;
use sanjeh_messages::{Lang, Problem, Problems, message};
use sanjeh_round::{AnswersPolicy, Place, Round, indicators};

use crate::manifest::{MANIFEST, SIGNATURE, is_inside};
use crate::parts::{
    Contents, HEADER, INDICATORS, METHODOLOGY, PREVIOUS, PREVIOUS_SCORES, RESULTS, is_csv, one,
};
use crate::published::Publication;

/// The files of a round that its publication has: exactly those that its methodology names, with
/// indicators in place of answers that are withheld, and the round before.
pub(crate) fn contents(
    round: &Round,
    previous: Option<&Publication>,
    published: &str,
) -> Result<Contents, Problems> {
    let mut files = Contents::new();
    files.insert(METHODOLOGY.to_owned(), round.place.bytes(METHODOLOGY)?);
    tables(round, &mut files)?;
    if let Some(claims) = &round.header.claims {
        let path = inside(claims)?;
        files.insert(path.clone(), round.place.bytes(&path)?);
    }
    for template in Lang::ALL.map(|lang| format!("press.{lang}.txt")) {
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
    Ok(files)
}

/// The tables that the methodology names.
fn tables(round: &Round, files: &mut Contents) -> Result<(), Problems> {
    let sources = &round.methodology.sources;
    let withheld = round.header.answers == AnswersPolicy::Withheld;
    let registers = sources.subjects.iter().map(|subject| subject.file.as_str());
    let answers = sources.answers.iter().map(|answers| answers.file.as_str());
    let answers = answers.filter(|_| !withheld);
    let decided = sources.decided.iter().map(|decided| decided.file.as_str());
    for file in registers.chain(answers).chain(decided) {
        let path = inside(Path::new(file))?;
        if files.contains_key(&path) {
            continue;
        }
        let mut bytes = round.tables.bytes(&path)?;
        if withheld {
            bytes = without_answers(round, &path, bytes)?;
        }
        files.insert(path, bytes);
    }
    Ok(())
}

/// A table of the register without its columns of answers.
fn without_answers(round: &Round, file: &str, bytes: Vec<u8>) -> Result<Vec<u8>, Problems> {
    let sources = &round.methodology.sources;
    let mut hidden: Vec<String> = Vec::new();
    let mut needed: Vec<String> = Vec::new();
    for subject in sources.subjects.iter().filter(|subject| subject.file == file) {
        hidden.extend(subject.columns.iter().map(|(_, column)| fold(column)));
        let templates = subject.links.iter().map(|link| &link.subject).chain([&subject.id]);
        needed.extend(templates.flat_map(Template::columns).map(fold));
        needed.extend(subject.attributes.iter().map(|column| fold(column)));
        needed.extend(subject.only.iter().map(|only| fold(&only.column)));
    }
    for answers in sources.answers.iter().filter(|answers| answers.file == file) {
        hidden.extend([fold(&answers.question), fold(&answers.value)]);
    }
    hidden.retain(|column| !needed.contains(column));
    if hidden.is_empty() {
        return Ok(bytes);
    }
    if !is_csv(Path::new(file)) {
        let problem = Problem::error(message!("publication-withheld-workbook", file = file));
        return Err(one(problem.help(message!("publication-withheld-workbook-help"))));
    }
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&bytes);
    strip(text, &hidden).map_err(|error| {
        one(Problem::error(message!("round-broken-table", why = error.to_string())).in_file(file))
    })
}

/// A CSV table without the columns whose folded names are these.
fn strip(text: &[u8], hidden: &[String]) -> Result<Vec<u8>, csv::Error> {
    let mut reader = csv::Reader::from_reader(text);
    let shown: Vec<bool> = reader.headers()?.iter().map(|h| !hidden.contains(&fold(h))).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    let headers = reader.headers()?.clone();
    for record in std::iter::once(Ok(headers)).chain(reader.records()) {
        let record = record?;
        let cells = record.iter().zip(&shown).filter(|(_, shown)| **shown);
        writer.write_record(cells.map(|(cell, _)| cell))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// Adds the round before; gives what `round.toml` calls it.
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
    Err(one(problem.help(message!("publication-previous-needed-help"))))
}

/// Takes over a file of the publication before, which must still be what it was.
fn embed(
    place: &Place,
    path: &str,
    digest: Option<&str>,
    files: &mut Contents,
) -> Result<(), Problems> {
    let bytes = place.bytes(path)?;
    if digest.is_some_and(|digest| digest != crate::digest::sha256(&bytes)) {
        let text = message!("publication-previous-changed", file = path, folder = place.name());
        return Err(one(Problem::error(text).help(message!("publication-previous-changed-help"))));
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
    let broken = |why: String| one(Problem::error(message!("methodology-syntax", text = why)));
    let text = if round.place.has(HEADER) { round.place.text(HEADER)?.1 } else { String::new() };
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

/// A path in the folder, with `/` between its parts.
fn inside(path: &Path) -> Result<String, Problems> {
    let parts: Option<Vec<&str>> = (path.components())
        .filter(|part| *part != Component::CurDir)
        .map(|part| match part {
            Component::Normal(name) => name.to_str(),
            _ => None,
        })
        .collect();
    let joined = parts.map(|parts| parts.join("/"));
    let reserved = |path: &str| {
        let names = [HEADER, METHODOLOGY, INDICATORS, PREVIOUS_SCORES, MANIFEST, SIGNATURE];
        let folders = [PREVIOUS, RESULTS];
        names.contains(&path) || folders.iter().any(|folder| path.starts_with(folder))
    };
    joined.filter(|path| !reserved(path) && is_inside(path)).ok_or_else(|| {
        let name = path.display().to_string();
        let problem = Problem::error(message!("publication-bad-path", file = name));
        one(problem.help(message!("publication-bad-path-help")))
    })
}

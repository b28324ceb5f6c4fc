//! What files of a round may be called: under the same names they become part of its publication.

use std::ops::Range;
use std::path::{Component, Path};

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::{Methodology, plain_path};

use crate::header::Header;

/// What publications call files of their own.
const RESERVED: [&str; 7] = [
    "round.toml",
    "methodology.toml",
    "indicators.csv",
    "previous.csv",
    "successions.csv",
    "publication.json",
    "publication.json.minisig",
];

/// The folders that publications have.
const FOLDERS: [&str; 2] = ["previous", "results"];

/// The path of a file of a round within its folder, with `/` between the parts.
///
/// # Errors
/// If it lies elsewhere, or has a name that cannot be published.
pub fn path_within(path: &Path) -> Result<String, Box<Problem>> {
    let parts: Option<Vec<&str>> = (path.components())
        .filter(|part| *part != Component::CurDir)
        .map(|part| match part {
            Component::Normal(name) => name.to_str(),
            _ => None,
        })
        .collect();
    let file = path.display().to_string();
    if let Some(problem) = unfit(&file) {
        return Err(Box::new(problem));
    }
    let joined = parts.map(|parts| parts.join("/")).filter(|path| !path.is_empty());
    joined.ok_or_else(|| Box::new(outside(Problem::error, &file)))
}

/// What is wrong with a name, wherever it leads.
fn unfit(file: &str) -> Option<Problem> {
    let plain = plain_path(file);
    if file.contains([':', '\\']) || file.chars().any(char::is_control) {
        let problem = Problem::error(message!("round-name-marks", file = shown(file)));
        return Some(problem.help(message!("round-name-marks-help")));
    }
    let first = plain.split('/').next().unwrap_or_default();
    let in_folder = plain.contains('/') && FOLDERS.contains(&first);
    (RESERVED.contains(&plain.as_str()) || in_folder).then(|| {
        let problem = Problem::error(message!("round-name-reserved", file = file));
        problem.help(message!("round-name-reserved-help"))
    })
}

fn outside(severity: impl Fn(sanjeh_messages::Message) -> Problem, file: &str) -> Problem {
    severity(message!("round-name-outside", file = file)).help(message!("round-name-outside-help"))
}

/// A name on one line.
fn shown(file: &str) -> String {
    file.escape_debug().to_string()
}

/// What is wrong with the names of a round's tables and claims, and a warning for each that lies
/// outside of its folder: it can be scored there, but neither imported nor published.
pub(crate) fn file_names(methodology: &Methodology, header: &Header) -> Problems {
    let document = &methodology.document;
    let mut named: Vec<(&str, &Range<usize>)> = Vec::new();
    named.extend(document.subjects.values().map(|entry| &entry.value.table).map(text));
    named.extend(document.answers.iter().map(|entry| text(&entry.value.file)));
    named.extend(document.decided.iter().map(|entry| text(&entry.value.file)));
    named.dedup_by_key(|(file, _)| *file);
    let mut problems = Problems::default();
    for (file, span) in named {
        let found = unfit(file).or_else(|| {
            let warning = |text| Problem::warning("table-outside", text).about(file);
            path_within(Path::new(file)).is_err().then(|| outside(warning, file))
        });
        let placed = found.map(|problem| methodology.at(problem, span));
        problems.extend(placed);
    }
    if let Some(claims) = &header.claims {
        let file = claims.display().to_string();
        problems.extend(unfit(&file).map(|problem| problem.in_file("round.toml")));
    }
    problems
}

fn text(at: &sanjeh_methodology::document::At<String>) -> (&str, &Range<usize>) {
    (at.value.as_str(), &at.span)
}

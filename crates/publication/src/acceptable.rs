//! What a list of files may say of its publication before anybody believes it: ids become addresses
//! and names of folders, days are compared and sorted.

use std::collections::BTreeSet;

use sanjeh_messages::{Problem, Problems, message};

use crate::manifest::Manifest;

/// Letters that the id of a publication may have.
const LONGEST_ID: usize = 100;

/// Letters of something strange that a message shows.
const SHOWN: usize = 40;

/// Whether a text can be the id of a publication: a part of an address, and the name of a folder.
pub fn is_id(id: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !id.is_empty() && id.len() <= LONGEST_ID && id.chars().all(is_word) && !id.starts_with('.')
}

/// Whether a text is a day, written as `2022-06-20`.
pub fn is_day(text: &str) -> bool {
    let day = text.parse::<jiff::civil::Date>();
    day.is_ok_and(|day| day.to_string() == text)
}

/// Refuses what no publication says of itself.
///
/// # Errors
/// Everything that is wrong with it.
pub(crate) fn accept(manifest: &Manifest) -> Result<(), Problems> {
    let mut problems = Problems::default();
    let links = [&manifest.previous].into_iter().flatten().map(|link| link.id.as_str());
    let old = manifest.supersedes.as_ref().map(|old| old.id.as_str());
    for id in [manifest.id.as_str()].into_iter().chain(links).chain(old) {
        if !is_id(id) {
            let text = message!("publication-bad-id", id = shown(id));
            problems.push(Problem::error(text).help(message!("publication-bad-id-help")));
        }
    }
    if !is_day(&manifest.published) {
        let day = shown(&manifest.published);
        problems.push(Problem::error(message!("publication-bad-day", day = day)));
    }
    let mut paths = BTreeSet::new();
    let twice = manifest.files.iter().find(|file| !paths.insert(file.path.as_str()));
    if let Some(file) = twice {
        let text = message!("publication-listed-twice", file = shown(&file.path));
        problems.push(Problem::error(text));
    }
    if problems.has_errors() { Err(problems) } else { Ok(()) }
}

/// A strange text so that it can stand in a line: not too long, and with nothing in it that is not
/// seen or turns the line round.
pub fn shown(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars().take(SHOWN) {
        if c.is_alphanumeric() || c.is_ascii_graphic() || c == ' ' {
            shown.push(c);
        } else {
            shown.extend(c.escape_unicode());
        }
    }
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

//! Problems of one methodology file, each with its place.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use sanjeh_messages::{Message, Problem, Problems, message};

use crate::limits::Limits;

/// After so many comparisons nobody looks for the name that was meant: a file with thousands of names
/// that lead nowhere has another mistake.
const MOST_COMPARED: usize = 200_000;

/// The file that is read and the problems found in it so far.
pub(crate) struct Report {
    file: String,
    source: Arc<str>,
    pub(crate) limits: Limits,
    pub(crate) problems: Problems,
    /// Where entries begin of which a part could not be read: what is missing there was reported.
    broken: Vec<Range<usize>>,
    /// Where tables of entries begin: section, name, place.
    places: Vec<(&'static str, String, Range<usize>)>,
    /// Whether there are subjects, none of which could be read.
    pub(crate) subjects_unread: bool,
    /// How many names were compared with one that leads nowhere.
    compared: usize,
    /// Where entries and names stand that stand for many: what is wrong there is one mistake.
    patterns: Vec<Range<usize>>,
    /// What was said of them.
    said: BTreeSet<(usize, usize, String)>,
}

impl Report {
    pub(crate) fn new(file: &str, source: Arc<str>, limits: Limits) -> Self {
        Self {
            file: file.to_owned(),
            source,
            limits,
            problems: Problems::default(),
            broken: Vec::new(),
            places: Vec::new(),
            subjects_unread: false,
            compared: 0,
            patterns: Vec::new(),
            said: BTreeSet::new(),
        }
    }

    /// Notes where a table of entries begins.
    pub(crate) fn note_place(&mut self, section: &'static str, name: &str, span: Range<usize>) {
        self.places.push((section, name.to_owned(), span));
    }

    /// Where a table of entries begins; the beginning of the file if that is not known.
    pub(crate) fn place_of(&self, section: &str, name: &str) -> Range<usize> {
        let place = self.places.iter().find(|(s, n, _)| *s == section && n == name);
        place.map_or(0..1, |(_, _, span)| span.clone())
    }

    /// Notes where an entry, or a name, stands that stands for many.
    pub(crate) fn note_pattern(&mut self, span: Range<usize>) {
        self.patterns.push(span);
    }

    /// Notes that a part of the entry at this place could not be read.
    pub(crate) fn note_broken(&mut self, span: Range<usize>) {
        self.broken.push(span);
    }

    /// Whether a part of the entry at this place could not be read.
    pub(crate) fn is_broken(&self, span: &Range<usize>) -> bool {
        self.broken.contains(span)
    }

    /// An error at a place of the file.
    pub(crate) fn error(&mut self, span: &Range<usize>, text: Message, help: Option<Message>) {
        self.push(Problem::error(text), span, help);
    }

    /// A warning at a place of the file.
    pub(crate) fn warning(&mut self, span: &Range<usize>, warning: Problem, help: Option<Message>) {
        self.push(warning, span, help);
    }

    fn push(&mut self, mut problem: Problem, span: &Range<usize>, help: Option<Message>) {
        let within = |p: &&Range<usize>| p.start <= span.start && span.end <= p.end;
        if let Some(pattern) = self.patterns.iter().find(within) {
            let text = format!("{:?}", problem.message);
            if !self.said.insert((span.start, span.end, text)) {
                return;
            }
            problem = problem.cause(format!("{}..{}", pattern.start, span.start));
        }
        let problem = problem.at_span(self.file.as_str(), &self.source, span.clone());
        self.problems.push(match help {
            Some(help) => problem.help(help),
            None => problem,
        });
    }

    /// How a text that stands without quotes is written.
    pub(crate) fn in_quotes(&self, span: &Range<usize>) -> Message {
        let key = key_before(&self.source, span);
        let text = |span: &Range<usize>| self.source.get(span.clone()).unwrap_or_default();
        message!("methodology-in-quotes-help", key = text(&key), text = text(span))
    }

    /// Whether no more problems are kept: what comes now is only counted.
    pub(crate) fn is_full(&self) -> bool {
        self.problems.is_full()
    }

    /// An error about a name that leads nowhere, with the nearest one that would.
    pub(crate) fn unknown<'n>(
        &mut self,
        span: &Range<usize>,
        name: &str,
        text: Message,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let help = if self.is_full() || self.compared > MOST_COMPARED {
            None
        } else {
            let known: Vec<&str> = known.into_iter().collect();
            self.compared += known.len();
            suggestion(name, known)
        };
        self.error(span, text, help);
    }
}

/// "Did you mean" the nearest of the known names, or a list of them if none is near.
pub(crate) fn suggestion<'n>(
    name: &str,
    known: impl IntoIterator<Item = &'n str>,
) -> Option<Message> {
    let known: Vec<&str> = known.into_iter().collect();
    if known.is_empty() {
        return None;
    }
    let near = nearest(name, known.iter().copied());
    near.map(|near| message!("methodology-did-you-mean", name = near))
        .or_else(|| Some(message!("methodology-known-are", names = shortened(&known, known.len()))))
}

/// The name that was perhaps meant.
pub(crate) fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let name = name.to_lowercase();
    known
        .map(|k| (strsim::jaro_winkler(&name, &k.to_lowercase()), k))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, near)| near)
}

/// The first dozen of a list of `all` names, with a mark if there are more.
pub(crate) fn shortened(names: &[&str], all: usize) -> Vec<String> {
    let mut list: Vec<String> = names.iter().take(12).map(|name| (*name).to_owned()).collect();
    if all > list.len() {
        list.push("…".to_owned());
    }
    list
}

/// Where the key of a value stands: before its equals sign. The value itself where there is none.
pub(crate) fn key_before(source: &str, value: &Range<usize>) -> Range<usize> {
    let before = source.get(..value.start).unwrap_or_default().trim_end();
    let Some(key) = before.strip_suffix('=').map(str::trim_end) else { return value.clone() };
    let quoted = key.strip_suffix(['"', '\'']).and_then(|inner| {
        let quote = key[inner.len()..].chars().next()?;
        inner.rfind(quote)
    });
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let start = quoted.unwrap_or_else(|| key.trim_end_matches(bare).len());
    start..key.len()
}

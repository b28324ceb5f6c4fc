//! Problems of one methodology file, each with its place.

use std::ops::Range;
use std::sync::Arc;

use sanjeh_messages::{Message, Problem, Problems, message};

/// The file that is read and the problems found in it so far.
pub(crate) struct Report {
    file: String,
    source: Arc<str>,
    pub(crate) problems: Problems,
    /// Where entries begin of which a part could not be read: what is missing there was reported.
    broken: Vec<Range<usize>>,
    /// Where tables of entries begin: section, name, place.
    places: Vec<(&'static str, String, Range<usize>)>,
    /// Whether there are subjects, none of which could be read.
    pub(crate) subjects_unread: bool,
}

impl Report {
    pub(crate) fn new(file: &str, source: Arc<str>) -> Self {
        Self {
            file: file.to_owned(),
            source,
            problems: Problems::default(),
            broken: Vec::new(),
            places: Vec::new(),
            subjects_unread: false,
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

    fn push(&mut self, problem: Problem, span: &Range<usize>, help: Option<Message>) {
        let problem = problem.at_span(self.file.as_str(), &self.source, span.clone());
        self.problems.push(match help {
            Some(help) => problem.help(help),
            None => problem,
        });
    }

    /// An error about a name that leads nowhere, with the nearest one that would.
    pub(crate) fn unknown<'n>(
        &mut self,
        span: &Range<usize>,
        name: &str,
        text: Message,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let help = suggestion(name, known);
        self.error(span, text, help);
    }
}

/// "Did you mean" the nearest of the known names, or a list of them if none is near.
pub(crate) fn suggestion<'n>(
    name: &str,
    known: impl IntoIterator<Item = &'n str>,
) -> Option<Message> {
    let known: Vec<&str> = known.into_iter().collect();
    let near = known
        .iter()
        .map(|k| (strsim::jaro_winkler(&name.to_lowercase(), &k.to_lowercase()), *k))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match near {
        Some((_, near)) => Some(message!("methodology-did-you-mean", name = near)),
        None if known.is_empty() => None,
        None => {
            let mut list = known.iter().take(12).copied().collect::<Vec<_>>().join(", ");
            if known.len() > 12 {
                list.push_str(", …");
            }
            Some(message!("methodology-known-are", names = list))
        }
    }
}

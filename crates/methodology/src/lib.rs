//! Methodology files: reading them, checking them, comparing their versions.
//!
//! A methodology says what is asked, how answers become scores and on what legal basis. It is a
//! TOML file; [`Methodology::read`] turns its text into a [`Model`] for the engine and the
//! [`Sources`] for the intake, or into a list of everything that is wrong with it. `docs/methodology.md`
//! explains the format; [`schema`] gives it to editors.

mod compile;
mod diff;
pub mod document;
mod doubts;
mod earlier;
mod expand;
mod explained;
mod file_name;
mod levels;
mod limits;
pub mod names;
mod parse;
mod pattern;
mod presentation;
mod reach;
mod renaming;
mod report;
mod restrict;
mod restrict_first;
mod schema;
mod syntax;
mod titles;
mod variants;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use sanjeh_engine::model::{MeasureIx, Model};
use sanjeh_intake::Sources;
use sanjeh_messages::{Problem, Problems};

use compile::Compiled;
use document::Texts;

pub use diff::{Change, Kind, Was, diff};
pub use document::Document;
pub use document::Named;
pub use doubts::doubts;
pub use explained::explain;
pub use file_name::plain_path;
pub use limits::Limits;
pub use presentation::{Categories, Category, Presentation, Services};
pub use reach::Reach;
pub use restrict::{Shared, shared_questions};
pub use restrict_first::shared_questions_by_first_rules;
pub use schema::schema;

/// A methodology that was read and checked.
#[derive(Debug, Clone)]
pub struct Methodology {
    /// The file's content.
    pub document: Document,
    /// What it means to the engine.
    pub model: Model,
    /// Which tables are read for it.
    pub sources: Sources,
    /// What comes first of its results; `None` if it ranks nothing.
    pub presentation: Option<Presentation>,
    /// For each measure what it was called in earlier versions, the latest name first.
    pub(crate) was: Vec<Vec<String>>,
    /// Titles that measures have where they are carried to.
    pub(crate) titles: BTreeMap<MeasureIx, Texts>,
    /// What is refused for its size, in it and in its tables.
    pub limits: Limits,
    /// The file that it was read from, for problems that are found later.
    pub(crate) origin: Origin,
}

/// The file that a methodology was read from.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    /// The name by which problems call it.
    pub(crate) file: String,
    /// Its text.
    pub(crate) source: Arc<str>,
}

impl Methodology {
    /// Reads a methodology from its text.
    ///
    /// `file` is the name by which problems call it; `variant` one of its `[variants]`. Gives the
    /// methodology with its warnings.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(
        file: &str,
        text: &str,
        variant: Option<&str>,
    ) -> Result<(Self, Problems), Problems> {
        Self::read_within(file, text, variant, &Limits::default())
    }

    /// As [`Self::read`], within limits.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read_within(
        file: &str,
        text: &str,
        variant: Option<&str>,
        limits: &Limits,
    ) -> Result<(Self, Problems), Problems> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let source: Arc<str> = Arc::from(text);
        let mut report = report::Report::new(file, Arc::clone(&source), *limits);
        let Some(document) = parse::parse(&source, variant, &mut report) else {
            return Err(report.problems);
        };
        let Compiled { model, sources, presentation, was, titles } =
            compile::compile(&document, &mut report);
        if report.problems.has_errors() {
            return Err(report.problems);
        }
        let origin = Origin { file: file.to_owned(), source };
        let none = BTreeMap::new();
        let limits = *limits;
        let mut read =
            Self { document, model, sources, presentation, was, titles: none, limits, origin };
        read.title_carried(titles);
        Ok((read, report.problems))
    }

    /// A problem at a place of the file that this was read from.
    #[must_use]
    pub fn at(&self, problem: Problem, span: &Range<usize>) -> Problem {
        problem.at_span(&self.origin.file, &self.origin.source, span.clone())
    }
}

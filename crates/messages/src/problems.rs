//! Many problems, of which a limited number is kept.

use std::{slice, vec};

use crate::{Lang, Problem, Severity, json, render};

/// A list of problems that grows no further than a limit.
///
/// What comes when it is full is counted and left out, so that a large file in which every row is
/// wrong does not fill the memory. An error then takes the place of the last warning, so that
/// warnings never hide what stops the work.
#[derive(Debug, Clone, PartialEq)]
pub struct Problems {
    kept: Vec<Problem>,
    limit: usize,
    errors: usize,
    warnings: usize,
}

impl Problems {
    /// How many problems are kept unless [`Problems::with_limit`] says otherwise.
    pub const DEFAULT_LIMIT: usize = 1_000;

    /// An empty list that keeps at most `limit` problems.
    pub const fn with_limit(limit: usize) -> Self {
        Self { kept: Vec::new(), limit, errors: 0, warnings: 0 }
    }

    /// Adds a problem at the end.
    pub fn push(&mut self, problem: Problem) {
        let severity = problem.severity;
        if self.kept.len() < self.limit {
            self.kept.push(problem);
        } else if severity == Severity::Error
            && let Some(at) = self.last_kept_warning()
        {
            self.kept.remove(at);
            self.kept.push(problem);
        }
        self.count(severity, 1);
    }

    /// Adds all of another list, and counts what that one left out.
    pub fn append(&mut self, other: Self) {
        let (errors, warnings) = other.left_out_by_severity();
        self.extend(other.kept);
        self.count(Severity::Error, errors);
        self.count(Severity::Warning, warnings);
    }

    /// Whether there are none at all.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many there are, with those that were left out.
    pub const fn len(&self) -> usize {
        self.errors + self.warnings
    }

    /// Whether any of them is an error.
    pub const fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// How many errors there are, with those that were left out.
    pub const fn errors(&self) -> usize {
        self.errors
    }

    /// How many warnings there are, with those that were left out.
    pub const fn warnings(&self) -> usize {
        self.warnings
    }

    /// How many are counted but not kept.
    pub fn left_out(&self) -> usize {
        self.len() - self.kept.len()
    }

    /// Whether the list keeps no more: what comes now is only counted. Work that does nothing but
    /// look for problems may stop.
    pub fn is_full(&self) -> bool {
        self.kept.len() >= self.limit
    }

    /// Those that were kept, in the order in which they came.
    pub fn iter(&self) -> slice::Iter<'_, Problem> {
        self.kept.iter()
    }

    /// For a person at a terminal: see [`render()`](crate::render()). Says below how many there
    /// are and how many were left out. Empty if there are none.
    pub fn render(&self, lang: Lang, colour: bool, width: usize) -> String {
        render::report(&self.kept, &self.totals(), lang, colour, width)
    }

    /// For a program: an object with `problems` (see [`to_json`](crate::to_json)) and the numbers
    /// of `errors`, of `warnings` and of those `left_out`.
    pub fn to_json(&self, lang: Lang) -> serde_json::Value {
        serde_json::json!({
            "problems": json::to_json(&self.kept, lang),
            "errors": self.errors,
            "warnings": self.warnings,
            "left_out": self.left_out(),
        })
    }

    fn totals(&self) -> render::Totals {
        render::Totals { errors: self.errors, warnings: self.warnings, left_out: self.left_out() }
    }

    const fn count(&mut self, severity: Severity, more: usize) {
        match severity {
            Severity::Error => self.errors += more,
            Severity::Warning => self.warnings += more,
        }
    }

    /// Looks only while there are warnings to find, so a full list costs an error nothing.
    fn last_kept_warning(&self) -> Option<usize> {
        if self.warnings == 0 {
            return None;
        }
        self.kept.iter().rposition(|problem| problem.severity == Severity::Warning)
    }

    fn left_out_by_severity(&self) -> (usize, usize) {
        let kept = self.kept.iter().filter(|p| p.severity == Severity::Error).count();
        (self.errors - kept, self.warnings - (self.kept.len() - kept))
    }
}

impl Default for Problems {
    fn default() -> Self {
        Self::with_limit(Self::DEFAULT_LIMIT)
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self::from_iter([problem])
    }
}

impl FromIterator<Problem> for Problems {
    fn from_iter<I: IntoIterator<Item = Problem>>(problems: I) -> Self {
        let mut all = Self::default();
        all.extend(problems);
        all
    }
}

impl Extend<Problem> for Problems {
    /// For a whole other list use [`Problems::append`], which also counts what that one left out.
    fn extend<I: IntoIterator<Item = Problem>>(&mut self, problems: I) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.kept.into_iter()
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

//! Many problems, of which a limited number is kept.

use std::{collections::BTreeMap, slice, vec};

use crate::{Lang, Problem, Severity, json, render};

/// A list of problems that grows no further than a limit.
///
/// What comes when it is full is counted and left out, so that a large file in which every row is
/// wrong does not fill the memory. An error then takes the place of the last warning or note, so
/// that these never hide what stops the work. Problems of one cause are kept and counted as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Problems {
    kept: Vec<Problem>,
    limit: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    /// Where those that have a cause are kept.
    by_cause: BTreeMap<(Severity, &'static str, String), usize>,
}

impl Problems {
    /// How many problems are kept unless [`Problems::with_limit`] says otherwise.
    pub const DEFAULT_LIMIT: usize = 1_000;

    /// An empty list that keeps at most `limit` problems.
    pub const fn with_limit(limit: usize) -> Self {
        Self {
            kept: Vec::new(),
            limit,
            errors: 0,
            warnings: 0,
            notes: 0,
            by_cause: BTreeMap::new(),
        }
    }

    /// Adds a problem at the end; one that has the cause of another only makes that one count more.
    pub fn push(&mut self, problem: Problem) {
        let severity = problem.severity;
        let key = problem.cause.clone().map(|cause| (severity, problem.message.key, cause));
        if let Some(&at) = key.as_ref().and_then(|key| self.by_cause.get(key)) {
            self.kept[at].times += problem.times;
            return;
        }
        if self.kept.len() >= self.limit
            && severity == Severity::Error
            && let Some(at) = self.last_kept_doubt()
        {
            self.remove(at);
        }
        if self.kept.len() < self.limit {
            if let Some(key) = key {
                self.by_cause.insert(key, self.kept.len());
            }
            self.kept.push(problem);
        }
        self.count(severity, 1);
    }

    fn remove(&mut self, at: usize) {
        self.kept.remove(at);
        self.by_cause.retain(|_, kept| *kept != at);
        self.by_cause.values_mut().filter(|kept| **kept > at).for_each(|kept| *kept -= 1);
    }

    /// Adds all of another list, and counts what that one left out.
    pub fn append(&mut self, other: Self) {
        let left_out = other.left_out_by_severity();
        self.extend(other.kept);
        for (severity, count) in left_out {
            self.count(severity, count);
        }
    }

    /// Counts errors that nobody kept, because there were as many before them as are ever kept.
    pub fn leave_out(&mut self, errors: usize) {
        self.count(Severity::Error, errors);
    }

    /// Takes out those that are kept and do not pass; what was left out stays counted.
    pub fn retain(&mut self, passes: impl Fn(&Problem) -> bool) {
        let left_out = self.left_out_by_severity();
        let kept = std::mem::take(&mut self.kept);
        *self = Self::with_limit(self.limit);
        self.extend(kept.into_iter().filter(passes));
        for (severity, count) in left_out {
            self.count(severity, count);
        }
    }

    /// Makes others of those that are kept; what was left out stays counted.
    #[must_use]
    pub fn map(mut self, change: impl Fn(Problem) -> Problem) -> Self {
        let left_out = self.left_out_by_severity();
        let mut changed = Self::with_limit(self.limit);
        changed.extend(std::mem::take(&mut self.kept).into_iter().map(change));
        for (severity, count) in left_out {
            changed.count(severity, count);
        }
        changed
    }

    /// Whether there are none at all.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many there are, with those that were left out.
    pub const fn len(&self) -> usize {
        self.errors + self.warnings + self.notes
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

    /// How many notes there are, with those that were left out.
    pub const fn notes(&self) -> usize {
        self.notes
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
    /// of `errors`, of `warnings`, of `notes` and of those `left_out`.
    pub fn to_json(&self, lang: Lang) -> serde_json::Value {
        serde_json::json!({
            "problems": json::to_json(&self.kept, lang),
            "errors": self.errors,
            "warnings": self.warnings,
            "notes": self.notes,
            "left_out": self.left_out(),
        })
    }

    fn totals(&self) -> render::Totals {
        let Self { errors, warnings, notes, .. } = *self;
        render::Totals { errors, warnings, notes, left_out: self.left_out() }
    }

    const fn count(&mut self, severity: Severity, more: usize) {
        match severity {
            Severity::Error => self.errors += more,
            Severity::Warning => self.warnings += more,
            Severity::Note => self.notes += more,
        }
    }

    /// The last one that is no error. Looks only while there are some to find, so a full list costs
    /// an error nothing.
    fn last_kept_doubt(&self) -> Option<usize> {
        if self.warnings + self.notes == 0 {
            return None;
        }
        self.kept.iter().rposition(|problem| problem.severity != Severity::Error)
    }

    fn left_out_by_severity(&self) -> [(Severity, usize); 3] {
        let all = [
            (Severity::Error, self.errors),
            (Severity::Warning, self.warnings),
            (Severity::Note, self.notes),
        ];
        all.map(|(severity, count)| {
            let kept = self.kept.iter().filter(|p| p.severity == severity).count();
            (severity, count - kept)
        })
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

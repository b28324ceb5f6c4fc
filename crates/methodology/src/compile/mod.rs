//! From a document to a model: every name is looked up, every contradiction is reported.

mod combine;
mod condition;
mod measures;
mod normalise;
mod presentation;
mod questions;
mod results;
mod rollup;
mod sources;
mod subjects;
mod unused;
mod was;

use std::collections::BTreeMap;
use std::ops::Range;

use sanjeh_engine::model::{MeasureIx, Model, QuestionIx, TypeIx};
use sanjeh_engine::text::fold;
use sanjeh_intake::Sources;
use sanjeh_messages::message;

use crate::document::{At, Document, OneOrMany, RoundingEntry, Texts};
use crate::presentation::Presentation;
use crate::report::Report;

/// What a document means.
#[derive(Default)]
pub(crate) struct Compiled {
    pub(crate) model: Model,
    pub(crate) sources: Sources,
    pub(crate) presentation: Option<Presentation>,
    /// For each measure what it was called in earlier versions.
    pub(crate) was: Vec<Vec<String>>,
    /// Titles that measures get where they are carried to, with `{}` for that of the old one.
    pub(crate) titles: Vec<(MeasureIx, Texts)>,
}

/// Compiles a document. The model is complete only if the report has no error.
pub(crate) fn compile(document: &Document, report: &mut Report) -> Compiled {
    let mut compiler = Compiler {
        doc: document,
        report,
        model: Model::default(),
        measures: BTreeMap::new(),
        questions: BTreeMap::new(),
        spans: Vec::new(),
        results: Vec::new(),
        made_from: Vec::new(),
        titles: Vec::new(),
    };
    compiler.header();
    compiler.subjects();
    if compiler.model.types.is_empty() {
        // Without subjects all names of the rest would be unknown.
        return Compiled { model: compiler.model, ..Compiled::default() };
    }
    compiler.questions();
    compiler.measures();
    compiler.results();
    let sources = compiler.sources();
    let presentation = compiler.presentation();
    compiler.unused();
    let was = compiler.earlier_names();
    Compiled { model: compiler.model, sources, presentation, was, titles: compiler.titles }
}

struct Compiler<'a> {
    doc: &'a Document,
    report: &'a mut Report,
    model: Model,
    measures: BTreeMap<(TypeIx, String), MeasureIx>,
    questions: BTreeMap<(TypeIx, String), QuestionIx>,
    /// Where each measure is declared.
    spans: Vec<Range<usize>>,
    /// Measures that results are made from.
    results: Vec<MeasureIx>,
    /// Measures that have their names from others: the kind and the id of the other, and the pattern
    /// in which `{}` stands for its id.
    made_from: Vec<(MeasureIx, TypeIx, String, String)>,
    /// Titles that measures get where they are carried to.
    titles: Vec<(MeasureIx, Texts)>,
}

impl Compiler<'_> {
    fn header(&mut self) {
        let doc = self.doc;
        let header = &doc.methodology;
        let span = 0..1;
        for (field, text) in [("id", &header.id), ("version", &header.version)] {
            // A header that could not be read was reported already.
            if text.trim().is_empty() && !self.report.problems.has_errors() {
                let text = message!("methodology-empty", name = field);
                self.report.error(&span, text, None);
            }
        }
        for (id, law) in &doc.laws {
            let (law, span) = (&law.value, &law.span);
            for date in law.from.iter().chain(&law.to) {
                if !is_date(date) {
                    let text =
                        message!("methodology-bad-date", date = date.as_str(), law = id.as_str());
                    self.report.error(span, text, None);
                }
            }
            if let (Some(from), Some(to)) = (&law.from, &law.to)
                && from > to
            {
                self.report.error(
                    span,
                    message!("methodology-law-ends-first", law = id.as_str()),
                    None,
                );
            }
        }
        if let Some(coverage) = &doc.policy.coverage {
            self.share(coverage.value, &coverage.span);
        }
    }

    /// A number that must lie between 0 and 1.
    fn share(&mut self, share: f64, span: &Range<usize>) {
        if !(0.0..=1.0).contains(&share) {
            self.report.error(span, message!("methodology-not-a-share", value = share), None);
        }
    }

    /// A number that must be one: TOML also knows `nan` and `inf`.
    fn finite(&mut self, number: f64, span: &Range<usize>) {
        if !number.is_finite() {
            self.report.error(span, message!("methodology-not-finite"), None);
        }
    }

    /// Ids stand in tables and figures, where white space would part them.
    fn check_id(&mut self, id: &str, span: &Range<usize>) {
        let bad =
            id.is_empty() || id.chars().any(|c| c.is_whitespace() || c.is_control() || c == '@');
        if bad {
            self.report.error(span, message!("methodology-bad-id", id = id), None);
        }
    }

    fn type_ix(&mut self, id: &At<String>) -> Option<TypeIx> {
        let found = self.model.type_by_id(&id.value);
        if found.is_none() {
            let text = message!("methodology-unknown-subject", name = id.value.as_str());
            let known = self.model.types.iter().map(|t| t.id.as_str());
            self.report.unknown(&id.span, &id.value, text, known);
        }
        found
    }

    fn attribute(&mut self, on: TypeIx, name: &At<String>) -> Option<usize> {
        let subject = &self.model.types[on.0];
        let found = subject.attributes.iter().position(|a| *a == name.value);
        if found.is_none() {
            let text = message!(
                "methodology-unknown-attribute",
                name = name.value.as_str(),
                subject = subject.id.as_str()
            );
            let known: Vec<&str> = subject.attributes.iter().map(String::as_str).collect();
            self.report.unknown(&name.span, &name.value, text, known);
        }
        found
    }

    fn attributes(&mut self, on: TypeIx, names: &OneOrMany) -> Vec<usize> {
        names.0.iter().filter_map(|n| self.attribute(on, n)).collect()
    }

    fn measure(&mut self, on: TypeIx, name: &At<String>) -> Option<MeasureIx> {
        if let Some(ix) = self.measures.get(&(on, name.value.clone())) {
            return Some(*ix);
        }
        let subject = self.model.types[on.0].id.clone();
        let text = message!(
            "methodology-unknown-measure",
            name = name.value.as_str(),
            subject = subject.as_str()
        );
        if self.report.is_full() {
            self.report.error(&name.span, text, None);
            return None;
        }
        let elsewhere = self.measures.keys().find(|(_, id)| *id == name.value).map(|(t, _)| *t);
        if let Some(other) = elsewhere {
            let help = message!(
                "methodology-measure-of-another",
                other = self.model.types[other.0].id.as_str(),
                subject = subject
            );
            self.report.error(&name.span, text, Some(help));
        } else {
            let known: Vec<&str> =
                self.measures.keys().filter(|(t, _)| *t == on).map(|(_, id)| id.as_str()).collect();
            self.report.unknown(&name.span, &name.value, text, known);
        }
        None
    }

    /// A measure whose subject type may be left out if only one has a measure of that name. Where
    /// several do, the one declared first in `[subjects]` is meant.
    fn measure_anywhere(
        &mut self,
        on: Option<&At<String>>,
        name: &At<String>,
    ) -> Option<MeasureIx> {
        if let Some(on) = on {
            let on = self.type_ix(on)?;
            return self.measure(on, name);
        }
        // A question has its name on its own subjects and, carried up, on others: the measure
        // nearest to the top is the one that results are about.
        let all: Vec<(TypeIx, MeasureIx)> = self
            .measures
            .iter()
            .filter(|((_, id), _)| *id == name.value)
            .map(|((t, _), ix)| (*t, *ix))
            .collect();
        match all.as_slice() {
            [(_, one)] => Some(*one),
            [(_, first), ..] => Some(*first),
            [] => {
                let text =
                    message!("methodology-unknown-measure-anywhere", name = name.value.as_str());
                let known: Vec<&str> = self.measures.keys().map(|(_, id)| id.as_str()).collect();
                self.report.unknown(&name.span, &name.value, text, known);
                None
            }
        }
    }

    fn laws(&mut self, laws: &OneOrMany) {
        for law in &laws.0 {
            if !self.doc.laws.contains_key(&law.value) {
                let text = message!("methodology-unknown-law", name = law.value.as_str());
                let known = self.doc.laws.keys().map(String::as_str);
                self.report.unknown(&law.span, &law.value, text, known);
            }
        }
    }

    /// Values of a condition, folded, with the members of sets in place of their names.
    fn values(&mut self, values: &OneOrMany, span: &Range<usize>) -> Vec<String> {
        let mut all = Vec::new();
        for value in &values.0 {
            let Some(set) = value.value.strip_prefix('@') else {
                all.push(value.value.clone());
                continue;
            };
            if let Some(members) = self.doc.sets.get(set) {
                all.extend(members.iter().map(|member| member.value.clone()));
            } else {
                let text = message!("methodology-unknown-set", name = set);
                self.report.unknown(span, set, text, self.doc.sets.keys().map(String::as_str));
            }
        }
        all
    }

    fn rounding(
        &mut self,
        entry: Option<RoundingEntry>,
        span: &Range<usize>,
    ) -> Option<sanjeh_engine::round::Rounding> {
        let entry = entry?;
        if entry.decimals > 15 {
            let text =
                message!("methodology-too-many-decimals", decimals = u32::from(entry.decimals));
            self.report.error(span, text, None);
        }
        Some(entry.rounding())
    }
}

/// Folded values, for conditions and cases on attributes.
fn folded(values: &[String]) -> Vec<String> {
    values.iter().map(|v| fold(v)).collect()
}

/// `2017-03-14`, a day that exists.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return false;
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(year), number(month), number(day));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

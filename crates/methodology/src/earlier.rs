//! What questions, measures and results were called in an earlier version: one look-up for all that
//! sets two versions, or two rounds, side by side.

use sanjeh_engine::model::{MeasureIx, QuestionIx};
use sanjeh_messages::{Problem, Problems, message};

use crate::Methodology;
use crate::document::{Named, Was};

impl Methodology {
    /// What this version's `id` is called in an earlier one: the first name under `was` that the
    /// earlier version has, else the same id. `None` if it has none of them.
    pub fn earlier_id<'a>(
        &'a self,
        what: Named<'_>,
        id: &'a str,
        earlier: &Self,
    ) -> Option<&'a str> {
        self.earlier_ids(what, id).find(|name| earlier.has(what, name))
    }

    /// The names under which an earlier version may have what this one calls `id`: those it was
    /// given by `was`, the latest first, then the id itself.
    pub fn earlier_ids<'a>(
        &'a self,
        what: Named<'_>,
        id: &'a str,
    ) -> impl Iterator<Item = &'a str> {
        let declared = |was: &'a Was| was.names().iter().map(|at| at.value.as_str()).collect();
        let was: Option<Vec<&str>> = match what {
            Named::On(kind) => {
                let on = self.model.type_by_id(kind);
                let measure = on.and_then(|on| self.model.measure_by_id(on, id));
                measure.map(|m| self.was[m.0].iter().map(String::as_str).collect())
            }
            _ => self.document.result(what, id).map(declared),
        };
        was.into_iter().flatten().chain([id])
    }

    /// The measure of an earlier version that this one has, perhaps under another name.
    pub fn earlier_measure(&self, measure: MeasureIx, earlier: &Self) -> Option<MeasureIx> {
        let was = self.was[measure.0].iter().map(String::as_str);
        let measure = self.model.measure(measure);
        let on = earlier.model.type_by_id(&self.model.types[measure.on.0].id)?;
        was.chain([measure.id.as_str()]).find_map(|id| earlier.model.measure_by_id(on, id))
    }

    /// The measure of a later version that is this one, perhaps under another name.
    pub fn later_measure(&self, measure: MeasureIx, later: &Self) -> Option<MeasureIx> {
        let ours = self.model.measure(measure);
        let on = later.model.type_by_id(&self.model.types[ours.on.0].id)?;
        let renamed = later.model.measures.iter().zip(&later.was).enumerate();
        let renamed = renamed.filter(|(_, (m, was))| m.on == on && was.contains(&ours.id));
        let renamed = renamed.map(|(at, _)| MeasureIx(at));
        let mut all = renamed.chain(later.model.measure_by_id(on, &ours.id));
        all.find(|theirs| later.earlier_measure(*theirs, self) == Some(measure))
    }

    /// The question of an earlier version that this one asks, perhaps under another name.
    pub fn earlier_question(&self, question: QuestionIx, earlier: &Self) -> Option<QuestionIx> {
        let question = self.model.question(question);
        let kind = self.model.types[question.on.0].id.as_str();
        let on = earlier.model.type_by_id(kind)?;
        let mut names = self.earlier_ids(Named::On(kind), &question.id);
        names.find_map(|id| earlier.model.question_by_id(on, id))
    }

    /// Warnings of names under `was` beside an earlier version.
    pub fn doubtful_earlier_names(&self, earlier: &Self) -> Problems {
        let version = earlier.document.methodology.version.as_str();
        self.doubtful_names(Some(version), |what, _, name| Some(earlier.has(what, name)))
    }

    /// Warnings of names under `was` that the previous round does not have, and of those that it has
    /// beside another name of the same thing. Where it has the new name alone, the change is older
    /// than that round, and nothing is wrong. `has` says whether it has one of the names of a thing,
    /// `None` if that cannot be seen; `version` is that of its methodology, if that is known.
    pub fn doubtful_names(
        &self,
        version: Option<&str>,
        has: impl Fn(Named<'_>, &str, &str) -> Option<bool>,
    ) -> Problems {
        let mut problems = Problems::default();
        for (what, id, was) in self.renamed() {
            let names = was.names().iter().map(|at| at.value.as_str()).chain([id.as_str()]);
            let there: Option<Vec<(&str, bool)>> =
                names.map(|name| Some((name, has(what, &id, name)?))).collect();
            let (Some(there), Some(first)) = (there, was.names().first()) else { continue };
            let mut there = there.into_iter().filter(|(_, is_there)| *is_there);
            let (id, was) = (id.as_str(), first.value.as_str());
            let (code, text, help) = match (there.next(), there.next(), version) {
                (Some(_), None, _) => continue,
                (Some((name, _)), Some((other, _)), _) => (
                    "was-ambiguous",
                    message!("methodology-was-both", id = id, name = name, other = other),
                    message!("methodology-was-both-help", name = name, other = other),
                ),
                (None, _, Some(version)) => (
                    "was-unknown",
                    message!("methodology-was-unknown", id = id, was = was, version = version),
                    message!("methodology-was-unknown-help"),
                ),
                (None, _, None) => (
                    "was-unknown",
                    message!("methodology-was-unscored", id = id, was = was),
                    message!("methodology-was-unscored-help"),
                ),
            };
            let problem = Problem::warning(code, text).about(match what {
                Named::On(kind) => format!("{kind}.{id}"),
                _ => id.to_owned(),
            });
            let (file, source) = (&self.origin.file, &self.origin.source);
            problems.push(problem.help(help).at_span(file, source, first.span.clone()));
        }
        problems
    }

    /// Everything that says what it was called.
    fn renamed(&self) -> Vec<(Named<'_>, String, &Was)> {
        let mut all: Vec<(Named<'_>, String, &Was)> = Vec::new();
        let document = &self.document;
        for (kind, entries) in &document.questions {
            all.extend(entries.iter().map(|(id, e)| (Named::On(kind), id.clone(), &e.value.was)));
        }
        for (kind, entries) in &document.measures {
            all.extend(entries.iter().map(|(id, e)| (Named::On(kind), id.clone(), &e.value.was)));
        }
        let results = document.results().map(|(what, id, was)| (what, id.to_owned(), was));
        let named = all.into_iter().chain(results).filter(|(_, _, was)| !was.names().is_empty());
        let carried = self.model.types.iter().flat_map(|kind| {
            let carried = document.carried_to(&kind.id).into_iter();
            carried.map(|(id, was)| (Named::On(&kind.id), id, was))
        });
        named.chain(carried).collect()
    }

    fn has(&self, what: Named<'_>, id: &str) -> bool {
        match what {
            Named::On(kind) => {
                let on = self.model.type_by_id(kind);
                on.is_some_and(|on| self.model.measure_by_id(on, id).is_some())
            }
            _ => self.document.result(what, id).is_some(),
        }
    }
}

//! The graph of measures: cycles, and measures that nothing uses.

use std::collections::BTreeSet;

use sanjeh_engine::inputs;
use sanjeh_engine::model::{Condition, MeasureIx, Model, TestOn};
use sanjeh_messages::{Problem, message};

use super::Compiler;

impl Compiler<'_> {
    /// Warns of measures from which no result is made.
    pub(super) fn unused(&mut self) {
        if self.report.problems.has_errors() {
            // Names that were not found would make half of the methodology look unused.
            return;
        }
        let mut used = vec![false; self.model.measures.len()];
        let mut open = self.roots();
        if open.is_empty() {
            return;
        }
        while let Some(measure) = open.pop() {
            if !std::mem::replace(&mut used[measure.0], true) {
                open.extend(inputs(&self.model, measure));
            }
        }
        // A question that is used only in a condition is used.
        let mut asked: BTreeSet<_> = self.asked_in_conditions().into_iter().collect();
        // So is one whose points have another name.
        for (i, _) in used.iter().enumerate().filter(|(_, used)| **used) {
            if let Some(question) = self.model.measures[i].rule.question() {
                let question = self.model.question(question);
                asked.insert((question.on, question.id.clone()));
            }
        }
        // What only such a measure is made from is named by it.
        let mut named = vec![true; used.len()];
        for i in (0..used.len()).filter(|&i| !used[i]) {
            inputs(&self.model, MeasureIx(i)).iter().for_each(|input| named[input.0] = false);
        }
        for (i, used) in used.iter().enumerate().filter(|(i, _)| named[*i]) {
            let measure = &self.model.measures[i];
            let in_condition = asked.contains(&(measure.on, measure.id.clone()));
            // A carried measure that nothing uses is named once, where it is carried from.
            if !used && !in_condition {
                let subject = self.model.types[measure.on.0].id.as_str();
                let text =
                    message!("methodology-unused", name = measure.id.as_str(), subject = subject);
                let help = message!("methodology-unused-help");
                let about = format!("{subject}.{}", measure.id);
                let warning = Problem::warning("measure-unused", text).about(about);
                self.report.warning(&self.spans[i].clone(), warning, Some(help));
            }
        }
    }

    fn roots(&self) -> Vec<MeasureIx> {
        let doc = self.doc;
        let mut roots = self.results.clone();
        for (subject, entries) in &doc.measures {
            let Some(on) = self.model.type_by_id(subject) else { continue };
            let results = entries.iter().filter(|(_, e)| e.value.result);
            roots.extend(results.filter_map(|(id, _)| self.measures.get(&(on, id.clone()))));
        }
        let model = &self.model;
        // Scores that decide who is part of a result are used by it.
        let conditions = (model.ranks.iter().map(|list| &list.filter))
            .chain(model.shares.iter().map(|share| &share.filter))
            .chain(model.statistics.iter().map(|statistic| &statistic.filter));
        let conditions = conditions.chain(model.groups.iter().map(|group| &group.filter));
        roots.extend(conditions.flat_map(Condition::measures));
        let shown = self.shown_by_groups(&roots);
        roots.extend(shown);
        roots
    }

    /// The measures that groups are there for: what is carried to the type of their members, and all
    /// that these have where a group is everybody, as a row of means, or where nothing else is a result.
    fn shown_by_groups(&self, roots: &[MeasureIx]) -> Vec<MeasureIx> {
        let model = &self.model;
        let shown = model.groups.iter().flat_map(|group| {
            let is_all = (group.filter.is_empty() && group.split.is_none())
                || roots.iter().all(|root| model.measure(*root).on != group.of);
            let theirs = (0..model.measures.len()).map(MeasureIx);
            theirs.filter(move |m| {
                let measure = model.measure(*m);
                measure.on == group.of && (is_all || measure.rule.rollup().is_some())
            })
        });
        shown.collect()
    }

    fn asked_in_conditions(&self) -> Vec<(sanjeh_engine::model::TypeIx, String)> {
        let mut asked = Vec::new();
        let mut look = |condition: &Condition| {
            for test in &condition.tests {
                if let TestOn::Answer(question, _) = &test.on {
                    let q = self.model.question(*question);
                    asked.push((q.on, q.id.clone()));
                }
            }
        };
        for measure in &self.model.measures {
            look(&measure.when);
            measure.overrides.iter().for_each(|o| look(&o.when));
            measure.rule.conditions(measure.on).for_each(|(_, condition)| look(condition));
        }
        self.model.ranks.iter().for_each(|r| look(&r.filter));
        self.model.shares.iter().for_each(|s| look(&s.filter));
        self.model.statistics.iter().for_each(|s| look(&s.filter));
        self.model.groups.iter().for_each(|g| look(&g.filter));
        asked
    }
}

/// The first measure that is made in more steps than these, and how many they are; none of them may
/// be made from itself.
pub(super) fn too_deep(model: &Model, most: usize) -> Option<(MeasureIx, usize)> {
    let mut depth: Vec<usize> = vec![0; model.measures.len()];
    for start in 0..model.measures.len() {
        let mut path = vec![MeasureIx(start)];
        while let Some(&here) = path.last() {
            let below = inputs(model, here);
            match below.iter().find(|m| depth[m.0] == 0) {
                Some(&next) if depth[here.0] == 0 => path.push(next),
                _ => {
                    depth[here.0] = 1 + below.iter().map(|m| depth[m.0]).max().unwrap_or(0);
                    path.pop();
                }
            }
        }
    }
    let found = (0..depth.len()).find(|&i| depth[i] > most);
    found.map(|i| (MeasureIx(i), depth[i]))
}

/// The cycles among measures, each once, from the measure that was declared first.
pub(super) fn cycles(model: &Model) -> Vec<Vec<MeasureIx>> {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let mut state = vec![State::New; model.measures.len()];
    let mut found = Vec::new();
    for start in 0..model.measures.len() {
        if state[start] != State::New {
            continue;
        }
        state[start] = State::Open;
        let mut path = vec![(MeasureIx(start), inputs(model, MeasureIx(start)))];
        while let Some((here, rest)) = path.last_mut() {
            let here = *here;
            match rest.pop() {
                Some(next) if state[next.0] == State::New => {
                    state[next.0] = State::Open;
                    path.push((next, inputs(model, next)));
                }
                Some(next) if state[next.0] == State::Open => {
                    let from = path.iter().position(|(m, _)| *m == next).unwrap_or(0);
                    found.push(path[from..].iter().map(|(m, _)| *m).collect());
                }
                Some(_) => {}
                None => {
                    state[here.0] = State::Done;
                    path.pop();
                }
            }
        }
    }
    found
}

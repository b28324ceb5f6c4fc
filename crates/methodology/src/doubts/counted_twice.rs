//! Scores that reach one total by two ways, and count in it twice.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::model::{How, MeasureIx, Model, Norm, Normalise, QuestionIx};
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::report::shortened;

/// Where more than one in so many inputs count twice, that is how the total is made.
const PART: usize = 3;

impl Doubts<'_> {
    pub(super) fn counted_twice(&mut self) {
        let model = &self.methodology.model;
        let totals: BTreeSet<MeasureIx> = model.ranks.iter().map(|list| list.measure).collect();
        let mut said: BTreeSet<MeasureIx> = BTreeSet::new();
        for total in totals {
            let ways = Ways::to(model, total);
            let twice = ways.parents.iter().filter(|(_, parents)| parents.len() > 1);
            let twice: Vec<(MeasureIx, &BTreeSet<MeasureIx>)> =
                twice.filter(|(input, _)| said.insert(**input)).map(|(i, p)| (*i, p)).collect();
            let Some((_, by)) = twice.first() else { continue };
            let name = |measure: &MeasureIx| model.measure(*measure).id.as_str();
            let names: Vec<&str> = twice.iter().map(|(input, _)| name(input)).collect();
            let by: Vec<&str> = by.iter().map(name).collect();
            let text = message!(
                "methodology-counted-twice",
                n = names.len() as u64,
                names = shortened(&names, names.len()),
                name = name(&total),
                by = shortened(&by, by.len())
            );
            let few = names.len() == 1 || names.len() * PART <= ways.parents.len();
            let problem =
                if few { Problem::warning("counted-twice", text) } else { Problem::note(text) };
            let problem = problem.about(name(&total)).times(names.len() as u64);
            let span = self.span_of(total);
            self.push(problem.help(message!("methodology-counted-twice-help")), &span);
        }
    }
}

/// What a total is made of, each with the measures in which it counts.
struct Ways {
    parents: BTreeMap<MeasureIx, BTreeSet<MeasureIx>>,
    /// The first measure of each question: two that give its points are one.
    answers: BTreeMap<QuestionIx, MeasureIx>,
}

impl Ways {
    fn to(model: &Model, total: MeasureIx) -> Self {
        let mut ways = Self { parents: BTreeMap::new(), answers: BTreeMap::new() };
        let mut open = vec![total];
        while let Some(parent) = open.pop() {
            for input in counted(model, parent) {
                let input = ways.one(model, input);
                // What only some have may have a part for each of them.
                if !model.measure(input).when.is_empty() {
                    continue;
                }
                let parents = ways.parents.entry(input).or_default();
                if parents.is_empty() {
                    open.push(input);
                }
                parents.insert(parent);
            }
        }
        ways
    }

    fn one(&mut self, model: &Model, measure: MeasureIx) -> MeasureIx {
        match model.measure(measure).rule.question() {
            Some(question) => *self.answers.entry(question).or_insert(measure),
            None => measure,
        }
    }
}

/// The inputs that count in a score for everybody by what they are.
fn counted(model: &Model, measure: MeasureIx) -> Vec<MeasureIx> {
    let rule = &model.measure(measure).rule;
    if let Some(combine) = rule.combination() {
        let adds = matches!(
            combine.how,
            How::Mean | How::Geometric | How::Harmonic | How::Power(_) | How::Sum
        );
        let terms = combine.terms.iter().filter(|term| adds && term.weight > 0.0);
        return terms.map(|term| term.measure).collect();
    }
    let of_all = |n: &&Normalise| n.filter.is_empty() && !matches!(n.method, Norm::Rank(_));
    let normalised = rule.normalisation().filter(of_all).map(|n| n.of);
    rule.transformation().map(|(of, _)| of).or(normalised).into_iter().collect()
}

//! Short ways for the most common rules, which take answers that nothing has touched from where they
//! stand.

use std::sync::Arc;

use super::Evaluator;
use crate::answer::plain;
use crate::answer_means::Answers;
use crate::children::Children;
use crate::dataset::AnswerColumn;
use crate::model::{
    Gaps, MeasureIx, Method, MethodChoice, Norm, Normalise, Question, Rollup, RollupHow,
};
use crate::normalise::min_max_of;
use crate::shared_means::Shared;

/// How many of the next measures are looked at for means that the same pass can make.
const NEAR: usize = 64;

/// The plain mean of the points of answers.
struct PlainMean<'a> {
    of: MeasureIx,
    gaps: Gaps,
    question: &'a Question,
    answers: &'a AnswerColumn,
}

impl<'a> Evaluator<'a> {
    /// The means of a rollup, and in the same pass those of others that will be asked for, too. `None`
    /// if they have to be made from a column of scores.
    pub(super) fn means_of_answers(
        &mut self,
        ix: MeasureIx,
        rule: &Rollup,
        children: &Children,
    ) -> Option<Vec<f64>> {
        let mean = self.plain_mean(rule)?;
        let answers = Answers::new(mean.question, mean.answers)?;
        let zero = mean.gaps == Gaps::Zero;
        let mut column = self.buffer();
        match Shared::new(children, answers) {
            Err(alone) => alone.means(children, zero, &mut column),
            Ok(mut shared) => {
                let beside = self.beside(ix, rule, mean.gaps, &mut shared);
                let mut columns = vec![column];
                columns.extend(beside.iter().map(|_| self.buffer()));
                if shared.means(children, zero, &mut columns) {
                    for ((other, rollup, of), mut made) in
                        beside.into_iter().rev().zip(columns.drain(1..).rev())
                    {
                        self.forget_columns(&rollup.filter);
                        self.forget(of);
                        self.adjust(other, &mut made);
                        self.ready[other.0] = Some(Arc::new(made));
                    }
                } else {
                    shared.first().means(children, zero, &mut columns[0]);
                }
                column = columns.swap_remove(0);
            }
        }
        self.forget(mean.of);
        Some(column)
    }

    /// The next measures that a pass can make, too, with their rollups and what these are of.
    fn beside(
        &self,
        ix: MeasureIx,
        rule: &Rollup,
        gaps: Gaps,
        shared: &mut Shared<'a>,
    ) -> Vec<(MeasureIx, &'a Rollup, MeasureIx)> {
        let mut beside = Vec::new();
        let (model, on) = (self.model, self.model.measure(ix).on);
        for (at, measure) in model.measures.iter().enumerate().skip(ix.0 + 1).take(NEAR) {
            if shared.is_full() {
                break;
            }
            let asked = self.uses[at] > 0 && self.ready[at].is_none() && self.given[at].is_none();
            // What a gate or an override needs is not made before its time.
            let plain = measure.when.is_empty() && measure.overrides.is_empty();
            if let Some(rollup) = measure.rule.rollup()
                && asked
                && plain
                && measure.on == on
                && (rollup.from, rollup.link, rollup.with_self)
                    == (rule.from, rule.link, rule.with_self)
                && rollup.filter == rule.filter
                && let Some(mean) = self.plain_mean(rollup)
                && mean.gaps == gaps
                && shared.take(mean.question, mean.answers)
            {
                beside.push((MeasureIx(at), rollup, mean.of));
            }
        }
        beside
    }

    /// What a rollup is the plain mean of.
    fn plain_mean(&self, rule: &Rollup) -> Option<PlainMean<'a>> {
        let RollupHow::Of { measure, method, weight: None } = &rule.how else { return None };
        let MethodChoice::Same(Method::Mean, gaps) = method else { return None };
        let (question, answers) = self.untouched(*measure)?;
        let plain = *gaps != Gaps::Propagate;
        plain.then_some(PlainMean { of: *measure, gaps: *gaps, question, answers })
    }

    /// The answers of whose points a measure is made, if nothing else is done with them.
    fn untouched(&self, measure: MeasureIx) -> Option<(&'a Question, &'a AnswerColumn)> {
        let m = self.model.measure(measure);
        let question = m.rule.question()?;
        let touched = !m.when.is_empty() || !m.overrides.is_empty() || m.round.is_some();
        let replaced = self.decided[measure.0] || self.given[measure.0].is_some();
        if touched || replaced {
            return None;
        }
        let answers = self.answer_columns[question.0];
        let question = self.model.question(question);
        Some((question, &self.table(question.on).answers[answers]))
    }

    /// The short way for the most common normalisation: numbers that nothing has touched between the
    /// ends of all subjects, none of whom lacks a number.
    pub(super) fn min_max_of_answers(&mut self, rule: &Normalise) -> Option<Vec<f64>> {
        let Norm::MinMax(low, high) = rule.method else { return None };
        if !rule.within.is_empty() || !rule.filter.is_empty() {
            return None;
        }
        let (question, answers) = self.untouched(rule.of)?;
        let AnswerColumn::Numbers(numbers) = answers else { return None };
        if !plain(question) {
            return None;
        }
        let mut column = self.buffer();
        let (scale, bounds) = ((low, high), self.model.bounds);
        if min_max_of(numbers, rule.direction, scale, bounds, &mut column) {
            self.forget(rule.of);
            return Some(column);
        }
        self.spare.push(column);
        None
    }

    /// One use of a column fewer, without making it.
    fn forget(&mut self, measure: MeasureIx) {
        self.uses[measure.0] = self.uses[measure.0].saturating_sub(1);
        if self.uses[measure.0] == 0 {
            self.ready[measure.0] = None;
        }
    }
}

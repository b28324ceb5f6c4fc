//! Scoring: evaluates the measures of a model over a dataset, column by column.

mod short;

use std::rc::Rc;
use std::sync::Arc;

use crate::answer;
use crate::children::Children;
use crate::cohort::cohorts;
use crate::combine::{Combiner, copeland};
use crate::condition::Masks;
use crate::dataset::{Dataset, Table};
use crate::error::ModelError;
use crate::inputs::{answer_columns, inputs};
use crate::model::{
    Combine, Condition, How, MeasureIx, Model, Normalise, QuestionIx, Rollup, RollupHow, Rule,
    Special, TypeIx,
};
use crate::none::{LEAST, NONE, is_refused, is_waiting, settle};
use crate::normalise::normalise;
use crate::rollup::{self, Methods};
use crate::scores::{Keep, Scores};
use crate::text::fold;
use crate::validate::{check, check_kept};
use crate::waits::Waits;

/// Scores a round.
///
/// # Errors
/// [`ModelError`] if the model contradicts itself, the data were not made for it, or a measure that
/// is to be kept is not there.
pub fn score(model: &Model, data: &Dataset, keep: Keep<'_>) -> Result<Scores, ModelError> {
    check(model, data)?;
    check_kept(model, keep)?;
    let wanted: Vec<MeasureIx> = match keep {
        Keep::All => (0..model.measures.len()).map(MeasureIx).collect(),
        Keep::Only(measures) => measures.to_vec(),
    };
    let mut evaluator = Evaluator::new(model, data, &wanted);
    let mut columns = vec![None; model.measures.len()];
    for &measure in &wanted {
        columns[measure.0] = Some(evaluator.kept(measure));
    }
    Ok(Scores::new(columns))
}

/// The scores of a measure as a normalisation finds them: those that wait for others are none.
pub(crate) fn before_others(model: &Model, data: &Dataset, measure: MeasureIx) -> Vec<f64> {
    Evaluator::new(model, data, &[measure]).owned_column(measure)
}

/// Type, link, and whether subjects count among their own children.
type LinkKey = (TypeIx, usize, bool);

/// Evaluates measures on demand. A column that several others use is kept until the last of them
/// was made; buffers are used again.
struct Evaluator<'a> {
    model: &'a Model,
    data: &'a Dataset,
    /// How many times each measure's column will still be asked for.
    uses: Vec<u32>,
    ready: Vec<Option<Arc<Vec<f64>>>>,
    spare: Vec<Vec<f64>>,
    masks: Masks,
    children: Vec<(LinkKey, Condition, Rc<Children>)>,
    answer_columns: Vec<usize>,
    refusals: bool,
    decided: Vec<bool>,
    given: Vec<Option<&'a [f64]>>,
    /// Measures with scores that wait for those of others.
    waits: Waits,
}

impl<'a> Evaluator<'a> {
    fn new(model: &'a Model, data: &'a Dataset, wanted: &[MeasureIx]) -> Self {
        let mut uses = vec![0; model.measures.len()];
        let mut open: Vec<MeasureIx> = Vec::new();
        let mut ask = |m: MeasureIx, open: &mut Vec<MeasureIx>| {
            uses[m.0] += 1;
            if uses[m.0] == 1 {
                open.push(m);
            }
        };
        wanted.iter().for_each(|&m| ask(m, &mut open));
        let mut given = vec![None; model.measures.len()];
        data.given.iter().for_each(|g| given[g.measure] = Some(g.scores.as_slice()));
        while let Some(m) = open.pop() {
            // What is given is made from nothing.
            if given[m.0].is_none() {
                inputs(model, m).into_iter().for_each(|i| ask(i, &mut open));
            }
        }
        let refuses = |s: Special| s == Special::Propagate;
        let mut decided = vec![false; model.measures.len()];
        data.decided.iter().for_each(|d| decided[d.measure] = true);
        Self {
            model,
            data,
            uses,
            ready: vec![None; model.measures.len()],
            spare: Vec::new(),
            masks: Masks::new(model.bounds),
            children: Vec::new(),
            answer_columns: answer_columns(model),
            refusals: model.questions.iter().any(|q| {
                let p = q.policy;
                refuses(p.missing) || refuses(p.not_applicable) || refuses(p.not_relevant)
            }),
            decided,
            given,
            waits: Waits::new(model),
        }
    }

    /// The column of a measure, in which no score waits for others.
    fn column(&mut self, measure: MeasureIx) -> Arc<Vec<f64>> {
        let column = self.waiting_column(measure);
        if !self.waits.any[measure.0] {
            return column;
        }
        let mut column = Arc::unwrap_or_clone(column);
        settle(0..column.len(), &mut column);
        Arc::new(column)
    }

    /// The column of a measure as it is shown: what waits for a rule above it has no score here.
    fn kept(&mut self, measure: MeasureIx) -> Arc<Vec<f64>> {
        if !self.waits.passed_on[measure.0] {
            return self.column(measure);
        }
        let mut column = self.owned_column(measure);
        column.iter_mut().filter(|x| is_waiting(**x)).for_each(|x| *x = NONE);
        Arc::new(column)
    }

    /// The column of a measure.
    fn waiting_column(&mut self, measure: MeasureIx) -> Arc<Vec<f64>> {
        self.uses[measure.0] = self.uses[measure.0].saturating_sub(1);
        let last = self.uses[measure.0] == 0;
        if let Some(column) = &self.ready[measure.0] {
            let column = Arc::clone(column);
            if last {
                self.ready[measure.0] = None;
            }
            return column;
        }
        let column = Arc::new(self.evaluate(measure));
        if !last {
            self.ready[measure.0] = Some(Arc::clone(&column));
        }
        column
    }

    /// A column to write into: its own copy only if somebody else still needs it.
    fn owned_column(&mut self, measure: MeasureIx) -> Vec<f64> {
        Arc::unwrap_or_clone(self.waiting_column(measure))
    }

    fn give_back(&mut self, column: Arc<Vec<f64>>) {
        if let Ok(buffer) = Arc::try_unwrap(column) {
            self.spare.push(buffer);
        }
    }

    fn buffer(&mut self) -> Vec<f64> {
        self.spare.pop().unwrap_or_default()
    }

    fn table(&self, on: TypeIx) -> &'a Table {
        &self.data.tables[on.0]
    }

    fn evaluate(&mut self, ix: MeasureIx) -> Vec<f64> {
        if let Some(scores) = self.given[ix.0] {
            return scores.to_vec();
        }
        let measure = self.model.measure(ix);
        let mut column = match &measure.rule {
            Rule::Answer(question) => self.answers(*question),
            Rule::Combine(rule) => self.combine(rule, measure.on),
            Rule::Rollup(rule) => self.rollup(ix, rule, measure.on),
            Rule::Transform { of, step } => {
                let mut column = self.owned_column(*of);
                column.iter_mut().for_each(|x| *x = step.apply(*x, self.model.bounds));
                column
            }
            Rule::Normalise(rule) => self.normalise(rule, measure.on),
            Rule::Denominate { of, by, scale } => {
                let mut column = self.owned_column(*of);
                let by = self.waiting_column(*by);
                for (x, &d) in column.iter_mut().zip(by.iter()) {
                    *x = match (is_refused(d), x.is_nan()) {
                        (true, _) => d,
                        (false, true) => *x,
                        (false, false) if is_waiting(d) => LEAST,
                        (false, false) => crate::none::finite(*x / (d / scale)),
                    };
                }
                self.give_back(by);
                column
            }
            Rule::Choose { attribute, cases, otherwise } => {
                self.choose(measure.on, *attribute, cases, *otherwise)
            }
        };
        self.adjust(ix, &mut column);
        column
    }

    /// What applies to every rule: overrides, the gate, decisions by hand, rounding; in this order.
    fn adjust(&mut self, ix: MeasureIx, column: &mut [f64]) {
        let measure = self.model.measure(ix);
        // The first override that holds counts, so the last is written first.
        for o in measure.overrides.iter().rev() {
            let mask = self.mask(&o.when, measure.on);
            column.iter_mut().zip(mask.iter()).filter(|(_, m)| **m).for_each(|(x, _)| *x = o.score);
        }
        if !measure.when.is_empty() {
            let mask = self.mask(&measure.when, measure.on);
            column.iter_mut().zip(mask.iter()).filter(|(_, m)| !**m).for_each(|(x, _)| *x = NONE);
        }
        if let Some(rounding) = measure.round {
            column.iter_mut().for_each(|x| *x = rounding.apply(*x));
        }
        if self.decided[ix.0] {
            for d in self.data.decided.iter().filter(|d| d.measure == ix.0) {
                column[d.subject as usize] = d.score.unwrap_or(NONE);
            }
        }
    }

    fn answers(&mut self, question: QuestionIx) -> Vec<f64> {
        let q = self.model.question(question);
        let answers = &self.table(q.on).answers[self.answer_columns[question.0]];
        let mut column = self.buffer();
        answer::column(q, answers, &mut column);
        column
    }

    fn combine(&mut self, rule: &Combine, on: TypeIx) -> Vec<f64> {
        if rule.how == How::Copeland {
            let columns: Vec<_> = rule.terms.iter().map(|t| self.column(t.measure)).collect();
            return copeland(rule, &columns, self.model.equal);
        }
        let subjects = self.table(on).ids.len();
        let (sum, lost) = (self.buffer(), self.buffer());
        let mut combiner = Combiner::new(rule, subjects, self.refusals, sum, lost);
        for term in &rule.terms {
            let column = self.column(term.measure);
            combiner.add(term.weight, &column);
            self.give_back(column);
        }
        let (column, spare) = combiner.finish();
        self.spare.push(spare);
        column
    }

    fn rollup(&mut self, ix: MeasureIx, rule: &Rollup, on: TypeIx) -> Vec<f64> {
        let children = self.children(rule, on);
        match &rule.how {
            RollupHow::Count => rollup::count(&children),
            RollupHow::Share(condition) => {
                let all = rollup::count(&children);
                let mut these = rule.clone();
                these.filter.tests.extend(condition.tests.iter().cloned());
                let these = rollup::count(&self.children(&these, on));
                these.iter().zip(all).map(|(t, a)| crate::none::finite(t / a)).collect()
            }
            RollupHow::Of { measure, method, weight } => {
                if let Some(column) = self.means_of_answers(ix, rule, &children) {
                    return column;
                }
                let methods = Methods::new(method, &self.table(on).attributes);
                let weight = weight.map(|w| self.column(w));
                let weight = weight.as_ref().map(|w| w.as_slice());
                let column = self.column(*measure);
                let result = rollup::scores(&children, &column, weight, &methods);
                self.give_back(column);
                result
            }
        }
    }

    /// Who names whom, by a rollup's link and filter; remembered, for rollups mostly share both.
    fn children(&mut self, rule: &Rollup, to: TypeIx) -> Rc<Children> {
        let key = (rule.from, rule.link, rule.with_self);
        let known = self.children.iter().find(|c| c.0 == key && c.1 == rule.filter);
        if let Some((_, _, children)) = known {
            let children = Rc::clone(children);
            self.forget_columns(&rule.filter);
            return children;
        }
        let filter = (!rule.filter.is_empty()).then(|| self.mask(&rule.filter, rule.from));
        let filter = filter.as_ref().map(|f| f.as_slice());
        let link = &self.table(rule.from).links[rule.link];
        let subjects = self.table(to).ids.len();
        let children = Rc::new(Children::new(link, subjects, rule.with_self, filter));
        if self.children.len() == Masks::MOST {
            self.children.remove(0);
        }
        self.children.push((key, rule.filter.clone(), Rc::clone(&children)));
        children
    }

    fn normalise(&mut self, rule: &Normalise, on: TypeIx) -> Vec<f64> {
        if let Some(column) = self.min_max_of_answers(rule) {
            return column;
        }
        let mut column = self.owned_column(rule.of);
        let table = self.table(on);
        let filter = (!rule.filter.is_empty()).then(|| self.mask(&rule.filter, on));
        for rows in cohorts(table, &rule.within, filter.as_ref().map(|f| f.as_slice())) {
            normalise(
                &rule.method,
                rule.direction,
                &rows,
                &table.ids,
                (self.model.equal, self.model.bounds),
                &mut column,
            );
            if self.waits.any[rule.of.0] {
                // More is better from here on, whatever was normalised.
                let rows = rows.iter().map(|&row| row as usize);
                for row in rows.clone() {
                    column[row] = if is_waiting(column[row]) { LEAST } else { column[row] };
                }
                settle(rows, &mut column);
            }
        }
        if let Some(filter) = filter {
            column.iter_mut().zip(filter.iter()).filter(|(_, f)| !**f).for_each(|(x, _)| *x = NONE);
        }
        column
    }

    fn choose(
        &mut self,
        on: TypeIx,
        attribute: usize,
        cases: &[(String, MeasureIx)],
        otherwise: Option<MeasureIx>,
    ) -> Vec<f64> {
        let attribute = &self.table(on).attributes[attribute];
        let folded: Vec<String> = attribute.values.iter().map(|v| fold(v)).collect();
        let mut result = vec![NONE; attribute.codes.len()];
        let columns: Vec<_> = cases.iter().map(|c| self.waiting_column(c.1)).collect();
        let rest = otherwise.map(|m| self.waiting_column(m));
        let sources: Vec<Option<&Arc<Vec<f64>>>> = folded
            .iter()
            .map(|v| cases.iter().position(|c| c.0 == *v).map(|i| &columns[i]).or(rest.as_ref()))
            .collect();
        for (row, (x, &code)) in result.iter_mut().zip(&attribute.codes).enumerate() {
            *x = sources[code as usize].map_or(NONE, |c| c[row]);
        }
        result
    }

    /// A condition whose mask is known does not need its columns, which wait for it.
    fn forget_columns(&mut self, condition: &Condition) {
        for measure in condition.measures() {
            let unused = self.column(measure);
            self.give_back(unused);
        }
    }

    fn mask(&mut self, condition: &Condition, on: TypeIx) -> Rc<Vec<bool>> {
        if let Some(mask) = self.masks.find(on, condition) {
            self.forget_columns(condition);
            return mask;
        }
        let columns: Vec<_> = condition.measures().map(|m| (m, self.column(m))).collect();
        let mask =
            condition.mask(self.table(on), &self.answer_columns, &columns, self.model.bounds);
        self.masks.remember(on, condition, mask)
    }
}

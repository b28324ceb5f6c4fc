//! Why a score is what it is: one step of its making at a time, down to the answers.

use std::collections::BTreeMap;

use crate::children::Children;
use crate::cohort::{Cohort, codes};
use crate::condition::Masks;
use crate::dataset::{Answer, Dataset};
use crate::inputs::answer_columns;
use crate::model::{
    Combine, Condition, Gaps, How, MeasureIx, Method, Model, QuestionIx, Rollup, RollupHow, Rule,
    Special, TypeIx,
};
use crate::none::{is_refused, some};
use crate::rollup::Methods;
use crate::score::before_others;
use crate::scores::Scores;
use crate::text::fold;
use crate::waits::Waits;

/// One score and what it was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Of which measure.
    pub measure: MeasureIx,
    /// Of which subject: its row in the measure's table.
    pub row: u32,
    /// The score; `None` if there is none.
    pub score: Option<f64>,
    /// Whether the lack of a score takes the score of everything above with it.
    pub refused: bool,
    /// What replaced or withheld the result of the rule, if anything did.
    pub outcome: Outcome,
    /// The answer itself, where the rule is one.
    pub answer: Option<(QuestionIx, Answer)>,
    /// What the policy made of an answer that gave no value.
    pub policy: Option<Special>,
    /// What it was made from, in order; those that were filtered out are not there.
    pub inputs: Vec<Input>,
    /// How many subjects a filter of a rollup kept out.
    pub filtered_out: u32,
}

/// What became of the result of a measure's rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It stands.
    Rule,
    /// The gate is shut: the subject has no score.
    Gated,
    /// The override at this position replaced it.
    Overridden(usize),
    /// It was decided by hand: position in [`Dataset::decided`].
    Decided(usize),
    /// It was given (see [`Dataset::given`]), or lies below a score that was: the answers behind
    /// it are not known.
    Given,
}

/// One input of a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Input {
    /// The measure.
    pub measure: MeasureIx,
    /// The subject's row in that measure's table.
    pub row: u32,
    /// Its score.
    pub score: Option<f64>,
    /// Its weight as the methodology has it; 1 where weights do not apply.
    pub weight: f64,
    /// Its share of the weights of the inputs that counted, 0 to 1: the effective weight in this
    /// step. 0 if it was left out.
    pub share: f64,
    /// `share × score`, in points of the result, where the result is the sum of these.
    pub contribution: Option<f64>,
    /// Whether it had no score and counted as 0.
    pub counted_as_zero: bool,
}

/// Explains scores of one scored round. The scores must have been made with [`crate::Keep::All`], or
/// with all that can be made from the columns that were given.
pub struct Explainer<'a> {
    model: &'a Model,
    data: &'a Dataset,
    scores: &'a Scores,
    columns: Vec<usize>,
    masks: Masks,
    children: Vec<((TypeIx, usize, bool), std::rc::Rc<Children>)>,
    waits: Waits,
    /// By the measure and the values by which its cohorts are split.
    cohorts: BTreeMap<(MeasureIx, Vec<u32>), Cohort>,
}

impl<'a> Explainer<'a> {
    /// Prepares to explain.
    pub fn new(model: &'a Model, data: &'a Dataset, scores: &'a Scores) -> Self {
        Self {
            model,
            data,
            scores,
            columns: answer_columns(model),
            masks: Masks::new(model.bounds),
            children: Vec::new(),
            waits: Waits::new(model),
            cohorts: BTreeMap::new(),
        }
    }

    /// One step: what this score was made from.
    pub fn step(&mut self, measure: MeasureIx, row: u32) -> Step {
        let m = self.model.measure(measure);
        let raw = self.raw(measure, row);
        let mut step = Step {
            measure,
            row,
            score: some(raw),
            refused: is_refused(raw),
            outcome: self.outcome(measure, row),
            answer: None,
            policy: None,
            inputs: Vec::new(),
            filtered_out: 0,
        };
        if step.outcome != Outcome::Rule {
            return step;
        }
        match &m.rule {
            Rule::Answer(question) => {
                let q = self.model.question(*question);
                let column = &self.data.tables[q.on.0].answers[self.columns[question.0]];
                let answer = column.get(row);
                step.answer = Some((*question, answer));
                step.policy = q.policy.of(answer);
            }
            Rule::Combine(rule) => step.inputs = self.terms(rule, row),
            Rule::Rollup(rule) => {
                (step.inputs, step.filtered_out) = self.rolled_up(rule, m.on, row);
            }
            Rule::Transform { of, .. } => step.inputs = vec![self.whole(*of, row)],
            Rule::Normalise(n) => step.inputs = vec![self.whole(n.of, row)],
            Rule::Denominate { of, by, .. } => {
                step.inputs = vec![self.whole(*of, row), self.whole(*by, row)];
            }
            Rule::Choose { attribute, cases, otherwise } => {
                let value = fold(self.data.tables[m.on.0].attributes[*attribute].get(row));
                let chosen = cases.iter().find(|c| c.0 == value).map(|c| c.1).or(*otherwise);
                let chosen = chosen.map(|m| self.whole(m, row));
                // The chosen score is the result, whole.
                step.inputs =
                    chosen.map(|i| Input { contribution: i.score, ..i }).into_iter().collect();
            }
        }
        step
    }

    /// The cohort over which the score of a subject is normalised; `None` if the measure is no
    /// normalisation, or the subject does not belong to its cohort.
    pub fn cohort(&mut self, measure: MeasureIx, row: u32) -> Option<Cohort> {
        let (model, m) = (self.model, self.model.measure(measure));
        let rule = m.rule.normalisation()?;
        if !self.holds(&rule.filter, m.on, row) {
            return None;
        }
        let table = &self.data.tables[m.on.0];
        let key = (measure, codes(table, &rule.within, row));
        if let Some(known) = self.cohorts.get(&key) {
            return Some(*known);
        }
        let waiting = self.waits.any[rule.of.0].then(|| before_others(model, self.data, rule.of));
        let column = waiting.as_deref().or_else(|| self.scores.column(rule.of))?;
        let mask = (!rule.filter.is_empty()).then(|| self.mask(&rule.filter, m.on));
        let rows: Vec<u32> = (0..table.ids.len() as u32)
            .filter(|&row| mask.as_ref().is_none_or(|mask| mask[row as usize]))
            .filter(|&row| codes(table, &rule.within, row) == key.1)
            .collect();
        let cohort = Cohort::new(&rule.method, &rows, table, column);
        self.cohorts.insert(key, cohort);
        Some(cohort)
    }

    fn raw(&self, measure: MeasureIx, row: u32) -> f64 {
        self.scores.column(measure).map_or(f64::NAN, |c| c[row as usize])
    }

    fn outcome(&mut self, measure: MeasureIx, row: u32) -> Outcome {
        let m = self.model.measure(measure);
        let decided = |d: &crate::dataset::Decided| d.measure == measure.0 && d.subject == row;
        if let Some(position) = self.data.decided.iter().rposition(decided) {
            return Outcome::Decided(position);
        }
        let given = self.data.given.iter().any(|g| g.measure == measure.0);
        if given || self.scores.column(measure).is_none() {
            return Outcome::Given;
        }
        if !self.holds(&m.when, m.on, row) {
            return Outcome::Gated;
        }
        let first = (0..m.overrides.len()).find(|&i| self.holds(&m.overrides[i].when, m.on, row));
        first.map_or(Outcome::Rule, Outcome::Overridden)
    }

    /// Whether a condition holds for a subject of this type, by its row.
    pub fn holds(&mut self, condition: &Condition, on: TypeIx, row: u32) -> bool {
        condition.is_empty() || self.mask(condition, on)[row as usize]
    }

    fn mask(&mut self, condition: &Condition, on: TypeIx) -> std::rc::Rc<Vec<bool>> {
        let table = &self.data.tables[on.0];
        self.masks.of(condition, on, table, &self.columns, self.scores)
    }

    /// An input that is the whole of the result's making.
    fn whole(&self, measure: MeasureIx, row: u32) -> Input {
        let score = some(self.raw(measure, row));
        Input {
            measure,
            row,
            score,
            weight: 1.0,
            share: 1.0,
            contribution: None,
            counted_as_zero: false,
        }
    }

    fn terms(&self, rule: &Combine, row: u32) -> Vec<Input> {
        let inputs =
            rule.terms.iter().map(|t| Input { weight: t.weight, ..self.whole(t.measure, row) });
        let adds_up = matches!(rule.how, How::Mean | How::Sum);
        weigh(inputs.collect(), rule.gaps, rule.how == How::Sum, adds_up)
    }

    fn rolled_up(&mut self, rule: &Rollup, on: TypeIx, row: u32) -> (Vec<Input>, u32) {
        let RollupHow::Of { measure, method, weight } = &rule.how else { return (Vec::new(), 0) };
        let rows = self.children(rule, on);
        let mask = (!rule.filter.is_empty()).then(|| self.mask(&rule.filter, rule.from));
        let all = rows.of(row as usize).count();
        let rows = rows.of(row as usize).filter(|&r| mask.as_ref().is_none_or(|m| m[r]));
        let inputs: Vec<Input> = rows
            .map(|r| {
                let w = weight.map_or(1.0, |w| some(self.raw(w, r as u32)).unwrap_or(0.0));
                Input { weight: w, ..self.whole(*measure, r as u32) }
            })
            .collect();
        let out = (all - inputs.len()) as u32;
        let methods = Methods::new(method, &self.data.tables[on.0].attributes);
        let Some((method, gaps)) = methods.of(row as usize) else { return (inputs, out) };
        let adds_up = matches!(method, Method::Mean | Method::Sum);
        (weigh(inputs, gaps, method == Method::Sum, adds_up), out)
    }

    fn children(&mut self, rule: &Rollup, to: TypeIx) -> std::rc::Rc<Children> {
        let key = (rule.from, rule.link, rule.with_self);
        if let Some((_, children)) = self.children.iter().find(|(k, _)| *k == key) {
            return std::rc::Rc::clone(children);
        }
        let link = &self.data.tables[rule.from.0].links[rule.link];
        let subjects = self.data.tables[to.0].ids.len();
        let children = std::rc::Rc::new(Children::new(link, subjects, rule.with_self, None));
        self.children.push((key, std::rc::Rc::clone(&children)));
        children
    }
}

/// Gives each input its share of the weights that counted and what it adds to the result.
fn weigh(mut inputs: Vec<Input>, gaps: Gaps, is_sum: bool, adds_up: bool) -> Vec<Input> {
    let zeros = gaps == Gaps::Zero && inputs.iter().any(|i| i.score.is_some());
    let counts = |i: &Input| i.score.is_some() || zeros;
    let weights = crate::sum::total(inputs.iter().filter(|i| counts(i)).map(|i| i.weight));
    for input in &mut inputs {
        let counted = counts(input);
        input.counted_as_zero = counted && input.score.is_none();
        input.share = match (counted, is_sum) {
            (true, true) => input.weight,
            (true, false) if weights > 0.0 => input.weight / weights,
            _ => 0.0,
        };
        let score = input.score.unwrap_or(0.0);
        input.contribution = (adds_up && counted).then_some(input.share * score);
    }
    inputs
}

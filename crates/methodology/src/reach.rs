//! Between which ends the scores of a measure lie.

use sanjeh_engine::dataset::Decided;
use sanjeh_engine::model::{
    How, Kind, MeasureIx, Method, MethodChoice, Model, Norm, QuestionIx, RollupHow, Rule, Transform,
};

/// The ends between which scores lie, as far as they are known.
pub(crate) type Ends = (f64, f64);

const UNKNOWN: Ends = (f64::NEG_INFINITY, f64::INFINITY);

/// The ends between which the scores of measures lie, whatever is answered.
#[derive(Debug)]
pub struct Reach<'a> {
    model: &'a Model,
    decided: &'a [Decided],
    known: Vec<Option<Ends>>,
}

impl<'a> Reach<'a> {
    /// Nothing is worked out yet.
    pub fn new(model: &'a Model, decided: &'a [Decided]) -> Self {
        Self { model, decided, known: vec![None; model.measures.len()] }
    }

    /// The ends of the scores of a measure, the least first; infinite where nothing bounds them. What is
    /// decided by hand may lie anywhere.
    pub fn of(&mut self, ix: MeasureIx) -> (f64, f64) {
        if let Some(ends) = self.known[ix.0] {
            return ends;
        }
        let measure = self.model.measure(ix);
        let mut ends = self.by_rule(&measure.rule);
        for o in &measure.overrides {
            ends = joined(ends, (o.score, o.score));
        }
        if self.decided.iter().any(|decided| decided.measure == ix.0) {
            ends = UNKNOWN;
        }
        self.known[ix.0] = Some(ends);
        ends
    }

    fn by_rule(&mut self, rule: &Rule) -> Ends {
        let joint = |all: &mut dyn Iterator<Item = Ends>| all.reduce(joined).unwrap_or(UNKNOWN);
        match rule {
            Rule::Answer(question) => points(self.model, *question),
            Rule::Combine(combine) => {
                let terms = combine.terms.iter().map(|term| (term.weight, term.measure));
                let all: Vec<(f64, Ends)> = terms.map(|(weight, m)| (weight, self.of(m))).collect();
                let (least, most) = joint(&mut all.iter().map(|(_, ends)| *ends));
                // What is not there may count as 0.
                let with_0 = (least.min(0.0), most.max(0.0));
                match combine.how {
                    How::Mean | How::Min | How::Max => with_0,
                    How::Geometric | How::Harmonic | How::Power(_) => (0.0, with_0.1),
                    How::Sum => {
                        let sum = |end: &dyn Fn(Ends) -> f64| {
                            all.iter().map(|(weight, ends)| weight * end(*ends)).sum()
                        };
                        (sum(&|ends| ends.0.min(0.0)), sum(&|ends| ends.1.max(0.0)))
                    }
                    How::Share(_) => (0.0, 1.0),
                    How::Count(_) => (0.0, all.len() as f64),
                    How::Copeland => UNKNOWN,
                }
            }
            Rule::Rollup(rollup) => match &rollup.how {
                RollupHow::Of { measure, method, .. } => {
                    let (least, most) = self.of(*measure);
                    if sums(method) { UNKNOWN } else { (least.min(0.0), most.max(0.0)) }
                }
                RollupHow::Count => (0.0, f64::INFINITY),
                RollupHow::Share(_) => (0.0, 1.0),
            },
            Rule::Transform { of, step } => {
                let (least, most) = self.of(*of);
                match *step {
                    Transform::Linear { scale, offset } => {
                        let (a, b) = (scale * least + offset, scale * most + offset);
                        if a.is_nan() || b.is_nan() { UNKNOWN } else { (a.min(b), a.max(b)) }
                    }
                    Transform::Goalposts { top, clip: true, .. } => (top.min(0.0), top.max(0.0)),
                    Transform::Clamp(low, high) => (low, high),
                    Transform::Within(..) => (0.0, 1.0),
                    Transform::Goalposts { .. } | Transform::Log { .. } => UNKNOWN,
                }
            }
            Rule::Normalise(normalise) => match normalise.method {
                Norm::MinMax(a, b) => (a.min(b), a.max(b)),
                _ => UNKNOWN,
            },
            Rule::Denominate { .. } => UNKNOWN,
            Rule::Choose { cases, otherwise, .. } => {
                let chosen = cases.iter().map(|case| case.1).chain(*otherwise);
                joint(&mut chosen.map(|m| self.of(m)))
            }
        }
    }
}

/// The ends of the points of a question, and of what an answer scores that is none.
fn points(model: &Model, question: QuestionIx) -> Ends {
    match &model.question(question).kind {
        Kind::Choice { options } => {
            let ends = options.iter().map(|(_, points)| (*points, *points)).reduce(joined);
            joined(ends.unwrap_or((0.0, 0.0)), (0.0, 0.0))
        }
        Kind::Number { goalposts: Some(_), .. } => (0.0, 100.0),
        Kind::Number { range, goalposts: None } => joined(*range, (0.0, 0.0)),
    }
}

fn sums(method: &MethodChoice) -> bool {
    match method {
        MethodChoice::Same(method, _) => *method == Method::Sum,
        MethodChoice::ByAttribute { cases, otherwise, .. } => {
            let mut all = cases.iter().map(|case| case.1).chain(otherwise.map(|o| o.0));
            all.any(|method| method == Method::Sum)
        }
    }
}

fn joined(a: Ends, b: Ends) -> Ends {
    (a.0.min(b.0), a.1.max(b.1))
}

//! Bands that no score reaches.

use sanjeh_engine::model::{
    BandSet, How, Kind, MeasureIx, Method, MethodChoice, Model, Norm, QuestionIx, RollupHow, Rule,
    Transform,
};
use sanjeh_messages::{Problem, message};

use super::Doubts;

/// The ends between which scores lie, as far as they are known.
pub(super) type Ends = (f64, f64);

const UNKNOWN: Ends = (f64::NEG_INFINITY, f64::INFINITY);

impl Doubts<'_> {
    /// Warns of bands that begin above all possible scores, and of those below a band that begins at
    /// the least score or lower.
    pub(super) fn reach(&mut self) {
        let methodology = self.methodology;
        let model = &methodology.model;
        let mut known: Vec<Option<Ends>> = vec![None; model.measures.len()];
        for set in &model.bands {
            let (least, most) = self.ends(model, set.measure, &mut known);
            for (at, band) in set.bands.iter().enumerate() {
                let why = if is_above(band.from, most) || (band.above && band.from >= most) {
                    "above"
                } else if is_covered(set, at, least) {
                    "below"
                } else {
                    continue;
                };
                let name = band.id.as_str();
                let (from, measure) = (band.from, model.measure(set.measure).id.as_str());
                let text = message!(
                    "methodology-band-unreachable",
                    why = why,
                    name = name,
                    from = from,
                    measure = measure,
                    least = if least.is_finite() { least } else { 0.0 },
                    most = if most.is_finite() { most } else { 0.0 }
                );
                let about = format!("{}={name}", set.id);
                let problem = Problem::warning("band-unreachable", text).about(about);
                let problem = problem.help(message!("methodology-band-unreachable-help"));
                let entry = methodology.document.bands.get(&set.id).map(|entry| &entry.value);
                let level = entry.and_then(|e| e.levels.value.iter().find(|l| l.id.value == name));
                let span = level.map_or(0..0, |level| level.id.span.clone());
                self.push(problem, &span);
            }
        }
    }

    /// The ends of the scores of a measure. What is decided by hand may lie anywhere.
    pub(super) fn ends(&self, model: &Model, ix: MeasureIx, known: &mut Vec<Option<Ends>>) -> Ends {
        if let Some(ends) = known[ix.0] {
            return ends;
        }
        let measure = model.measure(ix);
        let mut ends = self.by_rule(model, &measure.rule, known);
        for o in &measure.overrides {
            ends = joined(ends, (o.score, o.score));
        }
        if self.data.decided.iter().any(|decided| decided.measure == ix.0) {
            ends = UNKNOWN;
        }
        known[ix.0] = Some(ends);
        ends
    }

    fn by_rule(&self, model: &Model, rule: &Rule, known: &mut Vec<Option<Ends>>) -> Ends {
        let joint = |all: &mut dyn Iterator<Item = Ends>| all.reduce(joined).unwrap_or(UNKNOWN);
        match rule {
            Rule::Answer(question) => points(model, *question),
            Rule::Combine(combine) => {
                let terms = combine.terms.iter().map(|term| (term.weight, term.measure));
                let all: Vec<(f64, Ends)> =
                    terms.map(|(weight, m)| (weight, self.ends(model, m, known))).collect();
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
                    let (least, most) = self.ends(model, *measure, known);
                    if sums(method) { UNKNOWN } else { (least.min(0.0), most.max(0.0)) }
                }
                RollupHow::Count => (0.0, f64::INFINITY),
                RollupHow::Share(_) => (0.0, 1.0),
            },
            Rule::Transform { of, step } => {
                let (least, most) = self.ends(model, *of, known);
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
                joint(&mut chosen.map(|m| self.ends(model, m, known)))
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

/// Whether a score lies above the greatest that there can be, as rounding never makes it.
fn is_above(from: f64, most: f64) -> bool {
    from > most && from - most > most.abs() / 100.0
}

/// Whether another band begins higher than this and no higher than the least score.
fn is_covered(set: &BandSet, at: usize, least: f64) -> bool {
    let own = &set.bands[at];
    let higher =
        |from: f64, above: bool| from > own.from || (from == own.from && above && !own.above);
    set.bands.iter().any(|band| {
        let reached_by_all = band.from < least || (band.from == least && !band.above);
        reached_by_all && higher(band.from, band.above)
    })
}

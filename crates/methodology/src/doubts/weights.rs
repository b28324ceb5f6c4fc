//! A weight that is a power of ten away from what it should be: 0.25 among 25, 25 and 25.

use sanjeh_engine::model::{Combine, How, MeasureIx};
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::report::shortened;

/// What weights usually add up to.
const TOTALS: [f64; 2] = [1.0, 100.0];
/// By how much a weight may be wrong.
const FACTORS: [f64; 4] = [10.0, 0.1, 100.0, 0.01];
/// How far the weight is from all others at least, and how far it may be when it is right.
const APART: f64 = 3.0;

impl Doubts<'_> {
    /// Notes inputs of which the weight is 0: they change nothing.
    pub(super) fn zero_weights(&mut self) {
        let model = &self.methodology.model;
        for measure in (0..model.measures.len()).map(MeasureIx) {
            let Some(combine) = model.measure(measure).rule.combination() else { continue };
            let zero = combine.terms.iter().filter(|term| term.weight == 0.0);
            let names: Vec<&str> =
                zero.map(|term| model.measure(term.measure).id.as_str()).collect();
            if names.is_empty() {
                continue;
            }
            let of = model.measure(measure).id.as_str();
            let text = message!(
                "methodology-weight-zero",
                n = names.len(),
                of = of,
                names = shortened(&names, names.len())
            );
            let note = Problem::note(text).about(of).times(names.len() as u64);
            let span = self.span_of(measure);
            self.push(note, &span);
        }
    }

    pub(super) fn odd_weights(&mut self) {
        let model = &self.methodology.model;
        for measure in (0..model.measures.len()).map(MeasureIx) {
            let Some(combine) = model.measure(measure).rule.combination() else { continue };
            let Some((at, right, total)) = odd(combine) else { continue };
            let term = combine.terms[at];
            let sum: f64 = combine.terms.iter().map(|term| term.weight).sum();
            let text = message!(
                "methodology-weight-odd",
                name = model.measure(term.measure).id.as_str(),
                of = model.measure(measure).id.as_str(),
                weight = plain(term.weight),
                sum = plain(sum),
                right = plain(right),
                total = plain(total)
            );
            let about =
                format!("{}: {}", model.measure(measure).id, model.measure(term.measure).id);
            let problem = Problem::warning("weight-odd", text).about(about);
            let span = self.span_of(measure);
            self.push(problem.help(message!("methodology-weight-odd-help")), &span);
        }
    }
}

/// The one term of which the weight would make the sum 1 or 100 if its point stood elsewhere, that
/// weight, and the sum; none if the sum is so already, or the weight is not unlike all others.
fn odd(combine: &Combine) -> Option<(usize, f64, f64)> {
    let is_weighted = matches!(
        combine.how,
        How::Mean | How::Geometric | How::Harmonic | How::Power(_) | How::Sum | How::Copeland
    );
    let weights: Vec<f64> = combine.terms.iter().map(|term| term.weight).collect();
    let sum: f64 = weights.iter().sum();
    if !is_weighted || weights.len() < 3 || TOTALS.iter().any(|total| near(sum, *total)) {
        return None;
    }
    let mut found = None;
    for (at, &weight) in weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
        let others = || weights.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, w)| *w);
        let (least, most) =
            others().fold((f64::INFINITY, 0.0_f64), |(l, m), w| (l.min(w), m.max(w)));
        if weight * APART > least && weight < most * APART {
            continue;
        }
        for right in FACTORS.map(|factor| weight * factor) {
            let is_like = right * APART > least && right < most * APART;
            let total = TOTALS.iter().find(|total| near(sum - weight + right, **total));
            if let Some(total) = total.filter(|_| is_like) {
                if found.is_some() {
                    return None;
                }
                found = Some((at, right, *total));
            }
        }
    }
    found
}

/// As near as weights are written.
fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b
}

/// A weight as it would be written.
fn plain(weight: f64) -> String {
    let exact = 1e9;
    ((weight * exact).round() / exact).to_string()
}

//! Combinations of measures of one subject, and their weights.

use sanjeh_engine::model::{Combine, Gaps, How, Presence, Rule, Term, TypeIx};
use sanjeh_messages::message;

use super::Compiler;
use crate::document::{At, GapsWord, HowWord, MeasureEntry, Terms};

impl Compiler<'_> {
    pub(super) fn combine(
        &mut self,
        on: TypeIx,
        entry: &MeasureEntry,
        terms: &At<Terms>,
    ) -> Option<Rule> {
        let policy = &self.doc.policy;
        let general = policy.coverage.as_ref().map(|c| c.value);
        let coverage = entry.coverage.or(general).unwrap_or(0.0);
        let word = entry.how.or(policy.how).unwrap_or(HowWord::Mean);
        let power = entry.power.or(policy.power);
        let gaps = gaps(entry.gaps.or(policy.gaps));
        if entry.coverage.is_some() {
            self.share(coverage, &terms.span);
        }
        self.weights(entry, terms);
        if terms.value.terms.is_empty() {
            self.report.error(&terms.span, message!("methodology-nothing-to-combine"), None);
            return None;
        }
        let how = match (word, power) {
            (HowWord::Power, Some(p)) if p != 0.0 && p.is_finite() => How::Power(p),
            (HowWord::Power, _) => {
                let help = message!("methodology-no-power-help");
                self.report.error(&terms.span, message!("methodology-no-power"), Some(help));
                return None;
            }
            (other, _) => how(other),
        };
        let found: Vec<Option<Term>> = (terms.value.terms.iter())
            .map(|(name, weight)| {
                self.measure(on, name).map(|measure| Term { measure, weight: *weight })
            })
            .collect();
        let terms: Option<Vec<Term>> = found.into_iter().collect();
        Some(Rule::Combine(Combine { how, terms: terms?, gaps, coverage }))
    }

    pub(super) fn weights(&mut self, entry: &MeasureEntry, terms: &At<Terms>) {
        let mut sum = 0.0;
        for (name, weight) in &terms.value.terms {
            if !weight.is_finite() || *weight < 0.0 {
                let text = message!(
                    "methodology-bad-weight",
                    name = name.value.as_str(),
                    weight = *weight
                );
                self.report.error(&name.span, text, Some(message!("methodology-bad-weight-help")));
            }
            sum += weight;
        }
        if !terms.value.weighted {
            return;
        }
        if sum == 0.0 {
            self.report.error(&terms.span, message!("methodology-no-weight"), None);
        }
        let total = entry.total_weight.or(self.doc.policy.total_weight);
        self.finite(total.unwrap_or(0.0), &terms.span);
        if let Some(total) = total
            && (sum - total).abs() > 1e-9 * total.abs().max(1.0)
        {
            let text = message!("methodology-weights-do-not-add-up", sum = sum, total = total);
            let help = if sum < total {
                message!("methodology-weights-too-small", missing = round9(total - sum))
            } else {
                message!("methodology-weights-too-large", surplus = round9(sum - total))
            };
            self.report.error(&terms.span, text, Some(help));
        }
    }
}

/// Nine decimals are enough to say what is missing.
fn round9(x: f64) -> f64 {
    sanjeh_engine::round::Rounding::half_up(9).apply(x)
}

/// What the words say of inputs without a score.
pub(super) fn gaps(word: Option<GapsWord>) -> Gaps {
    match word {
        None | Some(GapsWord::LeaveOut) => Gaps::LeaveOut,
        Some(GapsWord::Zero) => Gaps::Zero,
        Some(GapsWord::Propagate) => Gaps::Propagate,
    }
}

fn how(word: HowWord) -> How {
    match word {
        HowWord::Mean => How::Mean,
        HowWord::Geometric => How::Geometric,
        HowWord::Harmonic => How::Harmonic,
        // The exponent is checked by the caller.
        HowWord::Power => How::Power(1.0),
        HowWord::Sum => How::Sum,
        HowWord::Min => How::Min,
        HowWord::Max => How::Max,
        HowWord::Copeland => How::Copeland,
        HowWord::CountPresent => How::Count(Presence::Present),
        HowWord::CountMissing => How::Count(Presence::Missing),
        HowWord::CountZero => How::Count(Presence::Zero),
        HowWord::CountMissingOrZero => How::Count(Presence::MissingOrZero),
        HowWord::SharePresent => How::Share(Presence::Present),
    }
}

//! Measures by their place among others, and measures divided or chosen.

use std::ops::Range;

use sanjeh_engine::model::{MeasureIx, Norm, Normalise, PlaceTies, Rule, TypeIx};
use sanjeh_messages::message;

use super::{Compiler, folded};
use crate::document::{self, NormWord, PlaceTiesWord, QuestionEntry};

impl<'a> Compiler<'a> {
    pub(super) fn normalise(
        &mut self,
        on: TypeIx,
        of: MeasureIx,
        entry: &document::Normalise,
        span: &Range<usize>,
    ) -> Option<Rule> {
        let question = self.question_behind(of);
        let direction = entry.direction.or(question.and_then(|q| q.direction));
        let target = entry.target.or(question.and_then(|q| q.target));
        let posts = entry.posts.or(question.and_then(|q| q.posts));
        let (from, to) = entry.to.unwrap_or(match entry.method {
            NormWord::ZScore => (0.0, 1.0),
            _ => (0.0, 100.0),
        });
        let scale = entry.scale.unwrap_or(100.0);
        let (lower, upper) = posts.unwrap_or((0.0, 1.0));
        for number in [from, to, scale, target.unwrap_or(0.0), lower, upper] {
            self.finite(number, span);
        }
        for (used, name, ends) in [
            (entry.method == NormWord::Scaled, "to", (from, to)),
            (entry.method == NormWord::Goalposts, "posts", (lower, upper)),
        ] {
            if used && ends.0 == ends.1 {
                self.report.error(span, message!("methodology-equal-ends", name = name), None);
            }
        }
        let places = [NormWord::Rank, NormWord::PercentileRank, NormWord::Borda];
        if entry.ties.is_some() && !places.contains(&entry.method) {
            let help = message!("methodology-ties-without-places-help");
            self.report.error(span, message!("methodology-ties-without-places"), Some(help));
        }
        let ties = match entry.ties {
            None | Some(PlaceTiesWord::Lowest) => PlaceTies::Lowest,
            Some(PlaceTiesWord::Average) => PlaceTies::Average,
        };
        let id = self.model.measures[of.0].id.clone();
        if entry.method == NormWord::FractionOfMax && direction == Some(document::Direction::Lower)
        {
            let text = message!("methodology-fraction-of-lower", name = id.as_str());
            let help = message!("methodology-fraction-of-lower-help");
            self.report.error(span, text, Some(help));
        }
        let mut missing = |what: &'static str| {
            let text = message!("methodology-normalise-needs", name = id.as_str(), what = what);
            self.report.error(
                span,
                text,
                Some(message!("methodology-normalise-needs-help", what = what)),
            );
        };
        let method = match entry.method {
            NormWord::MinMax => Norm::MinMax(from, to),
            NormWord::ZScore => Norm::ZScore(from, to),
            NormWord::Scaled => Norm::Scaled { from, to, scale },
            NormWord::Rank => Norm::Rank(ties),
            NormWord::PercentileRank => Norm::PercentileRank(ties),
            NormWord::Borda => Norm::Borda(ties),
            NormWord::FractionOfMax => Norm::FractionOfMax,
            NormWord::DistanceToMax => Norm::DistanceToMax,
            NormWord::DistanceToReference => match &entry.reference {
                Some(id) => Norm::DistanceToReference(id.value.clone()),
                None => {
                    return {
                        missing("reference");
                        None
                    };
                }
            },
            NormWord::DistanceToTarget => match target {
                Some(target) => Norm::DistanceToTarget(target),
                None => {
                    return {
                        missing("target");
                        None
                    };
                }
            },
            NormWord::Goalposts => match posts {
                Some((lower, upper)) => Norm::Goalposts { lower, upper, scale },
                None => {
                    return {
                        missing("posts");
                        None
                    };
                }
            },
        };
        let direction = match direction {
            Some(document::Direction::Lower) => -1.0,
            _ => 1.0,
        };
        let within = self.attributes(on, &entry.within);
        let filter = self.condition(on, &entry.condition);
        Some(Rule::Normalise(Normalise { of, method, direction, within, filter }))
    }

    pub(super) fn denominate(
        &mut self,
        on: TypeIx,
        of: MeasureIx,
        entry: &document::Denominate,
        span: &Range<usize>,
    ) -> Option<Rule> {
        let scale = entry.scale.unwrap_or(1.0);
        self.finite(scale, span);
        if scale == 0.0 {
            self.report.error(span, message!("methodology-zero-scale"), None);
        }
        let by = self.measure(on, &entry.by)?;
        Some(Rule::Denominate { of, by, scale })
    }

    pub(super) fn choose(&mut self, on: TypeIx, entry: &document::Select) -> Option<Rule> {
        let attribute = self.attribute(on, &entry.by);
        let mut cases = Vec::new();
        for (value, measure) in &entry.cases.value {
            let values = folded(std::slice::from_ref(value));
            let found = self.measure(on, measure);
            cases.extend(found.and_then(|m| values.into_iter().next().map(|v| (v, m))));
        }
        let otherwise = match &entry.otherwise {
            Some(measure) => Some(self.measure(on, measure)?),
            None => None,
        };
        Some(Rule::Choose { attribute: attribute?, cases, otherwise })
    }

    /// The question that a measure comes from without being combined with others.
    fn question_behind(&self, mut of: MeasureIx) -> Option<&'a QuestionEntry> {
        for _ in 0..self.model.measures.len() {
            let rule = &self.model.measures[of.0].rule;
            if let Some(question) = rule.question() {
                let question = self.model.question(question);
                let subject = self.model.types[question.on.0].id.as_str();
                return self.doc.questions.get(subject)?.get(&question.id).map(|at| &at.value);
            }
            // A normalised score has another scale than its question.
            let turned = rule.turns().filter(|_| rule.normalisation().is_none());
            of = turned.or(rule.carries())?;
        }
        None
    }
}

//! Conditions and rounding: from words to tests.

use std::ops::Range;

use sanjeh_engine::model::{Bound, Condition, Kind, MeasureIx, Test, TestOn, TypeIx};
use sanjeh_engine::round::{Mode, Rounding};
use sanjeh_engine::text::fold;
use sanjeh_messages::message;

use super::{Compiler, folded};
use crate::document::{ModeWord, OneOrMany, RoundingEntry, Where, WhereTest};

impl Compiler<'_> {
    /// The condition that words state about subjects of a type.
    pub(super) fn condition(&mut self, on: TypeIx, words: &Where) -> Condition {
        let mut tests = Vec::new();
        for (name, test) in &words.tests {
            let (span, test) = (&test.span, &test.value.0);
            if let (None, None, false) = (&test.is, &test.not, has_bounds(test)) {
                self.report.error(
                    span,
                    message!("methodology-empty-condition", name = name.as_str()),
                    None,
                );
            }
            for (values, negate) in [(&test.is, false), (&test.not, true)] {
                if let Some(values) = values {
                    let on = self.value_test(on, name, values, span);
                    tests.extend(on.map(|on| Test { on, negate }));
                }
            }
            if has_bounds(test) {
                let bounds = [test.above, test.at_least, test.below, test.at_most];
                bounds.into_iter().flatten().for_each(|x| self.finite(x, span));
                let measure = self.measures.get(&(on, name.clone())).copied();
                match measure {
                    Some(measure) => tests.push(bounds_test(measure, test)),
                    None => self.unknown_in_condition(on, name, span),
                }
            }
        }
        Condition { tests }
    }

    fn value_test(
        &mut self,
        on: TypeIx,
        name: &str,
        values: &OneOrMany,
        span: &Range<usize>,
    ) -> Option<TestOn> {
        let values = self.values(values, span);
        if name == "id" {
            return Some(TestOn::Id(values));
        }
        let attribute = self.model.types[on.0].attributes.iter().position(|a| a == name);
        if let Some(attribute) = attribute {
            return Some(TestOn::Attribute(attribute, folded(&values)));
        }
        let Some(&question) = self.questions.get(&(on, name.to_owned())) else {
            self.unknown_in_condition(on, name, span);
            return None;
        };
        let Kind::Choice { options } = &self.model.question(question).kind else {
            let help = message!("methodology-condition-on-number-help", name = name);
            self.report.error(
                span,
                message!("methodology-condition-on-number", name = name),
                Some(help),
            );
            return None;
        };
        let names: Vec<String> = options.iter().map(|o| o.0.clone()).collect();
        let mut wanted = Vec::new();
        for value in &values {
            if let Some(option) = names.iter().position(|n| fold(n) == fold(value)) {
                wanted.push(option as u8);
            } else {
                let text =
                    message!("methodology-unknown-option", id = name, option = value.as_str());
                self.report.unknown(span, value, text, names.iter().map(String::as_str));
            }
        }
        Some(TestOn::Answer(question, wanted))
    }

    fn unknown_in_condition(&mut self, on: TypeIx, name: &str, span: &Range<usize>) {
        let subject = &self.model.types[on.0];
        let text = message!(
            "methodology-unknown-in-condition",
            name = name,
            subject = subject.id.as_str()
        );
        let measures = self.measures.keys().filter(|(t, _)| *t == on).map(|(_, id)| id.as_str());
        let known: Vec<&str> =
            subject.attributes.iter().map(String::as_str).chain(measures).collect();
        self.report.unknown(span, name, text, known);
    }
}

/// Whether anything is said of a score.
pub(super) fn has_bounds(test: &WhereTest) -> bool {
    [test.above, test.at_least, test.below, test.at_most].iter().any(Option::is_some)
}

fn bounds_test(measure: MeasureIx, test: &WhereTest) -> Test {
    let bound = |excluded: Option<f64>, included: Option<f64>| match (excluded, included) {
        (Some(x), _) => Bound::Excluded(x),
        (None, Some(x)) => Bound::Included(x),
        (None, None) => Bound::Open,
    };
    let on =
        TestOn::Score(measure, bound(test.above, test.at_least), bound(test.below, test.at_most));
    Test { on, negate: false }
}

impl RoundingEntry {
    /// The rounding that the words state.
    pub fn rounding(self) -> Rounding {
        let mode = match self.mode.unwrap_or(ModeWord::HalfUp) {
            ModeWord::HalfUp => Mode::HalfUp,
            ModeWord::HalfEven => Mode::HalfEven,
            ModeWord::Nearest => Mode::Nearest,
            ModeWord::Down => Mode::Down,
            ModeWord::Up => Mode::Up,
        };
        Rounding { decimals: self.decimals, mode }
    }
}

//! Single negative answers among many that are none, where a negative number makes no sense: perhaps a
//! code for what is missing, or a sign too many.

use std::collections::BTreeSet;

use sanjeh_engine::model::{Kind, Norm, Normalise, QuestionIx};
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::document::Direction;

/// Among fewer numbers nothing is rare.
const FEWEST: usize = 20;
/// One in so many is negative at most.
const PART: usize = 20;
/// Words of questions that count something.
const COUNTS: [&str; 6] = ["number of", "count of", "no. of", "تعداد", "شمار", "شمارهٔ"];
/// What is written where nothing is known, as statistics programs do.
const CODES: [f64; 6] = [-9.0, -99.0, -999.0, -9999.0, -88.0, -888.0];

impl Doubts<'_> {
    pub(super) fn negatives(&mut self) {
        let said: BTreeSet<String> = (self.problems.iter())
            .filter(|problem| problem.code == "negative-is-best")
            .map(|problem| problem.about.clone())
            .collect();
        let not_below_0 = self.of_what_is_not_negative();
        for question in (0..self.methodology.model.questions.len()).map(QuestionIx) {
            let asked = self.methodology.model.question(question);
            // Who said what is the least meant it.
            if !matches!(asked.kind, Kind::Number { range: (f64::NEG_INFINITY, _), .. })
                || said.contains(&asked.id)
            {
                continue;
            }
            let mut negative: Vec<(u32, f64)> = Vec::new();
            let mut all = 0;
            for (row, x) in self.numbers(question) {
                all += 1;
                if x < 0.0 {
                    negative.push((row, x));
                    // Where the first are negative, many are.
                    if negative.len() > FEWEST && negative.len() * PART > all {
                        break;
                    }
                }
            }
            let Some(&(row, value)) = negative.first() else { continue };
            let is_code = negative.iter().all(|(_, x)| *x == value) && CODES.contains(&value);
            let is_odd = is_code || not_below_0.contains(&question) || self.counts(question);
            if all < FEWEST || negative.len() * PART > all || !is_odd {
                continue;
            }
            let n = negative.len() as u64;
            let text = message!(
                "methodology-negative-among-positive",
                n = n,
                all = all,
                name = asked.id.as_str(),
                value = value,
                first = self.data.tables[asked.on.0].ids.get(row)
            );
            let help =
                message!("methodology-negative-among-positive-help", value = value.to_string());
            let problem = Problem::warning("negative-among-positive", text);
            let problem = problem.about(asked.id.as_str()).times(n).help(help);
            self.at_question(problem, question);
        }
    }

    /// Questions whose answers are divided by, compared with their maximum, or better the lower they
    /// are.
    fn of_what_is_not_negative(&self) -> BTreeSet<QuestionIx> {
        let model = &self.methodology.model;
        let of = |measure| model.measure(measure).rule.question();
        let mut all: BTreeSet<QuestionIx> = BTreeSet::new();
        for measure in &model.measures {
            all.extend(measure.rule.division().and_then(|(_, by)| of(by)));
            let turned =
                |n: &&Normalise| n.direction < 0.0 || matches!(n.method, Norm::FractionOfMax);
            all.extend(measure.rule.normalisation().filter(turned).and_then(|n| of(n.of)));
        }
        let asked = (0..model.questions.len()).map(QuestionIx);
        all.extend(asked.filter(|question| {
            let entry = self.methodology.question(*question);
            entry.is_some_and(|entry| entry.direction == Some(Direction::Lower))
        }));
        all
    }

    /// Whether a question says that it counts.
    fn counts(&self, question: QuestionIx) -> bool {
        let Some(entry) = self.methodology.question(question) else { return false };
        let mut texts = entry.title.values().chain(&entry.column);
        texts.any(|text| {
            let text = fold(text);
            COUNTS.iter().any(|word| text.starts_with(word) || text.contains(&format!(" {word}")))
        })
    }
}

//! Single numbers far from all others: a code for what is missing, a year or a date among small numbers,
//! a zero too many, 0 where nobody has nearly nothing.

use sanjeh_engine::model::{Kind, QuestionIx};
use sanjeh_messages::{Problem, message};

use super::Doubts;
use super::spread::{Odd, Oddity, Spread};

impl Doubts<'_> {
    pub(super) fn far(&mut self) {
        for question in (0..self.methodology.model.questions.len()).map(QuestionIx) {
            let asked = self.methodology.model.question(question);
            let Kind::Number { range: (least, most), .. } = asked.kind else { continue };
            // A negative code is doubted as one.
            let said = self.problems.iter().any(|problem| {
                problem.about == asked.id
                    && matches!(problem.code, "negative-among-positive" | "negative-is-best")
            });
            if said {
                continue;
            }
            let numbers = self.numbers(question).map(|(_, x)| x);
            let spread = Spread::of(numbers, self.answers(question).len());
            // Who said what is the most meant it; of what is the least 0 is said by habit.
            let Some(odd) = spread.odd(!most.is_finite()) else { continue };
            // Of a fraction among percentages the intake speaks.
            let is_fraction = (least, most) == (0.0, 100.0)
                && odd.between.1 > 0.0
                && odd.between.1 <= 1.0
                && odd.others.0 >= 10.0;
            if is_fraction {
                continue;
            }
            if odd.what == Oddity::Far
                && odd.between.0 < odd.others.0
                && least.is_finite()
                && least != 0.0
            {
                continue;
            }
            self.is_far(question, &odd);
        }
    }

    fn is_far(&mut self, question: QuestionIx, odd: &Odd) {
        let asked = self.methodology.model.question(question);
        let (from, to) = (odd.between.0.min(odd.between.1), odd.between.0.max(odd.between.1));
        let is_odd = |x: f64| {
            let has_decimals = odd.what != Oddity::Thousandth || x.fract() != 0.0;
            from <= x && x <= to && has_decimals
        };
        let Some((row, value)) = self.numbers(question).find(|(_, x)| is_odd(*x)) else { return };
        let (least, most) = (odd.others.0.min(odd.others.1), odd.others.0.max(odd.others.1));
        let text = message!(
            "methodology-number-far",
            n = odd.count,
            name = asked.id.as_str(),
            value = value,
            first = self.data.tables[asked.on.0].ids.get(row),
            least = least,
            most = most
        );
        let value = value.to_string();
        let (code, help) = match odd.what {
            Oddity::Code => {
                ("code-among-numbers", message!("methodology-far-code-help", value = value))
            }
            Oddity::Zero => ("zero-far-from-others", message!("methodology-far-zero-help")),
            Oddity::Thousandth => {
                ("thousandth-among-whole", message!("methodology-far-thousandth-help"))
            }
            Oddity::Far => ("number-far-from-others", message!("methodology-far-help")),
        };
        let problem = Problem::warning(code, text).about(asked.id.as_str()).times(odd.count);
        self.at_question(problem.help(help), question);
    }
}

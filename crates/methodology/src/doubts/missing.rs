//! Missing answers that score 0 by default where 0 may be better than an answer.

use sanjeh_engine::dataset::{Answer, AnswerColumn, decimal};
use sanjeh_engine::model::{Kind, MeasureIx, Model, QuestionIx, RollupHow, Rule, Transform};
use sanjeh_messages::{Problem, message};

use super::{Doubts, how_many};
use crate::document::Direction;
use crate::report::shortened;

impl Doubts<'_> {
    /// The default may not decide silently what a missing number is worth.
    pub(super) fn missing(&mut self) {
        let model = &self.methodology.model;
        let above = Above::new(model);
        let mut scored = vec![Vec::new(); model.questions.len()];
        for (ix, measure) in model.measures.iter().enumerate() {
            if let Some(question) = measure.rule.question() {
                scored[question.0].push(ix);
            }
        }
        let mut decided: Vec<(QuestionIx, u64)> = Vec::new();
        let mut could_be: Vec<QuestionIx> = Vec::new();
        for question in (0..self.methodology.model.questions.len()).map(QuestionIx) {
            let measures = scored[question.0].as_slice();
            if self.missing_is_written(question)
                || !self.zero_may_be_better(question, measures, &above)
            {
                continue;
            }
            match how_many(self.answers(question), Answer::Missing) {
                0 => could_be.push(question),
                n => decided.push((question, n)),
            }
        }
        let total: u64 = decided.iter().map(|(_, n)| n).sum();
        let questions: Vec<QuestionIx> = decided.iter().map(|(question, _)| *question).collect();
        if let [first, ..] = questions.as_slice() {
            let id = self.methodology.model.question(*first).id.as_str();
            let text = message!(
                "methodology-missing-by-default",
                n = total,
                names = self.names(&questions)
            );
            let help = message!("methodology-missing-by-default-help", name = id);
            let problem = Problem::error(text).about(id).times(total).help(help);
            self.at_question(problem, *first);
            return;
        }
        if let [first, ..] = could_be.as_slice() {
            let id = self.methodology.model.question(*first).id.as_str();
            let text = message!("methodology-missing-could-be", names = self.names(&could_be));
            let help = message!("methodology-missing-by-default-help", name = id);
            self.at_question(Problem::note(text).about(id).help(help), *first);
        }
    }

    fn names(&self, questions: &[QuestionIx]) -> Vec<String> {
        let ids = questions.iter().map(|q| self.methodology.model.question(*q).id.as_str());
        shortened(&ids.collect::<Vec<_>>(), questions.len())
    }

    pub(super) fn at_question(&mut self, problem: Problem, question: QuestionIx) {
        let asked = self.methodology.model.question(question);
        let kind = self.methodology.model.types[asked.on.0].id.as_str();
        let entry = self.methodology.document.questions.get(kind).and_then(|q| q.get(&asked.id));
        let span = entry.map_or(0..0, |entry| entry.span.clone());
        self.push(problem, &span);
    }

    /// Whether the file says what a missing answer to the question scores.
    pub(super) fn missing_is_written(&self, question: QuestionIx) -> bool {
        let document = &self.methodology.document;
        let on = self.methodology.model.question(question).on;
        let entry = self.methodology.question(question);
        entry.is_some_and(|entry| entry.missing.is_some())
            || document.subjects[on.0].value.missing.is_some()
            || document.policy.missing.is_some()
    }

    /// Whether somebody may be better off with 0 points than with those of an answer.
    fn zero_may_be_better(&self, question: QuestionIx, scored: &[usize], above: &Above) -> bool {
        let turned = scored.iter().any(|&m| above.turned[m]);
        match &self.methodology.model.question(question).kind {
            Kind::Choice { options } => turned || options.iter().any(|(_, points)| *points < 0.0),
            Kind::Number { goalposts: Some(_), .. } => turned,
            Kind::Number { goalposts: None, range } => {
                let entry = self.methodology.question(question);
                let lower = entry.is_some_and(|e| e.direction == Some(Direction::Lower));
                // Of a percentage 0 is the least, and compared with others it stays that.
                let compared = scored.iter().any(|&m| above.compared[m]) && *range != (0.0, 100.0);
                turned || lower || compared || any_negative(self.answers(question))
            }
        }
    }
}

fn any_negative(answers: &AnswerColumn) -> bool {
    match answers {
        AnswerColumn::Options(_) => false,
        AnswerColumn::Decimals { units, .. } => {
            units.iter().any(|n| (decimal::LEAST..0).contains(n))
        }
        AnswerColumn::Numbers(numbers) => numbers.iter().any(|&x| x < 0.0),
    }
}

/// What becomes of the score of each measure further up.
struct Above {
    /// It is transformed or compared with the scores of others, without being combined first.
    compared: Vec<bool>,
    /// Somewhere less of it is better, or a 0 of it takes weight from what is worse.
    turned: Vec<bool>,
}

impl Above {
    fn new(model: &Model) -> Self {
        let none = vec![false; model.measures.len()];
        let mut above = Self { compared: none.clone(), turned: none };
        for list in model.ranks.iter().filter(|list| list.ascending) {
            above.turned[list.measure.0] = true;
        }
        // From the top down, as often as measures are made from measures.
        let mut found = true;
        while std::mem::take(&mut found) {
            for measure in (0..model.measures.len()).rev().map(MeasureIx) {
                found |= above.pass_down(model, measure);
            }
        }
        above
    }

    /// Notes for the inputs of a measure what becomes of them; whether that is news.
    fn pass_down(&mut self, model: &Model, measure: MeasureIx) -> bool {
        let (compared, turned) = (self.compared[measure.0], self.turned[measure.0]);
        let mut news = false;
        let mut tell = |input: MeasureIx, compared: bool, turned: bool| {
            news |= compared && !self.compared[input.0] || turned && !self.turned[input.0];
            self.compared[input.0] |= compared;
            self.turned[input.0] |= turned;
        };
        match &model.measure(measure).rule {
            Rule::Answer(_) => {}
            Rule::Transform { of, step } => tell(*of, true, turned || turns(step)),
            Rule::Normalise(n) => tell(n.of, true, turned || n.direction < 0.0),
            Rule::Denominate { of, by, .. } => {
                tell(*of, compared, turned);
                tell(*by, true, true);
            }
            Rule::Rollup(rollup) => {
                if let RollupHow::Of { measure, weight, .. } = &rollup.how {
                    tell(*measure, compared, turned);
                    weight.iter().for_each(|weight| tell(*weight, true, true));
                }
            }
            Rule::Choose { cases, otherwise, .. } => {
                let chosen = cases.iter().map(|case| case.1).chain(*otherwise);
                chosen.for_each(|input| tell(input, compared, turned));
            }
            Rule::Combine(combine) => {
                combine.terms.iter().for_each(|term| tell(term.measure, false, turned));
            }
        }
        news
    }
}

/// Whether a transformation gives 0 more than it gives larger scores.
fn turns(step: &Transform) -> bool {
    match *step {
        Transform::Linear { scale, .. } => scale < 0.0,
        Transform::Goalposts { posts, .. } => posts.worst > posts.best,
        Transform::Within(from, to) => from <= 0.0 && 0.0 < to,
        Transform::Log { .. } | Transform::Clamp(..) => false,
    }
}

//! Questions that are answered by yes or not at all: what is missing may mean no.

use sanjeh_engine::dataset::{Answer, AnswerColumn};
use sanjeh_engine::model::{Kind, QuestionIx, Special, TypeIx};
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::report::shortened;

/// With fewer subjects, or fewer that said yes, nothing is odd about it.
const FEWEST: u64 = 8;
const FEWEST_YES: u64 = 3;
/// One in so many is missing at least.
const PART_MISSING: u64 = 5;

impl Doubts<'_> {
    pub(super) fn only_yes(&mut self) {
        for kind in (0..self.methodology.model.types.len()).map(TypeIx) {
            self.only_yes_of(kind);
        }
    }

    fn only_yes_of(&mut self, kind: TypeIx) {
        let model = &self.methodology.model;
        let asked = (0..model.questions.len()).map(QuestionIx);
        let asked = asked.filter(|ix| {
            let question = model.question(*ix);
            let is_left_out =
                matches!(question.policy.missing, Special::LeaveOut | Special::Propagate);
            question.on == kind && is_left_out && is_only_yes(&question.kind, self.answers(*ix))
        });
        let asked: Vec<QuestionIx> = asked.collect();
        if asked.is_empty() {
            return;
        }
        // Who answered nothing says nothing of one question.
        let table = &self.data.tables[kind.0];
        let is_missing = |answers: &AnswerColumn, row| answers.get(row) == Answer::Missing;
        let heard: Vec<u32> = (0..table.ids.len() as u32)
            .filter(|row| table.answers.iter().any(|answers| !is_missing(answers, *row)))
            .collect();
        let missing = |ix: &QuestionIx| {
            let answers = self.answers(*ix);
            heard.iter().filter(|row| is_missing(answers, **row)).count() as u64
        };
        let all = heard.len() as u64;
        let counts = asked.into_iter().map(|ix| (ix, missing(&ix)));
        let found: Vec<(QuestionIx, u64)> = counts
            .filter(|(_, missing)| {
                all >= FEWEST && all - missing >= FEWEST_YES && missing * PART_MISSING >= all
            })
            .collect();
        let Some(&(first, _)) = found.first() else { return };
        let names: Vec<&str> =
            found.iter().map(|(ix, _)| model.question(*ix).id.as_str()).collect();
        let total = found.iter().map(|(_, missing)| missing).sum();
        let text = message!(
            "methodology-only-yes",
            n = total,
            names = shortened(&names, names.len()),
            questions = names.len() as u64
        );
        let about = if names.len() == 1 { names[0] } else { model.types[kind.0].id.as_str() };
        let problem = Problem::warning("only-yes-or-missing", text).about(about).times(total);
        self.at_question(problem.help(message!("methodology-only-yes-help")), first);
    }
}

/// Whether all answers are the better one of two, or the number 1.
fn is_only_yes(kind: &Kind, answers: &AnswerColumn) -> bool {
    let yes = match kind {
        Kind::Choice { options } => match options.as_slice() {
            [(_, first), (_, second)] if first > second => Answer::Option(0),
            [(_, first), (_, second)] if first < second => Answer::Option(1),
            _ => return false,
        },
        Kind::Number { .. } => Answer::Number(1.0),
    };
    let is_no = |answer| matches!(answer, Answer::Option(_) | Answer::Number(_)) && answer != yes;
    !(0..answers.len() as u32).any(|row| is_no(answers.get(row)))
}

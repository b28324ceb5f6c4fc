//! Doubts about percentages: whether 0.85 means 85 per cent.

use sanjeh_engine::dataset::{Answer, AnswerColumn};
use sanjeh_engine::model::{Kind, Question};
use sanjeh_messages::{Problem, message};

use crate::spelling::Reader;

/// What may not have been meant by the answers to a question from 0 to 100: that all of them lie
/// between 0 and 1, or that some do among others that are written as percentages.
pub(crate) fn doubt(
    question: &Question,
    reader: &Reader,
    answers: &AnswerColumn,
) -> Option<Problem> {
    let Kind::Number { range: (0.0, 100.0), .. } = question.kind else { return None };
    let (percents, small_percents) = reader.percentages();
    let (mut small, mut fraction, mut large) = (0_u64, false, false);
    for subject in 0..answers.len() as u32 {
        let Answer::Number(number) = answers.get(subject) else { continue };
        if number > 1.0 {
            large = true;
            // Without percentages one number above 1 settles it.
            if percents == 0 {
                return None;
            }
        } else if number > 0.0 {
            small += 1;
            fraction |= number < 1.0;
        }
    }
    let plain = small.saturating_sub(small_percents);
    let id = question.id.as_str();
    if percents > 0 && plain > 0 {
        let message = message!("intake-percent-mixed", question = id, plain = plain);
        let problem = Problem::warning("percent-mixed", message).about(id).times(plain);
        return Some(problem.help(message!("intake-percent-mixed-help")));
    }
    if percents == 0 && !large && small > 0 && (fraction || small > 1) {
        let message = message!("intake-all-fractions", question = id, answers = small);
        let problem = Problem::warning("all-fractions", message).about(id).times(small);
        return Some(problem.help(message!("intake-all-fractions-help")));
    }
    None
}

//! Counts the words that were read as *not applicable* and may mean something else.

use std::collections::BTreeMap;

use sanjeh_engine::model::Question;
use sanjeh_messages::{Place, Problem, message};

use crate::builtin::Doubtful;
use crate::spot::placed;

/// Where doubtful words stand: for each question and word how often, and where first.
#[derive(Debug, Default)]
pub(crate) struct DoubtfulWords {
    seen: BTreeMap<(usize, Doubtful), (u64, Place)>,
}

impl DoubtfulWords {
    /// Notes a cell, in the order of the tables.
    #[cold]
    pub(crate) fn note(&mut self, question: usize, word: Doubtful, place: impl FnOnce() -> Place) {
        self.seen.entry((question, word)).or_insert_with(|| (0, place())).0 += 1;
    }

    /// A warning for each column and word, in the order of the questions.
    pub(crate) fn problems(self, questions: &[Question]) -> impl Iterator<Item = Problem> {
        self.seen.into_iter().map(|((question, word), (times, place))| {
            let id = questions[question].id.as_str();
            let text = word.word();
            let message = message!("intake-doubtful-word", word = text, n = times, question = id);
            let help = match word {
                Doubtful::Na | Doubtful::NSlashA => {
                    message!("intake-doubtful-na-help", word = text)
                }
                Doubtful::HasNot => message!("intake-doubtful-has-not-help"),
            };
            let code = match word {
                Doubtful::Na | Doubtful::NSlashA => "na-may-be-missing",
                Doubtful::HasNot => "has-not-may-be-no",
            };
            placed(Problem::warning(code, message).about(id).times(times).help(help), place)
        })
    }
}

//! Notes on defaults that decided something.

use sanjeh_engine::dataset::Answer;
use sanjeh_engine::model::QuestionIx;
use sanjeh_messages::{Problem, message};

use super::{Doubts, how_many};

impl Doubts<'_> {
    /// Says how many answers score what they score because nothing else is written.
    pub(super) fn defaults(&mut self) {
        // Where a default may not decide, that was said.
        let refused =
            self.problems.iter().any(|p| p.message.key == "methodology-missing-by-default");
        for (word, which) in [
            ("missing", Answer::Missing),
            ("not_applicable", Answer::NotApplicable),
            ("not_relevant", Answer::NotRelevant),
        ] {
            let mut decided = 0;
            let mut first: Option<QuestionIx> = None;
            for question in (0..self.methodology.model.questions.len()).map(QuestionIx) {
                if !self.is_written(question, which) {
                    let here = how_many(self.answers(question), which);
                    decided += here;
                    first = first.or((here > 0).then_some(question));
                }
            }
            if let Some(first) = first.filter(|_| !(refused && which == Answer::Missing)) {
                let score = if which == Answer::Missing { "zero" } else { "leave_out" };
                let asked = self.methodology.model.question(first);
                let answers = self.answers(first);
                let row = (0..answers.len() as u32).find(|row| answers.get(*row) == which);
                let ids = &self.data.tables[asked.on.0].ids;
                let text = message!(
                    "methodology-by-default",
                    what = word,
                    n = decided,
                    name = asked.id.as_str(),
                    first = row.map_or("", |row| ids.get(row))
                );
                let help = message!("methodology-by-default-help", what = word, score = score);
                let note = Problem::note(text).about(word).times(decided).help(help);
                self.problems.push(note.in_file(self.methodology.origin.file.as_str()));
            }
        }
    }

    fn is_written(&self, question: QuestionIx, which: Answer) -> bool {
        let document = &self.methodology.document;
        let on = self.methodology.model.question(question).on;
        let subject = &document.subjects[on.0].value;
        let entry = self.methodology.question(question);
        let policy = &document.policy;
        match which {
            Answer::NotApplicable => {
                entry.is_some_and(|e| e.not_applicable.is_some())
                    || subject.not_applicable.is_some()
                    || policy.not_applicable.is_some()
            }
            Answer::NotRelevant => {
                entry.is_some_and(|e| e.not_relevant.is_some())
                    || subject.not_relevant.is_some()
                    || policy.not_relevant.is_some()
            }
            _ => self.missing_is_written(question),
        }
    }
}

//! One column of a table that feeds two questions.

use std::collections::BTreeMap;

use sanjeh_engine::model::{QuestionIx, TypeIx};
use sanjeh_messages::{Problem, message};

use super::Doubts;

impl<'a> Doubts<'a> {
    pub(super) fn twice_asked(&mut self) {
        let mut columns: BTreeMap<(TypeIx, &str), QuestionIx> = BTreeMap::new();
        for question in (0..self.methodology.model.questions.len()).map(QuestionIx) {
            let asked = self.methodology.model.question(question);
            let Some(column) = self.column_of(question) else { continue };
            let first = *columns.entry((asked.on, column)).or_insert(question);
            if first == question {
                continue;
            }
            let text = message!(
                "methodology-column-twice",
                column = column,
                name = asked.id.as_str(),
                first = self.methodology.model.question(first).id.as_str()
            );
            let problem = Problem::warning("column-read-twice", text).about(column);
            let problem = problem.help(message!("methodology-column-twice-help"));
            self.at_question(problem, question);
        }
    }

    /// The column of the table of its subjects in which a question is answered, if it is.
    pub(super) fn column_of(&self, question: QuestionIx) -> Option<&'a str> {
        let on = self.methodology.model.question(question).on;
        let mut columns = self.methodology.sources.subjects[on.0].columns.iter();
        columns.find(|(of, _)| *of == question).map(|(_, column)| column.as_str())
    }
}

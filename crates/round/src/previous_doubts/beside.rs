//! A round beside the one before, subject by subject and question by question.

use sanjeh_engine::dataset::{Answer, AnswerColumn, NOBODY, Table};
use sanjeh_engine::model::{Question, QuestionIx, TypeIx};
use sanjeh_messages::{Message, Problem};

use crate::scored::Round;

/// Subjects that are named.
const NAMED: usize = 8;

/// A round beside the one before, and where each subject was.
pub(crate) struct Beside<'a> {
    pub(crate) now: &'a Round,
    pub(crate) before: &'a Round,
    /// For each kind of this round the row of each subject in the previous round, or `NOBODY`.
    pub(crate) rows: Vec<Vec<u32>>,
}

/// The answers of both rounds to one question.
pub(crate) struct Asked<'a> {
    pub(crate) question: QuestionIx,
    pub(crate) on: TypeIx,
    answers: &'a AnswerColumn,
    earlier: &'a AnswerColumn,
}

impl<'a> Beside<'a> {
    pub(crate) fn new(now: &'a Round, before: &'a Round) -> Self {
        let row = |kind, row| now.row_in_earlier(kind, row, before).unwrap_or(NOBODY);
        let of_kind = |(kind, table): (usize, &Table)| {
            (0..table.ids.len() as u32).map(|ours| row(TypeIx(kind), ours)).collect()
        };
        let rows = now.data.tables.iter().enumerate().map(of_kind).collect();
        Self { now, before, rows }
    }

    /// The questions that both rounds ask alike.
    pub(crate) fn asked(&self) -> Vec<Asked<'a>> {
        let (ours, theirs) = (self.now.model(), self.before.model());
        let column = |questions: &[Question], ix: usize| {
            questions[..ix].iter().filter(|q| q.on == questions[ix].on).count()
        };
        let both = (0..ours.questions.len()).filter_map(|ix| {
            let asked = &ours.questions[ix];
            let on = theirs.type_by_id(&ours.types[asked.on.0].id)?;
            let same = theirs.questions.iter().position(|q| q.on == on && q.id == asked.id)?;
            (theirs.questions[same].kind == asked.kind).then(|| Asked {
                question: QuestionIx(ix),
                on: asked.on,
                answers: &self.now.data.tables[asked.on.0].answers[column(&ours.questions, ix)],
                earlier: &self.before.data.tables[on.0].answers[column(&theirs.questions, same)],
            })
        });
        both.collect()
    }

    /// The answers to a question of those whom both rounds list.
    pub(crate) fn pairs(&self, asked: &Asked<'a>) -> impl Iterator<Item = (u32, Answer, Answer)> {
        let (answers, earlier) = (asked.answers, asked.earlier);
        let rows = (0..answers.len() as u32).zip(&self.rows[asked.on.0]);
        let both = rows.filter(|(_, was)| **was != NOBODY);
        both.map(move |(row, was)| (row, answers.get(row), earlier.get(*was)))
    }

    /// The id of a question.
    pub(crate) fn id(&self, asked: &Asked<'_>) -> &'a str {
        self.now.model().question(asked.question).id.as_str()
    }

    /// The name of a kind.
    pub(crate) fn kind(&self, on: TypeIx) -> &'a str {
        self.now.model().types[on.0].id.as_str()
    }

    /// The id of a subject.
    pub(crate) fn subject(&self, on: TypeIx, row: u32) -> &'a str {
        self.now.data.tables[on.0].ids.get(row)
    }

    /// The first of some subjects.
    pub(crate) fn named(&self, on: TypeIx, rows: &[u32]) -> Vec<&'a str> {
        rows.iter().take(NAMED).map(|row| self.subject(on, *row)).collect()
    }

    /// Whether subjects of a kind belong to others, as services do.
    pub(crate) fn belongs(&self, on: TypeIx) -> bool {
        self.now.model().types[on.0].links.iter().any(|link| link.to != on)
    }

    /// A problem with subjects of a kind, in the file that lists them.
    pub(crate) fn of_kind(&self, on: TypeIx, problem: Problem) -> Problem {
        problem.in_file(self.now.methodology.sources.subjects[on.0].file.as_str())
    }

    /// A problem with so many answers to a question. What is only worth knowing needs no help.
    pub(crate) fn of_question(
        &self,
        asked: &Asked<'_>,
        problem: Problem,
        times: usize,
        help: Message,
    ) -> Problem {
        let problem = problem.about(self.id(asked)).times(times as u64);
        self.of_kind(asked.on, helped(problem, help))
    }
}

/// A warning with its help, which says how it is accepted; a note as it is.
pub(crate) fn helped(problem: Problem, help: Message) -> Problem {
    if problem.code.is_empty() { problem } else { problem.help(help) }
}

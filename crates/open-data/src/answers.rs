//! The answers.

use sanjeh_engine::dataset::{Answer, AnswerColumn};
use sanjeh_engine::model::{Kind, Question, TypeIx};

use sanjeh_round::Origin;

use crate::source::{Source, origin_cell};
use crate::table::{Cell, Row, Table, column, texts};

pub(crate) fn table<'a>(source: &Source<'a>) -> Table<'a> {
    let mut columns = vec![
        column!("kind": Text).key(),
        column!("subject": Text).key(),
        column!("question": Text).key(),
        column!("state": Text),
        column!("option": Text, "chosen"),
        column!("number": Number),
    ];
    source.origins(&mut columns, &["state"]);
    let source = *source;
    Table::new("answers", texts!("answers"), columns, move || {
        (0..source.model().types.len()).map(TypeIx).flat_map(move |kind| kind_rows(&source, kind))
    })
}

/// Question by question and in the order of the subjects' table.
fn kind_rows<'a>(source: &Source<'a>, kind: TypeIx) -> impl Iterator<Item = Row<'a>> + use<'a> {
    let source = *source;
    let questions = source.model().questions.iter().filter(move |q| q.on == kind);
    let columns = &source.round.data.tables[kind.0].answers;
    questions.zip(columns).flat_map(move |(question, column)| {
        source.rows(kind).map(move |row| answer_row(&source, question, column, row))
    })
}

fn answer_row<'a>(
    source: &Source<'a>,
    question: &'a Question,
    column: &AnswerColumn,
    row: u32,
) -> Row<'a> {
    let answer = column.get(row);
    let number = match answer {
        Answer::Number(x) => Some(x),
        _ => None,
    };
    let mut cells = vec![
        Cell::text(source.model().types[question.on.0].id.as_str()),
        Cell::text(source.id(question.on, row)),
        Cell::text(question.id.as_str()),
        Cell::text(state(answer)),
        Cell::maybe_text(option(question, answer)),
        Cell::number(number),
    ];
    // No answer of a reconstructed round was ever published.
    cells.extend(source.provenance.is_reconstructed().then(|| origin_cell(Origin::Reconstructed)));
    cells
}

/// What became of a question, in a word.
pub(crate) fn state(answer: Answer) -> &'static str {
    match answer {
        Answer::Option(_) | Answer::Number(_) => "answered",
        Answer::Missing => "missing",
        Answer::NotApplicable => "not_applicable",
        Answer::NotRelevant => "not_relevant",
    }
}

/// The id of the option that was chosen.
pub(crate) fn option(question: &Question, answer: Answer) -> Option<&str> {
    match (&question.kind, answer) {
        (Kind::Choice { options }, Answer::Option(at)) => {
            options.get(usize::from(at)).map(|(id, _)| id.as_str())
        }
        _ => None,
    }
}

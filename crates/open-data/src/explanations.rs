//! What each score was made from.

use sanjeh_engine::dataset::Answer;
use sanjeh_engine::{Explainer, Input, Outcome, Step};

use crate::answers::{option, state};
use crate::scores::score_origin;
use crate::source::Source;
use crate::table::{Cell, Row, Table, column, texts};

pub(crate) fn table<'a>(source: &Source<'a>) -> Table<'a> {
    let mut columns = vec![
        column!("kind": Text).key(),
        column!("subject": Text).key(),
        column!("measure": Text).key(),
        column!("score": Number),
        column!("outcome": Text),
        column!("state": Text),
        column!("answer": Text),
        column!("filtered_out": Integer),
        column!("input_kind": Text).optional_key(),
        column!("input_subject": Text).optional_key(),
        column!("input_measure": Text).optional_key(),
        column!("input_score": Number),
        column!("weight": Number, "input-weight"),
        column!("share": Number, "input-share").unit("1"),
        column!("contribution": Number),
        column!("counted_as_zero": Boolean),
    ];
    source.origins(&mut columns, &["score", "input_score"]);
    let source = *source;
    Table::new("explanations", texts!("explanations"), columns, move || {
        let (model, round) = (source.model(), source.round);
        let mut explainer = Explainer::new(model, &round.data, &round.results.scores);
        let of_measure =
            move |measure| source.rows(model.measure(measure).on).map(move |row| (measure, row));
        let scores = source.measures().into_iter().flat_map(of_measure);
        scores.flat_map(move |(measure, row)| step_rows(&source, &explainer.step(measure, row)))
    })
}

/// A row for each input, or one without.
fn step_rows<'a>(source: &Source<'a>, step: &Step) -> Vec<Row<'a>> {
    let whole = step_cells(source, step);
    let with_input = |input: Option<&Input>| {
        let mut cells = whole.clone();
        let (kind, subject) = input.map_or((Cell::Empty, ""), |input| {
            let on = source.model().measure(input.measure).on;
            (Cell::text(source.kind_of(input.measure)), source.id(on, input.row))
        });
        let measure = input.map(|i| source.model().measure(i.measure).id.as_str());
        let score = Cell::number(input.and_then(|i| i.score));
        let origins = [
            score_origin(source, step.measure, &whole[3], subject_of(source, step)),
            match input {
                Some(input) => score_origin(source, input.measure, &score, subject),
                None => source.provenance.is_reconstructed().then_some(Cell::Empty),
            },
        ];
        cells.extend([
            kind,
            Cell::text(subject),
            Cell::maybe_text(measure),
            score,
            Cell::number(input.map(|i| i.weight)),
            Cell::number(input.map(|i| i.share)),
            Cell::number(input.and_then(|i| i.contribution)),
            input.map_or(Cell::Empty, |i| Cell::Bool(i.counted_as_zero)),
        ]);
        cells.extend(origins.into_iter().flatten());
        cells
    };
    if step.inputs.is_empty() {
        return vec![with_input(None)];
    }
    step.inputs.iter().map(|input| with_input(Some(input))).collect()
}

fn subject_of<'a>(source: &Source<'a>, step: &Step) -> &'a str {
    source.id(source.model().measure(step.measure).on, step.row)
}

/// The cells that do not depend on the input.
fn step_cells<'a>(source: &Source<'a>, step: &Step) -> Row<'a> {
    let answer = match step.answer {
        Some((question, Answer::Option(_))) => {
            let question = source.model().question(question);
            Cell::maybe_text(step.answer.and_then(|(_, answer)| option(question, answer)))
        }
        Some((_, Answer::Number(x))) => Cell::text(x.to_string()),
        _ => Cell::Empty,
    };
    vec![
        Cell::text(source.kind_of(step.measure)),
        Cell::text(subject_of(source, step)),
        Cell::text(source.model().measure(step.measure).id.as_str()),
        Cell::number(step.score),
        Cell::text(match step.outcome {
            Outcome::Rule => "rule",
            Outcome::Gated => "gated",
            Outcome::Overridden(_) => "overridden",
            Outcome::Decided(_) => "decided",
            Outcome::Given => "given",
        }),
        Cell::maybe_text(step.answer.map(|(_, answer)| state(answer))),
        answer,
        Cell::Integer(i64::from(step.filtered_out)),
    ]
}

//! The methodology as tables: measures with what they are part of, options, laws.

use std::collections::BTreeMap;

use sanjeh_engine::model::{Kind, MeasureIx, QuestionIx, Rule};
use sanjeh_engine::{effective_weights, inputs};
use sanjeh_messages::{Lang, message};
use sanjeh_methodology::document::Texts;
use sanjeh_methodology::names::text;
use sanjeh_round::Figure;

use crate::source::{Source, in_language, title_columns};
use crate::table::{Cell, Row, Table, column, texts};

pub(crate) fn indicators<'a>(source: &Source<'a>) -> Table<'a> {
    let mut columns = vec![
        column!("kind": Text).key(),
        column!("measure": Text).key(),
        column!("parent_kind": Text).optional_key(),
        column!("parent": Text).optional_key(),
    ];
    columns.extend(title_columns(source.languages()));
    columns.extend([
        column!("rule": Text),
        column!("weight": Number),
        column!("effective_weight": Number).unit("1"),
        column!("laws": Text),
    ]);
    source.origins(&mut columns, &["effective_weight"]);
    let source = *source;
    Table::new("indicators", texts!("indicators"), columns, move || {
        let presentation = source.round.methodology.presentation.as_ref();
        let headline = presentation.map(|p| p.headline);
        let effective = headline.map(|root| effective_weights(source.model(), root));
        let effective = effective.unwrap_or_default();
        let parents = parents(&source);
        (0..source.model().measures.len()).map(MeasureIx).flat_map(move |measure| {
            let weight = effective.get(&measure).copied();
            let above = parents.get(&measure).cloned().unwrap_or_else(|| vec![None]);
            above.into_iter().map(move |parent| row(&source, measure, parent, headline.zip(weight)))
        })
    })
}

/// For each measure those that are made from it, in the order of the model.
fn parents(source: &Source<'_>) -> BTreeMap<MeasureIx, Vec<Option<MeasureIx>>> {
    let mut parents: BTreeMap<MeasureIx, Vec<Option<MeasureIx>>> = BTreeMap::new();
    for parent in (0..source.model().measures.len()).map(MeasureIx) {
        for input in inputs(source.model(), parent) {
            let above = parents.entry(input).or_default();
            if !above.contains(&Some(parent)) {
                above.push(Some(parent));
            }
        }
    }
    parents
}

fn row<'a>(
    source: &Source<'a>,
    measure: MeasureIx,
    parent: Option<MeasureIx>,
    effective: Option<(MeasureIx, f64)>,
) -> Row<'a> {
    let model = source.model();
    let methodology = &source.round.methodology;
    let id = model.measure(measure).id.as_str();
    let laws: Vec<&str> = methodology.laws_of(measure).into_iter().map(|(key, _)| key).collect();
    let effective_weight = Cell::number(effective.map(|(_, weight)| weight));
    let origin = source.origin(&effective_weight, id, || {
        let root = effective.map(|(root, _)| model.measure(root).id.clone());
        [Figure::Weight(root.unwrap_or_default())]
    });
    let mut cells = vec![
        Cell::text(source.kind_of(measure)),
        Cell::text(id),
        Cell::maybe_text(parent.map(|p| source.kind_of(p))),
        Cell::maybe_text(parent.map(|p| model.measure(p).id.as_str())),
    ];
    let titles = source.languages().iter().map(|lang| methodology.measure_title(measure, *lang));
    cells.extend(titles.map(Cell::text));
    cells.extend([
        Cell::text(rule(&model.measure(measure).rule)),
        Cell::number(parent.and_then(|p| weight_in(&model.measure(p).rule, measure))),
        effective_weight,
        Cell::text(laws.join(" ")),
    ]);
    cells.extend(origin);
    cells
}

/// The weight with which a measure is combined by a rule.
fn weight_in(rule: &Rule, measure: MeasureIx) -> Option<f64> {
    rule.combination()?.terms.iter().find(|term| term.measure == measure).map(|term| term.weight)
}

/// How a measure comes about, in a word.
fn rule(rule: &Rule) -> &'static str {
    rule.combination().map_or(rule.kind().id(), |combine| combine.how.id())
}

/// The options of questions; `None` if no question has options.
pub(crate) fn options<'a>(source: &Source<'a>) -> Option<Table<'a>> {
    let source = *source;
    let questions = &source.model().questions;
    if !questions.iter().any(|q| matches!(q.kind, Kind::Choice { .. })) {
        return None;
    }
    let mut columns = vec![
        column!("kind": Text).key(),
        column!("question": Text).key(),
        column!("option": Text).key(),
        column!("points": Number),
    ];
    columns.extend(title_columns(source.languages()));
    Some(Table::new("options", texts!("options"), columns, move || {
        questions.iter().enumerate().flat_map(move |(at, question)| {
            let options = match &question.kind {
                Kind::Choice { options } => options.as_slice(),
                Kind::Number { .. } => &[],
            };
            let kind = source.model().types[question.on.0].id.as_str();
            options.iter().map(move |(option, points)| {
                let methodology = &source.round.methodology;
                let title = |lang: &Lang| methodology.option_title(QuestionIx(at), option, *lang);
                let mut cells = vec![
                    Cell::text(kind),
                    Cell::text(question.id.as_str()),
                    Cell::text(option.as_str()),
                    Cell::number(Some(*points)),
                ];
                cells.extend(source.languages().iter().map(title).map(Cell::text));
                cells
            })
        })
    }))
}

/// The laws; `None` if the methodology names none.
pub(crate) fn laws<'a>(source: &Source<'a>) -> Option<Table<'a>> {
    let laws = &source.round.methodology.document.laws;
    if laws.is_empty() {
        return None;
    }
    let mut columns = vec![column!("law": Text).key()];
    columns.extend(title_columns(source.languages()));
    let languages = source.languages();
    columns.extend(languages.iter().map(|of| {
        let (code, name) = (of.code(), of.name());
        in_language(
            "clause",
            *of,
            message!("data-clause-in", code = code, language = name),
            message!("data-clause-in-about", code = code, language = name),
        )
    }));
    columns.extend([column!("from": Text), column!("to": Text), column!("address": Text)]);
    Some(Table::new("laws", texts!("laws"), columns, move || {
        laws.iter().map(move |(id, law)| {
            let law = &law.value;
            let said = |texts: &'a Texts| languages.iter().map(move |lang| text(texts, *lang));
            let mut cells = vec![Cell::text(id.as_str())];
            cells.extend(said(&law.title).chain(said(&law.clause)).map(Cell::maybe_text));
            cells.extend([&law.from, &law.to, &law.url].map(|it| Cell::maybe_text(it.as_deref())));
            cells
        })
    }))
}

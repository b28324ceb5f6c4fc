//! Both rounds scored by the later methodology, on what they share.
//!
//! Each round's tables were read with its own methodology. The answers of the earlier round are put
//! into the columns of the later model: subjects, questions, options, attributes and links are
//! matched by what they are called, or say that they were called.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::{
    AnswerColumn, AttributeColumn, Dataset, Decided, NOBODY, Table, code, number,
};
use sanjeh_engine::model::{Kind, MeasureIx, Model, QuestionIx, TypeIx};
use sanjeh_engine::text::fold;
use sanjeh_engine::{Comparison, Side, score_together};
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::Shared;

use crate::place::one;
use crate::scored::Round;

/// Growth on what both rounds share, with the cohorts of both together; one for each growth of the
/// later methodology, empty where nothing of the measure is shared.
///
/// # Errors
/// If the model contradicts itself, which a methodology that was read never does.
pub(crate) fn like_for_like(
    now: &Round,
    before: &Round,
    shared: &Shared,
) -> Result<Vec<Comparison>, Problems> {
    let model = &shared.model;
    let earlier = as_later(shared, now, before);
    let wanted: Vec<MeasureIx> =
        model.growths.iter().map(|g| g.measure).filter(|m| shared.has(*m)).collect();
    let together = score_together(model, &now.data, &earlier, &wanted)
        .map_err(|error| one(Problem::error(message!("round-model", why = error.to_string()))))?;
    let compare_one = |growth: &sanjeh_engine::model::Growth| {
        if !shared.has(growth.measure) {
            return Comparison::default();
        }
        let on = model.measure(growth.measure).on;
        let measure = (model, growth.measure);
        let (later, earlier) = (&now.data.tables[on.0].ids, &earlier.tables[on.0].ids);
        let before = together.before(growth.measure);
        let before = now.scores_of_same_bodies(on, earlier, before);
        sanjeh_engine::compare(
            growth,
            Side { ids: later, scores: together.now(growth.measure), measure },
            Side { ids: earlier, scores: &before, measure },
        )
    };
    Ok(model.growths.iter().map(compare_one).collect())
}

/// The data of the earlier round as a dataset of the later model. Rows keep their order.
fn as_later(shared: &Shared, now: &Round, before: &Round) -> Dataset {
    let (model, data) = (&shared.model, &before.data);
    let tables = (0..model.types.len()).map(|on| table(shared, now, before, TypeIx(on)));
    let later: BTreeMap<usize, usize> = if data.decided.is_empty() {
        BTreeMap::new()
    } else {
        let measures = (0..model.measures.len()).filter_map(|measure| {
            let theirs =
                now.methodology.earlier_measure(MeasureIx(measure), &before.methodology)?;
            Some((theirs.0, measure))
        });
        measures.collect()
    };
    let decided = data
        .decided
        .iter()
        .filter_map(|d| Some(Decided { measure: *later.get(&d.measure)?, ..d.clone() }));
    Dataset { tables: tables.collect(), decided: decided.collect(), given: Vec::new() }
}

fn table(shared: &Shared, now: &Round, earlier: &Round, on: TypeIx) -> Table {
    let (model, before, data) = (&shared.model, earlier.model(), &earlier.data);
    let subject = &model.types[on.0];
    let theirs = before.type_by_id(&subject.id);
    let none = Table::default();
    let from = theirs.map_or(&none, |on| &data.tables[on.0]);
    let rows = from.ids.len();
    let types = theirs.map(|on| &before.types[on.0]);
    let link = |link: &sanjeh_engine::model::Link| {
        let to = &model.types[link.to.0].id;
        let same =
            |l: &sanjeh_engine::model::Link| l.id == link.id && before.types[l.to.0].id == *to;
        let at = types.and_then(|t| t.links.iter().position(same));
        at.map_or_else(|| vec![NOBODY; rows], |at| from.links[at].clone())
    };
    let attribute = |name: &String| {
        let at = types.and_then(|t| t.attributes.iter().position(|a| a == name));
        at.map_or_else(
            || std::iter::repeat_n("", rows).collect::<AttributeColumn>(),
            |at| from.attributes[at].clone(),
        )
    };
    let questions = model.questions.iter().zip(&shared.questions).filter(|(q, _)| q.on == on);
    let answers = questions.map(|(question, theirs)| match theirs {
        Some(theirs) => answers(before, *theirs, &question.kind, from),
        None => unanswered(&question.kind, rows),
    });
    Table {
        ids: now.ids_of_earlier(on, &from.ids).into_owned(),
        links: subject.links.iter().map(link).collect(),
        attributes: subject.attributes.iter().map(attribute).collect(),
        answers: answers.collect(),
        ..Table::default()
    }
}

/// The answers to a question of the earlier methodology, with the options of the later one.
fn answers(before: &Model, question: QuestionIx, later: &Kind, from: &Table) -> AnswerColumn {
    let on = before.question(question).on;
    let at = before.questions[..question.0].iter().filter(|q| q.on == on).count();
    let column = &from.answers[at];
    let kinds = (&before.question(question).kind, later);
    match (kinds, column) {
        (
            (Kind::Choice { options: a }, Kind::Choice { options: b }),
            AnswerColumn::Options(codes),
        ) => {
            let mut to: Vec<u8> = (0..=u8::MAX).collect();
            for (slot, (name, _)) in to.iter_mut().zip(a) {
                let found = b.iter().position(|(other, _)| fold(other) == fold(name));
                *slot = found.and_then(|at| u8::try_from(at).ok()).unwrap_or(code::MISSING);
            }
            AnswerColumn::Options(codes.iter().map(|&code| to[usize::from(code)]).collect())
        }
        _ => column.clone(),
    }
}

fn unanswered(kind: &Kind, rows: usize) -> AnswerColumn {
    match kind {
        Kind::Choice { .. } => AnswerColumn::Options(vec![code::MISSING; rows]),
        Kind::Number { .. } => AnswerColumn::Numbers(vec![f64::from_bits(number::MISSING); rows]),
    }
}

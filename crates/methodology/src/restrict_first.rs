//! One methodology cut down to what another one also asks, as publications of format 1 were compared
//! like for like: kept so that they are verified by the rules of their time.

use sanjeh_engine::model::{Measure, MeasureIx, Model, Question, QuestionIx, Test, TestOn};

use crate::Methodology;

/// The later methodology without the questions that the earlier one does not ask, and without what
/// was made from these alone. In each combination the weights of the rest are shared, so each axis
/// keeps its own weight as long as anything is left of it.
///
/// A question is shared if both ask it of the same kind of subject under the same id with the same
/// options and points or the same kind of number. Also gives the ids of the questions that were left out.
///
/// The result reads the data of both rounds: columns of questions that are left out are not asked
/// for, and answers to questions of the earlier methodology alone are passed over.
pub fn shared_questions_by_first_rules(
    later: &Methodology,
    earlier: &Methodology,
) -> (Methodology, Vec<String>) {
    let mut restricted = later.clone();
    let gone: Vec<bool> =
        (later.model.questions.iter()).map(|q| !asks(&earlier.model, &later.model, q)).collect();
    let dead = without(&mut restricted.model, &gone);
    // What is dead keeps its place, so that positions keep their meaning, and has no score.
    for (measure, _) in restricted.model.measures.iter_mut().zip(&dead).filter(|(_, dead)| **dead) {
        measure.when.tests = vec![Test { on: TestOn::Id(Vec::new()), negate: false }];
    }
    for subject in &mut restricted.sources.subjects {
        subject.columns.retain(|(QuestionIx(question), _)| !gone[*question]);
    }
    let theirs = earlier.model.questions.iter().map(|q| &q.id);
    let only_theirs = theirs.filter(|id| !later.model.questions.iter().any(|q| q.id == **id));
    for answers in &mut restricted.sources.answers {
        answers.ignore.extend(only_theirs.clone().cloned());
    }
    let left_out = later.model.questions.iter().zip(&gone).filter(|(_, gone)| **gone);
    (restricted, left_out.map(|(q, _)| q.id.clone()).collect())
}

/// Drops the terms that are made from questions that are gone alone; says which measures are dead.
fn without(model: &mut Model, gone: &[bool]) -> Vec<bool> {
    let mut dead: Vec<bool> = model.measures.iter().map(|m| is_gone(m, gone)).collect();
    // A term may go because the one below it went: until nothing more goes.
    let mut before = None;
    while before != Some(dead.iter().filter(|d| **d).count()) {
        before = Some(dead.iter().filter(|d| **d).count());
        for i in 0..model.measures.len() {
            if !dead[i] {
                dead[i] = match model.measures[i].rule.combination_mut() {
                    Some(c) if c.terms.iter().all(|t| dead[t.measure.0]) => true,
                    Some(c) => {
                        c.terms.retain(|t| !dead[t.measure.0]);
                        false
                    }
                    None => sanjeh_engine::inputs(model, MeasureIx(i)).iter().any(|m| dead[m.0]),
                };
            }
        }
    }
    dead
}

fn asks(earlier: &Model, later: &Model, question: &Question) -> bool {
    let on = earlier.type_by_id(&later.types[question.on.0].id);
    let other = on.and_then(|on| earlier.question_by_id(on, &question.id));
    other.is_some_and(|q| earlier.question(q).kind == question.kind)
}

fn is_gone(measure: &Measure, gone: &[bool]) -> bool {
    measure.rule.question().is_some_and(|question| gone[question.0])
}

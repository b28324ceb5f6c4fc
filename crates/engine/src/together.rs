//! Two rounds scored together, so that every cohort is made of the subjects of both.
//!
//! The tables of the earlier round are put below those of the later one. Links lead to rows of their
//! own round, so nothing is rolled up across rounds; but a normalisation takes its constants, and
//! Copeland's rule its comparisons, from all rows. Who has the same answers, attributes, links and
//! decided scores in both rounds therefore has the same scores in both.

use std::collections::BTreeMap;

use crate::dataset::{
    Answer, AnswerColumn, AttributeColumn, Dataset, Decided, NOBODY, Table, decimal, number,
};
use crate::error::{At, Fault, ModelError};
use crate::inputs::inputs;
use crate::model::{Condition, How, MeasureIx, Model, Norm, Special, TestOn};
use crate::score::score;
use crate::scores::{Keep, Scores};
use crate::text::fold;
use crate::validate::{check, ensure};

/// The scores of two rounds that were scored together.
#[derive(Debug, Clone)]
pub struct Together {
    scores: Scores,
    /// For each measure how many of its rows are those of the later round.
    later: Vec<usize>,
}

impl Together {
    /// The scores of the later round by row; empty if the column was not asked for.
    pub fn now(&self, measure: MeasureIx) -> &[f64] {
        self.halves(measure).0
    }

    /// The scores of the earlier round by row; empty if the column was not asked for.
    pub fn before(&self, measure: MeasureIx) -> &[f64] {
        self.halves(measure).1
    }

    fn halves(&self, measure: MeasureIx) -> (&[f64], &[f64]) {
        let column = self.scores.column(measure).unwrap_or(&[]);
        column.split_at(self.later[measure.0].min(column.len()))
    }
}

/// Scores two rounds with one model and one set of cohorts. The subject to whose score distances
/// are taken is that of the later round.
///
/// # Errors
/// [`ModelError`] as [`score`], for either round; columns of given scores are refused, since they
/// were normalised already.
pub fn score_together(
    model: &Model,
    now: &Dataset,
    before: &Dataset,
    wanted: &[MeasureIx],
) -> Result<Together, ModelError> {
    check(model, now)?;
    check(model, before)?;
    let known = now.given.is_empty() && before.given.is_empty();
    ensure(known, || At::Data, Fault::GivenTogether)?;
    let mark = mark(now);
    let data = Dataset {
        tables: (model.types.iter().enumerate())
            .map(|(on, subject)| {
                let offset = |link: usize| now.tables[subject.links[link].to.0].ids.len() as u32;
                stacked(&now.tables[on], &before.tables[on], &mark, offset)
            })
            .collect(),
        decided: decided(model, now, before),
        given: Vec::new(),
    };
    let model = naming_both(model, &mark);
    let scores = score(&model, &data, Keep::Only(wanted))?;
    let later = model.measures.iter().map(|m| now.tables[m.on.0].ids.len()).collect();
    Ok(Together { scores, later })
}

/// Whether a measure depends on the other subjects of its round: on a normalisation that takes its
/// constants from them, on Copeland's rule, or on an answer that scores as little as anybody's,
/// somewhere below it.
pub fn rests_on_cohort(model: &Model, measure: MeasureIx) -> bool {
    let mut seen = vec![false; model.measures.len()];
    let mut open = vec![measure];
    while let Some(measure) = open.pop() {
        if std::mem::replace(&mut seen[measure.0], true) {
            continue;
        }
        let rule = &model.measure(measure).rule;
        let cohort = rule
            .normalisation()
            .is_some_and(|n| !matches!(n.method, Norm::Scaled { .. } | Norm::Goalposts { .. }));
        let duels = rule.combination().is_some_and(|c| c.how == How::Copeland);
        let least = rule.question().is_some_and(|q| {
            let p = model.question(q).policy;
            let of_others = |s: Special| matches!(s, Special::Least | Special::Most);
            [p.missing, p.not_applicable, p.not_relevant].into_iter().any(of_others)
        });
        if cohort || duels || least {
            return true;
        }
        open.extend(inputs(model, measure));
    }
    false
}

/// What is put before the ids of the earlier round, so that none of them is one of the later round.
fn mark(now: &Dataset) -> String {
    let mut mark = "\u{1}".to_owned();
    while now.tables.iter().any(|table| table.ids.iter().any(|id| id.starts_with(&mark))) {
        mark.push('\u{1}');
    }
    mark
}

/// The model in which a test of ids holds for the subjects of both rounds.
fn naming_both(model: &Model, mark: &str) -> Model {
    let mut model = model.clone();
    let both = |condition: &mut Condition| {
        for test in &mut condition.tests {
            if let TestOn::Id(ids) = &mut test.on {
                ids.extend(ids.clone().iter().map(|id| format!("{mark}{id}")));
            }
        }
    };
    for measure in &mut model.measures {
        both(&mut measure.when);
        measure.overrides.iter_mut().for_each(|o| both(&mut o.when));
        measure.rule.conditions_mut().for_each(both);
    }
    model
}

/// One table below the other; `offset` says by how much the rows that a link names move.
fn stacked(now: &Table, before: &Table, mark: &str, offset: impl Fn(usize) -> u32) -> Table {
    let mut ids = now.ids.clone();
    for id in before.ids.iter() {
        // The mark makes every id new.
        let _row = ids.push(&format!("{mark}{id}"));
    }
    let links = now.links.iter().zip(&before.links).enumerate().map(|(at, (a, b))| {
        let by = offset(at);
        let moved = b.iter().map(|&row| if row == NOBODY { NOBODY } else { row + by });
        a.iter().copied().chain(moved).collect()
    });
    let attributes = now.attributes.iter().zip(&before.attributes);
    let answers = now.answers.iter().zip(&before.answers);
    Table {
        ids,
        links: links.collect(),
        attributes: attributes.map(|(a, b)| texts(a, b)).collect(),
        answers: answers.map(|(a, b)| column(a, b)).collect(),
        ..Table::default()
    }
}

fn texts(now: &AttributeColumn, before: &AttributeColumn) -> AttributeColumn {
    let mut values = now.values.clone();
    // A class keeps its subjects together, however its name was written a round ago.
    let mut known: BTreeMap<String, u32> =
        now.values.iter().enumerate().map(|(code, value)| (fold(value), code as u32)).collect();
    let codes: Vec<u32> = (before.values.iter())
        .map(|value| {
            *known.entry(fold(value)).or_insert_with(|| {
                values.push(value.clone());
                (values.len() - 1) as u32
            })
        })
        .collect();
    let moved = before.codes.iter().map(|&code| codes[code as usize]);
    AttributeColumn { codes: now.codes.iter().copied().chain(moved).collect(), values }
}

fn column(now: &AnswerColumn, before: &AnswerColumn) -> AnswerColumn {
    match (now, before) {
        (AnswerColumn::Options(a), AnswerColumn::Options(b)) => {
            AnswerColumn::Options([a.as_slice(), b].concat())
        }
        (
            AnswerColumn::Decimals { decimals: d, units: a },
            AnswerColumn::Decimals { decimals: e, units: b },
        ) => {
            let decimals = *d.max(e);
            match (scaled(a, decimals - d), scaled(b, decimals - e)) {
                (Some(a), Some(b)) => AnswerColumn::Decimals { decimals, units: [a, b].concat() },
                _ => wide(now, before),
            }
        }
        _ => wide(now, before),
    }
}

/// The numbers with so many more decimals; `None` if one of them does not fit.
fn scaled(units: &[i32], more: u8) -> Option<Vec<i32>> {
    let by = 10_i32.pow(u32::from(more));
    let scale = |&n: &i32| {
        if n < decimal::LEAST {
            return Some(n);
        }
        n.checked_mul(by).filter(|n| *n >= decimal::LEAST)
    };
    units.iter().map(scale).collect()
}

fn wide(now: &AnswerColumn, before: &AnswerColumn) -> AnswerColumn {
    let numbers = |column: &AnswerColumn| -> Vec<f64> {
        let number = |row: usize| match column.get(row as u32) {
            Answer::Number(x) => x,
            Answer::NotApplicable => f64::from_bits(number::NOT_APPLICABLE),
            Answer::NotRelevant => f64::from_bits(number::NOT_RELEVANT),
            // A question for numbers has no options.
            Answer::Missing | Answer::Option(_) => f64::from_bits(number::MISSING),
        };
        (0..column.len()).map(number).collect()
    };
    AnswerColumn::Numbers([numbers(now), numbers(before)].concat())
}

fn decided(model: &Model, now: &Dataset, before: &Dataset) -> Vec<Decided> {
    let moved = before.decided.iter().map(|d| {
        let on = model.measures[d.measure].on;
        Decided { subject: d.subject + now.tables[on.0].ids.len() as u32, ..d.clone() }
    });
    now.decided.iter().cloned().chain(moved).collect()
}

//! A round beside the one before it: the plain difference, and like for like.

use std::path::Path;

use sanjeh_engine::dataset::Ids;
use sanjeh_engine::model::TypeIx;
use sanjeh_engine::{Comparison, Side, none, rests_on_cohort};
use sanjeh_intake::{Progress, Rules};
use sanjeh_messages::{Problems, message};
use sanjeh_methodology::{Limits, Named, shared_questions};

use crate::differences::{differences, side};
use crate::like_for_like::like_for_like;
use crate::like_for_like_first::like_for_like_by_first_rules;
use crate::open::open;
use crate::opening::Open;
use crate::place::Place;
use crate::scored::Round;
use crate::table::Table;

/// The round before, as far as it is known.
#[derive(Debug, Clone)]
pub enum Before {
    /// The whole round.
    Round(Box<Round>),
    /// Only its scores: rows of subject, measure, score.
    Scores(Vec<(String, String, Option<f64>)>),
}

/// A round compared with the one before it.
#[derive(Debug, Clone)]
pub struct Compared {
    /// For each growth of the methodology the plain difference.
    pub growths: Vec<Comparison>,
    /// For each growth the rows, in this round, of subjects that both rounds list, but that a merger
    /// or a split made another body: their growth is not told, nor is it like for like.
    pub other_bodies: Vec<Vec<u32>>,
    /// For each growth whether its measure rests on a cohort: then the plain difference is relative
    /// to the others of each round.
    pub relative: Vec<bool>,
    /// For each growth the difference when both rounds are scored on the questions that they share,
    /// with the later round's weights and the subjects of both in one cohort; `None` if the answers
    /// of one of them are not known.
    pub like_for_like: Option<Vec<Comparison>>,
    /// Ids of the questions that the round before does not have.
    pub new_questions: Vec<String>,
    /// Ids of the questions that the round before asked with other options or limits.
    pub changed_questions: Vec<String>,
    /// Attributes and links by which this round is scored and which the round before does not have.
    pub lacking_columns: Vec<String>,
    /// The round before.
    pub round: Option<Box<Round>>,
}

/// Opens the round before within limits: a folder, or a CSV file of scores.
///
/// # Errors
/// What is wrong with it.
pub fn open_before(
    path: &Path,
    limits: &Limits,
    progress: &dyn Fn(Progress<'_>),
) -> Result<(Before, Problems), Problems> {
    if !path.is_file() {
        let place = Place::Folder(path.to_path_buf());
        let what = Open { place, limits: *limits, ..Open::default() };
        let (round, warnings) = open(&what, progress)?;
        return Ok((Before::Round(Box::new(round)), warnings));
    }
    Ok((scores_before(&Table::read(path)?)?, Problems::default()))
}

/// As [`open_before`] from a CSV text of scores; `name` is what problems call it.
///
/// # Errors
/// What is wrong with it.
pub fn read_before_from(name: &str, text: &str) -> Result<Before, Problems> {
    scores_before(&Table::parse(name, text)?)
}

fn scores_before(table: &Table) -> Result<Before, Problems> {
    let [subject, measure, score] = table.columns(["subject", "measure", "score"])?;
    let mut rows = Vec::new();
    let mut problems = Problems::default();
    for row in table.rows() {
        let text = row.get(score);
        let parsed = if text.is_empty() { Ok(None) } else { text.parse::<f64>().map(Some) };
        match parsed {
            Ok(x) if x.is_none_or(f64::is_finite) => {
                rows.push((row.get(subject).to_owned(), row.get(measure).to_owned(), x));
            }
            _ => problems.push(row.problem(score, message!("round-not-a-number", text = text))),
        }
    }
    if problems.has_errors() { Err(problems) } else { Ok(Before::Scores(rows)) }
}

/// Compares a round with the one before it.
///
/// # Errors
/// If the round before does not have a measure of which growth is asked.
pub fn compare(now: &Round, before: Before) -> Result<Compared, Problems> {
    let model = now.model();
    let relative = model.growths.iter().map(|g| rests_on_cohort(model, g.measure)).collect();
    match before {
        Before::Round(before) => {
            let growths = differences(now, &before)?;
            let is_there = |kind, row| now.row_in_earlier(kind, row, &before).is_some();
            let other_bodies = other_bodies(now, is_there);
            if now.methodology.sources.rules == Rules::First {
                let (like_for_like, new_questions) = like_for_like_by_first_rules(now, &before)?;
                return Ok(Compared {
                    growths,
                    other_bodies,
                    relative,
                    like_for_like,
                    new_questions,
                    changed_questions: Vec::new(),
                    lacking_columns: Vec::new(),
                    round: Some(before),
                });
            }
            let shared = shared_questions(&now.methodology, &before.methodology);
            let is_known = !now.is_given() && !before.is_given();
            let alike = is_known.then(|| like_for_like(now, &before, &shared)).transpose()?;
            Ok(Compared {
                growths,
                other_bodies,
                relative,
                like_for_like: alike,
                new_questions: shared.new,
                changed_questions: shared.changed,
                lacking_columns: shared.lacking,
                round: Some(before),
            })
        }
        Before::Scores(rows) => Ok(Compared {
            growths: from_scores(now, &rows),
            other_bodies: other_bodies(now, |kind, row| {
                rows.iter().any(|(id, ..)| now.row_called(kind, id) == Some(row))
            }),
            relative,
            like_for_like: None,
            new_questions: Vec::new(),
            changed_questions: Vec::new(),
            lacking_columns: Vec::new(),
            round: None,
        }),
    }
}

/// For each growth who of those that the earlier round lists, too, is another body now.
fn other_bodies(now: &Round, listed_before: impl Fn(TypeIx, u32) -> bool) -> Vec<Vec<u32>> {
    let model = now.model();
    let of_kind = |kind: TypeIx| {
        if now.successions.all().is_empty() {
            return Vec::new();
        }
        let rows = 0..now.data.tables[kind.0].ids.len() as u32;
        let is_other = |row: &u32| now.another_body(kind, *row).is_some();
        rows.filter(is_other).filter(|row| listed_before(kind, *row)).collect()
    };
    model.growths.iter().map(|growth| of_kind(model.measure(growth.measure).on)).collect()
}

fn from_scores(now: &Round, rows: &[(String, String, Option<f64>)]) -> Vec<Comparison> {
    let model = now.model();
    let compare_one = |growth: &sanjeh_engine::model::Growth| {
        let m = model.measure(growth.measure);
        let ours = &now.data.tables[m.on.0].ids;
        let kind = Named::On(&model.types[m.on.0].id);
        let mut names = now.methodology.earlier_ids(kind, &m.id);
        let name = names.find(|name| rows.iter().any(|(_, measure, _)| measure == name));
        let theirs = rows.iter().filter(|(_, measure, _)| Some(measure.as_str()) == name);
        let (mut ids, mut scores) = (Ids::default(), Vec::new());
        for (subject, _, score) in theirs {
            // A table of scores also has subjects of other kinds; only those that left are unknown.
            let row = now.row_called(m.on, subject);
            if let Some(row) = row
                && ids.push(ours.get(row)).is_ok()
            {
                scores.push(score.unwrap_or(none::NONE));
            }
        }
        let scores = now.scores_of_same_bodies(m.on, &ids, &scores);
        let before = Side { ids: &ids, scores: &scores, measure: (model, growth.measure) };
        sanjeh_engine::compare(growth, side(now, growth.measure), before)
    };
    model.growths.iter().map(compare_one).collect()
}

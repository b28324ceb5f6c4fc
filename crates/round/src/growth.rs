//! A round beside the one before it: the plain difference, and like for like.

use std::path::Path;

use sanjeh_engine::dataset::Ids;
use sanjeh_engine::model::TypeIx;
use sanjeh_engine::{Comparison, rests_on_cohort};
use sanjeh_intake::{Progress, Rules};
use sanjeh_messages::Problems;
use sanjeh_methodology::{Limits, shared_questions};

use crate::before::Before;
use crate::bodies::other_bodies;
use crate::differences::differences;
use crate::earlier::doubts_of_earlier_ids;
use crate::like_for_like::like_for_like;
use crate::like_for_like_first::like_for_like_by_first_rules;
use crate::open::open;
use crate::opening::Open;
use crate::place::Place;
use crate::scored::Round;
use crate::scores_before::{doubts_of_scores, from_scores, other_bodies_of_scores, scores_before};
use crate::table::Table;

/// A round compared with the one before it.
#[derive(Debug, Clone)]
pub struct Compared {
    /// For each growth of the methodology the plain difference.
    pub growths: Vec<Comparison>,
    /// For each growth the rows, in this round, of subjects that both rounds list, but that a merger
    /// or a split made another body: their growth is not computed, nor is it like for like.
    pub other_bodies: Vec<Vec<u32>>,
    /// For each growth whether its measure rests on a cohort: then the plain difference is relative
    /// to the others of each round.
    pub relative: Vec<bool>,
    /// For each growth the difference when both rounds are scored on the questions that they share,
    /// with the later round's weights and the subjects of both in one cohort; `None` if the answers
    /// of one of them are not known.
    pub like_for_like: Option<Vec<Comparison>>,
    /// Ids of the questions that the previous round does not have.
    pub new_questions: Vec<String>,
    /// Ids of the questions that the previous round asked with other options or limits.
    pub changed_questions: Vec<String>,
    /// Attributes and links by which this round is scored and which the previous round does not have.
    pub lacking_columns: Vec<String>,
    /// What is doubtful of the names and ids that this round says were those of the previous round.
    pub doubts: Problems,
    /// The previous round.
    pub round: Option<Box<Round>>,
}

/// Opens the previous round within limits: a folder, or a CSV file of scores.
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
    let scores = scores_before(&Table::read(path, limits)?)?;
    Ok((Before::Scores(scores), Problems::default()))
}

/// As [`open_before`] from a CSV text of scores; `name` is what problems call it.
///
/// # Errors
/// What is wrong with it.
pub fn read_before_from(name: &str, text: &str) -> Result<Before, Problems> {
    Ok(Before::Scores(scores_before(&Table::parse(name, text)?)?))
}

/// Compares a round with the one before it.
///
/// # Errors
/// If the previous round does not have a measure of which growth is asked.
pub fn compare(now: &Round, before: Before) -> Result<Compared, Problems> {
    let model = now.model();
    let relative = model.growths.iter().map(|g| rests_on_cohort(model, g.measure)).collect();
    match before {
        Before::Round(before) => {
            let growths = differences(now, &before)?;
            let is_there = |kind, row| now.row_in_earlier(kind, row, &before).is_some();
            let other_bodies = other_bodies(now, is_there);
            let mut doubts = now.methodology.doubtful_earlier_names(&before.methodology);
            let nobody = Ids::default();
            let ids_of = |kind: TypeIx| {
                let on = before.model().type_by_id(&model.types[kind.0].id);
                Some(on.map_or(&nobody, |on| &before.data.tables[on.0].ids))
            };
            doubts.append(doubts_of_earlier_ids(now, ids_of, true));
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
                    doubts,
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
                doubts,
                round: Some(before),
            })
        }
        Before::Scores(rows) => Ok(Compared {
            growths: from_scores(now, &rows),
            other_bodies: other_bodies_of_scores(now, &rows),
            relative,
            like_for_like: None,
            new_questions: Vec::new(),
            changed_questions: Vec::new(),
            lacking_columns: Vec::new(),
            doubts: doubts_of_scores(now, &rows),
            round: None,
        }),
    }
}

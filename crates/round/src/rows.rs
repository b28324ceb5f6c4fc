//! All scores of a round as rows of one table.

use sanjeh_engine::model::{MeasureIx, Model};
use sanjeh_engine::published;

use crate::scored::Round;

/// One score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScoreRow<'a> {
    /// The subject's id, or that of a group.
    pub subject: &'a str,
    /// Whether it is the score of a group.
    pub group: bool,
    /// The measure.
    pub measure: MeasureIx,
    /// Full precision; `None` if there is no score.
    pub score: Option<f64>,
    /// As it is published.
    pub published: Option<f64>,
    /// Place in the first ranked list of the measure in which the subject has one.
    pub rank: Option<u32>,
}

/// The rows, measure by measure and in the order of the subjects' tables, groups last.
pub fn score_rows(round: &Round) -> impl Iterator<Item = ScoreRow<'_>> {
    let (model, results) = (round.model(), &round.results);
    let of_subjects = results.kept.iter().flat_map(move |&measure| {
        let ids = &round.data.tables[model.measure(measure).on.0].ids;
        let lists: Vec<usize> = lists_of(model, measure).collect();
        (0..ids.len() as u32).map(move |row| {
            let score = results.scores.get(measure, row);
            ScoreRow {
                subject: ids.get(row),
                group: false,
                measure,
                score,
                published: score.map(|x| published(model, measure, x)),
                rank: lists.iter().find_map(|&list| results.ranks[list][row as usize]),
            }
        })
    });
    let of_groups = results.groups.iter().flat_map(move |group| {
        let of = model.groups[group.group].of;
        let scores = results.kept.iter().zip(&group.scores);
        let theirs = scores.filter(move |(m, _)| model.measure(**m).on == of);
        theirs.map(move |(&measure, &score)| ScoreRow {
            subject: &group.id,
            group: true,
            measure,
            score,
            published: score.map(|x| published(model, measure, x)),
            rank: None,
        })
    });
    of_subjects.chain(of_groups)
}

fn lists_of(model: &Model, measure: MeasureIx) -> impl Iterator<Item = usize> + '_ {
    let lists = model.ranks.iter().enumerate();
    lists.filter(move |(_, list)| list.measure == measure).map(|(i, _)| i)
}

//! Where a subject stands: among all, in its category, among its parent's affiliates, in each axis.

use sanjeh_engine::model::{MeasureIx, Ties};
use sanjeh_messages::message;
use sanjeh_round::{Fact, Placing};

use super::super::standing::{Facts, part_name};
use crate::context::Html;

/// A place among some.
pub(super) struct Standing {
    /// Among whom.
    pub(super) among: String,
    /// `3 of 170`, and with how many it is shared.
    pub(super) place: String,
    /// The figure in words; empty where it is none of the results'.
    pub(super) figure: String,
    pub(super) value: String,
    pub(super) mark: Html,
}

/// The score in an axis.
pub(super) struct AxisRow {
    pub(super) title: String,
    pub(super) series: usize,
    pub(super) figure: String,
    pub(super) score: String,
    pub(super) value: String,
    pub(super) mark: Html,
    pub(super) place: String,
    pub(super) place_figure: String,
    pub(super) place_value: String,
    pub(super) place_mark: Html,
    pub(super) mean: Html,
    pub(super) mean_figure: String,
    pub(super) mean_value: String,
    pub(super) best: Html,
    /// Change since the previous round.
    pub(super) change: Html,
}

/// A place in words.
fn words(facts: &Facts<'_>, place: Placing) -> String {
    facts.c.wording(facts.publication).place_and_tie(facts.kind(), &place)
}

/// All places that are shown beside the score.
pub(super) fn standings(facts: &Facts<'_>, row: u32) -> Vec<Standing> {
    let c = &facts.c;
    let first = facts.presentation.rank;
    let mut all: Vec<Standing> =
        in_list(facts, first, row, facts.list_title(first)).into_iter().collect();
    if let Some(category) = facts.category_of(row) {
        let title = facts.category_title(category);
        all.extend(if let Some(list) = category.rank {
            in_list(facts, list, row, facts.list_title(list))
        } else {
            let own = facts.category(row);
            let rows: Vec<u32> = facts.rows().filter(|r| facts.category(*r) == own).collect();
            among(facts, row, &rows, title.to_owned())
        });
    }
    if let Some(parent) = facts.parent(row) {
        let title = c.t(message!("agency-among-affiliates", parent = facts.name(parent)));
        all.extend(among(facts, row, &facts.affiliates(parent), title));
    }
    all
}

fn in_list(facts: &Facts<'_>, list: usize, row: u32, title: &str) -> Option<Standing> {
    let list = facts.list(list);
    let place = list.place(row)?;
    let part = part_name(&list, row);
    Some(Standing {
        among: if part.is_empty() { title.to_owned() } else { format!("{title} · {part}") },
        place: words(facts, place),
        value: place.at.to_string(),
        mark: facts.c.mark(place.origin),
        figure: format!("rank {}", list.id()),
    })
}

fn among(facts: &Facts<'_>, row: u32, rows: &[u32], title: String) -> Option<Standing> {
    let place = facts.list(facts.presentation.rank).place_among(row, rows)?;
    let mark = Html(String::new());
    let value = place.at.to_string();
    Some(Standing { among: title, place: words(facts, place), figure: String::new(), value, mark })
}

/// The axes, each with its place, the mean and the best.
pub(super) fn axes(facts: &Facts<'_>, row: u32) -> Vec<AxisRow> {
    let (c, reading) = (&facts.c, facts.reading());
    let model = facts.publication.model();
    let axis = |(at, axis): (usize, &MeasureIx)| {
        let list = model.ranks.iter().position(|list| list.measure == *axis);
        let place = list.and_then(|list| facts.list(list).place(row));
        let score = reading.score(*axis, row);
        let mean = reading.mean(*axis);
        AxisRow {
            title: facts.title(*axis).to_owned(),
            series: at % 4 + 1,
            score: facts.written(score),
            value: score.map_or_else(String::new, |score| score.published.to_string()),
            mark: score.map_or_else(|| Html(String::new()), |score| c.mark(score.origin)),
            figure: format!("published {}", model.measure(*axis).id),
            place: place.map_or_else(|| "—".to_owned(), |place| words(facts, place)),
            place_value: place.map_or_else(String::new, |place| place.at.to_string()),
            place_mark: place.map_or_else(|| Html(String::new()), |place| c.mark(place.origin)),
            place_figure: list.map_or_else(String::new, |l| format!("rank {}", model.ranks[l].id)),
            mean: facts.marked(mean.as_ref().map(|mean| mean.fact)),
            mean_value: mean.as_ref().map_or_else(String::new, |mean| mean.fact.exact.to_string()),
            mean_figure: mean
                .and_then(|mean| mean.figure)
                .map_or_else(String::new, |figure| figure.to_string()),
            best: facts.marked(best(facts, *axis)),
            change: facts.marked(facts.gained(*axis, row)),
        }
    };
    facts.presentation.axes.iter().enumerate().map(axis).collect()
}

/// How places are shared in the lists of the axes, where a number alone would not say which is the last.
pub(super) fn ties(facts: &Facts<'_>) -> Option<String> {
    let ranks = &facts.publication.model().ranks;
    let mut lists = ranks.iter().filter(|list| facts.presentation.axes.contains(&list.measure));
    let is_dense = lists.any(|list| list.ties == Ties::Dense);
    is_dense.then(|| facts.c.t(message!("agency-ties-dense")))
}

/// The best published score of all.
fn best(facts: &Facts<'_>, measure: MeasureIx) -> Option<Fact> {
    let scores = facts.rows().filter_map(|row| facts.reading().score(measure, row));
    scores.max_by(|a, b| a.published.total_cmp(&b.published))
}

//! The rows of a ranking: who is in the list, who is shown, in which order.

use std::cmp::Ordering;

use sanjeh_charts::Extent;
use sanjeh_engine::model::MeasureIx;
use sanjeh_messages::message;
use sanjeh_round::Placing;
use serde::Serialize;

use super::super::standing::{Facts, Meter, part_name};
use super::choice::{Choice, Sort};
use crate::context::Html;
use crate::search::Search;

/// One row, ready to be shown.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) link: String,
    pub(super) name: String,
    /// Its place in the alphabet of the language.
    pub(super) name_order: usize,
    pub(super) keys: String,
    pub(super) is_shown: bool,
    pub(super) category_id: String,
    pub(super) category_word: String,
    pub(super) band_id: String,
    pub(super) band: String,
    /// Ids of the parent and of the subject itself, between spaces.
    pub(super) family: String,
    pub(super) standing: Cells,
    pub(super) rank_mark: Html,
    pub(super) score_mark: Html,
    pub(super) axes: Vec<Axis>,
}

/// The cells of a row that belong to one list.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(super) struct Cells {
    pub(super) rank: String,
    /// The place, for sorting; empty if there is none.
    pub(super) rank_value: String,
    /// With whom it is shared, in words; empty if with nobody.
    pub(super) tie: String,
    pub(super) score: String,
    pub(super) score_value: String,
    pub(super) meter: Meter,
    pub(super) points: String,
    pub(super) points_value: String,
    pub(super) places: String,
    pub(super) places_value: String,
}

/// The score in one axis.
pub(super) struct Axis {
    pub(super) label: String,
    pub(super) figure: String,
    pub(super) score: String,
    pub(super) value: String,
    pub(super) mark: Html,
}

/// Makes the rows of a choice, in its order.
pub(super) fn rows(facts: &Facts<'_>, choice: &Choice) -> Vec<Row> {
    let members = members(facts, choice);
    let cells = cells(facts, choice.list, &members);
    let mut by_name = members.clone();
    by_name.sort_by(|a, b| facts.c.compare(facts.name(*a), facts.name(*b)).then(a.cmp(b)));
    let mut order = vec![0; facts.rows().len()];
    by_name.iter().enumerate().for_each(|(at, row)| order[*row as usize] = at);
    let search = Search::new(&choice.search);
    let mut rows: Vec<Row> = (members.iter().zip(cells))
        .map(|(row, cells)| shown(facts, choice, &search, *row, order[*row as usize], cells))
        .collect();
    rows.sort_by(|a, b| compare(facts, choice, a, b));
    rows
}

/// Who is shown of a list: of one part of it, if it is split.
fn members(facts: &Facts<'_>, choice: &Choice) -> Vec<u32> {
    let list = facts.list(choice.list);
    let in_part = |row: &u32| !list.is_split() || part_name(&list, *row) == choice.part;
    whole(facts, choice.list).filter(in_part).collect()
}

/// Who is in a list: those that have a place; in the one that comes first also those that have
/// none for want of a score.
pub(super) fn whole<'f>(facts: &'f Facts<'_>, list: usize) -> impl Iterator<Item = u32> + 'f {
    let filter = &facts.publication.model().ranks[list].filter;
    let has_all = list == facts.presentation.rank && filter.is_empty();
    facts.rows().filter(move |row| has_all || facts.publication.rank(list, *row).is_some())
}

/// The cells of a list for some of its members.
pub(super) fn cells(facts: &Facts<'_>, list: usize, members: &[u32]) -> Vec<Cells> {
    let measure = facts.publication.model().ranks[list].measure;
    let (places, extent) = (facts.list(list), facts.extent(measure));
    let one = |row: &u32| row_cells(facts, list, measure, *row, places.place(*row), extent);
    members.iter().map(one).collect()
}

fn row_cells(
    facts: &Facts<'_>,
    list: usize,
    measure: MeasureIx,
    row: u32,
    place: Option<Placing>,
    extent: Extent,
) -> Cells {
    let c = &facts.c;
    let score = facts.reading().score(measure, row);
    let gained = facts.gained(measure, row);
    let climbed = facts.climbed(list, row);
    let new = || facts.newness(row).unwrap_or_else(|| "—".to_owned());
    let value = |x: Option<f64>| x.map_or_else(String::new, |x| x.to_string());
    let others = place.map_or(0, |place| place.others());
    Cells {
        rank: place.map_or_else(|| "—".to_owned(), |place| c.int(place.at)),
        rank_value: place.map_or_else(String::new, |place| place.at.to_string()),
        tie: if others > 0 {
            c.wording(facts.publication).tie(facts.kind(), others)
        } else {
            String::new()
        },
        score: score.map_or_else(|| "—".to_owned(), |score| score.text(c.lang)),
        score_value: value(score.map(|score| score.published)),
        meter: Meter::new(score.map(|score| score.published), extent),
        points: gained.map_or_else(new, |points| points.text(c.lang)),
        points_value: value(gained.map(|points| points.published)),
        places: climbed.map_or_else(new, |n| climbed_words(facts, n)),
        places_value: value(climbed.map(|n| n as f64)),
    }
}

/// Places gained or lost: an arrow and a number, never colour alone.
fn climbed_words(facts: &Facts<'_>, places: i64) -> String {
    let n = facts.c.int(places.abs());
    match places.cmp(&0) {
        Ordering::Greater => format!("▲ {n}"),
        Ordering::Less => format!("▼ {n}"),
        Ordering::Equal => facts.c.t(message!("agency-same-place")),
    }
}

fn shown(
    facts: &Facts<'_>,
    choice: &Choice,
    search: &Search,
    row: u32,
    name_order: usize,
    cells: Cells,
) -> Row {
    let (c, publication) = (&facts.c, facts.publication);
    let list = &publication.model().ranks[choice.list];
    let id = facts.id(row);
    let (category_id, category_word) = facts.category(row).unwrap_or_default();
    let (band_id, band) = facts.band(row).unwrap_or_default();
    // Beside another score than its own a level would be read as the level of that one.
    let set = facts.presentation.bands.map(|set| publication.model().bands[set].measure);
    let band = if set == Some(list.measure) { band } else { "" };
    let parent = facts.parent(row).map(|parent| facts.id(parent)).unwrap_or_default();
    let keys = facts.keys(facts.kind(), row);
    let is = |chosen: &Option<String>, own: &str| chosen.as_deref().is_none_or(|c| c == own);
    let in_family = choice.parent.as_deref().is_none_or(|p| p == id || p == parent);
    let axis = |axis: &MeasureIx| {
        let figure = format!("published {}", publication.model().measure(*axis).id);
        Axis {
            label: facts.title(*axis).to_owned(),
            score: c.score(publication, *axis, row),
            value: publication.published(*axis, row).map_or_else(String::new, |x| x.to_string()),
            mark: c.origin(publication, &figure, id),
            figure,
        }
    };
    let measure = &publication.model().measure(list.measure).id;
    Row {
        link: c.agency(publication, row),
        name: facts.name(row).to_owned(),
        name_order,
        is_shown: is(&choice.category, category_id)
            && is(&choice.band, band_id)
            && in_family
            && search.finds(&keys),
        keys,
        category_id: category_id.to_owned(),
        category_word: category_word.to_owned(),
        band_id: band_id.to_owned(),
        band: band.to_owned(),
        family: format!(" {id} {parent} "),
        standing: cells,
        rank_mark: c.origin(publication, &format!("rank {}", list.id), id),
        score_mark: c.origin(publication, &format!("published {measure}"), id),
        axes: publication_axes(facts).iter().map(axis).collect(),
        id: id.to_owned(),
    }
}

/// The axes that have a column: all, unless there are too many for a table.
pub(super) fn publication_axes<'a>(facts: &Facts<'a>) -> &'a [MeasureIx] {
    const MOST: usize = 8;
    let axes = &facts.presentation.axes;
    &axes[..axes.len().min(MOST)]
}

/// The order of two rows; those without a value stand last whatever the direction, and equal ones
/// by place, then by name.
fn compare(facts: &Facts<'_>, choice: &Choice, a: &Row, b: &Row) -> Ordering {
    let value = |row: &Row| -> Option<f64> {
        match choice.sort {
            Sort::Rank => row.standing.rank_value.parse().ok(),
            Sort::Name => Some(row.name_order as f64),
            Sort::Score => row.standing.score_value.parse().ok(),
            Sort::Points => row.standing.points_value.parse().ok(),
            Sort::Places => row.standing.places_value.parse().ok(),
            Sort::Axis(axis) => {
                let at = facts.presentation.axes.iter().position(|a| *a == axis)?;
                row.axes.get(at)?.value.parse().ok()
            }
        }
    };
    let place = |row: &Row| row.standing.rank_value.parse().unwrap_or(u32::MAX);
    let by_value = match (value(a), value(b)) {
        (Some(a), Some(b)) if choice.is_descending => b.total_cmp(&a),
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    };
    by_value.then(place(a).cmp(&place(b))).then(a.name_order.cmp(&b.name_order))
}

//! Who leads and who lags: of all, of each category, in each axis.

use sanjeh_engine::model::{MeasureIx, Ties};
use sanjeh_engine::text::fold;
use sanjeh_messages::message;
use sanjeh_methodology::{Category, Presentation};

use super::super::standing::Facts;
use crate::context::Html;

/// How many of the first and of the last of all are shown, and of each category.
const OF_ALL: (usize, usize) = (10, 5);
const OF_CATEGORY: (usize, usize) = (5, 5);

/// Up to which place the first in an axis are shown, and how many names at most.
const FIRST_PLACES: u32 = 3;
const FIRST_NAMES: usize = 8;

/// The first and the last of a list.
pub(super) struct Board {
    pub(super) title: String,
    /// By which score.
    pub(super) score: String,
    /// How that came about, where it is the score of groups; else empty.
    pub(super) rule: String,
    pub(super) first: Vec<Row>,
    pub(super) last: Vec<Row>,
    /// Whether places are those among all, since the category has no list of its own.
    pub(super) among_all: bool,
    /// How the change since the previous round is headed; `None` if there is none.
    pub(super) change: Option<String>,
    /// Whether any figure bears a mark.
    pub(super) is_marked: &'static str,
    /// The figure of the places, and of the scores, in words.
    pub(super) rank_words: String,
    pub(super) score_words: String,
    pub(super) growth_words: String,
}

/// One line of a board.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) href: String,
    pub(super) place: String,
    pub(super) place_value: u32,
    pub(super) place_mark: Html,
    /// That others have the same place.
    pub(super) tied: bool,
    pub(super) score: String,
    pub(super) score_value: f64,
    pub(super) score_mark: Html,
    pub(super) change: String,
    pub(super) change_value: Option<f64>,
}

/// The first places in an axis.
pub(super) struct First {
    /// Its place among the axes from 1, which gives it a colour.
    pub(super) axis: usize,
    pub(super) title: String,
    pub(super) words: String,
    pub(super) rows: Vec<FirstRow>,
    /// How places are shared, where some are.
    pub(super) ties: Option<String>,
    /// How many more share these places.
    pub(super) more: Option<String>,
}

/// One of the first in an axis.
pub(super) struct FirstRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) href: String,
    pub(super) place: String,
    pub(super) place_value: u32,
    pub(super) mark: Html,
    /// That others have the same place.
    pub(super) tied: bool,
    pub(super) score: String,
}

/// The boards of all and of each category.
pub(super) fn boards(facts: &Facts<'_>) -> Vec<Board> {
    let rank = facts.presentation.rank;
    let all = facts.list_title(rank).to_owned();
    let mut boards = Vec::new();
    boards.extend(board(facts, all, rank, &ranked(facts, rank, |_| true), OF_ALL));
    let categories = facts.presentation.categories.iter().flat_map(|all| &all.classes);
    boards.extend(categories.filter_map(|category| {
        let list = category.rank.unwrap_or(rank);
        let title = facts.category_title(category).to_owned();
        let members = ranked(facts, list, |row| is_of(facts, category, row));
        let board = board(facts, title, list, &members, OF_CATEGORY)?;
        Some(Board { among_all: category.rank.is_none(), ..board })
    }));
    boards
}

fn is_of(facts: &Facts<'_>, category: &Category, row: u32) -> bool {
    facts.category(row).is_some_and(|(value, _)| fold(value) == category.id)
}

/// Rows with their places in a list, the first first, those of one place by name.
fn ranked(facts: &Facts<'_>, list: usize, is_shown: impl Fn(u32) -> bool) -> Vec<(u32, u32)> {
    let places = facts.rows().filter(|row| is_shown(*row));
    let places = places.filter_map(|row| Some((facts.publication.rank(list, row)?, row)));
    let mut places: Vec<(u32, u32)> = places.collect();
    places.sort_by(|a, b| {
        a.0.cmp(&b.0).then_with(|| facts.c.compare(facts.name(a.1), facts.name(b.1)))
    });
    places
}

fn board(
    facts: &Facts<'_>,
    title: String,
    list: usize,
    ranked: &[(u32, u32)],
    (first, last): (usize, usize),
) -> Option<Board> {
    if ranked.is_empty() {
        return None;
    }
    let model = facts.publication.model();
    let measure = model.ranks[list].measure;
    let words = Words::of(facts, list, measure);
    let rows = |part: &[(u32, u32)]| part.iter().map(|at| row(facts, &words, *at)).collect();
    let (first, last): (Vec<Row>, Vec<Row>) = if ranked.len() <= first + last {
        (rows(ranked), Vec::new())
    } else {
        (rows(&ranked[..first]), rows(&ranked[ranked.len() - last..]))
    };
    let changes = first.iter().chain(&last).any(|row| row.change_value.is_some());
    let is_marked = first
        .iter()
        .chain(&last)
        .any(|row| !(row.place_mark.0.is_empty() && row.score_mark.0.is_empty()));
    Some(Board {
        rule: facts.group_rule(list),
        title,
        score: facts.title(measure).to_owned(),
        first,
        last,
        is_marked: if is_marked { "yes" } else { "no" },
        among_all: false,
        change: changes.then(|| facts.c.t(message!("site-change"))),
        rank_words: words.rank,
        score_words: words.score,
        growth_words: words.growth,
    })
}

/// The figures of a board in words.
struct Words {
    list: usize,
    measure: MeasureIx,
    rank: String,
    score: String,
    growth: String,
}

impl Words {
    fn of(facts: &Facts<'_>, list: usize, measure: MeasureIx) -> Self {
        let model = facts.publication.model();
        let is_headline = measure == facts.presentation.headline;
        let growth = facts.presentation.growth.filter(|_| is_headline);
        Self {
            list,
            measure,
            rank: format!("rank {}", model.ranks[list].id),
            score: format!("published {}", model.measure(measure).id),
            growth: growth.map(|g| format!("growth {}", model.growths[g].id)).unwrap_or_default(),
        }
    }
}

fn row(facts: &Facts<'_>, words: &Words, (place, row): (u32, u32)) -> Row {
    let (c, publication) = (&facts.c, facts.publication);
    let id = facts.id(row);
    let gained = facts.gained(words.measure, row);
    Row {
        id: id.to_owned(),
        name: facts.name(row).to_owned(),
        href: c.agency(publication, row),
        place: c.int(place),
        place_value: place,
        place_mark: c.origin(publication, &words.rank, id),
        tied: facts.list(words.list).place(row).is_some_and(|place| place.others() > 0),
        score: c.score(publication, words.measure, row),
        score_value: publication.published(words.measure, row).unwrap_or(f64::NAN),
        score_mark: c.origin(publication, &words.score, id),
        change: match gained {
            Some(points) => points.text(c.lang),
            None => facts.newness(row).unwrap_or_else(|| "–".to_owned()),
        },
        change_value: gained.map(|points| points.published),
    }
}

/// The first places in each axis.
pub(super) fn firsts(facts: &Facts<'_>) -> Vec<First> {
    let axes = facts.presentation.axes.iter().zip(1..);
    axes.filter_map(|(axis, number)| {
        let list = Presentation::rank_of(facts.publication.model(), *axis)?;
        let words = format!("rank {}", facts.publication.model().ranks[list].id);
        let mut first = ranked(facts, list, |_| true);
        first.retain(|(place, _)| *place <= FIRST_PLACES);
        let others = |n| facts.c.wording(facts.publication).others(facts.kind(), n);
        let more = first.len().saturating_sub(FIRST_NAMES);
        let is_tied = |place: u32| first.iter().filter(|(other, _)| *other == place).count() > 1;
        let ties = match facts.publication.model().ranks[list].ties {
            Ties::Competition => message!("agency-ties-competition"),
            Ties::Dense => message!("agency-ties-dense"),
        };
        let has_ties = first.iter().any(|(place, _)| is_tied(*place));
        let ties = has_ties.then(|| facts.c.t(ties));
        let rows = first.iter().take(FIRST_NAMES).map(|(place, row)| FirstRow {
            id: facts.id(*row).to_owned(),
            name: facts.name(*row).to_owned(),
            href: facts.c.agency(facts.publication, *row),
            place: facts.c.int(*place),
            place_value: *place,
            mark: facts.c.origin(facts.publication, &words, facts.id(*row)),
            tied: is_tied(*place),
            score: facts.c.score(facts.publication, *axis, *row),
        });
        let rows: Vec<FirstRow> = rows.collect();
        let title = facts.title(*axis).to_owned();
        let more = (more > 0).then(|| facts.c.t(message!("site-and-more", others = others(more))));
        (!rows.is_empty()).then_some(First { axis: number, title, words, rows, ties, more })
    })
    .collect()
}

//! The table of a comparison: a column for each subject, a row for each figure.

use sanjeh_charts::Extent;
use sanjeh_engine::model::MeasureIx;
use sanjeh_messages::{Message, message};
use sanjeh_round::Fact;
use serde::Serialize;

use super::super::standing::{Facts, Meter};

/// Stands where there is no figure.
const NONE: &str = "—";

/// A comparison, ready to be shown.
pub(super) struct Sheet {
    pub(super) subjects: Vec<Subject>,
    pub(super) groups: Vec<Group>,
}

/// One of those that are compared.
#[derive(Serialize)]
pub(super) struct Subject {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) link: String,
}

/// Rows that belong together: the whole, an axis with its indicators.
pub(super) struct Group {
    pub(super) title: String,
    pub(super) lines: Vec<Line>,
}

/// One figure of all that are compared.
pub(super) struct Line {
    pub(super) title: String,
    /// Whether the largest is the best; `None` where none is.
    pub(super) more_is_better: Option<bool>,
    /// With how many decimals people read its figures, and how far they are apart.
    pub(super) decimals: u8,
    /// The ends of its axis, where it is shown as a bar, too.
    pub(super) ends: Option<Extent>,
    pub(super) cells: Vec<Cell>,
    /// How far apart the best and the last are, in words; empty where that says nothing.
    pub(super) difference: String,
}

/// One figure.
pub(super) struct Cell {
    pub(super) text: String,
    /// What is compared; `None` for words and places.
    fact: Option<Fact>,
    pub(super) value: Option<f64>,
    pub(super) meter: Meter,
    /// `best` or `last` among those compared, in words; empty for others.
    pub(super) note: String,
    /// The figure as it is named in claims; empty if it has no name.
    pub(super) figure: String,
    /// The mark of a figure that was published.
    pub(super) mark: String,
}

/// Compares subjects.
pub(super) fn sheet(facts: &Facts<'_>, rows: &[u32]) -> Sheet {
    let subject = |row: &u32| Subject {
        id: facts.id(*row).to_owned(),
        name: facts.name(*row).to_owned(),
        link: facts.c.agency(facts.publication, *row),
    };
    Sheet { subjects: rows.iter().map(subject).collect(), groups: groups(facts, rows) }
}

fn groups(facts: &Facts<'_>, rows: &[u32]) -> Vec<Group> {
    let c = &facts.c;
    let headline = facts.presentation.headline;
    let mut whole = vec![score(facts, headline, rows), place(facts, facts.presentation.rank, rows)];
    for list in of_categories(facts) {
        let line = score(facts, facts.publication.model().ranks[list].measure, rows);
        whole.push(line);
        whole.push(Line { title: facts.list_title(list).to_owned(), ..place(facts, list, rows) });
    }
    whole.extend(band(facts, rows));
    whole.extend(growth(facts, rows));
    whole.extend(category(facts, rows));
    // A list of which nobody compared is a member says nothing.
    whole.retain(|line| line.cells.iter().any(|cell| cell.text != NONE));
    let mut groups = vec![Group { title: c.t(message!("agency-compare-whole")), lines: whole }];
    for axis in &facts.presentation.axes {
        let mut lines = vec![score(facts, *axis, rows)];
        let ranks = &facts.publication.model().ranks;
        lines.extend(ranks.iter().position(|l| l.measure == *axis).map(|l| place(facts, l, rows)));
        lines.extend(parts(facts, *axis).into_iter().map(|part| score(facts, part, rows)));
        groups.push(Group { title: facts.title(*axis).to_owned(), lines });
    }
    groups
}

/// The lists by which categories are ranked that are by another score than the first one.
fn of_categories(facts: &Facts<'_>) -> Vec<usize> {
    let ranks = &facts.publication.model().ranks;
    let classes = facts.presentation.categories.iter().flat_map(|all| &all.classes);
    let mut lists: Vec<usize> = classes.filter_map(|class| class.rank).collect();
    lists.retain(|list| ranks[*list].measure != facts.presentation.headline);
    lists.sort_unstable();
    lists.dedup();
    lists
}

/// The ends between which the scores of all indicators lie; `None` if they have not the same.
pub(super) fn ends_of_indicators(facts: &Facts<'_>) -> Option<(f64, f64)> {
    let all = facts.presentation.axes.iter().flat_map(|axis| parts(facts, *axis));
    let mut all = all.map(|part| facts.publication.round.extent(part));
    let first = all.next().filter(|first| first.is_scale)?;
    all.all(|other| other == first).then_some((first.low, first.high))
}

/// What an axis is combined from.
fn parts(facts: &Facts<'_>, axis: MeasureIx) -> Vec<MeasureIx> {
    let combine = facts.publication.model().measure(axis).rule.combination();
    combine.into_iter().flat_map(|c| c.terms.iter().map(|term| term.measure)).collect()
}

fn score(facts: &Facts<'_>, measure: MeasureIx, rows: &[u32]) -> Line {
    let (c, publication) = (&facts.c, facts.publication);
    let ends = facts.extent(measure);
    let figure = format!("published {}", publication.model().measure(measure).id);
    let cell = |row: &u32| {
        let fact = facts.reading().score(measure, *row);
        let value = fact.map(|fact| fact.published);
        Cell {
            text: facts.written(fact),
            fact,
            value,
            meter: Meter::new(value, ends),
            note: String::new(),
            mark: c.origin(publication, &figure, facts.id(*row)).0,
            figure: figure.clone(),
        }
    };
    let cells = rows.iter().map(cell).collect();
    line(facts, facts.title(measure), Some(true), Some(ends), cells)
}

fn place(facts: &Facts<'_>, list: usize, rows: &[u32]) -> Line {
    let (c, publication) = (&facts.c, facts.publication);
    let figure = format!("rank {}", publication.model().ranks[list].id);
    let cell = |row: &u32| {
        let place = publication.rank(list, *row);
        Cell {
            text: place.map_or_else(|| NONE.to_owned(), |place| c.int(place)),
            fact: None,
            value: place.map(f64::from),
            meter: Meter::default(),
            note: String::new(),
            mark: c.origin(publication, &figure, facts.id(*row)).0,
            figure: figure.clone(),
        }
    };
    let cells = rows.iter().map(cell).collect();
    line(facts, &c.t(message!("agency-rank")), Some(false), None, cells)
}

/// A cell without a number of its own.
fn plain(text: &str) -> Cell {
    let text = if text.is_empty() { NONE } else { text };
    let [note, figure, mark] = [const { String::new() }; 3];
    Cell {
        text: text.to_owned(),
        fact: None,
        value: None,
        meter: Meter::default(),
        note,
        figure,
        mark,
    }
}

fn band(facts: &Facts<'_>, rows: &[u32]) -> Option<Line> {
    facts.presentation.bands?;
    let cell = |row: &u32| plain(facts.band(*row).map(|(_, title)| title).unwrap_or_default());
    let cells = rows.iter().map(cell).collect();
    Some(line(facts, &facts.c.t(message!("agency-band")), None, None, cells))
}

fn category(facts: &Facts<'_>, rows: &[u32]) -> Option<Line> {
    facts.presentation.categories.as_ref()?;
    let cell = |row: &u32| plain(facts.category(*row).map(|(_, word)| word).unwrap_or_default());
    let cells = rows.iter().map(cell).collect();
    Some(line(facts, &facts.c.t(message!("agency-category")), None, None, cells))
}

fn growth(facts: &Facts<'_>, rows: &[u32]) -> Option<Line> {
    facts.publication.compared.as_ref()?;
    let c = &facts.c;
    let headline = facts.presentation.headline;
    let cell = |row: &u32| match facts.gained(headline, *row) {
        Some(x) => Cell { fact: Some(x), value: Some(x.published), ..plain(&x.text(c.lang)) },
        None => plain(&facts.newness(*row).unwrap_or_default()),
    };
    let cells = rows.iter().map(cell).collect();
    Some(line(facts, &c.t(message!("agency-points")), Some(true), None, cells))
}

/// What the end of a line is called that is not the best one: of places the lowest, of scores the least.
fn last_word(more_is_better: bool) -> Message {
    if more_is_better {
        message!("agency-compare-last")
    } else {
        message!("agency-compare-last-place")
    }
}

/// What an end is called that several have.
pub(super) fn tied(facts: &Facts<'_>, word: &str) -> String {
    facts.c.within(message!("agency-compare-tied", what = word))
}

/// A line with its best and its last marked in words.
fn line(
    facts: &Facts<'_>,
    title: &str,
    more_is_better: Option<bool>,
    ends: Option<Extent>,
    mut cells: Vec<Cell>,
) -> Line {
    let c = &facts.c;
    let values = || cells.iter().filter_map(|cell| cell.value);
    let (least, most) =
        (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    let decimals = cells.iter().filter_map(|cell| cell.fact).map(|fact| fact.decimals).max();
    let decimals = decimals.unwrap_or(0);
    let mut difference = String::new();
    if let Some(more_is_better) = more_is_better
        && least < most
    {
        let (best, last) = if more_is_better { (most, least) } else { (least, most) };
        difference = c.num(most - least, decimals);
        let ends = [(best, message!("agency-compare-best")), (last, last_word(more_is_better))];
        for (end, word) in ends {
            let mut there: Vec<&mut Cell> =
                cells.iter_mut().filter(|cell| cell.value == Some(end)).collect();
            let word = c.t(word);
            let note = if there.len() > 1 { tied(facts, &word) } else { word };
            there.iter_mut().for_each(|cell| cell.note.clone_from(&note));
        }
    }
    Line { title: title.to_owned(), more_is_better, decimals, ends, cells, difference }
}

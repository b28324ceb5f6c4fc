//! The comparison of all as JSON, from which the script makes the table where pages stand as files.
//! It has what the script reads and no more: the page is fetched whole.

use serde::Serialize;

use super::super::ranking;
use super::sheet::{Line, Sheet, Subject};

#[derive(Serialize)]
struct All<'s> {
    subjects: &'s [Subject],
    groups: Vec<Group<'s>>,
}

#[derive(Serialize)]
struct Group<'s> {
    title: &'s str,
    lines: Vec<Figure<'s>>,
}

/// One figure of all subjects, in their order.
#[derive(Serialize)]
struct Figure<'s> {
    title: &'s str,
    more_is_better: Option<bool>,
    decimals: u8,
    /// The score of a whole bar; `None` where there are no bars.
    /// The ends of the axis of the bars.
    ends: Option<[f64; 2]>,
    texts: Vec<&'s str>,
    values: Vec<Option<f64>>,
    /// Places in that order of figures that were published.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    published: Vec<usize>,
}

/// The sheet for a `script` element that is only data.
pub(super) fn json(sheet: &Sheet) -> String {
    let groups = sheet.groups.iter().map(|group| Group {
        title: &group.title,
        lines: group.lines.iter().map(figure).collect(),
    });
    ranking::data(&All { subjects: &sheet.subjects, groups: groups.collect() })
}

fn figure(line: &Line) -> Figure<'_> {
    let cells = || line.cells.iter();
    let is_published =
        |(at, cell): (usize, &super::sheet::Cell)| (!cell.mark.is_empty()).then_some(at);
    Figure {
        title: &line.title,
        more_is_better: line.more_is_better,
        decimals: line.decimals,
        ends: line.ends.map(|ends| [ends.low, ends.high]),
        texts: cells().map(|cell| cell.text.as_str()).collect(),
        values: cells().map(|cell| cell.value).collect(),
        published: cells().enumerate().filter_map(is_published).collect(),
    }
}

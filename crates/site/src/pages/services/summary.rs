//! How many services each agency has, and how many of them are in which state.

use sanjeh_engine::text::fold;
use sanjeh_messages::message;

use super::super::standing::Facts;
use sanjeh_engine::model::TypeIx;

/// An attribute with more values than this has no columns.
const MOST_VALUES: usize = 6;

/// A value of an attribute that is counted.
pub(super) struct Column<'a> {
    /// Position of the attribute, and of its value.
    attribute: usize,
    code: u32,
    /// What the attribute and the value are called.
    pub(super) attribute_title: &'a str,
    pub(super) title: &'a str,
}

/// The counts of one agency.
pub(super) struct Owner {
    pub(super) name: String,
    pub(super) link: String,
    /// All its services in the list.
    pub(super) services: String,
    pub(super) count: String,
    /// For each column how many, and which part of all.
    pub(super) cells: Vec<String>,
}

/// The values that are counted: all of an attribute in the order of the share by which it is
/// classed; of one with two values, such as yes and no, the first.
pub(super) fn columns<'a>(facts: &Facts<'a>, kind: TypeIx) -> Vec<Column<'a>> {
    let publication = facts.publication;
    let attributes = facts.attributes(kind).into_iter();
    attributes
        .flat_map(|attribute| {
            let name = facts.attribute(kind, attribute);
            let column = &publication.round.data.tables[kind.0].attributes[attribute];
            let mut values: Vec<(u32, &str)> = (column.values.iter().enumerate())
                .filter(|(_, value)| !value.is_empty())
                .map(|(code, value)| (code as u32, value.as_str()))
                .collect();
            values.sort_by_key(|(code, value)| (order(facts, name, value), *code));
            let kept = match values.len() {
                0..=2 => 1,
                n if n <= MOST_VALUES => n,
                _ => 0,
            };
            values.truncate(kept);
            values.into_iter().map(move |(code, value)| Column {
                attribute,
                code,
                attribute_title: facts.column(name),
                title: facts.word(kind, attribute, value),
            })
        })
        .collect()
}

/// The place of a value among the classes of the share that is by this attribute; a plain no comes
/// after a yes.
fn order(facts: &Facts<'_>, attribute: &str, value: &str) -> usize {
    let mut shares = facts.publication.round.methodology.document.shares.values();
    let share = shares.find(|s| s.value.by.as_ref().is_some_and(|by| by.value == attribute));
    let class = share.and_then(|share| share.value.classes.get_index_of(value));
    class.unwrap_or(if fold(value) == "no" { usize::MAX } else { usize::MAX - 1 })
}

/// The counts of all that have services, those with the most first.
pub(super) fn owners(facts: &Facts<'_>, columns: &[Column<'_>]) -> Vec<Owner> {
    let Some(services) = facts.presentation.services else { return Vec::new() };
    let table = &facts.publication.round.data.tables[services.kind.0];
    let mut counts = vec![(0_usize, vec![0_usize; columns.len()]); facts.rows().len()];
    for service in 0..table.ids.len() {
        let owner = table.links[services.link][service] as usize;
        let Some((all, each)) = counts.get_mut(owner) else { continue };
        *all += 1;
        for (count, column) in each.iter_mut().zip(columns) {
            *count += usize::from(table.attributes[column.attribute].codes[service] == column.code);
        }
    }
    let mut rows: Vec<u32> = facts.rows().filter(|row| counts[*row as usize].0 > 0).collect();
    rows.sort_by(|a, b| {
        let by_count = counts[*b as usize].0.cmp(&counts[*a as usize].0);
        by_count.then_with(|| facts.c.compare(facts.name(*a), facts.name(*b)))
    });
    rows.into_iter().map(|row| owner(facts, row, &counts[row as usize])).collect()
}

fn owner(facts: &Facts<'_>, row: u32, (all, each): &(usize, Vec<usize>)) -> Owner {
    let c = &facts.c;
    let cell = |n: &usize| {
        let percent = c.percent(*n as f64 * 100.0 / *all as f64, 0);
        c.t(message!("agency-count-percent", n = *n, percent = percent))
    };
    let query = crate::query::write([("of", facts.id(row))].into_iter());
    Owner {
        name: facts.name(row).to_owned(),
        link: c.agency(facts.publication, row),
        services: format!("{}{query}#list", c.here()),
        count: c.int(*all),
        cells: each.iter().map(cell).collect(),
    }
}

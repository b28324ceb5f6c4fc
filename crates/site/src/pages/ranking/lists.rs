//! Every list of a ranking as JSON: where pages stand as files, the script shows by it what the
//! address asks for.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::standing::Facts;
use super::choice;
use super::rows::{Cells, cells, whole};

/// One list.
#[derive(Serialize)]
struct List<'a> {
    title: &'a str,
    /// The cells of each of its members, by id.
    rows: BTreeMap<&'a str, Cells>,
}

/// All lists by their ids, for a `script` element that is only data.
pub(super) fn json(facts: &Facts<'_>) -> String {
    let ranks = &facts.publication.model().ranks;
    let one = |list: usize| {
        let members: Vec<u32> = whole(facts, list).collect();
        let rows = members.iter().map(|row| facts.id(*row));
        let rows = rows.zip(cells(facts, list, &members)).collect();
        (ranks[list].id.as_str(), List { title: facts.list_title(list), rows })
    };
    // A split list is not among them: its parts are too many for one page.
    let lists = choice::lists(facts).into_iter().filter(|list| ranks[*list].within.is_empty());
    let all: BTreeMap<&str, List<'_>> = lists.map(one).collect();
    data(&all)
}

/// JSON that can stand inside of a `script` element.
pub(in crate::pages) fn data(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default().replace('<', "\\u003c")
}

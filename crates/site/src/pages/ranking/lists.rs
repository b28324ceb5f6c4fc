//! Every list of a ranking as JSON: where pages stand as files, the script shows by it what the
//! address asks for.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::standing::Facts;
use super::choice::{self, Choice};
use super::rows::{Cells, rows};
use crate::query::Query;

/// One list.
#[derive(Serialize)]
struct List {
    /// What is said first of it.
    sentence: String,
    caption: String,
    /// The id of the score by which it is ordered.
    measure: String,
    /// The cells of each of its members, by id.
    rows: BTreeMap<String, Member>,
}

/// One member of a list.
#[derive(Serialize)]
struct Member {
    #[serde(flatten)]
    cells: Cells,
    /// Whether the place was published, and whether the score was.
    #[serde(skip_serializing_if = "is_false")]
    rank_is_published: bool,
    #[serde(skip_serializing_if = "is_false")]
    score_is_published: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// All lists by their ids, for a `script` element that is only data.
pub(super) fn json(facts: &Facts<'_>) -> String {
    let model = facts.publication.model();
    let one = |list: usize| {
        let choice = Choice { list, part: String::new(), ..Choice::read(facts, &Query::default()) };
        let rows = rows(facts, &choice);
        let (sentence, caption) =
            (super::sentence(facts, &choice, &rows), super::caption(facts, &choice, &rows));
        let member = |row: super::Row| {
            let cells = Member {
                rank_is_published: !row.rank_mark.0.is_empty(),
                score_is_published: !row.score_mark.0.is_empty(),
                cells: row.standing,
            };
            (row.id, cells)
        };
        let measure = model.measure(model.ranks[list].measure).id.clone();
        let rows = rows.into_iter().map(member).collect();
        (model.ranks[list].id.as_str(), List { sentence, caption, measure, rows })
    };
    // A split list is not among them: its parts are too many for one page.
    let lists =
        choice::lists(facts).into_iter().filter(|list| model.ranks[*list].within.is_empty());
    let all: BTreeMap<&str, List> = lists.map(one).collect();
    data(&all)
}

/// JSON that can stand inside of a `script` element.
pub(in crate::pages) fn data(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default().replace('<', "\\u003c")
}

//! Agencies side by side: two to five, as the address names them.

mod data;
mod sheet;

use askama::Template;
use sanjeh_messages::message;
use sanjeh_replies::{Reply, Request};
use sanjeh_round::Origin;

use super::agency::became;
use super::render;
use super::standing::Facts;
use crate::context::{Context, Html};
use crate::query::{self, Query};
use sheet::{Sheet, ends_of_indicators, sheet, tied};

/// As many stand side by side on a page.
const MOST: usize = 5;

/// Fewer than these are no comparison.
const LEAST: usize = 2;

#[derive(Template)]
#[template(path = "compare.html")]
struct Compare<'a> {
    c: Context<'a>,
    title: String,
    sentence: String,
    /// What to do, where there is nothing to compare.
    advice: Option<String>,
    pickers: Vec<Picker>,
    /// All that can be chosen: id, name.
    names: Vec<(&'a str, &'a str)>,
    sheet: Option<Sheet>,
    /// What stands above the figures.
    caption: String,
    /// `best`, `last` of scores and `last` of places, each also where several share it.
    ends: [[String; 2]; 3],
    /// The address of what is shown, for paper.
    address: String,
    /// The sheet of all, for the script of pages that stand as files.
    data: Option<String>,
    /// What the same script writes: the mark of published figures, the sentences with names
    /// to be filled in, and the one for nobody to compare.
    mark: Html,
    sentences: Sentences,
    intro: String,
}

/// The sentences that a script fills in, and what stands between names.
struct Sentences {
    /// One leads.
    leads: String,
    /// Several lead together.
    lead: String,
    /// All have one score.
    equal: String,
    separator: String,
    /// What stands before the last name.
    and: String,
}

/// One of the fields in which an agency is chosen.
struct Picker {
    name: String,
    chosen: String,
}

/// The page; `None` if the methodology ranks nothing.
pub(super) fn page(c: &Context<'_>, request: &Request<'_>) -> Option<Reply> {
    let facts = Facts::of(c)?;
    let asked = Query::parse(request.query);
    let mut chosen: Vec<u32> = Vec::new();
    let mut unknown: Vec<&str> = Vec::new();
    for id in asked.all("a") {
        match facts.row(id) {
            Some(row) if chosen.contains(&row) => {}
            Some(row) => chosen.push(row),
            None => unknown.push(id),
        }
    }
    let too_many = chosen.len() > MOST;
    chosen.truncate(MOST);
    let advice = match (chosen.len() >= LEAST, unknown.first()) {
        (_, Some(id)) => Some(unlisted(&facts, id)),
        (false, None) => Some(c.t(message!("agency-compare-choose", subjects = c.subjects()))),
        (true, None) => too_many
            .then(|| c.t(message!("agency-compare-most", most = MOST, subjects = c.subjects()))),
    };
    let live = c.site.options().live;
    Some(render(&Compare {
        title: c.t(message!("agency-compare-title", round = c.title(facts.publication))),
        sentence: sentence(&facts, &chosen),
        advice,
        pickers: pickers(&facts, &chosen),
        names: names(&facts),
        sheet: (chosen.len() >= LEAST).then(|| sheet(&facts, &chosen)),
        caption: caption(&facts),
        ends: ends(&facts),
        data: (!live).then(|| data::json(&sheet(&facts, &facts.rows().collect::<Vec<_>>()))),
        mark: c.mark(Origin::Published),
        sentences: sentences(&facts),
        intro: c.t(message!("agency-compare-intro", subjects = c.subjects())),
        address: {
            let ids = chosen.iter().map(|row| ("a", facts.id(*row)));
            format!("{}{}", c.permanent(), query::write(ids))
        },
        c: *c,
    }))
}

fn caption(facts: &Facts<'_>) -> String {
    let c = &facts.c;
    let number = |x: f64| sanjeh_messages::number(c.lang, x, None);
    let said = c.t(match ends_of_indicators(facts) {
        Some((low, high)) => message!(
            "agency-compare-caption",
            scale = "same",
            low = number(low),
            high = number(high)
        ),
        None => message!("agency-compare-caption", scale = "various", low = "", high = ""),
    });
    let reconstructed = facts.publication.provenance.is_reconstructed();
    let note = if reconstructed { c.t(message!("agency-reconstructed")) } else { String::new() };
    format!("{said} {note}").trim_end().to_owned()
}

/// What the ends of a line are called, alone and shared.
fn ends(facts: &Facts<'_>) -> [[String; 2]; 3] {
    let words = [
        message!("agency-compare-best"),
        message!("agency-compare-last"),
        message!("agency-compare-last-place"),
    ];
    words.map(|word| {
        let word = facts.c.t(word);
        let shared = tied(facts, &word);
        [word, shared]
    })
}

/// That a round does not list an id; and what became of it, if the round says so.
fn unlisted(facts: &Facts<'_>, id: &str) -> String {
    let became = became(&facts.c, facts.publication, id).map(|(words, _)| words);
    facts.c.t(became.unwrap_or_else(|| message!("agency-compare-unknown", id = id)))
}

fn pickers(facts: &Facts<'_>, chosen: &[u32]) -> Vec<Picker> {
    let one = |at: usize| Picker {
        name: facts.c.t(message!("agency-compare-field", kind = facts.kind_title(), n = at + 1)),
        chosen: chosen.get(at).map_or_else(String::new, |row| facts.id(*row).to_owned()),
    };
    (0..MOST).map(one).collect()
}

fn names<'a>(facts: &Facts<'a>) -> Vec<(&'a str, &'a str)> {
    let mut all: Vec<(&str, &str)> = facts.rows().map(|r| (facts.id(r), facts.name(r))).collect();
    all.sort_by(|a, b| facts.c.compare(a.1, b.1));
    all
}

/// Who of them leads, and by how much.
fn sentence(facts: &Facts<'_>, chosen: &[u32]) -> String {
    let said = facts.c.wording(facts.publication).comparison(chosen);
    match said {
        Some(said) => said.isolated(facts.c.lang),
        None => facts.c.t(message!("agency-compare-intro", subjects = facts.c.subjects())),
    }
}

/// The sentences for a script. What it puts between names ends the isolate of one name and begins that
/// of the next, where the sentence has isolates.
fn sentences(facts: &Facts<'_>) -> Sentences {
    let c = &facts.c;
    let [leads, lead, equal] =
        facts.c.wording(facts.publication).comparisons().map(|said| said.isolated(c.lang));
    let between = |words: String| {
        if c.lang.is_right_to_left() { format!("\u{2069}{words}\u{2068}") } else { words }
    };
    let separator = between(c.t(message!("list-separator")));
    Sentences { leads, lead, equal, separator, and: between(c.t(message!("wording-and"))) }
}

//! Of whom a subject was made since the previous round, and what became of it since.

use sanjeh_messages::{Message, message};
use sanjeh_publication::Publication;
use sanjeh_round::{How, Succession};

use super::super::standing::Facts;
use crate::context::Context;

/// What is said of one merger, split or change of ids.
pub(super) struct Related {
    /// What happened, and by which round.
    pub(super) words: String,
    /// To whom: who was before, or who is since.
    pub(super) others: Vec<Other>,
    /// That growth is not given; empty where it is.
    pub(super) note: String,
}

/// One of them.
pub(super) struct Other {
    pub(super) name: String,
    /// Its page, if its round is shown.
    pub(super) link: Option<String>,
    /// Its score in that round, if it is known.
    pub(super) score: Option<String>,
}

/// Everything that is said of a subject: of whom it was made, and what later rounds say of it.
pub(super) fn successions(facts: &Facts<'_>, row: u32) -> Vec<Related> {
    let (kind, id) = (facts.kind(), facts.id(row));
    let own = &facts.publication.round.successions;
    let of = |how: How, all: Vec<&Succession>| -> Vec<Succession> {
        all.into_iter().filter(|s| s.how == how).cloned().collect()
    };
    let mut related = Vec::new();
    for how in How::ALL {
        let before = of(how, own.predecessors(kind, id).collect());
        if !before.is_empty() {
            related.push(made_of(facts, row, how, &before));
        }
        let since = of(how, facts.publication.round.successors(kind, row).collect());
        if !since.is_empty() {
            related.push(parted(facts, row, how, &since));
            if how == How::Split {
                related.extend(before_the_split(facts, row));
            }
        }
    }
    related.extend(later(facts, id));
    related
}

/// Of whom it was made.
fn made_of(facts: &Facts<'_>, row: u32, how: How, before: &[Succession]) -> Related {
    let c = &facts.c;
    let mut ids: Vec<&str> = before.iter().map(|s| s.from.as_str()).collect();
    let was = facts.publication.compared.as_ref().and_then(|compared| {
        let earlier = compared.round.as_deref()?;
        facts.publication.round.id_in_earlier(facts.kind(), row, earlier)
    });
    let is_kept = was.is_some();
    // Who took others in was there before, as one of several.
    if how == How::Merged
        && let Some(was) = was.filter(|was| !ids.contains(was))
    {
        ids.insert(0, was);
    }
    Related {
        words: c.t(message!(
            "agency-made-of",
            how = how.id(),
            kept = if is_kept { "yes" } else { "no" },
            round = before_title(facts)
        )),
        others: ids.into_iter().map(|id| of_before(facts, id)).collect(),
        note: note(facts, how),
    }
}

/// Who took a part of it since the previous round, of those that this round lists.
fn parted(facts: &Facts<'_>, row: u32, how: How, since: &[Succession]) -> Related {
    let c = &facts.c;
    let others = since.iter().map(|s| now(facts, facts.publication, &s.to)).collect();
    let words = message!("agency-parted", how = how.id(), round = before_title(facts));
    let is_said = facts.publication.round.successions.predecessors(facts.kind(), facts.id(row));
    let is_said = is_said.filter(|s| s.how.is_another_body()).count() > 0;
    Related {
        words: c.t(words),
        others,
        note: if is_said { String::new() } else { note(facts, how) },
    }
}

/// What it was with those that were split off from it, of which no growth is given.
fn before_the_split(facts: &Facts<'_>, row: u32) -> Option<Related> {
    let before = facts.publication.compared.as_ref()?.round.as_deref()?;
    let id = facts.publication.round.id_in_earlier(facts.kind(), row, before)?;
    let words = message!("agency-before-split", round = before_title(facts));
    let others = vec![of_before(facts, id)];
    Some(Related { words: facts.c.t(words), others, note: String::new() })
}

/// What became of it by later rounds that are shown.
fn later(facts: &Facts<'_>, id: &str) -> Vec<Related> {
    let (c, publication) = (&facts.c, facts.publication);
    let kind = publication.model().types[facts.kind().0].id.as_str();
    let mut related = Vec::new();
    for other in c.site.library().later_rounds(publication) {
        let Some(on) = other.model().type_by_id(kind) else { continue };
        let all: Vec<&Succession> = other.round.successions.successors(on, id).collect();
        for how in How::ALL {
            let others = all.iter().filter(|s| s.how == how).map(|s| s.to.as_str());
            let mut others: Vec<&str> = others.collect();
            if !others.is_empty() {
                // What is left of it is one of the parts.
                if how == How::Split
                    && let Some(kept) =
                        other.round.id_called(on, id).filter(|k| !others.contains(k))
                {
                    others.insert(0, kept);
                }
                let others = others.into_iter().map(|id| now(facts, other, id)).collect();
                let round = c.title(other);
                let words = c.t(message!("agency-became", how = how.id(), round = round));
                related.push(Related { words, others, note: String::new() });
            }
        }
        // From then on its id is another's story.
        if !all.is_empty() {
            break;
        }
    }
    related
}

/// What a round says became of an id that it does not list, and who is there in its place.
pub(in crate::pages) fn became(
    c: &Context<'_>,
    publication: &Publication,
    id: &str,
) -> Option<(Message, Vec<u32>)> {
    let on = publication.presentation()?.of;
    let all: Vec<&Succession> = publication.round.successions.successors(on, id).collect();
    let how = all.first()?.how.id();
    let rows = all.iter().map(|s| publication.round.data.tables[on.0].ids.find(s.to.as_bytes()));
    let rows: Vec<u32> = rows.flatten().collect();
    let names: Vec<&str> = rows.iter().map(|row| publication.name(on, *row, c.lang)).collect();
    Some((message!("agency-compare-became", id = id, how = how, names = names), rows))
}

fn note(facts: &Facts<'_>, how: How) -> String {
    let is_said = facts.publication.compared.is_some() && how.is_another_body();
    if is_said { facts.c.t(message!("agency-other-body")) } else { String::new() }
}

/// The previous round and the row in it of a subject, whatever became of it.
fn earlier<'a>(facts: &Facts<'a>, id: &str) -> Option<(&'a sanjeh_round::Round, u32)> {
    let before = facts.publication.compared.as_ref()?.round.as_deref()?;
    let kind = before.model().type_by_id(&facts.publication.model().types[facts.kind().0].id)?;
    Some((before, before.data.tables[kind.0].ids.find(id.as_bytes())?))
}

/// The publication of the previous round, if it is shown.
fn publication_before<'a>(facts: &Facts<'a>) -> Option<&'a Publication> {
    facts.c.site.library().round_before(facts.publication).map(AsRef::as_ref)
}

/// What the previous round is called.
fn before_title(facts: &Facts<'_>) -> String {
    let c = &facts.c;
    if let Some(before) = publication_before(facts) {
        return c.title(before).to_owned();
    }
    let before = facts.publication.compared.as_ref().and_then(|c| c.round.as_deref());
    let title = before.and_then(|b| sanjeh_methodology::names::text(&b.header.title, c.lang));
    title.map_or_else(|| c.t(message!("agency-round-before")), ToOwned::to_owned)
}

/// A subject of the previous round.
fn of_before(facts: &Facts<'_>, id: &str) -> Other {
    let (c, publication) = (&facts.c, facts.publication);
    let Some((before, row)) = earlier(facts, id) else {
        return Other { name: id.to_owned(), link: None, score: None };
    };
    let name = (before.model().type_by_id(&publication.model().types[facts.kind().0].id))
        .zip(publication.register_before.as_ref())
        .and_then(|(kind, register)| register.name(kind, row, c.lang));
    let headline = facts.presentation.headline;
    let methodology = &publication.round.methodology;
    let score = facts.reading().earlier().and_then(|earlier| {
        earlier.score(methodology.earlier_measure(headline, &before.methodology)?, row)
    });
    let link = publication_before(facts).and_then(|shown| {
        let presentation = shown.presentation()?;
        let row = shown.round.data.tables[presentation.of.0].ids.find(id.as_bytes())?;
        Some(c.agency(shown, row))
    });
    Other {
        name: name.unwrap_or(id).to_owned(),
        link,
        score: score.map(|score| score.text(c.lang)),
    }
}

/// A subject of this or a later round.
fn now(facts: &Facts<'_>, shown: &Publication, id: &str) -> Other {
    let c = &facts.c;
    let found = shown.presentation().and_then(|presentation| {
        let row = shown.round.data.tables[presentation.of.0].ids.find(id.as_bytes())?;
        let score = shown.published(presentation.headline, row).is_some();
        let score = score.then(|| c.score(shown, presentation.headline, row));
        let name = shown.name(presentation.of, row, c.lang).to_owned();
        Some(Other { name, link: Some(c.agency(shown, row)), score })
    });
    found.unwrap_or_else(|| Other { name: id.to_owned(), link: None, score: None })
}

//! What became of agencies from round to round: mergers, splits and other ids.

use sanjeh_messages::Lang;
use sanjeh_methodology::Presentation;
use sanjeh_publication::{Library, Publication};
use sanjeh_round::How;
use serde::Serialize;
use utoipa::ToSchema;

use crate::words::{Name, Named};

/// Somebody whose place was taken, or who took it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Succession {
    /// The other agency.
    agency: Named,
    /// `merged` if several became one, `split` if one became several, `renamed` if it is the same
    /// under another id.
    #[schema(value_type = String)]
    how: &'static str,
    /// Id of the publication of the round that says so.
    round: String,
}

fn succession(publication: &Publication, agency: Named, how: How) -> Succession {
    Succession { agency, how: how.id(), round: publication.manifest.id.clone() }
}

/// Of whom an agency was made.
pub(super) fn predecessors(
    library: &Library,
    publication: &Publication,
    presentation: &Presentation,
    id: &str,
) -> Vec<Succession> {
    let before = library.round_before(publication);
    let named = |id: &str| {
        let before = before.and_then(|b| listed(b, kind(publication, presentation), id));
        before.unwrap_or_else(|| unlisted(publication, id))
    };
    let all = publication.round.successions.predecessors(presentation.of, id);
    all.map(|s| succession(publication, named(&s.from), s.how)).collect()
}

/// What became of an agency, as its own round and later ones say.
pub(super) fn successors(
    library: &Library,
    publication: &Publication,
    presentation: &Presentation,
    row: u32,
) -> Vec<Succession> {
    let id = publication.round.data.tables[presentation.of.0].ids.get(row);
    let kind = kind(publication, presentation);
    let said = |by: &Publication, s: &sanjeh_round::Succession| {
        let agency = listed(by, kind, &s.to).unwrap_or_else(|| unlisted(publication, &s.to));
        succession(by, agency, s.how)
    };
    let of_later = |other: &Publication| -> Vec<Succession> {
        let Some(on) = other.model().type_by_id(kind) else { return Vec::new() };
        other.round.successions.successors(on, id).map(|s| said(other, s)).collect()
    };
    let own = publication.round.successors(presentation.of, row);
    let mut all: Vec<Succession> = own.map(|s| said(publication, s)).collect();
    // From the first later round that says what became of it, its id is another's story.
    let mut later = library.later_rounds(publication).into_iter().map(|other| of_later(other));
    all.extend(later.find(|said| !said.is_empty()).unwrap_or_default());
    all
}

fn kind<'p>(publication: &'p Publication, presentation: &Presentation) -> &'p str {
    &publication.model().types[presentation.of.0].id
}

/// An agency of a round by its id.
fn listed(publication: &Publication, kind: &str, id: &str) -> Option<Named> {
    let on = publication.model().type_by_id(kind)?;
    let row = publication.round.data.tables[on.0].ids.find(id.as_bytes())?;
    Some(crate::words::subject(publication, on, row))
}

/// One whose round is not shown.
fn unlisted(publication: &Publication, id: &str) -> Named {
    Named { id: id.to_owned(), name: Name::of(publication, |_: Lang| id.to_owned()) }
}

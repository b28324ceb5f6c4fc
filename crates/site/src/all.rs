//! Everything that has an address of its own, for the sitemap and for writing the site as files.

use sanjeh_publication::Publication;

use crate::route::Page;

/// The pages that belong to no round.
pub(crate) const OF_NO_ROUND: [Page; 3] = [Page::Home, Page::About, Page::Api];

/// The pages of a publication.
pub(crate) fn pages_of(publication: &Publication) -> Vec<Page> {
    let id = || publication.manifest.id.clone();
    let mut pages = vec![
        Page::Round(id()),
        Page::Methodology(id()),
        Page::Downloads(id()),
        Page::Claims(id()),
        Page::Press(id()),
    ];
    if let Some(presentation) = publication.presentation() {
        pages.extend([Page::Ranking(id()), Page::Compare(id())]);
        if presentation.services.is_some() {
            pages.push(Page::Services(id()));
        }
        let ids = publication.round.data.tables[presentation.of.0].ids.iter();
        pages.extend(ids.map(|agency| Page::Agency(id(), agency.to_owned())));
    }
    pages
}

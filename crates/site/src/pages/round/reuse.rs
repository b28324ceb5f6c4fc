//! How to check a round and use it again.

use sanjeh_messages::{message, numeral};
use sanjeh_publication::{MANIFEST, Publication};
use sanjeh_round::Tally;

use crate::context::Context;
use crate::route::{Address, Page};

/// What became of the claims that were made about the round.
pub(super) struct ClaimsSummary {
    pub(super) text: String,
    pub(super) href: String,
}

/// Links and words for checking and using again.
pub(super) struct Reuse {
    pub(super) downloads: String,
    pub(super) methodology: String,
    pub(super) claims: String,
    pub(super) press: String,
    pub(super) api: String,
    pub(super) manifest: String,
    /// The command that recomputes everything.
    pub(super) verify: String,
    /// A ready citation.
    pub(super) citation: String,
    /// The address that is cited.
    pub(super) address: String,
}

pub(super) fn claims_summary(c: &Context<'_>, publication: &Publication) -> Option<ClaimsSummary> {
    let judged = &publication.judged;
    if judged.is_empty() {
        return None;
    }
    let tally = Tally::of(judged);
    let mut sentences = vec![message!(
        "site-claims",
        all = tally.all,
        agree = tally.agree,
        differ = tally.differ,
        contradicted = tally.contradicted
    )];
    if tally.unknown > 0 {
        sentences.push(message!("site-claims-unknown", count = tally.unknown));
    }
    let sentences: Vec<String> = sentences.into_iter().map(|sentence| c.t(sentence)).collect();
    let href = c.to(&Page::Claims(publication.manifest.id.clone()));
    Some(ClaimsSummary { text: sentences.join(" "), href })
}

pub(super) fn reuse(c: &Context<'_>, publication: &Publication) -> Reuse {
    let id = || publication.manifest.id.clone();
    let manifest = Address::File { publication: id(), path: MANIFEST.to_owned() };
    let folder = c.site.absolute(&manifest);
    let folder = folder.strip_suffix(MANIFEST).unwrap_or(&folder);
    let publisher = c.publisher(publication);
    let day = c.days(&publication.manifest.published);
    Reuse {
        downloads: c.to(&Page::Downloads(id())),
        methodology: c.to(&Page::Methodology(id())),
        claims: c.to(&Page::Claims(id())),
        press: c.to(&Page::Press(id())),
        api: c.to(&Page::Api),
        manifest: c.site.link(&manifest),
        verify: format!("sanjeh verify {folder}"),
        citation: c.t(message!(
            "site-citation",
            named = if publisher.is_some() { "yes" } else { "no" },
            publisher = publisher.unwrap_or_default(),
            title = c.title(publication),
            id = numeral(c.lang, &publication.manifest.id),
            day = day,
            digest = publication.digest.as_str()
        )),
        address: c.permanent(),
    }
}

//! What is asked of the API, opened, and the JSON that answers it.

use http::header::VARY;
use sanjeh_addresses::Address;
use sanjeh_publication::{Library, Publication};
use sanjeh_replies::{Answer, Reply};
use sanjeh_site::Site;
use serde::Serialize;

use crate::query::Query;
use crate::refusal::Refusal;

/// What is asked, opened: the publications, the query, where the site stands.
pub(crate) struct Question<'a> {
    pub(crate) site: &'a Site,
    pub(crate) query: Query,
    /// The path as it was sent, below the root of the site.
    pub(crate) path: &'a str,
    pub(crate) form: Option<&'a [u8]>,
}

impl<'a> Question<'a> {
    pub(crate) fn library(&self) -> &'a Library {
        self.site.library()
    }

    /// The whole address of what stands below a publication.
    pub(crate) fn below(&self, publication: &Publication, what: &str) -> String {
        let id = publication.manifest.id.as_str();
        self.site.absolute(&Address::api(["rounds", id, what]))
    }

    /// The publication of an id.
    ///
    /// # Errors
    /// If there is none: says which there are.
    pub(crate) fn publication(&self, id: &str) -> Result<&'a Publication, Refusal> {
        let found = self.library().get(id).map(AsRef::as_ref);
        found.ok_or_else(|| {
            let known = self.library().all().iter().map(|p| p.manifest.id.as_str());
            Refusal::no_round(id, known)
        })
    }
}

/// An answer of JSON that holds until a publication is added.
pub(crate) fn json(value: &impl Serialize) -> Answer {
    // Only maps with keys that are no texts cannot be written, and there are none.
    let body = serde_json::to_vec(value).unwrap_or_default();
    Reply::of("application/json", body).into()
}

/// As [`json`], where the words are in the reader's language.
pub(crate) fn varying(answer: Answer) -> Answer {
    answer.with(VARY, "accept-language")
}

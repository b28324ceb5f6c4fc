//! The API: everything that was published, as JSON, below `/api/v1`.
//!
//! Like the site it is a pure function from a question to an answer. One file for each group of
//! addresses; `document.rs` describes them all in `OpenAPI`.

mod agencies;
mod claims;
mod document;
mod explanation;
mod figures;
mod methodology;
mod pages;
mod query;
mod refusal;
mod rounds;
mod scores;
mod services;
mod successions;
mod tables;
mod words;

use http::header::VARY;
use sanjeh_publication::{Library, Publication};
use sanjeh_site::{Address, Reply, Site};
use serde::Serialize;

use crate::answers::{Answer, Asked};
use query::Query;
use refusal::Refusal;

pub use document::openapi;

const BELOW: &str = "/api/";

/// Whether a path belongs to the API.
pub(crate) fn is_below(path: &str) -> bool {
    path.starts_with(BELOW) || path == "/api"
}

/// Whether something may be sent to a path: claims, to be checked.
pub(crate) fn takes_post(path: &str) -> bool {
    matches!(parts(path).as_slice(), [rounds, _, claims] if rounds == "rounds" && claims == "claims")
}

/// The parts of a path below the root of the API; none for other paths.
fn parts(path: &str) -> Vec<String> {
    match Address::parse(path) {
        Some(Address::Api(parts)) => parts,
        _ => Vec::new(),
    }
}

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

/// Answers a question.
pub(crate) fn answer(site: &Site, asked: &Asked<'_>) -> Answer {
    let query = Query::parse(asked.query, asked.languages, site.language());
    let lang = query.lang();
    let question = Question { site, query, path: asked.path, form: asked.form };
    route(&question).unwrap_or_else(|refusal| refusal.answer(lang, asked.path))
}

/// Says why there is no answer.
pub(crate) fn error(site: &Site, status: u16, asked: &Asked<'_>) -> Answer {
    let lang = Query::parse(asked.query, asked.languages, site.language()).lang();
    Refusal::of_status(status).answer(lang, asked.path)
}

fn route(question: &Question<'_>) -> Result<Answer, Refusal> {
    let parts = parts(question.path);
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match parts.as_slice() {
        ["openapi.json"] => document::answer(question),
        ["rounds"] => rounds::all(question),
        ["rounds", id, rest @ ..] => {
            let publication = question.publication(id)?;
            match rest {
                [] => rounds::one(question, publication),
                ["agencies"] => agencies::all(question, publication),
                ["agencies", agency] => agencies::one(question, publication, agency),
                ["agencies", agency, "explanation"] => {
                    explanation::one(question, publication, agency)
                }
                ["scores"] => scores::scores(question, publication),
                ["ranks"] => scores::ranks(question, publication),
                ["services"] => services::all(question, publication),
                ["methodology"] => methodology::one(question, publication),
                ["claims"] => match question.form {
                    None => claims::all(question, publication),
                    Some(sent) => claims::check(question, publication, sent),
                },
                ["tables"] => tables::all(question, publication),
                ["tables", name] => tables::one(question, publication, name),
                _ => Err(Refusal::of_status(404)),
            }
        }
        _ => Err(Refusal::of_status(404)),
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

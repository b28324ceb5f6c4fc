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
mod question;
mod refusal;
mod rounds;
mod scores;
mod services;
mod successions;
mod tables;
mod words;

use sanjeh_addresses::Address;
use sanjeh_replies::{Answer, Asked};
use sanjeh_site::Site;

use crate::query::Query;
use crate::question::Question;
use crate::refusal::Refusal;

pub use document::openapi;

const BELOW: &str = "/api/";

/// Whether a path belongs to the API.
pub fn is_below(path: &str) -> bool {
    path.starts_with(BELOW) || path == "/api"
}

/// Whether something may be sent to a path: claims, to be checked.
pub fn takes_post(path: &str) -> bool {
    matches!(parts(path).as_slice(), [rounds, _, claims] if rounds == "rounds" && claims == "claims")
}

/// The parts of a path below the root of the API; none for other paths.
fn parts(path: &str) -> Vec<String> {
    match Address::parse(path) {
        Some(Address::Api(parts)) => parts,
        _ => Vec::new(),
    }
}

/// Answers a question.
pub fn answer(site: &Site, asked: &Asked<'_>) -> Answer {
    let query = Query::parse(asked.query, asked.languages, site);
    let lang = query.lang();
    let question = Question { site, query, path: asked.path, form: asked.form };
    route(&question).unwrap_or_else(|refusal| refusal.answer(lang, asked.path))
}

/// Says why there is no answer.
pub fn error(site: &Site, status: u16, asked: &Asked<'_>) -> Answer {
    let lang = Query::parse(asked.query, asked.languages, site).lang();
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

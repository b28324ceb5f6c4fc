//! Why there is no answer: problem details as RFC 9457 has them, with what to do.

use http::header::{CONTENT_LANGUAGE, VARY};
use sanjeh_messages::{Lang, Message, Problems, message};
use sanjeh_replies::{Answer, Cache, Reply};
use serde::Serialize;
use utoipa::ToSchema;

/// Problem details: why there is no answer, and what to do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProblemDetails {
    /// Always `about:blank`: the status says what kind of problem it is.
    r#type: String,
    /// HTTP status.
    status: u16,
    /// What kind of problem it is, in the reader's language.
    title: String,
    /// What is wrong with this request.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// What to do.
    help: String,
    /// The path that was asked for.
    instance: String,
    /// What is wrong in what was sent, each with its place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<SentError>,
}

/// Something that is wrong in what was sent.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SentError {
    /// Stable name of the kind of mistake.
    key: String,
    /// What is wrong.
    message: String,
    /// What to do.
    help: Option<String>,
    /// Line of what was sent, from 1.
    line: Option<u64>,
    /// Character of the line, from 1.
    column: Option<u64>,
}

/// Why there is no answer.
#[derive(Debug)]
pub(crate) struct Refusal(Box<Why>);

#[derive(Debug)]
struct Why {
    status: u16,
    detail: Option<Message>,
    help: Message,
    problems: Problems,
}

impl Refusal {
    fn new(status: u16, detail: Option<Message>, help: Message) -> Self {
        Self(Box::new(Why { status, detail, help, problems: Problems::default() }))
    }

    /// Nothing more is known than the status.
    pub(crate) fn of_status(status: u16) -> Self {
        let help = match status {
            404 => message!("api-not-found-help"),
            405 => message!("api-method-help"),
            413 => message!("api-too-large-help"),
            429 | 503 => message!("api-later-help"),
            400..500 => message!("api-bad-request-help"),
            _ => message!("api-failed-help"),
        };
        Self::new(status, None, help)
    }

    /// There is no such publication.
    pub(crate) fn no_round<'a>(id: &str, known: impl Iterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.collect();
        let detail = message!("api-no-round", id = id);
        Self::new(404, Some(detail), message!("api-known-are", known = known))
    }

    /// The publication has no such thing; `see` is the address that lists what it has.
    pub(crate) fn no_such(id: &str, see: String) -> Self {
        Self::new(
            404,
            Some(message!("api-no-such", id = id)),
            message!("api-listed-at", address = see),
        )
    }

    /// A parameter that nothing is asked by.
    pub(crate) fn unknown_parameter(name: &str, known: &[&str]) -> Self {
        let detail = message!("api-unknown-parameter", name = name);
        Self::new(400, Some(detail), message!("api-known-are", known = known.to_vec()))
    }

    /// A parameter that is given twice.
    pub(crate) fn twice(name: &str) -> Self {
        let detail = message!("api-parameter-twice", name = name);
        Self::new(400, Some(detail), message!("api-parameter-twice-help"))
    }

    /// A subject whose scores are no part of those of the agency.
    pub(crate) fn not_of(subject: &str, agency: &str) -> Self {
        let detail = message!("api-subject-of-another", subject = subject, agency = agency);
        Self::new(404, Some(detail), message!("api-subject-of-another-help"))
    }

    /// A parameter with a value that it cannot have; `known` are those that it can have.
    pub(crate) fn bad_value(name: &str, value: &str, known: &[&str]) -> Self {
        let detail = message!("api-bad-value", name = name, value = value);
        Self::new(400, Some(detail), message!("api-known-are", known = known.to_vec()))
    }

    /// A parameter that must be a whole number between two others.
    pub(crate) fn bad_number(name: &str, value: &str, from: usize, to: usize) -> Self {
        let detail = message!("api-bad-value", name = name, value = value);
        Self::new(400, Some(detail), message!("api-number-between", from = from, to = to))
    }

    /// What was sent cannot be understood.
    pub(crate) fn sent(problems: Problems) -> Self {
        let help = message!("api-sent-help");
        let mut refusal = Self::new(422, None, help);
        refusal.0.problems = problems;
        refusal
    }

    /// What was sent is not in this form at all.
    pub(crate) fn unreadable(form: &str) -> Self {
        Self::new(422, Some(message!("api-unreadable", form = form)), message!("api-sent-help"))
    }

    /// More claims than are checked at once.
    pub(crate) fn too_many_claims(n: usize, most: usize) -> Self {
        let detail = message!("reuse-claims-too-many", n = n, most = most);
        Self::new(413, Some(detail), message!("api-too-large-help"))
    }

    /// As problem details.
    pub(crate) fn answer(&self, lang: Lang, path: &str) -> Answer {
        let Why { status, detail, help, problems } = &*self.0;
        let errors = problems.iter().map(|problem| {
            let at = problem.line_and_column();
            SentError {
                key: problem.message.key.to_owned(),
                message: problem.message.plain(lang),
                help: problem.help.as_ref().map(|help| help.plain(lang)),
                line: at.map(|(line, _)| line),
                column: at.map(|(_, column)| column),
            }
        });
        let details = ProblemDetails {
            r#type: "about:blank".to_owned(),
            status: *status,
            title: title(*status).plain(lang),
            detail: detail.as_ref().map(|detail| detail.plain(lang)),
            help: help.plain(lang),
            instance: path.to_owned(),
            errors: errors.collect(),
        };
        let body = serde_json::to_vec(&details).unwrap_or_default();
        let reply = Reply::of("application/problem+json", body);
        Answer::from(Reply { status: *status, cache: Cache::Never, ..reply })
            .with(CONTENT_LANGUAGE, lang.code())
            .with(VARY, "accept-language")
    }
}

fn title(status: u16) -> Message {
    match status {
        404 => message!("api-not-found"),
        405 => message!("api-method"),
        413 => message!("api-too-large"),
        422 => message!("api-sent"),
        429 => message!("server-too-many-requests"),
        503 => message!("server-busy"),
        400..500 => message!("api-bad-request"),
        _ => message!("api-failed"),
    }
}

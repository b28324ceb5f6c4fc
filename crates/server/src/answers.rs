//! What is asked of the program behind HTTP, and what it answers.

use http::HeaderName;
use sanjeh_site::Reply;

use crate::headers::Audience;

/// A request as far as an answer may depend on it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked<'a> {
    /// The path as it was sent, with its percent-encoding; begins with `/`.
    pub path: &'a str,
    /// What follows `?`, its parameters in the order of their names; empty if nothing does.
    pub query: &'a str,
    /// The content of a POST; `None` for GET and HEAD.
    pub form: Option<&'a [u8]>,
    /// The languages that the reader understands, as `Accept-Language` says them.
    pub languages: &'a str,
}

/// A reply with the headers that only it has.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Status, content and how long it holds.
    pub reply: Reply,
    /// More headers.
    pub headers: Vec<(HeaderName, String)>,
    /// Who may use it.
    pub audience: Audience,
}

impl From<Reply> for Answer {
    fn from(reply: Reply) -> Self {
        Self { reply, headers: Vec::new(), audience: Audience::Site }
    }
}

impl Answer {
    /// Adds a header.
    #[must_use]
    pub fn with(mut self, name: HeaderName, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

/// The program behind HTTP. Each answer is made on a thread where it may take its time; one that
/// panics costs its own request and nothing else.
pub trait Answers: Send + Sync {
    /// Answers a request. The same question must get the same answer: it may be kept.
    fn answer(&self, asked: &Asked<'_>) -> Answer;

    /// What to say where no answer can be given: a status of 400 or above.
    fn error(&self, status: u16, asked: &Asked<'_>) -> Answer;

    /// The same at next to no cost, for when there is no time to make a page; a few plain words are
    /// said where this gives nothing.
    fn refusal(&self, _status: u16, _asked: &Asked<'_>) -> Option<Answer> {
        None
    }

    /// Who may use what is at this path.
    fn audience(&self, _path: &str) -> Audience {
        Audience::Site
    }

    /// Whether something may be sent to this path.
    fn takes_post(&self, path: &str) -> bool;

    /// The paths that are made before anybody asks, the most important first.
    fn first_asked(&self) -> Vec<String>;
}

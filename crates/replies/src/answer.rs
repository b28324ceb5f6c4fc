//! What is asked of the program behind HTTP, and what it answers.

use http::HeaderName;

use crate::reply::Reply;

/// Who may use an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    /// The site itself: pages and what they are made of.
    #[default]
    Site,
    /// Pages of other sites, too: data, charts, the API.
    Everybody,
}

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

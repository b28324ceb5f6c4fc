//! What is asked for and what is given for it.

/// What is asked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Request<'a> {
    /// The path as it was sent, with its percent-encoding: `/fa/rounds/9/`.
    pub path: &'a str,
    /// What follows `?`, as it was sent; empty if nothing does.
    pub query: &'a str,
    /// What a form sent, for the pages that take one.
    pub form: Option<&'a [u8]>,
}

/// How long an answer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// For ever: its address has its digest or it is part of a publication.
    Immutable,
    /// Until a publication is added.
    Revalidate,
    /// It answers one question of one reader.
    Never,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// Media type.
    pub content_type: &'static str,
    /// The content.
    pub body: Vec<u8>,
    /// How long it holds.
    pub cache: Cache,
    /// Where the answer is, for a redirection.
    pub location: Option<String>,
    /// The name under which it is saved, for downloads.
    pub file_name: Option<String>,
}

impl Reply {
    /// A page.
    pub fn page(html: String) -> Self {
        Self::of("text/html; charset=utf-8", html.into_bytes())
    }

    /// Content that holds until a publication is added.
    pub fn of(content_type: &'static str, body: Vec<u8>) -> Self {
        let cache = Cache::Revalidate;
        Self { status: 200, content_type, body, cache, location: None, file_name: None }
    }

    /// Somewhere else, for good.
    pub fn moved(location: String) -> Self {
        let mut reply = Self::of("text/plain; charset=utf-8", Vec::new());
        reply.status = 308;
        reply.location = Some(location);
        reply
    }
}

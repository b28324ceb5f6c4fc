//! What went wrong, and what to do next.

use askama::Template;
use sanjeh_messages::message;
use sanjeh_publication::Publication;

use super::render;
use crate::context::Context;
use crate::reply::Reply;
use crate::route::Page;

#[derive(Template)]
#[template(path = "error.html")]
struct Error<'a> {
    c: Context<'a>,
    status: u16,
    path: &'a str,
    rounds: Vec<&'a Publication>,
}

/// The page for a status; `path` is what was asked for.
pub(crate) fn error(c: &Context<'_>, status: u16, path: &str) -> Reply {
    let rounds = c.site.library().current().map(AsRef::as_ref).collect();
    render(&Error { c: *c, status, path, rounds })
}

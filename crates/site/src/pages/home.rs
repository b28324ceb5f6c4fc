//! What was published last, and all that was published before.

use askama::Template;
use sanjeh_messages::message;
use sanjeh_publication::Publication;

use super::render;
use crate::context::Context;
use crate::reply::Reply;
use crate::route::Page;

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    c: Context<'a>,
    all: Vec<&'a Publication>,
}

pub(super) fn page(c: &Context<'_>) -> Reply {
    let all = c.site.library().current().map(AsRef::as_ref).collect();
    render(&Home { c: *c, all })
}

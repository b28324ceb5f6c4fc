//! What this site is, who publishes, how to verify, privacy, accessibility.

use askama::Template;
use sanjeh_messages::message;
use sanjeh_publication::Publication;

use super::render;
use crate::context::Context;
use crate::reply::Reply;
use crate::route::Page;

#[derive(Template)]
#[template(path = "about.html")]
struct About<'a> {
    c: Context<'a>,
    /// The newest publication, whose pages the text leads to.
    newest: Option<Newest>,
    live: bool,
}

struct Newest {
    methodology: String,
    downloads: String,
    claims: String,
    licence: String,
}

/// The page.
pub(super) fn page(c: &Context<'_>) -> Reply {
    let newest = |p: &Publication| {
        let id = || p.manifest.id.clone();
        Newest {
            methodology: c.to(&Page::Methodology(id())),
            downloads: c.to(&Page::Downloads(id())),
            claims: c.to(&Page::Claims(id())),
            licence: p.manifest.licence.clone(),
        }
    };
    let live = c.site.options().live;
    render(&About { c: *c, newest: c.publication.map(newest), live })
}

//! The API: what there is, and a form to try it.

use askama::Template;
use sanjeh_messages::message;

use super::render;
use crate::context::Context;
use crate::reply::Reply;
use crate::route::Address;

#[derive(Template)]
#[template(path = "api.html")]
struct Api<'a> {
    c: Context<'a>,
    live: bool,
    /// The description of the API for programs.
    openapi: String,
    links: Vec<(String, String)>,
    example: String,
}

/// The page.
pub(super) fn page(c: &Context<'_>) -> Reply {
    let link = |parts: &[&str]| Address::api(parts.iter().copied());
    let mut links = vec![link(&["rounds"])];
    if let Some(p) = c.publication {
        let round = p.manifest.id.as_str();
        links.push(link(&["rounds", round]));
        if let Some(presentation) = p.presentation() {
            links.push(link(&["rounds", round, "agencies"]));
            let ranks = &p.round.results.ranks[presentation.rank];
            let first =
                (0_u32..).zip(ranks).filter_map(|(row, place)| Some(((*place)?, row))).min();
            if let Some((_, row)) = first {
                links.push(link(&["rounds", round, "agencies", p.id(presentation.of, row)]));
            }
        }
    }
    let example = links.last().map_or_else(String::new, |address| c.site.absolute(address));
    render(&Api {
        live: c.site.options().live,
        openapi: c.site.link(&link(&["openapi.json"])),
        example: format!("curl -H 'Accept-Language: {}' '{example}'", c.lang),
        links: links.iter().map(|address| (c.site.link(address), address.path())).collect(),
        c: *c,
    })
}

//! The API: what there is, and a form to try it.

use askama::Template;
use sanjeh_messages::message;

use super::render;
use crate::context::Context;
use crate::reply::Reply;
use crate::route::{Address, encode};

/// Where the API stands below the site's root.
const API: &str = "/api/v1";

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
    let root = c.site.link(&Address::Robots);
    let root = root.trim_end_matches("/robots.txt");
    let link = |path: &str| (format!("{root}{API}{path}"), format!("{API}{path}"));
    let mut links = vec![link("/rounds")];
    if let Some(p) = c.publication {
        let round = format!("/rounds/{}", encode(&p.manifest.id));
        links.push(link(&round));
        if let Some(presentation) = p.presentation() {
            links.push(link(&format!("{round}/agencies")));
            let ranks = &p.round.results.ranks[presentation.rank];
            let first =
                (0_u32..).zip(ranks).filter_map(|(row, place)| Some(((*place)?, row))).min();
            if let Some((_, row)) = first {
                let id = encode(p.id(presentation.of, row));
                links.push(link(&format!("{round}/agencies/{id}")));
            }
        }
    }
    let base = c.site.options().base.trim_end_matches('/');
    let example = links.last().map_or("", |(_, path)| path);
    render(&Api {
        live: c.site.options().live,
        openapi: format!("{root}{API}/openapi.json"),
        example: format!("curl -H 'Accept-Language: {}' '{base}{example}'", c.lang),
        links,
        c: *c,
    })
}

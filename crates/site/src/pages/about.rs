//! What this site is, who publishes, how to verify, privacy, accessibility.

use askama::Template;
use sanjeh_messages::message;
use sanjeh_publication::Publication;
use sanjeh_replies::Reply;
use sanjeh_round::Publisher;

use super::render;
use crate::context::Context;
use crate::route::Page;

#[derive(Template)]
#[template(path = "about.html")]
struct About<'a> {
    c: Context<'a>,
    /// The newest publication, whose pages the text leads to.
    newest: Option<Newest>,
    /// Who publishes the rounds that are shown, each with what it publishes.
    publishers: Vec<Named<'a>>,
    live: bool,
}

/// A publisher, and what its rounds are called.
struct Named<'a> {
    publisher: &'a Publisher,
    name: &'a str,
    rounds: Vec<String>,
}

struct Newest {
    methodology: String,
    downloads: String,
    claims: String,
    licence: Option<String>,
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
    let mut publishers: Vec<Named<'_>> = Vec::new();
    for round in c.site.library().current() {
        let Some(publisher) = &round.round.header.publisher else { continue };
        match publishers.iter_mut().find(|named| named.publisher == publisher) {
            Some(named) => named.rounds.push(c.title(round).to_owned()),
            None => publishers.push(Named {
                publisher,
                name: publisher.name(c.lang),
                rounds: vec![c.title(round).to_owned()],
            }),
        }
    }
    let live = c.site.options().live;
    render(&About { c: *c, newest: c.publication.map(newest), publishers, live })
}

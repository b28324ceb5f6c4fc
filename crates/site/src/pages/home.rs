//! What was published last, and all that was published before.

use askama::Template;
use sanjeh_messages::message;
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;
use sanjeh_replies::Reply;

use super::render;
use crate::context::Context;
use crate::route::Page;

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    c: Context<'a>,
    newest: Option<Newest>,
    rows: Vec<Row>,
    about: String,
}

/// The newest round.
struct Newest {
    title: String,
    href: String,
    days: String,
    finding: String,
    unverified: Option<String>,
    ranking: Option<String>,
    downloads: String,
}

/// One round of the list.
struct Row {
    title: String,
    href: String,
    days: String,
    counted: String,
    mean: String,
    corrections: Vec<Correction>,
}

/// A correction of a round, the newest of which is what the list shows.
struct Correction {
    text: String,
    href: String,
}

pub(super) fn page(c: &Context<'_>) -> Reply {
    let all = c.site.library().current().map(AsRef::as_ref);
    let rows: Vec<Row> = all.map(|publication| row(c, publication)).collect();
    let about = c.to(&Page::About);
    render(&Home { c: *c, newest: c.publication.map(|p| newest(c, p)), rows, about })
}

fn newest(c: &Context<'_>, publication: &Publication) -> Newest {
    let id = || publication.manifest.id.clone();
    Newest {
        title: c.title(publication).to_owned(),
        href: c.round(publication),
        days: c.days(&publication.manifest.published),
        finding: c.finding(publication),
        unverified: c.unverified(publication),
        ranking: publication.presentation().map(|_| c.to(&Page::Ranking(id()))),
        downloads: c.to(&Page::Downloads(id())),
    }
}

fn row(c: &Context<'_>, publication: &Publication) -> Row {
    let presentation = publication.presentation();
    let mean = presentation.and_then(|p| publication.reading().mean(p.headline));
    Row {
        title: c.title(publication).to_owned(),
        href: c.round(publication),
        days: c.days(&publication.manifest.published),
        counted: presentation.map(|p| c.wording(publication).count(p.of).text).unwrap_or_default(),
        mean: mean.map_or_else(|| "–".to_owned(), |mean| mean.fact.text(c.lang)),
        corrections: corrections(c, publication),
    }
}

/// The corrections of which the last one is this publication, the newest first.
fn corrections(c: &Context<'_>, publication: &Publication) -> Vec<Correction> {
    let mut all = Vec::new();
    let mut at = Some(publication);
    // Each correction names an older publication; none is listed twice even if files say otherwise.
    while let Some((newer, old)) = at.and_then(|p| Some((p, c.site.library().correction_by(p)?))) {
        let reason = text(&old.reason, c.lang).unwrap_or_default();
        let day = c.day(&newer.manifest.published);
        all.push(Correction {
            text: c.t(message!("site-home-corrected", day = day, reason = reason)),
            href: c.to(&Page::Round(old.id.clone())),
        });
        at = c.site.library().get(&old.id).map(AsRef::as_ref);
        if all.len() >= c.site.library().all().len() {
            break;
        }
    }
    all
}

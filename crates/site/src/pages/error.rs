//! What went wrong, and what to do next.

use askama::Template;
use sanjeh_engine::text::fold;
use sanjeh_messages::{Message, message};
use sanjeh_publication::Publication;
use sanjeh_replies::Reply;

use super::agency::became;
use super::likeness::{MOST, likeness};
use super::render;
use crate::context::Context;
use crate::route::{Address, Page};

#[derive(Template)]
#[template(path = "error.html")]
struct Error<'a> {
    c: Context<'a>,
    title: String,
    /// What to do next.
    next: String,
    /// What may have been meant.
    near: Vec<(String, String)>,
    /// The page of all subjects, where one of them was asked for.
    ranking: Option<String>,
    rounds: Vec<(String, String)>,
}

/// The page for a status; `path` is what was asked for.
pub(crate) fn error(c: &Context<'_>, status: u16, path: &str) -> Reply {
    let current = c.site.library().current().map(AsRef::as_ref);
    let asked = if status == 404 { asked(path) } else { None };
    let library = c.site.library();
    let round = asked.as_ref().and_then(Page::publication);
    let published: Option<&Publication> = round.and_then(|id| library.get(id)).map(AsRef::as_ref);
    let (title, next) = match (&asked, round, published) {
        (_, Some(id), None) => {
            let title = match id.parse::<u32>() {
                Ok(n) => message!("reuse-error-round-number", id = c.int(n)),
                Err(_) => message!("reuse-error-round", id = id),
            };
            (title, message!("reuse-error-round-next"))
        }
        (Some(Page::Agency(_, agency)), _, Some(p)) => (
            message!(
                "reuse-error-agency",
                id = agency.as_str(),
                kind = what(c, p),
                round = c.title(p)
            ),
            became(c, p, agency)
                .map_or_else(|| message!("reuse-error-agency-next"), |(words, _)| words),
        ),
        _ => words(status, path),
    };
    let near = match (&asked, published) {
        (Some(Page::Agency(_, agency)), Some(p)) => near(c, p, agency),
        _ => Vec::new(),
    };
    let ranking = published.filter(|p| p.presentation().is_some());
    render(&Error {
        title: c.t(title),
        next: c.t(next),
        near,
        ranking: ranking.map(|p| c.to(&Page::Ranking(p.manifest.id.clone()))),
        rounds: current.map(|p| (c.round(p), c.title(p).to_owned())).collect(),
        c: *c,
    })
}

/// The page that was asked for, if there could be one at its address.
fn asked(path: &str) -> Option<Page> {
    let with_slash = if path.ends_with('/') { path.to_owned() } else { format!("{path}/") };
    match Address::parse(&with_slash) {
        Some(Address::Page(_, page)) => Some(page),
        _ => None,
    }
}

/// What one of those that have pages is called.
fn what(c: &Context<'_>, p: &Publication) -> String {
    p.presentation().map_or_else(String::new, |presentation| c.wording(p).one(presentation.of))
}

/// What went wrong and what to do, by the status.
fn words(status: u16, path: &str) -> (Message, Message) {
    match status {
        404 if path.is_empty() => {
            (message!("reuse-error-here"), message!("reuse-error-missing-next"))
        }
        404 => (message!("site-error-missing", path = path), message!("reuse-error-missing-next")),
        405 => (message!("reuse-error-method"), message!("reuse-error-method-next")),
        408 => (message!("reuse-error-slow"), message!("reuse-error-again-next")),
        413 => (message!("reuse-error-large"), message!("reuse-error-large-next")),
        429 => (message!("reuse-error-often"), message!("reuse-error-often-next")),
        400..=499 => (message!("reuse-error-bad"), message!("reuse-error-bad-next")),
        _ => (message!("reuse-error-ours"), message!("reuse-error-again-next")),
    }
}

/// The subjects whose ids or names are most like what was asked for, and where they are.
fn near(c: &Context<'_>, p: &Publication, asked: &str) -> Vec<(String, String)> {
    let Some(presentation) = p.presentation() else { return Vec::new() };
    if let Some((_, rows)) = became(c, p, asked) {
        let name = |row: u32| p.name(presentation.of, row, c.lang).to_owned();
        return rows.into_iter().map(|row| (c.agency(p, row), name(row))).collect();
    }
    let kind = presentation.of;
    let asked = fold(asked);
    let alike = |row: u32| {
        let names = p.languages().iter().map(|lang| p.name(kind, row, *lang));
        let all: Vec<_> = names.chain([p.id(kind, row)]).map(fold).collect();
        likeness(all.iter().map(String::as_str), &asked)
    };
    let rows = 0..p.count(kind) as u32;
    let mut alike: Vec<(f64, u32)> = rows.filter_map(|row| Some((alike(row)?, row))).collect();
    alike.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let link = |(_, row): &(f64, u32)| (c.agency(p, *row), p.name(kind, *row, c.lang).to_owned());
    alike.iter().take(MOST).map(link).collect()
}

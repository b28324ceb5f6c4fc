//! What is served beside the pages: assets, files of publications, data, charts, feeds.

use sanjeh_messages::Lang;
use sanjeh_open_data::{dcat_json_ld, dcat_turtle};
use sanjeh_publication::{Publication, SIGNATURE};
use sanjeh_replies::{Cache, Reply};

use crate::assets::ASSETS;
use crate::context::Context;
use crate::route::{Address, Page};
use crate::site::Site;
use crate::{charts, feed, open_data, press, preview, sitemap};

/// The reply for an address that is no page; `None` if nothing is there.
pub(crate) fn reply(site: &Site, address: &Address) -> Option<Reply> {
    if let Some((publication, lang)) = in_language(address)
        && !site.library.get(publication)?.languages().contains(&lang)
    {
        return None;
    }
    match address {
        Address::Asset(name) => {
            let found = ASSETS.find(name)?;
            let reply = Reply::of(found.content_type, found.content.to_vec());
            Some(if found.is_its_own { Reply { cache: Cache::Immutable, ..reply } } else { reply })
        }
        Address::Data { publication, file } => {
            open_data::reply(site, site.library.get(publication)?, file)
        }
        Address::Chart(chart) => charts::file(site, chart),
        Address::Preview { publication, agency, lang } => {
            preview::reply(site, site.library.get(publication)?, agency.as_deref(), *lang)
        }
        Address::File { publication, path } => published(site.library.get(publication)?, path),
        Address::PressText(lang, publication) => {
            let (page, lang) = (Page::Press(publication.clone()), *lang);
            let publication = Some(site.library.get(publication)?.as_ref());
            let c = Context { site, lang, page: &page, publication, query: "" };
            let release = press::release(&c)?;
            Some(Reply::of("text/plain; charset=utf-8", release.text().into_bytes()))
        }
        Address::Feed(lang) => site.languages().contains(lang).then(|| feed::reply(site, *lang)),
        Address::Robots => Some(sitemap::robots(site)),
        Address::Sitemap => Some(sitemap::reply(site)),
        Address::SitemapPart(part) => sitemap::part(site, *part),
        Address::CatalogTurtle => {
            let text = open_data::catalogue(site, dcat_turtle);
            Some(Reply::of("text/turtle; charset=utf-8", text.into_bytes()))
        }
        Address::CatalogJson => {
            let value = open_data::catalogue(site, dcat_json_ld);
            Some(Reply::of("application/ld+json", format!("{value:#}\n").into_bytes()))
        }
        Address::Report { publication, agency, lang } => {
            report(site, site.library.get(publication)?, agency.as_deref(), *lang)
        }
        Address::Page(..) | Address::Api(_) => None,
    }
}

/// The publication of an address that is one of a language, and the language.
fn in_language(address: &Address) -> Option<(&str, Lang)> {
    match address {
        Address::Chart(chart) => Some((&chart.publication, chart.lang)),
        Address::Preview { publication, lang, .. }
        | Address::Report { publication, lang, .. }
        | Address::PressText(lang, publication) => Some((publication, *lang)),
        _ => None,
    }
}

/// A report as PDF, if this program makes them.
fn report(
    site: &Site,
    publication: &Publication,
    agency: Option<&str>,
    lang: Lang,
) -> Option<Reply> {
    let make = site.options.report?;
    let row = match agency {
        Some(id) => Some(publication.round.row(publication.presentation()?.headline, id)?),
        None => None,
    };
    let standing = site.library.standing(&publication.manifest.id);
    let pdf = make(publication, &standing, row, lang).ok()?;
    let round = &publication.manifest.id;
    let file = match agency {
        Some(id) => format!("sanjeh-{round}-{}.{lang}.pdf", id.replace('/', "-")),
        None => format!("sanjeh-{round}.{lang}.pdf"),
    };
    Some(Reply { file_name: Some(file), ..Reply::of("application/pdf", pdf) })
}

/// A file of a publication, byte for byte: only those that its list names, the list itself and its
/// signature.
fn published(publication: &Publication, path: &str) -> Option<Reply> {
    // What was changed since it was opened is not what was published.
    let body = publication.file(path)?;
    // A publication may be signed once more; everything else of it never changes.
    let cache = if path == SIGNATURE { Cache::Revalidate } else { Cache::Immutable };
    Some(Reply { cache, ..Reply::of(content_type(path), body) })
}

/// The media type of a file of a publication, by its ending.
fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "toml" | "txt" | "minisig" | "md" => "text/plain; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

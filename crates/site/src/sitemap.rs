//! What crawlers get: `robots.txt` and the sitemap.

use askama::Template;
use sanjeh_messages::Lang;
use sanjeh_replies::Reply;

use crate::all::{OF_NO_ROUND, pages_of};
use crate::route::{Address, Page};
use crate::site::Site;

/// A sitemap has at most so many addresses (sitemaps.org); more are parted.
const MOST: usize = 50_000;

/// A page in every language.
struct Entry {
    /// The last day on which it changed, as `2022-06-20`; empty if that is not known.
    changed: String,
    /// Codes of the languages, and the address in each.
    alternates: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "sitemap.xml")]
struct Sitemap<'e> {
    entries: &'e [Entry],
}

#[derive(Template)]
#[template(path = "sitemaps.xml")]
struct Sitemaps {
    parts: Vec<String>,
}

/// How many pages of the site stand in one sitemap: each in all languages.
fn a_part(site: &Site) -> usize {
    MOST / site.languages().len()
}

/// Pages of the current publications: those that were superseded are reached from these.
fn entries(site: &Site) -> Vec<Entry> {
    let entry = |page: Page, changed: &str, languages: &[Lang]| {
        let address = |lang: Lang| site.absolute(&Address::Page(lang, page.clone()));
        let alternates = languages.iter().map(|lang| (lang.code(), address(*lang)));
        Entry { changed: changed.to_owned(), alternates: alternates.collect() }
    };
    let newest = site.library.all().iter().map(|p| p.manifest.published.as_str()).max();
    let newest = newest.unwrap_or_default();
    let mut entries: Vec<Entry> =
        OF_NO_ROUND.map(|page| entry(page, newest, site.languages())).into();
    for publication in site.library.current() {
        let day = &publication.manifest.published;
        let languages = publication.languages();
        let pages = pages_of(publication).into_iter();
        entries.extend(pages.map(|page| entry(page, day, languages)));
    }
    entries
}

fn xml(template: &impl Template) -> Reply {
    // Only writing could fail, and a string takes all that is written.
    let text = template.render().unwrap_or_default();
    Reply::of("application/xml; charset=utf-8", text.into_bytes())
}

/// The sitemap; if it would have too many addresses, the list of its parts.
pub(crate) fn reply(site: &Site) -> Reply {
    let entries = entries(site);
    if entries.len() <= a_part(site) {
        return xml(&Sitemap { entries: &entries });
    }
    let parts = 1..=entries.len().div_ceil(a_part(site));
    let parts = parts.map(|part| site.absolute(&Address::SitemapPart(part)));
    xml(&Sitemaps { parts: parts.collect() })
}

/// A part of the sitemap, counted from 1; `None` if there is no such part.
pub(crate) fn part(site: &Site, part: usize) -> Option<Reply> {
    let entries = entries(site);
    let is_parted = entries.len() > a_part(site);
    let entries = entries.chunks(a_part(site)).nth(part.checked_sub(1)?).filter(|_| is_parted)?;
    Some(xml(&Sitemap { entries }))
}

/// How many parts the sitemap has; 0 if it is whole.
pub(crate) fn parts(site: &Site) -> usize {
    let count = entries(site).len();
    if count > a_part(site) { count.div_ceil(a_part(site)) } else { 0 }
}

/// `robots.txt`: all pages may be read; filtered lists say nothing that the whole ones do not.
pub(crate) fn robots(site: &Site) -> Reply {
    let sitemap = site.absolute(&Address::Sitemap);
    let root = site.link(&Address::Robots).replace("robots.txt", "");
    let text = format!("User-agent: *\nAllow: {root}\nDisallow: {root}*?\nSitemap: {sitemap}\n");
    Reply::of("text/plain; charset=utf-8", text.into_bytes())
}

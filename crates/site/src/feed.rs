//! News of publications and corrections, as an Atom feed (RFC 4287) in each language.

use askama::Template;
use sanjeh_messages::{Lang, dates, message};
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;
use sanjeh_replies::Reply;
use sanjeh_round::Publisher;
use sanjeh_wording::{Sentence, Wording};

use crate::route::{Address, Page};
use crate::site::Site;

/// When nothing was published yet.
const NEVER: &str = "1970-01-01T00:00:00Z";

struct Entry {
    id: String,
    title: String,
    updated: String,
    href: String,
    summary: String,
    author: Publisher,
    author_name: String,
}

#[derive(Template)]
#[template(path = "feed.xml")]
struct Feed {
    code: &'static str,
    title: String,
    subtitle: String,
    id: String,
    home: String,
    updated: String,
    rights: String,
    entries: Vec<Entry>,
}

/// The feed of a language.
pub(crate) fn reply(site: &Site, lang: Lang) -> Reply {
    let mut all: Vec<&Publication> = site.library.all().iter().map(AsRef::as_ref).collect();
    // By day, the newest first; those of one day as the library has them.
    all.sort_by(|a, b| b.manifest.published.cmp(&a.manifest.published));
    let entries: Vec<Entry> = all.into_iter().map(|p| entry(site, p, lang)).collect();
    let feed = Feed {
        code: lang.code(),
        title: message!("reuse-feed-title", site = site.name(lang)).plain(lang),
        subtitle: message!("reuse-feed-about").plain(lang),
        id: site.absolute(&Address::Feed(lang)),
        home: site.absolute(&Address::Page(lang, Page::Home)),
        updated: entries.first().map_or_else(|| NEVER.to_owned(), |entry| entry.updated.clone()),
        rights: message!("reuse-feed-rights").plain(lang),
        entries,
    };
    // Only writing could fail, and a string takes all that is written.
    let text = feed.render().unwrap_or_default();
    Reply::of("application/atom+xml; charset=utf-8", text.into_bytes())
}

fn entry(site: &Site, publication: &Publication, lang: Lang) -> Entry {
    let manifest = &publication.manifest;
    let languages = publication.languages();
    // The page of a publication that has not the language of the feed is in its own.
    let own =
        if languages.contains(&lang) { lang } else { languages.first().copied().unwrap_or(lang) };
    let href = site.absolute(&Address::Page(own, Page::Round(manifest.id.clone())));
    let day = dates(lang, &manifest.published, languages.iter().copied())
        .unwrap_or_else(|| manifest.published.clone());
    let round = publication.title(lang);
    let (title, summary) = match site.library().correction_by(publication) {
        Some(old) => {
            let reason = text(&old.reason, lang).unwrap_or_default();
            (
                message!("reuse-feed-correction", round = round),
                message!(
                    "reuse-feed-correction-about",
                    id = old.id.as_str(),
                    day = day,
                    reason = reason
                ),
            )
        }
        None => (
            message!("reuse-feed-round", round = round),
            message!("reuse-feed-round-about", round = round, day = day),
        ),
    };
    let author = publication.meta().credited();
    let notice = publication.notice(lang).unwrap_or_default();
    let finding = Sentence::joined(Wording::new(publication.reading(), lang).finding());
    Entry {
        id: format!("urn:sha256:{}", publication.digest),
        title: title.plain(lang),
        updated: format!("{}T00:00:00Z", manifest.published),
        href,
        author_name: author.name(lang).to_owned(),
        author,
        summary: [summary.plain(lang), finding.plain(), notice.to_owned()]
            .into_iter()
            .filter(|said| !said.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
    }
}

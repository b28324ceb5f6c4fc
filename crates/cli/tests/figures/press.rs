//! What the press release says as text, and the feed.

use crate::html::{Element, parse};
use crate::record::{Field, LANGS, Notes, Record, numbers, plain};
use crate::run::Round;

/// Holds the press release as text against its page, and reads the feed.
pub(crate) fn gather(round: &Round<'_>, all: &mut Vec<Record>) {
    for lang in LANGS {
        let text = plain(&round.page(lang, "/press.txt")).replace(['◆', '!', '*'], "");
        let page = parse(&round.page(lang, "/press/"));
        let mut rest = text.as_str();
        for link in page.all(|e| e.is_class("fig")) {
            let words = plain(&link.text());
            let (figure, subject) = (link.attribute("data-figure"), link.attribute("data-subject"));
            let (figure, label) = match (figure.strip_prefix("previous "), round.before) {
                (Some(then), Some(before)) => (then, before),
                (Some(_), None) => continue,
                (None, _) => (figure, round.label),
            };
            let mut notes = Notes::new(all, label, "press text", Some(lang));
            let Some(at) = rest.find(&words) else {
                notes.say(figure, subject, Field::Value, &format!("no {words}"));
                continue;
            };
            rest = &rest[at + words.len()..];
            let field = match figure.split(' ').next() {
                Some("rank" | "growth_rank") => Field::Place,
                _ => Field::Value,
            };
            if let [number] = &numbers(&words)[..] {
                if field == Field::Value {
                    notes.shown(figure, subject, number);
                } else {
                    notes.say(figure, subject, field, &number.value);
                }
            }
        }
        feed(round, lang, all);
    }
}

/// The titles of rounds in the feed stand behind a colon.
fn feed(round: &Round<'_>, lang: &'static str, all: &mut Vec<Record>) {
    let feed = parse(&round.site.text(&format!("/{lang}/feed.atom")));
    for entry in feed.all(|e| e.name == "entry") {
        let links = entry.all(|e| e.name == "link");
        let is_own = links.iter().any(|l| l.attribute("href").ends_with(&format!("{}/", round.at)));
        let title = entry.first("title").map(|t| plain(&t.text())).unwrap_or_default();
        if let (true, Some((_, title))) = (is_own, title.split_once(": ")) {
            Notes::new(all, round.label, "feed", Some(lang)).say("round", "", Field::Name, title);
        }
    }
    let page = parse(&round.page(lang, "/"));
    let title = page.first("h1").map(Element::text).unwrap_or_default();
    Notes::new(all, round.label, "round page", Some(lang)).say("round", "", Field::Name, &title);
}

//! What social networks and search engines show of a page before it is opened.

use sanjeh_messages::{Lang, plain};
use sanjeh_site::Page;

use crate::support::{ROUNDS, page};

/// The text of the main part of a page, without the marks of figures.
fn content(html: &str) -> String {
    let main = html.split("<main").nth(1).expect("a page has one");
    let mut parts = main.split("<span class=\"really\"");
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts
        .fold(first, |text, part| text + part.split_once("</span></span>").expect("a mark ends").1);
    let mut shown = String::new();
    let mut in_tag = false;
    for c in text.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            c if !in_tag => shown.push(c),
            _ => {}
        }
    }
    shown
}

fn shown<'h>(html: &'h str, name: &str) -> &'h str {
    let start = format!("{name}\" content=\"");
    let mut all = html.split(start.as_str()).skip(1);
    let found = all.next().unwrap_or_else(|| panic!("{name} is missing"));
    assert!(all.next().is_none(), "{name} is there twice");
    found.split('"').next().expect("an attribute ends")
}

#[test]
fn every_page_has_a_title_a_description_and_a_picture_for_previews() {
    let id = || "9".to_owned();
    let ministry = ROUNDS.library().get("9").unwrap();
    let kind = ministry.presentation().unwrap().of;
    let agency = ministry.id(kind, 0).to_owned();
    let pages = [
        Page::Home,
        Page::Round(id()),
        Page::Ranking(id()),
        Page::Agency(id(), agency.clone()),
        Page::Compare(id()),
        Page::Services(id()),
        Page::Methodology(id()),
        Page::Downloads(id()),
        Page::Claims(id()),
        Page::Press(id()),
        Page::About,
        Page::Api,
    ];
    for lang in Lang::ALL {
        let mut titles = std::collections::BTreeSet::new();
        for page_ in &pages {
            let html = page(&ROUNDS, lang, page_.clone());
            let opening = shown(&html, "name=\"description");
            assert!(opening.chars().count() > 20, "{page_:?} in {lang}: {opening:?}");
            assert_eq!(shown(&html, "og:description"), opening);
            let title = shown(&html, "og:title");
            assert!(!title.is_empty() && titles.insert(title.to_owned()), "{page_:?}: {title:?}");
            // It is the sentence that opens the page.
            let main = plain(content(&html));
            assert!(main.contains(opening), "{page_:?} in {lang}: {opening}");
            let picture = shown(&html, "og:image");
            let is_of_agency = picture.contains(&agency);
            assert_eq!(is_of_agency, matches!(page_, Page::Agency(..)), "{page_:?}: {picture}");
        }
    }
}

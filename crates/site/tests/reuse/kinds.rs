//! The tests in the browser look at every kind of page.

use std::collections::BTreeSet;
use std::path::Path;

use sanjeh_site::{Address, Page};

use crate::support::ROUNDS;

/// What a kind of page is called among those that the browser looks at.
fn kind(page: &Page) -> &'static str {
    match page {
        Page::Home => "home",
        Page::Round(_) => "round",
        Page::Ranking(_) => "ranking",
        Page::Agency(..) => "agency",
        Page::Compare(_) => "compare",
        Page::Services(_) => "services",
        Page::Methodology(_) => "methodology",
        Page::Downloads(_) => "downloads",
        Page::Claims(_) => "claims",
        Page::Press(_) => "press",
        Page::About => "about",
        Page::Api => "api",
    }
}

#[test]
fn the_browser_looks_at_every_kind_of_page() {
    let support = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/browser/support.mjs");
    let support = std::fs::read_to_string(support).unwrap();
    let listed = support.split("export function pages(").nth(1).unwrap();
    let listed = listed.split("\n}").next().unwrap();
    let addresses = ROUNDS.addresses();
    let pages = addresses.iter().filter_map(|address| match address {
        Address::Page(_, page) => Some(kind(page)),
        _ => None,
    });
    let kinds: BTreeSet<&str> = pages.collect();
    assert!(kinds.len() >= 12, "{kinds:?}");
    for kind in kinds {
        assert!(listed.contains(&format!("\n    {kind}: `")), "{kind} is not in support.mjs");
    }
}

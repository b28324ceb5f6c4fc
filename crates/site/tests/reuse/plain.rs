//! Marks of direction: each name of a list on a page has its own, and nothing that programs read has
//! any.

use sanjeh_messages::Lang;
use sanjeh_site::{Address, Page};

use crate::support::{CORRECTED, ROUNDS, ask, get, page, text};

const MARKS: [char; 4] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

/// One page of every kind, for each round.
fn pages() -> Vec<Page> {
    let of = |id: &str| {
        let id = || id.to_owned();
        [
            Page::Round(id()),
            Page::Ranking(id()),
            Page::Agency(id(), "min-ict".to_owned()),
            Page::Compare(id()),
            Page::Services(id()),
            Page::Methodology(id()),
            Page::Downloads(id()),
            Page::Claims(id()),
            Page::Press(id()),
        ]
    };
    let whole = [Page::Home, Page::About, Page::Api];
    of("8").into_iter().chain(of("9")).chain(whole).collect()
}

/// What programs read of a page: its title, its descriptions, and its data.
fn read_by_programs(html: &str) -> Vec<&str> {
    let between = |start: &'static str, end: &'static str| {
        html.split(start).skip(1).filter_map(move |rest| rest.split(end).next())
    };
    // The titles of dots in charts are shown to people.
    let content = between("<meta ", ">").chain(between("<title>", "</title>").take(1));
    content.chain(between("application/ld+json\">", "</script>")).collect()
}

#[test]
fn what_programs_read_of_a_page_has_no_marks() {
    for lang in Lang::ALL {
        for kind in pages() {
            let html = page(&ROUNDS, lang, kind.clone());
            let read = read_by_programs(&html);
            assert!(read.len() > 5, "{kind:?}: {read:?}");
            for text in read {
                assert!(!text.contains(MARKS), "{kind:?} in {lang}: {text}");
            }
        }
        let path = Address::Page(lang, Page::Compare("9".to_owned())).path();
        let html = text(ask(&ROUNDS, &path, "a=min-ict&a=min-justice&a=post-bank"));
        assert!(read_by_programs(&html).iter().all(|text| !text.contains(MARKS)), "{lang}");
    }
}

#[test]
fn no_agency_has_marks_in_what_programs_read_or_a_list_in_one_isolate() {
    for round in ["8", "9"] {
        let publication = ROUNDS.library().get(round).unwrap();
        let kind = publication.presentation().unwrap().of;
        let count = publication.count(kind) as u32;
        assert!(count > 100);
        for row in 0..count {
            let lang = Lang::ALL[row as usize % Lang::ALL.len()];
            let id = publication.id(kind, row).to_owned();
            let html = page(&ROUNDS, lang, Page::Agency(round.to_owned(), id.clone()));
            let marked = read_by_programs(&html).into_iter().find(|text| text.contains(MARKS));
            assert_eq!(marked, None, "{id} in {lang}");
            let body = html.split("<body").nth(1).unwrap_or_default();
            assert_eq!(lists_without_direction(body), Vec::<&str>::new(), "{id} in {lang}");
        }
    }
}

#[test]
fn files_for_programs_have_no_marks() {
    let mut files = vec![Address::Sitemap, Address::CatalogTurtle, Address::CatalogJson];
    for lang in Lang::ALL {
        files.push(Address::Feed(lang));
        for round in ["8", "9"] {
            files.push(Address::PressText(lang, round.to_owned()));
        }
    }
    for file in ["datapackage.json", "dictionary.csv", "dictionary.json", "shares.json"] {
        files.push(Address::Data { publication: "9".to_owned(), file: file.to_owned() });
    }
    for address in files {
        let text = text(get(&ROUNDS, &address));
        let line = text.lines().find(|line| line.contains(MARKS));
        assert!(text.len() > 100 && line.is_none(), "{address:?}: {line:?}");
    }
    for lang in Lang::ALL {
        // Corrections are shown of with what was corrected, and when.
        for address in [Address::Feed(lang), Address::PressText(lang, "mini".to_owned())] {
            let text = text(get(&CORRECTED, &address));
            assert!(text.len() > 100 && !text.contains(MARKS), "{address:?}: {text}");
        }
    }
}

/// The isolates of a text that hold several others with nothing between them but what stands between
/// names: lists that run in whatever direction.
fn lists_without_direction(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    // Where an isolate begins, how many are directly in it, and what else is.
    let mut open: Vec<(usize, usize, String)> = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => {
                if let Some((_, inside, _)) = open.last_mut() {
                    *inside += 1;
                }
                open.push((at, 0, String::new()));
            }
            '\u{2069}' => {
                let Some((from, inside, own)) = open.pop() else { continue };
                let between = own.replace(['،', ','], " ");
                let is_between = |word: &str| word == "و" || word == "and";
                if inside > 1 && between.split_whitespace().all(is_between) {
                    found.push(&text[from..at]);
                }
            }
            c => {
                if let Some((_, _, own)) = open.last_mut() {
                    own.push(c);
                }
            }
        }
    }
    found
}

#[test]
fn each_name_of_a_list_has_its_own_direction() {
    assert_eq!(
        lists_without_direction("\u{2068}\u{2068}A\u{2069}، \u{2068}B\u{2069}\u{2069}").len(),
        1
    );
    let with_and = "\u{2068}\u{2068}A\u{2069} و \u{2068}B\u{2069}\u{2069}";
    assert_eq!(lists_without_direction(with_and).len(), 1);
    assert!(lists_without_direction("\u{2068}A\u{2069}، \u{2068}B\u{2069}").is_empty());
    for kind in pages() {
        let html = page(&ROUNDS, Lang::Fa, kind.clone());
        let body = html.split("<body").nth(1).unwrap_or_default();
        assert_eq!(lists_without_direction(body), Vec::<&str>::new(), "{kind:?}");
    }
    let path = Address::Page(Lang::Fa, Page::Compare("9".to_owned())).path();
    let html = text(ask(&ROUNDS, &path, "a=min-ict&a=min-justice&a=post-bank"));
    assert_eq!(lists_without_direction(&html), Vec::<&str>::new());
    // The script puts names into sentences with what stands between names there.
    let between = html.split("data-separator=\"").nth(1).and_then(|rest| rest.split('"').next());
    assert_eq!(between, Some("\u{2069}، \u{2068}"));
    let and = html.split("data-and=\"").nth(1).and_then(|rest| rest.split('"').next());
    assert_eq!(and, Some("\u{2069} و \u{2068}"));
    assert!(html.contains("data-equal=\"امتیاز \u{2068}{names}\u{2069} برابر است"));
}

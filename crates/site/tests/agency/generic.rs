//! Methodologies of other kinds have the same pages as far as they have what these show.

use sanjeh_messages::Lang;
use sanjeh_site::Page;

use crate::support::{OTHERS, ask, text};

#[test]
fn pages_of_any_methodology_are_made() {
    for publication in OTHERS.library().all() {
        let id = publication.manifest.id.clone();
        let Some(presentation) = publication.presentation() else { continue };
        let first = publication.id(presentation.of, 0).to_owned();
        let last = publication.id(presentation.of, publication.count(presentation.of) as u32 - 1);
        for lang in Lang::ALL {
            for page in [
                Page::Ranking(id.clone()),
                Page::Agency(id.clone(), first.clone()),
                Page::Agency(id.clone(), last.to_owned()),
                Page::Compare(id.clone()),
            ] {
                let html = text(ask(&OTHERS, lang, page.clone(), &format!("a={first}&a={last}")));
                assert!(html.contains("<h1>") && html.contains("</html>"), "{page:?}");
                assert!(!html.contains("NaN"), "{page:?}");
            }
            let services = ask(&OTHERS, lang, Page::Services(id.clone()), "");
            assert_eq!(services.status == 200, presentation.services.is_some(), "{id}");
        }
    }
}

#[test]
fn a_list_that_is_split_shows_one_part_at_a_time() {
    let publication = OTHERS.library().get("hdi").expect("hdi");
    let list = &publication.model().ranks[publication.presentation().expect("ranked").rank];
    let html = text(ask(&OTHERS, Lang::En, Page::Ranking("hdi".to_owned()), ""));
    let rows = html.matches("<tr id=").count();
    assert_eq!(
        list.within.is_empty(),
        rows == publication.count(publication.presentation().expect("ranked").of)
    );
    assert!(rows < 300, "{rows}");
}

//! Methodologies of other kinds have the same pages as far as they have what these show.

use sanjeh_messages::Lang;
use sanjeh_site::Page;

use crate::support::{BELOW, OTHERS, ask, text};

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

#[test]
fn bars_of_scores_below_zero_end_where_those_above_begin() {
    let html = text(ask(&BELOW, Lang::En, Page::Ranking("1".to_owned()), ""));
    let part = |attributes: &str, name: &str| {
        let (_, rest) = attributes.split_once(&format!(" {name}=\""))?;
        rest.split_once("%\"")?.0.parse::<f64>().ok()
    };
    let bars = html.split("<rect class=\"value\"").skip(1).map(|bar| {
        let attributes = bar.split_once('>').expect("a bar").0;
        let x = part(attributes, "x").unwrap_or(0.0);
        (x, x + part(attributes, "width").expect("a width"))
    });
    let bars: Vec<(f64, f64)> = bars.collect();
    // The totals are 35, -5, -10, -20 and -30, on an axis from -40 to 40.
    let want = [(50.0, 93.8), (43.8, 50.0), (37.5, 50.0), (25.0, 50.0), (12.5, 50.0)];
    let near =
        |(a, b): &((f64, f64), (f64, f64))| (a.0 - b.0).abs() < 0.2 && (a.1 - b.1).abs() < 0.2;
    let pairs: Vec<_> = bars.iter().copied().zip(want).collect();
    assert!(bars.len() == want.len() && pairs.iter().all(near), "{bars:?}");
}

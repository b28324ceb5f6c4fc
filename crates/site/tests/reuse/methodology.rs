use sanjeh_messages::Lang;
use sanjeh_site::Page;

use crate::support::{OTHERS, ROUNDS, content, page};

#[test]
fn the_whole_page_in_both_languages() {
    for lang in Lang::ALL {
        let text = content(&page(&ROUNDS, lang, Page::Methodology("9".to_owned())));
        insta::assert_snapshot!(format!("methodology-{lang}"), text);
    }
}

#[test]
fn every_indicator_is_there_with_weight_share_question_and_law() {
    let html = page(&ROUNDS, Lang::En, Page::Methodology("9".to_owned()));
    let rows: Vec<&str> =
        html.split("<tr>").skip(1).filter_map(|row| row.split("</tr>").next()).collect();
    for question in ["U01", "I09", "P07", "T09"] {
        let rows = rows.iter().filter(|row| row.contains(&format!("<code>{question}</code>")));
        assert_eq!(rows.count(), 1, "{question}");
    }
    let first = rows.iter().find(|row| row.contains("<code>U01</code>")).unwrap();
    for said in ["18", "6.30%", "fully electronic: 100", "Sixth Development Plan Act (article 68)"]
    {
        assert!(first.contains(said), "{said} is not in {first}");
    }
}

#[test]
fn what_is_asked_and_made_of_it_is_said_in_the_words_of_the_methodology() {
    let html = content(&page(&ROUNDS, Lang::En, Page::Methodology("9".to_owned())));
    let asked = "asks 23 questions about each agency and 13 questions about each service. The answers give the scores of 4 axes";
    for said in [
        asked,
        "Asked about each service. The mean over every service that belongs to it.",
        "The mean over the agency itself and every agency that belongs to it.",
        "Rules where a measure has none of its own",
    ] {
        assert!(html.contains(said), "{said}: {html}");
    }
    let html = content(&page(&ROUNDS, Lang::Fa, Page::Methodology("9".to_owned())));
    let plain = html.replace(['\u{2068}', '\u{2069}'], "");
    for said in [
        "در نسخهٔ ۹٫۰ دربارهٔ هر دستگاه ۲۳ پرسش و دربارهٔ هر خدمت ۱۳ پرسش می‌شود.",
        "دربارهٔ هر خدمت پرسیده می‌شود. میانگین امتیاز هر خدمت آن.",
        "قانون برنامهٔ ششم توسعه، ",
    ] {
        assert!(plain.contains(said), "{said}: {plain}");
    }
}

#[test]
fn every_anchor_is_there_once_and_every_methodology_has_a_page() {
    let sites = [&*ROUNDS, &*OTHERS];
    let all = sites.iter().flat_map(|site| site.library().all().iter().map(move |p| (site, p)));
    for (site, publication) in all {
        for lang in Lang::ALL {
            let html = page(site, lang, Page::Methodology(publication.manifest.id.clone()));
            let id = &publication.manifest.id;
            assert!(!html.contains('\u{FFFD}'), "{id}: texts in texts keep no marks");
            for anchor in html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
                let id_of = format!("id=\"{anchor}\"");
                assert_eq!(html.matches(&id_of).count(), 1, "{id}: #{anchor}");
            }
            // Every question is asked somewhere on the page.
            for question in &publication.model().questions {
                let code = format!("<code>{}</code>", question.id.replace('&', "&#38;"));
                assert!(html.contains(&code), "{id}: {}", question.id);
            }
        }
    }
}

#[test]
fn what_changed_since_the_previous_round_is_shown() {
    let html = content(&page(&ROUNDS, Lang::En, Page::Methodology("9".to_owned())));
    assert!(html.contains("What changed since Eighth e-government assessment round"), "{html}");
    assert!(html.contains("Changed from “8.0” to “9.0”"));
}

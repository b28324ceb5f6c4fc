use sanjeh_messages::Lang;

use crate::support::{ROUNDS, ask, content};

fn missing(path: &str) -> String {
    let reply = ask(&ROUNDS, path, "");
    assert_eq!(reply.status, 404, "{path}");
    String::from_utf8(reply.body).expect("pages are UTF-8")
}

/// What a page says, without the marks that keep names apart.
fn said(html: &str) -> String {
    content(html).replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn for_a_round_that_is_not_published_those_that_are() {
    for path in ["/en/rounds/7/", "/en/rounds/7/ranking/", "/en/rounds/7/agencies/min-ict/"] {
        let html = missing(path);
        let words = said(&html);
        assert!(words.contains("Round 7 has not been published"), "{words}");
        assert!(html.contains("href=\"/en/rounds/9/\"") && html.contains("href=\"/en/rounds/8/\""));
    }
    assert!(said(&missing("/fa/rounds/7/")).contains("دورهٔ ۷ منتشر نشده است"));
    let words = said(&missing("/en/rounds/pilot/"));
    assert!(words.contains("The round “pilot” has not been published"), "{words}");
}

#[test]
fn for_an_unknown_agency_the_nearest_names_and_the_ranking() {
    let html = missing("/en/rounds/9/agencies/min-itc/");
    assert!(html.contains("href=\"/en/rounds/9/agencies/min-ict/\""), "{html}");
    assert!(html.contains("href=\"/en/rounds/9/ranking/\""));
    assert!(said(&html).contains("There is no agency “min-itc” in "), "{html}");
    let html = missing("/fa/rounds/9/agencies/min-itc/");
    assert!(said(&html).contains("دستگاه با شناسهٔ «min-itc» در "), "{html}");
}

#[test]
fn every_status_says_what_to_do() {
    for status in [400, 404, 405, 408, 413, 429, 500, 503] {
        for lang in Lang::ALL {
            let reply = ROUNDS.error(lang, status, "/en/<b>/");
            assert_eq!(reply.status, status);
            let html = String::from_utf8(reply.body).unwrap();
            assert!(html.contains("<p class=\"lede\">") && !html.contains("<b>/"), "{status}");
        }
    }
}

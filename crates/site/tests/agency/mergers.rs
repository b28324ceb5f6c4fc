//! Mergers and splits on the pages of both rounds.

use sanjeh_messages::Lang;
use sanjeh_site::{Address, Page, Request};

use crate::support::{MERGED, ask, content, text};

fn agency(lang: Lang, round: &str, id: &str) -> String {
    text(ask(&MERGED, lang, Page::Agency(round.to_owned(), id.to_owned()), ""))
}

/// A text without the marks around names.
fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

/// The sections that say who became whom.
fn succession(html: &str) -> String {
    let sections = html.split("<section class=\"succession\">").skip(1);
    plain(&sections.filter_map(|rest| rest.split("</section>").next()).collect::<String>())
}

#[test]
fn the_later_page_says_of_whom_it_was_made() {
    for (lang, words, note, path) in [
        (
            Lang::En,
            "After “First round” these were merged into one:",
            "Growth is not computed",
            "en",
        ),
        (Lang::Fa, "پس از «دورهٔ نخست» این‌ها در هم ادغام شده‌اند:", "رشد محاسبه نمی‌شود", "fa"),
    ] {
        let html = agency(lang, "2", "m14");
        let said = succession(&html);
        assert!(said.contains(words) && said.contains(note), "{said}");
        for id in ["m14", "m24"] {
            assert!(said.contains(&format!("href=\"/{path}/rounds/1/agencies/{id}/\"")), "{said}");
        }
        // Neither growth nor a history of another body.
        assert!(!html.contains("growth_total"), "{html}");
        assert!(!html.contains("agencies/m14/history"), "{html}");
        let history = content(&html);
        assert_eq!(
            history.matches(["First round", "دورهٔ نخست"][usize::from(lang == Lang::Fa)]).count(),
            1
        );
    }
    let said = succession(&agency(Lang::En, "2", "c1"));
    assert!(said.contains("It was formed after “First round” by the merger of:"), "{said}");
    assert!(said.contains("Bank of Trade") && said.contains("score in that round: 70.0"), "{said}");
    let said = succession(&agency(Lang::En, "2", "o8"));
    assert!(said.contains("by the split of:") && said.contains("Statistics"), "{said}");
    let said = succession(&agency(Lang::En, "2", "o7"));
    assert!(said.contains("these were split off from it:") && said.contains("Data"), "{said}");
    // What it was itself is one click away.
    let own = said.split("In “First round” it was one with them:").nth(1).unwrap();
    assert!(own.contains("href=\"/en/rounds/1/agencies/o7/\""), "{said}");
    assert!(own.contains("score in that round"), "{said}");
    assert_eq!(succession(&agency(Lang::En, "2", "m30")), "", "nothing happened to it");
}

#[test]
fn the_earlier_page_says_what_became_of_it() {
    for (lang, words, name) in [
        (Lang::En, "By “Second round” it was merged into:", "Ministry of Roads and Housing"),
        (Lang::Fa, "تا «دورهٔ دوم» در این ادغام شده است:", "وزارت راه و مسکن"),
    ] {
        let said = succession(&agency(lang, "1", "m24"));
        assert!(said.contains(words) && said.contains(name), "{said}");
        assert!(said.contains("/rounds/2/agencies/m14/"), "{said}");
    }
    let said = succession(&agency(Lang::En, "1", "o7"));
    assert!(said.contains("it was split into:"), "{said}");
    assert!(said.contains("agencies/o7/") && said.contains("agencies/o8/"), "{said}");
}

#[test]
fn lists_say_merged_where_growth_would_stand() {
    for (lang, merged, split) in [(Lang::En, "merged", "split"), (Lang::Fa, "ادغام‌شده", "تفکیک‌شده")]
    {
        let ranking = text(ask(&MERGED, lang, Page::Ranking("2".to_owned()), ""));
        assert!(content(&ranking).contains(merged) && content(&ranking).contains(split));
        let round = plain(&text(ask(&MERGED, lang, Page::Round("2".to_owned()), "")));
        let growth = round.split("id=\"growth\"").nth(1).unwrap();
        let names = ["Bank of Work", "بانک کار"][usize::from(lang == Lang::Fa)];
        assert!(growth.split("</p>").next().unwrap().contains(names), "{growth}");
        let query = "a=m14&a=m30&a=m24";
        let sheet = text(ask(&MERGED, lang, Page::Compare("2".to_owned()), query));
        assert!(content(&sheet).contains(merged), "{sheet}");
        let advice = [
            "it was merged into Ministry of Roads and Housing",
            "در وزارت راه و مسکن ادغام شده است",
        ];
        assert!(plain(&sheet).contains(advice[usize::from(lang == Lang::Fa)]), "{sheet}");
    }
}

#[test]
fn whoever_asks_for_one_that_merged_is_led_to_its_successor() {
    let page = Page::Agency("2".to_owned(), "m24".to_owned());
    let path = Address::Page(Lang::En, page).path();
    let reply = MERGED.respond(&Request { path: &path, query: "", form: None });
    assert_eq!(reply.status, 404);
    let html = plain(&String::from_utf8(reply.body).unwrap());
    assert!(html.contains("it was merged into Ministry of Roads and Housing"), "{html}");
    assert!(html.contains("/en/rounds/2/agencies/m14/"), "{html}");
}

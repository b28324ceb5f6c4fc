//! One agency: score, places, indicators, what would raise it.

use sanjeh_messages::Lang;
use sanjeh_site::Page;

use crate::support::{ROUNDS, ask, content, nine, page, rows, words};

fn agency(lang: Lang, id: &str) -> String {
    page(lang, Page::Agency(nine(), id.to_owned()), "")
}

#[test]
fn the_whole_page_in_both_languages() {
    for lang in Lang::ALL {
        let text = content(&agency(lang, "min-ict"));
        insta::assert_snapshot!(format!("min-ict-{lang}"), text);
    }
}

#[test]
fn score_places_and_growth_are_figures_that_can_be_found() {
    let html = agency(Lang::En, "min-ict");
    for figure in [
        "published total",
        "rank overall",
        "rank main",
        "growth total_growth",
        "growth_rank total_growth",
        "band level",
    ] {
        let attribute = format!("data-figure=\"{figure}\" data-subject=\"min-ict\"");
        assert!(html.contains(&attribute), "{figure}");
    }
    for axis in ["user_centric", "integrated", "participatory", "transparent"] {
        assert!(html.contains(&format!("data-figure=\"rank {axis}\"")), "{axis}");
    }
}

#[test]
fn points_won_and_points_left_make_up_the_whole() {
    let html = agency(Lang::En, "post-bank");
    let groups: Vec<Vec<String>> = html
        .split("<table class=\"indicators\"")
        .skip(1)
        .flat_map(|table| rows(&format!("<table class=\"indicators\"{table}"), "indicators"))
        .collect();
    assert_eq!(groups.len(), 36, "every indicator is there once");
    let mut won = 0.0;
    let mut worth = 0.0;
    for row in &groups {
        let of = row[row.len() - 2].split(" of ").map(|x| x.parse::<f64>().unwrap_or(0.0));
        let of: Vec<f64> = of.collect();
        won += of[0];
        worth += of.get(1).copied().unwrap_or(0.0);
    }
    let site = ROUNDS.library().get("9").unwrap();
    let total = site.round.find("total", "post-bank").and_then(|(m, row)| site.published(m, row));
    assert!((won - total.unwrap()).abs() < 0.2, "{won} is not {total:?}");
    assert!((worth - 100.0).abs() < 0.2, "{worth}");
}

#[test]
fn the_steps_worth_most_come_first_and_say_what_they_need() {
    let html = agency(Lang::En, "min-justice");
    let steps: Vec<&str> = html.split("<b class=\"gain\">").skip(1).collect();
    assert_eq!(steps.len(), 10);
    let points = steps.iter().map(|s| {
        let points = s.split(" points").next().unwrap().trim_start_matches('+');
        points.parse::<f64>().unwrap()
    });
    let points: Vec<f64> = points.collect();
    assert!(points.windows(2).all(|pair| pair[0] >= pair[1]), "{points:?}");
    assert_eq!(html.matches("<li class=\"first\">").count(), 3);
    assert!(html.contains("Full score:"));
    // Where answers can lie beyond the best one, these have a full score, too.
    let said = words(&html);
    assert!(said.contains("Full score: 2 or less."), "{said}");
    assert!(said.contains("Full score: 100%.") && !said.contains("100% or more"));
}

#[test]
fn history_has_every_round_and_the_previous_round_is_linked() {
    let html = agency(Lang::En, "min-ict");
    let history = html.split("id=\"history\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(
        history.contains("/en/rounds/8/agencies/min-ict/")
            && history.contains("/en/rounds/9/agencies/min-ict/")
    );
}

/// The rows of the table in a section of an agency's page.
fn table(lang: Lang, id: &str, section: &str) -> String {
    let html = agency(lang, id);
    let rest = html.split(&format!("<section id=\"{section}\">")).nth(1).unwrap();
    let table = rest.split("<table").find(|table| table.starts_with(" class=\"plain")).unwrap();
    words(&format!("<table{}", table.split("</table>").next().unwrap()))
}

#[test]
fn the_last_of_a_list_has_nobody_below_it() {
    let axes = table(Lang::En, "trade-promotion", "axes");
    assert!(axes.contains("167 (last)") && !axes.contains("167 of 170"), "{axes}");
    assert!(axes.contains("no rank is skipped: 1, 1, 2."), "{axes}");
    let axes = table(Lang::Fa, "trade-promotion", "axes");
    assert!(axes.contains("۱۶۷ (آخر)"), "{axes}");
    let said = words(&agency(Lang::En, "trade-promotion"));
    assert!(said.contains("ranks last (170th) of 170 agencies."), "{said}");
    assert!(said.contains("is not above the mean in any of the 4 axes"), "{said}");
}

#[test]
fn every_published_figure_bears_its_mark_wherever_it_stands() {
    let axes = table(Lang::En, "min-ict", "axes");
    for mean in ["52 ◆", "35 ◆", "41 ◆", "30 ◆"] {
        assert!(axes.contains(mean), "{mean}: {axes}");
    }
    let history = table(Lang::En, "ecommerce-centre", "history");
    assert!(history.contains("98.42 ◆"), "{history}");
    assert!(history.contains("1 of 170 (shared with 1 other agency) ◆"), "{history}");
    let affiliates = table(Lang::En, "min-ict", "affiliates");
    assert!(affiliates.contains("1 of 170 (shared with 1 other agency)"), "{affiliates}");
}

#[test]
fn a_ministry_says_its_place_by_the_score_of_its_group() {
    let said = words(&agency(Lang::En, "min-ict"));
    assert!(
        said.contains("By group score, 74.17, it ranks 1st of 20 in “Main agencies”."),
        "{said}"
    );
    let said = agency(Lang::Fa, "min-ict").replace(['\u{2068}', '\u{2069}'], "");
    let own = "با امتیاز گروه ۷۴٫۱۷ در فهرست «دستگاه‌های اصلی» رتبهٔ ۱ از ۲۰ را دارد.";
    assert!(words(&said).contains(own), "{said}");
    // Others are ranked by the score that comes first.
    assert!(!words(&agency(Lang::En, "ecommerce-centre")).contains("By group score"));
}

#[test]
fn every_agency_has_a_page_in_both_languages_and_all_anchors_are_there() {
    let publication = ROUNDS.library().get("9").unwrap();
    let kind = publication.presentation().unwrap().of;
    for row in 0..publication.count(kind) as u32 {
        let html = agency(Lang::En, publication.id(kind, row));
        for anchor in html.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(html.contains(&format!("id=\"{anchor}\"")), "#{anchor}");
        }
    }
}

#[test]
fn nobody_of_this_name_is_nowhere() {
    let reply = ask(&ROUNDS, Lang::En, Page::Agency(nine(), "nobody".to_owned()), "");
    assert_eq!(reply.status, 404);
}

#[test]
fn persian_pages_have_persian_digits() {
    let html = agency(Lang::Fa, "min-ict");
    // Clauses of laws and ids of publications are written as the methodology writes them.
    let mut parts = html.split("<span class=\"law\">");
    let first = parts.next().unwrap().to_owned();
    let without_laws = parts.fold(first, |text, part| text + part.split_once("</span>").unwrap().1);
    let text = content(&without_laws);
    let latin = |line: &&str| {
        let ids = ["http", "9،"];
        line.chars().any(|c| c.is_ascii_digit())
            && !line.split_whitespace().all(|word| {
                !word.chars().any(|c| c.is_ascii_digit())
                    || word.starts_with(|c: char| c.is_ascii_uppercase())
                    || ids.iter().any(|id| word.contains(id))
            })
    };
    let wrong: Vec<&str> = text.lines().filter(latin).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(words(&html).contains('٫'));
}

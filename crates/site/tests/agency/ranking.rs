//! Ranking: filters, search, order, ties, the address.

use sanjeh_messages::Lang;
use sanjeh_site::Page;

use crate::support::{FILES, ROUNDS, ask, content, nine, page, rows, text, words};

fn ranking(lang: Lang, query: &str) -> Vec<Vec<String>> {
    rows(&page(lang, Page::Ranking(nine()), query), "ranks")
}

#[test]
fn all_are_there_in_order_and_the_first_view_says_who_leads() {
    let rows = ranking(Lang::En, "");
    assert_eq!(rows.len(), 170);
    assert!(rows[0][0].starts_with('1'), "{:?}", rows[0]);
    let html = page(Lang::En, Page::Ranking(nine()), "");
    insta::assert_snapshot!(words(
        html.split("class=\"lede\"").nth(1).unwrap().split("</p>").next().unwrap()
    ));
}

#[test]
fn the_address_says_who_is_shown_and_how_many_they_are() {
    let main = ranking(Lang::En, "category=main");
    assert!(main.len() > 10 && main.len() < 100);
    assert!(main.iter().all(|row| row[2].contains("Main")), "{:?}", main[0]);
    let html = page(Lang::En, Page::Ranking(nine()), "category=main");
    assert!(html.contains(&format!("{} of 170 shown", main.len())));
    let family = ranking(Lang::En, "parent=min-ict");
    assert!(family.len() > 1 && family.iter().any(|row| row[1].contains("Ministry of ICT")));
    let bands = ["excellent", "good", "fair", "weak", "very_weak"];
    let by_band = bands.map(|band| ranking(Lang::En, &format!("band={band}")).len());
    assert_eq!(by_band.iter().sum::<usize>(), 170);
}

#[test]
fn search_forgives_spellings_in_every_language_of_the_page() {
    for (lang, query) in [
        (Lang::Fa, "q=%D8%A7%D8%B1%D8%AA%D8%A8%D8%A7%D8%B7%D8%A7%D8%AA"),
        (Lang::En, "q=ict+MINISTRY"),
        (Lang::Fa, "q=min-ict"),
    ] {
        let found = page(lang, Page::Ranking(nine()), query);
        let found = rows(&found, "ranks");
        assert!(!found.is_empty() && found.len() < 12, "{query}: {}", found.len());
    }
    let html = page(Lang::En, Page::Ranking(nine()), "q=nobody+is+called+so");
    assert!(html.contains("0 of 170 shown") && html.contains("Show everything again"));
}

#[test]
fn the_fold_stands_open_where_a_filter_in_it_is_set() {
    for (query, is_open) in [("", false), ("q=ict", false), ("category=", false)]
        .into_iter()
        .chain([("band=good&category=main", true), ("parent=min-ict", true)])
    {
        let html = page(Lang::En, Page::Ranking(nine()), query);
        assert_eq!(html.contains("<details class=\"fold\" open>"), is_open, "{query}");
        assert!(html.contains("Nothing matches these filters."), "{query}");
    }
}

#[test]
fn rows_are_sorted_as_asked_and_heads_turn_the_order_round() {
    let number = |row: &Vec<String>, at: usize| {
        let first = row[at].split(' ').next().unwrap();
        first.parse::<f64>().unwrap_or(f64::NEG_INFINITY)
    };
    let falling = ranking(Lang::En, "sort=score");
    assert!(falling.windows(2).all(|pair| number(&pair[0], 3) >= number(&pair[1], 3)));
    let rising = ranking(Lang::En, "sort=score&dir=asc");
    assert!(rising.windows(2).all(|pair| number(&pair[0], 3) <= number(&pair[1], 3)));
    let html = page(Lang::En, Page::Ranking(nine()), "sort=user_centric");
    assert!(html.contains("data-key=\"user_centric\" aria-sort=\"descending\""));
    assert!(
        html.contains("?sort=user_centric&#38;dir=asc")
            || html.contains("?sort=user_centric&amp;dir=asc")
    );
    let by_name = ranking(Lang::En, "sort=name");
    assert!(by_name[0][1] < by_name[169][1]);
}

#[test]
fn a_list_of_some_has_its_own_places_and_ties() {
    let main = ranking(Lang::En, "by=main");
    assert!(main.len() < 60 && main[0][0].starts_with('1'));
    let axis = page(Lang::En, Page::Ranking(nine()), "by=user_centric");
    assert!(axis.contains("1, 1, 2"), "the caption says how places are shared");
    let all = page(Lang::En, Page::Ranking(nine()), "");
    assert!(all.contains("1, 1, 3"));
    let tied = ROUNDS.library().get("9").unwrap();
    let list = tied.model().ranks.iter().position(|l| l.id == "user_centric").unwrap();
    let places: Vec<u32> = tied.round.results.ranks[list].iter().flatten().copied().collect();
    let shared = places.iter().any(|p| places.iter().filter(|q| *q == p).count() > 1);
    assert_eq!(shared, axis.contains("shared with"));
    // The sign of a shared rank is explained where it stands, and nowhere else.
    for (list, html) in [("user_centric", &axis), ("all", &all)] {
        let has_sign = html.contains("<span aria-hidden=\"true\">=</span>");
        assert_eq!(has_sign, html.contains("The sign “=” marks a shared rank."), "{list}");
    }
    assert!(shared, "the example has ties");
}

#[test]
fn what_is_not_understood_is_as_if_it_were_not_there() {
    for query in ["by=nothing&sort=no&dir=up&x=1", "%ff=%fe&&&=", "sort=%00", "by[]=main"] {
        assert_eq!(ranking(Lang::Fa, query).len(), 170, "{query}");
    }
}

#[test]
fn published_figures_are_marked_and_the_others_are_not() {
    let html = page(Lang::En, Page::Ranking(nine()), "");
    let marked = html.split("<tbody>").nth(1).unwrap().matches("◆").count();
    assert!(marked > 5 && marked < 100, "{marked}");
    let rank = "data-figure=\"rank overall\" data-subject=\"min-justice\"";
    assert!(html.contains(rank));
    assert!(html.contains("Reconstructed data"));
}

#[test]
fn pages_that_stand_as_files_carry_every_list() {
    let html = text(ask(&FILES, Lang::En, Page::Ranking(nine()), ""));
    assert!(html.contains("<noscript>"));
    let json = html.split("data-lists>").nth(1).unwrap().split("</script>").next().unwrap();
    let lists: serde_json::Value = serde_json::from_str(json).unwrap();
    let lists = lists.as_object().unwrap();
    assert!(lists["main"]["rows"]["min-ict"]["rank"].is_string());
    assert_eq!(lists["overall"]["rows"].as_object().unwrap().len(), 170);
    assert_eq!(lists.len(), 7);
    for (id, list) in lists {
        let (sentence, caption) = (list["sentence"].as_str(), list["caption"].as_str());
        let served = page(Lang::En, Page::Ranking(nine()), &format!("by={id}"));
        for words in [sentence.unwrap(), caption.unwrap()] {
            assert!(content(&served).contains(words), "{id}: {words}");
        }
        let rows = || list["rows"].as_object().unwrap().values();
        let marked = |name: &str| rows().filter(|row| row[name] == true).count();
        let cells = |class: &str| {
            let start = format!("<td class=\"{class}\"");
            let cells = served.split(start.as_str()).skip(1);
            cells.filter(|cell| cell.split("</td>").next().unwrap().contains("\"really\"")).count()
        };
        assert_eq!(marked("rank_is_published"), cells("rank"), "{id}");
        assert_eq!(marked("score_is_published"), cells("score"), "{id}");
    }
    assert!(!page(Lang::En, Page::Ranking(nine()), "").contains("data-lists"));
}

#[test]
fn both_languages_say_the_same_rows() {
    let ids = |lang| {
        let html = page(lang, Page::Ranking(nine()), "");
        let ids =
            html.split("<tr id=\"").skip(1).map(|row| row.split('"').next().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(ids(Lang::Fa).len(), 170);
    let sorted = |lang| {
        let mut all = ids(lang);
        all.sort();
        all
    };
    assert_eq!(sorted(Lang::En), sorted(Lang::Fa));
    let first = content(&page(Lang::Fa, Page::Ranking(nine()), "category=high_traffic"));
    let shown: Vec<&str> = first.lines().take(4).collect();
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn all_that_share_a_place_are_shown_in_the_sentence_whatever_the_order_of_rows() {
    let sentence = |lang: Lang, query: &str| {
        let html = page(lang, Page::Ranking(nine()), query);
        let lede = html.split("class=\"lede\"").nth(1).unwrap();
        let (_, lede) = lede.split_once('>').unwrap();
        lede.split("</p>").next().unwrap().to_owned()
    };
    let place = |name: &str| {
        let nine = ROUNDS.library().get("9").unwrap();
        let kind = nine.presentation().unwrap().of;
        let row = nine.round.data.tables[kind.0].ids.find(name.as_bytes()).unwrap();
        Lang::ALL.map(|lang| nine.name(kind, row, lang).to_owned())
    };
    for query in ["", "sort=points&dir=asc", "sort=name&dir=desc"] {
        for lang in Lang::ALL {
            let said = sentence(lang, query);
            for id in ["ecommerce-centre", "ito"] {
                let [fa, en] = [&place(id)[1], &place(id)[0]];
                assert!(said.contains(fa.as_str()) || said.contains(en.as_str()), "{id}: {said}");
            }
        }
        assert!(sentence(Lang::En, query).contains("share first place with 98.42"));
    }
    let four = sentence(Lang::En, "by=transparent");
    assert!(four.contains("share first place"), "{four}");
    for id in ["ecommerce-centre", "ito", "standards-org", "productivity-org"] {
        assert!(place(id).iter().any(|name| four.contains(name.as_str())), "{id}: {four}");
    }
}

#[test]
fn a_level_is_not_shown_beside_another_score_than_its_own() {
    assert!(page(Lang::En, Page::Ranking(nine()), "").contains("class=\"band\""));
    assert!(!page(Lang::En, Page::Ranking(nine()), "by=main").contains("class=\"band\""));
}

//! Whom those credit who use the data: the publisher of the round, and never this program.

use std::sync::LazyLock;

use sanjeh_messages::Lang;
use sanjeh_publication::Library;
use sanjeh_site::{Address, Options, Page, Site};
use serde_json::{Value, json};

use crate::support::{
    CORRECTED, Folder, OTHERS, ROUNDS, content, example, get, page, published, text, walk,
};

const PUBLISHER: &str = r#"
[publisher]
name = { en = "The Council & Co", fa = "دبیرخانهٔ شورا" }
url = "https://council.example.org/"
email = "office@council.example.org"
"#;

/// The trial round with a publisher.
static NAMED: LazyLock<Site> = LazyLock::new(|| {
    let folder = Folder::new();
    for file in walk(&example("mini")) {
        if file.parent() == Some(example("mini").as_path()) {
            std::fs::copy(&file, folder.0.join(file.file_name().expect("a file")))
                .expect("the examples are sound");
        }
    }
    let header = folder.0.join("round.toml");
    let shown = std::fs::read_to_string(&header).expect("the examples are sound");
    std::fs::write(&header, shown + PUBLISHER).expect("the examples are sound");
    let publication = published(&folder.0, "mini", None);
    let base = "https://example.org/egov".to_owned();
    let options = Options { base, ..Options::default() };
    Site::new(Library::new(vec![publication.shared()]), options)
});

fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

fn described(site: &Site, lang: Lang, page_: Page) -> Value {
    let html = page(site, lang, page_);
    let json =
        html.split("<script type=\"application/ld+json\">").nth(1).expect("the examples are sound");
    serde_json::from_str(json.split("</script>").next().expect("the examples are sound"))
        .expect("the examples are sound")
}

#[test]
fn the_publisher_stands_wherever_data_are_credited() {
    let id = || "mini".to_owned();
    for (lang, name) in [(Lang::En, "The Council & Co"), (Lang::Fa, "دبیرخانهٔ شورا")]
    {
        for page_ in [Page::Round(id()), Page::Downloads(id())] {
            let html = plain(&page(&NAMED, lang, page_.clone()));
            let cited = format!("{}: ", name.replace('&', "&#38;"));
            assert!(html.contains(&cited), "{page_:?} in {lang} does not cite {name}");
            let shown = described(&NAMED, lang, page_);
            assert_eq!(shown["url"], "https://example.org/egov/en/rounds/mini/");
            for role in ["publisher", "creator"] {
                assert_eq!(shown[role]["name"], name);
                assert_eq!(shown[role]["url"], "https://council.example.org/");
                assert_eq!(shown[role]["email"], "office@council.example.org");
            }
        }
        let feed = text(get(&NAMED, &Address::Feed(lang)));
        let feed = roxmltree::Document::parse(&feed).unwrap();
        let author = feed.descendants().find(|n| n.has_tag_name("author")).unwrap();
        let shown: Vec<_> = author.children().filter_map(|n| n.text()).collect();
        let address = ["https://council.example.org/", "office@council.example.org"];
        assert_eq!(shown, [&[name], &address[..]].concat());
        let about = page(&NAMED, lang, Page::About);
        assert!(content(&about).contains(name), "{about}");
        assert!(about.contains("href=\"mailto:office@council.example.org\""));
        let press = plain(&page(&NAMED, lang, Page::Press(id())));
        assert!(press.contains("href=\"mailto:office@council.example.org\""), "{press}");
    }
}

#[test]
fn portals_get_the_publisher_and_how_to_reach_it() {
    let json = text(get(&NAMED, &Address::CatalogJson));
    let catalogue: Value = serde_json::from_str(&json).unwrap();
    let dataset = &catalogue["dcat:dataset"][0];
    let publisher = &dataset["dct:publisher"];
    assert_eq!(publisher, &catalogue["dct:publisher"], "one and the same");
    assert_eq!(publisher["foaf:mbox"], json!({ "@id": "mailto:office@council.example.org" }));
    let contact = &dataset["dcat:contactPoint"];
    assert_eq!(contact["vcard:hasURL"], json!({ "@id": "https://council.example.org/" }));
    assert!(contact["vcard:fn"].to_string().contains("The Council & Co"));
    assert!(!dataset["dcat:keyword"].as_array().unwrap().is_empty());
    for lang in ["en", "fa"] {
        assert!(json.contains(&format!("/rounds/mini/data/all.{lang}.xlsx")), "{json}");
        assert!(json.contains(&format!("/rounds/mini/data/scores.{lang}.xlsx")), "{json}");
    }
    let package = Address::Data { publication: "mini".to_owned(), file: "datapackage.json".into() };
    let package: Value = serde_json::from_str(&text(get(&NAMED, &package))).unwrap();
    assert_eq!(package["contributors"][0]["title"], "The Council & Co");
    assert_eq!(package["meta"]["publisher"]["email"], "office@council.example.org");
}

#[test]
fn a_round_without_a_publisher_credits_nobody_else() {
    let id = || "mini-2".to_owned();
    for lang in Lang::ALL {
        let program = ["Sanjeh:", "سنجه:"];
        for page_ in [Page::Round(id()), Page::Downloads(id())] {
            let html = plain(&content(&page(&CORRECTED, lang, page_.clone())));
            assert!(!program.iter().any(|name| html.contains(name)), "{html}");
            let shown = described(&CORRECTED, lang, page_);
            assert!(shown.get("publisher").is_none() && shown.get("creator").is_none(), "{shown}");
        }
        let feed = text(get(&CORRECTED, &Address::Feed(lang)));
        let author = feed.split("<author>").nth(1).unwrap().split("</author>").next().unwrap();
        let unnamed = ["which is not named", "که نامش را اعلام نکرده است"];
        assert!(unnamed.iter().any(|words| author.contains(words)), "{author}");
        let press = content(&page(&CORRECTED, lang, Page::Press(id())));
        assert!(!press.contains("Published by") && !press.contains("ناشر:"), "{press}");
    }
    let json = text(get(&CORRECTED, &Address::CatalogJson));
    let catalogue: Value = serde_json::from_str(&json).unwrap();
    let dataset = &catalogue["dcat:dataset"][0];
    assert!(dataset["dct:publisher"].to_string().contains("which is not named"), "{json}");
    assert!(dataset.get("dcat:contactPoint").is_none());
}

#[test]
fn a_licence_is_named_where_the_round_states_one() {
    let id = || "9".to_owned();
    for (lang, words) in
        [(Lang::En, "on the terms of this licence"), (Lang::Fa, "شرط‌های این پروانه")]
    {
        let downloads = page(&ROUNDS, lang, Page::Downloads(id()));
        assert!(content(&downloads).contains(words), "{downloads}");
        assert!(downloads.contains("href=\"https://creativecommons.org/licenses/by/4.0/\""));
        assert!(page(&ROUNDS, lang, Page::Press(id())).contains("CC-BY-4.0"));
        assert!(page(&ROUNDS, lang, Page::About).contains("CC-BY-4.0"));
    }
}

#[test]
fn no_licence_is_claimed_that_the_round_does_not_state() {
    let id = || "eu-egov-benchmark-2022".to_owned();
    for (lang, words) in [(Lang::En, "No licence is stated"), (Lang::Fa, "پروانه‌ای اعلام نشده است")]
    {
        let downloads = page(&OTHERS, lang, Page::Downloads(id()));
        // In the first sentence, and under the heading.
        assert_eq!(content(&downloads).matches(words).count(), 2, "{downloads}");
        let press = page(&OTHERS, lang, Page::Press(id()));
        assert!(!content(&press).contains("reused under"), "{press}");
        assert!(!content(&press).contains("بازنشر داده‌ها"), "{press}");
        for page_ in [Page::Round(id()), Page::Downloads(id())] {
            let shown = described(&OTHERS, lang, page_);
            assert!(shown.get("license").is_none(), "{shown}");
        }
    }
    let address = Address::Data { publication: id(), file: "datapackage.json".into() };
    let package: Value = serde_json::from_str(&text(get(&OTHERS, &address))).unwrap();
    assert!(package.get("licenses").is_none() && package["meta"].get("licence").is_none());
}

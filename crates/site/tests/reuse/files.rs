use std::sync::Arc;

use roxmltree::Document;
use sanjeh_messages::Lang;
use sanjeh_open_data::formats;
use sanjeh_publication::{Bounds, Library, MANIFEST, Opening, PublicKey, Publication, sha256};
use sanjeh_publishing::{Correction, Options as Publish, SecretKey, new_keys, publish};
use sanjeh_round::Place;
use sanjeh_site::{Address, Cache, Options, Page, Site};

use crate::support::{
    CORRECTED, Folder, OTHERS, ROUNDS, ask, content, example, get, made, page, published, text,
    walk,
};

fn data(publication: &str, file: &str) -> Address {
    Address::Data { publication: publication.to_owned(), file: file.to_owned() }
}

#[test]
fn files_of_a_publication_are_served_byte_for_byte_and_no_others() {
    let publication = ROUNDS.library().get("9").unwrap();
    for file in &publication.manifest.files {
        let address = Address::File { publication: "9".to_owned(), path: file.path.clone() };
        let reply = get(&ROUNDS, &address);
        assert_eq!((reply.status, reply.cache), (200, Cache::Immutable), "{}", file.path);
        assert_eq!(sha256(&reply.body), file.sha256, "{}", file.path);
    }
    let manifest =
        get(&ROUNDS, &Address::File { publication: "9".to_owned(), path: MANIFEST.to_owned() });
    assert_eq!(sha256(&manifest.body), publication.digest);
    for path in [
        "/publications/9/Cargo.toml",
        "/publications/9/../8/publication.json",
        "/publications/9/results/",
        "/publications/9/%2e%2e/8/publication.json",
    ] {
        assert_eq!(ask(&ROUNDS, path, "").status, 404, "{path}");
    }
}

#[test]
fn every_file_that_downloads_names_is_there() {
    for lang in Lang::ALL {
        let html = page(&ROUNDS, lang, Page::Downloads("9".to_owned()));
        let links =
            html.split("href=\"/rounds/9/data/").skip(1).filter_map(|rest| rest.split('"').next());
        let links: Vec<&str> = links.collect();
        assert!(links.len() > 40, "{links:?}");
        // Each format of one small table, and what is not a table.
        let wanted = |link: &&&str| {
            link.starts_with("shares.")
                || link.starts_with("datapackage")
                || link.rsplit('.').next() == Some("csv")
        };
        for link in links.iter().filter(wanted) {
            assert_eq!(get(&ROUNDS, &data("9", link)).status, 200, "{link}");
        }
    }
    for name in
        ["", "nothing.csv", "scores", "scores.xlsx", "scores.xx.xlsx", "scores.fa.csv", "all.csv"]
    {
        assert_eq!(get(&ROUNDS, &data("9", name)).status, 404, "{name}");
    }
}

#[test]
fn csv_files_are_the_signed_ones() {
    let publication = ROUNDS.library().get("9").unwrap();
    for table in ["scores", "shares", "agency", "claims"] {
        let path = format!("results/{table}.csv");
        let file = publication.manifest.files.iter().find(|file| file.path == path).unwrap();
        let reply = get(&ROUNDS, &data("9", &format!("{table}.csv")));
        assert_eq!(sha256(&reply.body), file.sha256, "{table}");
        assert!(!reply.body.starts_with("\u{FEFF}".as_bytes()));
    }
}

#[test]
fn the_downloads_page_in_both_languages() {
    for lang in Lang::ALL {
        let html = page(&OTHERS, lang, Page::Downloads("mini".to_owned()));
        let digest = |line: &str| line.split(' ').any(|word| word.len() == 64);
        let text = content(&html);
        // Which formats there are depends on how the program was built.
        let has_parquet = formats().iter().any(|format| format.extension() == "parquet");
        assert_eq!(text.contains("PARQUET"), has_parquet);
        let lines = text.lines().filter(|line| {
            !digest(line) && !line.contains("sanjeh verify") && !line.contains("Parquet")
        });
        // The digest changes with every file of the publication.
        let published = OTHERS.library().get("mini").unwrap().digest.as_str();
        let lines = lines.map(|line| line.replace(" PARQUET", "").replace(published, "DIGEST"));
        insta::assert_snapshot!(format!("downloads-{lang}"), lines.collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn structured_data_stand_in_the_page_and_cannot_end_it() {
    let html = page(&CORRECTED, Lang::En, Page::Downloads("mini-2".to_owned()));
    let json = html.split("<script type=\"application/ld+json\">").nth(1).unwrap();
    let json = json.split("</script>").next().unwrap();
    assert!(!json.contains('<'));
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(value["@type"], "Dataset");
    let url = value["distribution"][0]["contentUrl"].as_str().unwrap();
    assert!(url.starts_with("https://example.org/egov/rounds/mini-2/data/"), "{url}");
}

#[test]
fn the_feed_is_valid_atom_with_corrections() {
    for lang in Lang::ALL {
        let reply = get(&CORRECTED, &Address::Feed(lang));
        assert_eq!(reply.content_type, "application/atom+xml; charset=utf-8");
        let xml = text(reply);
        let document = Document::parse(&xml).unwrap();
        let atom = |name: &'static str| ("http://www.w3.org/2005/Atom", name);
        let feed = document.root_element();
        assert!(feed.has_tag_name(atom("feed")));
        let entries: Vec<_> = feed.children().filter(|n| n.has_tag_name(atom("entry"))).collect();
        assert_eq!(entries.len(), 2);
        // What RFC 4287 wants of a feed and of each entry.
        for node in entries.iter().copied().chain([feed]) {
            for name in ["id", "title", "updated"] {
                let found = node.children().filter(|n| n.has_tag_name(atom(name)));
                assert_eq!(
                    found.filter(|n| !n.text().unwrap_or_default().is_empty()).count(),
                    1,
                    "{name}"
                );
            }
            let updated = node.children().find(|n| n.has_tag_name(atom("updated"))).unwrap();
            assert!(updated.text().unwrap().parse::<jiff::Timestamp>().is_ok());
        }
        let author = |n: &roxmltree::Node<'_, '_>| n.has_tag_name(atom("author"));
        assert!(entries.iter().all(|entry| entry.children().any(|n| author(&n))));
        let ids: Vec<_> = entries
            .iter()
            .filter_map(|e| e.children().find(|n| n.has_tag_name(atom("id")))?.text())
            .collect();
        assert_ne!(ids[0], ids[1]);
        let shown = xml.contains("A &#60; B &#38;")
            || lang == Lang::Fa && xml.contains("اشتباه در یک پاسخ");
        assert!(shown, "{xml}");
    }
}

#[test]
fn the_sitemap_names_every_current_page_in_every_language() {
    let xml = text(get(&CORRECTED, &Address::Sitemap));
    let document = Document::parse(&xml).unwrap();
    let addresses = document.descendants().filter(|n| n.tag_name().name() == "loc");
    let addresses: Vec<&str> = addresses.filter_map(|n| n.text()).collect();
    assert!(addresses.contains(&"https://example.org/egov/fa/rounds/mini-2/"));
    assert!(
        !addresses.iter().any(|a| a.contains("/rounds/mini/")),
        "superseded pages are left out"
    );
    for address in &addresses {
        let path = address.strip_prefix("https://example.org/egov").unwrap();
        assert_eq!(ask(&CORRECTED, path, "").status, 200, "{path}");
        assert_eq!(xml.matches(&format!("href=\"{address}\"")).count(), Lang::ALL.len());
    }
    assert_eq!(get(&CORRECTED, &Address::SitemapPart(1)).status, 404);
    let robots = text(get(&CORRECTED, &Address::Robots));
    assert!(robots.contains("Sitemap: https://example.org/egov/sitemap.xml"));
}

#[test]
fn the_catalogue_names_the_data_of_current_publications() {
    let json: serde_json::Value =
        serde_json::from_str(&text(get(&CORRECTED, &Address::CatalogJson))).unwrap();
    let datasets = json["dcat:dataset"].as_array().unwrap();
    assert_eq!(datasets.len(), 1);
    let turtle = text(get(&CORRECTED, &Address::CatalogTurtle));
    assert!(
        turtle.contains("dcat:Dataset")
            && turtle.contains("https://example.org/egov/rounds/mini-2/data/")
    );
}

#[test]
fn pages_of_no_round_in_both_languages() {
    for lang in Lang::ALL {
        for (name, asked) in [("about", Page::About), ("api", Page::Api)] {
            insta::assert_snapshot!(format!("{name}-{lang}"), content(&page(&ROUNDS, lang, asked)));
        }
        let html = page(&CORRECTED, lang, Page::Api);
        assert!(!html.contains("/api/v1"), "files have no API");
    }
}

#[test]
fn the_folder_of_a_publication_is_listed_among_its_downloads() {
    for path in ["/publications/mini-2", "/publications/mini-2/"] {
        let reply = ask(&CORRECTED, path, "");
        assert_eq!(reply.status, 308);
        assert_eq!(reply.location.as_deref(), Some("/egov/en/rounds/mini-2/downloads/"));
    }
    for path in ["/publications/", "/publications/7/", "/publications/../", "/publications/%00"] {
        assert_eq!(ask(&CORRECTED, path, "").status, 404, "{path}");
    }
}

#[test]
fn data_say_by_what_they_were_superseded() {
    let meta = |publication: &str| {
        let json = text(get(&CORRECTED, &data(publication, "scores.json")));
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        json["meta"].clone()
    };
    let (old, new) = (meta("mini"), meta("mini-2"));
    assert_eq!((&old["superseded_by"], &old["corrects"]), (&"mini-2".into(), &().into()));
    assert_eq!((&new["superseded_by"], &new["corrects"]), (&().into(), &"mini".into()));
}

#[test]
fn growth_beside_a_round_that_was_corrected_since_says_so() {
    let first = published(&example("mini"), "one", None);
    let second = published(&example("mini"), "two", Some(&first));
    let reason = [("en", "A mistake"), ("fa", "اشتباه")];
    let reason = reason.map(|(lang, text)| (lang.to_owned(), text.to_owned())).into();
    let mended = Some(Correction { of: &first, reason });
    let mended = made(&example("mini"), "one-2", None, mended);
    let all = [first, second, mended].map(Publication::shared);
    let site = Site::new(Library::new(all.into()), Options::default());
    let round = |id: &str| content(&page(&site, Lang::En, Page::Round(id.to_owned())));
    let says = |id: &str| round(id).contains("from publication one of the previous round");
    assert!(says("two"), "{}", round("two"));
    assert!(!says("one") && !says("one-2"));
    let html = page(&site, Lang::En, Page::Round("two".to_owned()));
    assert!(html.contains("href=\"/en/rounds/one-2/\""));
}

/// The trial round with this at the head of its `round.toml`.
fn trial(head: &str) -> Place {
    let folder = example("mini");
    let files = walk(&folder).into_iter().map(|file| {
        let name =
            file.strip_prefix(&folder).expect("it lies there").to_string_lossy().into_owned();
        let head = if name == "round.toml" { head.as_bytes() } else { b"" };
        (name, [head, &std::fs::read(&file).expect("the examples are sound")].concat())
    });
    Place::Bundled { name: "mini".to_owned(), files: Arc::new(files.collect()) }
}

#[test]
fn downloads_promise_only_what_can_be_checked() {
    let keys = new_keys(None).unwrap();
    let secret = SecretKey::parse(&keys.secret, None).unwrap();
    let known = vec![PublicKey::parse(&keys.public).unwrap()];
    let folder = Folder::new();
    for (id, head, key) in [
        ("signed", "", Some(&secret)),
        ("withheld", "answers = \"withheld\"\n", Some(&secret)),
        ("unsigned", "", None),
    ] {
        let (id, published) = (Some(id.to_owned()), "2022-06-20".to_owned());
        let options = Publish { id, published, key, ..Publish::default() };
        publish(&trial(head), None, &options, &folder.0).unwrap();
    }
    let open = |keys: &[PublicKey]| {
        Library::open_with(&folder.0, &Opening { keys: keys.to_vec(), ..Opening::default() })
    };
    let (strange, begun) = (open(&[]), open(&known));
    let done = begun.clone().verified(&Bounds::default());
    let again = ["computes every result again", "دوباره محاسبه می‌کند"];
    let said = |library: &Library, id: &str, lang: Lang| {
        let site = Site::new(library.clone(), Options::default());
        let html = page(&site, lang, Page::Downloads(id.to_owned()));
        let section = html.split("id=\"verify\"").nth(1).unwrap();
        section.split("<pre").next().unwrap().to_owned()
    };
    for (library, id, computes, words) in [
        (&strange, "signed", false, "does not have the publisher’s key"),
        (&strange, "unsigned", false, "is not signed"),
        (&strange, "withheld", false, "does not have the publisher’s key"),
        (&begun, "signed", false, "The second checks the signature"),
        (&begun, "withheld", false, "The second checks the signature"),
        (&done, "signed", true, "computes every result again. The second"),
        (&done, "withheld", true, "from the scores of the indicators"),
    ] {
        let english = said(library, id, Lang::En);
        assert!(english.contains(words), "{id}: {english}");
        assert_eq!(english.contains(again[0]), computes, "{id}: {english}");
        let persian = said(library, id, Lang::Fa);
        assert_eq!(persian.contains(again[1]), computes, "{id}: {persian}");
    }
}

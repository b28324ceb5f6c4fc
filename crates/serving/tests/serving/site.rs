//! The site itself behind HTTP.

use crate::support::{published, published_at};

#[test]
fn the_first_page_is_in_the_readers_language() {
    let running = published();
    for (languages, home) in [
        ("fa-IR,fa;q=0.9", "/fa/"),
        ("en-GB,en", "/en/"),
        ("de", "/en/"),
        ("fa;q=0.4, en;q=0.3", "/fa/"),
    ] {
        let response = running.ask("GET", "/", &[("Accept-Language", languages)], b"");
        assert_eq!(response.status, 302);
        assert_eq!(response.header("location"), Some(home), "{languages}");
        assert_eq!(response.header("vary"), Some("accept-language"));
    }
}

#[test]
fn pages_and_what_they_are_made_of_are_there() {
    let running = published();
    let page = running.get("/fa/rounds/9/");
    assert_eq!(page.status, 200);
    let text = page.text().to_owned();
    let linked = |attribute: &str| -> Vec<String> {
        let parts = text.split(attribute).skip(1);
        parts.filter_map(|part| part.split('"').next().map(str::to_owned)).collect()
    };
    let assets: Vec<String> = [linked("href=\""), linked("src=\"")].concat();
    let assets: Vec<String> =
        assets.into_iter().filter(|link| link.starts_with("/assets/")).collect();
    assert!(assets.len() >= 2, "{assets:?}");
    for asset in assets {
        let response = running.get(&asset);
        assert_eq!(response.status, 200, "{asset}");
        assert!(response.header("cache-control").unwrap().contains("immutable"), "{asset}");
    }
}

#[test]
fn an_error_page_is_in_the_language_of_its_address() {
    let running = published();
    for (path, lang) in [("/fa/nothing/", "fa"), ("/en/nothing/", "en")] {
        let response = running.get(path);
        assert_eq!(response.status, 404);
        assert!(response.text().contains(&format!("lang=\"{lang}\"")), "{path}");
        let refused = running.ask("DELETE", path, &[], b"");
        assert_eq!(refused.status, 405);
        assert!(refused.text().contains(&format!("lang=\"{lang}\"")), "{path}");
        // Where the address has none, it is the reader's.
        let response = running.ask("GET", "/nothing", &[("Accept-Language", lang)], b"");
        assert_eq!(response.status, 404);
        assert!(response.text().contains(&format!("lang=\"{lang}\"")), "{lang}");
    }
}

#[test]
fn an_address_without_its_slash_leads_to_the_one_with_it() {
    let response = published().get("/fa/rounds/9?a=b");
    assert_eq!(response.status, 308);
    assert_eq!(response.header("location"), Some("/fa/rounds/9/?a=b"));
}

#[test]
fn claims_are_checked_by_a_form() {
    let form = b"claims=metric%2Cvalue%0Acount_agencies%2C170%0A";
    let response = published().ask(
        "POST",
        "/en/rounds/9/claims/",
        &[("Content-Type", "application/x-www-form-urlencoded")],
        form,
    );
    assert_eq!(response.status, 200);
    assert_eq!(response.header("cache-control"), Some("no-store"));
}

#[test]
fn a_site_below_a_path_is_found_whether_the_proxy_takes_the_path_away_or_not() {
    let running = published_at("https://example.org/egov");
    for root in ["", "/egov"] {
        for home in ["", "/"] {
            if root.is_empty() && home.is_empty() {
                continue;
            }
            let response = running.get(&format!("{root}{home}"));
            assert_eq!(response.header("location"), Some("/egov/en/"), "{root}{home}");
        }
        assert_eq!(running.get(&format!("{root}/fa/rounds/9/")).status, 200);
        let data = running.get(&format!("{root}/api/v1/rounds/9/agencies"));
        assert_eq!(data.status, 200);
        assert_eq!(data.header("access-control-allow-origin"), Some("*"));
        let link = data.header("link").unwrap();
        assert!(link.starts_with("<https://example.org/egov/api/v1/rounds/9/agencies?"), "{link}");
    }
    assert_eq!(running.get("/egovernment/fa/").status, 404);
}

//! The API: what it says is what was published, and as its description says.

use serde_json::{Value, json};

use crate::document::conforms;
use crate::support::{Response, hdi, merged, published};

/// The answer to a GET below `/api/v1`, held against its description.
#[track_caller]
fn get(path: &str) -> Response {
    let response = published().get(&format!("/api/v1{path}"));
    conforms("get", path, &response);
    response
}

/// The JSON of an answer that must be there.
#[track_caller]
pub(crate) fn found(path: &str) -> Value {
    let response = get(path);
    assert_eq!(response.status, 200, "{path}: {}", response.text());
    assert_eq!(response.header("content-type"), Some("application/json"));
    assert!(response.header("etag").is_some());
    response.json()
}

/// The problem that a refusal names.
#[track_caller]
fn refused(path: &str, status: u16) -> Value {
    let response = get(path);
    assert_eq!(response.status, status, "{path}: {}", response.text());
    assert_eq!(response.header("content-type"), Some("application/problem+json"));
    let problem = response.json();
    assert_eq!(problem["status"], status);
    for field in ["title", "help"] {
        assert!(!problem[field].as_str().unwrap().is_empty(), "{path}: {field}");
    }
    problem
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|entry| entry["id"].as_str().unwrap()).collect()
}

#[test]
fn rounds_are_listed_with_the_newest_first() {
    let rounds = found("/rounds");
    assert_eq!(ids(&rounds["rounds"]), ["9", "8"]);
    let newest = &rounds["rounds"][0];
    assert_eq!(newest["reconstructed"], true);
    assert!(newest["notice"]["fa"].as_str().unwrap().contains("بازسازی"));
    assert_eq!(newest["previous"], "8");
    assert_eq!(newest["licence"], "CC-BY-4.0");
    assert_eq!(newest["accepted"], json!([]));
    assert!(newest["pages"]["fa"].as_str().unwrap().ends_with("/fa/rounds/9/"));
}

#[test]
fn mergers_and_splits_are_shown_for_both_agencies() {
    let one = |path: &str| {
        let response = merged().get(&format!("/api/v1{path}"));
        conforms("get", path, &response);
        response.json()
    };
    let said = |all: &Value| -> Vec<[String; 3]> {
        let all = all.as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        all.map(|s| [text(&s["agency"]["id"]), text(&s["how"]), text(&s["round"])]).collect()
    };
    let later = one("/rounds/2/agencies/m14");
    assert_eq!(said(&later["predecessors"]), [["m24", "merged", "2"]]);
    assert_eq!(later["predecessors"][0]["agency"]["name"]["en"], "Ministry of Housing");
    assert_eq!((&later["growth"], &later["successors"]), (&Value::Null, &json!([])));
    let earlier = one("/rounds/1/agencies/m24");
    assert_eq!(said(&earlier["successors"]), [["m14", "merged", "2"]]);
    assert_eq!(earlier["successors"][0]["agency"]["name"]["fa"], "وزارت راه و مسکن");
    assert_eq!(said(&one("/rounds/2/agencies/o7")["successors"]), [["o8", "split", "2"]]);
    let other = one("/rounds/2/agencies/m30");
    assert_eq!((&other["predecessors"], &other["successors"]), (&json!([]), &json!([])));
    assert_eq!(other["growth"]["points"], 5.0);
    let rows = one("/rounds/2/tables/successions");
    assert_eq!(rows["items"].as_array().unwrap().len(), 4, "{rows}");
}

#[test]
fn a_round_has_its_headline_figures_with_their_origin() {
    let round = found("/rounds/9");
    let count = &round["counts"][0];
    assert_eq!((&count["kind"]["id"], &count["count"]), (&json!("agency"), &json!(170)));
    assert_eq!(count["origin"], "published");
    assert_eq!(round["presented"]["headline"]["id"], "total");
    assert_eq!(round["presented"]["axes"].as_array().unwrap().len(), 4);
    let shares = round["shares"].as_array().unwrap();
    let electronification = shares.iter().find(|share| share["id"] == "electronification").unwrap();
    let classes = electronification["classes"].as_array().unwrap();
    let sum: u64 = classes.iter().map(|class| class["count"].as_u64().unwrap()).sum();
    assert_eq!(sum, 1662);
    let semi = classes.iter().find(|class| class["id"] == "semi").unwrap();
    assert_eq!(
        (&semi["published"], &semi["published_origin"]),
        (&json!(61.0), &json!("published"))
    );
    assert!((semi["percent"].as_f64().unwrap() - 61.0).abs() < 0.5 && semi["percent"] != 61.0);
    let statistics = round["statistics"].as_array().unwrap();
    let users = statistics.iter().find(|s| s["measure"] == "user_centric").unwrap();
    assert_eq!((&users["published"], &users["origin"]), (&json!(52.0), &json!("published")));
    assert!(users["value"].as_f64().unwrap() > 52.09, "the exact value stands beside it");
}

#[test]
fn agencies_are_filtered_sorted_and_paged() {
    let all = found("/rounds/9/agencies");
    assert_eq!(
        (&all["total"], &all["limit"], &all["pages"]),
        (&json!(170), &json!(100), &json!(2))
    );
    let places: Vec<u64> = all["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|a| a["rank"]["place"].as_u64().unwrap())
        .collect();
    assert!(places.is_sorted() && places[0] == 1);
    let main = found("/rounds/9/agencies?category=main&limit=1000");
    let items = main["items"].as_array().unwrap();
    assert!(!items.is_empty() && items.len() < 170);
    assert!(items.iter().all(|a| a["attributes"]["category"]["id"] == "main"));
    assert_eq!(items[0]["attributes"]["category"]["title"]["en"], "Category");
    let best = found("/rounds/9/agencies?sort=score&limit=1");
    let worst = found("/rounds/9/agencies?sort=-score&limit=1");
    let score = |page: &Value| page["items"][0]["score"]["score"].as_f64().unwrap();
    assert!(score(&best) > score(&worst));
    let grown = found("/rounds/9/agencies?sort=growth&limit=3");
    let points = |at: usize| grown["items"][at]["growth"]["points"].as_f64().unwrap();
    assert!(points(0) >= points(1) && points(1) >= points(2));
    let affiliates = found("/rounds/9/agencies?parent=min-ict");
    assert!(affiliates["total"].as_u64().unwrap() > 0);
    assert!(affiliates["items"].as_array().unwrap().iter().all(|a| a["parent"]["id"] == "min-ict"));
}

#[test]
fn agencies_are_found_whatever_letters_are_typed() {
    let spelt = |words: &str| {
        let words = words.bytes().fold(String::new(), |all, byte| all + &format!("%{byte:02X}"));
        found(&format!("/rounds/9/agencies?q={words}"))
    };
    for words in
        ["ارتباطات و فناوری", "ارتباطات و فناوري", "ارتباطات‌و فناوری", "Ministry of ICT", "min-ict"]
    {
        let found = spelt(words);
        assert!(ids(&found["items"]).contains(&"min-ict"), "{words}");
        assert!(found["total"].as_u64().unwrap() < 20, "{words}");
    }
    assert_eq!(spelt("چنین دستگاهی نیست")["total"], 0);
}

#[test]
fn pages_are_linked_and_together_are_all() {
    let (mut path, mut seen) = ("/rounds/9/agencies?sort=name&limit=40".to_owned(), Vec::new());
    loop {
        let response = get(&path);
        let page = response.json();
        seen.extend(ids(&page["items"]).into_iter().map(str::to_owned));
        let links = response.header("link").unwrap();
        let next = links.split(", ").find(|link| link.ends_with("rel=\"next\""));
        let Some(next) = next else { break };
        let address = next.trim_start_matches('<').split('>').next().unwrap();
        path = address.split("/api/v1").nth(1).unwrap().to_owned();
    }
    assert_eq!(seen.len(), 170);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 170);
}

#[test]
fn an_agency_has_all_its_scores() {
    let agency = found("/rounds/9/agencies/min-ict");
    assert_eq!(agency["id"], "min-ict");
    assert_eq!(agency["name"]["en"], "Ministry of ICT");
    let scores = agency["scores"].as_array().unwrap();
    assert!(scores.iter().any(|score| score["measure"] == "U01"));
    assert!(agency["services"].as_u64().unwrap() > 0);
    assert!(!agency["affiliates"].as_array().unwrap().is_empty());
    let listed = found("/rounds/9/scores?subject=min-ict&measure=total");
    assert_eq!(listed["items"][0]["score"], agency["score"]["score"]);
    assert_eq!(listed["items"][0]["rank"], agency["rank"]["place"]);
}

#[test]
fn a_score_is_explained_down_to_an_answer() {
    let top = found("/rounds/9/agencies/min-ict/explanation");
    assert_eq!(top["measure"], "total");
    let inputs = top["inputs"].as_array().unwrap();
    let sum: f64 = inputs.iter().map(|input| input["contribution"].as_f64().unwrap()).sum();
    assert!((sum - top["score"].as_f64().unwrap()).abs() < 1e-9);
    let axis = found("/rounds/9/agencies/min-ict/explanation?measure=user_centric");
    assert_eq!(axis["score"], inputs[0]["score"]);
    let asked = found("/rounds/9/agencies/min-ict/explanation?measure=U06");
    assert_eq!(asked["answer"]["question"], "U06");
    let rolled_up = found("/rounds/9/agencies/min-ict/explanation?measure=U01");
    let service = rolled_up["inputs"][0]["subject"]["id"].as_str().unwrap().replace('/', "%2F");
    let path = format!("/rounds/9/agencies/min-ict/explanation?measure=U01&subject={service}");
    let service = found(&path);
    assert_eq!(service["score"], rolled_up["inputs"][0]["score"]);
    assert_eq!(service["laws"][0]["id"], "sixth-plan-68");
}

#[test]
fn services_are_filtered_by_what_they_are_classed_by() {
    let all = found("/rounds/9/services");
    assert_eq!(all["total"], 1662);
    let round = found("/rounds/9");
    let shares = round["shares"].as_array().unwrap();
    let share = shares.iter().find(|share| share["id"] == "electronification").unwrap();
    for class in share["classes"].as_array().unwrap() {
        let id = class["id"].as_str().unwrap();
        let services = found(&format!("/rounds/9/services?electronification={id}&limit=1"));
        assert_eq!(services["total"], class["count"], "{id}");
    }
    let theirs = found("/rounds/9/services?agency=min-ict&single_window=yes");
    for service in theirs["items"].as_array().unwrap() {
        assert_eq!(service["agency"]["id"], "min-ict");
        assert_eq!(service["attributes"]["single_window"]["id"], "yes");
    }
}

#[test]
fn ranked_lists_tell_ties() {
    let page = found("/rounds/9/ranks?list=overall&limit=1000");
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), 170);
    for item in items {
        let same = items.iter().filter(|other| other["place"] == item["place"]).count();
        assert_eq!(item["shared_by"], same);
    }
}

#[test]
fn only_what_was_published_is_called_so() {
    let page = found("/rounds/9/scores?kind=agency&measure=total&limit=1000");
    let origins: Vec<&str> =
        page["items"].as_array().unwrap().iter().map(|s| s["origin"].as_str().unwrap()).collect();
    assert!(origins.contains(&"published"));
    assert!(origins.contains(&"reconstructed"));
    assert!(!origins.contains(&"measured"));
}

#[test]
fn the_methodology_gives_weights_options_and_laws() {
    let methodology = found("/rounds/9/methodology");
    assert_eq!(methodology["version"], "9.0");
    let measures = methodology["measures"].as_array().unwrap();
    let total = measures.iter().find(|measure| measure["id"] == "total").unwrap();
    assert_eq!(total["rule"], "combine");
    let weights: f64 =
        total["of"].as_array().unwrap().iter().map(|term| term["weight"].as_f64().unwrap()).sum();
    assert_eq!(weights, 100.0);
    let questions = methodology["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 36);
    let first = questions.iter().find(|question| question["id"] == "U01").unwrap();
    assert_eq!(first["options"][1]["points"], 50.0);
}

#[test]
fn tables_are_described_and_read_page_by_page() {
    let tables = found("/rounds/9/tables");
    let tables = tables["tables"].as_array().unwrap();
    assert!(tables.len() > 10);
    for table in tables {
        let name = table["name"].as_str().unwrap();
        let page = found(&format!("/rounds/9/tables/{name}?limit=2"));
        let columns = table["columns"].as_array().unwrap();
        for row in page["items"].as_array().unwrap() {
            let row = row.as_object().unwrap();
            assert_eq!(row.len(), columns.len(), "{name}");
            for column in columns {
                let cell = &row[column["id"].as_str().unwrap()];
                let fits = match column["kind"].as_str().unwrap() {
                    "string" => cell.is_string(),
                    "integer" => cell.is_i64(),
                    "number" => cell.is_number(),
                    "boolean" => cell.is_boolean(),
                    other => panic!("{other}"),
                };
                assert!(fits || cell.is_null(), "{name}: {column}: {cell}");
            }
        }
    }
}

#[test]
fn what_cannot_be_asked_is_refused_with_what_can() {
    assert!(refused("/rounds/77?lang=en", 404)["help"].as_str().unwrap().contains("9, 8"));
    refused("/rounds/9/agencies/nobody", 404);
    refused("/rounds/9/agencies/nobody/explanation", 404);
    refused("/rounds/9/tables/nothing", 404);
    for query in [
        "categry=main",
        "category=nothing",
        "sort=size",
        "limit=0",
        "limit=1001",
        "page=0",
        "page=99",
        "band=none",
    ] {
        refused(&format!("/rounds/9/agencies?{query}"), 400);
    }
    refused("/rounds/9/agencies/min-ict/explanation?measure=nothing", 400);
    refused("/rounds/9/services?electronification=nothing", 400);
    refused("/rounds/9/scores?measure=nothing", 400);
    let elsewhere = published().get("/api/v1/nothing");
    assert_eq!(elsewhere.status, 404);
    assert_eq!(elsewhere.header("content-type"), Some("application/problem+json"));
    let method = published().ask("DELETE", "/api/v1/rounds", &[], b"");
    assert_eq!(method.status, 405);
    assert_eq!(method.header("allow"), Some("GET, HEAD, OPTIONS"));
    assert_eq!(method.header("access-control-allow-origin"), Some("*"));
}

#[test]
fn refusals_are_in_the_readers_language() {
    let ask = |path: &str, languages: &str| {
        published().ask("GET", &format!("/api/v1{path}"), &[("Accept-Language", languages)], b"")
    };
    let english = ask("/rounds/77", "en");
    assert_eq!(english.header("content-language"), Some("en"));
    assert_eq!(english.json()["title"], "There is nothing at this address");
    let persian = ask("/rounds/77", "fa");
    assert_eq!(persian.json()["title"], "این نشانی وجود ندارد");
    assert_eq!(ask("/rounds/77?lang=fa", "en").json(), {
        let mut wanted = persian.json();
        wanted["instance"] = json!("/api/v1/rounds/77");
        wanted
    });
}

#[test]
fn what_the_reader_has_is_not_sent_again() {
    let first = get("/rounds");
    let tag = first.header("etag").unwrap();
    let again = published().ask("GET", "/api/v1/rounds", &[("If-None-Match", tag)], b"");
    assert_eq!(again.status, 304);
    assert_eq!(again.header("access-control-allow-origin"), Some("*"));
}

#[test]
fn words_are_searched_as_on_the_site() {
    for words in [
        "ministry+ict",
        "ict+ministry",
        "%D9%88%D8%B2%D8%A7%D8%B1%D8%AA+%D9%81%D9%86%D8%A7%D9%88%D8%B1%D9%8A",
    ] {
        let found = found(&format!("/rounds/9/agencies?q={words}"));
        assert_eq!(ids(&found["items"]), ["min-ict"], "{words}");
    }
}

#[test]
fn options_are_called_as_the_scale_of_their_question_says() {
    let methodology = found("/rounds/9/methodology");
    let questions = methodology["questions"].as_array().unwrap();
    let asked = questions.iter().find(|question| question["id"] == "U01").unwrap();
    let names: Vec<&str> = asked["options"]
        .as_array()
        .unwrap()
        .iter()
        .map(|o| o["name"]["en"].as_str().unwrap())
        .collect();
    assert!(names.contains(&"fully electronic"), "{names:?}");
}

#[test]
fn an_id_with_a_slash_is_one_part_of_an_address() {
    let hdi = hdi();
    let page = hdi.get("/en/rounds/hdi/agencies/2022/CHE/");
    let api = "/api/v1/rounds/hdi/agencies/2022%2FCHE";
    assert!(
        page.text().contains(&format!("href=\"{api}\"")),
        "the page of an agency leads to its data"
    );
    assert_eq!(hdi.get(api).json()["id"], "2022/CHE");
    let about = hdi.get("/en/api/");
    for link in about.text().split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        if link.starts_with("/api/") {
            assert_eq!(hdi.get(link).status, 200, "{link}");
        }
    }
}

#[test]
fn the_order_of_names_is_that_of_each_readers_language() {
    let order = |lang: &str| {
        let headers = [("Accept-Language", lang)];
        let path = "/api/v1/rounds/9/agencies?sort=name&limit=5";
        let answer = published().ask("GET", path, &headers, b"");
        (answer.header("etag").unwrap().to_owned(), answer.text().to_owned())
    };
    let (english, persian) = (order("en"), order("fa"));
    assert_ne!(english, persian);
    assert_eq!(order("en"), english);
}

#[test]
fn pages_of_other_sites_may_ask_and_send_claims() {
    let answer = published().ask("OPTIONS", "/api/v1/rounds/9/claims", &[], b"");
    assert_eq!(answer.status, 204);
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    assert!(answer.header("access-control-allow-methods").unwrap().contains("POST"));
    assert!(answer.header("access-control-allow-headers").unwrap().contains("content-type"));
    let exposed = get("/rounds").header("access-control-expose-headers").unwrap().to_owned();
    assert!(exposed.contains("etag") && exposed.contains("link"));
}

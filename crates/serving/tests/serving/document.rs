//! The description of the API: as it was, valid, and kept by every answer.

use std::sync::LazyLock;

use sanjeh_api::openapi;
use serde_json::{Value, json};

use crate::support::{Response, published};

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(openapi()).unwrap());

/// Holds an answer against what the description says of its path, method and status.
#[track_caller]
pub(crate) fn conforms(method: &str, path: &str, response: &Response) {
    let path = path.split('?').next().unwrap();
    let paths = DOCUMENT["paths"].as_object().unwrap();
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |template: &&String| {
        let template: Vec<&str> = template.split('/').collect();
        template.len() == parts.len()
            && template.iter().zip(&parts).all(|(t, p)| t.starts_with('{') || t == p)
    };
    let template = paths.keys().find(fits).unwrap_or_else(|| panic!("{path} is not described"));
    let status = response.status.to_string();
    let described = &paths[template][method]["responses"][&status];
    assert!(described.is_object(), "{method} {template} may not answer {status}");
    let media = response.header("content-type").unwrap();
    let schema = &described["content"][media]["schema"];
    assert!(schema.is_object(), "{method} {template} {status} is not described as {media}");
    // References lead to the components of the document, which stand beside the schema.
    let whole = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "components": DOCUMENT["components"],
        "allOf": [schema],
    });
    let validator = jsonschema::validator_for(&whole).unwrap();
    let answer = response.json();
    let errors: Vec<String> = (validator.iter_errors(&answer).take(5))
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{method} {path} {status}:\n{}", errors.join("\n"));
}

#[test]
fn the_description_is_served_as_it_stands_beside_the_code() {
    let served = published().get("/api/v1/openapi.json");
    assert_eq!(served.status, 200);
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../api/openapi.json");
    let text = format!("{}\n", served.text().trim_end());
    #[expect(
        clippy::disallowed_methods,
        reason = "who changes the description asks for the file to be written"
    )]
    let writes = std::env::var_os("SANJEH_WRITE_OPENAPI").is_some();
    if writes {
        std::fs::write(file, &text).unwrap();
    }
    let stands = std::fs::read_to_string(file).unwrap_or_default();
    assert!(
        stands == text,
        "{file} is not what is served: look at the difference, then run this test with SANJEH_WRITE_OPENAPI=1"
    );
}

#[test]
fn the_description_is_openapi_3_1() {
    assert!(DOCUMENT["openapi"].as_str().unwrap().starts_with("3.1"));
    let mut names: Vec<&str> = Vec::new();
    for (path, methods) in DOCUMENT["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let at = format!("{method} {path}");
            let name =
                operation["operationId"].as_str().unwrap_or_else(|| panic!("{at} has no name"));
            assert!(!names.contains(&name), "{at}: {name} stands twice");
            names.push(name);
            assert!(operation["summary"].is_string(), "{at} has no summary");
            let parameters = operation["parameters"].as_array().map_or(&[][..], Vec::as_slice);
            for parameter in parameters {
                assert!(parameter["description"].is_string(), "{at}: {parameter}");
            }
            let in_path: Vec<&str> =
                path.split('/').filter_map(|p| p.strip_prefix('{')?.strip_suffix('}')).collect();
            let described: Vec<&str> = parameters
                .iter()
                .filter(|parameter| parameter["in"] == "path")
                .map(|parameter| parameter["name"].as_str().unwrap())
                .collect();
            assert_eq!(in_path, described, "{at}");
        }
    }
    let text = openapi();
    for reference in text.split("\"$ref\": \"#").skip(1) {
        let pointer = reference.split('"').next().unwrap();
        assert!(DOCUMENT.pointer(pointer).is_some(), "{pointer} leads nowhere");
    }
}

#[test]
fn the_page_that_tries_the_api_has_words_for_all_that_can_be_asked() {
    for lang in ["en", "fa"] {
        let page = published().get(&format!("/{lang}/api/"));
        assert_eq!(page.status, 200);
        let html = page.text();
        let has = |name: &str| html.contains(&format!("data-for=\"{name}\""));
        for (path, methods) in DOCUMENT["paths"].as_object().unwrap() {
            for (method, operation) in methods.as_object().unwrap() {
                let id = operation["operationId"].as_str().unwrap();
                assert!(has(id), "{lang}: {method} {path}");
                for parameter in operation["parameters"].as_array().into_iter().flatten() {
                    let name = parameter["name"].as_str().unwrap();
                    assert!(has(name) || has(&format!("{id}.{name}")), "{lang}: {id} {name}");
                }
            }
        }
        assert!(html.contains("data-for=\"round\" data-example=\"9\""), "the newest round");
        assert!(html.contains("data-for=\"lang\" data-example=\"") && !html.contains('`'));
    }
}

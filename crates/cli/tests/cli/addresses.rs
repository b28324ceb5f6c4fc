//! What was answered once is answered for ever: `tests/cases/part-2`.

use serde_json::Value;

use crate::first_format::with;
use crate::serve::Serving;
use crate::support::{Scratch, workspace};

fn case(file: &str) -> String {
    let file = workspace().join("crates/cli/tests/cases/part-2").join(file);
    std::fs::read_to_string(file).unwrap()
}

/// The publications that were served, and a server of them.
fn served() -> (Scratch, Serving) {
    let (scratch, _) = with(&["mini", "alike2"]);
    let serving = Serving::run(&scratch, &["serve", "--listen", "127.0.0.1:0"]);
    (scratch, serving)
}

#[test]
fn every_address_is_answered_or_leads_to_one_that_is() {
    let (_scratch, serving) = served();
    let addresses = case("addresses.txt");
    assert!(addresses.lines().count() > 300);
    let gone = addresses.lines().filter(|address| {
        let mut asked = (*address).to_owned();
        for _ in 0..3 {
            let (status, head) = serving.head(&asked);
            let location = head.lines().find_map(|line| line.strip_prefix("location: "));
            match (status, location) {
                (200, _) => return false,
                (301 | 302 | 307 | 308, Some(location)) => {
                    let path = location
                        .split_once("://")
                        .map_or(location, |(_, rest)| rest.find('/').map_or("/", |at| &rest[at..]));
                    path.trim().clone_into(&mut asked);
                }
                _ => return true,
            }
        }
        true
    });
    assert_eq!(gone.collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn every_file_of_an_export_is_still_there() {
    let (scratch, _) = with(&["mini", "alike2"]);
    scratch.run(&["export-site", "site", "--base-url", "https://example.org"]).fine();
    let addresses = case("addresses.txt");
    // The API and what is asked for need a program that computes; an export never had them.
    let paths = addresses.lines().filter(|a| !a.contains('?') && !a.starts_with("/api/v1/"));
    let gone = paths.filter(|address| {
        let file = address.trim_start_matches('/');
        let file = if file.is_empty() || file.ends_with('/') {
            format!("{file}index.html")
        } else {
            file.to_owned()
        };
        !scratch.join("site").join(file).is_file()
    });
    assert_eq!(gone.collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn no_field_of_a_reply_of_the_api_is_gone() {
    let (_scratch, serving) = served();
    let replies: Value = serde_json::from_str(&case("api.json")).unwrap();
    let mut gone = Vec::new();
    for (path, shape) in replies.as_object().unwrap() {
        let (status, answer) = serving.get(&format!("/api/v1{path}"));
        let body = answer.split_once("\r\n\r\n").unwrap().1;
        let reply: Value = serde_json::from_str(body).unwrap();
        match shape.get("body") {
            Some(body) => {
                assert_eq!(status, 404, "{path}");
                lost(path, body, &reply, &mut gone);
            }
            None => lost(path, shape, &reply, &mut gone),
        }
    }
    assert_eq!(gone, Vec::<String>::new());
}

/// What a reply does not have any more, or as something else. A list of shapes has one for each
/// kind of entry that there was.
fn lost(path: &str, shape: &Value, now: &Value, gone: &mut Vec<String>) {
    match (shape, now) {
        (Value::Object(fields), Value::Object(entries)) => {
            for (field, shape) in fields {
                let path = format!("{path} {field}");
                match entries.get(field) {
                    Some(now) => lost(&path, shape, now, gone),
                    None => gone.push(path),
                }
            }
        }
        (Value::Array(shapes), Value::Array(entries)) => {
            for shape in shapes {
                let holds = |entry: &Value| {
                    let mut gone = Vec::new();
                    lost(path, shape, entry, &mut gone);
                    gone.is_empty()
                };
                if !entries.iter().any(holds) {
                    gone.push(format!("{path}: an entry such as {shape}"));
                }
            }
        }
        (Value::String(kind), now) => {
            let is = match now {
                Value::Null => "null",
                Value::Bool(_) => "boolean",
                Value::Number(_) => "number",
                Value::String(_) => "string",
                _ => "more",
            };
            // What was null says of what it is now only that it need not be there.
            if is != kind && kind != "null" {
                gone.push(format!("{path}: {kind}, now {is}"));
            }
        }
        _ => gone.push(format!("{path}: {shape}")),
    }
}

//! Reads the TOML files of a round.

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::explain;
use serde::de::DeserializeOwned;

use crate::place::one;

/// The languages of a round that names none.
pub(crate) const UNNAMED: [&str; 2] = ["en", "fa"];

/// A TOML file as a value; `name` is what problems call the file.
pub(crate) fn decode<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, Problems> {
    toml::from_str(text).map_err(|error| {
        let source = std::sync::Arc::from(text);
        let (text, help) = match text_alone(text, &error) {
            Some(key) => {
                let parts = languages(text).iter().map(|code| format!("{code} = \"…\"")).collect();
                let parts: Vec<String> = parts;
                let entry = format!("{key} = {{ {} }}", parts.join(", "));
                let text = message!("round-text-alone", key = key);
                (text, Some(message!("round-text-alone-help", entry = entry)))
            }
            None => explain(&error),
        };
        let problem = Problem::error(text);
        let problem = match help {
            Some(help) => problem.help(help),
            None => problem,
        };
        one(problem.at_span(name, &source, error.span().unwrap_or(0..0)))
    })
}

/// The key of a text that stands alone where there must be one for each language.
fn text_alone<'t>(text: &'t str, error: &toml::de::Error) -> Option<&'t str> {
    let is_text = error.message().contains("invalid type: string");
    if !is_text || !error.message().contains("expected a map") {
        return None;
    }
    let before = text.get(..error.span()?.start)?.trim_end().strip_suffix('=')?.trim_end();
    let is_key = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    Some(&before[before.trim_end_matches(is_key).len()..]).filter(|key| !key.is_empty())
}

/// The languages that the file gives, or those of a round that gives none.
fn languages(text: &str) -> Vec<String> {
    let table = text.parse::<toml::Table>().ok();
    let given = table.and_then(|table| table.get("languages").cloned());
    let given = given.and_then(|given| given.try_into::<Vec<String>>().ok());
    given.unwrap_or_else(|| UNNAMED.map(str::to_owned).to_vec())
}

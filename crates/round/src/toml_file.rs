//! Reads the TOML files of a round.

use sanjeh_messages::{Problem, Problems};
use sanjeh_methodology::explain;
use serde::de::DeserializeOwned;

use crate::place::one;

/// A TOML file as a value; `name` is what problems call the file.
pub(crate) fn decode<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, Problems> {
    toml::from_str(text).map_err(|error| {
        let source = std::sync::Arc::from(text);
        let (text, help) = explain(&error);
        let problem = Problem::error(text);
        let problem = match help {
            Some(help) => problem.help(help),
            None => problem,
        };
        one(problem.at_span(name, &source, error.span().unwrap_or(0..0)))
    })
}

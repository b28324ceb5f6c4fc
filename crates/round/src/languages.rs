//! The languages in which a round is published.

use std::ops::Deref;

use sanjeh_messages::{Lang, Problem, Problems, UnknownLang, message};
use serde::Deserialize;
use toml::Spanned;

use crate::place::one;
use crate::toml_file::{UNNAMED, decode};

/// The languages in which a round is published: at least one, the first one first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Languages(Vec<Lang>);

impl Default for Languages {
    fn default() -> Self {
        Self(UNNAMED.into_iter().filter_map(Lang::of).collect())
    }
}

impl Deref for Languages {
    type Target = [Lang];

    fn deref(&self) -> &[Lang] {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Languages {
    /// Those of the named ones that the program has; `languages` says which it has not.
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let codes = Vec::<String>::deserialize(from)?;
        Ok(Self(codes.iter().filter_map(|code| Lang::of(code)).collect()))
    }
}

/// Where in `round.toml` the languages stand.
#[derive(Deserialize)]
struct Spans {
    languages: Option<Spanned<Vec<Spanned<String>>>>,
}

/// What is wrong with the languages that `round.toml` names.
///
/// # Errors
/// If there are none, if one is named twice, or if the program has no texts of one.
pub(crate) fn check(name: &str, text: &str) -> Result<(), Problems> {
    let Some(named) = decode::<Spans>(name, text)?.languages else { return Ok(()) };
    let source = std::sync::Arc::from(text);
    if named.get_ref().is_empty() {
        let problem = Problem::error(message!("round-languages-none"));
        let problem = problem.help(message!("round-languages-none-help"));
        return Err(one(problem.at_span(name, &source, named.span())));
    }
    let mut problems = Problems::default();
    for (at, code) in named.get_ref().iter().enumerate() {
        let text = code.get_ref();
        let before = &named.get_ref()[..at];
        let problem = if Lang::of(text).is_none() {
            let unknown = Problem::error(UnknownLang(text.clone()).message());
            unknown.help(message!("round-language-unknown-help"))
        } else if before.iter().any(|other| other.get_ref() == text) {
            Problem::error(message!("round-language-twice", code = text))
                .help(message!("round-language-twice-help"))
        } else {
            continue;
        };
        problems.push(problem.at_span(name, &source, code.span()));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

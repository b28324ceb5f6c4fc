//! Conditions: which subjects are meant.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

use super::at::{At, FromText, OneOrMany, Short};

/// A condition: every entry must hold.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Where {
    /// Attributes, questions or measures of the subject, or `id`, and what must hold of each.
    pub tests: IndexMap<String, At<Short<WhereTest>>>,
}

/// What must hold. A bare text, or a list of texts, is short for `is`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WhereTest {
    /// One of these; `@name` stands for a set.
    pub is: Option<OneOrMany>,
    /// None of these.
    pub not: Option<OneOrMany>,
    /// Greater than.
    pub above: Option<f64>,
    /// Greater than or equal to.
    pub at_least: Option<f64>,
    /// Less than.
    pub below: Option<f64>,
    /// Less than or equal to.
    pub at_most: Option<f64>,
}

impl FromText for WhereTest {
    fn from_text(text: &str) -> Result<Self, String> {
        let is = OneOrMany(vec![At { value: text.to_owned(), span: 0..0 }]);
        Ok(Self { is: Some(is), ..Self::default() })
    }

    fn from_list(texts: Vec<At<String>>) -> Option<Self> {
        Some(Self { is: Some(OneOrMany(texts)), ..Self::default() })
    }
}

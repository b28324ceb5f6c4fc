//! What comes first of the results.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

use super::at::{At, Texts};

/// What comes first of the results: whose pages there are, by which score they are ranked.
/// Whatever is left out follows from the rest of the methodology.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PresentationEntry {
    /// The ranked list that comes first; the first unless said otherwise. Its measure is the
    /// headline score, its subjects have pages of their own.
    pub rank: Option<At<String>>,
    /// The measures that stand beside the headline score; those it is combined from unless said
    /// otherwise.
    pub axes: Option<Vec<At<String>>>,
    /// The bands that are shown with the score; the first set of its measure unless said otherwise.
    pub bands: Option<At<String>>,
    /// The growth that is shown with the score; the first of its measure unless said otherwise.
    pub growth: Option<At<String>>,
    /// The link from a subject to its parent; the first to its own kind unless said otherwise.
    pub parent: Option<At<String>>,
    /// The kind of subject that is listed on the pages; the first that links to the ranked ones
    /// unless said otherwise.
    pub services: Option<At<String>>,
    /// The shares that are drawn, in this order; all unless said otherwise.
    pub shares: Option<Vec<At<String>>>,
    /// The attribute that sorts subjects into categories, each perhaps with a ranked list.
    pub categories: Option<CategoriesEntry>,
}

/// The attribute that sorts subjects into categories.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CategoriesEntry {
    /// The attribute.
    pub attribute: At<String>,
    /// Its values, in the order in which they are shown.
    #[serde(default)]
    pub classes: IndexMap<String, At<CategoryEntry>>,
}

/// One category.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CategoryEntry {
    /// What its members are called together.
    #[serde(default)]
    pub title: Texts,
    /// Its own ranked list; its members in the order of the first list unless said otherwise.
    pub rank: Option<At<String>>,
}

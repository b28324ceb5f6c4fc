//! What something was called in earlier versions.

use schemars::JsonSchema;
use serde::Deserialize;

use super::at::{At, OneOrMany};

/// What something was called in earlier versions: `"training"`; after several changes
/// `["courses", "training"]`, the latest first.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Was(pub OneOrMany);

impl Was {
    /// The earlier names, the latest first, each where it stands.
    pub fn names(&self) -> &[At<String>] {
        &self.0.0
    }
}

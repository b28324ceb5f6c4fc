//! The JSON Schema of methodology files, for editors that complete and check while one types.

use serde_json::{Value, json};

use crate::document::Document;

/// The schema, made from the types of [`crate::document`].
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(Document);
    schema.insert("title".to_owned(), "Sanjeh methodology".into());
    let mut schema = schema.to_value();
    // Entries whose id stands for many are written out before they are decoded.
    for entry in ["QuestionEntry", "MeasureEntry"] {
        if let Some(properties) = schema.pointer_mut(&format!("/$defs/{entry}/properties")) {
            properties["titles"] = json!({
                "description": "Where the id stands for many: titles of single ones, by their ids.",
                "type": "object",
                "additionalProperties": {
                    "type": "object", "additionalProperties": { "type": "string" }
                }
            });
        }
    }
    schema
}

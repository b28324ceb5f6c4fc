//! The JSON Schema of methodology files, for editors that complete and check while one types.

use crate::document::Document;

/// The schema, made from the types of [`crate::document`].
pub fn schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(Document);
    schema.insert("title".to_owned(), "Sanjeh methodology".into());
    schema.to_value()
}

//! Columns by which subjects are filtered and classed, and the values that they may have.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::at::At;

/// Names of columns: `["region"]`; or each with its values: `{ region = ["north", "south"] }`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Attributes(pub Vec<Attribute>);

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribute {
    /// Its name.
    pub name: At<String>,
    /// The values that it may have; any if the list is empty.
    pub values: Vec<At<String>>,
}

impl<'de> Deserialize<'de> for Attributes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AttributesVisitor;
        impl<'de> Visitor<'de> for AttributesVisitor {
            type Value = Attributes;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of names, or a table of names and values")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Attributes, A::Error> {
                let mut all = Vec::new();
                while let Some(name) = seq.next_element::<At<String>>()? {
                    all.push(Attribute { name, values: Vec::new() });
                }
                Ok(Attributes(all))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Attributes, A::Error> {
                let mut all = Vec::new();
                while let Some((name, values)) = map.next_entry()? {
                    all.push(Attribute { name, values });
                }
                Ok(Attributes(all))
            }
        }
        deserializer.deserialize_any(AttributesVisitor)
    }
}

impl JsonSchema for Attributes {
    fn schema_name() -> Cow<'static, str> {
        "Attributes".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let texts = json_schema!({ "type": "array", "items": { "type": "string" } });
        json_schema!({
            "description": "Names of columns, or names with the values that each may have.",
            "anyOf": [texts.clone(), { "type": "object", "additionalProperties": texts }]
        })
    }
}

//! Measures that are carried to another kind of subject, under their own names or new ones.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::Document;
use super::at::{At, FromText, Short, Texts};
use super::was::Was;

/// Names of measures: `["wifi"]`; or each with its new name: `{ wifi = "public_wifi" }`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Carried(pub Vec<CarriedMeasure>);

/// A measure that is carried.
#[derive(Debug, Clone, PartialEq)]
pub struct CarriedMeasure {
    /// Its name where it is carried from.
    pub of: At<String>,
    /// What it is called where it is carried to.
    pub new: NewName,
}

/// What a measure is called where it is carried to. A bare text is short for `id`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewName {
    /// Its id.
    pub id: Option<At<String>>,
    /// Its title; `{}` stands for that of the measure it is made from.
    #[serde(default)]
    pub title: Texts,
    /// What it was called in earlier versions; `{}` stands for the name of what it is made from.
    #[serde(default)]
    pub was: Was,
}

impl Document {
    /// The new ids of measures that are carried to a kind of subject and say what they were called.
    pub(crate) fn carried_to(&self, kind: &str) -> Vec<(String, &Was)> {
        let rollups = self.rollups.iter().map(|at| &at.value).filter(|r| r.to.value == kind);
        let all = rollups.flat_map(|r| {
            let carried = r.measures.iter().flat_map(|carried| &carried.0);
            let named = carried.filter(|measure| !measure.new.was.names().is_empty());
            named.map(|measure| {
                let id = measure.new.id.as_ref().or(r.id.as_ref()).map_or("{}", |id| &id.value);
                (id.replace("{}", &measure.of.value), &measure.new.was)
            })
        });
        all.collect()
    }
}

impl FromText for NewName {
    fn from_text(text: &str) -> Result<Self, String> {
        let id = Some(At { value: text.to_owned(), span: 0..0 });
        Ok(Self { id, ..Self::default() })
    }
}

impl<'de> Deserialize<'de> for Carried {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CarriedVisitor;
        impl<'de> Visitor<'de> for CarriedVisitor {
            type Value = Carried;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of names, or a table of names and new names")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Carried, A::Error> {
                let mut all = Vec::new();
                while let Some(of) = seq.next_element::<At<String>>()? {
                    all.push(CarriedMeasure { of, new: NewName::default() });
                }
                Ok(Carried(all))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Carried, A::Error> {
                let mut all = Vec::new();
                while let Some((of, to)) = map.next_entry::<At<String>, At<Short<NewName>>>()? {
                    let mut new = to.value.0;
                    // A bare text does not remember where it stands.
                    if let Some(id) = new.id.as_mut().filter(|id| id.span.is_empty()) {
                        id.span = to.span;
                    }
                    for name in &mut new.was.0.0 {
                        name.value = name.value.replace("{}", &of.value);
                    }
                    all.push(CarriedMeasure { of, new });
                }
                Ok(Carried(all))
            }
        }
        deserializer.deserialize_any(CarriedVisitor)
    }
}

impl JsonSchema for Carried {
    fn schema_name() -> Cow<'static, str> {
        "Carried".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let new = generator.subschema_for::<Short<NewName>>();
        json_schema!({
            "description": "Names of measures, or names with the new name of each.",
            "anyOf": [
                { "type": "array", "items": { "type": "string" } },
                { "type": "object", "additionalProperties": new }
            ]
        })
    }
}

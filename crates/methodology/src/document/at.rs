//! Values that remember where they stand in the file, and values with a short form.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A value and the bytes of the file in which it stands.
#[derive(Debug, Clone)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Range<usize>,
}

impl<T: PartialEq> PartialEq for At<T> {
    /// Equal values are equal wherever they stand.
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = toml::Spanned::<T>::deserialize(deserializer)?;
        Ok(Self { span: spanned.span(), value: spanned.into_inner() })
    }
}

impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

/// A text in one or several languages: `{ en = "…", fa = "…" }`.
pub type Texts = IndexMap<String, String>;

/// The schema of a text that is the same in every language, or one in each.
pub(super) fn plain_or_texts_schema(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({ "anyOf": [{ "type": "string" }, generator.subschema_for::<Texts>()] })
}

/// Reads a text that may be written without its language.
pub(super) fn plain_or_texts<'de, D: Deserializer<'de>>(from: D) -> Result<Texts, D::Error> {
    struct Either;
    impl<'de> Visitor<'de> for Either {
        type Value = Texts;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text, or a text in each language")
        }
        fn visit_str<E>(self, text: &str) -> Result<Texts, E> {
            Ok(Texts::from([(String::new(), text.to_owned())]))
        }
        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Texts, A::Error> {
            Texts::deserialize(MapAccessDeserializer::new(map))
        }
    }
    from.deserialize_any(Either)
}

/// Names, or names with a number each: `["a", "b"]` or `{ a = 2, b = 1 }`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Terms {
    /// Name and number; the number is 1 in the short form.
    pub terms: Vec<(At<String>, f64)>,
    /// Whether numbers were given.
    pub weighted: bool,
}

impl<'de> Deserialize<'de> for Terms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TermsVisitor;
        impl<'de> Visitor<'de> for TermsVisitor {
            type Value = Terms;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of names, or a table of names and weights")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Terms, A::Error> {
                let mut terms = Vec::new();
                while let Some(name) = seq.next_element::<At<String>>()? {
                    terms.push((name, 1.0));
                }
                Ok(Terms { terms, weighted: false })
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Terms, A::Error> {
                let mut terms = Vec::new();
                while let Some((name, weight)) = map.next_entry::<At<String>, f64>()? {
                    terms.push((name, weight));
                }
                Ok(Terms { terms, weighted: true })
            }
        }
        deserializer.deserialize_any(TermsVisitor)
    }
}

impl JsonSchema for Terms {
    fn schema_name() -> Cow<'static, str> {
        "Terms".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Names, or names with their weights.",
            "anyOf": [
                { "type": "array", "items": { "type": "string" } },
                { "type": "object", "additionalProperties": { "type": "number", "minimum": 0 } }
            ]
        })
    }
}

/// One text or several: `"a"` or `["a", "b"]`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OneOrMany(pub Vec<At<String>>);

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The span of a bare text is known only outside of the choice between the forms.
        let either = toml::Spanned::<Strings>::deserialize(deserializer)?;
        let span = either.span();
        Ok(match either.into_inner() {
            Strings::One(value) => Self(vec![At { value, span }]),
            Strings::Many(values) => Self(values),
        })
    }
}

enum Strings {
    One(String),
    Many(Vec<At<String>>),
}

impl<'de> Deserialize<'de> for Strings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct StringsVisitor;
        impl<'de> Visitor<'de> for StringsVisitor {
            type Value = Strings;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a list of texts")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Strings, E> {
                Ok(Strings::One(text.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Strings, A::Error> {
                let mut all = Vec::new();
                while let Some(text) = seq.next_element()? {
                    all.push(text);
                }
                Ok(Strings::Many(all))
            }
        }
        deserializer.deserialize_any(StringsVisitor)
    }
}

impl JsonSchema for OneOrMany {
    fn schema_name() -> Cow<'static, str> {
        "OneOrMany".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "type": "string" } }
            ]
        })
    }
}

/// A day, in quotes or as TOML writes it: `2017-03-14`.
///
/// # Errors
/// If it is neither.
pub fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    struct Day;
    impl<'de> Visitor<'de> for Day {
        type Value = String;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }
        fn visit_str<E>(self, text: &str) -> Result<String, E> {
            Ok(text.to_owned())
        }
        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<String, A::Error> {
            let day = toml::value::Datetime::deserialize(MapAccessDeserializer::new(map))?;
            Ok(day.to_string())
        }
    }
    from.deserialize_any(Day).map(Some)
}

/// Exactly two numbers: the decoder would take the first two of more.
pub(super) fn two_numbers<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<(f64, f64)>, D::Error> {
    let numbers = Vec::<f64>::deserialize(deserializer)?;
    match numbers.as_slice() {
        [first, second] => Ok(Some((*first, *second))),
        other => Err(de::Error::invalid_length(other.len(), &"a tuple of size 2")),
    }
}

/// A table that may be written as one text, which stands for its main field.
#[derive(Debug, Clone, PartialEq)]
pub struct Short<T>(pub T);

/// What the one text of a [`Short`] form stands for.
pub trait FromText {
    /// The table that the text stands for.
    ///
    /// # Errors
    /// What is wrong with the text, as the TOML decoder words it.
    fn from_text(text: &str) -> Result<Self, String>
    where
        Self: Sized;

    /// The table that a list of texts stands for, where one may stand.
    fn from_list(_: Vec<At<String>>) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }
}

impl<'de, T: Deserialize<'de> + FromText> Deserialize<'de> for Short<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ShortVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de> + FromText> Visitor<'de> for ShortVisitor<T> {
            type Value = Short<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a table")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Short<T>, E> {
                T::from_text(text).map(Short).map_err(E::custom)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Short<T>, A::Error> {
                let mut all = Vec::new();
                while let Some(text) = seq.next_element()? {
                    all.push(text);
                }
                let wrong = de::Unexpected::Seq;
                T::from_list(all).map(Short).ok_or_else(|| de::Error::invalid_type(wrong, &self))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Short<T>, A::Error> {
                T::deserialize(de::value::MapAccessDeserializer::new(map)).map(Short)
            }
        }
        deserializer.deserialize_any(ShortVisitor(PhantomData))
    }
}

impl<T: JsonSchema + FromText> JsonSchema for Short<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}OrShort", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let full = generator.subschema_for::<T>();
        if T::from_list(Vec::new()).is_none() {
            return json_schema!({ "anyOf": [{ "type": "string" }, full] });
        }
        let list = json_schema!({ "type": "array", "items": { "type": "string" } });
        json_schema!({ "anyOf": [{ "type": "string" }, list, full] })
    }
}

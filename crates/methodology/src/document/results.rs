//! Results: ranks, bands, shares, figures, groups, growth, claims.

use std::fmt;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::at::{At, FromText, OneOrMany, Short, Texts, two_numbers};
use super::condition::Where;
use super::was::Was;

/// How a number is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoundingEntry {
    /// Digits after the point, 0 to 15.
    #[schemars(range(max = 15))]
    pub decimals: u8,
    /// What happens between two candidates; `half_up` unless said otherwise.
    pub mode: Option<ModeWord>,
}

/// What happens between two candidates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ModeWord {
    /// A tie goes away from zero.
    HalfUp,
    /// A tie goes to the even digit.
    HalfEven,
    /// The candidate whose binary value is nearest, as in R.
    Nearest,
    /// Down.
    Down,
    /// Up.
    Up,
}

/// On which values a result is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BasisWord {
    /// On scores at full precision.
    Exact,
    /// On scores as they are published.
    Published,
}

/// Which scores are equal, in lists, in growth, and in measures made from places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EqualWord {
    /// Those that agree on 14 significant digits.
    Digits,
    /// Those that are the very same binary number.
    Bits,
}

/// How equal scores share a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TiesWord {
    /// 1, 1, 3.
    Competition,
    /// 1, 1, 2.
    Dense,
}

/// Which place those have that have no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UnscoredWord {
    /// None.
    Unranked,
    /// They share the place after the last.
    Last,
}

/// A ranked list.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RankEntry {
    /// What it is called.
    #[serde(default)]
    pub title: Texts,
    /// What it was called in earlier versions.
    #[serde(default)]
    pub was: Was,
    /// What is ranked.
    pub measure: At<String>,
    /// The kind of subject; needed where several have a measure of that name.
    pub on: Option<At<String>>,
    /// On which values.
    pub basis: Option<BasisWord>,
    /// On values rounded in a way of its own.
    pub rounded: Option<RoundingEntry>,
    /// How ties share a place; `competition` unless said otherwise.
    pub ties: Option<TiesWord>,
    /// Whether the smallest is first.
    #[serde(default)]
    pub ascending: bool,
    /// Who takes part.
    #[serde(default, rename = "where")]
    pub condition: Where,
    /// Attributes that split the list.
    #[serde(default)]
    pub within: OneOrMany,
    /// Which place those have that have no score; `unranked` unless said otherwise.
    pub unscored: Option<UnscoredWord>,
}

/// Labelled intervals of one measure.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BandsEntry {
    /// What they are called together.
    #[serde(default)]
    pub title: Texts,
    /// What it was called in earlier versions.
    #[serde(default)]
    pub was: Was,
    /// What is banded.
    pub measure: At<String>,
    /// The kind of subject; needed where several have a measure of that name.
    pub on: Option<At<String>>,
    /// On which values.
    pub basis: Option<BasisWord>,
    /// The bands: each with its lower end, in short `{ good = 60, fair = 40 }`; or only their ids,
    /// which then are equally wide `between` two numbers, the highest first.
    #[serde(deserialize_with = "levels")]
    #[schemars(schema_with = "levels_schema")]
    pub levels: At<Vec<BandEntry>>,
    /// The ends of bands that are equally wide.
    #[serde(default, deserialize_with = "two_numbers")]
    pub between: Option<(f64, f64)>,
    /// What bands are called that are written in short.
    #[serde(default)]
    pub titles: IndexMap<String, At<Texts>>,
}

/// One labelled interval.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BandEntry {
    /// Its id.
    pub id: At<String>,
    /// What it is called.
    #[serde(default)]
    pub title: Texts,
    /// Its lower end, which belongs to it.
    pub from: Option<f64>,
    /// Its lower end, which does not belong to it.
    pub above: Option<f64>,
}

impl FromText for BandEntry {
    fn from_text(text: &str) -> Result<Self, String> {
        let id = At { value: text.to_owned(), span: 0..0 };
        Ok(Self { id, title: Texts::new(), from: None, above: None })
    }
}

/// Bands in one of their forms: a list of tables or of ids, or a table of ids and lower ends.
fn levels<'de, D: Deserializer<'de>>(from: D) -> Result<At<Vec<BandEntry>>, D::Error> {
    struct Levels(Vec<BandEntry>);
    impl<'de> Deserialize<'de> for Levels {
        fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            from.deserialize_any(LevelsVisitor)
        }
    }
    struct LevelsVisitor;
    impl<'de> Visitor<'de> for LevelsVisitor {
        type Value = Levels;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list or a table")
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Levels, A::Error> {
            let mut all = Vec::new();
            while let Some(At { value, span }) = seq.next_element::<At<Short<BandEntry>>>()? {
                let mut band = value.0;
                if band.id.span.is_empty() {
                    band.id.span = span;
                }
                all.push(band);
            }
            Ok(Levels(all))
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Levels, A::Error> {
            let mut all = Vec::new();
            while let Some((id, from)) = map.next_entry::<At<String>, f64>()? {
                all.push(BandEntry { id, title: Texts::new(), from: Some(from), above: None });
            }
            Ok(Levels(all))
        }
    }
    let levels = At::<Levels>::deserialize(from)?;
    Ok(At { value: levels.value.0, span: levels.span })
}

fn levels_schema(generator: &mut SchemaGenerator) -> Schema {
    let full = generator.subschema_for::<Short<BandEntry>>();
    json_schema!({
        "anyOf": [
            { "type": "array", "items": full },
            { "type": "object", "additionalProperties": { "type": "number" } }
        ]
    })
}

/// Counts and shares of classes.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShareEntry {
    /// What is counted.
    #[serde(default)]
    pub title: Texts,
    /// What it was called in earlier versions.
    #[serde(default)]
    pub was: Was,
    /// Which kind of subject.
    pub of: At<String>,
    /// The attribute that classes them.
    pub by: Option<At<String>>,
    /// The bands that class them, instead.
    pub bands: Option<At<String>>,
    /// Which subjects.
    #[serde(default, rename = "where")]
    pub condition: Where,
    /// Rounding of the percentages.
    pub published: Option<RoundingEntry>,
    /// What the classes of an attribute are called.
    #[serde(default)]
    pub classes: IndexMap<String, Texts>,
}

/// A figure over many subjects, for each of several measures.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatisticEntry {
    /// What it is called.
    #[serde(default)]
    pub title: Texts,
    /// What it was called in earlier versions.
    #[serde(default)]
    pub was: Was,
    /// Which figure.
    pub stat: StatWord,
    /// Of which measures.
    pub measures: Vec<At<String>>,
    /// The kind of subject; needed where several have measures of these names.
    pub on: Option<At<String>>,
    /// Over which subjects.
    #[serde(default, rename = "where")]
    pub condition: Where,
    /// Rounding for publication.
    pub published: Option<RoundingEntry>,
}

/// Which figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatWord {
    /// Arithmetic mean.
    Mean,
    /// Median.
    Median,
    /// Smallest.
    Min,
    /// Largest.
    Max,
    /// Sample standard deviation.
    StandardDeviation,
    /// How many have a score.
    Count,
    /// Sum.
    Sum,
}

/// A subject whose scores are the means of others'. Its key is its id.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupEntry {
    /// What it is called.
    #[serde(default)]
    pub title: Texts,
    /// The kind of subject of its members.
    pub of: At<String>,
    /// Who is a member.
    #[serde(default, rename = "where")]
    pub condition: Where,
}

/// What is compared with the previous round.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrowthEntry {
    /// What it is called.
    #[serde(default)]
    pub title: Texts,
    /// What it was called in earlier versions.
    #[serde(default)]
    pub was: Was,
    /// What is compared.
    pub measure: At<String>,
    /// The kind of subject; needed where several have a measure of that name.
    pub on: Option<At<String>>,
    /// On which values.
    pub basis: Option<BasisWord>,
    /// How ties share a place; `competition` unless said otherwise.
    pub ties: Option<TiesWord>,
}

/// What a metric of a table of claims means. The texts may hold `{column}`: the value that the
/// claim has in that column.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimEntry {
    /// What it is called.
    #[serde(default)]
    pub title: Texts,
    /// The figure that the claim's value is compared with.
    pub value: Option<At<String>>,
    /// The figure that the claim's rank is compared with; where it differs by the claim's scope,
    /// write `{scope}`.
    pub rank: Option<At<String>>,
    /// The name of a list, by the claim's scope, where they are not the same.
    #[serde(default)]
    pub scopes: IndexMap<String, At<String>>,
    /// The claim whose value these claims' values add up to, if all parts are claimed: a metric,
    /// or a number.
    pub adds_up_to: Option<At<String>>,
    /// The metric of the counts of which this one is the percentage.
    pub percent_of: Option<String>,
}

//! The shape of a methodology file, as types. The JSON Schema for editors is made from them.
//!
//! Read `docs/methodology.md` for the same in words and with examples.

mod at;
mod attributes;
mod carried;
mod condition;
mod measures;
mod named;
mod presentation;
mod results;
mod subjects;
mod was;

pub use at::{At, FromText, OneOrMany, Short, Terms, Texts, day};
use at::{plain_or_texts, plain_or_texts_schema};
pub use attributes::{Attribute, Attributes};
pub use carried::{Carried, CarriedMeasure, NewName};
pub use condition::{Where, WhereTest};
pub use measures::{
    Case, Clamp, Denominate, Each, GapsWord, Goalposts, HowWord, Interval, Linear, Log,
    MeasureEntry, Method, MethodWord, NormWord, Normalise, Override, PlaceTiesWord, Rollup,
    Rollups, Select,
};
pub use named::Named;
pub(crate) use named::Result;
pub use presentation::{CategoriesEntry, CategoryEntry, PresentationEntry};
pub use results::{
    BandEntry, BandsEntry, BasisWord, ClaimEntry, EqualWord, GroupEntry, GrowthEntry, ModeWord,
    RankEntry, RoundingEntry, ShareEntry, StatWord, StatisticEntry, TiesWord, UnscoredWord,
};
pub use subjects::{
    AnswersEntry, DecidedEntry, Direction, KindWord, LinkEntry, MergedWord, QuestionEntry,
    RowsUntil, SpecialWord, Spellings, SubjectEntry,
};
pub use was::Was;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

/// A methodology: what is asked, how answers become scores, and on what legal basis.
#[derive(Debug, Clone, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Document {
    /// What this methodology is.
    pub methodology: Header,
    /// Rules that hold wherever nothing else is said.
    #[schemars(default)]
    pub policy: Policy,
    /// Laws and resolutions that questions and measures refer to.
    #[schemars(default)]
    pub laws: IndexMap<String, At<Law>>,
    /// Named lists of values, for conditions: `where = { country = "@eu27" }`.
    #[schemars(default)]
    pub sets: IndexMap<String, Vec<At<String>>>,
    /// Named options with their points, shared by questions.
    #[schemars(default)]
    pub scales: IndexMap<String, IndexMap<String, f64>>,
    /// Kinds of subjects and the tables that list them.
    #[schemars(default)]
    pub subjects: IndexMap<String, At<SubjectEntry>>,
    /// Tables with one answer a row.
    #[schemars(default)]
    pub answers: Vec<At<AnswersEntry>>,
    /// A table of scores that were decided by hand and replace the computed ones.
    pub decided: Option<At<DecidedEntry>>,
    /// How special answers are written, beside the usual ways.
    #[schemars(default)]
    pub spellings: Spellings,
    /// What is asked, by the kind of subject that is asked.
    #[schemars(default)]
    pub questions: IndexMap<String, IndexMap<String, At<QuestionEntry>>>,
    /// Named ways of rolling up that depend on an attribute.
    #[schemars(default)]
    pub methods: IndexMap<String, At<Method>>,
    /// Measures that are carried to another kind of subject under their own names.
    #[schemars(default)]
    pub rollups: Vec<At<Rollups>>,
    /// One measure made in the same way from each of several.
    #[schemars(default)]
    pub each: Vec<At<Each>>,
    /// What has a score, by the kind of subject that has it.
    #[schemars(default)]
    pub measures: IndexMap<String, IndexMap<String, At<MeasureEntry>>>,
    /// Ranked lists.
    #[schemars(default)]
    pub ranks: IndexMap<String, At<RankEntry>>,
    /// Sets of labelled intervals.
    #[schemars(default)]
    pub bands: IndexMap<String, At<BandsEntry>>,
    /// Counts and shares of classes.
    #[schemars(default)]
    pub shares: IndexMap<String, At<ShareEntry>>,
    /// Figures over many subjects, such as means.
    #[schemars(default)]
    pub statistics: IndexMap<String, At<StatisticEntry>>,
    /// Subjects whose scores are the means of others'.
    #[schemars(default)]
    pub groups: IndexMap<String, At<GroupEntry>>,
    /// What is compared with the previous round.
    #[schemars(default)]
    pub growth: IndexMap<String, At<GrowthEntry>>,
    /// What the metrics of a table of claims mean.
    #[schemars(default)]
    pub claims: IndexMap<String, At<ClaimEntry>>,
    /// What options and values of attributes are called: `semi = { en = "Partly" }`. Where the same
    /// id means different things, `"electronification.none"` holds for that attribute, scale or
    /// question alone.
    #[schemars(default)]
    pub words: IndexMap<String, Texts>,
    /// What comes first of the results: whose pages there are, by which score they are ranked.
    pub presentation: Option<PresentationEntry>,
    /// What-if variants: parts of this file that replace the same parts above.
    #[schemars(default)]
    pub variants: IndexMap<String, IndexMap<String, serde_json::Value>>,
}

/// What a methodology is.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Which methodology, whatever its version: letters, digits, `-`, `_` and `.`.
    pub id: String,
    /// Its version, as `9.0`.
    pub version: String,
    /// The version that it replaces.
    pub replaces: Option<String>,
    /// What it is called.
    #[serde(default)]
    pub title: Texts,
    /// What it is, in a sentence or two.
    #[serde(default)]
    pub description: Texts,
    /// Words that must stand wherever the results are shown, for instance that data are made up.
    #[serde(default)]
    pub notice: Texts,
    /// Where the data come from and under which licence.
    pub source: Option<String>,
}

/// Rules that hold wherever nothing else is said.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// What a missing answer scores. `zero` unless said otherwise.
    pub missing: Option<SpecialWord>,
    /// What an answer scores that says "not applicable". `leave_out` unless said otherwise.
    pub not_applicable: Option<SpecialWord>,
    /// What an answer scores that says "not relevant". `leave_out` unless said otherwise.
    pub not_relevant: Option<SpecialWord>,
    /// How measures are combined. `mean` unless said otherwise.
    pub how: Option<HowWord>,
    /// The power of `how = "power"`.
    pub power: Option<f64>,
    /// What a measure without a score does to what is made from it. `leave_out` unless said
    /// otherwise.
    pub gaps: Option<GapsWord>,
    /// Share of the inputs, 0 to 1, that must have a score. 0 unless said otherwise.
    pub coverage: Option<At<f64>>,
    /// What the weights of each combination must add up to, if they are given.
    pub total_weight: Option<f64>,
    /// How scores are rounded for publication. Not at all unless said otherwise.
    pub published: Option<RoundingEntry>,
    /// On which values ranks, bands and growth are made. `published` unless said otherwise.
    pub basis: Option<BasisWord>,
    /// Which scores share a place. `digits` unless said otherwise.
    pub equal: Option<EqualWord>,
}

/// A law, a resolution, a standard.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// What it is called.
    pub title: Texts,
    /// The article, clause or note: `"article 5"`, or a text in each language.
    #[serde(default, deserialize_with = "plain_or_texts")]
    #[schemars(schema_with = "plain_or_texts_schema")]
    pub clause: Texts,
    /// First day on which it holds, as `2017-03-14`.
    #[serde(default, deserialize_with = "day")]
    pub from: Option<String>,
    /// Last day on which it holds.
    #[serde(default, deserialize_with = "day")]
    pub to: Option<String>,
    /// Where its text can be read.
    pub url: Option<String>,
}

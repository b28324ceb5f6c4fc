//! Measures: what has a score, and how it comes about.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

use super::at::{At, FromText, OneOrMany, Short, Terms, Texts, two_numbers};
use super::carried::Carried;
use super::condition::Where;
use super::results::RoundingEntry;
use super::was::Was;

/// What has a score. Exactly one of `of`, `answer`, `rollup`, `linear`, `goalposts`, `log`, `clamp`,
/// `interval`, `normalise`, `denominate` and `choose` says how it comes about.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasureEntry {
    /// What it is called.
    #[serde(default)]
    pub title: Texts,
    /// What it was called in earlier versions.
    #[serde(default)]
    pub was: Was,
    /// Other measures of the same subject, with their weights.
    pub of: Option<At<Terms>>,
    /// How `of` is combined.
    pub how: Option<HowWord>,
    /// The power of `how = "power"`.
    pub power: Option<f64>,
    /// What an input without a score does.
    pub gaps: Option<GapsWord>,
    /// Share of the inputs, 0 to 1, that must have a score.
    pub coverage: Option<f64>,
    /// What the weights must add up to.
    pub total_weight: Option<f64>,
    /// The points of a question, under another name.
    pub answer: Option<At<String>>,
    /// A measure of the subjects that name this one.
    pub rollup: Option<At<Rollup>>,
    /// `scale × of + offset`.
    pub linear: Option<At<Linear>>,
    /// Linear between two ends.
    pub goalposts: Option<At<Goalposts>>,
    /// The natural logarithm.
    pub log: Option<At<Log>>,
    /// Not below and not above.
    pub clamp: Option<At<Clamp>>,
    /// 1 inside an interval, 0 outside.
    pub interval: Option<At<Interval>>,
    /// By its place among the scores of others.
    pub normalise: Option<At<Normalise>>,
    /// Divided by another measure.
    pub denominate: Option<At<Denominate>>,
    /// The measure that an attribute selects.
    pub choose: Option<At<Select>>,
    /// Only subjects that meet this have a score.
    #[serde(default)]
    pub when: Where,
    /// Subjects that meet a condition have a fixed score; the first that holds counts.
    #[serde(default)]
    pub overrides: Vec<Override>,
    /// Rounding of the score itself, before it is used.
    pub round: Option<RoundingEntry>,
    /// Rounding for publication.
    pub published: Option<RoundingEntry>,
    /// Its legal basis: keys of `laws`.
    #[serde(default)]
    pub law: OneOrMany,
    /// Whether it is a result in itself although nothing uses it.
    #[serde(default)]
    pub result: bool,
}

/// How measures of one subject are combined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HowWord {
    /// Weighted arithmetic mean.
    Mean,
    /// Weighted geometric mean.
    Geometric,
    /// Weighted harmonic mean.
    Harmonic,
    /// Weighted generalised mean; `power` says which.
    Power,
    /// Weighted sum.
    Sum,
    /// The smallest.
    Min,
    /// The largest.
    Max,
    /// Copeland's rule: pairwise comparison of all subjects.
    Copeland,
    /// How many have a score.
    CountPresent,
    /// How many have none.
    CountMissing,
    /// How many are 0.
    CountZero,
    /// How many have none or are 0.
    CountMissingOrZero,
    /// The share, 0 to 1, that has a score.
    SharePresent,
}

/// What an input without a score does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GapsWord {
    /// It is left out, and the others share its weight.
    LeaveOut,
    /// It counts as 0, unless all are missing.
    Zero,
    /// The result has no score.
    Propagate,
}

/// A fixed score for some subjects.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// For which.
    #[serde(rename = "where")]
    pub condition: Where,
    /// The score.
    pub score: f64,
}

/// A score from the subjects that name this one: of a measure, or how many there are, or the share
/// that meets a condition.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rollup {
    /// The kind of subject that is rolled up; this one's own kind unless said otherwise.
    pub from: Option<At<String>>,
    /// The link by which they name this one; needed where there are several.
    pub via: Option<At<String>>,
    /// Whether this subject itself counts among them.
    #[serde(default)]
    pub with_self: bool,
    /// Their measure.
    pub of: Option<At<String>>,
    /// How: `mean`, `best`, `worst`, `sum`, `count`, or a name from `methods`.
    pub how: Option<At<String>>,
    /// What a subject without a score does.
    pub gaps: Option<GapsWord>,
    /// A measure of theirs by which they are weighted.
    pub weight: Option<At<String>>,
    /// Which of them count.
    #[serde(default, rename = "where")]
    pub condition: Where,
    /// The score is the share of them, 0 to 1, that meet this condition.
    pub share: Option<Where>,
}

/// Measures that are carried to another kind of subject, under their own names unless others are given.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rollups {
    /// The kind of subject that has them.
    pub from: At<String>,
    /// The kind of subject that gets them.
    pub to: At<String>,
    /// The link; needed where there are several.
    pub via: Option<At<String>>,
    /// Which measures, perhaps each with its new name; all questions of `from` unless said otherwise.
    pub measures: Option<Carried>,
    /// The new names, with `{}` for the old one.
    pub id: Option<At<String>>,
    /// What they are called, with `{}` for the title of the old one.
    #[serde(default)]
    pub title: Texts,
    /// How: `mean`, `best`, `worst`, `sum`, or a name from `methods`. `mean` unless said otherwise.
    pub how: Option<At<String>>,
    /// What a subject without a score does.
    pub gaps: Option<GapsWord>,
    /// A measure by which they are weighted.
    pub weight: Option<At<String>>,
    /// Which subjects count.
    #[serde(default, rename = "where")]
    pub condition: Where,
}

/// A way of rolling up that depends on an attribute of the subject that gets the score.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// The attribute.
    pub by: At<String>,
    /// Its values and the way for each.
    pub cases: At<IndexMap<String, At<Short<Case>>>>,
    /// The way for any other value; no score unless said.
    pub otherwise: Option<Short<Case>>,
}

/// One way of rolling up. A bare text is short for `how`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// How.
    pub how: MethodWord,
    /// What a subject without a score does.
    pub gaps: Option<GapsWord>,
}

impl FromText for Case {
    fn from_text(text: &str) -> Result<Self, String> {
        let how = MethodWord::from_word(text).ok_or_else(|| {
            format!("unknown variant `{text}`, expected one of `mean`, `best`, `worst`, `sum`")
        })?;
        Ok(Self { how, gaps: None })
    }
}

/// How scores of several subjects become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MethodWord {
    /// Their mean.
    Mean,
    /// The largest.
    Best,
    /// The smallest.
    Worst,
    /// Their sum.
    Sum,
}

impl MethodWord {
    /// The method that a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "mean" => Self::Mean,
            "best" => Self::Best,
            "worst" => Self::Worst,
            "sum" => Self::Sum,
            _ => return None,
        })
    }
}

/// `scale × of + offset`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Linear {
    /// What is transformed.
    pub of: Option<At<String>>,
    /// The factor; 1 unless said otherwise.
    pub scale: Option<f64>,
    /// What is added; 0 unless said otherwise.
    pub offset: Option<f64>,
}

/// Linear between `worst` (0) and `best` (`top`).
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Goalposts {
    /// What is transformed.
    pub of: Option<At<String>>,
    /// What scores 0.
    pub worst: f64,
    /// What scores `top`.
    pub best: f64,
    /// 100 unless said otherwise.
    pub top: Option<f64>,
    /// Whether values beyond an end score as that end; they do unless said otherwise.
    pub clip: Option<bool>,
}

/// The natural logarithm of `of + offset`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Log {
    /// What is transformed.
    pub of: Option<At<String>>,
    /// What is added first; 0 unless said otherwise.
    pub offset: Option<f64>,
}

/// Not below `min` and not above `max`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clamp {
    /// What is transformed.
    pub of: Option<At<String>>,
    /// The least.
    pub min: Option<f64>,
    /// The most.
    pub max: Option<f64>,
}

/// 1 from `from` up to, but without, `to`; else 0.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// What is transformed.
    pub of: Option<At<String>>,
    /// The lower end.
    pub from: Option<f64>,
    /// The upper end.
    pub to: Option<f64>,
}

/// By its place among the scores of others.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Normalise {
    /// What is normalised.
    pub of: Option<At<String>>,
    /// How.
    pub method: NormWord,
    /// Whether more is better; as the question says unless said here.
    pub direction: Option<super::Direction>,
    /// For `min_max` the ends of the result (0 and 100), for `z_score` its mean and deviation
    /// (0 and 1), for `scaled` the values that score 0 and `scale`.
    #[serde(default, deserialize_with = "two_numbers")]
    pub to: Option<(f64, f64)>,
    /// What the best scores, for `scaled` and `goalposts`; 100 unless said otherwise.
    pub scale: Option<f64>,
    /// For `distance_to_reference`: the id of the subject.
    pub reference: Option<At<String>>,
    /// For `distance_to_target`: the target; as the question says unless said here.
    pub target: Option<f64>,
    /// For `rank`, `percentile_rank` and `borda`: the place that equal scores share; `lowest` unless
    /// said otherwise.
    pub ties: Option<PlaceTiesWord>,
    /// For `goalposts`: the lower and the upper one; as the question says unless said here.
    #[serde(default, deserialize_with = "two_numbers")]
    pub posts: Option<(f64, f64)>,
    /// Attributes that split the subjects into cohorts.
    #[serde(default)]
    pub within: OneOrMany,
    /// Which subjects make up the cohort.
    #[serde(default, rename = "where")]
    pub condition: Where,
}

/// The place that equal scores share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlaceTiesWord {
    /// The lowest of those that they take together.
    Lowest,
    /// The mean of those that they take together.
    Average,
}

/// Ways of normalising.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NormWord {
    /// Linear from the smallest to the largest.
    MinMax,
    /// In standard deviations from the mean.
    ZScore,
    /// Linear between two fixed values.
    Scaled,
    /// 1 for the lowest.
    Rank,
    /// 0 for the lowest, 1 for the highest.
    PercentileRank,
    /// One less than the rank.
    Borda,
    /// As a fraction of the largest.
    FractionOfMax,
    /// Distance to the largest.
    DistanceToMax,
    /// Distance to one subject's score.
    DistanceToReference,
    /// Distance to a target.
    DistanceToTarget,
    /// Linear between two goalposts, clipped.
    Goalposts,
}

/// `of / (by / scale)`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Denominate {
    /// What is divided.
    pub of: Option<At<String>>,
    /// What it is divided by.
    pub by: At<String>,
    /// The divisor is divided by it first; 1 unless said otherwise.
    pub scale: Option<f64>,
}

/// The measure that an attribute selects.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Select {
    /// The attribute.
    pub by: At<String>,
    /// Its values and the measure for each.
    pub cases: At<IndexMap<String, At<String>>>,
    /// The measure for any other value; no score unless said.
    pub otherwise: Option<At<String>>,
}

/// One measure made in the same way from each of several.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Each {
    /// The kind of subject.
    pub on: At<String>,
    /// From which measures; from all questions unless said otherwise.
    pub measures: Option<Vec<At<String>>>,
    /// The id of the new measure, with `{}` for that of the old one.
    pub id: At<String>,
    /// How, as in `measures`, without `of`.
    pub normalise: Option<Normalise>,
    /// How, as in `measures`, without `of`.
    pub linear: Option<Linear>,
    /// How, as in `measures`, without `of`.
    pub log: Option<Log>,
    /// How, as in `measures`, without `of`.
    pub clamp: Option<Clamp>,
    /// How, as in `measures`, without `of`.
    pub denominate: Option<Denominate>,
}

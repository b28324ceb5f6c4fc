//! Results: what is published about the scores.

use super::{Condition, MeasureIx, TypeIx};
use crate::round::Rounding;

/// Whether a result is made from the scores or from their published values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Basis {
    /// From scores at full precision.
    Exact,
    /// From scores rounded as their measure says for publication.
    Published,
    /// From scores rounded in a way of its own.
    Rounded(Rounding),
}

/// How equal scores share a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ties {
    /// 1, 1, 3.
    Competition,
    /// 1, 1, 2.
    Dense,
}

/// Which scores are equal, so that they share a place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Equal {
    /// Those that agree on 14 significant digits: what lies beyond is noise of arithmetic.
    #[default]
    Digits,
    /// Those that are the very same double.
    Bits,
}

/// A ranked list of the subjects that have a score.
#[derive(Debug, Clone, PartialEq)]
pub struct RankList {
    /// Unique id.
    pub id: String,
    /// What is ranked.
    pub measure: MeasureIx,
    /// On which values.
    pub basis: Basis,
    /// How ties share a place.
    pub ties: Ties,
    /// Whether the smallest score is first.
    pub ascending: bool,
    /// Who takes part.
    pub filter: Condition,
    /// Attributes that split the list into lists of their own.
    pub within: Vec<usize>,
    /// Whether those without a score share the place after the last; otherwise they have none.
    pub unscored_last: bool,
}

/// Labelled intervals of one measure.
#[derive(Debug, Clone, PartialEq)]
pub struct BandSet {
    /// Unique id.
    pub id: String,
    /// What is banded.
    pub measure: MeasureIx,
    /// On which values.
    pub basis: Basis,
    /// The bands; a score belongs to the one with the highest lower end that it reaches.
    pub bands: Vec<Band>,
}

/// One labelled interval.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Unique in its set.
    pub id: String,
    /// Its lower end.
    pub from: f64,
    /// Whether the lower end itself belongs to the band below.
    pub above: bool,
}

/// How many subjects there are in each class.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// Unique id.
    pub id: String,
    /// Which subjects.
    pub of: TypeIx,
    /// Which of them.
    pub filter: Condition,
    /// By what they are classed.
    pub by: Classes,
    /// Rounding of the percentages.
    pub published: Option<Rounding>,
}

/// What puts a subject into a class.
#[derive(Debug, Clone, PartialEq)]
pub enum Classes {
    /// The values of an attribute, in the order in which the table first has them.
    Attribute(usize),
    /// The bands of a set (its position), in their order.
    Bands(usize),
}

/// One figure from the scores of many subjects.
#[derive(Debug, Clone, PartialEq)]
pub struct Statistic {
    /// Unique id.
    pub id: String,
    /// Which scores.
    pub measure: MeasureIx,
    /// Which figure.
    pub stat: Stat,
    /// Which subjects.
    pub filter: Condition,
    /// Rounding for publication.
    pub published: Option<Rounding>,
}

/// A figure from many scores, over the subjects that have one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stat {
    /// Arithmetic mean.
    Mean,
    /// Median, the mean of the two in the middle if their number is even.
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

/// A subject that is made of others: each of its scores is the mean of theirs.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Id of the new subject; `{attribute}` stands for the value by which the group is split.
    pub id: String,
    /// Type of its members.
    pub of: TypeIx,
    /// Who is a member.
    pub filter: Condition,
    /// An attribute whose every value makes a group of its own.
    pub split: Option<usize>,
}

/// A measure that is compared with the previous round.
#[derive(Debug, Clone, PartialEq)]
pub struct Growth {
    /// Unique id.
    pub id: String,
    /// What is compared.
    pub measure: MeasureIx,
    /// On which values.
    pub basis: Basis,
    /// How ties in growth share a place.
    pub ties: Ties,
}

//! Measures: what has a score, and the rules by which it comes about.

use super::{Condition, Goalposts, MeasureIx, QuestionIx, TypeIx};
use crate::round::Rounding;

/// Something that has a score for each subject of a type.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Unique among the measures of its type.
    pub id: String,
    /// Whose score it is.
    pub on: TypeIx,
    /// How the score comes about.
    pub rule: Rule,
    /// Subjects that have a score at all (a gate). All if empty.
    pub when: Condition,
    /// The first override whose condition holds replaces what `rule` gives.
    pub overrides: Vec<Override>,
    /// Rounding of the score itself, before anything uses it.
    pub round: Option<Rounding>,
    /// Rounding for publication; scores above it are made from the unrounded value.
    pub published: Option<Rounding>,
}

/// A fixed score for the subjects that meet a condition.
#[derive(Debug, Clone, PartialEq)]
pub struct Override {
    /// Which subjects.
    pub when: Condition,
    /// The score that they get.
    pub score: f64,
}

/// How a score comes about.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// The points of the answer to a question of the same subject type.
    Answer(QuestionIx),
    /// From other measures of the same subject.
    Combine(Combine),
    /// From a measure of the subjects that name this one in a link.
    Rollup(Rollup),
    /// From one measure of the same subject.
    Transform {
        /// The measure that is transformed.
        of: MeasureIx,
        /// How.
        step: Transform,
    },
    /// From one measure, by its place among the scores of other subjects.
    Normalise(Normalise),
    /// One measure divided by another and multiplied by a factor; none where the divisor is 0.
    Denominate {
        /// What is divided.
        of: MeasureIx,
        /// What it is divided by.
        by: MeasureIx,
        /// The result is `of / (by / scale)`.
        scale: f64,
    },
    /// The measure that an attribute selects.
    Choose {
        /// Position of the attribute in [`SubjectType::attributes`](super::SubjectType::attributes).
        attribute: usize,
        /// Values of the attribute, folded by [`crate::text::fold`], and the measure each selects.
        cases: Vec<(String, MeasureIx)>,
        /// The measure for any other value.
        otherwise: Option<MeasureIx>,
    },
}

/// One score from several of the same subject.
#[derive(Debug, Clone, PartialEq)]
pub struct Combine {
    /// How.
    pub how: How,
    /// What, with weights that need not add up to anything. At least one.
    pub terms: Vec<Term>,
    /// What a term without a score does.
    pub gaps: Gaps,
    /// Share of the terms, 0 to 1, that must have a score.
    pub coverage: f64,
}

/// One input of a combination.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Term {
    /// The measure.
    pub measure: MeasureIx,
    /// Its weight, 0 or more.
    pub weight: f64,
}

/// How several scores become one. `w` are the weights of the terms that have a score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum How {
    /// `Σ w x / Σ w`.
    Mean,
    /// `exp(Σ w ln x / Σ w)`; none if any score is negative, 0 if any is 0.
    Geometric,
    /// `Σ w / Σ (w / x)`; none if any score is negative, 0 if any is 0.
    Harmonic,
    /// `(Σ w x^p / Σ w)^(1/p)`, none if any score is negative.
    Power(f64),
    /// `Σ w x`.
    Sum,
    /// The smallest score, whatever the weights.
    Min,
    /// The largest score, whatever the weights.
    Max,
    /// Copeland's rule over all subjects: wins less losses in pairwise comparison, where a subject
    /// outranks another if the terms in which it scores more outweigh half of the total.
    Copeland,
    /// How many terms meet the test; it sees the terms without a score, too.
    Count(Presence),
    /// The share of the terms, 0 to 1, that meet the test.
    Share(Presence),
}

impl How {
    /// A word for it, the same in every language; part of published tables, so it never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::Geometric => "geometric",
            Self::Harmonic => "harmonic",
            Self::Power(_) => "power",
            Self::Sum => "sum",
            Self::Min => "min",
            Self::Max => "max",
            Self::Copeland => "copeland",
            Self::Count(_) => "count",
            Self::Share(_) => "share",
        }
    }
}

/// A test of one score for counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It is there.
    Present,
    /// It is not there.
    Missing,
    /// It is there and is 0.
    Zero,
    /// It is not there or is 0.
    MissingOrZero,
}

/// What an input without a score does to the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gaps {
    /// It is left out and the others share its weight; the result is none if all are left out.
    LeaveOut,
    /// It counts as 0, unless no input has a score: then the result is none.
    Zero,
    /// The result is none.
    Propagate,
}

/// One score from the subjects that name this one.
#[derive(Debug, Clone, PartialEq)]
pub struct Rollup {
    /// Type of the subjects that are rolled up.
    pub from: TypeIx,
    /// Position of the link in that type's [`SubjectType::links`](super::SubjectType::links).
    pub link: usize,
    /// Whether the subject itself counts among them (a ministry with its affiliates); only where
    /// the link leads to the same type.
    pub with_self: bool,
    /// Which of them count.
    pub filter: Condition,
    /// How.
    pub how: RollupHow,
}

/// How several subjects' scores become one.
#[derive(Debug, Clone, PartialEq)]
pub enum RollupHow {
    /// From a measure of theirs.
    Of {
        /// The measure, of type [`Rollup::from`].
        measure: MeasureIx,
        /// The method, or the methods by an attribute of the subject that receives the score.
        method: MethodChoice,
        /// Weights for [`Method::Mean`] and [`Method::Sum`]: a measure of type [`Rollup::from`].
        weight: Option<MeasureIx>,
    },
    /// How many there are.
    Count,
    /// The share of them, 0 to 1, that also meets this condition; none where there are none.
    Share(Condition),
}

/// A method, or a choice of methods.
#[derive(Debug, Clone, PartialEq)]
pub enum MethodChoice {
    /// The same for all.
    Same(Method, Gaps),
    /// By an attribute of the subject that receives the score.
    ByAttribute {
        /// Position of the attribute.
        attribute: usize,
        /// Folded value, method, and what a child without a score does.
        cases: Vec<(String, Method, Gaps)>,
        /// The same for any other value; no score if `None`.
        otherwise: Option<(Method, Gaps)>,
    },
}

/// A way of rolling up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Their (weighted) mean.
    Mean,
    /// The largest.
    Best,
    /// The smallest.
    Worst,
    /// Their (weighted) sum.
    Sum,
}

/// A function of one score.
#[derive(Debug, Clone, PartialEq)]
pub enum Transform {
    /// `scale * x + offset`.
    Linear {
        /// Factor.
        scale: f64,
        /// What is added afterwards.
        offset: f64,
    },
    /// Linear between the goalposts (0 and `top`), clipped to them if `clip`.
    Goalposts {
        /// The ends.
        posts: Goalposts,
        /// What `best` scores.
        top: f64,
        /// Whether values beyond an end score as that end.
        clip: bool,
    },
    /// The natural logarithm of `x + offset`; none where that is not positive.
    Log {
        /// What is added first.
        offset: f64,
    },
    /// Not less than the first and not more than the second.
    Clamp(f64, f64),
    /// 1 where the score lies in the interval, lower end included and upper end excluded, else 0.
    Within(f64, f64),
}

/// A score by its place among others.
#[derive(Debug, Clone, PartialEq)]
pub struct Normalise {
    /// The measure that is normalised.
    pub of: MeasureIx,
    /// How.
    pub method: Norm,
    /// 1 if more is better, -1 if less is: the score is multiplied by it first.
    pub direction: f64,
    /// Attributes that split the subjects into cohorts; one cohort if empty.
    pub within: Vec<usize>,
    /// Which subjects make up the cohort.
    pub filter: Condition,
}

/// The place that equal scores share, where a score is made from places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceTies {
    /// The lowest of those that they take together.
    Lowest,
    /// The mean of these.
    Average,
}

/// Normalisation methods, named as in COINr. `x` is already multiplied by the direction.
#[derive(Debug, Clone, PartialEq)]
pub enum Norm {
    /// `(x - min) / (max - min)` scaled to the two ends.
    MinMax(f64, f64),
    /// `(x - mean) / sd * b + a`, with the sample standard deviation.
    ZScore(f64, f64),
    /// `(x - a) / (b - a) * scale`, with fixed ends.
    Scaled {
        /// The value that scores 0.
        from: f64,
        /// The value that scores `scale`.
        to: f64,
        /// What `to` scores.
        scale: f64,
    },
    /// 1 for the lowest.
    Rank(PlaceTies),
    /// `(rank - 1) / (n - 1)`.
    PercentileRank(PlaceTies),
    /// `rank - 1`.
    Borda(PlaceTies),
    /// `x / max`; none if the maximum is not above 0.
    FractionOfMax,
    /// `1 - (max - x) / (max - min)`.
    DistanceToMax,
    /// As [`Norm::DistanceToMax`], from the value of the subject with this id instead of the maximum.
    DistanceToReference(String),
    /// `(x - min) / (target - min)`, with the target multiplied by the direction.
    DistanceToTarget(f64),
    /// Goalposts on the unmultiplied score, turned round when the direction is -1.
    Goalposts {
        /// Lower post.
        lower: f64,
        /// Upper post.
        upper: f64,
        /// What the better post scores.
        scale: f64,
    },
}

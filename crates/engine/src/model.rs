//! What is measured and how: a methodology after it was checked, with every name resolved.
//!
//! The model is a small algebra. Every rule can be read as a relational operator over the tables
//! of [`crate::dataset`]: [`Rule::Answer`] is a lookup, [`Rule::Combine`] and [`Rule::Transform`]
//! are expressions over one row, [`Rule::Rollup`] is a join with a group-by, [`Rule::Normalise`]
//! is a window over a cohort, a [`Condition`] is a filter. Nothing here knows any index by name.

use crate::round::Rounding;

/// Position of a subject type in [`Model::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeIx(pub usize);

/// Position of a question in [`Model::questions`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionIx(pub usize);

/// Position of a measure in [`Model::measures`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasureIx(pub usize);

/// A methodology with every name resolved: the whole input of scoring beside the data.
///
/// Build it by hand or from a methodology file (crate `sanjeh-methodology`). [`Model::validate`]
/// says what is wrong with one that was built by hand.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Model {
    /// Kinds of subjects, in the order in which they were declared.
    pub types: Vec<SubjectType>,
    /// Everything that is asked.
    pub questions: Vec<Question>,
    /// Everything that has a score. A measure is known by its id *and* its subject type, so that a
    /// service's and its agency's `U01` may share the name.
    pub measures: Vec<Measure>,
    /// Ranked lists.
    pub ranks: Vec<RankList>,
    /// Sets of labelled intervals.
    pub bands: Vec<BandSet>,
    /// Counts and shares of classes.
    pub shares: Vec<Share>,
    /// Single figures over many subjects, such as an axis mean.
    pub statistics: Vec<Statistic>,
    /// Subjects made of others by a mean, such as `EU27`.
    pub groups: Vec<Group>,
    /// Measures that are compared with the round before.
    pub growths: Vec<Growth>,
}

/// A kind of subject: agency, service, country, url.
#[derive(Debug, Clone, PartialEq)]
pub struct SubjectType {
    /// Unique id.
    pub id: String,
    /// Columns that name a subject of this or another type: a service's agency, an agency's parent.
    pub links: Vec<Link>,
    /// Columns by which subjects are filtered, classed and grouped.
    pub attributes: Vec<String>,
}

/// A column of one subject type that names a subject of another, or of the same, type.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Name of the column.
    pub id: String,
    /// Type of the subject that it names.
    pub to: TypeIx,
}

/// Something that is asked of each subject of a type.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Unique among the questions of its type.
    pub id: String,
    /// Whom it is asked.
    pub on: TypeIx,
    /// Which answers it takes and what they score.
    pub kind: Kind,
    /// What an answer scores that is none.
    pub policy: AnswerPolicy,
}

/// Which answers a question takes.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// One of several options, each with its points; a yes/no question is a choice of two.
    Choice {
        /// Name and points of each option; the answer is stored as its position. At most 250.
        options: Vec<(String, f64)>,
    },
    /// A number, scored as it stands.
    Number {
        /// Values that are possible, both ends included; others are refused when they are read.
        range: (f64, f64),
        /// Linear between `worst` (0) and `best` (100) and clipped there; as it stands if `None`.
        goalposts: Option<Goalposts>,
    },
}

/// Ends of a linear scale: `worst` scores 0, `best` 100; `best` may be the smaller number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goalposts {
    /// The value that scores 0.
    pub worst: f64,
    /// The value that scores 100.
    pub best: f64,
}

/// What a special answer scores, by its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerPolicy {
    /// Nothing was answered.
    pub missing: Special,
    /// It was said that the question does not apply.
    pub not_applicable: Special,
    /// It was said that the question is not relevant.
    pub not_relevant: Special,
}

/// What an answer scores that gives no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Special {
    /// It scores 0.
    Zero,
    /// It has no score; what stands above decides by its own [`Gaps`].
    LeaveOut,
    /// It has no score, and nothing that is combined from it has one.
    Propagate,
}

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
        /// Position of the attribute in [`SubjectType::attributes`].
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
    /// Position of the link in that type's [`SubjectType::links`].
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
    /// By an attribute of the subject that receives the score; no score for other values.
    ByAttribute {
        /// Position of the attribute.
        attribute: usize,
        /// Folded value, method, and what a child without a score does.
        cases: Vec<(String, Method, Gaps)>,
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
    /// 1 for the lowest; ties share the lowest place.
    Rank,
    /// `(rank - 1) / (n - 1)`.
    PercentileRank,
    /// `rank - 1`.
    Borda,
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

/// Tests that must all hold of one subject; one without tests always holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Condition {
    /// The tests.
    pub tests: Vec<Test>,
}

/// One test of one subject.
#[derive(Debug, Clone, PartialEq)]
pub struct Test {
    /// What is looked at.
    pub on: TestOn,
    /// Whether the result is turned round.
    pub negate: bool,
}

/// What a test looks at.
#[derive(Debug, Clone, PartialEq)]
pub enum TestOn {
    /// An attribute has one of these values, folded by [`crate::text::fold`].
    Attribute(usize, Vec<String>),
    /// The subject's id is one of these.
    Id(Vec<String>),
    /// The answer is one of these options; an answer that is none is not.
    Answer(QuestionIx, Vec<u8>),
    /// The score lies between the two ends; a missing score does not.
    Score(MeasureIx, Bound, Bound),
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound {
    /// No end.
    Open,
    /// The end belongs to the interval.
    Included(f64),
    /// The end does not.
    Excluded(f64),
}

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

/// A measure that is compared with the round before.
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

impl Model {
    /// Finds a subject type.
    pub fn type_by_id(&self, id: &str) -> Option<TypeIx> {
        self.types.iter().position(|t| t.id == id).map(TypeIx)
    }

    /// Finds a measure of a subject type.
    pub fn measure_by_id(&self, on: TypeIx, id: &str) -> Option<MeasureIx> {
        self.measures.iter().position(|m| m.on == on && m.id == id).map(MeasureIx)
    }

    /// Finds a question of a subject type.
    pub fn question_by_id(&self, on: TypeIx, id: &str) -> Option<QuestionIx> {
        self.questions.iter().position(|q| q.on == on && q.id == id).map(QuestionIx)
    }

    /// The measure behind a position.
    pub fn measure(&self, ix: MeasureIx) -> &Measure {
        &self.measures[ix.0]
    }

    /// The question behind a position.
    pub fn question(&self, ix: QuestionIx) -> &Question {
        &self.questions[ix.0]
    }
}

//! What is measured and how: a methodology after it was checked, with every name resolved.
//!
//! The model is a small algebra. Every rule can be read as a relational operator over the tables
//! of [`crate::dataset`]: [`Rule::Answer`] is a lookup, [`Rule::Combine`] and [`Rule::Transform`]
//! are expressions over one row, [`Rule::Rollup`] is a join with a group-by, [`Rule::Normalise`]
//! is a window over a cohort, a [`Condition`] is a filter. Nothing here knows any index by name.

mod condition;
mod measure;
mod result;
mod rule;

pub use condition::{Bound, Condition, Test, TestOn};
pub use measure::{
    Combine, Gaps, How, Measure, Method, MethodChoice, Norm, Normalise, Override, PlaceTies,
    Presence, Rollup, RollupHow, Rule, Term, Transform,
};
pub use result::{
    Band, BandSet, Basis, Classes, Equal, Group, Growth, RankList, Share, Stat, Statistic, Ties,
};
pub use rule::RuleKind;

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
    /// Which scores share a place: in lists, growth, and measures made from places.
    pub equal: Equal,
    /// By which digits a score reaches the end of a band, a gate or an interval, and the ends of a
    /// cohort lie apart.
    pub bounds: Equal,
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
    /// Measures that are compared with the previous round.
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
    /// It scores the least that the rule gives anybody. A measure that is normalised, transformed,
    /// divided or chosen passes this on, so that it is the least of the last of these rules, in its
    /// cohort; it never enters a minimum, maximum, mean or deviation that others are compared with.
    Least,
    /// As [`Special::Least`], for a number of which less is better: what is combined or rolled up
    /// as it stands is the most that anybody has; what is normalised is the least, as there.
    Most,
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

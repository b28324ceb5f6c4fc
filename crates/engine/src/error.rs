//! Why a model, or its data, cannot be scored: what is wrong, and where.

use std::fmt;

/// Why a model cannot be scored. A checked methodology file never gives one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ModelError {
    /// Where.
    pub at: At,
    /// What.
    pub fault: Fault,
}

/// The part of a model, or of its data, by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum At {
    /// The subjects of a type.
    Subjects(String),
    /// A link.
    Link(String),
    /// A question.
    Question(String),
    /// A measure.
    Measure(String),
    /// A list, a set of bands, shares, a statistic, a group, a growth.
    Result(String),
    /// The data as a whole.
    Data,
    /// What is asked for.
    Asked,
}

/// What is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// There is no such subject type.
    NoType,
    /// There is no such measure.
    NoMeasure,
    /// There is no such question, or others are asked it.
    NoQuestion,
    /// There is no such link, or it leads to others.
    NoLink,
    /// There is no such attribute.
    NoAttribute,
    /// There are no such bands, or they are those of others.
    NoBands,
    /// A name in a model that is built stands for nothing.
    NoSuch(String),
    /// The id is there already.
    Twice,
    /// It uses a measure that its subjects do not have.
    MeasureOfOthers,
    /// A condition looks at what its subjects do not have.
    ConditionOfOthers,
    /// Its two goalposts are equal.
    EqualGoalposts,
    /// It has more options than an answer can name.
    TooManyOptions,
    /// It combines nothing.
    NothingToCombine,
    /// Its coverage is no share.
    CoverageIsNoShare,
    /// Its power is 0 or no number.
    NoPower,
    /// A weight is negative or no number.
    BadWeight,
    /// The subject itself counts among the others, which are of another type.
    WithSelfOfOthers,
    /// Its ends span nothing.
    EndsSpanNothing,
    /// It is made from itself.
    MadeFromItself,
    /// It is made from measures more than [`DEEPEST`](crate::DEEPEST) deep.
    TooDeep,
    /// The data have other tables than the model has types.
    OtherTables,
    /// A table lacks columns of links or rows in them.
    LinksMissing,
    /// A link leads to a row that is not there.
    LinkLeadsNowhere(String),
    /// A table lacks columns of attributes.
    AttributesMissing,
    /// A column of attributes has other rows, or codes without a value.
    AttributeBroken,
    /// Answers are missing or of another kind.
    OtherAnswers,
    /// A given column is of an unknown measure, there twice, or broken.
    GivenBroken,
    /// Rounds of which columns are given cannot be scored together.
    GivenTogether,
    /// A decided score is of an unknown measure or subject.
    DecidedUnknown,
}

impl std::error::Error for ModelError {}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.fault)
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Subjects(id) => write!(f, "subjects {id}"),
            Self::Link(id) => write!(f, "link {id}"),
            Self::Question(id) => write!(f, "question {id}"),
            Self::Measure(id) => write!(f, "measure {id}"),
            Self::Result(id) => write!(f, "result {id}"),
            Self::Data => f.write_str("data"),
            Self::Asked => f.write_str("what is asked for"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match self {
            Self::NoType => "no such subject type",
            Self::NoMeasure => "no such measure",
            Self::NoQuestion => "no such question",
            Self::NoLink => "no such link",
            Self::NoAttribute => "no such attribute",
            Self::NoBands => "no such bands",
            Self::NoSuch(name) => return write!(f, "“{name}” stands for nothing"),
            Self::Twice => "the id is there already",
            Self::MeasureOfOthers => "it uses a measure that its subjects do not have",
            Self::ConditionOfOthers => "a condition looks at what its subjects do not have",
            Self::EqualGoalposts => "equal goalposts",
            Self::TooManyOptions => "too many options",
            Self::NothingToCombine => "nothing to combine",
            Self::CoverageIsNoShare => "its coverage is no share",
            Self::NoPower => "there is no such power",
            Self::BadWeight => "a weight is negative or no number",
            Self::WithSelfOfOthers => "a subject counts itself only among subjects of its own type",
            Self::EndsSpanNothing => "its ends span nothing",
            Self::MadeFromItself => "it is made from itself",
            Self::TooDeep => "nested too deeply",
            Self::OtherTables => "other tables than the model has types",
            Self::LinksMissing => "links are missing",
            Self::LinkLeadsNowhere(id) => return write!(f, "link {id} leads nowhere"),
            Self::AttributesMissing => "attributes are missing",
            Self::AttributeBroken => "a column of attributes is broken",
            Self::OtherAnswers => "its answers are missing or of another kind",
            Self::GivenBroken => "a given column is of an unknown measure, there twice, or broken",
            Self::GivenTogether => "rounds of which columns are given cannot be scored together",
            Self::DecidedUnknown => "a decided score is of an unknown measure or subject",
        };
        f.write_str(words)
    }
}

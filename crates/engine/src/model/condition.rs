//! Conditions: which subjects.

use super::{MeasureIx, QuestionIx};

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

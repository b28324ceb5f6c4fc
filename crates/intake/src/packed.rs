//! Answers on their way from the thread that parsed them to their columns: sixteen bytes each.

use crate::builtin::Doubtful;
use crate::columns::Value;
use crate::decimal::Number;

/// An answer and where it goes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell {
    /// Lines below the first one of the block.
    pub(crate) line: u32,
    pub(crate) subject: u32,
    pub(crate) question: usize,
    pub(crate) value: Value,
}

/// Answers of one block.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    packed: Vec<Packed>,
    /// Numbers that are no short decimals.
    floats: Vec<f64>,
    /// Used again for sorting.
    sorted: Vec<Packed>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Packed {
    line: u32,
    subject: u32,
    /// The question, and in the lowest bits which kind of value it is.
    what: u32,
    /// Units of a decimal, an option, or where a number stands among `floats`.
    value: i32,
}

/// The longest run that is given at once.
const RUN: usize = 256;

/// Kinds of values; those below are decimals with so many digits behind the point.
const FLOAT: u32 = 16;
const OPTION: u32 = 17;
const MISSING: u32 = 18;
const NOT_APPLICABLE: u32 = 19;
const NOT_RELEVANT: u32 = 20;
const DOUBTFUL_NA: u32 = 21;
const DOUBTFUL_HAS_NOT: u32 = 22;
const DOUBTFUL_N_SLASH_A: u32 = 23;
/// Bits of the kind. No model has 2^27 questions.
const KIND_BITS: u32 = 5;

impl Cells {
    pub(crate) fn clear(&mut self) {
        self.packed.clear();
        self.floats.clear();
    }

    pub(crate) fn len(&self) -> usize {
        self.packed.len()
    }

    #[inline]
    pub(crate) fn push(&mut self, cell: Cell) {
        let (kind, value) = match cell.value {
            Value::Number(Number::Decimal { units, decimals }) => (u32::from(decimals), units),
            Value::Number(Number::Float(x)) => {
                self.floats.push(x);
                (FLOAT, self.floats.len() as i32 - 1)
            }
            Value::Option(option) => (OPTION, i32::from(option)),
            Value::Missing => (MISSING, 0),
            Value::NotApplicable => (NOT_APPLICABLE, 0),
            Value::NotRelevant => (NOT_RELEVANT, 0),
            Value::Doubtful(Doubtful::Na) => (DOUBTFUL_NA, 0),
            Value::Doubtful(Doubtful::HasNot) => (DOUBTFUL_HAS_NOT, 0),
            Value::Doubtful(Doubtful::NSlashA) => (DOUBTFUL_N_SLASH_A, 0),
        };
        let what = (cell.question as u32) << KIND_BITS | kind;
        self.packed.push(Packed { line: cell.line, subject: cell.subject, what, value });
    }

    /// Says whose answer it is.
    #[inline]
    pub(crate) fn set_subject(&mut self, cell: usize, subject: u32) {
        self.packed[cell].subject = subject;
    }

    /// Runs of answers, short enough for what they touch to fit in the processor's nearest cache: the
    /// question of the first, the subjects, and the answers themselves. If they were sorted
    /// `by_question`, a run has but one question.
    pub(crate) fn runs(
        &self,
        by_question: bool,
    ) -> impl Iterator<Item = (usize, impl Iterator<Item = u32>, impl Iterator<Item = Cell>)> {
        let same = move |a: &Packed, b: &Packed| {
            !by_question || a.what >> KIND_BITS == b.what >> KIND_BITS
        };
        self.packed.chunk_by(same).flat_map(|run| run.chunks(RUN)).map(|run| {
            let question = (run[0].what >> KIND_BITS) as usize;
            (question, run.iter().map(|packed| packed.subject), self.read(run))
        })
    }

    /// All of them.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Cell> {
        self.read(&self.packed)
    }

    fn read<'c>(&'c self, packed: &'c [Packed]) -> impl Iterator<Item = Cell> + 'c {
        packed.iter().map(|packed| {
            let value = match packed.what & ((1 << KIND_BITS) - 1) {
                FLOAT => Value::Number(Number::Float(self.floats[packed.value as usize])),
                OPTION => Value::Option(packed.value as u8),
                MISSING => Value::Missing,
                NOT_APPLICABLE => Value::NotApplicable,
                NOT_RELEVANT => Value::NotRelevant,
                DOUBTFUL_NA => Value::Doubtful(Doubtful::Na),
                DOUBTFUL_HAS_NOT => Value::Doubtful(Doubtful::HasNot),
                DOUBTFUL_N_SLASH_A => Value::Doubtful(Doubtful::NSlashA),
                decimals => {
                    Value::Number(Number::Decimal { units: packed.value, decimals: decimals as u8 })
                }
            };
            let question = (packed.what >> KIND_BITS) as usize;
            Cell { line: packed.line, subject: packed.subject, question, value }
        })
    }

    /// Puts the answers to one question together, in the order of their lines: with subjects in no
    /// order the writing then stays within one column at a time.
    pub(crate) fn by_question(&mut self, questions: usize) {
        if questions > self.packed.len() {
            return;
        }
        let question = |packed: &Packed| (packed.what >> KIND_BITS) as usize;
        let mut next = vec![0; questions];
        self.packed.iter().for_each(|packed| next[question(packed)] += 1);
        let mut start = 0;
        for next in &mut next {
            start += std::mem::replace(next, start);
        }
        self.sorted.resize(self.packed.len(), Packed::default());
        for packed in &self.packed {
            let next = &mut next[question(packed)];
            self.sorted[*next] = *packed;
            *next += 1;
        }
        std::mem::swap(&mut self.packed, &mut self.sorted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value() -> impl Strategy<Value = Value> {
        prop_oneof![
            any::<u8>().prop_map(Value::Option),
            (any::<i32>(), 0..10_u8).prop_map(|(units, decimals)| {
                Value::Number(Number::Decimal { units, decimals })
            }),
            (-1e300..1e300_f64).prop_map(|x| Value::Number(Number::Float(x))),
            Just(Value::Missing),
            Just(Value::NotApplicable),
            Just(Value::NotRelevant),
            Just(Value::Doubtful(Doubtful::Na)),
            Just(Value::Doubtful(Doubtful::HasNot)),
            Just(Value::Doubtful(Doubtful::NSlashA)),
        ]
    }

    proptest! {
        #[test]
        fn packing_and_sorting_change_nothing_but_the_order(
            all in prop::collection::vec((0..9_usize, 0..1000_u32, value()), 9..60)
        ) {
            let mut cells = Cells::default();
            for (line, &(question, subject, value)) in all.iter().enumerate() {
                cells.push(Cell { line: line as u32, subject: 0, question, value });
                cells.set_subject(line, subject);
            }
            let read = |cells: &Cells| -> Vec<(usize, u32, u32, Value)> {
                cells.iter().map(|c| (c.question, c.line, c.subject, c.value)).collect()
            };
            let mut want: Vec<_> = (all.iter().enumerate())
                .map(|(line, &(question, subject, value))| (question, line as u32, subject, value))
                .collect();
            prop_assert_eq!(read(&cells), want.clone());
            cells.by_question(9);
            want.sort_by_key(|cell| (cell.0, cell.1));
            prop_assert_eq!(read(&cells), want);
        }
    }
}

//! Questions to which everybody gave the same answers: perhaps one column was copied into another.

use sanjeh_engine::dataset::{Answer, AnswerColumn};
use sanjeh_engine::model::{Kind, QuestionIx, TypeIx};
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::report::shortened;

/// Fewer answers say nothing.
const FEWEST: usize = 10;
/// What happens by chance in no more than one of so many sets of data is doubted.
pub(super) const CHANCE: f64 = 1e-6;
/// Rows that are looked at first: columns that differ in none of them are rare.
const SAMPLE: usize = 64;

impl Doubts<'_> {
    pub(super) fn copied_columns(&mut self) {
        for kind in (0..self.methodology.model.types.len()).map(TypeIx) {
            let mut asked: Vec<(u64, QuestionIx)> = Vec::new();
            for (ix, question) in self.methodology.model.questions.iter().enumerate() {
                if question.on == kind {
                    let ix = QuestionIx(ix);
                    asked.push((hash(self.answers(ix), SAMPLE), ix));
                }
            }
            let pairs = (asked.len() * asked.len()) as f64 / 2.0;
            // A group without doubts costs no more than this.
            asked.sort_unstable();
            let groups = asked.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1);
            let mut found: Vec<Vec<QuestionIx>> = Vec::new();
            for group in groups {
                let mut whole: Vec<(u64, QuestionIx)> =
                    group.iter().map(|&(_, ix)| (hash(self.answers(ix), usize::MAX), ix)).collect();
                whole.sort_unstable();
                let same = whole.chunk_by(|a, b| a.0 == b.0 && self.are_alike(a.1, b.1));
                let same = same.map(|same| self.of_own_columns(same));
                found.extend(
                    same.filter(|same| {
                        same.len() > 1 && is_no_chance(self.answers(same[0]), pairs)
                    }),
                );
            }
            found.sort_unstable();
            for same in found {
                self.columns_alike(kind, &same);
            }
        }
    }

    fn are_alike(&self, a: QuestionIx, b: QuestionIx) -> bool {
        let model = &self.methodology.model;
        let words = match (&model.question(a).kind, &model.question(b).kind) {
            (Kind::Choice { options: ours }, Kind::Choice { options: theirs }) => {
                ours.len() == theirs.len()
                    && ours.iter().zip(theirs).all(|(one, other)| fold(&one.0) == fold(&other.0))
            }
            (Kind::Number { .. }, Kind::Number { .. }) => true,
            _ => false,
        };
        let (a, b) = (self.answers(a), self.answers(b));
        words && (0..a.len() as u32).all(|row| bits(a, row) == bits(b, row))
    }

    /// Of questions that are read from one column the first: of these something else is said.
    fn of_own_columns(&self, same: &[(u64, QuestionIx)]) -> Vec<QuestionIx> {
        let mut columns: Vec<&str> = Vec::new();
        let mut own = Vec::new();
        for &(_, ix) in same {
            match self.column_of(ix) {
                Some(column) if columns.contains(&column) => {}
                column => {
                    columns.extend(column);
                    own.push(ix);
                }
            }
        }
        own.sort_unstable();
        own
    }

    fn columns_alike(&mut self, kind: TypeIx, same: &[QuestionIx]) {
        let model = &self.methodology.model;
        let names: Vec<&str> = same.iter().map(|ix| model.question(*ix).id.as_str()).collect();
        let answers = self.answers(same[0]);
        let n = (0..answers.len() as u32).filter(|row| is_answer(answers.get(*row))).count();
        let text =
            message!("methodology-columns-alike", n = n, names = shortened(&names, names.len()));
        let problem = Problem::warning("columns-alike", text)
            .about(names.join("="))
            .cause(format!("columns-alike {}", model.types[kind.0].id))
            .help(message!("methodology-columns-alike-help"));
        self.at_question(problem, same[1]);
    }
}

pub(super) fn is_answer(answer: Answer) -> bool {
    matches!(answer, Answer::Option(_) | Answer::Number(_))
}

/// An answer as it is stored; two numbers that differ are stored otherwise.
pub(super) fn bits(answers: &AnswerColumn, row: u32) -> u64 {
    let row = row as usize;
    match answers {
        AnswerColumn::Options(codes) => u64::from(codes[row]),
        AnswerColumn::Decimals { decimals, units } => {
            u64::from(units[row].cast_unsigned()) | u64::from(*decimals) << 32
        }
        AnswerColumn::Numbers(numbers) => numbers[row].to_bits(),
    }
}

/// Adds to a hash, the same in every run.
pub(super) fn mixed(hash: u64, bits: u64) -> u64 {
    (hash ^ bits).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29)
}

/// A hash of the answers of at most so many rows, from all parts of the table.
fn hash(answers: &AnswerColumn, most: usize) -> u64 {
    let step = answers.len().div_ceil(most).max(1);
    (0..answers.len()).step_by(step).fold(0, |hash, row| mixed(hash, bits(answers, row as u32)))
}

/// Whether two columns with so many pairs to choose from would hardly ever hold these answers both, if
/// neither said anything of the other.
fn is_no_chance(answers: &AnswerColumn, pairs: f64) -> bool {
    let rows = (0..answers.len() as u32).filter(|row| is_answer(answers.get(*row)));
    let mut all: Vec<u64> = rows.map(|row| bits(answers, row)).collect();
    if all.len() < FEWEST {
        return false;
    }
    all.sort_unstable();
    let mut chance = pairs;
    for equal in all.chunk_by(|a, b| a == b) {
        let part = equal.len() as f64 / all.len() as f64;
        for _ in equal {
            chance *= part;
            if chance < CHANCE {
                return part < 1.0;
            }
        }
    }
    false
}

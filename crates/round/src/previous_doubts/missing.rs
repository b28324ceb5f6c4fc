//! Subjects that answered in the previous round and only little now, and questions to which far
//! fewer answered.

use sanjeh_engine::dataset::Answer;
use sanjeh_messages::{Problem, Problems, message};

use super::beside::{Asked, Beside, helped};

/// Fewer answers of a subject may be missing by chance.
const FEWEST_ANSWERS: u32 = 5;
/// Fewer subjects without an answer may be so by chance.
const FEWEST_SUBJECTS: usize = 10;

/// Answers that are compared: how many were given then, and how many are now.
#[derive(Clone, Copy, Default)]
struct Given {
    all: u32,
    was: u32,
    is: u32,
}

impl Given {
    fn add(&mut self, is: Answer, was: Answer) {
        self.all += 1;
        self.was += u32::from(is_given(was));
        self.is += u32::from(is_given(is));
    }

    /// Whether nearly all answers were given then, and few of them now.
    fn is_gone(self) -> bool {
        self.was >= FEWEST_ANSWERS && self.was * 5 >= self.all * 4 && self.is * 5 <= self.was * 2
    }
}

fn is_given(answer: Answer) -> bool {
    !matches!(answer, Answer::Missing)
}

/// What is doubtful of answers that are missing now.
pub(super) fn doubts(beside: &Beside<'_>, asked: &[Asked<'_>]) -> Problems {
    let mut problems = Problems::default();
    for of_kind in asked.chunk_by(|a, b| a.on == b.on) {
        of_one_kind(beside, of_kind, &mut problems);
    }
    problems
}

fn of_one_kind(beside: &Beside<'_>, asked: &[Asked<'_>], problems: &mut Problems) {
    let Some(on) = asked.first().map(|asked| asked.on) else { return };
    let mut of_subject = vec![Given::default(); beside.rows[on.0].len()];
    let mut of_question = vec![Given::default(); asked.len()];
    for (asked, of_question) in asked.iter().zip(&mut of_question) {
        for (row, is, was) in beside.pairs(asked) {
            of_question.add(is, was);
            of_subject[row as usize].add(is, was);
        }
    }
    let is_gone = |row: u32| of_subject[row as usize].is_gone();
    let gone: Vec<u32> = (0..of_subject.len() as u32).filter(|row| is_gone(*row)).collect();
    // What belongs to others may be closed.
    let may_be_closed = beside.belongs(on) && gone.len() * 5 < of_subject.len();
    if !gone.is_empty() && !may_be_closed {
        let name = beside.kind(on);
        let ids = beside.named(on, &gone);
        let text = message!("round-answers-gone", n = gone.len(), kind = name, ids = ids);
        // While answers come in, those of many are not there yet.
        let problem = if beside.belongs(on) || gone.len() * 3 > of_subject.len() {
            Problem::note(text)
        } else {
            Problem::warning("answers-gone", text)
        };
        let problem = helped(problem, message!("round-answers-gone-help"));
        problems.push(beside.of_kind(on, problem.about(name).times(gone.len() as u64)));
    }
    let is_fewer = |given: &Given| {
        let more = given.was.saturating_sub(given.is);
        more as usize >= FEWEST_SUBJECTS && more * 5 >= given.all
    };
    for (asked, all) in asked.iter().zip(of_question) {
        if !is_fewer(&all) && gone.is_empty() {
            continue;
        }
        // Those of whom it was said above are left out.
        let (mut given, mut lost) = (Given::default(), Vec::new());
        for (row, is, was) in beside.pairs(asked).filter(|(row, ..)| !is_gone(*row)) {
            given.add(is, was);
            if is_given(was) && !is_given(is) && lost.len() < FEWEST_SUBJECTS {
                lost.push(row);
            }
        }
        if !is_fewer(&given) {
            continue;
        }
        let n = given.all - given.is;
        let text = message!(
            "round-more-missing",
            name = beside.id(asked),
            n = n,
            was = given.all - given.was,
            all = given.all,
            ids = beside.named(on, &lost)
        );
        let problem = Problem::warning("more-missing", text);
        let problem = problem.cause(format!("more missing {}", beside.kind(on)));
        let help = message!("round-more-missing-help");
        problems.push(beside.of_question(asked, problem, n as usize, help));
    }
}

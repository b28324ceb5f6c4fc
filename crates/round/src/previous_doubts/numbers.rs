//! The numbers that both rounds have of a question.

use sanjeh_engine::dataset::Answer;
use sanjeh_engine::model::Kind;

use super::beside::{Asked, Beside};

/// Fewer numbers say nothing.
pub(super) const FEWEST: usize = 10;
/// So many numbers of a question are enough.
pub(super) const ENOUGH: usize = 10_000;
/// With fewer values a question is no measurement.
const FEWEST_VALUES: usize = 8;

/// A number of a subject in both rounds.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    pub(super) row: u32,
    pub(super) was: f64,
    pub(super) is: f64,
}

impl Pair {
    pub(super) fn is_same(&self) -> bool {
        self.was == self.is
    }
}

/// The numbers that both rounds have of a question.
pub(super) struct Numbers<'a> {
    pub(super) asked: &'a Asked<'a>,
    pub(super) pairs: Vec<Pair>,
}

impl Numbers<'_> {
    /// How many did not change.
    pub(super) fn same(&self) -> usize {
        self.pairs.iter().filter(|pair| pair.is_same()).count()
    }
}

/// The numbers of the questions that measure something.
pub(super) fn numbers<'a>(beside: &Beside<'_>, asked: &'a [Asked<'a>]) -> Vec<Numbers<'a>> {
    let is_number = |asked: &&Asked<'_>| match beside.now.model().question(asked.question).kind {
        Kind::Number { .. } => true,
        Kind::Choice { .. } => false,
    };
    let all = asked.iter().filter(is_number).map(|asked| {
        let both = beside.pairs(asked).filter_map(|(row, is, was)| match (is, was) {
            (Answer::Number(is), Answer::Number(was)) => Some(Pair { row, was, is }),
            _ => None,
        });
        Numbers { asked, pairs: both.take(ENOUGH).collect() }
    });
    all.filter(|of| of.pairs.len() >= FEWEST && is_measured(of.pairs.iter().map(|p| p.was)))
        .collect()
}

/// Whether numbers have many values.
pub(super) fn is_measured(numbers: impl Iterator<Item = f64>) -> bool {
    let mut values: Vec<f64> = Vec::with_capacity(FEWEST_VALUES);
    for number in numbers {
        if !values.contains(&number) {
            values.push(number);
        }
        if values.len() >= FEWEST_VALUES {
            return true;
        }
    }
    false
}

/// The last decimal in which numbers are given: 1 for whole ones, 0.01 for two decimals, 0.000001 for
/// six or more.
pub(super) fn step(pairs: &[Pair]) -> f64 {
    let steps = [1.0, 0.1, 0.01, 1e-3, 1e-4, 1e-5];
    let is_whole = |units: f64| (units - units.round()).abs() <= 1e-9 * units.abs().max(1.0);
    let is_step =
        |step: &f64| pairs.iter().all(|pair| is_whole(pair.was / step) && is_whole(pair.is / step));
    steps.into_iter().find(is_step).unwrap_or(1e-6)
}

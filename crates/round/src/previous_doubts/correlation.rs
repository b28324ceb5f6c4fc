//! How numbers go with others: the correlation of their places.

use super::numbers::Pair;

/// Fewer numbers say nothing of their order.
pub(super) const FEWEST: usize = 15;
/// What is the same but for little goes with the other so at least.
pub(super) const SAME: f64 = 0.95;

/// How numbers go with those of before: the correlation of their places.
pub(super) fn goes(pairs: &[Pair]) -> f64 {
    let (is, was) = (places(pairs.iter().map(|p| p.is)), places(pairs.iter().map(|p| p.was)));
    let middle = (pairs.len() as f64 - 1.0) / 2.0;
    let product = |one: &[f64], other: &[f64]| -> f64 {
        one.iter().zip(other).map(|(a, b)| (a - middle) * (b - middle)).sum()
    };
    product(&is, &was) / (product(&is, &is) * product(&was, &was)).sqrt()
}

/// The place of each number among all; equal ones share the mean of theirs.
fn places(numbers: impl Iterator<Item = f64>) -> Vec<f64> {
    let numbers: Vec<f64> = numbers.collect();
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_by(|a, b| numbers[*a].total_cmp(&numbers[*b]));
    let mut places = vec![0.0; numbers.len()];
    let mut before = 0;
    for equal in order.chunk_by(|a, b| numbers[*a] == numbers[*b]) {
        let place = before as f64 + (equal.len() as f64 - 1.0) / 2.0;
        equal.iter().for_each(|at| places[*at] = place);
        before += equal.len();
    }
    places
}

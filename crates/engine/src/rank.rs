//! Places in ranked lists.

use std::cmp::Ordering;

use crate::digits;
use crate::model::{Equal, Ties};

/// The place of each score, 1 for the first; none for a missing score.
///
/// A score shares the place of the first of a run of equal scores, with which each is compared: a
/// chain of scores that each differ by noise from the one before is not one long tie.
pub fn places(scores: &[f64], ties: Ties, ascending: bool, equal: Equal) -> Vec<Option<u32>> {
    let mut places = vec![None; scores.len()];
    let mut before = 0;
    for run in runs(scores, &order(scores, ascending), equal) {
        let place = match ties {
            Ties::Competition => run.start as u32 + 1,
            Ties::Dense => before + 1,
        };
        before = place;
        run.rows.iter().for_each(|&row| places[row as usize] = Some(place));
    }
    places
}

/// The mean of the places that the scores of a run take together, 1 for the lowest score; none for
/// a missing score.
pub(crate) fn average_places(scores: &[f64], equal: Equal) -> Vec<Option<f64>> {
    let mut places = vec![None; scores.len()];
    for run in runs(scores, &order(scores, true), equal) {
        let place = run.start as f64 + f64::midpoint(run.rows.len() as f64, 1.0);
        run.rows.iter().for_each(|&row| places[row as usize] = Some(place));
    }
    places
}

/// Rows that share a place, and how many stand before them.
struct Run<'a> {
    start: usize,
    rows: &'a [u32],
}

fn runs<'a>(
    scores: &'a [f64],
    order: &'a [u32],
    equal: Equal,
) -> impl Iterator<Item = Run<'a>> + 'a {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = order.get(start..).filter(|rest| !rest.is_empty())?;
        let first = scores[rest[0] as usize];
        let same = |row: &&u32| equal.holds(first, scores[**row as usize]);
        let rows = &rest[..rest.iter().take_while(same).count().max(1)];
        let run = Run { start, rows };
        start += rows.len();
        Some(run)
    })
}

impl Equal {
    /// Whether two scores are equal.
    pub fn holds(self, a: f64, b: f64) -> bool {
        self.order(a, b) == Some(Ordering::Equal)
    }

    /// Which of two scores is larger; `None` if one is missing.
    pub(crate) fn order(self, a: f64, b: f64) -> Option<Ordering> {
        match self {
            Self::Digits => digits::compare(a, b),
            Self::Bits => a.partial_cmp(&b),
        }
    }
}

/// Rows with a score from the first place to the last; equal scores in the order of their rows.
pub fn order(scores: &[f64], ascending: bool) -> Vec<u32> {
    let mut rows: Vec<(u64, u32)> = (0..scores.len() as u32)
        .filter(|&row| !scores[row as usize].is_nan())
        .map(|row| (sort_key(scores[row as usize], ascending), row))
        .collect();
    rows.sort_unstable();
    rows.into_iter().map(|(_, row)| row).collect()
}

/// A whole number that orders as the score does, so that sorting need not ask for NaN.
fn sort_key(score: f64, ascending: bool) -> u64 {
    // Minus zero ranks with zero.
    let bits = (score + 0.0).to_bits();
    let up = if bits >> 63 == 1 { !bits } else { bits | 1 << 63 };
    if ascending { up } else { !up }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_the_place_and_missing_scores_have_none() {
        let scores = [2.0, 5.0, f64::NAN, 5.0, -1.0, 0.0, -0.0];
        let competition = [3, 1, 0, 1, 6, 4, 4].map(|p| (p > 0).then_some(p));
        assert_eq!(places(&scores, Ties::Competition, false, Equal::Digits), competition);
        let dense = [2, 1, 0, 1, 4, 3, 3].map(|p| (p > 0).then_some(p));
        assert_eq!(places(&scores, Ties::Dense, false, Equal::Digits), dense);
        assert_eq!(order(&scores, true), [4, 5, 6, 0, 1, 3]);
    }

    #[test]
    fn noise_in_the_last_digit_makes_no_place_of_its_own() {
        let scores = [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1, 0.6, 0.7];
        let places = |equal| places(&scores, Ties::Competition, true, equal);
        assert_eq!(places(Equal::Digits), [1, 1, 1, 4].map(Some));
        assert_eq!(places(Equal::Bits), [3, 1, 1, 4].map(Some));
        assert_eq!(average_places(&scores, Equal::Digits), [2.0, 2.0, 2.0, 4.0].map(Some));
    }
}

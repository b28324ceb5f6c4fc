//! Places in ranked lists.

use crate::model::Ties;

/// The place of each score, 1 for the first; none for a missing score.
pub fn places(scores: &[f64], ties: Ties, ascending: bool) -> Vec<Option<u32>> {
    let order = order(scores, ascending);
    let mut places = vec![None; scores.len()];
    let (mut place, mut before) = (0, f64::NAN);
    for (i, &row) in order.iter().enumerate() {
        let score = scores[row as usize];
        if score != before {
            place = match ties {
                Ties::Competition => i as u32 + 1,
                Ties::Dense => place + 1,
            };
            before = score;
        }
        places[row as usize] = Some(place);
    }
    places
}

/// Competition places (1, 1, 3).
pub(crate) fn competition_places(scores: &[f64], ascending: bool) -> Vec<Option<u32>> {
    places(scores, Ties::Competition, ascending)
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
        assert_eq!(places(&scores, Ties::Competition, false), competition);
        let dense = [2, 1, 0, 1, 4, 3, 3].map(|p| (p > 0).then_some(p));
        assert_eq!(places(&scores, Ties::Dense, false), dense);
        assert_eq!(order(&scores, true), [4, 5, 6, 0, 1, 3]);
    }
}

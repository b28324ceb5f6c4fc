//! Scores that are not there. A column of scores is a `Vec<f64>`; a subject without a score has a
//! NaN, and one of two kinds.

/// No score; what stands above decides by its own [`crate::model::Gaps`].
pub const NONE: f64 = f64::from_bits(0x7FF8_0000_0000_0000);

/// No score, and nothing that is combined from it has one.
pub const REFUSED: f64 = f64::from_bits(0x7FF8_0000_0000_0010);

/// Whether the score is [`REFUSED`].
#[inline]
pub fn is_refused(x: f64) -> bool {
    x.to_bits() == REFUSED.to_bits()
}

/// No score yet: the least that anybody else gets is waited for (see
/// [`crate::model::Special::Least`]). Such scores never leave scoring.
pub(crate) const LEAST: f64 = f64::from_bits(0x7FF8_0000_0000_0020);

/// As [`LEAST`], for the most that anybody else gets.
pub(crate) const MOST: f64 = f64::from_bits(0x7FF8_0000_0000_0030);

/// Whether the score waits for those of others.
#[inline]
pub(crate) fn is_waiting(x: f64) -> bool {
    x.to_bits() == LEAST.to_bits() || x.to_bits() == MOST.to_bits()
}

/// Gives the scores of these rows that wait their value: the least or the most of the others', none
/// where the others have none either.
pub(crate) fn settle(rows: impl Iterator<Item = usize> + Clone, column: &mut [f64]) {
    let there = || rows.clone().map(|row| column[row]).filter(|x| !x.is_nan());
    let least = there().reduce(|a, b| if b < a { b } else { a }).unwrap_or(NONE);
    let most = there().reduce(|a, b| if b > a { b } else { a }).unwrap_or(NONE);
    for row in rows {
        let x = &mut column[row];
        if is_waiting(*x) {
            *x = if x.to_bits() == MOST.to_bits() { most } else { least };
        }
    }
}

/// The score as an option.
#[inline]
pub fn some(x: f64) -> Option<f64> {
    if x.is_nan() { None } else { Some(x) }
}

/// A computed value that is not a number (an overflow, a division by zero) is no score.
#[inline]
pub(crate) fn finite(x: f64) -> f64 {
    if x.is_finite() { x } else { NONE }
}

/// Whether any score is missing. Looks at all of them, which the processor does several at a time.
#[inline]
pub(crate) fn any_missing(column: &[f64]) -> bool {
    column.iter().fold(false, |any, x| any | x.is_nan())
}

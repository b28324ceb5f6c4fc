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

/// The score as an option.
#[inline]
pub fn some(x: f64) -> Option<f64> {
    if x.is_nan() { None } else { Some(x) }
}

/// A computed value that is no number (an overflow, a division by zero) is no score.
#[inline]
pub(crate) fn finite(x: f64) -> f64 {
    if x.is_finite() { x } else { NONE }
}

/// Whether any score is missing. Looks at all of them, which the processor does several at a time.
#[inline]
pub(crate) fn any_missing(column: &[f64]) -> bool {
    column.iter().fold(false, |any, x| any | x.is_nan())
}

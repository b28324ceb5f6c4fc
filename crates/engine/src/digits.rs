//! Comparing scores on 14 significant digits. A score is a decimal number that binary arithmetic
//! has moved by a few units in its 16th digit; what lies beyond the 14th is noise, and decides
//! nothing. Rounding judges its ties on as many digits (see [`crate::round`]).

use std::cmp::Ordering;

/// How many significant digits count.
pub const DIGITS: usize = 14;

/// Above this share of the larger one, a difference is more than half a unit in the last digit.
const SURELY_APART: f64 = 0.51e-13;
/// Below this share it is less.
const SURELY_EQUAL: f64 = 0.49e-14;

/// Which of two numbers is larger on [`DIGITS`] significant digits: they are equal if they differ
/// by no more than half a unit in the last of these digits of the larger one. `None` if one is NaN.
///
/// Ends of bands, gates and intervals are compared with scores by it, and scores with each other
/// for places.
#[inline]
pub fn compare(a: f64, b: f64) -> Option<Ordering> {
    let most = a.abs().max(b.abs());
    let apart = (a - b).abs();
    if apart > most * SURELY_APART || !apart.is_finite() {
        return a.partial_cmp(&b);
    }
    let equal = apart <= most * SURELY_EQUAL || apart <= half_a_unit(most);
    if equal { Some(Ordering::Equal) } else { a.partial_cmp(&b) }
}

/// Whether two numbers are equal on [`DIGITS`] significant digits.
#[inline]
pub fn equal(a: f64, b: f64) -> bool {
    compare(a, b) == Some(Ordering::Equal)
}

/// `a - b` without the digits that are noise in the larger of the two: `80.3 - 80.2` is `0.1`.
pub(crate) fn difference(a: f64, b: f64) -> f64 {
    let most = a.abs().max(b.abs());
    let apart = a - b;
    if !apart.is_finite() || apart == 0.0 {
        return apart;
    }
    let decimals = DIGITS as i32 - 1 - exponent(most);
    match usize::try_from(decimals) {
        // Minus zero is written as zero.
        Ok(decimals) => format!("{apart:.decimals$}").parse().unwrap_or(apart) + 0.0,
        Err(_) => apart,
    }
}

/// Whether all of a cohort are equal as far as arithmetic can tell, given its smallest and largest
/// score: then nothing can be said about the place of one among them.
pub(crate) fn same_ends(min: f64, max: f64) -> bool {
    max - min <= 1e-14 * min.abs().max(max.abs())
}

/// The power of ten of the first significant digit of a number above 0.
fn exponent(x: f64) -> i32 {
    let scientific = format!("{x:.13e}");
    scientific.split_once('e').and_then(|(_, e)| e.parse().ok()).unwrap_or(0)
}

fn half_a_unit(x: f64) -> f64 {
    format!("5e{}", exponent(x) - DIGITS as i32).parse().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_decides_nothing_and_the_fourteenth_digit_does() {
        assert!(equal(0.1 + 0.2 + 0.3, 0.6));
        assert!(equal(0.3, 0.1 + 0.2));
        assert!(equal(1e300, 1e300 * (1.0 + f64::EPSILON)));
        assert!(equal(0.0, -0.0));
        assert_eq!(compare(1.0, 1.000_000_000_000_1), Some(Ordering::Less));
        assert_eq!(compare(9.999_999_999_999_9, 9.999_999_999_999_8), Some(Ordering::Greater));
        assert!(equal(1.000_000_000_000_04, 1.0));
        assert!(!equal(1.000_000_000_000_06, 1.0));
        assert!(!equal(0.0, 1e-300));
        assert_eq!(compare(1.0, f64::INFINITY), Some(Ordering::Less));
        assert_eq!(compare(f64::NEG_INFINITY, f64::NEG_INFINITY), Some(Ordering::Equal));
        assert_eq!(compare(f64::NAN, 1.0), None);
    }

    #[test]
    fn differences_have_no_noise() {
        assert_eq!(difference(80.3, 80.2), 0.1);
        assert_eq!(difference(50.3, 50.2), 0.1);
        assert_eq!(difference(0.1 + 0.2, 0.3), 0.0);
        assert_eq!(difference(-2.5, 1.25), -3.75);
        assert_eq!(difference(1e300, 1.0), 1e300);
    }
}

//! Rounding as the world's indices do it: each methodology says which rule it uses.

use crate::dataset::TENS;

/// How many decimals, and what happens to a value between two of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounding {
    /// Digits after the point, 0 to 15.
    pub decimals: u8,
    /// What happens between two candidates.
    pub mode: Mode,
}

/// What happens to a value between two candidates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// To the nearest; a tie goes away from zero.
    HalfUp,
    /// To the nearest; a tie goes to the even digit.
    HalfEven,
    /// To the candidate whose binary value is nearest, the even digit if both are equally near:
    /// the rule of R 4's `round`.
    Nearest,
    /// Towards minus infinity.
    Down,
    /// Towards plus infinity.
    Up,
}

impl Rounding {
    /// Half up to this many decimals.
    pub const fn half_up(decimals: u8) -> Self {
        Self { decimals, mode: Mode::HalfUp }
    }

    /// The value rounded; a missing score stays missing, infinities stay.
    pub fn apply(self, x: f64) -> f64 {
        if !x.is_finite() {
            return x;
        }
        let decimals = usize::from(self.decimals.min(15));
        if let Some(rounded) = clear_of_ties(x, decimals, self.mode) {
            return rounded;
        }
        let rounded = match self.mode {
            Mode::Nearest => nearest(x, decimals),
            mode => by_digits(x, decimals, mode),
        };
        // Minus zero is written as zero.
        rounded + 0.0
    }
}

/// The rounded value where there is no doubt: far from a tie, and from a candidate itself. Gives the
/// very double that the slow way gives, for the quotient of two exact numbers is the double nearest
/// to the decimal.
fn clear_of_ties(x: f64, decimals: usize, mode: Mode) -> Option<f64> {
    const DOUBT: f64 = 1e-6;
    let tens = *TENS.get(decimals)?;
    let scaled = x * tens;
    // Beyond, a unit in the last place is no longer small beside the doubt.
    if scaled.abs() > 1e9 {
        return None;
    }
    let below = scaled.floor();
    let rest = scaled - below;
    let whole = match mode {
        _ if (rest - 0.5).abs() < DOUBT => return None,
        Mode::HalfUp | Mode::HalfEven | Mode::Nearest => below + f64::from(u8::from(rest > 0.5)),
        Mode::Down | Mode::Up if !(DOUBT..=1.0 - DOUBT).contains(&rest) => return None,
        Mode::Down => below,
        Mode::Up => below + 1.0,
    };
    // Minus zero is written as zero.
    Some(whole / tens + 0.0)
}

/// A score is a decimal number that binary arithmetic has moved by a few units in its 16th digit.
/// So the tie is judged on its first 14 significant digits, where `2.675` is a tie although the
/// double that stands for it is a little less.
fn by_digits(x: f64, decimals: usize, mode: Mode) -> f64 {
    let scientific = format!("{:.13e}", x.abs());
    let Some((mantissa, exponent)) = scientific.split_once('e') else { return x };
    let exponent: i64 = exponent.parse().unwrap_or(0);
    let digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).map(|b| b - b'0').collect();
    // How many of the 14 digits stand before the place of rounding.
    let keep = exponent + 1 + decimals as i64;
    if keep >= digits.len() as i64 {
        // No digit is left over to judge a tie by: the binary value itself decides.
        return format!("{x:.decimals$}").parse().unwrap_or(x);
    }
    let (kept, rest) = if keep < 0 {
        (&digits[..0], None)
    } else {
        (&digits[..keep as usize], Some(&digits[keep as usize..]))
    };
    let any_rest = digits.iter().skip(keep.max(0) as usize).any(|&d| d != 0);
    let up = match mode {
        Mode::Down => x < 0.0 && any_rest,
        Mode::Up => x > 0.0 && any_rest,
        Mode::HalfUp => rest.is_some_and(|r| r[0] >= 5),
        Mode::HalfEven | Mode::Nearest => rest.is_some_and(|r| {
            let odd = kept.last().is_some_and(|d| d % 2 == 1);
            r[0] > 5 || r[0] == 5 && (odd || r[1..].iter().any(|&d| d != 0))
        }),
    };
    let mut whole = kept.iter().fold(0_u64, |n, &d| n * 10 + u64::from(d));
    whole += u64::from(up);
    let text = format!("{}{whole}e-{decimals}", if x < 0.0 { "-" } else { "" });
    text.parse().unwrap_or(x)
}

fn nearest(x: f64, decimals: usize) -> f64 {
    let scale: f64 = format!("1e{decimals}").parse().unwrap_or(1.0);
    let below = (x * scale).floor();
    let low = below / scale;
    let high = (below + 1.0) / scale;
    let (to_low, to_high) = (x - low, high - x);
    if to_low < to_high || to_low == to_high && below % 2.0 == 0.0 { low } else { high }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(x: f64, decimals: u8, mode: Mode) -> f64 {
        Rounding { decimals, mode }.apply(x)
    }

    #[test]
    fn ties_go_where_the_mode_says() {
        assert_eq!(round(2.675, 2, Mode::HalfUp), 2.68);
        assert_eq!(round(-2.675, 2, Mode::HalfUp), -2.68);
        assert_eq!(round(0.125, 2, Mode::HalfEven), 0.12);
        assert_eq!(round(0.135, 2, Mode::HalfEven), 0.14);
        assert_eq!(round(0.5, 0, Mode::HalfUp), 1.0);
        assert_eq!(round(0.05, 0, Mode::HalfUp), 0.0);
        assert_eq!(round(99.995, 2, Mode::HalfUp), 100.0);
        assert_eq!(round(1.01, 1, Mode::Down), 1.0);
        assert_eq!(round(1.01, 1, Mode::Up), 1.1);
        assert_eq!(round(-1.01, 1, Mode::Down), -1.1);
        assert_eq!(round(-1.01, 1, Mode::Up), -1.0);
    }

    #[test]
    fn a_tie_that_arithmetic_moved_is_still_a_tie() {
        assert_eq!(round(64.685 - 1e-14, 2, Mode::HalfUp), 64.69);
        assert_eq!(round(1.0 / 3.0 * 0.015 * 3.0, 2, Mode::HalfUp), 0.02);
    }

    #[test]
    fn many_digits_are_rounded_as_they_stand() {
        assert_eq!(round(-509_445_085.205_665, 5, Mode::HalfUp), -509_445_085.205_66);
        assert_eq!(round(123_456_789_012.347, 2, Mode::HalfUp), 123_456_789_012.35);
    }

    #[test]
    fn the_fast_way_gives_what_the_slow_way_gives() {
        for n in 0..200_000_u32 {
            let x = f64::from(n) * 0.000_731 - 50.0;
            for mode in [Mode::HalfUp, Mode::HalfEven, Mode::Down, Mode::Up] {
                if let Some(fast) = clear_of_ties(x, 2, mode) {
                    assert_eq!(fast, by_digits(x, 2, mode), "{x} {mode:?}");
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_rounded_stays() {
        assert!(round(f64::NAN, 2, Mode::HalfUp).is_nan());
        assert_eq!(round(f64::INFINITY, 2, Mode::HalfUp), f64::INFINITY);
        assert_eq!(round(1e300, 2, Mode::HalfUp), 1e300);
        assert_eq!(round(0.0, 2, Mode::HalfUp), 0.0);
    }
}

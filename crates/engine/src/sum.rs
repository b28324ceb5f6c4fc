//! Compensated sums: the error of every addition is kept and added at the end (T. J. Dekker's and
//! D. E. Knuth's two-sum), so a sum of a million scores is right to the last digit and the same on
//! every machine.

/// A running sum with the part that rounding lost.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Sum {
    sum: f64,
    lost: f64,
}

impl Sum {
    /// Adds one number.
    #[inline]
    pub(crate) fn add(&mut self, x: f64) {
        let (sum, lost) = two_sum(self.sum, x);
        self.sum = sum;
        self.lost += lost;
    }

    /// The sum.
    #[inline]
    pub(crate) fn total(self) -> f64 {
        self.sum + self.lost
    }

    /// The sum divided by a number, rounded once.
    #[inline]
    pub(crate) fn over(self, divisor: f64) -> f64 {
        quotient(self.sum, self.lost, divisor)
    }
}

impl FromIterator<f64> for Sum {
    fn from_iter<I: IntoIterator<Item = f64>>(numbers: I) -> Self {
        let mut sum = Self::default();
        for x in numbers {
            sum.add(x);
        }
        sum
    }
}

/// `a + b` as it rounds, and what rounding lost. Without a branch, so that it vectorises.
#[inline]
pub(crate) fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let b_in_sum = sum - a;
    (sum, (a - (sum - b_in_sum)) + (b - b_in_sum))
}

/// `(sum + lost) / divisor`, rounded once: rounding the sum first and the quotient again would move
/// a mean that is a tie of decimals off its side.
#[inline]
pub(crate) fn quotient(sum: f64, lost: f64, divisor: f64) -> f64 {
    let once = (sum + lost) / divisor;
    let (product, error) = two_product(once, divisor);
    let rest = ((sum - product) - error) + lost;
    let corrected = once + rest / divisor;
    // Near the ends of the range the split overflows, and infinite sums have no rest.
    if corrected.is_finite() { corrected } else { once }
}

/// `a * b` as it rounds, and what rounding lost (Veltkamp's split, Dekker's product): the same on
/// every machine, with or without a fused multiply-add.
#[inline]
fn two_product(a: f64, b: f64) -> (f64, f64) {
    const SPLIT: f64 = 134_217_729.0; // 2^27 + 1
    let halves = |x: f64| {
        let big = SPLIT * x;
        let high = big - (big - x);
        (high, x - high)
    };
    let product = a * b;
    let ((ah, al), (bh, bl)) = (halves(a), halves(b));
    (product, al * bl - (((product - ah * bh) - al * bh) - ah * bl))
}

/// Sum of the numbers, compensated.
pub(crate) fn total(numbers: impl IntoIterator<Item = f64>) -> f64 {
    numbers.into_iter().collect::<Sum>().total()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotient_is_rounded_once() {
        // 0.1 + 0.2 is not 0.3, but the mean of 0.1, 0.2, 0.3 in exact binary is nearest to 0.2.
        let sum: Sum = [0.1, 0.2, 0.3].into_iter().collect();
        assert_eq!(sum.over(3.0), 0.2);
        assert_eq!(quotient(1.0, 0.0, 3.0), 1.0 / 3.0);
        assert_eq!(quotient(1e308, 0.0, 1e-5), f64::INFINITY);
    }

    #[test]
    fn what_plain_addition_loses_is_kept() {
        assert_eq!(total([1e16, 1.0, -1e16, 1.0]), 2.0);
        assert_eq!(total(std::iter::repeat_n(0.1, 10)), 1.0);
    }
}

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

/// Sum of the numbers, compensated.
pub(crate) fn total(numbers: impl IntoIterator<Item = f64>) -> f64 {
    numbers.into_iter().collect::<Sum>().total()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_plain_addition_loses_is_kept() {
        assert_eq!(total([1e16, 1.0, -1e16, 1.0]), 2.0);
        assert_eq!(total(std::iter::repeat_n(0.1, 10)), 1.0);
    }
}

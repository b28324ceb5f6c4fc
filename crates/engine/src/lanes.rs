//! Sums of several columns in one number of 64 bits, each with how many answers it is made of.

/// Where the sum of a column and its count stand in a number: the count below, the sum above it.
///
/// As long as no sum and no count outgrows its bits, and no sum below another one is negative, adding
/// two numbers adds all that is in them; and a difference of running sums is right even where these
/// wrap around.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lane {
    begin: u32,
    sum_begin: u32,
    count_bits: u32,
    sum_bits: u32,
}

/// Bits of a whole number.
fn bits(number: u64) -> u32 {
    u64::BITS - number.leading_zeros()
}

impl Lane {
    /// A number for one column alone, whose sums may be negative.
    pub(crate) const WHOLE: Self =
        Self { begin: 0, sum_begin: 32, count_bits: u32::MAX, sum_bits: u32::MAX };

    /// Room for the sums of so many rows of at most so much each, from a bit on; `None` if the number
    /// ends before.
    pub(crate) fn new(begin: u32, rows: u32, largest: u32) -> Option<Self> {
        let (count, sum) = (bits(rows.into()), bits(u64::from(rows) * u64::from(largest)));
        let fits = sum < i32::BITS && begin + count + sum <= i64::BITS;
        let mask = |bits: u32| (1_u32 << bits) - 1;
        fits.then(|| Self {
            begin,
            sum_begin: begin + count,
            count_bits: mask(count),
            sum_bits: mask(sum),
        })
    }

    /// The first bit behind it.
    pub(crate) fn end(self) -> u32 {
        self.sum_begin + self.sum_bits.count_ones()
    }

    /// One answer that counts, with its points.
    #[inline]
    pub(crate) fn answer(self, points: i64) -> i64 {
        (points << self.sum_begin).wrapping_add(self.no_points(1))
    }

    /// So many answers that count and have no points.
    #[inline]
    pub(crate) fn no_points(self, answers: i64) -> i64 {
        answers << self.begin
    }

    /// The sum, and of how many answers.
    #[inline]
    pub(crate) fn read(self, number: i64) -> (i32, i32) {
        let from = |begin: u32, bits: u32| ((number as u64 >> begin) as u32 & bits) as i32;
        (from(self.sum_begin, self.sum_bits), from(self.begin, self.count_bits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Rows, the largest number of a row, and for each lane numbers and whether they count.
    fn columns() -> impl Strategy<Value = (u32, u32, Vec<Vec<Option<u32>>>)> {
        (1..40_u32, 0..70_000_u32).prop_flat_map(|(rows, largest)| {
            let row = prop::option::of(0..=largest);
            let column = prop::collection::vec(row, rows as usize);
            (Just(rows), Just(largest), prop::collection::vec(column, 1..5))
        })
    }

    proptest! {
        #[test]
        fn lanes_do_not_touch_each_other((rows, largest, columns) in columns(), before in any::<i64>()) {
            let mut lanes = Vec::new();
            for _ in &columns {
                lanes.extend(Lane::new(lanes.last().map_or(0, |l: &Lane| l.end()), rows, largest));
            }
            let mut sum = before;
            for (lane, column) in lanes.iter().zip(&columns) {
                for number in column.iter().flatten() {
                    sum = sum.wrapping_add(lane.answer(i64::from(*number)));
                }
            }
            for (lane, column) in lanes.iter().zip(&columns) {
                let counted: Vec<u32> = column.iter().flatten().copied().collect();
                let want = (counted.iter().sum::<u32>() as i32, counted.len() as i32);
                prop_assert_eq!(lane.read(sum.wrapping_sub(before)), want);
            }
        }

        #[test]
        fn a_whole_number_holds_negative_sums(numbers in prop::collection::vec(-70_000..70_000_i32, 0..40)) {
            let packed = numbers.iter().map(|n| Lane::WHOLE.answer(i64::from(*n)));
            let sum = packed.fold(0_i64, i64::wrapping_add);
            prop_assert_eq!(Lane::WHOLE.read(sum), (numbers.iter().sum(), numbers.len() as i32));
        }
    }
}

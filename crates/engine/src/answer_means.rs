//! Means of raw answers, without a column of scores in between, summed in whole numbers: exact, and as
//! fast as the memory gives the answers.
//!
//! Points and whether they count are packed into one number, `points * 2^32 + count`, so that one
//! addition does both.

use crate::answer::plain;
use crate::children::{Children, Rows};
use crate::dataset::{AnswerColumn, TENS, decimal};
use crate::model::{Question, Special};
use crate::none::{NONE, is_refused, is_waiting};
use crate::runs::sums;

/// The mean of the answers of each subject's rows; with `zero`, answers that do not count are so many
/// zeros. `false` if these answers do not allow it.
pub(crate) fn mean_of_answers(
    children: &Children,
    question: &Question,
    answers: &AnswerColumn,
    zero: bool,
    out: &mut Vec<f64>,
) -> bool {
    out.clear();
    match answers {
        AnswerColumn::Options(codes) => {
            let Some(points) = Points::new(question) else { return false };
            if let Rows::Together { keep, most } = &children.rows
                && fit(*most, points.largest)
            {
                let asked = zero.then(|| asked(&children.starts, keep));
                let starts = &children.starts;
                sums(
                    starts,
                    |sum, rows, behind| {
                        let (codes, keep) = (&codes[rows.clone()], &keep[rows]);
                        add(sum, codes, keep, behind, |code| points.packed(code));
                    },
                    |ended| means(ended, points.unit, asked.as_deref(), out),
                );
                return true;
            }
            match &children.rows {
                Rows::Together { .. } => each_mean(children, points.unit, zero, out, |subject| {
                    points.sum(children.of(subject).map(|row| codes[row]))
                }),
                Rows::Listed(rows) => each_mean(children, points.unit, zero, out, |subject| {
                    let rows = rows[children.range(subject)].iter();
                    points.sum(rows.map(|&row| codes[row as usize]))
                }),
            }
        }
        AnswerColumn::Decimals { decimals, units } => {
            let Some(counts) = Counts::new(question) else { return false };
            let tens = TENS[usize::from(*decimals)];
            if let Rows::Together { keep, most } = &children.rows {
                let asked = zero.then(|| asked(&children.starts, keep));
                let mut largest = 0;
                sums(
                    &children.starts,
                    |sum, rows, behind| {
                        let (units, keep) = (&units[rows.clone()], &keep[rows]);
                        largest |= bits(units);
                        add(sum, units, keep, behind, |n| counts.packed(n));
                    },
                    |ended| means(ended, tens, asked.as_deref(), out),
                );
                if fit(*most, u64::from(largest) + 1) {
                    return true;
                }
                out.clear();
            }
            match &children.rows {
                Rows::Together { .. } => each_mean(children, tens, zero, out, |subject| {
                    counts.sum(children.of(subject).map(|row| units[row]))
                }),
                Rows::Listed(rows) => each_mean(children, tens, zero, out, |subject| {
                    let rows = rows[children.range(subject)].iter();
                    counts.sum(rows.map(|&row| units[row as usize]))
                }),
            }
        }
        AnswerColumn::Numbers(_) => return false,
    }
    true
}

/// Adds the packed numbers of the rows that count to a sum, which is written behind each.
#[inline]
fn add<T: Copy>(
    mut sum: i64,
    rows: &[T],
    keep: &[i8],
    behind: &mut [i64],
    packed: impl Fn(T) -> i64,
) {
    let mut one = |behind: &mut i64, row: T, keep: i8| {
        sum = sum.wrapping_add(packed(row) & i64::from(keep));
        *behind = sum;
    };
    // Eight at a time, so that counting them takes no time of its own.
    let (behind, behind_rest) = behind.as_chunks_mut::<8>();
    let (rows, rows_rest) = rows.as_chunks::<8>();
    let (keep, keep_rest) = keep.as_chunks::<8>();
    for ((behind, rows), keep) in behind.iter_mut().zip(rows).zip(keep) {
        for at in 0..8 {
            one(&mut behind[at], rows[at], keep[at]);
        }
    }
    for ((behind, &row), &keep) in behind_rest.iter_mut().zip(rows_rest).zip(keep_rest) {
        one(behind, row, keep);
    }
}

/// Whether packed sums of so many rows hold points of this size, and their count.
fn fit(rows: u32, largest: u64) -> bool {
    i32::try_from(u64::from(rows) * largest.max(1)).is_ok()
}

/// The bits of all decimals together: a number that no decimal exceeds by more than 1, whatever its sign.
fn bits(units: &[i32]) -> u32 {
    let number = |n: i32| if n >= decimal::LEAST { n } else { 0 };
    units.iter().fold(0, |bits, &n| bits | (number(n) ^ (number(n) >> 31))) as u32
}

/// How many rows of each subject count.
fn asked(starts: &[u32], keep: &[i8]) -> Vec<i64> {
    let mut asked = Vec::with_capacity(starts.len());
    let add = |mut sum: i64, rows: std::ops::Range<usize>, behind: &mut [i64]| {
        for (behind, &keep) in behind.iter_mut().zip(&keep[rows]) {
            sum -= i64::from(keep);
            *behind = sum;
        }
    };
    sums(starts, add, |ended| asked.extend_from_slice(ended));
    asked
}

/// The means of the next subjects from their packed sums.
fn means(sums: &[i64], unit: f64, asked: Option<&[i64]>, out: &mut Vec<f64>) {
    let mean = |packed: i64, n: f64| {
        let (sum, counted) = ((packed >> 32) as i32, packed as i32);
        // One rounding for the product, one for the quotient; the sum is exact.
        let mean = f64::from(sum) / (unit * n);
        if counted == 0 { NONE } else { mean }
    };
    match asked {
        None => out.extend(sums.iter().map(|&sum| mean(sum, f64::from(sum as i32)))),
        Some(asked) => {
            let asked = &asked[out.len()..];
            out.extend(sums.iter().zip(asked).map(|(&sum, &n)| mean(sum, n as f64)));
        }
    }
}

/// As [`means`], from sums and numbers of answers that count which are not packed.
fn each_mean(
    children: &Children,
    unit: f64,
    zero: bool,
    out: &mut Vec<f64>,
    sum: impl Fn(usize) -> (i64, i64),
) {
    out.extend((0..children.subjects()).map(|subject| {
        let (sum, counted) = sum(subject);
        let n = if zero { children.of(subject).count() as i64 } else { counted };
        if counted == 0 { NONE } else { sum as f64 / (unit * n as f64) }
    }));
}

/// Points of options as whole numbers, packed.
struct Points {
    packed: [i64; 256],
    /// What one whole point stands for.
    unit: f64,
    largest: u64,
}

impl Points {
    /// Fits if points have at most four decimals.
    fn new(question: &Question) -> Option<Self> {
        let points = question.points_by_code();
        if points.iter().any(|&p| is_refused(p) || is_waiting(p)) {
            return None;
        }
        let whole = |tens: f64| {
            points
                .iter()
                .all(|p| p.is_nan() || (p * tens).fract() == 0.0 && *p >= 0.0 && p * tens <= 1e6)
        };
        let tens = TENS[..5].iter().copied().find(|&tens| whole(tens))?;
        let packed = points.map(|p| if p.is_nan() { 0 } else { ((p * tens) as i64) << 32 | 1 });
        let largest = packed.iter().map(|p| (p >> 32) as u64).max().unwrap_or(0);
        Some(Self { packed, unit: tens, largest })
    }

    #[inline]
    fn packed(&self, code: u8) -> i64 {
        self.packed[usize::from(code)]
    }

    /// Sum of the points of the codes, and how many count.
    #[inline]
    fn sum(&self, codes: impl Iterator<Item = u8>) -> (i64, i64) {
        let points = codes.map(|code| self.packed(code));
        points.fold((0, 0), |(sum, n), p| (sum + (p >> 32), n + (p & 0xFFFF_FFFF)))
    }
}

/// Whether a missing answer, one that does not apply, and one that is not relevant count as 0: 1 if so.
struct Counts([i32; 3]);

impl Counts {
    /// Fits if numbers are scored as they stand.
    fn new(question: &Question) -> Option<Self> {
        let policy = question.policy;
        let special = [policy.missing, policy.not_applicable, policy.not_relevant];
        let counted = |s: &Special| matches!(s, Special::Zero | Special::LeaveOut);
        let fits = plain(question) && special.iter().all(counted);
        fits.then(|| Self(special.map(|s| i32::from(s == Special::Zero))))
    }

    /// A decimal without its point, packed.
    #[inline]
    fn packed(&self, n: i32) -> i64 {
        if n < decimal::LEAST { self.special(n) } else { i64::from(n) << 32 | 1 }
    }

    #[cold]
    fn special(&self, n: i32) -> i64 {
        i64::from(self.0[(n - i32::MIN) as usize])
    }

    /// Sum of decimals without their point, and how many count.
    fn sum(&self, units: impl Iterator<Item = i32>) -> (i64, i64) {
        let (mut sum, mut counted) = (0, 0);
        for n in units {
            if n >= decimal::LEAST {
                sum += i64::from(n);
                counted += 1;
            } else {
                counted += i64::from(self.0[(n - i32::MIN) as usize]);
            }
        }
        (sum, counted)
    }
}

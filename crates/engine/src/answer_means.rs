//! Means of raw answers, without a column of scores in between, summed in whole numbers: exact, and as
//! fast as the memory gives the answers.
//!
//! Points and whether they count are packed into one number (see [`Lane`]), so that one addition does
//! both.

use std::ops::Range;

use crate::children::{Children, Rows};
use crate::dataset::{AnswerColumn, TENS, decimal};
use crate::lanes::Lane;
use crate::model::Question;
use crate::none::NONE;
use crate::runs::sums;
use crate::whole_points::{Counts, Points};

/// A column of answers that can be summed in whole numbers.
pub(crate) enum Answers<'a> {
    Options { codes: &'a [u8], points: Box<Points> },
    Decimals { units: &'a [i32], counts: Counts },
}

impl<'a> Answers<'a> {
    /// `None` if these answers do not allow it.
    pub(crate) fn new(question: &Question, answers: &'a AnswerColumn) -> Option<Self> {
        match answers {
            AnswerColumn::Options(codes) => {
                let points = Box::new(Points::new(question)?);
                Some(Self::Options { codes, points })
            }
            AnswerColumn::Decimals { decimals, units } => {
                let counts = Counts::new(question, TENS[usize::from(*decimals)])?;
                Some(Self::Decimals { units, counts })
            }
            AnswerColumn::Numbers(_) => None,
        }
    }

    /// The mean of the answers of each subject's rows; with `zero`, answers that do not count are so
    /// many zeros.
    pub(crate) fn means(&self, children: &Children, zero: bool, out: &mut Vec<f64>) {
        out.clear();
        let alone = |keep: &[i8], out: &mut Vec<f64>, run: &mut Run<'_>| {
            let column = [(Lane::WHOLE, self.unit())];
            together(children, keep, zero, &column, std::slice::from_mut(out), run);
        };
        match self {
            Self::Options { codes, points } => {
                if let Rows::Together { keep, most } = &children.rows
                    && fit(*most, points.largest.into())
                {
                    let packed = points.packed(Lane::WHOLE);
                    let packed = |_, code: u8| packed[usize::from(code)];
                    return alone(keep, out, &mut |sum, rows, behind| {
                        add(sum, [&codes[rows.clone()]], &keep[rows], behind, packed);
                    });
                }
                each_mean(children, points.unit, zero, out, |row| points.point(codes[row]));
            }
            Self::Decimals { units, counts } => {
                if let Rows::Together { keep, most } = &children.rows {
                    let mut largest = 0;
                    alone(keep, out, &mut |sum, rows, behind| {
                        let units = &units[rows.clone()];
                        largest |= bits(units);
                        let packed = |_, n: i32| counts.packed(n, Lane::WHOLE);
                        add(sum, [units], &keep[rows], behind, packed);
                    });
                    if fit(*most, u64::from(largest) + 1) {
                        return;
                    }
                    out.clear();
                }
                each_mean(children, counts.tens, zero, out, |row| counts.point(units[row]));
            }
        }
    }

    /// What one whole number stands for.
    pub(crate) fn unit(&self) -> f64 {
        match self {
            Self::Options { points, .. } => points.unit,
            Self::Decimals { counts, .. } => counts.tens,
        }
    }

    /// The largest number that an answer may be; `None` if that is not known, or some may be negative.
    pub(crate) fn largest(&self) -> Option<u32> {
        match self {
            Self::Options { points, .. } => Some(points.largest),
            Self::Decimals { counts, .. } => counts.largest,
        }
    }
}

/// Adds the packed numbers of some rows to a sum, and writes the sum behind each.
pub(crate) type Run<'a> = dyn FnMut(i64, Range<usize>, &mut [i64]) + 'a;

/// The means of columns, each with its lane and what a whole number stands for, from running sums of
/// their packed numbers.
pub(crate) fn together(
    children: &Children,
    keep: &[i8],
    zero: bool,
    columns: &[(Lane, f64)],
    out: &mut [Vec<f64>],
    run: &mut Run<'_>,
) {
    let asked = zero.then(|| asked(&children.starts, keep));
    sums(&children.starts, run, |ended| {
        for (out, &(lane, unit)) in out.iter_mut().zip(columns) {
            means(ended, lane, unit, asked.as_deref(), out);
        }
    });
}

/// Adds the packed numbers of the rows that count to a sum, which is written behind each.
#[inline]
pub(crate) fn add<const N: usize, T: Copy>(
    mut sum: i64,
    columns: [&[T]; N],
    keep: &[i8],
    behind: &mut [i64],
    packed: impl Fn(usize, T) -> i64,
) {
    let mut one = |behind: &mut i64, row: [T; N], keep: i8| {
        let mut all = 0_i64;
        for (at, answer) in row.into_iter().enumerate() {
            all = all.wrapping_add(packed(at, answer));
        }
        sum = sum.wrapping_add(all & i64::from(keep));
        *behind = sum;
    };
    // Eight at a time, so that counting them takes no time of its own.
    let (behind, behind_rest) = behind.as_chunks_mut::<8>();
    let (keep, keep_rest) = keep.as_chunks::<8>();
    let rests = columns.map(|column| column.as_chunks::<8>().1);
    let columns = columns.map(|column| &column.as_chunks::<8>().0[..behind.len()]);
    for (i, (behind, keep)) in behind.iter_mut().zip(keep).enumerate() {
        let rows = columns.map(|column| &column[i]);
        for at in 0..8 {
            one(&mut behind[at], rows.map(|row| row[at]), keep[at]);
        }
    }
    for (at, (behind, &keep)) in behind_rest.iter_mut().zip(keep_rest).enumerate() {
        one(behind, rests.map(|rest| rest[at]), keep);
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
    let add = |mut sum: i64, rows: Range<usize>, behind: &mut [i64]| {
        for (behind, &keep) in behind.iter_mut().zip(&keep[rows]) {
            sum -= i64::from(keep);
            *behind = sum;
        }
    };
    sums(starts, add, |ended| asked.extend_from_slice(ended));
    asked
}

/// The means of the next subjects from their packed sums.
fn means(sums: &[i64], lane: Lane, unit: f64, asked: Option<&[i64]>, out: &mut Vec<f64>) {
    let mean = move |packed: i64, asked: Option<i64>| {
        let (sum, counted) = lane.read(packed);
        let n = asked.map_or(f64::from(counted), |n| n as f64);
        // One rounding for the product, one for the quotient; the sum is exact.
        let mean = f64::from(sum) / (unit * n);
        if counted == 0 { NONE } else { mean }
    };
    match asked {
        None => out.extend(sums.iter().map(|&sum| mean(sum, None))),
        Some(asked) => {
            let asked = &asked[out.len()..];
            out.extend(sums.iter().zip(asked).map(|(&sum, &n)| mean(sum, Some(n))));
        }
    }
}

/// As [`means`], row by row; `point` gives the points of a row and whether it counts.
fn each_mean(
    children: &Children,
    unit: f64,
    zero: bool,
    out: &mut Vec<f64>,
    point: impl Fn(usize) -> (i64, i64),
) {
    out.extend((0..children.subjects()).map(|subject| {
        let points = children.of(subject).map(&point);
        let (sum, counted) = points.fold((0, 0), |(sum, n), (p, counts)| (sum + p, n + counts));
        let n = if zero { children.of(subject).count() as i64 } else { counted };
        if counted == 0 { NONE } else { sum as f64 / (unit * n as f64) }
    }));
}

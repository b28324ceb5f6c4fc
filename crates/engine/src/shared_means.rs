//! Means of several columns of answers in one pass: columns of the same rows share one packed number as
//! far as it has room.

use std::cell::Cell;

use crate::answer_means::{Answers, Run, add, together};
use crate::children::{Children, Rows};
use crate::dataset::{AnswerColumn, decimal};
use crate::lanes::Lane;
use crate::model::Question;
use crate::runs::BLOCK;
use crate::whole_points::{Points, pair_up};

/// Columns of answers whose sums are made in one pass.
pub(crate) struct Shared<'a> {
    columns: Vec<(Answers<'a>, Lane)>,
    /// Of how many rows a sum is made at most.
    rows: u32,
}

impl<'a> Shared<'a> {
    /// How many columns a pass has at most: more tables of points would not stay in the nearest cache.
    const MOST: usize = 4;

    /// `Err` with the column if it has to be summed alone.
    pub(crate) fn new(children: &Children, first: Answers<'a>) -> Result<Self, Answers<'a>> {
        let Rows::Together { most, .. } = children.rows else { return Err(first) };
        let Some(lane) = first.largest().and_then(|largest| Lane::new(0, most, largest)) else {
            return Err(first);
        };
        Ok(Self { columns: vec![(first, lane)], rows: most })
    }

    /// Whether it has as many columns as a pass can have.
    pub(crate) fn is_full(&self) -> bool {
        self.columns.len() == Self::MOST
    }

    /// The column that was taken first.
    pub(crate) fn first(&self) -> &Answers<'a> {
        &self.columns[0].0
    }

    /// Takes one more column; `false` if it does not fit in.
    pub(crate) fn take(&mut self, question: &Question, answers: &'a AnswerColumn) -> bool {
        let alike = matches!(
            (self.first(), answers),
            (Answers::Options { .. }, AnswerColumn::Options(_))
                | (Answers::Decimals { .. }, AnswerColumn::Decimals { .. })
        );
        let end = self.columns.last().map_or(0, |(_, lane)| lane.end());
        if alike
            && !self.is_full()
            && let Some(column) = Answers::new(question, answers)
            && let Some(lane) = column.largest().and_then(|n| Lane::new(end, self.rows, n))
        {
            self.columns.push((column, lane));
            return true;
        }
        false
    }

    /// The means of each column as [`Answers::means`]; `false` if answers are beyond what their
    /// question allows.
    pub(crate) fn means(&self, children: &Children, zero: bool, out: &mut [Vec<f64>]) -> bool {
        let Rows::Together { keep, .. } = &children.rows else { return false };
        out.iter_mut().for_each(Vec::clear);
        let lanes: Vec<_> =
            self.columns.iter().map(|(column, lane)| (*lane, column.unit())).collect();
        let fill = |run: &mut Run<'_>| together(children, keep, zero, &lanes, out, run);
        match (self.first(), lanes.len()) {
            (Answers::Options { .. }, _) => self.options(keep, fill),
            (_, 1) => self.decimals::<1>(keep, fill),
            (_, 2) => self.decimals::<2>(keep, fill),
            (_, 3) => self.decimals::<3>(keep, fill),
            _ => self.decimals::<4>(keep, fill),
        }
    }

    /// Options two columns at a time, so that one look into a table finds the points of both.
    fn options(&self, keep: &[i8], fill: impl FnOnce(&mut Run<'_>)) -> bool {
        let columns = self.columns.iter().filter_map(|(column, lane)| match column {
            Answers::Options { codes, points } => Some((*codes, &**points, *lane)),
            Answers::Decimals { .. } => None,
        });
        let columns: Vec<_> = columns.collect();
        let pair = |pair: &[(&'a [u8], &Points, Lane)]| {
            let (codes, points, lane) = pair[0];
            let other = pair.get(1);
            let table = points.packed_pairs(lane, other.map(|&(_, points, lane)| (points, lane)));
            ((codes, other.map_or(codes, |other| other.0)), table)
        };
        let (codes, tables): (Vec<_>, Vec<_>) = columns.chunks(2).map(pair).unzip();
        let mut pairs = [[0; BLOCK]; Self::MOST / 2];
        let mut within = true;
        fill(&mut |sum, rows, behind| {
            let n = rows.len();
            for (pairs, (first, second)) in pairs.iter_mut().zip(&codes) {
                within &= pair_up(&first[rows.clone()], &second[rows.clone()], &mut pairs[..n]);
            }
            let [first, second] = &pairs;
            match tables.as_slice() {
                [a, b] => {
                    let (pairs, tables) = ([&first[..n], &second[..n]], [a, b]);
                    let packed = |at: usize, pair: u8| tables[at][usize::from(pair)];
                    add(sum, pairs, &keep[rows], behind, packed);
                }
                [a, ..] => {
                    add(sum, [&first[..n]], &keep[rows], behind, |_, pair: u8| {
                        a[usize::from(pair)]
                    });
                }
                [] => {}
            }
        });
        within
    }

    fn decimals<const N: usize>(&self, keep: &[i8], fill: impl FnOnce(&mut Run<'_>)) -> bool {
        let columns = self.columns.iter().filter_map(|(column, lane)| match column {
            Answers::Decimals { units, counts } => Some((*units, counts, *lane)),
            Answers::Options { .. } => None,
        });
        let columns: Vec<_> = columns.collect();
        let Some(columns) = columns.first_chunk::<N>() else { return false };
        // By value, so that the processor has it all in registers.
        let largest = columns.map(|(_, counts, _)| counts.largest.unwrap_or(0));
        let factors = columns.map(|(.., lane)| (lane.answer(1) - lane.answer(0), lane.answer(0)));
        let within = Cell::new(true);
        let packed = |at: usize, n: i32| {
            if n.cast_unsigned() <= largest[at] {
                let (unit, one) = factors[at];
                return i64::from(n).wrapping_mul(unit).wrapping_add(one);
            }
            let (_, counts, lane) = columns[at];
            within.set(within.get() && n < decimal::LEAST);
            counts.packed(n, lane)
        };
        fill(&mut |sum, rows, behind| {
            let units = columns.map(|(units, ..)| &units[rows.clone()]);
            add(sum, units, &keep[rows], behind, packed);
        });
        within.get()
    }
}

//! A round beside the one before it.

use crate::digits::difference;
use crate::model::{Basis, Equal, Growth, MeasureIx, Model};
use crate::none::NONE;
use crate::rank;
use crate::results::on_basis;

/// One round's values of one measure, with the ids of the subjects.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// Ids by row.
    pub ids: &'a crate::dataset::Ids,
    /// Scores by row, NaN where there is none.
    pub scores: &'a [f64],
    /// The model and measure that say how the scores are published.
    pub measure: (&'a Model, MeasureIx),
}

/// What changed from one round to the next in one measure.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// Subjects with a score in both rounds, the largest growth first, equal growth by id.
    pub grown: Vec<Grown>,
    /// Rows, in the later round, of subjects that the earlier one does not have.
    pub entered: Vec<u32>,
    /// Rows, in the earlier round, of subjects that the later one does not have.
    pub left: Vec<u32>,
}

/// One subject's growth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grown {
    /// Row in the later round.
    pub row: u32,
    /// Row in the earlier round.
    pub row_before: u32,
    /// Value now, on the basis of the growth.
    pub now: f64,
    /// Value before.
    pub before: f64,
    /// `now - before`.
    pub growth: f64,
    /// Place by growth, the largest first.
    pub rank: u32,
}

/// Compares two rounds.
pub fn compare(growth: &Growth, now: Side<'_>, before: Side<'_>) -> Comparison {
    let values =
        |side: Side<'_>| on_basis(side.measure.0, side.measure.1, growth.basis, side.scores);
    let (later, earlier) = (values(now), values(before));
    let matched: Vec<Option<u32>> =
        now.ids.iter().map(|id| before.ids.find(id.as_bytes())).collect();
    let changes: Vec<f64> = matched
        .iter()
        .zip(&later)
        .map(|(row, &x)| match row {
            Some(row) => growth.difference(now.measure.0, x, earlier[*row as usize]),
            None => NONE,
        })
        .collect();
    // Subtracting leaves noise where most of the digits were equal: 80.3 - 80.2 is no more than
    // 50.3 - 50.2.
    let judged: Vec<f64> = matched
        .iter()
        .zip(later.iter().zip(&changes))
        .map(|(row, (&x, &change))| match row {
            Some(row) if growth.basis == Basis::Exact && now.measure.0.bounds == Equal::Digits => {
                difference(x, earlier[*row as usize])
            }
            _ => change,
        })
        .collect();
    let places = rank::places(&judged, growth.ties, false, now.measure.0.equal);
    let mut order = rank::order(&judged, false);
    order.sort_by(|&a, &b| {
        let by_place = places[a as usize].cmp(&places[b as usize]);
        by_place.then_with(|| now.ids.get(a).cmp(now.ids.get(b)))
    });
    let grown = order
        .into_iter()
        .filter_map(|row| {
            let row_before = matched[row as usize]?;
            Some(Grown {
                row,
                row_before,
                now: later[row as usize],
                before: earlier[row_before as usize],
                growth: changes[row as usize],
                rank: places[row as usize]?,
            })
        })
        .collect();
    let entered = (0..now.ids.len() as u32).filter(|&row| matched[row as usize].is_none());
    let left = (0..before.ids.len() as u32)
        .filter(|&r| now.ids.find(before.ids.get(r).as_bytes()).is_none());
    Comparison { grown, entered: entered.collect(), left: left.collect() }
}

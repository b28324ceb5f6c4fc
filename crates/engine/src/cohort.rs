//! The cohort that a score is normalised over.

use std::collections::BTreeMap;

use crate::dataset::Table;
use crate::model::Norm;
use crate::none::some;
use crate::normalise::mean_and_deviation;

/// The figures of a cohort, of the scores that are normalised over it: none where no subject has one.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Cohort {
    /// How many subjects belong to it.
    pub members: usize,
    /// How many of them have a score.
    pub scored: usize,
    /// The smallest score.
    pub min: Option<f64>,
    /// The largest score.
    pub max: Option<f64>,
    /// The mean.
    pub mean: Option<f64>,
    /// The sample standard deviation.
    pub deviation: Option<f64>,
    /// The score of the subject that is the reference, if the method has one.
    pub reference: Option<f64>,
}

impl Cohort {
    /// The figures of these rows of a column.
    pub(crate) fn new(method: &Norm, rows: &[u32], table: &Table, column: &[f64]) -> Self {
        let all: Vec<f64> = rows.iter().map(|&row| column[row as usize]).collect();
        let there = || all.iter().copied().filter(|x| !x.is_nan());
        let (mean, deviation) = mean_and_deviation(&all);
        let reference = match method {
            Norm::DistanceToReference(id) => table.ids.find(id.as_bytes()),
            _ => None,
        };
        Self {
            members: rows.len(),
            scored: there().count(),
            min: there().reduce(f64::min),
            max: there().reduce(f64::max),
            mean: some(mean),
            deviation: some(deviation),
            reference: reference.and_then(|row| some(column[row as usize])),
        }
    }
}

/// Rows that are compared with each other: those with equal values of all the attributes, in the
/// order of their first row.
pub(crate) fn cohorts(table: &Table, within: &[usize], filter: Option<&[bool]>) -> Vec<Vec<u32>> {
    let all = 0..table.ids.len() as u32;
    if within.is_empty() && filter.is_none() {
        return vec![all.collect()];
    }
    let rows = all.filter(|&row| filter.is_none_or(|f| f[row as usize]));
    if within.is_empty() {
        return vec![rows.collect()];
    }
    let mut cohorts: Vec<Vec<u32>> = Vec::new();
    let mut known = BTreeMap::new();
    for row in rows {
        let next = cohorts.len();
        let at = *known.entry(codes(table, within, row)).or_insert(next);
        if at == next {
            cohorts.push(Vec::new());
        }
        cohorts[at].push(row);
    }
    cohorts
}

/// The values of some attributes of a row, as codes.
pub(crate) fn codes(table: &Table, within: &[usize], row: u32) -> Vec<u32> {
    within.iter().map(|&attribute| table.attributes[attribute].codes[row as usize]).collect()
}

//! One score from the subjects that name this one: a join and a group-by.

use crate::children::Children;
use crate::model::{Gaps, Method, MethodChoice};
use crate::none::{NONE, REFUSED, finite, is_refused};
use crate::sum::Sum;
use crate::text::fold;

/// Rolls a column of scores up.
pub(crate) fn scores(
    children: &Children,
    column: &[f64],
    weight: Option<&[f64]>,
    methods: &Methods,
) -> Vec<f64> {
    (0..children.subjects())
        .map(|subject| match methods.of(subject) {
            Some((method, gaps)) => one(children.of(subject), column, weight, method, gaps),
            None => NONE,
        })
        .collect()
}

/// Rolls up the scores of the given rows.
fn one(
    rows: impl Iterator<Item = usize>,
    column: &[f64],
    weight: Option<&[f64]>,
    method: Method,
    gaps: Gaps,
) -> f64 {
    let (mut sum, mut weights) = (Sum::default(), Sum::default());
    let (mut best, mut worst) = (f64::NEG_INFINITY, f64::INFINITY);
    let (mut present, mut gap_weight, mut any_gap, mut refused) =
        (0_u32, Sum::default(), false, false);
    for row in rows {
        let w = weight.map_or(1.0, |w| w[row]);
        let x = column[row];
        if w.is_nan() || x.is_nan() {
            refused |= is_refused(x) || is_refused(w);
            any_gap = true;
            gap_weight.add(if w.is_nan() { 0.0 } else { w });
            continue;
        }
        present += 1;
        sum.add(w * x);
        weights.add(w);
        best = if x > best { x } else { best };
        worst = if x < worst { x } else { worst };
    }
    if refused {
        return REFUSED;
    }
    if present == 0 || any_gap && gaps == Gaps::Propagate {
        return NONE;
    }
    if any_gap && gaps == Gaps::Zero {
        weights.add(gap_weight.total());
        best = best.max(0.0);
        worst = worst.min(0.0);
    }
    finite(match method {
        Method::Mean => sum.over(weights.total()),
        Method::Sum => sum.total(),
        Method::Best => best,
        Method::Worst => worst,
    })
}

/// How many rows name each subject.
pub(crate) fn count(children: &Children) -> Vec<f64> {
    (0..children.subjects()).map(|s| children.of(s).count() as f64).collect()
}

/// The method for each subject.
pub(crate) enum Methods {
    Same(Method, Gaps),
    Each(Vec<Option<(Method, Gaps)>>),
}

impl Methods {
    pub(crate) fn new(
        choice: &MethodChoice,
        attributes: &[crate::dataset::AttributeColumn],
    ) -> Self {
        match choice {
            MethodChoice::Same(method, gaps) => Self::Same(*method, *gaps),
            MethodChoice::ByAttribute { attribute, cases, otherwise } => {
                let column = &attributes[*attribute];
                let case = |v: &String| cases.iter().find(|c| c.0 == fold(v)).map(|c| (c.1, c.2));
                let by_code: Vec<_> =
                    column.values.iter().map(|v| case(v).or(*otherwise)).collect();
                Self::Each(column.codes.iter().map(|&c| by_code[c as usize]).collect())
            }
        }
    }

    pub(crate) fn of(&self, subject: usize) -> Option<(Method, Gaps)> {
        match self {
            Self::Same(method, gaps) => Some((*method, *gaps)),
            Self::Each(each) => each[subject],
        }
    }
}

/// Mean of the scores of the given rows that have one.
pub(crate) fn mean_over(rows: impl Iterator<Item = usize>, column: &[f64]) -> f64 {
    let (mut sum, mut n) = (Sum::default(), 0.0);
    for x in rows.map(|row| column[row]).filter(|x| !x.is_nan()) {
        sum.add(x);
        n += 1.0;
    }
    if n == 0.0 { NONE } else { sum.over(n) }
}

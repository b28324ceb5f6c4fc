//! One score from several of the same subject, for all subjects at once, term by term.

use std::cmp::Ordering;

use crate::model::{Combine, Equal, Gaps, How, Presence};
use crate::none::{NONE, REFUSED, any_missing, finite, is_refused};
use crate::sum::{Sum, quotient, two_sum};

/// Takes the columns of the terms one after the other and gives the combined column, so that a
/// term's column can be given back before the next one is made.
pub(crate) struct Combiner<'a> {
    rule: &'a Combine,
    /// Whether any score below may be refused; saves a pass over each column where none is.
    refusals: bool,
    subjects: usize,
    sum: Vec<f64>,
    lost: Vec<f64>,
    /// Weight of the terms seen so far in which every subject had a score.
    full: Sum,
    /// Weight of the terms seen, subject by subject, from the first column with a gap on.
    weight: Option<Vec<Sum>>,
    /// How many terms count: those with a score, or those that meet the test.
    count: Option<Vec<u32>>,
    dead: Option<Vec<f64>>,
}

impl<'a> Combiner<'a> {
    pub(crate) fn new(
        rule: &'a Combine,
        subjects: usize,
        refusals: bool,
        sum: Vec<f64>,
        lost: Vec<f64>,
    ) -> Self {
        let start = match rule.how {
            How::Min => f64::INFINITY,
            How::Max => f64::NEG_INFINITY,
            _ => 0.0,
        };
        let filled = |mut buffer: Vec<f64>, value: f64| {
            buffer.clear();
            buffer.resize(subjects, value);
            buffer
        };
        let counting = matches!(rule.how, How::Count(_) | How::Share(_));
        let count = (counting || rule.coverage > 0.0).then(|| vec![0; subjects]);
        Self {
            rule,
            refusals,
            subjects,
            sum: filled(sum, start),
            lost: filled(lost, 0.0),
            full: Sum::default(),
            weight: None,
            count,
            dead: None,
        }
    }

    /// Takes the next term's column.
    pub(crate) fn add(&mut self, weight: f64, column: &[f64]) {
        if let How::Count(test) | How::Share(test) = self.rule.how {
            self.count_where(column, |x| test.holds(x));
            return;
        }
        if self.rule.coverage > 0.0 {
            self.count_where(column, |x| !x.is_nan());
        }
        let gaps = match self.rule.how {
            How::Mean | How::Sum => self.accumulate_linear(weight, column),
            _ => any_missing(column),
        };
        if gaps {
            self.note_gaps(column);
        }
        self.add_weight(weight, column, gaps);
        match self.rule.how {
            How::Geometric => self.accumulate(column, self.present(weight, libm::log)),
            How::Harmonic => self.accumulate(column, self.present(weight, |x| 1.0 / x)),
            How::Power(p) => {
                self.accumulate(column, self.present(weight, move |x| libm::pow(x, p)));
            }
            How::Min => self.fold(column, |so_far, x| if x < so_far { x } else { so_far }),
            How::Max => self.fold(column, |so_far, x| if x > so_far { x } else { so_far }),
            How::Mean | How::Sum | How::Copeland | How::Count(_) | How::Share(_) => {}
        }
    }

    /// The combined column, and a buffer to use again.
    pub(crate) fn finish(mut self) -> (Vec<f64>, Vec<f64>) {
        self.weigh_gaps();
        let whole = self.weight.is_none() && self.count.is_none() && self.dead.is_none();
        if self.rule.how == How::Mean && whole && self.full.total() > 0.0 {
            // Nothing is missing anywhere: a loop that the processor does several rows at a time.
            let weight = self.full.total();
            for (sum, lost) in self.sum.iter_mut().zip(&self.lost) {
                *sum = finite(quotient(*sum, *lost, weight));
            }
            return (self.sum, self.lost);
        }
        let terms = self.rule.terms.len() as f64;
        for row in 0..self.subjects {
            let count = self.count.as_ref().map_or(0, |c| c[row]);
            let weight = self.weight.as_ref().map_or(self.full, |w| w[row]).total();
            let sum = self.sum[row] + self.lost[row];
            let value = match self.rule.how {
                How::Count(_) => f64::from(count),
                How::Share(_) => f64::from(count) / terms,
                _ if weight <= 0.0 => NONE,
                How::Mean => quotient(self.sum[row], self.lost[row], weight),
                How::Geometric => libm::exp(sum / weight),
                How::Harmonic => weight / sum,
                How::Power(p) => libm::pow(sum / weight, 1.0 / p),
                How::Sum => sum,
                How::Min | How::Max | How::Copeland => self.sum[row],
            };
            let enough = covers(self.rule, f64::from(count));
            let counts = matches!(self.rule.how, How::Count(_) | How::Share(_));
            self.sum[row] = if counts || enough { finite(value) } else { NONE };
        }
        if let Some(dead) = &self.dead {
            for (value, &d) in self.sum.iter_mut().zip(dead) {
                if d.is_nan() {
                    *value = d;
                }
            }
        }
        (self.sum, self.lost)
    }

    /// Adds the weighted scores that are there to every subject's sum, and says whether some are not.
    /// They are looked for in the rows that come next, while these are in the nearest cache.
    fn accumulate_linear(&mut self, weight: f64, column: &[f64]) -> bool {
        const ROWS: usize = 512;
        let mut gaps = false;
        let sums = self.sum.chunks_mut(ROWS).zip(self.lost.chunks_mut(ROWS));
        for ((sum, lost), rows) in sums.zip(column.chunks(ROWS)) {
            if any_missing(rows) {
                gaps = true;
                add_each(sum, lost, rows, |x| if x.is_nan() { 0.0 } else { weight * x });
            } else {
                add_each(sum, lost, rows, |x| weight * x);
            }
        }
        gaps
    }

    /// Adds `f(x)` to every subject's sum.
    fn accumulate(&mut self, column: &[f64], f: impl Fn(f64) -> f64) {
        add_each(&mut self.sum, &mut self.lost, column, f);
        // An infinite term (the logarithm of 0) makes the rest NaN: keep the infinity alone.
        for (sum, lost) in self.sum.iter().zip(&mut self.lost) {
            if !sum.is_finite() {
                *lost = 0.0;
            }
        }
    }

    /// `weight * f(x)` for a score that counts and is not negative; a negative one gives no result.
    fn present(
        &self,
        weight: f64,
        f: impl Fn(f64) -> f64 + 'static,
    ) -> impl Fn(f64) -> f64 + 'static {
        // A gap that counts as 0 takes part with 0; `finish` drops the rows without any score.
        let gap = if self.rule.gaps == Gaps::Zero { 0.0 } else { NONE };
        move |x| {
            // Minus zero is zero: its inverse must not be minus infinity.
            let x = if x.is_nan() { gap } else { x + 0.0 };
            if x.is_nan() || weight == 0.0 {
                0.0
            } else if x < 0.0 {
                f64::NAN
            } else {
                weight * f(x)
            }
        }
    }

    fn fold(&mut self, column: &[f64], f: impl Fn(f64, f64) -> f64) {
        // A gap that counts as 0 takes part with 0; `finish` drops the rows without any score.
        let zero = self.rule.gaps == Gaps::Zero;
        for (so_far, &x) in self.sum.iter_mut().zip(column) {
            let x = if zero && x.is_nan() { 0.0 } else { x };
            *so_far = f(*so_far, x);
        }
    }

    fn add_weight(&mut self, weight: f64, column: &[f64], gaps: bool) {
        // The smallest and the largest have no use for weights, only for whether anything is there.
        let weight = if matches!(self.rule.how, How::Min | How::Max) { 1.0 } else { weight };
        if gaps && self.weight.is_none() {
            self.weight = Some(vec![self.full; self.subjects]);
        }
        self.full.add(weight);
        if let Some(weights) = &mut self.weight {
            for (w, x) in weights.iter_mut().zip(column) {
                if !x.is_nan() {
                    w.add(weight);
                }
            }
        }
    }

    fn count_where(&mut self, column: &[f64], test: impl Fn(f64) -> bool) {
        if let Some(count) = &mut self.count {
            for (n, &x) in count.iter_mut().zip(column) {
                *n += u32::from(test(x));
            }
        }
    }

    /// Marks subjects that have no result because of this column.
    fn note_gaps(&mut self, column: &[f64]) {
        let propagate = self.rule.gaps == Gaps::Propagate;
        if !propagate && !self.refusals {
            return;
        }
        let dead = self.dead.get_or_insert_with(|| vec![0.0; self.subjects]);
        for (d, &x) in dead.iter_mut().zip(column) {
            if is_refused(x) {
                *d = REFUSED;
            } else if propagate && x.is_nan() && !d.is_nan() {
                *d = NONE;
            }
        }
    }

    /// With [`Gaps::Zero`] a gap counts as 0 but keeps its weight, unless nothing has a score.
    fn weigh_gaps(&mut self) {
        if self.rule.gaps != Gaps::Zero {
            return;
        }
        if let Some(weights) = &mut self.weight {
            for w in weights.iter_mut() {
                if w.total() > 0.0 {
                    *w = self.full;
                }
            }
        }
    }
}

/// Adds `f(x)` to each sum, and what rounding lost to the other.
#[inline]
fn add_each(sums: &mut [f64], lost: &mut [f64], column: &[f64], f: impl Fn(f64) -> f64) {
    for ((sum, lost), &x) in sums.iter_mut().zip(lost).zip(column) {
        let (s, l) = two_sum(*sum, f(x));
        *sum = s;
        *lost += l;
    }
}

/// Whether so many terms with a score are as many as the rule asks for.
fn covers(rule: &Combine, count: f64) -> bool {
    // The tolerance keeps 0.9 × 10 from asking for more than nine of ten.
    count >= rule.coverage * rule.terms.len() as f64 - 1e-9
}

impl Presence {
    /// Whether a score meets the test.
    pub fn holds(self, x: f64) -> bool {
        match self {
            Self::Present => !x.is_nan(),
            Self::Missing => x.is_nan(),
            Self::Zero => x == 0.0,
            Self::MissingOrZero => x.is_nan() || x == 0.0,
        }
    }
}

/// An entry of the outranking matrix (OECD/JRC Handbook, step 6): the share of a combination's
/// weights in which subject `a` scores more than `b`, ties counting half; a term in which one of
/// them has no score counts for neither. `None` if the measure combines nothing or its inputs were
/// not kept.
pub fn outranking(
    model: &crate::model::Model,
    scores: &crate::scores::Scores,
    measure: crate::model::MeasureIx,
    a: u32,
    b: u32,
) -> Option<f64> {
    let rule = model.measure(measure).rule.combination()?;
    let (mut more, mut all) = (Sum::default(), Sum::default());
    for term in &rule.terms {
        let column = scores.column(term.measure)?;
        let (x, y) = (column[a as usize], column[b as usize]);
        all.add(term.weight);
        match model.equal.order(x, y) {
            Some(Ordering::Greater) => more.add(term.weight),
            Some(Ordering::Equal) => more.add(term.weight / 2.0),
            _ => {}
        }
    }
    Some(more.over(all.total()))
}

/// Copeland's rule: how many subjects each one outranks, less how many outrank it.
///
/// A subject outranks another if the weight of the terms in which it scores more, with half the
/// weight of ties, is more than half (OECD/JRC Handbook, step 6). Terms where one of the two has
/// no score are left out of their comparison, unless gaps count as 0.
pub(crate) fn copeland(
    rule: &Combine,
    columns: &[std::sync::Arc<Vec<f64>>],
    equal: Equal,
) -> Vec<f64> {
    let subjects = columns.first().map_or(0, |c| c.len());
    let there: Vec<usize> =
        (0..subjects).map(|row| columns.iter().filter(|c| !c[row].is_nan()).count()).collect();
    let score = |column: &[f64], row: usize| {
        let as_zero = rule.gaps == Gaps::Zero && column[row].is_nan() && there[row] > 0;
        if as_zero { 0.0 } else { column[row] }
    };
    let mut result = vec![0.0; subjects];
    for a in 0..subjects {
        for b in a + 1..subjects {
            let (mut for_a, mut for_b) = (Sum::default(), Sum::default());
            for (column, w) in columns.iter().zip(rule.terms.iter().map(|t| t.weight)) {
                let (x, y) = (score(column, a), score(column, b));
                match equal.order(x, y) {
                    Some(Ordering::Greater) => for_a.add(w),
                    Some(Ordering::Less) => for_b.add(w),
                    Some(Ordering::Equal) => {
                        for_a.add(w / 2.0);
                        for_b.add(w / 2.0);
                    }
                    None => {}
                }
            }
            let (for_a, for_b) = (for_a.total(), for_b.total());
            // Weights such as 0.1 add up in different orders: equal within rounding is equal.
            if (for_a - for_b).abs() > 1e-12 * (for_a + for_b) {
                let win = if for_a > for_b { 1.0 } else { -1.0 };
                result[a] += win;
                result[b] -= win;
            }
        }
    }
    for (row, value) in result.iter_mut().enumerate() {
        let gap = there[row] < columns.len() && rule.gaps == Gaps::Propagate;
        if columns.iter().any(|c| is_refused(c[row])) {
            *value = REFUSED;
        } else if there[row] == 0 || gap || !covers(rule, there[row] as f64) {
            *value = NONE;
        }
    }
    result
}

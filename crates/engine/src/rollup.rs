//! One score from the subjects that name this one: a join and a group-by.

use crate::answer::plain;
use crate::dataset::{AnswerColumn, NOBODY, TENS, decimal};
use crate::model::{Gaps, Method, MethodChoice, Question, Special};
use crate::none::{NONE, REFUSED, finite, is_refused, is_waiting};
use crate::sum::Sum;
use crate::text::fold;

/// For each subject of one table, the rows of another that name it, in the order of those rows.
pub(crate) struct Children {
    starts: Vec<u32>,
    /// The rows, subject by subject; `None` if that is simply 0, 1, 2, …
    rows: Option<Vec<u32>>,
}

impl Children {
    /// Groups the rows of a link column by the subject that they name; only those of the filter.
    /// `with_self` adds each subject's own row, before the others.
    pub(crate) fn new(
        link: &[u32],
        subjects: usize,
        with_self: bool,
        filter: Option<&[bool]>,
    ) -> Self {
        let kept = |row: usize| filter.is_none_or(|f| f[row]);
        let mut starts = vec![0; subjects + 1];
        for (row, &to) in link.iter().enumerate() {
            starts[row.min(subjects)] += u32::from(with_self && row < subjects && kept(row));
            if to != NOBODY && kept(row) {
                starts[to as usize] += 1;
            }
        }
        let mut next = 0;
        for start in &mut starts {
            let here = *start;
            *start = next;
            next += here;
        }
        let all = !with_self && filter.is_none();
        let sorted = all && link.is_sorted() && link.last() != Some(&NOBODY);
        if sorted {
            return Self { starts, rows: None };
        }
        let mut rows = vec![0; next as usize];
        let mut free = starts.clone();
        let mut place = |to: usize, row: u32| {
            rows[free[to] as usize] = row;
            free[to] += 1;
        };
        if with_self {
            (0..subjects).filter(|s| kept(*s)).for_each(|s| place(s, s as u32));
        }
        for (row, &to) in link.iter().enumerate() {
            if to != NOBODY && kept(row) {
                place(to as usize, row as u32);
            }
        }
        Self { starts, rows: Some(rows) }
    }

    /// The rows that name a subject.
    pub(crate) fn of(&self, subject: usize) -> impl Iterator<Item = usize> + Clone {
        let range = self.range(subject);
        range.map(|i| self.rows.as_ref().map_or(i, |rows| rows[i] as usize))
    }

    fn range(&self, subject: usize) -> std::ops::Range<usize> {
        self.starts[subject] as usize..self.starts[subject + 1] as usize
    }

    fn subjects(&self) -> usize {
        self.starts.len() - 1
    }
}

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
    (0..children.subjects()).map(|s| children.range(s).len() as f64).collect()
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

/// The mean of raw answers, without a column of scores in between, and summed in whole numbers:
/// exact, and as fast as the memory gives the answers. `false` if these answers do not allow it.
pub(crate) fn mean_of_answers(
    children: &Children,
    question: &Question,
    answers: &AnswerColumn,
    zero: bool,
    out: &mut Vec<f64>,
) -> bool {
    match answers {
        AnswerColumn::Options(codes) => {
            let Some(table) = PointsTable::new(question) else { return false };
            out.clear();
            match &children.rows {
                None => each_mean(children, table.unit, zero, out, |range| {
                    table.sum(codes[range].iter().copied())
                }),
                Some(rows) => each_mean(children, table.unit, zero, out, |range| {
                    table.sum(rows[range].iter().map(|&row| codes[row as usize]))
                }),
            }
        }
        AnswerColumn::Decimals { decimals, units } => {
            let policy = question.policy;
            let special = [policy.missing, policy.not_applicable, policy.not_relevant];
            let counted = |s: &Special| matches!(s, Special::Zero | Special::LeaveOut);
            if !plain(question) || !special.iter().all(counted) {
                return false;
            }
            let counts = special.map(|s| i64::from(s == Special::Zero));
            let tens = TENS[usize::from(*decimals)];
            out.clear();
            match &children.rows {
                None => each_mean(children, tens, zero, out, |range| {
                    sum_of_units(units[range].iter().copied(), counts)
                }),
                Some(rows) => each_mean(children, tens, zero, out, |range| {
                    sum_of_units(rows[range].iter().map(|&row| units[row as usize]), counts)
                }),
            }
        }
        AnswerColumn::Numbers(_) => return false,
    }
    true
}

/// For each subject `sum / unit / how many`, from the sum and the number of answers that count.
fn each_mean(
    children: &Children,
    unit: f64,
    gaps_count: bool,
    out: &mut Vec<f64>,
    sum: impl Fn(std::ops::Range<usize>) -> (i64, i64),
) {
    out.extend(children.starts.windows(2).map(|ends| {
        let range = ends[0] as usize..ends[1] as usize;
        let asked = range.len() as i64;
        let (sum, counted) = sum(range);
        // One rounding for the product, one for the quotient; the sum is exact.
        let n = if gaps_count { asked } else { counted };
        if counted == 0 { NONE } else { sum as f64 / (unit * n as f64) }
    }));
}

/// Sum of decimals without their point, and how many count.
fn sum_of_units(units: impl Iterator<Item = i32>, counts: [i64; 3]) -> (i64, i64) {
    let (mut sum, mut counted) = (0, 0);
    for n in units {
        if n >= decimal::LEAST {
            sum += i64::from(n);
            counted += 1;
        } else {
            counted += counts[(n - i32::MIN) as usize];
        }
    }
    (sum, counted)
}

/// Points as whole numbers, packed with whether they count: `points * 2^32 + counts`, so that one
/// addition does both.
struct PointsTable {
    packed: [i64; 256],
    /// What one whole point stands for.
    unit: f64,
}

impl PointsTable {
    /// Fits if points have at most four decimals and a few thousand subjects cannot overflow.
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
        Some(Self { packed, unit: tens })
    }

    /// Sum of the points of the codes, and how many count.
    #[inline]
    fn sum(&self, codes: impl ExactSizeIterator<Item = u8>) -> (i64, i64) {
        // 2^11 answers of 10^6 points each fit beside their count.
        const FIT: usize = 1 << 11;
        let points = codes.map(|c| self.packed[usize::from(c)]);
        if points.len() <= FIT {
            let sum: i64 = points.sum();
            return (sum >> 32, sum & 0xFFFF_FFFF);
        }
        points.fold((0, 0), |(sum, n), p| (sum + (p >> 32), n + (p & 0xFFFF_FFFF)))
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

//! Rows of a register that may be no subjects: notes under the table, totals and means.

use sanjeh_engine::dataset::{Answer, AnswerColumn};
use sanjeh_engine::text::unify;
use sanjeh_messages::{Problem, message};

use crate::places::Wanted;

/// A row must equal the sum or mean of at least so many rows.
const FEWEST_ROWS: usize = 5;
/// A row must do so in at least so many columns.
const FEWEST_COLUMNS: usize = 3;

/// Of how many tables that have no means one may seem to have one, at most.
const TABLES: f64 = 100.0;

/// So many standard deviations wide is the range over which values would have to be spread evenly to
/// be as dense everywhere as those of a normal distribution are at their mean.
const NORMAL_WIDTH: f64 = 2.5;

/// Rows at the top of a table that may be totals and means of those below.
const MOST_AT_TOP: usize = 3;

/// The number that a cell under a column's name is if it numbers the column, `(1)` or `1`.
pub(crate) fn column_number(cell: &str) -> Option<usize> {
    let signs = |c: char| matches!(c, '(' | ')' | '[' | ']' | '-' | '.') || c.is_whitespace();
    let digits = unify(cell.trim_matches(signs));
    digits.bytes().all(|b| b.is_ascii_digit()).then_some(())?;
    digits.parse().ok()
}

/// The warning that a row numbers the columns.
pub(crate) fn numbers(line: u64, file: &str, field: usize) -> Wanted {
    let problem = Problem::warning("row-of-column-numbers", message!("intake-numbers-row"))
        .about(file)
        .help(message!("intake-odd-row-help"));
    Wanted { line, field, problem }
}

/// The warning that a row in brackets belongs to the header above it.
pub(crate) fn second_header(line: u64, file: &str, field: usize) -> Wanted {
    let problem = Problem::warning("second-header-row", message!("intake-bracketed-row"))
        .about(file)
        .help(message!("intake-odd-row-help"));
    Wanted { line, field, problem }
}

/// The warning about rows of which nothing but the id is filled.
pub(crate) fn notes(lines: &[u64], file: &str, field: usize) -> Option<Wanted> {
    let &line = lines.first()?;
    let text = message!("intake-note-row", n = lines.len());
    let problem = Problem::warning("row-looks-like-a-note", text)
        .about(file)
        .times(lines.len() as u64)
        .help(message!("intake-odd-row-help"));
    Some(Wanted { line, field, problem })
}

/// Rows that equal the sum or the mean of all rows above them, or of those since the last such row, or
/// at the top of the table of all below, in every column of numbers in which they have a value: at
/// least three such columns, and at least five rows. A sum is not 0 in three of them, and a mean is
/// none that any row would be near. Sums that are larger than every part of them are enough in half
/// of the columns, three at least.
pub(crate) fn computed(columns: &[&AnswerColumn], rows: usize) -> Vec<u32> {
    if columns.len() < FEWEST_COLUMNS || rows <= FEWEST_ROWS {
        return Vec::new();
    }
    let none = vec![Above::default(); columns.len()];
    let (mut above, mut below) = (none.clone(), none.clone());
    // What stands above since the last row that was found, if there is one.
    let mut since: Option<Vec<Above>> = None;
    let mut found = Vec::new();
    let mut top = Vec::with_capacity(MOST_AT_TOP);
    for row in 0..rows as u32 {
        let values: Vec<Option<f64>> = (columns.iter())
            .map(|column| match column.get(row) {
                Answer::Number(x) => Some(x),
                _ => None,
            })
            .collect();
        let of_block = || since.as_ref().is_some_and(|since| is_computed(&values, since, rows));
        if row as usize >= FEWEST_ROWS && (is_computed(&values, &above, rows) || of_block()) {
            found.push(row);
            since = Some(none.clone());
            continue;
        }
        add(&mut above, &values);
        if let Some(since) = &mut since {
            add(since, &values);
        }
        if top.len() < MOST_AT_TOP {
            top.push(values);
        } else {
            add(&mut below, &values);
        }
    }
    // As many of the first rows as are the sums or means of all that follow them.
    while !top.is_empty() && !top.iter().all(|values| is_computed(values, &below, rows)) {
        top.pop().iter().for_each(|values| add(&mut below, values));
    }
    found.extend(0..top.len() as u32);
    found.sort_unstable();
    found
}

fn add(sums: &mut [Above], values: &[Option<f64>]) {
    for (sum, value) in sums.iter_mut().zip(values) {
        sum.add(*value);
    }
}

fn is_computed(values: &[Option<f64>], above: &[Above], rows: usize) -> bool {
    let filled = || values.iter().zip(above).filter_map(|(x, above)| Some(((*x)?, above)));
    if filled().count() < FEWEST_COLUMNS {
        return false;
    }
    // The cheapest look first: nearly every row differs in its first column.
    let sums = || filled().all(|(x, above)| above.sums_to(x));
    if sums() && filled().filter(|(x, _)| *x != 0.0).count() >= FEWEST_COLUMNS {
        return true;
    }
    if adds_up(filled(), above.len()) {
        return true;
    }
    // Where answers are few whole numbers, such as 1 to 5, many rows are near the mean in a column,
    // and some in all of them.
    let odds = || filled().map(|(x, above)| above.odds_of_mean(x)).product::<f64>();
    // Shares are averaged where amounts are added up.
    let fits = |(x, above): (f64, &Above)| above.has_mean(x) || (x != 0.0 && above.sums_to(x));
    filled().all(fits) && odds() >= TABLES * rows as f64
}

/// Whether at least half of the values, three of them, are sums and larger than all parts of these.
fn adds_up<'a>(filled: impl Iterator<Item = (f64, &'a Above)>, columns: usize) -> bool {
    let (mut sums, mut others) = (0, 0);
    for (x, above) in filled {
        if above.most.is_some_and(|most| x > most) && above.sums_to(x) {
            sums += 1;
        } else {
            others += 1;
        }
        // Of nearly every row the first half says enough.
        if others * 2 > columns {
            return false;
        }
    }
    sums >= FEWEST_COLUMNS && sums >= others
}

/// What stands above a row, or below it, in one column.
#[derive(Debug, Clone, Copy, Default)]
struct Above {
    sum: f64,
    count: u32,
    least: Option<f64>,
    most: Option<f64>,
    /// What the first value is, the sum of how far the others are from it, and of the squares of that.
    first: f64,
    apart: f64,
    squares: f64,
}

impl Above {
    fn add(&mut self, value: Option<f64>) {
        let Some(x) = value else { return };
        if self.count == 0 {
            self.first = x;
        }
        let apart = x - self.first;
        self.apart += apart;
        self.squares += apart * apart;
        self.sum += x;
        self.count += 1;
        self.least = Some(self.least.map_or(x, |least| least.min(x)));
        self.most = Some(self.most.map_or(x, |most| most.max(x)));
    }

    fn sums_to(&self, x: f64) -> bool {
        self.count >= FEWEST_ROWS as u32 && near(x, self.sum, 1e-9 * self.sum.abs())
    }

    /// As exact as the value is written.
    fn has_mean(&self, x: f64) -> bool {
        let mean = self.sum / f64::from(self.count);
        self.count >= FEWEST_ROWS as u32 && near(x, mean, 0.501 * unit(x))
    }

    /// About one of how many rows is as near the mean as this value may be, which is written as
    /// exactly as the mean would be. Many values are near the mean where there are outliers, too.
    fn odds_of_mean(&self, x: f64) -> f64 {
        let (Some(least), Some(most)) = (self.least, self.most) else { return 1.0 };
        let count = f64::from(self.count);
        let variance = (self.squares - self.apart * self.apart / count) / count;
        let width = (NORMAL_WIDTH * variance.max(0.0).sqrt()).min(most - least);
        1.0 + width / unit(x)
    }
}

/// What the last digit of a number counts.
fn unit(x: f64) -> f64 {
    let written = x.to_string();
    let decimals = written.split_once('.').map_or(0, |(_, decimals)| decimals.len().min(12));
    (0..decimals).fold(1.0, |unit, _| unit / 10.0)
}

fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance.max(f64::MIN_POSITIVE)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIVE: [[f64; 3]; 5] =
        [[1.0, 10.0, 3.0], [2.0, 20.0, 4.0], [3.0, 30.0, 8.0], [4.0, 40.0, 0.0], [7.0, 1.0, 1.0]];
    /// Theirs, and numbers that are neither.
    const SUM: [f64; 3] = [17.0, 101.0, 16.0];
    const MEAN: [f64; 3] = [3.4, 20.2, 3.2];
    const OTHER: [f64; 3] = [17.0, 101.0, 15.0];

    fn columns(rows: &[[f64; 3]]) -> Vec<AnswerColumn> {
        (0..3).map(|c| AnswerColumn::Numbers(rows.iter().map(|row| row[c]).collect())).collect()
    }

    fn found(rows: &[[f64; 3]]) -> Vec<u32> {
        let columns = columns(rows);
        computed(&columns.iter().collect::<Vec<_>>(), rows.len())
    }

    #[test]
    fn sums_and_means_of_the_rows_above_are_found() {
        let with = |row: [f64; 3]| found(&[FIVE.as_slice(), &[row]].concat());
        assert_eq!(with(SUM), [5]);
        assert_eq!(with(MEAN), [5]);
        // 101 / 5 and 16 / 5, rounded.
        assert_eq!(with([3.0, 20.0, 3.0]), [5]);
        assert_eq!(with(OTHER), [] as [u32; 0]);
        assert_eq!(found(&FIVE[..3]), [] as [u32; 0]);
    }

    #[test]
    fn sums_in_some_columns_and_means_in_others_are_found() {
        let mixed = [SUM[0], SUM[1], MEAN[2]];
        assert_eq!(found(&[FIVE.as_slice(), &[mixed]].concat()), [5]);
        assert_eq!(found(&[[mixed].as_slice(), &FIVE].concat()), [0]);
        // What follows is not counted twice.
        assert_eq!(found(&[FIVE.as_slice(), &[mixed], &FIVE].concat()), [5]);
        assert_eq!(found(&[FIVE.as_slice(), &[[SUM[0], 50.0, MEAN[2]]]].concat()), [] as [u32; 0]);
    }

    #[test]
    fn sums_of_the_rows_since_the_last_are_found() {
        let other = FIVE.map(|row| row.map(|x| x * 2.0 + 1.0));
        let sum = [0, 1, 2].map(|c| other.iter().map(|row| row[c]).sum());
        let rows = [FIVE.as_slice(), &[SUM], &other, &[sum]].concat();
        assert_eq!(found(&rows), [5, 11]);
        assert_eq!(found(&[FIVE.as_slice(), &other, &[sum]].concat()), [] as [u32; 0]);
    }

    #[test]
    fn sums_in_half_of_the_columns_are_enough_if_they_stand_out() {
        let wide = |last: [f64; 6]| {
            let mut rows: Vec<[f64; 6]> = FIVE.map(|[a, b, c]| [a, b, c, 9.0, 5.0, a]).to_vec();
            rows.push(last);
            let columns: Vec<AnswerColumn> = (0..6)
                .map(|c| AnswerColumn::Numbers(rows.iter().map(|row| row[c]).collect()))
                .collect();
            computed(&columns.iter().collect::<Vec<_>>(), rows.len())
        };
        let [a, b, c] = SUM;
        assert_eq!(wide([a, b, c, 1.0, 2.0, 3.0]), [5]);
        assert_eq!(wide([a, b, 2.0, 1.0, 2.0, 3.0]), [] as [u32; 0]);
        // Few ones among noughts are the sum of those above soon.
        let sparse = [[1.0, 0.0, 0.0], [0.0; 3], [0.0, 1.0, 0.0], [0.0; 3], [0.0, 0.0, 1.0]];
        assert_eq!(found(&[sparse.as_slice(), &[[1.0, 1.0, 0.0]]].concat()), [] as [u32; 0]);
    }

    #[test]
    fn rows_that_are_all_alike_are_no_means() {
        assert_eq!(found(&[[100.0, 50.0, 0.0]; 9]), [] as [u32; 0]);
        assert_eq!(found(&[[0.0; 3]; 9]), [] as [u32; 0]);
    }

    #[test]
    fn sums_and_means_of_the_rows_below_are_found_at_the_top() {
        let above = |rows: &[[f64; 3]]| found(&[rows, &FIVE].concat());
        assert_eq!(above(&[SUM]), [0]);
        assert_eq!(above(&[SUM, MEAN]), [0, 1]);
        assert_eq!(found(&[[MEAN].as_slice(), &FIVE, &FIVE].concat()), [0]);
        assert_eq!(above(&[OTHER]), [] as [u32; 0]);
    }

    #[test]
    fn numbers_of_columns_are_read_in_brackets_and_in_persian_digits() {
        for (cell, number) in [("1", 1), ("(2)", 2), ("[3]", 3), ("(۴)", 4), ("-5", 5), ("6.", 6)]
        {
            assert_eq!(column_number(cell), Some(number), "{cell}");
        }
        for cell in ["", "a1", "1.5", "()", "1-2"] {
            assert_eq!(column_number(cell), None, "{cell}");
        }
    }
}

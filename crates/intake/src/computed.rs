//! Columns of a sheet that formulas compute: what is unlike the rest of its column, and what formulas
//! leave out or count twice.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::judged::Judged;
use crate::relative::{Reference, Shape};

/// Fewer cells of a column say nothing of each other, and fewer formulas nothing of what is usual.
const FEWEST: usize = 6;
const FEWEST_ALIKE: usize = 3;
/// What is unlike the rest is one in so many at most, or a single one.
const PART: usize = 10;
/// Formulas of a column that are distinguished.
const MOST_FORMS: usize = 1000;
/// A range that has so many of ten rows of a column is meant to have all.
const NEARLY: u64 = 8;
/// Ranges of a column that are looked at, and columns of a range.
const MOST_RANGES: usize = 16;
const MOST_COLUMNS: u32 = 100;

/// The formulas of a sheet, and where numbers stand in it.
#[derive(Debug, Default)]
pub(crate) struct Computed {
    columns: BTreeMap<u32, Column>,
    /// For each column the first and the last row of numbers that stand one below the other.
    numbers: Vec<Vec<(u32, u32)>>,
}

#[derive(Debug, Default)]
struct Column {
    /// The rows of formulas, and which of the forms each has.
    cells: Vec<(u32, usize)>,
    forms: Vec<Arc<Shape>>,
    known: BTreeMap<u64, usize>,
}

impl Computed {
    /// Takes the formula of a cell. Those of a column come in the order of their rows.
    pub(crate) fn formula(&mut self, (row, column): (u32, u32), shape: &Arc<Shape>) {
        let into = self.columns.entry(column).or_default();
        let next = into.forms.len();
        let form = shape.form(column);
        let at = match into.known.get(&form) {
            Some(&at) => at,
            // What is beyond is unlike all others.
            None if next >= MOST_FORMS => MOST_FORMS,
            None => {
                into.known.insert(form, next);
                into.forms.push(Arc::clone(shape));
                next
            }
        };
        into.cells.push((row, at));
    }

    /// Takes a cell that holds a number. They come in the order of their rows.
    pub(crate) fn number(&mut self, (row, column): (u32, u32)) {
        let column = column as usize;
        if self.numbers.len() <= column {
            self.numbers.resize(column + 1, Vec::new());
        }
        match self.numbers[column].last_mut() {
            Some((_, last)) if *last >= row => {}
            Some((_, last)) if *last + 1 == row => *last = row,
            _ => self.numbers[column].push((row, row)),
        }
    }

    /// Forgets all but these rows.
    pub(crate) fn keep(&mut self, rows: &Range<u64>) {
        let is_kept = |row: u32| rows.contains(&u64::from(row));
        for column in self.columns.values_mut() {
            column.cells.retain(|(row, _)| is_kept(*row));
        }
        let clip = |at: u64| u32::try_from(at).unwrap_or(u32::MAX);
        let (first, end) = (clip(rows.start), clip(rows.end));
        for runs in &mut self.numbers {
            runs.retain_mut(|(from, to)| {
                (*from, *to) = ((*from).max(first), (*to).min(end.saturating_sub(1)));
                from <= to
            });
        }
    }

    fn runs(&self, column: u32) -> &[(u32, u32)] {
        self.numbers.get(column as usize).map_or(&[], Vec::as_slice)
    }

    fn is_number(&self, (row, column): (u32, u32)) -> bool {
        let runs = self.runs(column);
        let at = runs.partition_point(|(_, last)| *last < row);
        runs.get(at).is_some_and(|(first, _)| *first <= row)
    }

    /// What is said of these columns.
    pub(crate) fn judge(&self, asked: &BTreeSet<usize>) -> Judged {
        let mut judged = Judged::default();
        for (&at, column) in &self.columns {
            if asked.contains(&(at as usize)) {
                self.judge_column(at, column, asked, &mut judged);
            }
        }
        judged
    }

    fn judge_column(&self, at: u32, column: &Column, asked: &BTreeSet<usize>, judged: &mut Judged) {
        let shape = |form: usize| column.forms.get(form).map(Arc::as_ref);
        let written = |form: usize, row: u32| {
            shape(form).map_or_else(|| "…".to_owned(), |shape| shape.write((row, at)))
        };
        let numbers = || column.cells.iter().filter(|(row, _)| self.is_number((*row, at)));
        let mut leaves_out = LeavesOut { computed: self, known: BTreeMap::new() };
        for &(row, form) in numbers() {
            let missed = shape(form).and_then(|shape| leaves_out.of(shape, (row, at)));
            if let Some((range, rows)) = missed {
                judged.short.add_read((row, at), &range, &rows);
            }
        }
        // Sums over rows of the column itself, and what goes on from the row above, are of another kind.
        let is_own = |form: usize, row: u32| {
            let along = |of: &Reference| of.runs_along((row, at));
            shape(form).is_some_and(|shape| shape.own().any(along) && !shape.is_circular((row, at)))
        };
        let counted: Vec<(u32, usize)> =
            numbers().filter(|(row, form)| !is_own(*form, *row)).copied().collect();
        let mut times: BTreeMap<usize, usize> = BTreeMap::new();
        counted.iter().for_each(|(_, form)| *times.entry(*form).or_default() += 1);
        let most = times.iter().filter(|(form, _)| **form < MOST_FORMS);
        let usual = most.max_by_key(|(form, n)| (**n, usize::MAX - **form)).map(|(f, n)| (*f, *n));
        let all = counted.len();
        let is_of_other_row = |form: usize| {
            let moving = shape(form).into_iter().flat_map(Shape::own);
            let moving: Vec<i64> = moving.filter_map(Reference::rows_away).collect();
            !moving.is_empty() && !moving.contains(&0)
        };
        let mut others = self.copies(at, column);
        if let Some((usual, most)) = usual
            && most * 2 > all
            && most >= FEWEST_ALIKE
            && is_of_other_row(usual)
        {
            others.extend(counted.iter().filter(|(_, form)| *form == usual));
            others.sort_unstable();
        }
        for (row, form) in others {
            judged.other_row.add((row, at), &written(form, row));
        }
        let Some((usual, most)) = usual else { return };
        let own = numbers().count() - all;
        let is_usual = most * 2 > all;
        let is_few = all - most == 1 || (all - most) * PART <= all;
        let odd = || counted.iter().filter(|(_, form)| *form != usual);
        // What goes on from row to row begins otherwise; where most are wrong the odd one may be right.
        if all >= FEWEST && is_usual && own <= all / PART && !is_of_other_row(usual) {
            let into = if is_few { &mut judged.unlike } else { &mut judged.kinds };
            for &(row, form) in odd() {
                into.add_read((row, at), &written(form, row), &written(usual, row));
            }
        }
        self.judge_typed(at, column, (usual, all, is_usual), judged);
        let Some(usual_shape) = shape(usual).filter(|_| is_usual && most >= FEWEST_ALIKE) else {
            return;
        };
        let of_usual = || counted.iter().filter(|(_, form)| *form == usual);
        let Some(&(first, _)) = of_usual().next() else { return };
        if usual_shape.adds && self.reads_too(usual_shape, (first, at), asked) {
            for &(row, _) in of_usual() {
                judged.twice.add((row, at), &written(usual, row));
            }
        }
    }

    /// Numbers that stand among the formulas of a column, of which so many are like the usual one.
    fn judge_typed(
        &self,
        at: u32,
        column: &Column,
        (usual, all, is_usual): (usize, usize, bool),
        judged: &mut Judged,
    ) {
        let is_formula =
            |row: u32| column.cells.binary_search_by_key(&row, |(row, _)| *row).is_ok();
        let runs = self.runs(at);
        let rows = || runs.iter().flat_map(|&(first, last)| first..=last);
        let n = rows().filter(|row| !is_formula(*row)).count();
        let shape = column.forms.get(usual).filter(|shape| shape.names_cells());
        let is_usual = is_usual && all >= FEWEST_ALIKE;
        let Some(shape) = shape.filter(|_| is_usual && n > 0 && n + all >= FEWEST) else { return };
        let few = |some: usize, of: usize| some == 1 || some * PART <= of;
        if few(column.cells.len(), n) {
            return;
        }
        let others = all.to_string();
        let is_odd = few(n, n + all) && all >= FEWEST - 1;
        let into = if is_odd { &mut judged.typed } else { &mut judged.mixed };
        for row in rows().filter(|row| !is_formula(*row)) {
            into.add_read((row, at), &shape.write((row, at)), &others);
        }
    }

    /// Cells that take the number of another row, if they are few in a column of numbers.
    fn copies(&self, at: u32, column: &Column) -> Vec<(u32, usize)> {
        let all: usize =
            self.runs(at).iter().map(|(first, last)| (last - first + 1) as usize).sum();
        let copies = column.cells.iter().filter(|(row, form)| {
            let shape = column.forms.get(*form);
            shape.is_some_and(|shape| shape.is_of_other_row()) && self.is_number((*row, at))
        });
        let copies: Vec<(u32, usize)> = copies.copied().collect();
        let are_few = copies.len() == 1 || copies.len() * PART <= all;
        if all >= FEWEST && are_few { copies } else { Vec::new() }
    }

    /// Whether two columns at least are read of which a formula takes this row.
    fn reads_too(&self, shape: &Shape, place: (u32, u32), asked: &BTreeSet<usize>) -> bool {
        let mut read: BTreeSet<u32> = BTreeSet::new();
        for reference in shape.own().filter(|of| of.rows_away() == Some(0)) {
            let Some(area) = reference.area(place) else { continue };
            let (first, last) = area.columns;
            let columns = (first..=last).take(MOST_COLUMNS as usize);
            read.extend(columns.filter(|at| {
                *at != place.1 && asked.contains(&(*at as usize)) && !self.runs(*at).is_empty()
            }));
        }
        read.len() >= 2
    }
}

/// Which rows the ranges of the formulas of a column leave out.
struct LeavesOut<'a> {
    computed: &'a Computed,
    /// What was found of ranges that do not move, by their corners.
    known: BTreeMap<(u32, u32, u32), Option<(u32, u32)>>,
}

impl LeavesOut<'_> {
    /// The first range of a formula that leaves rows out of a column, and the rows of this.
    fn of(&mut self, shape: &Shape, place: (u32, u32)) -> Option<(String, String)> {
        let ranges = shape.own().filter(|of| of.spans_rows() && !of.runs_along(place));
        for reference in ranges {
            let Some(area) = reference.area(place) else { continue };
            let (first, last) = area.columns;
            let mut columns = (first..=last).take(MOST_COLUMNS as usize);
            let Some(column) = columns.find(|at| !self.computed.runs(*at).is_empty()) else {
                continue;
            };
            let (top, bottom) = area.rows;
            let key = (column, top, bottom);
            let computed = self.computed;
            // Ranges that move with their row are many.
            if self.known.len() >= MOST_RANGES && !self.known.contains_key(&key) {
                continue;
            }
            let rows =
                *self.known.entry(key).or_insert_with(|| computed.left_out(column, (top, bottom)));
            if let Some((from, to)) = rows {
                let range = reference.write(place);
                return Some((range, format!("{}–{}", from + 1, to + 1)));
            }
        }
        None
    }
}

impl Computed {
    /// The first and the last row of the numbers of a column if nearly all lie between two rows, and
    /// some do not. Sums of the column itself are none of them.
    fn left_out(&self, column: u32, (top, bottom): (u32, u32)) -> Option<(u32, u32)> {
        let sums: BTreeSet<u32> =
            self.columns.get(&column).map_or_else(BTreeSet::new, |formulas| {
                let along = |(row, form): &&(u32, usize)| {
                    let shape = formulas.forms.get(*form);
                    shape.is_some_and(|shape| shape.own().any(|of| of.runs_along((*row, column))))
                };
                formulas.cells.iter().filter(along).map(|(row, _)| *row).collect()
            });
        let (mut all, mut within) = (0_u64, 0_u64);
        let mut ends: Option<(u32, u32)> = None;
        for &(first, last) in self.runs(column) {
            for row in (first..=last).filter(|row| !sums.contains(row)) {
                all += 1;
                within += u64::from(top <= row && row <= bottom);
                ends = Some((ends.map_or(row, |(first, _)| first), row));
            }
        }
        let nearly = within < all && within * 10 >= all * NEARLY && all >= FEWEST as u64;
        ends.filter(|_| nearly)
    }
}

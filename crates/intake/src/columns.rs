//! Columns of answers while they are filled.

use sanjeh_engine::dataset::{AnswerColumn, TENS, code, decimal, number};
use sanjeh_engine::model::{Kind, Question};

use crate::builtin::Doubtful;
use crate::decimal::Number;

/// An answer as it stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Value {
    Option(u8),
    Number(Number),
    Missing,
    NotApplicable,
    NotRelevant,
    /// Read as not applicable, though it may mean something else.
    Doubtful(Doubtful),
}

/// The cell was filled before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Twice;

/// Values of cells that were filled with "missing", so that a second answer is noticed. They become
/// the values for missing answers in the end.
const SAID_OPTION: u8 = 252;
const SAID_DECIMAL: i32 = decimal::LEAST;
const SAID_NUMBER: u64 = 0x7FF8_0000_0000_0004;

/// One column while it is filled.
#[derive(Debug)]
pub(crate) struct Column {
    data: AnswerColumn,
    said_missing: bool,
    answered: bool,
}

impl Column {
    /// An empty column as narrow as the question allows.
    pub(crate) fn new(question: &Question) -> Self {
        let data = match question.kind {
            Kind::Choice { .. } => AnswerColumn::Options(Vec::new()),
            Kind::Number { .. } => AnswerColumn::Decimals { decimals: 0, units: Vec::new() },
        };
        Self { data, said_missing: false, answered: false }
    }

    /// Makes it this long; new cells are not filled.
    pub(crate) fn grow(&mut self, rows: usize) {
        match &mut self.data {
            AnswerColumn::Options(codes) => codes.resize(rows, code::MISSING),
            AnswerColumn::Decimals { units, .. } => units.resize(rows, decimal::MISSING),
            AnswerColumn::Numbers(numbers) => {
                numbers.resize(rows, f64::from_bits(number::MISSING));
            }
        }
    }

    /// Whether a cell was filled, if only by the word that the answer is missing.
    pub(crate) fn is_filled(&self, row: u32) -> bool {
        let row = row as usize;
        match &self.data {
            AnswerColumn::Options(codes) => codes[row] != code::MISSING,
            AnswerColumn::Decimals { units, .. } => units[row] != decimal::MISSING,
            AnswerColumn::Numbers(numbers) => numbers[row].to_bits() != number::MISSING,
        }
    }

    /// Looks at some cells without asking what is there, so that they wait for memory together.
    pub(crate) fn touch(&self, rows: impl Iterator<Item = u32>) {
        let touched = match &self.data {
            AnswerColumn::Options(codes) => {
                rows.fold(0, |all, row| all ^ u64::from(codes[row as usize]))
            }
            AnswerColumn::Decimals { units, .. } => {
                rows.fold(0, |all, row| all ^ units[row as usize] as u64)
            }
            AnswerColumn::Numbers(numbers) => {
                rows.fold(0, |all, row| all ^ numbers[row as usize].to_bits())
            }
        };
        std::hint::black_box(touched);
    }

    /// Whether any cell was filled with an answer that is not missing.
    pub(crate) fn is_answered(&self) -> bool {
        self.answered
    }

    /// Fills a cell. The value is of the kind of the question.
    #[inline]
    pub(crate) fn set(&mut self, row: u32, value: Value) -> Result<(), Twice> {
        let row = row as usize;
        match value {
            Value::Missing => self.said_missing = true,
            _ => self.answered = true,
        }
        match &mut self.data {
            AnswerColumn::Options(codes) => fill(
                &mut codes[row],
                match value {
                    Value::Option(option) => option,
                    Value::NotApplicable | Value::Doubtful(_) => code::NOT_APPLICABLE,
                    Value::NotRelevant => code::NOT_RELEVANT,
                    Value::Missing | Value::Number(_) => SAID_OPTION,
                },
                |cell| *cell == code::MISSING,
            ),
            AnswerColumn::Decimals { decimals, units } => {
                let unit = match value {
                    Value::Number(number) => match scaled(number, *decimals) {
                        Some(unit) => unit,
                        None => return self.widen(row, number),
                    },
                    Value::NotApplicable | Value::Doubtful(_) => decimal::NOT_APPLICABLE,
                    Value::NotRelevant => decimal::NOT_RELEVANT,
                    Value::Missing | Value::Option(_) => SAID_DECIMAL,
                };
                fill(&mut units[row], unit, |cell| *cell == decimal::MISSING)
            }
            AnswerColumn::Numbers(numbers) => fill(
                &mut numbers[row],
                match value {
                    Value::Number(number) => number.value(),
                    Value::NotApplicable | Value::Doubtful(_) => {
                        f64::from_bits(number::NOT_APPLICABLE)
                    }
                    Value::NotRelevant => f64::from_bits(number::NOT_RELEVANT),
                    Value::Missing | Value::Option(_) => f64::from_bits(SAID_NUMBER),
                },
                |cell| cell.to_bits() == number::MISSING,
            ),
        }
    }

    /// Makes room for a number with more decimals, or for one that is no short decimal.
    #[cold]
    fn widen(&mut self, row: usize, number: Number) -> Result<(), Twice> {
        let AnswerColumn::Decimals { decimals, units } = &mut self.data else { return Ok(()) };
        if units[row] != decimal::MISSING {
            return Err(Twice);
        }
        match number {
            Number::Decimal { units: new, decimals: more }
                if more > *decimals && rescale(units, more - *decimals) =>
            {
                *decimals = more;
                units[row] = new;
            }
            _ => {
                let decimals = *decimals;
                let mut numbers: Vec<f64> =
                    units.iter().map(|&unit| wide(unit, decimals)).collect();
                numbers[row] = number.value();
                self.data = AnswerColumn::Numbers(numbers);
            }
        }
        Ok(())
    }

    /// The column as the engine takes it.
    pub(crate) fn finish(mut self) -> AnswerColumn {
        if self.said_missing {
            match &mut self.data {
                AnswerColumn::Options(codes) => replace(codes, SAID_OPTION, code::MISSING),
                AnswerColumn::Decimals { units, .. } => {
                    replace(units, SAID_DECIMAL, decimal::MISSING);
                }
                AnswerColumn::Numbers(numbers) => {
                    for cell in numbers.iter_mut().filter(|cell| cell.to_bits() == SAID_NUMBER) {
                        *cell = f64::from_bits(number::MISSING);
                    }
                }
            }
        }
        self.data
    }
}

#[inline]
fn fill<T>(cell: &mut T, value: T, empty: impl Fn(&T) -> bool) -> Result<(), Twice> {
    if !empty(cell) {
        return Err(Twice);
    }
    *cell = value;
    Ok(())
}

fn replace<T: PartialEq + Copy>(cells: &mut [T], from: T, to: T) {
    for cell in cells.iter_mut().filter(|cell| **cell == from) {
        *cell = to;
    }
}

/// The number as a multiple of the column's unit.
#[inline]
fn scaled(number: Number, column: u8) -> Option<i32> {
    let Number::Decimal { units, decimals } = number else { return None };
    let more = column.checked_sub(decimals)?;
    if more == 0 {
        return Some(units);
    }
    units.checked_mul(10_i32.pow(more.into())).filter(|&unit| unit > SAID_DECIMAL)
}

/// Gives every number more decimals; false, and nothing changed, if one does not fit.
fn rescale(units: &mut [i32], more: u8) -> bool {
    let factor = 10_i32.pow(more.into());
    let (least, most) = ((SAID_DECIMAL + 1) / factor, i32::MAX / factor);
    let is_number = |unit: i32| unit > SAID_DECIMAL;
    if units.iter().any(|&unit| is_number(unit) && !(least..=most).contains(&unit)) {
        return false;
    }
    for unit in units.iter_mut().filter(|unit| is_number(**unit)) {
        *unit *= factor;
    }
    true
}

fn wide(unit: i32, decimals: u8) -> f64 {
    match unit {
        decimal::MISSING => f64::from_bits(number::MISSING),
        decimal::NOT_APPLICABLE => f64::from_bits(number::NOT_APPLICABLE),
        decimal::NOT_RELEVANT => f64::from_bits(number::NOT_RELEVANT),
        SAID_DECIMAL => f64::from_bits(SAID_NUMBER),
        // Both are exact, so the quotient is the nearest double.
        unit => f64::from(unit) / TENS[usize::from(decimals)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use sanjeh_engine::dataset::Answer;
    use sanjeh_engine::model::{AnswerPolicy, Special, TypeIx};

    fn numbers() -> Column {
        let leave = Special::LeaveOut;
        Column::new(&Question {
            id: "q".to_owned(),
            on: TypeIx(0),
            kind: Kind::Number { range: (f64::NEG_INFINITY, f64::INFINITY), goalposts: None },
            policy: AnswerPolicy { missing: leave, not_applicable: leave, not_relevant: leave },
        })
    }

    fn filled(texts: &[&str]) -> AnswerColumn {
        let mut column = numbers();
        column.grow(texts.len() + 2);
        assert_eq!(column.set(0, Value::NotApplicable), Ok(()));
        assert_eq!(column.set(1, Value::Missing), Ok(()));
        for (row, text) in texts.iter().enumerate() {
            let row = row as u32 + 2;
            assert_eq!(column.set(row, Value::Number(Number::parse(text).unwrap())), Ok(()));
            assert_eq!(column.set(row, Value::Missing), Err(Twice));
        }
        assert_eq!(column.set(1, Value::Missing), Err(Twice));
        column.finish()
    }

    #[test]
    fn a_column_widens_only_when_it_must() {
        let column = filled(&["1", "2.25", "-3.5"]);
        let units = vec![decimal::NOT_APPLICABLE, decimal::MISSING, 100, 225, -350];
        assert_eq!(column, AnswerColumn::Decimals { decimals: 2, units });
        let column = filled(&["2000000000", "0.5"]);
        assert!(matches!(&column, AnswerColumn::Numbers(_)));
        assert_eq!(column.get(0), Answer::NotApplicable);
        assert_eq!(column.get(1), Answer::Missing);
        assert_eq!(column.get(2), Answer::Number(2e9));
        assert_eq!(column.get(3), Answer::Number(0.5));
    }

    proptest! {
        #[test]
        fn whatever_the_width_the_numbers_are_exact(
            texts in prop::collection::vec("-?[0-9]{1,10}(\\.[0-9]{1,10})?", 1..40)
        ) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let column = filled(&texts);
            for (row, text) in texts.iter().enumerate() {
                let want: f64 = text.parse().unwrap();
                prop_assert_eq!(column.get(row as u32 + 2), Answer::Number(want + 0.0));
            }
        }
    }
}

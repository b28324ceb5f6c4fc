//! What a methodology and its data say together that may not be what was meant. Neither of them is
//! wrong alone: a condition on a value that nobody has, an answer that a default decides.

mod beyond;
mod cases;
mod compared;
mod contradicted;
mod copied_columns;
mod copied_rows;
mod counted_twice;
mod dates;
mod decided;
mod declared;
mod defaults;
mod far;
mod missing;
mod near;
mod negatives;
mod only_yes;
mod option_order;
mod reach;
mod scales;
mod spread;
mod twice_asked;
mod unlike_scales;
mod unscored;
mod values;
mod weights;

use std::collections::BTreeMap;
use std::ops::Range;

use indexmap::IndexMap;
use sanjeh_engine::dataset::{Answer, AnswerColumn, Dataset, code, decimal, number};
use sanjeh_engine::model::{Condition, QuestionIx, TestOn, TypeIx};
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, Problems};

use crate::Methodology;
use crate::document::Attribute;

/// Everything in a methodology and the data that were read for it that may not be what was meant:
/// errors where it cannot be, warnings, and notes on what defaults decided.
pub fn doubts(methodology: &Methodology, data: &Dataset) -> Problems {
    let mut asked = vec![0; methodology.model.types.len()];
    let columns = methodology.model.questions.iter().map(|question| {
        asked[question.on.0] += 1;
        asked[question.on.0] - 1
    });
    let columns = columns.collect();
    let mut doubts = Doubts {
        methodology,
        data,
        problems: Problems::default(),
        known: BTreeMap::new(),
        columns,
    };
    doubts.declared();
    doubts.values();
    doubts.cases();
    doubts.dates();
    doubts.near();
    doubts.twice_asked();
    doubts.odd_weights();
    doubts.zero_weights();
    doubts.option_order();
    doubts.contradicted();
    // Where scores are given the answers are not known.
    if data.given.is_empty() {
        doubts.missing();
        doubts.scales();
        doubts.unlike_scales();
        doubts.beyond();
        doubts.negatives();
        doubts.far();
        doubts.only_yes();
        doubts.counted_twice();
        doubts.copied_columns();
        doubts.copied_rows();
        doubts.reach();
        doubts.unscored();
        doubts.decided();
        doubts.defaults();
    }
    doubts.problems
}

struct Doubts<'a> {
    methodology: &'a Methodology,
    data: &'a Dataset,
    problems: Problems,
    /// The values of attributes that were asked for.
    known: BTreeMap<(TypeIx, usize), Values>,
    /// Which column of its table has the answers to a question.
    columns: Vec<usize>,
}

/// The values of an attribute: folded, with the first form that is written and how many have it.
type Values = IndexMap<String, (String, u64)>;

impl<'a> Doubts<'a> {
    fn push(&mut self, problem: Problem, span: &Range<usize>) {
        let origin = &self.methodology.origin;
        self.problems.push(problem.at_span(&origin.file, &origin.source, span.clone()));
    }

    /// The values that subjects have of an attribute, in the order of the table.
    fn values_of(&mut self, on: TypeIx, attribute: usize) -> &Values {
        let column = &self.data.tables[on.0].attributes[attribute];
        self.known.entry((on, attribute)).or_insert_with(|| {
            let mut times = vec![0_u64; column.values.len()];
            column.codes.iter().for_each(|&code| times[code as usize] += 1);
            let mut values = Values::new();
            for (value, times) in column.values.iter().zip(times).filter(|(_, times)| *times > 0) {
                values.entry(fold(value)).or_insert_with(|| (value.clone(), 0)).1 += times;
            }
            values
        })
    }

    fn attribute(&self, on: TypeIx, name: &str) -> Option<usize> {
        self.methodology.model.types[on.0].attributes.iter().position(|a| a == name)
    }

    fn attribute_name(&self, on: TypeIx, attribute: usize) -> &'a str {
        &self.methodology.model.types[on.0].attributes[attribute]
    }

    /// What the file says of an attribute, if it says which values there may be.
    fn declaration(&self, on: TypeIx, attribute: usize) -> Option<&'a Attribute> {
        let name = self.attribute_name(on, attribute);
        let (_, subject) = self.methodology.document.subjects.get_index(on.0)?;
        let mut all = subject.value.attributes.0.iter();
        all.find(|a| a.name.value == name && !a.values.is_empty())
    }

    /// For each subject whether a condition on attributes and ids holds; `None` if it looks at more.
    fn holds(&self, on: TypeIx, condition: &Condition) -> Option<Vec<bool>> {
        let table = &self.data.tables[on.0];
        let mut holds = vec![true; table.ids.len()];
        for test in &condition.tests {
            let has: Box<dyn Fn(usize) -> bool> = match &test.on {
                TestOn::Attribute(attribute, values) => {
                    let column = &table.attributes[*attribute];
                    let wanted: Vec<bool> =
                        column.values.iter().map(|v| values.contains(&fold(v))).collect();
                    Box::new(move |row| wanted[column.codes[row] as usize])
                }
                TestOn::Id(ids) => {
                    let rows: Vec<_> =
                        ids.iter().filter_map(|id| table.ids.find(id.as_bytes())).collect();
                    Box::new(move |row| rows.contains(&(row as u32)))
                }
                TestOn::Answer(..) | TestOn::Score(..) => return None,
            };
            for (row, holds) in holds.iter_mut().enumerate() {
                *holds &= has(row) != test.negate;
            }
        }
        Some(holds)
    }

    /// The answers to a question.
    fn answers(&self, question: QuestionIx) -> &'a AnswerColumn {
        let on = self.methodology.model.question(question).on;
        &self.data.tables[on.0].answers[self.columns[question.0]]
    }
}

/// How many answers of a column are of a special kind.
fn how_many(answers: &AnswerColumn, which: Answer) -> u64 {
    let (code, unit, bits) = match which {
        Answer::NotApplicable => {
            (code::NOT_APPLICABLE, decimal::NOT_APPLICABLE, number::NOT_APPLICABLE)
        }
        Answer::NotRelevant => (code::NOT_RELEVANT, decimal::NOT_RELEVANT, number::NOT_RELEVANT),
        _ => (code::MISSING, decimal::MISSING, number::MISSING),
    };
    match answers {
        // Few enough at a time to count in a byte, of which a register holds many.
        AnswerColumn::Options(codes) => {
            let chunk = |codes: &[u8]| codes.iter().map(|&c| u8::from(c == code)).sum::<u8>();
            codes.chunks(usize::from(u8::MAX)).map(|codes| u64::from(chunk(codes))).sum()
        }
        AnswerColumn::Decimals { units, .. } => units.iter().filter(|&&u| u == unit).count() as u64,
        AnswerColumn::Numbers(numbers) => {
            numbers.iter().filter(|x| x.to_bits() == bits).count() as u64
        }
    }
}

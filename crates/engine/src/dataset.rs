//! The data of one round, column by column.
//!
//! A [`Dataset`] has one [`Table`] for each subject type of the model, and a table one
//! [`AnswerColumn`] for each question of its type. Answers are stored as narrow as they can be
//! without losing a digit: an option as one byte, a decimal number as a 4-byte integer with a power
//! of ten for its column, any other number as 8 bytes.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

/// No subject: the value of a link that names none.
pub const NOBODY: u32 = u32::MAX;

/// The data of one round: one table for each of [`crate::model::Model::types`], in that order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dataset {
    /// The tables.
    pub tables: Vec<Table>,
    /// Scores that were decided by hand and replace the computed ones.
    pub decided: Vec<Decided>,
    /// Columns of scores that are known although the answers behind them are not: they stand in
    /// place of all that would make them, decisions by hand included.
    pub given: Vec<Given>,
}

/// The scores of a measure as they were given.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// Of which measure: its position in [`crate::model::Model::measures`]; each at most once.
    pub measure: usize,
    /// The scores by row, NaN where there is none (see [`crate::none`]).
    pub scores: Vec<f64>,
}

/// A score that was decided by hand.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// Of which measure: its position in [`crate::model::Model::measures`].
    pub measure: usize,
    /// Of which subject: its row.
    pub subject: u32,
    /// The score, or none.
    pub score: Option<f64>,
    /// Why, as written.
    pub reason: String,
}

/// The subjects of one type.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Their ids, unique.
    pub ids: Ids,
    /// For each of [`crate::model::SubjectType::links`], the row of the subject that is named, or
    /// [`NOBODY`]; each as long as `ids`.
    pub links: Vec<Vec<u32>>,
    /// For each of [`crate::model::SubjectType::attributes`], in that order.
    pub attributes: Vec<AttributeColumn>,
    /// For each question of the type, in the order of [`crate::model::Model::questions`].
    pub answers: Vec<AnswerColumn>,
    /// Rows of the subjects of whom no table has any answer, in ascending order, where answers stand
    /// in tables of their own: rows that were lost look so. Nothing is computed from it.
    pub silent: Vec<u32>,
}

/// The ids of a table, in one piece of memory, with a lookup.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    text: String,
    ends: Vec<u32>,
    /// The first row whose id has this hash.
    rows: HashMap<u64, u32, std::hash::BuildHasherDefault<Folded>>,
    /// The others with the same hash: hardly ever any.
    others: BTreeMap<u64, Vec<u32>>,
}

impl PartialEq for Ids {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.ends == other.ends
    }
}

/// The map's keys are hashes already.
#[derive(Debug, Clone, Copy, Default)]
pub struct Folded(u64);

impl std::hash::Hasher for Folded {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(b);
        }
    }
    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// A fixed hash of an id (multiply and rotate over 8-byte words): the same in every run.
fn hash_of(id: &[u8]) -> u64 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut h = (id.len() as u64).wrapping_mul(K);
    let mut chunks = id.chunks_exact(8);
    for c in &mut chunks {
        let word = u64::from_le_bytes([c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]]);
        h = (h ^ word).wrapping_mul(K).rotate_left(29);
    }
    let last = match (chunks.remainder(), id.last_chunk()) {
        // Some bytes count twice, which takes no more time than the others alone.
        ([_, ..], Some(last)) => u64::from_le_bytes(*last),
        (rest, _) => rest.iter().fold(0, |last, &b| last << 8 | u64::from(b)),
    };
    h = (h ^ last).wrapping_mul(K);
    h ^ (h >> 32)
}

impl Ids {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The id of a row.
    pub fn get(&self, row: u32) -> &str {
        let row = row as usize;
        let start = if row == 0 { 0 } else { self.ends[row - 1] as usize };
        &self.text[start..self.ends[row] as usize]
    }

    /// The row of an id.
    pub fn find(&self, id: &[u8]) -> Option<u32> {
        let hash = hash_of(id);
        self.among(*self.rows.get(&hash)?, hash, id)
    }

    /// The row of an id, of whose hash this is the first row.
    #[inline]
    fn among(&self, first: u32, hash: u64, id: &[u8]) -> Option<u32> {
        if self.get(first).as_bytes() == id {
            return Some(first);
        }
        let others = self.others.get(&hash)?;
        others.iter().copied().find(|&row| self.get(row).as_bytes() == id)
    }

    /// Adds an id and gives its row; an id that already exists gives `Err` with its row.
    ///
    /// # Errors
    /// The row of the id if it already exists.
    ///
    /// # Panics
    /// Beyond 4 GiB of ids or 2^32 - 1 rows.
    pub fn push(&mut self, id: &str) -> Result<u32, u32> {
        let row = self.ends.len() as u32;
        let hash = hash_of(id.as_bytes());
        match self.rows.entry(hash) {
            Entry::Vacant(free) => {
                free.insert(row);
            }
            Entry::Occupied(first) => {
                let first = *first.get();
                if let Some(known) = self.among(first, hash, id.as_bytes()) {
                    return Err(known);
                }
                self.others.entry(hash).or_default().push(row);
            }
        }
        assert!(self.ends.len() < NOBODY as usize, "at most 2^32 - 1 subjects");
        self.text.push_str(id);
        self.ends.push(u32::try_from(self.text.len()).expect("at most 4 GiB of ids"));
        Ok(row)
    }

    /// All ids in the order of their rows.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|row| self.get(row as u32))
    }
}

impl<'a> FromIterator<&'a str> for Ids {
    /// Takes ids that must be unique; one that repeats is left out.
    fn from_iter<I: IntoIterator<Item = &'a str>>(ids: I) -> Self {
        let mut all = Self::default();
        for id in ids {
            // A repeated id keeps its first row.
            let _first_or_new = all.push(id);
        }
        all
    }
}

/// A column of texts by which subjects are filtered and classed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttributeColumn {
    /// The different values, as written, in the order in which they first stand in the table.
    pub values: Vec<String>,
    /// For each row the position of its value in `values`.
    pub codes: Vec<u32>,
}

impl AttributeColumn {
    /// The value of a row.
    pub fn get(&self, row: u32) -> &str {
        &self.values[self.codes[row as usize] as usize]
    }
}

impl<'a> FromIterator<&'a str> for AttributeColumn {
    fn from_iter<I: IntoIterator<Item = &'a str>>(texts: I) -> Self {
        let mut column = Self::default();
        let mut seen: HashMap<String, u32> = HashMap::new();
        for text in texts {
            let code = *seen.entry(text.to_owned()).or_insert_with(|| {
                column.values.push(text.to_owned());
                (column.values.len() - 1) as u32
            });
            column.codes.push(code);
        }
        column
    }
}

/// One answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Answer {
    /// The option at this position.
    Option(u8),
    /// A number.
    Number(f64),
    /// Nothing was answered.
    Missing,
    /// It was said that the question does not apply.
    NotApplicable,
    /// It was said that the question is not relevant.
    NotRelevant,
}

/// The answers to one question, one for each row of the table.
#[derive(Debug, Clone, PartialEq)]
pub enum AnswerColumn {
    /// Positions of options, or one of [`code`].
    Options(Vec<u8>),
    /// Decimal numbers `n / 10^decimals`, or one of [`decimal`].
    Decimals {
        /// How many decimals every number of the column has, at most [`decimal::MOST`].
        decimals: u8,
        /// The numbers without their point.
        units: Vec<i32>,
    },
    /// Numbers that fit no narrower column, or one of [`number`].
    Numbers(Vec<f64>),
}

/// Special values of [`AnswerColumn::Options`].
pub mod code {
    /// Nothing was answered.
    pub const MISSING: u8 = 255;
    /// It does not apply.
    pub const NOT_APPLICABLE: u8 = 254;
    /// It is not relevant.
    pub const NOT_RELEVANT: u8 = 253;
    /// The largest position of an option.
    pub const LAST: u8 = 249;
}

/// Special values of [`AnswerColumn::Decimals`].
pub mod decimal {
    /// Nothing was answered.
    pub const MISSING: i32 = i32::MIN;
    /// It does not apply.
    pub const NOT_APPLICABLE: i32 = i32::MIN + 1;
    /// It is not relevant.
    pub const NOT_RELEVANT: i32 = i32::MIN + 2;
    /// The smallest number.
    pub const LEAST: i32 = i32::MIN + 3;
    /// The most decimals of a column.
    pub const MOST: u8 = 9;
}

/// Special values of [`AnswerColumn::Numbers`]: each a NaN of its own.
pub mod number {
    /// Bits of the NaN for an answer that is missing.
    pub const MISSING: u64 = 0x7FF8_0000_0000_0001;
    /// Bits of the NaN for an answer that does not apply.
    pub const NOT_APPLICABLE: u64 = 0x7FF8_0000_0000_0002;
    /// Bits of the NaN for an answer that is not relevant.
    pub const NOT_RELEVANT: u64 = 0x7FF8_0000_0000_0003;
}

/// Powers of ten that are exact in binary, for [`AnswerColumn::Decimals`].
pub const TENS: [f64; 10] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

impl AnswerColumn {
    /// How many answers there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Options(codes) => codes.len(),
            Self::Decimals { units, .. } => units.len(),
            Self::Numbers(numbers) => numbers.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The answer of a row.
    pub fn get(&self, row: u32) -> Answer {
        let row = row as usize;
        match self {
            Self::Options(codes) => match codes[row] {
                code::MISSING => Answer::Missing,
                code::NOT_APPLICABLE => Answer::NotApplicable,
                code::NOT_RELEVANT => Answer::NotRelevant,
                option => Answer::Option(option),
            },
            Self::Decimals { decimals, units } => match units[row] {
                decimal::MISSING => Answer::Missing,
                decimal::NOT_APPLICABLE => Answer::NotApplicable,
                decimal::NOT_RELEVANT => Answer::NotRelevant,
                // Both are exact, so the quotient is the double nearest to the decimal number.
                n => Answer::Number(f64::from(n) / TENS[*decimals as usize]),
            },
            Self::Numbers(numbers) => match numbers[row].to_bits() {
                number::MISSING => Answer::Missing,
                number::NOT_APPLICABLE => Answer::NotApplicable,
                number::NOT_RELEVANT => Answer::NotRelevant,
                bits => Answer::Number(f64::from_bits(bits)),
            },
        }
    }

    /// Calls `each` with every number among the answers, in the order of their rows: less work than
    /// [`get`](Self::get) for each.
    pub fn each_number(&self, mut each: impl FnMut(f64)) {
        match self {
            Self::Options(_) => {}
            Self::Decimals { decimals, units } => {
                let ten = TENS[*decimals as usize];
                let numbers = units.iter().filter(|&&n| n >= decimal::LEAST);
                numbers.for_each(|&n| each(f64::from(n) / ten));
            }
            Self::Numbers(numbers) => {
                numbers.iter().filter(|x| !x.is_nan()).for_each(|&x| each(x));
            }
        }
    }
}

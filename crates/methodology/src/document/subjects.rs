//! Subjects, questions and the tables in which they stand.

use indexmap::IndexMap;
use sanjeh_intake::Template;
use schemars::JsonSchema;
use serde::Deserialize;

use super::at::{At, FromText, OneOrMany, Short, Texts, two_numbers};
use super::attributes::Attributes;
use super::condition::Where;
use super::was::Was;

/// A kind of subject and the table that lists its subjects.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubjectEntry {
    /// What such a subject is called.
    #[serde(default)]
    pub title: Texts,
    /// What many of them are called, as it stands in a sentence: `{ en = "ministries" }`.
    #[serde(default)]
    pub plural: Texts,
    /// The file that lists them, CSV, XLSX, XLSM or ODS, relative to the data folder.
    pub table: At<String>,
    /// The sheet of a workbook; the first visible one unless said otherwise.
    pub sheet: Option<String>,
    /// The line, or the row of a sheet, that holds the names of the columns; the first that is not
    /// empty unless said otherwise.
    pub header_row: Option<At<u32>>,
    /// Where the table ends: at its first blank row, or at the end of the file.
    pub rows_until: Option<RowsUntil>,
    /// What the value of merged cells stands for: without it they are an error.
    pub merged: Option<MergedWord>,
    /// Whether the whole file is published, with all that is in it; otherwise a workbook is published
    /// with the sheets and columns that are read.
    #[serde(default)]
    pub whole: bool,
    /// How an id is made from the columns; `{id}` unless said otherwise. `{#}` numbers the rows
    /// whose other parts are equal.
    pub id: Option<At<String>>,
    /// How the id that a subject had in the previous round is made from the columns; where one of them
    /// is empty, it had the same.
    pub was: Option<At<String>>,
    /// Whether several rows may stand for one subject; the first then says its attributes.
    #[serde(default)]
    pub distinct: bool,
    /// Columns with its name, by language.
    #[serde(default)]
    pub name: IndexMap<String, At<String>>,
    /// Subjects that it names: its agency, its parent. The key is the kind of subject unless `to`
    /// says otherwise; the text says how the id is made from the columns.
    #[serde(default)]
    pub links: IndexMap<String, At<Short<LinkEntry>>>,
    /// Columns by which subjects are filtered, classed and grouped: a list of them, or each with the
    /// values that it may have.
    #[serde(default)]
    pub attributes: Attributes,
    /// Whether the questions stand as columns of the same table.
    #[serde(default)]
    pub answers_in_columns: bool,
    /// Only rows with these values are read, or, with `not`, all but these; `@name` stands for a set.
    #[serde(default)]
    pub only: Where,
    /// What a missing answer of such a subject scores.
    pub missing: Option<SpecialWord>,
    /// What "not applicable" scores.
    pub not_applicable: Option<SpecialWord>,
    /// What "not relevant" scores.
    pub not_relevant: Option<SpecialWord>,
}

impl SubjectEntry {
    /// How the earlier id of a subject is made from the columns.
    pub fn was_template(&self) -> Option<Template> {
        self.was.as_ref().and_then(|was| was.value.parse().ok())
    }

    /// Whether a column only says what a subject is called or was called.
    pub fn is_label(&self, column: &str) -> bool {
        let is_was = || self.was_template().is_some_and(|was| was.columns().any(|c| c == column));
        self.name.values().any(|name| name.value == column) || is_was()
    }
}

/// A column, or several, that name another subject.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkEntry {
    /// The kind of subject that is named.
    pub to: Option<At<String>>,
    /// How its id is made from the columns.
    pub id: String,
    /// Whether it may be empty. It may where the link leads to the same kind of subject.
    pub optional: Option<bool>,
}

impl FromText for LinkEntry {
    fn from_text(text: &str) -> Result<Self, String> {
        Ok(Self { to: None, id: text.to_owned(), optional: None })
    }
}

/// A table with one answer a row.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswersEntry {
    /// The file, CSV, XLSX, XLSM or ODS, relative to the data folder.
    pub file: At<String>,
    /// The sheet of a workbook; the first visible one unless said otherwise.
    pub sheet: Option<String>,
    /// The line, or the row of a sheet, that holds the names of the columns; the first that is not
    /// empty unless said otherwise.
    pub header_row: Option<At<u32>>,
    /// Where the table ends: at its first blank row, or at the end of the file.
    pub rows_until: Option<RowsUntil>,
    /// What the value of merged cells stands for: without it they are an error.
    pub merged: Option<MergedWord>,
    /// Whether the whole file is published, with all that is in it; otherwise a workbook is published
    /// with the sheets and columns that are read.
    #[serde(default)]
    pub whole: bool,
    /// How the subject's id is made from the columns.
    pub subject: At<String>,
    /// The column with the question's id.
    pub question: String,
    /// The column with the answer.
    pub value: String,
    /// Questions that stand in the table and are not part of this methodology.
    #[serde(default)]
    pub ignore: Vec<String>,
}

/// A table of scores that were decided by hand.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidedEntry {
    /// The file, CSV, XLSX, XLSM or ODS, relative to the data folder.
    pub file: At<String>,
    /// The sheet of a workbook; the first visible one unless said otherwise.
    pub sheet: Option<String>,
    /// The line, or the row of a sheet, that holds the names of the columns; the first that is not
    /// empty unless said otherwise.
    pub header_row: Option<At<u32>>,
    /// Where the table ends: at its first blank row, or at the end of the file.
    pub rows_until: Option<RowsUntil>,
    /// What the value of merged cells stands for: without it they are an error.
    pub merged: Option<MergedWord>,
    /// Whether the whole file is published, with all that is in it; otherwise a workbook is published
    /// with the sheets and columns that are read.
    #[serde(default)]
    pub whole: bool,
    /// How the subject's id is made from the columns.
    pub subject: At<String>,
    /// The column with the measure's id.
    pub measure: String,
    /// The column with the score; empty means that there is none.
    pub score: String,
    /// The column with the reason.
    pub reason: Option<String>,
}

/// Where a table ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RowsUntil {
    /// Before the first row without any text.
    Blank,
}

/// What the value of merged cells stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MergedWord {
    /// For each of them.
    Fill,
}

/// How answers are written, beside the usual ways. Compared without regard to case, to Arabic or
/// Persian letters and digits, and to white space at the ends.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spellings {
    /// For yes.
    #[serde(default)]
    pub yes: Vec<String>,
    /// For no.
    #[serde(default)]
    pub no: Vec<String>,
    /// For no answer; an empty cell always is none.
    #[serde(default)]
    pub missing: Vec<String>,
    /// For "not applicable".
    #[serde(default)]
    pub not_applicable: Vec<String>,
    /// For "not relevant".
    #[serde(default)]
    pub not_relevant: Vec<String>,
}

/// Something that is asked.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionEntry {
    /// Which answers it takes. `choice` if options or a scale are given.
    pub kind: Option<At<KindWord>>,
    /// What is asked.
    #[serde(default)]
    pub title: Texts,
    /// What it was called in earlier versions.
    #[serde(default)]
    pub was: Was,
    /// Options and the points of each.
    pub options: Option<At<IndexMap<String, f64>>>,
    /// A named set of options instead.
    pub scale: Option<At<String>>,
    /// For `number`: the value that scores 0. Beyond it scores 0, too.
    pub worst: Option<f64>,
    /// For `number`: the value that scores 100. Beyond it scores 100, too.
    pub best: Option<f64>,
    /// The smallest possible number.
    pub min: Option<f64>,
    /// The largest possible number.
    pub max: Option<f64>,
    /// In what it is counted.
    #[serde(default)]
    pub unit: Texts,
    /// Its legal basis: keys of `laws`.
    #[serde(default)]
    pub law: OneOrMany,
    /// The column in which it stands, if that is called otherwise.
    pub column: Option<String>,
    /// Other ways in which options are written.
    #[serde(default)]
    pub spellings: IndexMap<String, Vec<String>>,
    /// What a missing answer scores.
    pub missing: Option<SpecialWord>,
    /// What "not applicable" scores.
    pub not_applicable: Option<SpecialWord>,
    /// What "not relevant" scores.
    pub not_relevant: Option<SpecialWord>,
    /// For normalisation: whether more is better.
    pub direction: Option<Direction>,
    /// For normalisation by distance to a target: the target.
    pub target: Option<f64>,
    /// For normalisation between goalposts: the lower and the upper one.
    #[serde(default, deserialize_with = "two_numbers")]
    pub posts: Option<(f64, f64)>,
}

/// Which answers a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum KindWord {
    /// Yes scores 100, no scores 0.
    Boolean,
    /// One of several options, each with its points.
    Choice,
    /// 0 to 100, scored as it stands.
    Percent,
    /// A number, scored as it stands or between `worst` and `best`.
    Number,
}

/// What an answer scores that gives no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SpecialWord {
    /// It scores 0.
    Zero,
    /// It is left out, and the others share its weight.
    LeaveOut,
    /// Nothing that is made from it has a score.
    Propagate,
    /// It scores the least that the rule gives anybody in the cohort, and never enters the minimum,
    /// maximum or mean with which others are compared.
    Worst,
}

/// Whether more is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

//! What is to be read: which files, which columns, which spellings.

use sanjeh_engine::dataset::Answer;
use sanjeh_engine::model::{QuestionIx, TypeIx};

use crate::template::Template;

/// What to read for a model.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// One for each of [`Model::types`](sanjeh_engine::model::Model::types), in that order.
    pub subjects: Vec<SubjectSource>,
    /// Tables with one answer in each row.
    pub answers: Vec<LongAnswers>,
    /// Scores that were decided by hand.
    pub decided: Option<DecidedSource>,
    /// How answers may be spelt.
    pub spellings: Spellings,
    /// By which rules the tables are read.
    pub rules: Rules,
}

/// The rules by which tables are read. Those that changed are kept, so that what was read by them
/// before is still read as it was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Rules {
    /// Those of publications of format 1: values of attributes differ if a letter does, «ندارد» is
    /// always *not applicable*, words that mean the same everywhere come before those of
    /// `[spellings]`, a percentage is the number that stands before its sign, the first sheet of a
    /// workbook is read though it is hidden, and cells without a value of their own are empty.
    First,
    /// Those of this program.
    #[default]
    Current,
}

impl Sources {
    /// Has the tables read by the rules of publications of format 1.
    pub fn read_by_first_rules(&mut self) {
        self.rules = Rules::First;
        let subjects = self.subjects.iter_mut().map(|source| &mut source.layout);
        let answers = self.answers.iter_mut().map(|source| &mut source.layout);
        let decided = self.decided.iter_mut().map(|source| &mut source.layout);
        subjects.chain(answers).chain(decided).for_each(|layout| layout.rules = Rules::First);
    }
}

/// How a table lies in its file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct TableLayout {
    /// The line, or the row of a sheet, that holds the names of the columns, from 1; the first one
    /// that is not empty if `None`.
    pub header_row: Option<u32>,
    /// Whether the table ends at the first row without any text; what stands below is not read.
    pub until_blank: bool,
    /// Whether the value of merged cells holds for all of them; otherwise it is an error where they
    /// are read.
    pub fill_merged: bool,
    /// Whether cells without a value of their own (of a formula, of merged cells) are empty, and
    /// errors of formulas are texts: for those who show a table and do not score it.
    pub lenient: bool,
    /// By which rules it is read.
    pub rules: Rules,
}

/// The table of the subjects of one type.
#[derive(Debug, Clone)]
pub struct SubjectSource {
    /// Name of the file, relative to the data folder; `.csv`, `.xlsx`, `.xlsm` or `.ods`.
    pub file: String,
    /// Sheet of a workbook; its first visible one if `None`.
    pub sheet: Option<String>,
    /// How the table lies in its file.
    pub layout: TableLayout,
    /// Id of a row.
    pub id: Template,
    /// Whether several rows may give the same id; everything but the id is then taken from the
    /// first of them. Otherwise a repeated id is an error.
    pub distinct: bool,
    /// One for each of [`SubjectType::links`](sanjeh_engine::model::SubjectType::links).
    pub links: Vec<LinkSource>,
    /// Column of each of [`SubjectType::attributes`](sanjeh_engine::model::SubjectType::attributes).
    pub attributes: Vec<String>,
    /// Those of them that hold names: each text stays as it is written, while the values of all others
    /// are the same if they are so after [`fold`](sanjeh_engine::text::fold).
    pub names: Vec<String>,
    /// Those of `names` that say what a subject is called now, as others do not.
    pub titles: Vec<String>,
    /// Questions of this type that stand as columns of this very table.
    pub columns: Vec<(QuestionIx, String)>,
    /// What must stand in the columns of a row for it to be read.
    pub only: Vec<Only>,
}

impl SubjectSource {
    /// Whether the values of a column of attributes stay as they are written.
    pub(crate) fn keeps_forms(&self, column: &String) -> bool {
        self.layout.rules == Rules::First || self.names.contains(column)
    }

    /// A table in which the column `id` holds the id and nothing else is read.
    pub fn new(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            sheet: None,
            layout: TableLayout::default(),
            id: Template::column("id"),
            distinct: false,
            links: Vec::new(),
            attributes: Vec::new(),
            names: Vec::new(),
            titles: Vec::new(),
            columns: Vec::new(),
            only: Vec::new(),
        }
    }
}

/// What must stand in a column of a row for the row to be read; texts are compared folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Only {
    /// The column.
    pub column: String,
    /// Its values.
    pub values: Vec<String>,
    /// Whether the rows that have one of these are left out; otherwise all others are.
    pub not: bool,
}

/// How a row names another subject.
#[derive(Debug, Clone)]
pub struct LinkSource {
    /// The id of the subject that is named.
    pub subject: Template,
    /// Whether it may be empty and then names nobody; otherwise that is an error.
    pub optional: bool,
}

/// A table with one answer in each row.
#[derive(Debug, Clone)]
pub struct LongAnswers {
    /// Name of the file, relative to the data folder; `.csv`, `.xlsx`, `.xlsm` or `.ods`.
    pub file: String,
    /// Sheet of a workbook; its first visible one if `None`.
    pub sheet: Option<String>,
    /// How the table lies in its file.
    pub layout: TableLayout,
    /// Only questions of this type are looked for; of all types if `None`.
    pub on: Option<TypeIx>,
    /// Id of the subject that answers, of any type that is asked the question.
    pub subject: Template,
    /// Column with the id of the question.
    pub question: String,
    /// Column with the answer.
    pub value: String,
    /// Ids of questions that may stand here and are not read.
    pub ignore: Vec<String>,
}

/// A table of scores that were decided by hand.
#[derive(Debug, Clone)]
pub struct DecidedSource {
    /// Name of the file, relative to the data folder; `.csv`, `.xlsx`, `.xlsm` or `.ods`.
    pub file: String,
    /// Sheet of a workbook; its first visible one if `None`.
    pub sheet: Option<String>,
    /// How the table lies in its file.
    pub layout: TableLayout,
    /// Id of the subject, of any type that has the measure.
    pub subject: Template,
    /// Column with the id of the measure.
    pub measure: String,
    /// Column with the score; empty means that the subject has none.
    pub score: String,
    /// Column that says why.
    pub reason: Option<String>,
}

/// How answers may be spelt, as the methodology says it, beside the names of the options themselves
/// and the words that mean the same everywhere (`yes`, `na`, «بی‌پاسخ» …). Everything is compared
/// after [`fold`](sanjeh_engine::text::fold); an empty text is always a missing answer.
///
/// Where spellings collide the first of these counts: an option's name, `synonyms`, `yes` and `no`,
/// `missing`, `not_applicable`, `not_relevant`, and then the words that mean the same everywhere.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spellings {
    /// Texts that mean yes in a question of two options of which one is spelt as one of these, or as
    /// a word for yes, and the other as one of `no`, or as a word for no.
    pub yes: Vec<String>,
    /// Texts that mean no.
    pub no: Vec<String>,
    /// Texts that mean that there is no answer.
    pub missing: Vec<String>,
    /// Texts that mean that the question does not apply.
    pub not_applicable: Vec<String>,
    /// Texts that mean that the question is not relevant.
    pub not_relevant: Vec<String>,
    /// Spellings of single questions: [`Answer::Option`] only for choices, [`Answer::Number`] only
    /// for numbers.
    pub synonyms: Vec<(QuestionIx, String, Answer)>,
}

/// How to read.
#[derive(Debug, Clone)]
pub struct Options {
    /// Threads that parse, at least 1; one more hands out and collects. The result is the same for
    /// any number.
    pub threads: usize,
    /// At most so many problems are kept; the others are counted.
    pub most_problems: usize,
    /// Bytes that a thread takes at a time.
    pub block_size: usize,
    /// What is refused for its size.
    pub limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            threads: std::thread::available_parallelism().map_or(1, usize::from),
            most_problems: 1000,
            block_size: 1 << 20,
            limits: Limits::default(),
        }
    }
}

/// What is refused for its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Subjects of one type.
    pub subjects: u32,
    /// Bytes of the ids of one type.
    pub id_bytes: u32,
    /// Bytes of one row: so long a row is always read, a longer one may be refused. A forgotten
    /// quote makes the rest of the file one row.
    pub row_bytes: usize,
    /// Bytes of a workbook, which is unpacked in memory.
    pub workbook_bytes: u64,
    /// Bytes to which a workbook unpacks.
    pub unpacked_bytes: u64,
    /// Cells of a sheet, and texts that its cells share.
    pub cells: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            subjects: u32::MAX - 1,
            id_bytes: u32::MAX,
            row_bytes: 16 << 20,
            workbook_bytes: 256 << 20,
            unpacked_bytes: 512 << 20,
            cells: 16 << 20,
        }
    }
}

/// How far the reading of one file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress<'a> {
    /// The file.
    pub file: &'a str,
    /// Bytes that were read and checked.
    pub done: u64,
    /// Bytes of the whole file; 0 if that is not known.
    pub total: u64,
}

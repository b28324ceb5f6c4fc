//! Reads the tables of an assessment (CSV, XLSX, ODS) into the columns of
//! [`Dataset`], and says everything that is wrong with them.
//!
//! [`Sources`] says which file holds what; [`read`] takes a folder, [`read_from`] any [`Files`].
//! Nothing is read into memory as a whole but workbooks: a text file passes in blocks through several
//! threads, and only ids, attributes and answers stay. What comes out, problems and their order
//! included, does not depend on the number of threads nor on the size of the blocks.
//!
//! # What is accepted
//! - CSV in UTF-8 after RFC 4180, with commas, with or without a byte order mark, lines ended by LF
//!   or CRLF; the first line that is not empty holds the names of the columns. Rows without any text
//!   are left out. Columns that nobody asks for are not looked at.
//! - XLSX and ODS: numbers as they are stored, percentages as they are shown, dates as `2022-06-20`.
//! - Ids and names of questions are trimmed; Arabic ي ك become ی ک and Persian and Arabic digits
//!   0 to 9. Attributes are trimmed and keep their digits.
//! - Options and special answers are compared after [`fold`](sanjeh_engine::text::fold).
//! - Numbers have a point or ٫, may have a sign and an exponent, and end in a percent sign where
//!   the question has two ends. They are stored so that they read back as the very double that
//!   [`str::parse`] gives; a negative zero is 0.
//!
//! ```
//! use sanjeh_engine::model::{AnswerPolicy, Kind, Model, Question, Special, SubjectType, TypeIx};
//! use sanjeh_engine::dataset::Answer;
//! use sanjeh_intake::{
//!     InMemory, LongAnswers, Only, Options, Sources, SubjectSource, TableLayout, Template, read_from,
//! };
//!
//! let zero = AnswerPolicy {
//!     missing: Special::Zero,
//!     not_applicable: Special::LeaveOut,
//!     not_relevant: Special::LeaveOut,
//! };
//! let model = Model {
//!     types: vec![SubjectType { id: "agency".into(), links: vec![], attributes: vec![] }],
//!     questions: vec![Question {
//!         id: "uptime".into(),
//!         on: TypeIx(0),
//!         kind: Kind::Number { range: (0.0, 100.0), goalposts: None },
//!         policy: zero,
//!     }],
//!     ..Model::default()
//! };
//! let sources = Sources {
//!     subjects: vec![SubjectSource::new("agencies.csv")],
//!     answers: vec![LongAnswers {
//!         file: "answers.csv".into(),
//!         sheet: None,
//!         layout: TableLayout::default(),
//!         on: None,
//!         subject: Template::column("agency"),
//!         question: "indicator".into(),
//!         value: "value".into(),
//!         ignore: vec![],
//!     }],
//!     ..Sources::default()
//! };
//! let files = InMemory::from([
//!     ("agencies.csv".into(), b"id\nmin-ict\n".to_vec()),
//!     ("answers.csv".into(), "agency,indicator,value\nmin-ict,uptime,۹۹٫۵%\n".into()),
//! ]);
//! let (data, warnings) = read_from(&model, &sources, &files, &Options::default(), &|_| ()).unwrap();
//! assert!(warnings.is_empty());
//! assert_eq!(data.tables[0].answers[0].get(0), Answer::Number(99.5));
//! ```

mod again;
mod aggregates;
mod alphabets;
mod answers;
mod archive;
mod attributes;
mod below;
mod blocks;
mod builtin;
mod bytes;
mod calls;
mod cell_name;
mod cells;
mod columns;
mod computed;
mod crowds;
mod dates;
mod decided;
mod decimal;
mod doubtful;
mod elsewhere;
mod encoding;
mod extract;
mod files;
mod formulas;
mod fractions;
mod frame;
mod header;
mod header_rows;
mod items;
mod judged;
mod later;
mod lines;
mod link_column;
mod links;
mod looks;
mod lookup;
mod lookups;
mod merged;
mod noted;
mod number_format;
mod number_ids;
mod odd_ids;
mod odd_rows;
mod ods;
mod ods_cell;
mod ods_row;
mod ods_styles;
mod only;
mod packed;
mod parts;
mod places;
mod read;
mod reads_as;
mod records;
mod refusal;
mod relative;
mod remarks;
mod rest;
mod rows;
mod run;
mod same_names;
mod scan;
mod shapes;
mod sheet;
mod shown;
mod sources;
mod spelling;
mod spot;
mod stored;
mod styles;
mod subject_rows;
mod subjects;
mod suggest;
mod table;
mod tags;
mod template;
mod test_rows;
mod text;
mod thousands;
mod times;
mod total_names;
mod unknown;
mod unlike;
mod unread_rows;
mod unreadable;
mod until;
mod unvalued;
mod word_shapes;
mod words;
mod workbook;
mod writing;
mod xlsx;

use std::path::Path;

use sanjeh_engine::dataset::Dataset;
use sanjeh_engine::model::Model;
use sanjeh_messages::Problems;

pub use alphabets::{Stranger, intruder, stranger};
pub use builtin::{is_nothing, means_yes};
pub use dates::DateForms;
pub use extract::{Extract, Ignored, Used, extract};
pub use files::{Files, Folder, InMemory};
pub use looks::bare;
pub use read::read_from;
pub use rows::{Row, RowIds, Rows, SubjectRows, code};
pub use sources::{
    DecidedSource, Limits, LinkSource, LongAnswers, Only, Options, Progress, Rules, Sources,
    Spellings, SubjectSource, TableLayout,
};
pub use stored::{Stored, Value};
pub use suggest::nearest;
pub use table::columns;
pub use template::{Template, TemplateError};
pub use unread_rows::unread_rows;
pub use writing::{NewSheet, NewWorkbook};

/// Reads the tables of a round from a folder. `progress` is called after every block of a file.
///
/// Gives the data, and warnings: they never stop the work.
///
/// # Errors
/// Everything that is wrong with the tables, in the order in which it was found, warnings included.
///
/// # Panics
/// If `sources` was not made for `model`; see [`read_from`].
pub fn read(
    model: &Model,
    sources: &Sources,
    folder: &Path,
    options: &Options,
    progress: &dyn Fn(Progress<'_>),
) -> Result<(Dataset, Problems), Problems> {
    read_from(model, sources, &Folder::new(folder), options, progress)
}

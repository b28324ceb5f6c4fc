//! Every table of a round for reuse: columns with their meaning, as CSV, JSON, XLSX and Parquet.
//!
//! [`tables`] makes the tables of a round that was opened and scored; what each of them and each of
//! its columns means stands in both languages in the table `dictionary`. A table makes its rows
//! anew whenever it is written, so it is cheap until then. Nothing here knows an index by name.
//!
//! A table has full-precision numbers that read back as the same. In a reconstructed round each
//! figure stands beside its origin, such as `rank_origin` of `rank`: `published` if it was published, else `reconstructed`.
//!
//! [`Format`] writes tables; [`schema_org`], [`dcat_json_ld`], [`dcat_turtle`] and [`data_package`]
//! describe the files to search engines, data portals and programs.
//!
//! ```no_run
//! use sanjeh_messages::Lang;
//! use sanjeh_open_data::{Format, Meta, Source, table};
//!
//! # fn scores(source: &Source<'_>) -> Result<(), Box<sanjeh_messages::Problem>> {
//! let meta = Meta::of(source.round);
//! let scores = table(source, "scores");
//! let bytes = scores.map(|scores| Format::Csv.write(&scores, source, &meta, Lang::En)).transpose()?;
//! # drop(bytes);
//! # Ok(())
//! # }
//! ```

mod about;
mod alike;
mod answers;
mod catalogue;
mod claims;
mod codes;
mod comma;
mod dcat;
mod dictionary;
mod explanations;
mod figures;
mod format;
mod forms;
mod growth;
mod indicators;
mod json;
mod lists;
mod meta;
mod named;
mod package;
#[cfg(feature = "parquet")]
mod parquet;
mod schema_org;
mod scores;
mod sheet;
mod source;
mod subjects;
mod successions;
mod table;
mod tables;
mod turtle;
mod workbook;

pub use catalogue::{Catalogue, DataFile, Dataset};
pub use comma::{ByteOrderMark, csv, csv_rows};
pub use dcat::{dcat_json_ld, dcat_turtle};
pub use dictionary::dictionary;
pub use format::{Format, formats};
pub use json::json;
pub use meta::{Licence, Meta};
pub use package::data_package;
#[cfg(feature = "parquet")]
pub use parquet::parquet;
pub use schema_org::schema_org;
pub use source::Source;
pub use table::{Cell, Column, Kind, Row, Table};
pub use tables::{table, tables};
pub use workbook::xlsx;

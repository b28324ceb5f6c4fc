//! The formats in which tables are written.

use sanjeh_messages::{Lang, Problem, message};

use crate::comma::{ByteOrderMark, csv};
use crate::json::json;
use crate::meta::Meta;
use crate::source::Source;
use crate::table::Table;
use crate::workbook::xlsx;

/// A format in which this program can write a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Comma-separated values, RFC 4180.
    Csv,
    /// JSON with metadata.
    Json,
    /// A workbook for Excel and `LibreOffice`.
    Xlsx,
    /// Apache Parquet.
    #[cfg(feature = "parquet")]
    Parquet,
}

/// The formats that this binary can write.
pub const fn formats() -> &'static [Format] {
    &[
        Format::Csv,
        Format::Json,
        Format::Xlsx,
        #[cfg(feature = "parquet")]
        Format::Parquet,
    ]
}

impl Format {
    /// The ending of its files, without the point.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
            #[cfg(feature = "parquet")]
            Self::Parquet => "parquet",
        }
    }

    /// The format of files with this ending.
    pub fn from_extension(extension: &str) -> Option<Self> {
        formats().iter().copied().find(|format| format.extension() == extension)
    }

    /// Its media type, without parameters.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Json => "application/json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            #[cfg(feature = "parquet")]
            Self::Parquet => "application/vnd.apache.parquet",
        }
    }

    /// What it is called, and what it is good for.
    pub fn title(self, lang: Lang) -> String {
        match self {
            Self::Csv => message!("data-format-csv"),
            Self::Json => message!("data-format-json"),
            Self::Xlsx => message!("data-format-xlsx"),
            #[cfg(feature = "parquet")]
            Self::Parquet => message!("data-format-parquet"),
        }
        .text(lang)
    }

    /// Whether a file of it depends on the reader's language.
    pub fn has_language(self) -> bool {
        self == Self::Xlsx
    }

    /// A table as a file, the same bytes whenever it is written. The language is that of a
    /// workbook's headings; CSV is written without a byte-order mark.
    ///
    /// # Errors
    /// If the table has more rows than a sheet of a workbook can have.
    pub fn write(
        self,
        table: &Table<'_>,
        source: &Source<'_>,
        meta: &Meta,
        lang: Lang,
    ) -> Result<Vec<u8>, Box<Problem>> {
        match self {
            Self::Csv => Ok(csv(table, ByteOrderMark::Without)),
            Self::Json => Ok(json(table, meta)),
            Self::Xlsx => xlsx(std::slice::from_ref(table), source, meta, lang),
            #[cfg(feature = "parquet")]
            Self::Parquet => crate::parquet::parquet(table, meta),
        }
    }
}

//! What data portals are told: which data there are, whose they are, in which files.

use sanjeh_methodology::document::Texts;

use crate::format::Format;
use crate::meta::Meta;
use crate::table::Table;

/// The data that a site has.
#[derive(Debug, Clone)]
pub struct Catalogue<'a, 'r> {
    /// The address of the site, absolute.
    pub address: String,
    /// What the catalogue is called, by language.
    pub title: Texts,
    /// What it holds, by language.
    pub description: Texts,
    /// Who publishes it, by language.
    pub publisher: Texts,
    /// The data of each round.
    pub datasets: Vec<Dataset<'a, 'r>>,
}

/// The data of one round.
#[derive(Debug, Clone)]
pub struct Dataset<'a, 'r> {
    /// Round, notice, licence.
    pub meta: &'a Meta,
    /// The address of the page about it, absolute: the data's name, too.
    pub address: String,
    /// What it holds, by language.
    pub description: Texts,
    /// Its files.
    pub files: Vec<DataFile<'a, 'r>>,
}

/// A file of data.
#[derive(Debug, Clone)]
pub struct DataFile<'a, 'r> {
    /// Its address, absolute.
    pub address: String,
    /// Its name in a folder of all files, as `data/scores.csv`.
    pub path: String,
    /// The table that it holds.
    pub table: &'a Table<'r>,
    /// Its format.
    pub format: Format,
    /// Its size in bytes; `None` if it is made only when it is asked for.
    pub bytes: Option<u64>,
    /// SHA-256 of its bytes, in hexadecimal digits; `None` if it is made only when asked for.
    pub sha256: Option<String>,
}

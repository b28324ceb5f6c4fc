//! What data portals get: which data there are, whose they are, in which files.

use sanjeh_messages::{Lang, message};
use sanjeh_methodology::document::Texts;
use sanjeh_round::Publisher;

use crate::format::Format;
use crate::meta::Meta;
use crate::table::Table;

/// The data that a site has.
#[derive(Debug, Clone)]
pub struct Catalogue<'a, 'r> {
    /// The address of the site, absolute.
    pub address: String,
    /// The languages of the site.
    pub languages: Vec<Lang>,
    /// What the catalogue is called, by language.
    pub title: Texts,
    /// What it holds, by language.
    pub description: Texts,
    /// Who publishes it; `None` while it holds nothing.
    pub publisher: Option<Publisher>,
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
    /// What it is about, each by language.
    pub keywords: Vec<Texts>,
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
    /// The table that it holds; `None` if it holds all of them.
    pub table: Option<&'a Table<'r>>,
    /// The language of its texts; `None` if it has none, or those of all languages.
    pub lang: Option<Lang>,
    /// Its format.
    pub format: Format,
    /// Its size in bytes; `None` if it is made only when it is asked for.
    pub bytes: Option<u64>,
    /// SHA-256 of its bytes, in hexadecimal digits; `None` if it is made only when asked for.
    pub sha256: Option<String>,
}

impl DataFile<'_, '_> {
    /// What it is called.
    pub fn title(&self, lang: Lang) -> String {
        match self.table {
            Some(table) => table.title(lang).to_owned(),
            None => message!("data-all-tables").plain(lang),
        }
    }

    /// What it holds.
    pub fn description(&self, lang: Lang) -> String {
        match self.table {
            Some(table) => table.description(lang).to_owned(),
            None => message!("data-all-tables-about").plain(lang),
        }
    }
}

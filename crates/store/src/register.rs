//! The register: who is listed in a round, and with what.

use indexmap::IndexMap;
use sanjeh_messages::Problems;
use sanjeh_methodology::document::Texts;

use crate::problems::broken;
use crate::rounds::expect;
use crate::statements::{LISTED, RECORDS, SOURCES};
use crate::store::Store;
use crate::transaction::values;

/// A subject of any kind in one round.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its id.
    pub id: String,
    /// Its names, by language.
    pub names: Texts,
    /// Whom its links name, by the id of the link.
    pub links: Texts,
    /// All cells of its row by their columns, in the order of the table; also those in `names`.
    pub cells: IndexMap<String, String>,
}

/// An agency in one round: a subject of the kind `agency`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// Its id.
    pub id: String,
    /// Its names, by language.
    pub names: Texts,
    /// The agency above it.
    pub parent: Option<String>,
    /// Its category, such as `main`.
    pub category: Option<String>,
    /// The address of its site.
    pub site: Option<String>,
}

/// A service in one round: a subject of the kind `service`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its id.
    pub id: String,
    /// Its names, by language.
    pub names: Texts,
    /// The agency that provides it.
    pub agency: Option<String>,
    /// How electronic it is, as its row says: such as `full`, `semi`, `none`, `not_applicable`.
    pub electronification: Option<String>,
    /// Whether it is offered in the single window, as its row says.
    pub single_window: Option<String>,
    /// Whom it serves.
    pub audience: Option<String>,
    /// The law behind it.
    pub legal_basis: Option<String>,
    /// How often it is asked for in a year.
    pub yearly_requests: Option<u64>,
}

/// A subject and the rounds in which it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// Its names in the last of these rounds.
    pub names: Texts,
    /// The numbers of the rounds, ascending.
    pub rounds: Vec<u32>,
}

impl Record {
    /// A cell; `None` if it is empty or there is no such column.
    pub fn get(&self, column: &str) -> Option<&str> {
        self.cells.get(column).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }
}

impl From<&Record> for Agency {
    /// Reads the link `parent` and the columns `category` and `site`.
    fn from(record: &Record) -> Self {
        let cell = |column| record.get(column).map(str::to_owned);
        Self {
            id: record.id.clone(),
            names: record.names.clone(),
            parent: record.links.get("parent").cloned(),
            category: cell("category"),
            site: cell("site"),
        }
    }
}

impl From<&Record> for Service {
    /// Reads the link `agency` and the columns that are called as the fields.
    fn from(record: &Record) -> Self {
        let cell = |column| record.get(column).map(str::to_owned);
        let number = |text: &str| {
            let plain = sanjeh_engine::text::unify(text).replace([',', '\u{66C}'], "");
            plain.parse().ok()
        };
        Self {
            id: record.id.clone(),
            names: record.names.clone(),
            agency: record.links.get("agency").cloned(),
            electronification: cell("electronification"),
            single_window: cell("single_window"),
            audience: cell("audience"),
            legal_basis: cell("legal_basis"),
            yearly_requests: record.get("yearly_requests").and_then(number),
        }
    }
}

/// A row of [`RECORDS`]: id, names, links, cells, table.
type RecordCells = (String, String, String, String, i64);

/// A row of [`LISTED`]: kind, id, round, names.
type ListedCells = (String, String, i64, String);

impl Store {
    /// The subjects of a kind in a round, in the order of their table.
    ///
    /// # Errors
    /// If there is no such round.
    pub async fn records(&self, round: u32, kind: &str) -> Result<Vec<Record>, Problems> {
        let mut reading = self.read().await?;
        let import = expect(&mut reading, round).await?.import;
        let sources: Vec<(i64, String, Option<String>, String, String)> =
            reading.all(SOURCES, values![import]).await?;
        let wrong = |error: serde_json::Error| broken("records", &error);
        let headers: Vec<(i64, Vec<String>)> = sources
            .iter()
            .map(|(n, _, _, _, header)| Ok((*n, serde_json::from_str(header).map_err(wrong)?)))
            .collect::<Result<_, Problems>>()?;
        let mut records = Vec::new();
        reading
            .each(
                RECORDS,
                values![import, kind],
                |(id, names, links, cells, source): RecordCells| {
                    let header = headers.iter().find(|(n, _)| *n == source);
                    let cells: Vec<String> = serde_json::from_str(&cells).map_err(wrong)?;
                    let columns =
                        header.into_iter().flat_map(|(_, columns)| columns.iter().cloned());
                    records.push(Record {
                        id,
                        names: serde_json::from_str(&names).map_err(wrong)?,
                        links: serde_json::from_str(&links).map_err(wrong)?,
                        cells: columns.zip(cells).collect(),
                    });
                    Ok(())
                },
            )
            .await?;
        Ok(records)
    }

    /// The agencies of a round, in the order of their table.
    ///
    /// # Errors
    /// If there is no such round.
    pub async fn agencies(&self, round: u32) -> Result<Vec<Agency>, Problems> {
        Ok(self.records(round, "agency").await?.iter().map(Agency::from).collect())
    }

    /// The services of a round, in the order of their table.
    ///
    /// # Errors
    /// If there is no such round.
    pub async fn services(&self, round: u32) -> Result<Vec<Service>, Problems> {
        Ok(self.records(round, "service").await?.iter().map(Service::from).collect())
    }

    /// Everybody who was ever listed, by kind and id.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn listed(&self) -> Result<Vec<Listed>, Problems> {
        let mut all: Vec<Listed> = Vec::new();
        let row = |(kind, id, round, names): ListedCells| {
            let names =
                serde_json::from_str(&names).map_err(|error| broken("records.names", &error))?;
            let round = round as u32;
            match all.last_mut().filter(|last| last.kind == kind && last.id == id) {
                Some(last) => {
                    last.names = names;
                    last.rounds.push(round);
                }
                None => all.push(Listed { kind, id, names, rounds: vec![round] }),
            }
            Ok(())
        };
        self.read().await?.each(LISTED, values![], row).await?;
        // The engines sort texts in different orders.
        all.sort_by(|a, b| (&a.kind, &a.id).cmp(&(&b.kind, &b.id)));
        Ok(all)
    }
}

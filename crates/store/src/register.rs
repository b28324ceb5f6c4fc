//! The register: who was ever listed, and in which rounds.

use sanjeh_methodology::document::Texts;

use crate::error::Error;
use crate::problems::broken;
use crate::statements::LISTED;
use crate::store::Store;
use crate::transaction::values;

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

/// A row of [`LISTED`]: kind, id, round, names.
type ListedCells = (String, String, i64, String);

impl Store {
    /// Everybody who was ever listed, by kind and id.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn listed(&self) -> Result<Vec<Listed>, Error> {
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

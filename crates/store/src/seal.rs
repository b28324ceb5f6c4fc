//! Digests of what an import left in the database: of the rows of each table, and of all that makes its
//! round beside them. They are taken when a round is imported, and compared when it is read back, so
//! that a database that was damaged or changed by somebody else never gives other figures.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::digest::hexadecimal;
use crate::error::{Damaged, Error};
use crate::statements::{
    IMPORT_SEAL, LAST_IMPORT, ROUND_SAYS, SEAL_IMPORT, SEALED_FILES, SEALED_SOURCES,
};
use crate::transaction::{Transaction, values};

/// The digest of texts and numbers in their order; no other order and no other division into texts
/// gives the same one.
pub(crate) struct Seal(Sha256);

impl Seal {
    pub(crate) fn new() -> Self {
        Self(Sha256::new())
    }

    pub(crate) fn number(&mut self, number: i64) -> &mut Self {
        self.0.update(number.to_le_bytes());
        self
    }

    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.0.update((text.len() as u64).to_le_bytes());
        self.0.update(text);
        self
    }

    pub(crate) fn optional(&mut self, text: Option<&str>) -> &mut Self {
        // No text is as long as this.
        match text {
            Some(text) => self.text(text),
            None => self.number(-1),
        }
    }

    /// In hexadecimal digits.
    pub(crate) fn finish(self) -> String {
        hexadecimal(self.0)
    }
}

/// Notes the digest of an import whose rows, files and tables are all written.
pub(crate) async fn seal(writing: &mut Transaction, round: u32, import: i64) -> Result<(), Error> {
    let digest = sealed(writing, round, import).await?.digest;
    writing.run(SEAL_IMPORT, values![import, digest.as_str()]).await.map(drop)
}

/// Whether an import has a digest; those of earlier versions of the tables have none.
pub(crate) async fn is_sealed(reading: &mut Transaction, import: i64) -> Result<bool, Error> {
    let found: Option<(String,)> = reading.one(IMPORT_SEAL, values![import]).await?;
    Ok(found.is_some_and(|(digest,)| !digest.is_empty()))
}

/// Compares an import with its digest. Gives the digests of its tables; none for an import that has
/// none.
///
/// # Errors
/// If anything is not as it was imported.
pub(crate) async fn unbroken(
    reading: &mut Transaction,
    round: u32,
    import: i64,
) -> Result<Option<BTreeMap<i64, String>>, Error> {
    let last: Option<(Option<i64>,)> = reading.one(LAST_IMPORT, values![round]).await?;
    if last.and_then(|(last,)| last) != Some(import) {
        return Err(altered("rounds", import));
    }
    let noted: Option<(String,)> = reading.one(IMPORT_SEAL, values![import]).await?;
    let noted = noted.map(|(digest,)| digest).unwrap_or_default();
    let now = sealed(reading, round, import).await?;
    if noted.is_empty() && now.tables.values().all(String::is_empty) {
        return Ok(None);
    }
    if noted == now.digest { Ok(Some(now.tables)) } else { Err(altered("imports", import)) }
}

/// A table of the database is not what was imported.
pub(crate) fn altered(table: &str, import: i64) -> Error {
    Damaged::Rows { table: table.to_owned(), import }.into()
}

/// What an import has now.
struct Sealed {
    digest: String,
    /// The digest of each table.
    tables: BTreeMap<i64, String>,
}

async fn sealed(transaction: &mut Transaction, round: u32, import: i64) -> Result<Sealed, Error> {
    type Says = (String, String, String, Option<String>, Option<i64>);
    type Table = (i64, String, Option<String>, String, String, String);
    let mut seal = Seal::new();
    seal.number(i64::from(round)).number(import);
    let says: Option<Says> = transaction.one(ROUND_SAYS, values![round]).await?;
    if let Some((methodology, version, titles, published, previous)) = &says {
        seal.text(methodology).text(version).text(titles).optional(published.as_deref());
        seal.number(previous.unwrap_or(-1));
    }
    let mut files: Vec<(String, String, i64)> =
        transaction.all(SEALED_FILES, values![import]).await?;
    // Databases differ in how they order letters.
    files.sort();
    seal.number(files.len() as i64);
    for (name, digest, is_whole) in &files {
        seal.text(name).text(digest).number(*is_whole);
    }
    let tables: Vec<Table> = transaction.all(SEALED_SOURCES, values![import]).await?;
    for (source, file, sheet, kept, header, digest) in &tables {
        seal.number(*source).text(file).optional(sheet.as_deref()).text(kept).text(header);
        seal.text(digest);
    }
    let tables = tables.into_iter().map(|(source, .., digest)| (source, digest)).collect();
    Ok(Sealed { digest: seal.finish(), tables })
}

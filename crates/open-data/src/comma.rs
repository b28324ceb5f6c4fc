//! Tables as CSV.

use crate::table::Table;

/// Whether a CSV file begins with a byte-order mark, by which Excel knows that it is UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByteOrderMark {
    /// It does.
    With,
    /// It does not, as programs prefer it.
    Without,
}

/// A table as CSV after RFC 4180: commas, lines that end in CR LF, the columns' ids in the first
/// line, no comments. Numbers have the fewest digits that read back as the same.
pub fn csv(table: &Table<'_>, mark: ByteOrderMark) -> Vec<u8> {
    let mut bytes = Vec::new();
    if mark == ByteOrderMark::With {
        bytes.extend("\u{FEFF}".as_bytes());
    }
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(bytes);
    // Writing to memory does not fail, and every row has as many cells as there are columns.
    let header = writer.write_record(table.columns.iter().map(|c| c.id.as_bytes()));
    debug_assert!(header.is_ok());
    for row in table.rows() {
        let written = writer.write_record(row.iter().map(|c| c.plain().into_owned()));
        debug_assert!(written.is_ok(), "{}: {written:?}", table.name);
    }
    writer.into_inner().unwrap_or_default()
}

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
    let header = table.columns.iter().map(|column| column.id.to_string()).collect();
    let rows = table.rows().map(|row| row.iter().map(|cell| cell.plain().into_owned()).collect());
    csv_rows(std::iter::once(header).chain(rows), mark)
}

/// Rows as CSV after RFC 4180; all have as many cells as the first.
pub fn csv_rows(rows: impl Iterator<Item = Vec<String>>, mark: ByteOrderMark) -> Vec<u8> {
    let mut bytes = Vec::new();
    if mark == ByteOrderMark::With {
        bytes.extend("\u{FEFF}".as_bytes());
    }
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(bytes);
    for row in rows {
        // Writing to memory does not fail, and every row has as many cells as there are columns.
        let written = writer.write_record(row);
        debug_assert!(written.is_ok(), "{written:?}");
    }
    writer.into_inner().unwrap_or_default()
}

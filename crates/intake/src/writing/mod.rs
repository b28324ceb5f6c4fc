//! Workbooks that are written anew: sheets with values and nothing else. What a workbook of a
//! spreadsheet program has beside them (authors, comments, formulas, names, links to other files) has
//! no place in them. The same content gives the same bytes.

mod excel;
mod open_document;

use std::collections::BTreeSet;
use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::stored::Value;

/// A workbook to be written.
#[derive(Debug, Clone, Default)]
pub struct NewWorkbook {
    /// Its sheets, in their order.
    pub sheets: Vec<NewSheet>,
}

/// A sheet to be written.
#[derive(Debug, Clone, Default)]
pub struct NewSheet {
    /// What it is called.
    pub name: String,
    /// Whether it is hidden; one at least must not be.
    pub hidden: bool,
    /// Hidden rows, from 0.
    pub hidden_rows: BTreeSet<u32>,
    /// Hidden columns, from 0.
    pub hidden_columns: BTreeSet<u32>,
    /// Row and column, from 0, and value of each cell that has one.
    pub cells: Vec<((u32, u32), Value)>,
}

impl NewWorkbook {
    /// The bytes of a file of this name: an OpenDocument workbook if it ends in `.ods`, otherwise an
    /// Excel workbook.
    ///
    /// # Errors
    /// If it is too large for an archive.
    pub fn bytes(mut self, file: &str) -> io::Result<Vec<u8>> {
        for sheet in &mut self.sheets {
            sheet.cells.sort_by_key(|(place, _)| *place);
            sheet.cells.dedup_by_key(|(place, _)| *place);
        }
        let mut archive = Archive(ZipWriter::new(Cursor::new(Vec::new())));
        match ending(file).as_str() {
            "ods" => open_document::write(&self.sheets, &mut archive)?,
            "xlsm" => excel::write(&self.sheets, true, &mut archive)?,
            _ => excel::write(&self.sheets, false, &mut archive)?,
        }
        Ok(archive.0.finish()?.into_inner())
    }
}

/// What the name of a file ends in, in small letters.
pub(crate) fn ending(file: &str) -> String {
    file.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default()
}

/// The archive that a workbook is.
struct Archive(ZipWriter<Cursor<Vec<u8>>>);

impl Archive {
    fn part(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.add(name, text, CompressionMethod::Deflated)
    }

    fn add(&mut self, name: &str, text: &str, how: CompressionMethod) -> io::Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(how)
            // The day of making is not part of a workbook.
            .last_modified_time(DateTime::default());
        self.0.start_file(name, options)?;
        self.0.write_all(text.as_bytes())
    }
}

/// A text within XML. What cannot stand there was read from none.
fn escaped(text: &str) -> String {
    let mut to = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '"' => to.push_str("&quot;"),
            '\r' => to.push_str("&#13;"),
            '\n' | '\t' => to.push(letter),
            _ if letter < ' ' || matches!(letter, '\u{FFFE}' | '\u{FFFF}') => {}
            _ => to.push(letter),
        }
    }
    to
}

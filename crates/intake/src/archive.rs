//! Measures what a workbook unpacks to before anything of it is held in memory.
//!
//! A few megabytes may unpack to gigabytes: as one cell, one attribute, white space, or as hundreds
//! of millions of tiny cells. Every part passes once through a small buffer, and only its bytes, its
//! longest stretch without a tag and its cells are counted.

use std::io::{Cursor, ErrorKind, Read};

use memchr::{memchr_iter, memmem};
use sanjeh_messages::{Problem, message};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::sources::Limits;

/// Bytes that are unpacked at a time.
const BUFFER: usize = 1 << 16;

/// So much of a tag is looked at to know its name.
const NAME: usize = 64;

/// Bytes that are looked at of a part that says what an archive is.
const LARGEST_ABOUT: u64 = 1 << 20;

/// Why a workbook is not opened.
#[derive(Debug)]
pub(crate) enum Refused {
    /// It is no ZIP archive, or a damaged one.
    Damaged(String),
    /// It is larger than a limit, or of a kind that is not read.
    Other(Box<Problem>),
}

/// What an archive holds, whatever its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Archived {
    /// An Excel workbook.
    Excel,
    /// An OpenDocument workbook.
    OpenDocument,
}

/// Measures all parts of an archive, and says what it holds.
pub(crate) fn measure(bytes: &[u8], limits: &Limits) -> Result<Archived, Refused> {
    let damaged = |error: ZipError| Refused::Damaged(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut total = 0;
    for part in 0..archive.len() {
        let mut part = match archive.by_index(part) {
            Ok(part) => part,
            // What cannot be unpacked here cannot be read later either.
            Err(ZipError::UnsupportedArchive(_)) => continue,
            Err(error) => return Err(damaged(error)),
        };
        let mut count = Count::default();
        let mut buffer = vec![0; BUFFER];
        let mut kept = 0;
        loop {
            let read = match part.read(&mut buffer[kept..]) {
                Ok(read) => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(Refused::Damaged(error.to_string())),
            };
            total += read as u64;
            let filled = kept + read;
            kept = count.take(&mut buffer[..filled], read == 0);
            if total > limits.unpacked_bytes {
                return Err(large_bytes(limits.unpacked_bytes));
            }
            if count.longest > limits.row_bytes as u64 {
                return Err(large_text(limits.row_bytes as u64));
            }
            if count.cells > limits.cells {
                return Err(large_cells(limits.cells));
            }
            if count.is_astray {
                return Err(Refused::Damaged("a cell has a name that no cell can have".to_owned()));
            }
            if read == 0 {
                break;
            }
        }
    }
    kind(&mut archive)
}

fn kind(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Archived, Refused> {
    let has =
        |archive: &ZipArchive<Cursor<&[u8]>>, name: &str| archive.index_for_name(name).is_some();
    if has(archive, "[Content_Types].xml") || !has(archive, "content.xml") {
        return Ok(Archived::Excel);
    }
    let mut text = |name: &str| {
        let mut text = Vec::new();
        // What cannot be read says nothing.
        if let Ok(part) = archive.by_name(name) {
            let _read = part.take(LARGEST_ABOUT).read_to_end(&mut text);
        }
        text
    };
    let about = text("mimetype");
    if !about.is_empty() && memmem::find(&about, b"spreadsheet").is_none() {
        let kind = String::from_utf8_lossy(&about).trim().chars().take(80).collect::<String>();
        let problem = Problem::error(message!("intake-workbook-other", kind = kind));
        return Err(Refused::Other(Box::new(problem.help(message!("intake-workbook-other-help")))));
    }
    if memmem::find(&text("META-INF/manifest.xml"), b"encryption-data").is_some() {
        let problem = Problem::error(message!("intake-workbook-password"));
        return Err(Refused::Other(Box::new(
            problem.help(message!("intake-workbook-password-help")),
        )));
    }
    Ok(Archived::OpenDocument)
}

fn large_bytes(most: u64) -> Refused {
    Refused::Other(Box::new(unpacks_to_more(most)))
}

/// What is said of a workbook that unpacks to too much.
pub(crate) fn unpacks_to_more(most: u64) -> Problem {
    Problem::error(message!("intake-workbook-unpacks", megabytes = most >> 20))
        .help(message!("intake-workbook-large-help"))
}

fn large_text(most: u64) -> Refused {
    Refused::Other(Box::new(too_long(most)))
}

/// What is said of a workbook with a cell or a tag that is too long.
pub(crate) fn too_long(most: u64) -> Problem {
    Problem::error(message!("intake-workbook-long", megabytes = most >> 20))
        .help(message!("intake-workbook-long-help"))
}

fn large_cells(most: u64) -> Refused {
    Refused::Other(Box::new(too_many_cells(most)))
}

/// What is said of a sheet with too many cells.
pub(crate) fn too_many_cells(most: u64) -> Problem {
    Problem::error(message!("intake-workbook-cells", most = most))
        .help(message!("intake-workbook-large-help"))
}

/// What was counted of one part.
#[derive(Debug, Default)]
struct Count {
    /// Bytes since the last tag began.
    since: u64,
    longest: u64,
    cells: u64,
    /// Whether a cell, a row or a range was named that no sheet can have.
    is_astray: bool,
}

impl Count {
    /// Takes what was read; what is left for the next time is moved to the front, and its length
    /// returned.
    fn take(&mut self, buffer: &mut [u8], last: bool) -> usize {
        let whole = if last { buffer.len() } else { buffer.len().saturating_sub(NAME) };
        let mut from = 0;
        for at in memchr_iter(b'<', &buffer[..whole]) {
            self.longest = self.longest.max(self.since + (at - from) as u64);
            self.since = 0;
            from = at;
            let end = buffer.len().min(at + 1 + NAME);
            let tag = &buffer[at + 1..end];
            let name = local_name(tag);
            self.cells += u64::from(is_cell(name));
            self.is_astray |= has_reference(name) && is_astray(tag);
        }
        self.since += (whole - from) as u64;
        self.longest = self.longest.max(self.since);
        let rest = buffer.len() - whole;
        buffer.copy_within(whole.., 0);
        rest
    }
}

/// The name of a tag without what stands for its namespace.
fn local_name(tag: &[u8]) -> &[u8] {
    let end =
        tag.iter().position(|byte| matches!(byte, b' ' | b'>' | b'/' | b'\t' | b'\r' | b'\n'));
    let name = &tag[..end.unwrap_or(tag.len())];
    name.rsplit(|&byte| byte == b':').next().unwrap_or_default()
}

/// Whether a tag begins a cell of a sheet, or a text that cells share.
fn is_cell(name: &[u8]) -> bool {
    matches!(name, b"c" | b"si" | b"table-cell" | b"covered-table-cell")
}

/// Whether a tag says of which cell, row or range it is.
fn has_reference(name: &[u8]) -> bool {
    matches!(name, b"c" | b"row" | b"dimension" | b"mergeCell")
}

/// Whether a tag names what no sheet can have, such as `A99999999999` or `B2:A1`: a reader that counts
/// on would take it for another cell.
fn is_astray(tag: &[u8]) -> bool {
    let tag = tag.split(|&byte| byte == b'>').next().unwrap_or_default();
    let named = [&b" r="[..], b" ref="].into_iter().find_map(|attribute| {
        let value = &tag[memchr::memmem::find(tag, attribute)? + attribute.len()..];
        let (quote, value) = value.split_first()?;
        value.split(|byte| byte == quote).next()
    });
    let Some(named) = named else { return false };
    let mut last = (0, 0);
    named.split(|&byte| byte == b':').any(|cell| {
        let letters = cell.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (column, row) = cell.split_at(letters);
        // `XFD1048576` is the last cell of a sheet.
        if column.len() > 3 || row.len() > 7 {
            return true;
        }
        let digit = |letter: &u8| u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        let column = column.iter().fold(0, |sum, letter| sum * 26 + digit(letter));
        let row = row.iter().fold(0, |sum, byte| sum * 10 + u32::from(byte.wrapping_sub(b'0')));
        let is_before = column < last.0 || row < last.1;
        last = (column, row);
        is_before
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_no_sheet_has_are_refused() {
        let is_one =
            |tag: &str| has_reference(local_name(tag.as_bytes())) && is_astray(tag.as_bytes());
        for tag in [
            "c r=\"A99999999999\"",
            "x:c s='1' r='AAAAAAA1'",
            "row r=\"4294967298\"",
            "dimension ref=\"B2:A1\"/>",
            "mergeCell ref=\"A5:B4\"/>",
            "c r=\"ABCD1\"><v>1</v>",
        ] {
            assert!(is_one(tag), "{tag}");
        }
        for tag in [
            "c r=\"XFD1048576\" s=\"1\"",
            "c",
            "c r=\"A1",
            "row r=\"12\" spans=\"1:3\"",
            "dimension ref=\"A1:AB100\"/>",
            "dimension ref=\"A1\"",
            "f ref=\"B2:A1\"",
            "c r=\"A1\"><v r=\"A99999999999\">",
        ] {
            assert!(!is_one(tag), "{tag}");
        }
    }

    #[test]
    fn tags_are_counted_however_they_are_cut() {
        let text = format!("<row>{}<x:c r='A1'/></row><si><t>abc</t></si>", "<c/>".repeat(1000));
        for size in [1, 7, 65, 200, 5000] {
            let (mut count, mut held) = (Count::default(), Vec::new());
            for part in text.as_bytes().chunks(size) {
                held.extend_from_slice(part);
                let kept = count.take(&mut held, false);
                held.truncate(kept);
            }
            count.take(&mut held, true);
            assert_eq!((count.cells, count.longest), (1002, 13), "{size}");
        }
    }
}

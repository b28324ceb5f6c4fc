//! Finds the end of a table that ends at its first blank row.

use std::io::Read;

use sanjeh_messages::Problem;

use crate::blocks::{Block, BlockReader};
use crate::header::Header;
use crate::records::Records;
use crate::sources::{Options, TableLayout};
use crate::spot::Spotter;
use crate::unreadable::{broken, check_text};

/// Where the first blank row below the header begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct End {
    /// Bytes before it.
    pub(crate) bytes: u64,
    /// Its line, or row of the sheet.
    pub(crate) line: u64,
    /// How many rows with any text stand below it.
    pub(crate) below: u64,
}

/// Looks for the first blank row; none if the table goes on to the end of its file. What cannot be
/// read is found again when the table itself is read.
pub(crate) fn end(
    input: Box<dyn Read + Send + '_>,
    layout: &TableLayout,
    spotter: &Spotter<'_>,
    options: &Options,
) -> Result<Option<End>, Box<Problem>> {
    let mut reader = BlockReader::new(input, options.block_size, options.limits.row_bytes);
    let mut block = Block::default();
    let mut header = false;
    let mut found: Option<End> = None;
    while reader.fill(&mut block).map_err(|error| Box::new(broken(error, spotter)))? {
        if !header {
            header = Header::take(&mut block, spotter, layout.header_row)?.is_some();
            if !header {
                continue;
            }
        }
        let (text, flaw) = check_text(&block, spotter);
        let before = block.done - block.text.len() as u64;
        let mut records = Records::new(text, block.start, block.line, spotter.numbering());
        loop {
            let (at, line) = records.position();
            let step = records.step();
            let blank = match step {
                Some(_) => records.is_blank(),
                // Empty lines at the end of a block are behind every record of it.
                None => at < text.len(),
            };
            let passed = step.is_some() && records.line() > line;
            if found.is_none() && (blank || passed) {
                found = Some(End { bytes: before + at as u64, line, below: 0 });
            }
            if step.is_none() {
                break;
            }
            if let Some(end) = &mut found {
                end.below += u64::from(!blank);
            }
        }
        if flaw.is_some() {
            break;
        }
    }
    Ok(found)
}

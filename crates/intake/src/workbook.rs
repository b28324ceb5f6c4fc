//! Turns a sheet of a workbook into the text of a table, one line a row, so that its cells pass the
//! very checks of a text file.

use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};

use sanjeh_messages::{Problem, message};

use crate::archive::{Archived, Refused, measure};
use crate::sheet::{Rows, Wanted, damaged};
use crate::unreadable::cannot_read;
use crate::{ods, xlsx};

/// Reads a sheet.
///
/// # Errors
/// If it is no workbook, is larger than the limits, or has no such sheet.
pub(crate) fn rows(
    input: Box<dyn Read + Send + '_>,
    wanted: &Wanted<'_>,
) -> Result<Rows, Box<Problem>> {
    let (file, most) = (wanted.file, wanted.limits.workbook_bytes);
    let mut bytes = Vec::new();
    input
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| Box::new(cannot_read(&error).in_file(file)))?;
    if bytes.len() as u64 > most {
        return Err(too_large(file, most));
    }
    if let Some(problem) = no_workbook(&bytes) {
        return Err(Box::new(problem.in_file(file)));
    }
    // The readers of workbooks trust offsets within the file; a damaged one may make them panic.
    let rows = catch_unwind(AssertUnwindSafe(|| {
        let kind = measure(&bytes, wanted.limits).map_err(|refused| match refused {
            Refused::Damaged(reason) => Box::new(damaged(&reason).in_file(file)),
            Refused::Other(problem) => Box::new(problem.in_file(file)),
        })?;
        match kind {
            Archived::Excel => xlsx::read(&bytes, wanted),
            Archived::OpenDocument => ods::read(&bytes, wanted),
        }
    }));
    rows.unwrap_or_else(|_| Err(Box::new(damaged("-").in_file(file))))
}

/// What a file is that is no ZIP archive, whatever its name says.
fn no_workbook(bytes: &[u8]) -> Option<Problem> {
    match bytes {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some(
            Problem::error(message!("intake-workbook-old"))
                .help(message!("intake-workbook-old-help")),
        ),
        [b'P', b'K', ..] | [] => None,
        _ => {
            let beginning = &bytes[..bytes.len().min(4096)];
            // The sample may cut a letter in two.
            let is_text = match std::str::from_utf8(beginning) {
                Ok(_) => true,
                Err(error) => error.error_len().is_none(),
            } && !beginning.contains(&0);
            is_text.then(|| {
                Problem::error(message!("intake-workbook-text"))
                    .help(message!("intake-workbook-text-help"))
            })
        }
    }
}

fn too_large(file: &str, most: u64) -> Box<Problem> {
    let problem = Problem::error(message!("intake-workbook-large", megabytes = most >> 20));
    Box::new(problem.help(message!("intake-workbook-large-help")).in_file(file))
}

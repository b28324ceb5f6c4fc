//! What stands below the blank row at which a table ends.

use std::io::{self, Read};

use sanjeh_messages::{Problem, message};

use crate::spot::{Spotter, placed};
use crate::until::End;

/// Bytes below a table that are looked at.
const LOOKED: u64 = 32 << 20;

/// What stands below the blank row at which a table ends.
#[derive(Debug, Clone)]
pub(crate) struct Rest {
    pub(crate) end: End,
    /// From the blank row on.
    pub(crate) text: String,
}

impl Rest {
    pub(crate) fn new(end: End, bytes: Vec<u8>) -> Self {
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|wrong| String::from_utf8_lossy(wrong.as_bytes()).into_owned());
        Self { end, text }
    }

    /// Reads what stands behind the end.
    pub(crate) fn read(end: End, mut input: impl Read) -> Self {
        let mut bytes = Vec::new();
        // What cannot be read is not looked at.
        let skipped = io::copy(&mut input.by_ref().take(end.bytes), &mut io::sink());
        if end.below > 0 && skipped.is_ok() {
            let _read = input.take(LOOKED).read_to_end(&mut bytes);
        }
        Self::new(end, bytes)
    }

    /// That so many rows are not read.
    pub(crate) fn note(&self, spotter: &Spotter<'_>) -> Problem {
        let End { line, below, .. } = self.end;
        let text = message!("intake-rows-below", line = line, rows = below);
        let note = Problem::note(text).about(spotter.file).times(below);
        placed(note, spotter.place_of_line(line, 0))
    }
}

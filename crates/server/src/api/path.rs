//! The parts of a path.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stands in a path as it is.
const WRITTEN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The parts between the `/`, decoded. A part that is no text has the replacement character in it
/// and so names nothing.
pub(crate) fn parts(path: &str) -> Vec<String> {
    let parts = path.split('/');
    parts.map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned()).collect()
}

/// A part, as it is written in a path.
pub(crate) fn encode(part: &str) -> String {
    utf8_percent_encode(part, WRITTEN).to_string()
}

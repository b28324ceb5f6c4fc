//! Digests of files.

use sha2::{Digest, Sha256};

/// SHA-256 of bytes, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    lower_hexadecimal(Sha256::digest(bytes))
}

/// Bytes as pairs of hexadecimal digits, in small letters, as digests are written.
pub(crate) fn lower_hexadecimal(bytes: impl IntoIterator<Item = u8>) -> String {
    hexadecimal(bytes).to_lowercase()
}

/// Bytes as pairs of hexadecimal digits, in capitals.
pub(crate) fn hexadecimal(bytes: impl IntoIterator<Item = u8>) -> String {
    bytes.into_iter().fold(String::new(), |mut digits, byte| {
        digits.push_str(&format!("{byte:02X}"));
        digits
    })
}

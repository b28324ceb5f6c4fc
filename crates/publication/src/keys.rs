//! Keys that check signatures, in the formats of minisign. Keys that sign are no business of readers.

use std::path::Path;

use ct_codecs::{Base64, Decoder, Encoder};
use sanjeh_messages::{Problem, Problems, message, why};

use crate::digest::hexadecimal;

/// Where the number of a key stands in its bytes, as in those of a signature: after the two letters
/// of the algorithm.
pub(crate) const NUMBER: std::ops::Range<usize> = 2..10;

/// A key that checks signatures.
#[derive(Debug, Clone)]
pub struct PublicKey {
    pub(crate) key: minisign_verify::PublicKey,
    bytes: Vec<u8>,
}

impl PublicKey {
    /// Reads a public key: the text of its file, or its line of letters alone.
    ///
    /// # Errors
    /// If it is none.
    pub fn parse(text: &str) -> Result<Self, Problems> {
        let text = text.trim();
        // In its file it stands below a comment.
        let line = if text.contains('\n') { text.lines().nth(1).unwrap_or_default() } else { text };
        Self::from_line(line).map_err(|error| {
            let problem =
                Problem::error(message!("publication-bad-public-key", why = error.to_string()));
            Problems::from(problem.help(message!("publication-bad-public-key-help")))
        })
    }

    fn from_line(line: &str) -> Result<Self, minisign_verify::Error> {
        let line = line.trim();
        let key = minisign_verify::PublicKey::from_base64(line)?;
        let bytes = Base64::decode_to_vec(line, None);
        let bytes = bytes.map_err(|_| minisign_verify::Error::InvalidEncoding)?;
        Ok(Self { key, bytes })
    }

    /// Takes a text for the key itself if it is one, else for the name of its file.
    ///
    /// # Errors
    /// If it is no key and there is no such file, or none in it.
    pub fn find(file_or_key: &str) -> Result<Self, Problems> {
        if let Ok(key) = Self::from_line(file_or_key) {
            return Ok(key);
        }
        let help = message!("publication-bad-public-key-help");
        match std::fs::read_to_string(Path::new(file_or_key)) {
            Ok(text) => Self::parse(&text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let text = message!("publication-no-public-key", file = file_or_key);
                Err(Problem::error(text).help(help).into())
            }
            Err(error) => {
                let text = message!("round-unreadable", file = file_or_key, why = why(&error));
                Err(Problem::error(text).help(help).in_file(file_or_key).into())
            }
        }
    }

    /// The key itself, 56 letters, as it stands in its file and in commands.
    pub fn line(&self) -> String {
        // Only what has no end cannot be written so.
        Base64::encode_to_string(&self.bytes).unwrap_or_default()
    }

    /// The text of its file.
    pub fn text(&self) -> String {
        format!("untrusted comment: minisign public key: {}\n{}\n", self.id(), self.line())
    }

    /// The number by which it is known, in hexadecimal digits.
    pub fn id(&self) -> String {
        key_id(self.bytes.get(NUMBER).unwrap_or_default())
    }
}

/// The number of a key as minisign shows it.
pub(crate) fn key_id(number: &[u8]) -> String {
    hexadecimal(number.iter().rev().copied())
}

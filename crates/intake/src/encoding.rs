//! Guesses what a file is that is not UTF-8 text.

use sanjeh_messages::{Message, message};

/// What bytes that are no UTF-8 probably are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Guess {
    Utf16,
    Windows1256,
    Windows1252,
    /// UTF-8 of which a few bytes are damaged.
    Damaged,
    /// An Excel workbook under another name.
    Workbook,
}

impl Guess {
    /// By the first bytes of a file; none if it may well be text in UTF-8.
    pub(crate) fn by_beginning(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some(Self::Utf16),
            [b'P', b'K', 3, 4, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => Some(Self::Workbook),
            _ => None,
        }
    }

    /// By a line of which at least one byte is NUL or no UTF-8.
    pub(crate) fn by_bytes(bytes: &[u8]) -> Self {
        let sample = &bytes[..bytes.len().min(1 << 16)];
        let zeros = memchr::memchr_iter(0, sample).count();
        if zeros * 5 > sample.len() {
            return Self::Utf16;
        }
        let (mut valid, mut invalid) = (0, 0);
        for chunk in bytes.utf8_chunks() {
            valid += chunk.valid().bytes().filter(|byte| !byte.is_ascii()).count();
            invalid += chunk.invalid().len();
        }
        if valid >= invalid {
            return Self::Damaged;
        }
        // Words in Arabic letters are runs of bytes above 127; accented letters stand among others.
        let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
        let in_runs = bytes.windows(2).filter(|pair| !pair[0].is_ascii() && !pair[1].is_ascii());
        if in_runs.count() * 2 >= high { Self::Windows1256 } else { Self::Windows1252 }
    }

    /// What is wrong.
    pub(crate) fn message(self) -> Message {
        match self {
            Self::Utf16 => message!("intake-encoding", encoding = "UTF-16"),
            Self::Windows1256 => message!("intake-encoding", encoding = "Windows-1256"),
            Self::Windows1252 => message!("intake-encoding", encoding = "Windows-1252"),
            Self::Damaged => message!("intake-damaged"),
            Self::Workbook => message!("intake-workbook-as-csv"),
        }
    }

    /// What to do about it.
    pub(crate) fn help(self) -> Message {
        match self {
            Self::Utf16 | Self::Windows1256 | Self::Windows1252 => message!("intake-encoding-help"),
            Self::Damaged => message!("intake-damaged-help"),
            Self::Workbook => message!("intake-workbook-as-csv-help"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_encodings_are_distinguished() {
        assert_eq!(Guess::by_beginning(b"\xFF\xFEi\0d\0"), Some(Guess::Utf16));
        assert_eq!(Guess::by_beginning(b"PK\x03\x04.."), Some(Guess::Workbook));
        assert_eq!(Guess::by_beginning(b"id,name"), None);
        assert_eq!(Guess::by_bytes(b"i\0d\0,\0n\0"), Guess::Utf16);
        // "سلام" and "café" in their old encodings.
        assert_eq!(Guess::by_bytes(b"1,\xD3\xE1\xC7\xE3,2"), Guess::Windows1256);
        assert_eq!(Guess::by_bytes(b"1,caf\xE9,2"), Guess::Windows1252);
        let mut bytes = "نمونه الف".as_bytes().to_vec();
        bytes.truncate(bytes.len() - 1);
        assert_eq!(Guess::by_bytes(&bytes), Guess::Damaged);
    }
}

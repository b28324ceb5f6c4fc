//! What is refused for its size, by settings that have names.

use sanjeh_messages::{Problem, message};

/// Bytes of a megabyte, as settings count them.
const MB: u64 = 1 << 20;

/// What is refused for its size: in a methodology, and in the tables that are read for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// In tables.
    pub tables: sanjeh_intake::Limits,
    /// Bytes of a text that is held in memory as a whole: the methodology, `round.toml`, claims,
    /// published values, scores of another round.
    pub text_bytes: u64,
    /// Measures that are made of each other, one by the next.
    pub depth: usize,
    /// Ids for which one pattern stands.
    pub ids: usize,
    /// Bytes that the compact forms of a methodology become.
    pub compact_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            tables: sanjeh_intake::Limits::default(),
            text_bytes: 256 << 20,
            depth: sanjeh_engine::DEEPEST,
            ids: 10_000,
            compact_bytes: 32 << 20,
        }
    }
}

/// The settings by their names, with the largest value that each can have, and where it goes.
const SETTINGS: [(&str, u64, Put); 10] = [
    ("workbook-mb", 64 << 10, |limits, n| limits.tables.workbook_bytes = n.saturating_mul(MB)),
    ("unpacked-mb", 64 << 10, |limits, n| limits.tables.unpacked_bytes = n.saturating_mul(MB)),
    ("row-mb", 1 << 10, |limits, n| limits.tables.row_bytes = held(n.saturating_mul(MB))),
    ("cells", 1 << 34, |limits, n| limits.tables.cells = n),
    ("subjects", u32::MAX as u64 - 1, |limits, n| {
        limits.tables.subjects = u32::try_from(n).unwrap_or(u32::MAX);
    }),
    // All that there is room for is a byte less than four gigabytes.
    ("id-mb", 4 << 10, |limits, n| {
        limits.tables.id_bytes = u32::try_from(n.saturating_mul(MB)).unwrap_or(u32::MAX);
    }),
    ("text-mb", 64 << 10, |limits, n| limits.text_bytes = n.saturating_mul(MB)),
    // Deeper models are not scored.
    ("depth", sanjeh_engine::DEEPEST as u64, |limits, n| limits.depth = held(n)),
    ("ids", 10_000_000, |limits, n| limits.ids = held(n)),
    ("compact-mb", 4 << 10, |limits, n| limits.compact_bytes = held(n.saturating_mul(MB))),
];

/// Puts a value of a setting into the limits.
type Put = fn(&mut Limits, u64);

/// A count of what is held in memory.
fn held(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

impl Limits {
    /// The names of the settings.
    pub fn names() -> impl Iterator<Item = &'static str> {
        SETTINGS.iter().map(|(name, ..)| *name)
    }

    /// As large as every setting can be.
    #[must_use]
    pub fn largest() -> Self {
        let mut limits = Self::default();
        for (_, most, put) in SETTINGS {
            put(&mut limits, most);
        }
        limits
    }

    /// Sets one of the limits; false if there is none of this name.
    ///
    /// # Errors
    /// If it cannot have this value.
    pub fn set(&mut self, name: &str, value: u64) -> Result<bool, Box<Problem>> {
        let Some((name, most, put)) = SETTINGS.into_iter().find(|(known, ..)| *known == name)
        else {
            return Ok(false);
        };
        if value == 0 || value > most {
            let text = message!("limit-out-of-range", name = name, value = value, most = most);
            return Err(Box::new(Problem::error(text)));
        }
        put(self, value);
        Ok(true)
    }
}

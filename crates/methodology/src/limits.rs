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

/// The settings by their names, with the largest value that each can have.
const SETTINGS: [(&str, u64); 10] = [
    ("workbook-mb", 64 << 10),
    ("unpacked-mb", 64 << 10),
    ("row-mb", 1 << 10),
    ("cells", 1 << 34),
    ("subjects", u32::MAX as u64 - 1),
    ("id-mb", 4 << 10),
    ("text-mb", 64 << 10),
    // Deeper models are not scored.
    ("depth", sanjeh_engine::DEEPEST as u64),
    ("ids", 10_000_000),
    ("compact-mb", 4 << 10),
];

impl Limits {
    /// The names of the settings.
    pub fn names() -> impl Iterator<Item = &'static str> {
        SETTINGS.iter().map(|(name, _)| *name)
    }

    /// As large as every setting can be.
    #[must_use]
    pub fn largest() -> Self {
        let mut limits = Self::default();
        for (name, most) in SETTINGS {
            limits.put(name, most);
        }
        limits
    }

    /// Sets one of the limits; false if there is none of this name.
    ///
    /// # Errors
    /// If it cannot have this value.
    pub fn set(&mut self, name: &str, value: u64) -> Result<bool, Box<Problem>> {
        let Some((name, most)) = SETTINGS.into_iter().find(|(known, _)| *known == name) else {
            return Ok(false);
        };
        if value == 0 || value > most {
            let text = message!("limit-out-of-range", name = name, value = value, most = most);
            return Err(Box::new(Problem::error(text)));
        }
        self.put(name, value);
        Ok(true)
    }

    fn put(&mut self, name: &str, value: u64) {
        let count = usize::try_from(value).unwrap_or(usize::MAX);
        let bytes = value.saturating_mul(MB);
        let held = usize::try_from(bytes).unwrap_or(usize::MAX);
        match name {
            "workbook-mb" => self.tables.workbook_bytes = bytes,
            "unpacked-mb" => self.tables.unpacked_bytes = bytes,
            "row-mb" => self.tables.row_bytes = held,
            "cells" => self.tables.cells = value,
            "subjects" => self.tables.subjects = u32::try_from(value).unwrap_or(u32::MAX),
            // All that there is room for is a byte less than four gigabytes.
            "id-mb" => self.tables.id_bytes = u32::try_from(bytes).unwrap_or(u32::MAX),
            "text-mb" => self.text_bytes = bytes,
            "depth" => self.depth = count,
            "ids" => self.ids = count,
            _ => self.compact_bytes = held,
        }
    }
}

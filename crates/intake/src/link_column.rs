//! Columns of links while they are filled.

use sanjeh_engine::dataset::NOBODY;

use crate::words::Distinct;

/// A link of every subject of a type, as it is written: which of the different texts each row has.
#[derive(Debug, Default)]
pub(crate) struct LinkColumn {
    /// The different texts.
    pub(crate) texts: Distinct,
    /// Line on which each text stands first.
    pub(crate) lines: Vec<u64>,
    /// Which of them each row has.
    pub(crate) codes: Vec<u32>,
}

impl LinkColumn {
    /// Adds a row; an empty text names nobody.
    pub(crate) fn push(&mut self, text: &str, line: u64) {
        if text.is_empty() {
            self.codes.push(NOBODY);
            return;
        }
        let code = self.texts.code(text);
        if self.lines.len() < self.texts.texts.len() {
            self.lines.push(line);
        }
        self.codes.push(code);
    }
}

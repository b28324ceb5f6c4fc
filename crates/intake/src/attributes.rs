//! Columns of attributes while they are filled.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::AttributeColumn;
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use crate::places::Wanted;
use crate::words::Distinct;

/// The values of an attribute.
///
/// They are compared as conditions compare them, after [`fold`], so that a subject of “North” and one
/// of “north” are in one class; shown is what was written first. A column of names keeps every text
/// as it is written.
#[derive(Debug, Default)]
pub(crate) struct Attribute {
    /// Whether it holds names.
    names: bool,
    written: Distinct,
    /// The value of each text of `written`; empty in a column of names.
    value_of: Vec<u32>,
    values: Vec<String>,
    by_folded: BTreeMap<String, u32>,
    /// Line on which each value stands first.
    lines: Vec<u64>,
    codes: Vec<u32>,
    /// Other spellings: the value, the text, and the line on which it stands first.
    others: Vec<(u32, String, u64)>,
}

impl Attribute {
    /// An empty column; `names` if it holds names.
    pub(crate) fn new(names: bool) -> Self {
        Self { names, ..Self::default() }
    }

    /// Adds the value of a row.
    pub(crate) fn push(&mut self, text: &str, line: u64) {
        let written = self.written.code(text);
        if self.names {
            self.codes.push(written);
            return;
        }
        if self.value_of.len() == written as usize {
            self.add(text, line);
        }
        self.codes.push(self.value_of[written as usize]);
    }

    /// Adds a text that was not there before.
    fn add(&mut self, text: &str, line: u64) {
        let new = self.values.len() as u32;
        let value = *self.by_folded.entry(fold(text)).or_insert(new);
        if value == new {
            self.values.push(text.to_owned());
            self.lines.push(line);
        } else {
            self.others.push((value, text.to_owned(), line));
        }
        self.value_of.push(value);
    }

    /// A warning for each value with several spellings; `id` is the attribute and `field` its column.
    pub(crate) fn spellings(&self, id: &str, field: usize) -> Vec<Wanted> {
        let mut seen = BTreeMap::new();
        for (value, text, line) in &self.others {
            seen.entry(*value).or_insert_with(|| (text, *line, 0_u64)).2 += 1;
        }
        let warning = |(value, (text, line, n)): (u32, (&String, u64, u64))| {
            let first = self.values[value as usize].as_str();
            let at = self.lines[value as usize];
            let text = message!(
                "intake-attribute-spellings",
                text = text.as_str(),
                first = first,
                line = at,
                attribute = id
            );
            let problem = Problem::warning("attribute-spellings", text)
                .about(format!("{id}={}", fold(first)))
                .times(n)
                .help(message!("intake-attribute-spellings-help"));
            Wanted { line, field, problem }
        };
        seen.into_iter().map(warning).collect()
    }

    /// The different texts of a column of names.
    pub(crate) fn name_texts(&self) -> &[String] {
        if self.names { &self.written.texts } else { &[] }
    }

    /// The different values of a column of classes, with the line on which each stands first.
    pub(crate) fn class_values(&self) -> impl Iterator<Item = (&str, u64)> {
        self.values.iter().map(String::as_str).zip(self.lines.iter().copied())
    }

    /// Which value each row has; of a column of names, which of its texts.
    pub(crate) fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// Whether it holds names.
    pub(crate) fn has_names(&self) -> bool {
        self.names
    }

    /// Whether a row has a text.
    pub(crate) fn is_filled(&self, row: u32) -> bool {
        !self.text(row).is_empty()
    }

    /// The text of a row, or how the first of its value is written.
    pub(crate) fn text(&self, row: u32) -> &str {
        let texts = if self.names { &self.written.texts } else { &self.values };
        let code = self.codes.get(row as usize);
        code.and_then(|&code| texts.get(code as usize)).map_or("", String::as_str)
    }

    /// The row of the first subject with this text of a column of names.
    pub(crate) fn row_of(&self, text: usize) -> usize {
        self.codes.iter().position(|&code| code as usize == text).unwrap_or(0)
    }

    /// The column as the engine takes it.
    pub(crate) fn finish(self) -> AttributeColumn {
        let values = if self.names { self.written.texts } else { self.values };
        AttributeColumn { values, codes: self.codes }
    }
}

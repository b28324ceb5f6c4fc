//! Splits the text of a block into records and fields.
//!
//! The grammar is that of RFC 4180 with lenient line ends (LF or CRLF, none needed at the end).
//! Unlike many readers it refuses text behind a closing quote instead of gluing it on: there a
//! quote inside of a text was not doubled, and nobody knows where the field ends.

use std::ops::Range;

use memchr::memchr_iter;

use crate::bytes::{find, find2};

/// Steps through the records of a block.
#[derive(Debug, Clone)]
pub(crate) struct Records<'a> {
    text: &'a str,
    at: usize,
    numbering: Numbering,
    next_line: u64,
    /// Line, or row of the sheet, of this record.
    line: u64,
    /// Where this record begins.
    begin: usize,
    fields: Vec<Field>,
    /// Texts of quoted fields with doubled quotes.
    unquoted: String,
}

/// What the records of a file are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbering {
    /// Lines of text; a record with a line break in it has several.
    Lines,
    /// Rows of a sheet.
    Rows,
}

#[derive(Debug, Clone, Copy)]
struct Field {
    start: u32,
    end: u32,
    /// Whether the range is one of `unquoted`; then `raw` says where the field stands in the block.
    copied: bool,
    raw: (u32, u32),
}

/// The record has text behind the closing quote of this field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TextAfterQuote {
    pub(crate) field: usize,
}

impl<'a> Records<'a> {
    /// Records from the byte `start`, which begins the line `line`.
    pub(crate) fn new(text: &'a str, start: usize, line: u64, numbering: Numbering) -> Self {
        Self {
            text,
            at: start,
            numbering,
            next_line: line,
            line,
            begin: start,
            fields: Vec::new(),
            unquoted: String::new(),
        }
    }

    /// Steps to the next record that is not an empty line; none at the end.
    pub(crate) fn step(&mut self) -> Option<Result<(), TextAfterQuote>> {
        let bytes = self.text.as_bytes();
        loop {
            // The text may end before the header does, where that is broken.
            match bytes.get(self.at..)? {
                [] => return None,
                [b'\n', ..] => self.at += 1,
                [b'\r', b'\n', ..] => self.at += 2,
                _ => break,
            }
            self.next_line += 1;
        }
        self.line = self.next_line;
        self.begin = self.at;
        self.fields.clear();
        self.unquoted.clear();
        let mut wrong = None;
        let mut breaks = 0;
        loop {
            let ended = if bytes.get(self.at) == Some(&b'"') {
                let (tail, inner_breaks) = self.quoted();
                breaks += inner_breaks;
                let end = self.field_end(tail);
                if !matches!(&bytes[tail..end], [] | [b'\r']) {
                    wrong.get_or_insert(TextAfterQuote { field: self.fields.len() - 1 });
                }
                end
            } else {
                let end = self.field_end(self.at);
                let mut stop = end;
                if bytes.get(end) != Some(&b',') && end > self.at && bytes[end - 1] == b'\r' {
                    stop -= 1;
                }
                let (start, end32) = (self.at as u32, stop as u32);
                self.fields.push(Field { start, end: end32, copied: false, raw: (start, end32) });
                end
            };
            self.at = ended + 1;
            if bytes.get(ended) != Some(&b',') {
                break;
            }
        }
        self.next_line += match self.numbering {
            Numbering::Lines => 1 + breaks,
            Numbering::Rows => 1,
        };
        Some(wrong.map_or(Ok(()), Err))
    }

    #[inline]
    fn field_end(&self, from: usize) -> usize {
        find2(self.text.as_bytes(), from, b',', b'\n')
    }

    /// Takes the quoted field at which we stand; gives the position behind its closing quote and
    /// how many line breaks it has.
    fn quoted(&mut self) -> (usize, u64) {
        let bytes = self.text.as_bytes();
        let from = self.at + 1;
        let copy_from = self.unquoted.len();
        let mut at = from;
        let mut taken = from;
        // A block ends behind the end of a record, so the closing quote is there.
        let close = loop {
            let quote = find(bytes, at, b'"');
            if bytes.get(quote + 1) != Some(&b'"') {
                break quote;
            }
            self.unquoted.push_str(&self.text[taken..=quote]);
            at = quote + 2;
            taken = at;
        };
        let raw = (from as u32, close as u32);
        let field = if taken == from {
            Field { start: raw.0, end: raw.1, copied: false, raw }
        } else {
            self.unquoted.push_str(&self.text[taken..close]);
            let (start, end) = (copy_from as u32, self.unquoted.len() as u32);
            Field { start, end, copied: true, raw }
        };
        self.fields.push(field);
        let field = &bytes[..close];
        let mut breaks = 0;
        let mut at = find(field, from, b'\n');
        while at < close {
            breaks += 1;
            at = find(field, at + 1, b'\n');
        }
        ((close + 1).min(bytes.len()), breaks)
    }

    /// Line, or row of the sheet, at which this record begins.
    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// How many fields this record has.
    pub(crate) fn len(&self) -> usize {
        self.fields.len()
    }

    /// A field of this record.
    #[inline]
    pub(crate) fn field(&self, index: usize) -> &str {
        let field = self.fields[index];
        let source = if field.copied { self.unquoted.as_str() } else { self.text };
        &source[field.start as usize..field.end as usize]
    }

    /// The bytes of a field of this record.
    #[inline]
    pub(crate) fn bytes(&self, index: usize) -> &[u8] {
        let field = self.fields[index];
        let source = if field.copied { self.unquoted.as_bytes() } else { self.text.as_bytes() };
        &source[field.start as usize..field.end as usize]
    }

    /// Whether all fields are empty: a row that a spreadsheet left behind.
    pub(crate) fn is_blank(&self) -> bool {
        (0..self.fields.len()).all(|index| self.field(index).trim().is_empty())
    }

    /// The text of the block.
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// Where a field stands in the text, without its quotes; the last one for an index beyond.
    pub(crate) fn range(&self, index: usize) -> Range<usize> {
        match self.fields.get(index).or(self.fields.last()) {
            Some(field) => field.raw.0 as usize..field.raw.1 as usize,
            None => 0..0,
        }
    }

    /// Line breaks within this record before a byte of the text.
    pub(crate) fn breaks_before(&self, byte: usize) -> u64 {
        let start = self.begin.min(byte);
        memchr_iter(b'\n', &self.text.as_bytes()[start..byte]).count() as u64
    }

    /// The whole record as it stands in the text.
    pub(crate) fn whole(&self) -> &'a str {
        &self.text[self.begin..self.end()]
    }

    /// Behind this record: the position and its line.
    pub(crate) fn position(&self) -> (usize, u64) {
        (self.end(), self.next_line)
    }

    fn end(&self) -> usize {
        self.at.min(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(u64, Vec<String>)> {
        let mut records = Records::new(text, 0, 1, Numbering::Lines);
        let mut all = Vec::new();
        while let Some(step) = records.step() {
            step.unwrap();
            let fields = (0..records.len()).map(|i| records.field(i).to_owned()).collect();
            all.push((records.line(), fields));
        }
        all
    }

    #[test]
    fn fields_and_lines() {
        let got = all("a,b\r\n\r\n\"x\ny\",\"say \"\"hi\"\"\"\r\n5\" disk,\n\"\",last");
        let want: [(u64, [&str; 2]); 4] = [
            (1, ["a", "b"]),
            (3, ["x\ny", "say \"hi\""]),
            (5, ["5\" disk", ""]),
            (6, ["", "last"]),
        ];
        let want = want.map(|(line, fields)| (line, fields.map(str::to_owned).to_vec()));
        assert_eq!(got, want);
    }

    #[test]
    fn text_behind_a_quote_is_refused() {
        let mut records = Records::new("a,\"b\"c,d\ne,f\n", 0, 1, Numbering::Lines);
        assert_eq!(records.step(), Some(Err(TextAfterQuote { field: 1 })));
        assert_eq!(records.len(), 3);
        assert_eq!(records.step(), Some(Ok(())));
        assert_eq!(records.field(1), "f");
        assert_eq!(records.step(), None);
    }
}

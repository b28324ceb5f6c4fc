//! Splits the text of a block into records and fields.
//!
//! The grammar is that of RFC 4180 with lenient line ends (LF or CRLF, none needed at the end).
//! Unlike many readers it refuses text behind a closing quote instead of gluing it on: there a
//! quote inside of a text was not doubled, and nobody knows where the field ends.

use std::ops::Range;

use memchr::memchr_iter;

use crate::bytes::{Marks, find, find2};
use crate::words::{Key, key_within};

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
    /// Where these fields stand in the block, by their index.
    copied: Vec<(usize, Range<usize>)>,
}

/// What the records of a file are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbering {
    /// Lines of text; a record with a line break in it has several.
    Lines,
    /// Rows of a sheet.
    Rows,
}

/// A range of the text of the block or, with [`Field::COPIED`] in its start, of `unquoted`.
#[derive(Debug, Clone, Copy)]
struct Field {
    start: u32,
    end: u32,
}

impl Field {
    /// No block is so long.
    const COPIED: u32 = 1 << 31;
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
            copied: Vec::new(),
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
        if !self.copied.is_empty() {
            self.unquoted.clear();
            self.copied.clear();
        }
        if self.plain() { Some(Ok(())) } else { Some(self.any()) }
    }

    /// Takes the record at which we stand if it has no quote and more text stands behind it: nearly all
    /// are taken so, 32 bytes at a time. False, and no field is taken, for any other.
    #[inline]
    fn plain(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        let (mut start, mut base) = (self.at, self.at);
        while let Some(chunk) = bytes.get(base..).and_then(<[u8]>::first_chunk) {
            let Marks { quotes, commas, breaks } = Marks::of(chunk);
            // Everything up to the end of the record, if that is here.
            let own = breaks ^ breaks.wrapping_sub(1);
            if quotes & own != 0 {
                break;
            }
            let mut ends = (commas | breaks) & own;
            while ends != 0 {
                let end = base + ends.trailing_zeros() as usize;
                self.fields.push(Field { start: start as u32, end: end as u32 });
                start = end + 1;
                ends &= ends - 1;
            }
            if breaks != 0 {
                if let Some(last) = self.fields.last_mut()
                    && last.start < last.end
                    && bytes[last.end as usize - 1] == b'\r'
                {
                    last.end -= 1;
                }
                self.at = start;
                self.next_line += 1;
                return true;
            }
            base += chunk.len();
        }
        self.fields.clear();
        false
    }

    /// Takes the record at which we stand.
    fn any(&mut self) -> Result<(), TextAfterQuote> {
        let bytes = self.text.as_bytes();
        let mut wrong = None;
        let mut breaks = 0;
        let mut at = self.at;
        loop {
            let ended = if bytes.get(at) == Some(&b'"') {
                let (tail, inner_breaks) = self.quoted(at);
                breaks += inner_breaks;
                let end = self.field_end(tail);
                if !matches!(&bytes[tail..end], [] | [b'\r']) {
                    wrong.get_or_insert(TextAfterQuote { field: self.fields.len() - 1 });
                }
                end
            } else {
                let end = self.field_end(at);
                let mut stop = end;
                if bytes.get(end) != Some(&b',') && end > at && bytes[end - 1] == b'\r' {
                    stop -= 1;
                }
                self.fields.push(Field { start: at as u32, end: stop as u32 });
                end
            };
            at = ended + 1;
            if bytes.get(ended) != Some(&b',') {
                break;
            }
        }
        self.at = at;
        self.next_line += match self.numbering {
            Numbering::Lines => 1 + breaks,
            Numbering::Rows => 1,
        };
        wrong.map_or(Ok(()), Err)
    }

    #[inline]
    fn field_end(&self, from: usize) -> usize {
        find2(self.text.as_bytes(), from, b',', b'\n')
    }

    /// Takes the quoted field that begins here; gives the position behind its closing quote and
    /// how many line breaks it has.
    fn quoted(&mut self, quote: usize) -> (usize, u64) {
        let bytes = self.text.as_bytes();
        let from = quote + 1;
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
        let field = if taken == from {
            Field { start: from as u32, end: close as u32 }
        } else {
            self.unquoted.push_str(&self.text[taken..close]);
            self.copied.push((self.fields.len(), from..close));
            let start = copy_from as u32 | Field::COPIED;
            Field { start, end: self.unquoted.len() as u32 }
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
        let Field { start, end } = self.fields[index];
        if start & Field::COPIED == 0 {
            &self.text[start as usize..end as usize]
        } else {
            &self.unquoted[(start & !Field::COPIED) as usize..end as usize]
        }
    }

    /// The bytes of a field of this record.
    #[inline]
    pub(crate) fn bytes(&self, index: usize) -> &[u8] {
        let (source, start, end) = self.source(index);
        &source[start..end]
    }

    /// The bytes of a field, with its key if it has one (see [`key_within`]).
    #[expect(
        clippy::inline_always,
        reason = "measured: a call for each field takes a tenth more time"
    )]
    #[inline(always)]
    pub(crate) fn word(&self, index: usize) -> (Option<Key>, &[u8]) {
        let (source, start, end) = self.source(index);
        (key_within(source, start, end), &source[start..end])
    }

    #[expect(
        clippy::inline_always,
        reason = "measured: a call for each field takes a tenth more time"
    )]
    #[inline(always)]
    fn source(&self, index: usize) -> (&[u8], usize, usize) {
        let Field { start, end } = self.fields[index];
        let source = if start & Field::COPIED == 0 { self.text } else { self.unquoted.as_str() };
        (source.as_bytes(), (start & !Field::COPIED) as usize, end as usize)
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
        let index = index.min(self.fields.len().wrapping_sub(1));
        match self.fields.get(index) {
            Some(field) if field.start & Field::COPIED == 0 => {
                field.start as usize..field.end as usize
            }
            Some(_) => {
                let copied = self.copied.iter().find(|(copied, _)| *copied == index);
                copied.map_or(0..0, |(_, range)| range.clone())
            }
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
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_quick_way_takes_what_the_other_takes(
            text in "([ab\u{100}]{0,9}[,\n\r]{1,2}|\"[a,\n]{0,4}\"[,\n]){0,30}"
        ) {
            let text = text + "\n";
            let mut quick = Records::new(&text, 0, 1, Numbering::Lines);
            let mut slow = quick.clone();
            while quick.at < text.len() {
                slow.begin = slow.at;
                slow.fields.clear();
                quick.begin = quick.at;
                quick.fields.clear();
                let taken = if quick.plain() { Ok(()) } else { quick.any() };
                prop_assert_eq!(taken, slow.any());
                let fields = |records: &Records<'_>| -> Vec<String> {
                    (0..records.len()).map(|field| records.field(field).to_owned()).collect()
                };
                prop_assert_eq!(fields(&quick), fields(&slow));
                prop_assert_eq!((quick.at, quick.next_line), (slow.at, slow.next_line));
            }
        }
    }

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

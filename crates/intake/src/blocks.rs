//! Cuts a file into blocks that end where a record ends.

use std::io::{self, ErrorKind, Read};

use memchr::{memchr, memchr_iter, memrchr};

use crate::bytes::{find, find2};

/// The byte order mark in UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Some whole records of a file.
#[derive(Debug, Default)]
pub(crate) struct Block {
    /// The bytes; records begin at `start`.
    pub(crate) text: Vec<u8>,
    /// What stands before it was read already: a byte order mark, the header.
    pub(crate) start: usize,
    /// Line (or row of a sheet) that begins at `start`, from 1.
    pub(crate) line: u64,
    /// Bytes of the file up to the end of this block.
    pub(crate) done: u64,
}

impl Block {
    /// The text up to the first byte that is no UTF-8, and the position of that byte.
    pub(crate) fn valid_text(&self) -> (&str, Option<usize>) {
        match std::str::from_utf8(&self.text) {
            Ok(text) => (text, None),
            Err(error) => {
                let at = error.valid_up_to();
                (std::str::from_utf8(&self.text[..at]).unwrap_or_default(), Some(at))
            }
        }
    }
}

/// Why a file cannot be cut further.
#[derive(Debug)]
pub(crate) enum Broken {
    /// Reading failed.
    Io(io::Error),
    /// A quote at this line, with the text from there to the line's end, has no closing quote.
    OpenQuote { line: u64, text: Vec<u8>, column: usize },
    /// The record that begins at this line is longer than the limit.
    LongRecord { line: u64, most: usize },
}

/// Reads one file block by block.
pub(crate) struct BlockReader<'a> {
    input: Box<dyn Read + Send + 'a>,
    size: usize,
    most: usize,
    /// Bytes that were read beyond the end of the last block.
    rest: Vec<u8>,
    line: u64,
    done: u64,
    ended: bool,
    /// What went wrong behind the records of the last block.
    broken: Option<Broken>,
}

impl<'a> BlockReader<'a> {
    /// `size` bytes at a time; a single record has at most `most` bytes.
    pub(crate) fn new(input: Box<dyn Read + Send + 'a>, size: usize, most: usize) -> Self {
        // Positions in a block are kept in 32 bits.
        let most = most.clamp(1, 1 << 30);
        let size = size.clamp(1, 1 << 30);
        Self { input, size, most, rest: Vec::new(), line: 1, done: 0, ended: false, broken: None }
    }

    /// Fills the block with what comes next; false at the end. Records that stand whole before what
    /// is broken come first.
    pub(crate) fn fill(&mut self, block: &mut Block) -> Result<bool, Broken> {
        block.text.clear();
        block.text.append(&mut self.rest);
        block.start = 0;
        block.line = self.line;
        if let Some(broken) = self.broken.take() {
            return Err(broken);
        }
        if self.done == 0 {
            // A byte order mark would hide a quote behind it.
            self.read_up_to(&mut block.text, BOM.len());
            if block.text == BOM {
                block.text.clear();
                self.done = BOM.len() as u64;
            }
        }
        let mut wanted = self.size;
        loop {
            self.read_up_to(&mut block.text, wanted);
            let ends = Ends::of(&block.text);
            if self.ended && ends.open_quote.is_none() && self.broken.is_none() {
                break;
            }
            if self.broken.is_none() {
                self.broken = self.limit(&block.text, &ends);
            }
            if let Some(end) = ends.last {
                if self.broken.is_none() {
                    self.rest.extend_from_slice(&block.text[end..]);
                }
                block.text.truncate(end);
                break;
            }
            if let Some(broken) = self.broken.take() {
                return Err(broken);
            }
            wanted = block.text.len().saturating_mul(2);
        }
        self.line += memchr_iter(b'\n', &block.text).count() as u64;
        self.done += block.text.len() as u64;
        block.done = self.done;
        Ok(!block.text.is_empty())
    }

    /// A quote that is open where the file ends, or a record that is too long.
    fn limit(&self, text: &[u8], ends: &Ends) -> Option<Broken> {
        let too_long = ends.last.is_none() && text.len() > self.most;
        match ends.open_quote {
            Some(quote) if self.ended || too_long => Some(self.open_quote(text, quote)),
            None if too_long => Some(Broken::LongRecord { line: self.line, most: self.most }),
            _ => None,
        }
    }

    /// The line that begins behind the last block.
    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    fn read_up_to(&mut self, text: &mut Vec<u8>, wanted: usize) {
        while text.len() < wanted && !self.ended {
            let missing = wanted - text.len();
            text.reserve_exact(missing);
            match (&mut self.input).take(missing as u64).read_to_end(text) {
                Ok(0) => self.ended = true,
                Ok(_) => {}
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    self.ended = true;
                    self.broken = Some(Broken::Io(error));
                }
            }
        }
    }

    fn open_quote(&self, text: &[u8], quote: usize) -> Broken {
        let line = self.line + memchr_iter(b'\n', &text[..quote]).count() as u64;
        let from = memrchr(b'\n', &text[..quote]).map_or(0, |at| at + 1);
        let to = memchr(b'\n', &text[quote..]).map_or(text.len(), |at| quote + at);
        let to = to.min(quote.saturating_add(200));
        Broken::OpenQuote { line, text: text[from..to].to_vec(), column: quote - from }
    }
}

/// Where the records of a text that begins with a record end.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ends {
    /// Behind the last line break that ends a record.
    pub(crate) last: Option<usize>,
    /// A quote that is still open at the end.
    open_quote: Option<usize>,
}

impl Ends {
    /// A quote opens a field only at its beginning; elsewhere it is a letter like any other. In a
    /// quoted field a doubled quote is a letter, any other closes the field.
    pub(crate) fn of(text: &[u8]) -> Self {
        let mut last = None;
        let mut outside = 0;
        let mut at = 0;
        while let Some(found) = memchr(b'"', &text[at..]) {
            // A run of quoted fields, which follow each other without a gap.
            let mut quote = at + found;
            loop {
                at = quote + 1;
                if quote > 0 && !matches!(text[quote - 1], b',' | b'\n') {
                    break;
                }
                if quote > outside {
                    last = last_break(text, outside, quote).or(last);
                }
                loop {
                    at = find(text, at, b'"');
                    if at == text.len() {
                        return Self { last, open_quote: Some(quote) };
                    }
                    at += 1;
                    if text.get(at) != Some(&b'"') {
                        break;
                    }
                    at += 1;
                }
                outside = at;
                // A quote cannot open a field before the next comma or line break.
                at = find2(text, at, b',', b'\n');
                if text.get(at + 1) != Some(&b'"') {
                    break;
                }
                quote = at + 1;
            }
        }
        last = last_break(text, outside, text.len()).or(last);
        Self { last, open_quote: None }
    }
}

/// Behind the last line break between two positions.
#[inline]
fn last_break(text: &[u8], from: usize, to: usize) -> Option<usize> {
    match text[from..to] {
        [byte] => (byte == b'\n').then_some(to),
        ref part => memrchr(b'\n', part).map(|n| from + n + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str, size: usize) -> Vec<(u64, String)> {
        let mut reader = BlockReader::new(Box::new(text.as_bytes()), size, 1 << 20);
        let mut block = Block::default();
        let mut all = Vec::new();
        while reader.fill(&mut block).unwrap() {
            all.push((block.line, String::from_utf8(block.text.clone()).unwrap()));
        }
        all
    }

    #[test]
    fn a_block_ends_where_a_record_ends() {
        let text = "a,b\n1,\"x\ny\"\n2,5\" disk\n3,\"\"\"\n\"\n4,z";
        for size in 1..50 {
            let all = blocks(text, size);
            assert_eq!(all.iter().map(|(_, text)| text.as_str()).collect::<String>(), text);
            for (line, part) in &all {
                assert!(matches!(part.as_bytes()[0], b'a' | b'1'..=b'4'), "{size} {part:?}");
                let before = text.find(part).unwrap();
                assert_eq!(*line, 1 + text[..before].matches('\n').count() as u64);
            }
        }
    }

    #[test]
    fn an_open_quote_is_found_however_the_file_is_cut() {
        for size in [1, 3, 7, 100] {
            let mut reader =
                BlockReader::new(Box::new(&b"a\nb,c\n1,\"x\ny,z\n"[..]), size, 1 << 20);
            let mut block = Block::default();
            let error = loop {
                match reader.fill(&mut block) {
                    Ok(more) => assert!(more),
                    Err(error) => break error,
                }
            };
            let Broken::OpenQuote { line, text, column } = error else { panic!("{error:?}") };
            assert_eq!((line, text.as_slice(), column), (3, &b"1,\"x"[..], 2));
        }
    }
}

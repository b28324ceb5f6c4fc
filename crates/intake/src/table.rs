//! Opens a table and reads its header.

use std::io::{self, Cursor, ErrorKind};

use memchr::{memchr, memchr_iter, memrchr};
use sanjeh_engine::text::fold;
use sanjeh_messages::{Message, Problem, message};

use crate::blocks::{Block, BlockReader, Broken, Ends};
use crate::encoding::Guess;
use crate::files::Files;
use crate::records::{Numbering, Records};
use crate::sources::Options;
use crate::spot::{Faults, Spotter, placed};
use crate::suggest::nearest;
use crate::text;
use crate::workbook;

/// A table of which the header was read.
pub(crate) struct Table<'a> {
    pub(crate) spotter: Spotter<'a>,
    pub(crate) header: Header,
    pub(crate) reader: BlockReader<'a>,
    /// The first block, without the header.
    pub(crate) first: Block,
    /// Bytes of the file, 0 if that is not known.
    pub(crate) total: u64,
}

/// Names of the columns.
#[derive(Debug, Clone)]
pub(crate) struct Header {
    names: Vec<String>,
    line: u64,
    text: String,
}

impl<'a> Table<'a> {
    /// Opens a file, or a sheet of a workbook.
    ///
    /// # Errors
    /// What makes it unreadable.
    pub(crate) fn open(
        files: &'a dyn Files,
        file: &'a str,
        sheet: Option<&str>,
        options: &Options,
    ) -> Result<Self, Box<Problem>> {
        let extension = file.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
        let is_workbook = match extension.as_deref() {
            Some("csv") => false,
            Some("xlsx") => true,
            _ => {
                let problem = Problem::error(message!("intake-file-kind", file = file));
                return Err(Box::new(
                    problem.help(message!("intake-file-kind-help")).in_file(file),
                ));
            }
        };
        let input = files.open(file).map_err(|error| cannot_open(&error, files, file))?;
        let mut spotter = Spotter { file, sheet: None };
        let (input, total) = if is_workbook {
            let rows = workbook::rows(input, file, sheet, options.limits.workbook_bytes)?;
            spotter.sheet = Some(rows.sheet);
            let total = rows.text.len() as u64;
            (Box::new(Cursor::new(rows.text)) as Box<dyn io::Read + Send>, total)
        } else {
            (input, files.size(file).unwrap_or(0))
        };
        let mut reader = BlockReader::new(input, options.block_size, options.limits.row_bytes);
        let mut first = Block::default();
        let more = reader.fill(&mut first).map_err(|error| {
            // A file in UTF-16 may look like one that has a quote open.
            Box::new(match Guess::by_beginning(&first.text) {
                Some(guess) => no_text(guess).in_file(file),
                None => broken(error, &spotter),
            })
        })?;
        if let Some(guess) = Guess::by_beginning(&first.text) {
            return Err(Box::new(no_text(guess).in_file(file)));
        }
        let mut header = if more { Header::take(&mut first, &spotter)? } else { None };
        // Blocks of empty lines may stand before it.
        while more && header.is_none() {
            match reader.fill(&mut first) {
                Ok(true) => header = Header::take(&mut first, &spotter)?,
                Ok(false) => break,
                Err(error) => return Err(Box::new(broken(error, &spotter))),
            }
        }
        let Some(header) = header else {
            let problem = Problem::error(message!("intake-empty", file = file));
            return Err(Box::new(problem.help(message!("intake-empty-help")).in_file(file)));
        };
        Ok(Self { spotter, header, reader, first, total })
    }
}

impl Header {
    /// Takes the first record of a block that is not empty.
    fn take(block: &mut Block, spotter: &Spotter<'_>) -> Result<Option<Self>, Box<Problem>> {
        let (text, flaw) = check_text(block, spotter);
        let mut records = Records::new(text, block.start, block.line, spotter.numbering());
        loop {
            match records.step() {
                Some(Ok(())) if records.is_blank() => {}
                Some(Ok(())) => break,
                Some(Err(wrong)) => {
                    let problem = text_after_quote();
                    return Err(Box::new(spotter.field(problem, &records, wrong.field)));
                }
                None => return flaw.map_or(Ok(None), Err),
            }
        }
        let names: Vec<String> = (0..records.len())
            .map(|field| text::words(records.field(field)).into_owned())
            .collect();
        if let Some(field) = names.iter().position(|name| name.contains('\r'))
            && spotter.numbering() == Numbering::Lines
        {
            let problem = Problem::error(message!("intake-line-ends"))
                .help(message!("intake-line-ends-help"));
            let start = records.range(field).start;
            return Err(Box::new(placed(
                problem,
                spotter.place_of_bytes(text, start..start, 1, field),
            )));
        }
        let header = Self { names, line: records.line(), text: records.whole().to_owned() };
        (block.start, block.line) = records.position();
        Ok(Some(header))
    }

    /// How many columns there are.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// What they are called.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The column of this name; one that differs only in case or spaces if there is none.
    ///
    /// # Errors
    /// If there is none, or if there are several.
    pub(crate) fn find(&self, name: &str, spotter: &Spotter<'_>) -> Result<usize, Box<Problem>> {
        let wanted = text::words(name);
        let folded = fold(&wanted);
        let mut found: Vec<usize> = self.positions(|other| other == wanted);
        if found.is_empty() {
            found = self.positions(|other| fold(other) == folded);
        }
        match found[..] {
            [column] => Ok(column),
            [] => Err(Box::new(self.missing(name, spotter))),
            [first, second, ..] => {
                let problem = Problem::error(message!(
                    "intake-column-twice",
                    column = name,
                    first = first + 1,
                    second = second + 1
                ));
                let problem = problem.help(message!("intake-column-twice-help"));
                Err(Box::new(self.place(problem, spotter, second)))
            }
        }
    }

    fn positions(&self, matches: impl Fn(&str) -> bool) -> Vec<usize> {
        let names = self.names.iter().enumerate();
        names.filter(|(_, other)| matches(other)).map(|(column, _)| column).collect()
    }

    fn missing(&self, name: &str, spotter: &Spotter<'_>) -> Problem {
        let problem = Problem::error(message!("intake-column-missing", column = name));
        let help = match self.names.as_slice() {
            [only] if only.contains([';', '\t']) => message!("intake-separator-help"),
            names => nearest(name, names.iter().map(String::as_str)).map_or_else(
                || {
                    let names: Vec<&str> = names.iter().map(String::as_str).take(30).collect();
                    message!("intake-column-missing-help", columns = names)
                },
                |near| message!("intake-did-you-mean-help", name = near),
            ),
        };
        self.place(problem.help(help), spotter, 0)
    }

    fn place(&self, problem: Problem, spotter: &Spotter<'_>, column: usize) -> Problem {
        let mut records = Records::new(&self.text, 0, self.line, spotter.numbering());
        match records.step() {
            Some(Ok(())) => spotter.field(problem, &records, column),
            _ => placed(problem, spotter.place_of_line(self.line, column)),
        }
    }
}

/// The names of a table's columns. Columns without a name, or that share one, are left out.
///
/// # Errors
/// What makes the table unreadable.
pub fn columns(
    files: &dyn Files,
    file: &str,
    sheet: Option<&str>,
) -> Result<Vec<String>, Box<Problem>> {
    let names = Table::open(files, file, sheet, &Options::default())?.header.names;
    let once = |name: &&String| names.iter().filter(|other| other == name).count() == 1;
    Ok(names.iter().filter(|name| !name.is_empty()).filter(once).cloned().collect())
}

/// Steps to the next row with as many fields as the header; the others are faults, and counted in
/// `lost`. Rows without any text are left out. False at the end.
pub(crate) fn next_row(
    records: &mut Records<'_>,
    width: usize,
    spotter: &Spotter<'_>,
    faults: &mut Faults,
    most: usize,
    lost: &mut bool,
) -> bool {
    while let Some(step) = records.step() {
        if let Err(wrong) = step {
            *lost = true;
            faults.add(most, records.line(), || {
                spotter.field(text_after_quote(), records, wrong.field)
            });
        } else if records.len() != width {
            if records.is_blank() {
                continue;
            }
            *lost = true;
            faults.add(most, records.line(), || ragged(records, width, spotter));
        } else if !(records.bytes(0).is_empty() && records.is_blank()) {
            return true;
        }
    }
    false
}

#[cold]
fn ragged(records: &Records<'_>, width: usize, spotter: &Spotter<'_>) -> Problem {
    let problem =
        Problem::error(message!("intake-ragged", found = records.len(), expected = width));
    let help = if records.len() > width {
        message!("intake-ragged-more-help")
    } else {
        message!("intake-ragged-fewer-help")
    };
    spotter.field(problem.help(help), records, width.min(records.len() - 1))
}

fn text_after_quote() -> Problem {
    Problem::error(message!("intake-text-after-quote"))
        .help(message!("intake-text-after-quote-help"))
}

/// The text of a block; up to the record with a byte that is no UTF-8, or a NUL, if there is one.
pub(crate) fn check_text<'b>(
    block: &'b Block,
    spotter: &Spotter<'_>,
) -> (&'b str, Option<Box<Problem>>) {
    let nul = memchr(0, &block.text);
    let (text, invalid) = block.valid_text();
    match invalid.into_iter().chain(nul).min() {
        None => (text, None),
        Some(at) => {
            let whole = Ends::of(&block.text[..at]).last.unwrap_or(0);
            (&text[..whole], Some(Box::new(wrong_byte(block, at, spotter))))
        }
    }
}

#[cold]
fn wrong_byte(block: &Block, at: usize, spotter: &Spotter<'_>) -> Problem {
    let bytes = &block.text;
    let begin = memrchr(b'\n', &bytes[..at]).map_or(0, |n| n + 1);
    let end = memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |n| at + n);
    // Of the line only, so that it does not matter where the file was cut.
    let guess = Guess::by_bytes(&bytes[begin..end]);
    let problem = if bytes[at] == 0 && guess != Guess::Utf16 {
        Problem::error(message!("intake-nul")).help(message!("intake-nul-help"))
    } else {
        no_text(guess)
    };
    let end = end.min(at + 300);
    let before = String::from_utf8_lossy(&bytes[begin..at]).replace('\0', "\u{FFFD}");
    let line = block.line + memchr_iter(b'\n', &bytes[block.start.min(at)..at]).count() as u64;
    let text = String::from_utf8_lossy(&bytes[begin..end]).replace('\0', "\u{FFFD}");
    let start = text.floor_char_boundary(before.len());
    let stop = text[start..].chars().next().map_or(start, |c| start + c.len_utf8());
    placed(problem, spotter.place_of_bytes(&text, start..stop, line, 0))
}

fn no_text(guess: Guess) -> Problem {
    Problem::error(guess.message()).help(guess.help())
}

/// What is said of a file that cannot be cut into records.
#[cold]
pub(crate) fn broken(error: Broken, spotter: &Spotter<'_>) -> Problem {
    match error {
        Broken::Io(error) => cannot_read(&error).in_file(spotter.file),
        Broken::OpenQuote { line, text, column } => {
            let problem = Problem::error(message!("intake-open-quote"))
                .help(message!("intake-open-quote-help"));
            let before = String::from_utf8_lossy(&text[..column]).len();
            let text = String::from_utf8_lossy(&text);
            placed(problem, spotter.place_of_bytes(&text, before..before + 1, line, 0))
        }
        Broken::LongRecord { line } => {
            let problem = Problem::error(message!("intake-long-row"));
            let problem = problem.help(message!("intake-long-row-help"));
            placed(problem, spotter.place_of_line(line, 0))
        }
    }
}

fn cannot_open(error: &io::Error, files: &dyn Files, file: &str) -> Box<Problem> {
    let problem = if error.kind() == ErrorKind::NotFound {
        let mut names = files.names();
        names.sort();
        let help = match nearest(file, names.iter().map(String::as_str)) {
            Some(near) => message!("intake-did-you-mean-help", name = near),
            None => message!("intake-file-missing-help"),
        };
        Problem::error(message!("intake-file-missing", file = file)).help(help)
    } else {
        cannot_read(error)
    };
    Box::new(problem.in_file(file))
}

/// What is said of an error of the file system.
pub(crate) fn cannot_read(error: &io::Error) -> Problem {
    let (what, help): (Message, Message) = match error.kind() {
        ErrorKind::IsADirectory => (message!("intake-folder"), message!("intake-folder-help")),
        ErrorKind::PermissionDenied => (message!("intake-denied"), message!("intake-denied-help")),
        _ => (
            message!("intake-unreadable", reason = error.to_string()),
            message!("intake-unreadable-help"),
        ),
    };
    Problem::error(what).help(help)
}

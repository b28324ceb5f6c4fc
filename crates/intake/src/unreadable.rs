//! What makes a table unreadable, or one of its rows.

use std::io::{self, ErrorKind};

use memchr::{memchr, memchr_iter, memrchr};
use sanjeh_messages::{Message, Problem, message};

use crate::blocks::{Block, Broken, Ends};
use crate::encoding::Guess;
use crate::spot::{Spotter, placed};

pub(crate) fn text_after_quote() -> Problem {
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

pub(crate) fn no_text(guess: Guess) -> Problem {
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
        Broken::LongRecord { line, most } => {
            let problem = Problem::error(message!("intake-long-row", megabytes = most >> 20));
            let problem = problem.help(message!("intake-long-row-help"));
            placed(problem, spotter.place_of_line(line, 0))
        }
    }
}

/// What is said of an error of the file system.
pub(crate) fn cannot_read(error: &io::Error) -> Problem {
    let (what, help): (Message, Message) = match error.kind() {
        ErrorKind::IsADirectory => (message!("intake-folder"), message!("intake-folder-help")),
        ErrorKind::Unsupported => (message!("intake-special"), message!("intake-special-help")),
        ErrorKind::PermissionDenied => (message!("intake-denied"), message!("intake-denied-help")),
        _ => (
            message!("intake-unreadable", reason = error.to_string()),
            message!("intake-unreadable-help"),
        ),
    };
    Problem::error(what).help(help)
}

//! One line for each request, for programs: without addresses, queries or anything else personal.

use std::io::Write;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::time::Duration;

use jiff::Timestamp;
use serde::Serialize;

/// Lines that may wait to be written; beyond that they are lost and readers do not wait for them.
const WAITING: usize = 10_000;

/// Writes lines in a thread of its own.
#[derive(Debug)]
pub(crate) struct Log {
    lines: SyncSender<Line>,
    now: fn() -> Timestamp,
}

#[derive(Debug, Serialize)]
struct Line {
    time: Timestamp,
    method: String,
    path: String,
    status: u16,
    bytes: u64,
    micros: u64,
}

impl Log {
    /// Begins to write to `out`, with the time that `now` gives.
    pub(crate) fn new(mut out: Box<dyn Write + Send>, now: fn() -> Timestamp) -> Self {
        let (lines, waiting) = sync_channel::<Line>(WAITING);
        std::thread::spawn(move || {
            for line in waiting {
                let written = serde_json::to_string(&line).map(|line| writeln!(out, "{line}"));
                if !matches!(written, Ok(Ok(()))) {
                    // Nobody reads the log any more; the site goes on.
                    return;
                }
            }
        });
        Self { lines, now }
    }

    /// Writes of a request that was answered.
    pub(crate) fn tell(&self, method: &str, path: &str, status: u16, bytes: u64, took: Duration) {
        let micros = took.as_micros() as u64;
        let (method, path) = (method.to_owned(), path.to_owned());
        let line = Line { time: (self.now)(), method, path, status, bytes, micros };
        let _lost = self.lines.try_send(line);
    }
}

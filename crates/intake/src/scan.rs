//! Parses a table on several threads and hands on what was found in the order of the file.
//!
//! Whoever is free takes an empty block, fills it from the file (one at a time), parses it and sends
//! it on; the caller's thread takes the blocks in order and gives them back empty. There is a fixed
//! number of blocks, so memory is bounded, and a thread has its block before it takes its turn at the
//! file, so the next block in order is always on its way.

use std::collections::BTreeMap;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Mutex, PoisonError};

use sanjeh_messages::Problem;

use crate::blocks::{Block, BlockReader, Broken};
use crate::records::Records;
use crate::sources::Progress;
use crate::table::Table;
use crate::unreadable::{broken, check_text};

/// A block on its way from the file to the consumer.
struct Job<T> {
    turn: u64,
    block: Block,
    found: T,
    failed: Option<Broken>,
    /// What makes the rest of the file unreadable.
    fatal: Option<Box<Problem>>,
}

/// The file, and the empty blocks to fill.
struct Supply<'a, T> {
    reader: BlockReader<'a>,
    first: Option<Block>,
    turn: u64,
    ended: bool,
    empty: Receiver<Job<T>>,
}

impl<T> Supply<'_, T> {
    fn next(&mut self) -> Option<Job<T>> {
        if self.ended {
            return None;
        }
        let mut job = self.empty.recv().ok()?;
        job.turn = self.turn;
        self.turn += 1;
        if let Some(first) = self.first.take() {
            job.block = first;
            return Some(job);
        }
        match self.reader.fill(&mut job.block) {
            Ok(true) => {}
            Ok(false) => {
                self.ended = true;
                return None;
            }
            Err(error) => {
                self.ended = true;
                job.failed = Some(error);
            }
        }
        Some(job)
    }
}

/// Reads the rows of a table. `parse` fills a (used) `T` from the records of a block, on any thread;
/// `consume` takes them in the order of the file.
///
/// # Errors
/// What makes the rest of the file unreadable; everything before was consumed.
pub(crate) fn scan<'a, T: Default + Send>(
    table: Table<'a>,
    threads: usize,
    progress: &dyn Fn(Progress<'_>),
    parse: &(dyn Fn(&mut Records<'_>, &mut T) + Sync),
    consume: &mut dyn FnMut(&Block, &mut T),
) -> Result<(), Box<Problem>> {
    let threads = threads.clamp(1, 256);
    let Table { spotter, reader, first, total, .. } = table;
    let (give_back, empty) = mpsc::channel::<Job<T>>();
    let (send, parsed) = mpsc::channel::<Job<T>>();
    for _ in 0..=2 * threads {
        let found = T::default();
        let job = Job { turn: 0, block: Block::default(), found, failed: None, fatal: None };
        // The receiver is here, so that sending succeeds.
        let _sent = give_back.send(job);
    }
    let supply = Mutex::new(Supply { reader, first: Some(first), turn: 0, ended: false, empty });
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let send = send.clone();
            let (supply, spotter) = (&supply, &spotter);
            scope.spawn(move || {
                loop {
                    let next = supply.lock().unwrap_or_else(PoisonError::into_inner).next();
                    let Some(mut job) = next else { break };
                    if let Some(error) = job.failed.take() {
                        job.fatal = Some(Box::new(broken(error, spotter)));
                        // An empty block: what it held before was consumed.
                        job.block.text.clear();
                        job.block.start = 0;
                    }
                    let (text, flaw) = check_text(&job.block, spotter);
                    job.fatal = job.fatal.or(flaw);
                    let Block { start, line, .. } = job.block;
                    let mut records = Records::new(text, start, line, spotter.numbering());
                    parse(&mut records, &mut job.found);
                    if send.send(job).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        let mut waiting = BTreeMap::new();
        let mut turn = 0;
        // Dropped when this closure ends, so that threads that wait for a block end, too.
        let give_back = give_back;
        for job in parsed {
            waiting.insert(job.turn, job);
            while let Some(mut job) = waiting.remove(&turn) {
                turn += 1;
                consume(&job.block, &mut job.found);
                if let Some(problem) = job.fatal.take() {
                    return Err(problem);
                }
                progress(Progress { file: spotter.file, done: job.block.done, total });
                // Nobody takes it any more when the file has ended.
                let _taken = give_back.send(job);
            }
        }
        Ok(())
    })
}

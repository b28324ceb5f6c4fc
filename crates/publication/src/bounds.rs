//! What a publication may cost before it is refused: it may come from anybody.

use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::Duration;

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::Limits;

use crate::manifest::Manifest;

/// Bytes of `publication.json`.
pub const LARGEST_LIST: u64 = 4 << 20;

/// The name of the bound of how many files a publication may list.
const FILES: &str = "files";

/// Bytes of a signature.
pub const LARGEST_SIGNATURE: u64 = 16 << 10;

/// Room for the calls of whatever a publication says: as much as the main thread of a program has.
const STACK: usize = 8 << 20;

/// What a publication may cost before it is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// How many files it may list.
    pub files: usize,
    /// Bytes of all its files together.
    pub bytes: u64,
    /// How long reading and scoring it may take.
    pub time: Duration,
    /// What is refused for its size in the round.
    pub limits: Limits,
}

impl Default for Bounds {
    fn default() -> Self {
        let (time, limits) = (Duration::from_mins(10), Limits::default());
        Self { files: 2_000, bytes: 1 << 30, time, limits }
    }
}

impl Bounds {
    /// The names by which [`Self::set`] knows the bounds.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Limits::names().chain([FILES])
    }

    /// Sets one of the bounds by its name; false if there is none of this name.
    ///
    /// # Errors
    /// If it cannot have this value.
    pub fn set(&mut self, name: &str, value: u64) -> Result<bool, Box<Problem>> {
        if name == FILES {
            self.files = usize::try_from(value).unwrap_or(usize::MAX);
            return Ok(true);
        }
        self.limits.set(name, value)
    }

    /// Refuses a list of more files or bytes.
    ///
    /// # Errors
    /// If there are more.
    pub fn hold(&self, manifest: &Manifest) -> Result<(), Problems> {
        let bytes = manifest.files.iter().fold(0_u64, |sum, file| sum.saturating_add(file.bytes));
        if bytes <= self.bytes && manifest.files.len() <= self.files {
            return Ok(());
        }
        let text = message!(
            "publication-beyond-bounds",
            files = manifest.files.len(),
            bytes = bytes,
            most_files = self.files,
            most_bytes = self.bytes
        );
        Err(Problem::error(text).help(message!("publication-beyond-bounds-help")).into())
    }

    /// Does work that a publication could make endless, or in which the program could fail, on a
    /// thread of its own: it cannot hold up or end what else there is to do. Work that takes too
    /// long is not waited for any more.
    ///
    /// # Errors
    /// Those of the work; that it took too long; that the program failed in it.
    pub fn within<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Problems> + Send + 'static,
    ) -> Result<T, Problems> {
        let (send, done) = sync_channel(1);
        let thread = std::thread::Builder::new().stack_size(STACK).spawn(move || {
            // Whoever waited for it may have gone.
            let _sent = send.send(work());
        });
        if let Err(error) = thread {
            let text = message!("publication-no-thread", why = error.to_string());
            return Err(Problem::error(text).into());
        }
        match done.recv_timeout(self.time) {
            Ok(done) => done,
            Err(RecvTimeoutError::Timeout) => {
                let text = message!("publication-too-slow", seconds = self.time.as_secs());
                Err(Problem::error(text).help(message!("publication-too-slow-help")).into())
            }
            // The thread ended without a word: it panicked, which the panic hook has shown.
            Err(RecvTimeoutError::Disconnected) => {
                let text = message!("publication-panicked");
                Err(Problem::error(text).help(message!("publication-panicked-help")).into())
            }
        }
    }
}

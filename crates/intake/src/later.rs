//! Looks ids up in batches.
//!
//! In random order nearly every id lies where no cache has it. Looked up one after the other, each
//! waits for memory by itself; touched together first, they wait at the same time.

use crate::words::{Index, Key};

/// How many ids are looked up together: what they touch fits in the processor's nearest cache.
const BATCH: usize = 128;

/// Ids that wait to be looked up, each with the cell whose subject it names.
#[derive(Debug, Default)]
pub(crate) struct Later {
    waiting: Vec<Waiting>,
    state: State,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum State {
    #[default]
    Off,
    On,
    /// An id was not found as it stands: here ids are better looked up one by one.
    GivenUp,
}

#[derive(Debug)]
struct Waiting {
    key: Key,
    kind: usize,
    /// `None` if the row has no cell; then it is only asked whether there is such a subject.
    cell: Option<usize>,
}

impl Later {
    /// Takes ids from here on, unless it was given up.
    pub(crate) fn start(&mut self) {
        if self.state == State::Off {
            self.state = State::On;
        }
    }

    /// Takes no more ids.
    pub(crate) fn give_up(&mut self) {
        self.state = State::GivenUp;
    }

    /// Whether ids may wait.
    #[inline]
    pub(crate) fn is_on(&self) -> bool {
        self.state == State::On
    }

    pub(crate) fn clear(&mut self) {
        self.waiting.clear();
    }

    /// Lets an id of this type wait.
    #[inline]
    pub(crate) fn push(&mut self, key: Key, kind: usize) {
        self.waiting.push(Waiting { key, kind, cell: None });
    }

    /// Says which cell the last id is for.
    #[inline]
    pub(crate) fn for_cell(&mut self, cell: usize) {
        if let Some(last) = self.waiting.last_mut() {
            last.cell = Some(cell);
        }
    }

    /// Whether there are enough for a batch.
    #[inline]
    pub(crate) fn is_full(&self) -> bool {
        self.waiting.len() >= BATCH
    }

    /// Looks up all that wait and gives each cell its row; false if one is not there.
    pub(crate) fn resolve(
        &mut self,
        indexes: &[Index<'_>],
        mut put: impl FnMut(usize, u32),
    ) -> bool {
        // Nobody needs the number. But to count, the processor must look at all places, and it can
        // do so at once, for no branch depends on what it finds there.
        let at_hand = self.waiting.iter().filter(|w| indexes[w.kind].is_first(w.key)).count();
        std::hint::black_box(at_hand);
        self.waiting.drain(..).all(|w| match (indexes[w.kind].find_key(w.key), w.cell) {
            (Some(row), Some(cell)) => {
                put(cell, row);
                true
            }
            (row, _) => row.is_some(),
        })
    }
}

//! Looks ids up in batches.
//!
//! In random order nearly every id lies where no cache has it. Looked up one after the other, each
//! waits for memory by itself; touched together first, they wait at the same time: the more of them the
//! less there is to do for each.

use crate::words::{Index, Key, Words};

/// How many ids are looked up together: what they touch fits in the processor's nearest cache.
const BATCH: usize = 256;

/// Ids that wait to be looked up, each with the cell whose subject it names.
#[derive(Debug, Default)]
pub(crate) struct Later {
    waiting: Vec<Waiting>,
    /// Where each of them is looked for; used again.
    places: Vec<u32>,
    state: State,
    /// Whether any id waited since the beginning of the block.
    used: bool,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum State {
    #[default]
    Off,
    On,
    /// An id was not found as it stands: here ids are better looked up one by one.
    GivenUp,
}

#[derive(Debug, Clone, Copy, Default)]
struct Waiting {
    key: Key,
    kind: u32,
    /// [`NO_CELL`] if the row has none; then it is only asked whether there is such a subject.
    cell: u32,
}

/// No block has so many.
const NO_CELL: u32 = u32::MAX;

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
        self.used = false;
    }

    /// Whether any id of the block waited.
    pub(crate) fn was_used(&self) -> bool {
        self.used
    }

    /// Lets an id of this type wait.
    #[inline]
    pub(crate) fn push(&mut self, key: Key, kind: usize) {
        self.used = true;
        self.waiting.push(Waiting { key, kind: kind as u32, cell: NO_CELL });
    }

    /// Says which cell the last id is for.
    #[inline]
    pub(crate) fn for_cell(&mut self, cell: usize) {
        if let Some(last) = self.waiting.last_mut() {
            last.cell = cell as u32;
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
        if self.waiting.is_empty() {
            return true;
        }
        let words: Vec<&Words> = indexes.iter().map(Index::words).collect();
        let all = |waiting: &Waiting| words[waiting.kind as usize];
        self.places.clear();
        self.places.extend(self.waiting.iter().map(|waiting| all(waiting).place(waiting.key)));
        let both = || self.waiting.iter().zip(&self.places);
        // Nobody needs the number. But to have it, the processor must look at all places, and it can do
        // so at once, for no branch depends on what it finds there.
        let touched = both().fold(0, |touched, (w, &place)| touched ^ all(w).touch(place));
        std::hint::black_box(touched);
        let found = both().all(|(waiting, &place)| {
            let row = all(waiting).find_from(place, waiting.key);
            if let Some(row) = row
                && waiting.cell != NO_CELL
            {
                put(waiting.cell as usize, row);
            }
            row.is_some()
        });
        self.waiting.clear();
        found
    }
}

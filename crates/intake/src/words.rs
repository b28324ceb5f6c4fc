//! Finds short texts with one look into memory.
//!
//! Nearly every id, question and answer has at most 16 bytes. Such a text is two machine words, so
//! that comparing needs no second place in memory: with millions of subjects in random order that
//! place would hardly ever be in a cache.

use sanjeh_engine::dataset::Ids;

/// Numbers by text.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// A power of two of them, or none.
    slots: Vec<Slot>,
    filled: usize,
    long: Ids,
    long_values: Vec<u32>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    /// 0 in an empty slot: no key is.
    key: (u64, u64),
    value: u32,
}

impl Words {
    /// Room for so many texts.
    pub(crate) fn with_room(texts: usize) -> Self {
        let mut words = Self::default();
        words.resize(texts + texts / 2);
        words
    }

    /// Adds a text; false, and nothing changed, if it is there already.
    pub(crate) fn add(&mut self, text: &str, value: u32) -> bool {
        if self.find(text.as_bytes()).is_some() {
            return false;
        }
        match key(text.as_bytes()) {
            Some(key) if !text.contains('\0') => {
                if self.filled * 4 >= self.slots.len() * 3 {
                    self.resize(self.slots.len() * 2);
                }
                self.put(Slot { key, value });
                self.filled += 1;
            }
            _ => {
                if self.long.push(text).is_ok() {
                    self.long_values.push(value);
                }
            }
        }
        true
    }

    fn resize(&mut self, slots: usize) {
        let slots = vec![Slot::default(); slots.max(8).next_power_of_two()];
        for slot in std::mem::replace(&mut self.slots, slots) {
            if slot.key != (0, 0) {
                self.put(slot);
            }
        }
    }

    fn put(&mut self, slot: Slot) {
        let last = self.slots.len() - 1;
        let mut at = place(slot.key, last);
        while self.slots[at].key != (0, 0) {
            at = (at + 1) & last;
        }
        self.slots[at] = slot;
    }

    /// The number of a text.
    #[inline]
    pub(crate) fn find(&self, text: &[u8]) -> Option<u32> {
        key(text).and_then(|key| self.find_key(key)).or_else(|| self.find_long(text))
    }

    #[inline]
    fn find_key(&self, key: Key) -> Option<u32> {
        let last = self.slots.len().wrapping_sub(1);
        let mut at = place(key, last);
        // At least one slot in four is empty.
        loop {
            let slot = self.slots.get(at)?;
            if slot.key == key {
                return Some(slot.value);
            }
            if slot.key == (0, 0) {
                return None;
            }
            at = (at + 1) & last;
        }
    }

    #[cold]
    fn find_long(&self, text: &[u8]) -> Option<u32> {
        self.long.find(text).map(|row| self.long_values[row as usize])
    }
}

/// The different texts of a column.
#[derive(Debug, Default)]
pub(crate) struct Distinct {
    pub(crate) texts: Vec<String>,
    words: Words,
    last: u32,
}

impl Distinct {
    /// The position of a text, which is added if it is not there yet.
    pub(crate) fn code(&mut self, text: &str) -> u32 {
        // Rows often come in groups.
        if self.texts.get(self.last as usize).is_some_and(|last| last == text) {
            return self.last;
        }
        let new = self.texts.len() as u32;
        // Empty texts are found among the long ones.
        self.last = self.words.find(text.as_bytes()).unwrap_or(new);
        if self.last == new {
            self.words.add(text, new);
            self.texts.push(text.to_owned());
        }
        self.last
    }
}

/// Rows of subjects by their ids.
#[derive(Debug)]
pub(crate) struct Index<'a> {
    words: Words,
    ids: &'a Ids,
}

impl<'a> Index<'a> {
    /// Rows of these ids.
    pub(crate) fn new(ids: &'a Ids) -> Self {
        let mut words = Words::with_room(ids.len());
        for (row, id) in ids.iter().enumerate() {
            // Ids are unique.
            if let Some(key) = key(id.as_bytes()) {
                words.put(Slot { key, value: row as u32 });
            }
        }
        Self { words, ids }
    }

    /// All ids.
    pub(crate) fn ids(&self) -> &'a Ids {
        self.ids
    }

    /// The row of an id.
    #[inline]
    pub(crate) fn find(&self, id: &str) -> Option<u32> {
        let id = id.as_bytes();
        if key(id).is_some() { self.words.find(id) } else { self.ids.find(id) }
    }

    /// The row of an id by its key.
    #[inline]
    pub(crate) fn find_key(&self, key: Key) -> Option<u32> {
        self.words.find_key(key)
    }

    /// Whether the first place where an id is looked for has it.
    #[inline]
    pub(crate) fn is_first(&self, key: Key) -> bool {
        let slots = &self.words.slots;
        slots.get(place(key, slots.len().wrapping_sub(1))).is_some_and(|slot| slot.key == key)
    }
}

/// A short text as two words.
pub(crate) type Key = (u64, u64);

/// A text without NUL of 1 to 16 bytes as two words.
#[inline]
pub(crate) fn key(text: &[u8]) -> Option<Key> {
    let (first, last) = (text.first_chunk::<8>(), text.last_chunk::<8>());
    match (first, last) {
        (Some(first), Some(last)) if text.len() <= 16 => {
            // The last 8 bytes, without those that are among the first.
            let rest = u64::from_le_bytes(*last).checked_shr(8 * (16 - text.len() as u32));
            Some((u64::from_le_bytes(*first), rest.unwrap_or(0)))
        }
        (None, None) if !text.is_empty() => Some((short_key(text), 0)),
        _ => None,
    }
}

/// 1 to 7 bytes as a word.
#[inline]
fn short_key(text: &[u8]) -> u64 {
    let length = text.len();
    if let (Some(first), Some(last)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return u64::from(first) | u64::from(last) << (8 * (length - 4));
    }
    if let (Some(first), Some(last)) = (text.first_chunk::<2>(), text.last_chunk::<2>()) {
        let (first, last) = (u16::from_le_bytes(*first), u16::from_le_bytes(*last));
        return u64::from(first) | u64::from(last) << (8 * (length - 2));
    }
    text.first().copied().map_or(0, u64::from)
}

#[inline]
fn place((a, b): (u64, u64), last: usize) -> usize {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mixed = (a.wrapping_mul(K) ^ b).wrapping_mul(K);
    (mixed ^ mixed >> 32) as usize & last
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    #[test]
    fn what_was_never_added_is_not_found() {
        let mut words = Words::default();
        for text in ["", "a", "exactly8", "sixteen-letters!", "more than sixteen letters"] {
            assert_eq!(words.find(text.as_bytes()), None);
        }
        assert!(words.add("a\0", 1));
        assert_eq!(words.find(b"a"), None);
        assert_eq!(words.find(b"a\0"), Some(1));
    }

    proptest! {
        #[test]
        fn it_finds_what_a_map_finds(
            texts in prop::collection::vec("[ab]{1,20}", 1..200),
            others in prop::collection::vec("[ab]{0,20}", 50),
        ) {
            let mut map = BTreeMap::new();
            let mut words = Words::default();
            let mut ids = Ids::default();
            for (n, text) in texts.iter().enumerate() {
                let new = !map.contains_key(text);
                prop_assert_eq!(words.add(text, n as u32), new);
                map.entry(text.clone()).or_insert(n as u32);
                let _known = ids.push(text);
            }
            let index = Index::new(&ids);
            for text in texts.iter().chain(&others) {
                prop_assert_eq!(words.find(text.as_bytes()), map.get(text).copied());
                prop_assert_eq!(index.find(text), ids.find(text.as_bytes()));
            }
        }
    }
}

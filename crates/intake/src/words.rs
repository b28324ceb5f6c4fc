//! Finds short texts with one look into memory.
//!
//! Nearly every id, question and answer has at most 16 bytes. Such a text is two machine words, so
//! that comparing needs no second place in memory: with millions of subjects in random order that
//! place would hardly ever be in a cache.

use std::sync::OnceLock;

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

    /// Adds a text; false, and nothing changed, if it already exists.
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

    /// Makes room until each text is found where it is looked for first, as far as that takes little: one
    /// of a few texts is then found without a guess.
    pub(crate) fn spread(&mut self) {
        let most = self.filled * 16;
        let astray = |slots: &[Slot]| {
            let last = slots.len().wrapping_sub(1);
            let mut filled = slots.iter().enumerate().filter(|(_, slot)| slot.key != (0, 0));
            filled.any(|(at, slot)| place(slot.key, last) != at)
        };
        while astray(&self.slots) && self.slots.len() < most {
            self.resize(self.slots.len() * 2);
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
        self.find_with(key(text), text)
    }

    /// The number of a text of which the key is known.
    #[inline]
    pub(crate) fn find_with(&self, key: Option<Key>, text: &[u8]) -> Option<u32> {
        key.and_then(|key| self.find_key(key)).or_else(|| self.find_long(text))
    }

    /// The number of the text that has this key.
    #[inline]
    pub(crate) fn find_key(&self, key: Key) -> Option<u32> {
        self.find_from(self.place(key), key)
    }

    /// Where a key is looked for first.
    #[inline]
    pub(crate) fn place(&self, key: Key) -> u32 {
        place(key, self.slots.len().wrapping_sub(1)) as u32
    }

    /// Looks at a place without asking what is there.
    #[inline]
    pub(crate) fn touch(&self, place: u32) -> u32 {
        self.slots.get(place as usize).map_or(0, |slot| slot.key.0 as u32 ^ slot.value)
    }

    /// The number of the text that has this key, looked for from its place on.
    #[inline]
    pub(crate) fn find_from(&self, place: u32, key: Key) -> Option<u32> {
        let last = self.slots.len().wrapping_sub(1);
        let mut at = place as usize;
        // At least one slot in four is empty.
        loop {
            let slot = self.slots.get(at)?;
            if same(slot.key, key) {
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
    ids: &'a Ids,
    /// Made when the first id is looked up that needs it: rows in the order of their subjects do not.
    words: OnceLock<Words>,
}

impl<'a> Index<'a> {
    /// Rows of these ids.
    pub(crate) fn new(ids: &'a Ids) -> Self {
        Self { ids, words: OnceLock::new() }
    }

    /// All ids.
    pub(crate) fn ids(&self) -> &'a Ids {
        self.ids
    }

    /// The row of an id.
    #[inline]
    pub(crate) fn find(&self, id: &str) -> Option<u32> {
        match self.words.get() {
            Some(words) if key(id.as_bytes()).is_some() => words.find(id.as_bytes()),
            _ => self.ids.find(id.as_bytes()),
        }
    }

    /// The rows of short ids, for many that are looked up.
    pub(crate) fn words(&self) -> &Words {
        self.words.get_or_init(|| {
            let mut words = Words::with_room(self.ids.len());
            for (row, id) in self.ids.iter().enumerate() {
                // Ids are unique.
                if let Some(key) = key(id.as_bytes()) {
                    words.put(Slot { key, value: row as u32 });
                }
            }
            words
        })
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

/// The key of a part of a text: of whatever length, without a branch on it, where enough stands behind.
#[expect(clippy::inline_always, reason = "measured: a call for each field takes a tenth more time")]
#[inline(always)]
pub(crate) fn key_within(text: &[u8], start: usize, end: usize) -> Option<Key> {
    let length = end - start;
    match text.get(start..).and_then(<[u8]>::first_chunk::<16>) {
        Some(chunk) if (1..=16).contains(&length) => {
            let kept = u128::from_le_bytes(*chunk) & (u128::MAX >> (128 - 8 * length));
            Some((kept as u64, (kept >> 64) as u64))
        }
        _ => key_of_rest(text, start, end),
    }
}

#[inline(never)]
fn key_of_rest(text: &[u8], start: usize, end: usize) -> Option<Key> {
    key(&text[start..end])
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

/// Whether two keys are equal, without a branch between their halves: it would wait for memory.
#[inline]
fn same(one: Key, other: Key) -> bool {
    (one.0 ^ other.0) | (one.1 ^ other.1) == 0
}

/// Where a key is looked for first. Ids of one kind differ in their last letters only, so every bit of a
/// key must count: those of the upper half of the product do.
#[inline]
fn place((a, b): Key, last: usize) -> usize {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let wide = u128::from(a.wrapping_mul(K) ^ b) * u128::from(K);
    (wide ^ (wide >> 64)) as usize & last
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

    #[test]
    fn ids_that_differ_in_their_last_letters_lie_apart() {
        let mut words = Words::with_room(30_000);
        let last = words.slots.len() - 1;
        let mut taken = vec![0_u32; words.slots.len()];
        for n in 0..20_000 {
            let id = format!("agency-{:06}/{}", n / 10, n % 10);
            taken[place(key(id.as_bytes()).unwrap(), last)] += 1;
            assert!(words.add(&id, n));
        }
        // By chance alone a place is the first of eight or more less than once in a thousand times.
        assert!(taken.iter().filter(|&&n| n >= 8).count() < 32);
    }

    proptest! {
        #[test]
        fn a_key_is_that_of_the_part_alone(
            text in prop::collection::vec(1_u8.., 0..60), a in 0..60_usize, b in 0..60_usize
        ) {
            let (a, b) = (a.min(text.len()), b.min(text.len()));
            let (start, end) = (a.min(b), a.max(b));
            prop_assert_eq!(key_within(&text, start, end), key(&text[start..end]));
        }

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
            let found = index.words();
            for text in texts.iter().chain(&others) {
                prop_assert_eq!(index.find(text), ids.find(text.as_bytes()));
                if let Some(key) = key(text.as_bytes()) {
                    let place = found.place(key);
                    prop_assert_eq!(found.find_from(place, key), ids.find(text.as_bytes()));
                }
            }
        }
    }
}

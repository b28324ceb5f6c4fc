//! Replies that were made already: the least recently used go when there are too many bytes.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use indexmap::IndexMap;

use crate::stored::Stored;

/// The part of all that one reply may take.
const LARGEST: usize = 4;

/// Replies by their address, at most so many bytes of them.
#[derive(Debug)]
pub(crate) struct Cache {
    limit: usize,
    inside: RwLock<Inside>,
    /// Counts the readings, to tell which entry was read last.
    readings: AtomicU64,
}

#[derive(Debug, Default)]
struct Inside {
    entries: IndexMap<Box<str>, Entry>,
    bytes: usize,
}

#[derive(Debug)]
struct Entry {
    stored: Arc<Stored>,
    bytes: usize,
    last_read: AtomicU64,
}

impl Cache {
    /// An empty cache of at most so many bytes.
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, inside: RwLock::default(), readings: AtomicU64::new(0) }
    }

    /// The reply of an address.
    pub(crate) fn get(&self, address: &str) -> Option<Arc<Stored>> {
        let inside = self.inside.read().unwrap_or_else(PoisonError::into_inner);
        let entry = inside.entries.get(address)?;
        entry.last_read.store(self.now(), Ordering::Relaxed);
        Some(Arc::clone(&entry.stored))
    }

    /// Keeps a reply, unless it alone would push out much of what is there.
    pub(crate) fn put(&self, address: &str, stored: &Arc<Stored>) {
        let bytes = stored.bytes() + 2 * address.len();
        if bytes > self.limit / LARGEST {
            return;
        }
        let last_read = AtomicU64::new(self.now());
        let entry = Entry { stored: Arc::clone(stored), bytes, last_read };
        let mut inside = self.inside.write().unwrap_or_else(PoisonError::into_inner);
        let before = inside.entries.insert(address.into(), entry);
        inside.bytes += bytes - before.map_or(0, |old| old.bytes);
        if inside.bytes > self.limit {
            inside.shrink(self.limit / 4 * 3);
        }
    }

    fn now(&self) -> u64 {
        self.readings.fetch_add(1, Ordering::Relaxed)
    }
}

impl Inside {
    /// Drops what was not read for longest. Many go at once, so that this is seldom done.
    fn shrink(&mut self, limit: usize) {
        let mut ages: Vec<(u64, usize)> = (self.entries.values())
            .map(|entry| (entry.last_read.load(Ordering::Relaxed), entry.bytes))
            .collect();
        ages.sort_unstable_by(|a, b| b.cmp(a));
        let mut bytes = 0;
        let kept = ages.iter().take_while(|(_, size)| {
            bytes += size;
            bytes <= limit
        });
        let oldest = kept.last().map_or(u64::MAX, |(age, _)| *age);
        self.entries.retain(|_, entry| *entry.last_read.get_mut() >= oldest);
        self.bytes = self.entries.values().map(|entry| entry.bytes).sum();
    }
}

#[cfg(test)]
mod tests {
    use sanjeh_replies::Reply;

    use super::*;

    fn stored(bytes: usize) -> Arc<Stored> {
        Arc::new(Stored::new(Reply::of("image/png", vec![0; bytes]).into()))
    }

    #[test]
    fn what_was_read_last_stays() {
        let cache = Cache::new(100_000);
        for i in 0..1_000 {
            cache.put(&format!("/{i}"), &stored(1_000));
            assert!(cache.get("/0").is_some(), "after {i}");
            let inside = cache.inside.read().unwrap();
            assert!(inside.bytes <= 100_000);
            assert_eq!(inside.bytes, inside.entries.values().map(|e| e.bytes).sum::<usize>());
        }
        assert!(cache.get("/1").is_none());
        assert!(cache.get("/999").is_some());
    }

    #[test]
    fn one_large_reply_does_not_push_all_others_out() {
        let cache = Cache::new(100_000);
        cache.put("/small", &stored(1_000));
        cache.put("/large", &stored(50_000));
        assert!(cache.get("/large").is_none());
        assert!(cache.get("/small").is_some());
    }

    #[test]
    fn a_reply_that_is_made_twice_counts_once() {
        let cache = Cache::new(100_000);
        cache.put("/a", &stored(1_000));
        cache.put("/a", &stored(2_000));
        assert_eq!(cache.get("/a").unwrap().bytes(), stored(2_000).bytes());
        assert_eq!(cache.inside.read().unwrap().bytes, stored(2_000).bytes() + 4);
    }
}

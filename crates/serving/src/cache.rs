//! Replies that were made already: those that are seldom asked for go when there are too many bytes.

use std::hash::RandomState;
use std::sync::Arc;

use quick_cache::sync::{Cache as Kept, DefaultLifecycle};
use quick_cache::{OptionsBuilder, Weighter};

use crate::stored::Stored;

/// The part of all that one reply may take.
const LARGEST: usize = 4;

/// Bytes of an ordinary reply: room for the keys of replies that went is made by it.
const ORDINARY: usize = 8 << 10;

/// The part of all that is for replies that were asked for again; the rest is where new ones wait for
/// that.
const ASKED_AGAIN: f64 = 0.75;

/// Replies by their address, at most so many bytes of them.
#[derive(Debug)]
pub(crate) struct Cache {
    limit: usize,
    /// In one piece, so that a large reply finds as much room as there is. Addresses come from
    /// anybody, so their hashes are those of the standard library, which nobody can foresee.
    kept: Kept<Box<str>, Arc<Stored>, Bytes, RandomState>,
}

/// What a reply takes, with its address.
#[derive(Debug, Clone)]
struct Bytes;

impl Weighter<Box<str>, Arc<Stored>> for Bytes {
    fn weight(&self, address: &Box<str>, stored: &Arc<Stored>) -> u64 {
        weight(address, stored)
    }
}

fn weight(address: &str, stored: &Stored) -> u64 {
    (stored.bytes() + 2 * address.len()) as u64
}

impl Cache {
    /// An empty cache of at most so many bytes.
    pub(crate) fn new(limit: usize) -> Self {
        let lifecycle = DefaultLifecycle::default();
        let mut options = OptionsBuilder::new();
        options.shards(1).weight_capacity(limit as u64).hot_allocation(ASKED_AGAIN);
        options.estimated_items_capacity((limit / ORDINARY).max(1));
        let kept = match options.build() {
            Ok(options) => Kept::with_options(options, Bytes, RandomState::new(), lifecycle),
            // Only without the two numbers there are no options.
            Err(_) => Kept::with(1, limit as u64, Bytes, RandomState::new(), lifecycle),
        };
        Self { limit, kept }
    }

    /// The reply of an address.
    pub(crate) fn get(&self, address: &str) -> Option<Arc<Stored>> {
        self.kept.get(address)
    }

    /// Keeps a reply, unless it alone would push out much of what is there.
    pub(crate) fn put(&self, address: &str, stored: &Arc<Stored>) {
        if weight(address, stored) <= (self.limit / LARGEST) as u64 {
            self.kept.insert(address.into(), Arc::clone(stored));
        }
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
    fn what_is_asked_for_again_stays_and_the_latest_is_there() {
        let cache = Cache::new(100_000);
        for i in 0..1_000 {
            cache.put(&format!("/{i}"), &stored(1_000));
            assert!(cache.get("/0").is_some(), "after {i}");
            assert!(cache.get(&format!("/{i}")).is_some(), "the one that was just made");
            assert!(cache.kept.weight() <= 100_000);
        }
        let kept = (0..1_000).filter(|i| cache.get(&format!("/{i}")).is_some()).count();
        assert!((50..100).contains(&kept), "{kept}");
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
        assert_eq!(cache.kept.weight(), weight("/a", &stored(2_000)));
    }
}

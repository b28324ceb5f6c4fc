//! Things that requests share while they last: what one of them makes, several wait for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// From so many entries on, those that nobody uses any more are dropped.
const SWEPT: usize = 256;

/// Things by their key, each for as long as somebody holds it.
#[derive(Debug)]
pub(crate) struct Together<K, V>(Mutex<BTreeMap<K, Weak<V>>>);

impl<K, V> Default for Together<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Ord, V> Together<K, V> {
    /// The thing of a key: that which others hold already, or a new one.
    pub(crate) fn get(&self, key: K, new: impl FnOnce() -> V) -> Arc<V> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(held) = all.get(&key).and_then(Weak::upgrade) {
            return held;
        }
        if all.len() >= SWEPT {
            all.retain(|_, held| held.strong_count() > 0);
        }
        let made = Arc::new(new());
        all.insert(key, Arc::downgrade(&made));
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_shared_while_somebody_holds_it() {
        let all = Together::default();
        let first = all.get("a", || 1);
        assert_eq!(*all.get("a", || 2), 1);
        drop(first);
        assert_eq!(*all.get("a", || 2), 2);
    }

    #[test]
    fn what_nobody_holds_is_not_kept() {
        let all = Together::default();
        let held = all.get(0, || 0);
        for key in 1..10_000 {
            all.get(key, || key);
        }
        assert!(all.0.lock().unwrap().len() <= SWEPT);
        assert_eq!(*all.get(0, || 1), *held);
    }
}

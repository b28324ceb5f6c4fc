//! All publications of one place.

use std::sync::Arc;

use crate::published::Publication;

/// All publications of one place, the newest round first and in it the newest publication.
#[derive(Debug, Clone, Default)]
pub struct Library {
    all: Vec<Arc<Publication>>,
}

impl Library {
    /// Puts publications in order.
    pub fn new(mut all: Vec<Arc<Publication>>) -> Self {
        let key = |p: &Publication| {
            let manifest = &p.manifest;
            (manifest.round.number, manifest.published.clone(), manifest.id.clone())
        };
        all.sort_by_key(|p| std::cmp::Reverse(key(p)));
        // A correction made on the same day as what it corrects stands before it.
        all.sort_by_key(|p| std::cmp::Reverse(p.manifest.round.number));
        Self { all }
    }

    /// All of them, superseded ones included.
    pub fn all(&self) -> &[Arc<Publication>] {
        &self.all
    }

    /// Those that no other one corrects, the newest round first.
    pub fn current(&self) -> impl Iterator<Item = &Arc<Publication>> {
        self.all.iter().filter(|p| self.corrected_by(&p.manifest.id).is_none())
    }

    /// The one of this id.
    pub fn get(&self, id: &str) -> Option<&Arc<Publication>> {
        self.all.iter().find(|p| p.manifest.id == id)
    }

    /// The publication that corrects this one.
    pub fn corrected_by(&self, id: &str) -> Option<&Arc<Publication>> {
        let corrects = |p: &&Arc<Publication>| {
            p.manifest.supersedes.as_ref().is_some_and(|old| old.id == id)
        };
        self.all.iter().find(corrects)
    }
}

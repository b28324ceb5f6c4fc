//! Doubts about a round that only those know who call the store.

use std::fmt;
use std::sync::Arc;

use sanjeh_messages::Problems;
use sanjeh_round::Round;

/// What gives doubts about a round; see [`crate::Import::doubts`].
#[derive(Clone)]
pub struct Doubts(pub Arc<dyn Fn(&Round) -> Problems + Send + Sync>);

impl fmt::Debug for Doubts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Doubts")
    }
}

//! Publications: immutable, signed folders of a round's results with all that is needed to recompute
//! them.
//!
//! A publication is a round's folder — `round.toml`, `methodology.toml`, the register, the answers,
//! the round before in `previous/` — with the results in `results/` and the list of all files and
//! their digests in `publication.json`, which is signed. So every command that reads a round's
//! folder reads a publication, too, and verifying it is scoring it again.

mod library;
mod manifest;
mod published;

pub use library::Library;
pub use manifest::{FileEntry, Link, Manifest, MethodologyEntry, RoundEntry, Supersedes};
pub use published::Publication;

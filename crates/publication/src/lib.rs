//! Publications: immutable, signed folders of a round's results with all that is needed to recompute
//! them.
//!
//! A publication is a round's folder — `round.toml`, `methodology.toml`, the register, the answers,
//! the previous round in `previous/` — with the results in `results/` and the list of all files and
//! their digests in `publication.json`, which is signed. So every command that reads a round's
//! folder reads a publication, too, and verifying it is scoring it again.

mod acceptable;
mod additions;
mod bounds;
mod contents;
mod correction;
mod difference;
mod digest;
mod fetch;
mod finding;
mod former_titles;
mod json;
mod keys;
mod leaf;
mod library;
mod load;
mod manifest;
mod opening;
mod parts;
mod publish;
mod published;
mod recheck;
mod refusal;
mod results;
mod signature;
mod standing;
mod tables;
mod verify;
mod withheld;
mod writing;

pub use bounds::Bounds;
pub use correction::changed_results;
pub use difference::Difference;
pub use digest::sha256;
pub use fetch::{fetch, is_address};
pub use finding::{Finding, What};
pub use keys::{NewKeys, PublicKey, SecretKey, new_keys};
pub use leaf::{Leaf, leaves, rises};
pub use library::Library;
pub use manifest::{
    FileEntry, Link, MANIFEST, Manifest, MethodologyEntry, RoundEntry, SIGNATURE, Supersedes,
};
pub use opening::Opening;
pub use publish::{Correction, Doubts, Options, publish};
pub use published::Publication;
pub use recheck::recheck;
pub use signature::{Fault, Signature};
pub use standing::{Doubt, LeftOut, NoCorrection, Standing};
pub use verify::{Verified, verify, verify_within};
pub use writing::{Publishing, sync_folder};

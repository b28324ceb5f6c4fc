//! Publications: immutable, signed folders of a round's results with all that is needed to recompute
//! them.
//!
//! A publication is a round's folder — `round.toml`, `methodology.toml`, the register, the answers,
//! the previous round in `previous/` — with the results in `results/` and the list of all files and
//! their digests in `publication.json`, which is signed. So every command that reads a round's
//! folder reads a publication, too, and verifying it is scoring it again.
//!
//! This crate reads, checks and verifies. It has no secret key and no network: `publishing` signs,
//! writes and fetches.

mod acceptable;
mod additions;
mod bounds;
mod correction;
mod difference;
mod digest;
mod finding;
mod former_titles;
mod json;
mod keys;
mod library;
mod load;
mod manifest;
mod opening;
mod parts;
mod published;
mod recheck;
mod refusal;
mod results;
mod signature;
mod standing;
mod verify;

pub use acceptable::{is_day, is_id, shown};
pub use bounds::{Bounds, LARGEST_LIST, LARGEST_SIGNATURE};
pub use correction::changed_results;
pub use difference::Difference;
pub use digest::sha256;
pub use finding::{Finding, What};
pub use keys::PublicKey;
pub use library::Library;
pub use manifest::{
    FileEntry, Link, MANIFEST, Manifest, MethodologyEntry, RoundEntry, SIGNATURE, Supersedes,
    is_inside,
};
pub use opening::Opening;
pub use parts::{PREVIOUS, PREVIOUS_SCORES, RESULTS, is_csv};
pub use published::Publication;
pub use recheck::recheck;
pub use results::results;
pub use signature::{Fault, Signature, SignedWords};
pub use standing::{Doubt, LeftOut, NoCorrection, Standing};
pub use verify::{Verified, verify, verify_within};

//! Making publications: what only a publisher does, and whoever fetches from one.
//!
//! A round is checked, its publication made in memory, read back as its readers will, signed and
//! written: as a whole or not at all. Reading and verifying what comes out is the work of
//! `publication`, which has neither secret keys nor a network.

mod contents;
mod fetch;
mod keys;
mod parts;
mod publish;
mod tables;
mod withheld;
mod writing;

pub use fetch::{fetch, is_address};
pub use keys::{NewKeys, SecretKey, new_keys};
pub use publish::{Correction, Doubts, Options, publish, reason_options};
pub use writing::{Publishing, sync_folder};

//! What is asked over HTTP and what is answered, whoever answers and whoever sends it.
//!
//! The pages, the API and the server around them meet in these types alone: who answers needs no
//! server, and the server knows no pages.

mod answer;
mod language;
mod reply;

pub use answer::{Answer, Asked, Audience};
pub use language::{preferred, weighted};
pub use reply::{Cache, Reply, Request};

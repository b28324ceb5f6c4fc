//! Serves the public pages and the API over HTTP: cache, limits, encodings.
//!
//! | file | what |
//! | --- | --- |
//! | `run.rs`, `stop.rs` | the server as a program: address, signals |
//! | `listen.rs` | connections and their limits |
//! | `handle.rs` | one request: from the cache, or made on another thread |
//! | `server.rs` | what all requests share |
//! | `answers.rs`, `app.rs` | what is behind HTTP: the site, the API, the choice of a language |
//! | `health.rs` | what is shown, what is left out and why |
//! | `recheck.rs` | results computed again beside the serving |
//! | `range.rs` | a part of a large answer |
//! | `stored.rs`, `cache.rs`, `encoding.rs` | answers that are ready to be sent |
//! | `headers.rs`, `client.rs`, `limiter.rs` | what keeps readers and server safe |
//!
//! A request for a page that was made before costs a lookup and a write. Whatever has to be made
//! is made by a pure function on a thread of its own; if that panics, one reader sees an error
//! page and the server lives on.

mod answers;
mod app;
mod cache;
mod cannot_start;
mod client;
mod content;
mod encoding;
mod handle;
mod headers;
mod health;
mod limiter;
mod listen;
mod log;
mod range;
mod recheck;
mod run;
mod server;
mod stop;
mod stored;
mod together;

pub use answers::Answers;
pub use app::App;
pub use listen::serve;
pub use recheck::Tell;
pub use run::{Options, Reload, run};
pub use server::{Limits, Server, Surroundings};
pub use stop::Stop;

//! The public pages, made from publications alone.
//!
//! [`Site::respond`] is a pure function from an address to a reply: the server puts HTTP around it,
//! the static export writes what it gives to files. `route.rs` is the one place that knows how
//! addresses are written; `context.rs` has what templates need to speak; each file of `pages/` is
//! one page and its template.

mod assets;
mod context;
mod files;
mod pages;
mod reply;
mod route;
mod site;

pub use reply::{Cache, Reply, Request};
pub use route::{Address, Chart, Page, Picture};
pub use site::{Options, Site};

//! The public pages, made from publications alone.
//!
//! [`Site::respond`] is a pure function from an address to a reply: the server puts HTTP around it,
//! the static export writes what it gives to files. Addresses are those of the crate `addresses`;
//! `context.rs` has what templates need to speak; each file of `pages/` is one page and its template.

use sanjeh_addresses as route;

mod all;
mod assets;
mod charts;
mod context;
mod export;
mod feed;
mod figures;
mod files;
mod open_data;
mod pages;
mod press;
mod preview;
mod query;
mod replace;
mod respond;
mod search;
mod shell;
mod site;
mod sitemap;

pub use export::{Broken, Exported};
pub use press::{check_press, check_press_text};
pub use sanjeh_addresses::{API, Address, Chart, Page, Picture};
pub use sanjeh_methodology::document::Texts;
pub use sanjeh_replies::{Cache, Reply, Request};
pub use search::{Search, keys as search_keys};
pub use site::{Options, ReportMaker, Site, languages};

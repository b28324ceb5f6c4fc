//! One file for each page.

mod error;
mod home;

use askama::Template;

use crate::context::Context;
use crate::reply::{Reply, Request};
use crate::route::Page;

pub(crate) use error::error;

/// Makes a page; `None` if there is nothing at its address.
pub(crate) fn page(c: &Context<'_>, _request: &Request<'_>) -> Option<Reply> {
    match c.page {
        Page::Home => Some(home::page(c)),
        _ => None,
    }
}

/// Fills a template in.
fn render(template: &impl Template) -> Reply {
    // Templates are checked when the program is built; only writing could fail, and a string takes
    // all that is written.
    Reply::page(template.render().unwrap_or_default())
}

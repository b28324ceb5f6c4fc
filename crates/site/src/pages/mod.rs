//! One file for each page.

mod about;
mod agency;
mod api;
mod claims;
mod compare;
mod downloads;
mod error;
mod home;
mod likeness;
mod methodology;
mod press;
mod ranking;
mod round;
mod services;
mod standing;

use askama::Template;

use sanjeh_replies::{Reply, Request};

use crate::context::Context;
use crate::route::Page;

pub(crate) use agency::history;
pub(crate) use error::error;

/// Makes a page; `None` if there is nothing at its address.
pub(crate) fn page(c: &Context<'_>, request: &Request<'_>) -> Option<Reply> {
    match c.page {
        Page::Home => Some(home::page(c)),
        Page::Round(_) => round::page(c),
        Page::Ranking(_) => ranking::page(c, request),
        Page::Agency(_, agency) => agency::page(c, agency),
        Page::Compare(_) => compare::page(c, request),
        Page::Services(_) => services::page(c, request),
        Page::Methodology(_) => methodology::page(c),
        Page::Downloads(_) => downloads::page(c),
        Page::Claims(_) => claims::page(c, request),
        Page::Press(_) => press::page(c),
        Page::About => Some(about::page(c)),
        Page::Api => Some(api::page(c)),
    }
}

/// Fills a template in.
fn render(template: &impl Template) -> Reply {
    // Templates are checked when the program is built; only writing could fail, and a string takes
    // all that is written.
    Reply::page(template.render().unwrap_or_default())
}

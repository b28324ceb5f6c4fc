//! Facts: the figures of a round as every output takes them.
//!
//! A [`Reading`] is a round as its readers meet it. What it gives is decided: a [`Fact`] has its exact
//! and its published value, decimals, unit and origin; a [`Placing`] says among how many, and shared
//! with how many. Outputs round, rank and name nothing themselves.

mod change;
mod extent;
mod fact;
mod list;
mod mean;
mod reading;
mod spread;
mod worked_out;

pub use change::Change;
pub use fact::{Fact, Unit, decimals};
pub use list::{Ends, Placing, RankedList};
pub use mean::Mean;
pub use reading::Reading;
pub use spread::Spread;
pub use worked_out::Extent;
pub(crate) use worked_out::WorkedOut;

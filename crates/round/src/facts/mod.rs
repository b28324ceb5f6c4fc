//! Facts: the figures of a round as every output takes them.
//!
//! A [`Reading`] is a round as its readers meet it. What it gives is decided: a [`Fact`] says
//! which figure it is, and has its exact and its published value, decimals, unit and origin;
//! [`Reading::title`] names it in every language, and [`Reading::made_of`] says of which [`Part`]s a
//! score is made; a [`Placing`] says among how many, and shared with how many; a [`Change`] is a growth. Outputs round, rank and name nothing themselves.

mod change;
mod extent;
mod fact;
mod list;
mod made_of;
mod mean;
mod reading;
mod spread;
mod what;
mod worked_out;

pub use change::Change;
pub use fact::{Fact, Unit, decimals};
pub use list::{Ends, Placing, RankedList};
pub use made_of::{Part, Points};
pub use mean::Mean;
pub use reading::Reading;
pub use spread::Spread;
pub use what::What;
pub use worked_out::Extent;
pub(crate) use worked_out::WorkedOut;

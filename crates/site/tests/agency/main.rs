//! Pages of agencies: ranking, agency, comparison, services.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod agency;
mod compare;
mod generic;
mod mergers;
mod ranking;
mod renamed;
mod round;
mod services;
mod support;

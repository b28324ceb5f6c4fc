//! Pages of agencies: ranking, agency, comparison, services.

mod agency;
mod compare;
mod generic;
mod ranking;
mod round;
mod services;
mod support;

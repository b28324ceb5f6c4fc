//! Tests of the command line from outside.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod addresses;
mod algebra;
mod artificial;
mod bad_input;
mod before;
mod before_ordinary;
mod cells;
mod claim_doubts;
mod contradicted;
mod copies;
mod demo;
#[cfg(unix)]
mod documents;
mod doubts;
#[cfg(target_os = "linux")]
mod durable;
mod explain;
mod first_format;
mod flipped;
mod formats;
mod growth;
mod growth_claims;
mod help;
mod helpful;
mod init;
mod interrupted;
#[cfg(target_os = "linux")]
mod kills;
mod languages;
mod limits;
mod meant;
mod mergers;
mod near_values;
mod odd_answers;
mod odd_methodology;
mod persian;
#[cfg(target_os = "linux")]
mod postgres;
mod publish;
mod published_workbooks;
mod random;
mod readme;
mod reasons;
mod renamed;
mod reproduce;
mod rounds;
mod serve;
#[cfg(target_os = "linux")]
#[path = "../../../store/tests/store/server.rs"]
mod server;
mod store;
mod successions;
mod support;
mod tables;
mod test_rows;
mod unlike;
mod unlike_scales;
mod untidy;
mod vanished;
mod workbooks;

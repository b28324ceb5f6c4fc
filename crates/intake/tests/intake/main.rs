//! Tests of reading tables, from the outside.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod accepted;
mod beyond_sight;
mod codes;
mod common;
mod extract;
mod header_rows;
mod marks;
mod numbers;
mod odd_ids;
mod odd_rows;
mod open_document;
mod problems;
mod same;
mod seen_otherwise;
mod untold;
mod workbooks;

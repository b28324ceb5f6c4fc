//! Tests of reading tables, from the outside.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod accepted;
mod below;
mod beyond_sight;
mod codes;
mod common;
mod computed;
mod crowds;
mod extract;
mod formatted;
mod groups;
mod header_rows;
mod marks;
mod numbers;
mod odd_ids;
mod odd_rows;
mod open_document;
mod problems;
mod same;
mod seen_otherwise;
mod workbooks;

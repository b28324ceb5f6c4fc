//! Tests of reading tables, from the outside.

mod accepted;
mod common;
mod odd_ids;
mod problems;
mod same;
mod workbooks;

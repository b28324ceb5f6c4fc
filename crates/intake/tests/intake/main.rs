//! Tests of reading tables, from the outside.

mod accepted;
mod common;
mod problems;
mod same;

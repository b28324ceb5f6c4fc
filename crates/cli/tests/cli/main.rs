//! Tests of the command line from outside.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod algebra;
mod bad_input;
mod cells;
mod demo;
mod doubts;
mod explain;
mod formats;
mod growth;
mod help;
mod init;
mod interrupted;
mod meant;
mod publish;
mod readme;
mod reproduce;
mod rounds;
mod serve;
mod store;
mod support;
mod workbooks;

//! Tests of the command line from outside.

mod bad_input;
mod explain;
mod formats;
mod help;
mod init;
mod reproduce;
mod rounds;
mod support;

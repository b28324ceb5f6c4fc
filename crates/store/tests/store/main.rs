//! The behaviour of the store, on SQLite and on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod exports;
mod imports;
mod migrations;
mod opening;
mod register;
mod rounds;
mod server;
mod statements;
mod support;

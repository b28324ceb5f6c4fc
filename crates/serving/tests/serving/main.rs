//! The server from outside: over real connections on the loopback interface.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod api;
mod claims;
mod document;
mod http;
mod limits;
mod plain;
mod safety;
mod site;
mod successions;
mod support;

//! Pages and files for checking and reusing: methodology, downloads, claims, press, feeds, export.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod claims;
mod errors;
mod export;
mod files;
mod methodology;
mod press;
mod support;

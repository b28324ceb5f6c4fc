//! Pages and files for checking and reusing: methodology, downloads, claims, press, feeds, export.

mod claims;
mod credit;
mod errors;
mod export;
mod files;
mod kinds;
mod methodology;
mod plain;
mod press;
mod previews;
mod support;

//! What makes a methodology shorter: ids that stand for many, bands in short, measures carried under new names.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod carried;
mod compact;
mod support;

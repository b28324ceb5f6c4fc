//! Tests of publications from outside.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod support;

mod correct;
mod format1;
mod hostile;
mod library;
mod licence;
mod publish;
mod sign;
mod verify;
mod withheld;

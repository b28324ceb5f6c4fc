//! Why the server cannot start, whatever the system refuses it.

use std::io;

use sanjeh_messages::{Problem, Problems, message, why};

pub(crate) fn cannot_start(error: &io::Error) -> Problems {
    Problem::error(message!("server-cannot-start", why = why(error))).into()
}

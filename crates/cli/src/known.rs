//! What to do about a name that is none of the known ones.

use sanjeh_intake::nearest;
use sanjeh_messages::{Message, message};

/// The known names, and the nearest of them where one is near.
pub(crate) fn known_are(name: &str, known: &[&str]) -> Message {
    match nearest(name, known.iter().copied()) {
        Some(near) => message!("cli-known-near", near = near, known = known),
        None => message!("cli-known-are", known = known),
    }
}

//! What is worth knowing of the licence that a round states, or does not state.

use std::path::Path;

use sanjeh_messages::{Problem, Problems, message};

use crate::scored::Round;

/// A note if a round states no licence: without one nobody may reuse what is published. A warning
/// if what it states cannot be the id of one licence, such as an expression of several, for then neither
/// people nor portals find its terms.
pub fn licence_doubts(round: &Round) -> Problems {
    let mut problems = Problems::default();
    let problem = match round.header.licence.as_deref() {
        None => Problem::note(message!("round-no-licence")).help(message!("round-no-licence-help")),
        Some(id) if is_id(id) => return problems,
        Some(other) => {
            let text = message!("round-licence-no-id", licence = other);
            let help = message!("round-licence-no-id-help");
            Problem::warning("licence-not-an-id", text).help(help)
        }
    };
    let file = round.place.join(Path::new("round.toml")).display().to_string();
    problems.push(problem.about("licence").in_file(file));
    problems
}

/// Whether a text can be an id of the list of SPDX: of the list itself nothing is known here.
fn is_id(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '+');
    let is_reference = text.starts_with("LicenseRef-") || text.starts_with("DocumentRef-");
    !text.is_empty() && !is_reference && text.chars().all(is_part)
}

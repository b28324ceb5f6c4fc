//! What this program refuses of a publication of the first format, whose rules may have taken it.

use sanjeh_intake::Rules;
use sanjeh_messages::{Problems, Severity};

/// What no rules ever took: a file that is not there, is no text, or no TOML.
const NEVER_TAKEN: [&str; 6] = [
    "methodology-toml",
    "intake-file-missing",
    "round-no-file",
    "round-is-a-folder",
    "round-is-a-file",
    "round-not-utf8",
];

/// Whether the rules of its time may have taken what this program refuses for these problems.
pub(crate) fn may_have_been_taken(rules: Rules, problems: &Problems) -> bool {
    let mut errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    rules == Rules::First && !errors.any(|error| NEVER_TAKEN.contains(&error.message.key))
}

//! The parts of a publication by name.

use std::path::Path;

/// The folder of the previous round.
pub const PREVIOUS: &str = "previous/";
/// The scores of the previous round, where only these are known.
pub const PREVIOUS_SCORES: &str = "previous.csv";
/// The folder of the results.
pub const RESULTS: &str = "results/";

/// Whether a file is a CSV table, by its name.
pub fn is_csv(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

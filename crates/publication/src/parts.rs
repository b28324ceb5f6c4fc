//! The parts of a publication by name.

use std::collections::BTreeMap;
use std::path::Path;

use sanjeh_messages::{Problem, Problems};

/// Files by their path.
pub(crate) type Contents = BTreeMap<String, Vec<u8>>;

/// The round's own description.
pub(crate) const HEADER: &str = "round.toml";
/// How it was measured.
pub(crate) const METHODOLOGY: &str = "methodology.toml";
/// The indicators in place of the answers.
pub(crate) const INDICATORS: &str = "indicators.csv";
/// The folder of the round before.
pub(crate) const PREVIOUS: &str = "previous/";
/// The scores of the round before, where only these are known.
pub(crate) const PREVIOUS_SCORES: &str = "previous.csv";
/// The folder of the results.
pub(crate) const RESULTS: &str = "results/";

/// Whether a file is a CSV table, by its name.
pub(crate) fn is_csv(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

/// A list of one problem.
pub(crate) fn one(problem: Problem) -> Problems {
    let mut problems = Problems::default();
    problems.push(problem);
    problems
}

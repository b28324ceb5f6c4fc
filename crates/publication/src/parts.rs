//! The parts of a publication by name.

use std::collections::BTreeMap;
use std::path::Path;

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_round::path_within;

use crate::manifest::is_inside;

/// Files by their path.
pub(crate) type Contents = BTreeMap<String, Vec<u8>>;

/// The round's own description.
pub(crate) const HEADER: &str = "round.toml";
/// How it was measured.
pub(crate) const METHODOLOGY: &str = "methodology.toml";
/// The indicators in place of the answers.
pub(crate) const INDICATORS: &str = "indicators.csv";
/// The folder of the previous round.
pub(crate) const PREVIOUS: &str = "previous/";
/// The scores of the previous round, where only these are known.
pub(crate) const PREVIOUS_SCORES: &str = "previous.csv";
/// The folder of the results.
pub(crate) const RESULTS: &str = "results/";

/// A path in the folder, with `/` between its parts.
pub(crate) fn inside(path: &Path) -> Result<String, Problems> {
    let within = path_within(path).map_err(|problem| *problem)?;
    if is_inside(&within) {
        return Ok(within);
    }
    let name = path.display().to_string();
    Err(Problem::error(message!("publication-bad-path", file = name)).into())
}

/// Whether a file is a CSV table, by its name.
pub(crate) fn is_csv(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

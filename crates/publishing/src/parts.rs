//! The files of a publication while it is made.

use std::collections::BTreeMap;
use std::path::Path;

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_publication::is_inside;
use sanjeh_round::path_within;

/// Files by their path.
pub(crate) type Contents = BTreeMap<String, Vec<u8>>;

/// The round's own description.
pub(crate) const HEADER: &str = "round.toml";
/// How it was measured.
pub(crate) const METHODOLOGY: &str = "methodology.toml";
/// The indicators in place of the answers.
pub(crate) const INDICATORS: &str = "indicators.csv";

/// A path in the folder, with `/` between its parts.
pub(crate) fn inside(path: &Path) -> Result<String, Problems> {
    let within = path_within(path).map_err(|problem| *problem)?;
    if is_inside(&within) {
        return Ok(within);
    }
    let name = path.display().to_string();
    Err(Problem::error(message!("publication-bad-path", file = name)).into())
}

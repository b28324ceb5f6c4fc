//! The sound round that the other targets change.

pub(crate) const METHODOLOGY: &str = include_str!("../../crates/cli/starter/methodology.toml");
pub(crate) const AGENCIES: &str = include_str!("../../crates/cli/starter/agencies.csv");
pub(crate) const SERVICES: &str = include_str!("../../crates/cli/starter/services.csv");
pub(crate) const ANSWERS: &str = include_str!("../../crates/cli/starter/answers.csv");

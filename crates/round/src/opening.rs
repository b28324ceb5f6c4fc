//! Which round is opened, and how.

use std::path::PathBuf;

use sanjeh_intake::Rules;
use sanjeh_methodology::Limits;

use crate::place::Place;

/// Which round is opened, and how.
#[derive(Debug, Clone, Default)]
pub struct Open {
    /// Where the round is.
    pub place: Place,
    /// The methodology file; `methodology.toml` in the folder if `None`.
    pub methodology: Option<PathBuf>,
    /// The folder with the tables; that of the round if `None`.
    pub data: Option<PathBuf>,
    /// One of the methodology's variants.
    pub variant: Option<String>,
    /// Whether scores that were decided by hand are left out.
    pub without_decided: bool,
    /// Whether all columns of scores are kept, as explanations need.
    pub keep_all: bool,
    /// Whether it is part of a publication, whose doubts were looked into before it was published.
    pub published: bool,
    /// By which rules it is read and scored; by those of the time of the publication that lies there,
    /// if one does, or else those of this program, if `None`.
    pub rules: Option<Rules>,
    /// What is refused for its size.
    pub limits: Limits,
}

//! `publication.json`: what a publication is and which files it has.

use sanjeh_methodology::document::Texts;
use sanjeh_round::AnswersPolicy;
use serde::{Deserialize, Serialize};

/// What a publication is and which files it has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Version of this format: 1.
    pub format: u32,
    /// Its id, which is part of its address: the round's number, `9`; a correction of it is `9-2`.
    pub id: String,
    /// The round.
    pub round: RoundEntry,
    /// How it was measured.
    pub methodology: MethodologyEntry,
    /// The day on which this publication was made, as `2022-06-20`.
    pub published: String,
    /// Whether the answers are part of it.
    pub answers: AnswersPolicy,
    /// The licence of its data, as an SPDX id.
    pub licence: String,
    /// The publication of the round before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Link>,
    /// The publication that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<Supersedes>,
    /// The program that made it, as `sanjeh 0.1.0`.
    pub program: String,
    /// All other files but the signature, by path.
    pub files: Vec<FileEntry>,
}

/// The round of a publication.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundEntry {
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// What it is called.
    pub title: Texts,
    /// Words that must stand wherever its results are shown.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub notice: Texts,
    /// Whether its data were reconstructed around the figures that were really published.
    #[serde(default)]
    pub reconstructed: bool,
}

/// The methodology of a publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodologyEntry {
    /// Which, whatever its version.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// Another publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Its id.
    pub id: String,
    /// SHA-256 of its `publication.json`, in hexadecimal digits.
    pub sha256: String,
}

/// The publication that is corrected, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supersedes {
    /// Its id.
    pub id: String,
    /// SHA-256 of its `publication.json`, in hexadecimal digits.
    pub sha256: String,
    /// Why it was corrected, by language.
    pub reason: Texts,
}

/// A file of a publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileEntry {
    /// Its path in the folder, with `/` between the parts.
    pub path: String,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
    /// Its length in bytes.
    pub bytes: u64,
}

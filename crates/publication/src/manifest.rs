//! `publication.json`: what a publication is and which files it has.

use sanjeh_intake::Rules;
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::document::Texts;
use sanjeh_round::{Accepted, AnswersPolicy, Round};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The name of the file.
pub const MANIFEST: &str = "publication.json";

/// The name of its signature.
pub const SIGNATURE: &str = "publication.json.minisig";

/// The version of the format that this program writes. A publication is read by the rules of its
/// format: see [`Manifest::rules`].
pub(crate) const FORMAT: u32 = 2;

/// The first format: it had no other fields than the ones that it had.
const FIRST_FORMAT: u32 = 1;

/// The licence that publications of format 1 claimed for rounds that stated none.
const FORMER_LICENCE: &str = "CC-BY-4.0";

/// What a publication is and which files it has.
///
/// In format 2 it may have more fields than these: a later program adds what says more of the
/// publication and changes nothing of what these say. They are passed over, for the signature holds
/// all of them. The list of files has none, for what is not known of it could not be held against it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this format: 2; 1 before scores were compared on 14 digits.
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
    /// The licence of its data, as an SPDX id; `None` if the round states none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// Warnings with which it was published nevertheless, and how many cells, rows or subjects each
    /// stood for. Format 1 does not have them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Accepted>,
    /// The publication of the previous round.
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
pub struct RoundEntry {
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// What it is called.
    pub title: Texts,
    /// Words that must stand wherever its results are shown.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub notice: Texts,
    /// Whether its data were reconstructed around the figures that were published.
    #[serde(default)]
    pub reconstructed: bool,
}

/// The methodology of a publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodologyEntry {
    /// Which, whatever its version.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// Another publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Its id.
    pub id: String,
    /// SHA-256 of its `publication.json`, in hexadecimal digits.
    pub sha256: String,
}

/// The publication that is corrected, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

impl Manifest {
    /// Reads `publication.json`; `name` is what problems call it.
    ///
    /// # Errors
    /// If it is none, if it is of a newer format, or if it names a file outside of the folder.
    pub fn parse(name: &str, text: &[u8]) -> Result<Self, Problems> {
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        let broken = |why: String| {
            let problem = Problem::error(message!("publication-unreadable", why = why));
            Problems::from(problem.help(message!("publication-unreadable-help")).in_file(name))
        };
        let value = crate::json::parse(text).map_err(|e| broken(e.to_string()))?;
        let format: Format = serde_json::from_slice(text).map_err(|e| broken(e.to_string()))?;
        if !(FIRST_FORMAT..=FORMAT).contains(&format.format) {
            let problem = Problem::error(message!("publication-newer", format = format.format));
            return Err(problem.help(message!("publication-newer-help")).in_file(name).into());
        }
        let manifest: Self = serde_json::from_slice(text).map_err(|e| broken(e.to_string()))?;
        if format.format == FIRST_FORMAT {
            let known = serde_json::to_value(&manifest).map_err(|e| broken(e.to_string()))?;
            let accepted = || value.get("accepted").map(|_| "accepted".to_owned());
            if let Some(field) = unknown(&value, &known).or_else(accepted) {
                return Err(broken(format!("unknown field `{field}`")));
            }
        }
        match manifest.files.iter().find(|file| !is_inside(&file.path)) {
            Some(file) => {
                let text = message!("publication-path-outside", file = file.path.as_str());
                Err(Problem::error(text).in_file(name).into())
            }
            None => Ok(manifest),
        }
    }

    /// What a round and its methodology say of its publication, in the format of this program;
    /// nothing yet of its files, nor of what it follows.
    pub fn of(round: &Round) -> Self {
        let header = &round.header;
        let methodology = &round.methodology.document.methodology;
        Self {
            format: FORMAT,
            id: String::new(),
            round: RoundEntry {
                number: header.number,
                title: header.title.clone(),
                notice: header.notice.clone(),
                reconstructed: header.reconstructed,
            },
            methodology: MethodologyEntry {
                id: methodology.id.clone(),
                version: methodology.version.clone(),
            },
            published: String::new(),
            answers: header.answers,
            licence: header.licence.clone(),
            accepted: Vec::new(),
            previous: None,
            supersedes: None,
            program: String::new(),
            files: Vec::new(),
        }
    }

    /// The licence that it may claim although its round states none: format 1 had a default.
    pub(crate) fn former_licence(&self) -> Option<String> {
        self.licence.clone().filter(|id| self.format == FIRST_FORMAT && id == FORMER_LICENCE)
    }

    /// The rules by which its round is read and scored: those of its time.
    pub fn rules(&self) -> Rules {
        if self.format == FIRST_FORMAT { Rules::First } else { Rules::Current }
    }

    /// Its text.
    pub fn to_json(&self) -> String {
        // Nothing in it can fail to be written: its keys are texts, and it has no numbers but
        // whole ones.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

/// The first field of a JSON text that is not read.
fn unknown(text: &Value, read: &Value) -> Option<String> {
    match (text, read) {
        (Value::Object(theirs), Value::Object(ours)) => {
            let mut fields = theirs.iter().filter(|(_, value)| !value.is_null());
            fields.find_map(|(key, value)| match ours.get(key) {
                Some(read) => unknown(value, read),
                None => Some(key.clone()),
            })
        }
        (Value::Array(theirs), Value::Array(ours)) => {
            theirs.iter().zip(ours).find_map(|(value, read)| unknown(value, read))
        }
        _ => None,
    }
}

/// Whether a path stays in the folder and is not that of the list itself.
pub fn is_inside(path: &str) -> bool {
    let good = |part: &str| !part.is_empty() && part != "." && part != "..";
    let plain = !path.contains(['\\', ':']) && !path.chars().any(char::is_control);
    plain && path.split('/').all(good) && path != MANIFEST && path != SIGNATURE
}

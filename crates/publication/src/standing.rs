//! What is known of the publications of a library, and what is doubtful about them.

use sanjeh_messages::{Message, Problems, message};
use sanjeh_round::AnswersPolicy;

use crate::manifest::Manifest;
use crate::published::Publication;

/// What is known of a publication beyond what it says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The number of the known key by which it is signed; `None` if no key is known here, so that it
    /// may be anybody's.
    pub key: Option<String>,
    /// Whether all its results came out again from its data.
    pub recomputed: bool,
}

impl Standing {
    /// Whether its figures count as verified: they are those of a known publisher, and come out.
    pub fn is_verified(&self) -> bool {
        self.key.is_some() && self.recomputed
    }

    /// What readers may read of computing the publication again: `all` of it; from the
    /// `indicators`, where the answers are withheld; `no`thing where it is not verified, for what
    /// comes out of somebody's files proves nothing of its publisher's figures.
    pub fn checkable(&self, manifest: &Manifest) -> &'static str {
        match (self.is_verified(), manifest.answers) {
            (false, _) => "no",
            (true, AnswersPolicy::Public) => "all",
            (true, AnswersPolicy::Withheld) => "indicators",
        }
    }
}

/// What is not shown, and why.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// The name of its folder.
    pub folder: String,
    /// Why.
    pub problems: Problems,
}

/// Something doubtful between publications that are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// A publication is of the same round as another one that came first, and does not correct it.
    SecondOfRound {
        /// Its id.
        id: String,
        /// The id of the one that is shown as the current one.
        current: String,
    },
    /// A publication says that it corrects another one, and does not.
    CorrectsNothing {
        /// Its id.
        id: String,
        /// The id of the one that it names.
        named: String,
        /// Why not.
        why: NoCorrection,
    },
}

/// Why a publication is no correction of the one that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoCorrection {
    /// It names another digest.
    Digest,
    /// It is of another round or another methodology.
    Round,
    /// It is of an earlier day.
    Day,
}

impl Doubt {
    /// The id of the publication about which it is.
    pub fn id(&self) -> &str {
        match self {
            Self::SecondOfRound { id, .. } | Self::CorrectsNothing { id, .. } => id,
        }
    }

    /// The doubt in words.
    pub fn message(&self) -> Message {
        match self {
            Self::SecondOfRound { id, current } => {
                message!("publication-doubt-second", id = id.as_str(), current = current.as_str())
            }
            Self::CorrectsNothing { id, named, why } => {
                let why = match why {
                    NoCorrection::Digest => "digest",
                    NoCorrection::Round => "round",
                    NoCorrection::Day => "day",
                };
                message!(
                    "publication-doubt-correction",
                    id = id.as_str(),
                    named = named.as_str(),
                    why = why
                )
            }
        }
    }
}

/// The round of a publication, where it has a number: without one nothing shows whether two
/// publications by one methodology are of the same round.
pub(crate) fn round_of(manifest: &Manifest) -> Option<(u32, &str)> {
    Some((manifest.round.number?, manifest.methodology.id.as_str()))
}

/// Whether a publication corrects another one, of which it must name the id.
///
/// # Errors
/// Why it does not.
pub(crate) fn corrects(new: &Publication, old: &Publication) -> Result<(), NoCorrection> {
    let (new_list, old_list) = (&new.manifest, &old.manifest);
    let named = new_list.supersedes.as_ref().map(|old| old.sha256.as_str());
    if named != Some(old.digest.as_str()) {
        return Err(NoCorrection::Digest);
    }
    if (new_list.round.number, &new_list.methodology.id)
        != (old_list.round.number, &old_list.methodology.id)
    {
        return Err(NoCorrection::Round);
    }
    // Days are written so that their order is that of their letters.
    if new_list.published < old_list.published {
        return Err(NoCorrection::Day);
    }
    Ok(())
}

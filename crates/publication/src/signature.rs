//! The signature of `publication.json`, in the format of minisign.

use ct_codecs::{Base64, Decoder};

use crate::digest::sha256;
use crate::keys::{NUMBER, PublicKey, key_id};

/// What the line begins with that no signature covers.
const UNTRUSTED: &str = "untrusted comment: ";

/// What the line begins with that the second signature covers.
const TRUSTED: &str = "trusted comment: ";

/// What our own words in that line begin with.
const OURS: &str = "sanjeh publication ";

/// What a publication's signature is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signature {
    /// There is none.
    Absent,
    /// There is one, which was not held against a key that the reader trusts.
    Unchecked {
        /// The number of the key that it names.
        key_id: String,
    },
    /// It is the signature of this very `publication.json` by the key that the reader trusts.
    Good {
        /// The number of the key.
        key_id: String,
    },
    /// It is not.
    Bad(Fault),
}

/// What is wrong with a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be read.
    Unreadable,
    /// It is by the key of this number, not by the one that the reader trusts.
    AnotherKey(String),
    /// It is not of this `publication.json`, or its own words were changed.
    Forged,
    /// It is of the old form of minisign, which signs the file and not its digest.
    OldForm,
    /// A key was named, and there is no signature.
    Missing,
}

/// What the signature of a publication says beside the signature itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedWords {
    /// In the line that is signed: the publication and the digest of its list.
    pub trusted: String,
    /// In the line that is not.
    pub untrusted: &'static str,
}

impl SignedWords {
    /// The words of a publication of this id, with this `publication.json`.
    pub fn of(id: &str, manifest: &[u8]) -> Self {
        let trusted = format!("{OURS}{id} sha256 {}", sha256(manifest));
        Self { trusted, untrusted: "signature of publication.json" }
    }
}

impl Signature {
    /// Checks a signature of `publication.json` by any of these keys. Without a key it is still known
    /// whether the digest in its words is that of the file.
    pub fn check<'k>(
        text: Option<&[u8]>,
        manifest: &[u8],
        keys: impl IntoIterator<Item = &'k PublicKey>,
    ) -> Self {
        let keys: Vec<&PublicKey> = keys.into_iter().collect();
        let Some(text) = text else {
            return if keys.is_empty() { Self::Absent } else { Self::Bad(Fault::Missing) };
        };
        let text = std::str::from_utf8(text).unwrap_or_default();
        let Some(signed) = Signed::parse(text) else { return Self::Bad(Fault::Unreadable) };
        if !signed.is_prehashed {
            return Self::Bad(Fault::OldForm);
        }
        let id = signed.key_id;
        if signed.signature.trusted_comment().starts_with(OURS) {
            // Our own signatures have one form, so a change in the line that is not signed shows.
            let words = SignedWords::of("", manifest);
            let digest = words.trusted.trim_start_matches(OURS);
            let comment = signed.signature.untrusted_comment().strip_prefix(UNTRUSTED);
            let is_ours = comment == Some(words.untrusted) && signed.text == text;
            if !signed.signature.trusted_comment().ends_with(digest) || !is_ours {
                return Self::Bad(Fault::Forged);
            }
        }
        if keys.is_empty() {
            return Self::Unchecked { key_id: id };
        }
        // Two keys may have one number: it is no more than eight bytes that anybody can choose.
        let mut named = keys.into_iter().filter(|key| key.id() == id).peekable();
        if named.peek().is_none() {
            return Self::Bad(Fault::AnotherKey(id));
        }
        let holds = |key: &PublicKey| key.key.verify(manifest, &signed.signature, false).is_ok();
        if named.any(holds) { Self::Good { key_id: id } } else { Self::Bad(Fault::Forged) }
    }
}

/// A signature that could be read.
struct Signed {
    signature: minisign_verify::Signature,
    /// The number of the key that it names.
    key_id: String,
    is_prehashed: bool,
    /// Its text as minisign writes it, without what readers pass over.
    text: String,
}

impl Signed {
    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let untrusted = lines.next().filter(|line| line.starts_with(UNTRUSTED))?;
        let first = lines.next()?.trim();
        let words = lines.next()?.strip_prefix(TRUSTED)?.trim();
        let second = lines.next()?.trim();
        let text = format!("{untrusted}\n{first}\n{TRUSTED}{words}\n{second}\n");
        let signature = minisign_verify::Signature::decode(&text).ok()?;
        let bytes = Base64::decode_to_vec(first, None).ok()?;
        let key_id = key_id(bytes.get(NUMBER)?);
        // "Ed" signs the file itself, "ED" its digest.
        Some(Self { signature, key_id, is_prehashed: bytes.starts_with(b"ED"), text })
    }
}

//! The signature of `publication.json`, in the format of minisign.

use std::io::Cursor;

use minisign::SignatureBox;
use sanjeh_messages::{Problem, Problems, message};

use crate::digest::sha256;
use crate::keys::{PublicKey, SecretKey, key_id};

/// What stands in the line that no signature covers.
const UNTRUSTED: &str = "signature of publication.json";

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

fn trusted_comment(id: &str, digest: &str) -> String {
    format!("sanjeh publication {id} sha256 {digest}")
}

/// Signs `publication.json`.
pub(crate) fn sign(key: &SecretKey, id: &str, manifest: &[u8]) -> Result<String, Problems> {
    let trusted = trusted_comment(id, &sha256(manifest));
    let signed =
        minisign::sign(None, &key.0, Cursor::new(manifest), Some(&trusted), Some(UNTRUSTED));
    let signed = signed.map_err(|error| {
        Problems::from(Problem::error(message!("publication-not-signed", why = error.to_string())))
    })?;
    Ok(signed.into_string())
}

/// Checks a signature of `publication.json` by any of these keys. Without a key it still shows
/// whether the digest in its words is that of the file.
pub(crate) fn check<'k>(
    text: Option<&[u8]>,
    manifest: &[u8],
    keys: impl IntoIterator<Item = &'k PublicKey>,
) -> Signature {
    let keys: Vec<&PublicKey> = keys.into_iter().collect();
    let Some(text) = text else {
        return if keys.is_empty() { Signature::Absent } else { Signature::Bad(Fault::Missing) };
    };
    let text = std::str::from_utf8(text).unwrap_or_default();
    let Some((signed, words)) = parse(text) else { return Signature::Bad(Fault::Unreadable) };
    if !signed.is_prehashed() {
        return Signature::Bad(Fault::OldForm);
    }
    let id = key_id(signed.keynum());
    if let Some(digest) = words.strip_prefix("sanjeh publication ") {
        // Our own signatures have one form, so a change in the line that is not signed shows.
        let is_ours = signed.untrusted_comment().is_ok_and(|comment| comment == UNTRUSTED);
        if !digest.ends_with(&sha256(manifest)) || !is_ours || signed.to_string() != text {
            return Signature::Bad(Fault::Forged);
        }
    }
    if keys.is_empty() {
        return Signature::Unchecked { key_id: id };
    }
    // Two keys may have one number: it is no more than eight bytes that anybody can choose.
    let mut named = keys.into_iter().filter(|key| key.id() == id).peekable();
    if named.peek().is_none() {
        return Signature::Bad(Fault::AnotherKey(id));
    }
    let holds = |key: &PublicKey| {
        minisign::verify(&key.0, &signed, Cursor::new(manifest), true, false, false).is_ok()
    };
    if named.any(holds) { Signature::Good { key_id: id } } else { Signature::Bad(Fault::Forged) }
}

/// A signature and its trusted comment.
fn parse(text: &str) -> Option<(SignatureBox, String)> {
    // The length of the second signature is not checked by the library.
    let whole = text.lines().nth(3).is_some_and(|line| line.trim().len() == 88);
    let signed = SignatureBox::from_string(text).ok().filter(|_| whole)?;
    let words = signed.trusted_comment().ok()?;
    Some((signed, words))
}

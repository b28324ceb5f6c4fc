//! Keys for signing, in the formats of minisign.

use std::io::Cursor;

use minisign::{KeyPair, SecretKeyBox};
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_publication::{PublicKey, SignedWords};

/// Bytes of the checksum at the end of a secret key.
const CHECKSUM: usize = 32;

/// A key that signs.
#[derive(Clone)]
pub struct SecretKey(minisign::SecretKey);

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretKey")
    }
}

/// A new pair of keys, as the texts of their files.
#[derive(Clone)]
pub struct NewKeys {
    /// The secret key; encrypted if there was a password.
    pub secret: String,
    /// The public key.
    pub public: String,
    /// The number by which the pair is known, in hexadecimal digits.
    pub id: String,
}

impl std::fmt::Debug for NewKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewKeys").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Makes a pair of keys from the system's randomness; the secret one is encrypted with the password
/// if there is one.
///
/// # Errors
/// If the system has no randomness, or too little memory to encrypt.
pub fn new_keys(password: Option<String>) -> Result<NewKeys, Problems> {
    let failed = |error: minisign::PError| {
        Problems::from(Problem::error(message!("publication-no-keys", why = error.to_string())))
    };
    let pair = match password {
        Some(password) => KeyPair::generate_encrypted_keypair(Some(password)),
        None => KeyPair::generate_unencrypted_keypair(),
    };
    let pair = pair.map_err(failed)?;
    let secret = pair.sk.to_box(Some("sanjeh secret key")).map_err(failed)?.into_string();
    let public = PublicKey::parse(&pair.pk.to_base64())?;
    Ok(NewKeys { secret, public: public.text(), id: public.id() })
}

impl SecretKey {
    /// Reads a secret key from the text of its file.
    ///
    /// # Errors
    /// If it is none, if it is encrypted and there is no password, or another one.
    pub fn parse(text: &str, password: Option<String>) -> Result<Self, Problems> {
        if !is_secret_key(text) {
            let problem = Problem::error(message!("publication-no-secret-key"));
            return Err(problem.help(message!("publication-no-secret-key-help")).into());
        }
        let is_encrypted = is_encrypted(text);
        if is_encrypted && password.is_none() {
            let problem = Problem::error(message!("publication-key-needs-password"));
            return Err(problem.help(message!("publication-key-needs-password-help")).into());
        }
        let secret = SecretKeyBox::from_string(text).and_then(|secret| match password {
            Some(password) if is_encrypted => secret.into_secret_key(Some(password)),
            _ => secret.into_unencrypted_secret_key().or_else(|e| unchecked(text).ok_or(e)),
        });
        secret.map(Self).map_err(|error| {
            Problems::from(Problem::error(message!(
                "publication-bad-secret-key",
                why = error.to_string()
            )))
        })
    }

    /// The public key of the pair.
    ///
    /// # Errors
    /// If the secret key is no point of the curve.
    pub fn public(&self) -> Result<PublicKey, Problems> {
        let public = minisign::PublicKey::from_secret_key(&self.0).map_err(|error| {
            Problems::from(Problem::error(message!(
                "publication-bad-secret-key",
                why = error.to_string()
            )))
        })?;
        PublicKey::parse(&public.to_base64())
    }

    /// The signature of the `publication.json` of a publication of this id.
    pub(crate) fn sign(&self, id: &str, manifest: &[u8]) -> Result<String, Problems> {
        let SignedWords { trusted, untrusted } = SignedWords::of(id, manifest);
        let signed =
            minisign::sign(None, &self.0, Cursor::new(manifest), Some(&trusted), Some(untrusted));
        let signed = signed.map_err(|error| {
            let text = message!("publication-not-signed", why = error.to_string());
            Problems::from(Problem::error(text))
        })?;
        Ok(signed.into_string())
    }
}

/// A key that `minisign -G -W` made: it leaves the checksum of a key that is not encrypted empty.
fn unchecked(text: &str) -> Option<minisign::SecretKey> {
    let bytes = from_base64(text.lines().nth(1)?.trim())?;
    let checksum = bytes.len().checked_sub(CHECKSUM).map(|at| &bytes[at..])?;
    let is_so = !is_encrypted(text) && checksum.iter().all(|byte| *byte == 0);
    minisign::SecretKey::from_bytes(&bytes).ok().filter(|_| is_so)
}

/// The bytes that letters of base64 stand for, which the library reads only with the checksum.
fn from_base64(text: &str) -> Option<Vec<u8>> {
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for letter in text.trim_end_matches('=').bytes() {
        let value = letters.iter().position(|known| *known == letter)?;
        bits = (bits << 6 | value as u32) & 0xFFFF;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    Some(bytes)
}

/// Whether a text is that of a secret key, as its first bytes say: "Ed" for the signature, then how
/// it was encrypted, then "B2" for the checksum.
fn is_secret_key(text: &str) -> bool {
    let begins = text.lines().nth(1).and_then(|line| from_base64(line.trim().get(..8)?));
    begins
        .is_some_and(|bytes| bytes.starts_with(b"Ed") && bytes.get(4..6) == Some(b"B2".as_slice()))
}

/// Whether the text of a secret key says how it was encrypted.
fn is_encrypted(text: &str) -> bool {
    // The algorithm stands in bytes 2 and 3: "Sc" for scrypt, zeros for none. In base64 a key that
    // is not encrypted begins with these letters.
    text.lines().nth(1).is_some_and(|line| !line.starts_with("RWQAAE"))
}

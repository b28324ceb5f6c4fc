//! Keys for signing, in the formats of minisign.

use std::path::Path;

use minisign::{KeyPair, PublicKeyBox, SecretKeyBox};
use sanjeh_messages::{Problem, Problems, message, why};

use crate::digest::hexadecimal;

/// Bytes of the checksum at the end of a secret key.
const CHECKSUM: usize = 32;

/// A key that signs.
#[derive(Clone)]
pub struct SecretKey(pub(crate) minisign::SecretKey);

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretKey")
    }
}

/// A key that checks signatures.
#[derive(Debug, Clone)]
pub struct PublicKey(pub(crate) minisign::PublicKey);

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
    let id = key_id(pair.pk.keynum());
    let secret = pair.sk.to_box(Some("sanjeh secret key")).map_err(failed)?.into_string();
    let public = pair.pk.to_box().map_err(failed)?.into_string();
    Ok(NewKeys { secret, public, id })
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
}

impl SecretKey {
    /// The public key of the pair.
    ///
    /// # Errors
    /// If the secret key is no point of the curve.
    pub fn public(&self) -> Result<PublicKey, Problems> {
        minisign::PublicKey::from_secret_key(&self.0).map(PublicKey).map_err(|error| {
            Problems::from(Problem::error(message!(
                "publication-bad-secret-key",
                why = error.to_string()
            )))
        })
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

impl PublicKey {
    /// Reads a public key: the text of its file, or its line of letters alone.
    ///
    /// # Errors
    /// If it is none.
    pub fn parse(text: &str) -> Result<Self, Problems> {
        let text = text.trim();
        let key = if text.contains('\n') {
            PublicKeyBox::from_string(text).and_then(PublicKeyBox::into_public_key)
        } else {
            minisign::PublicKey::from_base64(text)
        };
        key.map(Self).map_err(|error| {
            let problem =
                Problem::error(message!("publication-bad-public-key", why = error.to_string()));
            Problems::from(problem.help(message!("publication-bad-public-key-help")))
        })
    }

    /// Takes a text for the key itself if it is one, else for the name of its file.
    ///
    /// # Errors
    /// If it is no key and there is no such file, or none in it.
    pub fn find(file_or_key: &str) -> Result<Self, Problems> {
        if let Ok(key) = minisign::PublicKey::from_base64(file_or_key.trim()) {
            return Ok(Self(key));
        }
        let help = message!("publication-bad-public-key-help");
        match std::fs::read_to_string(Path::new(file_or_key)) {
            Ok(text) => Self::parse(&text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let text = message!("publication-no-public-key", file = file_or_key);
                Err(Problem::error(text).help(help).into())
            }
            Err(error) => {
                let text = message!("round-unreadable", file = file_or_key, why = why(&error));
                Err(Problem::error(text).help(help).in_file(file_or_key).into())
            }
        }
    }

    /// The key itself, 56 letters, as it stands in its file and in commands.
    pub fn line(&self) -> String {
        self.0.to_base64()
    }

    /// The text of its file.
    pub fn text(&self) -> String {
        format!("untrusted comment: minisign public key: {}\n{}\n", self.id(), self.line())
    }

    /// The number by which it is known, in hexadecimal digits.
    pub fn id(&self) -> String {
        key_id(self.0.keynum())
    }
}

/// The number of a key as minisign shows it.
pub(crate) fn key_id(keynum: &[u8]) -> String {
    hexadecimal(keynum.iter().rev().copied())
}

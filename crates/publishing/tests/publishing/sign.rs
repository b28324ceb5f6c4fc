//! Signatures, checked by this program and by minisign itself.

use std::process::Command;

use sanjeh_publication::{Fault, PublicKey, SIGNATURE, Signature, verify};
use sanjeh_publishing::{NewKeys, Options, SecretKey, new_keys, publish};

use crate::support::{Folder, files, options, place, said};

/// The trial round, published and signed.
fn signed(folder: &Folder) -> NewKeys {
    let keys = new_keys(None).map_err(said).unwrap();
    let key = SecretKey::parse(&keys.secret, None).map_err(said).unwrap();
    let options = Options { key: Some(&key), ..options() };
    publish(&place(&files("mini")), None, &options, folder.path()).map_err(said).unwrap();
    keys
}

fn trial(folder: &Folder) -> sanjeh_round::Place {
    sanjeh_round::Place::Folder(folder.join("trial-1.0"))
}

#[test]
fn minisign_itself_accepts_the_signature() {
    let folder = Folder::new();
    let keys = signed(&folder);
    std::fs::write(folder.join("key.pub"), &keys.public).unwrap();
    let minisign = |file: &str| {
        let mut command = Command::new("minisign");
        command.arg("-V").arg("-p").arg(folder.join("key.pub"));
        command.arg("-m").arg(folder.join("trial-1.0").join(file));
        command.arg("-x").arg(folder.join("trial-1.0").join(SIGNATURE));
        let run = command.output();
        run.expect(
            "minisign is not installed: run “apt-get install minisign”, as scripts/test does",
        )
    };
    let accepted = minisign("publication.json");
    let words = String::from_utf8_lossy(&accepted.stdout).into_owned();
    assert!(accepted.status.success(), "{words}{}", String::from_utf8_lossy(&accepted.stderr));
    assert!(words.contains("sanjeh publication trial-1.0 sha256 "), "{words}");
    assert!(!minisign("round.toml").status.success(), "it is not the signature of anything else");
}

#[test]
fn a_signature_is_worth_what_the_key_is_trusted() {
    let folder = Folder::new();
    let keys = signed(&folder);
    let key = PublicKey::parse(&keys.public).map_err(said).unwrap();
    assert_eq!(key.id(), keys.id);
    let found = |key| verify(&trial(&folder), key).map_err(said).unwrap();
    let good = found(Some(&key));
    assert_eq!(good.signature, Signature::Good { key_id: keys.id.clone() });
    assert!(good.is_sound(), "{:?}", good.findings);
    let unchecked = found(None);
    assert_eq!(unchecked.signature, Signature::Unchecked { key_id: keys.id.clone() });
    assert!(unchecked.is_sound());
    let other = PublicKey::parse(&new_keys(None).unwrap().public).unwrap();
    let wrong = found(Some(&other));
    assert_eq!(wrong.signature, Signature::Bad(Fault::AnotherKey(keys.id.clone())));
    assert!(!wrong.is_sound());
    std::fs::remove_file(folder.join("trial-1.0").join(SIGNATURE)).unwrap();
    assert_eq!(found(Some(&key)).signature, Signature::Bad(Fault::Missing));
    assert_eq!(found(None).signature, Signature::Absent);
}

#[test]
fn a_public_key_is_a_file_or_the_key_itself() {
    let folder = Folder::new();
    let keys = new_keys(None).unwrap();
    let file = folder.join("key.pub");
    std::fs::write(&file, &keys.public).unwrap();
    let line = keys.public.lines().nth(1).unwrap();
    for text in [file.display().to_string(), line.to_owned()] {
        assert_eq!(PublicKey::find(&text).map_err(said).unwrap().id(), keys.id);
    }
    for text in ["", "RW", "nonsense\nnonsense\n", &keys.secret, &"RWAA".repeat(14)] {
        assert!(PublicKey::find(text).is_err(), "{text}");
    }
}

#[test]
fn a_public_key_whose_file_is_not_there_is_missed_by_its_name() {
    let folder = Folder::new();
    let missing = folder.join("secretariat.key.pub").display().to_string();
    let shown = said(PublicKey::find(&missing).unwrap_err());
    assert!(
        shown.contains("neither a file nor a public key") && shown.contains("secretariat.key.pub"),
        "{shown}"
    );
}

#[test]
fn keys_of_minisign_sign_here_and_its_old_form_is_called_so() {
    let folder = Folder::new();
    let minisign = |arguments: &[&str]| {
        let run = Command::new("minisign").current_dir(folder.path()).args(arguments).output();
        let run = run.unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    };
    minisign(&["-G", "-W", "-p", "own.pub", "-s", "own.key"]);
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
    let key = SecretKey::parse(&read("own.key"), None).map_err(said).unwrap();
    let public = PublicKey::parse(&read("own.pub")).map_err(said).unwrap();
    let options = Options { key: Some(&key), ..options() };
    publish(&place(&files("mini")), None, &options, folder.path()).map_err(said).unwrap();
    let found = || verify(&trial(&folder), Some(&public)).map_err(said).unwrap().signature;
    assert_eq!(found(), Signature::Good { key_id: public.id() });
    minisign(&["-S", "-s", "own.key", "-m", "trial-1.0/publication.json"]);
    assert_eq!(found(), Signature::Good { key_id: public.id() });
    minisign(&["-S", "-l", "-s", "own.key", "-m", "trial-1.0/publication.json"]);
    assert_eq!(found(), Signature::Bad(Fault::OldForm));
}

#[test]
fn an_encrypted_key_needs_its_password() {
    let keys = new_keys(Some("secret words".to_owned())).map_err(said).unwrap();
    let without = SecretKey::parse(&keys.secret, None).unwrap_err();
    assert!(said(without).contains("encrypted"));
    let parse = |password: &str| SecretKey::parse(&keys.secret, Some(password.to_owned()));
    assert!(parse("other words").is_err());
    assert!(parse("secret words").is_ok());
    assert!(SecretKey::parse("no key", None).is_err());
}

#[test]
fn a_key_that_was_cut_off_is_refused_in_words() {
    let keys = new_keys(None).map_err(said).unwrap();
    let [secret, public] = [keys.secret.trim_end(), keys.public.trim_end()];
    for end in 0..secret.len() {
        let refused = SecretKey::parse(&secret[..end], None).map(|_| ());
        assert!(refused.is_err(), "{end}");
    }
    for end in 0..public.len() {
        assert!(PublicKey::parse(&public[..end]).is_err(), "{end}");
    }
    // Four of the letters say how it signs and not yet what follows.
    let begun = said(SecretKey::parse("untrusted comment: key\nRWQA\n", None).unwrap_err());
    assert!(begun.contains("not a secret key"), "{begun}");
}

//! `sanjeh keys`: keys for signing publications.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use sanjeh_messages::{Problem, message, why};
use sanjeh_publication::PublicKey;
use sanjeh_publishing::{SecretKey, new_keys, sync_folder};

use crate::Found;
use crate::args::NewKeys;
use crate::fail::{Fail, cannot_write};
use crate::output::with_writer;
use crate::terminal::{Terminal, quoted};

pub(crate) fn new(args: &NewKeys, terminal: Terminal) -> Result<Found, Fail> {
    if args.password_file.is_none() && !args.unencrypted {
        let problem = Problem::error(message!("publication-key-without-password"));
        return Err(problem.help(message!("publication-key-without-password-help")).into());
    }
    let secret_file = &args.key_file;
    let mut public_file = secret_file.as_os_str().to_owned();
    public_file.push(".pub");
    let public_file = std::path::PathBuf::from(public_file);
    let password = password(args.password_file.as_deref())?;
    let keys = if secret_file.exists() && !public_file.exists() {
        // An interrupted run had come so far; a secret key alone is of no use to anybody else.
        let key = SecretKey::parse(&read(secret_file)?, password)?.public()?;
        write_new(&public_file, &key.text(), false)?;
        key
    } else {
        for file in [secret_file, &public_file] {
            if file.exists() {
                let name = file.display().to_string();
                let text = message!("publication-key-exists", file = name.as_str());
                let problem = Problem::error(text);
                return Err(problem.help(message!("publication-key-exists-help")).into());
            }
        }
        let keys = new_keys(password)?;
        write_new(secret_file, &keys.secret, true)?;
        write_new(&public_file, &keys.public, false).inspect_err(|_| {
            // Half of a pair would be in the way of the next try.
            let _removed = std::fs::remove_file(secret_file);
        })?;
        PublicKey::parse(&keys.public)?
    };
    let said = message!(
        "publication-keys-made",
        id = keys.id(),
        secret = quoted(secret_file),
        public = quoted(&public_file),
        line = keys.line()
    );
    with_writer(None, |to| Ok(writeln!(to, "{}", terminal.text(&said))?))?;
    Ok(Found::Nothing)
}

/// The password in a file, without the end of its line.
pub(crate) fn password(file: Option<&Path>) -> Result<Option<String>, Fail> {
    let Some(file) = file else { return Ok(None) };
    let text = read(file)?;
    let password = text.trim_end_matches(['\r', '\n']);
    if password.is_empty() {
        let name = file.display().to_string();
        return Err(Problem::error(message!("publication-no-password", file = name)).into());
    }
    Ok(Some(password.to_owned()))
}

/// The text of a file.
pub(super) fn read(file: &Path) -> Result<String, Fail> {
    std::fs::read_to_string(file).map_err(|error| {
        let (name, why) = (file.display().to_string(), why(&error));
        let text = message!("round-unreadable", file = name.as_str(), why = why);
        Problem::error(text).in_file(name).into()
    })
}

/// Writes a file, whole or not at all, until it is on the disk; a secret one only
/// its owner can read.
pub(super) fn write_new(file: &Path, text: &str, secret: bool) -> Result<(), Fail> {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let part = file.with_file_name(name);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if secret {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    // What an interrupted run left is never written on.
    let _stale = std::fs::remove_file(&part);
    let written = options.open(&part).and_then(|mut to| {
        to.write_all(text.as_bytes())?;
        to.sync_all()?;
        std::fs::rename(&part, file)?;
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        sync_folder(folder.unwrap_or(Path::new(".")))
    });
    written.map_err(|error| {
        // The first error is the one to tell.
        let _removed = std::fs::remove_file(&part);
        cannot_write(file, &error)
    })
}

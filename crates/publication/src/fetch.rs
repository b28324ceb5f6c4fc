//! A publication fetched from an address.

use std::io::Read;
use std::sync::Arc;
use std::time::Duration;

use sanjeh_intake::InMemory;
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_round::Place;

use crate::contents::one;
use crate::manifest::{MANIFEST, Manifest, SIGNATURE};

/// Bytes of `publication.json` and of its signature.
const LARGEST_LIST: u64 = 4 << 20;
/// How many files a publication may have that is fetched.
const MOST_FILES: usize = 2_000;
/// Bytes of all files together.
const LARGEST: u64 = 1 << 30;
/// How long one file may take.
const PATIENCE: Duration = Duration::from_mins(2);

/// Whether this is the address of a publication rather than a folder.
pub fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// Fetches `publication.json` and all files that it names into memory. `address` is that of the
/// folder, or of `publication.json` in it.
///
/// # Errors
/// If there is no `publication.json`, if the publication is too large, or if the network fails. A
/// file that the server does not have is left out.
pub fn fetch(address: &str) -> Result<Place, Problems> {
    let folder = address.strip_suffix(MANIFEST).unwrap_or(address).trim_end_matches('/');
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .max_redirects(3)
        .build()
        .into();
    let mut files = InMemory::new();
    let url = format!("{folder}/{MANIFEST}");
    let Some(text) = get(&agent, &url, LARGEST_LIST)? else {
        let problem = Problem::error(message!("publication-nothing-there", address = url));
        return Err(one(problem.help(message!("publication-nothing-there-help"))));
    };
    let manifest = Manifest::parse(&url, &text)?;
    let bytes: u64 = manifest.files.iter().fold(0, |sum, file| sum.saturating_add(file.bytes));
    if bytes > LARGEST || manifest.files.len() > MOST_FILES {
        let count = manifest.files.len();
        let text = message!("publication-too-large", files = count, bytes = bytes);
        return Err(one(Problem::error(text).in_file(url)));
    }
    files.insert(MANIFEST.to_owned(), text);
    let listed = manifest.files.iter().map(|file| (file.path.as_str(), file.bytes));
    for (path, bytes) in listed.chain([(SIGNATURE, LARGEST_LIST)]) {
        // One byte more than it should have is enough to see that it was changed.
        if let Some(text) = get(&agent, &format!("{folder}/{}", escaped(path)), bytes + 1)? {
            files.insert(path.to_owned(), text);
        }
    }
    Ok(Place::Bundled { name: folder.to_owned(), files: Arc::new(files) })
}

/// At most so many bytes of what is at an address; `None` if there is nothing.
fn get(agent: &ureq::Agent, url: &str, most: u64) -> Result<Option<Vec<u8>>, Problems> {
    let failed = |why: String| {
        let text = message!("publication-not-fetched", address = url, why = why);
        one(Problem::error(text).help(message!("publication-not-fetched-help")))
    };
    let mut response = agent.get(url).call().map_err(|error| failed(error.to_string()))?;
    let status = response.status();
    if status == 404 || status == 410 {
        return Ok(None);
    }
    if !status.is_success() {
        return Err(failed(status.to_string()));
    }
    let mut bytes = Vec::new();
    let body = response.body_mut().with_config().limit(u64::MAX).reader();
    body.take(most).read_to_end(&mut bytes).map_err(|error| failed(error.to_string()))?;
    Ok(Some(bytes))
}

/// A path as it stands in an address.
fn escaped(path: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~' | b'/');
    path.bytes()
        .map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_escaped_in_addresses() {
        assert_eq!(escaped("results/scores.csv"), "results/scores.csv");
        assert_eq!(escaped("پاسخ 1.csv"), "%D9%BE%D8%A7%D8%B3%D8%AE%201.csv");
    }
}

//! A publication fetched from an address.

use std::io::Read;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sanjeh_addresses::encode;
use sanjeh_intake::InMemory;
use sanjeh_messages::{Label, Message, Problem, Problems, message, why};
use sanjeh_publication::{Bounds, LARGEST_LIST, LARGEST_SIGNATURE, MANIFEST, Manifest, SIGNATURE};
use sanjeh_round::Place;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};

/// How often an address may lead on to another one.
const MOST_REDIRECTS: usize = 3;
/// How long one file may take.
const PATIENCE: Duration = Duration::from_mins(2);

/// Whether this is the address of a publication rather than a folder.
pub fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// Fetches `publication.json` and all files that it names into memory. `address` is that of the
/// folder, or of `publication.json` in it. Beyond the bounds nothing more is fetched.
///
/// Nothing is asked of another host than that of the address, and nothing of the networks that are
/// not public, unless the address itself lies there: a publication must not lead whoever verifies it
/// into their own network.
///
/// # Errors
/// If there is no `publication.json`, if the publication is too large, if it leads elsewhere, or if
/// the network fails. A file that the server does not have is left out.
pub fn fetch(address: &str, bounds: &Bounds) -> Result<Place, Problems> {
    let folder = address.strip_suffix(MANIFEST).unwrap_or(address).trim_end_matches('/');
    let config = ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .build();
    let resolver = Public::default();
    let agent = ureq::Agent::with_parts(config, DefaultConnector::default(), resolver);
    let mut files = InMemory::new();
    let url = format!("{folder}/{MANIFEST}");
    let Some(text) = get(&agent, &url, LARGEST_LIST)? else {
        let problem = Problem::error(message!("publication-nothing-there", address = url));
        return Err(problem.help(message!("publication-nothing-there-help")).into());
    };
    let manifest = Manifest::parse(&url, &text)?;
    bounds.hold(&manifest)?;
    files.insert(MANIFEST.to_owned(), text);
    let listed = manifest.files.iter().map(|file| (file.path.as_str(), file.bytes));
    for (path, bytes) in listed.chain([(SIGNATURE, LARGEST_SIGNATURE)]) {
        // One byte more than it should have is enough to see that it was changed.
        if let Some(text) = get(&agent, &format!("{folder}/{}", encode(path)), bytes + 1)? {
            files.insert(path.to_owned(), text);
        }
    }
    Ok(Place::Bundled { name: folder.to_owned(), files: Arc::new(files) })
}

/// At most so many bytes of what is at an address; `None` if there is nothing.
fn get(agent: &ureq::Agent, url: &str, most: u64) -> Result<Option<Vec<u8>>, Problems> {
    let failed = |why: Message| {
        let text = message!("publication-not-fetched", address = url, why = why);
        Problems::from(Problem::error(text).help(message!("publication-not-fetched-help")))
    };
    let mut at = url.to_owned();
    for _ in 0..=MOST_REDIRECTS {
        let mut response = match agent.get(&at).call() {
            Ok(response) => response,
            Err(ureq::Error::Other(error)) if error.is::<NotPublic>() => {
                let problem = Problem::error(message!("publication-not-public", address = at));
                return Err(problem.help(message!("publication-leads-elsewhere-help")).into());
            }
            Err(error) => return Err(failed(reason(error))),
        };
        let status = response.status();
        if status == 404 || status == 410 {
            return Ok(None);
        }
        if status.is_redirection() {
            let location = response.headers().get("location");
            let location = location.and_then(|to| to.to_str().ok()).unwrap_or_default();
            let Some(next) = within(&at, location) else {
                let text =
                    message!("publication-leads-elsewhere", address = at, location = location);
                let problem = Problem::error(text);
                return Err(problem.help(message!("publication-leads-elsewhere-help")).into());
            };
            at = next;
            continue;
        }
        if !status.is_success() {
            return Err(failed(refusal(status.as_u16())));
        }
        let mut bytes = Vec::new();
        let body = response.body_mut().with_config().limit(u64::MAX).reader();
        body.take(most).read_to_end(&mut bytes).map_err(|error| failed(why(&error)))?;
        return Ok(Some(bytes));
    }
    let problem = Problem::error(message!("publication-leads-on", address = url));
    Err(problem.help(message!("publication-not-fetched-help")).into())
}

/// Why nothing came from an address.
fn reason(error: ureq::Error) -> Message {
    match error {
        // What TLS refuses comes as an error of data.
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::InvalidData => {
            message!("publication-no-tls", why = error.to_string())
        }
        ureq::Error::Io(error) => why(&error),
        ureq::Error::HostNotFound => message!("system-no-host"),
        ureq::Error::Timeout(_) => message!("system-timeout"),
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => message!("publication-no-address"),
        other => message!("system-other", why = other.to_string()),
    }
}

/// Why a server did not give what it was asked for, by the status of its answer.
fn refusal(status: u16) -> Message {
    let status = Label(status.into());
    match status.0 {
        401 | 403 => message!("publication-not-allowed", status = status),
        500.. => message!("publication-server-error", status = status),
        _ => message!("publication-other-status", status = status),
    }
}

/// Where a redirection leads, if that is the same host and port; from `http` to `https` may change
/// both scheme and port, which is how sites lead their readers to the better one.
fn within(from: &str, location: &str) -> Option<String> {
    let from: Uri = from.parse().ok()?;
    let (scheme, authority) = (from.scheme_str()?, from.authority()?);
    // A relative path without `/` would have to be joined; no server that we know of sends one.
    if location.starts_with('/') && !location.starts_with("//") {
        return Some(format!("{scheme}://{authority}{location}"));
    }
    let to: Uri = location.parse().ok()?;
    let (next, there) = (to.scheme_str()?, to.authority()?);
    let port = |uri: &Uri, scheme: &str| {
        uri.port_u16().unwrap_or(if scheme == "https" { 443 } else { 80 })
    };
    let same_host = authority.host().eq_ignore_ascii_case(there.host());
    let same_port = scheme == next && port(&from, scheme) == port(&to, next);
    let better =
        (scheme, port(&from, scheme)) == ("http", 80) && (next, port(&to, next)) == ("https", 443);
    let plain = !there.as_str().contains('@');
    (same_host && plain && (same_port || better)).then(|| location.to_owned())
}

/// Finds the addresses of a host. If the first one that was asked for is public, all others must be:
/// a name may lead elsewhere the next time that it is asked for.
#[derive(Debug, Default)]
struct Public {
    asked: AtomicBool,
    must_be: AtomicBool,
    system: DefaultResolver,
}

/// An address that is not public where it must be.
#[derive(Debug)]
struct NotPublic;

impl std::fmt::Display for NotPublic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a public address")
    }
}

impl std::error::Error for NotPublic {}

impl Resolver for Public {
    fn resolve(
        &self,
        uri: &Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.system.resolve(uri, config, timeout)?;
        let all_public = found.iter().all(|address| is_public(address.ip()));
        if !self.asked.swap(true, Ordering::Relaxed) {
            self.must_be.store(found.iter().any(|a| is_public(a.ip())), Ordering::Relaxed);
        }
        if self.must_be.load(Ordering::Relaxed) && !all_public {
            return Err(ureq::Error::Other(Box::new(NotPublic)));
        }
        Ok(found)
    }
}

/// Whether an address is one of the public network.
fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            let shared = a == 100 && (64..128).contains(&b);
            let special =
                a == 0 || a >= 240 || (a, b, c) == (192, 0, 0) || (a == 198 && b & 0xFE == 18);
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_documentation()
                || v4.is_multicast()
                || shared
                || special)
        }
        IpAddr::V6(v6) => {
            let [first, second, ..] = v6.segments();
            let unique_local = first & 0xFE00 == 0xFC00;
            let link_local = first & 0xFFC0 == 0xFE80;
            let documentation = (first, second) == (0x2001, 0x0DB8);
            // Ways to IPv4 whose far end may be anything: 6to4, and translation.
            let translated = first == 0x2002 || (first, second) == (0x0064, 0xFF9B);
            !(v6 == Ipv6Addr::UNSPECIFIED
                || v6.is_loopback()
                || v6.is_multicast()
                || unique_local
                || link_local
                || documentation
                || translated)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirections_stay_on_their_host() {
        let from = "http://example.org/publications/9/publication.json";
        for (location, stays) in [
            ("/p/9/publication.json", true),
            ("http://example.org/x", true),
            ("http://EXAMPLE.org:80/x", true),
            ("https://example.org/x", true),
            ("https://example.org:444/x", false),
            ("http://example.org:8080/x", false),
            ("http://127.0.0.1/x", false),
            ("http://example.org.evil.example/x", false),
            ("http://example.org@127.0.0.1/x", false),
            ("http://user@example.org/x", false),
            ("//127.0.0.1/x", false),
            ("ftp://example.org/x", false),
            ("", false),
        ] {
            assert_eq!(within(from, location).is_some(), stays, "{location}");
        }
        assert!(within("https://example.org/x", "http://example.org/x").is_none());
    }

    #[test]
    fn addresses_of_inner_networks_are_not_public() {
        for (text, public) in [
            ("8.8.8.8", true),
            ("2a00:1450:4001::1", true),
            ("127.0.0.1", false),
            ("10.1.2.3", false),
            ("172.16.0.1", false),
            ("192.168.1.1", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("0.0.0.0", false),
            ("255.255.255.255", false),
            ("::1", false),
            ("::", false),
            ("fd00::1", false),
            ("fe80::1", false),
            ("::ffff:127.0.0.1", false),
            ("64:ff9b::7f00:1", false),
        ] {
            let address: IpAddr = text.parse().expect("an address");
            assert_eq!(is_public(address), public, "{text}");
        }
    }
}

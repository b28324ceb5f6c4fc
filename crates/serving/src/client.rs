//! Who asks: the address behind proxies, and whether it came over TLS.

use std::net::{IpAddr, Ipv6Addr};

use http::HeaderMap;
use http::header::HeaderName;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");

/// The address of the reader: that of the connection, or what a trusted proxy says it is.
pub(crate) fn address(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let peer = peer.to_canonical();
    if !proxies.contains(&peer) {
        return peer;
    }
    // Each proxy adds the address that it saw at the end; what stands before the first one that
    // is not trusted can be anything.
    let mut said: Vec<&str> = Vec::new();
    for line in headers.get_all(FORWARDED_FOR) {
        said.extend(line.to_str().unwrap_or_default().split(','));
    }
    let mut address = peer;
    for text in said.iter().rev() {
        let Ok(next) = text.trim().parse::<IpAddr>() else { break };
        address = next.to_canonical();
        if !proxies.contains(&address) {
            break;
        }
    }
    address
}

/// Whether a trusted proxy says that the reader uses TLS.
pub(crate) fn says_tls(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> bool {
    proxies.contains(&peer.to_canonical())
        && headers.get(FORWARDED_PROTO).is_some_and(|proto| proto == "https")
}

/// What counts as one reader: an address, or the network of an IPv6 address, all of whose 2^64
/// addresses one reader may have.
pub(crate) fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn headers(lines: &[&'static str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(FORWARDED_FOR, HeaderValue::from_static(line));
        }
        headers.append(FORWARDED_PROTO, HeaderValue::from_static("https"));
        headers
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        let proxies = [ip("10.0.0.1"), ip("10.0.0.2")];
        let of = |peer: &str, lines: &[&'static str]| address(ip(peer), &headers(lines), &proxies);
        assert_eq!(of("9.9.9.9", &["1.2.3.4"]), ip("9.9.9.9"));
        assert_eq!(of("10.0.0.1", &["1.2.3.4"]), ip("1.2.3.4"));
        assert_eq!(of("10.0.0.1", &["6.6.6.6, 1.2.3.4, 10.0.0.2"]), ip("1.2.3.4"));
        assert_eq!(of("10.0.0.1", &["6.6.6.6", "1.2.3.4"]), ip("1.2.3.4"));
        assert_eq!(of("10.0.0.1", &["1.2.3.4, nonsense"]), ip("10.0.0.1"));
        assert_eq!(of("10.0.0.1", &[]), ip("10.0.0.1"));
        assert_eq!(of("::ffff:10.0.0.1", &["::ffff:1.2.3.4"]), ip("1.2.3.4"));
        assert!(says_tls(ip("10.0.0.1"), &headers(&[]), &proxies));
        assert!(!says_tls(ip("9.9.9.9"), &headers(&[]), &proxies));
    }

    #[test]
    fn a_network_is_one_reader() {
        assert_eq!(network(ip("2001:db8:1:2:3:4:5:6")), ip("2001:db8:1:2::"));
        assert_eq!(network(ip("192.0.2.7")), ip("192.0.2.7"));
    }
}

//! Whatever comes, the answer is a clean one; and every answer has the headers that keep readers
//! safe.

use std::sync::Arc;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use sanjeh_serving::{Server, Surroundings};

use crate::support::{Response, Running, Trial, published, trial, unlimited};

/// An answer, or a closed connection; never 5xx, never a hang.
#[track_caller]
fn clean(running: &Running, request: &[u8]) {
    let said = running.raw(request);
    if said.is_empty() {
        return;
    }
    let response = Response::parse(&said);
    let fine = (200..500).contains(&response.status);
    assert!(fine, "{}: {:?}", response.status, String::from_utf8_lossy(request));
}

fn get(path: &[u8]) -> Vec<u8> {
    [b"GET ".as_slice(), path, b" HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"].concat()
}

#[test]
fn strange_paths_and_queries_get_a_clean_refusal() {
    let running = published();
    let long = vec![b'a'; 64 << 10];
    let paths: [&[u8]; 28] = [
        b"/%ff",
        b"/fa/%ff/",
        b"/fa/rounds/%00/",
        b"/fa/rounds/9%00/",
        b"/fa/rounds/../../etc/passwd",
        b"/publications/9/../../../etc/passwd",
        b"/publications/9/%2e%2e/%2e%2e/etc/passwd",
        b"/publications/9/%2fetc/passwd",
        b"/publications/..%2f..%2fetc/passwd",
        b"/publications/9//etc/passwd",
        b"/rounds/9/data/..%2fscores.csv",
        b"/rounds/9/charts/%f0%9f%92%a9.fa.svg",
        b"/api/v1/rounds/%ff",
        b"/api/v1/rounds/9/agencies/%00",
        b"/api/v1/rounds/9/agencies?q=%ff%fe",
        b"/api/v1/rounds/9/tables/../../x",
        b"/api/v2/rounds",
        b"/api/v1/rounds/9/agencies?page=99999999999999999999999",
        b"/api/v1/rounds/9/agencies?limit=-1",
        b"/api/v1/rounds/9/agencies?sort=%00",
        b"/fa/rounds/9/nothing/",
        b"/%",
        b"/%f",
        b"//",
        b"/\xff\xfe",
        b"/\xd8\xaf",
        b"*",
        b"http://elsewhere/nothing",
    ];
    for path in paths {
        let said = running.raw(&get(path));
        let status = Response::parse(&said).status;
        assert!((400..500).contains(&status), "{status}: {:?}", String::from_utf8_lossy(path));
    }
    for path in [b"/".as_slice(), b"/fa/?q=", b"/api/v1/rounds?"] {
        let said = running.raw(&get(&[path, &long].concat()));
        assert!((400..500).contains(&Response::parse(&said).status));
    }
    assert_eq!(running.get("/fa/").status, 200);
}

#[test]
fn broken_heads_get_a_clean_refusal() {
    let running = published();
    let huge =
        format!("GET /fa/ HTTP/1.1\r\nHost: test\r\nCookie: {}\r\n\r\n", "a".repeat(1 << 20));
    let many = (0..1_000).fold(String::new(), |all, n| all + &format!("X-{n}: y\r\n"));
    let many = format!("GET /fa/ HTTP/1.1\r\nHost: test\r\n{many}\r\n");
    let heads: [&[u8]; 14] = [
        b"\r\n\r\n\r\n\r\n\x00\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /fa/\r\n\r\n",
        b"GET /fa/ HTTP/9.9\r\n\r\n",
        b"GET /fa/ HTTP/1.1\r\n\r\n",
        b"GET /fa/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET /fa/ HTTP/1.1\r\nHost: test\r\nX: \x00\r\n\r\n",
        b"GET /fa/ HTTP/1.1\r\nHost: test\r\n\xff\xff: y\r\n\r\n",
        b"GET /fa/ HTTP/1.1\r\nHost: test\r\n: y\r\n\r\n",
        b"POST /fa/ HTTP/1.1\r\nHost: test\r\nContent-Length: x\r\n\r\n",
        b"POST /fa/ HTTP/1.1\r\nHost: test\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        huge.as_bytes(),
        many.as_bytes(),
    ];
    for head in heads {
        let status = Response::parse(&running.raw(head)).status;
        assert!((400..500).contains(&status), "{status}: {:?}", String::from_utf8_lossy(head));
    }
    assert_eq!(running.get("/fa/").status, 200);
}

#[test]
fn strange_headers_are_borne() {
    let running = published();
    for (name, value) in [
        ("Accept-Language", "\u{ff},;;q=,fa;q=9e999,en;q=nan"),
        ("Accept-Encoding", ";;,gzip;q=nan,br;q=x,\u{fe}"),
        ("If-None-Match", "W/,\",,*x"),
        ("X-Forwarded-For", ",,,"),
        ("Range", "bytes=5-1"),
        ("Cookie", "a=b"),
    ] {
        assert_eq!(running.ask("GET", "/fa/", &[(name, value)], b"").status, 200, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_path_gets_a_clean_answer(path in prop::collection::vec(any::<u8>(), 0..200), text in ".{0,60}") {
        let path: Vec<u8> = path.into_iter().filter(|b| !b" \r\n".contains(b)).collect();
        // Bytes as they are hardly ever get past the parser of HTTP; escaped ones reach the site.
        let escaped = escape(&path);
        let text = escape(text.as_bytes());
        for below in ["/", "/fa/rounds/9/", "/api/v1/rounds/9/", "/rounds/9/", "/publications/9/"] {
            for path in [path.as_slice(), escaped.as_bytes(), text.as_bytes()] {
                clean(published(), &get(&[below.as_bytes(), path].concat()));
            }
        }
    }

    #[test]
    fn any_query_gets_a_clean_answer(query in prop::collection::vec(any::<u8>(), 0..200), text in ".{0,60}") {
        let query: Vec<u8> = query.into_iter().filter(|b| !b" \r\n#".contains(b)).collect();
        let text = escape(text.as_bytes());
        for page in ["/fa/rounds/9/ranking/?", "/fa/rounds/9/ranking/?q=", "/fa/rounds/9/compare/?a=min-ict&a=",
            "/en/rounds/9/services/?q=", "/en/rounds/9/claims/?metric=score&subject=post-bank&value=",
            "/api/v1/rounds/9/agencies?q=", "/api/v1/rounds/9/services?", "/api/v1/rounds/9/scores?page="] {
            for query in [query.as_slice(), text.as_bytes()] {
                clean(published(), &get(&[page.as_bytes(), query].concat()));
            }
        }
    }

    #[test]
    fn any_header_gets_a_clean_answer(header in prop::collection::vec(any::<u8>(), 0..200)) {
        let head = [b"GET /fa/ HTTP/1.1\r\nHost: test\r\nConnection: close\r\nX-", header.as_slice(), b"\r\n\r\n"].concat();
        clean(published(), &head);
    }

    #[test]
    fn any_form_gets_a_clean_answer(form in prop::collection::vec(any::<u8>(), 1..500), table in "(.{0,20},){0,5}\n.{0,60}") {
        let form_type = [("Content-Type", "application/x-www-form-urlencoded")];
        let csv = [("Content-Type", "text/csv")];
        let sent = format!("claims={}", escape(table.as_bytes()));
        let claims = format!("metric,subject,value\n{table}");
        for path in ["/fa/rounds/9/claims/", "/api/v1/rounds/9/claims"] {
            for (headers, content) in [
                (&form_type, form.as_slice()),
                (&form_type, sent.as_bytes()),
                (&csv, form.as_slice()),
                (&csv, claims.as_bytes()),
            ] {
                let status = published().ask("POST", path, headers, content).status;
                prop_assert!((200..500).contains(&status), "{status}");
            }
        }
    }
}

/// Bytes as they stand in an address.
fn escape(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("%{byte:02X}"))
}

#[test]
fn any_bytes_at_all_get_an_answer_or_a_closed_connection() {
    let (running, _) = trial(unlimited());
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let bytes = prop::collection::vec(any::<u8>(), 1..2_000);
    for _ in 0..200 {
        let mut request = bytes.new_tree(&mut runner).unwrap().current();
        // The end of a head, so that nothing has to be waited for.
        request.extend_from_slice(b"\r\n\r\n");
        let mut stream = running.connect();
        let _sent = std::io::Write::write_all(&mut stream, &request);
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let said = crate::support::read_to_end(&mut stream);
        assert!(said.is_empty() || (400..500).contains(&Response::parse(&said).status));
    }
}

#[test]
fn every_answer_keeps_its_readers_safe() {
    let running = published();
    let pages = ["/", "/fa/", "/en/rounds/9/", "/fa/nothing/", "/robots.txt", "/assets/nothing"];
    // A page says that there is no such table or file, and it is a page.
    let missing = ["/rounds/9/data/nothing.csv", "/publications/7/publication.json", "/rounds/7"];
    for path in pages.into_iter().chain(missing) {
        let response = running.get(path);
        let policy = response.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{path}");
        for wanted in
            ["script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]
        {
            assert!(policy.contains(wanted), "{path}: {wanted}");
        }
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(response.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(response.header("referrer-policy"), Some("strict-origin-when-cross-origin"));
        assert_eq!(response.header("cross-origin-opener-policy"), Some("same-origin"));
        assert_eq!(response.header("cross-origin-resource-policy"), Some("same-origin"));
        assert!(response.header("permissions-policy").unwrap().contains("geolocation=()"));
        assert_eq!(response.header("access-control-allow-origin"), None, "{path}");
        assert_eq!(response.header("strict-transport-security"), None, "{path}");
        assert_eq!(response.header("server"), None);
    }
    for path in ["/api/v1/rounds", "/api/v1/nothing", "/publications/9/publication.json"] {
        let response = running.get(path);
        let policy = response.header("content-security-policy").unwrap();
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("script-src"),
            "{path}"
        );
        assert_eq!(response.header("access-control-allow-origin"), Some("*"), "{path}");
        assert_eq!(response.header("cross-origin-resource-policy"), Some("cross-origin"));
        assert_eq!(response.header("x-content-type-options"), Some("nosniff"));
    }
}

#[test]
fn browsers_must_use_tls_where_all_readers_do() {
    let of = |behind_tls, proxies: &[&str], headers: &[(&str, &str)]| {
        let proxies = proxies.iter().map(|proxy| proxy.parse().unwrap()).collect();
        let surroundings = Surroundings { behind_tls, proxies };
        let server = Server::new(Arc::new(Trial::default()), unlimited(), surroundings);
        let response = Running::with(server).ask("GET", "/page", headers, b"");
        response.header("strict-transport-security").is_some()
    };
    let tls = [("X-Forwarded-Proto", "https")];
    assert!(of(true, &[], &[]));
    assert!(of(false, &["127.0.0.1"], &tls));
    assert!(!of(false, &["127.0.0.1"], &[]));
    assert!(!of(false, &[], &tls));
    assert!(!of(false, &["10.0.0.1"], &tls));
}

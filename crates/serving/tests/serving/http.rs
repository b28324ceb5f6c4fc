//! HTTP: methods, codings, validators, what is kept ready.

use std::io::{Read, Write};
use std::sync::atomic::Ordering;

use crate::support::{Response, page, trial, unlimited};

#[test]
fn a_page_is_made_once_and_sent_as_often_as_it_is_asked_for() {
    let (running, trial) = trial(unlimited());
    for _ in 0..5 {
        let response = running.get("/page");
        assert_eq!(response.status, 200);
        assert_eq!(response.text(), page());
        assert_eq!(response.header("content-type"), Some("text/html; charset=utf-8"));
    }
    assert_eq!(trial.made.load(Ordering::SeqCst), 1);
}

#[test]
fn a_download_that_broke_off_goes_on_where_it_did() {
    let (running, _) = trial(unlimited());
    let whole = page().into_bytes();
    let ask = |headers: &[(&str, &str)]| running.ask("GET", "/page", headers, b"");
    let first = ask(&[]);
    assert_eq!(first.header("accept-ranges"), Some("bytes"));
    let tag = first.header("etag").unwrap();
    let n = whole.len();
    for (range, part) in [
        ("bytes=0-9", 0..10),
        ("bytes=1000-", 1000..n),
        ("bytes=-7", n - 7..n),
        ("BYTES=5-99999999", 5..n),
    ] {
        let rest = ask(&[("Range", range), ("If-Range", tag)]);
        assert_eq!(rest.status, 206, "{range}");
        assert_eq!(rest.body, whole[part.clone()], "{range}");
        let said = format!("bytes {}-{}/{n}", part.start, part.end - 1);
        assert_eq!(rest.header("content-range"), Some(said.as_str()));
        assert_eq!(rest.header("content-length"), Some(part.len().to_string().as_str()));
    }
    assert_eq!(ask(&[("Range", "bytes=0-9"), ("If-Range", "\"another\"")]).status, 200);
    assert_eq!(ask(&[("Range", "bytes=0-1,4-5")]).status, 200);
    let beyond = ask(&[("Range", &format!("bytes={n}-"))]);
    assert_eq!(beyond.status, 416);
    assert_eq!(beyond.header("content-range"), Some(format!("bytes */{n}").as_str()));
    // In a coding it is a part of what is sent in that coding, which has a tag of its own.
    let coded = [("Accept-Encoding", "GZIP")];
    let packed = ask(&coded);
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    let rest =
        ask(&[coded[0], ("Range", "bytes=10-"), ("If-Range", packed.header("etag").unwrap())]);
    assert_eq!((rest.status, &rest.body[..]), (206, &packed.body[10..]));
    assert_eq!(ask(&[coded[0], ("Range", "bytes=10-"), ("If-Range", tag)]).status, 200);
    // What is passed over in a large file does not hold others up, and what is kept as it is works
    // the same.
    let large = running.ask("GET", "/large", &[("Range", "bytes=3145720-")], b"");
    assert_eq!((large.status, large.body.len()), (206, 8));
    let error = running.ask("GET", "/missing", &[("Range", "bytes=0-1")], b"");
    assert_eq!((error.status, error.header("accept-ranges")), (404, None));
}

#[test]
fn what_is_asked_for_first_is_there_before_anybody_asks() {
    let (running, trial) = trial(unlimited());
    running.server.warm();
    assert_eq!(trial.made.load(Ordering::SeqCst), 1);
    assert_eq!(running.get("/page").text(), page());
    assert_eq!(trial.made.load(Ordering::SeqCst), 1);
}

#[test]
fn content_comes_in_the_coding_that_is_taken() {
    let (running, _) = trial(unlimited());
    let ask = |codings| running.ask("GET", "/page", &[("Accept-Encoding", codings)], b"");
    let gzip = ask("gzip, deflate");
    assert_eq!(gzip.header("content-encoding"), Some("gzip"));
    assert_eq!(gzip.header("vary"), Some("accept-encoding"));
    let mut text = String::new();
    flate2::read::GzDecoder::new(&gzip.body[..]).read_to_string(&mut text).unwrap();
    assert_eq!(text, page());
    let brotli = ask("gzip, br");
    assert_eq!(brotli.header("content-encoding"), Some("br"));
    let mut out = Vec::new();
    brotli::BrotliDecompress(&mut &brotli.body[..], &mut out).unwrap();
    assert_eq!(out, page().as_bytes());
    let plain = ask("identity");
    assert_eq!(plain.header("content-encoding"), None);
    assert_eq!(plain.text(), page());
    let tags = [&gzip, &brotli, &plain].map(|response| response.header("etag").unwrap());
    assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2], "{tags:?}");
}

#[test]
fn what_the_reader_has_is_not_sent_again() {
    let (running, _) = trial(unlimited());
    for codings in ["gzip", "br", "identity"] {
        let accept = ("Accept-Encoding", codings);
        let first = running.ask("GET", "/page", &[accept], b"");
        let tag = first.header("etag").unwrap();
        let again = running.ask("GET", "/page", &[accept, ("If-None-Match", tag)], b"");
        assert_eq!(again.status, 304);
        assert_eq!(again.body, b"");
        assert_eq!(again.header("etag"), Some(tag));
        assert_eq!(again.header("cache-control"), first.header("cache-control"));
        let other = running.ask("GET", "/page", &[accept, ("If-None-Match", "\"other\"")], b"");
        assert_eq!(other.status, 200);
    }
}

#[test]
fn answers_say_how_long_they_hold() {
    let (running, _) = trial(unlimited());
    let of = |path: &str| running.get(path).header("cache-control").map(str::to_owned);
    assert_eq!(of("/page").as_deref(), Some("public, max-age=60, must-revalidate"));
    assert_eq!(of("/asset").as_deref(), Some("public, max-age=31536000, immutable"));
    assert_eq!(of("/form").as_deref(), Some("no-store"));
}

#[test]
fn head_is_get_without_the_content() {
    let (running, _) = trial(unlimited());
    // The first is made, the second comes from what is kept.
    for _ in 0..2 {
        let head = running.ask("HEAD", "/page", &[], b"");
        assert_eq!(head.status, 200);
        assert_eq!(head.body, b"");
        assert_eq!(head.header("content-length"), Some(page().len().to_string().as_str()));
    }
}

#[test]
fn other_methods_are_refused_with_those_that_are_allowed() {
    let (running, _) = trial(unlimited());
    for method in ["DELETE", "PUT", "POST", "TRACE", "NONSENSE"] {
        let response = running.ask(method, "/page", &[], b"");
        assert_eq!(response.status, 405, "{method}");
        assert_eq!(response.header("allow"), Some("GET, HEAD, OPTIONS"));
        assert_eq!(response.text(), "an error page for /page");
    }
    let response = running.ask("PUT", "/form", &[], b"");
    assert_eq!(response.header("allow"), Some("GET, HEAD, OPTIONS, POST"));
    assert_eq!(running.ask("OPTIONS", "/form", &[], b"").header("allow"), response.header("allow"));
    assert_eq!(running.ask("POST", "/form", &[], b"claims").text(), "6 bytes");
}

#[test]
fn one_question_has_one_address() {
    let (running, trial) = trial(unlimited());
    let first = running.get("/query?b=2&a=1&a=0");
    assert!(first.text().starts_with("a=1&a=0&b=2"));
    assert_eq!(running.get("/query?a=1&b=2&a=0"), first);
    assert_eq!(running.get("/query?a=1&&a=0&b=2"), first);
    assert_eq!(trial.made.load(Ordering::SeqCst), 1);
}

#[test]
fn endless_queries_do_not_push_pages_out() {
    let limits = sanjeh_serving::Limits { cache: 200_000, ..unlimited() };
    let (running, trial) = trial(limits);
    running.get("/page");
    (0..500).for_each(|n| drop(running.get(&format!("/query?n={n}"))));
    let made = trial.made.load(Ordering::SeqCst);
    running.get("/page");
    assert_eq!(trial.made.load(Ordering::SeqCst), made);
}

#[test]
fn what_is_missing_is_not_kept() {
    let (running, trial) = trial(unlimited());
    assert_eq!(running.get("/missing").status, 404);
    assert_eq!(running.get("/missing").status, 404);
    assert_eq!(trial.made.load(Ordering::SeqCst), 2);
}

#[test]
fn a_connection_serves_many_requests() {
    let (running, _) = trial(unlimited());
    let mut stream = running.connect();
    let request = b"GET /page HTTP/1.1\r\nHost: test\r\nAccept-Encoding: gzip\r\n\r\n";
    let last = b"GET /page HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n";
    // All at once: the answers come in order.
    stream.write_all(&[request.as_slice(), request, request, last].concat()).unwrap();
    let all = crate::support::read_to_end(&mut stream);
    let count = all.windows(12).filter(|window| *window == b"HTTP/1.1 200").count();
    assert_eq!(count, 4);
    let begin = all.windows(12).rposition(|window| window == b"HTTP/1.1 200").unwrap();
    assert_eq!(Response::parse(&all[begin..]).text(), page());
}

#[test]
fn new_answers_take_the_place_of_those_that_were_kept() {
    let (running, first) = trial(unlimited());
    let mut stream = running.connect();
    let request = b"GET /page HTTP/1.1\r\nHost: test\r\n\r\n";
    stream.write_all(request).unwrap();
    stream.read_exact(&mut [0; 12]).unwrap();
    let second = std::sync::Arc::new(crate::support::Trial::default());
    running.server.replace(std::sync::Arc::clone(&second) as _);
    // The connection from before gets them, too.
    let close = b"GET /page HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n";
    stream.write_all(close).unwrap();
    crate::support::read_to_end(&mut stream);
    assert_eq!(first.made.load(Ordering::SeqCst), 1);
    assert_eq!(second.made.load(Ordering::SeqCst), 1);
}

#[test]
fn each_request_is_logged_without_what_is_personal() {
    struct Lines(std::sync::mpsc::Sender<String>);
    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.send(String::from_utf8_lossy(bytes).into_owned()).unwrap();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let (lines, shown) = std::sync::mpsc::channel();
    let server = sanjeh_serving::Server::new(
        std::sync::Arc::new(crate::support::Trial::default()),
        unlimited(),
        sanjeh_serving::Surroundings::default(),
    );
    let server = server.with_log(Box::new(Lines(lines)), || jiff::Timestamp::UNIX_EPOCH);
    let running = crate::support::Running::with(server);
    running.get("/missing?secret=1");
    let mut line = String::new();
    while !line.ends_with('\n') {
        line.push_str(&shown.recv().unwrap());
    }
    let line: serde_json::Value = serde_json::from_str(&line).unwrap();
    assert_eq!(line["time"], "1970-01-01T00:00:00Z");
    assert_eq!(line["method"], "GET");
    assert_eq!(line["path"], "/missing");
    assert_eq!(line["status"], 404);
    assert_eq!(line["bytes"], 7);
    let mut names: Vec<&String> = line.as_object().unwrap().keys().collect();
    names.sort();
    assert_eq!(names, ["bytes", "method", "micros", "path", "status", "time"]);
}

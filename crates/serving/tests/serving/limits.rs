//! What one reader may take, and what becomes of the others meanwhile.

use std::io::Write;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use sanjeh_serving::{Limits, Server, Surroundings};

use crate::support::{Response, Running, Trial, read_to_end, trial, unlimited};

#[test]
fn a_page_that_panics_costs_its_own_reader_an_error_page() {
    let (running, _) = trial(unlimited());
    for _ in 0..20 {
        let response = running.get("/panic");
        assert_eq!(response.status, 500);
        assert_eq!(response.text(), "an error page for /panic");
        assert_eq!(response.header("cache-control"), Some("no-store"));
        assert_eq!(running.get("/page").status, 200);
    }
}

#[test]
fn a_page_that_takes_too_long_is_not_waited_for() {
    let limits = Limits { making: Duration::from_millis(50), ..unlimited() };
    let (running, trial) = trial(limits);
    let response = running.get("/slow");
    assert_eq!(response.status, 503);
    assert_eq!(response.header("retry-after"), Some("5"));
    trial.gate.wait();
}

#[test]
fn too_many_requests_learn_when_to_come_again() {
    let limits = Limits { rate: NonZeroU32::new(1), ..Limits::default() };
    let (running, _) = trial(limits);
    // However slow this machine is, it asks more than once a second.
    let refused = (0..1_000).map(|_| running.get("/page")).find(|r| r.status != 200).unwrap();
    assert_eq!(refused.status, 429);
    let seconds: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
    assert!(refused.text().contains("صبر کنید"));
}

#[test]
fn readers_behind_a_trusted_proxy_are_counted_one_by_one() {
    let of = |proxies: Vec<std::net::IpAddr>| {
        let limits = Limits { rate: NonZeroU32::new(1), ..Limits::default() };
        let surroundings = Surroundings { proxies, ..Surroundings::default() };
        let running = Running::with(Server::new(Arc::new(Trial::default()), limits, surroundings));
        let ask = |n: u32| {
            let address = format!("10.0.{}.{}", n / 200, n % 200);
            running.ask("GET", "/page", &[("X-Forwarded-For", &address)], b"").status
        };
        (0..200).map(ask).all(|status| status == 200)
    };
    assert!(of(vec!["127.0.0.1".parse().unwrap()]));
    assert!(!of(Vec::new()), "a header that anybody can send must not help");
}

#[test]
fn a_content_that_is_too_long_is_refused() {
    let (running, _) = trial(unlimited());
    let of = |bytes: usize| running.ask("POST", "/form", &[], &vec![b'a'; bytes]);
    assert_eq!(of(256 << 10).text(), "262144 bytes");
    assert_eq!(of((256 << 10) + 1).status, 413);
    assert_eq!(of(1 << 20).status, 413);
    let head = "POST /form HTTP/1.1\r\nHost: test\r\nContent-Length: 99999999999\r\n\r\n";
    assert_eq!(Response::parse(&running.raw(head.as_bytes())).status, 413);
}

#[test]
fn a_content_that_does_not_come_is_not_waited_for() {
    let limits = Limits { transfer: Duration::from_millis(50), ..unlimited() };
    let (running, _) = trial(limits);
    let head = b"POST /form HTTP/1.1\r\nHost: test\r\nContent-Length: 10\r\n\r\nabc";
    assert_eq!(Response::parse(&running.raw(head)).status, 408);
}

#[test]
fn a_head_that_does_not_come_is_not_waited_for() {
    let limits = Limits { head: Duration::from_millis(50), ..unlimited() };
    let (running, _) = trial(limits);
    for begun in ["", "GET /page HT", "GET /page HTTP/1.1\r\nHost: te"] {
        let mut stream = running.connect();
        stream.write_all(begun.as_bytes()).unwrap();
        // The server closes the connection; it may say why.
        let said = read_to_end(&mut stream);
        assert!(said.is_empty() || Response::parse(&said).status == 408, "{said:?}");
    }
}

#[test]
fn a_reader_who_takes_nothing_is_not_waited_for() {
    let limits = Limits { transfer: Duration::from_millis(50), ..unlimited() };
    let (running, _) = trial(Limits { connections: 1, ..limits });
    let mut idle = running.connect();
    for _ in 0..20 {
        let request = b"GET /large HTTP/1.1\r\nHost: test\r\n\r\n";
        if idle.write_all(request).is_err() {
            break;
        }
    }
    // The one connection that is allowed is free again.
    assert_eq!(running.get("/page").status, 200);
}

#[test]
fn connections_above_the_limit_wait_for_their_turn() {
    let (running, _) = trial(Limits { connections: 2, ..unlimited() });
    let first = [running.connect(), running.connect()];
    let waiting = std::thread::scope(|scope| {
        let waiting = scope.spawn(|| running.get("/page").status);
        drop(first);
        waiting.join().unwrap()
    });
    assert_eq!(waiting, 200);
}

#[test]
fn a_request_that_is_open_is_answered_before_the_server_ends() {
    let (mut running, trial) = trial(unlimited());
    let address = running.address;
    let mut stream = running.connect();
    stream.write_all(b"GET /slow HTTP/1.1\r\nHost: test\r\n\r\n").unwrap();
    let idle = running.connect();
    // It is being made when the first of the two arrives at the gate.
    while trial.made.load(std::sync::atomic::Ordering::SeqCst) == 0 {
        std::thread::yield_now();
    }
    let reader = std::thread::spawn(move || read_to_end(&mut stream));
    std::thread::scope(|scope| {
        scope.spawn(|| trial.gate.wait());
        running.stop();
    });
    assert_eq!(Response::parse(&reader.join().unwrap()).text(), "slow");
    assert!(std::net::TcpStream::connect(address).is_err(), "nobody listens any more");
    drop(idle);
}

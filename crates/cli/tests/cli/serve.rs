//! `sanjeh serve`: from the command line to an answer, and back to the command line.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use crate::support::{Scratch, command, workspace};

/// A server that ends with its test.
pub(crate) struct Serving {
    child: Child,
    out: BufReader<ChildStdout>,
    address: String,
}

impl Serving {
    fn start(scratch: &Scratch) -> Self {
        Self::run(scratch, &["serve", "--listen", "127.0.0.1:0"])
    }

    /// Starts a command that serves, and waits until it has said its address.
    pub(crate) fn run(scratch: &Scratch, args: &[&str]) -> Self {
        let mut child = command(scratch.path(), args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next());
        let address = address.unwrap_or_else(|| panic!("no address: {line}")).to_owned();
        Self { child, out, address }
    }

    /// The status and all of the answer to a GET.
    pub(crate) fn get(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        (answer.split(' ').nth(1).unwrap().parse().unwrap(), answer)
    }

    /// Sends it a signal.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
    }

    /// Waits for its end: the exit code, and what it said besides.
    pub(crate) fn end(mut self) -> (Option<i32>, String) {
        let mut said = String::new();
        self.out.read_to_string(&mut said).unwrap();
        self.child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        (self.child.wait().unwrap().code(), said)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _reaped_already = self.child.wait();
    }
}

/// A folder with a publication of the smallest example.
fn published() -> Scratch {
    let scratch = Scratch::new();
    let mini = workspace().join("examples/mini").display().to_string();
    scratch.run(&["publish", &mini, "--id", "1", "--date", "2024-06-20"]).fine();
    scratch
}

#[test]
fn publications_are_served_until_the_program_is_told_to_end() {
    let scratch = published();
    for signal in ["-TERM", "-INT"] {
        let serving = Serving::start(&scratch);
        assert_eq!(serving.get("/fa/").0, 200);
        assert_eq!(serving.get("/en/rounds/1/").0, 200);
        assert_eq!(serving.get("/api/v1/rounds").0, 200);
        assert_eq!(serving.get("/en/nothing/").0, 404);
        serving.signal(signal);
        let (code, said) = serving.end();
        assert_eq!(code, Some(0), "{said}");
    }
}

#[test]
fn new_publications_are_read_on_a_signal() {
    let scratch = published();
    let mut serving = Serving::start(&scratch);
    assert_eq!(serving.get("/api/v1/rounds/2").0, 404);
    let mini = workspace().join("examples/mini").display().to_string();
    scratch.run(&["publish", &mini, "--id", "2", "--date", "2024-06-21"]).fine();
    serving.signal("-HUP");
    let mut said = BufReader::new(serving.child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains("read again") {
        line.clear();
        assert!(said.read_line(&mut line).unwrap() > 0, "the program ended");
    }
    // It is told a moment before it is served.
    while serving.get("/api/v1/rounds/2").0 != 200 {}
    assert_eq!(serving.get("/api/v1/rounds/1").0, 200);
}

#[test]
fn an_address_that_is_taken_is_told_with_what_to_do() {
    let scratch = published();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let said = scratch.run(&["serve", "--listen", &address]).refused();
    assert!(said.contains(&address) && said.contains("--listen"), "{said}");
}

#[test]
fn what_cannot_be_served_is_told() {
    let scratch = Scratch::new();
    let said = scratch.run(&["serve"]).refused();
    assert!(said.contains("sanjeh publish"), "{said}");
    let scratch = published();
    for (args, wanted) in [
        (["serve", "--rate", "0"], "requests a second"),
        (["serve", "--rate", "fast"], "requests a second"),
        (["serve", "--base-url", "egov.example.org"], "http"),
        (["serve", "--base-url", "https://"], "http"),
    ] {
        let said = scratch.run(&args).refused();
        assert!(said.contains(wanted), "{said}");
    }
}

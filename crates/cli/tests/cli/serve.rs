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
    pub(crate) address: String,
    /// The line with it.
    pub(crate) ready: String,
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
        Self { child, out, address, ready: line }
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

    /// The status and the headers of the answer to a HEAD.
    pub(crate) fn head(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        write!(stream, "HEAD {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n").unwrap();
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
fn publications_are_served_until_the_program_is_stopped() {
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
    // It is announced a moment before it is served.
    while serving.get("/api/v1/rounds/2").0 != 200 {}
    assert_eq!(serving.get("/api/v1/rounds/1").0, 200);
}

/// A folder with keys and a publication that is signed by them.
fn signed() -> Scratch {
    let scratch = Scratch::new();
    scratch.run(&["keys", "new", "our.key", "--unencrypted"]).fine();
    let mini = workspace().join("examples/mini").display().to_string();
    let args = ["publish", &mini, "--id", "1", "--date", "2024-06-20", "--key", "our.key"];
    scratch.run(&args).fine();
    scratch
}

/// Asks until an answer has these words: results are computed again beside the serving.
fn until(serving: &Serving, path: &str, words: &str) -> String {
    loop {
        let (status, answer) = serving.get(path);
        assert_eq!(status, 200, "{answer}");
        if answer.contains(words) {
            return answer;
        }
    }
}

#[test]
fn what_a_known_key_signed_is_verified_and_the_rest_is_left_out_with_the_reason() {
    let scratch = signed();
    let mini = workspace().join("examples/mini").display().to_string();
    scratch.run(&["publish", &mini, "--id", "2", "--date", "2024-06-21"]).fine();
    let listen = ["serve", "--listen", "localhost:0"];
    let known = [&listen[..], &["--public-key", "our.key.pub"]].concat();
    let serving = Serving::run(&scratch, &known);
    let health = until(&serving, "/health", "\"recomputed\": true");
    assert!(health.contains("\"folder\": \"2\"") && health.contains("no signature"), "{health}");
    assert!(health.contains("attention"), "{health}");
    assert!(!health.contains(&scratch.path().display().to_string()), "{health}");
    assert_eq!(serving.get("/en/rounds/2/").0, 404);
    let page = serving.get("/en/rounds/1/").1;
    assert!(!page.contains("Not verified") && !page.contains("Being verified"), "{page}");
    let downloads = serving.get("/en/rounds/1/downloads/").1;
    let key = std::fs::read_to_string(scratch.path().join("our.key.pub")).unwrap();
    let line = key.lines().nth(1).unwrap();
    assert!(downloads.contains(line) && downloads.contains("@misc{publication-1,"), "{downloads}");
    let round = serving.get("/api/v1/rounds/1").1;
    assert!(round.contains("\"state\":\"verified\""), "{round}");
    serving.signal("-TERM");
    let (code, said) = serving.end();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("no signature") && said.contains("left out"), "{said}");

    let unknown = Serving::run(&scratch, &listen);
    let page = until(&unknown, "/en/rounds/1/", "All results were reproduced");
    assert!(page.contains("Not verified"), "{page}");
    assert!(unknown.get("/fa/rounds/2/").1.contains("راستی‌آزمایی نشده"));
    assert!(unknown.get("/en/").1.contains("Not verified"));
    assert!(unknown.get("/en/rounds/1/press.txt").1.contains("Not verified"));
    let round = unknown.get("/api/v1/rounds/1").1;
    assert!(round.contains("\"state\":\"not_verified\"") && round.contains("\"key\":null"));
    let downloads = unknown.get("/en/rounds/1/downloads/").1;
    assert!(
        !downloads.contains(line) && downloads.contains("does not have the publisher’s key"),
        "{downloads}"
    );
    unknown.signal("-TERM");
    let (_, said) = unknown.end();
    assert!(said.contains("--public-key"), "{said}");
}

/// Words that promise that readers can compute a publication again.
const PROMISES: [&str; 12] = [
    "anyone can",
    "with one command",
    "computed again",
    "compute them again",
    "Compute it again",
    "Check it yourself",
    "No figure has to be taken on trust",
    "هر کسی می‌تواند",
    "خودتان بیازمایید",
    "محاسبهٔ دوبارهٔ همه‌چیز",
    "هر کس بتواند",
    "بررسی‌نکرده پذیرفت",
];

/// The pages and texts of an export that promise it, each with the first words that do.
fn promising(site: &std::path::Path) -> Vec<(String, &'static str)> {
    let (mut found, mut folders) = (Vec::new(), vec![site.to_path_buf()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(site).unwrap().display().to_string();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "html")
                || name.ends_with("press.txt")
            {
                // Meanings of columns are those of files, whoever made them.
                let text = std::fs::read_to_string(&path).unwrap();
                found.extend(PROMISES.iter().find(|p| text.contains(**p)).map(|p| (name, *p)));
            }
        }
    }
    found
}

#[test]
fn nothing_promises_checking_where_nothing_can_be_checked() {
    let scratch = signed();
    let base = ["--base-url", "https://example.org"];
    scratch.run(&[&["export-site", "unknown"][..], &base].concat()).fine();
    let found = promising(&scratch.join("unknown"));
    assert!(found.is_empty(), "{found:?}");
    let page = scratch.read("unknown/en/rounds/1/index.html");
    let digest =
        sanjeh_publication::sha256(scratch.read("publications/1/publication.json").as_bytes());
    assert!(page.contains(&format!("SHA-256 {digest}")), "the citation has the whole digest");
    let key = [&base[..], &["--public-key", "our.key.pub"]].concat();
    scratch.run(&[&["export-site", "known"][..], &key].concat()).fine();
    let promising: Vec<String> =
        promising(&scratch.join("known")).into_iter().map(|(page, _)| page).collect();
    for page in ["en/index.html", "fa/index.html", "en/about/index.html", "en/rounds/1/press.txt"] {
        assert!(promising.iter().any(|p| p == page), "{page} not in {promising:?}");
    }
}

#[test]
fn a_forged_score_is_withdrawn_while_the_others_are_served() {
    let scratch = signed();
    let mini = workspace().join("examples/mini").display().to_string();
    scratch.run(&["publish", &mini, "--id", "2", "--date", "2024-06-21"]).fine();
    forge(&scratch.path().join("publications/2"), "results/scores.csv");
    let serving = Serving::run(&scratch, &["serve", "--listen", "127.0.0.1:0"]);
    let health = until(&serving, "/health", "\"left_out\": [\n");
    assert!(health.contains("results/scores.csv") && health.contains("99.99"), "{health}");
    assert_eq!(serving.get("/en/rounds/2/").0, 404);
    assert_eq!(serving.get("/rounds/2/data/scores.csv").0, 404);
    assert_eq!(serving.get("/en/rounds/1/").0, 200);
    serving.signal("-TERM");
    let (code, said) = serving.end();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("99.99") && said.contains("no longer shown"), "{said}");
    // An export verifies first.
    let base = ["--base-url", "https://example.org"];
    let said = scratch.run(&[&["export-site", "site"][..], &base].concat()).refused();
    assert!(said.contains("99.99"), "{said}");
    assert!(!scratch.path().join("site").exists());
    std::fs::remove_dir_all(scratch.path().join("publications/2")).unwrap();
    let key = ["--public-key", "our.key.pub"];
    scratch.run(&[&["export-site", "site"][..], &base, &key].concat()).fine();
    let page = std::fs::read_to_string(scratch.path().join("site/en/rounds/1/index.html")).unwrap();
    assert!(!page.contains("erified:"), "{page}");
    let other = ["--public-key", "other.key.pub"];
    scratch.run(&["keys", "new", "other.key", "--unencrypted"]).fine();
    let said = scratch.run(&[&["export-site", "again"][..], &base, &other].concat()).refused();
    assert!(said.contains("another key"), "{said}");
}

/// Changes the last score of a table, and the list of files so that its digest is right.
fn forge(publication: &std::path::Path, path: &str) {
    let file = publication.join(path);
    let old = std::fs::read(&file).unwrap();
    let text = String::from_utf8(old.clone()).unwrap();
    let text = text.trim_end();
    let new = format!("{}99.99\r\n", &text[..=text.rfind(',').unwrap()]);
    std::fs::write(&file, &new).unwrap();
    let list = publication.join("publication.json");
    let mut json: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&list).unwrap()).unwrap();
    let files = json["files"].as_array_mut().unwrap();
    let entry = files.iter_mut().find(|entry| entry["path"] == path).unwrap();
    entry["sha256"] = sanjeh_publication::sha256(new.as_bytes()).into();
    entry["bytes"] = new.len().into();
    std::fs::write(&list, serde_json::to_vec_pretty(&json).unwrap()).unwrap();
}

#[test]
fn one_bad_publication_never_stops_the_others() {
    let scratch = published();
    let bad = scratch.path().join("publications/bad");
    std::fs::create_dir(&bad).unwrap();
    let pipe = bad.join("publication.json");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let worse = scratch.path().join("publications/worse");
    std::fs::create_dir(&worse).unwrap();
    std::os::unix::fs::symlink("/dev/zero", worse.join("publication.json")).unwrap();
    let serving = Serving::start(&scratch);
    assert_eq!(serving.get("/en/rounds/1/").0, 200);
    let health = serving.get("/health").1;
    assert!(health.contains("\"bad\"") && health.contains("\"worse\""), "{health}");
    let said = scratch.run(&["verify", "publications/bad"]).refused();
    assert!(said.contains("not an ordinary file"), "{said}");
}

#[test]
fn names_are_listened_at_and_ports_end_at_65535() {
    let scratch = published();
    let serving = Serving::run(&scratch, &["serve", "--listen", "localhost:0"]);
    assert_eq!(serving.get("/en/").0, 200);
    for (address, wanted) in [
        ("0.0.0.0:99999", "65535"),
        ("localhost:65536", "65535"),
        ("localhost", "a colon and a port"),
        (":8080", "a colon and a port"),
        ("localhost:http", "a colon and a port"),
        ("no-such-host.invalid:0", "no-such-host.invalid"),
    ] {
        let said = scratch.run(&["serve", "--listen", address]).refused();
        assert!(said.contains(wanted), "{address}: {said}");
        assert!(!said.contains("invalid socket"), "{said}");
    }
}

#[test]
fn where_no_language_fits_that_of_the_site_is_taken() {
    let scratch = published();
    for (args, first) in
        [(&["--site-language", "fa"][..], "/fa/"), (&["--site-language", "en"], "/en/")]
    {
        let args = [&["serve", "--listen", "127.0.0.1:0"][..], args].concat();
        let serving = Serving::run(&scratch, &args);
        let answer = serving.get("/").1;
        assert!(answer.contains(&format!("location: {first}")), "{answer}");
    }
}

#[test]
fn an_address_that_is_taken_is_named_with_what_to_do() {
    let scratch = published();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let said = scratch.run(&["serve", "--listen", &address]).refused();
    assert!(said.contains(&address) && said.contains("--listen"), "{said}");
}

#[test]
fn what_cannot_be_served_is_named() {
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

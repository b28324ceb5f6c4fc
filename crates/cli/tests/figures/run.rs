//! Runs the program as a user does: rounds published into a folder, and served from there.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::table::Table;

/// Rounds that are published together.
pub(crate) struct Together {
    /// Its rounds, the earliest first: by what the test calls it, its folder, the id of its publication.
    pub(crate) rounds: &'static [(&'static str, &'static str, &'static str)],
}

/// A round, published and served.
pub(crate) struct Round<'a> {
    /// By what the test calls it.
    pub(crate) label: &'static str,
    /// What the test calls the previous round.
    pub(crate) before: Option<&'static str>,
    /// Whether no later round stands beside it.
    #[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "only reports ask for it"))]
    pub(crate) is_last: bool,
    /// Its folder.
    pub(crate) folder: PathBuf,
    /// Its address on the site.
    pub(crate) at: String,
    pub(crate) site: &'a Site,
}

impl Round<'_> {
    /// A page of it, or another text, in a language.
    pub(crate) fn page(&self, lang: &str, path: &str) -> String {
        self.site.text(&format!("/{lang}{}{path}", self.at))
    }

    /// Asks the API.
    pub(crate) fn api(&self, path: &str) -> serde_json::Value {
        serde_json::from_str(&self.site.text(&format!("/api/v1{}{path}", self.at))).unwrap()
    }

    /// All items of a list of the API, which comes in pages.
    pub(crate) fn items(&self, path: &str) -> Vec<serde_json::Value> {
        let (mut items, mut page) = (Vec::new(), 1);
        loop {
            let answer = self.api(&format!("{path}?limit=1000&page={page}"));
            items.extend(answer["items"].as_array().unwrap().iter().cloned());
            if page >= answer["pages"].as_u64().unwrap() {
                return items;
            }
            page += 1;
        }
    }

    /// A table of the open data; without rows if the round has none of it.
    pub(crate) fn table(&self, name: &str) -> Table {
        let (status, body) = self.site.get(&format!("{}/data/{name}.csv", self.at));
        if status == 404 { Table::default() } else { Table::of_csv(&body) }
    }

    /// What the program says about it.
    pub(crate) fn command(&self, command: &str, more: &[&str]) -> String {
        let folder = self.folder.to_str().unwrap();
        run(&std::env::temp_dir(), &[&[command, folder], more].concat())
    }
}

/// The program in a folder.
fn program(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sanjeh"));
    command.args(args).current_dir(folder).stdin(Stdio::null()).env_clear();
    command.envs([("COLUMNS", "300"), ("NO_COLOR", "1"), ("LANG", "C"), ("USER", "Sara")]);
    command
}

/// Runs the program, which finds nothing wrong.
fn run(folder: &Path, args: &[&str]) -> String {
    let output = program(folder, args).output().unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{args:?}: {err}");
    String::from_utf8(output.stdout).unwrap()
}

/// A site that ends with its test, and its publications with it.
pub(crate) struct Site {
    folder: PathBuf,
    child: Child,
    address: String,
}

impl Site {
    /// Publishes rounds, signed, and serves them.
    pub(crate) fn of(together: &Together) -> Self {
        let name = format!("sanjeh-figures-{}-{}", std::process::id(), together.rounds[0].0);
        let folder = std::env::temp_dir().join(name);
        // A process of the same id may have been killed before it could clear up.
        let _old = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        run(&folder, &["keys", "new", "our.key", "--unencrypted"]);
        for (_, round, id) in together.rounds {
            let round = source(round);
            let mut args =
                vec!["publish", round.to_str().unwrap(), "--id", *id, "--key", "our.key"];
            if !round.join("round.toml").exists() {
                args.extend(["--date", "2024-06-20"]);
            }
            run(&folder, &args);
        }
        let args = ["serve", "--listen", "127.0.0.1:0", "--public-key", "our.key.pub"];
        let mut child =
            program(&folder, &args).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next());
        let address = address.unwrap_or_else(|| panic!("no address: {line}")).to_owned();
        Self { folder, child, address }
    }

    /// The rounds that it shows.
    pub(crate) fn rounds<'a>(&'a self, together: &'a Together) -> impl Iterator<Item = Round<'a>> {
        together.rounds.iter().enumerate().map(move |(at, &(label, folder, id))| Round {
            label,
            before: at.checked_sub(1).map(|before| together.rounds[before].0),
            is_last: at + 1 == together.rounds.len(),
            folder: source(folder),
            at: format!("/rounds/{id}"),
            site: self,
        })
    }

    /// The status and the body of the answer to a GET, asked again while the server is too busy for it.
    pub(crate) fn get(&self, path: &str) -> (u16, Vec<u8>) {
        loop {
            let (status, body) = self.ask(path);
            if status != 503 {
                return (status, body);
            }
        }
    }

    fn ask(&self, path: &str) -> (u16, Vec<u8>) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(2))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
        assert!(!head.contains("transfer-encoding"), "{head}");
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, answer.split_off(end + 4))
    }

    /// The body of an answer that is there.
    pub(crate) fn text(&self, path: &str) -> String {
        let (status, body) = self.get(path);
        assert_eq!(status, 200, "{path}");
        String::from_utf8(body).unwrap()
    }

    /// Where files can be put that go with the site.
    #[cfg(feature = "pdf")]
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _reaped_already = self.child.wait();
        let _gone = fs::remove_dir_all(&self.folder);
    }
}

/// A folder of the workspace.
fn source(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().parent().unwrap().join(folder)
}

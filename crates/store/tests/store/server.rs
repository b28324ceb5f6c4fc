//! A PostgreSQL server that ends with the test program. The command line's tests use this file, too.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// The server; it ends with this program.
pub(crate) struct Server {
    /// Where its socket is.
    pub(crate) folder: String,
    // Its standard input is what keeps it running.
    _child: Child,
}

/// The one server of this program.
pub(crate) fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut child = Command::new("sh")
            .arg(crates.join("store/tests/store/postgres.sh"))
            .arg(programs())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut folder = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut folder).unwrap();
        assert!(!folder.is_empty(), "PostgreSQL does not start: see above");
        Server { folder: folder.trim().to_owned(), _child: child }
    })
}

/// Where the programs of the latest PostgreSQL are.
pub(crate) fn programs() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin"))).filter(|(_, bin)| bin.join("initdb").exists())
        })
        .collect();
    versions.sort();
    let latest = versions.pop().filter(|(version, _)| *version >= 15);
    latest.expect("these tests need PostgreSQL: apt-get install postgresql-15").1
}

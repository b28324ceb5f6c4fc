//! A PostgreSQL server that ends with this program, and databases of it.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::support::workspace;

/// The server; it ends with this program.
struct Server {
    folder: String,
    // Its standard input is what keeps it running.
    _child: Child,
}

fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| {
        let mut child = Command::new("sh")
            .arg(workspace().join("crates/store/tests/store/postgres.sh"))
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
fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin"))).filter(|(_, bin)| bin.join("initdb").exists())
        })
        .collect();
    versions.sort();
    versions.pop().expect("these tests need PostgreSQL: apt-get install postgresql-15").1
}

/// A new database of the server, as it is or as another one is; gives its name.
pub(crate) fn new_database(template: Option<&str>) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("cli_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let template = template.unwrap_or("template1");
    let sql = format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy");
    let run = Command::new(programs().join("psql"))
        .args(["-X", "-q", "-h", &server().folder, "-U", "postgres", "-d", "postgres", "-c", &sql])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    name
}

/// The address of a database of the server.
pub(crate) fn address(name: &str) -> String {
    format!("postgres://postgres@localhost/{name}?host={}", server().folder)
}

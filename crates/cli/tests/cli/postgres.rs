//! Databases of a PostgreSQL server that ends with this program.

use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::server::{programs, server};

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

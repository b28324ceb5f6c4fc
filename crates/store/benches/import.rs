//! Imports a folder once, as `sanjeh import` does, and says how long it took and how much memory:
//! `cargo bench -p sanjeh-store -- FOLDER DATABASE`. `bench/import` holds that against what the
//! engines do by themselves.

use std::sync::Arc;
use std::time::Instant;

use sanjeh_messages::{Lang, Problems};
use sanjeh_methodology::Limits;
use sanjeh_round::Place;
use sanjeh_store::{Act, Database, Import, Store, wait};

fn main() {
    // Cargo adds an argument of its own.
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let [folder, database] = args.as_slice() else {
        println!("bench/import measures with this program");
        return;
    };
    if let Err(problems) = import(folder, database) {
        eprintln!("{}", problems.render(Lang::En, false, 100));
        std::process::exit(2);
    }
}

fn import(folder: &str, database: &str) -> Result<(), Problems> {
    let database: Database = database.parse()?;
    let what = Import {
        place: Place::Folder(folder.into()),
        number: None,
        preview: false,
        limits: Limits::default(),
        doubts: None,
        act: Act { by: "bench".to_owned(), at: 0, reason: None },
    };
    #[expect(clippy::disallowed_methods, reason = "this program measures")]
    let start = Instant::now();
    let imported = wait(async move {
        let store = Store::open(&database).await?;
        let imported = store.import(what, Arc::new(|_| ())).await?;
        store.close().await;
        Ok(imported)
    })?;
    let seconds = start.elapsed().as_secs_f64();
    println!("{} {seconds:.3} {}", imported.changes.answers.added, peak());
    Ok(())
}

/// The most memory that this program had, in mebibytes; 0 where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kibibytes.unwrap_or(0) / 1024
}

//! How long it takes to publish round 9, to open it as a server does, and to verify it.
//!
//! `cargo bench -p sanjeh-publication`. Nothing is asserted.

use std::path::Path;
use std::time::Instant;

use sanjeh_publication::{Options, Publication, publish, verify};
use sanjeh_round::Place;

const RUNS: u32 = 10;

#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn milliseconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1000.0
}

fn main() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let folder = std::env::temp_dir().join(format!("sanjeh-publish-{}", std::process::id()));
    let options = |id: u32| Options {
        id: Some(id.to_string()),
        published: "2022-06-20".to_owned(),
        ..Options::default()
    };
    let eighth = Place::Folder(examples.join("round8"));
    let eighth = publish(&eighth, None, &options(8), &folder).expect("round 8 is in order");
    let ninth = Place::Folder(examples.join("round9"));
    let published: Vec<f64> = (0..RUNS)
        .map(|id| {
            let options = options(100 + id);
            milliseconds(|| {
                publish(&ninth, Some(&eighth), &options, &folder).expect("round 9 is in order");
            })
        })
        .collect();
    let there = folder.join("100");
    let opened = (0..RUNS)
        .map(|_| milliseconds(|| drop(Publication::open(&there).expect("it was published"))));
    let opened: Vec<f64> = opened.collect();
    let place = Place::Folder(there);
    let verified =
        (0..RUNS).map(|_| milliseconds(|| drop(verify(&place, None).expect("it was published"))));
    let verified: Vec<f64> = verified.collect();
    for (what, times) in [("publish", published), ("open", opened), ("verify", verified)] {
        println!("{what:8} {:7.1} ms", median(times));
    }
    std::fs::remove_dir_all(&folder).expect("the scratch folder can be removed");
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

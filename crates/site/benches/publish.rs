//! How long it takes to publish round 9 and to render all that the public sees of it; to open the
//! publication as a server does; to verify it.
//!
//! `cargo bench -p sanjeh-site --bench publish`. The baseline of publishing is its last step alone:
//! writing the very same bytes, with their digests. Nothing is asserted.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use sanjeh_publication::{Library, Publication, sha256, verify};
use sanjeh_publishing::{Options as Publishing, publish};
use sanjeh_round::Place;
use sanjeh_site::{Address, Options, Request, Site};

const RUNS: u32 = 7;

#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn milliseconds<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let made = work();
    (start.elapsed().as_secs_f64() * 1000.0, made)
}

/// Times of one kind of work.
#[derive(Default)]
struct Times(Vec<f64>);

impl Times {
    fn add<T>(&mut self, (time, made): (f64, T)) -> T {
        self.0.push(time);
        made
    }

    fn median(&self) -> f64 {
        let mut times = self.0.clone();
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    }
}

fn main() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let folder = std::env::temp_dir().join(format!("sanjeh-publish-{}", std::process::id()));
    let options = |id: u32| Publishing {
        id: Some(id.to_string()),
        published: "2022-06-20".to_owned(),
        ..Publishing::default()
    };
    let eighth = Place::Folder(examples.join("round8"));
    let eighth = publish(&eighth, None, &options(8), &folder).expect("round 8 is in order");
    let ninth = Place::Folder(examples.join("round9"));
    let [mut base, mut whole, mut made, mut rendered] = [const { Times(Vec::new()) }; 4];
    let [mut pictures, mut workbooks, mut opened, mut verified] = [const { Times(Vec::new()) }; 4];
    for id in 100..100 + RUNS {
        let (time, (publication, site, pages)) = milliseconds(|| {
            let publication = made.add(milliseconds(|| {
                publish(&ninth, Some(&eighth), &options(id), &folder).expect("round 9 is in order")
            }));
            let publication = publication.shared();
            let library = Library::new(vec![Arc::clone(&publication)]);
            let site = Site::new(library, Options::default());
            let pages = rendered.add(milliseconds(|| render(&site)));
            (publication, site, pages)
        });
        whole.add((time, ()));
        let there = folder.join(&publication.manifest.id);
        base.add(milliseconds(|| copy(&there, &folder.join("copy"), &pages)));
        std::fs::remove_dir_all(folder.join("copy")).expect("the copy can be removed");
        opened.add(milliseconds(|| Publication::open(&there).expect("it was published")));
        let place = Place::Folder(there.clone());
        verified.add(milliseconds(|| verify(&place, None).expect("it was published")));
        // What is made when it is asked for is timed once: it takes long and is no part of publishing.
        if id == 100 {
            let charts: Vec<&String> = pages
                .iter()
                .map(|(path, _)| path)
                .filter(|path| path.contains("/charts/"))
                .collect();
            let bytes: usize = pages.iter().map(|(_, body)| body.len()).sum();
            let (n, mib) = (pages.len() - charts.len(), bytes >> 20);
            println!("{n} pages, tables and files and {} charts, {mib} MiB", charts.len());
            let drawn: Vec<String> =
                charts.iter().map(|path| path.replace(".svg", ".png")).collect();
            pictures.add(milliseconds(|| all(&site, &drawn)));
            workbooks.add(milliseconds(|| all(&site, &paths(&site, is_asked_for))));
        }
        std::fs::remove_dir_all(&there).expect("the publication can be removed");
    }
    let (base, whole) = (base.median(), whole.median());
    println!("write and digest the same bytes   {base:8.1} ms");
    println!("publish and render everything     {whole:8.1} ms  {:.2} x", whole / base);
    println!("  publish                         {:8.1} ms", made.median());
    println!("  render                          {:8.1} ms", rendered.median());
    println!("open                              {:8.1} ms", opened.median());
    println!("verify                            {:8.1} ms", verified.median());
    println!("made when asked for: all workbooks {:7.1} ms", workbooks.median());
    println!("                     all pictures  {:7.1} ms", pictures.median());
    std::fs::remove_dir_all(&folder).expect("the scratch folder can be removed");
}

/// Every page in both languages, every table, feed and file of the publication, and every chart that
/// stands in a page: the path and the bytes of each.
fn render(site: &Site) -> Vec<(String, Vec<u8>)> {
    let mut made = all(site, &paths(site, |path| !is_asked_for(path)));
    let mut charts = BTreeSet::new();
    for (_, body) in &made {
        let text = String::from_utf8_lossy(body);
        let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        charts.extend(links.filter(|link| ends(link, &["svg"])).map(str::to_owned));
    }
    let ours = charts.into_iter().filter(|path| path.starts_with("/rounds/"));
    made.extend(all(site, &ours.collect::<Vec<String>>()));
    made
}

/// The addresses of a site for which something holds.
fn paths(site: &Site, holds: impl Fn(&str) -> bool) -> Vec<String> {
    site.addresses().iter().map(Address::path).filter(|path| holds(path)).collect()
}

/// Workbooks are made when somebody asks for one, as pictures are.
fn is_asked_for(path: &str) -> bool {
    ends(path, &["xlsx", "parquet"])
}

/// Whether a path has one of these endings.
fn ends(path: &str, endings: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending))
}

/// What is at these paths, made on all processors.
fn all(site: &Site, paths: &[String]) -> Vec<(String, Vec<u8>)> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let made = Mutex::new(Vec::with_capacity(paths.len()));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let reply = site.respond(&Request { path, ..Request::default() });
                    assert_eq!(reply.status, 200, "{path}");
                    let mut made = made.lock().expect("no thread panics");
                    made.push((path.clone(), reply.body));
                }
            });
        }
    });
    made.into_inner().expect("no thread panics")
}

/// Writes the files of a publication and all pages again, with their digests.
fn copy(from: &Path, to: &Path, pages: &[(String, Vec<u8>)]) {
    for entry in std::fs::read_dir(from).expect("it was published").flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        std::fs::create_dir_all(to).expect("the scratch folder can be written");
        if path.is_dir() {
            copy(&path, &target, &[]);
        } else {
            let bytes = std::fs::read(&path).expect("it was published");
            sha256(&bytes);
            std::fs::write(target, bytes).expect("the scratch folder can be written");
        }
    }
    for (at, (_, body)) in pages.iter().enumerate() {
        sha256(body);
        std::fs::write(to.join(format!("{at}.page")), body).expect("the folder can be written");
    }
}

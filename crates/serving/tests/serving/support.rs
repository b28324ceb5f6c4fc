//! A server on a port of its own, and a client that sends whatever bytes it is given.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, LazyLock};
use std::time::Duration;

use sanjeh_publication::{Library, Publication};
use sanjeh_publishing::{Options as Publishing, publish};
use sanjeh_replies::{Answer, Asked, Cache, Reply};
use sanjeh_round::Place;
use sanjeh_serving::{Answers, App, Limits, Server, Surroundings, serve};
use sanjeh_site::{Options, Site};
use tokio::sync::oneshot;

/// Whoever waits longer for a server on the same machine waits for ever.
const HANGS: Duration = Duration::from_mins(1);

/// A server that ends with its test.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    pub(crate) server: Arc<Server>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Running {
    /// Serves answers with these limits.
    pub(crate) fn new(answers: Arc<dyn Answers>, limits: Limits) -> Self {
        Self::with(Server::new(answers, limits, Surroundings::default()))
    }

    /// Serves.
    pub(crate) fn with(server: Server) -> Self {
        let server = Arc::new(server);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let theirs = Arc::clone(&server);
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(2)
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                serve(listener, theirs, async {
                    let _stopped = stopped.await;
                })
                .await;
            });
        });
        Self { address, server, stop: Some(stop), thread: Some(thread) }
    }

    /// The answer to a GET.
    pub(crate) fn get(&self, path: &str) -> Response {
        self.ask("GET", path, &[], b"")
    }

    /// The answer to a request with headers and a content.
    pub(crate) fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        content: &[u8],
    ) -> Response {
        let mut request =
            format!("{method} {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n");
        for (name, value) in headers {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        if !content.is_empty() {
            request.push_str(&format!("Content-Length: {}\r\n", content.len()));
        }
        request.push_str("\r\n");
        let mut bytes = request.into_bytes();
        bytes.extend_from_slice(content);
        Response::parse(&self.raw(&bytes))
    }

    /// All that is answered to these bytes until the server closes the connection.
    pub(crate) fn raw(&self, bytes: &[u8]) -> Vec<u8> {
        let mut stream = self.connect();
        // The server may have refused, answered and closed before all was sent.
        let _sent = stream.write_all(bytes);
        read_to_end(&mut stream)
    }

    /// A connection.
    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(HANGS)).unwrap();
        stream.set_write_timeout(Some(HANGS)).unwrap();
        stream
    }

    /// Ends the server and waits until it has.
    pub(crate) fn stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _sent = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

/// All that comes until the connection is closed; a server that neither answers nor closes fails.
pub(crate) fn read_to_end(stream: &mut TcpStream) -> Vec<u8> {
    let mut all = Vec::new();
    match stream.read_to_end(&mut all) {
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => {}
        Err(error) => panic!("the server hangs: {error}"),
    }
    all
}

/// A response, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Response {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Response {
    #[track_caller]
    pub(crate) fn parse(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let end =
            end.unwrap_or_else(|| panic!("no response: {:?}", String::from_utf8_lossy(bytes)));
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let header = |line: &str| {
            let (name, value) = line.split_once(':').unwrap();
            (name.to_ascii_lowercase(), value.trim().to_owned())
        };
        Self { status, headers: lines.map(header).collect(), body: bytes[end + 4..].to_vec() }
    }

    /// A header; `None` if it is not there. A header that stands twice fails.
    #[track_caller]
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(n, _)| n == name).map(|(_, v)| v.as_str());
        let first = found.next();
        if name != "vary" {
            assert_eq!(found.next(), None, "{name} stands twice");
        }
        first
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.text()))
    }
}

/// Answers that do what a page should not do.
#[derive(Debug)]
pub(crate) struct Trial {
    /// How often an answer was made.
    pub(crate) made: AtomicUsize,
    /// `/slow` waits here for another.
    pub(crate) gate: Barrier,
}

impl Default for Trial {
    fn default() -> Self {
        Self { made: AtomicUsize::new(0), gate: Barrier::new(2) }
    }
}

/// What `/page` says.
pub(crate) fn page() -> String {
    "<p>دولت الکترونیکی</p>".repeat(1_000)
}

impl Answers for Trial {
    fn answer(&self, asked: &Asked<'_>) -> Answer {
        self.made.fetch_add(1, Ordering::SeqCst);
        let mut reply = match asked.path {
            "/panic" => panic!("a page that panics, as this test wants it"),
            "/slow" => {
                self.gate.wait();
                Reply::page("slow".to_owned())
            }
            "/large" => Reply::of("image/png", vec![7; 3 << 20]),
            "/missing" => Reply { status: 404, ..Reply::page("missing".to_owned()) },
            "/form" => {
                let form = asked.form.unwrap_or_default();
                Reply { cache: Cache::Never, ..Reply::page(format!("{} bytes", form.len())) }
            }
            "/query" => Reply::page(format!("{}{}", asked.query, page())),
            _ => Reply::page(page()),
        };
        if asked.path == "/asset" {
            reply.cache = Cache::Immutable;
        }
        reply.into()
    }

    fn error(&self, status: u16, asked: &Asked<'_>) -> Answer {
        let reply = Reply::page(format!("an error page for {}", asked.path));
        Reply { status, cache: Cache::Never, ..reply }.into()
    }

    fn takes_post(&self, path: &str) -> bool {
        path == "/form"
    }

    fn first_asked(&self) -> Vec<String> {
        vec!["/page".to_owned()]
    }
}

/// A server of trial answers, and these.
pub(crate) fn trial(limits: Limits) -> (Running, Arc<Trial>) {
    let trial = Arc::new(Trial::default());
    (Running::new(Arc::clone(&trial) as Arc<dyn Answers>, limits), trial)
}

/// No limit on the rate, for tests that ask a lot.
pub(crate) fn unlimited() -> Limits {
    Limits { rate: None, ..Limits::default() }
}

/// A folder that is removed with all that is in it.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("sanjeh-serving-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let _old = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _gone = std::fs::remove_dir_all(&self.0);
    }
}

/// Publications in memory, and the site that is made from them.
pub(crate) struct Published {
    pub(crate) running: Running,
    library: Library,
}

impl Published {
    /// Publishes examples one after the other, each under its own id, on its day.
    fn new(examples: &[(&str, &str, &str)]) -> Self {
        let folder = Scratch::new();
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
        let mut all: Vec<Arc<Publication>> = Vec::new();
        for (name, id, day) in examples {
            let place = Place::Folder(workspace.join(name));
            let options = Publishing {
                id: Some((*id).to_owned()),
                published: (*day).to_owned(),
                ..Publishing::default()
            };
            let previous = all.last().map(AsRef::as_ref);
            let Publication { manifest, digest, .. } =
                publish(&place, previous, &options, &folder.0).unwrap();
            let place = in_memory(&folder.0.join(id), id);
            all.push(Publication::read(manifest, digest, place).unwrap().shared());
        }
        let library = Library::new(all);
        let site = Site::new(library.clone(), Options::default());
        let running = Running::new(Arc::new(App::new(site)), unlimited());
        Self { running, library }
    }
}

/// The files of a folder in memory, so that the folder may go.
fn in_memory(folder: &Path, name: &str) -> Place {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(inside) = folders.pop() {
        for entry in std::fs::read_dir(inside).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                files.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    Place::Bundled { name: name.to_owned(), files: Arc::new(files) }
}

/// One for all tests that only read: publishing takes a moment.
static PUBLISHED: LazyLock<Published> = LazyLock::new(|| {
    Published::new(&[("round8", "8", "2021-06-20"), ("round9", "9", "2022-06-20")])
});

/// An index whose subjects have ids with `/` in them.
static HDI: LazyLock<Published> = LazyLock::new(|| Published::new(&[("hdi", "hdi", "2025-05-06")]));

/// Two rounds between which agencies merged and were split.
static MERGED: LazyLock<Published> = LazyLock::new(|| {
    let case = "../crates/cli/tests/cases/mergers";
    let [one, two] = ["one", "two"].map(|round| format!("{case}/{round}"));
    Published::new(&[(&one, "1", "2021-03-01"), (&two, "2", "2022-03-01")])
});

/// The site with these, published.
pub(crate) fn merged() -> &'static Running {
    &MERGED.running
}

/// The site with the Human Development Index, published.
pub(crate) fn hdi() -> &'static Running {
    &HDI.running
}

/// The site with rounds 8 and 9, published.
pub(crate) fn published() -> &'static Running {
    &PUBLISHED.running
}

/// The same, known to its readers by another address.
pub(crate) fn published_at(base: &str) -> Running {
    let options = Options { base: base.to_owned(), ..Options::default() };
    let site = Site::new(PUBLISHED.library.clone(), options);
    Running::new(Arc::new(App::new(site)), unlimited())
}

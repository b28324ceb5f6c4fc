//! What all requests share: the answers of now, the replies that were made, the limits.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use sanjeh_replies::Asked;
use tokio::sync::{OnceCell, Semaphore};

use crate::answers::Answers;
use crate::cache::Cache;
use crate::client::network;
use crate::limiter::Limiter;
use crate::log::Log;
use crate::stored::Stored;
use crate::together::Together;

/// What one reader, and all readers together, may take.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Requests a second from one address, or one network of IPv6; four times as many may come at
    /// once. `None` for any number.
    pub rate: Option<NonZeroU32>,
    /// Bytes of replies that are kept ready.
    pub cache: usize,
    /// Bytes of the content of a POST.
    pub body: usize,
    /// Connections at one time; more wait until one is closed.
    pub connections: usize,
    /// Time for the head of a request to arrive, and for which an idle connection stays open.
    pub head: Duration,
    /// Time for the content of a request to arrive, and for a reader to take any of a response.
    pub transfer: Duration,
    /// Time for an answer to be made.
    pub making: Duration,
    /// Time for open requests to end when the server stops.
    pub stopping: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            rate: NonZeroU32::new(100),
            cache: 32 << 20,
            body: 256 << 10,
            connections: 4_096,
            head: Duration::from_secs(20),
            transfer: Duration::from_secs(20),
            making: Duration::from_secs(20),
            stopping: Duration::from_secs(10),
        }
    }
}

/// How the server stands in the world.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Whether every reader comes over TLS, which ends before this server.
    pub behind_tls: bool,
    /// Proxies whose word on a reader's address and use of TLS is taken.
    pub proxies: Vec<IpAddr>,
}

/// The answers of a library and the replies that were made from them.
pub(crate) struct Edition {
    pub(crate) answers: Arc<dyn Answers>,
    /// Replies to a path alone.
    pub(crate) pages: Cache,
    /// Replies to a path with a query, of which there are endlessly many: they cannot push the
    /// pages out.
    pub(crate) queries: Cache,
    /// Replies that are being made, by what was asked: whoever asks the same waits for the same.
    pub(crate) making: Together<Asking, OnceCell<Arc<Stored>>>,
}

/// What was asked: path, query, and the languages that the reader prefers.
pub(crate) type Asking = (String, String, String);

/// What all requests share.
pub struct Server {
    edition: RwLock<Arc<Edition>>,
    pub(crate) limits: Limits,
    pub(crate) surroundings: Surroundings,
    pub(crate) limiter: Option<Limiter>,
    /// Answers that may be made at one time.
    pub(crate) makers: Arc<Semaphore>,
    /// Answers that may be made for one reader at one time: never all, so that others come through.
    pub(crate) of_reader: Together<IpAddr, Semaphore>,
    pub(crate) log: Option<Log>,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server").field("limits", &self.limits).finish_non_exhaustive()
    }
}

impl Server {
    /// A server of these answers, without a log.
    pub fn new(answers: Arc<dyn Answers>, limits: Limits, surroundings: Surroundings) -> Self {
        Self {
            edition: RwLock::new(Arc::new(Edition::new(answers, limits.cache))),
            limiter: limits.rate.map(Limiter::new),
            limits,
            surroundings,
            makers: Arc::new(Semaphore::new(makers())),
            of_reader: Together::default(),
            log: None,
        }
    }

    /// Writes a line of JSON to `out` for each request, with the time that `now` gives.
    #[must_use]
    pub fn with_log(
        mut self,
        out: Box<dyn std::io::Write + Send>,
        now: fn() -> jiff::Timestamp,
    ) -> Self {
        self.log = Some(Log::new(out, now));
        self
    }

    /// Answers from now on from something else. Requests that are being answered are not
    /// disturbed.
    pub fn replace(&self, answers: Arc<dyn Answers>) {
        let new = Arc::new(Edition::new(answers, self.limits.cache));
        *self.edition.write().unwrap_or_else(PoisonError::into_inner) = new;
    }

    /// Makes what is asked for first before anybody asks. Takes as long as that takes; ends early
    /// when the answers are replaced.
    pub fn warm(&self) {
        let edition = self.edition();
        for path in edition.answers.first_asked() {
            if !Arc::ptr_eq(&edition, &self.edition()) {
                return;
            }
            let asked = Asked { path: &path, ..Asked::default() };
            let stored = Arc::new(Stored::new(edition.answers.answer(&asked)));
            if stored.keeps() {
                edition.pages.put(&path, &stored);
            }
        }
    }

    /// The permits of one reader to have answers made.
    pub(crate) fn reader(&self, address: IpAddr) -> Arc<Semaphore> {
        self.of_reader.get(network(address), || Semaphore::new(makers() - 1))
    }

    /// The answers of now.
    pub(crate) fn edition(&self) -> Arc<Edition> {
        Arc::clone(&self.edition.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// How many answers may be made at one time: one for each core, and two at least.
fn makers() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from).max(2)
}

impl Edition {
    fn new(answers: Arc<dyn Answers>, cache: usize) -> Self {
        Self {
            answers,
            pages: Cache::new(cache / 4 * 3),
            queries: Cache::new(cache / 4),
            making: Together::default(),
        }
    }

    /// The reply that was made to a question before.
    pub(crate) fn kept(&self, path: &str, query: &str) -> Option<Arc<Stored>> {
        match query {
            "" => self.pages.get(path),
            _ => self.queries.get(&format!("{path}?{query}")),
        }
    }

    /// Keeps the reply to a question.
    pub(crate) fn keep(&self, path: &str, query: &str, stored: &Arc<Stored>) {
        match query {
            "" => self.pages.put(path, stored),
            _ => self.queries.put(&format!("{path}?{query}"), stored),
        }
    }
}

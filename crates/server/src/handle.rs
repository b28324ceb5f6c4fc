//! One request: what was made before is sent at once; the rest is made on another thread.

use std::net::IpAddr;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{ACCEPT_LANGUAGE, ALLOW, CONTENT_LENGTH, HOST, RETRY_AFTER};
use http::{HeaderName, Method, Request, Version};
use http_body_util::BodyExt;
use hyper::body::{Body, Incoming};
use percent_encoding::percent_decode_str;
use sanjeh_messages::{Lang, Message, message};
use sanjeh_site::{Cache, Reply};
use tokio::time::{Instant, timeout};

use crate::answers::{Answer, Asked};
use crate::client;
use crate::server::{Edition, Server};
use crate::stored::{Sent, Stored};

/// Longest path and query, in bytes: no link of the site comes near.
const LONGEST_ADDRESS: usize = 4_096;

/// How much of a content that is too long is read on, so that its sender sees the answer: as many
/// times what is allowed.
const READ_ON: usize = 8;

/// Answers a request from a connection.
pub(crate) async fn handle(server: &Arc<Server>, peer: IpAddr, request: Request<Incoming>) -> Sent {
    let Some(log) = &server.log else { return answered(server, peer, request).await };
    let began = Instant::now();
    let (method, path) = (request.method().to_string(), request.uri().path().to_owned());
    let response = answered(server, peer, request).await;
    let bytes = response.body().size_hint().exact().unwrap_or(0);
    log.tell(&method, &path, response.status().as_u16(), bytes, began.elapsed());
    response
}

async fn answered(server: &Arc<Server>, peer: IpAddr, request: Request<Incoming>) -> Sent {
    let surroundings = &server.surroundings;
    let headers = request.headers();
    let secure = surroundings.behind_tls || client::says_tls(peer, headers, &surroundings.proxies);
    if let Some(limiter) = &server.limiter {
        let address = client::address(peer, headers, &surroundings.proxies);
        if let Err(seconds) = limiter.check(address) {
            let answer = plain(429, &message!("server-too-many-requests"));
            let answer = answer.with(RETRY_AFTER, seconds.to_string());
            return Stored::new(answer).response(headers, secure);
        }
    }
    if is_malformed(&request) {
        return Stored::new(plain(400, &message!("server-bad-request"))).response(headers, secure);
    }
    let edition = server.edition();
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if reads
        && request.uri().query().is_none()
        && let Some(stored) = edition.pages.get(request.uri().path())
    {
        return stored.response(headers, secure);
    }
    let (parts, body) = request.into_parts();
    let address = address(&parts);
    let takes_post = edition.answers.takes_post(&address.path);
    let stored = if let Some(status) = refusal(&address) {
        failed(server, edition, address, status, &[]).await
    } else if reads {
        page(server, edition, address, None).await
    } else if parts.method == Method::POST && takes_post {
        match content(server, &parts, body).await {
            Ok(content) => page(server, edition, address, Some(content)).await,
            Err(status) => failed(server, edition, address, status, &[]).await,
        }
    } else {
        let allowed = if takes_post { "GET, HEAD, POST" } else { "GET, HEAD" };
        failed(server, edition, address, 405, &[(ALLOW, allowed)]).await
    };
    stored.response(&parts.headers, secure)
}

/// Whether a request is none by the rules of HTTP: its path is none, or it does not name its host
/// once, which HTTP/1.1 wants though all hosts get the same here.
fn is_malformed(request: &Request<Incoming>) -> bool {
    let mut hosts = request.headers().get_all(HOST).iter();
    let one_host = hosts.next().is_some() && hosts.next().is_none();
    !request.uri().path().starts_with('/') || (request.version() == Version::HTTP_11 && !one_host)
}

/// What is asked for.
struct Address {
    path: String,
    query: String,
    languages: String,
}

impl Address {
    fn asked<'a>(&'a self, form: Option<&'a [u8]>) -> Asked<'a> {
        Asked { path: &self.path, query: &self.query, form, languages: &self.languages }
    }
}

/// The address of a request.
fn address(parts: &http::request::Parts) -> Address {
    let languages = parts.headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Address {
        path: parts.uri.path().to_owned(),
        query: in_order(parts.uri.query().unwrap_or_default()),
        languages: languages.unwrap_or_default().to_owned(),
    }
}

/// The status by which an address is refused that nobody links to.
fn refusal(address: &Address) -> Option<u16> {
    let Address { path, query, .. } = address;
    if path.len() + query.len() > LONGEST_ADDRESS {
        return Some(414);
    }
    let is_text = |part: &&String| percent_decode_str(part).decode_utf8().is_ok();
    if [path, query].iter().all(is_text) { None } else { Some(400) }
}

/// A query with its parameters in the order of their names, so that one question has one address.
fn in_order(query: &str) -> String {
    let mut parameters: Vec<&str> = query.split('&').filter(|part| !part.is_empty()).collect();
    parameters.sort_by_key(|part| part.split('=').next());
    parameters.join("&")
}

/// The content of a request.
///
/// # Errors
/// The status to answer if it does not come whole.
async fn content(
    server: &Server,
    parts: &http::request::Parts,
    mut body: Incoming,
) -> Result<Bytes, u16> {
    let most = server.limits.body;
    let said = parts.headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if said.and_then(|length| length.parse::<usize>().ok()).is_some_and(|n| n > most * READ_ON) {
        return Err(413);
    }
    let reading = async {
        let (mut content, mut length) = (Vec::new(), 0);
        while let Some(frame) = body.frame().await {
            let Ok(data) = frame.map_err(|_| 400_u16)?.into_data() else { continue };
            length += data.len();
            if length > most * READ_ON {
                return Err(413);
            }
            if length <= most {
                content.extend_from_slice(&data);
            }
        }
        if length > most { Err(413) } else { Ok(content.into()) }
    };
    timeout(server.limits.transfer, reading).await.unwrap_or(Err(408))
}

/// Makes the answer to a question, unless it was made before.
async fn page(
    server: &Arc<Server>,
    edition: Arc<Edition>,
    address: Address,
    form: Option<Bytes>,
) -> Arc<Stored> {
    let address = Arc::new(address);
    if form.is_none()
        && let Some(stored) = edition.kept(&address.path, &address.query)
    {
        return stored;
    }
    let (theirs, question) = (Arc::clone(&edition), Arc::clone(&address));
    let made = make(server, move || {
        // It may have been made while this request waited for its turn.
        let kept = || theirs.kept(&question.path, &question.query);
        if let Some(stored) = form.is_none().then(kept).flatten() {
            return stored;
        }
        let mut answer = theirs.answers.answer(&question.asked(form.as_deref()));
        if form.is_some() {
            answer.reply.cache = Cache::Never;
        }
        let stored = Arc::new(Stored::new(answer));
        if form.is_none() && stored.keeps() {
            theirs.keep(&question.path, &question.query, &stored);
        }
        stored
    });
    match made.await {
        Ok(stored) => stored,
        Err(Unmade::Late) => late(),
        Err(Unmade::Panicked) => {
            // What panicked was told by the program's panic hook; this tells on which page.
            eprintln!("{}", message!("server-page-failed", path = &address.path).text(Lang::En));
            failed(server, edition, address, 500, &[]).await
        }
    }
}

/// The page that says why there is no answer.
async fn failed(
    server: &Arc<Server>,
    edition: Arc<Edition>,
    address: impl Into<Arc<Address>>,
    status: u16,
    headers: &[(HeaderName, &str)],
) -> Arc<Stored> {
    let address = address.into();
    let made = make(server, move || edition.answers.error(status, &address.asked(None)));
    let mut answer = match made.await {
        Ok(answer) => answer,
        Err(Unmade::Late) => return late(),
        Err(Unmade::Panicked) => plain(status, &message!("server-failed")),
    };
    answer.headers.extend(headers.iter().map(|(name, value)| (name.clone(), (*value).to_owned())));
    Arc::new(Stored::new(answer))
}

/// Why nothing was made.
enum Unmade {
    /// It took too long, or too many others were before it.
    Late,
    /// The program made a mistake.
    Panicked,
}

/// Makes something on a thread where it may take its time; only so many at once.
async fn make<T: Send + 'static>(
    server: &Server,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Unmade> {
    let makers = Arc::clone(&server.makers);
    let making = async {
        let permit = makers.acquire_owned().await.map_err(|_| Unmade::Late)?;
        let task = tokio::task::spawn_blocking(move || {
            let made = work();
            // One that nobody waits for any more still holds its place while it runs.
            drop(permit);
            made
        });
        task.await.map_err(|_| Unmade::Panicked)
    };
    timeout(server.limits.making, making).await.unwrap_or(Err(Unmade::Late))
}

fn late() -> Arc<Stored> {
    let answer = plain(503, &message!("server-busy")).with(RETRY_AFTER, "5");
    Arc::new(Stored::new(answer))
}

/// A plain answer in all languages, for when no page can be made.
fn plain(status: u16, text: &Message) -> Answer {
    let said = Lang::ALL.map(|lang| text.text(lang)).join("\n");
    let reply = Reply::of("text/plain; charset=utf-8", said.into_bytes());
    Reply { status, cache: Cache::Never, ..reply }.into()
}

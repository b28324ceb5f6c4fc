//! One request: what was made before is sent at once; the rest is made on another thread.

use std::net::IpAddr;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{
    ACCEPT_LANGUAGE, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_MAX_AGE, ALLOW, CONTENT_LENGTH, HOST, RETRY_AFTER,
};
use http::{HeaderName, Method, Request, Version};
use http_body_util::BodyExt;
use hyper::body::{Body, Incoming};
use sanjeh_addresses::is_text;
use sanjeh_messages::{Lang, Message, message};
use sanjeh_replies::{Answer, Asked, Cache, Reply};
use tokio::sync::OnceCell;
use tokio::time::{Instant, timeout};

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
    #[expect(clippy::disallowed_methods, reason = "the log says how long an answer took")]
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
    let reader = client::address(peer, headers, &surroundings.proxies);
    let edition = server.edition();
    if let Some(limiter) = &server.limiter
        && let Err(seconds) = limiter.check(reader)
    {
        let question = question(&request, reader);
        let answer = refused(&edition, 429, &message!("server-too-many-requests"), &question);
        let answer = answer.with(RETRY_AFTER, seconds.to_string());
        return Stored::new(answer).response(headers, secure);
    }
    if is_malformed(&request) {
        let question = question(&request, reader);
        let answer = refused(&edition, 400, &message!("server-bad-request"), &question);
        return Stored::new(answer).response(headers, secure);
    }
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if reads
        && request.uri().query().is_none()
        && let Some(stored) = edition.pages.get(request.uri().path())
    {
        return stored.response(headers, secure);
    }
    let question = Arc::new(question(&request, reader));
    let (parts, body) = request.into_parts();
    let takes_post = edition.answers.takes_post(&question.path);
    let allowed = if takes_post { "GET, HEAD, OPTIONS, POST" } else { "GET, HEAD, OPTIONS" };
    let stored = if let Some(status) = unwelcome(&question) {
        failed(server, edition, question, status, &[]).await
    } else if reads {
        page(server, edition, question).await
    } else if parts.method == Method::POST && takes_post {
        match content(server, &parts, body).await {
            Ok(content) => made(server, edition, question, Some(content)).await,
            Err(status) => failed(server, edition, question, status, &[]).await,
        }
    } else if parts.method == Method::OPTIONS {
        Arc::new(Stored::new(options(&edition, &question, allowed)))
    } else {
        failed(server, edition, question, 405, &[(ALLOW, allowed)]).await
    };
    stored.response(&parts.headers, secure)
}

/// What may be done at an address. Browsers ask it before a page of another site sends claims, or
/// says what it has already.
fn options(edition: &Edition, question: &Question, allowed: &'static str) -> Answer {
    let reply = Reply { status: 204, cache: Cache::Never, ..Reply::of("text/plain", Vec::new()) };
    let mut answer = Answer::from(reply).with(ALLOW, allowed);
    answer.audience = edition.answers.audience(&question.path);
    answer
        .with(ACCESS_CONTROL_ALLOW_METHODS, allowed)
        .with(
            ACCESS_CONTROL_ALLOW_HEADERS,
            "accept-language, content-type, if-none-match, if-range, range",
        )
        .with(ACCESS_CONTROL_MAX_AGE, "86400")
}

/// Whether a request is none by the rules of HTTP: its path is none, or it does not name its host
/// once, which HTTP/1.1 wants though all hosts get the same here.
fn is_malformed(request: &Request<Incoming>) -> bool {
    let mut hosts = request.headers().get_all(HOST).iter();
    let one_host = hosts.next().is_some() && hosts.next().is_none();
    !request.uri().path().starts_with('/') || (request.version() == Version::HTTP_11 && !one_host)
}

/// What is asked for, and by whom.
struct Question {
    path: String,
    query: String,
    languages: String,
    /// The address of the reader.
    reader: IpAddr,
}

impl Question {
    fn asked<'a>(&'a self, form: Option<&'a [u8]>) -> Asked<'a> {
        Asked { path: &self.path, query: &self.query, form, languages: &self.languages }
    }
}

/// What a request asks for.
fn question(request: &Request<Incoming>, reader: IpAddr) -> Question {
    let languages = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Question {
        path: request.uri().path().to_owned(),
        query: in_order(request.uri().query().unwrap_or_default()),
        languages: languages.unwrap_or_default().to_owned(),
        reader,
    }
}

/// The status by which a question is refused that no link leads to.
fn unwelcome(question: &Question) -> Option<u16> {
    let Question { path, query, .. } = question;
    if path.len() + query.len() > LONGEST_ADDRESS {
        return Some(414);
    }
    if [path, query].iter().all(|part| is_text(part)) { None } else { Some(400) }
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

/// The answer to a question: one that was made before, one that is being made for somebody else, or
/// a new one.
async fn page(server: &Arc<Server>, edition: Arc<Edition>, question: Arc<Question>) -> Arc<Stored> {
    let Question { path, query, languages, .. } = &*question;
    if let Some(stored) = edition.kept(path, query) {
        return stored;
    }
    let asking = (path.clone(), query.clone(), languages.clone());
    let turn = edition.making.get(asking, OnceCell::new);
    let making = || made(server, Arc::clone(&edition), Arc::clone(&question), None);
    Arc::clone(turn.get_or_init(making).await)
}

/// Makes the answer to a question.
async fn made(
    server: &Arc<Server>,
    edition: Arc<Edition>,
    question: Arc<Question>,
    form: Option<Bytes>,
) -> Arc<Stored> {
    let (theirs, asked) = (Arc::clone(&edition), Arc::clone(&question));
    let made = make(server, question.reader, move || {
        // It may have been made while this request waited for its turn.
        let kept = || theirs.kept(&asked.path, &asked.query);
        if let Some(stored) = form.is_none().then(kept).flatten() {
            return stored;
        }
        let mut answer = theirs.answers.answer(&asked.asked(form.as_deref()));
        if form.is_some() {
            answer.reply.cache = Cache::Never;
        }
        let stored = Arc::new(Stored::new(answer));
        if form.is_none() && stored.keeps() {
            theirs.keep(&asked.path, &asked.query, &stored);
        }
        stored
    });
    match made.await {
        Ok(stored) => stored,
        Err(Unmade::Late) => late(&edition, &question),
        Err(Unmade::Panicked) => {
            // What panicked was written by the program's panic hook; this says on which page.
            eprintln!(
                "{}",
                message!("server-page-failed", path = &question.path).text(Lang::ENGLISH)
            );
            failed(server, edition, question, 500, &[]).await
        }
    }
}

/// The page that says why there is no answer.
async fn failed(
    server: &Arc<Server>,
    edition: Arc<Edition>,
    question: Arc<Question>,
    status: u16,
    headers: &[(HeaderName, &str)],
) -> Arc<Stored> {
    let (theirs, asked) = (Arc::clone(&edition), Arc::clone(&question));
    let made =
        make(server, question.reader, move || theirs.answers.error(status, &asked.asked(None)));
    let mut answer = match made.await {
        Ok(answer) => answer,
        Err(Unmade::Late) => return late(&edition, &question),
        Err(Unmade::Panicked) => plain(&edition, status, &message!("server-failed")),
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

/// Makes something for a reader on a thread where it may take its time; only so many at once, and not
/// all of them for one reader.
async fn make<T: Send + 'static>(
    server: &Server,
    reader: IpAddr,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Unmade> {
    let (theirs, makers) = (server.reader(reader), Arc::clone(&server.makers));
    let making = async {
        let own = theirs.acquire_owned().await.map_err(|_| Unmade::Late)?;
        let permit = makers.acquire_owned().await.map_err(|_| Unmade::Late)?;
        let task = tokio::task::spawn_blocking(move || {
            let made = work();
            // One that nobody waits for any more still holds its place while it runs.
            drop((own, permit));
            made
        });
        task.await.map_err(|_| Unmade::Panicked)
    };
    timeout(server.limits.making, making).await.unwrap_or(Err(Unmade::Late))
}

/// Says that there is too much to do just now.
fn late(edition: &Edition, question: &Question) -> Arc<Stored> {
    let answer = refused(edition, 503, &message!("server-busy"), question);
    Arc::new(Stored::new(answer.with(RETRY_AFTER, "5")))
}

/// An answer that costs next to nothing, in the form of what was asked.
fn refused(edition: &Edition, status: u16, text: &Message, question: &Question) -> Answer {
    let refusal = edition.answers.refusal(status, &question.asked(None));
    refusal.unwrap_or_else(|| plain(edition, status, text))
}

/// A plain answer in all languages of the readers, for when no page can be made.
fn plain(edition: &Edition, status: u16, text: &Message) -> Answer {
    let languages = edition.answers.languages().into_iter();
    let said: Vec<String> = languages.map(|lang| text.text(lang)).collect();
    let said = said.join("\n");
    let reply = Reply::of("text/plain; charset=utf-8", said.into_bytes());
    Reply { status, cache: Cache::Never, ..reply }.into()
}

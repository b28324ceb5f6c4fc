//! The server as a program: bound to an address, warmed up, reloaded and ended by signals.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use sanjeh_messages::{Lang, Problem, Problems, message, why};
use sanjeh_publication::{Bounds, Library};
use sanjeh_site::{Options as SiteOptions, ReportMaker, Texts};
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::cannot_start::cannot_start;
use crate::listen::serve;
use crate::recheck::{Shown, Tell};
use crate::server::{Limits, Server, Surroundings};
use crate::stop::Stop;

/// Reads the publications again and says what is wrong with them; `None` if those that were read
/// before are to be served on.
pub type Reload = Box<dyn Fn() -> Option<Library> + Send + Sync>;

/// How the server runs.
pub struct Options {
    /// The address to listen at; port 0 for any that is free.
    pub listen: SocketAddr,
    /// The address by which readers know the site; that of the listener if `None`.
    pub base: Option<String>,
    /// Makes reports as PDF, if this program can.
    pub report: Option<ReportMaker>,
    /// The language for readers who understand none of the site's; see
    /// [`sanjeh_site::Options::language`].
    pub language: Option<Lang>,
    /// What the site is called, by language; see [`sanjeh_site::Options::title`].
    pub title: Texts,
    /// What computing the results of a publication again may cost.
    pub bounds: Bounds,
    /// Is given why a publication whose results do not come out is not shown any more.
    pub tell: Tell,
    /// What readers may take.
    pub limits: Limits,
    /// How the server stands in the world.
    pub surroundings: Surroundings,
    /// Whether each request is written to standard output, as a line of JSON.
    pub log: bool,
    /// Reads the publications again on SIGHUP.
    pub reload: Option<Reload>,
    /// Ends the server; SIGTERM and SIGINT do from when it runs, if `None`.
    pub stop: Option<Stop>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            listen: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080),
            base: None,
            report: None,
            language: None,
            title: Texts::new(),
            bounds: Bounds::default(),
            tell: Box::new(|_| ()),
            limits: Limits::default(),
            surroundings: Surroundings::default(),
            log: false,
            reload: None,
            stop: None,
        }
    }
}

impl std::fmt::Debug for Options {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options").field("listen", &self.listen).finish_non_exhaustive()
    }
}

/// Serves a library until SIGTERM or SIGINT, or what [`Options::stop`] waits for; calls `on_ready` with the address as soon as it
/// answers.
///
/// # Errors
/// If it cannot listen at the address.
pub fn run(
    library: Library,
    options: Options,
    on_ready: impl FnOnce(SocketAddr),
) -> Result<(), Problems> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| cannot_start(&error))?;
    runtime.block_on(running(library, options, on_ready))
}

async fn running(
    library: Library,
    options: Options,
    on_ready: impl FnOnce(SocketAddr),
) -> Result<(), Problems> {
    let Options { listen, base, report, language, title, bounds, tell, .. } = options;
    let Options { limits, surroundings, log, reload, stop: ended, .. } = options;
    let listener = TcpListener::bind(listen).await.map_err(|e| cannot_listen(listen, &e))?;
    let address = listener.local_addr().map_err(|error| cannot_start(&error))?;
    let base = base.unwrap_or_else(|| format!("http://{}", reachable(address)));
    let base = base.trim_end_matches('/').to_owned();
    let site = SiteOptions { base, live: true, report, language, title };
    let mut server = Server::new(Shown::answers(&library, &site), limits, surroundings);
    if log {
        #[expect(
            clippy::disallowed_methods,
            reason = "lines of the log have the time of their request"
        )]
        let clock = jiff::Timestamp::now;
        server = server.with_log(Box::new(io::stdout()), clock);
    }
    let server = Arc::new(server);
    let signals = |kind| signal(kind).map_err(|error| cannot_start(&error));
    let mut ended = ended.map_or_else(Stop::on_signals, Ok)?;
    // Without a way to read again the signal keeps its meaning: the terminal is gone.
    let mut again = match reload {
        Some(reload) => Some((signals(SignalKind::hangup())?, Arc::new(reload))),
        None => None,
    };
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(serve(listener, Arc::clone(&server), async move {
        // Both that it was sent and that there is no sender any more mean the same.
        let _sent_or_gone = stopped.await;
    }));
    let shown = Arc::new(Shown::new(server, site, bounds, tell));
    shown.begin(library);
    on_ready(address);
    loop {
        tokio::select! {
            () = ended.asked() => break,
            reload = asked_again(&mut again) => {
                // A panic was written by the panic hook; what was read before is served on.
                let read = tokio::task::spawn_blocking(move || reload()).await;
                if let Some(library) = read.ok().flatten() {
                    shown.replace(library);
                }
            }
        }
    }
    // Whoever waits for it has gone only if serving has ended.
    let _waited = stop.send(());
    let _ended = serving.await;
    Ok(())
}

/// Waits for SIGHUP; for ever if there is nothing to read again.
async fn asked_again(again: &mut Option<(Signal, Arc<Reload>)>) -> Arc<Reload> {
    match again {
        Some((signal, reload)) => {
            signal.recv().await;
            Arc::clone(reload)
        }
        None => std::future::pending().await,
    }
}

/// The address by which this machine reaches a listener.
fn reachable(mut address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        address.set_ip(Ipv4Addr::LOCALHOST.into());
    }
    address
}

fn cannot_listen(address: SocketAddr, error: &io::Error) -> Problems {
    let at = address.to_string();
    let problem = match error.kind() {
        io::ErrorKind::AddrInUse => Problem::error(message!("server-address-in-use", address = at))
            .help(message!("server-address-in-use-help")),
        io::ErrorKind::PermissionDenied => {
            Problem::error(message!("server-address-forbidden", address = at))
                .help(message!("server-address-forbidden-help"))
        }
        io::ErrorKind::AddrNotAvailable => {
            Problem::error(message!("server-address-elsewhere", address = at))
                .help(message!("server-address-elsewhere-help"))
        }
        _ => Problem::error(message!("server-cannot-listen", address = at, why = why(error))),
    };
    problem.into()
}

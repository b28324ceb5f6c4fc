//! Connections: taken one by one, each served by a task of its own, all ended in good order.

use std::convert::Infallible;
use std::future::poll_fn;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{interval, sleep, timeout};
use tokio_io_timeout::TimeoutStream;

use crate::handle::handle;
use crate::server::Server;

/// Bytes that the head of a request may have.
const LONGEST_HEAD: usize = 16 << 10;

/// Headers that a request may have.
const MOST_HEADERS: usize = 64;

/// Pause after a connection could not be taken, for want of file descriptors mostly.
const PAUSE: Duration = Duration::from_millis(50);

/// How long the rest of what a reader sends is read, and thrown away, after the last answer.
const LINGER: Duration = Duration::from_secs(1);

/// How many bytes of that.
const MOST_DISCARDED: usize = 1 << 20;

/// How often readers who stopped asking are forgotten.
const SWEEP: Duration = Duration::from_secs(10);

/// Serves connections until `shutdown` is ready; then takes no more and ends when the requests
/// that are open were answered, or their time is over.
pub async fn serve(listener: TcpListener, server: Arc<Server>, shutdown: impl Future<Output = ()>) {
    let connections = Arc::new(Semaphore::new(server.limits.connections));
    let (stop, stopping) = watch::channel(());
    let mut shutdown = std::pin::pin!(shutdown);
    let mut sweep = interval(SWEEP);
    loop {
        tokio::select! {
            (stream, peer, permit) = accept(&listener, &connections) => {
                let (server, stopping) = (Arc::clone(&server), stopping.clone());
                tokio::spawn(async move {
                    connection(stream, peer, server, stopping).await;
                    drop(permit);
                });
            }
            _ = sweep.tick() => {
                if let Some(limiter) = &server.limiter {
                    limiter.sweep();
                }
            }
            () = &mut shutdown => break,
        }
    }
    drop((listener, stopping));
    // Without an open connection nobody hears it, and nobody need hear it.
    let _sent = stop.send(());
    // Requests that take longer are cut off: who asks them learns it from the closed connection.
    let _cut_off = timeout(server.limits.stopping, stop.closed()).await;
}

/// The next connection, as soon as there is room for it.
async fn accept(
    listener: &TcpListener,
    connections: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, Option<OwnedSemaphorePermit>) {
    // The semaphore is never closed, so there always is a permit.
    let permit = Arc::clone(connections).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer, permit),
            Err(_) => sleep(PAUSE).await,
        }
    }
}

async fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    server: Arc<Server>,
    mut stopping: watch::Receiver<()>,
) {
    // Without this a response could wait for the reader's acknowledgement of the one before.
    let _without = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(server.limits.transfer));
    let head = server.limits.head;
    let service = service_fn(move |request| {
        let server = Arc::clone(&server);
        Box::pin(async move { Ok::<_, Infallible>(handle(&server, peer.ip(), request).await) })
    });
    let mut connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head)
        .max_buf_size(LONGEST_HEAD)
        .max_headers(MOST_HEADERS)
        .serve_connection(TokioIo::new(Box::pin(stream)), service);
    let mut stopped = false;
    loop {
        tokio::select! {
            // What readers do wrong is answered by hyper; who breaks off needs no answer.
            _ended = poll_fn(|task| connection.poll_without_shutdown(task)) => break,
            _stop = stopping.changed(), if !stopped => {
                stopped = true;
                Pin::new(&mut connection).graceful_shutdown();
            }
        }
    }
    linger(connection.into_parts().io.into_inner()).await;
}

/// Closes a connection so that the last answer arrives: closing while the reader still sends would
/// take it away from them.
async fn linger(mut stream: Pin<Box<TimeoutStream<TcpStream>>>) {
    if stream.shutdown().await.is_err() {
        return;
    }
    let rest = async {
        let (mut discarded, mut buffer) = (0, [0; 4 << 10]);
        while discarded < MOST_DISCARDED {
            match stream.read(&mut buffer).await {
                Ok(0) | Err(_) => return,
                Ok(n) => discarded += n,
            }
        }
    };
    let _not_waited_for = timeout(LINGER, rest).await;
}

//! Connections: taken one by one, each served by a task of its own, all ended in good order.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
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

/// How often readers who stopped asking are forgotten.
const SWEEP: Duration = Duration::from_secs(10);

/// Serves connections until `shutdown` is ready; then takes no more and ends when the requests
/// that are open were answered, or their time is over.
pub async fn serve(listener: TcpListener, server: Arc<Server>, shutdown: impl Future<Output = ()>) {
    let connections = Arc::new(Semaphore::new(server.limits.connections));
    let graceful = GracefulShutdown::new();
    let mut shutdown = std::pin::pin!(shutdown);
    let mut sweep = interval(SWEEP);
    loop {
        tokio::select! {
            (stream, peer, permit) = accept(&listener, &connections) => {
                let connection = connection(stream, peer, Arc::clone(&server), graceful.watcher());
                tokio::spawn(async move {
                    connection.await;
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
    drop(listener);
    // Requests that take longer are cut off: who asks them is told so by the closed connection.
    let _cut_off = timeout(server.limits.stopping, graceful.shutdown()).await;
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

async fn connection(stream: TcpStream, peer: SocketAddr, server: Arc<Server>, watcher: Watcher) {
    // Without this a response could wait for the reader's acknowledgement of the one before.
    let _without = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(server.limits.transfer));
    let head = server.limits.head;
    let service = service_fn(move |request| {
        let server = Arc::clone(&server);
        async move { Ok::<_, Infallible>(handle(&server, peer.ip(), request).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head)
        .max_buf_size(LONGEST_HEAD)
        .max_headers(MOST_HEADERS)
        .pipeline_flush(true)
        .serve_connection(TokioIo::new(Box::pin(stream)), service);
    // What readers do wrong is answered by hyper; a connection that breaks off needs no answer.
    let _broken_off = watcher.watch(connection).await;
}

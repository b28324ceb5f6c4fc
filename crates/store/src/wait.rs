//! The store for programs that do one thing after the other.

use std::future::Future;

use crate::error::{Error, Unavailable};

/// Runs what talks to a store and waits until it is done, on a runtime of its own.
///
/// # Errors
/// Those of `future`, or if no thread can be started.
///
/// # Panics
/// Within another runtime: there, await the future.
pub fn wait<T>(future: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.map_err(|error| Unavailable::Failed { why: error.to_string().into() })?;
    runtime.block_on(future)
}

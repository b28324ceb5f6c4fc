//! The wish that the program ends, as signals express it.

use sanjeh_messages::Problems;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::cannot_start::cannot_start;

/// Whether SIGTERM or SIGINT has asked the program to end. From when it is made, neither signal ends
/// the program by itself.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    /// Takes note of the signals from now on.
    ///
    /// # Errors
    /// If the system gives no signals, or no thread to wait for them.
    pub fn on_signals() -> Result<Self, Problems> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| cannot_start(&error))?;
        let (mut terminate, mut interrupt) = {
            let _inside = runtime.enter();
            let signals = |kind| signal(kind).map_err(|error| cannot_start(&error));
            (signals(SignalKind::terminate())?, signals(SignalKind::interrupt())?)
        };
        let (asked, stop) = watch::channel(false);
        let waiting = move || {
            runtime.block_on(async {
                tokio::select! {
                    _ = terminate.recv() => {}
                    _ = interrupt.recv() => {}
                }
            });
            asked.send_replace(true);
        };
        let thread = std::thread::Builder::new().name("signals".to_owned());
        thread.spawn(waiting).map_err(|error| cannot_start(&error))?;
        Ok(Self(stop))
    }

    /// Whether the program was asked to end.
    pub fn is_asked(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until the program is asked to end.
    pub(crate) async fn asked(&mut self) {
        // Where nobody waits for signals any more, nobody else could end the program.
        let _asked_or_gone = self.0.wait_for(|asked| *asked).await;
    }
}

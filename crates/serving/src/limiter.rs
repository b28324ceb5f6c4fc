//! How often one reader may ask.

use std::net::IpAddr;
use std::num::NonZeroU32;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

use crate::client::network;

/// A page with its style sheet, script, fonts and charts comes as one burst.
const BURST: u32 = 4;

/// Counts the requests of each reader.
#[derive(Debug)]
pub(crate) struct Limiter {
    readers: DefaultKeyedRateLimiter<IpAddr>,
    clock: DefaultClock,
}

impl Limiter {
    /// At most so many requests a second from one reader, and four times as many at once.
    pub(crate) fn new(rate: NonZeroU32) -> Self {
        let burst = rate.saturating_mul(NonZeroU32::MIN.saturating_add(BURST - 1));
        let quota = Quota::per_second(rate).allow_burst(burst);
        Self { readers: DefaultKeyedRateLimiter::keyed(quota), clock: DefaultClock::default() }
    }

    /// Counts a request.
    ///
    /// # Errors
    /// After how many seconds the reader may ask again, if there were too many.
    pub(crate) fn check(&self, address: IpAddr) -> Result<(), u64> {
        self.readers.check_key(&network(address)).map_err(|wait| {
            let wait = wait.wait_time_from(self.clock.now());
            wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
        })
    }

    /// Forgets the readers who have not asked for a while.
    pub(crate) fn sweep(&self) {
        self.readers.retain_recent();
        self.readers.shrink_to_fit();
    }
}

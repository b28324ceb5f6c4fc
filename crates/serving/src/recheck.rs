//! The library that is shown, and the computing of its results again beside the serving.

use std::sync::{Arc, Mutex, PoisonError};

use sanjeh_messages::Problems;
use sanjeh_publication::{Bounds, Library, recheck};
use sanjeh_site::{Options, Site};

use crate::answers::Answers;
use crate::app::App;
use crate::server::Server;

/// Is given why a publication is not shown any more.
pub type Tell = Box<dyn Fn(&Problems) + Send + Sync>;

/// The library that is shown.
pub(crate) struct Shown {
    server: Arc<Server>,
    site: Options,
    bounds: Bounds,
    tell: Tell,
    /// The library, and how many were read before it.
    now: Mutex<(Library, u64)>,
}

impl Shown {
    /// Shows nothing but what the server shows already.
    pub(crate) fn new(server: Arc<Server>, site: Options, bounds: Bounds, tell: Tell) -> Self {
        Self { server, site, bounds, tell, now: Mutex::default() }
    }

    /// The pages and the API of a library.
    pub(crate) fn answers(library: &Library, site: &Options) -> Arc<dyn Answers> {
        Arc::new(App::new(Site::new(library.clone(), site.clone())))
    }

    /// Takes on the library that the server shows.
    pub(crate) fn begin(self: &Arc<Self>, library: Library) {
        let number = self.take_on(library);
        self.warm();
        self.check(number);
    }

    /// Shows a library that was read again, in place of the one before; what came out then need not
    /// be computed once more.
    pub(crate) fn replace(self: &Arc<Self>, library: Library) {
        let library = library.after(&self.library().0);
        self.server.replace(Self::answers(&library, &self.site));
        self.begin(library);
    }

    fn library(&self) -> (Library, u64) {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn take_on(&self, library: Library) -> u64 {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        *now = (library, now.1 + 1);
        now.1
    }

    /// Makes what is asked for first, beside the serving.
    fn warm(&self) {
        let server = Arc::clone(&self.server);
        // It ends with the process.
        std::thread::spawn(move || server.warm());
    }

    /// Computes all results again, beside the serving, until another library was read.
    fn check(self: &Arc<Self>, number: u64) {
        let this = Arc::clone(self);
        // It ends with the process.
        std::thread::spawn(move || {
            let to_recheck = this.library().0.to_recheck();
            let mut waiting = to_recheck.len();
            for (at, publication) in to_recheck.iter().enumerate() {
                let outcome = recheck(publication, &this.bounds);
                waiting -= 1;
                let problems = outcome.as_ref().err().cloned();
                let mut now = this.now.lock().unwrap_or_else(PoisonError::into_inner);
                if now.1 != number {
                    return;
                }
                now.0 = now.0.rechecked(publication, outcome);
                // Each new library has all its pages made anew: so the newest round is shown as
                // verified, what is wrong goes at once, and the others wait for each other.
                if at == 0 || waiting == 0 || problems.is_some() {
                    this.server.replace(Self::answers(&now.0, &this.site));
                    this.warm();
                }
                drop(now);
                if let Some(problems) = problems {
                    (this.tell)(&problems);
                }
            }
        });
    }
}

//! The program behind HTTP.

use sanjeh_messages::Lang;
use sanjeh_replies::{Answer, Asked, Audience};

/// The program behind HTTP. Each answer is made on a thread where it may take its time; one that
/// panics costs its own request and nothing else.
pub trait Answers: Send + Sync {
    /// Answers a request. The same question must get the same answer: it may be kept.
    fn answer(&self, asked: &Asked<'_>) -> Answer;

    /// The languages of its readers, for a few plain words where no page can be made.
    fn languages(&self) -> Vec<Lang> {
        Lang::all().collect()
    }

    /// What to say where no answer can be given: a status of 400 or above.
    fn error(&self, status: u16, asked: &Asked<'_>) -> Answer;

    /// The same at next to no cost, for when there is no time to make a page; a few plain words are
    /// said where this gives nothing.
    fn refusal(&self, _status: u16, _asked: &Asked<'_>) -> Option<Answer> {
        None
    }

    /// Who may use what is at this path.
    fn audience(&self, _path: &str) -> Audience {
        Audience::Site
    }

    /// Whether something may be sent to this path.
    fn takes_post(&self, path: &str) -> bool;

    /// The paths that are made before anybody asks, the most important first.
    fn first_asked(&self) -> Vec<String>;
}

//! Facts as sentences: what is said of a round, of its subjects and of its charts, in every language.
//!
//! A [`Sentence`] is made of pieces, and each piece says what it is: words, the name of a subject, a
//! figure with its fact. So a page can link names and figures where they stand, and programs get the
//! same sentence as plain text. Nothing here knows HTML, addresses or marks of figures.
//!
//! Every output takes its sentences from here: pages, the press release, the feed, previews, reports.

mod charts;
mod compare;
mod group;
mod list;
mod nouns;
mod piece;
mod place;
mod ranking;
mod round;
mod saying;
mod subject;
mod units;

use sanjeh_messages::Lang;
use sanjeh_methodology::Presentation;
use sanjeh_round::Reading;

pub use compare::Among;
pub use piece::{Kind, Piece, Placed, Sentence, Stated};

/// What is said of a round in a language.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    reading: Reading<'a>,
    lang: Lang,
}

impl<'a> Wording<'a> {
    /// The words for a round.
    pub fn new(reading: Reading<'a>, lang: Lang) -> Self {
        Self { reading, lang }
    }

    fn presentation(&self) -> Option<&'a Presentation> {
        self.reading.methodology().presentation.as_ref()
    }
}

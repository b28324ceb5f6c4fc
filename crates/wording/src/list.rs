//! Lists in a sentence: “A, B and C”, and how many they are where they are too many to be named.

use sanjeh_engine::model::TypeIx;
use sanjeh_messages::{Lang, message};

use crate::Wording;
use crate::piece::{Kind, Piece, Sentence};

/// So many a sentence can name.
pub(crate) const MOST_NAMED: usize = 4;

/// Several in a list: with the language's comma between them and its “and” before the last.
pub(crate) fn listed(lang: Lang, all: Vec<Sentence>) -> Sentence {
    let mut list = Sentence::default();
    let last = all.len().saturating_sub(1);
    for (at, one) in all.into_iter().enumerate() {
        match at {
            0 => {}
            _ if at == last => list.words(&message!("wording-and").text(lang)),
            _ => list.words(&message!("list-separator").text(lang)),
        }
        list.append(one);
    }
    list
}

impl Wording<'_> {
    /// The name of a subject.
    pub fn name(&self, kind: TypeIx, row: u32) -> Piece {
        Piece::new(self.reading.name(kind, row, self.lang), Kind::Name(kind, row))
    }

    /// The names of subjects.
    pub(crate) fn all_names(&self, kind: TypeIx, rows: &[u32]) -> Sentence {
        listed(self.lang, rows.iter().map(|row| self.name(kind, *row).into()).collect())
    }

    /// The names of subjects; of a crowd, which a sentence cannot name, how many they are.
    pub(crate) fn names(&self, kind: TypeIx, rows: &[u32]) -> Sentence {
        if rows.len() > MOST_NAMED {
            return self.many(kind, rows.len());
        }
        self.all_names(kind, rows)
    }

    /// What something is called.
    pub(crate) fn title(text: &str) -> Sentence {
        Piece::new(text, Kind::Title).into()
    }

    /// What several things are called.
    pub(crate) fn titles<'t>(&self, titles: impl Iterator<Item = &'t str>) -> Sentence {
        listed(self.lang, titles.map(Self::title).collect())
    }
}

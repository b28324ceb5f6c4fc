//! Sentences, and the pieces that they are made of.

use sanjeh_engine::model::TypeIx;
use sanjeh_messages::{Lang, harmless, isolated_in, plain};
use sanjeh_round::{Fact, Figure, Placing};

/// A sentence, or several.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sentence {
    pieces: Vec<Piece>,
}

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// The text, without marks of direction around it.
    pub text: String,
    /// What it is.
    pub kind: Kind,
}

/// What a part of a sentence is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Words of the sentence itself.
    Words,
    /// The name of a subject: its kind and its row.
    Name(TypeIx, u32),
    /// What the methodology calls something: a list, an axis, a level, a kind of subject.
    Title,
    /// A figure.
    Figure(Box<Stated>),
    /// A place in a list.
    Place(Box<Placed>),
    /// An id or a digest, which is written in the same way in every language.
    Code,
}

/// A figure that a sentence states.
#[derive(Debug, Clone, PartialEq)]
pub struct Stated {
    /// The figure.
    pub fact: Fact,
    /// Its name among the figures of the round; `None` if it has none.
    pub figure: Option<Figure>,
    /// The id of its subject; empty if it is the round's.
    pub subject: String,
}

/// A place that a sentence states.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The place.
    pub placing: Placing,
    /// Its name among the figures of the round.
    pub figure: Figure,
    /// The id of its subject.
    pub subject: String,
}

impl Piece {
    pub(crate) fn new(text: &str, kind: Kind) -> Self {
        Self { text: harmless(text).into_owned(), kind }
    }

    /// A figure as it is read, and whose it is.
    pub(crate) fn stated(text: &str, fact: Fact, figure: Option<Figure>, subject: &str) -> Self {
        let stated = Stated { fact, figure, subject: subject.to_owned() };
        Self::new(text, Kind::Figure(Box::new(stated)))
    }

    /// The piece as it stands between others: isolated, unless it is words of the sentence itself.
    pub fn isolated(&self, lang: Lang) -> String {
        match self.kind {
            Kind::Words => self.text.clone(),
            _ => isolated_in(lang, &self.text),
        }
    }
}

impl Sentence {
    /// The pieces in their order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// For programs, files and search engines: no marks of direction.
    pub fn plain(&self) -> String {
        plain(self.pieces.iter().map(|piece| piece.text.as_str()).collect::<String>())
    }

    /// For people: each name and each figure is isolated by itself, so that it keeps its direction and
    /// leaves that of the sentence alone.
    pub fn isolated(&self, lang: Lang) -> String {
        self.pieces.iter().map(|piece| piece.isolated(lang)).collect()
    }

    /// Sentences one after the other.
    #[must_use]
    pub fn joined(sentences: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::default();
        for sentence in sentences {
            if !all.is_empty() && !sentence.is_empty() {
                all.words(" ");
            }
            all.append(sentence);
        }
        all
    }

    pub(crate) fn words(&mut self, words: &str) {
        match self.pieces.last_mut() {
            Some(Piece { text, kind: Kind::Words }) => text.push_str(words),
            _ => self.pieces.push(Piece { text: words.to_owned(), kind: Kind::Words }),
        }
    }

    pub(crate) fn append(&mut self, other: Self) {
        for piece in other.pieces {
            match piece.kind {
                Kind::Words => self.words(&piece.text),
                _ => self.pieces.push(piece),
            }
        }
    }
}

impl From<Piece> for Sentence {
    fn from(piece: Piece) -> Self {
        Self { pieces: vec![piece] }
    }
}

//! What subjects are called where there is one, where there are many, and in a heading.

use sanjeh_engine::model::TypeIx;
use sanjeh_messages::{Lang, integer, message};
use sanjeh_round::Figure;

use crate::Wording;
use crate::piece::{Piece, Sentence};

/// How a noun stands.
#[derive(Clone, Copy)]
enum Number {
    One,
    Many,
    Heading,
}

impl Number {
    const fn id(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Many => "many",
            Self::Heading => "heading",
        }
    }
}

impl<'a> Wording<'a> {
    /// How many subjects of a kind there are, with what they are called: `170 agencies`.
    pub fn count(&self, kind: TypeIx) -> Piece {
        let fact = self.reading.count(kind);
        let text = self.counted(kind, fact.exact as usize);
        let figure = Some(Figure::Count(self.reading.model().types[kind.0].id.clone()));
        Piece::stated(&text, fact, figure, "")
    }

    /// So many subjects of a kind: `1,662 services`.
    pub fn counted(&self, kind: TypeIx, count: usize) -> String {
        let n = integer(self.lang, i64::try_from(count).unwrap_or(i64::MAX));
        let one = self.noun(kind, Number::One);
        let many = self.noun(kind, Number::Many);
        let said = if many.is_empty() {
            let title = self.reading.methodology().type_title(kind, self.lang);
            message!("wording-counted-of-kind", count = count, n = n, title = title)
        } else {
            message!("wording-counted", count = count, n = n, one = one, many = many)
        };
        said.plain(self.lang)
    }

    /// So many of them, as a part of a sentence.
    pub(crate) fn many(&self, kind: TypeIx, count: usize) -> Sentence {
        Self::title(&self.counted(kind, count))
    }

    /// So many others: `2 others`.
    pub fn others(&self, kind: TypeIx, count: usize) -> String {
        let n = integer(self.lang, i64::try_from(count).unwrap_or(i64::MAX));
        let one = self.noun(kind, Number::One);
        message!("wording-others", count = count, n = n, one = one).plain(self.lang)
    }

    /// That a place is shared with so many others.
    pub fn tie(&self, kind: TypeIx, others: usize) -> String {
        message!("wording-tie", others = self.others(kind, others)).plain(self.lang)
    }

    /// What one subject of a kind is called in the middle of a sentence: `agency`.
    pub fn one(&self, kind: TypeIx) -> String {
        self.noun(kind, Number::One)
    }

    /// What several subjects of a kind are called behind their number: `agencies`.
    pub fn several(&self, kind: TypeIx) -> String {
        let said = self.noun(kind, Number::Many);
        if said.is_empty() { message!("wording-subjects").plain(self.lang) } else { said }
    }

    /// What subjects of a kind are called in a heading: `Agencies`.
    pub fn heading(&self, kind: TypeIx) -> String {
        let text = self.noun(kind, Number::Heading);
        let mut letters = text.chars();
        match letters.next() {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => text,
        }
    }

    /// What subjects of a kind are called; empty where neither the methodology says what many of them
    /// are called nor the language does.
    fn noun(&self, kind: TypeIx, number: Number) -> String {
        let methodology = self.reading.methodology();
        let title = in_a_sentence(methodology.type_title(kind, self.lang));
        let number = match number {
            Number::Many if self.lang.counts_in_singular() => Number::One,
            number => number,
        };
        let own = match number {
            Number::One => methodology.has_type_title(kind, self.lang).then(|| title.clone()),
            Number::Many | Number::Heading => {
                methodology.type_plural(kind, self.lang).map(ToOwned::to_owned)
            }
        };
        // The words that the texts know are known by their English name.
        let known = || {
            let key = methodology.type_title(kind, Lang::ENGLISH).to_lowercase();
            message!("wording-known", number = number.id(), key = key).plain(self.lang)
        };
        let said = own.unwrap_or_else(known);
        match number {
            Number::One | Number::Heading if said.is_empty() => title,
            _ => said,
        }
    }
}

/// A title as it stands in the middle of a sentence: `agency`, but `OECD country`.
pub(crate) fn in_a_sentence(title: &str) -> String {
    let mut letters = title.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => title.to_owned(),
    }
}

//! A value as it is shown: with its decimals, and whether it was published.

use sanjeh_messages::Lang;

use crate::words;

/// Stands after a figure that was published, where the others are reconstructed. Texts of
/// drawings may have it anywhere: it is drawn, for the font has no such sign.
pub const PUBLISHED: char = '◆';

/// The sign of a figure, where others are reconstructed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sign {
    /// It bears none.
    #[default]
    None,
    /// It was published.
    Published,
    /// It was published, and contradicts other published figures.
    Contradicted,
}

impl Sign {
    /// The sign as it is written; empty where there is none.
    pub const fn text(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Published => "◆",
            Self::Contradicted => "◆!",
        }
    }
}

/// A value as it is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// The value: marks are placed by it.
    pub value: f64,
    /// How many decimals it is shown with.
    pub decimals: u8,
    /// The sign that it bears.
    pub sign: Sign,
}

impl Shown {
    /// A value without the sign.
    pub const fn new(value: f64, decimals: u8) -> Self {
        Self { value, decimals, sign: Sign::None }
    }

    /// The value in words, with the sign if it bears it.
    pub fn text(self, lang: Lang) -> String {
        signed(words::value(lang, Some(self.value), self.decimals), self.sign)
    }
}

/// A value that may not be there.
pub(crate) fn text(lang: Lang, shown: Option<Shown>) -> String {
    shown.map_or_else(|| words::NONE.to_owned(), |shown| shown.text(lang))
}

/// The words with the sign after them, if they bear one. The space does not break.
pub(crate) fn signed(words: String, sign: Sign) -> String {
    match sign {
        Sign::None => words,
        _ => format!("{words}\u{A0}{}", sign.text()),
    }
}

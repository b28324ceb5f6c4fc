//! Words that mean the same in every methodology, unless it says otherwise in `[spellings]`.

use sanjeh_engine::text::fold;

use crate::sources::Spellings;
use crate::text::trim;

/// Words for yes, in a question whose two options are yes and no.
pub(crate) const YES: [&str; 8] = ["yes", "y", "true", "1", "بله", "بلی", "آری", "دارد"];
/// Words for no, in such a question.
pub(crate) const NO: [&str; 7] = ["no", "n", "false", "0", "خیر", "نه", "ندارد"];
/// The words for yes and no by the [first rules](crate::Rules::First).
pub(crate) const FIRST_YES: [&str; 7] = ["yes", "y", "true", "1", "بله", "بلی", "آری"];
pub(crate) const FIRST_NO: [&str; 6] = ["no", "n", "false", "0", "خیر", "نه"];
/// There is no answer.
pub(crate) const MISSING: [&str; 2] = ["missing", "بی‌پاسخ"];
/// The question does not apply.
pub(crate) const NOT_APPLICABLE: [&str; 7] =
    ["na", "n/a", "not_applicable", "not applicable", "ندارد", "کاربرد ندارد", "موضوعیت ندارد"];
/// The question is not relevant.
pub(crate) const NOT_RELEVANT: [&str; 5] =
    ["nr", "not_relevant", "not relevant", "نامرتبط", "بی‌ربط"];

/// Whether a cell that should name something says that there is nothing.
pub fn is_nothing(text: &str) -> bool {
    const NONE: [&str; 7] = ["none", "null", "nil", "nan", "هیچ", "هیچ‌کدام", "بدون"];
    let word = fold(text);
    let words = NONE.iter().chain(&MISSING).chain(&NOT_APPLICABLE);
    !word.chars().any(char::is_alphanumeric) || words.into_iter().any(|known| fold(known) == word)
}

/// Whether a word that means the same in every methodology means yes, or no.
pub fn means_yes(text: &str) -> Option<bool> {
    let word = fold(text);
    let is_among = |words: &[&str]| words.iter().any(|known| fold(known) == word);
    match (is_among(&YES), is_among(&NO)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// A word that is read as *not applicable* and that may well mean something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Doubtful {
    /// `NA` in capitals: where statistics programs write it, a value is missing.
    Na,
    /// `n/a`, likewise.
    NSlashA,
    /// «ندارد», "has not": the commonest word for *no* in Persian forms. In a question whose options
    /// are yes and no it is *no*; elsewhere it could be *no*, *none* or *not applicable*.
    HasNot,
}

impl Doubtful {
    /// The word as it stands in cells.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Na => "NA",
            Self::NSlashA => "n/a",
            Self::HasNot => "ندارد",
        }
    }

    /// Which of them a cell is, whatever stands around it.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let text = trim(text);
        if text == Self::Na.word() {
            return Some(Self::Na);
        }
        (fold(text) == Self::HasNot.word()).then_some(Self::HasNot)
    }

    /// Whether the methodology says that a word such as `NA` means that the value is missing.
    pub(crate) fn is_missing_elsewhere(spellings: &Spellings) -> bool {
        let is_na = |word: &String| {
            let letters = fold(word);
            letters.chars().filter(|c| !matches!(c, '/' | '.' | ' ' | '\\' | '#')).eq(['n', 'a'])
        };
        spellings.missing.iter().any(is_na)
    }

    /// Whether the methodology says what the word means.
    pub(crate) fn is_said(self, spellings: &Spellings) -> bool {
        let lists = [
            &spellings.yes,
            &spellings.no,
            &spellings.missing,
            &spellings.not_applicable,
            &spellings.not_relevant,
        ];
        lists.into_iter().flatten().any(|word| fold(word) == fold(self.word()))
    }
}

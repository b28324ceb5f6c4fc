//! The languages of the program.

use std::{fmt, str::FromStr};

use crate::language::{Language, count, language};
use crate::settings::{AfterNumbers, Direction};

/// A language of the program: the number of its folder, English first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Lang(pub(crate) u8);

impl Lang {
    /// The language in which everything can be said.
    pub const ENGLISH: Self = Self(0);

    /// What the language is.
    pub(crate) fn language(self) -> &'static Language {
        language(self.index())
    }

    /// All languages, in the order in which they are offered.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator + Clone {
        (0..count().min(usize::from(u8::MAX)) as u8).map(Self)
    }

    /// The language of exactly this code.
    pub fn of(code: &str) -> Option<Self> {
        Self::all().find(|lang| lang.code() == code)
    }

    /// Its place among all languages, from 0.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The code, as in `--lang fa`.
    pub fn code(self) -> &'static str {
        self.language().code
    }

    /// What those who speak it call it: `فارسی`.
    pub fn name(self) -> &'static str {
        &self.language().settings.name
    }

    /// Whether the language is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        self.language().settings.direction == Direction::RightToLeft
    }

    /// The direction of writing as in HTML: `rtl`.
    pub fn direction(self) -> &'static str {
        if self.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// Its letters, by their code of ISO 15924: `Arab`.
    pub fn script(self) -> &'static str {
        &self.language().settings.script
    }

    /// Its digits, as Unicode's CLDR names them: `arabext`.
    pub fn digits(self) -> &'static str {
        &self.language().settings.digits
    }

    /// Whether nouns are in the singular after numbers of more than one: `۲۴ دستگاه`.
    pub fn counts_in_singular(self) -> bool {
        self.language().settings.after_numbers == AfterNumbers::Singular
    }

    /// The language and the country: `fa-IR`.
    pub fn locale(self) -> &'static str {
        &self.language().settings.locale
    }

    /// Its name in the EU's list of languages, if it is there: `FAS`.
    pub fn in_eu_list(self) -> Option<&'static str> {
        self.language().settings.eu.as_deref()
    }

    /// The template of press releases, where a publication brings none.
    pub fn press(self) -> &'static str {
        self.language().press
    }
}

include!(concat!(env!("OUT_DIR"), "/handles.rs"));

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Reads a code (`fa`), a language tag (`fa-IR`) or the name of a locale (`fa_IR.UTF-8`), in
    /// any case. The locales `C` and `POSIX` are English.
    fn from_str(text: &str) -> Result<Self, UnknownLang> {
        let name = text.trim();
        let language = name.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if ["C", "POSIX"].contains(&language) {
            return Ok(Self::ENGLISH);
        }
        let is = |text: &str| Self::all().find(|lang| lang.code().eq_ignore_ascii_case(text));
        is(name).or_else(|| is(language)).ok_or_else(|| UnknownLang(text.to_owned()))
    }
}

/// A text that names no language of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLang(pub String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_tags_and_locale_names_are_read() {
        for text in ["fa", "FA", "fa-IR", "fa_IR.UTF-8", "fa_IR@calendar=persian", " fa "] {
            assert_eq!(text.parse(), Ok(Lang::Fa), "{text}");
        }
        for text in ["en", "en_GB.UTF-8", "C", "C.UTF-8", "POSIX"] {
            assert_eq!(text.parse(), Ok(Lang::En), "{text}");
        }
        for lang in Lang::ALL {
            assert_eq!(lang.code().parse(), Ok(lang));
        }
    }

    #[test]
    fn other_languages_are_refused_with_the_ones_there_are() {
        for text in ["", "de_DE.UTF-8", "farsi", "c"] {
            assert_eq!(text.parse::<Lang>(), Err(UnknownLang(text.to_owned())));
        }
        let error = "de".parse::<Lang>().unwrap_err();
        assert_eq!(error.to_string(), "“de” is not a language of this program; use one of: en, fa");
    }
}

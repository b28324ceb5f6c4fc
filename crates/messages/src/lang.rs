//! The languages of the program.

use std::{fmt, str::FromStr};

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Persian, as written in Iran.
    Fa,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Fa];

    /// The two-letter code, as in `--lang fa`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fa => "fa",
        }
    }

    /// Whether the language is written from right to left.
    pub const fn is_right_to_left(self) -> bool {
        match self {
            Self::En => false,
            Self::Fa => true,
        }
    }
}

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
            return Ok(Self::En);
        }
        Self::ALL
            .into_iter()
            .find(|lang| lang.code().eq_ignore_ascii_case(language))
            .ok_or_else(|| UnknownLang(text.to_owned()))
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

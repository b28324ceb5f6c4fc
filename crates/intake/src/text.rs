//! Texts as they stand in cells.

use std::borrow::Cow;

use sanjeh_engine::text::{unify, unify_letters};

/// Without white space and invisible marks (direction, byte order) around it.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
    })
}

/// A code, such as an id: trimmed, with one spelling of letters and digits.
#[inline]
pub(crate) fn code(text: &str) -> Cow<'_, str> {
    let plain = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
    let bytes = text.as_bytes();
    if plain(bytes.first()) && plain(bytes.last()) && text.is_ascii() {
        return Cow::Borrowed(text);
    }
    unify(trim(text))
}

/// A text for people: trimmed, with one spelling of letters; digits stay.
pub(crate) fn words(text: &str) -> Cow<'_, str> {
    unify_letters(trim(text))
}

/// The text that a cell is made to show in a spreadsheet program, zeros included: 007 of `="007"`, and of
/// `'007`.
pub(crate) fn kept(text: &str) -> Option<&str> {
    let text = trim(text);
    if let Some(inner) = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return (!inner.is_empty() && !inner.contains('"')).then_some(inner);
    }
    let digits = text.strip_prefix('\'')?;
    (!digits.is_empty() && digits.chars().all(char::is_numeric)).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_one_spelling() {
        assert_eq!(code("a/1"), "a/1");
        assert_eq!(code(" a/۱\u{200F}"), "a/1");
        assert_eq!(code("\u{FEFF}كد"), "کد");
        assert_eq!(words(" خدمت ۱ "), "خدمت ۱");
    }

    #[test]
    fn texts_that_are_kept_by_a_formula_are_found() {
        assert_eq!(
            ["=\"007\"", " =\"a b\" ", "'007"].map(kept),
            [Some("007"), Some("a b"), Some("007")]
        );
        for text in ["007", "=\"\"", "=007", "=\"a\"&\"b\"", "'s", "'", "\"007\""] {
            assert_eq!(kept(text), None, "{text}");
        }
    }
}

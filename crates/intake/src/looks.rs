//! What a person sees of a text, and which characters look like others.

use std::borrow::Cow;
use std::iter::once;

use sanjeh_engine::text::fold;
use unicode_normalization::UnicodeNormalization;

use crate::alphabets::{latin, stranger};

/// The stroke that lengthens an Arabic word.
const KASHIDA: char = '\u{640}';

/// A text in the letters that it seems to have: presentation and full-width forms as letters, Cyrillic
/// and Greek ones as the Latin ones that they look like, every dash as `-`, without kashida.
pub(crate) fn seen(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || text.chars().all(is_usual) {
        return Cow::Borrowed(text);
    }
    let letters = text.nfkc().filter(|&c| c != KASHIDA);
    Cow::Owned(letters.map(|c| if is_dash(c) { '-' } else { latin(c) }).collect())
}

/// What is left of a text without what people write or leave out at will: spaces, punctuation, accents
/// and vowel signs, the seats of hamza. Signs between digits and at the end of a word count.
pub fn bare(text: &str) -> String {
    let folded = fold(&seen(text));
    let is_sign = |c: char| matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{670}');
    let letters: Vec<char> = folded.nfd().filter(|&c| !is_sign(c)).collect();
    let mut bare = String::with_capacity(folded.len());
    for (at, &c) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        let after = letters.get(at + 1).copied();
        let both = |is: fn(char) -> bool| before.is_some_and(is) && after.is_some_and(is);
        let drops = match c {
            '-' => both(char::is_alphabetic),
            c => c.is_whitespace() || ".,;:'\"’‘“”`´«»()[]{}_/\\|!?؟،؛·•".contains(c),
        };
        if !drops || both(char::is_numeric) {
            bare.push(if c == 'ة' { 'ه' } else { c });
        }
    }
    fold(&bare)
}

/// The first character of `text` that looks like another or cannot be seen, and that `other` lacks.
pub(crate) fn deceptive(text: &str, other: &str) -> Option<char> {
    let found = text.chars().find(|&c| is_deceptive(c) && !other.contains(c));
    found.or_else(|| {
        let (letter, of) = stranger(text, other)?;
        (of == text).then_some(letter.letter)
    })
}

fn is_deceptive(c: char) -> bool {
    let mark = matches!(c, '\u{200C}' | '\u{200D}' | '\u{300}'..='\u{36F}' | KASHIDA);
    !c.is_ascii() && (mark || c.is_whitespace() || is_dash(c) || once(c).nfkc().ne(once(c)))
}

fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}

/// Letters that stay as they are, next to each other, too: nearly all.
fn is_usual(c: char) -> bool {
    c.is_ascii()
        || matches!(c, '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}' | '\u{660}'..='\u{674}'
            | '\u{679}'..='\u{6D3}' | '\u{C0}'..='\u{FF}' | '\u{200C}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (text, like) in [
            ("A\u{2013}1", "A-1"),
            ("A\u{2011}1", "A-1"),
            ("نیـــرو", "نیرو"),
            ("\u{FEED}زارت", "وزارت"),
            ("\u{FF21}\u{FF11}", "A1"),
            ("e\u{301}", "é"),
            ("\u{41E}il", "Oil"),
            ("وزارت نیرو", "وزارت نیرو"),
        ] {
            assert_eq!(seen(text), like);
        }
    }

    #[test]
    fn what_people_write_or_leave_out_at_will_does_not_count() {
        for (text, like) in [
            ("north.", "North"),
            ("nor th", "north"),
            ("off-line", "offline"),
            ("مسئول", "مسیول"),
            ("گیلأن", "گیلان"),
            ("Région", "region"),
            ("(A)", "a"),
        ] {
            assert_eq!(bare(text), bare(like), "{text}");
        }
        for (text, other) in [
            ("A+", "A"),
            ("A-", "A"),
            ("1.1", "11"),
            ("2019-20", "201920"),
            ("C#", "C"),
            ("۱", "۲"),
        ] {
            assert_ne!(bare(text), bare(other), "{text}");
        }
    }

    #[test]
    fn the_character_that_deceives_is_found() {
        assert_eq!(deceptive("a\u{A0}b", "a b"), Some('\u{A0}'));
        assert_eq!(deceptive("A-1", "A\u{2013}1"), None);
        assert_eq!(deceptive("\u{FF21}1", "A1"), Some('\u{FF21}'));
        assert_eq!(deceptive("M24", "m24"), None);
    }
}

//! One spelling for texts that people write in several.

use std::borrow::Cow;

/// Arabic letters and digits as Persian keyboards and old encodings leave them, in one spelling:
/// `ي` and `ى` become `ی`, `ك` becomes `ک`, Persian and Arabic digits become 0 to 9.
pub fn unify(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.chars().any(|c| unified(c) != c) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(unified).collect())
}

/// [`unify`] without touching digits: for names, which people read.
pub fn unify_letters(text: &str) -> Cow<'_, str> {
    let change = |c: char| if letter(c) == c { None } else { Some(letter(c)) };
    if text.is_ascii() || !text.chars().any(|c| change(c).is_some()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(letter).collect())
}

/// The form in which words are compared: unified, in lower case, without white space, invisible
/// joiners or diacritics at the ends, and with single spaces inside.
pub fn fold(text: &str) -> String {
    let lower = unify(text).to_lowercase();
    let mut folded = String::with_capacity(lower.len());
    for word in lower.split(|c: char| c.is_whitespace() || is_invisible(c)) {
        if word.is_empty() {
            continue;
        }
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// Zero-width characters that are typed for their looks: the non-joiner, marks of direction, BOM.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn letter(c: char) -> char {
    match c {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        other => other,
    }
}

fn unified(c: char) -> char {
    match c {
        '۰'..='۹' => ascii_digit(c, '۰'),
        '٠'..='٩' => ascii_digit(c, '٠'),
        '٫' => '.',
        other => letter(other),
    }
}

fn ascii_digit(c: char, zero: char) -> char {
    char::from(b'0' + (c as u32 - zero as u32) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_people_mix_fold_to_one() {
        assert_eq!(fold("  كاربر‌محوري "), fold("کاربر محوری"));
        assert_eq!(fold("YEs"), "yes");
        assert_eq!(fold("۱۲٫۵"), "12.5");
        assert_eq!(unify_letters("خدمت ۱"), "خدمت ۱");
    }
}

//! Searching names as people type them: the same in `assets/agency.js`, held to the same examples.
//!
//! Letters of Arabic keyboards, diacritics, half-spaces, the case of letters and the digits of
//! either script make no difference, nor does it matter whether words stand apart.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// What was searched for: its words, each of which must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    words: Vec<String>,
}

impl Search {
    /// Reads what was typed.
    pub fn new(typed: &str) -> Self {
        Self { words: words(typed) }
    }

    /// Whether every word is in one of the keys that [`keys`] made.
    pub fn finds(&self, keys: &str) -> bool {
        self.words.iter().all(|word| keys.contains(word.as_str()))
    }
}

/// Names in the form in which they are searched, with a space between them.
pub fn keys<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| words(name).concat()).collect::<Vec<_>>().join(" ")
}

/// The words of a text, each folded to one spelling.
fn words(text: &str) -> Vec<String> {
    let plain = DecomposingNormalizerBorrowed::new_nfkd().normalize(text).to_lowercase();
    let plain: String = plain.chars().filter(|c| !is_mark(*c)).map(unified).collect();
    let words = plain.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
}

/// Diacritics, the sign that stretches letters, and the half-space, which joins what it parts.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}'
        | '\u{6EA}'..='\u{6ED}' | '\u{200B}'..='\u{200F}')
}

fn unified(c: char) -> char {
    let digit = |zero: u32| char::from_digit(c as u32 - zero, 10).unwrap_or(c);
    match c {
        'ي' | 'ى' | 'ې' => 'ی',
        'ك' => 'ک',
        'ة' | 'ە' | 'ھ' | 'ہ' => 'ه',
        '۰'..='۹' => digit('۰' as u32),
        '٠'..='٩' => digit('٠' as u32),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples that the script is held to, too.
    const EXAMPLES: &str = include_str!("../tests/search.json");

    #[derive(serde::Deserialize)]
    struct Example {
        name: String,
        typed: String,
        found: bool,
    }

    #[test]
    fn names_are_found_as_people_type_them() {
        let examples: Vec<Example> = serde_json::from_str(EXAMPLES).expect("valid");
        for Example { name, typed, found } in examples {
            let keys = keys([name.as_str()].into_iter());
            assert_eq!(Search::new(&typed).finds(&keys), found, "{typed} in {name}");
        }
    }
}

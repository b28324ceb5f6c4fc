//! Letters of one alphabet that look like those of another: the Cyrillic а in a Latin word.

/// Capitals of other alphabets, and the Latin ones that they look like.
const CAPITALS: [(&str, &str, &str); 2] = [
    ("cyrillic", "АВСЕНІЈКМОРЅТХУԚԜ", "ABCEHIJKMOPSTXYQW"),
    ("greek", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
];
/// Small letters that look like Latin ones, too; of the others only the capitals do.
const SMALL: &str = "асеіјкорѕхуԛԝον";

/// A letter that looks like one of another alphabet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stranger {
    /// The letter.
    pub letter: char,
    /// Its alphabet: `latin`, `cyrillic` or `greek`.
    pub alphabet: &'static str,
}

impl Stranger {
    /// Its number in Unicode, as in `U+0430`.
    pub fn code(self) -> String {
        format!("U+{:04X}", u32::from(self.letter))
    }

    fn new(letter: char) -> Option<Self> {
        Some(Self { letter, alphabet: alphabet(letter)? })
    }
}

/// The first letter that makes one of two texts another, though both look the same, with the text
/// that has it: the Cyrillic or Greek one of a pair.
pub fn stranger<'t>(one: &'t str, two: &'t str) -> Option<(Stranger, &'t str)> {
    let pairs = [(one, two), (two, one)];
    pairs.into_iter().find_map(|(text, other)| {
        let is_strange = |c: &char| {
            looks_latin(*c)
                && !other.contains(*c)
                && other.chars().any(|o| o.eq_ignore_ascii_case(&latin(*c)))
        };
        Some((Stranger::new(text.chars().find(is_strange)?)?, text))
    })
}

/// The first letter that looks like one of the alphabet of most other letters of its word, and is
/// none of it.
pub fn intruder(text: &str) -> Option<Stranger> {
    if text.is_ascii() {
        return None;
    }
    text.split(|c: char| !c.is_alphanumeric()).find_map(|word| {
        let (latins, others): (Vec<char>, Vec<char>) =
            word.chars().filter(|c| alphabet(*c).is_some()).partition(char::is_ascii);
        let (few, of_latins) =
            if latins.len() < others.len() { (latins, true) } else { (others, false) };
        // Where all letters are of one alphabet none is of the other.
        if few.len() == word.chars().filter(|c| alphabet(*c).is_some()).count() {
            return None;
        }
        let deceives = |c: &char| if of_latins { is_looked_like(*c) } else { looks_latin(*c) };
        Stranger::new(few.into_iter().find(deceives)?)
    })
}

/// The Latin letter that a letter of another alphabet looks like, or whose capital its own looks like.
/// Other letters stay.
pub(crate) fn latin(c: char) -> char {
    let capital = c.to_uppercase().next().unwrap_or(c);
    let Some(twin) = twin(capital) else { return c };
    if capital == c { twin } else { twin.to_ascii_lowercase() }
}

fn twin(capital: char) -> Option<char> {
    CAPITALS.iter().find_map(|(_, all, latin)| {
        let at = all.chars().position(|other| other == capital)?;
        latin.chars().nth(at)
    })
}

/// Whether a letter of another alphabet looks like a Latin one.
fn looks_latin(c: char) -> bool {
    !c.is_ascii() && (twin(c).is_some() || SMALL.contains(c))
}

/// Whether a letter of another alphabet looks like this Latin one.
fn is_looked_like(c: char) -> bool {
    CAPITALS.iter().any(|(.., latin)| latin.contains(c))
        || SMALL.chars().any(|small| latin(small) == c)
}

fn alphabet(c: char) -> Option<&'static str> {
    match c {
        'a'..='z' | 'A'..='Z' => Some("latin"),
        '\u{370}'..='\u{3FF}' => Some("greek"),
        '\u{400}'..='\u{52F}' => Some("cyrillic"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn letter(letter: char, alphabet: &'static str) -> Stranger {
        Stranger { letter, alphabet }
    }

    #[test]
    fn letters_among_those_of_another_alphabet_are_found() {
        assert_eq!(intruder("ministr\u{443}"), Some(letter('\u{443}', "cyrillic")));
        assert_eq!(intruder("\u{391}GENCY 2"), Some(letter('\u{391}', "greek")));
        assert_eq!(intruder("\u{41C}\u{438}\u{43D}ec"), Some(letter('e', "latin")));
        for text in ["ministry", "Россия", "Αθήνα", "µg/l", "β-blocker", "А", "وزارت", "Россия TV"]
        {
            assert_eq!(intruder(text), None, "{text}");
        }
    }

    #[test]
    fn of_two_texts_that_look_the_same_the_one_with_the_letter_is_found() {
        let (latin, cyrillic) = ("OIL", "\u{41E}IL");
        let there = Some((letter('\u{41E}', "cyrillic"), cyrillic));
        assert_eq!(stranger(latin, cyrillic), there);
        assert_eq!(stranger(cyrillic, latin), there);
        assert_eq!(stranger("\u{412}ода", "вода"), None);
        assert_eq!(stranger("oil", "OIL"), None);
    }
}

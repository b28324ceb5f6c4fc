//! Places as people write them: by numbers and by words, from the first and from the last.

use sanjeh_engine::text::fold;
use sanjeh_messages::{Message, message};

/// A place as it is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimedPlace {
    /// This place, from 1.
    At(u32),
    /// So many places before the last.
    FromEnd(usize),
    /// Among the first so many.
    Top(u32),
}

impl ClaimedPlace {
    /// In words.
    pub fn words(self) -> Message {
        match self {
            Self::At(place) => message!("reuse-place", n = place),
            Self::FromEnd(before) => message!("reuse-place-last", before = before),
            Self::Top(n) => message!("reuse-place-top", n = n),
        }
    }
}

/// Ordinals as they are spoken, from the first on.
const ORDINALS: [&[&str]; 10] = [
    &["first", "اول", "نخست", "یکم"],
    &["second", "دوم"],
    &["third", "سوم"],
    &["fourth", "چهارم"],
    &["fifth", "پنجم"],
    &["sixth", "ششم"],
    &["seventh", "هفتم"],
    &["eighth", "هشتم"],
    &["ninth", "نهم"],
    &["tenth", "دهم"],
];

/// Numbers as they are spoken, from one on.
const NUMBERS: [&[&str]; 10] = [
    &["one", "یک"],
    &["two", "دو"],
    &["three", "سه"],
    &["four", "چهار"],
    &["five", "پنج"],
    &["six", "شش"],
    &["seven", "هفت"],
    &["eight", "هشت"],
    &["nine", "نه"],
    &["ten", "ده"],
];

/// Words that say nothing of which place it is.
const FILLERS: [&str; 13] = [
    "rank",
    "place",
    "places",
    "the",
    "in",
    "among",
    "of",
    "to",
    "from",
    "رتبه",
    "جایگاه",
    "در",
    "میان",
];

/// Reads a place: `3`, `3rd`, `third`, `rank 3`, `first`, `last`, `last-1`, `last but one`, `third from
/// last`, `top3`, `among the first three`, and the same in Persian digits and words; `None` if it is
/// none, or could be several, as `last 3`.
pub fn claimed_place(text: &str) -> Option<ClaimedPlace> {
    let text = fold(text).replace('\u{654}', "").replace('ۀ', "ه");
    let text = text.replace("top", "top ").replace('-', " - ");
    let words = text.split(' ').filter(|word| !word.is_empty() && !FILLERS.contains(word));
    let words: Vec<&str> = words.collect();
    match words[..] {
        ["last" | "آخر"] => Some(ClaimedPlace::FromEnd(0)),
        [word] => ordinal(word).or_else(|| word.parse().ok()).map(ClaimedPlace::At),
        ["last" | "آخر", "-", n]
        | ["last", "but", n]
        | [n, "before", "last"]
        | [n, "مانده", "به", "آخر"] => Some(ClaimedPlace::FromEnd(number(n)? as usize)),
        // The third from the last is two places before it.
        [nth, "last"] | [nth, "از", "آخر"] => {
            Some(ClaimedPlace::FromEnd(ordinal(nth)?.checked_sub(1)? as usize))
        }
        ["top" | "first", n] | [n, "نخست" | "اول"] => Some(ClaimedPlace::Top(number(n)?)),
        _ => None,
    }
}

/// `third`, `3rd`, `سوم`.
fn ordinal(word: &str) -> Option<u32> {
    let spoken = (1..).zip(ORDINALS).find(|(_, words)| words.contains(&word)).map(|(n, _)| n);
    let written = || {
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end))?;
        digits.parse().ok()
    };
    spoken.or_else(written)
}

/// `3`, `three`, `سه`, `یکی`.
fn number(word: &str) -> Option<u32> {
    let bare = if word == "یکی" { "یک" } else { word };
    let spoken = (1..).zip(NUMBERS).find(|(_, words)| words.contains(&bare)).map(|(n, _)| n);
    spoken.or_else(|| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_people_write_them_in_both_languages() {
        for (text, place) in [
            ("اول", ClaimedPlace::At(1)),
            ("First", ClaimedPlace::At(1)),
            ("۳", ClaimedPlace::At(3)),
            ("rank 3", ClaimedPlace::At(3)),
            ("رتبهٔ ۳", ClaimedPlace::At(3)),
            ("رتبه سوم", ClaimedPlace::At(3)),
            ("third", ClaimedPlace::At(3)),
            ("22nd", ClaimedPlace::At(22)),
            ("آخر", ClaimedPlace::FromEnd(0)),
            ("رتبهٔ آخر", ClaimedPlace::FromEnd(0)),
            ("last-2", ClaimedPlace::FromEnd(2)),
            ("last - 2", ClaimedPlace::FromEnd(2)),
            ("last -2", ClaimedPlace::FromEnd(2)),
            ("آخر-۱", ClaimedPlace::FromEnd(1)),
            ("last but one", ClaimedPlace::FromEnd(1)),
            ("second to last", ClaimedPlace::FromEnd(1)),
            ("third from last", ClaimedPlace::FromEnd(2)),
            ("2 places before the last", ClaimedPlace::FromEnd(2)),
            ("یکی مانده به آخر", ClaimedPlace::FromEnd(1)),
            ("۲ رتبه مانده به آخر", ClaimedPlace::FromEnd(2)),
            ("سوم از آخر", ClaimedPlace::FromEnd(2)),
            ("top 3", ClaimedPlace::Top(3)),
            ("top3", ClaimedPlace::Top(3)),
            ("among the first 3", ClaimedPlace::Top(3)),
            ("در میان ۳ رتبهٔ نخست", ClaimedPlace::Top(3)),
            ("سه رتبهٔ نخست", ClaimedPlace::Top(3)),
        ] {
            assert_eq!(claimed_place(text), Some(place), "{text}");
        }
        for text in ["lastly", "top", "-1", "good", "", "rank", "3 4", "th"] {
            assert_eq!(claimed_place(text), None, "{text}");
        }
        // These could be the third from the last, the one before three others, or one of three.
        for text in ["last 3", "3 from last", "the last three", "سه آخر", "۳ از آخر"] {
            assert_eq!(claimed_place(text), None, "{text}");
        }
    }
}

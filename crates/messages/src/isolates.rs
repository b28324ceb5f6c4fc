//! Marks of direction that set parts of a text apart from what stands around them.

use crate::{Lang, MessagePart};

/// Marks that are not seen: they isolate what stands between them from the text around it.
const MARKS: [char; 4] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

/// Stand around a list until its text is whole. They are no characters of any text.
pub(crate) const LIST: [char; 2] = ['\u{FDD0}', '\u{FDD1}'];

/// Stand around the number of a slot until its text is put there. They are no characters of any text.
const SLOT: [char; 2] = ['\u{FDD2}', '\u{FDD3}'];

/// A text without isolates: for programs, files and search engines, which show them or count them.
pub fn plain(text: impl AsRef<str>) -> String {
    text.as_ref().replace(MARKS, "")
}

/// A part of a text, isolated with the direction that its first letter has.
pub(crate) fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// A name or a figure as it stands in a text of a language: isolated where the text runs from right to
/// left, and elsewhere if it has letters that do.
pub fn isolated_in(lang: Lang, text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDCF}' | '\u{FE70}'..='\u{FEFC}');
    if lang.is_right_to_left() || text.contains(turns) { isolated(text) } else { text.to_owned() }
}

/// The sign of a slot.
pub(crate) fn slot(number: usize) -> String {
    format!("{}{number}{}", SLOT[0], SLOT[1])
}

/// A text in parts, parted where slots are; without isolates, for what fills the slots brings its own.
pub(crate) fn parted(text: &str) -> Vec<MessagePart> {
    let mut parts = Vec::new();
    let text = plain(text);
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(SLOT[0]) {
        let Some((number, after)) = after.split_once(SLOT[1]) else { break };
        parts.push(MessagePart::Words(before.to_owned()));
        parts.extend(number.parse().ok().map(MessagePart::Slot));
        rest = after;
    }
    parts.push(MessagePart::Words(rest.to_owned()));
    parts.retain(|part| !matches!(part, MessagePart::Words(words) if words.is_empty()));
    parts
}

/// A list of isolated parts, as an argument of a message.
pub(crate) fn listed(text: &str) -> String {
    format!("{}{text}{}", LIST[0], LIST[1])
}

/// Takes away the isolate that an argument gets from around each list: its parts have their own,
/// and one around them all has no letter of its own to take a direction from. So it would run from
/// left to right, the last name first.
pub(crate) fn lists_opened(text: String) -> String {
    let [start, end] = LIST;
    if !text.contains(LIST) {
        return text;
    }
    let text = text.replace(&format!("\u{2068}{start}"), "");
    text.replace(&format!("{end}\u{2069}"), "").replace(LIST, "")
}

/// Whether every isolate of a text is closed in it, and none that was not opened in it.
pub(crate) fn are_closed(text: &str) -> bool {
    let mut open = 0_usize;
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => open += 1,
            '\u{2069}' => match open.checked_sub(1) {
                Some(left) => open = left,
                None => return false,
            },
            _ => {}
        }
    }
    open == 0
}

/// A character as it may stand in a text: marks that turn the direction, and what is kept for
/// lists and slots, as the sign of an unknown character.
pub(crate) fn harmless(c: char) -> char {
    match c {
        '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FDD0}'..='\u{FDD3}' => {
            char::REPLACEMENT_CHARACTER
        }
        c => c,
    }
}

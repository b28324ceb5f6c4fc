//! Directions within a text that is drawn.
//!
//! Texts for people have isolates around names and numbers. In SVG, browsers split a text where the
//! font has no sign for a character, and then put a number after an isolate in pieces; embeddings,
//! which the font knows, do the same work without that.

/// The text with embeddings in the place of isolates.
pub(crate) fn embedded(text: &str) -> String {
    if !text.contains(['\u{2066}', '\u{2067}', '\u{2068}']) {
        return text.to_owned();
    }
    let mut embedded = String::with_capacity(text.len());
    let mut closings = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => {
                let opening = match c {
                    '\u{2066}' => "\u{202A}",
                    '\u{2067}' => "\u{202B}",
                    _ => own_direction(&text[at + c.len_utf8()..]),
                };
                embedded.push_str(opening);
                closings.push(if opening.is_empty() { "" } else { "\u{202C}" });
            }
            '\u{2069}' => embedded.push_str(closings.pop().unwrap_or_default()),
            _ => embedded.push(c),
        }
    }
    embedded.extend(closings);
    embedded
}

/// The embedding for a part by its first letter; none for a part without letters, such as a number.
fn own_direction(text: &str) -> &'static str {
    let part = text.split('\u{2069}').next().unwrap_or_default();
    match part.chars().find(|c| c.is_alphabetic()) {
        Some('\u{590}'..='\u{8FF}') => "\u{202B}",
        Some(_) => "\u{202A}",
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn isolates_become_embeddings_of_their_own_direction() {
        assert_eq!(embedded("میانگین \u{2068}۴۰٫۸\u{2069} است"), "میانگین ۴۰٫۸ است");
        assert_eq!(
            embedded("در \u{2068}CBI (۲)\u{2069}، \u{2068}وزارت\u{2069}"),
            "در \u{202A}CBI (۲)\u{202C}، \u{202B}وزارت\u{202C}"
        );
        assert_eq!(embedded("\u{2067}a\u{2068}b"), "\u{202B}a\u{202A}b\u{202C}\u{202C}");
    }
}

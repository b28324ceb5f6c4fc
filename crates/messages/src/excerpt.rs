//! The lines of a text that a range touches.

use std::ops::Range;

/// The whole lines of a text that a range of bytes touches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Excerpt<'a> {
    /// The lines, without the end of the last.
    pub(crate) text: &'a str,
    /// The range as bytes of `text`.
    pub(crate) range: Range<usize>,
    /// Number of the first line, from 1.
    pub(crate) line: u64,
    /// Character of the first line at which the range begins, from 1.
    pub(crate) column: u64,
}

impl<'a> Excerpt<'a> {
    /// Any range does: one that lies outside the text, or cuts a character, is brought inside. A
    /// byte order mark belongs to no line, as in editors.
    pub(crate) fn new(source: &'a str, range: Range<usize>) -> Self {
        let first = if source.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        let start = source.floor_char_boundary(range.start).max(first);
        let mut end = source.floor_char_boundary(range.end).max(start);
        if end > start && source[..end].ends_with('\n') {
            // The line after a range that ends with its line is not touched.
            end -= 1;
        }
        let line_start = source[first..start].rfind('\n').map_or(first, |at| first + at + 1);
        let line_end = source[end..].find('\n').map_or(source.len(), |at| end + at);
        let text = &source[line_start..line_end];
        let text = text.strip_suffix('\r').unwrap_or(text);
        let range = (start - line_start).min(text.len())..(end - line_start).min(text.len());
        Self {
            line: source[..line_start].bytes().filter(|&b| b == b'\n').count() as u64 + 1,
            column: text[..range.start].chars().count() as u64 + 1,
            text,
            range,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(source: &str, range: Range<usize>) -> (u64, u64, &str, &str) {
        let found = Excerpt::new(source, range);
        (found.line, found.column, found.text, &found.text[found.range])
    }

    #[test]
    fn whole_lines_are_taken_and_no_more() {
        let source = "one\r\ntwo\r\nthree";
        assert_eq!(excerpt(source, 6..7), (2, 2, "two", "w"));
        assert_eq!(excerpt(source, 5..10), (2, 1, "two", "two"));
        assert_eq!(excerpt(source, 1..6), (1, 2, "one\r\ntwo", "ne\r\nt"));
        assert_eq!(excerpt(source, 10..15), (3, 1, "three", "three"));
    }

    #[test]
    fn the_end_of_a_text_is_a_place() {
        assert_eq!(excerpt("a\n", 2..2), (2, 1, "", ""));
        assert_eq!(excerpt("", 0..0), (1, 1, "", ""));
    }

    #[test]
    fn a_byte_order_mark_is_not_a_character_of_the_line() {
        assert_eq!(excerpt("\u{FEFF}id,x\n1,2", 6..7), (1, 4, "id,x", "x"));
        assert_eq!(excerpt("\u{FEFF}", 0..3), (1, 1, "", ""));
    }

    #[test]
    fn ranges_that_do_not_fit_are_brought_inside() {
        assert_eq!(excerpt("سن", 1..99), (1, 1, "سن", "سن"));
        assert_eq!(excerpt("abc", 7..9), (1, 4, "abc", ""));
        #[expect(clippy::reversed_empty_ranges, reason = "what must not panic")]
        let reversed = 2..1;
        assert_eq!(excerpt("abc", reversed), (1, 3, "abc", ""));
    }
}

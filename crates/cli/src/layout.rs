//! Where the texts of a table for people break.

use unicode_width::UnicodeWidthStr;

/// Columns of the screen between two columns of a table.
pub(crate) const GAP: usize = 2;

/// How wide a column would be if it had its way, in columns of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Natural {
    /// The longest word: narrower, and it breaks.
    word: usize,
    /// The longest text.
    whole: usize,
}

impl Natural {
    /// Takes note of a text that stands in the column.
    pub(crate) fn see(&mut self, text: &str) {
        let indent = text.len() - text.trim_start_matches(' ').len();
        let words = text.split_whitespace().map(|word| word.width() + indent);
        self.word = words.fold(self.word, usize::max);
        self.whole = self.whole.max(text.width());
    }
}

/// The widths of columns that share a room. Words break only if there is no other way, and then
/// those of the widest columns.
pub(crate) fn widths(columns: &[Natural], room: usize) -> Vec<usize> {
    let room = room.saturating_sub(GAP * columns.len().saturating_sub(1));
    let words: usize = columns.iter().map(|c| c.word).sum();
    let fits = words <= room;
    let mut widths: Vec<usize> =
        columns.iter().map(|c| if fits { c.word.max(1) } else { 1 }).collect();
    let wanted = |i: usize| if fits { columns[i].whole } else { columns[i].word };
    // The narrowest grows first, so long texts end up equally wide.
    while widths.iter().sum::<usize>() < room {
        let growing = (0..widths.len()).filter(|&i| widths[i] < wanted(i));
        let Some(narrowest) = growing.min_by_key(|&i| widths[i]) else { break };
        widths[narrowest] += 1;
    }
    widths
}

/// A text in lines of a width; all keep the indent of the first, made of spaces that do not break.
pub(crate) fn wrap(text: &str, width: usize) -> String {
    let indent = text.len() - text.trim_start_matches(' ').len();
    let margin = "\u{A0}".repeat(indent);
    let mut lines = vec![margin.clone()];
    let mut used = indent;
    for word in text.split_whitespace() {
        if used > indent && used + 1 + word.width() > width {
            lines.push(margin.clone());
            used = indent;
        }
        let Some(line) = lines.last_mut() else { continue };
        if used > indent {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += word.width();
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(texts: &[&[&str]]) -> Vec<Natural> {
        let column = |texts: &&[&str]| {
            let mut natural = Natural::default();
            texts.iter().for_each(|text| natural.see(text));
            natural
        };
        texts.iter().map(column).collect()
    }

    #[test]
    fn what_fits_is_not_broken() {
        let columns = columns(&[&["a", "min-ict"], &["Ministry of ICT"]]);
        assert_eq!(widths(&columns, 80), [7, 15]);
        assert_eq!(widths(&columns, 24), [7, 15]);
    }

    #[test]
    fn long_texts_give_way_at_spaces() {
        let columns = columns(&[&["min-ict"], &["Ministry of ICT and of the Post"]]);
        assert_eq!(widths(&columns, 24), [7, 15]);
        assert_eq!(wrap("Ministry of ICT and of the Post", 15), "Ministry of ICT\nand of the Post");
    }

    #[test]
    fn words_break_only_where_there_is_no_room() {
        let columns = columns(&[&["100.00"], &["electronification_count"], &["holds"]]);
        assert_eq!(widths(&columns, 25), [6, 10, 5]);
    }

    #[test]
    fn continued_lines_keep_the_indent() {
        assert_eq!(
            wrap("  U01: level of it", 10),
            "\u{A0}\u{A0}U01:\n\u{A0}\u{A0}level of\n\u{A0}\u{A0}it"
        );
        assert_eq!(wrap("", 10), "");
    }

    #[test]
    fn marks_without_width_take_no_room() {
        let columns = columns(&[&["\u{2068}۱۲\u{2069}"]]);
        assert_eq!(widths(&columns, 80), [2]);
    }
}

//! Where the texts of a table for people break.

use unicode_width::UnicodeWidthStr;

/// Columns of the screen between two columns of a table.
pub(crate) const GAP: usize = 2;

/// How wide a column would be, in columns of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Natural {
    /// The longest part of a word: narrower, and there is no room for it.
    part: usize,
    /// The longest word: narrower, and it breaks after a hyphen, a slash or the like.
    word: usize,
    /// The longest text: narrower, and it breaks at spaces.
    whole: usize,
}

impl Natural {
    /// Takes note of a text that stands in the column.
    pub(crate) fn see(&mut self, text: &str) {
        let indent = indent(text);
        for word in text.split_whitespace() {
            self.word = self.word.max(indent + word.width());
            let parts = parts(word).map(|part| indent + part.width());
            self.part = parts.fold(self.part, usize::max);
        }
        self.whole = self.whole.max(text.width());
    }
}

fn indent(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

/// A word in parts between which it may break; a number does not break.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let number = word.starts_with(|c: char| c.is_numeric() || c == '-');
    word.split_inclusive(move |c| !number && matches!(c, '-' | '_' | '/' | '.' | '=' | '|'))
}

/// The widths of columns that share a room; `None` if there is not enough for all of them.
pub(crate) fn widths(columns: &[Natural], room: usize) -> Option<Vec<usize>> {
    let room = room.checked_sub(GAP * columns.len().saturating_sub(1))?;
    let stages: [fn(&Natural) -> usize; 3] = [|c| c.part, |c| c.word, |c| c.whole];
    let fitting = |stage: &usize| columns.iter().map(stages[*stage]).sum::<usize>() <= room;
    let reached = (0..stages.len()).rev().find(fitting)?;
    let mut widths: Vec<usize> = columns.iter().map(stages[reached]).collect();
    let Some(next) = stages.get(reached + 1) else { return Some(widths) };
    // The narrowest grows first, so long texts end up equally wide.
    while widths.iter().sum::<usize>() < room {
        let growing = (0..widths.len()).filter(|&i| widths[i] < next(&columns[i]));
        let Some(narrowest) = growing.min_by_key(|&i| widths[i]) else { break };
        widths[narrowest] += 1;
    }
    Some(widths)
}

/// A text in lines of a width; all keep the indent of the first, made of spaces that do not break.
pub(crate) fn wrap(text: &str, width: usize) -> String {
    let indent = indent(text);
    let margin = "\u{A0}".repeat(indent);
    let mut lines = vec![margin.clone()];
    let mut used = indent;
    for word in text.split_whitespace() {
        // A word that fits in a line stays whole.
        let whole = indent + word.width() <= width;
        let pieces: Vec<&str> = if whole { vec![word] } else { parts(word).collect() };
        for (i, piece) in pieces.into_iter().enumerate() {
            let space = usize::from(i == 0 && used > indent);
            if used > indent && used + space + piece.width() > width {
                lines.push(margin.clone());
                used = indent;
            }
            let Some(line) = lines.last_mut() else { continue };
            if i == 0 && used > indent {
                line.push(' ');
                used += 1;
            }
            line.push_str(piece);
            used += piece.width();
        }
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
        assert_eq!(widths(&columns, 80).unwrap(), [7, 15]);
        assert_eq!(widths(&columns, 24).unwrap(), [7, 15]);
    }

    #[test]
    fn long_texts_give_way_at_spaces() {
        let columns = columns(&[&["min-ict"], &["Ministry of ICT and of the Post"]]);
        assert_eq!(widths(&columns, 24).unwrap(), [7, 15]);
        assert_eq!(wrap("Ministry of ICT and of the Post", 15), "Ministry of ICT\nand of the Post");
    }

    #[test]
    fn words_break_only_where_there_is_no_room() {
        let columns = columns(&[&["100.00"], &["electronification_count"], &["holds"]]);
        assert_eq!(widths(&columns, 36).unwrap(), [6, 21, 5]);
        assert_eq!(wrap("electronification_count", 21), "electronification_\ncount");
        assert_eq!(widths(&columns, 32), None, "that is for rows one below the other");
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
        assert_eq!(widths(&columns, 80).unwrap(), [2]);
    }
}

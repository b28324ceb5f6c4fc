//! Texts that fit: shortened, wrapped, and kept apart.

use crate::font::Type;

/// The text if it is not wider than `most`, else its beginning with “…”; nothing if not even that
/// fits.
pub(crate) fn fit(text: &str, kind: Type, most: f64) -> String {
    if kind.width(text) <= most {
        return text.to_owned();
    }
    // The widest beginning that fits, by halving: a longer text is never narrower.
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let shortened = |letters: usize| format!("{}…", text[..ends[letters]].trim_end());
    let fitting = ends.partition_point(|end| {
        let letters = ends.partition_point(|other| other < end);
        kind.width(&shortened(letters)) <= most
    });
    if fitting <= 1 { String::new() } else { close_isolates(shortened(fitting - 1)) }
}

/// The text in at most `lines` lines, none wider than `most`; what is left over ends with “…”.
pub(crate) fn wrap(text: &str, kind: Type, most: f64, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while words.peek().is_some() && wrapped.len() < lines {
        let mut line = String::new();
        let last = wrapped.len() + 1 == lines;
        while let Some(word) = words.peek() {
            let longer =
                if line.is_empty() { (*word).to_owned() } else { format!("{line} {word}") };
            if !last && !line.is_empty() && kind.width(&longer) > most {
                break;
            }
            line = longer;
            words.next();
        }
        wrapped.push(fit(&line, kind, most));
    }
    wrapped
}

/// A shortened text must end the isolates that it began, or they would swallow what comes after.
fn close_isolates(text: String) -> String {
    let opened = text.chars().filter(|c| matches!(c, '\u{2066}'..='\u{2068}')).count();
    let closed = text.chars().filter(|c| *c == '\u{2069}').count();
    text + &"\u{2069}".repeat(opened.saturating_sub(closed))
}

/// Places for things of these sizes along a line from `from` to `to`, each centred as near as may be
/// to where it wants to be, in the order of the wishes, with a gap between them.
///
/// Gives centres. Without room for all of them the last ones leave the line.
pub(crate) fn spread(wishes: &[f64], sizes: &[f64], gap: f64, from: f64, to: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|a, b| wishes[*a].total_cmp(&wishes[*b]));
    let mut centres = wishes.to_vec();
    let mut free = from;
    for i in &order {
        centres[*i] = wishes[*i].max(free + sizes[*i] / 2.0);
        free = centres[*i] + sizes[*i] / 2.0 + gap;
    }
    let mut free = to;
    for i in order.iter().rev() {
        centres[*i] = centres[*i].min(free - sizes[*i] / 2.0);
        free = centres[*i] - sizes[*i] / 2.0 - gap;
    }
    // Pushed back beyond the beginning: there is too little room, and the beginning matters more.
    let mut free = from;
    for i in &order {
        centres[*i] = centres[*i].max(free + sizes[*i] / 2.0);
        free = centres[*i] + sizes[*i] / 2.0 + gap;
    }
    centres
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: Type = Type::regular(14.0);

    #[test]
    fn a_text_that_is_too_long_ends_with_dots_within_the_width() {
        for text in [
            "Ministry of Cooperatives, Labour and Social Welfare",
            "وزارت تعاون، کار و رفاه اجتماعی",
        ] {
            assert_eq!(fit(text, KIND, 1000.0), text);
            let short = fit(text, KIND, 100.0);
            assert!(short.ends_with('…') && short.chars().count() > 6, "{short}");
            assert!(KIND.width(&short) <= 100.0);
            assert_eq!(fit(text, KIND, 2.0), "");
        }
    }

    #[test]
    fn lines_hold_all_words_if_there_are_enough_of_them() {
        let text = "سازمان ثبت اسناد و املاک کشور";
        let lines = wrap(text, KIND, 90.0, 9);
        assert_eq!(lines.join(" "), text);
        assert!(lines.len() > 1 && lines.iter().all(|line| KIND.width(line) <= 90.0));
        assert!(wrap(text, KIND, 90.0, 1)[0].ends_with('…'));
    }

    #[test]
    fn things_are_kept_apart_and_inside() {
        assert_eq!(spread(&[50.0, 10.0], &[10.0, 10.0], 2.0, 0.0, 100.0), [50.0, 10.0]);
        assert_eq!(spread(&[99.0, 98.0], &[10.0, 10.0], 2.0, 0.0, 100.0), [95.0, 83.0]);
        assert_eq!(spread(&[0.0, 0.0], &[10.0, 10.0], 2.0, 0.0, 100.0), [5.0, 17.0]);
    }
}

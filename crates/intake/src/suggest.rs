//! Finds the word that was probably meant.

use sanjeh_engine::text::fold;
use strsim::osa_distance;

/// Words that are compared in one reading at most: a wrong file would make millions of questions.
const MOST_COMPARISONS: usize = 20_000_000;

/// Suggests words, and stops when that has cost enough.
#[derive(Debug)]
pub(crate) struct Suggester {
    left: usize,
}

impl Default for Suggester {
    fn default() -> Self {
        Self { left: MOST_COMPARISONS }
    }
}

impl Suggester {
    /// The nearest of `count` words, if it is near at all; the first of several.
    pub(crate) fn nearest<'a>(
        &mut self,
        word: &str,
        words: impl Iterator<Item = &'a str>,
        count: usize,
    ) -> Option<String> {
        self.left = self.left.checked_sub(count)?;
        nearest(word, words)
    }
}

/// The word nearest to this one, if it is near at all; the first of several.
pub(crate) fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<String> {
    let word = fold(word);
    let length = word.chars().count();
    let far = (length / 3).max(1) + 1;
    let mut best = (far, None);
    for other in words {
        // A letter has at most 4 bytes, so this skips only what is too far away.
        if other.len() > 4 * (length + far) || other.len() + far < length {
            continue;
        }
        let distance = osa_distance(&word, &fold(other));
        if distance < best.0 {
            best = (distance, Some(other));
        }
    }
    best.1.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let words = ["category", "parent", "id"];
        assert_eq!(nearest("catgory", words.into_iter()).as_deref(), Some("category"));
        assert_eq!(nearest("PARENT ", words.into_iter()).as_deref(), Some("parent"));
        assert_eq!(nearest("budget", words.into_iter()), None);
    }
}

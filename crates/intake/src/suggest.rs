//! Finds the word that was probably meant.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::Ids;
use sanjeh_engine::text::fold;
use sanjeh_messages::{Message, message};
use strsim::osa_distance;

use crate::alphabets::stranger;
use crate::odd_ids::{Likenesses, is_other_form};

/// Words that are compared in one reading at most: a wrong file would make millions of questions.
const MOST_COMPARISONS: usize = 5_000_000;

/// Suggests words, and stops when that has cost enough.
#[derive(Debug)]
pub(crate) struct Suggester {
    left: usize,
    /// Whether a word was left without a suggestion because of that.
    stopped: bool,
    /// Ids of the types that were asked for, by their likeness.
    alike: BTreeMap<usize, Likenesses>,
}

impl Default for Suggester {
    fn default() -> Self {
        Self { left: MOST_COMPARISONS, stopped: false, alike: BTreeMap::new() }
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
        let Some(left) = self.left.checked_sub(count) else {
            self.stopped = true;
            return None;
        };
        self.left = left;
        nearest(word, words)
    }

    /// Whether words were left without a suggestion because that would have cost too much.
    pub(crate) fn has_stopped(&self) -> bool {
        self.stopped
    }

    /// The subject of a type (`kind`, with these ids and lines, of this file) that an unknown id probably means.
    pub(crate) fn subject(
        &mut self,
        id: &str,
        kind: usize,
        ids: &Ids,
        lines: &[u64],
        file: &str,
    ) -> Option<Message> {
        let alike = self.alike.entry(kind).or_insert_with(|| Likenesses::new(ids, |_, _| ()));
        let Some(row) = alike.find(ids, id) else {
            let near = self.nearest(id, ids.iter(), ids.len())?;
            // Another number is another subject.
            if differ_in_digits(id, &near) {
                return None;
            }
            return Some(message!("intake-subject-near-help", name = near, file = file));
        };
        let (known, line) = (ids.get(row), lines[row as usize]);
        if let Some((stranger, of)) = stranger(id, known) {
            return Some(message!(
                "intake-stranger-help",
                id = known,
                line = line,
                of = of,
                letter = stranger.letter.to_string(),
                alphabet = stranger.alphabet,
                code = stranger.code()
            ));
        }
        Some(if is_other_form(id, known) {
            message!("intake-other-form-help", id = known, line = line)
        } else {
            message!("intake-alike-help", id = known, line = line)
        })
    }
}

/// Whether two ids are the same but for their digits: the one was hardly written for the other.
fn differ_in_digits(one: &str, other: &str) -> bool {
    let rest = |id: &str| -> String { fold(id).chars().filter(|c| !c.is_numeric()).collect() };
    one.contains(char::is_numeric) && other.contains(char::is_numeric) && rest(one) == rest(other)
}

/// The word nearest to this one, if it is near at all; the first of several. None for one that has
/// nothing to compare.
pub fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<String> {
    let word = fold(word);
    let length = word.chars().count();
    // A single letter is as near to every other one, and signs say nothing.
    let most = if length < 2 { 0 } else { (length / 3).max(1) };
    if !word.chars().any(char::is_alphanumeric) {
        return None;
    }
    let far = most + 1;
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

    #[test]
    fn words_with_nothing_in_common_are_not_suggested() {
        for (word, known) in
            [("-", "0"), ("-", "a"), ("پ", "n"), ("N", "m"), ("..", "a."), ("ab", "cd")]
        {
            assert_eq!(nearest(word, std::iter::once(known)), None, "{word}");
        }
        assert_eq!(nearest("N", std::iter::once("n")).as_deref(), Some("n"));
        assert_eq!(nearest("n1", std::iter::once("n2")).as_deref(), Some("n2"));
    }
}

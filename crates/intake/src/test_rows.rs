//! Rows of a register that were made for a test, and rows that somebody meant to leave out.

use std::collections::BTreeMap;

use sanjeh_engine::text::unify_letters;
use sanjeh_messages::{Message, Problem, message};

use crate::looks::seen;
use crate::places::Wanted;
use crate::total_names::Called;
use crate::word_shapes::WordShapes;

/// What is no subject's name alone, with a number, or beside one of [`KINDS`].
const WORDS: [&str; 11] = [
    "test",
    "tests",
    "testing",
    "sample",
    "example",
    "demo",
    "dummy",
    "آزمایشی",
    "تست",
    "تستی",
    "نمونه",
];
/// Words that count in small letters alone: TMP was the code of a country.
const SMALL_WORDS: [&str; 2] = ["tmp", "temp"];
const SHAPES: WordShapes = WordShapes::of(&[&WORDS, &SMALL_WORDS]);
/// What subjects are in general.
const KINDS: [&str; 32] = [
    "agency",
    "body",
    "company",
    "country",
    "data",
    "department",
    "entry",
    "institution",
    "item",
    "ministry",
    "name",
    "office",
    "organisation",
    "organization",
    "record",
    "row",
    "service",
    "subject",
    "title",
    "unit",
    "user",
    "اداره",
    "خدمت",
    "داده",
    "دستگاه",
    "ردیف",
    "سازمان",
    "شرکت",
    "مورد",
    "نام",
    "واحد",
    "وزارت",
];
/// Names of more words are names.
const MOST_WORDS: usize = 4;
/// Where more rows than these, and more than a tenth of all, are called so, it is the usual name.
const MOST_CALLED: usize = 3;

/// Whether a name is that of a test: nothing but such words, numbers, and what all subjects are.
fn is_test(name: &str) -> bool {
    // Hardly any name gets further.
    if !SHAPES.may_be_in(name) {
        return false;
    }
    let mut found = false;
    let (mut words, mut rest) = (0, name);
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let word = &rest[start..];
        let end = word.find(|c: char| !c.is_alphanumeric()).unwrap_or(word.len());
        rest = &word[end..];
        let word = word[..end].trim_end_matches(char::is_numeric);
        words += 1;
        // Nearly every name ends the search with its first word.
        if words > MOST_WORDS || word.len() > 30 {
            return false;
        }
        if word.is_empty() {
            continue;
        }
        let seen = seen(word);
        let word = unify_letters(&seen);
        let is_word = |known: &&str| known.eq_ignore_ascii_case(&word);
        if WORDS.iter().any(is_word) || SMALL_WORDS.contains(&&*word) {
            found = true;
        } else if !KINDS.iter().any(is_word) {
            return false;
        }
    }
    found
}

impl Called<'_> {
    /// A warning about rows that were made for a test.
    pub(crate) fn tests(&self) -> Option<Wanted> {
        let mut rows: BTreeMap<u32, (&str, usize)> = BTreeMap::new();
        for &(names, field) in &self.names {
            let tests: Vec<bool> = names.name_texts().iter().map(|name| is_test(name)).collect();
            if !tests.contains(&true) {
                continue;
            }
            for (row, &code) in (0_u32..).zip(names.codes()) {
                if tests.get(code as usize) == Some(&true) {
                    rows.entry(row).or_insert((&names.name_texts()[code as usize], field));
                }
            }
        }
        for (row, id) in (0_u32..).zip(self.ids.iter()).filter(|(_, id)| is_test(id)) {
            // Among codes of capital letters any word may stand for something else.
            let is_code = !id.bytes().any(|b| b.is_ascii_lowercase());
            if !is_code || !self.has_name(row) {
                rows.entry(row).or_insert((id, self.id_column));
            }
        }
        let text = |n: u64, text: &str| message!("intake-test-row", text = text, n = n);
        self.warning("test-row", &rows, text)
    }

    /// A warning about rows that begin with a sign by which other programs know comments.
    pub(crate) fn comments(&self) -> Option<Wanted> {
        let ids = (0_u32..).zip(self.ids.iter());
        let ids = ids.filter(|(_, id)| id.starts_with('#'));
        let rows = ids.map(|(row, id)| (row, (id, self.id_column))).collect();
        let text = |n: u64, text: &str| message!("intake-comment-row", text = text, n = n);
        self.warning("row-begins-with-hash", &rows, text)
    }

    /// Whether a row has a name.
    pub(crate) fn has_name(&self, row: u32) -> bool {
        self.names.iter().any(|(names, _)| {
            let code = names.codes().get(row as usize).copied().unwrap_or_default();
            names.name_texts().get(code as usize).is_some_and(|name| !name.is_empty())
        })
    }

    /// None if so many rows are called so that it is usual.
    fn warning(
        &self,
        code: &'static str,
        rows: &BTreeMap<u32, (&str, usize)>,
        text: impl Fn(u64, &str) -> Message,
    ) -> Option<Wanted> {
        let (&row, &(first, field)) = rows.first_key_value()?;
        let (n, all) = (rows.len(), self.ids.len());
        if n * 2 > all || (n > MOST_CALLED && n * 10 > all) {
            return None;
        }
        let problem = Problem::warning(code, text(n as u64, first)).about(first).times(n as u64);
        let problem = problem.help(message!("intake-odd-row-help"));
        Some(Wanted { line: self.line(row), field, problem })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_tests_are_known_and_names_with_such_a_word_are_not_among_them() {
        for name in [
            "test",
            "TEST 1",
            "test1",
            "Test agency",
            "test-row",
            "Demo",
            "tmp_2",
            "دستگاه آزمایشی",
            "تست",
            "تست۲",
            "نمونه / Example",
            "خدمت نمونه ۱",
            "Dummy Service Test",
        ] {
            assert!(is_test(name), "{name}");
        }
        for name in [
            "",
            "1",
            "Software Testing Centre",
            "Sample Registration System",
            "Test and Calibration Institute",
            "Driving test",
            "نمونه‌برداری",
            "مدرسه نمونه",
            "آزمایشگاه",
            "Agency",
            "Demography",
            "Example-based learning",
            "contest",
            "2020/TMP",
        ] {
            assert!(!is_test(name), "{name}");
        }
    }
}

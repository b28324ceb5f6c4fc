//! Rows that are called a total, a mean or a target, by whatever name.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::Ids;
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use crate::attributes::Attribute;
use crate::looks::seen;
use crate::places::Wanted;

/// Names that are no subject's, whatever row they stand in.
const NAMES: [&str; 34] = [
    "total",
    "totals",
    "grand total",
    "sum",
    "σ",
    "mean",
    "average",
    "avg",
    "all",
    "overall",
    "median",
    "max",
    "maximum",
    "min",
    "minimum",
    "std",
    "standard deviation",
    "جمع",
    "مجموع",
    "کل",
    "میانگین",
    "متوسط",
    "معدل",
    "بیشینه",
    "کمینه",
    "حداکثر",
    "حداقل",
    "انحراف معیار",
    "average total",
    "total average",
    "total mean",
    "total sum",
    "sum total",
    "all total",
];
/// No real name begins so.
const BEGINNINGS: [&str; 7] =
    ["grand total", "subtotal", "sub total", "جمع کل", "میانگین کل", "مجموع کل", "کل کشور"];
/// Words of names of two words that are no subject's, as in “National average”.
const OF_TWO: [&str; 6] = ["average", "avg", "overall", "میانگین", "مجموع", "معدل"];
/// Words that names of subjects have, too: they count where the row stands apart.
const WORDS: [&str; 21] = [
    "total",
    "totals",
    "subtotal",
    "sum",
    "mean",
    "average",
    "avg",
    "overall",
    "median",
    "maximum",
    "minimum",
    "target",
    "جمع",
    "مجموع",
    "میانگین",
    "متوسط",
    "معدل",
    "میانه",
    "بیشینه",
    "کمینه",
    "هدف",
];
/// In a smaller table every row stands at an end.
const FEWEST_ROWS: usize = 3;

/// How surely a text names no subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likely {
    /// If the row stands apart from the others.
    Perhaps,
    Surely,
}

/// What a name says of its row.
fn meaning(text: &str) -> Option<Likely> {
    // Of formulas something else is said.
    if text.starts_with(['=', '+', '@']) {
        return None;
    }
    if text.contains('∑') {
        return Some(Likely::Surely);
    }
    let text = seen(text);
    let words = || text.split(|c: char| !c.is_alphanumeric());
    let known = |word: &str| NAMES.iter().chain(&WORDS).any(|name| name.eq_ignore_ascii_case(word));
    // Hardly any text gets further.
    if !words().any(|word| known(word) || matches!(word, "Σ" | "σ") || is_sub(word)) {
        return None;
    }
    let folded = fold(&text);
    let words: Vec<&str> = (folded.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty() && *word != "n" && !word.chars().all(char::is_numeric))
        .collect();
    let name = words.join(" ");
    let begins = |beginning: &&str| {
        name.strip_prefix(*beginning).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let of_two = || words.len() == 2 && words.iter().any(|word| OF_TWO.contains(word));
    if NAMES.contains(&name.as_str()) || BEGINNINGS.iter().any(begins) || of_two() {
        return Some(Likely::Surely);
    }
    words.iter().any(|word| WORDS.contains(word)).then_some(Likely::Perhaps)
}

/// Whether a name that begins with this word may be one of [`BEGINNINGS`].
fn is_sub(word: &str) -> bool {
    ["grand", "subtotal", "sub"].iter().any(|sub| sub.eq_ignore_ascii_case(word))
}

/// A register, as far as its rows are judged by their names.
pub(crate) struct Called<'r> {
    pub(crate) ids: &'r Ids,
    pub(crate) id_column: usize,
    pub(crate) lines: &'r [u64],
    /// Columns of names, and their fields.
    pub(crate) names: Vec<(&'r Attribute, usize)>,
    /// Whether rows between others were left out, so that a gap means nothing.
    pub(crate) filtered: bool,
}

impl Called<'_> {
    /// A warning for each row, or the first of several with one name, that is no subject's.
    pub(crate) fn doubts(&self) -> Vec<Wanted> {
        let rows = self.rows();
        let mut usual = None;
        let mut said: Vec<&str> = Vec::new();
        let mut doubts = Vec::new();
        for (&row, &(likely, text, field)) in &rows {
            let apart = |usual: &mut Option<Option<String>>| {
                self.ids.len() >= FEWEST_ROWS
                    && (self.is_at_an_end(row, &rows) || {
                        let usual = usual.get_or_insert_with(|| self.usual_shape());
                        usual.as_ref().is_some_and(|usual| *usual != shape(self.ids.get(row)))
                    })
            };
            if said.contains(&text) || (likely == Likely::Perhaps && !apart(&mut usual)) {
                continue;
            }
            said.push(text);
            let problem = Problem::warning("total-row", message!("intake-total-name", text = text))
                .about(text)
                .help(message!("intake-odd-row-help"));
            doubts.push(Wanted { line: self.line(row), field, problem });
        }
        doubts
    }

    /// Rows of which the id or a name has such a word, with that text and its field.
    fn rows(&self) -> BTreeMap<u32, (Likely, &str, usize)> {
        let mut rows = BTreeMap::new();
        for (row, id) in self.ids.iter().enumerate() {
            if let Some(likely) = meaning(id) {
                rows.insert(row as u32, (likely, id, self.id_column));
            }
        }
        for &(names, field) in &self.names {
            let texts = names.name_texts().iter().map(String::as_str);
            let meant: BTreeMap<u32, (Likely, &str, usize)> = (0_u32..)
                .zip(texts)
                .filter_map(|(code, text)| Some((code, (meaning(text)?, text, field))))
                .collect();
            if meant.is_empty() {
                continue;
            }
            for (row, code) in (0_u32..).zip(names.codes()) {
                let Some(&found) = meant.get(code) else { continue };
                let known = rows.entry(row).or_insert(found);
                if found.0 > known.0 {
                    *known = found;
                }
            }
        }
        rows
    }

    fn line(&self, row: u32) -> u64 {
        self.lines.get(row as usize).copied().unwrap_or(1)
    }

    /// Whether nothing but rows of this kind stands between this one and an end of the table or of
    /// its block.
    fn is_at_an_end(&self, row: u32, rows: &BTreeMap<u32, (Likely, &str, usize)>) -> bool {
        let apart = |before: u32| !self.filtered && self.line(before + 1) > self.line(before) + 1;
        let (mut first, mut last) = (row, row);
        while first > 0 && !apart(first - 1) {
            if !rows.contains_key(&(first - 1)) {
                break;
            }
            first -= 1;
        }
        let end = self.ids.len() as u32 - 1;
        while last < end && !apart(last) && rows.contains_key(&(last + 1)) {
            last += 1;
        }
        first == 0 || apart(first - 1) || last == end || apart(last)
    }

    /// The shape that nearly all ids have.
    fn usual_shape(&self) -> Option<String> {
        let mut shapes: BTreeMap<String, usize> = BTreeMap::new();
        for id in self.ids.iter() {
            *shapes.entry(shape(id)).or_default() += 1;
        }
        let (shape, count) = shapes.into_iter().max_by_key(|(_, count)| *count)?;
        (count * 10 >= self.ids.len() * 8).then_some(shape)
    }
}

/// A text with one sign for every run of digits, and one for every run of letters.
fn shape(id: &str) -> String {
    let mut shape = String::new();
    for c in id.chars() {
        let sign = match c {
            c if c.is_numeric() => '0',
            c if c.is_alphabetic() => 'a',
            other => other,
        };
        if !shape.ends_with(sign) {
            shape.push(sign);
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_totals_are_known_whatever_their_form() {
        for text in [
            "TOTAL",
            " Total: ",
            "TOTAL (8)",
            "Sub-total",
            "Subtotal North",
            "National average",
            "Overall",
            "Σ",
            "∑",
            "Median",
            "جمع کل",
            "میانگین کل",
            "کل کشور",
            "جمع کل دستگاه‌ها",
            "جمـــع",
            "کمینه",
            "OECD Average",
            "Total (n = 8)",
        ] {
            assert_eq!(meaning(text), Some(Likely::Surely), "{text}");
        }
        for text in ["Total Energy", "Target", "میانه", "هدف ۱۴۰۴", "Mean of all agencies"]
        {
            assert_eq!(meaning(text), Some(Likely::Perhaps), "{text}");
        }
        for text in [
            "Summit",
            "",
            "اداره کل راه",
            "سازمان بازرسی کل کشور",
            "Max Planck Society",
            "12",
            "a/1",
            "مجموعه",
            "هدفمندی یارانه‌ها",
            "All Nippon",
        ] {
            assert_eq!(meaning(text), None, "{text}");
        }
    }
}

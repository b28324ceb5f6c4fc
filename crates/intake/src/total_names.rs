//! Rows that are called a total, a mean or a target, by whatever name.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::dataset::Ids;
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use crate::attributes::Attribute;
use crate::looks::seen;
use crate::places::Wanted;
use crate::word_shapes::WordShapes;

/// Names that are no subject's, whatever row they stand in.
const NAMES: [&str; 44] = [
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
    "all agencies",
    "all ministries",
    "all organisations",
    "all organizations",
    "همه دستگاهها",
    "همهٔ دستگاهها",
    "کل دستگاهها",
    "سرجمع",
    "جمع جزء",
    "جمع جزئی",
];
/// No real name begins so.
const BEGINNINGS: [&str; 9] = [
    "grand total",
    "subtotal",
    "sub total",
    "جمع کل",
    "جمعکل",
    "میانگین کل",
    "میانگینکل",
    "مجموع کل",
    "کل کشور",
];
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

/// A row that fills so many columns as all others do is a subject's, if its name may be one.
const FILLED: usize = 2;
/// Letters of the longest code that may be short for a name and for a statistic.
const CODE: usize = 4;

/// Where more rows than these, and more than a tenth of all, are called so, it is the usual name.
const MOST_CALLED: usize = 3;

/// How surely a text names no subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likely {
    /// If the row stands apart from the others.
    Perhaps,
    Surely,
}

/// What a name says of its row.
#[derive(Debug)]
struct Meaning {
    likely: Likely,
    /// The words, without numbers.
    name: String,
    /// Whether there were numbers among them.
    numbered: bool,
    /// Whether one of the words is one of [`WORDS`].
    has_word: bool,
}

/// What a name says of its row.
fn meaning(text: &str) -> Option<Meaning> {
    // Of formulas something else is said.
    if text.starts_with(['=', '+', '@']) {
        return None;
    }
    // Hardly any text gets further.
    if !SHAPES.may_be_in(text) {
        return None;
    }
    if text.contains('∑') {
        let (likely, name) = (Likely::Surely, text.to_owned());
        return Some(Meaning { likely, name, numbered: false, has_word: false });
    }
    let text = seen(text);
    if !text.split(|c: char| !c.is_alphanumeric()).any(may_be_known) {
        return None;
    }
    // A half-space parts no word.
    let folded = fold(&text.replace('\u{200c}', ""));
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && *word != "n");
    let (numbers, words): (Vec<&str>, Vec<&str>) =
        words.partition(|word| word.chars().all(char::is_numeric));
    let name = words.join(" ");
    let begins = |beginning: &&str| {
        name.strip_prefix(*beginning).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let of_two = || words.len() == 2 && words.iter().any(|word| OF_TWO.contains(word));
    let surely = NAMES.contains(&name.as_str()) || BEGINNINGS.iter().any(begins) || of_two();
    let has_word = words.iter().any(|word| WORDS.contains(word));
    let likely = if surely { Likely::Surely } else { Likely::Perhaps };
    let numbered = !numbers.is_empty();
    (surely || has_word).then_some(Meaning { likely, name, numbered, has_word })
}

/// Whether a text is what a total, a mean or a target is called.
pub(crate) fn is_called_total(text: &str) -> bool {
    meaning(text).is_some()
}

/// Words that stand in names of two words, or that others begin with.
const PARTS: [&str; 7] = ["grand", "subtotal", "sub", "همه", "همهٔ", "σ", "Σ"];
/// Words of which hardly any stands in a name of a subject.
const KNOWN: [&[&str]; 3] = [&NAMES, &WORDS, &PARTS];
const SHAPES: WordShapes = WordShapes::of(&KNOWN);

/// Whether a name with this word may be one that is no subject's.
fn may_be_known(word: &str) -> bool {
    SHAPES.may_be(word.as_bytes())
        && KNOWN.iter().copied().flatten().any(|known| known.eq_ignore_ascii_case(word))
}

/// A register, as far as its rows are judged by their names.
pub(crate) struct Called<'r> {
    pub(crate) ids: &'r Ids,
    pub(crate) id_column: usize,
    pub(crate) lines: &'r [u64],
    /// Columns of names, and their fields.
    pub(crate) names: Vec<(&'r Attribute, usize)>,
    /// Rows before which an empty one stands, in their order.
    pub(crate) gaps: &'r [u32],
    /// Columns that are no names, by whether a row has something in them.
    pub(crate) filled: Vec<Filled<'r>>,
}

/// Whether a row has something in a column.
pub(crate) type Filled<'r> = Box<dyn Fn(u32) -> bool + 'r>;

/// Rows that are called so: how surely, the text that does it, and its field.
type Rows<'r> = BTreeMap<u32, (Likely, &'r str, usize)>;

impl Called<'_> {
    /// A warning for each row, or the first of several with one name, that is no subject's.
    pub(crate) fn doubts(&self) -> Vec<Wanted> {
        let usual = LazyCell::new(|| self.usual_shape());
        // None if ids have no usual shape.
        let is_usual = |row: u32| usual.as_ref().map(|usual| *usual == shape(self.ids.get(row)));
        let mut rows = self.rows(&is_usual);
        let called: BTreeSet<u32> = rows.keys().copied().collect();
        rows.retain(|&row, (_, text, field)| {
            let is_code = *field == self.id_column && is_code(text) && is_usual(row) != Some(false);
            !(is_code && self.has_other_name(row) && self.lacks_nothing(row, &called))
        });
        let apart = self.apart(&rows, &is_usual);
        let mut said = BTreeSet::new();
        let mut doubts = Vec::new();
        for (&row, &(likely, text, field)) in &rows {
            if (likely == Likely::Perhaps && !apart.contains(&row)) || !said.insert(text) {
                continue;
            }
            let problem = Problem::warning("total-row", message!("intake-total-name", text = text))
                .about(text)
                .help(message!("intake-odd-row-help"));
            doubts.push(Wanted { line: self.line(row), field, problem });
        }
        doubts
    }

    /// Whether a row has a name that is not its id: names of totals would be found there.
    fn has_other_name(&self, row: u32) -> bool {
        let id = self.ids.get(row);
        self.names.iter().any(|(names, _)| !names.text(row).is_empty() && names.text(row) != id)
    }

    /// Whether a row has something in every column in which all others have.
    fn lacks_nothing(&self, row: u32, called: &BTreeSet<u32>) -> bool {
        let others = || (0..self.ids.len() as u32).filter(|other| !called.contains(other));
        let lacks = |filled: &Filled<'_>| !filled(row) && others().all(filled);
        others().next().is_some() && !self.filled.iter().any(lacks)
    }

    /// Whether a row has what all others have, and in so many columns that it is a subject's.
    fn is_whole(&self, row: u32, called: &BTreeSet<u32>) -> bool {
        let filled = self.filled.iter().filter(|filled| filled(row)).take(FILLED).count();
        filled == FILLED && self.lacks_nothing(row, called)
    }

    /// Rows of which the id or a name has such a word.
    fn rows(&self, is_usual: &dyn Fn(u32) -> Option<bool>) -> Rows<'_> {
        let mut rows = self.rows_by_id(is_usual);
        for &(names, field) in &self.names {
            let texts = names.name_texts().iter().map(String::as_str);
            let meant: Rows<'_> = (0_u32..)
                .zip(texts)
                .filter_map(|(code, text)| Some((code, (meaning(text)?.likely, text, field))))
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

    /// Rows of which the id has such a word. With a number it may be a code: MIN-01 is a ministry.
    fn rows_by_id(&self, is_usual: &dyn Fn(u32) -> Option<bool>) -> Rows<'_> {
        let mut rows = BTreeMap::new();
        let mut numbered: BTreeMap<String, Vec<(u32, Meaning)>> = BTreeMap::new();
        for (row, id) in (0_u32..).zip(self.ids.iter()) {
            match meaning(id) {
                Some(meant) if meant.numbered => {
                    numbered.entry(meant.name.clone()).or_default().push((row, meant));
                }
                Some(meant) => {
                    rows.insert(row, (meant.likely, id, self.id_column));
                }
                None => {}
            }
        }
        for family in numbered.into_values() {
            if self.is_usual_name(family.len()) {
                continue;
            }
            let alone = family.len() == 1;
            for (row, meant) in family {
                let likely = if is_usual(row) == Some(true) {
                    // Its number belongs to it as those of all others do.
                    (alone && meant.has_word).then_some(Likely::Perhaps)
                } else {
                    Some(meant.likely)
                };
                if let Some(likely) = likely {
                    rows.insert(row, (likely, self.ids.get(row), self.id_column));
                }
            }
        }
        rows
    }

    fn is_usual_name(&self, rows: usize) -> bool {
        rows > MOST_CALLED && rows * 10 > self.ids.len()
    }

    pub(crate) fn line(&self, row: u32) -> u64 {
        self.lines.get(row as usize).copied().unwrap_or(1)
    }

    /// Those of the rows that are perhaps none of a subject and stand apart: nothing but rows of this
    /// kind stands between them and an end of the table or of its block, or their ids are unlike
    /// the others. None if so many do that it is usual here.
    fn apart(&self, called: &Rows<'_>, is_usual: &dyn Fn(u32) -> Option<bool>) -> BTreeSet<u32> {
        let mut apart = BTreeSet::new();
        if self.ids.len() < FEWEST_ROWS {
            return apart;
        }
        let has_gap = |before: u32| self.gaps.binary_search(&before).is_ok();
        let end = self.ids.len() as u32 - 1;
        let rows: Vec<u32> = called.keys().copied().collect();
        for run in rows.chunk_by(|&row, &next| next == row + 1 && !has_gap(next)) {
            let (Some(&first), Some(&last)) = (run.first(), run.last()) else { continue };
            let ends = first == 0 || has_gap(first) || last == end || has_gap(last + 1);
            let perhaps = run.iter().filter(|row| called[*row].0 == Likely::Perhaps);
            apart.extend(perhaps.filter(|row| ends || is_usual(**row) == Some(false)));
        }
        let called = called.keys().copied().collect();
        apart.retain(|&row| is_usual(row) == Some(false) || !self.is_whole(row, &called));
        if self.is_usual_name(apart.len()) || apart.len() == self.ids.len() {
            apart.clear();
        }
        apart
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

/// Whether an id is a code of few letters: STD is an office of standards, too.
fn is_code(id: &str) -> bool {
    id.len() <= CODE && id.bytes().all(|byte| byte.is_ascii_uppercase())
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

    fn likely(text: &str) -> Option<Likely> {
        meaning(text).map(|meant| meant.likely)
    }

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
            "سرجمع",
            "جمع جزء",
            "جمع‌کل",
            "All agencies",
            "همهٔ دستگاه‌ها",
            "Total (n = 8)",
        ] {
            assert_eq!(likely(text), Some(Likely::Surely), "{text}");
        }
        for text in ["Total Energy", "Target", "میانه", "هدف ۱۴۰۴", "Mean of all agencies"]
        {
            assert_eq!(likely(text), Some(Likely::Perhaps), "{text}");
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
            "میانگین‌سازان",
        ] {
            assert_eq!(likely(text), None, "{text}");
        }
    }
}

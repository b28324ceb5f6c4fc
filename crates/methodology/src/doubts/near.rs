//! Values by which subjects are chosen, grouped or compared, and that may be other spellings of
//! values which others have, or that are missing for a few.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::model::TypeIx;
use sanjeh_engine::text::fold;
use sanjeh_intake::{Stranger, bare, intruder, is_nothing, stranger};
use sanjeh_messages::{Problem, message};

use super::Doubts;
use super::compared::{Compared, Way};

/// Values of an attribute among which slips of the pen are looked for: with more it is no class.
const MOST_VALUES: usize = 300;
/// A slip is a value that one has, or so many and a tenth of those who have the other.
const FEW: u64 = 3;
/// Fewer subjects with a value say nothing of one without.
const FEWEST_WITH: u64 = 5;
/// Letters of a word that is long enough for a slip.
const LONG: usize = 4;
/// Words that stand before a value, or after it, or not.
const BEFORE: [&str; 2] = ["استان ", "the "];
const AFTER: [&str; 2] = [" province", " region"];

/// A value that subjects have.
struct Value {
    folded: String,
    written: String,
    /// How many have it.
    times: u64,
    /// What counts of its letters.
    bare: String,
}

impl Doubts<'_> {
    pub(super) fn near(&mut self) {
        let compared = self.compared();
        let written = self.written_values();
        let all: BTreeSet<_> = compared.iter().map(|used| (used.on, used.attribute)).collect();
        for (on, attribute) in all {
            // What is not among declared values was refused.
            if self.declaration(on, attribute).is_some() {
                continue;
            }
            let uses: Vec<&Compared<'_>> =
                compared.iter().filter(|u| (u.on, u.attribute) == (on, attribute)).collect();
            let is_written = |folded: &str| written.contains(&(on, attribute, folded.to_owned()));
            self.empty(on, attribute, &uses, &is_written);
            self.spellings(on, attribute, &is_written);
        }
    }

    /// The values that the methodology names.
    fn written_values(&self) -> BTreeSet<(TypeIx, usize, String)> {
        let mentions = self.mentions().into_iter();
        let found =
            mentions.filter_map(|m| Some((m.on, self.attribute(m.on, m.of)?, fold(m.value))));
        found.collect()
    }

    /// Doubts that a few have no value where the others have several.
    fn empty(
        &mut self,
        on: TypeIx,
        attribute: usize,
        uses: &[&Compared<'_>],
        is_written: &dyn Fn(&str) -> bool,
    ) {
        let values = self.values_of(on, attribute);
        let says_nothing = |folded: &str| is_nothing(folded) && !is_written(folded);
        let (without, with): (Vec<_>, Vec<_>) =
            values.iter().partition(|(folded, _)| says_nothing(folded));
        let n: u64 = without.iter().map(|(_, (_, times))| times).sum();
        let others: u64 = with.iter().map(|(_, (_, times))| times).sum();
        // Of a class there is one for nearly everybody; whom a condition does not ask for may need none.
        let splits = uses.iter().any(|used| used.way == Way::Splits);
        let most = others / if splits { 9 } else { 49 };
        // Where one value stands alone, nothing is the other.
        if n == 0 || n > most.max(1) || with.len() < 2 || others < FEWEST_WITH {
            return;
        }
        let without: Vec<String> = without.into_iter().map(|(folded, _)| folded.clone()).collect();
        let table = &self.data.tables[on.0];
        let column = &table.attributes[attribute];
        let is_without: Vec<bool> =
            column.values.iter().map(|value| without.contains(&fold(value))).collect();
        // Of cases that are not written something is said there.
        let uses: Vec<_> = uses.iter().filter(|used| used.way != Way::Chooses).collect();
        let rows: Vec<u32> = (0_u32..)
            .zip(&column.codes)
            .filter(|(_, code)| is_without[**code as usize])
            .map(|(row, _)| row)
            .filter(|row| uses.iter().any(|used| self.is_looked_at(used, *row)))
            .collect();
        let Some(&first) = rows.first() else { return };
        let name = self.attribute_name(on, attribute);
        let n = rows.len() as u64;
        let text = message!(
            "methodology-value-empty",
            attribute = name,
            n = n,
            value = column.get(first),
            kind = if column.get(first).trim().is_empty() { "empty" } else { "given" },
            first = table.ids.get(first)
        );
        let help = message!("methodology-value-empty-help", attribute = name);
        let problem = Problem::warning("value-empty", text).about(name).times(n).help(help);
        let file = self.methodology.sources.subjects[on.0].file.as_str();
        self.problems.push(problem.in_file(file));
    }

    /// Doubts values that seem to be others in another spelling.
    fn spellings(&mut self, on: TypeIx, attribute: usize, is_written: &dyn Fn(&str) -> bool) {
        let values = self.values_of(on, attribute).iter();
        let values: Vec<Value> = values
            .filter(|(folded, _)| !is_nothing(folded))
            .map(|(folded, (written, times))| Value {
                folded: folded.clone(),
                written: written.clone(),
                times: *times,
                bare: bare(core(folded)),
            })
            .collect();
        let mut said: BTreeSet<usize> = BTreeSet::new();
        for (rare, common) in alike(&values).into_iter().chain(slips(&values)) {
            let (value, other) = (&values[rare], &values[common]);
            let both = is_written(&value.folded) && is_written(&other.folded);
            if !both && said.insert(rare) {
                self.near_value(on, attribute, value, Some(other));
            }
        }
        for (at, value) in values.iter().enumerate() {
            if intruder(&value.written).is_some() && said.insert(at) {
                self.near_value(on, attribute, value, None);
            }
        }
    }

    fn near_value(&mut self, on: TypeIx, attribute: usize, value: &Value, other: Option<&Value>) {
        let name = self.attribute_name(on, attribute);
        let about = format!("{name}={}", value.written);
        // It has no case, which was said.
        if self.problems.iter().any(|known| known.about == about) {
            return;
        }
        let column = &self.data.tables[on.0].attributes[attribute];
        let is_it = |text: &String| fold(text) == value.folded;
        let code = column.values.iter().position(is_it).unwrap_or_default() as u32;
        let first = column.codes.iter().position(|&other| other == code).unwrap_or_default();
        let first = self.data.tables[on.0].ids.get(first as u32);
        let text = match other {
            Some(other) => message!(
                "methodology-value-near",
                attribute = name,
                value = value.written.as_str(),
                n = value.times,
                first = first,
                near = other.written.as_str(),
                times = other.times
            ),
            None => message!(
                "methodology-value-mixed",
                attribute = name,
                value = value.written.as_str(),
                n = value.times,
                first = first
            ),
        };
        let found = match other {
            Some(other) => stranger(&value.written, &other.written),
            None => intruder(&value.written).map(|letter| (letter, value.written.as_str())),
        };
        let help = match found {
            Some((Stranger { letter, alphabet }, of)) => message!(
                "methodology-stranger-help",
                of = of,
                letter = letter.to_string(),
                alphabet = alphabet,
                code = Stranger { letter, alphabet }.code()
            ),
            None => message!("methodology-value-near-help", attribute = name),
        };
        let problem = Problem::warning("value-near", text).about(about).times(value.times);
        let file = self.methodology.sources.subjects[on.0].file.as_str();
        self.problems.push(problem.help(help).in_file(file));
    }
}

/// A value without words that people write or leave out.
fn core(folded: &str) -> &str {
    let before = BEFORE.iter().find_map(|word| folded.strip_prefix(word));
    let after = || AFTER.iter().find_map(|word| folded.strip_suffix(word));
    before.or_else(after).unwrap_or(folded)
}

/// Pairs of which the same letters count, each the rarer one first.
fn alike(values: &[Value]) -> Vec<(usize, usize)> {
    let mut by_bare: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, value) in values.iter().enumerate() {
        by_bare.entry(&value.bare).or_default().push(at);
    }
    let mut pairs = Vec::new();
    for group in by_bare.into_values() {
        // The first of those who have most.
        let Some(&most) = group.iter().rev().max_by_key(|at| values[**at].times) else { continue };
        pairs.extend(group.into_iter().filter(|at| *at != most).map(|at| (at, most)));
    }
    pairs
}

/// Values that hardly anybody has, each with one that many have and that is a slip of the pen away.
fn slips(values: &[Value]) -> Vec<(usize, usize)> {
    if values.len() > MOST_VALUES {
        return Vec::new();
    }
    let mut pairs = Vec::new();
    for (at, rare) in values.iter().enumerate() {
        let is_near = |&(_, other): &(usize, &Value)| {
            let is_rare = match rare.times {
                1 => other.times >= if rare.bare.chars().count() < LONG { u64::MAX } else { 2 },
                times => times <= FEW && times * 10 <= other.times,
            };
            is_rare && is_slip(rare, other)
        };
        let near = values.iter().enumerate().filter(is_near).max_by_key(|(_, o)| o.times);
        pairs.extend(near.map(|(common, _)| (at, common)));
    }
    pairs
}

/// Whether one letter of two values differs, stands twice, is missing, or changed places with the
/// next one, or one is the plural of the other.
fn is_slip(one: &Value, two: &Value) -> bool {
    let (words, others): (Vec<&str>, Vec<&str>) =
        (one.folded.split(' ').collect(), two.folded.split(' ').collect());
    if words.len() != others.len() {
        return false;
    }
    let mut differing = words.into_iter().zip(others).filter(|(word, other)| word != other);
    let (Some((word, other)), None) = (differing.next(), differing.next()) else { return false };
    // Numbers, and letters that stand for numbers, are others on purpose.
    let is_word = |word: &str| {
        word.chars().count() >= LONG && word.chars().all(char::is_alphabetic) && !is_roman(word)
    };
    is_word(word)
        && is_word(other)
        && (strsim::osa_distance(word, other) == 1 || singular(word) == singular(other))
}

fn is_roman(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
}

fn singular(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    let plural = ["s", "های", "ها"].iter().find_map(|ending| word.strip_suffix(ending));
    plural.unwrap_or(word).to_owned()
}

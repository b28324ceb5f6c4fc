//! Subjects of one type that have the same name: perhaps one that is listed twice.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use sanjeh_engine::dataset::Ids;
use sanjeh_engine::text::{fold, unify};
use sanjeh_messages::{Problem, message};

use crate::attributes::Attribute;
use crate::link_column::LinkColumn;
use crate::looks::seen;
use crate::places::Wanted;

/// Subjects that are named.
const NAMED: usize = 8;
/// More than so many subjects of a name, and more than half of all with a name that is not theirs alone,
/// and it is none of their own but says what kind they are.
const USUAL: f64 = 2.5;
/// Where more than these, and more than a tenth of all, share a name and differ otherwise, names are
/// no more than a part of what distinguishes subjects.
const FEW: usize = 3;

/// A register, as far as its names are compared.
pub(crate) struct Named<'r> {
    pub(crate) kind: &'r str,
    pub(crate) ids: &'r Ids,
    pub(crate) lines: &'r [u64],
    /// Columns of names, with their fields.
    pub(crate) names: Vec<(&'r Attribute, usize)>,
    /// All other attributes.
    pub(crate) classes: Vec<&'r Attribute>,
    pub(crate) links: &'r [LinkColumn],
}

/// Subjects with one name: the column of the name, its field, and their rows.
type Group<'r> = (&'r Attribute, usize, Vec<u32>);

impl Named<'_> {
    /// A warning about subjects that nothing but their ids distinguishes, and a note about those of one
    /// name who differ in an attribute. Whoever names another subject, such as a service of another
    /// agency, may have the name, too.
    pub(crate) fn doubts(&self) -> Vec<Wanted> {
        let (mut same, mut unlike): (Vec<Group<'_>>, Vec<Group<'_>>) = (Vec::new(), Vec::new());
        let mut known = BTreeSet::new();
        for &(names, field) in &self.names {
            for rows in self.of_one_name(names) {
                // Whose names are alike in two languages are the same two.
                if !rows[1..].iter().fold(false, |new, row| known.insert(*row) | new) {
                    continue;
                }
                let alike = rows.chunk_by(|a, b| self.by_attributes(*a, *b).is_eq());
                let alike: Vec<Vec<u32>> =
                    alike.filter(|part| part.len() > 1).map(<[u32]>::to_vec).collect();
                if alike.is_empty() {
                    unlike.push((names, field, rows));
                }
                same.extend(alike.into_iter().map(|part| (names, field, part)));
            }
        }
        let count = |groups: &[Group<'_>]| groups.iter().map(|(_, _, rows)| rows.len()).sum();
        let (alike, apart): (usize, usize) = (count(&same), count(&unlike));
        let usual = alike * 2 > self.ids.len() && alike as f64 > USUAL * same.len() as f64;
        let few = apart <= FEW || apart * 10 <= self.ids.len();
        let same = self.problem(same, if usual { "usual" } else { "same" });
        let unlike = if few { self.problem(unlike, "unlike") } else { None };
        same.into_iter().chain(unlike).collect()
    }

    fn problem(&self, mut groups: Vec<Group<'_>>, how: &str) -> Option<Wanted> {
        groups.sort_by_key(|(_, _, rows)| rows[1]);
        let (names, field, rows) = groups.first()?;
        let times: usize = groups.iter().map(|(_, _, rows)| rows.len() - 1).sum();
        let name = &names.name_texts()[names.codes()[rows[0] as usize] as usize];
        let mut ids: Vec<&str> = rows.iter().take(NAMED).map(|row| self.ids.get(*row)).collect();
        if rows.len() > NAMED {
            ids.push("…");
        }
        let text = message!(
            "intake-name-twice",
            name = name.as_str(),
            ids = ids,
            differ = if how == "unlike" { "yes" } else { "no" },
            others = groups.len() - 1
        );
        let problem = match how {
            "same" => Problem::warning("name-twice", text),
            _ => Problem::note(text),
        };
        let problem = problem.about(self.kind).times(times as u64);
        let problem = problem.help(message!("intake-name-twice-help"));
        let line = self.lines.get(rows[1] as usize).copied().unwrap_or(1);
        Some(Wanted { line, field: *field, problem })
    }

    /// The rows of subjects that name the same others and have one name; those with the same
    /// attributes stand together.
    fn of_one_name(&self, names: &Attribute) -> Vec<Vec<u32>> {
        let (mut bare, mut forms) = (String::new(), Ids::default());
        let nameless = u32::MAX;
        let mut form = |text: &String| {
            bare.clear();
            strip(text, &mut bare);
            if bare.is_empty() { nameless } else { forms.push(&bare).unwrap_or_else(|known| known) }
        };
        let form_of: Vec<u32> = names.name_texts().iter().map(&mut form).collect();
        let form = |row: u32| form_of[names.codes()[row as usize] as usize];
        let mut times = vec![0_u32; forms.len()];
        let rows = || (0..self.ids.len() as u32).filter(|row| form(*row) != nameless);
        rows().for_each(|row| times[form(row) as usize] += 1);
        let mut rows: Vec<u32> = rows().filter(|row| times[form(*row) as usize] > 1).collect();
        let by_name = |a: u32, b: u32| form(a).cmp(&form(b)).then_with(|| self.by_links(a, b));
        rows.sort_unstable_by(|&a, &b| {
            by_name(a, b).then_with(|| self.by_attributes(a, b)).then(a.cmp(&b))
        });
        let groups = rows.chunk_by(|a, b| by_name(*a, *b).is_eq());
        groups.filter(|rows| rows.len() > 1).map(<[u32]>::to_vec).collect()
    }

    fn by_links(&self, a: u32, b: u32) -> Ordering {
        let codes = self.links.iter().map(|link| &link.codes);
        compare(codes.map(Vec::as_slice), a, b)
    }

    fn by_attributes(&self, a: u32, b: u32) -> Ordering {
        compare(self.classes.iter().map(|class| class.codes()), a, b)
    }
}

fn compare<'c>(columns: impl Iterator<Item = &'c [u32]>, a: u32, b: u32) -> Ordering {
    let mut each = columns.map(|codes| codes[a as usize].cmp(&codes[b as usize]));
    each.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

/// Adds a name in the form in which it is compared: folded, and without what stands between words.
/// Between digits that makes a difference (1.1 and 11).
fn strip(name: &str, bare: &mut String) {
    let usual = |c: char| {
        c.is_ascii()
            || matches!(c, '\u{621}'..='\u{63A}' | '\u{641}'..='\u{648}'
            | '\u{6A9}' | '\u{6AF}' | '\u{686}' | '\u{67E}' | '\u{698}' | '\u{6CC}' | '\u{200C}')
    };
    if !name.chars().all(usual) {
        let folded = fold(&seen(name));
        return join(&folded, bare);
    }
    join(&unify(name), bare);
}

fn join(name: &str, bare: &mut String) {
    let mut gap = None;
    for c in name.chars() {
        if !c.is_alphanumeric() && !matches!(c, '+' | '#') {
            gap = gap.or(Some(c));
            continue;
        }
        let digits = c.is_numeric() && bare.ends_with(char::is_numeric);
        if let Some(mark) = gap.take().filter(|_| digits) {
            bare.push(mark);
        }
        bare.push(c.to_ascii_lowercase());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bare(name: &str) -> String {
        let mut bare = String::new();
        strip(name, &mut bare);
        bare
    }

    #[test]
    fn names_are_compared_without_what_a_person_does_not_see() {
        for (a, b) in [
            ("Oil", " OIL "),
            ("وزارت نفت / Oil", "وزارت نفت/Oil"),
            ("كتابخانه‌ي ملي", "کتابخانه ی ملی"),
            ("میراث‌فرهنگی", "میراث فرهنگی"),
            ("سـازمان", "سازمان"),
            ("Café", "CAFÉ"),
            ("Service ۱", "service 1"),
        ] {
            assert_eq!(bare(a), bare(b));
        }
        for (a, b) in [("1.1", "11"), ("A 1 2", "A 12"), ("C", "C++"), ("نفت", "نفع")] {
            assert_ne!(bare(a), bare(b));
        }
        assert_eq!(bare(" - "), "");
    }
}

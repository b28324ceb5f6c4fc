//! Attributes whose values are dates in several spellings, where subjects are chosen, grouped or
//! compared by them: one day is several values then.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::model::{Classes, Condition, MethodChoice, RollupHow, Rule, TestOn, TypeIx};
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::report::shortened;

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Form {
    year: Year,
    solar_hijri: bool,
    separator: char,
    time: bool,
    zeros: Zeros,
}

/// Where the year stands, and with how many digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Year {
    First,
    Last,
    LastTwoDigits,
}

/// Whether months and days below 10 have a zero before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Zeros {
    Never,
    Always,
    /// There are none below 10.
    Either,
}

impl Doubts<'_> {
    pub(super) fn dates(&mut self) {
        for (on, attribute) in self.compared() {
            let mut forms: BTreeMap<Form, (String, u64)> = BTreeMap::new();
            for (folded, (written, times)) in self.values_of(on, attribute) {
                if let Some(form) = form_of(folded) {
                    forms.entry(form).or_insert_with(|| (written.clone(), 0)).1 += times;
                }
            }
            join_those_without_zeros(&mut forms);
            if forms.len() < 2 {
                continue;
            }
            let mut forms: Vec<(String, u64)> = forms.into_values().collect();
            forms.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
            let others: u64 = forms[1..].iter().map(|(_, times)| times).sum();
            let examples: Vec<&str> = forms.iter().map(|(written, _)| written.as_str()).collect();
            let name = self.attribute_name(on, attribute);
            let text = message!(
                "methodology-date-spellings",
                attribute = name,
                n = forms.len() as u64,
                examples = shortened(&examples, examples.len())
            );
            let problem = Problem::warning("date-spellings", text)
                .about(name)
                .times(others)
                .help(message!("methodology-date-spellings-help", example = examples[0]));
            let table = self.methodology.document.subjects[on.0].value.table.value.as_str();
            self.problems.push(problem.in_file(table));
        }
    }

    /// The attributes by which subjects are chosen, grouped or compared.
    fn compared(&self) -> BTreeSet<(TypeIx, usize)> {
        let model = &self.methodology.model;
        let mut all = BTreeSet::new();
        let mut tested = |on: TypeIx, condition: &Condition| {
            for test in &condition.tests {
                if let TestOn::Attribute(attribute, _) = test.on {
                    all.insert((on, attribute));
                }
            }
        };
        for measure in &model.measures {
            tested(measure.on, &measure.when);
            measure.overrides.iter().for_each(|o| tested(measure.on, &o.when));
            match &measure.rule {
                Rule::Rollup(rollup) => {
                    tested(rollup.from, &rollup.filter);
                    if let RollupHow::Share(condition) = &rollup.how {
                        tested(rollup.from, condition);
                    }
                }
                Rule::Normalise(normalise) => tested(measure.on, &normalise.filter),
                _ => {}
            }
        }
        model.ranks.iter().for_each(|list| tested(model.measure(list.measure).on, &list.filter));
        model.statistics.iter().for_each(|s| tested(model.measure(s.measure).on, &s.filter));
        model.shares.iter().for_each(|share| tested(share.of, &share.filter));
        model.groups.iter().for_each(|group| tested(group.of, &group.filter));
        for measure in &model.measures {
            let split: &[usize] = match &measure.rule {
                Rule::Normalise(normalise) => &normalise.within,
                Rule::Choose { attribute, .. } => std::slice::from_ref(attribute),
                Rule::Rollup(rollup) => match &rollup.how {
                    RollupHow::Of {
                        method: MethodChoice::ByAttribute { attribute, .. }, ..
                    } => std::slice::from_ref(attribute),
                    _ => &[],
                },
                _ => &[],
            };
            all.extend(split.iter().map(|&attribute| (measure.on, attribute)));
        }
        for list in &model.ranks {
            let on = model.measure(list.measure).on;
            all.extend(list.within.iter().map(|&attribute| (on, attribute)));
        }
        for share in &model.shares {
            if let Classes::Attribute(attribute) = share.by {
                all.insert((share.of, attribute));
            }
        }
        all.extend(model.groups.iter().filter_map(|group| Some((group.of, group.split?))));
        if let Some(presentation) = &self.methodology.presentation {
            let categories = presentation.categories.iter();
            all.extend(categories.map(|categories| (presentation.of, categories.attribute)));
        }
        all
    }
}

/// Dates that have no month or day below 10 fit either way of writing these.
fn join_those_without_zeros(forms: &mut BTreeMap<Form, (String, u64)>) {
    let either: Vec<Form> = forms.keys().copied().filter(|f| f.zeros == Zeros::Either).collect();
    for form in either {
        let others = [Zeros::Always, Zeros::Never].map(|zeros| Form { zeros, ..form });
        if let Some(other) = others.into_iter().find(|other| forms.contains_key(other))
            && let Some((_, times)) = forms.remove(&form)
            && let Some((_, all)) = forms.get_mut(&other)
        {
            *all += times;
        }
    }
}

/// How a folded text is written, if it is a date.
fn form_of(text: &str) -> Option<Form> {
    let (day, time) = match text.split_once(['t', ' ']) {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    if time
        .is_some_and(|time| !time.starts_with(|c: char| c.is_ascii_digit()) || !time.contains(':'))
    {
        return None;
    }
    let separator = day.chars().find(|c| !c.is_ascii_digit()).filter(|c| "-/.".contains(*c))?;
    let parts: Vec<&str> = day.split(separator).collect();
    let numbers: Vec<u32> = parts.iter().map_while(|part| digits(part)).collect();
    let ([a, b, c], [first, middle, last]) = (parts.as_slice(), numbers.as_slice()) else {
        return None;
    };
    let year = match (a.len(), c.len()) {
        (4, _) => Year::First,
        (_, 4) => Year::Last,
        // Dots and dashes between short numbers part sections of a text, or digits of a telephone.
        (_, 2) if separator == '/' => Year::LastTwoDigits,
        _ => return None,
    };
    let first_year = year == Year::First;
    let (rest, one, two) =
        if first_year { ([b, c], middle, last) } else { ([a, b], first, middle) };
    let is_day = (1..=31).contains(one) && (1..=31).contains(two) && (*one < 13 || *two < 13);
    if !is_day || rest.iter().any(|part| part.len() > 2) {
        return None;
    }
    let zeros = if rest.iter().any(|part| part.len() == 1) {
        Zeros::Never
    } else if rest.iter().any(|part| part.starts_with('0')) {
        Zeros::Always
    } else {
        Zeros::Either
    };
    let number = if first_year { *first } else { *last };
    let solar_hijri = year != Year::LastTwoDigits && number < 1700;
    Some(Form { year, solar_hijri, separator, time: time.is_some(), zeros })
}

fn digits(text: &str) -> Option<u32> {
    let all = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(texts: &[&str]) -> usize {
        let mut forms = BTreeMap::new();
        for text in texts {
            forms.insert(form_of(text).unwrap(), (String::new(), 1));
        }
        join_those_without_zeros(&mut forms);
        forms.len()
    }

    #[test]
    fn dates_in_one_spelling_are_told_from_others() {
        assert_eq!(forms(&["2024-01-05", "2023-11-12", "1999-12-01"]), 1);
        assert_eq!(forms(&["5/1/2024", "12/11/2023"]), 1);
        assert_eq!(forms(&["12/11/2023"]), 1);
        for other in
            ["05/01/2024", "1402/10/15", "2024/01/05", "1402-10-15", "2024-1-5", "2024-01-05t10:00"]
        {
            assert_eq!(forms(&["2024-01-05", other]), 2, "{other}");
        }
        assert_eq!(forms(&["05/01/24", "05/01/2024"]), 2);
    }

    #[test]
    fn what_is_no_date_is_left_alone() {
        for text in
            ["", "2024", "1.2.10", "2024-13-13", "32/01/2024", "a-b-c", "10-20-30", "2024-01-05 x"]
        {
            assert_eq!(form_of(text), None, "{text}");
        }
    }
}

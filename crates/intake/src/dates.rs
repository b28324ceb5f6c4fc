//! How dates are written: in several spellings the same day is several values.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use sanjeh_engine::text::fold;

/// The spellings of the dates of a column: for each the first text, and how often it comes.
#[derive(Debug, Clone, Default)]
pub struct DateForms(BTreeMap<Form, (String, u64)>);

impl DateForms {
    /// Adds a text that comes so often; one that is no date is left out.
    pub fn add(&mut self, text: &str, times: u64) {
        if let Some(form) = form_of(&fold(text)) {
            self.0.entry(form).or_insert_with(|| (text.trim().to_owned(), 0)).1 += times;
        }
    }

    /// Adds what stands further below.
    pub(crate) fn append(&mut self, later: &Self) {
        for (form, (text, times)) in &later.0 {
            self.0.entry(*form).or_insert_with(|| (text.clone(), 0)).1 += times;
        }
    }

    /// If there are several, the first text of each, those that come most often first; and how often
    /// the others come.
    pub fn several(&self) -> Option<(Vec<&str>, u64)> {
        let mut times: BTreeMap<Form, (&str, u64)> = BTreeMap::new();
        for (form, (text, count)) in &self.0 {
            // Without a month or day below 10 it fits either way of writing these.
            let alike = [Zeros::Always, Zeros::Never].map(|zeros| Form { zeros, ..*form });
            let joined = alike.into_iter().find(|other| self.0.contains_key(other));
            let known = joined.filter(|_| form.zeros == Zeros::Either).unwrap_or(*form);
            times.entry(known).or_insert((text, 0)).1 += count;
        }
        let mut forms: Vec<(&str, u64)> = times.into_values().collect();
        forms.sort_by_key(|(_, times)| Reverse(*times));
        let others = forms.iter().skip(1).map(|(_, times)| times).sum();
        let texts: Vec<&str> = forms.into_iter().map(|(text, _)| text).collect();
        (texts.len() > 1).then_some((texts, others))
    }
}

/// Whether a text is a date.
pub(crate) fn is_date(text: &str) -> bool {
    form_of(&fold(text)).is_some()
}

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
        let mut forms = DateForms::default();
        for text in texts {
            assert!(is_date(text), "{text}");
            forms.add(text, 1);
        }
        forms.several().map_or(1, |(examples, others)| {
            assert_eq!(others, 1);
            examples.len()
        })
    }

    #[test]
    fn dates_in_one_spelling_are_distinguished_from_others() {
        assert_eq!(forms(&["2024-01-05", "2023-11-12", "1999-12-01"]), 1);
        assert_eq!(forms(&["5/1/2024", "12/11/2023"]), 1);
        assert_eq!(forms(&["12/11/2023"]), 1);
        assert_eq!(forms(&["۱۴۰۲/۱۰/۱۵", "1402/10/05"]), 1);
        for other in
            ["05/01/2024", "1402/10/15", "2024/01/05", "1402-10-15", "2024-1-5", "2024-01-05T10:00"]
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
            assert!(!is_date(text), "{text}");
        }
    }
}

//! What one output says of one figure, and how texts become what can be compared.

use std::collections::BTreeSet;

/// The languages of the outputs.
pub(crate) const LANGS: [&str; 2] = ["en", "fa"];

/// What of a figure is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    /// The value at full precision.
    Exact,
    /// The value as it is published.
    Value,
    /// With how many decimals that is written.
    Decimals,
    /// What the figure, or what it is of, is called in a language.
    Name,
    /// The place, from 1.
    Place,
    /// Among how many that is.
    Of,
    /// How many have this place, the subject itself among them.
    Shared,
    /// Their ids.
    Sharers,
    /// The names of all that a superlative is about.
    Named,
}

impl Field {
    /// Its name in the list of known differences.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Value => "value",
            Self::Decimals => "decimals",
            Self::Name => "name",
            Self::Place => "place",
            Self::Of => "of",
            Self::Shared => "shared",
            Self::Sharers => "sharers",
            Self::Named => "named",
        }
    }

    /// Whether it is another one in each language.
    pub(crate) fn is_words(self) -> bool {
        matches!(self, Self::Name | Self::Named)
    }
}

/// One thing that one output says of one figure.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    /// By what the test calls the round.
    pub(crate) round: String,
    /// The figure by its name in claims, such as `rank overall`, or what has a name, such as `list overall`.
    pub(crate) figure: String,
    /// The id of its subject or class; empty if it is the round's.
    pub(crate) subject: String,
    pub(crate) field: Field,
    /// The language of the words, if it has any.
    pub(crate) lang: Option<&'static str>,
    pub(crate) output: String,
    pub(crate) value: String,
}

/// Takes down what one output says.
pub(crate) struct Notes<'a> {
    pub(crate) all: &'a mut Vec<Record>,
    pub(crate) round: String,
    pub(crate) output: String,
    pub(crate) lang: Option<&'static str>,
}

impl<'a> Notes<'a> {
    pub(crate) fn new(
        all: &'a mut Vec<Record>,
        round: &str,
        output: &str,
        lang: Option<&'static str>,
    ) -> Self {
        let output = lang.map_or_else(|| output.to_owned(), |lang| format!("{output} {lang}"));
        Self { all, round: round.to_owned(), output, lang }
    }

    /// What stands in a field; nothing is said by an empty text.
    pub(crate) fn say(&mut self, figure: &str, subject: &str, field: Field, value: &str) {
        let lang = self.lang.filter(|_| field.is_words());
        self.say_in(lang, figure, subject, field, value);
    }

    /// The same in a language of an output that has them all.
    pub(crate) fn say_in(
        &mut self,
        lang: Option<&'static str>,
        figure: &str,
        subject: &str,
        field: Field,
        value: &str,
    ) {
        let value = plain(value);
        if value.is_empty() {
            return;
        }
        self.all.push(Record {
            round: self.round.clone(),
            figure: figure.to_owned(),
            subject: subject.to_owned(),
            field,
            lang,
            output: self.output.clone(),
            value,
        });
    }

    /// A name in every language.
    pub(crate) fn names(&mut self, figure: &str, subject: &str, names: [&str; 2]) {
        for (lang, name) in LANGS.into_iter().zip(names) {
            self.say_in(Some(lang), figure, subject, Field::Name, name);
        }
    }

    /// A number for programs.
    pub(crate) fn number(&mut self, figure: &str, subject: &str, field: Field, text: &str) {
        if let Some(value) = canonical(text) {
            self.say(figure, subject, field, &value);
        }
    }

    /// The number in a text for people: its value and its decimals.
    pub(crate) fn shown(&mut self, figure: &str, subject: &str, number: &Number) {
        self.say(figure, subject, Field::Value, &number.value);
        self.say(figure, subject, Field::Decimals, &number.decimals.to_string());
    }
}

/// A number as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    /// As programs write it.
    pub(crate) value: String,
    pub(crate) decimals: usize,
}

/// A text with plain digits and signs, without marks of direction and superfluous spaces.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            '۰'..='۹' => out.push(char::from(b'0' + (c as u32 - '۰' as u32) as u8)),
            '٫' => out.push('.'),
            '٬' => out.push(','),
            '−' => out.push('-'),
            _ => out.push(c),
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number without superfluous digits; `None` if the text is none.
pub(crate) fn canonical(text: &str) -> Option<String> {
    let number: f64 = text.parse().ok()?;
    Some(if number == 0.0 { "0".to_owned() } else { number.to_string() })
}

/// The numbers in a text for people, in order.
pub(crate) fn numbers(text: &str) -> Vec<Number> {
    let text: Vec<char> = plain(text).chars().collect();
    let digit = |at: usize| text.get(at).is_some_and(char::is_ascii_digit);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < text.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let mut number = String::new();
        if at > 0 && text[at - 1] == '-' {
            number.push('-');
        }
        let mut decimals: Option<usize> = None;
        loop {
            if digit(at) {
                number.push(text[at]);
                decimals = decimals.map(|d| d + 1);
            } else if text.get(at) == Some(&'.') && digit(at + 1) && decimals.is_none() {
                number.push('.');
                decimals = Some(0);
            } else if !(text.get(at) == Some(&',') && digit(at + 1) && decimals.is_none()) {
                break;
            }
            at += 1;
        }
        let value = canonical(&number).expect("digits");
        found.push(Number { value, decimals: decimals.unwrap_or(0) });
    }
    found
}

/// Which of some names stand in a text, the longest first; a name within another one does not count.
pub(crate) fn named<'n>(text: &str, names: impl IntoIterator<Item = &'n str>) -> BTreeSet<&'n str> {
    let mut text = plain(text);
    let mut names: Vec<&str> = names.into_iter().collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut found = BTreeSet::new();
    for name in names {
        let words = plain(name);
        if words.is_empty() {
            continue;
        }
        while let Some(at) = whole(&text, &words) {
            text.replace_range(at..at + words.len(), "\u{1}");
            found.insert(name);
        }
    }
    found
}

/// Where some words stand that are not part of longer ones.
fn whole(text: &str, words: &str) -> Option<usize> {
    let is_free = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    text.match_indices(words).map(|(at, _)| at).find(|at| {
        is_free(text[..*at].chars().next_back()) && is_free(text[at + words.len()..].chars().next())
    })
}

/// Some names or ids as one text.
pub(crate) fn set<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: BTreeSet<String> = names.into_iter().map(plain).collect();
    names.into_iter().collect::<Vec<_>>().join(" + ")
}

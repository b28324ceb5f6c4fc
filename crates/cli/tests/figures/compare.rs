//! Where outputs disagree.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::{Field, Record};

/// Two outputs that say different things of one figure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Difference {
    pub(crate) round: String,
    pub(crate) figure: String,
    pub(crate) subject: String,
    pub(crate) field: &'static str,
    /// The two outputs, each with what it says.
    pub(crate) said: [(String, String); 2],
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { round, figure, subject, field, said } = self;
        let [one, other] = said.each_ref().map(|(output, value)| format!("{output}: {value}"));
        write!(f, "{round} | {figure} | {subject} | {field} | {one} | {other}")
    }
}

/// Compares all that is said of each figure, output by output; what fewer than two say is not compared.
pub(crate) fn differences(records: &[Record]) -> BTreeSet<Difference> {
    type Said<'r> = BTreeMap<&'r str, BTreeSet<&'r str>>;
    let mut figures: BTreeMap<_, Said<'_>> = BTreeMap::new();
    for record in records {
        // All values of a figure have the same decimals, whosever they are.
        let subject = if record.field == Field::Decimals { "" } else { &record.subject };
        let key = (&*record.round, &*record.figure, subject, record.field, record.lang);
        figures.entry(key).or_default().entry(&record.output).or_default().insert(&record.value);
    }
    let mut found = BTreeSet::new();
    for ((round, figure, subject, field, _), said) in figures {
        let all: Vec<_> = said
            .iter()
            .flat_map(|(output, values)| values.iter().map(move |value| (*output, *value)))
            .collect();
        for (at, (a, x)) in all.iter().enumerate() {
            for (b, y) in all[at + 1..].iter().filter(|(_, y)| y != x) {
                found.insert(Difference {
                    round: round.to_owned(),
                    figure: figure.to_owned(),
                    subject: subject.to_owned(),
                    field: field.word(),
                    said: [((*a).to_owned(), (*x).to_owned()), ((*b).to_owned(), (*y).to_owned())],
                });
            }
        }
    }
    found
}

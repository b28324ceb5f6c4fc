//! The ids that subjects had in the previous round, as their column or `successions.csv` says.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::Dataset;
use sanjeh_engine::model::TypeIx;
use sanjeh_intake::code;
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::Methodology;

use crate::successions::{How, Successions};

/// The earlier ids of the subjects that say them, by kind.
#[derive(Debug, Clone, Default)]
pub(crate) struct EarlierIds {
    kinds: Vec<Kind>,
}

#[derive(Debug, Clone, Default)]
struct Kind {
    /// By row.
    of: BTreeMap<u32, String>,
    /// The row of each.
    rows: BTreeMap<String, u32>,
}

impl EarlierIds {
    /// Reads them from the columns that the methodology names, and for subjects whose column says
    /// nothing from the rows that say who was renamed. Of two rows the first counts.
    ///
    /// # Errors
    /// Ids that are still listed, and those that two subjects say they had.
    pub(crate) fn read(
        methodology: &Methodology,
        data: &Dataset,
        successions: &Successions,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let mut kinds = Vec::new();
        for (at, subject) in methodology.model.types.iter().enumerate() {
            let mut kind = Kind::default();
            let entry = methodology.document.subjects.get(&subject.id);
            let template = entry.and_then(|entry| entry.value.was_template());
            let rows = template.as_ref().map_or(0, |_| data.tables[at].ids.len() as u32);
            let table = &data.tables[at];
            let cell = |column: &str, row: u32| {
                let at = subject.attributes.iter().position(|a| a == column);
                code(at.map_or("", |at| table.attributes[at].get(row)))
            };
            for row in 0..rows {
                let filled = template.as_ref().and_then(|t| t.fill(|column| cell(column, row)));
                let id = table.ids.get(row);
                let Some(was) = filled.filter(|was| was != id) else { continue };
                let text = if table.ids.find(was.as_bytes()).is_some() {
                    message!("round-was-is-there", id = id, was = was.as_str())
                } else if let Some(other) = kind.rows.get(&was) {
                    let other = table.ids.get(*other);
                    message!("round-was-twice", id = id, other = other, was = was.as_str())
                } else {
                    kind.rows.insert(was.clone(), row);
                    kind.of.insert(row, was);
                    continue;
                };
                let file = &methodology.sources.subjects[at].file;
                let problem = Problem::error(text).help(message!("round-was-help"));
                let cause = format!("was {}", subject.id);
                problems
                    .push(problem.about(format!("{}.was", subject.id)).cause(cause).in_file(file));
            }
            let named = successions.all().iter();
            for renamed in named.filter(|s| s.how == How::Renamed && s.kind == subject.id) {
                let Some(row) = table.ids.find(renamed.to.as_bytes()) else { continue };
                let is_there = table.ids.find(renamed.from.as_bytes()).is_some();
                if !is_there
                    && !kind.of.contains_key(&row)
                    && !kind.rows.contains_key(&renamed.from)
                {
                    kind.rows.insert(renamed.from.clone(), row);
                    kind.of.insert(row, renamed.from.clone());
                }
            }
            kinds.push(kind);
        }
        if problems.has_errors() { Err(problems) } else { Ok(Self { kinds }) }
    }

    /// The id that a subject had.
    pub(crate) fn of(&self, kind: TypeIx, row: u32) -> Option<&str> {
        self.kinds[kind.0].of.get(&row).map(String::as_str)
    }

    /// The row of the subject that had an id.
    pub(crate) fn row_of(&self, kind: TypeIx, was: &str) -> Option<u32> {
        self.kinds[kind.0].rows.get(was).copied()
    }

    /// The rows of a kind that had another one.
    pub(crate) fn rows(&self, kind: TypeIx) -> impl Iterator<Item = u32> {
        self.kinds[kind.0].of.keys().copied()
    }

    /// All of them: kind, row, the earlier id.
    pub(crate) fn all(&self) -> impl Iterator<Item = (TypeIx, u32, &str)> {
        let kinds = self.kinds.iter().enumerate();
        kinds.flat_map(|(at, kind)| {
            kind.of.iter().map(move |(row, was)| (TypeIx(at), *row, was.as_str()))
        })
    }
}

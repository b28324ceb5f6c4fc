//! Subjects that are called alike: their names alone do not distinguish them.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::NOBODY;
use sanjeh_engine::model::TypeIx;
use sanjeh_messages::Lang;

use crate::source::Source;

/// What the subjects of each kind are called whose names others have, too: by the row.
pub(crate) struct Alike(Vec<BTreeMap<u32, String>>);

impl Alike {
    /// Adds to such a name that of the subject to which it belongs, else its id.
    pub(crate) fn new(source: &Source<'_>, lang: Lang) -> Self {
        let kinds = (0..source.model().types.len()).map(TypeIx);
        Self(kinds.map(|kind| of_kind(source, kind, lang)).collect())
    }

    /// Names as they are: where ids stand beside them, these distinguish the subjects.
    pub(crate) fn none(source: &Source<'_>) -> Self {
        Self(vec![BTreeMap::new(); source.model().types.len()])
    }

    /// What a subject is called beyond its name; `None` if nobody else has its name.
    pub(crate) fn name(&self, kind: TypeIx, row: u32) -> Option<&str> {
        self.0[kind.0].get(&row).map(String::as_str)
    }
}

fn of_kind(source: &Source<'_>, kind: TypeIx, lang: Lang) -> BTreeMap<u32, String> {
    let reading = source.reading();
    let rows = 0..source.round.data.tables[kind.0].ids.len() as u32;
    let mut named: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for row in rows {
        named.entry(reading.name(kind, row, lang)).or_default().push(row);
    }
    let mut alike = BTreeMap::new();
    for (name, rows) in named.into_iter().filter(|(_, rows)| rows.len() > 1) {
        let of: Vec<Option<&str>> =
            rows.iter().map(|row| owner(source, kind, *row, lang)).collect();
        for (row, own) in rows.iter().zip(&of) {
            let alone = own.filter(|_| of.iter().filter(|other| *other == own).count() == 1);
            let beside = alone.unwrap_or_else(|| reading.id(kind, *row));
            alike.insert(*row, format!("{name} ({beside})"));
        }
    }
    alike
}

/// What the subject is called to which another one belongs: that of its first link to another kind.
fn owner<'a>(source: &Source<'a>, kind: TypeIx, row: u32, lang: Lang) -> Option<&'a str> {
    let mut links = source.model().types[kind.0].links.iter().enumerate();
    let (at, link) = links.find(|(_, link)| link.to != kind)?;
    let to = source.round.data.tables[kind.0].links[at][row as usize];
    (to != NOBODY).then(|| source.reading().name(link.to, to, lang))
}

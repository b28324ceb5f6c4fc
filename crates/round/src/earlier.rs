//! What subjects were called in the previous round: one look-up for all that sets rounds side by side.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::dataset::Ids;
use sanjeh_engine::model::TypeIx;
use sanjeh_messages::{Problem, Problems, message};

use crate::scored::Round;
use crate::successions::How;

impl Round {
    /// The id that a subject says it had in an earlier round.
    pub fn earlier_id(&self, kind: TypeIx, row: u32) -> Option<&str> {
        self.earlier.of(kind, row)
    }

    /// Who says which id it had in an earlier round: kind, row, that id.
    pub fn renamed(&self) -> impl Iterator<Item = (TypeIx, u32, &str)> {
        self.earlier.all()
    }

    /// The row in an earlier round of one of this round's subjects: under the id that it says it had,
    /// if that round lists it, else under the same id.
    pub fn row_in_earlier(&self, kind: TypeIx, row: u32, earlier: &Self) -> Option<u32> {
        let theirs = earlier.model().type_by_id(&self.model().types[kind.0].id)?;
        let ids = &earlier.data.tables[theirs.0].ids;
        self.row_among(kind, row, ids)
    }

    /// The row of one of this round's subjects among ids of an earlier round.
    pub(crate) fn row_among(&self, kind: TypeIx, row: u32, ids: &Ids) -> Option<u32> {
        let was = self.earlier_id(kind, row).and_then(|was| ids.find(was.as_bytes()));
        was.or_else(|| ids.find(self.data.tables[kind.0].ids.get(row).as_bytes()))
    }

    /// The id in an earlier round of one of this round's subjects, if that round lists it.
    pub fn id_in_earlier<'e>(&self, kind: TypeIx, row: u32, earlier: &'e Self) -> Option<&'e str> {
        let before = self.row_in_earlier(kind, row, earlier)?;
        let theirs = earlier.model().type_by_id(&self.model().types[kind.0].id)?;
        Some(earlier.data.tables[theirs.0].ids.get(before))
    }

    /// Today's id of whom an earlier round called so: who had the id, else who has it.
    pub fn id_called(&self, kind: TypeIx, id: &str) -> Option<&str> {
        let ids = &self.data.tables[kind.0].ids;
        let row = self.earlier.row_of(kind, id).or_else(|| ids.find(id.as_bytes()));
        row.map(|row| ids.get(row))
    }

    /// The row in a later round of one of this round's subjects.
    pub fn row_in_later(&self, kind: TypeIx, row: u32, later: &Self) -> Option<u32> {
        let theirs = later.model().type_by_id(&self.model().types[kind.0].id)?;
        let id = self.data.tables[kind.0].ids.get(row);
        let renamed = later.earlier.row_of(theirs, id);
        let same = || later.data.tables[theirs.0].ids.find(id.as_bytes());
        // Who has the id now may be another one, that had a different id before.
        renamed.or_else(|| same().filter(|r| later.row_in_earlier(theirs, *r, self) == Some(row)))
    }

    /// The ids of an earlier round's subjects as this round has them; those that this round does not
    /// have keep theirs.
    pub(crate) fn ids_of_earlier<'i>(&self, kind: TypeIx, ids: &'i Ids) -> Cow<'i, Ids> {
        let ours = &self.data.tables[kind.0].ids;
        let renamed = self.earlier.rows(kind).filter_map(|row| {
            let before = self.row_among(kind, row, ids)?;
            (ids.get(before) != ours.get(row)).then(|| (before, ours.get(row)))
        });
        let renamed: BTreeMap<u32, &str> = renamed.collect();
        if renamed.is_empty() {
            return Cow::Borrowed(ids);
        }
        let taken: BTreeSet<&str> = renamed.values().copied().collect();
        let mut later = Ids::default();
        for (row, id) in (0_u32..).zip(ids.iter()) {
            let mut name = match renamed.get(&row) {
                Some(later) => (*later).to_owned(),
                // Who had the id before, and is gone, is not who has it now.
                None if taken.contains(id) => format!("{id}\u{1}"),
                None => id.to_owned(),
            };
            while later.push(&name).is_err() {
                name.push('\u{1}');
            }
        }
        Cow::Owned(later)
    }
}

/// What is doubtful of the names that this round says were those of the previous round: who has an
/// earlier id, and is listed there under neither, or under both. Of a kind without a list nothing is
/// said; where the whole round is there, rows of `successions.csv` have doubts of their own.
pub(crate) fn doubts_of_earlier_ids<'i>(
    now: &Round,
    listed: impl Fn(TypeIx) -> Option<&'i Ids>,
    is_whole: bool,
) -> Problems {
    let mut problems = Problems::default();
    for (kind, row, was) in now.renamed() {
        let Some(ids) = listed(kind) else { continue };
        let id = now.data.tables[kind.0].ids.get(row);
        // What successions.csv says is looked at row by row.
        let mut rows = now.successions.predecessors(kind, id);
        if is_whole && rows.any(|s| s.how == How::Renamed && s.from == was) {
            continue;
        }
        let has = |id: &str| ids.find(id.as_bytes()).is_some();
        let subject = now.model().types[kind.0].id.as_str();
        let problem = match (has(was), has(id)) {
            (false, false) => {
                let text = message!("round-was-unknown", id = id, was = was);
                Problem::warning("was-unknown", text).help(message!("round-was-unknown-help"))
            }
            (true, true) if now.successions.successors(kind, id).next().is_none() => {
                let text = message!("round-was-both", id = id, was = was);
                let help = message!("round-was-both-help", id = id, was = was);
                Problem::warning("successor-listed-before", text).help(help)
            }
            _ => continue,
        };
        let file = &now.methodology.sources.subjects[kind.0].file;
        problems.push(problem.about(subject).cause(subject).in_file(file));
    }
    problems
}

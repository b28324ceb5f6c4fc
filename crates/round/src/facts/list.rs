//! Places in ranked lists: among how many, and shared with whom.

use sanjeh_engine::dataset::AttributeColumn;
use sanjeh_engine::model::{Ties, TypeIx};

use super::reading::Reading;
use super::worked_out::{Places, part};
use crate::figure::Figure;
use crate::provenance::Origin;

/// A place in a ranked list, or in a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placing {
    /// The place itself, from 1.
    pub at: u32,
    /// How many have a place there.
    pub of: usize,
    /// How many have this place, this one included.
    pub shared_by: usize,
    /// Whether it is the last one, of several.
    pub is_last: bool,
    /// Whether places are counted 1, 1, 2: then the last one says nothing of how many there are.
    pub is_dense: bool,
    /// Where it comes from.
    pub origin: Origin,
}

impl Placing {
    /// How many others have the same place.
    pub fn others(&self) -> usize {
        self.shared_by - 1
    }
}

/// Those on the first place of a list, and those on the last one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ends {
    /// Rows of those on the first place.
    pub first: Vec<u32>,
    /// Rows of those on the last one; empty if all share one place.
    pub last: Vec<u32>,
}

impl Ends {
    /// The ends of some rows with their places; `None` if there are none.
    pub fn of(places: impl Iterator<Item = (u32, u32)>) -> Option<Self> {
        let places: Vec<(u32, u32)> = places.collect();
        let least = places.iter().map(|(_, place)| *place).min()?;
        let most = places.iter().map(|(_, place)| *place).max()?;
        let on = |place: u32| places.iter().filter(move |(_, p)| *p == place).map(|(row, _)| *row);
        Some(Self {
            first: on(least).collect(),
            last: if least < most { on(most).collect() } else { Vec::new() },
        })
    }
}

/// A ranked list; one that is split has the places of each part.
#[derive(Debug, Clone)]
pub struct RankedList<'a> {
    reading: Reading<'a>,
    /// Position in the model.
    at: usize,
    kind: TypeIx,
    /// The attributes that split it.
    within: Vec<&'a AttributeColumn>,
    places: &'a [Option<u32>],
    parts: &'a Places,
}

impl<'a> Reading<'a> {
    /// A ranked list, by its position in the model.
    pub fn list(&self, at: usize) -> RankedList<'a> {
        let list = &self.model().ranks[at];
        let kind = self.model().measure(list.measure).on;
        let attributes = &self.round.data.tables[kind.0].attributes;
        let within: Vec<&AttributeColumn> =
            list.within.iter().map(|attribute| &attributes[*attribute]).collect();
        let places = &self.round.results.ranks[at];
        let parts = self.round.worked_out.places(at).get_or_init(|| Places::new(&within, places));
        RankedList { reading: *self, at, kind, within, places, parts }
    }
}

impl<'a> RankedList<'a> {
    /// Its id.
    pub fn id(&self) -> &'a str {
        &self.reading.model().ranks[self.at].id
    }

    /// The kind of subject that it ranks.
    pub fn kind(&self) -> TypeIx {
        self.kind
    }

    /// Whether it is split into lists of their own.
    pub fn is_split(&self) -> bool {
        !self.within.is_empty()
    }

    fn part(&self, row: u32) -> Vec<u32> {
        part(&self.within, row)
    }

    /// The values of the attributes that name the part in which a subject is; empty where the list is
    /// not split.
    pub fn part_of(&self, row: u32) -> Vec<&'a str> {
        self.within.iter().map(|column| column.get(row)).collect()
    }

    /// The place of a subject among those of its part; `None` if it has none.
    pub fn place(&self, row: u32) -> Option<Placing> {
        let at = self.places[row as usize]?;
        let part = self.part(row);
        let of = self.parts.of.get(&part).copied().unwrap_or_default();
        let shared_by = self.parts.sharing.get(&(part.clone(), at)).map_or(1, Vec::len);
        let id = self.reading.id(self.kind, row);
        let figure = || [Figure::Rank(self.id().to_owned())];
        Some(Placing {
            at,
            of,
            shared_by,
            is_last: self.parts.is_last(&part, at),
            is_dense: self.reading.model().ranks[self.at].ties == Ties::Dense,
            origin: self.reading.origin(id, figure),
        })
    }

    /// The rows of all that have the place of a subject in its part, this one included, in the order
    /// of the subjects' table; empty if it has none.
    pub fn sharers(&self, row: u32) -> &'a [u32] {
        let rows =
            self.places[row as usize].and_then(|at| self.parts.sharing.get(&(self.part(row), at)));
        rows.map_or(&[], Vec::as_slice)
    }

    /// The rows of all that have a place: part by part, from the first place to the last, those of
    /// one place in the order of the subjects' table.
    pub fn in_order(&self) -> impl Iterator<Item = u32> + use<'a> {
        self.parts.sharing.values().flatten().copied()
    }

    /// The same, but all first places before all second ones, whatever their parts.
    pub fn by_place(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = self.in_order().collect();
        rows.sort_by_key(|row| (self.places[*row as usize], *row));
        rows
    }

    /// The place of a subject among some of the list: counted as 1, 1, 3 from those before it there.
    /// `None` if it has no place in the list.
    pub fn place_among(&self, row: u32, rows: &[u32]) -> Option<Placing> {
        let own = self.places[row as usize]?;
        let all = || rows.iter().filter_map(|row| self.places[*row as usize]);
        let before = all().filter(|place| *place < own).count() as u32;
        Some(Placing {
            at: before + 1,
            is_last: before > 0 && all().all(|place| place <= own),
            is_dense: false,
            of: all().count(),
            shared_by: all().filter(|place| *place == own).count().max(1),
            // Nobody has published such a place by a name.
            origin: self.reading.origin("", || []),
        })
    }
}

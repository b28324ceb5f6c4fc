//! What is worked out from a whole column once, and asked for with every subject.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use sanjeh_engine::dataset::AttributeColumn;
use sanjeh_engine::model::{MeasureIx, Model};

/// The ends between which the scores of a measure are shown; 0 lies between them or is one of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// At most 0.
    pub low: f64,
    /// At least 0, and greater than `low`.
    pub high: f64,
    /// Whether they are those of the measure's scale, such as 0 and 100; otherwise those of the scores
    /// themselves.
    pub is_scale: bool,
}

/// Who is where in a list.
#[derive(Debug, Clone, Default)]
pub(super) struct Places {
    /// Rows by part and place, in the order of the subjects' table.
    pub(super) sharing: BTreeMap<(Vec<u32>, u32), Vec<u32>>,
    /// How many have a place in each part.
    pub(super) of: BTreeMap<Vec<u32>, usize>,
}

/// The values of the attributes that split a list, for a subject.
pub(super) fn part(within: &[&AttributeColumn], row: u32) -> Vec<u32> {
    within.iter().map(|column| column.codes[row as usize]).collect()
}

impl Places {
    pub(super) fn new(within: &[&AttributeColumn], places: &[Option<u32>]) -> Self {
        let mut made = Self::default();
        for (row, place) in (0_u32..).zip(places) {
            let Some(place) = place else { continue };
            let part = part(within, row);
            *made.of.entry(part.clone()).or_default() += 1;
            made.sharing.entry((part, *place)).or_default().push(row);
        }
        made
    }

    /// Whether a place is the last one of a part, of several.
    pub(super) fn is_last(&self, part: &[u32], place: u32) -> bool {
        let from = (part.to_vec(), 0);
        let to = (part.to_vec(), u32::MAX);
        let mut places = self.sharing.range(from..=to).map(|((_, place), _)| *place);
        let first = places.next();
        first != Some(place) && places.next_back() == Some(place)
    }
}

/// What was worked out of a round; a round never changes, so it holds for good.
#[derive(Debug, Clone)]
pub(crate) struct WorkedOut {
    extents: Box<[OnceLock<Extent>]>,
    places: Box<[OnceLock<Places>]>,
}

impl WorkedOut {
    pub(crate) fn new(model: &Model) -> Self {
        Self {
            extents: model.measures.iter().map(|_| OnceLock::new()).collect(),
            places: model.ranks.iter().map(|_| OnceLock::new()).collect(),
        }
    }

    pub(super) fn extent(&self, measure: MeasureIx) -> &OnceLock<Extent> {
        &self.extents[measure.0]
    }

    /// By the position of the list in the model.
    pub(super) fn places(&self, list: usize) -> &OnceLock<Places> {
        &self.places[list]
    }
}

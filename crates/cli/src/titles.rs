//! Cells with names and titles in every language.

use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_methodology::document::Texts;
use sanjeh_methodology::names::text;
use sanjeh_round::Round;

use crate::cell::Cell;

/// Names; nothing where there is none in any language.
pub(crate) fn named(texts: &Texts) -> Cell {
    if texts.is_empty() {
        return Cell::Empty;
    }
    Cell::titles(|lang| text(texts, lang).unwrap_or_default())
}

/// The names of a subject.
pub(crate) fn subject(round: &Round, on: TypeIx, row: u32) -> Cell {
    Cell::titles(|lang| round.methodology.subject_name(&round.data, on, row, lang))
}

/// The titles of a measure.
pub(crate) fn measure(round: &Round, measure: MeasureIx) -> Cell {
    Cell::titles(|lang| round.methodology.measure_title(measure, lang))
}

/// The id of a ranked list, and its titles.
pub(crate) fn list(round: &Round, list: usize) -> [Cell; 2] {
    let title = Cell::titles(|lang| round.methodology.list_title(list, lang));
    [Cell::text(round.model().ranks[list].id.as_str()), title]
}

/// The id of a growth, and its titles.
pub(crate) fn growth(round: &Round, growth: usize) -> [Cell; 2] {
    let title = Cell::titles(|lang| round.methodology.growth_title(growth, lang));
    [Cell::text(round.model().growths[growth].id.as_str()), title]
}

//! The rules of the time at which a round was published.

use sanjeh_engine::model::Equal;
use sanjeh_intake::Rules;
use sanjeh_methodology::Methodology;
use serde::Deserialize;

use crate::place::Place;

/// The list of a publication's files, which says by its format which rules were those of its time.
pub(crate) const MANIFEST: &str = "publication.json";

/// The rules of the publication that lies in a place; those of this program if none does.
pub(crate) fn rules_of(place: &Place) -> Rules {
    #[derive(Deserialize)]
    struct List {
        format: u32,
    }
    let text = place.has(MANIFEST).then(|| place.bytes(MANIFEST).ok()).flatten();
    let list = text.and_then(|text| serde_json::from_slice::<List>(&text).ok());
    match list {
        Some(List { format: 1 }) => Rules::First,
        _ => Rules::Current,
    }
}

/// Has a round read and scored as those of format 1 were: scores are equal, and reach a bound, by
/// all their bits.
pub(crate) fn by_first_rules(methodology: &mut Methodology) {
    methodology.sources.read_by_first_rules();
    (methodology.model.equal, methodology.model.bounds) = (Equal::Bits, Equal::Bits);
}

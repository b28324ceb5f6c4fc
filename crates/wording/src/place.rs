//! Places in a list, in words: `43 of 170`; of lists that leave no place empty, `41` and `167 (last)`.

use sanjeh_engine::model::TypeIx;
use sanjeh_messages::{integer, message};
use sanjeh_round::Placing;

use crate::Wording;

/// What can be said of a place. Where places are counted 1, 1, 2, they are fewer than those that have
/// them, so that "of 170" would make the last one look as if some came after it.
pub(crate) fn how(placing: &Placing) -> &'static str {
    match (placing.is_dense, placing.is_last) {
        (false, false) => "among",
        (false, true) => "last-among",
        (true, false) => "alone",
        (true, true) => "last",
    }
}

impl Wording<'_> {
    /// A place without those who share it: `43 of 170`.
    pub fn place_of(&self, placing: &Placing) -> String {
        let (place, of) = self.numbers(placing);
        message!("wording-place-of", how = how(placing), place = place, of = of).plain(self.lang)
    }

    /// A place, and with how many it is shared: `43 of 170 (shared with 1 other agency)`.
    pub fn place_and_tie(&self, kind: TypeIx, placing: &Placing) -> String {
        if placing.others() == 0 {
            return self.place_of(placing);
        }
        let (place, of) = self.numbers(placing);
        let tie = self.tie(kind, placing.others());
        message!("wording-place-tied", how = how(placing), place = place, of = of, tie = tie)
            .plain(self.lang)
    }

    fn numbers(&self, placing: &Placing) -> (String, String) {
        let of = i64::try_from(placing.of).unwrap_or(i64::MAX);
        (integer(self.lang, placing.at.into()), integer(self.lang, of))
    }
}

//! The sentence above a ranking: who leads and who comes last, with their scores.

use sanjeh_messages::message;
use sanjeh_round::Ends;

use crate::Wording;
use crate::piece::Sentence;
use crate::saying::Saying;

impl Wording<'_> {
    /// Who of some rows of a list leads, and who comes last. Names stand in the order of the rows.
    pub fn ranking(&self, list: usize, rows: &[u32]) -> Sentence {
        let places = &self.reading.round.results.ranks[list];
        let placed = rows.iter().filter_map(|row| Some((*row, places[*row as usize]?)));
        let Some(ends) = Ends::of(placed) else {
            return Saying::new(self.lang).say(message!("wording-ranking-nobody"));
        };
        let model = self.reading.model();
        let measure = model.ranks[list].measure;
        let kind = model.measure(measure).on;
        let mut saying = Saying::new(self.lang);
        let mut score = |rows: &[u32]| {
            let first = rows.first().and_then(|row| self.score(measure, *row));
            saying.slot(first.map(Sentence::from).unwrap_or_default())
        };
        let (first_score, last_score) = (score(&ends.first), score(&ends.last));
        let message = message!(
            "wording-ranking",
            list = saying.slot(Self::title(self.reading.methodology().list_title(list, self.lang))),
            first = saying.slot(self.names(kind, &ends.first)),
            leading = ends.first.len(),
            first_score = first_score,
            last = saying.slot(self.names(kind, &ends.last)),
            trailing = ends.last.len(),
            last_score = last_score
        );
        saying.say(message)
    }
}

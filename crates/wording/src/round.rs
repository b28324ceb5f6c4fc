//! What is said first of a round: its mean, and who leads and who comes last.

use sanjeh_engine::model::TypeIx;
use sanjeh_messages::message;
use sanjeh_methodology::names::text;
use sanjeh_methodology::{Category, Presentation};
use sanjeh_round::Ends;

use crate::Wording;
use crate::piece::{Piece, Sentence};
use crate::saying::Saying;

impl<'a> Wording<'a> {
    /// What is said first of the round, sentence by sentence.
    pub fn finding(&self) -> Vec<Sentence> {
        let Some(shown) = self.presentation() else {
            let kinds = 0..self.reading.model().types.len();
            let counted = kinds.map(|kind| self.count(TypeIx(kind)).into());
            return vec![side_by_side(counted)];
        };
        self.mean(shown).into_iter().chain(self.ends(shown)).collect()
    }

    fn mean(&self, shown: &Presentation) -> Option<Sentence> {
        let now = self.reading.mean(shown.headline)?;
        let mut saying = Saying::new(self.lang);
        let counted = saying.slot(self.count(shown.of));
        let text = now.fact.text(self.lang);
        let mean = saying.slot(Piece::stated(&text, now.fact, now.figure, ""));
        let change = self.reading.mean_change(shown.headline);
        let message = match change {
            None => message!("wording-mean", counted = counted, mean = mean),
            Some(change) if change.is_zero() => {
                message!("wording-mean-same", counted = counted, mean = mean)
            }
            Some(change) => message!(
                "wording-mean-changed",
                counted = counted,
                mean = mean,
                how = if change.published > 0.0 { "more" } else { "less" },
                change = saying.slot(self.sized(&change))
            ),
        };
        Some(saying.say(message))
    }

    fn ends(&self, shown: &Presentation) -> Option<Sentence> {
        let category = shown
            .categories
            .as_ref()
            .and_then(|all| all.classes.iter().find_map(|class| Some((class, class.rank?))));
        let list = category.map_or(shown.rank, |(_, list)| list);
        let places = (0..).zip(self.reading.round.results.ranks[list].iter().copied());
        let ends = Ends::of(places.filter_map(|(row, place)| Some((row, place?))))?;
        // That all have one place says nothing of who leads.
        if ends.last.is_empty() {
            return None;
        }
        let mut saying = Saying::new(self.lang);
        let first = saying.slot(self.names(shown.of, &ends.first));
        let last = saying.slot(self.names(shown.of, &ends.last));
        let (leading, trailing) = (ends.first.len(), ends.last.len());
        let message = match category {
            Some((class, _)) => message!(
                "wording-ends-of",
                among = saying.slot(Self::title(self.category(class))),
                first = first,
                leading = leading,
                last = last,
                trailing = trailing
            ),
            None => message!(
                "wording-ends",
                first = first,
                leading = leading,
                last = last,
                trailing = trailing
            ),
        };
        Some(saying.say(message))
    }

    /// What the members of a category are called where their list is meant: by the list's own title,
    /// where it ranks another score than the first one.
    pub fn category(&self, category: &'a Category) -> &'a str {
        let headline = self.presentation().map(|shown| shown.headline);
        let model = self.reading.model();
        let is_other = |list: &usize| Some(model.ranks[*list].measure) != headline;
        match category.rank.filter(is_other) {
            Some(list) => self.reading.methodology().list_title(list, self.lang),
            None => text(&category.title, self.lang).unwrap_or(&category.id),
        }
    }
}

/// Counts side by side.
fn side_by_side(all: impl Iterator<Item = Sentence>) -> Sentence {
    let mut said = Sentence::default();
    for one in all {
        if !said.is_empty() {
            said.words(" · ");
        }
        said.append(one);
    }
    said
}

//! Who of some leads, and by how much.

use sanjeh_messages::message;
use sanjeh_round::Fact;

use crate::Wording;
use crate::piece::{Piece, Sentence};
use crate::saying::Saying;

/// Who of those that are compared leads, and by how much.
#[derive(Debug, Clone, PartialEq)]
pub enum Among {
    /// These rows are ahead of those by so many points.
    Apart(Vec<u32>, Vec<u32>, Fact),
    /// All of these rows have this score.
    Level(Vec<u32>, Fact),
}

impl Wording<'_> {
    /// How some subjects stand to each other by the first score; `None` if fewer than two have one.
    pub fn among(&self, rows: &[u32]) -> Option<Among> {
        let shown = self.presentation()?;
        let scored =
            rows.iter().filter_map(|row| Some((*row, self.reading.score(shown.headline, *row)?)));
        let mut scored: Vec<(u32, Fact)> = scored.collect();
        scored.sort_by(|a, b| b.1.published.total_cmp(&a.1.published));
        let (first, last) = (scored.first()?.1, scored.last()?.1);
        if scored.len() < 2 {
            return None;
        }
        let read = |fact: &Fact| fact.text(self.lang);
        let those = |one: &Fact| {
            let with = scored.iter().filter(|(_, fact)| read(fact) == read(one));
            with.map(|(row, _)| *row).collect::<Vec<_>>()
        };
        Some(if read(&first) == read(&last) {
            Among::Level(those(&first), first)
        } else {
            Among::Apart(those(&first), those(&last), first.less(&last))
        })
    }

    /// How some subjects stand to each other, in a sentence; `None` if fewer than two have a score.
    pub fn comparison(&self, rows: &[u32]) -> Option<Sentence> {
        let kind = self.presentation()?.of;
        Some(match self.among(rows)? {
            Among::Apart(first, last, points) => {
                let (leading, points) = (first.len(), self.sized(&points).into());
                self.ahead(
                    leading,
                    self.all_names(kind, &first),
                    self.all_names(kind, &last),
                    points,
                )
            }
            Among::Level(all, score) => {
                let score = Piece::stated(&score.text(self.lang), score, None, "");
                self.level(self.all_names(kind, &all), score.into())
            }
        })
    }

    /// That so many are ahead of others by so much.
    fn ahead(&self, leading: usize, first: Sentence, last: Sentence, points: Sentence) -> Sentence {
        let mut saying = Saying::new(self.lang);
        let message = message!(
            "wording-ahead",
            leading = leading,
            first = saying.slot(first),
            last = saying.slot(last),
            points = saying.slot(points)
        );
        saying.say(message)
    }

    fn level(&self, names: Sentence, score: Sentence) -> Sentence {
        let mut saying = Saying::new(self.lang);
        let message =
            message!("wording-level", names = saying.slot(names), score = saying.slot(score));
        saying.say(message)
    }

    /// The sentences of a comparison for a script that fills in `{first}`, `{last}`, `{points}`,
    /// `{names}` and `{score}`: one leads, several lead, all are level.
    pub fn comparisons(&self) -> [Sentence; 3] {
        let [first, last, names, score] =
            ["{first}", "{last}", "{names}", "{score}"].map(Self::title);
        let points = message!("wording-points", count = 2, size = "{points}").plain(self.lang);
        let points = Self::title(&points);
        let ahead = |n| self.ahead(n, first.clone(), last.clone(), points.clone());
        [ahead(1), ahead(2), self.level(names, score)]
    }
}

//! What is said first of a subject: its score, its place and with whom it shares it, its change, its
//! best and weakest axes.

use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_engine::text::fold;
use sanjeh_messages::{Arg, message};
use sanjeh_methodology::names::text;
use sanjeh_methodology::{Category, Presentation};
use sanjeh_round::{Fact, Figure, Placing};

use crate::Wording;
use crate::list::MOST_NAMED;
use crate::nouns::in_a_sentence;
use crate::piece::{Kind, Piece, Placed, Sentence};
use crate::place::how;
use crate::saying::Saying;

impl<'a> Wording<'a> {
    /// What is said first of a subject that has pages; nothing if the methodology presents none.
    pub fn subject(&self, row: u32) -> Sentence {
        let Some(shown) = self.presentation() else { return Sentence::default() };
        let Some(standing) = self.standing(shown, row) else {
            return self.without_place(shown, row);
        };
        let (group, change) = (self.in_category(shown, row), self.change(shown, row));
        let said = [Some(standing), change, group, self.axes_of(shown, row)];
        Sentence::joined(said.into_iter().flatten())
    }

    /// The score of a subject as a part of a sentence.
    pub(crate) fn score(&self, measure: MeasureIx, row: u32) -> Option<Piece> {
        let fact = self.reading.score(measure, row)?;
        let measure = self.reading.model().measure(measure);
        let figure = Some(Figure::Published(measure.id.clone()));
        let subject = self.reading.id(measure.on, row);
        Some(Piece::stated(&fact.text(self.lang), fact, figure, subject))
    }

    /// A place as a part of a sentence: `43rd`.
    fn place(&self, list: &str, subject: &str, placing: Placing) -> Piece {
        let at = Arg::Ordinal(placing.at);
        let text = if placing.is_last {
            message!("wording-place-last", place = at)
        } else {
            message!("wording-place", place = at)
        };
        let text = text.plain(self.lang);
        let (figure, subject) = (Figure::Rank(list.to_owned()), subject.to_owned());
        Piece::new(&text, Kind::Place(Box::new(Placed { placing, figure, subject })))
    }

    fn standing(&self, shown: &Presentation, row: u32) -> Option<Sentence> {
        let list = self.reading.list(shown.rank);
        let placing = list.place(row)?;
        let sharers = list.sharers(row).iter().copied().filter(|other| *other != row);
        let mut sharers: Vec<u32> = sharers.collect();
        let mut saying = Saying::new(self.lang);
        let name = saying.slot(self.name(shown.of, row));
        let score = self.score(shown.headline, row).map(Sentence::from).unwrap_or_default();
        let score = saying.slot(score);
        let place = saying.slot(self.place(list.id(), self.reading.id(shown.of, row), placing));
        let of = saying.slot(self.many(shown.of, placing.of));
        let message = if sharers.is_empty() {
            message!(
                "wording-subject",
                name = name,
                score = score,
                how = how(&placing),
                place = place,
                of = of
            )
        } else {
            sharers.sort_by(|a, b| {
                let name = |row: u32| self.reading.name(shown.of, row, self.lang);
                sanjeh_messages::compare(self.lang, name(*a), name(*b))
            });
            let others = if sharers.len() > MOST_NAMED {
                Self::title(&self.others(shown.of, sharers.len()))
            } else {
                self.all_names(shown.of, &sharers)
            };
            message!(
                "wording-subject-shared",
                name = name,
                score = score,
                how = how(&placing),
                place = place,
                of = of,
                others = saying.slot(others)
            )
        };
        Some(saying.say(message))
    }

    /// Its category, where that is ranked by another score than the first one, and the list of that.
    fn category_of(&self, shown: &'a Presentation, row: u32) -> Option<(&'a Category, usize)> {
        let categories = shown.categories.as_ref()?;
        let attributes = &self.reading.round.data.tables[shown.of.0].attributes;
        let own = fold(attributes[categories.attribute].get(row));
        let category = categories.classes.iter().find(|class| class.id == own)?;
        let list = category.rank?;
        let is_other = self.reading.model().ranks[list].measure != shown.headline;
        is_other.then_some((category, list))
    }

    /// Its place in its category, where that is ranked by another score than the first one.
    fn in_category(&self, shown: &'a Presentation, row: u32) -> Option<Sentence> {
        let (category, list) = self.category_of(shown, row)?;
        let measure = self.reading.model().ranks[list].measure;
        let ranked = self.reading.list(list);
        let placing = ranked.place(row)?;
        let mut saying = Saying::new(self.lang);
        let title = self.reading.methodology().measure_title(measure, self.lang);
        let measured = saying.slot(Self::title(&in_a_sentence(title)));
        let score = saying.slot(self.score(measure, row)?);
        let place = saying.slot(self.place(ranked.id(), self.reading.id(shown.of, row), placing));
        let category = text(&category.title, self.lang).unwrap_or(&category.id);
        let category = saying.slot(Self::title(category));
        let others = saying.slot(Self::title(&self.others(shown.of, placing.others())));
        let message = message!(
            "wording-subject-in-category",
            measure = measured,
            score = score,
            how = how(&placing),
            place = place,
            of = placing.of,
            category = category,
            shared = if placing.others() > 0 { "yes" } else { "no" },
            others = others
        );
        Some(saying.say(message))
    }

    fn without_place(&self, shown: &Presentation, row: u32) -> Sentence {
        let mut saying = Saying::new(self.lang);
        let name = saying.slot(self.name(shown.of, row));
        let message = match self.score(shown.headline, row) {
            Some(score) => {
                let list = self.reading.methodology().list_title(shown.rank, self.lang);
                message!(
                    "wording-subject-outside",
                    name = name,
                    score = saying.slot(score),
                    list = saying.slot(Self::title(list))
                )
            }
            None => message!("wording-subject-unranked", name = name),
        };
        saying.say(message)
    }

    /// How its score changed since the previous round, or why that is not said.
    fn change(&self, shown: &Presentation, row: u32) -> Option<Sentence> {
        let mut saying = Saying::new(self.lang);
        let message = match self.reading.points_gained(shown.headline, row) {
            Some(change) if change.is_zero() => message!("wording-subject-same"),
            Some(change) => message!(
                "wording-subject-changed",
                how = if change.published > 0.0 { "more" } else { "less" },
                change = saying.slot(self.sized(&change))
            ),
            None => match self.reading.round.another_body(shown.of, row) {
                Some(how) => message!("wording-subject-other-body", how = how.id()),
                None if self.is_new(shown.of, row) => message!("wording-subject-new"),
                None => return None,
            },
        };
        Some(saying.say(message))
    }

    /// Whether the previous round is known and does not have this subject.
    fn is_new(&self, kind: TypeIx, row: u32) -> bool {
        let is_known = self.reading.compared.is_some_and(|compared| compared.round.is_some());
        is_known && self.reading.before(kind, row).is_none()
    }

    /// Its best axes and its weakest ones; nothing if all are alike, or more than can be named.
    fn axes_of(&self, shown: &Presentation, row: u32) -> Option<Sentence> {
        let axes = shown.axes.iter();
        let scored = axes.filter_map(|axis| Some((*axis, self.reading.score(*axis, row)?)));
        let [best, weakest] = self.extremes(&scored.collect::<Vec<_>>())?;
        let mut saying = Saying::new(self.lang);
        let best = saying.slot(self.measures(&best)?);
        let weakest = saying.slot(self.measures(&weakest)?);
        Some(saying.say(message!("wording-subject-axes", best = best, weakest = weakest)))
    }

    /// The measures with the greatest figure and those with the least, as people read them; `None` if
    /// there are none, or if all have the same.
    pub(crate) fn extremes(&self, all: &[(MeasureIx, Fact)]) -> Option<[Vec<MeasureIx>; 2]> {
        let by_value = |a: &&(MeasureIx, Fact), b: &&(MeasureIx, Fact)| {
            a.1.published.total_cmp(&b.1.published)
        };
        let (most, least) = (all.iter().max_by(by_value)?, all.iter().min_by(by_value)?);
        let read = |fact: &Fact| fact.text(self.lang);
        if read(&most.1) == read(&least.1) {
            return None;
        }
        let like = |one: &Fact| {
            let alike = all.iter().filter(|(_, fact)| read(fact) == read(one));
            alike.map(|(measure, _)| *measure).collect()
        };
        Some([like(&most.1), like(&least.1)])
    }

    /// What measures are called; `None` if they are too many to be named.
    pub(crate) fn measures(&self, all: &[MeasureIx]) -> Option<Sentence> {
        let title =
            |measure: &MeasureIx| self.reading.methodology().measure_title(*measure, self.lang);
        (all.len() <= MOST_NAMED).then(|| self.titles(all.iter().map(title)))
    }
}

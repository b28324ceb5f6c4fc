//! What charts show, as the sentence above them.

use sanjeh_engine::model::{Classes, MeasureIx, TypeIx};
use sanjeh_messages::message;
use sanjeh_round::{Fact, Spread, What};

use crate::Wording;
use crate::list::MOST_NAMED;
use crate::nouns::in_a_sentence;
use crate::piece::{Piece, Sentence};
use crate::saying::Saying;

impl Wording<'_> {
    /// Of the chart of means: which axes rose most, else which mean is the highest and which the lowest;
    /// `None` if no axis has a mean.
    pub fn means(&self) -> Option<Sentence> {
        let axes = &self.presentation()?.axes;
        let change = |axis: &MeasureIx| Some((*axis, self.reading.mean_change(*axis)?));
        let changes: Vec<(MeasureIx, Fact)> = axes.iter().filter_map(change).collect();
        let most = changes.iter().max_by(|a, b| a.1.published.total_cmp(&b.1.published));
        if let Some((_, most)) = most.filter(|(_, change)| change.published > 0.0) {
            return Some(self.rose_most(most, &changes));
        }
        let mean = |axis: &MeasureIx| Some((*axis, self.reading.mean(*axis)?.fact));
        let means: Vec<(MeasureIx, Fact)> = axes.iter().filter_map(mean).collect();
        let (axis, fact) = means.first()?;
        let mut saying = Saying::new(self.lang);
        let message = match self.extremes(&means) {
            Some([high, low]) => message!(
                "wording-axes-ends",
                high = saying.slot(self.some_axes(&high)),
                low = saying.slot(self.some_axes(&low))
            ),
            None => message!(
                "wording-axes-level",
                n = means.len(),
                axis = saying.slot(self.some_axes(&[*axis])),
                mean = saying.slot(Piece::stated(&fact.text(self.lang), *fact, None, ""))
            ),
        };
        Some(saying.say(message))
    }

    fn rose_most(&self, most: &Fact, changes: &[(MeasureIx, Fact)]) -> Sentence {
        let alike =
            changes.iter().filter(|(_, change)| change.text(self.lang) == most.text(self.lang));
        let axes: Vec<MeasureIx> = alike.map(|(axis, _)| *axis).collect();
        let mut saying = Saying::new(self.lang);
        let message = message!(
            "wording-rose-most",
            names = saying.slot(self.some_axes(&axes)),
            n = axes.len(),
            change = saying.slot(self.sized(most))
        );
        saying.say(message)
    }

    /// The names of axes; of many how many they are.
    fn some_axes(&self, axes: &[MeasureIx]) -> Sentence {
        self.measures(axes).unwrap_or_else(|| {
            Self::title(&message!("wording-axes-count", n = axes.len()).plain(self.lang))
        })
    }

    /// Of the distribution of some scores: between which figures the middle half of them lies.
    pub fn distribution(&self, kind: TypeIx, spread: &Spread) -> Sentence {
        let Spread { count, least, low, high, most, .. } = spread;
        let read = |fact: &Fact| fact.text(self.lang);
        let mut saying = Saying::new(self.lang);
        let mut figure = |fact: &Fact| saying.slot(Piece::stated(&read(fact), *fact, None, ""));
        let (from, to) = (figure(low), figure(high));
        let counted = saying.slot(self.many(kind, *count));
        let message = if read(least) == read(most) {
            message!("wording-scored-alike", n = *count, counted = counted, score = from)
        } else if read(low) == read(high) {
            message!("wording-half-alike", counted = counted, score = from)
        } else {
            message!("wording-half-between", counted = counted, low = from, high = to)
        };
        saying.say(message)
    }

    /// Of the chart of growth: who rose most, and by how much; `None` if nobody rose.
    pub fn growth(&self, at: usize) -> Option<Sentence> {
        let first = self.reading.grown(at).next()?;
        if first.points.published <= 0.0 {
            return None;
        }
        let all = self.reading.grown(at).take_while(|grown| grown.place.at == first.place.at);
        let rows: Vec<u32> = all.map(|grown| grown.row).collect();
        let model = self.reading.model();
        let kind = model.measure(model.growths[at].measure).on;
        let mut saying = Saying::new(self.lang);
        let message = message!(
            "wording-rose-most",
            names = saying.slot(self.names(kind, &rows)),
            n = rows.len(),
            change = saying.slot(self.sized(&first.points))
        );
        Some(saying.say(message))
    }

    /// Of the chart of levels: which of them has the most subjects. `counts` are those of the bands of
    /// the set, in their order.
    pub fn levels(&self, set: usize, counts: &[u64]) -> Option<Sentence> {
        let model = self.reading.model();
        let bands = &model.bands[set];
        let most = counts.iter().max().filter(|most| **most > 0)?;
        let largest = bands.bands.iter().zip(counts).filter(|(_, count)| *count == most);
        let methodology = self.reading.methodology();
        let title = |band| methodology.band_title(set, band, self.lang);
        let titles: Vec<&str> = largest.map(|(band, _)| title(band.id.as_str())).collect();
        let all = counts.iter().sum::<u64>() as usize;
        let mut saying = Saying::new(self.lang);
        let message = message!(
            "wording-levels",
            count = *most,
            all = saying.slot(self.many(model.measure(bands.measure).on, all)),
            n = titles.len(),
            levels = saying.slot(self.titles(titles.into_iter()))
        );
        Some(saying.say(message))
    }

    /// Of the chart of a share: which of its classes is the largest part of the whole; `None` if it has no
    /// class.
    pub fn share(&self, at: usize) -> Option<Sentence> {
        let classes = &self.reading.round.results.shares[at];
        let most = classes.iter().map(|class| class.count).max()?;
        let largest: Vec<usize> =
            (0..classes.len()).filter(|class| classes[*class].count == most).collect();
        let percent = self.reading.class_percent(at, *largest.first()?)?;
        let all = classes.iter().map(|class| class.count).sum::<u64>() as usize;
        let mut saying = Saying::new(self.lang);
        let text = percent.text(self.lang);
        let percent = saying.slot(Piece::stated(&text, percent, None, ""));
        let counted = saying.slot(self.many(self.reading.model().shares[at].of, all));
        let named = if largest.len() > MOST_NAMED {
            Self::title(&message!("wording-classes-count", n = largest.len()).plain(self.lang))
        } else {
            let title = |class: &usize| self.reading.title(What::Class(at, *class), self.lang);
            self.titles(largest.iter().map(title))
        };
        let (n, named) = (largest.len(), saying.slot(named));
        // Where all are alike, none is larger than any other.
        let others = if n < classes.len() { "yes" } else { "no" };
        let message = match self.bands_of(at) {
            Some(bands) => message!(
                "wording-share-of-levels",
                bands = saying.slot(Self::title(bands)),
                classes = named,
                n = n,
                percent = percent,
                counted = counted
            ),
            None => message!(
                "wording-share",
                classes = named,
                n = n,
                others = others,
                percent = percent,
                counted = counted
            ),
        };
        Some(saying.say(message))
    }

    /// By what a share is divided, in the middle of a sentence: `electronification`.
    pub fn shared_by(&self, share: usize) -> String {
        let (model, methodology) = (self.reading.model(), self.reading.methodology());
        let of = model.shares[share].of;
        in_a_sentence(match model.shares[share].by {
            Classes::Bands(set) => methodology.bands_title(set, self.lang),
            Classes::Attribute(at) => {
                methodology.attribute_title(&model.types[of.0].attributes[at], self.lang)
            }
        })
    }

    /// What the bands are called by which a share is divided.
    fn bands_of(&self, share: usize) -> Option<&str> {
        let Classes::Bands(set) = self.reading.model().shares[share].by else { return None };
        let title = self.reading.methodology().bands_title(set, self.lang);
        (title != self.reading.model().bands[set].id).then_some(title)
    }

    /// Of the chart of a subject's axes: in how many of them it is above the mean of all.
    pub fn above_means(&self, row: u32) -> Option<Sentence> {
        let shown = self.presentation()?;
        let is_above = |axis: &&MeasureIx| {
            let mean = self.reading.mean(**axis).map(|mean| mean.fact.published);
            self.reading.score(**axis, row).map(|score| score.published) > mean
        };
        let above = shown.axes.iter().filter(is_above).count();
        let mut saying = Saying::new(self.lang);
        let message = message!(
            "wording-above-means",
            name = saying.slot(self.name(shown.of, row)),
            how = match above {
                0 => "none",
                n if n == shown.axes.len() => "all",
                _ => "some",
            },
            n = above,
            of = shown.axes.len()
        );
        Some(saying.say(message))
    }

    /// Of the chart of a subject's rounds: from which score it came to which.
    pub fn history(&self, row: u32, from: &Fact, to: &Fact) -> Option<Sentence> {
        let shown = self.presentation()?;
        let mut saying = Saying::new(self.lang);
        let change = to.less(from);
        let how = match change.published {
            _ if change.is_zero() => "same",
            points if points > 0.0 => "more",
            _ => "less",
        };
        let message = message!(
            "wording-history",
            name = saying.slot(self.name(shown.of, row)),
            how = how,
            from = saying.slot(Piece::stated(&from.text(self.lang), *from, None, "")),
            to = saying.slot(Piece::stated(&to.text(self.lang), *to, None, ""))
        );
        Some(saying.say(message))
    }
}

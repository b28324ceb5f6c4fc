//! How many there are, and the means of the axes beside those of the previous round.

use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_messages::message;
use sanjeh_publication::Publication;
use sanjeh_round::Mean;

use super::super::standing::Facts;
use crate::context::{Context, Html};

/// How many subjects of a kind there are.
pub(super) struct Count {
    pub(super) title: String,
    pub(super) figure: Shown,
}

/// A figure as it is shown, and as scripts find it.
pub(super) struct Shown {
    /// The figure in words; empty if the methodology has none.
    pub(super) words: String,
    /// At full precision.
    pub(super) value: f64,
    pub(super) text: String,
    pub(super) mark: Html,
}

/// The mean of an axis.
pub(super) struct Axis {
    /// Its place among the axes from 1, which gives it a colour; 0 for what is no axis.
    pub(super) place: usize,
    pub(super) title: String,
    pub(super) now: Shown,
    pub(super) before: Option<Shown>,
    /// Points more or less than in the previous round.
    pub(super) change: Option<String>,
}

/// How many subjects of each kind there are.
pub(super) fn counts(c: &Context<'_>, publication: &Publication) -> Vec<Count> {
    let kinds = publication.model().types.iter().enumerate().map(|(at, kind)| {
        let count = publication.reading().count(TypeIx(at));
        let words = format!("count {}", kind.id);
        Count {
            title: c.wording(publication).heading(TypeIx(at)),
            figure: Shown {
                mark: c.mark(count.origin),
                words,
                value: count.exact,
                text: count.text(c.lang),
            },
        }
    });
    kinds.filter(|count| count.figure.value > 0.0).collect()
}

/// The mean of the score that comes first, beside the previous round.
pub(super) fn means(facts: &Facts<'_>) -> Vec<Axis> {
    axis(facts, facts.presentation.headline, 0).into_iter().collect()
}

/// The means of the axes beside those of the previous round.
pub(super) fn axes(facts: &Facts<'_>) -> Vec<Axis> {
    let axes = facts.presentation.axes.iter().zip(1..);
    axes.filter_map(|(measure, place)| axis(facts, *measure, place)).collect()
}

fn axis(facts: &Facts<'_>, measure: MeasureIx, place: usize) -> Option<Axis> {
    let reading = facts.publication.reading();
    let now = reading.mean(measure)?;
    let before = reading.mean_before(measure);
    let change = reading.mean_change(measure).map(|change| change.text(facts.c.lang));
    Some(Axis {
        place,
        title: match place {
            0 => facts.c.t(message!("site-mean-of", score = facts.title(measure))),
            _ => facts.title(measure).to_owned(),
        },
        now: shown(facts, now),
        before: before.map(|mean| shown(facts, mean)),
        change,
    })
}

fn shown(facts: &Facts<'_>, mean: Mean) -> Shown {
    Shown {
        mark: facts.c.mark(mean.fact.origin),
        words: mean.figure.map_or_else(String::new, |figure| figure.to_string()),
        value: mean.fact.exact,
        text: mean.fact.text(facts.c.lang),
    }
}

//! Which figure of a round a fact is, and what that is called.

use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_messages::Lang;

use super::reading::Reading;

/// Which figure of a round a fact is; of whom it is, whoever asked for it knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The score in a measure, or what it changed by.
    Score(MeasureIx),
    /// Points of the headline score that come from a measure.
    Points(MeasureIx),
    /// The share of a measure in what it is part of.
    Share(MeasureIx),
    /// The mean of a measure, which the methodology does not name.
    Mean(MeasureIx),
    /// How the scores in a measure are spread.
    Spread(MeasureIx),
    /// A growth, by its position.
    Growth(usize),
    /// A statistic, by its position.
    Statistic(usize),
    /// How many subjects of a kind there are.
    Subjects(TypeIx),
    /// How many subjects are of a class of a share, or what per cent, by their positions.
    Class(usize, usize),
}

impl<'a> Reading<'a> {
    /// What a figure is called, without the subject whose it is.
    pub fn title(&self, what: What, lang: Lang) -> &'a str {
        let methodology = self.methodology();
        match what {
            What::Score(measure)
            | What::Points(measure)
            | What::Share(measure)
            | What::Mean(measure)
            | What::Spread(measure) => methodology.measure_title(measure, lang),
            What::Growth(at) => methodology.growth_title(at, lang),
            What::Statistic(at) => methodology.statistic_title(at, lang),
            What::Subjects(kind) => methodology.type_title(kind, lang),
            What::Class(share, class) => {
                let class = &self.round.results.shares[share][class];
                methodology.class_title(share, &class.id, lang)
            }
        }
    }
}

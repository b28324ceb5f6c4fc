//! Figures as they are published: rounded as the methodology says.

use sanjeh_engine::model::{MeasureIx, Model};
use sanjeh_engine::round::Rounding;

use crate::figure::Figure;

impl Figure {
    /// The figure's value as it is published; as it stands if the methodology does not round it.
    ///
    /// A statistic without a rounding of its own is rounded like the measure that it is of, and so
    /// is growth.
    pub fn published(&self, model: &Model, x: f64) -> f64 {
        self.rounding(model).map_or(x, |rounding| rounding.apply(x))
    }

    pub(crate) fn rounding(&self, model: &Model) -> Option<Rounding> {
        let of = |measure: MeasureIx| model.measure(measure).published;
        match self {
            Self::Score(id) | Self::Published(id) => {
                model.measures.iter().find(|measure| measure.id == *id)?.published
            }
            Self::Percent(id) => model.shares.iter().find(|share| share.id == *id)?.published,
            Self::Statistic(id, measure) => {
                let is_it = |ix| model.measure(ix).id == *measure;
                let found = model.statistics.iter().find(|s| s.id == *id && is_it(s.measure))?;
                found.published.or_else(|| of(found.measure))
            }
            Self::Growth(id) => {
                model.growths.iter().find(|growth| growth.id == *id).and_then(|g| of(g.measure))
            }
            Self::Previous(figure) => figure.rounding(model),
            Self::Rank(_)
            | Self::Band(_)
            | Self::Count(_)
            | Self::GrowthRank(_)
            | Self::Rose(_)
            | Self::Weight(_)
            | Self::Outranks(..) => None,
        }
    }
}

//! How the scores of some subjects are spread.

use sanjeh_engine::model::MeasureIx;

use super::fact::{Fact, Unit};
use super::reading::Reading;
use super::what::What;

/// How the published scores of some subjects are spread; each figure is rounded as the scores are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// How many have a score.
    pub count: usize,
    /// The least score.
    pub least: Fact,
    /// The first quartile.
    pub low: Fact,
    /// The median.
    pub median: Fact,
    /// The third quartile.
    pub high: Fact,
    /// The greatest score.
    pub most: Fact,
    /// Their mean.
    pub mean: Fact,
}

impl Reading<'_> {
    /// How the scores of some subjects are spread; `None` if none has one.
    pub fn spread(&self, measure: MeasureIx, rows: &[u32]) -> Option<Spread> {
        let scores = rows.iter().filter_map(|row| Some(self.score(measure, *row)?.published));
        let mut scores: Vec<f64> = scores.collect();
        scores.sort_by(f64::total_cmp);
        let (least, most) = (*scores.first()?, *scores.last()?);
        let rounding = self.model().measure(measure).published;
        let fact = |x: f64| self.made(What::Spread(measure), x, rounding, Unit::Points);
        let mean = scores.iter().sum::<f64>() / scores.len() as f64;
        Some(Spread {
            count: scores.len(),
            least: fact(least),
            low: fact(quantile(&scores, 0.25)),
            median: fact(quantile(&scores, 0.5)),
            high: fact(quantile(&scores, 0.75)),
            most: fact(most),
            mean: fact(mean),
        })
    }
}

/// The value below which a part of them lies, between two of them where it falls between. `sorted` is
/// not empty.
fn quantile(sorted: &[f64], part: f64) -> f64 {
    let at = part * (sorted.len() - 1) as f64;
    let (below, above) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
    below + (above - below) * at.fract()
}

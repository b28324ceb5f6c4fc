//! The mean of a measure.

use sanjeh_engine::model::{MeasureIx, Model, Stat};

use super::fact::{Fact, Unit};
use super::reading::Reading;
use super::what::What;
use crate::figure::Figure;

/// The mean of a measure over all subjects that have it.
#[derive(Debug, Clone, PartialEq)]
pub struct Mean {
    /// The mean itself.
    pub fact: Fact,
    /// Its name among the figures; `None` if the methodology has no such statistic and the mean was made here.
    pub figure: Option<Figure>,
}

impl Reading<'_> {
    /// The mean of a measure over all subjects that have it; `None` if none has.
    pub fn mean(&self, measure: MeasureIx) -> Option<Mean> {
        let model = self.model();
        if let Some(at) = mean_of(model, measure) {
            let id = model.statistics[at].id.clone();
            let figure = Figure::Statistic(id, model.measure(measure).id.clone());
            return Some(Mean { fact: self.statistic(at)?, figure: Some(figure) });
        }
        let scores = self.round.results.scores.column(measure)?;
        let scores: Vec<f64> = scores.iter().copied().filter(|x| !x.is_nan()).collect();
        if scores.is_empty() {
            return None;
        }
        let exact = scores.iter().sum::<f64>() / scores.len() as f64;
        let rounding = model.measure(measure).published;
        Some(Mean {
            fact: self.made(What::Mean(measure), exact, rounding, Unit::Points),
            figure: None,
        })
    }

    /// The same mean in the previous round, by its name in this one.
    pub fn mean_before(&self, measure: MeasureIx) -> Option<Mean> {
        let before = self.earlier()?;
        let same = self.methodology().earlier_measure(measure, before.methodology())?;
        let mean = before.mean(same)?;
        let figure = mean.figure.map(|figure| Figure::Previous(Box::new(figure)));
        let origin = figure.as_ref().map(|figure| self.provenance.of(figure, ""));
        let origin = origin.unwrap_or(mean.fact.origin);
        Some(Mean { fact: Fact { origin, ..mean.fact }, figure })
    }

    /// How far the mean of a measure rose since the previous round: the difference of what was
    /// published then and now.
    pub fn mean_change(&self, measure: MeasureIx) -> Option<Fact> {
        let (now, before) = (self.mean(measure)?.fact, self.mean_before(measure)?.fact);
        Some(now.less(&before))
    }
}

/// The statistic that is the mean of a measure over all subjects.
fn mean_of(model: &Model, measure: MeasureIx) -> Option<usize> {
    model
        .statistics
        .iter()
        .position(|s| s.measure == measure && s.stat == Stat::Mean && s.filter.is_empty())
}

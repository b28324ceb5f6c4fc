//! Bands that no score reaches.

use sanjeh_engine::model::BandSet;
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::reach::Reach;

impl Doubts<'_> {
    /// Warns of bands that begin above all possible scores, and of those below a band that begins at
    /// the least score or lower.
    pub(super) fn reach(&mut self) {
        let methodology = self.methodology;
        let model = &methodology.model;
        let mut reach = Reach::new(model, &self.data.decided);
        for set in &model.bands {
            let (least, most) = reach.of(set.measure);
            for (at, band) in set.bands.iter().enumerate() {
                let why = if is_above(band.from, most) || (band.above && band.from >= most) {
                    "above"
                } else if is_covered(set, at, least) {
                    "below"
                } else {
                    continue;
                };
                let name = band.id.as_str();
                let (from, measure) = (band.from, model.measure(set.measure).id.as_str());
                let text = message!(
                    "methodology-band-unreachable",
                    why = why,
                    name = name,
                    from = from,
                    measure = measure,
                    least = if least.is_finite() { least } else { 0.0 },
                    most = if most.is_finite() { most } else { 0.0 }
                );
                let about = format!("{}={name}", set.id);
                let problem = Problem::warning("band-unreachable", text).about(about);
                let problem = problem.help(message!("methodology-band-unreachable-help"));
                let entry = methodology.document.bands.get(&set.id).map(|entry| &entry.value);
                let level = entry.and_then(|e| e.levels.value.iter().find(|l| l.id.value == name));
                let span = level.map_or(0..0, |level| level.id.span.clone());
                self.push(problem, &span);
            }
        }
    }
}

/// Whether a score lies above the greatest that there can be, as rounding never makes it.
fn is_above(from: f64, most: f64) -> bool {
    from > most && from - most > most.abs() / 100.0
}

/// Whether another band begins higher than this and no higher than the least score.
fn is_covered(set: &BandSet, at: usize, least: f64) -> bool {
    let own = &set.bands[at];
    let higher =
        |from: f64, above: bool| from > own.from || (from == own.from && above && !own.above);
    set.bands.iter().any(|band| {
        let reached_by_all = band.from < least || (band.from == least && !band.above);
        reached_by_all && higher(band.from, band.above)
    })
}

//! Scores that were decided by hand: beyond where all others lie, and without a reason.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::dataset::Decided;
use sanjeh_engine::model::MeasureIx;
use sanjeh_engine::{Keep, score};
use sanjeh_messages::{Problem, message};

use super::Doubts;

/// The ends between which most measures lie.
const SCALES: [(f64, f64); 2] = [(0.0, 1.0), (0.0, 100.0)];

impl Doubts<'_> {
    pub(super) fn decided(&mut self) {
        let data = self.data;
        let mut measures: BTreeMap<MeasureIx, Vec<&Decided>> = BTreeMap::new();
        for decided in &data.decided {
            measures.entry(MeasureIx(decided.measure)).or_default().push(decided);
        }
        let Some(file) = self.methodology.sources.decided.as_ref().map(|d| d.file.as_str()) else {
            return;
        };
        let unreasoned = data.decided.iter().filter(|d| d.reason.trim().is_empty());
        let unreasoned: Vec<&Decided> = unreasoned.collect();
        if let Some(first) = unreasoned.first() {
            let n = unreasoned.len() as u64;
            let measure = self.methodology.model.measure(MeasureIx(first.measure));
            let id = data.tables[measure.on.0].ids.get(first.subject);
            let text = message!("methodology-decided-no-reason", n = n, id = id);
            let note = Problem::note(text).about("reason").times(n);
            let help = message!("methodology-decided-no-reason-help");
            self.problems.push(note.help(help).in_file(file));
        }
        let keep: Vec<MeasureIx> = measures.keys().copied().collect();
        // A model that cannot be scored is refused where it is.
        let Some(Ok(scores)) =
            (!keep.is_empty()).then(|| score(&self.methodology.model, data, Keep::Only(&keep)))
        else {
            return;
        };
        for (measure, decided) in measures {
            let m = self.methodology.model.measure(measure);
            let is_decided: BTreeSet<u32> = decided.iter().map(|d| d.subject).collect();
            let others = (0..data.tables[m.on.0].ids.len() as u32)
                .filter(|row| !is_decided.contains(row))
                .filter_map(|row| scores.get(measure, row));
            let others: Vec<f64> = others.collect();
            let within = |ends: &&(f64, f64)| others.iter().all(|x| (ends.0..=ends.1).contains(x));
            let Some((least, most)) = SCALES.iter().find(within).filter(|_| others.len() > 1)
            else {
                continue;
            };
            let beyond = decided.iter().filter_map(|d| Some((d.subject, d.score?)));
            let beyond: Vec<(u32, f64)> =
                beyond.filter(|(_, x)| !(*least..=*most).contains(x)).collect();
            let Some(&(_, value)) = beyond.first() else { continue };
            let rows: Vec<u32> = beyond.iter().map(|(row, _)| *row).collect();
            let n = rows.len() as u64;
            let text = message!(
                "methodology-decided-beyond",
                name = m.id.as_str(),
                n = n,
                ids = self.named(m.on, &rows),
                value = value,
                least = *least,
                most = *most
            );
            let problem = Problem::warning("decided-beyond-scale", text).about(m.id.as_str());
            let help = message!("methodology-decided-beyond-help");
            self.problems.push(problem.times(n).help(help).in_file(file));
        }
    }
}

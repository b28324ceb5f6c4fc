//! What makes scores vanish, or turns them round, without a word: measures that have a score for
//! nobody, weights that are not positive, divisors that are not positive.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::dataset::NOBODY;
use sanjeh_engine::model::{Condition, MeasureIx, RollupHow, TypeIx};
use sanjeh_engine::{Explainer, Keep, Scores, inputs, score};
use sanjeh_intake::Rules;
use sanjeh_messages::{Problem, message};

use super::Doubts;

/// Subjects that are named.
const NAMED: usize = 8;

impl Doubts<'_> {
    pub(super) fn unscored(&mut self) {
        // Where a reference is not there nobody has a score, which was said.
        if self.problems.has_errors() {
            return;
        }
        let model = &self.methodology.model;
        let looked = |measure: &MeasureIx| {
            let rule = &model.measure(*measure).rule;
            rule.normalisation().is_some() || rule.division().is_some() || rule.weight().is_some()
        };
        let looked: Vec<MeasureIx> =
            (0..model.measures.len()).map(MeasureIx).filter(looked).collect();
        if looked.is_empty() {
            return;
        }
        let made_of = looked.iter().flat_map(|measure| inputs(model, *measure));
        let keep: BTreeSet<MeasureIx> = looked.iter().copied().chain(made_of).collect();
        let keep: Vec<MeasureIx> = keep.into_iter().collect();
        // A model that cannot be scored is refused where it is.
        let Ok(scores) = score(model, self.data, Keep::Only(&keep)) else { return };
        let mut weighed = BTreeMap::new();
        for measure in looked {
            let rule = &model.measure(measure).rule;
            if let Some(n) = rule.normalisation() {
                self.for_nobody(measure, &[n.of], Some(&n.filter), &scores);
            } else if let Some((of, by)) = rule.division() {
                self.for_nobody(measure, &[of, by], None, &scores);
                self.divisors(measure, of, by, &scores);
            } else {
                self.weigh(measure, &scores, &mut weighed);
            }
        }
        for (weight, rows) in weighed {
            self.weights(weight, &rows, &scores);
        }
    }

    /// Doubts a measure without any score whose inputs have some.
    fn for_nobody(
        &mut self,
        measure: MeasureIx,
        made_of: &[MeasureIx],
        filter: Option<&Condition>,
        scores: &Scores,
    ) {
        let model = &self.methodology.model;
        let m = model.measure(measure);
        let rows = 0..self.data.tables[m.on.0].ids.len() as u32;
        if rows.clone().any(|row| scores.get(measure, row).is_some()) {
            return;
        }
        let mut explainer = Explainer::new(model, self.data, scores);
        let could = rows.filter(|&row| {
            made_of.iter().all(|of| scores.get(*of, row).is_some())
                && explainer.holds(&m.when, m.on, row)
                && filter.is_none_or(|filter| explainer.holds(filter, m.on, row))
        });
        let n = could.count() as u64;
        if n == 0 {
            return;
        }
        let of = made_of[0];
        let (id, of) = (m.id.as_str(), model.measure(of).id.as_str());
        let text = message!("methodology-for-nobody", name = id, n = n);
        let help = message!("methodology-for-nobody-help", name = id, of = of);
        let problem = Problem::warning("measure-without-scores", text).about(id).times(n);
        let span = self.span_of(measure);
        self.push(problem.help(help), &span);
    }

    /// Doubts divisors of 0 and below.
    fn divisors(&mut self, measure: MeasureIx, of: MeasureIx, by: MeasureIx, scores: &Scores) {
        let model = &self.methodology.model;
        let on = model.measure(measure).on;
        let rows = 0..self.data.tables[on.0].ids.len() as u32;
        let is_wrong = |row: &u32| {
            scores.get(of, *row).is_some() && scores.get(by, *row).is_some_and(|x| x <= 0.0)
        };
        let rows: Vec<u32> = rows.filter(is_wrong).collect();
        let Some(&first) = rows.first() else { return };
        let (id, of, by_id) = (
            model.measure(measure).id.as_str(),
            model.measure(of).id.as_str(),
            model.measure(by).id.as_str(),
        );
        let text = message!(
            "methodology-divisor",
            name = id,
            of = of,
            by = by_id,
            n = rows.len() as u64,
            value = scores.get(by, first).unwrap_or_default(),
            ids = self.named(on, &rows)
        );
        let problem = Problem::warning("divisor-not-positive", text).about(id);
        let help = message!("methodology-divisor-help", by = by_id);
        let span = self.span_of(measure);
        self.push(problem.times(rows.len() as u64).help(help), &span);
    }

    /// Adds the subjects that a rollup weighs, by the measure that is their weight.
    fn weigh(
        &self,
        measure: MeasureIx,
        scores: &Scores,
        weighed: &mut BTreeMap<MeasureIx, BTreeSet<u32>>,
    ) {
        let model = &self.methodology.model;
        let Some(rollup) = model.measure(measure).rule.rollup() else { return };
        let RollupHow::Of { measure: of, weight: Some(weight), .. } = &rollup.how else { return };
        let link = &self.data.tables[rollup.from.0].links[rollup.link];
        let mut explainer = Explainer::new(model, self.data, scores);
        let counts = (0_u32..).zip(link).filter(|(row, to)| {
            (**to != NOBODY || rollup.with_self)
                && scores.get(*of, *row).is_some()
                && scores.get(*weight, *row).is_none_or(|x| x <= 0.0)
                && explainer.holds(&rollup.filter, rollup.from, *row)
        });
        weighed.entry(*weight).or_default().extend(counts.map(|(row, _)| row));
    }

    /// Refuses negative weights, which rounds of the first format may have, and doubts those of 0 and
    /// those that are not there.
    fn weights(&mut self, weight: MeasureIx, rows: &BTreeSet<u32>, scores: &Scores) {
        let m = self.methodology.model.measure(weight);
        let value = |row: u32| scores.get(weight, row);
        let (negative, without): (Vec<u32>, Vec<u32>) =
            rows.iter().partition(|row| value(**row).is_some_and(|x| x < 0.0));
        let file = self.methodology.sources.subjects[m.on.0].file.as_str();
        let id = m.id.as_str();
        if let Some(&first) = negative.first() {
            let n = negative.len() as u64;
            let text = message!(
                "methodology-weight-negative",
                name = id,
                n = n,
                value = value(first).unwrap_or_default(),
                ids = self.named(m.on, &negative)
            );
            let help = message!("methodology-weight-negative-help", name = id);
            let problem = match self.methodology.sources.rules {
                Rules::First => Problem::warning("weight-negative", text),
                Rules::Current => Problem::error(text),
            };
            self.problems.push(problem.about(id).times(n).help(help).in_file(file));
        }
        if !without.is_empty() {
            let n = without.len() as u64;
            let ids = self.named(m.on, &without);
            let text = message!("methodology-without-weight", name = id, n = n, ids = ids);
            let problem = Problem::warning("without-weight", text).about(id).times(n);
            let help = message!("methodology-without-weight-help", name = id);
            self.problems.push(problem.help(help).in_file(file));
        }
    }

    /// The ids of the first of some subjects.
    pub(super) fn named(&self, on: TypeIx, rows: &[u32]) -> Vec<String> {
        let ids = &self.data.tables[on.0].ids;
        let mut named: Vec<String> =
            rows.iter().take(NAMED).map(|&row| ids.get(row).to_owned()).collect();
        if rows.len() > NAMED {
            named.push("…".to_owned());
        }
        named
    }
}

//! Scores at which a transformation or a normalisation has no sensible value: logarithms of numbers
//! that are not positive, and targets that lie beyond the worst score.

use std::ops::Range;

use sanjeh_engine::model::{MeasureIx, Norm, Normalise, Rule, Transform};
use sanjeh_engine::{Explainer, Keep, Scores, inputs, score};
use sanjeh_messages::{Message, Problem, message};

use super::Doubts;

/// A measure with the rule that is looked at.
struct Looked<'a> {
    measure: MeasureIx,
    of: MeasureIx,
    span: Range<usize>,
    rule: &'a Rule,
}

impl Doubts<'_> {
    pub(super) fn scales(&mut self) {
        let model = &self.methodology.model;
        let looked: Vec<Looked<'_>> = (0..model.measures.len())
            .filter_map(|i| {
                let (measure, rule) = (MeasureIx(i), &model.measures[i].rule);
                let logarithm =
                    rule.transformation().filter(|t| matches!(t.1, Transform::Log { .. }));
                let to_target = rule.normalisation();
                let to_target = to_target.filter(|n| matches!(n.method, Norm::DistanceToTarget(_)));
                let of = logarithm.map(|t| t.0).or(to_target.map(|n| n.of))?;
                Some(Looked { measure, of, span: self.span_of(measure), rule })
            })
            .collect();
        if looked.is_empty() {
            return;
        }
        let keep: Vec<MeasureIx> = looked.iter().flat_map(|l| inputs(model, l.measure)).collect();
        // A model that cannot be scored is refused where it is.
        let Ok(scores) = score(model, self.data, Keep::Only(&keep)) else { return };
        for l in &looked {
            if let Some((_, Transform::Log { offset })) = l.rule.transformation() {
                self.not_positive(l, *offset, &scores);
            }
            if let Some(normalise) = l.rule.normalisation() {
                self.target(l, normalise, &scores);
            }
        }
    }

    /// Where a measure is written, by itself or as one of many that are made alike.
    pub(super) fn span_of(&self, measure: MeasureIx) -> Range<usize> {
        let (model, document) = (&self.methodology.model, &self.methodology.document);
        let m = model.measure(measure);
        let kind = model.types[m.on.0].id.as_str();
        if let Some(entry) = document.measures.get(kind).and_then(|all| all.get(&m.id)) {
            return entry.span.clone();
        }
        let alike = document.each.iter().find(|each| {
            let (before, after) = each.value.id.value.split_once("{}").unwrap_or(("", ""));
            each.value.on.value == kind && m.id.starts_with(before) && m.id.ends_with(after)
        });
        alike.map_or(0..0, |each| each.value.id.span.clone())
    }

    fn not_positive(&mut self, l: &Looked<'_>, offset: f64, scores: &Scores) {
        let Some(column) = scores.column(l.of) else { return };
        let rows: Vec<usize> = (0..column.len()).filter(|&r| column[r] + offset <= 0.0).collect();
        let Some(&first) = rows.first() else { return };
        let text = message!(
            "methodology-log-not-positive",
            n = rows.len() as u64,
            name = self.id(l.measure),
            of = self.id(l.of),
            first = self.subject(l.of, first),
            value = column[first]
        );
        let help = message!("methodology-log-not-positive-help");
        self.scale_doubt("log-not-positive", text, help, l, rows.len() as u64);
    }

    /// A target that is worse than the worst score turns the order of the cohort round.
    fn target(&mut self, l: &Looked<'_>, normalise: &Normalise, scores: &Scores) {
        let (Norm::DistanceToTarget(target), Some(column)) =
            (&normalise.method, scores.column(l.of))
        else {
            return;
        };
        let (model, data) = (&self.methodology.model, self.data);
        let on = model.measure(l.measure).on;
        let mut explainer = Explainer::new(model, data, scores);
        let mut cohorts: Vec<(Vec<u32>, usize)> = Vec::new();
        for row in (0..column.len()).filter(|&row| !column[row].is_nan()) {
            if !explainer.holds(&normalise.filter, on, row as u32) {
                continue;
            }
            let code = |&a: &usize| data.tables[on.0].attributes[a].codes[row];
            let cohort: Vec<u32> = normalise.within.iter().map(code).collect();
            match cohorts.iter_mut().find(|c| c.0 == cohort) {
                Some((_, worst)) => {
                    let better = (column[row] - column[*worst]) * normalise.direction;
                    if better < 0.0 {
                        *worst = row;
                    }
                }
                None => cohorts.push((cohort, row)),
            }
        }
        let beyond = |row: usize| (target - column[row]) * normalise.direction < 0.0;
        let turned: Vec<usize> = cohorts.iter().map(|c| c.1).filter(|&r| beyond(r)).collect();
        let Some(&first) = turned.first() else { return };
        let text = message!(
            "methodology-target-beyond",
            name = self.id(l.measure),
            of = self.id(l.of),
            target = *target,
            first = self.subject(l.of, first),
            value = column[first]
        );
        let help = message!("methodology-target-beyond-help");
        self.scale_doubt("target-beyond-worst", text, help, l, turned.len() as u64);
    }

    fn id(&self, measure: MeasureIx) -> &str {
        &self.methodology.model.measure(measure).id
    }

    fn subject(&self, measure: MeasureIx, row: usize) -> &str {
        self.data.tables[self.methodology.model.measure(measure).on.0].ids.get(row as u32)
    }

    fn scale_doubt(
        &mut self,
        code: &'static str,
        text: Message,
        help: Message,
        l: &Looked<'_>,
        times: u64,
    ) {
        let about = self.id(l.measure).to_owned();
        let problem = Problem::warning(code, text).about(about).times(times).help(help);
        self.push(problem, &l.span);
    }
}

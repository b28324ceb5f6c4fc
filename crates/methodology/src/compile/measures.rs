//! Measures: declared first, all of them, and then made, so that they may refer to each other in
//! any order.

use std::ops::Range;

use sanjeh_engine::model::{
    Combine, Condition, Gaps, Goalposts, How, Measure, MeasureIx, Override, Rule, Transform, TypeIx,
};
use sanjeh_messages::message;

use super::Compiler;
use crate::document::{self, At, Each, MeasureEntry, Rollups};

/// A measure that has its name and waits for its rule.
struct Draft<'a> {
    ix: MeasureIx,
    from: Origin<'a>,
}

enum Origin<'a> {
    Entry(&'a MeasureEntry),
    Carried(&'a At<Rollups>, At<String>),
    Each(&'a Each, At<String>),
}

impl<'a> Compiler<'a> {
    pub(super) fn measures(&mut self) {
        let mut drafts = Vec::new();
        let doc = self.doc;
        for rollups in &doc.rollups {
            for (ix, of) in self.declare_carried(rollups) {
                drafts.push(Draft { ix, from: Origin::Carried(rollups, of) });
            }
        }
        doc.each.iter().for_each(|e| self.declare_each(e, &mut drafts));
        for (subject, entries) in &doc.measures {
            let span = self.report.place_of("measures", subject);
            let Some(on) = self.type_ix(&At { value: subject.clone(), span }) else { continue };
            for (id, entry) in entries {
                self.check_id(id, &entry.span);
                self.laws(&entry.value.law);
                let ix = self.declare(placeholder(id, on), entry.span.clone());
                drafts.extend(ix.map(|ix| Draft { ix, from: Origin::Entry(&entry.value) }));
            }
        }
        // What is normalised takes its direction from the question behind it, so the measures in
        // between are made first.
        drafts.sort_by_key(|d| match d.from {
            Origin::Entry(entry) => entry.normalise.is_some(),
            Origin::Each(each, _) => each.normalise.is_some(),
            Origin::Carried(..) => false,
        });
        for draft in drafts {
            let span = self.spans[draft.ix.0].clone();
            let rule = match &draft.from {
                Origin::Entry(entry) => self.entry(draft.ix, entry, &span),
                Origin::Carried(rollups, of) => self.carried(draft.ix, rollups, of),
                Origin::Each(each, of) => self.each(draft.ix, each, of, &span),
            };
            if let Some(rule) = rule {
                self.model.measures[draft.ix.0].rule = rule;
            }
        }
        self.cycles();
    }

    /// Gives a measure its name; a second one of that name is an error.
    pub(super) fn declare(&mut self, measure: Measure, span: Range<usize>) -> Option<MeasureIx> {
        let key = (measure.on, measure.id.clone());
        if self.measures.contains_key(&key) {
            let subject = self.model.types[measure.on.0].id.as_str();
            let text = message!(
                "methodology-measure-twice",
                name = measure.id.as_str(),
                subject = subject
            );
            self.report.error(&span, text, Some(message!("methodology-measure-twice-help")));
            return None;
        }
        let ix = MeasureIx(self.model.measures.len());
        self.model.measures.push(measure);
        self.spans.push(span);
        self.measures.insert(key, ix);
        Some(ix)
    }

    fn declare_each(&mut self, each: &'a At<Each>, drafts: &mut Vec<Draft<'a>>) {
        let Some(on) = self.type_ix(&each.value.on) else { return };
        if !each.value.id.value.contains("{}") {
            let help = message!("methodology-each-id-help");
            self.report.error(&each.value.id.span, message!("methodology-each-id"), Some(help));
            return;
        }
        for name in self.listed(each.value.measures.as_deref(), on, &each.span) {
            let id = each.value.id.value.replace("{}", &name.value);
            let mut measure = placeholder(&id, on);
            measure.published = self.rounding(self.doc.policy.published, &name.span);
            let Some(ix) = self.declare(measure, name.span.clone()) else { continue };
            self.made_from.push((ix, on, name.value.clone(), each.value.id.value.clone()));
            drafts.push(Draft { ix, from: Origin::Each(&each.value, name) });
        }
    }

    /// The measures of a list, or all questions of a type where there is none.
    pub(super) fn listed(
        &self,
        names: Option<&[At<String>]>,
        on: TypeIx,
        span: &Range<usize>,
    ) -> Vec<At<String>> {
        if let Some(names) = names {
            return names.to_vec();
        }
        let questions = self.model.questions.iter().filter(|q| q.on == on);
        questions.map(|q| At { value: q.id.clone(), span: span.clone() }).collect()
    }

    fn entry(&mut self, ix: MeasureIx, entry: &MeasureEntry, span: &Range<usize>) -> Option<Rule> {
        let on = self.model.measures[ix.0].on;
        let when = self.condition(on, &entry.when);
        let mut overrides = Vec::new();
        for o in &entry.overrides {
            self.finite(o.score, span);
            overrides.push(Override { when: self.condition(on, &o.condition), score: o.score });
        }
        let round = self.rounding(entry.round, span);
        let published = self.rounding(entry.published.or(self.doc.policy.published), span);
        let measure = &mut self.model.measures[ix.0];
        (measure.when, measure.overrides) = (when, overrides);
        (measure.round, measure.published) = (round, published);
        if self.report.is_broken(span) {
            return None;
        }
        let ways = [
            ("of", entry.of.is_some()),
            ("answer", entry.answer.is_some()),
            ("rollup", entry.rollup.is_some()),
            ("linear", entry.linear.is_some()),
            ("goalposts", entry.goalposts.is_some()),
            ("log", entry.log.is_some()),
            ("clamp", entry.clamp.is_some()),
            ("interval", entry.interval.is_some()),
            ("normalise", entry.normalise.is_some()),
            ("denominate", entry.denominate.is_some()),
            ("choose", entry.choose.is_some()),
        ];
        let given: Vec<&str> = ways.iter().filter(|w| w.1).map(|w| w.0).collect();
        if given.len() != 1 {
            let id = self.model.measures[ix.0].id.clone();
            let text = if given.is_empty() {
                message!("methodology-no-rule", name = id)
            } else {
                message!("methodology-many-rules", name = id, given = given)
            };
            let all: Vec<&str> = ways.iter().map(|w| w.0).collect();
            let help = message!("methodology-no-rule-help", known = all);
            self.report.error(span, text, Some(help));
            return None;
        }
        if entry.of.is_none() && (entry.how.is_some() || entry.coverage.is_some()) {
            self.report.error(span, message!("methodology-how-without-of"), None);
        }
        self.rule(on, entry, span)
    }

    fn rule(&mut self, on: TypeIx, entry: &MeasureEntry, span: &Range<usize>) -> Option<Rule> {
        if let Some(terms) = &entry.of {
            return self.combine(on, entry, terms);
        }
        if let Some(question) = &entry.answer {
            let found = self.questions.get(&(on, question.value.clone())).copied();
            if found.is_none() {
                let text = message!("methodology-unknown-question", name = question.value.as_str());
                let known: Vec<&str> =
                    self.questions.keys().filter(|k| k.0 == on).map(|k| k.1.as_str()).collect();
                self.report.unknown(&question.span, &question.value, text, known);
            }
            return found.map(Rule::Answer);
        }
        if let Some(rollup) = &entry.rollup {
            return self.rollup(on, &rollup.value, &rollup.span);
        }
        if let Some(n) = &entry.normalise {
            let of = self.required(on, n.value.of.as_ref(), &n.span)?;
            return self.normalise(on, of, &n.value, &n.span);
        }
        if let Some(d) = &entry.denominate {
            let of = self.required(on, d.value.of.as_ref(), &d.span)?;
            return self.denominate(on, of, &d.value, &d.span);
        }
        if let Some(c) = &entry.choose {
            return self.choose(on, &c.value);
        }
        let (of, at, step) = if let Some(l) = &entry.linear {
            (&l.value.of, &l.span, linear(&l.value))
        } else if let Some(g) = &entry.goalposts {
            let posts = Goalposts { worst: g.value.worst, best: g.value.best };
            if posts.worst == posts.best {
                self.report.error(
                    &g.span,
                    message!("methodology-equal-posts", id = "goalposts"),
                    None,
                );
            }
            let top = g.value.top.unwrap_or(100.0);
            (
                &g.value.of,
                &g.span,
                Transform::Goalposts { posts, top, clip: g.value.clip.unwrap_or(true) },
            )
        } else if let Some(l) = &entry.log {
            (&l.value.of, &l.span, Transform::Log { offset: l.value.offset.unwrap_or(0.0) })
        } else if let Some(c) = &entry.clamp {
            (&c.value.of, &c.span, clamp(&c.value))
        } else if let Some(i) = &entry.interval {
            let from = i.value.from.unwrap_or(f64::NEG_INFINITY);
            (&i.value.of, &i.span, Transform::Within(from, i.value.to.unwrap_or(f64::INFINITY)))
        } else {
            return None;
        };
        self.ordered(&step, at);
        let of = self.required(on, of.as_ref(), span)?;
        Some(Rule::Transform { of, step })
    }

    /// Numbers must be numbers, and ends in their order.
    fn ordered(&mut self, step: &Transform, span: &Range<usize>) {
        match *step {
            Transform::Linear { scale, offset } => {
                self.finite(scale, span);
                self.finite(offset, span);
            }
            Transform::Goalposts { posts, top, .. } => {
                [posts.worst, posts.best, top].into_iter().for_each(|x| self.finite(x, span));
            }
            Transform::Log { offset } => self.finite(offset, span),
            Transform::Clamp(..) | Transform::Within(..) => {}
        }
        if let Transform::Clamp(low, high) | Transform::Within(low, high) = step
            && (low > high || low.is_nan() || high.is_nan())
        {
            self.report.error(span, message!("methodology-ends-turned"), None);
        }
    }

    fn required(
        &mut self,
        on: TypeIx,
        of: Option<&At<String>>,
        span: &Range<usize>,
    ) -> Option<MeasureIx> {
        if let Some(of) = of {
            return self.measure(on, of);
        }
        self.report.error(span, message!("methodology-missing-field", name = "of"), None);
        None
    }

    fn each(
        &mut self,
        ix: MeasureIx,
        each: &Each,
        of: &At<String>,
        span: &Range<usize>,
    ) -> Option<Rule> {
        let on = self.model.measures[ix.0].on;
        let of = self.measure(on, of)?;
        let given = [
            each.normalise.is_some(),
            each.linear.is_some(),
            each.log.is_some(),
            each.clamp.is_some(),
            each.denominate.is_some(),
        ];
        if given.iter().filter(|g| **g).count() != 1 {
            let known = "normalise, linear, log, clamp, denominate";
            let help = message!("methodology-no-rule-help", known = known);
            let text = message!("methodology-no-rule", name = each.id.value.as_str());
            self.report.error(&each.id.span, text, Some(help));
            return None;
        }
        if let Some(n) = &each.normalise {
            return self.normalise(on, of, n, span);
        }
        if let Some(d) = &each.denominate {
            return self.denominate(on, of, d, span);
        }
        let step = match (&each.linear, &each.log, &each.clamp) {
            (Some(l), _, _) => linear(l),
            (_, Some(l), _) => Transform::Log { offset: l.offset.unwrap_or(0.0) },
            (_, _, Some(c)) => clamp(c),
            _ => return None,
        };
        self.ordered(&step, span);
        Some(Rule::Transform { of, step })
    }

    /// A measure that is made from itself, by way of others, is reported with the whole way.
    fn cycles(&mut self) {
        let cycles = crate::compile::unused::cycles(&self.model);
        let most = self.report.limits.depth;
        if cycles.is_empty()
            && let Some((measure, depth)) = crate::compile::unused::too_deep(&self.model, most)
        {
            let text = message!(
                "methodology-too-deep",
                name = self.model.measure(measure).id.as_str(),
                depth = depth as u64,
                most = most
            );
            let span = self.spans[measure.0].clone();
            self.report.error(&span, text, Some(message!("methodology-too-deep-help")));
        }
        for cycle in cycles {
            let names: Vec<&str> = cycle
                .iter()
                .chain(cycle.first())
                .map(|m| self.model.measure(*m).id.as_str())
                .collect();
            let way = names.join(" → ");
            let span = self.spans[cycle[0].0].clone();
            let help = message!("methodology-cycle-help");
            self.report.error(&span, message!("methodology-cycle", way = way), Some(help));
        }
    }
}

/// A measure that has its name and nothing else: a rule that refers to nothing takes its place
/// until its own is made.
pub(super) fn placeholder(id: &str, on: TypeIx) -> Measure {
    let nothing =
        Combine { how: How::Mean, terms: Vec::new(), gaps: Gaps::LeaveOut, coverage: 0.0 };
    Measure {
        id: id.to_owned(),
        on,
        rule: Rule::Combine(nothing),
        when: Condition::default(),
        overrides: Vec::new(),
        round: None,
        published: None,
    }
}

fn linear(entry: &document::Linear) -> Transform {
    Transform::Linear { scale: entry.scale.unwrap_or(1.0), offset: entry.offset.unwrap_or(0.0) }
}

fn clamp(entry: &document::Clamp) -> Transform {
    Transform::Clamp(entry.min.unwrap_or(f64::NEG_INFINITY), entry.max.unwrap_or(f64::INFINITY))
}

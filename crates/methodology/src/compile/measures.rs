//! Measures: declared first, all of them, and then made, so that they may refer to each other in
//! any order.

use std::ops::Range;

use sanjeh_engine::model::{
    Combine, Condition, Gaps, Goalposts, How, Measure, MeasureIx, Method, MethodChoice, Norm,
    Normalise, Override, Presence, Rollup, RollupHow, Rule, Term, Transform, TypeIx,
};
use sanjeh_messages::message;

use super::{Compiler, folded};
use crate::document::{
    self, At, Each, GapsWord, HowWord, MeasureEntry, MethodWord, NormWord, QuestionEntry, Rollups,
    Terms,
};

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
        doc.rollups.iter().for_each(|r| self.declare_carried(r, &mut drafts));
        doc.each.iter().for_each(|e| self.declare_each(e, &mut drafts));
        for (subject, entries) in &doc.measures {
            let span = entries.values().next().map_or(0..1, |m| m.span.clone());
            let Some(on) = self.type_ix(&At { value: subject.clone(), span }) else { continue };
            for (id, entry) in entries {
                self.check_id(id, &entry.span);
                self.laws(&entry.value.law);
                let ix = self.declare(placeholder(id, on), entry.span.clone());
                drafts.extend(ix.map(|ix| Draft { ix, from: Origin::Entry(&entry.value) }));
            }
        }
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

    fn declare_carried(&mut self, rollups: &'a At<Rollups>, drafts: &mut Vec<Draft<'a>>) {
        let (from, to) = (self.type_ix(&rollups.value.from), self.type_ix(&rollups.value.to));
        let (Some(from), Some(to)) = (from, to) else { return };
        for name in self.listed(rollups.value.measures.as_deref(), from, &rollups.span) {
            let mut measure = placeholder(&name.value, to);
            measure.published = self.rounding(self.doc.policy.published, &name.span);
            let ix = self.declare(measure, name.span.clone());
            drafts.extend(ix.map(|ix| Draft { ix, from: Origin::Carried(rollups, name) }));
        }
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
            let ix = self.declare(measure, name.span.clone());
            drafts.extend(ix.map(|ix| Draft { ix, from: Origin::Each(&each.value, name) }));
        }
    }

    /// The measures of a list, or all questions of a type where there is none.
    fn listed(
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
                message!("methodology-many-rules", name = id, given = given.join(", "))
            };
            let all: Vec<&str> = ways.iter().map(|w| w.0).collect();
            let help = message!("methodology-no-rule-help", known = all.join(", "));
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

    fn ordered(&mut self, step: &Transform, span: &Range<usize>) {
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

    fn combine(&mut self, on: TypeIx, entry: &MeasureEntry, terms: &At<Terms>) -> Option<Rule> {
        let policy = &self.doc.policy;
        let general = policy.coverage.as_ref().map(|c| c.value);
        let coverage = entry.coverage.or(general).unwrap_or(0.0);
        let word = entry.how.or(policy.how).unwrap_or(HowWord::Mean);
        let power = entry.power.or(policy.power);
        let gaps = gaps(entry.gaps.or(policy.gaps));
        if entry.coverage.is_some() {
            self.share(coverage, &terms.span);
        }
        self.weights(entry, terms);
        if terms.value.terms.is_empty() {
            self.report.error(&terms.span, message!("methodology-nothing-to-combine"), None);
            return None;
        }
        let how = match (word, power) {
            (HowWord::Power, Some(p)) if p != 0.0 && p.is_finite() => How::Power(p),
            (HowWord::Power, _) => {
                let help = message!("methodology-no-power-help");
                self.report.error(&terms.span, message!("methodology-no-power"), Some(help));
                return None;
            }
            (other, _) => how(other),
        };
        let found: Vec<Option<Term>> = (terms.value.terms.iter())
            .map(|(name, weight)| {
                self.measure(on, name).map(|measure| Term { measure, weight: *weight })
            })
            .collect();
        let terms: Option<Vec<Term>> = found.into_iter().collect();
        Some(Rule::Combine(Combine { how, terms: terms?, gaps, coverage }))
    }

    fn weights(&mut self, entry: &MeasureEntry, terms: &At<Terms>) {
        let mut sum = 0.0;
        for (name, weight) in &terms.value.terms {
            if !weight.is_finite() || *weight < 0.0 {
                let text = message!(
                    "methodology-bad-weight",
                    name = name.value.as_str(),
                    weight = *weight
                );
                self.report.error(&name.span, text, Some(message!("methodology-bad-weight-help")));
            }
            sum += weight;
        }
        if !terms.value.weighted {
            return;
        }
        if sum == 0.0 {
            self.report.error(&terms.span, message!("methodology-no-weight"), None);
        }
        if let Some(total) = entry.total_weight.or(self.doc.policy.total_weight)
            && (sum - total).abs() > 1e-9 * total.abs().max(1.0)
        {
            let text = message!("methodology-weights-do-not-add-up", sum = sum, total = total);
            let help = if sum < total {
                message!("methodology-weights-too-small", missing = round9(total - sum))
            } else {
                message!("methodology-weights-too-large", surplus = round9(sum - total))
            };
            self.report.error(&terms.span, text, Some(help));
        }
    }

    fn rollup(
        &mut self,
        on: TypeIx,
        entry: &document::Rollup,
        span: &Range<usize>,
    ) -> Option<Rule> {
        let from = match &entry.from {
            Some(from) => self.type_ix(from)?,
            None => on,
        };
        let link = self.link(from, on, entry.via.as_ref(), span)?;
        if entry.with_self && from != on {
            self.report.error(span, message!("methodology-with-self"), None);
        }
        let filter = self.condition(from, &entry.condition);
        let word = entry.how.as_ref().map(|h| h.value.as_str());
        let how = if let Some(share) = &entry.share {
            RollupHow::Share(self.condition(from, share))
        } else if word == Some("count") {
            RollupHow::Count
        } else {
            let Some(of) = &entry.of else {
                let help = message!("methodology-rollup-of-help");
                self.report.error(span, message!("methodology-rollup-of"), Some(help));
                return None;
            };
            let measure = self.measure(from, of)?;
            let method = self.method(on, entry.how.as_ref(), entry.gaps)?;
            let weight = match &entry.weight {
                Some(weight) => Some(self.measure(from, weight)?),
                None => None,
            };
            RollupHow::Of { measure, method, weight }
        };
        let with_self = entry.with_self && from == on;
        Some(Rule::Rollup(Rollup { from, link, with_self, filter, how }))
    }

    fn carried(&mut self, ix: MeasureIx, rollups: &At<Rollups>, of: &At<String>) -> Option<Rule> {
        let entry = &rollups.value;
        let on = self.model.measures[ix.0].on;
        let rollup = document::Rollup {
            from: Some(entry.from.clone()),
            via: entry.via.clone(),
            of: Some(of.clone()),
            how: entry.how.clone(),
            gaps: entry.gaps,
            weight: entry.weight.clone(),
            condition: entry.condition.clone(),
            ..document::Rollup::default()
        };
        self.rollup(on, &rollup, &rollups.span)
    }

    fn method(
        &mut self,
        on: TypeIx,
        word: Option<&At<String>>,
        gaps_word: Option<GapsWord>,
    ) -> Option<MethodChoice> {
        let default_gaps = gaps_word.or(self.doc.policy.gaps);
        let Some(word) = word else {
            return Some(MethodChoice::Same(Method::Mean, gaps(default_gaps)));
        };
        if let Some(same) = MethodWord::from_word(&word.value) {
            return Some(MethodChoice::Same(method(same), gaps(default_gaps)));
        }
        let Some(named) = self.doc.methods.get(&word.value) else {
            let text = message!("methodology-unknown-method", name = word.value.as_str());
            let known = ["mean", "best", "worst", "sum", "count"];
            let known = known.into_iter().chain(self.doc.methods.keys().map(String::as_str));
            self.report.unknown(&word.span, &word.value, text, known);
            return None;
        };
        let attribute = self.attribute(on, &named.value.by)?;
        let cases = named.value.cases.iter();
        let cases = cases
            .map(|(value, case)| {
                let case_gaps = gaps(case.0.gaps.or(default_gaps));
                (sanjeh_engine::text::fold(value), method(case.0.how), case_gaps)
            })
            .collect();
        Some(MethodChoice::ByAttribute { attribute, cases })
    }

    fn choose(&mut self, on: TypeIx, entry: &document::Select) -> Option<Rule> {
        let attribute = self.attribute(on, &entry.by);
        let mut cases = Vec::new();
        for (value, measure) in &entry.cases {
            let values = folded(std::slice::from_ref(value));
            let found = self.measure(on, measure);
            cases.extend(found.and_then(|m| values.into_iter().next().map(|v| (v, m))));
        }
        let otherwise = match &entry.otherwise {
            Some(measure) => Some(self.measure(on, measure)?),
            None => None,
        };
        Some(Rule::Choose { attribute: attribute?, cases, otherwise })
    }

    fn denominate(
        &mut self,
        on: TypeIx,
        of: MeasureIx,
        entry: &document::Denominate,
        span: &Range<usize>,
    ) -> Option<Rule> {
        let scale = entry.scale.unwrap_or(1.0);
        self.finite(scale, span);
        let by = self.measure(on, &entry.by)?;
        Some(Rule::Denominate { of, by, scale })
    }

    fn normalise(
        &mut self,
        on: TypeIx,
        of: MeasureIx,
        entry: &document::Normalise,
        span: &Range<usize>,
    ) -> Option<Rule> {
        let question = self.question_behind(of);
        let direction = entry.direction.or(question.and_then(|q| q.direction));
        let target = entry.target.or(question.and_then(|q| q.target));
        let posts = entry.posts.or(question.and_then(|q| q.posts));
        let (from, to) = entry.to.unwrap_or(match entry.method {
            NormWord::ZScore => (0.0, 1.0),
            _ => (0.0, 100.0),
        });
        let scale = entry.scale.unwrap_or(100.0);
        let id = self.model.measures[of.0].id.clone();
        let mut missing = |what: &'static str| {
            let text = message!("methodology-normalise-needs", name = id.as_str(), what = what);
            self.report.error(
                span,
                text,
                Some(message!("methodology-normalise-needs-help", what = what)),
            );
        };
        let method = match entry.method {
            NormWord::MinMax => Norm::MinMax(from, to),
            NormWord::ZScore => Norm::ZScore(from, to),
            NormWord::Scaled => Norm::Scaled { from, to, scale },
            NormWord::Rank => Norm::Rank,
            NormWord::PercentileRank => Norm::PercentileRank,
            NormWord::Borda => Norm::Borda,
            NormWord::DistanceToMax => Norm::DistanceToMax,
            NormWord::DistanceToReference => match &entry.reference {
                Some(id) => Norm::DistanceToReference(id.clone()),
                None => {
                    return {
                        missing("reference");
                        None
                    };
                }
            },
            NormWord::DistanceToTarget => match target {
                Some(target) => Norm::DistanceToTarget(target),
                None => {
                    return {
                        missing("target");
                        None
                    };
                }
            },
            NormWord::Goalposts => match posts {
                Some((lower, upper)) => Norm::Goalposts { lower, upper, scale },
                None => {
                    return {
                        missing("posts");
                        None
                    };
                }
            },
        };
        let direction = match direction {
            Some(document::Direction::Lower) => -1.0,
            _ => 1.0,
        };
        let within = self.attributes(on, &entry.within);
        let filter = self.condition(on, &entry.condition);
        Some(Rule::Normalise(Normalise { of, method, direction, within, filter }))
    }

    /// The question that a measure comes from without being combined with others.
    fn question_behind(&self, mut of: MeasureIx) -> Option<&'a QuestionEntry> {
        for _ in 0..self.model.measures.len() {
            match &self.model.measures[of.0].rule {
                Rule::Answer(q) => {
                    let question = self.model.question(*q);
                    let subject = self.model.types[question.on.0].id.as_str();
                    return self.doc.questions.get(subject)?.get(&question.id).map(|at| &at.value);
                }
                Rule::Transform { of: below, .. } | Rule::Denominate { of: below, .. } => {
                    of = *below;
                }
                Rule::Rollup(Rollup { how: RollupHow::Of { measure, .. }, .. }) => of = *measure,
                _ => return None,
            }
        }
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
        for cycle in crate::compile::unused::cycles(&self.model) {
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
fn placeholder(id: &str, on: TypeIx) -> Measure {
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

/// Nine decimals are enough to say what is missing.
fn round9(x: f64) -> f64 {
    sanjeh_engine::round::Rounding::half_up(9).apply(x)
}

fn linear(entry: &document::Linear) -> Transform {
    Transform::Linear { scale: entry.scale.unwrap_or(1.0), offset: entry.offset.unwrap_or(0.0) }
}

fn clamp(entry: &document::Clamp) -> Transform {
    Transform::Clamp(entry.min.unwrap_or(f64::NEG_INFINITY), entry.max.unwrap_or(f64::INFINITY))
}

fn gaps(word: Option<GapsWord>) -> Gaps {
    match word {
        None | Some(GapsWord::LeaveOut) => Gaps::LeaveOut,
        Some(GapsWord::Zero) => Gaps::Zero,
        Some(GapsWord::Propagate) => Gaps::Propagate,
    }
}

fn method(word: MethodWord) -> Method {
    match word {
        MethodWord::Mean => Method::Mean,
        MethodWord::Best => Method::Best,
        MethodWord::Worst => Method::Worst,
        MethodWord::Sum => Method::Sum,
    }
}

fn how(word: HowWord) -> How {
    match word {
        HowWord::Mean => How::Mean,
        HowWord::Geometric => How::Geometric,
        HowWord::Harmonic => How::Harmonic,
        // The exponent is checked by the caller.
        HowWord::Power => How::Power(1.0),
        HowWord::Sum => How::Sum,
        HowWord::Min => How::Min,
        HowWord::Max => How::Max,
        HowWord::Copeland => How::Copeland,
        HowWord::CountPresent => How::Count(Presence::Present),
        HowWord::CountMissing => How::Count(Presence::Missing),
        HowWord::CountZero => How::Count(Presence::Zero),
        HowWord::CountMissingOrZero => How::Count(Presence::MissingOrZero),
        HowWord::SharePresent => How::Share(Presence::Present),
    }
}

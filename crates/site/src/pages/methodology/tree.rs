//! The tree of measures: a section for each that is combined from others, a row for each of these.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::model::{
    How, Measure, MeasureIx, Method, MethodChoice, Norm, QuestionIx, RollupHow, Rule, Transform,
};
use sanjeh_engine::{effective_weights, inputs};
use sanjeh_messages::{Message, message, number};
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;

use super::{condition, law_anchor, question};
use crate::context::Context;
use crate::route::encode;

/// The level of the first headings of sections.
const FIRST_LEVEL: u8 = 3;

/// A measure that is made from others of the same subject.
pub(super) struct Section {
    pub(super) anchor: String,
    /// The level of its heading.
    pub(super) level: u8,
    pub(super) id: String,
    pub(super) title: String,
    /// How it comes about.
    pub(super) how: String,
    /// How much of the headline score it makes up.
    pub(super) share: String,
    pub(super) laws: Vec<Basis>,
    pub(super) has_weights: bool,
    pub(super) rows: Vec<Row>,
}

/// One part of a section.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) title: String,
    /// The section that says more about it.
    pub(super) href: Option<String>,
    /// The question behind it, where that has another name: its title and its id.
    pub(super) question: Option<(String, String)>,
    /// Of whom it is asked, and how it is carried here.
    pub(super) asked: String,
    pub(super) answers: Vec<String>,
    pub(super) weight: String,
    /// How much of the headline score it makes up.
    pub(super) share: String,
    pub(super) laws: Vec<Basis>,
}

/// A legal basis.
pub(super) struct Basis {
    pub(super) href: String,
    pub(super) title: String,
}

struct Tree<'a> {
    c: Context<'a>,
    p: &'a Publication,
    /// Effective weights in the headline score.
    effective: BTreeMap<MeasureIx, f64>,
    seen: BTreeSet<MeasureIx>,
    /// Questions that have a row.
    asked_rows: BTreeSet<QuestionIx>,
    sections: Vec<Section>,
}

/// The whole tree: the headline score first, then what stands beside it.
pub(super) fn sections(c: &Context<'_>, p: &Publication) -> Vec<Section> {
    let model = p.model();
    let headline = p.presentation().map(|presentation| presentation.headline);
    let mut tree = Tree {
        c: *c,
        p,
        effective: headline.map(|root| effective_weights(model, root)).unwrap_or_default(),
        seen: BTreeSet::new(),
        asked_rows: BTreeSet::new(),
        sections: Vec::new(),
    };
    let all = (0..model.measures.len()).map(MeasureIx);
    let used: BTreeSet<MeasureIx> = all.clone().flat_map(|m| inputs(model, m)).collect();
    let axes = p.presentation().map(|presentation| presentation.axes.clone()).unwrap_or_default();
    let roots = headline.into_iter().chain(axes).chain(all.filter(|m| !used.contains(m)));
    let mut others: Vec<MeasureIx> = Vec::new();
    for root in roots {
        let (_, end) = tree.peeled(root);
        if tree.parts(end).is_some() && !tree.seen.contains(&end) {
            tree.visit(root, 0);
        } else if (root != end || tree.parts(end).is_none())
            && !tree.seen.contains(&root)
            && !others.contains(&root)
        {
            others.push(root);
        }
    }
    let others = others.into_iter().map(|m| tree.row(m, None, None)).collect();
    tree.add("others", message!("reuse-tree-others"), others);
    // Questions that no score is made from, but that say which subjects count.
    let unasked =
        (0..model.questions.len()).map(QuestionIx).filter(|q| !tree.asked_rows.contains(q));
    let unasked = unasked.map(|asked| tree.asked(asked)).collect();
    tree.add("conditions", message!("reuse-tree-conditions"), unasked);
    tree.sections
}

impl<'a> Tree<'a> {
    fn measure(&self, ix: MeasureIx) -> &'a Measure {
        self.p.model().measure(ix)
    }

    /// Goes through what only carries or turns a score to what it is made from; says the way.
    fn peeled(&self, measure: MeasureIx) -> (Vec<String>, MeasureIx) {
        let (mut steps, mut ix) = (Vec::new(), measure);
        for _ in 0..self.p.model().measures.len() {
            // What a section says of itself is not said on the way to it.
            if self.parts(ix).is_none() {
                steps.extend(self.exceptions(ix));
            }
            let rule = &self.measure(ix).rule;
            let Some(of) = rule.turns().or(rule.carries()) else { break };
            if let Some((_, step)) = rule.transformation() {
                steps.push(self.c.part(transform(&self.c, step)));
            } else if let Some(normalise) = rule.normalisation() {
                let method = normalised(&normalise.method);
                steps.push(self.c.part(message!("reuse-step-normalised", method = method)));
            } else if let Some((_, by)) = rule.division() {
                let by = self.title(by);
                steps.push(self.c.part(message!("reuse-step-divided", by = by)));
            } else {
                steps.push(self.rolled_up(ix));
            }
            ix = of;
        }
        (steps, ix)
    }

    /// What a measure is made from, with weights; `None` if it is not made from measures of the
    /// same subject.
    fn parts(&self, measure: MeasureIx) -> Option<Vec<(MeasureIx, Option<f64>)>> {
        let rule = &self.measure(measure).rule;
        if rule.combination().is_some() {
            return Some(rule.parts());
        }
        rule.chooser()?;
        let mut parts: Vec<(MeasureIx, Option<f64>)> = Vec::new();
        for part in rule.parts() {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        Some(parts)
    }

    /// Adds a section of what is part of no other one.
    fn add(&mut self, anchor: &str, title: Message, rows: Vec<Row>) {
        if rows.is_empty() {
            return;
        }
        self.sections.push(Section {
            anchor: anchor.to_owned(),
            level: FIRST_LEVEL,
            id: String::new(),
            title: self.c.t(title),
            how: String::new(),
            share: String::new(),
            laws: Vec::new(),
            has_weights: false,
            rows,
        });
    }

    /// A question that no score is made from.
    fn asked(&self, asked: QuestionIx) -> Row {
        let (c, p) = (&self.c, self.p);
        let subject = c.wording(p).one(p.model().question(asked).on);
        Row {
            id: p.model().question(asked).id.clone(),
            title: question::title(c, p, asked),
            href: None,
            question: None,
            asked: c.part(message!("reuse-asked-of", subject = subject)),
            answers: question::answers(c, p, asked),
            weight: String::new(),
            share: String::new(),
            laws: Vec::new(),
        }
    }

    /// Which subjects have a score at all, and which have a fixed one.
    fn exceptions(&self, measure: MeasureIx) -> Vec<String> {
        let (c, p, of) = (&self.c, self.p, self.measure(measure));
        let gate = condition::words(c, p, of.on, &of.when);
        let gate =
            (!gate.is_empty()).then(|| c.part(message!("reuse-step-gate", condition = gate)));
        let fixed = of.overrides.iter().map(|fixed| {
            let condition = condition::words(c, p, of.on, &fixed.when);
            let score = number(c.lang, fixed.score, None);
            c.part(message!("reuse-step-fixed", condition = condition, score = score))
        });
        gate.into_iter().chain(fixed).collect()
    }

    /// Adds the section of a measure, and below it those of its parts.
    fn visit(&mut self, measure: MeasureIx, depth: u8) {
        let (steps, end) = self.peeled(measure);
        let Some(parts) = self.parts(end) else { return };
        if !self.seen.insert(end) {
            return;
        }
        self.seen.insert(measure);
        let has_weights = weighted(&self.measure(end).rule);
        let sum: f64 = parts.iter().filter_map(|(_, weight)| *weight).sum();
        let above = self.effective.get(&end).copied();
        let mut rows = Vec::new();
        for (part, weight) in &parts {
            let weight = weight.filter(|_| has_weights);
            let share = above.zip(weight).filter(|_| sum > 0.0).map(|(above, w)| above * w / sum);
            rows.push(self.row(*part, weight, share));
        }
        let how = self.combined(end);
        let how = steps.into_iter().chain([how]).chain(self.exceptions(end));
        let how = how.filter(|said| !said.is_empty());
        let section = Section {
            anchor: self.anchor(end),
            level: (FIRST_LEVEL + depth).min(6),
            id: self.measure(measure).id.clone(),
            title: self.title(measure),
            how: how.collect::<Vec<_>>().join(" "),
            share: self.percent(above.filter(|share| *share < 1.0)),
            laws: self.laws(end),
            has_weights,
            rows,
        };
        self.sections.push(section);
        for (part, _) in parts {
            self.visit(part, depth.saturating_add(1));
        }
    }

    fn row(&mut self, measure: MeasureIx, weight: Option<f64>, share: Option<f64>) -> Row {
        let (c, p) = (&self.c, self.p);
        let (mut steps, end) = self.peeled(measure);
        let mut question = None;
        let mut answers = Vec::new();
        let mut laws = Vec::new();
        let mut href = None;
        let rule = &self.measure(end).rule;
        if let Some(asked) = rule.question() {
            let subject = c.wording(p).one(p.model().question(asked).on);
            steps.insert(0, c.part(message!("reuse-asked-of", subject = subject)));
            answers = question::answers(c, p, asked);
            let id = &p.model().question(asked).id;
            let is_other = *id != self.measure(measure).id;
            question = is_other.then(|| (question::title(c, p, asked), id.clone()));
            self.asked_rows.insert(asked);
            laws = self.laws(measure);
        } else if rule.rollup().is_some() {
            steps.push(self.rolled_up(end));
        } else if self.parts(end).is_some() {
            href = Some(format!("#{}", self.anchor(end)));
        }
        Row {
            id: self.measure(measure).id.clone(),
            title: self.title(measure),
            href,
            question,
            asked: steps.join(" "),
            answers,
            weight: weight.map(|w| number(c.lang, w, None)).unwrap_or_default(),
            // Parts of a part: with one decimal they would not add up to what the whole has.
            share: share.map(|share| c.percent(share * 100.0, 2)).unwrap_or_default(),
            laws,
        }
    }

    fn title(&self, measure: MeasureIx) -> String {
        self.p.round.methodology.measure_title(measure, self.c.lang).to_owned()
    }

    fn percent(&self, share: Option<f64>) -> String {
        share.map(|share| self.c.percent(share * 100.0, 1)).unwrap_or_default()
    }

    fn anchor(&self, measure: MeasureIx) -> String {
        let measure = self.measure(measure);
        format!("m{}-{}", measure.on.0, encode(&measure.id).replace('%', "_"))
    }

    fn laws(&self, measure: MeasureIx) -> Vec<Basis> {
        let laws = self.p.round.methodology.laws_of(measure).into_iter();
        let basis = |(key, law): (&str, &sanjeh_methodology::document::Law)| {
            let title = text(&law.title, self.c.lang).unwrap_or(key);
            let clause = text(&law.clause, self.c.lang).map(|clause| format!(" ({clause})"));
            let title = format!("{title}{}", clause.unwrap_or_default());
            Basis { href: format!("#{}", law_anchor(key)), title }
        };
        laws.map(basis).collect()
    }

    /// How the measures of a section are combined.
    fn combined(&self, measure: MeasureIx) -> String {
        let rule = &self.measure(measure).rule;
        if let Some(combine) = rule.combination() {
            return self.c.part(message!("reuse-how", how = combine.how.id()));
        }
        let Some(attribute) = rule.chooser() else { return String::new() };
        let kind = self.measure(measure).on;
        let kind = &self.p.model().types[kind.0];
        let methodology = &self.p.round.methodology;
        let by = methodology.attribute_title(&kind.attributes[attribute], self.c.lang);
        self.c.part(message!("reuse-step-chosen", by = by))
    }

    /// How a measure comes about from other subjects.
    fn rolled_up(&self, measure: MeasureIx) -> String {
        let (c, p) = (&self.c, self.p);
        let Some(rollup) = self.measure(measure).rule.rollup() else { return String::new() };
        let wording = c.wording(p);
        let (subject, owner) = (wording.one(rollup.from), wording.one(self.measure(measure).on));
        let subjects = wording.several(rollup.from);
        let said = match &rollup.how {
            RollupHow::Of { method, .. } => {
                let method = match method {
                    MethodChoice::Same(Method::Mean, _) => "mean",
                    MethodChoice::Same(Method::Best, _) => "best",
                    MethodChoice::Same(Method::Worst, _) => "worst",
                    MethodChoice::Same(Method::Sum, _) => "sum",
                    MethodChoice::ByAttribute { .. } => "various",
                };
                let with_self = if rollup.with_self { "yes" } else { "no" };
                message!(
                    "reuse-rollup",
                    method = method,
                    owner = owner,
                    subject = subject,
                    with_self = with_self
                )
            }
            RollupHow::Count => message!("reuse-rollup-count", subjects = subjects),
            RollupHow::Share(meets) => {
                let meets = condition::words(c, p, rollup.from, meets);
                message!("reuse-rollup-share", subjects = subjects, condition = meets)
            }
        };
        let only = condition::words(c, p, rollup.from, &rollup.filter);
        let only =
            (!only.is_empty()).then(|| c.part(message!("reuse-rollup-only", condition = only)));
        [Some(c.part(said)), only].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// Whether the weights of a section's parts count.
fn weighted(rule: &Rule) -> bool {
    rule.combination().is_some_and(|combine| {
        !matches!(combine.how, How::Min | How::Max | How::Count(_) | How::Share(_))
    })
}

/// The name of a way of normalising in the message files.
fn normalised(method: &Norm) -> &'static str {
    match method {
        Norm::MinMax(..) => "min-max",
        Norm::ZScore(..) => "z-score",
        Norm::Scaled { .. } => "scaled",
        Norm::Rank(_) | Norm::Borda(_) | Norm::PercentileRank(_) => "rank",
        Norm::FractionOfMax => "fraction-max",
        Norm::DistanceToMax => "distance-max",
        Norm::DistanceToReference(_) => "distance-reference",
        Norm::DistanceToTarget(_) => "distance-target",
        Norm::Goalposts { .. } => "goalposts",
    }
}

/// What a transformation does.
fn transform(c: &Context<'_>, step: &Transform) -> Message {
    let n = |x: f64| number(c.lang, x, None);
    match step {
        Transform::Linear { scale, offset } if *offset == 0.0 => {
            message!("reuse-step-times", scale = n(*scale))
        }
        Transform::Linear { scale, offset } => {
            message!("reuse-step-linear", scale = n(*scale), offset = n(*offset))
        }
        Transform::Goalposts { posts, top, .. } => message!(
            "reuse-step-goalposts",
            worst = n(posts.worst),
            best = n(posts.best),
            top = n(*top)
        ),
        Transform::Log { .. } => message!("reuse-step-log"),
        Transform::Clamp(least, most) => {
            message!("reuse-step-clamp", least = n(*least), most = n(*most))
        }
        Transform::Within(from, to) => {
            message!("reuse-step-within", from = n(*from), to = n(*to))
        }
    }
}

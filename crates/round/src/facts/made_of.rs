//! What a subject's headline score is made of: its indicators, each with its share of the whole and
//! the points that are still to be gained.

use std::collections::BTreeMap;

use sanjeh_engine::model::{How, MeasureIx, Transform};
use sanjeh_engine::{Explainer, Outcome, Step};
use sanjeh_methodology::Presentation;

use super::fact::{Fact, Unit};
use super::reading::Reading;
use super::what::What;

/// An indicator: what is scored itself, and not combined from other scores of the same subject.
#[derive(Debug, Clone)]
pub struct Part {
    /// What is scored.
    pub measure: MeasureIx,
    /// Which of the presented axes it belongs to; `None` if it stands beside them.
    pub axis: Option<usize>,
    /// Its score; `None` if it has none.
    pub score: Option<Fact>,
    /// Its share of the axis; `None` if it was left out.
    pub share: Option<Fact>,
    /// The points of the headline score that it brings; `None` where points do not add up.
    pub points: Option<Points>,
    /// Whether it had no score and counted as 0.
    pub counted_as_zero: bool,
    /// How the score was made.
    pub step: Step,
}

/// Points of the headline score, rounded as it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Points {
    /// What an indicator brought.
    pub won: Fact,
    /// What it could bring.
    pub worth: Fact,
    /// What it leaves.
    pub left: Fact,
}

impl Points {
    /// The points of several indicators together; `None` if there are none.
    pub fn sum(all: impl Iterator<Item = Self>) -> Option<Self> {
        all.reduce(|a, b| Self {
            won: a.won.plus(&b.won),
            worth: a.worth.plus(&b.worth),
            left: a.left.plus(&b.left),
        })
    }
}

impl<'a> Reading<'a> {
    /// What the headline score of a subject is made of: its indicators, in the order of the
    /// methodology; none if it ranks nothing. One that is reached in several ways within an axis is
    /// there once, with the sum of its shares. The explainer is that of this round, which has to have
    /// kept the scores of all measures.
    pub fn made_of(&self, explainer: &mut Explainer<'a>, row: u32) -> Vec<Part> {
        let Some(presentation) = self.methodology().presentation.as_ref() else {
            return Vec::new();
        };
        let headline = (presentation.headline, row, None);
        let mut parts = Tree::of(self, presentation, explainer, headline, Some(1.0)).parts();
        // Axes that are shown beside the headline, and are no part of it.
        for (at, axis) in presentation.axes.iter().enumerate() {
            if !parts.iter().any(|part| part.axis == Some(at)) {
                let root = (*axis, row, Some(at));
                parts.extend(Tree::of(self, presentation, explainer, root, None).parts());
            }
        }
        parts
    }

    /// Of what a score is made, those parts that leave points, the most first; without those whose
    /// points people would read as zero.
    pub fn rises<'p>(&self, parts: &'p [Part]) -> Vec<(Points, &'p Part)> {
        let points = parts.iter().filter_map(|part| Some((part.points?, part)));
        let mut rises: Vec<(Points, &Part)> =
            points.filter(|(points, _)| !points.left.is_zero()).collect();
        rises.sort_by(|(a, _), (b, _)| b.left.exact.total_cmp(&a.left.exact));
        rises
    }
}

/// A score below the headline, and the axis that was entered above it.
type Key = (MeasureIx, u32, Option<usize>);

/// A score that is reached from the headline, in however many ways.
struct Node {
    step: Step,
    /// The axis that begins here or was entered above.
    axis: Option<usize>,
    /// Whether the axis begins here.
    starts: bool,
    /// The positions of what it is combined from, with the share of each; nothing if it is a leaf.
    below: Vec<(usize, f64)>,
    /// Whether it is the weighted sum of these.
    adds_up: bool,
    within: f64,
    effective: Option<f64>,
    counted_as_zero: bool,
}

/// What a score is made from, each score once: there may be more ways down than anybody could walk.
struct Tree<'a, 'e> {
    reading: &'e Reading<'a>,
    presentation: &'a Presentation,
    explainer: &'e mut Explainer<'a>,
    known: BTreeMap<Key, usize>,
    /// In the order in which they are reached first.
    nodes: Vec<Node>,
    /// Positions of the nodes, each after all that it is made from.
    below_first: Vec<usize>,
}

impl<'a, 'e> Tree<'a, 'e> {
    fn of(
        reading: &'e Reading<'a>,
        presentation: &'a Presentation,
        explainer: &'e mut Explainer<'a>,
        root: Key,
        effective: Option<f64>,
    ) -> Self {
        let (known, nodes, below_first) = (BTreeMap::new(), Vec::new(), Vec::new());
        let mut tree = Tree { reading, presentation, explainer, known, nodes, below_first };
        let root = tree.node(root);
        (tree.nodes[root].within, tree.nodes[root].effective) = (1.0, effective);
        tree.share_out();
        tree
    }

    /// The position of a score, which is opened where it is reached first. No methodology is deeper
    /// than [`sanjeh_engine::DEEPEST`].
    fn node(&mut self, key: Key) -> usize {
        if let Some(&at) = self.known.get(&key) {
            return at;
        }
        let (measure, row, above) = key;
        let step = self.explainer.step(measure, row);
        let axis = self.presentation.axes.iter().position(|axis| *axis == measure);
        let starts = above.is_none() && axis.is_some();
        let adds_up = self.combined(measure, &step);
        let at = self.nodes.len();
        self.known.insert(key, at);
        let inputs = if adds_up.is_some() { step.inputs.clone() } else { Vec::new() };
        self.nodes.push(Node {
            step,
            axis: above.or(axis),
            starts,
            below: Vec::new(),
            adds_up: adds_up == Some(true),
            within: 0.0,
            effective: Some(0.0),
            counted_as_zero: false,
        });
        for input in inputs {
            let below = self.node((input.measure, input.row, above.or(axis)));
            self.nodes[below].counted_as_zero |= input.counted_as_zero;
            self.nodes[at].below.push((below, input.share));
        }
        self.below_first.push(at);
        at
    }

    /// Whether a score is the weighted sum of its inputs; `None` if it is not combined.
    fn combined(&self, measure: MeasureIx, step: &Step) -> Option<bool> {
        if step.outcome != Outcome::Rule || step.inputs.is_empty() {
            return None;
        }
        let rule = &self.reading.model().measure(measure).rule;
        if let Some(combine) = rule.combination() {
            return Some(matches!(combine.how, How::Mean | How::Sum));
        }
        if rule.chooser().is_some() {
            return Some(true);
        }
        // What only turns a combined score into another one is passed through.
        let turned = rule.turns().filter(|_| rule.division().is_none());
        turned.filter(|of| self.is_combined(*of))?;
        let same = |step: &Transform| matches!(step, Transform::Linear { scale, offset } if *scale == 1.0 && *offset == 0.0);
        Some(rule.transformation().is_some_and(|(_, step)| same(step)))
    }

    /// Gives each score its share of what is above it, from the top down.
    fn share_out(&mut self) {
        for &at in self.below_first.iter().rev() {
            let node = &self.nodes[at];
            let within = if node.starts { 1.0 } else { node.within };
            let effective = node.effective.filter(|_| node.adds_up);
            for (below, share) in node.below.clone() {
                let below = &mut self.nodes[below];
                below.within += within * share;
                below.effective =
                    below.effective.zip(effective).map(|(e, whole)| e + whole * share);
            }
        }
    }

    fn is_combined(&self, measure: MeasureIx) -> bool {
        self.reading.model().measure(measure).rule.combination().is_some()
    }

    fn parts(self) -> Vec<Part> {
        let (reading, headline) = (self.reading, self.presentation.headline);
        let part = |node: Node| {
            let measure = node.step.measure;
            let share = if node.starts { 1.0 } else { node.within };
            let what = What::Share(measure);
            Part {
                measure,
                axis: node.axis,
                score: reading.score(measure, node.step.row),
                share: (share > 0.0).then(|| reading.made(what, share, None, Unit::Part)),
                points: node.effective.map(|e| reading.points(headline, &node.step, e)),
                counted_as_zero: node.counted_as_zero,
                step: node.step,
            }
        };
        self.nodes.into_iter().filter(|node| node.below.is_empty()).map(part).collect()
    }
}

impl Reading<'_> {
    /// The points of a headline score of which an indicator has an effective share.
    fn points(&self, headline: MeasureIx, step: &Step, effective: f64) -> Points {
        let rounding = self.model().measure(headline).published;
        let fact = |exact| self.made(What::Points(step.measure), exact, rounding, Unit::Points);
        let won = effective * step.score.unwrap_or(0.0);
        let worth = effective * self.round.extent(step.measure).high;
        Points { won: fact(won), worth: fact(worth), left: fact((worth - won).max(0.0)) }
    }
}

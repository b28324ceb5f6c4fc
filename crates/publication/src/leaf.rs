//! What a subject's headline score is made from: its indicators, each with its share of the whole and
//! the points that are still to be gained.

use std::collections::BTreeMap;

use sanjeh_engine::model::{How, MeasureIx, Transform};
use sanjeh_engine::{Explainer, Outcome, Step};
use sanjeh_methodology::Presentation;
use sanjeh_round::Round;

use crate::published::Publication;

/// An indicator: what is scored itself, and not combined from other scores of the same subject.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// What is scored.
    pub measure: MeasureIx,
    /// Which of the presented axes it belongs to; `None` if it stands beside them.
    pub axis: Option<usize>,
    /// Its score at full precision.
    pub score: Option<f64>,
    /// Its share of the axis, 0 to 1; 0 if it was left out.
    pub within: f64,
    /// Its share of the headline score, 0 to 1; `None` where that is no weighted mean.
    pub effective: Option<f64>,
    /// Whether it had no score and counted as 0.
    pub counted_as_zero: bool,
    /// How the score was made.
    pub step: Step,
}

impl Leaf {
    /// Points of the headline score that it brought; `None` where points do not add up.
    pub fn won(&self) -> Option<f64> {
        self.effective.map(|e| e * self.score.unwrap_or(0.0))
    }

    /// Points that it could bring.
    pub fn worth(&self, round: &Round) -> Option<f64> {
        self.effective.map(|e| e * round.extent(self.measure).high)
    }

    /// Points that it leaves.
    pub fn left(&self, round: &Round) -> Option<f64> {
        Some((self.worth(round)? - self.won()?).max(0.0))
    }
}

/// The indicators by the points that are still to be gained, those worth most first; without those
/// that would not be seen in a score of two decimals.
pub fn rises<'l>(round: &Round, leaves: &'l [Leaf]) -> Vec<&'l Leaf> {
    let points = leaves.iter().filter_map(|leaf| Some((leaf.left(round)?, leaf)));
    let mut steps: Vec<(f64, &Leaf)> = points.filter(|(points, _)| *points >= 0.005).collect();
    steps.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    steps.into_iter().map(|(_, leaf)| leaf).collect()
}

/// The model and what comes first of it.
struct Facts<'a> {
    publication: &'a Publication,
    presentation: &'a Presentation,
}

/// The indicators of a subject, in the order of the methodology; none if it ranks nothing. One that
/// is reached in several ways within an axis is there once, with the sum of its shares.
pub fn leaves(publication: &Publication, explainer: &mut Explainer<'_>, row: u32) -> Vec<Leaf> {
    let Some(presentation) = publication.presentation() else { return Vec::new() };
    let facts = Facts { publication, presentation };
    let mut leaves = Tree::of(&facts, explainer, (presentation.headline, row, None), Some(1.0));
    // Axes that are shown beside the headline, and are no part of it.
    for axis in 0..presentation.axes.len() {
        if !leaves.iter().any(|leaf| leaf.axis == Some(axis)) {
            let root = (presentation.axes[axis], row, Some(axis));
            leaves.extend(Tree::of(&facts, explainer, root, None));
        }
    }
    leaves
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
    facts: &'a Facts<'a>,
    explainer: &'a mut Explainer<'e>,
    known: BTreeMap<Key, usize>,
    /// In the order in which they are reached first.
    nodes: Vec<Node>,
    /// Positions of the nodes, each after all that it is made from.
    below_first: Vec<usize>,
}

impl<'a, 'e> Tree<'a, 'e> {
    fn of(
        facts: &'a Facts<'a>,
        explainer: &'a mut Explainer<'e>,
        root: Key,
        effective: Option<f64>,
    ) -> Vec<Leaf> {
        let (known, nodes, below_first) = (BTreeMap::new(), Vec::new(), Vec::new());
        let mut tree = Tree { facts, explainer, known, nodes, below_first };
        let root = tree.node(root);
        (tree.nodes[root].within, tree.nodes[root].effective) = (1.0, effective);
        tree.share_out();
        tree.leaves()
    }

    /// The position of a score, which is opened where it is reached first. No methodology is deeper
    /// than [`sanjeh_engine::DEEPEST`].
    fn node(&mut self, key: Key) -> usize {
        if let Some(&at) = self.known.get(&key) {
            return at;
        }
        let (measure, row, above) = key;
        let step = self.explainer.step(measure, row);
        let axis = self.facts.presentation.axes.iter().position(|axis| *axis == measure);
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
        let rule = &self.facts.publication.model().measure(measure).rule;
        if let Some(combine) = rule.combination() {
            return Some(matches!(combine.how, How::Mean | How::Sum));
        }
        if rule.chooser().is_some() {
            return Some(true);
        }
        // What only turns a combined score into another one is passed through.
        let turned = rule.turns().filter(|_| rule.division().is_none());
        turned.filter(|of| is_combined(self.facts, *of))?;
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

    fn leaves(self) -> Vec<Leaf> {
        let leaves = self.nodes.into_iter().filter(|node| node.below.is_empty());
        leaves
            .map(|node| Leaf {
                measure: node.step.measure,
                axis: node.axis,
                score: node.step.score,
                within: if node.starts { 1.0 } else { node.within },
                effective: node.effective,
                counted_as_zero: node.counted_as_zero,
                step: node.step,
            })
            .collect()
    }
}

fn is_combined(facts: &Facts<'_>, measure: MeasureIx) -> bool {
    facts.publication.model().measure(measure).rule.combination().is_some()
}

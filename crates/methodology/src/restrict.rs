//! One methodology cut down to what another one also asks, for like-for-like comparison.

use sanjeh_engine::model::{Condition, Kind, MeasureIx, Model, QuestionIx, Test, TestOn, TypeIx};
use sanjeh_engine::text::fold;

use crate::Methodology;

/// What two methodologies share: see [`shared_questions`].
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// The later model without what is not shared.
    pub model: Model,
    /// For each question of the later methodology the one of the earlier that asks the same.
    pub questions: Vec<Option<QuestionIx>>,
    /// Ids of the questions that the earlier methodology does not ask.
    pub new: Vec<String>,
    /// Ids of the questions that it asks with other options or for another kind of number.
    pub changed: Vec<String>,
    /// Columns of subjects (attributes and links) by which the later methodology scores and which
    /// the earlier one does not read.
    pub lacking: Vec<String>,
    /// For each measure whether it is left out.
    left_out: Vec<bool>,
}

impl Shared {
    /// Whether a measure is made from what is shared.
    pub fn has(&self, measure: MeasureIx) -> bool {
        !self.left_out[measure.0]
    }

    /// How many questions are not shared.
    pub fn unshared(&self) -> usize {
        self.new.len() + self.changed.len()
    }
}

/// The later methodology without the questions that the earlier one does not ask, and without what
/// was made from these alone. In each combination the weights of the rest are shared, so each axis
/// keeps its own weight as long as anything is left of it.
///
/// A question is shared if both ask it of the same kind of subject under the same id, or that which
/// it says it had, with the same options, or for numbers between the same ends; what an answer scores may differ, since both
/// rounds are scored as the later methodology says. What is scored by an attribute or a link that
/// the earlier methodology does not read is left out, too.
pub fn shared_questions(later: &Methodology, earlier: &Methodology) -> Shared {
    let (now, before) = (&later.model, &earlier.model);
    let mut shared = Shared {
        model: now.clone(),
        questions: Vec::new(),
        new: Vec::new(),
        changed: Vec::new(),
        lacking: Vec::new(),
        left_out: Vec::new(),
    };
    for (ix, question) in now.questions.iter().enumerate() {
        let found = later.earlier_question(QuestionIx(ix), earlier);
        let same = found.filter(|q| same_answers(&before.question(*q).kind, &question.kind));
        if found.is_none() {
            shared.new.push(question.id.clone());
        } else if same.is_none() {
            shared.changed.push(question.id.clone());
        }
        shared.questions.push(same);
    }
    let mut gone = Gone { now, before, questions: &shared.questions, lacking: Vec::new() };
    let left_out: Vec<bool> =
        (0..now.measures.len()).map(|m| gone.is_looked_at(MeasureIx(m))).collect();
    shared.lacking = gone.lacking;
    shared.left_out = without(&mut shared.model, left_out);
    // What is left out keeps its place, so that positions keep their meaning, and has no score.
    let measures = shared.model.measures.iter_mut().zip(&shared.left_out);
    for (measure, _) in measures.filter(|(_, left_out)| **left_out) {
        measure.when.tests = vec![Test { on: TestOn::Id(Vec::new()), negate: false }];
    }
    shared
}

/// Whether the answers to one question can be taken for answers to the other.
fn same_answers(earlier: &Kind, later: &Kind) -> bool {
    match (earlier, later) {
        (Kind::Choice { options: a }, Kind::Choice { options: b }) => {
            let names = |options: &[(String, f64)]| {
                let mut names: Vec<String> = options.iter().map(|(name, _)| fold(name)).collect();
                names.sort();
                names
            };
            names(a) == names(b)
        }
        (Kind::Number { range: a, .. }, Kind::Number { range: b, .. }) => a == b,
        _ => false,
    }
}

/// Drops the terms that are made from what is gone alone; says which measures are left out.
fn without(model: &mut Model, mut gone: Vec<bool>) -> Vec<bool> {
    // A term may go because the one below it went: until nothing more goes.
    let mut before = None;
    while before != Some(gone.iter().filter(|g| **g).count()) {
        before = Some(gone.iter().filter(|g| **g).count());
        for i in 0..model.measures.len() {
            if !gone[i] {
                let mut all = false;
                if let Some(combine) = model.measures[i].rule.combination_mut() {
                    all = combine.terms.iter().all(|t| gone[t.measure.0]);
                    if !all {
                        combine.terms.retain(|t| !gone[t.measure.0]);
                    }
                }
                let inputs = || sanjeh_engine::inputs(model, MeasureIx(i));
                gone[i] = all || inputs().iter().any(|m| gone[m.0]);
            }
        }
    }
    gone
}

/// What the earlier methodology does not have.
struct Gone<'a> {
    now: &'a Model,
    before: &'a Model,
    questions: &'a [Option<QuestionIx>],
    lacking: Vec<String>,
}

impl Gone<'_> {
    /// Whether a measure itself looks at something that the earlier methodology does not have.
    fn is_looked_at(&mut self, measure: MeasureIx) -> bool {
        let m = self.now.measure(measure);
        // All are looked through, so that every column that is lacking is named.
        let mut found = self.in_condition(&m.when, m.on);
        for o in &m.overrides {
            found |= self.in_condition(&o.when, m.on);
        }
        found |= m.rule.question().is_some_and(|question| self.questions[question.0].is_none());
        for (on, condition) in m.rule.conditions(m.on) {
            found |= self.in_condition(condition, on);
        }
        if let Some(rollup) = m.rule.rollup() {
            found |= self.link(rollup.from, rollup.link);
        }
        let within = m.rule.normalisation().map_or(&[][..], |normalise| &normalise.within);
        for attribute in within.iter().copied().chain(m.rule.selector()) {
            found |= self.attribute(m.on, attribute);
        }
        found
    }

    fn in_condition(&mut self, condition: &Condition, on: TypeIx) -> bool {
        condition.tests.iter().fold(false, |found, test| {
            found
                | match test.on {
                    TestOn::Attribute(attribute, _) => self.attribute(on, attribute),
                    TestOn::Answer(QuestionIx(question), _) => self.questions[question].is_none(),
                    TestOn::Id(_) | TestOn::Score(..) => false,
                }
        })
    }

    fn attribute(&mut self, on: TypeIx, attribute: usize) -> bool {
        let subject = &self.now.types[on.0];
        let name = &subject.attributes[attribute];
        let other = self.before.type_by_id(&subject.id).map(|on| &self.before.types[on.0]);
        self.lacks(name, other.is_some_and(|other| other.attributes.contains(name)))
    }

    fn link(&mut self, from: TypeIx, link: usize) -> bool {
        let subject = &self.now.types[from.0];
        let link = &subject.links[link];
        let to = &self.now.types[link.to.0].id;
        let other = self.before.type_by_id(&subject.id).map(|on| &self.before.types[on.0]);
        let is_there = other.is_some_and(|other| {
            let mut links = other.links.iter();
            links.any(|l| l.id == link.id && self.before.types[l.to.0].id == *to)
        });
        self.lacks(&link.id, is_there)
    }

    fn lacks(&mut self, column: &str, is_there: bool) -> bool {
        if !is_there && !self.lacking.iter().any(|known| known == column) {
            self.lacking.push(column.to_owned());
        }
        !is_there
    }
}

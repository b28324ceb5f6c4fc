//! Every indicator of a subject, down to the answers, and which of them are worth most.

use sanjeh_engine::{Explainer, Step};
use sanjeh_messages::{message, plain};
use sanjeh_methodology::names::text;
use sanjeh_round::{Fact, Part as Made, Points};

use super::super::standing::Facts;
use super::answers;

/// The steps that are shown first of those that would raise the score.
const FIRST_STEPS: usize = 3;

/// As many steps are shown at all.
const MOST_STEPS: usize = 10;

/// The indicators of one axis.
pub(super) struct Group {
    pub(super) title: String,
    /// Which colour it has; 0 for none.
    pub(super) series: usize,
    pub(super) indicators: Vec<Indicator>,
    /// Points won of those that could be, in words; empty where points do not add up.
    pub(super) won: String,
}

/// One indicator, ready to be shown.
pub(super) struct Indicator {
    pub(super) anchor: String,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) laws: Vec<Basis>,
    pub(super) answer: String,
    /// What the full score would need; empty if it has it, or if that cannot be said.
    pub(super) need: String,
    pub(super) score: String,
    /// Share of the axis.
    pub(super) weight: String,
    /// Points of the whole that it can bring, that it brought, that it leaves.
    pub(super) worth: String,
    pub(super) won: String,
    pub(super) left: String,
    /// What was asked of others, and what they answered; empty if it was asked of the subject.
    pub(super) parts: Vec<Part>,
    pub(super) parts_title: String,
    /// How many of them did not count, in words.
    pub(super) kept_out: String,
}

/// The legal basis of an indicator.
pub(super) struct Basis {
    pub(super) title: String,
    pub(super) url: Option<String>,
}

/// What one of others answered, such as a service.
pub(super) struct Part {
    pub(super) name: String,
    pub(super) answer: String,
    pub(super) score: String,
}

/// A step that would raise the score.
pub(super) struct Rise {
    pub(super) anchor: String,
    pub(super) title: String,
    pub(super) axis: String,
    pub(super) points: String,
    pub(super) now: String,
    pub(super) need: String,
    pub(super) is_first: bool,
}

/// All that is shown of a subject's indicators.
pub(super) struct Explained {
    pub(super) groups: Vec<Group>,
    pub(super) rises: Vec<Rise>,
    /// Whether points add up to the headline score.
    pub(super) adds_up: bool,
}

/// Explains a subject's score.
pub(super) fn explain(facts: &Facts<'_>, row: u32) -> Explained {
    let round = &facts.publication.round;
    let mut explainer = Explainer::new(round.model(), &round.data, &round.results.scores);
    let parts = facts.reading().made_of(&mut explainer, row);
    let adds_up =
        parts.iter().any(|part| part.points.is_some_and(|points| points.worth.exact > 0.0));
    let mut groups: Vec<Group> = Vec::new();
    let axes = (0..facts.presentation.axes.len()).map(Some).chain([None]);
    for axis in axes {
        let own: Vec<&Made> = parts.iter().filter(|part| part.axis == axis).collect();
        if !own.is_empty() {
            groups.push(group(facts, &mut explainer, axis, &own));
        }
    }
    let rises = rises(facts, &mut explainer, &parts);
    Explained { groups, rises, adds_up }
}

fn group(
    facts: &Facts<'_>,
    explainer: &mut Explainer<'_>,
    axis: Option<usize>,
    own: &[&Made],
) -> Group {
    let c = &facts.c;
    let points: Option<Vec<Points>> = own.iter().map(|part| part.points).collect();
    let points = points.filter(|_| axis.is_some()).and_then(|all| Points::sum(all.into_iter()));
    let won = points.map_or_else(String::new, |Points { won, worth, .. }| {
        c.t(message!("agency-axis-won", won = won.text(c.lang), worth = worth.text(c.lang)))
    });
    let title = match axis {
        Some(axis) => facts.title(facts.presentation.axes[axis]).to_owned(),
        None => c.t(message!("agency-other-indicators")),
    };
    let indicators = own.iter().map(|part| indicator(facts, explainer, part)).collect();
    Group { title, series: axis.map_or(0, |axis| axis % 4 + 1), indicators, won }
}

fn indicator(facts: &Facts<'_>, explainer: &mut Explainer<'_>, part: &Made) -> Indicator {
    let c = &facts.c;
    let points = |of: fn(Points) -> Fact| facts.written(part.points.map(of));
    let id = facts.publication.model().measure(part.measure).id.clone();
    let (parts_title, parts, kept_out) = parts(facts, explainer, &part.step);
    let said = answers::answer(facts, explainer, &part.step);
    let answer = match (part.score, part.counted_as_zero, part.share.is_none()) {
        (None, true, _) if said.is_empty() => c.t(message!("agency-counted-as-zero")),
        (None, false, true) if said.is_empty() => c.t(message!("agency-left-out")),
        _ => said,
    };
    Indicator {
        anchor: anchor(&id),
        title: facts.title(part.measure).to_owned(),
        id,
        laws: laws(facts, part),
        answer,
        need: if part.score.is_some_and(|score| score.exact >= facts.extent(part.measure).high) {
            String::new()
        } else {
            answers::needed(facts, &part.step).unwrap_or_default()
        },
        score: facts.written(part.score),
        weight: facts.written(part.share),
        worth: points(|points| points.worth),
        won: points(|points| points.won),
        left: points(|points| points.left),
        parts,
        parts_title,
        kept_out,
    }
}

/// The place of an indicator in its page.
fn anchor(id: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '_' || c == '.' { c } else { '-' };
    format!("i-{}", id.chars().map(plain).collect::<String>())
}

fn laws(facts: &Facts<'_>, part: &Made) -> Vec<Basis> {
    let comma = facts.c.t(message!("list-separator"));
    let laws = facts.publication.round.methodology.laws_of(part.measure).into_iter();
    laws.map(|(key, law)| {
        let title = text(&law.title, facts.c.lang).unwrap_or(key);
        let clause = text(&law.clause, facts.c.lang);
        let clause = clause.map_or_else(String::new, |clause| format!("{comma}{clause}"));
        Basis { title: format!("{title}{clause}"), url: law.url.clone() }
    })
    .collect()
}

/// The answers of those that an indicator was rolled up from: a title, each answer, and how many
/// were kept out.
fn parts(
    facts: &Facts<'_>,
    explainer: &mut Explainer<'_>,
    step: &Step,
) -> (String, Vec<Part>, String) {
    let (c, publication) = (&facts.c, facts.publication);
    let Some(first) = step.inputs.first() else { return Default::default() };
    let kind = publication.model().measure(first.measure).on;
    if kind == facts.kind() && first.row == step.row {
        return Default::default();
    }
    let part = |input: &sanjeh_engine::Input| {
        let below = explainer.step(input.measure, input.row);
        Part {
            name: publication.name(kind, input.row, c.lang).to_owned(),
            answer: answers::answer(facts, explainer, &below),
            score: facts.written(facts.reading().score(input.measure, input.row)),
        }
    };
    let parts: Vec<Part> = step.inputs.iter().map(part).collect();
    let wording = c.wording(publication);
    let title = c.t(message!("agency-parts", counted = wording.counted(kind, parts.len())));
    let kept_out = match step.filtered_out {
        0 => String::new(),
        n => {
            let others = wording.others(kind, n as usize);
            c.t(message!("agency-kept-out", n = n, others = others))
        }
    };
    (title, parts, kept_out)
}

/// The indicators by the points that are still to be gained, those worth most first.
fn rises(facts: &Facts<'_>, explainer: &mut Explainer<'_>, parts: &[Made]) -> Vec<Rise> {
    let c = &facts.c;
    let rise = |(at, (points, part)): (usize, (Points, &Made))| {
        let axis = part.axis.map(|axis| facts.title(facts.presentation.axes[axis]));
        let now = answers::answer(facts, explainer, &part.step);
        let score = facts.written(part.score);
        Rise {
            anchor: anchor(&facts.publication.model().measure(part.measure).id),
            title: facts.title(part.measure).to_owned(),
            axis: axis.unwrap_or_default().to_owned(),
            points: points.left.text(c.lang),
            now: if now.is_empty() {
                c.t(message!("agency-rise-score", score = score))
            } else {
                c.t(message!("agency-rise-answer", answer = plain(&now), score = score))
            },
            need: answers::needed(facts, &part.step).unwrap_or_default(),
            is_first: at < FIRST_STEPS,
        }
    };
    let rises = facts.reading().rises(parts).into_iter();
    rises.take(MOST_STEPS).enumerate().map(rise).collect()
}

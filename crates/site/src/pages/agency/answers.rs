//! Answers in words: what was answered, and what a full score would need.

use sanjeh_engine::dataset::Answer;
use sanjeh_engine::model::{Kind, QuestionIx, Special};
use sanjeh_engine::round::Rounding;
use sanjeh_engine::{Explainer, Outcome, Step};
use sanjeh_messages::{message, number, percent, plain};
use sanjeh_methodology::document::{KindWord, QuestionEntry};
use sanjeh_methodology::names::text;

use super::super::standing::Facts;

/// What was answered, and what the rules made of it where that is not its points.
pub(super) fn answer(facts: &Facts<'_>, explainer: &mut Explainer<'_>, step: &Step) -> String {
    let c = &facts.c;
    let round = &facts.publication.round;
    let said = match step.outcome {
        Outcome::Given => return c.t(message!("agency-answer-withheld")),
        Outcome::Gated => return c.t(message!("agency-answer-gated")),
        Outcome::Decided(i) => {
            let reason = round.data.decided[i].reason.as_str();
            return c.t(message!("agency-answer-decided", reason = reason));
        }
        Outcome::Overridden(_) => return c.t(message!("agency-answer-overridden")),
        Outcome::Rule => match step.answer {
            Some((question, answer)) => words(facts, question, answer),
            None => return below(facts, explainer, step),
        },
    };
    let policy = match step.policy {
        Some(Special::Zero) => c.t(message!("agency-policy-zero")),
        Some(Special::LeaveOut) => c.t(message!("agency-policy-left-out")),
        Some(Special::Propagate) => c.t(message!("agency-policy-refused")),
        Some(Special::Least | Special::Most) => c.t(message!("agency-policy-worst")),
        None => return said,
    };
    format!("{said} ({policy})")
}

/// The answer behind a score that was only turned into another one.
fn below(facts: &Facts<'_>, explainer: &mut Explainer<'_>, step: &Step) -> String {
    let rule = &facts.publication.model().measure(step.measure).rule;
    if rule.rollup().is_some() || rule.combination().is_some() {
        return String::new();
    }
    match step.inputs.first() {
        Some(input) => {
            let step = explainer.step(input.measure, input.row);
            answer(facts, explainer, &step)
        }
        None => String::new(),
    }
}

fn words(facts: &Facts<'_>, question: QuestionIx, answer: Answer) -> String {
    let c = &facts.c;
    let entry = facts.publication.round.methodology.question(question);
    match answer {
        Answer::Missing => c.t(message!("agency-answer-missing")),
        Answer::NotApplicable => c.t(message!("agency-answer-not-applicable")),
        Answer::NotRelevant => c.t(message!("agency-answer-not-relevant")),
        Answer::Option(option) => match &facts.publication.model().question(question).kind {
            Kind::Choice { options } => options
                .get(usize::from(option))
                .map_or_else(String::new, |(id, _)| option_title(facts, question, id)),
            Kind::Number { .. } => String::new(),
        },
        Answer::Number(x) => {
            // More decimals than two say nothing to a reader; the data have them all.
            with_unit(facts, entry, Rounding::half_up(2).apply(x))
        }
    }
}

fn with_unit(facts: &Facts<'_>, entry: Option<&QuestionEntry>, x: f64) -> String {
    let c = &facts.c;
    let is_percent = entry.is_some_and(|e| is(e, KindWord::Percent));
    let unit = entry.and_then(|e| text(&e.unit, c.lang));
    match unit {
        Some(unit) => format!("{} {unit}", number(c.lang, x, None)),
        None if is_percent => percent(c.lang, x, None),
        None => number(c.lang, x, None),
    }
}

fn is(entry: &QuestionEntry, kind: KindWord) -> bool {
    entry.kind.as_ref().is_some_and(|k| k.value == kind)
}

fn option_title(facts: &Facts<'_>, question: QuestionIx, id: &str) -> String {
    facts.publication.round.methodology.option_title(question, id, facts.c.lang)
}

/// What a full score would need; nothing where that cannot be said in a few words.
pub(super) fn needed(facts: &Facts<'_>, step: &Step) -> Option<String> {
    let c = &facts.c;
    let model = facts.publication.model();
    let rule = &model.measure(step.measure).rule;
    if let Some(question) = rule.question() {
        let answer = best(facts, question)?;
        return Some(c.t(message!("agency-need", answer = plain(&answer))));
    }
    let (rollup, of) = (rule.rollup()?, rule.carries()?);
    let answer = best(facts, model.measure(of).rule.question()?)?;
    let subject = c.wording(facts.publication).one(rollup.from);
    Some(c.t(message!("agency-need-each", subject = subject, answer = plain(&answer))))
}

/// The answer with the most points.
fn best(facts: &Facts<'_>, question: QuestionIx) -> Option<String> {
    let asked = facts.publication.model().question(question);
    match &asked.kind {
        Kind::Choice { options } => {
            let best = options.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
            Some(option_title(facts, question, &best.0))
        }
        Kind::Number { range, goalposts } => {
            let best = goalposts.map_or(range.1, |g| g.best);
            if !best.is_finite() {
                return None;
            }
            let entry = facts.publication.round.methodology.question(question);
            let answer = with_unit(facts, entry, best);
            // An answer beyond it has a full score, too, if there can be one.
            let falls = goalposts.is_some_and(|g| g.best < g.worst);
            Some(match falls {
                true if range.0 < best => {
                    facts.c.part(message!("agency-need-or-less", answer = answer))
                }
                false if range.1 > best => {
                    facts.c.part(message!("agency-need-or-more", answer = answer))
                }
                _ => answer,
            })
        }
    }
}

//! Questions in words: which answers they take and what these score.

use sanjeh_engine::model::{Kind, QuestionIx};
use sanjeh_messages::{message, number};
use sanjeh_methodology::document::{KindWord, QuestionEntry};
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;

use crate::context::Context;

fn entry(p: &Publication, question: QuestionIx) -> Option<&QuestionEntry> {
    let question = p.model().question(question);
    let kind = &p.model().types[question.on.0].id;
    let entries = p.round.methodology.document.questions.get(kind)?;
    entries.get(&question.id).map(|entry| &entry.value)
}

/// What is asked.
pub(super) fn title(c: &Context<'_>, p: &Publication, question: QuestionIx) -> String {
    let own = entry(p, question).and_then(|entry| text(&entry.title, c.lang));
    own.unwrap_or(&p.model().question(question).id).to_owned()
}

/// What an option is called.
pub(super) fn option_word(
    c: &Context<'_>,
    p: &Publication,
    question: QuestionIx,
    id: &str,
) -> String {
    let entry = entry(p, question);
    let is_boolean =
        entry.and_then(|e| e.kind.as_ref()).is_some_and(|kind| kind.value == KindWord::Boolean);
    match id {
        "yes" if is_boolean => return c.part(message!("reuse-yes")),
        "no" if is_boolean => return c.part(message!("reuse-no")),
        _ => {}
    }
    let scale = entry.and_then(|e| e.scale.as_ref()).map(|scale| scale.value.as_str());
    let own = p.model().question(question).id.as_str();
    p.round.methodology.word(scale.unwrap_or(own), id, c.lang).to_owned()
}

/// The answers that a question takes, each with what it scores.
pub(super) fn answers(c: &Context<'_>, p: &Publication, question: QuestionIx) -> Vec<String> {
    let entry = entry(p, question);
    let plain = |x: f64| number(c.lang, x, None);
    match &p.model().question(question).kind {
        Kind::Choice { options } => {
            let option = |(id, points): &(String, f64)| {
                let option = option_word(c, p, question, id);
                c.part(message!("reuse-option", option = option, points = plain(*points)))
            };
            options.iter().map(option).collect()
        }
        Kind::Number { range, goalposts } => {
            let unit = entry.and_then(|e| text(&e.unit, c.lang)).unwrap_or_default();
            let with_unit = |x: f64| format!("{} {unit}", plain(x)).trim_end().to_owned();
            let mut said = vec![match goalposts {
                Some(posts) => c.part(message!(
                    "reuse-goalposts",
                    worst = with_unit(posts.worst),
                    best = with_unit(posts.best)
                )),
                None => c.part(message!("reuse-as-it-stands")),
            }];
            let (least, most) = range;
            if least.is_finite() && most.is_finite() {
                said.push(c.part(message!(
                    "reuse-range",
                    least = with_unit(*least),
                    most = with_unit(*most)
                )));
            } else if goalposts.is_none() && !unit.is_empty() {
                said.push(c.part(message!("reuse-unit", unit = unit)));
            }
            said
        }
    }
}

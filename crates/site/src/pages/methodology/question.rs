//! Questions in words: which answers they take and what these score.

use sanjeh_engine::model::{Goalposts, Kind, QuestionIx};
use sanjeh_messages::{message, number};
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;

use crate::context::Context;

/// What is asked.
pub(super) fn title(c: &Context<'_>, p: &Publication, question: QuestionIx) -> String {
    let own = p.round.methodology.question(question).and_then(|entry| text(&entry.title, c.lang));
    own.unwrap_or(&p.model().question(question).id).to_owned()
}

/// Which answers lie beyond those that score 0 and 100, in the words of the message.
fn way((least, most): (f64, f64), posts: Goalposts) -> &'static str {
    let (low, high) = (posts.worst.min(posts.best), posts.worst.max(posts.best));
    match (least >= low && most <= high, posts.best < posts.worst) {
        (true, _) => "within",
        (false, true) => "less",
        (false, false) => "more",
    }
}

/// The answers that a question takes, each with what it scores.
pub(super) fn answers(c: &Context<'_>, p: &Publication, question: QuestionIx) -> Vec<String> {
    let methodology = &p.round.methodology;
    let entry = methodology.question(question);
    let plain = |x: f64| number(c.lang, x, None);
    match &p.model().question(question).kind {
        Kind::Choice { options } => {
            let option = |(id, points): &(String, f64)| {
                let option = methodology.option_title(question, id, c.lang);
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
                    way = way(*range, *posts),
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

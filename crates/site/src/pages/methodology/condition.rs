//! Conditions in words.

use sanjeh_engine::model::{Bound, Condition, Kind, TestOn, TypeIx};
use sanjeh_messages::{message, number};
use sanjeh_publication::Publication;

use crate::context::Context;

/// More values than this are counted, not named.
const MOST_NAMED: usize = 6;

/// Which subjects of a kind meet a condition; empty if all do.
pub(super) fn words(c: &Context<'_>, p: &Publication, kind: TypeIx, of: &Condition) -> String {
    let (model, methodology) = (p.model(), &p.round.methodology);
    let tests = of.tests.iter().map(|test| {
        let (what, values) = match &test.on {
            TestOn::Attribute(at, values) => {
                let attribute = model.types[kind.0].attributes[*at].as_str();
                let what = methodology.attribute_title(attribute, c.lang);
                // A column without a name says nothing to people; its values do.
                let what = if what == attribute { String::new() } else { what.to_owned() };
                let name = |value: &String| methodology.word(attribute, value, c.lang).to_owned();
                (what, values.iter().map(name).collect::<Vec<_>>())
            }
            TestOn::Id(ids) => {
                let name = |id: &String| {
                    let row = p.round.data.tables[kind.0].ids.find(id.as_bytes());
                    row.map_or(id.as_str(), |row| p.name(kind, row, c.lang)).to_owned()
                };
                (methodology.type_title(kind, c.lang).to_owned(), ids.iter().map(name).collect())
            }
            TestOn::Answer(question, options) => {
                let asked = model.question(*question);
                let name = |option: &u8| match &asked.kind {
                    Kind::Choice { options } => {
                        options.get(usize::from(*option)).map_or_else(String::new, |(id, _)| {
                            p.round.methodology.option_title(*question, id, c.lang)
                        })
                    }
                    Kind::Number { .. } => String::new(),
                };
                let title = super::question::title(c, p, *question);
                (title, options.iter().map(name).collect())
            }
            TestOn::Score(measure, from, to) => {
                let title = methodology.measure_title(*measure, c.lang).to_owned();
                (title, vec![interval(c, *from, *to)])
            }
        };
        let values = if values.len() > MOST_NAMED {
            vec![c.part(message!("reuse-condition-many", n = values.len()))]
        } else {
            values
        };
        let text = match (what.is_empty(), test.negate) {
            (false, false) => message!("reuse-condition-is", what = what, values = values),
            (false, true) => message!("reuse-condition-not", what = what, values = values),
            (true, false) => message!("reuse-condition-values", values = values),
            (true, true) => message!("reuse-condition-other-values", values = values),
        };
        c.part(text)
    });
    tests.collect::<Vec<_>>().join(&c.part(message!("list-separator")))
}

fn interval(c: &Context<'_>, from: Bound, to: Bound) -> String {
    let n = |x: f64| number(c.lang, x, None);
    let lower = match from {
        Bound::Open => None,
        Bound::Included(x) => Some(c.part(message!("reuse-at-least", n = n(x)))),
        Bound::Excluded(x) => Some(c.part(message!("reuse-above", n = n(x)))),
    };
    let upper = match to {
        Bound::Open => None,
        Bound::Included(x) => Some(c.part(message!("reuse-at-most", n = n(x)))),
        Bound::Excluded(x) => Some(c.part(message!("reuse-below", n = n(x)))),
    };
    lower.into_iter().chain(upper).collect::<Vec<_>>().join(&c.part(message!("list-separator")))
}

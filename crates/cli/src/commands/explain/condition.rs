//! Conditions as text, the same in every language: `region=east|west; total>=50`.

use sanjeh_engine::model::{Bound, Condition, Kind, Model, TestOn, TypeIx};

/// What stands between tests that must all hold.
pub(super) const AND: &str = "; ";

/// A condition on subjects of a type; empty if it always holds.
pub(super) fn written(model: &Model, on: TypeIx, condition: &Condition) -> String {
    let tests = condition.tests.iter().map(|test| {
        let one_of = |name: &str, values: &[&str]| {
            format!("{name}{}{}", if test.negate { "!=" } else { "=" }, values.join("|"))
        };
        match &test.on {
            TestOn::Attribute(attribute, values) => {
                one_of(&model.types[on.0].attributes[*attribute], &texts(values))
            }
            TestOn::Id(ids) => one_of("id", &texts(ids)),
            TestOn::Answer(question, options) => {
                let question = model.question(*question);
                let option = |at: &u8| match &question.kind {
                    Kind::Choice { options } => options.get(usize::from(*at)).map(|o| o.0.as_str()),
                    Kind::Number { .. } => None,
                };
                let options: Vec<&str> = options.iter().filter_map(option).collect();
                one_of(&question.id, &options)
            }
            TestOn::Score(measure, low, high) => {
                let id = &model.measure(*measure).id;
                let low = match low {
                    Bound::Open => None,
                    Bound::Included(x) => Some(format!("{id}>={x}")),
                    Bound::Excluded(x) => Some(format!("{id}>{x}")),
                };
                let high = match high {
                    Bound::Open => None,
                    Bound::Included(x) => Some(format!("{id}<={x}")),
                    Bound::Excluded(x) => Some(format!("{id}<{x}")),
                };
                let both: Vec<String> = low.into_iter().chain(high).collect();
                let both = if both.is_empty() { format!("{id} scored") } else { both.join(AND) };
                if test.negate { format!("not({both})") } else { both }
            }
        }
    });
    tests.collect::<Vec<_>>().join(AND)
}

fn texts(values: &[String]) -> Vec<&str> {
    values.iter().map(String::as_str).collect()
}

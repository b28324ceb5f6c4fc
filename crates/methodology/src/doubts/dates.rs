//! Attributes whose values are dates in several spellings, where subjects are chosen, grouped or
//! compared by them: one day is several values then.

use std::collections::BTreeSet;

use sanjeh_engine::model::{Classes, Condition, MethodChoice, RollupHow, Rule, TestOn, TypeIx};
use sanjeh_intake::DateForms;
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::report::shortened;

impl Doubts<'_> {
    pub(super) fn dates(&mut self) {
        for (on, attribute) in self.compared() {
            let mut forms = DateForms::default();
            for (written, times) in self.values_of(on, attribute).values() {
                forms.add(written, *times);
            }
            let Some((examples, others)) = forms.several() else { continue };
            let name = self.attribute_name(on, attribute);
            let text = message!(
                "methodology-date-spellings",
                attribute = name,
                n = examples.len() as u64,
                examples = shortened(&examples, examples.len())
            );
            let problem = Problem::warning("date-spellings", text)
                .about(name)
                .times(others)
                .help(message!("methodology-date-spellings-help", example = examples[0]));
            let table = self.methodology.document.subjects[on.0].value.table.value.as_str();
            self.problems.push(problem.in_file(table));
        }
    }

    /// The attributes by which subjects are chosen, grouped or compared.
    fn compared(&self) -> BTreeSet<(TypeIx, usize)> {
        let model = &self.methodology.model;
        let mut all = BTreeSet::new();
        let mut tested = |on: TypeIx, condition: &Condition| {
            for test in &condition.tests {
                if let TestOn::Attribute(attribute, _) = test.on {
                    all.insert((on, attribute));
                }
            }
        };
        for measure in &model.measures {
            tested(measure.on, &measure.when);
            measure.overrides.iter().for_each(|o| tested(measure.on, &o.when));
            match &measure.rule {
                Rule::Rollup(rollup) => {
                    tested(rollup.from, &rollup.filter);
                    if let RollupHow::Share(condition) = &rollup.how {
                        tested(rollup.from, condition);
                    }
                }
                Rule::Normalise(normalise) => tested(measure.on, &normalise.filter),
                _ => {}
            }
        }
        model.ranks.iter().for_each(|list| tested(model.measure(list.measure).on, &list.filter));
        model.statistics.iter().for_each(|s| tested(model.measure(s.measure).on, &s.filter));
        model.shares.iter().for_each(|share| tested(share.of, &share.filter));
        model.groups.iter().for_each(|group| tested(group.of, &group.filter));
        for measure in &model.measures {
            let split: &[usize] = match &measure.rule {
                Rule::Normalise(normalise) => &normalise.within,
                Rule::Choose { attribute, .. } => std::slice::from_ref(attribute),
                Rule::Rollup(rollup) => match &rollup.how {
                    RollupHow::Of {
                        method: MethodChoice::ByAttribute { attribute, .. }, ..
                    } => std::slice::from_ref(attribute),
                    _ => &[],
                },
                _ => &[],
            };
            all.extend(split.iter().map(|&attribute| (measure.on, attribute)));
        }
        for list in &model.ranks {
            let on = model.measure(list.measure).on;
            all.extend(list.within.iter().map(|&attribute| (on, attribute)));
        }
        for share in &model.shares {
            if let Classes::Attribute(attribute) = share.by {
                all.insert((share.of, attribute));
            }
        }
        all.extend(model.groups.iter().filter_map(|group| Some((group.of, group.split?))));
        if let Some(presentation) = &self.methodology.presentation {
            let categories = presentation.categories.iter();
            all.extend(categories.map(|categories| (presentation.of, categories.attribute)));
        }
        all
    }
}

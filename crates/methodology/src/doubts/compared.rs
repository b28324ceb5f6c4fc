//! The attributes by which subjects are chosen, grouped or compared, and which subjects are.

use sanjeh_engine::model::{Classes, Condition, Measure, TestOn, TypeIx};
use sanjeh_engine::text::fold;

use super::Doubts;

/// One use of an attribute.
pub(super) struct Compared<'a> {
    pub(super) on: TypeIx,
    pub(super) attribute: usize,
    /// Who is looked at; everybody if `None`.
    filter: Option<&'a Condition>,
    pub(super) way: Way,
}

/// What an attribute does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// A condition asks for some of its values.
    Tests,
    /// Each of its values is a class.
    Splits,
    /// It chooses one of several cases.
    Chooses,
}

/// All uses, while they are gathered.
#[derive(Default)]
struct Uses<'a>(Vec<Compared<'a>>);

impl<'a> Uses<'a> {
    /// The attributes that a condition asks for.
    fn tested(&mut self, on: TypeIx, condition: &'a Condition) {
        for test in &condition.tests {
            if let TestOn::Attribute(attribute, _) = test.on {
                let filter = Some(condition);
                self.0.push(Compared { on, attribute, filter, way: Way::Tests });
            }
        }
    }

    /// The attributes by which those of a filter are put into classes.
    fn split(&mut self, on: TypeIx, by: &[usize], filter: Option<&'a Condition>) {
        let one = |&attribute: &usize| Compared { on, attribute, filter, way: Way::Splits };
        self.0.extend(by.iter().map(one));
    }

    fn cases(&mut self, on: TypeIx, attribute: usize) {
        self.0.push(Compared { on, attribute, filter: None, way: Way::Chooses });
    }

    fn measure(&mut self, measure: &'a Measure) {
        self.tested(measure.on, &measure.when);
        measure.overrides.iter().for_each(|o| self.tested(measure.on, &o.when));
        for (on, condition) in measure.rule.conditions(measure.on) {
            self.tested(on, condition);
        }
        if let Some(normalise) = measure.rule.normalisation() {
            self.split(measure.on, &normalise.within, Some(&normalise.filter));
        }
        if let Some(attribute) = measure.rule.selector() {
            self.cases(measure.on, attribute);
        }
    }
}

impl<'a> Doubts<'a> {
    /// Every use of an attribute by which subjects are chosen, grouped or compared.
    pub(super) fn compared(&self) -> Vec<Compared<'a>> {
        let model = &self.methodology.model;
        let mut uses = Uses::default();
        model.measures.iter().for_each(|measure| uses.measure(measure));
        for list in &model.ranks {
            let on = model.measure(list.measure).on;
            uses.tested(on, &list.filter);
            uses.split(on, &list.within, Some(&list.filter));
        }
        for statistic in &model.statistics {
            uses.tested(model.measure(statistic.measure).on, &statistic.filter);
        }
        for share in &model.shares {
            uses.tested(share.of, &share.filter);
            if let Classes::Attribute(attribute) = share.by {
                uses.split(share.of, &[attribute], Some(&share.filter));
            }
        }
        for group in &model.groups {
            uses.tested(group.of, &group.filter);
            uses.split(group.of, group.split.as_slice(), Some(&group.filter));
        }
        if let Some(presentation) = &self.methodology.presentation
            && let Some(categories) = &presentation.categories
        {
            uses.split(presentation.of, &[categories.attribute], None);
        }
        uses.0
    }

    /// Whether a use looks at a subject, whatever its value of that attribute. What a condition asks of
    /// answers and scores is taken to be so.
    pub(super) fn is_looked_at(&self, used: &Compared<'_>, row: u32) -> bool {
        let table = &self.data.tables[used.on.0];
        used.filter.is_none_or(|filter| {
            filter.tests.iter().all(|test| match &test.on {
                TestOn::Attribute(attribute, values) => {
                    let has = || fold(table.attributes[*attribute].get(row));
                    *attribute == used.attribute || values.contains(&has()) != test.negate
                }
                TestOn::Id(ids) => ids.iter().any(|id| id == table.ids.get(row)) != test.negate,
                TestOn::Answer(..) | TestOn::Score(..) => true,
            })
        })
    }
}

//! What is said of a score that a subject shares with those that belong to it.

use sanjeh_engine::model::{MeasureIx, Method, MethodChoice, Rollup, RollupHow};
use sanjeh_messages::message;

use crate::Wording;
use crate::piece::Sentence;
use crate::saying::Saying;

impl Wording<'_> {
    /// How the score of a group came about: from the subject's own score, and from those of how many that
    /// belong to it. Nothing if the measure is no such mean, or the subject has no score of its own.
    pub fn group(&self, measure: MeasureIx, row: u32) -> Option<Sentence> {
        let (rollup, of) = self.mean_of_group(measure)?;
        let mut saying = Saying::new(self.lang);
        let own = saying.slot(self.score(of, row)?);
        let links = &self.reading.round.data.tables[rollup.from.0].links[rollup.link];
        let members = (0_u32..).zip(links).filter(|(_, to)| **to == row);
        let count = members.filter(|(member, _)| self.reading.score(of, *member).is_some()).count();
        let message = if count == 0 {
            message!("wording-group-alone", own = own)
        } else {
            let members = saying.slot(self.many(rollup.from, count));
            message!("wording-group", n = count, own = own, members = members)
        };
        Some(saying.say(message))
    }

    /// The same for all subjects of a list that is ordered by the score of groups.
    pub fn group_rule(&self, list: usize) -> Option<Sentence> {
        let measure = self.reading.model().ranks[list].measure;
        self.mean_of_group(measure)?;
        let mut saying = Saying::new(self.lang);
        let title = self.reading.methodology().measure_title(measure, self.lang);
        let title = saying.slot(Self::title(title));
        let kind = self.reading.model().measure(measure).on;
        let subject = self.one(kind);
        Some(saying.say(message!("wording-group-rule", measure = title, subject = subject)))
    }

    /// The rule of a measure that is the mean of a subject's own score and those of all that belong to it,
    /// and of which score.
    fn mean_of_group(&self, measure: MeasureIx) -> Option<(&Rollup, MeasureIx)> {
        let rollup = self.reading.model().measure(measure).rule.rollup()?;
        let RollupHow::Of { measure: of, method, weight: None } = &rollup.how else { return None };
        let is_mean = matches!(method, MethodChoice::Same(Method::Mean, _));
        (rollup.with_self && is_mean && rollup.filter.tests.is_empty()).then_some((rollup, *of))
    }
}

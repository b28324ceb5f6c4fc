//! Measures from the subjects that name one: single rollups, and those that carry many measures.

use std::ops::Range;

use sanjeh_engine::model::{MeasureIx, Method, MethodChoice, Rollup, RollupHow, Rule, TypeIx};
use sanjeh_messages::message;

use super::Compiler;
use super::combine::gaps;
use crate::document::{self, At, GapsWord, MethodWord, Rollups};

impl Compiler<'_> {
    pub(super) fn rollup(
        &mut self,
        on: TypeIx,
        entry: &document::Rollup,
        span: &Range<usize>,
    ) -> Option<Rule> {
        let from = match &entry.from {
            Some(from) => self.type_ix(from)?,
            None => on,
        };
        let link = self.link(from, on, entry.via.as_ref(), span)?;
        if entry.with_self && from != on {
            self.report.error(span, message!("methodology-with-self"), None);
        }
        let filter = self.condition(from, &entry.condition);
        let word = entry.how.as_ref().map(|h| h.value.as_str());
        let how = if let Some(share) = &entry.share {
            RollupHow::Share(self.condition(from, share))
        } else if word == Some("count") {
            RollupHow::Count
        } else {
            let Some(of) = &entry.of else {
                let help = message!("methodology-rollup-of-help");
                self.report.error(span, message!("methodology-rollup-of"), Some(help));
                return None;
            };
            let measure = self.measure(from, of)?;
            let method = self.method(on, entry.how.as_ref(), entry.gaps)?;
            let weight = match &entry.weight {
                Some(weight) => Some(self.measure(from, weight)?),
                None => None,
            };
            RollupHow::Of { measure, method, weight }
        };
        let with_self = entry.with_self && from == on;
        Some(Rule::Rollup(Rollup { from, link, with_self, filter, how }))
    }

    pub(super) fn carried(
        &mut self,
        ix: MeasureIx,
        rollups: &At<Rollups>,
        of: &At<String>,
    ) -> Option<Rule> {
        let entry = &rollups.value;
        let on = self.model.measures[ix.0].on;
        let rollup = document::Rollup {
            from: Some(entry.from.clone()),
            via: entry.via.clone(),
            of: Some(of.clone()),
            how: entry.how.clone(),
            gaps: entry.gaps,
            weight: entry.weight.clone(),
            condition: entry.condition.clone(),
            ..document::Rollup::default()
        };
        self.rollup(on, &rollup, &rollups.span)
    }

    pub(super) fn method(
        &mut self,
        on: TypeIx,
        word: Option<&At<String>>,
        gaps_word: Option<GapsWord>,
    ) -> Option<MethodChoice> {
        let default_gaps = gaps_word.or(self.doc.policy.gaps);
        let Some(word) = word else {
            return Some(MethodChoice::Same(Method::Mean, gaps(default_gaps)));
        };
        if let Some(same) = MethodWord::from_word(&word.value) {
            return Some(MethodChoice::Same(method(same), gaps(default_gaps)));
        }
        let Some(named) = self.doc.methods.get(&word.value) else {
            let text = message!("methodology-unknown-method", name = word.value.as_str());
            let known = ["mean", "best", "worst", "sum", "count"];
            let known = known.into_iter().chain(self.doc.methods.keys().map(String::as_str));
            self.report.unknown(&word.span, &word.value, text, known);
            return None;
        };
        let attribute = self.attribute(on, &named.value.by)?;
        let way = |case: &document::Case| (method(case.how), gaps(case.gaps.or(default_gaps)));
        let cases = named.value.cases.value.iter().map(|(value, case)| {
            let (method, gaps) = way(&case.value.0);
            (sanjeh_engine::text::fold(value), method, gaps)
        });
        let cases = cases.collect();
        let otherwise = named.value.otherwise.as_ref().map(|case| way(&case.0));
        Some(MethodChoice::ByAttribute { attribute, cases, otherwise })
    }
}

fn method(word: MethodWord) -> Method {
    match word {
        MethodWord::Mean => Method::Mean,
        MethodWord::Best => Method::Best,
        MethodWord::Worst => Method::Worst,
        MethodWord::Sum => Method::Sum,
    }
}

//! Measures from the subjects that name one: single rollups, and those that carry many measures.

use std::ops::Range;

use sanjeh_engine::model::{MeasureIx, Method, MethodChoice, Rollup, RollupHow, Rule, TypeIx};
use sanjeh_messages::message;

use super::Compiler;
use super::combine::gaps;
use super::measures::placeholder;
use crate::document::{self, At, Carried, GapsWord, MethodWord, NewName, Rollups};

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

    /// Gives measures that are carried their names where they are carried to.
    pub(super) fn declare_carried(
        &mut self,
        rollups: &At<Rollups>,
    ) -> Vec<(MeasureIx, At<String>)> {
        let entry = &rollups.value;
        let (from, to) = (self.type_ix(&entry.from), self.type_ix(&entry.to));
        let (Some(from), Some(to)) = (from, to) else { return Vec::new() };
        let own = NewName::default();
        let carried: Vec<(At<String>, &NewName)> = if let Some(Carried(carried)) = &entry.measures {
            carried.iter().map(|c| (c.of.clone(), &c.new)).collect()
        } else {
            let all = self.listed(None, from, &rollups.span);
            all.into_iter().map(|of| (of, &own)).collect()
        };
        if let Some(id) = &entry.id
            && carried.len() > 1
            && !id.value.contains("{}")
        {
            let help = message!("methodology-each-id-help");
            self.report.error(&id.span, message!("methodology-each-id"), Some(help));
            return Vec::new();
        }
        let mut all = Vec::new();
        for (of, new) in carried {
            let pattern = match (&new.id, &entry.id) {
                (Some(own), _) => own.clone(),
                (None, Some(all)) => all.clone(),
                (None, None) => At { value: "{}".to_owned(), span: of.span.clone() },
            };
            let id = pattern.value.replace("{}", &of.value);
            if pattern.value != "{}" {
                self.check_id(&id, &pattern.span);
            }
            let mut measure = placeholder(&id, to);
            measure.published = self.rounding(self.doc.policy.published, &of.span);
            let Some(ix) = self.declare(measure, of.span.clone()) else { continue };
            let title = if new.title.is_empty() { &entry.title } else { &new.title };
            if !title.is_empty() {
                self.titles.push((ix, title.clone()));
            }
            if pattern.value.contains("{}") {
                self.made_from.push((ix, from, of.value.clone(), pattern.value));
            }
            all.push((ix, of));
        }
        all
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

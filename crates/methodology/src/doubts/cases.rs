//! Values of an attribute for which a choice by that attribute has no case.

use std::collections::BTreeMap;
use std::ops::Range;

use sanjeh_engine::model::{Condition, TypeIx};
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::document::At;

/// Subjects that a choice leaves without a score.
struct Choice<'a> {
    /// `method` or `measure`: what is chosen.
    what: &'static str,
    on: TypeIx,
    by: &'a str,
    /// Folded values that have a case.
    cases: Vec<String>,
    span: &'a Range<usize>,
}

impl Doubts<'_> {
    pub(super) fn cases(&mut self) {
        let document = &self.methodology.document;
        let model = &self.methodology.model;
        let everybody = Condition::default();
        // Which kinds of subjects get a score by a method, and by which gate.
        let mut users: Vec<(TypeIx, &At<String>, &Condition)> = Vec::new();
        for (kind, entries) in &document.measures {
            let Some(on) = model.type_by_id(kind) else { continue };
            for (id, entry) in entries {
                let Some(measure) = model.measure_by_id(on, id) else { continue };
                let when = &model.measure(measure).when;
                let rollup = entry.value.rollup.as_ref();
                users.extend(rollup.and_then(|r| r.value.how.as_ref()).map(|how| (on, how, when)));
                if let Some(choose) = &entry.value.choose
                    && choose.value.otherwise.is_none()
                {
                    let cases = &choose.value.cases;
                    let choice = Choice {
                        what: "measure",
                        on,
                        by: &choose.value.by.value,
                        cases: cases.value.keys().map(|value| fold(value)).collect(),
                        span: &cases.span,
                    };
                    self.without_case(&choice, when);
                }
            }
        }
        for rollups in &document.rollups {
            let on = model.type_by_id(&rollups.value.to.value);
            users.extend(on.zip(rollups.value.how.as_ref()).map(|(on, how)| (on, how, &everybody)));
        }
        for (id, method) in &document.methods {
            let cases = &method.value.cases;
            let mut seen: Vec<TypeIx> = Vec::new();
            for (on, _, when) in users.iter().filter(|(_, how, _)| how.value == *id) {
                if method.value.otherwise.is_none() && !seen.contains(on) {
                    seen.push(*on);
                    let choice = Choice {
                        what: "method",
                        on: *on,
                        by: &method.value.by.value,
                        cases: cases.value.keys().map(|value| fold(value)).collect(),
                        span: &cases.span,
                    };
                    self.without_case(&choice, when);
                }
            }
        }
    }

    /// Warns of each value that subjects have and that has no case.
    fn without_case(&mut self, choice: &Choice<'_>, when: &Condition) {
        let Some(attribute) = self.attribute(choice.on, choice.by) else { return };
        // Whom a gate keeps out needs no case; who passes it is not known where it asks for scores.
        let Some(passes) = self.holds(choice.on, when) else { return };
        let column = &self.data.tables[choice.on.0].attributes[attribute];
        let mut without: BTreeMap<u32, (u64, u32)> = BTreeMap::new();
        for (row, &code) in column.codes.iter().enumerate().filter(|(row, _)| passes[*row]) {
            without.entry(code).or_insert((0, row as u32)).0 += 1;
        }
        let ids = &self.data.tables[choice.on.0].ids;
        for (code, (times, first)) in without {
            let value = column.values[code as usize].as_str();
            if choice.cases.contains(&fold(value)) {
                continue;
            }
            let text = message!(
                "methodology-without-case",
                attribute = choice.by,
                kind = if value.trim().is_empty() { "empty" } else { "given" },
                value = value,
                n = times,
                first = ids.get(first)
            );
            let code =
                if choice.what == "method" { "method-without-case" } else { "choose-without-case" };
            let help = message!("methodology-without-case-help", what = choice.what);
            let problem = Problem::warning(code, text)
                .about(format!("{}={value}", choice.by))
                .times(times)
                .help(help);
            self.push(problem, choice.span);
        }
    }
}

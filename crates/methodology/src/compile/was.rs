//! What questions, measures and results were called in earlier versions.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_messages::message;

use super::Compiler;
use crate::document::{self, At, Was};

impl Compiler<'_> {
    /// For each measure its earlier names: those under `was`, or, where its name is made from that
    /// of another measure, what that one was called. Names that cannot be right are reported.
    pub(super) fn earlier_names(&mut self) -> Vec<Vec<String>> {
        let doc = self.doc;
        let mut was = vec![Vec::new(); self.model.measures.len()];
        let carried = doc.rollups.iter().map(|rollups| &rollups.value.to.value);
        let kinds: BTreeSet<&String> =
            doc.questions.keys().chain(doc.measures.keys()).chain(carried).collect();
        for kind in kinds {
            let Some(on) = self.model.type_by_id(kind) else { continue };
            let asked = doc.questions.get(kind).into_iter().flatten();
            let made = doc.measures.get(kind).into_iter().flatten();
            let carried: Vec<(String, &Was)> = doc.carried_to(kind);
            let all: Vec<(&str, &Was)> = asked
                .map(|(id, entry)| (id.as_str(), &entry.value.was))
                .chain(made.map(|(id, entry)| (id.as_str(), &entry.value.was)))
                .chain(carried.iter().map(|(id, was)| (id.as_str(), *was)))
                .collect();
            for (id, names) in &all {
                if let Some(measure) = self.measures.get(&(on, (*id).to_owned())) {
                    let names = names.names().iter().map(|name| name.value.clone());
                    was[measure.0].extend(names);
                }
            }
            let known: BTreeSet<String> = self
                .measures
                .keys()
                .filter(|(of, _)| *of == on)
                .map(|(_, id)| id.clone())
                .collect();
            self.earlier(&all, |name| known.contains(name));
        }
        self.of_results();
        self.inherited(&mut was);
        was
    }

    fn of_results(&mut self) {
        let all: Vec<document::Result<'_>> = self.doc.results().collect();
        for of_one_sort in all.chunk_by(|one, other| one.0 == other.0) {
            let named: Vec<(&str, &Was)> =
                of_one_sort.iter().map(|(_, id, was)| (*id, *was)).collect();
            self.earlier(&named, |name| named.iter().any(|(id, _)| *id == name));
        }
    }

    /// Earlier names of things of one sort: each of one thing alone, and of none that is still there.
    fn earlier(&mut self, all: &[(&str, &Was)], is_there: impl Fn(&str) -> bool) {
        let mut taken: BTreeMap<&str, &str> = BTreeMap::new();
        for (id, was) in all {
            for At { value: name, span } in was.names() {
                self.check_id(name, span);
                let (text, help) = if name == id {
                    let help = message!("methodology-was-itself-help");
                    (message!("methodology-was-itself", id = *id), help)
                } else if is_there(name) {
                    let text = message!("methodology-was-is-there", id = *id, was = name.as_str());
                    (text, message!("methodology-was-is-there-help", was = name.as_str()))
                } else if let Some(other) = taken.insert(name, id) {
                    let name = name.as_str();
                    let text =
                        message!("methodology-was-twice", id = *id, other = other, was = name);
                    (text, message!("methodology-was-twice-help"))
                } else {
                    continue;
                };
                self.report.error(span, text, Some(help));
            }
        }
    }

    /// What is named after another measure was named after it before, unless that name is in use.
    fn inherited(&self, was: &mut [Vec<String>]) {
        let sources: BTreeMap<MeasureIx, &(MeasureIx, TypeIx, String, String)> =
            self.made_from.iter().map(|made| (made.0, made)).collect();
        for made in sources.keys() {
            if !was[made.0].is_empty() {
                continue;
            }
            let (mut patterns, mut at) = (Vec::new(), *made);
            // A longer way, or one that turns in a circle, is an error.
            for _ in 0..sanjeh_engine::DEEPEST {
                let Some((_, on, id, pattern)) = sources.get(&at).copied() else { break };
                let Some(source) = self.measures.get(&(*on, id.clone())) else { break };
                patterns.push(pattern);
                at = *source;
                if !was[at.0].is_empty() {
                    break;
                }
            }
            let on = self.model.measure(*made).on;
            let named = was[at.0].iter().map(|name| {
                let pattern = |name: String, pattern: &&String| pattern.replace("{}", &name);
                patterns.iter().rev().fold(name.clone(), pattern)
            });
            let free = named.filter(|name| !self.measures.contains_key(&(on, name.clone())));
            was[made.0] = free.collect();
        }
    }
}

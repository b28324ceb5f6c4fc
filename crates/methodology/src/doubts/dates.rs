//! Attributes whose values are dates in several spellings, where subjects are chosen, grouped or
//! compared by them: one day is several values then.

use std::collections::BTreeSet;

use sanjeh_intake::DateForms;
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::report::shortened;

impl Doubts<'_> {
    pub(super) fn dates(&mut self) {
        let compared = self.compared().into_iter().map(|used| (used.on, used.attribute));
        for (on, attribute) in compared.collect::<BTreeSet<_>>() {
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
}

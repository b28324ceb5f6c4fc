//! Values that the data have and their attribute does not declare.

use sanjeh_engine::model::TypeIx;
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use super::Doubts;
use crate::report::{nearest, shortened};

impl Doubts<'_> {
    /// Holds the data against the values that attributes declare.
    pub(super) fn declared(&mut self) {
        for kind in (0..self.methodology.model.types.len()).map(TypeIx) {
            for attribute in 0..self.methodology.model.types[kind.0].attributes.len() {
                self.declared_values(kind, attribute);
            }
        }
    }

    fn declared_values(&mut self, on: TypeIx, attribute: usize) {
        let Some(declaration) = self.declaration(on, attribute) else { return };
        let allowed: Vec<String> = declaration.values.iter().map(|v| fold(&v.value)).collect();
        let written: Vec<&str> = declaration.values.iter().map(|v| v.value.as_str()).collect();
        let column = &self.data.tables[on.0].attributes[attribute];
        let ids = &self.data.tables[on.0].ids;
        let table = self.methodology.document.subjects[on.0].value.table.value.clone();
        let name = declaration.name.value.as_str();
        let others: Vec<(String, u64)> = (self.values_of(on, attribute).iter())
            .filter(|(value, _)| !allowed.contains(value))
            .map(|(_, (written, times))| (written.clone(), *times))
            .collect();
        for (value, times) in others {
            let is_it = |&row: &u32| fold(column.get(row)) == fold(&value);
            let first = (0..ids.len() as u32).find(is_it).map_or("", |row| ids.get(row));
            let text = message!(
                "methodology-value-not-declared-in-data",
                attribute = name,
                kind = if value.is_empty() { "empty" } else { "given" },
                value = value.as_str(),
                n = times,
                first = first
            );
            let near = nearest(&value, written.iter().copied());
            let help = near.map_or_else(
                || {
                    let known = shortened(&written, written.len());
                    message!("methodology-value-not-declared-help", known = known)
                },
                |near| message!("methodology-did-you-mean", name = near),
            );
            let problem = Problem::error(text).about(format!("{name}={value}")).times(times);
            self.problems.push(problem.help(help).in_file(table.as_str()));
        }
    }
}

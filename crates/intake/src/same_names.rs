//! Subjects with different ids and one name.

use sanjeh_engine::dataset::Ids;
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use crate::attributes::Attribute;
use crate::link_column::LinkColumn;
use crate::looks::seen;
use crate::places::Wanted;

/// A register, as far as its names are compared.
pub(crate) struct Named<'r> {
    pub(crate) ids: &'r Ids,
    pub(crate) lines: &'r [u64],
    pub(crate) links: &'r [LinkColumn],
    pub(crate) names: &'r Attribute,
    /// The other attributes.
    pub(crate) others: Vec<&'r Attribute>,
    pub(crate) file: &'r str,
    pub(crate) field: usize,
}

impl Named<'_> {
    /// What is to be said of subjects that name the same others, and have one name: a warning if
    /// nothing else tells them apart, else a note.
    pub(crate) fn doubts(&self) -> Vec<Wanted> {
        let mut rows = self.repeated();
        let links = |row: u32| self.links.iter().map(move |link| link.codes.get(row as usize));
        rows.sort_by(|(a, one), (b, two)| {
            a.cmp(b).then_with(|| links(*one).cmp(links(*two))).then_with(|| one.cmp(two))
        });
        let same = |a: &(u32, u32), b: &(u32, u32)| a.0 == b.0 && links(a.1).eq(links(b.1));
        let mut doubts = Vec::new();
        for group in rows.chunk_by(same) {
            let [(_, first), rest @ ..] = group else { continue };
            doubts.extend(rest.iter().map(|(_, row)| self.doubt(*first, *row)));
        }
        doubts.sort_by_key(|doubt| doubt.line);
        doubts
    }

    /// Rows whose name another has, too, with a number for the name.
    fn repeated(&self) -> Vec<(u32, u32)> {
        let mut folded = Ids::default();
        let number = |text: &String| match folded.push(&fold(&seen(text))) {
            Ok(new) => new,
            Err(known) => known,
        };
        let numbers: Vec<u32> = self.names.name_texts().iter().map(number).collect();
        let mut counts = vec![0_u32; numbers.len()];
        let mut rows = Vec::new();
        for (row, &code) in (0_u32..).zip(self.names.codes()) {
            let (Some(&number), Some(text)) =
                (numbers.get(code as usize), self.names.name_texts().get(code as usize))
            else {
                continue;
            };
            if !text.is_empty() {
                counts[number as usize] += 1;
                rows.push((number, row));
            }
        }
        rows.retain(|(number, _)| counts[*number as usize] > 1);
        rows
    }

    fn doubt(&self, first: u32, row: u32) -> Wanted {
        let (id, known) = (self.ids.get(row), self.ids.get(first));
        let (at, line) = (self.lines[first as usize], self.lines[row as usize]);
        let name = (self.names.codes().get(row as usize))
            .and_then(|&code| self.names.name_texts().get(code as usize))
            .map_or("", String::as_str);
        let equal = (self.others.iter())
            .all(|other| other.codes().get(row as usize) == other.codes().get(first as usize));
        let problem = if equal {
            let text = message!("intake-same-name", id = id, first = known, line = at, name = name);
            Problem::warning("same-name", text).about(self.file)
        } else {
            let text =
                message!("intake-same-name-only", id = id, first = known, line = at, name = name);
            Problem::note(text)
        };
        let problem = problem.cause(format!("same-name {}", self.file));
        let problem = problem.help(message!("intake-same-name-help"));
        Wanted { line, field: self.field, problem }
    }
}

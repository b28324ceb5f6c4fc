//! Reads the table of scores that were decided by hand.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::Decided;
use sanjeh_engine::model::Model;
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use crate::builtin;
use crate::cells::{Pattern, cell_error, column};
use crate::decimal::Number;
use crate::header::Header;
use crate::header_rows::HeaderNames;
use crate::items::{Asked, Items};
use crate::lookup::{Lookup, Notes, Subjects};
use crate::records::Records;
use crate::refusal::not_a_number;
use crate::run::{Run, report};
use crate::scan::scan;
use crate::sources::DecidedSource;
use crate::spot::{Spotter, placed};
use crate::table::Table;
use crate::text;
use crate::unknown::Unknown;
use crate::unvalued::is_error;

/// What a block holds: decisions with their lines.
#[derive(Debug, Default)]
struct Found {
    decided: Vec<(u64, Decided)>,
    notes: Notes,
}

struct Layout<'a> {
    lookup: Lookup<'a>,
    score: usize,
    reason: Option<usize>,
    missing: Vec<String>,
}

/// Reads the decisions, in the order of the table, which may have no rows.
pub(crate) fn read(run: &mut Run<'_>, subjects: &Subjects<'_>) -> Vec<Decided> {
    let Some(source) = &run.sources.decided else { return Vec::new() };
    let sheet = source.sheet.as_deref();
    let table = match Table::open(run.files, &source.file, sheet, &source.layout, run.options) {
        Ok(table) => table,
        Err(problem) => {
            run.problems.push(*problem);
            return Vec::new();
        }
    };
    let spotter = table.spotter.clone();
    let Some(layout) = Layout::find(run, source, &table.header, &spotter, subjects) else {
        return Vec::new();
    };
    run.problems.extend(table.doubts());
    let ids = layout.lookup.subject.columns().chain([layout.lookup.item]);
    run.problems.extend(table.shown_otherwise(ids, &[], &[layout.score]));
    let mut all: Vec<Decided> = Vec::new();
    let mut lines: BTreeMap<(usize, u32), u64> = BTreeMap::new();
    let mut unknown = Unknown::default();
    let (model, most, problems) = (run.model, run.options.most_problems, &mut run.problems);
    let ended = scan(
        table,
        run.options.threads,
        run.progress,
        &|records, found: &mut Found| layout.parse(records, found, &spotter, model),
        &mut |block, found| {
            for (line, decided) in found.decided.drain(..) {
                let key = (decided.measure, decided.subject);
                let first = *lines.entry(key).or_insert(line);
                if first == line {
                    all.push(decided);
                    continue;
                }
                found.notes.faults.add(most, line, || {
                    let measure = &model.measures[decided.measure];
                    let problem = Problem::error(message!(
                        "intake-decided-twice",
                        measure = measure.id.as_str(),
                        subject = subjects.registers[measure.on.0].ids.get(decided.subject),
                        line = first
                    ));
                    let problem = problem.help(message!("intake-decided-twice-help"));
                    placed(problem, spotter.place_again(block, line, layout.score))
                });
            }
            report(problems, &mut found.notes.faults);
            found.notes.hand_over(&mut unknown, most);
        },
    );
    unknown.report(run, subjects.registers, &layout.lookup.items);
    if let Err(problem) = ended {
        run.problems.push(*problem);
    }
    all
}

impl<'a> Layout<'a> {
    fn find(
        run: &mut Run<'_>,
        source: &DecidedSource,
        header: &Header,
        spotter: &Spotter<'_>,
        subjects: &'a Subjects<'a>,
    ) -> Option<Self> {
        let mut wrong = Vec::new();
        let subject = Pattern::find(&source.subject, header, spotter, &mut wrong);
        let item = column(&source.measure, header, spotter, &mut wrong);
        let score = column(&source.score, header, spotter, &mut wrong);
        let reason = source.reason.as_deref().map(|name| column(name, header, spotter, &mut wrong));
        run.problems.extend(wrong);
        let names = run.model.measures.iter().map(|measure| (measure.on, measure.id.as_str()));
        let lookup = Lookup {
            subjects,
            items: Items::new(Asked::Measures, names, None, &[]),
            names: HeaderNames::of(header),
            width: header.len(),
            subject: subject?,
            item: item?,
            most: run.options.most_problems,
        };
        let reason = match reason {
            None => None,
            Some(column) => Some(column?),
        };
        let missing = run.sources.spellings.missing.iter().map(String::as_str);
        let missing = missing.chain(builtin::MISSING).map(fold).collect();
        Some(Self { lookup, score: score?, reason, missing })
    }

    fn parse(
        &self,
        records: &mut Records<'_>,
        found: &mut Found,
        spotter: &Spotter<'_>,
        model: &Model,
    ) {
        found.decided.clear();
        found.notes.clear(self.lookup.subjects.registers.len());
        while let Some((subject, measure)) = self.lookup.next(records, &mut found.notes, spotter) {
            let field = records.field(self.score);
            let score = match Number::parse(field) {
                Ok(number) => Some(number.value()),
                Err(_) if text::trim(field).is_empty() || self.missing.contains(&fold(field)) => {
                    None
                }
                Err(why) => {
                    found.notes.faults.add(self.lookup.most, records.line(), || {
                        let problem = not_a_number(why, &model.measures[measure].id, field);
                        spotter.field(problem, records, self.score)
                    });
                    continue;
                }
            };
            let reason = self.reason.map(|column| (column, records.field(column)));
            if let Some((column, reason)) = reason
                && spotter.sheet.is_some()
                && is_error(reason)
            {
                found.notes.faults.add(self.lookup.most, records.line(), || {
                    spotter.field(cell_error(reason), records, column)
                });
            }
            let reason = reason.map(|(_, reason)| text::words(reason).into_owned());
            let reason = reason.unwrap_or_default();
            found.decided.push((records.line(), Decided { measure, subject, score, reason }));
        }
    }
}

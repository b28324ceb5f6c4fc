//! Reads the tables of a checked round once more, now for writing: batches of rows on their way to
//! the database.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::{Ids, NOBODY};
use sanjeh_engine::text::fold;
use sanjeh_intake::{Files, LongAnswers, Progress, Row, Rows, SubjectRows, code};
use sanjeh_messages::Problem;
use serde_json::Value as Json;

use crate::bulk::{Batch, Table};
use crate::digest::with_files;
use crate::error::Error;
use crate::plan::{Kept, Plan, SourceTable, digests};
use crate::problems::changed;
use crate::seal::Seal;
use crate::subjects::Numbers;

/// What is sent on: the header of a table, or rows.
pub(crate) enum Found {
    /// The columns of a table, by its position among [`Plan::tables`].
    Header(usize, Vec<String>),
    /// Rows.
    Batch(Batch),
    /// The digest of all rows of a table, after the last of them.
    Digest(usize, String),
}

/// The receiver has gone, which has a reason of its own to tell.
struct Gone;

/// Why reading ended early.
enum End {
    Gone,
    Error(Error),
}

impl From<Gone> for End {
    fn from(_: Gone) -> Self {
        Self::Gone
    }
}

impl From<Box<Problem>> for End {
    fn from(problem: Box<Problem>) -> Self {
        Self::Error((*problem).into())
    }
}

/// Where batches go; it gives false when nobody takes them.
pub(crate) type Send<'s> = dyn FnMut(Found) -> bool + 's;

/// Reads all tables of a plan.
///
/// # Errors
/// If a table has changed since it was checked.
pub(crate) fn read(
    plan: &Plan,
    import: i64,
    numbers: &Numbers,
    progress: &dyn Fn(Progress<'_>),
    send: &mut Send<'_>,
) -> Result<(), Error> {
    let place = &plan.round.tables;
    let ended = with_files(place, |files| {
        for (at, table) in plan.tables.iter().enumerate() {
            let reading = Reading { plan, import, numbers, files, at, table };
            match table.kept {
                Kept::Rows => reading.rows(progress, send)?,
                Kept::Answers(n) => {
                    let source = &plan.round.methodology.sources.answers[n];
                    reading.answers(source, progress, send)?;
                }
            }
        }
        Ok(())
    });
    match ended {
        Err(End::Error(error)) => return Err(error),
        Err(End::Gone) => return Ok(()),
        Ok(()) => {}
    }
    for (file, digest) in digests(place, &plan.tables)? {
        if plan.files.get(&file).is_some_and(|(checked, _)| *checked != digest) {
            return Err(changed(&file));
        }
    }
    Ok(())
}

/// One table while it is read.
struct Reading<'a> {
    plan: &'a Plan,
    import: i64,
    numbers: &'a Numbers,
    files: &'a dyn Files,
    at: usize,
    table: &'a SourceTable,
}

/// A kind of subject that a table lists.
struct Listed<'a> {
    kind: usize,
    rows: SubjectRows,
    ids: &'a Ids,
    /// Languages and columns of its names.
    names: Vec<(&'a str, usize)>,
}

impl<'a> Reading<'a> {
    fn open(&self) -> Result<Rows<'a>, Box<Problem>> {
        let (file, sheet) = (&self.table.file, self.table.sheet.as_deref());
        let limits = &self.plan.round.methodology.limits.tables;
        Rows::open(self.files, file, sheet, &self.table.layout, limits)
    }

    /// A table that lists subjects.
    fn rows(&self, progress: &dyn Fn(Progress<'_>), send: &mut Send<'_>) -> Result<(), End> {
        let rows = self.open()?;
        pass(send, Found::Header(self.at, rows.columns().to_vec()))?;
        let mut listed = self.listed(&rows)?;
        let (mut cells, mut records) = (Batch::new(Table::Rows), Batch::new(Table::Records));
        let mut position = 0;
        let mut gone = false;
        let mut seal = Seal::new();
        rows.each(progress, &mut |row| {
            position += 1;
            let text = row.cells().collect::<Json>().to_string();
            seal.text(&text);
            cells.integer(self.import).integer(self.at as i64).integer(position).text(&text);
            for kind in &mut listed {
                if let Some(id) = kind.rows.next(row)
                    && let Some(subject) = kind.ids.find(id.as_bytes())
                {
                    self.record(kind, subject, row, position, &mut records);
                }
            }
            for batch in [&mut cells, &mut records] {
                if batch.is_full() && !send(Found::Batch(batch.take())) {
                    gone = true;
                }
            }
            !gone
        })?;
        for batch in [cells, records] {
            if gone {
                return Err(End::Gone);
            }
            pass(send, Found::Batch(batch))?;
        }
        Ok(pass(send, Found::Digest(self.at, seal.finish()))?)
    }

    fn listed(&self, rows: &Rows<'_>) -> Result<Vec<Listed<'a>>, Box<Problem>> {
        let round = &self.plan.round;
        let kinds = round.methodology.sources.subjects.iter().enumerate();
        let of_this_table = kinds.filter(|(_, source)| {
            let table = (&self.table.file, &self.table.sheet, &self.table.layout);
            (&source.file, &source.sheet, &source.layout) == table
        });
        of_this_table
            .map(|(kind, source)| {
                let id = &round.model().types[kind].id;
                let entry = round.methodology.document.subjects.get(id);
                let names = entry.into_iter().flat_map(|entry| &entry.value.name);
                let names =
                    names.map(|(lang, column)| Ok((lang.as_str(), rows.column(&column.value)?)));
                Ok(Listed {
                    kind,
                    rows: rows.subjects(source)?,
                    ids: &round.data.tables[kind].ids,
                    names: names.collect::<Result<_, Box<Problem>>>()?,
                })
            })
            .collect()
    }

    /// A subject with its names and links.
    fn record(
        &self,
        of: &Listed<'_>,
        subject: u32,
        row: Row<'_>,
        position: i64,
        records: &mut Batch,
    ) {
        let round = &self.plan.round;
        let name = |(lang, column): &(&str, usize)| {
            let name = row.cell(*column).trim();
            (!name.is_empty()).then(|| ((*lang).to_owned(), Json::from(name)))
        };
        let names: serde_json::Map<_, _> = of.names.iter().filter_map(name).collect();
        let table = &round.data.tables[of.kind];
        let links = round.model().types[of.kind].links.iter().zip(&table.links);
        let links = links.filter_map(|(link, targets)| {
            let target = targets[subject as usize];
            let ids = &round.data.tables[link.to.0].ids;
            (target != NOBODY).then(|| (link.id.clone(), Json::from(ids.get(target))))
        });
        let links: serde_json::Map<_, _> = links.collect();
        records
            .integer(self.import)
            .integer(self.numbers.subjects[of.kind][subject as usize])
            .integer(self.at as i64)
            .integer(position)
            .text(&Json::from(names).to_string())
            .text(&Json::from(links).to_string());
    }

    /// A table of answers.
    fn answers(
        &self,
        source: &LongAnswers,
        progress: &dyn Fn(Progress<'_>),
        send: &mut Send<'_>,
    ) -> Result<(), End> {
        let rows = self.open()?;
        pass(send, Found::Header(self.at, rows.columns().to_vec()))?;
        let ids = rows.ids(&source.subject)?;
        let (question, value) = (rows.column(&source.question)?, rows.column(&source.value)?);
        let known = [Some(question), Some(value), ids.single()];
        let rest: Vec<usize> =
            (0..rows.columns().len()).filter(|column| !known.contains(&Some(*column))).collect();
        let asked = self.asked(source);
        let mut batch = Batch::new(Table::Answers);
        let mut buffer = String::new();
        let (mut gone, mut unknown) = (false, false);
        let mut position = 0;
        let mut seal = Seal::new();
        let questions = &self.plan.round.model().questions;
        rows.each(progress, &mut |row| {
            position += 1;
            let name = row.cell(question);
            let targets = (asked.get(name))
                .or_else(|| asked.get(code(name).as_ref()))
                .or_else(|| asked.get(&fold(name)));
            let Some(targets) = targets else {
                unknown = true;
                return false;
            };
            // A question that is not read.
            if targets.is_empty() {
                return true;
            }
            let subject = ids.of(row, &mut buffer).unwrap_or_default();
            let found = targets.iter().find_map(|&(kind, question)| {
                let ids = &self.plan.round.data.tables[kind].ids;
                let row = ids.find(subject.as_bytes())?;
                Some((self.numbers.subjects[kind][row as usize], ids.get(row), question))
            });
            let Some((number, id, question)) = found else {
                unknown = true;
                return false;
            };
            batch.integer(self.import).integer(number).integer(self.numbers.questions[question]);
            batch.integer(self.at as i64).integer(position).text(row.cell(value));
            seal.text(id).text(&questions[question].id).text(row.cell(value));
            if rest.is_empty() {
                batch.nothing();
                seal.optional(None);
            } else {
                let rest: Json = rest.iter().map(|&column| row.cell(column)).collect();
                let rest = rest.to_string();
                batch.text(&rest);
                seal.optional(Some(&rest));
            }
            if batch.is_full() {
                gone = !send(Found::Batch(batch.take()));
            }
            !gone
        })?;
        if unknown {
            return Err(End::Error(changed(&self.table.file)));
        }
        if gone {
            return Err(End::Gone);
        }
        pass(send, Found::Batch(batch))?;
        Ok(pass(send, Found::Digest(self.at, seal.finish()))?)
    }

    /// Kinds of subject and positions of questions by the names that a table may use for them; none
    /// for those that are not read. Exact names come before folded ones.
    fn asked(&self, source: &LongAnswers) -> BTreeMap<String, Vec<(usize, usize)>> {
        let mut exact: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        for (at, question) in self.plan.round.model().questions.iter().enumerate() {
            if source.on.is_none_or(|on| on == question.on) {
                let name = code(&question.id).into_owned();
                exact.entry(name).or_default().push((question.on.0, at));
            }
        }
        for name in &source.ignore {
            exact.entry(code(name).into_owned()).or_default();
        }
        let mut asked = exact.clone();
        for (name, targets) in exact {
            asked.entry(fold(&name)).or_insert(targets);
        }
        asked
    }
}

fn pass(send: &mut Send<'_>, found: Found) -> Result<(), Gone> {
    if send(found) { Ok(()) } else { Err(Gone) }
}

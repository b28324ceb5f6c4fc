//! Reads tables once more for doubts that need the texts of cells: columns keep only their numbers.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::{AnswerColumn, Table};
use sanjeh_messages::{Place, Problem};

use crate::fractions::Doubt;
use crate::items::{Asked, Items, Order, Target};
use crate::rows::{Row, Rows};
use crate::run::Run;
use crate::sources::{LongAnswers, SubjectSource};
use crate::spelling::Reader;
use crate::spot::Spotter;
use crate::stored::Stored;
use crate::thousands;

/// What is looked for in the cells of a question.
#[derive(Debug, Default)]
struct Watch {
    fractions: Option<Doubt>,
    /// The first cell that these are about.
    first: Option<(f64, Place)>,
    thousands: Option<thousands::Seen>,
}

/// Questions of which the cells are looked at once more, in their order.
#[derive(Debug, Default)]
pub(crate) struct Watches {
    all: BTreeMap<usize, Watch>,
}

impl Watches {
    /// Looks at the answers to a question.
    pub(crate) fn look(
        &mut self,
        run: &Run<'_>,
        question: usize,
        reader: &Reader,
        answers: &AnswerColumn,
    ) {
        let fractions = Doubt::of(&run.model.questions[question], reader, answers);
        let thousands = thousands::may_be(answers).then(thousands::Seen::default);
        if fractions.is_some() || thousands.is_some() {
            self.all.insert(question, Watch { fractions, first: None, thousands });
        }
    }

    /// Reads the cells, and says what is doubtful. `file` says where a question was answered.
    pub(crate) fn problems<'f>(
        mut self,
        run: &Run<'_>,
        readers: &[Reader],
        tables: &[Table],
        file: impl Fn(usize) -> &'f str,
    ) -> Vec<Problem> {
        // What cannot be read once more was read before: then only the place of the cell is lost.
        for source in &run.sources.subjects {
            let _read = self.wide(run, source, readers);
        }
        for source in &run.sources.answers {
            let _read = self.long(run, source, readers, tables);
        }
        let mut problems = Vec::new();
        for (ix, watch) in self.all {
            let question = &run.model.questions[ix];
            if let Some(doubt) = watch.fractions.filter(|doubt| !doubt.is_refuted()) {
                problems.push(doubt.problem(question, file(ix), watch.first));
            }
            problems.extend(watch.thousands.and_then(|seen| seen.problem(question)));
        }
        problems
    }

    fn wide(
        &mut self,
        run: &Run<'_>,
        source: &SubjectSource,
        readers: &[Reader],
    ) -> Result<(), Box<Problem>> {
        let wanted = |question: usize| self.all.get(&question).is_some_and(Watch::is_open);
        let watched = source.columns.iter().filter(|(question, _)| wanted(question.0));
        let watched: Vec<_> = watched.collect();
        if watched.is_empty() {
            return Ok(());
        }
        let sheet = source.sheet.as_deref();
        let rows = Rows::open_stored(run.files, &source.file, sheet, &source.layout, run.options)?;
        let mut subjects = rows.subjects(source)?;
        let columns = watched.into_iter().map(|(question, name)| {
            let column = rows.column(name)?;
            Ok((question.0, column))
        });
        let columns: Vec<(usize, usize)> = columns.collect::<Result<_, Box<Problem>>>()?;
        let cells = Cells::of(&rows);
        rows.each(&|_| (), &mut |row| {
            if subjects.next(row).is_some() {
                for &(question, column) in &columns {
                    self.see(question, &readers[question], &cells, row, column);
                }
            }
            columns.iter().any(|(question, _)| self.all[question].is_open())
        })
    }

    fn long(
        &mut self,
        run: &Run<'_>,
        source: &LongAnswers,
        readers: &[Reader],
        tables: &[Table],
    ) -> Result<(), Box<Problem>> {
        let questions = run.model.questions.as_slice();
        let open = |(ix, watch): (&usize, &Watch)| watch.is_open().then_some(*ix);
        let asked = |ix: &usize| source.on.is_none_or(|on| on == questions[*ix].on);
        let watched: Vec<usize> = self.all.iter().filter_map(open).filter(asked).collect();
        if watched.is_empty() {
            return Ok(());
        }
        let names = questions.iter().map(|question| (question.on, question.id.as_str()));
        let items = Items::new(Asked::Questions, names, source.on, &source.ignore);
        let mut order = Order::default();
        let sheet = source.sheet.as_deref();
        let rows = Rows::open_stored(run.files, &source.file, sheet, &source.layout, run.options)?;
        let ids = rows.ids(&source.subject)?;
        let (item, value) = (rows.column(&source.question)?, rows.column(&source.value)?);
        let cells = Cells::of(&rows);
        let mut buffer = String::new();
        rows.each(&|_| (), &mut |row| {
            let found = items.find(row.records(), item, &mut order);
            let Some(Target::Of(named)) = found else { return true };
            let open = |&&(_, ix): &&(usize, usize)| self.all.get(&ix).is_some_and(Watch::is_open);
            let named: Vec<(usize, usize)> = named.iter().filter(open).copied().collect();
            if named.is_empty() {
                return true;
            }
            let Some(id) = ids.of(row, &mut buffer) else { return true };
            for (kind, ix) in named {
                if tables[kind].ids.find(id.as_bytes()).is_some() {
                    self.see(ix, &readers[ix], &cells, row, value);
                }
            }
            watched.iter().any(|question| self.all[question].is_open())
        })
    }

    fn see(
        &mut self,
        question: usize,
        reader: &Reader,
        cells: &Cells<'_>,
        row: Row<'_>,
        column: usize,
    ) {
        let Some(watch) = self.all.get_mut(&question).filter(|watch| watch.is_open()) else {
            return;
        };
        let text = row.cell(column);
        let Some(number) = reader.number(text) else { return };
        let place = || row.place(&cells.spotter, column);
        if let Some(doubt) = &mut watch.fractions
            && doubt.take(text, number)
            && watch.first.is_none()
        {
            watch.first = Some((number, place()));
        }
        if let Some(seen) = &mut watch.thousands {
            seen.take(text, number, cells.stored(row, column) == Stored::Text, place);
        }
    }
}

impl Watch {
    /// Whether more cells may say more.
    fn is_open(&self) -> bool {
        self.fractions.is_some_and(|doubt| doubt.wants_cells(self.first.is_some()))
            || self.thousands.as_ref().is_some_and(|seen| !seen.is_refuted())
    }
}

/// How the cells of a table are stored, and where they stand.
pub(crate) struct Cells<'a> {
    pub(crate) spotter: Spotter<'a>,
    stored: Vec<((u32, u32), Stored)>,
}

impl<'a> Cells<'a> {
    pub(crate) fn of(rows: &Rows<'a>) -> Self {
        let table = rows.table();
        Self { spotter: table.spotter.clone(), stored: table.stored.clone() }
    }

    /// How a cell is stored: in CSV all are texts.
    pub(crate) fn stored(&self, row: Row<'_>, column: usize) -> Stored {
        let line = row.line().checked_sub(1).and_then(|line| u32::try_from(line).ok());
        let place = line.zip(u32::try_from(column).ok());
        let find = |place| self.stored.binary_search_by_key(&place, |(place, _)| *place).ok();
        place.and_then(find).map_or(Stored::Text, |found| self.stored[found].1)
    }
}

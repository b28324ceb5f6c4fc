//! Reads tables with one answer in each row.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::model::Question;
use sanjeh_messages::{Place, Problem, Problems, message};

use crate::below::{answers_below, is_read_below};
use crate::cells::{Pattern, column};
use crate::columns::{Column, Value};
use crate::header_rows::HeaderNames;
use crate::items::{Asked, Items};
use crate::lookup::{LATER, Lookup, Notes, Subjects};
use crate::packed::{Cell, Cells};
use crate::records::Records;
use crate::refusal::{cause, refused};
use crate::rest::Rest;
use crate::run::{Run, report};
use crate::scan::scan;
use crate::sources::LongAnswers;
use crate::spelling::Reader;
use crate::spot::{Spotter, placed};
use crate::table::Table;
use crate::text::{code, trim};
use crate::unknown::Unknown;

/// What a block holds.
#[derive(Debug, Default)]
struct Found {
    answers: Cells,
    notes: Notes,
}

/// An answer to a question that the subject had answered before.
struct Again {
    question: usize,
    subject: u32,
    /// Table and line of this answer.
    at: (usize, u64),
    place: Place,
}

/// Reads all tables of answers into the columns, which are as long as the tables of the subjects.
pub(crate) fn read(
    run: &mut Run<'_>,
    subjects: &Subjects<'_>,
    readers: &[Reader],
    columns: &mut [Column],
) {
    let mut repeated = Vec::new();
    let mut more = 0;
    let most = run.options.most_problems;
    for (ix, source) in run.sources.answers.iter().enumerate() {
        let Some((table, layout)) = open(run, source, subjects, readers) else { continue };
        let spotter = table.spotter.clone();
        let mut unknown = Unknown::default();
        let (mut any, mut lost) = (false, false);
        let (problems, doubtful) = (&mut run.problems, &mut run.doubtful);
        let ended = scan(
            table,
            run.options.threads,
            run.progress,
            &|records, found: &mut Found| layout.parse(records, found, &spotter),
            &mut |block, found| {
                any |= found.notes.any;
                lost |= found.notes.lost;
                let mut again = Vec::new();
                let by_question = found.notes.later.was_used();
                for (question, subjects, cells) in found.answers.runs(by_question) {
                    // Where subjects come in any order, what they touch is waited for together.
                    if by_question {
                        columns[question].touch(subjects);
                    }
                    for cell in cells {
                        if columns[cell.question].set(cell.subject, cell.value).is_err() {
                            again.push(cell);
                        } else if let Value::Doubtful(word) = cell.value {
                            let line = block.line + u64::from(cell.line);
                            doubtful.note(cell.question, word, || {
                                spotter.place_again(block, line, layout.value)
                            });
                        }
                    }
                }
                // They may have been sorted by their questions.
                again.sort_by_key(|cell| cell.line);
                more += again.len().saturating_sub(most - repeated.len());
                for cell in again.into_iter().take(most - repeated.len()) {
                    let line = block.line + u64::from(cell.line);
                    let place = spotter.place_again(block, line, layout.value);
                    let Cell { question, subject, .. } = cell;
                    repeated.push(Again { question, subject, at: (ix, line), place });
                }
                report(problems, &mut found.notes.faults);
                found.notes.hand_over(&mut unknown, most);
            },
        );
        unknown.report(run, subjects.registers, &layout.lookup.items);
        match ended {
            Err(problem) => run.problems.push(*problem),
            Ok(()) if !any && !lost => {
                let problem =
                    Problem::error(message!("intake-no-rows", file = source.file.as_str()));
                let problem = problem.help(message!("intake-no-rows-help"));
                run.problems.push(problem.in_file(&source.file));
            }
            Ok(()) => {}
        }
    }
    if !repeated.is_empty() {
        report_repeated(run, subjects, readers, repeated);
        run.problems.leave_out(more);
    }
}

/// One table of answers.
struct Layout<'a> {
    lookup: Lookup<'a>,
    value: usize,
    readers: &'a [Reader],
    questions: &'a [Question],
}

fn open<'a: 'r, 'r>(
    run: &mut Run<'a>,
    source: &'a LongAnswers,
    subjects: &'r Subjects<'r>,
    readers: &'r [Reader],
) -> Option<(Table<'a>, Layout<'r>)> {
    let mut table = match Table::open(
        run.files,
        &source.file,
        source.sheet.as_deref(),
        &source.layout,
        run.options,
    ) {
        Ok(table) => table,
        Err(problem) => {
            run.problems.push(*problem);
            return None;
        }
    };
    let mut wrong = Vec::new();
    let (header, spotter) = (&table.header, &table.spotter);
    let subject = Pattern::find(&source.subject, header, spotter, &mut wrong);
    let item = column(&source.question, header, spotter, &mut wrong);
    let value = column(&source.value, header, spotter, &mut wrong);
    if !wrong.is_empty() {
        let names = source.subject.columns().chain([&*source.question, &*source.value]);
        let better = header.better(&names.collect::<Vec<_>>(), spotter);
        run.problems.extend(better.map_or(wrong, |problem| vec![problem]));
        run.problems.extend(table.doubts());
        return None;
    }
    let (subject, item, value) = (subject?, item?, value?);
    let sheet = (source.file.as_str(), source.sheet.as_deref());
    let own =
        |rest: &&Rest| rest.end.below > 0 && !is_read_below(run.sources, sheet, rest.end.line);
    if let Some(rest) = table.rest.as_ref().filter(own) {
        let asked: BTreeSet<&str> = run.model.questions.iter().map(|q| q.id.as_str()).collect();
        let is_answer = |records: &Records<'_>, id: &str| {
            subjects.registers.iter().any(|register| register.ids.find(id.as_bytes()).is_some())
                && asked.contains(&*code(records.field(item)))
                && !trim(records.field(value)).is_empty()
        };
        if let Some(doubt) = answers_below(rest, header.len(), spotter, &subject, is_answer) {
            run.problems.push(doubt);
            table.rest = None;
        }
    }
    run.problems.extend(table.doubts());
    let ids = subject.columns().chain([item]);
    run.problems.extend(table.shown_otherwise(ids, &[], &[value]));
    run.problems.extend(table.no_texts(subject.single()));
    let questions = run.model.questions.as_slice();
    let names = questions.iter().map(|question| (question.on, question.id.as_str()));
    let lookup = Lookup {
        subjects,
        items: Items::new(Asked::Questions, names, source.on, &source.ignore),
        names: HeaderNames::of(header),
        width: header.len(),
        subject,
        item,
        most: run.options.most_problems,
    };
    Some((table, Layout { lookup, value, readers, questions }))
}

impl Layout<'_> {
    fn parse(&self, records: &mut Records<'_>, found: &mut Found, spotter: &Spotter<'_>) {
        let start = records.clone();
        found.notes.later.start();
        if !self.rows(records, found, spotter) {
            // Which row names nobody, and in which words that is said, one by one shows.
            found.notes.later.give_up();
            *records = start;
            self.rows(records, found, spotter);
        }
        if found.notes.later.was_used() {
            found.answers.by_question(self.questions.len());
        }
    }

    /// Parses all rows; false if a subject that was to be found later is not there as it stands.
    fn rows(&self, records: &mut Records<'_>, found: &mut Found, spotter: &Spotter<'_>) -> bool {
        found.answers.clear();
        found.notes.clear(self.lookup.subjects.registers.len());
        let (_, first) = records.position();
        while let Some((subject, question)) = self.lookup.next(records, &mut found.notes, spotter) {
            match self.readers[question].read(records, self.value) {
                Ok(value) => {
                    if subject == LATER {
                        found.notes.later.for_cell(found.answers.len());
                    }
                    found.answers.push(Cell {
                        line: (records.line() - first) as u32,
                        subject,
                        question,
                        value,
                    });
                }
                Err(refusal) => {
                    let (asked, answer) = (&self.questions[question], records.field(self.value));
                    let spelt = &self.readers[question].spelt;
                    let cause = cause(refusal, asked, answer);
                    found.notes.faults.add_like(self.lookup.most, records.line(), cause, || {
                        spotter.field(refused(refusal, asked, spelt, answer), records, self.value)
                    });
                }
            }
            if found.notes.later.is_full() && !self.look_up(found) {
                return false;
            }
        }
        self.look_up(found)
    }

    /// Looks up the subjects that wait.
    fn look_up(&self, found: &mut Found) -> bool {
        let answers = &mut found.answers;
        let put = |cell: usize, row| answers.set_subject(cell, row);
        found.notes.later.resolve(&self.lookup.subjects.indexes, put)
    }
}

/// Says where a question was answered first: tables are read once more, up to the last answer that
/// was not the first.
fn report_repeated(
    run: &mut Run<'_>,
    subjects: &Subjects<'_>,
    readers: &[Reader],
    repeated: Vec<Again>,
) {
    let mut firsts: BTreeMap<(usize, u32), Option<(usize, u64)>> =
        repeated.iter().map(|again| ((again.question, again.subject), None)).collect();
    let mut missing = firsts.len();
    let kept = std::mem::replace(&mut run.problems, Problems::with_limit(0));
    for (ix, source) in run.sources.answers.iter().enumerate() {
        if missing == 0 {
            break;
        }
        let Some((table, layout)) = open(run, source, subjects, readers) else { continue };
        let spotter = table.spotter.clone();
        // What cannot be read was said in the first pass.
        let _said = scan(
            table,
            run.options.threads,
            &|_| (),
            &|records, found: &mut Found| layout.parse(records, found, &spotter),
            &mut |block, found| {
                for cell in found.answers.iter() {
                    let key = (cell.question, cell.subject);
                    if let Some(first @ None) = firsts.get_mut(&key) {
                        *first = Some((ix, block.line + u64::from(cell.line)));
                        missing -= 1;
                    }
                }
            },
        );
    }
    run.problems = kept;
    for Again { question, subject, at, place } in repeated {
        let asked = &run.model.questions[question];
        let kind = asked.on.0;
        let long = firsts.get(&(question, subject)).copied().flatten().filter(|first| *first < at);
        // Otherwise it stands in the table of the subjects themselves.
        let (file, line) = long.map_or_else(
            || (&run.sources.subjects[kind].file, subjects.registers[kind].lines[subject as usize]),
            |(ix, line)| (&run.sources.answers[ix].file, line),
        );
        let message = message!(
            "intake-answer-twice",
            question = asked.id.as_str(),
            subject = subjects.registers[kind].ids.get(subject),
            file = file.as_str(),
            line = line
        );
        let problem = Problem::error(message).help(message!("intake-answer-twice-help"));
        run.problems.push(placed(problem, place));
    }
}

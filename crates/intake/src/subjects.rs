//! Reads the table of the subjects of one type.

use std::collections::HashMap;

use sanjeh_engine::dataset::{AttributeColumn, Ids, NOBODY};
use sanjeh_engine::model::SubjectType;
use sanjeh_messages::{Problem, message};

use crate::attributes::Attribute;
use crate::below::{Below, is_read_below, rows_like};
use crate::blocks::Block;
use crate::cells::NUMBER;
use crate::columns::{Column, Value};
use crate::doubtful::DoubtfulWords;
use crate::link_column::LinkColumn;
use crate::odd_ids;
use crate::odd_rows;
use crate::only::Seen;
use crate::places::{Wanted, place_at_lines};
use crate::rest::Rest;
use crate::run::Run;
use crate::same_names::Named;
use crate::scan::scan;
use crate::sources::{Limits, SubjectSource};
use crate::spelling::Reader;
use crate::spot::{Faults, Spotter, placed};
use crate::subject_rows::{Found, Layout, Numbered};
use crate::table::Table;
use crate::total_names::{Called, Filled};

/// The subjects of one type.
#[derive(Debug, Default)]
pub(crate) struct Register {
    pub(crate) ids: Ids,
    pub(crate) links: Vec<LinkColumn>,
    attributes: Vec<Attribute>,
    /// Line, or row of the sheet, of each subject.
    pub(crate) lines: Vec<u64>,
    /// Whether every row could be read: otherwise a subject that is not there may yet be one.
    pub(crate) complete: bool,
    /// The sheet that was read, if it was one.
    pub(crate) sheet: Option<String>,
    /// Column that holds the id, or the first of several.
    pub(crate) id_column: usize,
    /// The same of each link.
    pub(crate) link_columns: Vec<usize>,
    /// Columns of the attributes.
    attribute_columns: Vec<usize>,
    /// Lines of rows of which nothing but the id is filled.
    notes: Vec<u64>,
    /// Subjects before whose row an empty one stands, and whether one stands before the next.
    gaps: Vec<u32>,
    gap: bool,
    /// What the first row of the table numbers.
    numbered: Option<Numbered>,
    /// Whether all in it stands in brackets, below the header.
    bracketed: bool,
    /// Rows that look like those of the table and are not read.
    pub(crate) below: Below,
    id_bytes: u64,
    numbers: HashMap<String, u64>,
}

/// Reads the subjects of a type, and the answers that stand in their table.
pub(crate) fn read(
    run: &mut Run<'_>,
    ix: usize,
    readers: &[Reader],
    columns: &mut [Column],
) -> Register {
    let kind = &run.model.types[ix];
    let source = &run.sources.subjects[ix];
    let mut register = Register {
        links: kind.links.iter().map(|_| LinkColumn::default()).collect(),
        attributes: (kind.attributes.iter())
            .zip(&source.attributes)
            .map(|(_, column)| Attribute::new(source.keeps_forms(column)))
            .collect(),
        ..Register::default()
    };
    let sheet = source.sheet.as_deref();
    let mut table = match Table::open(run.files, &source.file, sheet, &source.layout, run.options) {
        Ok(table) => table,
        Err(problem) => {
            run.problems.push(*problem);
            return register;
        }
    };
    let spotter = table.spotter.clone();
    register.sheet.clone_from(&spotter.sheet);
    let layout = match Layout::find(source, &table.header, &spotter, readers) {
        Ok(layout) => layout,
        Err(problems) => {
            let better = table.header.better(&names(source), &spotter);
            run.problems.extend(better.map_or(problems, |problem| vec![problem]));
            return register;
        }
    };
    let answer_columns: Vec<usize> = layout.answers.iter().map(|(column, _)| *column).collect();
    let own = |rest: &&Rest| !is_read_below(run.sources, (&source.file, sheet), rest.end.line);
    let rest = table.rest.as_ref().filter(own);
    let below = rest.map(|rest| rows_like(rest, &layout, &spotter)).unwrap_or_default();
    let rest = table.rest.take_if(|_| !below.is_empty());
    if !source.layout.lenient {
        doubt_cells(run, &table, &layout, &answer_columns);
    }
    register.id_column = layout.id.first();
    register.link_columns = layout.links.iter().map(|(pattern, _)| pattern.first()).collect();
    register.attribute_columns.clone_from(&layout.attributes);
    register.complete = true;
    let (mut any, mut lost) = (false, false);
    let (model, most) = (run.model, run.options.most_problems);
    let (limits, problems) = (&run.options.limits, &mut run.problems);
    let doubtful = &mut run.doubtful;
    let (mut full, mut seen) = (false, Seen::default());
    let header = table.header.line();
    let ended = scan(
        table,
        run.options.threads,
        run.progress,
        &|records, found: &mut Found| {
            layout.parse(records, found, kind, &spotter, most, &model.questions);
        },
        &mut |block, found| {
            any |= found.any;
            lost |= found.lost;
            seen.append(&found.seen);
            let mut faults = std::mem::take(&mut found.faults);
            if !full {
                let mut sink = Sink {
                    source,
                    columns,
                    answer_columns: &answer_columns,
                    doubtful,
                    limits,
                    spotter: &spotter,
                    most,
                };
                full = !register.take(found, block, &mut sink, &mut faults);
            }
            crate::run::report(problems, &mut faults);
            found.faults = faults;
        },
    );
    if full {
        run.problems.push(too_many(&source.file, limits, register.id_bytes));
        lost = true;
    }
    if let Err(problem) = ended {
        run.problems.push(*problem);
        lost = true;
    } else if register.ids.is_empty() && !lost {
        run.problems.push(no_subjects(&source.file, any));
        lost = true;
    }
    register.complete = !lost;
    if let Some(rest) = rest.filter(|_| !source.layout.lenient) {
        run.doubt_once([register.look_below(below, &rest, &spotter)]);
    }
    let mut doubts = seen.doubts(&source.only, &layout.filter, header);
    doubts.extend(register.doubts(kind, source, columns));
    let placed =
        place_at_lines(run.files, run.options, &source.file, register.sheet.clone(), doubts);
    run.doubt_once(placed);
    register
}

/// The names of all columns that are read of a table.
fn names(source: &SubjectSource) -> Vec<&str> {
    let links = source.links.iter().flat_map(|link| link.subject.columns());
    let only = source.only.iter().map(|only| only.column.as_str());
    let read = source.attributes.iter().chain(source.columns.iter().map(|(_, name)| name));
    source.id.columns().chain(links).chain(only).chain(read.map(String::as_str)).collect()
}

/// Says what is doubtful of the cells of a sheet.
fn doubt_cells(run: &mut Run<'_>, table: &Table<'_>, layout: &Layout<'_>, answers: &[usize]) {
    run.doubt_once(table.doubts());
    run.doubt_once(table.shown_otherwise(layout.id_columns(), &layout.attributes, answers));
    run.doubt_once(table.no_texts(layout.id.single()));
}

/// What is said of a table without any row, or with none that is read.
fn no_subjects(file: &str, any: bool) -> Problem {
    let problem = if any {
        Problem::error(message!("intake-none-left", file = file))
            .help(message!("intake-none-left-help"))
    } else {
        Problem::error(message!("intake-no-rows", file = file))
            .help(message!("intake-no-rows-help"))
    };
    problem.in_file(file)
}

/// What is said of a table with more subjects than there is room for.
fn too_many(file: &str, limits: &Limits, id_bytes: u64) -> Problem {
    let problem = if id_bytes > u64::from(limits.id_bytes) {
        let megabytes = limits.id_bytes.div_ceil(1 << 20);
        let text = message!("intake-ids-large", file = file, megabytes = megabytes);
        Problem::error(text).help(message!("intake-ids-large-help"))
    } else {
        let text = message!("intake-too-many", file = file, subjects = limits.subjects);
        Problem::error(text).help(message!("intake-too-many-help"))
    };
    problem.in_file(file)
}

/// Where the rows of a block go, beside the register.
struct Sink<'s, 'f> {
    source: &'s SubjectSource,
    columns: &'s mut [Column],
    /// Fields of the columns of answers, in the order of the source.
    answer_columns: &'s [usize],
    doubtful: &'s mut DoubtfulWords,
    limits: &'s Limits,
    spotter: &'s Spotter<'f>,
    most: usize,
}

impl Register {
    /// Takes the rows of a block; false when there is no room for more.
    fn take(
        &mut self,
        found: &Found,
        block: &Block,
        sink: &mut Sink<'_, '_>,
        faults: &mut Faults,
    ) -> bool {
        let stride = 1 + self.links.len() + self.attributes.len();
        let mut answers = found.answers.iter().peekable();
        let (mut notes, mut gaps) = (found.notes.iter().peekable(), found.gaps.iter().peekable());
        if self.lines.is_empty() {
            (self.numbered, self.bracketed) = (found.numbered, found.bracketed);
        }
        for (row, &line) in found.lines.iter().enumerate() {
            let is_note = notes.next_if_eq(&&(row as u32)).is_some();
            self.gap |= gaps.next_if_eq(&&(row as u32)).is_some();
            let first = row * stride;
            let id = self.numbered(found.part(first));
            let id = id.as_deref().unwrap_or(found.part(first));
            let answers = std::iter::from_fn(|| answers.next_if(|next| next.0 == row as u32));
            self.id_bytes += id.len() as u64;
            if self.id_bytes > u64::from(sink.limits.id_bytes)
                || self.ids.len() as u64 >= u64::from(sink.limits.subjects.min(u32::MAX - 1))
            {
                // A repeated id needs no room.
                if self.ids.find(id.as_bytes()).is_none() {
                    return false;
                }
            }
            let subject = match self.ids.push(id) {
                Ok(subject) => subject,
                Err(known) => {
                    self.id_bytes -= id.len() as u64;
                    answers.for_each(drop);
                    if !sink.source.distinct {
                        let cause = format!("intake-id-twice {}", sink.spotter.file);
                        faults.add_like(sink.most, line, cause, || {
                            let at = self.lines[known as usize];
                            let problem =
                                Problem::error(message!("intake-id-twice", id = id, line = at));
                            let problem = problem.help(message!("intake-id-twice-help"));
                            placed(problem, sink.spotter.place_again(block, line, self.id_column))
                        });
                    }
                    continue;
                }
            };
            self.lines.push(line);
            if is_note {
                self.notes.push(line);
            }
            if std::mem::take(&mut self.gap) {
                self.gaps.push(subject);
            }
            let mut part = first + 1;
            for link in &mut self.links {
                link.push(found.part(part), line);
                part += 1;
            }
            for attribute in &mut self.attributes {
                attribute.push(found.part(part), line);
                part += 1;
            }
            for &(_, question, value) in answers {
                sink.columns[question].grow(subject as usize + 1);
                // Two columns of one question are refused before anything is read.
                let _filled = sink.columns[question].set(subject, value);
                if let Value::Doubtful(word) = value {
                    let field = sink.source.columns.iter().position(|(of, _)| of.0 == question);
                    let field = field.map_or(0, |n| sink.answer_columns[n]);
                    sink.doubtful
                        .note(question, word, || sink.spotter.place_again(block, line, field));
                }
            }
        }
        self.gap |= found.gap_at_end;
        true
    }

    /// Keeps which rows below the table look like its own, and says so, or that some are there.
    fn look_below(&mut self, below: Below, rest: &Rest, spotter: &Spotter<'_>) -> Problem {
        self.below = below;
        self.below.keep_new(&self.ids);
        let doubt = self.below.doubt(spotter, self.id_column);
        doubt.unwrap_or_else(|| rest.note(spotter))
    }

    /// What is doubtful of the rows and attributes.
    fn doubts(
        &self,
        kind: &SubjectType,
        source: &SubjectSource,
        columns: &mut [Column],
    ) -> Vec<Wanted> {
        for (question, _) in &source.columns {
            columns[question.0].grow(self.ids.len());
        }
        let wide: Vec<&Column> = source.columns.iter().map(|(of, _)| &columns[of.0]).collect();
        let mut doubts = Vec::new();
        for (n, attribute) in self.attributes.iter().enumerate() {
            let field = self.attribute_columns.get(n).copied().unwrap_or(0);
            doubts.extend(attribute.spellings(&kind.attributes[n], field));
            let at = |text| self.lines.get(attribute.row_of(text)).copied().unwrap_or(1);
            let texts = attribute.name_texts().iter().map(String::as_str).enumerate();
            let names = texts.filter(|(_, name)| odd_ids::is_odd_name(name));
            let names = names.map(|(text, name)| (name, at(text)));
            let values = attribute.class_values().filter(|(value, _)| odd_ids::is_odd_value(value));
            doubts.extend(odd_ids::names(names.chain(values), &kind.attributes[n], field));
        }
        let called = self.called(&wide);
        doubts.extend(called.doubts());
        doubts.extend(called.aggregates(&kind.id));
        doubts.extend(called.tests());
        doubts.extend(called.comments());
        doubts.extend(self.named(kind, source).iter().flat_map(Named::doubts));
        if let Some(&line) = self.lines.first().filter(|_| self.numbers_columns()) {
            doubts.push(odd_rows::numbers(line, &source.file, self.id_column));
        }
        if let Some(&line) = self.lines.first().filter(|_| self.bracketed) {
            doubts.push(odd_rows::second_header(line, &source.file, self.id_column));
        }
        let sheet = self.sheet.is_some();
        doubts.extend(odd_ids::ids(&self.ids, &self.lines, self.id_column, &source.file, sheet));
        doubts.extend(odd_rows::notes(&self.notes, &source.file, self.id_column));
        doubts
    }

    /// Whether the register is a `sheet` or a `file`, and the name of the sheet.
    pub(crate) fn sheet_for_words(&self) -> (&'static str, &str) {
        self.sheet.as_deref().map_or(("file", ""), |sheet| ("sheet", sheet))
    }

    fn called<'r>(&'r self, wide: &[&'r Column]) -> Called<'r> {
        let fields = self.attribute_columns.iter().copied();
        let mut filled: Vec<Filled<'r>> = Vec::new();
        for link in &self.links {
            filled.push(Box::new(|row| link.codes.get(row as usize) != Some(&NOBODY)));
        }
        for classes in self.attributes.iter().filter(|attribute| !attribute.has_names()) {
            filled.push(Box::new(|row| classes.is_filled(row)));
        }
        for &answers in wide {
            filled.push(Box::new(|row| answers.is_filled(row)));
        }
        Called {
            ids: &self.ids,
            id_column: self.id_column,
            lines: &self.lines,
            names: self.attributes.iter().zip(fields).filter(|(a, _)| a.has_names()).collect(),
            gaps: &self.gaps,
            filled,
        }
    }

    /// The names that should be those of one subject each; none where ids do not distinguish subjects
    /// apart, or are their names.
    fn named<'r>(&'r self, kind: &'r SubjectType, source: &SubjectSource) -> Option<Named<'r>> {
        let names_another = |column: &str| {
            source.links.iter().any(|link| link.subject.columns().any(|c| c == column))
        };
        let own: Vec<&str> = source.id.columns().filter(|column| !names_another(column)).collect();
        if source.layout.lenient || source.id.has_number() || own.len() > 1 {
            return None;
        }
        let all = || self.attributes.iter().zip(&source.attributes).zip(&self.attribute_columns);
        let is_title =
            |column: &String| source.titles.contains(column) && !own.contains(&column.as_str());
        let names = all().filter(|((_, column), _)| is_title(column));
        let classes = all().filter(|((_, column), _)| !source.names.contains(column));
        Some(Named {
            kind: &kind.id,
            ids: &self.ids,
            lines: &self.lines,
            names: names.map(|((names, _), field)| (names, *field)).collect(),
            classes: classes.map(|((class, _), _)| class).collect(),
            links: &self.links,
        })
    }

    /// Whether the first row numbers the columns. Ids may be running numbers, too, so that the first
    /// subject of a narrow table of numbers looks the same.
    fn numbers_columns(&self) -> bool {
        let Some(Numbered { columns, marked }) = self.numbered else { return false };
        let next = (self.ids.len() > 1).then(|| self.ids.get(1));
        let runs = next == Some("2")
            || (columns == 2 && next.is_none_or(|id| odd_rows::column_number(id).is_some()));
        marked || !runs
    }

    /// The id with its running number, if it has one.
    fn numbered(&mut self, id: &str) -> Option<String> {
        if !id.contains(NUMBER) {
            return None;
        }
        let count = match self.numbers.get_mut(id) {
            Some(count) => count,
            None => self.numbers.entry(id.to_owned()).or_default(),
        };
        *count += 1;
        Some(id.replace(NUMBER, &count.to_string()))
    }

    /// The attributes as the engine takes them; the texts of links and the counts are dropped.
    pub(crate) fn finish_attributes(&mut self) -> Vec<AttributeColumn> {
        let attributes = std::mem::take(&mut self.attributes);
        attributes.into_iter().map(Attribute::finish).collect()
    }
}

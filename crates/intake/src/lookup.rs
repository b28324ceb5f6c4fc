//! Finds, for a row of a long table, the subject and the question (or measure) that it names.

use sanjeh_messages::{Problem, message};

use crate::cells::{Pattern, cell_error};
use crate::header_rows::HeaderNames;
use crate::items::{Asked, Items, Order, Target};
use crate::later::Later;
use crate::records::Records;
use crate::spot::{Faults, Spotter};
use crate::subjects::Register;
use crate::table::next_row;
use crate::text::code;
use crate::unknown::{Seen, Unknown, Why};
use crate::unvalued::is_error;
use crate::words::{Index, Key, key};

/// The subjects of all types.
pub(crate) struct Subjects<'a> {
    pub(crate) registers: &'a [Register],
    pub(crate) indexes: Vec<Index<'a>>,
}

impl<'a> Subjects<'a> {
    pub(crate) fn new(registers: &'a [Register]) -> Self {
        let indexes = registers.iter().map(|register| Index::new(&register.ids)).collect();
        Self { registers, indexes }
    }
}

/// Looks up the rows of one long table.
pub(crate) struct Lookup<'a> {
    pub(crate) subjects: &'a Subjects<'a>,
    pub(crate) items: Items,
    /// Those of the columns, and how many there are.
    pub(crate) names: HeaderNames,
    pub(crate) width: usize,
    pub(crate) subject: Pattern,
    /// Column of the question or measure.
    pub(crate) item: usize,
    pub(crate) most: usize,
}

/// Stands for the row of a subject that waits in [`Notes::later`].
pub(crate) const LATER: u32 = sanjeh_engine::dataset::NOBODY;

/// What is found in one block beside answers.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub(crate) faults: Faults,
    unknown: Unknown,
    pub(crate) lost: bool,
    pub(crate) any: bool,
    buffer: String,
    /// The subject of each type that was found last.
    last: Vec<Last>,
    order: Order,
    /// Ids that are looked up together, where the reader of the rows wants that.
    pub(crate) later: Later,
}

impl Notes {
    pub(crate) fn clear(&mut self, types: usize) {
        self.faults.clear();
        self.unknown.clear();
        (self.lost, self.any) = (false, false);
        self.later.clear();
        self.last.clear();
        self.last.resize_with(types, Last::default);
    }
}

impl Lookup<'_> {
    /// Steps to the next row that names a subject and a question or measure, and gives the row of
    /// the subject and the position of the other. None at the end.
    #[inline]
    pub(crate) fn next(
        &self,
        records: &mut Records<'_>,
        notes: &mut Notes,
        spotter: &Spotter<'_>,
    ) -> Option<(u32, usize)> {
        while next_row(records, self.width, spotter, &mut notes.faults, self.most, &mut notes.lost)
        {
            notes.any = true;
            if let Some(found) = self.resolve(records, notes, spotter) {
                return Some(found);
            }
        }
        None
    }

    #[expect(
        clippy::inline_always,
        reason = "measured: a call for each row takes a tenth more time"
    )]
    #[inline(always)]
    fn resolve(
        &self,
        records: &Records<'_>,
        notes: &mut Notes,
        spotter: &Spotter<'_>,
    ) -> Option<(u32, usize)> {
        let of = match self.items.find(records, self.item, &mut notes.order) {
            Some(Target::Of(of)) => of,
            Some(Target::Ignored) => return None,
            None => {
                self.unknown_item(records, notes, spotter);
                return None;
            }
        };
        // Rows of a table mostly come in groups of one subject.
        if let ([(kind, item)], Some(column)) = (&of[..], self.subject.single()) {
            let (last, (key, id)) = (&notes.last[*kind], records.word(column));
            if let Some(row) = last.again(key, id) {
                return Some((row, *item));
            }
            if last.strays >= Last::MANY
                && notes.later.is_on()
                && let Some(key) = key
            {
                notes.later.push(key, *kind);
                return Some((LATER, *item));
            }
        }
        let subject = match self.subject.read(records, &mut notes.buffer) {
            Ok(subject) => subject,
            Err(column) => {
                notes.faults.add(self.most, records.line(), || {
                    let problem = Problem::error(message!("intake-no-subject"));
                    spotter.field(problem.help(message!("intake-no-subject-help")), records, column)
                });
                return None;
            }
        };
        if let [(kind, item)] = of[..]
            && let Some(row) = notes.last[kind].seek(&self.subjects.indexes[kind], subject)
        {
            return Some((row, item));
        }
        self.among(of, subject, records, &mut notes.faults, &mut notes.unknown, spotter)
    }

    /// For a name that several types have, and for subjects that are not found.
    #[cold]
    fn among(
        &self,
        of: &[(usize, usize)],
        subject: &str,
        records: &Records<'_>,
        faults: &mut Faults,
        unknown: &mut Unknown,
        spotter: &Spotter<'_>,
    ) -> Option<(u32, usize)> {
        if spotter.sheet.is_some()
            && let Some(column) = self.subject.columns().find(|&c| is_error(records.field(c)))
        {
            faults.add(self.most, records.line(), || {
                spotter.field(cell_error(records.field(column)), records, column)
            });
            return None;
        }
        let find = |kind: usize| self.subjects.indexes[kind].find(subject);
        let hits = of.iter().filter_map(|&(kind, item)| Some((find(kind)?, item)));
        let hits: Vec<(u32, usize)> = hits.collect();
        let column = self.subject.first();
        match hits[..] {
            [hit] => Some(hit),
            [] => {
                // Where rows were lost, what is missing may only be missing because of that.
                if of.iter().all(|&(kind, _)| self.subjects.registers[kind].complete) {
                    let asked = of[0].0;
                    let other =
                        (0..self.subjects.registers.len()).find(|&kind| find(kind).is_some());
                    let key = match other {
                        Some(other) => {
                            let name = code(records.field(self.item)).into_owned();
                            (Why::OtherType(asked, other), name)
                        }
                        None => (Why::Subject(asked), subject.to_owned()),
                    };
                    unknown.add(self.most, key, || Seen {
                        rows: 1,
                        subject: subject.to_owned(),
                        place: spotter.place(records, column),
                    });
                }
                None
            }
            _ => {
                faults.add(self.most, records.line(), || {
                    let problem = Problem::error(message!(
                        "intake-ambiguous",
                        subject = subject,
                        item = records.field(self.item)
                    ));
                    let problem = problem.help(message!("intake-ambiguous-help"));
                    spotter.field(problem, records, column)
                });
                None
            }
        }
    }

    #[cold]
    fn unknown_item(&self, records: &Records<'_>, notes: &mut Notes, spotter: &Spotter<'_>) {
        if self.names.repeats(records) {
            let cause = format!("intake-header-again {}", spotter.file);
            notes.faults.add_like(self.most, records.line(), cause, || {
                self.names.again(None, records, spotter)
            });
            return;
        }
        let name = code(records.field(self.item));
        if spotter.sheet.is_some() && is_error(&name) {
            notes.faults.add(self.most, records.line(), || {
                spotter.field(cell_error(&name), records, self.item)
            });
            return;
        }
        if name.is_empty() {
            notes.faults.add(self.most, records.line(), || {
                let problem = match self.items.asked {
                    Asked::Questions => Problem::error(message!("intake-no-question")),
                    Asked::Measures => Problem::error(message!("intake-no-measure")),
                };
                spotter.field(problem.help(message!("intake-no-item-help")), records, self.item)
            });
            return;
        }
        notes.unknown.add(self.most, (Why::Item, name.into_owned()), || Seen {
            rows: 1,
            subject: String::new(),
            place: spotter.place(records, self.item),
        });
    }
}

impl Notes {
    /// Hands the names that mean nothing to what collects them for the whole table.
    pub(crate) fn hand_over(&mut self, unknown: &mut Unknown, most: usize) {
        unknown.append(most, &mut self.unknown);
    }
}

/// The subject that was found last.
///
/// Rows of a table mostly come in groups, and in the order of the subjects: so the last one is tried
/// first, and then the one behind it, as long as that was right the time before.
#[derive(Debug, Default)]
struct Last {
    /// The key of its id, if it has one.
    key: Option<Key>,
    id: String,
    row: u32,
    strayed: bool,
    /// How often the subject was not the next one.
    strays: u32,
}

impl Last {
    /// From so many strays on the rows are in no order.
    const MANY: u32 = 8;

    /// The row, if it is the same subject again.
    #[inline]
    fn again(&self, key: Option<Key>, id: &[u8]) -> Option<u32> {
        let same = match (key, self.key) {
            (Some(key), Some(last)) => key == last,
            // No id is empty, as it is in the beginning.
            (None, None) => self.id.as_bytes() == id && !id.is_empty(),
            _ => false,
        };
        same.then_some(self.row)
    }

    fn seek(&mut self, index: &Index<'_>, id: &str) -> Option<u32> {
        let next = self.row + 1;
        let is_next = |row: u32| (row as usize) < index.ids().len() && index.ids().get(row) == id;
        let row = if !self.strayed && is_next(next) {
            next
        } else {
            if self.strays >= Self::MANY {
                index.words();
            }
            index.find(id)?
        };
        self.strayed = row != next;
        self.strays += u32::from(self.strayed);
        self.row = row;
        self.key = key(id.as_bytes());
        self.id.clear();
        self.id.push_str(id);
        Some(row)
    }
}

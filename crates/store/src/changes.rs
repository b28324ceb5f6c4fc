//! What differs from one import of a round to the next.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::Answer;
use sanjeh_methodology::Methodology;
use sanjeh_methodology::document::Texts;

use crate::attributes::{Role, role};
use crate::error::Error;
use crate::plan::Plan;
use crate::problems::broken;
use crate::rounds::RoundEntry;
use crate::statements::{
    ANSWERS_CHANGED, COUNT_ANSWERS, COUNT_ANSWERS_CHANGED, COUNT_ANSWERS_ONLY_IN, COUNT_ONLY_IN,
    DIFFERENT, ONLY_IN, SOURCES, SUCCESSIONS_OF,
};
use crate::transaction::{Transaction, values};

/// What an import changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// Whether the round was not there before.
    pub new_round: bool,
    /// The version of the methodology before and now, if it is another.
    pub version: Option<(String, String)>,
    /// Files that are not what they were. None: nothing changes at all.
    pub files: Vec<FileChange>,
    /// How many subjects of each kind.
    pub touched: BTreeMap<String, Touched>,
    /// The subjects, in the order of kinds and tables; at most [`Changes::MOST`], and none for a new
    /// round, in which everybody is new.
    pub subjects: Vec<SubjectChange>,
    /// How many answers.
    pub answers: AnswerChanges,
    /// The answers that are not what they were; at most [`Changes::MOST`].
    pub changed_answers: Vec<AnswerChange>,
    /// How many rows of `successions.csv`.
    pub successions: AnswerChanges,
    /// Of a new round: what differs from the previous round, if the store has it.
    pub against: Option<Against>,
}

/// What a new round has that the previous round has not, and the other way round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Against {
    /// The previous round.
    pub round: u32,
    /// How many subjects of each kind.
    pub touched: BTreeMap<String, Touched>,
    /// Who entered, left, has another name or belongs to another; at most [`Changes::MOST`].
    pub subjects: Vec<SubjectChange>,
}

/// An answer that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerChange {
    /// The kind of the subject.
    pub kind: String,
    /// Who or what was asked.
    pub subject: String,
    /// The question.
    pub question: String,
    /// The answer before.
    pub from: String,
    /// The answer now.
    pub to: String,
}

/// A file that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// Its name.
    pub name: String,
    /// Whether it was added, changed or removed.
    pub what: What,
}

/// What happened to a file or a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// It is there now.
    Added,
    /// It is there no more.
    Removed,
    /// It has another name.
    Renamed,
    /// It belongs to another subject.
    Moved,
    /// It has another value somewhere else.
    Changed,
}

/// How many subjects of a kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Touched {
    /// Are there now.
    pub added: u64,
    /// Are there no more.
    pub removed: u64,
    /// Have another name.
    pub renamed: u64,
    /// Belong to another subject.
    pub moved: u64,
    /// Have other values in other columns.
    pub changed: u64,
}

/// What happened to a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectChange {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// What happened.
    pub what: What,
    /// The language of a name, the link, or the column.
    pub field: Option<String>,
    /// What it was; empty if nothing.
    pub from: String,
    /// What it is; empty if nothing.
    pub to: String,
}

/// How many answers, or rows of another table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AnswerChanges {
    /// To what was not answered before.
    pub added: u64,
    /// Are not what they were.
    pub changed: u64,
    /// Are there no more.
    pub removed: u64,
}

impl Changes {
    /// How many changes of subjects are listed.
    pub const MOST: usize = 1_000;

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Whether something is counted that is not listed.
    pub fn is_cut(&self) -> bool {
        let all = |t: &Touched| t.added + t.removed + t.renamed + t.moved + t.changed;
        let against = self.against.iter().flat_map(|against| against.touched.values());
        let entered: u64 = against.map(|t| all(t) - t.changed).sum();
        let listed = self.against.as_ref().map_or(0, |against| against.subjects.len() as u64);
        let touched: u64 = self.touched.values().map(all).sum();
        entered > listed
            || !self.new_round && touched > self.subjects.len() as u64
            || self.answers.changed > self.changed_answers.len() as u64
    }

    fn answer(&mut self, change: AnswerChange) {
        self.answers.changed += 1;
        if self.changed_answers.len() < Self::MOST {
            self.changed_answers.push(change);
        }
    }

    fn list(&mut self, change: SubjectChange) {
        let count = self.touched.entry(change.kind.clone()).or_default();
        match change.what {
            What::Added => count.added += 1,
            What::Removed => count.removed += 1,
            What::Renamed => count.renamed += 1,
            What::Moved => count.moved += 1,
            What::Changed => count.changed += 1,
        }
        // From one round to the next many values change; they are counted.
        let is_listed = !self.new_round || change.what != What::Changed;
        if is_listed && self.subjects.len() < Self::MOST {
            self.subjects.push(change);
        }
    }
}

/// Compares an import with the one that counted before; all but the files.
pub(crate) async fn changes(
    reading: &mut Transaction,
    before: Option<&RoundEntry>,
    now: i64,
    plan: &Plan,
) -> Result<Changes, Error> {
    let mut changes = Changes { new_round: before.is_none(), ..Changes::default() };
    let Some(before) = before else {
        let kinds: Vec<(String, i64)> = reading.all(COUNT_ONLY_IN, values![now, 0_i64]).await?;
        for (kind, n) in kinds {
            changes.touched.insert(kind, Touched { added: n as u64, ..Touched::default() });
        }
        changes.successions.added = plan.successions.len() as u64;
        changes.answers.added =
            count(reading, COUNT_ANSWERS, values![now]).await? + answered_in_columns(plan);
        return Ok(changes);
    };
    let version = &plan.round.methodology.document.methodology.version;
    if before.version != *version {
        changes.version = Some((before.version.clone(), version.clone()));
    }
    subjects(reading, before.import, now, plan, &mut changes).await?;
    let before = before.import;
    let answers = &mut changes.answers;
    answers.removed += count(reading, COUNT_ANSWERS_ONLY_IN, values![before, now]).await?;
    answers.added += count(reading, COUNT_ANSWERS_ONLY_IN, values![now, before]).await?;
    // Those that stand in columns are listed by now.
    let more = count(reading, COUNT_ANSWERS_CHANGED, values![before, now]).await?;
    let all = changes.answers.changed + more;
    let row = |(kind, subject, question, from, to)| {
        changes.answer(AnswerChange { kind, subject, question, from, to });
        Ok(())
    };
    reading.each(ANSWERS_CHANGED, values![before, now, Changes::MOST as i64], row).await?;
    changes.answers.changed = all;
    let said: Vec<(String, String, String, String)> =
        reading.all(SUCCESSIONS_OF, values![before]).await?;
    let now = plan.successions.iter();
    let now: Vec<_> = now.map(|s| (&*s.kind, &*s.from, &*s.to, s.how.id())).collect();
    let said: Vec<_> = said.iter().map(|(k, f, t, h)| (&**k, &**f, &**t, &**h)).collect();
    changes.successions.added = now.iter().filter(|s| !said.contains(s)).count() as u64;
    changes.successions.removed = said.iter().filter(|s| !now.contains(s)).count() as u64;
    Ok(changes)
}

/// What differs between a new round and the previous round.
pub(crate) async fn against(
    reading: &mut Transaction,
    before: &RoundEntry,
    now: i64,
    plan: &Plan,
) -> Result<Against, Error> {
    let mut changes = Changes { new_round: true, ..Changes::default() };
    subjects(reading, before.import, now, plan, &mut changes).await?;
    let Changes { touched, subjects, .. } = changes;
    Ok(Against { round: before.number, touched, subjects })
}

/// The subjects of two imports, and the answers that stand in their tables.
async fn subjects(
    reading: &mut Transaction,
    before: i64,
    now: i64,
    plan: &Plan,
    changes: &mut Changes,
) -> Result<(), Error> {
    let comparison = Comparison {
        plan,
        before: headers(reading, before).await?,
        now: headers(reading, now).await?,
    };
    for (what, imports) in [(What::Removed, [before, now]), (What::Added, [now, before])] {
        let headers = if what == What::Added { &comparison.now } else { &comparison.before };
        reading
            .each(ONLY_IN, values![imports[0], imports[1]], |row: Only| {
                let (kind, id, names, cells, source) = row;
                let n = comparison.answers(&kind, &Cells::new(headers, source, &cells)?);
                let name = name_of(&names)?;
                let (from, to) = if what == What::Added {
                    changes.answers.added += n;
                    (String::new(), name)
                } else {
                    changes.answers.removed += n;
                    (name, String::new())
                };
                changes.list(SubjectChange { kind, id, what, field: None, from, to });
                Ok(())
            })
            .await?;
    }
    reading.each(DIFFERENT, values![before, now], |row| comparison.different(row, changes)).await
}

/// A row of [`DIFFERENT`]: kind, id; names, links, cells and table before and now.
type Different = (String, String, String, String, String, String, String, String, i64, i64);

/// A row of [`ONLY_IN`]: kind, id, names, cells and table.
type Only = (String, String, String, String, i64);

/// Columns of the tables by their number.
pub(crate) type Headers = BTreeMap<i64, Vec<String>>;

struct Comparison<'p> {
    plan: &'p Plan,
    before: Headers,
    now: Headers,
}

impl Comparison<'_> {
    fn methodology(&self) -> &Methodology {
        &self.plan.round.methodology
    }

    fn different(&self, row: Different, changes: &mut Changes) -> Result<(), Error> {
        let (kind, id, names, names_now, links, links_now, cells, cells_now, source, source_now) =
            row;
        for (what, from, to) in [(What::Renamed, names, names_now), (What::Moved, links, links_now)]
        {
            let (from, to) = (texts(&from)?, texts(&to)?);
            for field in differing(&from, &to) {
                let text = |texts: &Texts| texts.get(field).cloned().unwrap_or_default();
                changes.list(SubjectChange {
                    kind: kind.clone(),
                    id: id.clone(),
                    what,
                    field: Some(field.to_owned()),
                    from: text(&from),
                    to: text(&to),
                });
            }
        }
        let before = Cells::new(&self.before, source, &cells)?;
        let now = Cells::new(&self.now, source_now, &cells_now)?;
        let mut columns: Vec<&String> = now.columns.iter().collect();
        columns.extend(before.columns.iter().filter(|c| !now.columns.contains(c)));
        for column in columns {
            let (from, to) = (before.get(column), now.get(column));
            if from == to {
                continue;
            }
            match role(self.methodology(), &kind, column) {
                Role::Named => {}
                Role::Answer if from.is_empty() => changes.answers.added += 1,
                Role::Answer if to.is_empty() => changes.answers.removed += 1,
                Role::Answer => changes.answer(AnswerChange {
                    kind: kind.clone(),
                    subject: id.clone(),
                    question: self.question(&kind, column),
                    from: from.to_owned(),
                    to: to.to_owned(),
                }),
                Role::Attribute => changes.list(SubjectChange {
                    kind: kind.clone(),
                    id: id.clone(),
                    what: What::Changed,
                    field: Some(column.clone()),
                    from: from.to_owned(),
                    to: to.to_owned(),
                }),
            }
        }
        Ok(())
    }

    /// The question that a column of a table of subjects answers.
    fn question(&self, kind: &str, column: &str) -> String {
        let methodology = self.methodology();
        let at = methodology.model.types.iter().position(|t| t.id == kind);
        let columns = at.into_iter().flat_map(|at| &methodology.sources.subjects[at].columns);
        let mut found = columns.filter(|(_, name)| name == column);
        let question = found.next().map(|(question, _)| methodology.model.question(*question));
        question.map_or_else(|| column.to_owned(), |question| question.id.clone())
    }

    /// How many answers stand in the columns of a row.
    fn answers(&self, kind: &str, cells: &Cells<'_>) -> u64 {
        let answers = cells.columns.iter().filter(|column| {
            matches!(role(self.methodology(), kind, column), Role::Answer)
                && !cells.get(column).is_empty()
        });
        answers.count() as u64
    }
}

/// The cells of a row by their columns.
struct Cells<'h> {
    columns: &'h [String],
    cells: Vec<String>,
}

impl<'h> Cells<'h> {
    fn new(headers: &'h Headers, source: i64, cells: &str) -> Result<Self, Error> {
        Ok(Self {
            columns: headers.get(&source).map_or(&[], Vec::as_slice),
            cells: serde_json::from_str(cells).map_err(|error| broken("source_rows", &error))?,
        })
    }

    fn get(&self, column: &str) -> &str {
        let at = self.columns.iter().position(|name| name == column);
        at.and_then(|at| self.cells.get(at)).map_or("", |cell| cell.trim())
    }
}

/// Answers that stand in the columns of tables that list subjects.
fn answered_in_columns(plan: &Plan) -> u64 {
    let methodology = &plan.round.methodology;
    let columns = methodology.sources.subjects.iter().flat_map(|source| &source.columns);
    let answered = columns.map(|(question, _)| {
        let kind = methodology.model.question(*question).on.0;
        let questions = methodology.model.questions[..question.0].iter();
        let at = questions.filter(|other| other.on.0 == kind).count();
        let column = &plan.round.data.tables[kind].answers[at];
        let rows = 0..column.len() as u32;
        rows.filter(|row| column.get(*row) != Answer::Missing).count() as u64
    });
    answered.sum()
}

async fn count(
    reading: &mut Transaction,
    statement: &'static str,
    values: &[crate::transaction::Value<'_>],
) -> Result<u64, Error> {
    let found: Option<(i64,)> = reading.one(statement, values).await?;
    Ok(found.map_or(0, |(n,)| n as u64))
}

pub(crate) async fn headers(reading: &mut Transaction, import: i64) -> Result<Headers, Error> {
    let rows: Vec<(i64, String, Option<String>, String, String)> =
        reading.all(SOURCES, values![import]).await?;
    let header = |header: &str| {
        serde_json::from_str(header).map_err(|error| broken("sources.header", &error))
    };
    rows.into_iter().map(|(source, _, _, _, columns)| Ok((source, header(&columns)?))).collect()
}

fn texts(json: &str) -> Result<Texts, Error> {
    serde_json::from_str(json).map_err(|error| broken("records", &error))
}

/// A name, in the first language that there is.
fn name_of(json: &str) -> Result<String, Error> {
    Ok(texts(json)?.into_values().next().unwrap_or_default())
}

/// The keys whose texts differ.
pub(crate) fn differing<'t>(from: &'t Texts, to: &'t Texts) -> impl Iterator<Item = &'t str> {
    let gone = from.keys().filter(|key| !to.contains_key(*key));
    let others = to.iter().filter(|(key, text)| from.get(*key) != Some(*text));
    others.map(|(key, _)| key).chain(gone).map(String::as_str)
}

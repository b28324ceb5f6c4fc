//! What the register says of each subject beside what is scored: its names, its other columns.

use sanjeh_engine::dataset::AttributeColumn;
use sanjeh_engine::model::{Model, SubjectType, TypeIx};
use sanjeh_intake::Sources;
use sanjeh_messages::{Lang, Problems};

use crate::place::one;
use crate::scored::Round;

/// All columns of the tables that list the subjects.
#[derive(Debug, Clone, Default)]
pub struct Register {
    kinds: Vec<Kind>,
}

/// The columns of one kind of subject.
#[derive(Debug, Clone, Default)]
struct Kind {
    columns: Vec<String>,
    values: Vec<AttributeColumn>,
    /// The column with the name in each language.
    names: Vec<(String, usize)>,
}

/// Reads the register of a round.
///
/// # Errors
/// If a table cannot be read again.
pub fn register(round: &Round) -> Result<Register, Problems> {
    columns(round, |_, _| true)
}

/// Reads the names alone, and nothing if no kind of subject has any.
///
/// # Errors
/// If a table cannot be read again.
pub(crate) fn names(round: &Round) -> Result<Register, Problems> {
    let subjects = &round.methodology.document.subjects;
    let is_name = |kind: &str, column: &str| {
        let entry = subjects.get(kind);
        entry.is_some_and(|e| e.value.name.values().any(|name| name.value == column))
    };
    if subjects.values().all(|entry| entry.value.name.is_empty()) {
        let kinds = subjects.iter().map(|_| Kind::default()).collect();
        return Ok(Register { kinds });
    }
    columns(round, is_name)
}

/// Reads those columns of the register that are wanted of a kind of subject.
fn columns(round: &Round, wanted: impl Fn(&str, &str) -> bool) -> Result<Register, Problems> {
    let methodology = &round.methodology;
    // The tables are read as for scoring, with every column an attribute and nothing asked.
    let mut model = Model::default();
    let mut sources =
        Sources { spellings: methodology.sources.spellings.clone(), ..Sources::default() };
    for (subject, source) in methodology.model.types.iter().zip(&methodology.sources.subjects) {
        let columns = round.tables.columns(source, &methodology.limits.tables);
        let mut columns = columns.map_err(|problem| one(*problem))?;
        columns.retain(|column| wanted(&subject.id, column));
        let links = subject.links.clone();
        model.types.push(SubjectType {
            id: subject.id.clone(),
            links,
            attributes: columns.clone(),
        });
        let mut source = source.clone();
        // Columns that are not scored may have errors.
        source.layout.lenient = true;
        source.columns.clear();
        source.attributes = columns;
        sources.subjects.push(source);
    }
    sources.spellings.synonyms.clear();
    sources.rules = methodology.sources.rules;
    let limits = &methodology.limits.tables;
    let (data, _) = round.tables.read_with(&model, &sources, limits, &|_| ())?;
    let kinds = model.types.into_iter().zip(data.tables).map(|(subject, table)| {
        let entry = methodology.document.subjects.get(&subject.id);
        let declared = entry.into_iter().flat_map(|e| &e.value.name);
        let names = declared.filter_map(|(lang, column)| {
            let at = subject.attributes.iter().position(|c| *c == column.value)?;
            Some((lang.clone(), at))
        });
        Kind { names: names.collect(), columns: subject.attributes, values: table.attributes }
    });
    Ok(Register { kinds: kinds.collect() })
}

impl Register {
    /// What a subject is called, in the reader's language or else in another.
    pub fn name(&self, kind: TypeIx, row: u32, lang: Lang) -> Option<&str> {
        let kind = &self.kinds[kind.0];
        let in_lang = |own: bool| {
            let mut names = kind.names.iter().filter(move |(l, _)| (l == lang.code()) == own);
            names.find_map(|(_, at)| Some(kind.values[*at].get(row)).filter(|n| !n.is_empty()))
        };
        in_lang(true).or_else(|| in_lang(false))
    }

    /// What a subject is called in exactly this language.
    pub fn name_in(&self, kind: TypeIx, row: u32, lang: &str) -> Option<&str> {
        let kind = &self.kinds[kind.0];
        let (_, at) = kind.names.iter().find(|(l, _)| l == lang)?;
        Some(kind.values[*at].get(row)).filter(|name| !name.is_empty())
    }

    /// The columns of a kind's table, in the order of the table.
    pub fn columns(&self, kind: TypeIx) -> &[String] {
        &self.kinds[kind.0].columns
    }

    /// The cell of a subject; `None` if it is empty or there is no such column.
    pub fn get(&self, kind: TypeIx, column: &str, row: u32) -> Option<&str> {
        let kind = &self.kinds[kind.0];
        let at = kind.columns.iter().position(|c| c == column)?;
        Some(kind.values[at].get(row)).filter(|cell| !cell.is_empty())
    }
}

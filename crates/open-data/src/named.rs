//! What the ids in tables are called in a language.

use std::borrow::Cow;
use std::collections::BTreeMap;

use sanjeh_engine::model::{MeasureIx, Model, QuestionIx, TypeIx};
use sanjeh_messages::{Lang, message};
use sanjeh_methodology::{Methodology, names::text};
use sanjeh_round::decimals;

use crate::alike::Alike;
use crate::codes;
use crate::dictionary;
use crate::source::Source;
use crate::table::{Cell, Kind, Row, Table};
use crate::tables::tables;

/// Of what a column has the ids; where they are unique only together with others, the positions of the
/// columns that have those.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ids {
    Kind,
    /// Subjects of a kind that another column has.
    Subject(Option<usize>),
    /// Subjects of one kind: those that the table is about, or to which it links.
    SubjectOf(TypeIx),
    Attribute(TypeIx, String),
    Measure(Option<usize>),
    List,
    Set,
    Band(Option<usize>),
    Share,
    Class(usize),
    Statistic,
    Growth,
    Question(usize),
    Choice(usize, usize),
    Laws,
    Table,
    /// What is claimed.
    Metric,
    /// Among whom a place is claimed.
    Scope,
    /// Words of the program itself, such as `published`.
    Word,
}

impl Ids {
    /// Whether they can be read as they are.
    pub(crate) fn is_word(&self) -> bool {
        *self == Self::Word
    }
}

/// Whether workbooks in a language have ids, too: they are words of Latin letters, and in a workbook
/// in another language only names are read.
pub(crate) fn has_ids(lang: Lang) -> bool {
    lang == Lang::ENGLISH
}

/// What everything is called in a language.
pub(crate) struct Names<'a> {
    source: Source<'a>,
    pub(crate) lang: Lang,
    measures: BTreeMap<(&'a str, &'a str), MeasureIx>,
    /// Titles of tables by their names.
    tables: BTreeMap<String, String>,
    /// Whose names others have, too.
    alike: Alike,
}

impl<'a> Names<'a> {
    pub(crate) fn new(source: &Source<'a>, lang: Lang) -> Self {
        let model = source.model();
        let measures = (0..model.measures.len()).map(MeasureIx);
        let measures =
            measures.map(|m| ((source.kind_of(m), model.measure(m).id.as_str()), m)).collect();
        let tables = tables(source).into_iter();
        let tables = tables.map(|t| (t.name.clone(), t.title(lang).to_owned())).collect();
        let alike = if has_ids(lang) { Alike::none(source) } else { Alike::new(source, lang) };
        Self { source: *source, lang, measures, tables, alike }
    }

    pub(crate) fn model(&self) -> &'a Model {
        self.source.model()
    }

    fn methodology(&self) -> &'a Methodology {
        &self.source.round.methodology
    }

    /// The kind of subject that a table is about, row by row.
    fn kind_of(&self, table: &Table<'_>) -> Option<TypeIx> {
        let name = table.name.strip_prefix("kind-").unwrap_or(&table.name);
        let is_one = table.columns.first().is_some_and(|column| column.id == "id");
        self.model().type_by_id(name).filter(|_| is_one)
    }

    /// Of what a column has the ids.
    pub(crate) fn ids(&self, table: &Table<'_>, at: usize) -> Option<Ids> {
        let column = &table.columns[at];
        let id = column.id.as_ref();
        if column.kind != Kind::Text || table.name == codes::NAME {
            return None;
        }
        if id.ends_with("_origin") {
            return Some(Ids::Word);
        }
        if let Some(kind) = self.kind_of(table) {
            return self.ids_of_register(kind, id);
        }
        let beside = |id: &str| table.position(id);
        Some(match id {
            "kind" | "parent_kind" | "input_kind" => Ids::Kind,
            "subject" | "from" | "to" if table.name != "laws" => Ids::Subject(beside("kind")),
            "input_subject" => Ids::Subject(beside("input_kind")),
            "measure" => Ids::Measure(beside("kind")),
            "input_measure" => Ids::Measure(beside("input_kind")),
            "parent" => Ids::Measure(beside("parent_kind")),
            "list" => Ids::List,
            "set" => Ids::Set,
            "band" => Ids::Band(beside("set")),
            "share" => Ids::Share,
            "class" => Ids::Class(beside("share")?),
            "statistic" => Ids::Statistic,
            "growth" => Ids::Growth,
            "question" => Ids::Question(beside("kind")?),
            "option" => Ids::Choice(beside("kind")?, beside("question")?),
            "law" | "laws" => Ids::Laws,
            "table" => Ids::Table,
            "metric" => Ids::Metric,
            "scope" => Ids::Scope,
            "answer" => Ids::Choice(beside("kind")?, beside("measure")?),
            "state" | "outcome" | "status" | "verdict" | "type" | "how" | "succession" | "rule"
            | "why" => Ids::Word,
            _ => return None,
        })
    }

    /// The same in the table of the subjects themselves.
    fn ids_of_register(&self, kind: TypeIx, id: &str) -> Option<Ids> {
        let subject = &self.model().types[kind.0];
        if id == "id" {
            return Some(Ids::SubjectOf(kind));
        }
        if let Some(link) = subject.links.iter().find(|link| link.id == id) {
            return Some(Ids::SubjectOf(link.to));
        }
        if id == "band" {
            return Some(Ids::Band(None));
        }
        let is_attribute = subject.attributes.iter().any(|attribute| attribute == id);
        let is_name = self.is_name_of(kind, id);
        (is_attribute && !is_name).then(|| Ids::Attribute(kind, id.to_owned()))
    }

    fn is_name_of(&self, kind: TypeIx, column: &str) -> bool {
        let entry = self.methodology().document.subjects.get_index(kind.0);
        entry.is_some_and(|(_, entry)| entry.value.name.values().any(|name| name.value == column))
    }

    /// Whether a column has nothing but names of what another one has the ids of, or ids for programs.
    pub(crate) fn is_name(&self, table: &Table<'_>, at: usize) -> bool {
        let id = table.columns[at].id.as_ref();
        if let Some(kind) = self.kind_of(table) {
            return self.is_name_of(kind, id);
        }
        if table.name == codes::NAME {
            return self.is_of_another_language(id);
        }
        if table.name == dictionary::NAME {
            // The titles stand in their place; those in other languages are for their workbooks.
            return id == "column" || self.is_of_another_language(id);
        }
        id.starts_with("title_") || self.is_of_another_language(id)
    }

    fn is_of_another_language(&self, id: &str) -> bool {
        let mut others = Lang::all().filter(|lang| *lang != self.lang);
        ["title", "description", "clause"].iter().any(|what| {
            let rest = id.strip_prefix(what).and_then(|rest| rest.strip_prefix('_'));
            rest.is_some_and(|code| others.any(|lang| lang.code() == code))
        })
    }

    /// Whether the table itself has the names, in a column beside the ids.
    pub(crate) fn has_own(&self, table: &Table<'_>, ids: &Ids) -> bool {
        match ids {
            Ids::SubjectOf(kind) => Some(*kind) == self.kind_of(table),
            Ids::Laws => table.name == "laws",
            Ids::Choice(..) => table.name == "options",
            Ids::Measure(_) => table.name == "indicators",
            Ids::Table => true,
            _ => false,
        }
    }

    /// What an id is called; `None` if it has no name.
    pub(crate) fn name<'r>(
        &'r self,
        ids: &Ids,
        id: &'r str,
        row: &'r Row<'_>,
    ) -> Option<Cow<'r, str>> {
        let (model, methodology, lang) = (self.model(), self.methodology(), self.lang);
        let beside = |at: &usize| text_of(row, *at);
        let kind_of = |at: &usize| model.type_by_id(beside(at));

        let set = |id: &str| model.bands.iter().position(|set| set.id == id);
        let share = |id: &str| model.shares.iter().position(|share| share.id == id);
        let question = |kind: TypeIx, id: &str| {
            let at = model.questions.iter().position(|q| q.on == kind && q.id == id);
            at.map(QuestionIx)
        };
        let name: &str = match ids {
            Ids::Kind => methodology.type_title(model.type_by_id(id)?, lang),
            Ids::Subject(Some(at)) => self.subject(kind_of(at)?, id)?,
            Ids::Subject(None) => {
                (0..model.types.len()).find_map(|kind| self.subject(TypeIx(kind), id))?
            }
            Ids::SubjectOf(kind) => self.subject(*kind, id)?,
            Ids::Attribute(_, attribute) => {
                return Some(methodology.word(attribute, id, lang).to_owned().into());
            }
            Ids::Measure(at) => {
                let kind = at.as_ref().map(beside)?;
                methodology.measure_title(*self.measures.get(&(kind, id))?, lang)
            }
            Ids::List => {
                let at = model.ranks.iter().position(|list| list.id == id)?;
                methodology.list_title(at, lang)
            }
            Ids::Set => methodology.bands_title(set(id)?, lang),
            Ids::Band(at) => {
                let own = || methodology.presentation.as_ref().and_then(|shown| shown.bands);
                let set = at.as_ref().map_or_else(own, |at| set(beside(at)))?;
                return Some(methodology.band_title(set, id, lang).to_owned().into());
            }
            Ids::Share => methodology.share_title(share(id)?, lang),
            Ids::Class(at) => {
                let share = share(beside(at))?;
                return Some(methodology.class_title(share, id, lang).to_owned().into());
            }
            Ids::Statistic => {
                match model.statistics.iter().position(|statistic| statistic.id == id) {
                    Some(at) => methodology.statistic_title(at, lang),
                    None => return Some(self.word(id)),
                }
            }
            Ids::Growth => {
                let at = model.growths.iter().position(|growth| growth.id == id)?;
                methodology.growth_title(at, lang)
            }
            // A question that is scored is a measure of the same id.
            Ids::Question(at) => {
                methodology.measure_title(*self.measures.get(&(beside(at), id))?, lang)
            }
            Ids::Choice(kind, at) => {
                let question = question(kind_of(kind)?, beside(at))?;
                return Some(methodology.option_title(question, id, lang).into());
            }
            Ids::Laws => return Some(self.laws(id)),
            Ids::Metric => {
                let entry = methodology.document.claims.get(id)?;
                text(&entry.value.title, lang)?
            }
            Ids::Scope => self.scope(id)?,
            Ids::Table => return self.tables.get(id).map(|title| title.clone().into()),
            Ids::Word => return Some(self.word(id)),
        };
        Some(name.into())
    }

    fn subject(&self, kind: TypeIx, id: &str) -> Option<&str> {
        let row = self.source.round.data.tables[kind.0].ids.find(id.as_bytes())?;
        let name = || self.source.reading().name(kind, row, self.lang);
        Some(self.alike.name(kind, row).unwrap_or_else(name))
    }

    /// The list that a claim means by a scope: by the methodology's own word for it, or by its id.
    fn scope(&self, id: &str) -> Option<&str> {
        let methodology = self.methodology();
        let mut claims = methodology.document.claims.values().map(|entry| &entry.value);
        let list = claims.find_map(|claim| claim.scopes.get(id)).map_or(id, |list| &list.value);
        let at = self.model().ranks.iter().position(|known| known.id == list)?;
        Some(methodology.list_title(at, self.lang))
    }

    /// The heading of a column that has names in place of ids; `None` for that of the table itself.
    pub(crate) fn heading(&self, table: &Table<'_>, ids: &Ids, at: usize) -> Option<String> {
        let Ids::SubjectOf(of) = ids else { return None };
        let title = self.methodology().type_title(*of, self.lang);
        let is_link = table.columns[at].id != "id";
        if is_link && self.kind_of(table) == Some(*of) {
            return Some(message!("data-above", kind = title).plain(self.lang));
        }
        Some(title.to_owned())
    }

    /// The titles of laws, of which a cell has the ids with spaces between them.
    fn laws(&self, ids: &str) -> Cow<'static, str> {
        let laws = &self.methodology().document.laws;
        let title = |id: &str| {
            let law = laws.get(id).and_then(|law| text(&law.value.title, self.lang));
            law.map_or_else(|| id.to_owned(), str::to_owned)
        };
        let titles: Vec<String> = ids.split(' ').map(title).collect();
        titles.join(" · ").into()
    }

    fn word(&self, word: &str) -> Cow<'static, str> {
        message!("data-word", word = word).plain(self.lang).into()
    }

    /// The measure whose published scores a column of a register has.
    pub(crate) fn measure_of_column(&self, table: &Table<'_>, column: &str) -> Option<MeasureIx> {
        let kind = self.kind_of(table)?;
        let shown = self.methodology().presentation.as_ref().filter(|shown| shown.of == kind)?;
        match column {
            "published" | "growth" => Some(shown.headline),
            _ => {
                let id = column.strip_prefix("score_")?;
                let of = self.model().types[kind.0].id.as_str();
                self.measures.get(&(of, id)).copied()
            }
        }
    }

    /// The measure that a row is about.
    pub(crate) fn measure_of_row(&self, table: &Table<'_>, row: &Row<'_>) -> Option<MeasureIx> {
        let (kind, measure) = (table.position("kind")?, table.position("measure")?);
        self.measures.get(&(text_of(row, kind), text_of(row, measure))).copied()
    }

    /// With how many decimals a statistic is published; none where the row is a count.
    pub(crate) fn decimals_of_statistic(&self, table: &Table<'_>, row: &Row<'_>) -> Option<u8> {
        let id = text_of(row, table.position("statistic")?);
        let found = self.model().statistics.iter().find(|statistic| statistic.id == id);
        Some(found.map_or(0, |statistic| {
            let own = statistic.published.map(|rounding| rounding.decimals);
            own.unwrap_or_else(|| decimals(self.model(), statistic.measure))
        }))
    }

    /// With how many decimals the per cent of a share are published.
    pub(crate) fn decimals_of_share(&self, table: &Table<'_>, row: &Row<'_>) -> u8 {
        let id = table.position("share").map_or("", |at| text_of(row, at));
        let share = self.model().shares.iter().find(|share| share.id == id);
        share.and_then(|share| share.published).map_or(1, |rounding| rounding.decimals)
    }
}

/// The text of a cell, such as the id of the kind beside that of a measure.
pub(crate) fn text_of<'r>(row: &'r Row<'_>, at: usize) -> &'r str {
    match &row[at] {
        Cell::Text(text) => text,
        _ => "",
    }
}

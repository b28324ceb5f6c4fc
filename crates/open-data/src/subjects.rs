//! One table for each kind of subject: what the register says of each, and what comes first of
//! its results.

use std::collections::BTreeMap;
use std::rc::Rc;

use sanjeh_engine::Grown;
use sanjeh_engine::dataset::NOBODY;
use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_messages::{Lang, message};
use sanjeh_methodology::Presentation;
use sanjeh_round::Figure;

use crate::codes::named_values;
use crate::scores::{published_cell, score_origin};
use crate::source::Source;
use crate::table::{Cell, Column, Kind, Table, Words, column};

type Origin<'a> = Box<dyn Fn(&Cell<'a>, &str) -> Option<Cell<'a>> + 'a>;

/// A column with the way in which its cells are made.
struct Field<'a> {
    column: Column,
    cell: Box<dyn Fn(u32) -> Cell<'a> + 'a>,
    /// Where a figure comes from, if it has figures: for its cell and the subject's id.
    origin: Option<Origin<'a>>,
}

impl<'a> Field<'a> {
    fn new(column: Column, cell: impl Fn(u32) -> Cell<'a> + 'a) -> Self {
        Self { column, cell: Box::new(cell), origin: None }
    }

    /// As a column of figures of this name.
    fn figure(mut self, source: Source<'a>, name: Figure) -> Self {
        let origin = move |cell: &Cell<'a>, id: &str| source.origin(cell, id, || [name.clone()]);
        self.origin = Some(Box::new(origin));
        self
    }

    /// As a column of published scores.
    fn scores(mut self, source: Source<'a>, measure: MeasureIx) -> Self {
        let origin = move |cell: &Cell<'a>, id: &str| score_origin(&source, measure, cell, id);
        self.origin = Some(Box::new(origin));
        self
    }
}

pub(crate) fn table<'a>(source: &Source<'a>, kind: TypeIx) -> Table<'a> {
    let source = *source;
    let subject = &source.model().types[kind.0];
    let presentation = source.round.methodology.presentation.as_ref();
    let results = presentation.filter(|p| p.of == kind).map(|p| results(&source, p));
    let results = results.unwrap_or_default();
    let mut fields =
        vec![Field::new(column!("id": Text).key(), move |row| Cell::text(source.id(kind, row)))];
    fields.extend(links(&source, kind));
    let taken = fields.len();
    let fixed = |id: &str| results.iter().any(|f| f.column.id == id);
    let register = register(&source, kind, &fields[..taken], &fixed);
    fields.extend(register);
    fields.extend(results);

    let mut columns: Vec<Column> = fields.iter().map(|f| f.column.clone()).collect();
    let with_origin = fields.iter().filter(|f| f.origin.is_some());
    let with_origin: Vec<String> = with_origin.map(|f| f.column.id.to_string()).collect();
    let with_origin: Vec<&str> = with_origin.iter().map(String::as_str).collect();
    source.origins(&mut columns, &with_origin);

    let title = Words::new(|lang| source.round.methodology.type_title(kind, lang).to_owned());
    let about = Words::new(|lang| message!("data-kind-about", kind = title.get(lang)).text(lang));
    let fields = Rc::new(fields);
    Table::new(subject.id.as_str(), (title, about), columns, move || {
        let fields = Rc::clone(&fields);
        source.rows(kind).map(move |row| {
            let mut cells: Vec<Cell<'a>> = fields.iter().map(|f| (f.cell)(row)).collect();
            let origins = fields
                .iter()
                .zip(&cells)
                .filter_map(|(field, cell)| (field.origin.as_ref()?)(cell, source.id(kind, row)));
            let origins: Vec<Cell<'a>> = origins.collect();
            cells.extend(origins);
            cells
        })
    })
}

/// The ids of the subjects that each one refers to.
fn links<'a>(source: &Source<'a>, kind: TypeIx) -> impl Iterator<Item = Field<'a>> + use<'a> {
    let source = *source;
    let links = source.model().types[kind.0].links.iter().enumerate();
    links.filter(|(_, link)| link.id != "id").map(move |(at, link)| {
        let title = Words::new(|lang| {
            let to = source.round.methodology.type_title(link.to, lang);
            message!("data-link", link = link.id.as_str(), kind = to).text(lang)
        });
        let about = Words::new(|lang| {
            let to = source.round.methodology.type_title(link.to, lang);
            message!("data-link-about", kind = to).text(lang)
        });
        let rows = &source.round.data.tables[kind.0].links[at];
        Field::new(Column::new(link.id.clone(), Kind::Text, title, about), move |row| {
            match rows[row as usize] {
                NOBODY => Cell::Empty,
                to => Cell::text(source.id(link.to, to)),
            }
        })
    })
}

/// The columns of the register that are not answers. Of a table whose rows are of other subjects,
/// only those that the methodology declares: the others would be those of the first row.
fn register<'a>(
    source: &Source<'a>,
    kind: TypeIx,
    before: &[Field<'a>],
    is_fixed: &dyn Fn(&str) -> bool,
) -> Vec<Field<'a>> {
    let source = *source;
    let from = &source.round.methodology.sources.subjects[kind.0];
    let entry = source.round.methodology.document.subjects.get_index(kind.0);
    let is_declared = |column: &str| {
        let mut names = entry.iter().flat_map(|(_, e)| e.value.name.values());
        from.attributes.iter().any(|a| a == column) || names.any(|name| name.value == column)
    };
    let mut fields = Vec::new();
    for column in source.register.columns(kind) {
        let is_answer = from.columns.iter().any(|(_, c)| c == column);
        if is_answer || column.is_empty() || from.distinct && !is_declared(column) {
            continue;
        }
        let cell = move |row| Cell::maybe_text(source.register.get(kind, column, row));
        let same = before.iter().find(|f| f.column.id == *column);
        // The register may write the same id that the column already has.
        if same.is_some_and(|f| source.rows(kind).all(|row| (f.cell)(row) == cell(row))) {
            continue;
        }
        let taken = same.is_some() || is_fixed(column);
        let id = if taken { format!("register_{column}") } else { column.clone() };
        let (title, about) = said(&source, kind, column);
        fields.push(Field::new(Column::new(id, Kind::Text, title, about), cell));
    }
    fields
}

/// A list longer than this is no explanation.
const MOST_VALUES: usize = 12;

/// What a column of the register is called, and what its values mean.
fn said(source: &Source<'_>, kind: TypeIx, column: &str) -> (Words, Words) {
    let methodology = &source.round.methodology;
    let names = methodology.document.subjects.get_index(kind.0).map(|(_, entry)| &entry.value.name);
    let mut names = names.into_iter().flatten();
    if let Some((language, _)) = names.find(|(_, name)| name.value == column) {
        let language = language.as_str();
        return (
            message!("data-register-name", language = language).into(),
            message!("data-register-name-about", language = language).into(),
        );
    }
    let title = |lang| methodology.attribute_title(column, lang);
    let at = source.model().types[kind.0].attributes.iter().position(|name| name == column);
    let values = at.map(|at| source.round.data.tables[kind.0].attributes[at].values.as_slice());
    let values: Vec<_> = named_values(source, column, values.unwrap_or_default()).collect();
    let about = |lang: Lang| {
        let title = title(lang);
        if values.is_empty() || values.len() > MOST_VALUES {
            return message!("data-register-about", column = column, title = title).text(lang);
        }
        let value = |(id, _): &(&str, Vec<&str>)| {
            let title = methodology.word(column, id, lang);
            message!("data-register-value", value = *id, title = title).text(lang)
        };
        let values: Vec<String> = values.iter().map(value).collect();
        let values = values.join(&message!("data-register-and").text(lang));
        message!("data-register-values", column = column, title = title, values = values).text(lang)
    };
    (Words::new(|lang| title(lang).to_owned()), Words::new(about))
}

/// What comes first of the results.
fn results<'a>(source: &Source<'a>, presentation: &'a Presentation) -> Vec<Field<'a>> {
    let source = *source;
    let (model, results) = (source.model(), &source.round.results);
    let headline = presentation.headline;
    let list = presentation.rank;
    let mut fields = vec![
        Field::new(column!("published": Number, "headline"), move |row| {
            published_cell(&source, headline, row)
        })
        .scores(source, headline),
        Field::new(column!("score": Number, "headline-score"), move |row| {
            Cell::number(results.scores.get(headline, row))
        }),
        Field::new(column!("rank": Integer, "headline-rank"), move |row| {
            Cell::integer(results.ranks[list][row as usize])
        })
        .figure(source, Figure::Rank(model.ranks[list].id.clone())),
    ];
    if let Some(set) = presentation.bands {
        let band = Field::new(column!("band": Text), move |row| {
            let at = results.bands[set][row as usize];
            Cell::maybe_text(at.map(|at| model.bands[set].bands[at as usize].id.as_str()))
        });
        fields.push(band.figure(source, Figure::Band(model.bands[set].id.clone())));
    }
    if let (Some(at), Some(compared)) = (presentation.growth, source.compared) {
        let id = &model.growths[at].id;
        let grown = compared.growths[at].grown.iter().map(|g| (g.row, g));
        let grown: Rc<BTreeMap<u32, &'a Grown>> = Rc::new(grown.collect());
        let again = Rc::clone(&grown);
        let growth = Field::new(column!("growth": Number), move |row| {
            Cell::number(grown.get(&row).map(|g| g.growth))
        });
        let rank = Field::new(column!("growth_rank": Integer), move |row| {
            Cell::integer(again.get(&row).map(|g| g.rank))
        });
        fields.push(growth.figure(source, Figure::Growth(id.clone())));
        fields.push(rank.figure(source, Figure::GrowthRank(id.clone())));
    }
    fields.extend(presentation.axes.iter().map(|&axis| {
        let title = |lang| source.round.methodology.measure_title(axis, lang).to_owned();
        let about = |lang| message!("data-axis-about", title = title(lang)).text(lang);
        let id = format!("score_{}", model.measure(axis).id);
        let column = Column::new(id, Kind::Number, Words::new(title), Words::new(about));
        Field::new(column, move |row| published_cell(&source, axis, row)).scores(source, axis)
    }));
    fields
}

//! What the ids in the other tables are called: kinds, attributes and their values, ranked lists,
//! bands, classes of shares, figures, growths. Measures, questions, options and laws have tables of
//! their own.

use sanjeh_engine::model::{Classes, TypeIx};
use sanjeh_messages::Lang;
use sanjeh_methodology::document::Texts;
use sanjeh_methodology::names::text;

use crate::source::{Source, title_columns};
use crate::table::{Cell, Row, Table, column, texts};

/// A id: which list it is in, whose it is, and what it is called in each language.
struct Code<'a> {
    list: &'static str,
    kind: &'a str,
    of: &'a str,
    id: &'a str,
    title: [&'a str; Lang::ALL.len()],
}

impl<'a> Code<'a> {
    fn row(self) -> Row<'a> {
        let [en, fa] = self.title;
        let [list, kind, of, code, en, fa] =
            [self.list, self.kind, self.of, self.id, en, fa].map(Cell::text);
        vec![list, kind, of, code, en, fa]
    }
}

pub(crate) fn codes<'a>(source: &Source<'a>) -> Table<'a> {
    let mut columns = vec![
        column!("list": Text, "code-list").key(),
        column!("kind": Text, "code-kind").optional_key(),
        column!("of": Text, "code-of").optional_key(),
        column!("code": Text).key(),
    ];
    columns.extend(title_columns());
    let source = *source;
    Table::new("codes", texts!("codes"), columns, move || {
        let codes = kinds(source).chain(lists(source)).chain(bands(source)).chain(shares(source));
        let codes = codes.chain(figures(source)).filter(|code| !code.id.is_empty());
        codes.map(Code::row)
    })
}

/// A title in each language; the id where there is none.
fn titled<'a>(texts: Option<&'a Texts>, id: &'a str) -> [&'a str; Lang::ALL.len()] {
    Lang::ALL.map(|lang| texts.and_then(|texts| text(texts, lang)).unwrap_or(id))
}

/// Kinds of subjects, their attributes, and the values of these that the methodology names.
fn kinds<'a>(source: Source<'a>) -> impl Iterator<Item = Code<'a>> {
    let (model, methodology) = (source.model(), &source.round.methodology);
    let kinds = model.types.iter().enumerate().map(move |(ix, kind)| Code {
        list: "kind",
        kind: "",
        of: "",
        id: &kind.id,
        title: Lang::ALL.map(|lang| methodology.type_title(TypeIx(ix), lang)),
    });
    let attributes = (0..model.types.len()).flat_map(move |ix| {
        let (kind, table) = (&model.types[ix], &source.round.data.tables[ix]);
        kind.attributes.iter().zip(&table.attributes).flat_map(move |(attribute, column)| {
            let values = named_values(&source, attribute, &column.values);
            let values = values.map(move |(value, title)| Code {
                list: "value",
                kind: &kind.id,
                of: attribute,
                id: value,
                title,
            });
            let title = Lang::ALL.map(|lang| methodology.attribute_title(attribute, lang));
            let is_named = title.iter().any(|title| title != attribute);
            let own = Code { list: "attribute", kind: &kind.id, of: "", id: attribute, title };
            is_named.then_some(own).into_iter().chain(values)
        })
    });
    kinds.chain(attributes)
}

/// Those values of an attribute that the methodology names, with their names.
pub(crate) fn named_values<'a>(
    source: &Source<'a>,
    attribute: &'a str,
    values: &'a [String],
) -> impl Iterator<Item = (&'a str, [&'a str; Lang::ALL.len()])> + use<'a> {
    let methodology = &source.round.methodology;
    let named = values.iter().map(move |value| {
        (value.as_str(), Lang::ALL.map(|lang| methodology.word(attribute, value, lang)))
    });
    named.filter(|(value, title)| title.iter().any(|title| title != value))
}

fn lists<'a>(source: Source<'a>) -> impl Iterator<Item = Code<'a>> {
    let document = &source.round.methodology.document;
    source.model().ranks.iter().map(move |list| Code {
        list: "list",
        kind: source.kind_of(list.measure),
        of: "",
        id: &list.id,
        title: titled(document.ranks.get(&list.id).map(|entry| &entry.value.title), &list.id),
    })
}

fn bands<'a>(source: Source<'a>) -> impl Iterator<Item = Code<'a>> {
    let document = &source.round.methodology.document;
    source.model().bands.iter().flat_map(move |set| {
        let kind = source.kind_of(set.measure);
        let entry = document.bands.get(&set.id).map(|entry| &entry.value);
        let title = titled(entry.map(|entry| &entry.title), &set.id);
        let own = Code { list: "set", kind, of: "", id: &set.id, title };
        let bands = set.bands.iter().map(move |band| {
            let levels = entry.into_iter().flat_map(|entry| &entry.levels.value);
            let level = levels.into_iter().find(|level| level.id.value == band.id);
            let title = titled(level.map(|level| &level.title), &band.id);
            Code { list: "band", kind, of: &set.id, id: &band.id, title }
        });
        std::iter::once(own).chain(bands)
    })
}

fn shares<'a>(source: Source<'a>) -> impl Iterator<Item = Code<'a>> {
    let (model, methodology) = (source.model(), &source.round.methodology);
    model.shares.iter().zip(&source.round.results.shares).flat_map(move |(share, classes)| {
        let kind = &model.types[share.of.0];
        let entry = methodology.document.shares.get(&share.id).map(|entry| &entry.value);
        let title = titled(entry.map(|entry| &entry.title), &share.id);
        let own = Code { list: "share", kind: &kind.id, of: "", id: &share.id, title };
        let classes = classes.iter().map(move |class| {
            let said = entry.and_then(|entry| entry.classes.get(&class.id));
            let title = match (said, &share.by) {
                (None, Classes::Attribute(at)) => {
                    Lang::ALL.map(|lang| methodology.word(&kind.attributes[*at], &class.id, lang))
                }
                (None, Classes::Bands(set)) => {
                    let set = methodology.document.bands.get(&model.bands[*set].id);
                    let mut levels = set.into_iter().flat_map(|set| &set.value.levels.value);
                    let level = levels.find(|level| level.id.value == class.id);
                    titled(level.map(|level| &level.title), &class.id)
                }
                (said, _) => titled(said, &class.id),
            };
            Code { list: "class", kind: &kind.id, of: &share.id, id: &class.id, title }
        });
        std::iter::once(own).chain(classes)
    })
}

/// Figures over many subjects, and growths.
fn figures<'a>(source: Source<'a>) -> impl Iterator<Item = Code<'a>> {
    let document = &source.round.methodology.document;
    let statistics =
        document.statistics.iter().map(|(id, entry)| ("statistic", id, &entry.value.title));
    let growths = document.growth.iter().map(|(id, entry)| ("growth", id, &entry.value.title));
    statistics.chain(growths).map(|(list, id, title)| Code {
        list,
        kind: "",
        of: "",
        id,
        title: titled(Some(title), id),
    })
}

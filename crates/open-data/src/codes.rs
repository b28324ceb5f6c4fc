//! What the ids in the other tables are called: kinds, attributes and their values, ranked lists,
//! bands, classes of shares, figures, growths. Measures, questions, options and laws have tables of
//! their own.

use sanjeh_engine::model::TypeIx;
use sanjeh_messages::Lang;

use crate::source::{Source, title_columns};
use crate::table::{Cell, Row, Table, column, texts};

/// A id: which list it is in, whose it is, and what it is called in each language.
struct Code<'a> {
    list: &'static str,
    kind: &'a str,
    of: &'a str,
    id: &'a str,
    /// In the languages of the round.
    title: Vec<&'a str>,
}

impl<'a> Code<'a> {
    fn row(self) -> Row<'a> {
        let ids = [self.list, self.kind, self.of, self.id];
        ids.into_iter().chain(self.title).map(Cell::text).collect()
    }
}

/// The name of the table.
pub(crate) const NAME: &str = "codes";

pub(crate) fn codes<'a>(source: &Source<'a>) -> Table<'a> {
    let mut columns = vec![
        column!("list": Text, "code-list").key(),
        column!("kind": Text, "code-kind").optional_key(),
        column!("of": Text, "code-of").optional_key(),
        column!("code": Text).key(),
    ];
    let source = *source;
    columns.extend(title_columns(source.languages()));
    Table::new(NAME, texts!("codes"), columns, move || {
        let codes = kinds(source).chain(lists(source)).chain(bands(source)).chain(shares(source));
        let codes = codes.chain(figures(source)).filter(|code| !code.id.is_empty());
        codes.map(Code::row)
    })
}

/// Kinds of subjects, their attributes, and the values of these that the methodology names.
fn kinds<'a>(source: Source<'a>) -> impl Iterator<Item = Code<'a>> {
    let (model, methodology) = (source.model(), &source.round.methodology);
    let kinds = model.types.iter().enumerate().map(move |(ix, kind)| Code {
        list: "kind",
        kind: "",
        of: "",
        id: &kind.id,
        title: titles(&source, |lang| methodology.type_title(TypeIx(ix), lang)),
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
            let title = titles(&source, |lang| methodology.attribute_title(attribute, lang));
            let is_named = title.iter().any(|title| title != attribute);
            let own = Code { list: "attribute", kind: &kind.id, of: "", id: attribute, title };
            is_named.then_some(own).into_iter().chain(values)
        })
    });
    kinds.chain(attributes)
}

/// Those values of an attribute that the methodology names, with their names in the languages of the round.
pub(crate) fn named_values<'a>(
    source: &Source<'a>,
    attribute: &'a str,
    values: &'a [String],
) -> impl Iterator<Item = (&'a str, Vec<&'a str>)> + use<'a> {
    let source = *source;
    let methodology = &source.round.methodology;
    let named = values.iter().map(move |value| {
        (value.as_str(), titles(&source, |lang| methodology.word(attribute, value, lang)))
    });
    named.filter(|(value, title)| title.iter().any(|title| title != value))
}

/// Titles in each language of the round.
fn titles<'a>(source: &Source<'a>, title: impl Fn(Lang) -> &'a str) -> Vec<&'a str> {
    source.languages().iter().map(|lang| title(*lang)).collect()
}

fn lists<'a>(source: Source<'a>) -> impl Iterator<Item = Code<'a>> {
    let methodology = &source.round.methodology;
    source.model().ranks.iter().enumerate().map(move |(at, list)| Code {
        list: "list",
        kind: source.kind_of(list.measure),
        of: "",
        id: &list.id,
        title: titles(&source, |lang| methodology.list_title(at, lang)),
    })
}

fn bands<'a>(source: Source<'a>) -> impl Iterator<Item = Code<'a>> {
    let methodology = &source.round.methodology;
    source.model().bands.iter().enumerate().flat_map(move |(at, set)| {
        let kind = source.kind_of(set.measure);
        let title = titles(&source, |lang| methodology.bands_title(at, lang));
        let own = Code { list: "set", kind, of: "", id: &set.id, title };
        let bands = set.bands.iter().map(move |band| {
            let title = titles(&source, |lang| methodology.band_title(at, &band.id, lang));
            Code { list: "band", kind, of: &set.id, id: &band.id, title }
        });
        std::iter::once(own).chain(bands)
    })
}

fn shares<'a>(source: Source<'a>) -> impl Iterator<Item = Code<'a>> {
    let (model, methodology) = (source.model(), &source.round.methodology);
    let all = model.shares.iter().zip(&source.round.results.shares).enumerate();
    all.flat_map(move |(at, (share, classes))| {
        let kind = model.types[share.of.0].id.as_str();
        let title = titles(&source, |lang| methodology.share_title(at, lang));
        let own = Code { list: "share", kind, of: "", id: &share.id, title };
        let classes = classes.iter().map(move |class| {
            let title = titles(&source, |lang| methodology.class_title(at, &class.id, lang));
            Code { list: "class", kind, of: &share.id, id: &class.id, title }
        });
        std::iter::once(own).chain(classes)
    })
}

/// Figures over many subjects, and growths.
fn figures<'a>(source: Source<'a>) -> impl Iterator<Item = Code<'a>> {
    let (model, methodology) = (source.model(), &source.round.methodology);
    // A statistic of several measures has one title.
    let is_first = |at: &usize| {
        !model.statistics[..*at].iter().any(|other| other.id == model.statistics[*at].id)
    };
    let statistics = (0..model.statistics.len()).filter(is_first).map(move |at| {
        let title = titles(&source, |lang| methodology.statistic_title(at, lang));
        ("statistic", model.statistics[at].id.as_str(), title)
    });
    let growths = model.growths.iter().enumerate().map(move |(at, growth)| {
        ("growth", growth.id.as_str(), titles(&source, |lang| methodology.growth_title(at, lang)))
    });
    let code = |(list, id, title)| Code { list, kind: "", of: "", id, title };
    statistics.chain(growths).map(code)
}

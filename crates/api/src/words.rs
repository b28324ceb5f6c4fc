//! Names in the languages of a round.

use std::collections::BTreeMap;

use sanjeh_engine::model::{QuestionIx, TypeIx};
use sanjeh_messages::Lang;
use sanjeh_methodology::document::Texts;
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;
use serde::Serialize;
use utoipa::ToSchema;

/// A name in each language of its round, by the language's code. Where one is not known, another
/// stands in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(example = json!({ "en": "Education", "fa": "آموزش" }))]
pub(crate) struct Name(BTreeMap<&'static str, String>);

/// Something that has an id and a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Named {
    /// Its id.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) name: Name,
}

impl Name {
    /// The name that a function gives in each language of a publication.
    pub(crate) fn of<S: Into<String>>(
        publication: &Publication,
        in_lang: impl Fn(Lang) -> S,
    ) -> Self {
        let languages = publication.languages().iter();
        Self(languages.map(|lang| (lang.code(), in_lang(*lang).into())).collect())
    }

    /// Texts by language; `otherwise` if there are none.
    pub(crate) fn texts(publication: &Publication, texts: &Texts, otherwise: &str) -> Self {
        Self::of(publication, |lang| text(texts, lang).unwrap_or(otherwise))
    }
}

/// A subject.
pub(crate) fn subject(publication: &Publication, kind: TypeIx, row: u32) -> Named {
    let name = Name::of(publication, |lang| publication.name(kind, row, lang));
    Named { id: publication.id(kind, row).to_owned(), name }
}

/// An option of a question.
pub(crate) fn option(publication: &Publication, question: QuestionIx, id: &str) -> Named {
    let methodology = &publication.round.methodology;
    Named {
        id: id.to_owned(),
        name: Name::of(publication, |lang| methodology.option_title(question, id, lang)),
    }
}

/// The value of an attribute: `scope` is whose words are meant.
pub(crate) fn word(publication: &Publication, scope: &str, value: &str) -> Named {
    let name = Name::of(publication, |lang| publication.round.methodology.word(scope, value, lang));
    Named { id: value.to_owned(), name }
}

/// What a subject is classed as by one of its attributes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Attribute {
    /// What the attribute is called.
    title: Name,
    /// Its value.
    #[serde(flatten)]
    value: Named,
}

/// The attributes of a subject that have a value, by their ids.
pub(crate) fn attributes(
    publication: &Publication,
    kind: TypeIx,
    row: u32,
) -> BTreeMap<String, Attribute> {
    let names = &publication.model().types[kind.0].attributes;
    let columns = &publication.round.data.tables[kind.0].attributes;
    let values = names.iter().zip(columns).map(|(name, column)| (name, column.get(row)));
    let given = values.filter(|(_, value)| !value.is_empty());
    let methodology = &publication.round.methodology;
    let attribute = |name: &str, value| Attribute {
        title: Name::of(publication, |lang| methodology.attribute_title(name, lang)),
        value: word(publication, name, value),
    };
    given.map(|(name, value)| (name.clone(), attribute(name, value))).collect()
}

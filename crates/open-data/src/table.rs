//! A table: its columns with their meaning, and its rows, made when they are asked for.

use std::borrow::Cow;

use sanjeh_messages::{Lang, Message, plain};

/// A text in every language, in the order of [`Lang::all`]: plain, for files and programs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Words(Vec<String>);

impl Words {
    /// What is said in each language.
    pub(crate) fn new(say: impl Fn(Lang) -> String) -> Self {
        Self(Lang::all().map(|lang| plain(say(lang))).collect())
    }

    pub(crate) fn get(&self, lang: Lang) -> &str {
        self.0.get(lang.index()).map_or("", String::as_str)
    }
}

impl From<Message> for Words {
    fn from(message: Message) -> Self {
        Self::new(|lang| message.text(lang))
    }
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// A number at full precision.
    Number,
    /// Yes or no.
    Boolean,
}

impl Kind {
    /// Its name in the dictionary and in metadata.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Boolean => "boolean",
        }
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// There is nothing to tell.
    Empty,
    /// Text, never empty.
    Text(Cow<'a, str>),
    /// A whole number.
    Integer(i64),
    /// A number, finite.
    Number(f64),
    /// Yes or no.
    Bool(bool),
}

/// The cells of one row, as many as the table has columns.
pub type Row<'a> = Vec<Cell<'a>>;

impl<'a> Cell<'a> {
    /// A text; an empty one is no text.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A text that need not be there.
    pub fn maybe_text(text: Option<&'a str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    /// A number that need not be there; one that is not finite is none, and zero has no sign.
    pub fn number(x: Option<f64>) -> Self {
        x.filter(|x| x.is_finite()).map_or(Self::Empty, |x| Self::Number(x + 0.0))
    }

    /// A place or a count that need not be there.
    pub fn integer(n: Option<impl Into<i64>>) -> Self {
        n.map_or(Self::Empty, |n| Self::Integer(n.into()))
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// As it is written in CSV: numbers with the fewest digits that read back as the same.
    pub fn plain(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Integer(n) => Cow::Owned(n.to_string()),
            Self::Number(x) => Cow::Owned(x.to_string()),
            Self::Bool(yes) => Cow::Borrowed(if *yes { "true" } else { "false" }),
        }
    }
}

/// A column: its name for programs and its meaning for people.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name, unique in its table.
    pub id: Cow<'static, str>,
    /// What its cells are.
    pub kind: Kind,
    /// In what its numbers are counted, as a UCUM code: `%`, or `1` for a share from 0 to 1. `None`
    /// if they are plain counts and places, or scores, whose unit is the methodology's own.
    pub unit: Option<&'static str>,
    /// Whether it is part of what names a row.
    pub key: bool,
    /// Whether none of its cells is empty.
    pub required: bool,
    pub(crate) title: Words,
    pub(crate) description: Words,
}

impl Column {
    pub(crate) fn new(
        id: impl Into<Cow<'static, str>>,
        kind: Kind,
        title: impl Into<Words>,
        description: impl Into<Words>,
    ) -> Self {
        let (title, description) = (title.into(), description.into());
        Self { id: id.into(), kind, unit: None, key: false, required: false, title, description }
    }

    /// As part of what names a row, never empty.
    pub(crate) fn key(mut self) -> Self {
        (self.key, self.required) = (true, true);
        self
    }

    /// As part of what names a row, empty where there is nothing to name.
    pub(crate) fn optional_key(mut self) -> Self {
        self.key = true;
        self
    }

    pub(crate) fn unit(mut self, unit: &'static str) -> Self {
        self.unit = Some(unit);
        self
    }

    /// Its heading.
    pub fn title(&self, lang: Lang) -> &str {
        self.title.get(lang)
    }

    /// What it means, in a sentence or two.
    pub fn description(&self, lang: Lang) -> &str {
        self.description.get(lang)
    }
}

/// A column whose texts are found by its id, or by another name after it: `column!("rank": Integer)`.
macro_rules! column {
    ($id:literal : $kind:ident) => {
        $crate::table::column!($id : $kind, $id)
    };
    ($id:literal : $kind:ident, $texts:literal) => {
        $crate::table::Column::new(
            $id,
            $crate::table::Kind::$kind,
            sanjeh_messages::Message::new(concat!("data-column-", $texts)),
            sanjeh_messages::Message::new(concat!("data-column-", $texts, "-about")),
        )
    };
}
pub(crate) use column;

type Make<'a> = Box<dyn Fn() -> Box<dyn Iterator<Item = Row<'a>> + 'a> + 'a>;

/// A table that makes its rows when they are asked for.
pub struct Table<'a> {
    /// Its name: the stem of its files.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    title: Words,
    description: Words,
    make: Make<'a>,
}

impl<'a> Table<'a> {
    pub(crate) fn new<I>(
        name: impl Into<String>,
        texts: (impl Into<Words>, impl Into<Words>),
        columns: Vec<Column>,
        make: impl Fn() -> I + 'a,
    ) -> Self
    where
        I: Iterator<Item = Row<'a>> + 'a,
    {
        let (name, title, description) = (name.into(), texts.0.into(), texts.1.into());
        Self { name, columns, title, description, make: Box::new(move || Box::new(make())) }
    }

    /// Its rows, always in the same order.
    pub fn rows(&self) -> Box<dyn Iterator<Item = Row<'a>> + 'a> {
        (self.make)()
    }

    /// What it is called.
    pub fn title(&self, lang: Lang) -> &str {
        self.title.get(lang)
    }

    /// What it holds, in a sentence or two.
    pub fn description(&self, lang: Lang) -> &str {
        self.description.get(lang)
    }

    /// The position of a column.
    pub fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.id == column)
    }
}

impl std::fmt::Debug for Table<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table").field("name", &self.name).finish_non_exhaustive()
    }
}

/// The two texts of a table: `texts!("scores")`.
macro_rules! texts {
    ($name:literal) => {
        (
            sanjeh_messages::Message::new(concat!("data-table-", $name)),
            sanjeh_messages::Message::new(concat!("data-table-", $name, "-about")),
        )
    };
}
pub(crate) use texts;

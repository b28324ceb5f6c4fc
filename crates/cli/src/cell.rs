//! One value of a table, as people and as programs read it.

use sanjeh_messages::{Lang, Message, message, number};
use serde_json::Value;

/// One value of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    /// A number; the decimals are for people, programs get it whole.
    Number(f64, u8),
    Integer(i64),
    /// A number that is a name, such as that of a round.
    Label(u32),
    /// A number as it was given, in full.
    Given(f64),
    /// A difference, which may be very small; people see its order of magnitude.
    Difference(f64),
    /// Yes or no.
    Yes(bool),
    /// One of a few words: a code for programs, and what people read.
    Word(&'static str, Message),
    /// A title or name in each language, in the order of [`Lang::all`].
    Titles(Vec<String>),
    /// What programs know by its code and people by its words in each language, in that order; in a
    /// workbook it is a number if it is one.
    Coded(String, Vec<String>, Option<f64>),
}

impl Cell {
    pub(crate) fn score(x: Option<f64>, decimals: u8) -> Self {
        x.map_or(Self::Empty, |x| Self::Number(x, decimals))
    }

    pub(crate) fn rank(place: Option<u32>) -> Self {
        place.map_or(Self::Empty, |p| Self::Integer(i64::from(p)))
    }

    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A text, if there is one.
    pub(crate) fn filled(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// What something is called in each language.
    pub(crate) fn titles<'t>(title: impl Fn(Lang) -> &'t str) -> Self {
        Self::Titles(Lang::all().map(|lang| title(lang).to_owned()).collect())
    }

    /// A code of which people read what it is called.
    pub(crate) fn coded(code: impl Into<String>, title: impl Fn(Lang) -> String) -> Self {
        Self::Coded(code.into(), Lang::all().map(title).collect(), None)
    }

    /// A number that was written so, with so many decimals.
    pub(crate) fn written(text: impl Into<String>, x: f64, decimals: u8) -> Self {
        let shown = Lang::all().map(|lang| number(lang, x, Some(decimals)));
        Self::Coded(text.into(), shown.collect(), Some(x))
    }

    /// As people read it.
    pub(crate) fn shown(&self, lang: Lang) -> String {
        match self {
            Self::Empty => String::new(),
            // Characters that move the cursor have no place in a table.
            Self::Text(text) => text.replace(|c: char| c.is_control(), " "),
            Self::Number(x, decimals) => number(lang, *x, Some(*decimals)),
            Self::Integer(n) => sanjeh_messages::integer(lang, *n),
            Self::Label(n) => sanjeh_messages::label(lang, *n),
            Self::Given(x) => number(lang, *x, None),
            Self::Difference(0.0) => sanjeh_messages::integer(lang, 0),
            Self::Difference(x) => format!("{x:.0e}"),
            Self::Yes(true) => message!("methodology-yes").text(lang),
            Self::Yes(false) => message!("methodology-no").text(lang),
            Self::Word(_, message) => message.text(lang),
            Self::Titles(titles) | Self::Coded(_, titles, _) => {
                let title = titles.get(lang.index()).map_or("", String::as_str);
                Self::text(title).shown(lang)
            }
        }
    }

    /// As programs read it in a table of texts.
    pub(crate) fn plain(&self) -> String {
        match self {
            // Programs have a column for each language.
            Self::Empty | Self::Titles(_) => String::new(),
            Self::Text(text) | Self::Coded(text, ..) => text.clone(),
            Self::Number(x, _) | Self::Given(x) => x.to_string(),
            Self::Difference(x) => format!("{x:e}"),
            Self::Integer(n) => n.to_string(),
            Self::Label(n) => n.to_string(),
            Self::Yes(yes) => yes.to_string(),
            Self::Word(code, _) => (*code).to_owned(),
        }
    }

    /// As programs read it in JSON.
    pub(crate) fn json(&self) -> Value {
        match self {
            Self::Empty | Self::Titles(_) => Value::Null,
            Self::Text(text) | Self::Coded(text, ..) => text.as_str().into(),
            Self::Number(x, _) | Self::Given(x) | Self::Difference(x) => (*x).into(),
            Self::Integer(n) => (*n).into(),
            Self::Label(n) => (*n).into(),
            Self::Yes(yes) => (*yes).into(),
            Self::Word(code, _) => (*code).into(),
        }
    }

    pub(crate) fn is_number(&self) -> bool {
        use Cell::{Coded, Empty, Text, Titles, Word, Yes};
        !matches!(self, Empty | Text(_) | Yes(_) | Word(..) | Titles(_) | Coded(_, _, None))
    }
}

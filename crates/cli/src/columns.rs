//! Columns of tables: people read titles in their language; programs read ids, and titles in every
//! language, so that what they read is the same for everybody.

use std::borrow::Cow;

use sanjeh_messages::{Lang, Message, message};

/// Who reads a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    All,
    People,
    Programs,
}

/// A column: its name for programs and its heading for people.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) key: Cow<'static, str>,
    heading: Message,
    readers: Readers,
    /// Whether its cells are [titles](crate::cell::Cell::Titles).
    titles: bool,
    /// The one language of its titles, if it is a column of programs.
    lang: Option<Lang>,
}

impl Column {
    pub(crate) fn new(key: &'static str, heading: Message) -> Self {
        Self { key: key.into(), heading, readers: Readers::All, titles: false, lang: None }
    }

    /// For people only.
    pub(crate) fn people(mut self) -> Self {
        self.readers = Readers::People;
        self
    }

    /// For programs only: ids that people know by their titles, and what they read in words.
    pub(crate) fn programs(mut self) -> Self {
        self.readers = Readers::Programs;
        self
    }

    /// Of titles or names: people read theirs, programs a column for each language (`name_en`).
    pub(crate) fn titles(mut self) -> Self {
        self.titles = true;
        self
    }

    /// Whether its cells are titles.
    pub(crate) fn is_titles(&self) -> bool {
        self.titles
    }

    /// The heading in the reader's language.
    pub(crate) fn heading(&self, lang: Lang) -> String {
        let heading = self.heading.text(lang);
        let Some(of) = self.lang else { return heading };
        format!("{heading} ({})", language(of).text(lang))
    }

    /// What it becomes for some readers: nothing, itself, or a column for each of the languages.
    pub(crate) fn shaped(self, readers: Readers, languages: &[Lang]) -> Vec<Self> {
        match self.readers {
            Readers::All => {}
            only if only == readers => {}
            Readers::People | Readers::Programs => return Vec::new(),
        }
        if !self.titles || readers == Readers::People {
            return vec![self];
        }
        let of = |&lang: &Lang| Self {
            key: format!("{}_{}", self.key, lang.code()).into(),
            heading: self.heading.clone(),
            readers: self.readers,
            titles: false,
            lang: Some(lang),
        };
        languages.iter().map(of).collect()
    }
}

/// What a language is called.
fn language(of: Lang) -> Message {
    message!("cli-col-language", code = of.code(), language = of.name())
}

/// Columns from names and headings, each with what it is more than that:
/// `columns!["subject" => "cli-col-subject", "name" => "cli-col-name" titles, …]`.
macro_rules! columns {
    ($($key:literal => $heading:literal $($mark:ident)*),+ $(,)?) => {
        vec![$(
            $crate::columns::Column::new($key, sanjeh_messages::message!($heading))$(.$mark())*
        ),+]
    };
}
pub(crate) use columns;

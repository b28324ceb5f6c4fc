//! Styles of an OpenDocument workbook that mark texts: as superscript, or struck out.

use std::collections::BTreeMap;
use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::ods_cell::{Attributes, Marks};

/// What styles say of texts, by their names.
#[derive(Debug, Default)]
pub(crate) struct TextStyles {
    /// Those that mark any.
    marking: BTreeMap<String, Marks>,
    /// The one that is being read, and what it says with what it has of its parent.
    open: Option<(String, Marks)>,
}

impl TextStyles {
    /// The styles of a part; those before something that is wrong with it.
    pub(crate) fn read(part: impl Read) -> Self {
        let mut styles = Self::default();
        let mut reader = Reader::from_reader(BufReader::new(part));
        reader.config_mut().expand_empty_elements = true;
        let mut buffer = Vec::new();
        while let Ok(event) = reader.read_event_into(&mut buffer) {
            match event {
                Event::Start(tag) => match tag.name().as_ref() {
                    "style:style" => styles.start(&Attributes::of(&tag)),
                    "style:text-properties" => styles.properties(&Attributes::of(&tag)),
                    _ => {}
                },
                Event::End(tag) if tag.name().as_ref() == "style:style" => styles.end(),
                Event::Eof => break,
                _ => {}
            }
            buffer.clear();
        }
        styles
    }

    /// Begins a style, which has what its parent has.
    pub(crate) fn start(&mut self, attributes: &Attributes) {
        let parent = attributes.text("style:parent-style-name");
        let marks = parent.and_then(|parent| self.marking.get(&parent).copied());
        let name = attributes.text("style:name").unwrap_or_default();
        self.open = Some((name, marks.unwrap_or_default()));
    }

    /// Takes what the style says of texts.
    pub(crate) fn properties(&mut self, attributes: &Attributes) {
        if let Some((_, marks)) = &mut self.open {
            marks.take(attributes);
        }
    }

    /// Ends a style.
    pub(crate) fn end(&mut self) {
        if let Some((name, marks)) = self.open.take().filter(|(_, marks)| marks.any()) {
            self.marking.insert(name, marks);
        }
    }

    /// Whether a style marks texts.
    pub(crate) fn marks(&self, style: &str) -> bool {
        self.marking.contains_key(style)
    }

    /// Whether none does.
    pub(crate) fn is_empty(&self) -> bool {
        self.marking.is_empty()
    }
}

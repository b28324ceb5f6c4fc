//! Styles of an OpenDocument workbook that mark texts, as superscript or struck out, or hide them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::ods_cell::{Attributes, Marks, colour};

/// What styles say of texts, by their names.
#[derive(Debug, Default)]
pub(crate) struct TextStyles {
    /// Those that mark any.
    marking: BTreeMap<String, Marks>,
    /// The one that is being read, and what it says with what it has of its parent.
    open: Option<(String, Marks)>,
    /// Formats of numbers that show negative ones in red, and the format that is being read.
    red: BTreeSet<String>,
    number: Option<String>,
}

/// The colour of negative numbers in formats of numbers.
const RED: u32 = 0xFF_00_00;
/// Formats of numbers.
const NUMBERS: [&str; 3] =
    ["number:number-style", "number:currency-style", "number:percentage-style"];

impl TextStyles {
    /// The styles of a part; those before something that is wrong with it.
    pub(crate) fn read(part: impl Read) -> Self {
        let mut styles = Self::default();
        let mut reader = Reader::from_reader(BufReader::new(part));
        reader.config_mut().expand_empty_elements = true;
        let mut buffer = Vec::new();
        while let Ok(event) = reader.read_event_into(&mut buffer) {
            match event {
                Event::Start(tag) => {
                    let name = tag.name();
                    if Self::knows(name.as_ref()) {
                        styles.start(name.as_ref(), &Attributes::of(&tag));
                    }
                }
                Event::End(tag) => styles.end(tag.name().as_ref()),
                Event::Eof => break,
                _ => {}
            }
            buffer.clear();
        }
        styles
    }

    /// Whether an element says anything of styles.
    pub(crate) fn knows(name: &str) -> bool {
        const STYLES: [&str; 4] =
            ["style:style", "style:text-properties", "style:table-cell-properties", "style:map"];
        STYLES.contains(&name) || NUMBERS.contains(&name)
    }

    /// Takes such an element that opens. A style has what its parent has.
    pub(crate) fn start(&mut self, name: &str, attributes: &Attributes) {
        match (name, &mut self.open) {
            ("style:style", _) => {
                let parent = attributes.text("style:parent-style-name");
                let mut marks = parent.map(|parent| self.of(&parent)).unwrap_or_default();
                if let Some(format) = attributes.text("style:data-style-name") {
                    marks.red = self.red.contains(&format);
                }
                let name = attributes.text("style:name").unwrap_or_default();
                self.open = Some((name, marks));
            }
            ("style:map", Some((_, marks))) => marks.by_value = true,
            ("style:map", None) => {}
            ("style:text-properties" | "style:table-cell-properties", Some((_, marks))) => {
                marks.take(attributes);
            }
            ("style:text-properties", None) => {
                let is_red = attributes.text("fo:color").is_some_and(|c| colour(&c) == Some(RED));
                self.red.extend(self.number.clone().filter(|_| is_red));
            }
            _ if NUMBERS.contains(&name) => self.number = attributes.text("style:name"),
            _ => {}
        }
    }

    /// Takes an element that ends.
    pub(crate) fn end(&mut self, name: &str) {
        if name == "style:style" {
            let open = self.open.take().filter(|(_, marks)| *marks != Marks::default());
            self.marking.extend(open);
        } else if NUMBERS.contains(&name) {
            self.number = None;
        }
    }

    /// What a style says.
    pub(crate) fn of(&self, style: &str) -> Marks {
        self.marking.get(style).copied().unwrap_or_default()
    }

    /// Whether none does.
    pub(crate) fn is_empty(&self) -> bool {
        self.marking.is_empty()
    }
}

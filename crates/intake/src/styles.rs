//! Styles of an .xlsx workbook that mark the text of a whole cell.

use std::collections::BTreeSet;

use quick_xml::events::BytesStart;

use crate::tags::{attribute, marks};

/// The styles of cells, from 0, that make texts superscript or strike them out, while the part that has
/// them is read tag by tag.
#[derive(Debug, Default)]
pub(crate) struct MarkedStyles {
    /// What the tags that come belong to.
    section: Section,
    fonts: u32,
    marked_fonts: BTreeSet<u32>,
    styles: u32,
    marked: BTreeSet<u32>,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum Section {
    Fonts,
    Styles,
    #[default]
    Other,
}

impl MarkedStyles {
    /// Takes the next tag that opens. Fonts come before the styles that have them.
    pub(crate) fn take(&mut self, tag: &BytesStart<'_>) {
        match (tag.local_name().as_ref(), &self.section) {
            ("fonts", _) => self.section = Section::Fonts,
            ("cellXfs", _) => self.section = Section::Styles,
            ("fills" | "borders" | "cellStyleXfs" | "cellStyles" | "dxfs", _) => {
                self.section = Section::Other;
            }
            ("font", Section::Fonts) => self.fonts = self.fonts.saturating_add(1),
            (_, Section::Fonts) if marks(tag) => {
                self.marked_fonts.insert(self.fonts.saturating_sub(1));
            }
            ("xf", Section::Styles) => {
                let font = attribute(tag, "fontId").and_then(|id| id.parse().ok()).unwrap_or(0);
                if self.marked_fonts.contains(&font) {
                    self.marked.insert(self.styles);
                }
                self.styles = self.styles.saturating_add(1);
            }
            _ => {}
        }
    }

    /// Whether a style, by its number, marks texts.
    pub(crate) fn marks(&self, style: u32) -> bool {
        self.marked.contains(&style)
    }

    /// Whether no style does.
    pub(crate) fn is_empty(&self) -> bool {
        self.marked.is_empty()
    }
}

//! The font of all charts, and how wide a text is in it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::LazyLock;

use harfrust::{Direction, FontRef, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};

use crate::PUBLISHED;

/// The plain face of Vazirmatn, as a TrueType file.
pub(crate) const REGULAR: &[u8] = include_bytes!("../fonts/Vazirmatn-Regular.ttf");

/// The bold face of Vazirmatn, as a TrueType file.
pub(crate) const BOLD: &[u8] = include_bytes!("../fonts/Vazirmatn-Bold.ttf");

/// The faces of Vazirmatn, plain and bold, as TrueType files, for documents that have charts in them.
pub const FONTS: [&[u8]; 2] = [REGULAR, BOLD];

/// The family of fonts that drawings ask for.
pub(crate) const FAMILY: &str = "Vazirmatn";

/// How heavy a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// How a text is set: its size in pixels and its weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Type {
    pub(crate) size: f64,
    pub(crate) weight: Weight,
}

impl Type {
    pub(crate) const fn regular(size: f64) -> Self {
        Self { size, weight: Weight::Regular }
    }

    pub(crate) const fn bold(size: f64) -> Self {
        Self { size, weight: Weight::Bold }
    }

    /// From one line to the next.
    pub(crate) fn leading(self) -> f64 {
        (self.size * 1.5).ceil()
    }

    /// The width of a text on one line, in pixels.
    pub(crate) fn width(self, text: &str) -> f64 {
        let signs = text.matches(PUBLISHED).count();
        if signs > 0 {
            let words: f64 = text.split(PUBLISHED).map(|part| self.width(part)).sum();
            return words + signs as f64 * self.sign();
        }
        let face = match self.weight {
            Weight::Regular => &*REGULAR_FACE,
            Weight::Bold => &*BOLD_FACE,
        };
        face.as_ref()
            .map_or_else(|| self.guess(text), |face| advance(face, self.weight, text) * self.size)
    }

    /// The width of the sign of published figures, which is drawn and not set.
    pub(crate) fn sign(self) -> f64 {
        self.size * 0.62
    }

    /// A width that is rather too much, for a font that cannot be read.
    fn guess(self, text: &str) -> f64 {
        text.chars().count() as f64 * self.size * 0.75
    }
}

/// So many widths are kept for each thread.
const KEPT: usize = 4096;

/// Texts of so many bytes are kept.
const LONGEST_KEPT: usize = 200;

thread_local! {
    /// Widths of texts in each weight. Charts of one round share most of theirs (titles of axes, numbers
    /// of scales, sources), and shaping them takes most of the time of a chart.
    static ADVANCES: RefCell<[HashMap<String, f64>; 2]> = RefCell::default();
}

/// The width of a text, as a part of the size of the font.
fn advance(face: &Face, weight: Weight, text: &str) -> f64 {
    if text.len() > LONGEST_KEPT {
        return face.advance(text);
    }
    ADVANCES.with_borrow_mut(|advances| {
        let kept = &mut advances[weight as usize];
        if let Some(known) = kept.get(text) {
            return *known;
        }
        if kept.len() == KEPT {
            kept.clear();
        }
        let found = face.advance(text);
        kept.insert(text.to_owned(), found);
        found
    })
}

static REGULAR_FACE: LazyLock<Option<Face>> = LazyLock::new(|| Face::read(REGULAR));
static BOLD_FACE: LazyLock<Option<Face>> = LazyLock::new(|| Face::read(BOLD));

/// A face that is ready for shaping.
struct Face {
    font: FontRef<'static>,
    data: ShaperData,
    arabic: ShapePlan,
    latin: ShapePlan,
    units_per_em: f64,
}

impl Face {
    fn read(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::from_index(bytes, 0).ok()?;
        let data = ShaperData::new(&font);
        let shaper = data.shaper(&font).build();
        let plan = |direction, script| ShapePlan::new(&shaper, direction, Some(script), None, &[]);
        let arabic = plan(Direction::RightToLeft, script::ARABIC);
        let latin = plan(Direction::LeftToRight, script::LATIN);
        let units_per_em = f64::from(shaper.units_per_em());
        Some(Self { font, data, arabic, latin, units_per_em })
    }

    /// The width of a text, as a part of the size of the font.
    ///
    /// The text is shaped as one run: where a line mixes scripts, the order of its runs does not
    /// change how wide they are together.
    fn advance(&self, text: &str) -> f64 {
        let arabic = text.chars().any(|c| matches!(c, '\u{600}'..='\u{6FF}'));
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let plan = if arabic {
            buffer.set_direction(Direction::RightToLeft);
            buffer.set_script(script::ARABIC);
            &self.arabic
        } else {
            buffer.set_direction(Direction::LeftToRight);
            buffer.set_script(script::LATIN);
            &self.latin
        };
        let shaper = self.data.shaper(&self.font).build();
        let shaped = shaper.shape(buffer, ShapeOptions::new().plan(Some(plan)));
        let units: i64 =
            shaped.glyph_positions().iter().map(|glyph| i64::from(glyph.x_advance)).sum();
        units as f64 / self.units_per_em
    }
}

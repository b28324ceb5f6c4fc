//! What stands around a chart: the words that every chart has, and its size.

use sanjeh_messages::Lang;

/// Space around the drawing of a standalone file, in pixels.
pub(crate) const MARGIN: f64 = 24.0;

/// The words and the size of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Language of all texts and direction of the drawing.
    pub lang: Lang,
    /// Beginning of all ids in the drawing: unique in the page, of letters, digits and hyphens, with
    /// a letter first.
    pub id: String,
    /// The finding, as a sentence: “Integration rose most”.
    pub title: String,
    /// The measure: “Mean of all agencies, 0 to 100”.
    pub subtitle: String,
    /// Where the data are from.
    pub source: String,
    /// What a reader must know of the data, such as that they are reconstructed.
    pub note: Option<String>,
    /// Width of the whole drawing in pixels, taken to be at least 280. A page may show it at another
    /// size; texts are legible at this one.
    pub width: u32,
    /// Where it is shown.
    pub look: Look,
}

/// Where a drawing is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// In the middle of a page, which shows the words of the frame itself and includes
    /// [`CSS`](crate::CSS). The page may be of either direction.
    Inline,
    /// A file by itself: the words of the frame are drawn, on paper. It is the same in browsers,
    /// in programs for drawing and in documents.
    Standalone,
}

impl Frame {
    /// The least width of a drawing, in pixels: the narrowest phone.
    pub const LEAST_WIDTH: u32 = 280;

    /// The width of the whole drawing, in pixels.
    pub(crate) fn whole_width(&self) -> f64 {
        f64::from(self.width.max(Self::LEAST_WIDTH))
    }

    /// The width of the chart itself, in pixels.
    pub(crate) fn inner_width(&self) -> f64 {
        match self.look {
            Look::Inline => self.whole_width(),
            Look::Standalone => self.whole_width() - 2.0 * MARGIN,
        }
    }
}

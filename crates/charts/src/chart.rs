//! What every chart can do.

use sanjeh_messages::{Lang, integer, number};

use crate::{Drawing, Frame, Shown, Sign, element, shown};

/// A chart: data that can be drawn, put in words and shown as a table.
pub trait Chart {
    /// Draws the chart itself, without the words of its frame, from the start of the line to its
    /// end. [`svg`](Chart::svg) makes a whole drawing of it.
    fn draw(&self, frame: &Frame) -> Drawing;

    /// A sentence or two that say what the chart shows, for those who do not see it.
    fn description(&self, lang: Lang) -> String;

    /// The table behind the chart. A value that is not there is “–”.
    fn table(&self, lang: Lang) -> ChartTable;

    /// The chart for a page with windows of all widths, where it has so many links that a page should
    /// not have them twice; `None` for charts that are drawn for one width.
    fn layers(&self, _narrow: &Frame, _wide: &Frame) -> Option<Layers> {
        None
    }

    /// The chart as an SVG element in its frame.
    fn svg(&self, frame: &Frame) -> String {
        element::svg(frame, &self.draw(frame), &self.description(frame.lang))
    }
}

/// The table behind a chart, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartTable {
    /// What the table shows.
    pub caption: String,
    /// Headings of the columns; the first column names the row.
    pub head: Vec<String>,
    /// Rows, each with one cell for each heading.
    pub rows: Vec<Vec<TableCell>>,
}

/// A cell of the table behind a chart: as people read it, and as programs do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableCell {
    /// In the reader's language, with the sign of published figures.
    pub text: String,
    /// A name as it is; a number with the same decimals, in plain digits; empty where there is none.
    pub plain: String,
    /// The sign that it bears.
    pub sign: Sign,
}

impl TableCell {
    /// A name.
    pub(crate) fn name(name: &str) -> Self {
        Self { text: name.to_owned(), plain: sanjeh_messages::plain(name), sign: Sign::None }
    }

    /// A figure that need not be there.
    pub(crate) fn figure(lang: Lang, figure: Option<Shown>) -> Self {
        let plain = |figure: Shown| plain(figure.value, figure.decimals);
        Self {
            text: shown::text(lang, figure),
            plain: figure.map(plain).unwrap_or_default(),
            sign: figure.map(|figure| figure.sign).unwrap_or_default(),
        }
    }

    /// How many there are of something.
    pub(crate) fn count(lang: Lang, count: u64, sign: Sign) -> Self {
        let text = shown::signed(integer(lang, count as i64), sign);
        Self { text, plain: count.to_string(), sign }
    }
}

/// A number in plain digits, rounded as it is for people.
pub(crate) fn plain(x: f64, decimals: u8) -> String {
    number(Lang::ENGLISH, x, Some(decimals)).replace(',', "")
}

/// A chart for narrow and for wide windows: two drawings, of which the page shows one, and a layer of
/// links that covers it and has each link once. Its circles are of the classes `on-phones` and
/// `on-desktops`, and have their places in parts of the drawing that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layers {
    /// The drawing for narrow windows, without its links.
    pub on_phones: String,
    /// The drawing for wide windows, without its links.
    pub on_desktops: String,
    /// The links, to be laid over the drawing in its whole size.
    pub links: String,
}

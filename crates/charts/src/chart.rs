//! What every chart can do.

use sanjeh_messages::Lang;

use crate::{Drawing, Frame, element};

/// A chart: data that can be drawn, put in words and shown as a table.
pub trait Chart {
    /// Draws the chart itself, without the words of its frame, from the start of the line to its
    /// end. [`svg`](Chart::svg) makes a whole drawing of it.
    fn draw(&self, frame: &Frame) -> Drawing;

    /// A sentence or two that say what the chart shows, for those who do not see it.
    fn description(&self, lang: Lang) -> String;

    /// The table behind the chart. A value that is not there is “–”.
    fn table(&self, lang: Lang) -> ChartTable;

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
    /// Rows, each with one text for each heading.
    pub rows: Vec<Vec<String>>,
}

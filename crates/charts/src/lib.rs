//! Charts as SVG, in both directions of writing, with the words that say what they show.
//!
//! Data go in, a text comes out: nothing here reads, writes or asks the clock, and the same data
//! give the same bytes.
//!
//! ```
//! use sanjeh_charts::{Bar, Bars, Chart, Extent, Frame, Look, Shown};
//! use sanjeh_messages::Lang;
//!
//! let shown = |value| Some(Shown::new(value, 1));
//! let chart = Bars {
//!     now: "Ninth round".into(),
//!     before: Some("Eighth round".into()),
//!     bars: vec![
//!         Bar { label: "User-centric".into(), now: shown(52.0), before: shown(53.0), series: Some(0) },
//!         Bar { label: "Integrated".into(), now: shown(35.0), before: shown(31.0), series: Some(1) },
//!     ],
//!     extent: Extent::up_to(100.0),
//! };
//! let frame = Frame {
//!     lang: Lang::En,
//!     id: "axes".into(),
//!     title: "Integration rose most".into(),
//!     subtitle: "Mean of all agencies, 0 to 100".into(),
//!     source: "Sanjeh, ninth round".into(),
//!     note: None,
//!     width: 640,
//!     look: Look::Inline,
//! };
//! assert!(chart.svg(&frame).starts_with("<svg"));
//! assert_eq!(chart.table(Lang::En).rows[1][1].text, "35.0");
//! ```
//!
//! | chart | shows |
//! | --- | --- |
//! | [`DotStrip`] | how all agencies are spread, one dot each, with mean and quartiles |
//! | [`Bars`] | means of a round beside those of the previous round |
//! | [`AxisBars`] | one agency's axes, with ticks for the mean and the best |
//! | [`Slopes`] | agencies from one round to the next |
//! | [`StackedBar`] | shares of a whole |
//! | [`Line`] | history over rounds |
//! | [`Columns`] | how many agencies stand in each level |
//!
//! Each is a [`Chart`]: [`svg`](Chart::svg) draws it, [`description`](Chart::description) says in a
//! sentence or two what it shows, [`table`](Chart::table) is the table behind it. [`png`] turns a
//! standalone drawing into an image, [`og`] makes the pictures of social previews.
//!
//! # Two looks
//! [`Look::Inline`] is for the middle of a page: the page gives title, subtitle, source and note as
//! HTML around it, and includes [`CSS`], which carries the colours of its dark theme into the
//! drawing. [`Look::Standalone`] is a file by itself, with all of these words in the drawing.
//! Neither has a `style` attribute or element, so that a strict content security policy holds.
//!
//! # Directions
//! A chart is laid out once, from the start of the line to its end; a Persian drawing is the mirror
//! image, with its texts from right to left. Texts are measured as they will be shaped, so labels
//! neither overlap nor leave the box: they are wrapped, shortened with “…” (the whole text is then
//! in the label's tooltip) or left to the legend and the table.

mod axis_bars;
mod bars;
mod bidi;
mod chart;
mod colour;
mod columns;
mod dot_strip;
mod drawing;
mod element;
mod font;
mod frame;
mod label;
mod legend;
mod line;
pub mod og;
mod png;
mod scale;
mod shown;
mod slopes;
mod stacked_bar;
mod words;
mod xml;

pub use self::png::png;
pub use axis_bars::{AxisBar, AxisBars};
pub use bars::{Bar, Bars};
pub use chart::{Chart, ChartTable, Layers, TableCell};
pub use colour::CSS;
pub use columns::{Column, Columns};
pub use dot_strip::{Dot, DotStrip};
pub use drawing::Drawing;
pub use font::FONTS;
pub use frame::{Frame, Look};
pub use line::{Line, Series};
pub use scale::Extent;
pub use shown::{PUBLISHED, Shown, Sign};
pub use slopes::{Slope, Slopes};
pub use stacked_bar::{Part, StackedBar};

//! What stands around a chart: the words that every chart has, and the SVG element itself.

use sanjeh_messages::{Lang, message};

use crate::{
    Drawing,
    colour::{self, Ink},
    drawing::Anchor,
    font::{FAMILY, Type},
    label::wrap,
    xml::{escape, length},
};

/// Space around the drawing of a standalone file, in pixels.
const MARGIN: f64 = 24.0;

const TITLE: Type = Type::bold(20.0);
const SUBTITLE: Type = Type::regular(14.0);
const SMALL: Type = Type::regular(12.0);

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

    fn whole_width(&self) -> f64 {
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

/// The whole SVG element.
pub(crate) fn svg(frame: &Frame, chart: &Drawing, description: &str) -> String {
    let words = [Some(description), frame.note.as_deref()];
    let told = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
    match frame.look {
        Look::Inline => element(frame, chart, &told, chart.height(), chart.body()),
        Look::Standalone => {
            let (height, body) = with_words(frame, chart);
            element(frame, chart, &told, height, &body)
        }
    }
}

fn element(frame: &Frame, chart: &Drawing, told: &str, height: f64, body: &str) -> String {
    let id = escape(&frame.id);
    // A drawing with links is a group: those who do not see it must be able to reach them.
    let role = if chart.has_links() { "group" } else { "img" };
    let language = match frame.look {
        Look::Inline => "lang",
        Look::Standalone => "xml:lang",
    };
    let size = format!("{} {}", length(frame.whole_width()), length(height));
    let (width, height) = size.split_once(' ').unwrap_or_default();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"{role}\" \
         aria-labelledby=\"{id}-title {id}-desc\" {language}=\"{}\" direction=\"{}\" \
         width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {size}\" font-family=\"{FAMILY}, sans-serif\">\
         <title id=\"{id}-title\">{}</title><desc id=\"{id}-desc\">{}</desc>{}{body}</svg>\n",
        frame.lang.code(),
        chart.direction(),
        escape(&frame.title),
        escape(told),
        colour::patterns(&frame.id, chart.patterns()),
    )
}

/// The chart with the words of its frame above and below: the height of all, and the drawing.
fn with_words(frame: &Frame, chart: &Drawing) -> (f64, String) {
    let width = frame.inner_width();
    let mut words = Drawing::new(frame);
    let lines = |text: &str, kind: Type| wrap(text, kind, width, 6);
    let mut y = 0.0;
    for (text, kind, ink) in
        [(&frame.title, TITLE, Ink::Strong), (&frame.subtitle, SUBTITLE, Ink::Quiet)]
    {
        for line in lines(text, kind) {
            y += kind.leading();
            words.text(0.0, y, Anchor::Start, &line, kind, ink);
        }
    }
    let chart_top = y + 14.0;
    y = chart_top + chart.height() + 8.0;
    let source = message!("chart-source", source = &frame.source).text(frame.lang);
    for text in frame.note.iter().chain([&source]) {
        for line in lines(text, SMALL) {
            y += SMALL.leading();
            words.text(0.0, y, Anchor::Start, &line, SMALL, Ink::Quiet);
        }
    }
    // Letters reach below the last line.
    let height = (MARGIN * 2.0 + y + SMALL.size / 2.0).ceil();
    let margin = length(MARGIN);
    let body = format!(
        "<rect width=\"100%\" height=\"100%\" {}/><g transform=\"translate({margin} {margin})\">{}\
         <g transform=\"translate(0 {})\">{}</g></g>",
        Ink::Paper.fill(),
        words.body(),
        length(chart_top),
        chart.body(),
    );
    (height, body)
}

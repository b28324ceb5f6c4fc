//! The SVG element of a chart in its frame.

use sanjeh_messages::message;

use crate::{
    Drawing, Frame, Look,
    colour::{self, Ink},
    drawing::Anchor,
    font::{FAMILY, Type},
    frame::MARGIN,
    label::wrap,
    xml::{escape, length},
};

const TITLE: Type = Type::bold(20.0);
const SUBTITLE: Type = Type::regular(14.0);
const SMALL: Type = Type::regular(12.0);

/// The whole SVG element.
pub(crate) fn svg(frame: &Frame, chart: &Drawing, description: &str) -> String {
    let words = [Some(description), frame.note.as_deref()];
    let said = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
    match frame.look {
        Look::Inline => element(frame, chart, &said, chart.height(), chart.body()),
        Look::Standalone => {
            let (height, body) = with_words(frame, chart);
            element(frame, chart, &said, height, &body)
        }
    }
}

fn element(frame: &Frame, chart: &Drawing, said: &str, height: f64, body: &str) -> String {
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
        escape(said),
        colour::patterns(&frame.id, chart.patterns()),
    )
}

/// The drawing of a chart whose links are a layer of their own, which says what it shows.
pub(crate) fn ground(frame: &Frame, chart: &Drawing) -> String {
    let size = [frame.whole_width(), chart.height()].map(length);
    let [width, height] = &size;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" aria-hidden=\"true\" \
         direction=\"{}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"{FAMILY}, sans-serif\">{}</svg>\n",
        chart.direction(),
        chart.body(),
    )
}

/// A mark that says its name, and leads somewhere if it has an address.
pub(crate) fn link(name: &str, href: Option<&str>, paint: &str, marks: &str) -> String {
    let (name, space) = (escape(name), if paint.is_empty() { "" } else { " " });
    match href {
        // The table behind the chart has the same links; the keyboard need not pass them twice.
        Some(href) => format!(
            "<a href=\"{}\" tabindex=\"-1\"{space}{paint}><title>{name}</title>{marks}</a>",
            escape(href)
        ),
        None => format!("<g{space}{paint}><title>{name}</title>{marks}</g>"),
    }
}

/// The layer of links over a drawing, and what the chart shows, for those who do not see it.
pub(crate) fn links(frame: &Frame, description: &str, links: &str) -> String {
    let words = [Some(description), frame.note.as_deref()];
    let said = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let id = escape(&frame.id);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart links\" role=\"group\" \
         aria-labelledby=\"{id}-title {id}-desc\" lang=\"{}\"><title id=\"{id}-title\">{}</title>\
         <desc id=\"{id}-desc\">{}</desc><g {}>{links}</g></svg>\n",
        frame.lang.code(),
        escape(&frame.title),
        escape(&said),
        Ink::Quiet.fill(),
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

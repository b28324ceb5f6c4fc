//! What the marks of a chart mean.

use crate::{Drawing, colour::Ink, drawing::Anchor, font::Type, label::fit};

const KIND: Type = Type::regular(13.0);

/// Width of a mark with the space after it, and the space after an entry, in pixels.
const MARK: f64 = 24.0;
const GAP: f64 = 20.0;

/// From one line of entries to the next.
const LINE: f64 = 22.0;

/// A mark as it stands in a chart.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Mark {
    /// A bar of this colour.
    Bar(Ink),
    /// A bar of which only the edge is drawn.
    Outline,
    /// A dot of this colour.
    Dot(Ink),
    /// An upright line.
    Tick,
    /// A line through dots: of a colour, with the marker of a series, dashed or not.
    Line(Ink, usize),
}

/// Draws entries one after the other, on as many lines as they need; gives where they end.
pub(crate) fn legend(drawing: &mut Drawing, top: f64, entries: &[(Mark, String)]) -> f64 {
    let width = drawing.width();
    let (mut x, mut y) = (0.0, top);
    for (mark, whole) in entries {
        let text = fit(whole, KIND, width - MARK);
        let taken = MARK + KIND.width(&text);
        if x > 0.0 && x + taken > width {
            (x, y) = (0.0, y + LINE);
        }
        let middle = y + LINE / 2.0;
        swatch(drawing, x, middle, *mark);
        let baseline = middle + KIND.size * 0.35;
        drawing.label((x + MARK, baseline), Anchor::Start, &text, whole, KIND, Ink::Quiet);
        x += taken + GAP;
    }
    if entries.is_empty() { top } else { y + LINE }
}

fn swatch(drawing: &mut Drawing, x: f64, y: f64, mark: Mark) {
    match mark {
        Mark::Bar(ink) => drawing.rect(x, y - 5.0, 18.0, 10.0, &ink.fill()),
        Mark::Outline => outline(drawing, x, y - 4.0, 18.0, 8.0),
        Mark::Dot(ink) => drawing.circle(x + 9.0, y, 4.5, &ink.fill()),
        Mark::Tick => tick(drawing, x + 9.0, y - 8.0, y + 8.0),
        Mark::Line(ink, series) => {
            drawing.line(&[(x, y), (x + 18.0, y)], &line_paint(ink, series));
            marker(drawing, x + 9.0, y, ink, series);
        }
    }
}

/// A bar of which only the edge is drawn: the previous round.
pub(crate) fn outline(drawing: &mut Drawing, x: f64, y: f64, width: f64, height: f64) {
    let inset = 0.75;
    let width = (width - 2.0 * inset).max(0.5);
    drawing.rect(
        x + inset,
        y + inset,
        width,
        height - 2.0 * inset,
        &Ink::Paper.edged(Ink::Strong, 1.5),
    );
}

/// An upright line on an edge of paper: a mean.
pub(crate) fn tick(drawing: &mut Drawing, x: f64, from: f64, to: f64) {
    drawing.line(&[(x, from), (x, to)], &Ink::Paper.stroke(5.0));
    drawing.line(&[(x, from), (x, to)], &Ink::Strong.stroke(2.0));
}

/// Two upright lines on an edge of paper: a best value.
pub(crate) fn double_tick(drawing: &mut Drawing, x: f64, from: f64, to: f64) {
    drawing.line(&[(x, from), (x, to)], &Ink::Paper.stroke(10.0));
    for x in [x - 2.5, x + 2.5] {
        drawing.line(&[(x, from), (x, to)], &Ink::Strong.stroke(2.0));
    }
}

/// How the line of a series is drawn: the first solid, the others with dashes of their own.
pub(crate) fn line_paint(ink: Ink, series: usize) -> String {
    let dashes = match series % 4 {
        0 => "",
        1 => " stroke-dasharray=\"6 4\"",
        2 => " stroke-dasharray=\"2 3\"",
        _ => " stroke-dasharray=\"9 3 2 3\"",
    };
    let width = if series == 0 { 2.5 } else { 1.8 };
    format!("{} stroke-linejoin=\"round\"{dashes}", ink.stroke(width))
}

/// The shape of a series' points.
pub(crate) fn marker(drawing: &mut Drawing, x: f64, y: f64, ink: Ink, series: usize) {
    let paint = ink.edged(Ink::Paper, 1.5);
    match series % 4 {
        0 => drawing.circle(x, y, 5.0, &paint),
        1 => drawing.rect(x - 4.0, y - 4.0, 8.0, 8.0, &paint),
        2 => drawing.area(&[(x - 5.0, y + 4.0), (x, y - 5.0), (x + 5.0, y + 4.0)], &paint),
        _ => drawing.area(&[(x - 5.5, y), (x, y - 5.5), (x + 5.5, y), (x, y + 5.5)], &paint),
    }
}

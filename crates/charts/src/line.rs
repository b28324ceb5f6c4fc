//! History over rounds.

use sanjeh_messages::{Lang, message};

use crate::{
    Chart, ChartTable, Drawing, Frame, Shown, TableCell,
    colour::Ink,
    drawing::Anchor,
    font::Type,
    label::fit,
    legend::{Mark, legend, line_paint, marker},
    scale::{Extent, Scale, around},
    shown, words,
};

const TICK: Type = Type::regular(12.0);
const VALUE: Type = Type::bold(13.0);

/// Height of the plot, and room above it for values, in pixels.
const HEIGHT: f64 = 200.0;
const TOP: f64 = 16.0;

/// Values over rounds as lines, the first series with its values written at the points.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Short names of the rounds, from the first to the last.
    pub rounds: Vec<String>,
    /// The lines: the one that the chart is about first, those to compare it with after it.
    pub series: Vec<Series>,
    /// The ends between which the values may lie. The chart shows the part that is needed.
    pub extent: Extent,
}

/// A line of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What the values are of.
    pub name: String,
    /// One value for each round; a gap for a round without one.
    pub values: Vec<Option<Shown>>,
    /// Whether it is of the agency that the page is about.
    pub marked: bool,
}

impl Chart for Line {
    fn draw(&self, frame: &Frame) -> Drawing {
        let mut drawing = Drawing::new(frame);
        let (lang, width) = (frame.lang, drawing.width());
        let values = self.series.iter().flat_map(|series| series.values.iter().flatten());
        let values = values.map(|shown| shown.value);
        let (low, high) = around(values, self.extent);
        let top = self.legend(&mut drawing) + TOP;
        let scale = Scale { low, high, from: top + HEIGHT, to: top };
        let (ticks, decimals) = scale.ticks(4);
        let names: Vec<String> =
            ticks.iter().map(|tick| words::value(lang, Some(*tick), decimals)).collect();
        let gutter = names.iter().map(|name| TICK.width(name)).fold(0.0, f64::max) + 10.0;
        for (tick, name) in ticks.iter().zip(&names) {
            let y = scale.at(*tick);
            drawing.line(&[(gutter, y), (width, y)], &Ink::Rule.stroke(1.0));
            drawing.text(gutter - 8.0, y + 4.5, Anchor::End, name, TICK, Ink::Quiet);
        }
        let places = self.rounds(&mut drawing, lang, gutter, top + HEIGHT);
        for (n, series) in self.series.iter().enumerate().rev() {
            draw_series(&mut drawing, series, n, &places, scale);
        }
        self.values(&mut drawing, lang, &places, scale);
        drawing.with_height(top + HEIGHT + 28.0)
    }

    fn description(&self, lang: Lang) -> String {
        let Some(first) = self.series.first().filter(|_| !self.rounds.is_empty()) else {
            return message!("chart-empty").text(lang);
        };
        let items: Vec<String> = self
            .rounds
            .iter()
            .zip(&first.values)
            .map(|(round, value)| {
                format!("{}: {}", words::name(lang, round), shown::text(lang, *value))
            })
            .collect();
        message!("chart-line-description", name = &first.name, values = items).text(lang)
    }

    fn table(&self, lang: Lang) -> ChartTable {
        let first = message!("chart-head-round").text(lang);
        let row = |(i, round): (usize, &String)| {
            let value =
                |series: &Series| TableCell::figure(lang, series.values.get(i).copied().flatten());
            [TableCell::name(round)].into_iter().chain(self.series.iter().map(value)).collect()
        };
        ChartTable {
            caption: message!("chart-line-caption").text(lang),
            head: [first].into_iter().chain(self.series.iter().map(|s| s.name.clone())).collect(),
            rows: self.rounds.iter().enumerate().map(row).collect(),
        }
    }
}

/// The colour of a series: the accent for the agency of the page, else that of its place.
fn ink(series: &Series, n: usize) -> Ink {
    match (series.marked, n) {
        (true, _) => Ink::Accent,
        (false, 0) => Ink::Strong,
        (false, _) => Ink::Quiet,
    }
}

impl Line {
    /// The names of the lines, if there is more than one; gives where they end.
    fn legend(&self, drawing: &mut Drawing) -> f64 {
        if self.series.len() < 2 {
            return 0.0;
        }
        let entry =
            |(n, series): (usize, &Series)| (Mark::Line(ink(series, n), n), series.name.clone());
        let entries: Vec<_> = self.series.iter().enumerate().map(entry).collect();
        legend(drawing, 0.0, &entries)
    }

    /// The names of the rounds below the plot, as many as there is room for, the last one always;
    /// gives the places of all rounds.
    fn rounds(&self, drawing: &mut Drawing, lang: Lang, gutter: f64, bottom: f64) -> Vec<f64> {
        let width = drawing.width();
        let most = ((width - gutter) / 2.0 - 10.0).min(120.0);
        let names: Vec<String> = self.rounds.iter().map(|name| fit(name, TICK, most)).collect();
        let widest = names.iter().map(|name| TICK.width(name)).fold(0.0, f64::max);
        let first = self.series.first().map_or(&[][..], |series| &series.values);
        let value = |shown: &Shown| VALUE.width(&shown.text(lang)) + 8.0;
        let room = first.iter().flatten().map(value).fold(widest.max(40.0), f64::max) / 2.0;
        let (from, to) = (gutter + 14.0 + widest / 2.0, width - room);
        let count = self.rounds.len();
        let step = if count > 1 { (to - from) / (count - 1) as f64 } else { 0.0 };
        let place =
            |i: usize| if count > 1 { from + i as f64 * step } else { f64::midpoint(from, to) };
        let every = if step > 0.0 { ((widest + 10.0) / step).ceil().max(1.0) as usize } else { 1 };
        for (i, (name, whole)) in names.iter().zip(&self.rounds).enumerate() {
            if (count - 1 - i).is_multiple_of(every) {
                let at = (place(i), bottom + 20.0);
                drawing.label(at, Anchor::Middle, name, whole, TICK, Ink::Quiet);
            }
        }
        (0..count).map(place).collect()
    }

    /// The values of the first series above its points, or below where a neighbour is in the way:
    /// all of them if they have room side by side, else the last, the first, the highest and lowest.
    fn values(&self, drawing: &mut Drawing, lang: Lang, places: &[f64], scale: Scale) {
        let Some(first) = self.series.first() else { return };
        let mut points: Vec<(f64, f64, String)> = places
            .iter()
            .zip(&first.values)
            .filter_map(|(x, value)| value.map(|shown| (*x, shown.value, shown.text(lang))))
            .rev()
            .collect();
        let widest = points.iter().map(|(.., text)| VALUE.width(text)).fold(0.0, f64::max) + 6.0;
        if places.windows(2).any(|pair| pair[1] - pair[0] < widest) {
            points = sparse(&points);
        }
        let mut taken: Vec<[f64; 4]> = Vec::new();
        for (x, value, text) in points {
            let half = VALUE.width(&text) / 2.0 + 3.0;
            let y = scale.at(value);
            let above = [x - half, y - 27.0, x + half, y - 8.0];
            let below = [x - half, y + 8.0, x + half, y + 27.0];
            let fits = |place: &[f64; 4]| {
                place[1] >= scale.to - TOP
                    && place[3] <= scale.from
                    && place[2] <= drawing.width()
                    && taken.iter().all(|other| apart(other, place))
            };
            if let Some(place) = [above, below].into_iter().find(fits) {
                taken.push(place);
                drawing.text_before_lines(
                    x,
                    place[1] + 14.0,
                    Anchor::Middle,
                    &text,
                    VALUE,
                    Ink::Strong,
                );
            }
        }
    }
}

/// A line with its points, broken where a round has no value.
fn draw_series(drawing: &mut Drawing, series: &Series, n: usize, places: &[f64], scale: Scale) {
    let ink = ink(series, n);
    let points: Vec<Option<(f64, f64)>> = places
        .iter()
        .zip(&series.values)
        .map(|(x, value)| value.map(|shown| (*x, scale.at(shown.value))))
        .collect();
    for part in points.split(Option::is_none) {
        let part: Vec<(f64, f64)> = part.iter().flatten().copied().collect();
        if part.len() > 1 {
            drawing.line(&part, &line_paint(ink, n));
        }
    }
    for (x, y) in points.into_iter().flatten() {
        marker(drawing, x, y, ink, n);
    }
}

/// The points that matter most: the last, which stands first here, the first, the highest and the
/// lowest.
fn sparse(points: &[(f64, f64, String)]) -> Vec<(f64, f64, String)> {
    let by_value = |a: &&(f64, f64, String), b: &&(f64, f64, String)| a.1.total_cmp(&b.1);
    let ends = [points.first(), points.last()];
    let extremes = [points.iter().max_by(by_value), points.iter().min_by(by_value)];
    let mut kept: Vec<(f64, f64, String)> = Vec::new();
    for point in ends.into_iter().chain(extremes).flatten() {
        if !kept.contains(point) {
            kept.push(point.clone());
        }
    }
    kept
}

/// Whether two boxes of left, top, right and bottom do not touch.
fn apart(a: &[f64; 4], b: &[f64; 4]) -> bool {
    a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1]
}

//! All agencies as a strip of dots.

use sanjeh_messages::{Lang, message};

use crate::{
    Chart, ChartTable, Drawing, Frame, Shown,
    colour::Ink,
    drawing::Anchor,
    font::Type,
    label::fit,
    legend::{Mark, legend},
    scale::{Extent, Scale},
    words,
};

const NAME: Type = Type::bold(13.0);
const TICK: Type = Type::regular(12.0);

/// From one line of names to the next.
const LANE: f64 = 21.0;

/// One dot for each agency along the scale, beside each other where they are many; the mean as a
/// line, the middle half as a band, some with their names.
#[derive(Debug, Clone, PartialEq)]
pub struct DotStrip {
    /// The dots, in any order.
    pub dots: Vec<Dot>,
    /// Mean of all, as it is published.
    pub mean: Option<Shown>,
    /// First quartile, median and third quartile.
    pub quartiles: Option<[f64; 3]>,
    /// The ends of the axis.
    pub extent: Extent,
    /// Decimals of the quartiles.
    pub decimals: u8,
}

/// A dot of the strip.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// Name of the agency, shown when the dot is pointed at.
    pub name: String,
    /// Its score.
    pub value: Shown,
    /// Where a click leads.
    pub href: Option<String>,
    /// Whether it is the agency that the page is about: larger, in the accent's colour, and named.
    pub marked: bool,
    /// Whether its name is written above the strip. Meant for a few; where they would take more than
    /// about eight lines, the last of the list go without.
    pub named: bool,
}

impl Chart for DotStrip {
    fn draw(&self, frame: &Frame) -> Drawing {
        let mut drawing = Drawing::new(frame);
        let (lang, width) = (frame.lang, drawing.width());
        let radius = if width < 480.0 { 3.5 } else { 5.0 };
        let (ticks, decimals) = self.extent.scale(0.0, width).ticks(ticks(width));
        let edges = ticks.first().into_iter().chain(ticks.last());
        let edges = edges.map(|end| TICK.width(&words::value(lang, Some(*end), decimals)) / 2.0);
        let edge = edges.fold(radius + 4.0, f64::max);
        let scale = self.extent.scale(edge, width - edge);
        let places: Vec<f64> = self.dots.iter().map(|dot| scale.at(dot.value.value)).collect();
        let rows = swarm(&places, 2.0 * radius + 1.0);
        let names = self.names(lang, width, &places);
        let lanes = names.iter().map(|name| name.lane + 1).max().unwrap_or(0);
        let highest = rows.iter().map(|row| row.unsigned_abs()).max().unwrap_or(0);
        let half = (highest as f64 + 0.5) * (2.0 * radius + 1.0) + 8.0;
        let top = lanes as f64 * LANE + if lanes > 0 { 6.0 } else { 0.0 };
        let middle = top + half;
        let bottom = middle + half;
        self.ground(&mut drawing, lang, scale, top, bottom);
        let height = |row: i64| middle + row as f64 * (2.0 * radius + 1.0);
        for name in &names {
            let from = name.lane_bottom(lanes);
            let to = height(rows[name.dot]);
            drawing
                .line(&[(places[name.dot], from), (places[name.dot], to)], &Ink::Quiet.stroke(1.0));
        }
        // The marked ones come last, above the others.
        let order = [false, true].into_iter().flat_map(|marked| {
            self.dots.iter().enumerate().filter(move |(_, dot)| dot.marked == marked)
        });
        for (i, dot) in order {
            let (ink, radius) =
                if dot.marked { (Ink::Accent, radius + 3.0) } else { (Ink::Quiet, radius) };
            let paint = if dot.marked { ink.edged(Ink::Paper, 2.0) } else { ink.fill() };
            let name = title(lang, dot);
            drawing.named_dot(
                places[i],
                height(rows[i]),
                radius,
                &paint,
                &name,
                dot.href.as_deref(),
            );
        }
        for name in &names {
            let y = name.lane_bottom(lanes) - 5.0;
            drawing.text_before_lines(
                name.centre,
                y,
                Anchor::Middle,
                &name.text,
                NAME,
                Ink::Strong,
            );
        }
        let y = legend(&mut drawing, bottom + 26.0, &self.entries(lang));
        drawing.with_height(y)
    }

    fn description(&self, lang: Lang) -> String {
        let least = self.dots.iter().min_by(|a, b| a.value.value.total_cmp(&b.value.value));
        let most = self.dots.iter().max_by(|a, b| a.value.value.total_cmp(&b.value.value));
        let (Some(least), Some(most)) = (least, most) else {
            return message!("chart-empty").text(lang);
        };
        let range = message!(
            "chart-dots-description",
            count = self.dots.len(),
            least = least.value.text(lang),
            least_name = &least.name,
            most = most.value.text(lang),
            most_name = &most.name,
        );
        let figures = self.entries(lang).into_iter().skip(1).map(|(_, text)| text);
        let marked = self.dots.iter().filter(|dot| dot.marked).map(|dot| title(lang, dot));
        let details: Vec<String> = figures.chain(marked).collect();
        if details.is_empty() {
            return range.text(lang);
        }
        format!(
            "{} {}",
            range.text(lang),
            message!("chart-dots-details", details = details).text(lang)
        )
    }

    fn table(&self, lang: Lang) -> ChartTable {
        let mut dots: Vec<&Dot> = self.dots.iter().collect();
        dots.sort_by(|a, b| b.value.value.total_cmp(&a.value.value));
        let row = |dot: &Dot| vec![dot.name.clone(), dot.value.text(lang)];
        ChartTable {
            caption: message!("chart-dots-caption").text(lang),
            head: vec![
                message!("chart-head-agency").text(lang),
                message!("chart-head-score").text(lang),
            ],
            rows: dots.into_iter().map(row).collect(),
        }
    }
}

impl DotStrip {
    /// The band of the middle half, the mean and the axis.
    fn ground(&self, drawing: &mut Drawing, lang: Lang, scale: Scale, top: f64, bottom: f64) {
        if let Some([low, _, high]) = self.quartiles {
            let (from, to) = (scale.at(low), scale.at(high));
            drawing.rect(from, top, to - from, bottom - top, &Ink::Rule.fill());
        }
        let width = drawing.width();
        drawing.line(&[(0.0, bottom), (width, bottom)], &Ink::Quiet.stroke(1.0));
        let (ticks, decimals) = scale.ticks(ticks(width));
        for tick in ticks {
            let x = scale.at(tick);
            if tick == 0.0 && scale.low < 0.0 {
                drawing.line(&[(x, top), (x, bottom)], &Ink::Rule.stroke(1.0));
            }
            drawing.line(&[(x, bottom), (x, bottom + 5.0)], &Ink::Quiet.stroke(1.0));
            let text = words::value(lang, Some(tick), decimals);
            drawing.text(x, bottom + 19.0, Anchor::Middle, &text, TICK, Ink::Quiet);
        }
        if let Some(mean) = self.mean {
            let x = scale.at(mean.value);
            drawing.line(&[(x, top), (x, bottom)], &Ink::Strong.stroke(2.0));
        }
    }

    fn entries(&self, lang: Lang) -> Vec<(Mark, String)> {
        let say = |x: f64| words::value(lang, Some(x), self.decimals);
        let dot = (Mark::Dot(Ink::Quiet), message!("chart-one-agency").text(lang));
        let mean = self.mean.map(|x| {
            (Mark::Tick, words::plain(lang, &message!("chart-mean-of", value = x.text(lang))))
        });
        let half = self.quartiles.map(|[low, _, high]| {
            let text = message!("chart-middle-half", low = say(low), high = say(high));
            (Mark::Bar(Ink::Rule), words::plain(lang, &text))
        });
        [dot].into_iter().chain(mean).chain(half).collect()
    }

    /// The names above the strip, each on the lowest line that is free where it stands.
    fn names(&self, lang: Lang, width: f64, places: &[f64]) -> Vec<Name> {
        let mut names: Vec<Name> = Vec::new();
        let marked_first = [true, false].into_iter().flat_map(|marked| {
            let wanted = move |dot: &Dot| (dot.marked || dot.named) && dot.marked == marked;
            self.dots.iter().enumerate().filter(move |(_, dot)| wanted(dot))
        });
        for (i, dot) in marked_first {
            let value = dot.value.text(lang);
            let most = width - NAME.width(&format!(" {value}"));
            // A wide drawing has room for other names beside it, a narrow one only above it.
            let most = if width < 480.0 { most } else { most.min(width * 0.6) };
            let text = format!("{} {value}", fit(&dot.name, NAME, most));
            let size = NAME.width(&text);
            let centre = places[i].max(size / 2.0).min(width - size / 2.0);
            let taken = |lane: usize| {
                names.iter().any(|other| {
                    let apart = f64::midpoint(other.size, size) + 10.0;
                    other.lane == lane && (other.centre - centre).abs() < apart
                })
            };
            if let Some(lane) = (0..8).find(|lane| !taken(*lane)) {
                names.push(Name { dot: i, text, size, centre, lane });
            }
        }
        names
    }
}

/// How many ticks an axis of this width has at most.
fn ticks(width: f64) -> usize {
    if width < 480.0 { 4 } else { 10 }
}

fn title(lang: Lang, dot: &Dot) -> String {
    format!("{}: {}", dot.name, dot.value.text(lang))
}

/// A name above the strip.
struct Name {
    dot: usize,
    text: String,
    size: f64,
    centre: f64,
    /// Its line, counted from the strip upwards.
    lane: usize,
}

impl Name {
    fn lane_bottom(&self, lanes: usize) -> f64 {
        (lanes - self.lane) as f64 * LANE
    }
}

/// For each place the row in which its dot touches no other: as near to the middle as may be.
fn swarm(places: &[f64], apart: f64) -> Vec<i64> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|a, b| places[*a].total_cmp(&places[*b]));
    // The last place of each row, rows in the order 0, 1, -1, 2, -2 …
    let mut ends: Vec<f64> = Vec::new();
    let mut rows = vec![0; places.len()];
    for i in order {
        let free = ends.iter().position(|end| places[i] - end >= apart);
        let at = free.unwrap_or(ends.len());
        match free {
            Some(at) => ends[at] = places[i],
            None => ends.push(places[i]),
        }
        let distance = at.div_ceil(2) as i64;
        rows[i] = if at % 2 == 1 { -distance } else { distance };
    }
    rows
}

//! All agencies as a strip of dots.

use sanjeh_messages::{Lang, message};

use crate::{
    Chart, ChartTable, Drawing, Frame, Layers, Shown, TableCell,
    colour::Ink,
    drawing::Anchor,
    element,
    font::Type,
    label::fit,
    legend::{Mark, legend},
    scale::{Extent, Scale},
    words,
    xml::length,
};

const NAME: Type = Type::bold(13.0);
const TICK: Type = Type::regular(12.0);

/// So many that share an end are named in the description.
const MOST_NAMED: usize = 4;

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
        self.drawn(frame, |drawing, layout| self.dots(drawing, layout, frame.lang)).0
    }

    /// The ground twice, and above it each dot once with its place in both.
    fn layers(&self, narrow: &Frame, wide: &Frame) -> Option<Layers> {
        let sizes = [narrow, wide].map(|frame| self.drawn(frame, |_, _| ()));
        let mut links = String::new();
        for (i, dot) in self.in_order() {
            let at = |(drawing, layout): &(Drawing, Layout)| {
                let place = drawing.place(layout.places[i], layout.height(i));
                format!("{place} r=\"{}\"", length(layout.dot(dot).0))
            };
            let paint = if dot.marked { Ink::Accent.edged(Ink::Paper, 2.0) } else { String::new() };
            let [on_phones, on_desktops] = [at(&sizes[0]), at(&sizes[1])];
            let circles = format!(
                "<circle class=\"on-phones\" {on_phones}/><circle class=\"on-desktops\" {on_desktops}/>"
            );
            links.push_str(&element::link(
                &title(wide.lang, dot),
                dot.href.as_deref(),
                &paint,
                &circles,
            ));
        }
        let [(on_phones, _), (on_desktops, _)] = &sizes;
        Some(Layers {
            on_phones: element::ground(narrow, on_phones),
            on_desktops: element::ground(wide, on_desktops),
            links: element::links(wide, &self.description(wide.lang), &links),
        })
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
            least_names = self.alike(lang, least),
            most = most.value.text(lang),
            most_names = self.alike(lang, most),
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
        let row =
            |dot: &Dot| vec![TableCell::name(&dot.name), TableCell::figure(lang, Some(dot.value))];
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

/// Where everything of a strip is in a drawing of some width.
struct Layout {
    scale: Scale,
    radius: f64,
    /// For each dot its place along the scale and its row.
    places: Vec<f64>,
    rows: Vec<i64>,
    names: Vec<Name>,
    lanes: usize,
    top: f64,
    middle: f64,
    bottom: f64,
}

impl Layout {
    /// The height of a dot.
    fn height(&self, dot: usize) -> f64 {
        self.middle + self.rows[dot] as f64 * (2.0 * self.radius + 1.0)
    }

    /// The radius of a dot, and the colour of the one that the page is about.
    fn dot(&self, dot: &Dot) -> (f64, Ink) {
        if dot.marked { (self.radius + 3.0, Ink::Accent) } else { (self.radius, Ink::Quiet) }
    }
}

impl DotStrip {
    /// The names of all that people read at the same value as this one; of a crowd how many they are.
    fn alike(&self, lang: Lang, one: &Dot) -> Vec<String> {
        let read = one.value.text(lang);
        let alike = self.dots.iter().filter(|dot| dot.value.text(lang) == read);
        let names: Vec<String> = alike.map(|dot| dot.name.clone()).collect();
        if names.len() <= MOST_NAMED {
            return names;
        }
        vec![message!("chart-dots-crowd", count = names.len()).plain(lang)]
    }

    /// The whole strip; `dots` draws what lies between the ground and the names.
    fn drawn(&self, frame: &Frame, dots: impl Fn(&mut Drawing, &Layout)) -> (Drawing, Layout) {
        let mut drawing = Drawing::new(frame);
        let layout = self.layout(frame.lang, drawing.width());
        self.ground(&mut drawing, frame.lang, &layout);
        for name in &layout.names {
            let x = layout.places[name.dot];
            let (from, to) = (name.lane_bottom(layout.lanes), layout.height(name.dot));
            drawing.line(&[(x, from), (x, to)], &Ink::Quiet.stroke(1.0));
        }
        dots(&mut drawing, &layout);
        for name in &layout.names {
            let y = name.lane_bottom(layout.lanes) - 5.0;
            let (x, text) = (name.centre, &name.text);
            drawing.text_before_lines(x, y, Anchor::Middle, text, NAME, Ink::Strong);
        }
        let y = legend(&mut drawing, layout.bottom + 26.0, &self.entries(frame.lang));
        (drawing.with_height(y), layout)
    }

    fn layout(&self, lang: Lang, width: f64) -> Layout {
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
        let (middle, bottom) = (top + half, top + 2.0 * half);
        Layout { scale, radius, places, rows, names, lanes, top, middle, bottom }
    }

    /// The dots in the order in which they are drawn: the marked ones come last, above the others.
    fn in_order(&self) -> impl Iterator<Item = (usize, &Dot)> {
        [false, true].into_iter().flat_map(|marked| {
            self.dots.iter().enumerate().filter(move |(_, dot)| dot.marked == marked)
        })
    }

    fn dots(&self, drawing: &mut Drawing, layout: &Layout, lang: Lang) {
        for (i, dot) in self.in_order() {
            let (radius, ink) = layout.dot(dot);
            let paint = if dot.marked { ink.edged(Ink::Paper, 2.0) } else { ink.fill() };
            let (x, y) = (layout.places[i], layout.height(i));
            drawing.named_dot(x, y, radius, &paint, &title(lang, dot), dot.href.as_deref());
        }
    }

    /// The band of the middle half, the mean and the axis.
    fn ground(&self, drawing: &mut Drawing, lang: Lang, layout: &Layout) {
        let Layout { scale, top, bottom, .. } = *layout;
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
    format!("{}: {}", words::name(lang, &dot.name), dot.value.text(lang))
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

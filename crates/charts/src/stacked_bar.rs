//! Shares of a whole.

use sanjeh_messages::{Lang, integer, message};

use crate::{
    Chart, ChartTable, Drawing, Frame, Shown, Sign, TableCell, colour::Ink, drawing::Anchor,
    font::Type, label::wrap, shown::signed, words,
};

const INSIDE: Type = Type::bold(13.0);
const LABEL: Type = Type::regular(14.0);
const VALUE: Type = Type::bold(14.0);

const HEIGHT: f64 = 46.0;

/// From one line of the legend to the next, and space between its entries.
const LINE: f64 = 21.0;
const GAP: f64 = 7.0;

/// The parts of a whole as one bar, each with a pattern of its own, and a legend with their values.
#[derive(Debug, Clone, PartialEq)]
pub struct StackedBar {
    /// What is divided, such as “Services”: heads the column of counts in the table.
    pub whole: String,
    /// By what it is divided, in the middle of a sentence.
    pub by: String,
    /// The parts from the start of the bar to its end.
    pub parts: Vec<Part>,
}

/// A part of a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Name of the part.
    pub label: String,
    /// How many there are.
    pub count: u64,
    /// The sign that that number bears.
    pub sign: Sign,
    /// Their share in percent, as published; the bar is divided in the proportion of these.
    pub percent: Shown,
}

impl Chart for StackedBar {
    fn draw(&self, frame: &Frame) -> Drawing {
        let mut drawing = Drawing::new(frame);
        let (lang, width) = (frame.lang, drawing.width());
        let sum: f64 = self.parts.iter().map(|part| part.percent.value.max(0.0)).sum();
        drawing.rect(0.0, 0.0, width, HEIGHT, &Ink::Rule.fill());
        let mut x = 0.0;
        for (series, part) in self.parts.iter().enumerate() {
            let taken = if sum > 0.0 { part.percent.value.max(0.0) / sum * width } else { 0.0 };
            if taken > 0.0 {
                // A hair of paper parts it from the next one, unless it is a hair itself.
                drawing.patterned(x, 0.0, (taken - 1.5).max(0.5), HEIGHT, series);
            }
            let text = percent(lang, part);
            let size = INSIDE.width(&text) + 12.0;
            if size + 6.0 <= taken {
                let start = x + (taken - size) / 2.0;
                drawing.rect(start, HEIGHT / 2.0 - 12.0, size, 24.0, &Ink::Paper.fill());
                let middle = x + taken / 2.0;
                drawing.text(
                    middle,
                    HEIGHT / 2.0 + 4.5,
                    Anchor::Middle,
                    &text,
                    INSIDE,
                    Ink::Strong,
                );
            }
            x += taken;
        }
        let mut y = HEIGHT + 16.0;
        for (series, part) in self.parts.iter().enumerate() {
            y = entry(&mut drawing, lang, y, series, part) + GAP;
        }
        drawing.with_height(y)
    }

    fn description(&self, lang: Lang) -> String {
        if self.parts.is_empty() {
            return message!("chart-empty").text(lang);
        }
        let items: Vec<String> = self
            .parts
            .iter()
            .map(|part| format!("{} {}", words::name(lang, &part.label), value(lang, part)))
            .collect();
        message!("chart-parts-description", whole = &self.whole, by = &self.by, values = items)
            .text(lang)
    }

    fn table(&self, lang: Lang) -> ChartTable {
        let row = |part: &Part| {
            vec![
                TableCell::name(&part.label),
                TableCell::count(lang, part.count, part.sign),
                TableCell::figure(lang, Some(part.percent)),
            ]
        };
        ChartTable {
            caption: message!("chart-parts-caption", whole = &self.whole).text(lang),
            head: vec![
                message!("chart-head-part").text(lang),
                self.whole.clone(),
                message!("chart-head-percent").text(lang),
            ],
            rows: self.parts.iter().map(row).collect(),
        }
    }
}

fn count(lang: Lang, part: &Part) -> String {
    signed(integer(lang, part.count as i64), part.sign)
}

fn percent(lang: Lang, part: &Part) -> String {
    let percent = sanjeh_messages::percent(lang, part.percent.value, Some(part.percent.decimals));
    signed(percent, part.percent.sign)
}

fn value(lang: Lang, part: &Part) -> String {
    format!("{} ({})", count(lang, part), percent(lang, part))
}

/// An entry of the legend: the pattern, the name, and the value at the end of the line.
fn entry(drawing: &mut Drawing, lang: Lang, top: f64, series: usize, part: &Part) -> f64 {
    let (mark, width) = (30.0, drawing.width());
    let value = value(lang, part);
    let most = width - mark - VALUE.width(&value) - 16.0;
    let lines = wrap(&part.label, LABEL, most, 2);
    drawing.patterned(0.0, top + 2.0, 22.0, 16.0, series);
    drawing.text(width, top + 15.0, Anchor::End, &value, VALUE, Ink::Strong);
    let shortened = lines.join(" ") != part.label;
    let height = lines.len().max(1) as f64 * LINE;
    for (i, line) in lines.iter().enumerate() {
        let whole = if shortened { &part.label } else { line };
        let y = top + 15.0 + i as f64 * LINE;
        drawing.label((mark, y), Anchor::Start, line, whole, LABEL, Ink::Strong);
    }
    let bottom = top + height + 2.0;
    drawing.line(&[(0.0, bottom + GAP / 2.0), (width, bottom + GAP / 2.0)], &Ink::Rule.stroke(1.0));
    bottom
}

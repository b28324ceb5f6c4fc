//! From one round to the next.

use sanjeh_messages::{Lang, message};

use crate::{
    Chart, ChartTable, Drawing, Frame, Shown, Sign, TableCell,
    chart::plain,
    colour::Ink,
    drawing::Anchor,
    font::Type,
    label::{fit, spread, wrap},
    scale::{Extent, Scale, around},
    shown::signed,
    words,
};

const HEAD: Type = Type::bold(13.0);
const NAME: Type = Type::regular(14.0);
const MARKED: Type = Type::bold(14.0);
const VALUE: Type = Type::bold(13.0);

/// Heights of a line of a name and of a value alone, in pixels.
const NAME_HEIGHT: f64 = 20.0;
const VALUE_HEIGHT: f64 = 19.0;

/// Room above the lines for the names of the rounds.
const TOP: f64 = 30.0;

/// Scores of some agencies in two rounds, joined by lines: those that rose most.
#[derive(Debug, Clone, PartialEq)]
pub struct Slopes {
    /// Name of the previous round.
    pub before: String,
    /// Name of the round.
    pub now: String,
    /// The agencies, in the order of the table; about ten at most.
    pub slopes: Vec<Slope>,
    /// The ends between which the values may lie. The chart shows the part that is needed.
    pub extent: Extent,
    /// Decimals of changes.
    pub decimals: u8,
}

/// An agency in two rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct Slope {
    /// Name of the agency.
    pub name: String,
    /// Its score in the previous round.
    pub before: Shown,
    /// Its score in the round.
    pub now: Shown,
    /// The sign that the change bears.
    pub sign: Sign,
    /// Whether it is the agency that the page is about.
    pub marked: bool,
}

impl Chart for Slopes {
    fn draw(&self, frame: &Frame) -> Drawing {
        let mut drawing = Drawing::new(frame);
        let (lang, width) = (frame.lang, drawing.width());
        // A phone has room for some short lines rather than for one long one.
        let (lines, part) = if width < 480.0 { (3, 0.4) } else { (2, 0.46) };
        let column = self
            .slopes
            .iter()
            .map(|slope| VALUE.width(&slope.before.text(lang)))
            .fold(0.0, f64::max);
        let (left, right) = (column + 24.0, width * part);
        let room = width - right - 19.0;
        let kind = |slope: &Slope| if slope.marked { MARKED } else { NAME };
        let names: Vec<Vec<String>> =
            self.slopes.iter().map(|slope| wrap(&slope.name, kind(slope), room, lines)).collect();
        let label_heights: Vec<f64> =
            names.iter().map(|name| NAME_HEIGHT * name.len() as f64 + VALUE_HEIGHT + 3.0).collect();
        let height = label_heights.iter().sum::<f64>().max(160.0);
        let values = self.slopes.iter().flat_map(|slope| [slope.before.value, slope.now.value]);
        let (low, high) = around(values, self.extent);
        let scale = Scale { low, high, from: TOP + height, to: TOP };
        self.heads(&mut drawing, left, right);
        for x in [left, right] {
            drawing.line(&[(x, TOP), (x, TOP + height)], &Ink::Rule.stroke(1.0));
        }
        let before: Vec<f64> =
            self.slopes.iter().map(|slope| scale.at(slope.before.value)).collect();
        let now: Vec<f64> = self.slopes.iter().map(|slope| scale.at(slope.now.value)).collect();
        let sizes = vec![VALUE_HEIGHT; self.slopes.len()];
        let before_labels = spread(&before, &sizes, 0.0, TOP, TOP + height);
        let labels = spread(&now, &label_heights, 0.0, TOP, TOP + height);
        for (i, slope) in self.slopes.iter().enumerate() {
            let (ink, thickness) =
                if slope.marked { (Ink::Accent, 3.0) } else { (Ink::Quiet, 2.0) };
            drawing.line(&[(left, before[i]), (right, now[i])], &ink.stroke(thickness));
            for (x, y, label) in [(left, before[i], before_labels[i]), (right, now[i], labels[i])] {
                let beside = if x == left { x - 15.0 } else { x + 15.0 };
                drawing.line(&[(x, y), (beside, label)], &Ink::Soft.stroke(1.0));
                drawing.circle(x, y, 4.5, &ink.edged(Ink::Paper, 1.5));
            }
            let value = slope.before.text(lang);
            drawing.text(
                left - 18.0,
                before_labels[i] + 4.5,
                Anchor::End,
                &value,
                VALUE,
                Ink::Quiet,
            );
            let x = right + 19.0;
            let name = &names[i];
            let mut y =
                labels[i] - f64::midpoint(name.len() as f64 * NAME_HEIGHT, VALUE_HEIGHT) + 15.0;
            let shortened = name.join(" ") != slope.name;
            for line in name {
                let whole = if shortened { &slope.name } else { line };
                drawing.label((x, y), Anchor::Start, line, whole, kind(slope), Ink::Strong);
                y += NAME_HEIGHT;
            }
            let change = self.change(lang, slope);
            let text = format!("{} ({change})", slope.now.text(lang));
            let text = fit(&text, VALUE, room);
            drawing.text(x, y, Anchor::Start, &text, VALUE, Ink::Strong);
        }
        drawing.with_height(TOP + height + 4.0)
    }

    fn description(&self, lang: Lang) -> String {
        if self.slopes.is_empty() {
            return message!("chart-empty").text(lang);
        }
        let items: Vec<String> = self
            .slopes
            .iter()
            .map(|slope| {
                let (now, before) = (slope.now.text(lang), slope.before.text(lang));
                format!("{} {now} ({before})", words::name(lang, &slope.name))
            })
            .collect();
        message!("chart-slopes-description", before = &self.before, now = &self.now, values = items)
            .text(lang)
    }

    fn table(&self, lang: Lang) -> ChartTable {
        let row = |slope: &Slope| {
            let change = TableCell {
                text: self.change(lang, slope),
                plain: plain(slope.now.value - slope.before.value, self.decimals),
                sign: slope.sign,
            };
            let [before, now] = [slope.before, slope.now].map(|x| TableCell::figure(lang, Some(x)));
            vec![TableCell::name(&slope.name), before, now, change]
        };
        ChartTable {
            caption: message!("chart-slopes-caption").text(lang),
            head: vec![
                message!("chart-head-agency").text(lang),
                self.before.clone(),
                self.now.clone(),
                message!("chart-head-change").text(lang),
            ],
            rows: self.slopes.iter().map(row).collect(),
        }
    }
}

impl Slopes {
    fn change(&self, lang: Lang, slope: &Slope) -> String {
        let change = slope.now.value - slope.before.value;
        signed(words::change(lang, change, self.decimals), slope.sign)
    }

    /// The names of the rounds above their lines, the first from the edge, the second to the other.
    fn heads(&self, drawing: &mut Drawing, left: f64, right: f64) {
        let width = drawing.width();
        let before = fit(&self.before, HEAD, right - 20.0);
        let now = fit(&self.now, HEAD, width - right);
        // Over its line where there is room for all of it, else from the edge on.
        let size = HEAD.width(&before);
        let centre = left.max(size / 2.0).min(right - 16.0 - size / 2.0).max(size / 2.0);
        drawing.label((centre, 16.0), Anchor::Middle, &before, &self.before, HEAD, Ink::Strong);
        drawing.label((right, 16.0), Anchor::Start, &now, &self.now, HEAD, Ink::Strong);
    }
}

//! One agency's axes as bars, each with the mean and the best of all.

use sanjeh_messages::{Lang, message};

use crate::{
    Chart, ChartTable, Drawing, Frame, Shown, TableCell,
    colour::Ink,
    drawing::Anchor,
    font::Type,
    label::{fit, spread},
    legend::{double_tick, tick},
    scale::{Extent, Scale},
    shown, words,
};

const LABEL: Type = Type::regular(14.0);
const VALUE: Type = Type::bold(16.0);
const SMALL: Type = Type::regular(12.0);

const HEIGHT: f64 = 18.0;

/// The axes of one agency as bars, with ticks for the mean and the best of all agencies.
#[derive(Debug, Clone, PartialEq)]
pub struct AxisBars {
    /// Name of the agency.
    pub agency: String,
    /// The bars, in the order in which they are shown.
    pub bars: Vec<AxisBar>,
    /// The ends of the axis on which the bars stand.
    pub extent: Extent,
}

/// An axis of one agency.
#[derive(Debug, Clone, PartialEq)]
pub struct AxisBar {
    /// Name of the axis.
    pub label: String,
    /// The agency's score; `None` if it has none.
    pub score: Option<Shown>,
    /// Mean of all agencies.
    pub mean: Option<Shown>,
    /// Best score of all agencies.
    pub best: Option<Shown>,
    /// Which colour it has: the place of the axis in the methodology, from 0.
    pub series: usize,
}

impl Chart for AxisBars {
    fn draw(&self, frame: &Frame) -> Drawing {
        let mut drawing = Drawing::new(frame);
        let lang = frame.lang;
        let width = drawing.width();
        let scale = self.extent.scale(0.0, width);
        let zero = scale.at(0.0);
        let mut y = 0.0;
        for bar in &self.bars {
            let score = shown::text(lang, bar.score);
            let label = fit(&bar.label, LABEL, width - VALUE.width(&score) - 16.0);
            drawing.label((0.0, y + 18.0), Anchor::Start, &label, &bar.label, LABEL, Ink::Strong);
            drawing.text(width, y + 18.0, Anchor::End, &score, VALUE, Ink::Strong);
            y += 28.0;
            drawing.rect(0.0, y, width, HEIGHT, &Ink::Rule.fill());
            let end = bar.score.map_or(zero, |x| scale.at(x.value));
            let (from, end) = (end.min(zero), end.max(zero));
            drawing.rect(from, y, end - from, HEIGHT, &Ink::Series(bar.series).fill());
            if zero > 0.0 {
                drawing.line(&[(zero, y), (zero, y + HEIGHT)], &Ink::Strong.stroke(1.0));
            }
            ticks(&mut drawing, lang, bar, scale, y);
            y += HEIGHT + 34.0;
        }
        drawing.with_height(y - 6.0)
    }

    fn description(&self, lang: Lang) -> String {
        if self.bars.is_empty() {
            return message!("chart-empty").text(lang);
        }
        let say = |x: Option<Shown>| shown::text(lang, x);
        let items: Vec<String> = self
            .bars
            .iter()
            .map(|bar| {
                format!("{} {} ({})", words::name(lang, &bar.label), say(bar.score), say(bar.mean))
            })
            .collect();
        message!("chart-axis-bars-description", agency = &self.agency, values = items).text(lang)
    }

    fn table(&self, lang: Lang) -> ChartTable {
        let say = |x: Option<Shown>| TableCell::figure(lang, x);
        let head = [
            message!("chart-head-axis"),
            message!("chart-head-score"),
            message!("chart-head-mean"),
            message!("chart-head-best"),
        ];
        let row = |bar: &AxisBar| {
            vec![TableCell::name(&bar.label), say(bar.score), say(bar.mean), say(bar.best)]
        };
        ChartTable {
            caption: message!("chart-axis-bars-caption", agency = &self.agency).text(lang),
            head: head.iter().map(|heading| heading.text(lang)).collect(),
            rows: self.bars.iter().map(row).collect(),
        }
    }
}

/// The ticks of a bar and their names below it, next to each other where the ticks are close.
fn ticks(drawing: &mut Drawing, lang: Lang, bar: &AxisBar, scale: Scale, y: f64) {
    let (from, to) = (y - 4.0, y + HEIGHT + 4.0);
    let mean = bar.mean.map(|mean| {
        let at = scale.at(mean.value);
        tick(drawing, at, from, to);
        (at, message!("chart-mean-of", value = mean.text(lang)))
    });
    let best = bar.best.map(|best| {
        let at = scale.at(best.value).clamp(4.0, drawing.width() - 4.0);
        double_tick(drawing, at, from, to);
        (at, message!("chart-best-of", value = best.text(lang)))
    });
    let (places, texts): (Vec<f64>, Vec<String>) =
        mean.into_iter().chain(best).map(|(at, name)| (at, name.text(lang))).unzip();
    let sizes: Vec<f64> = texts.iter().map(|text| SMALL.width(text)).collect();
    let centres = spread(&places, &sizes, 12.0, 0.0, drawing.width());
    for (centre, text) in centres.into_iter().zip(&texts) {
        drawing.text(centre, y + HEIGHT + 17.0, Anchor::Middle, text, SMALL, Ink::Quiet);
    }
}

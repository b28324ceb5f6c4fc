//! Values of a round as bars, with those of the previous round beside them.

use sanjeh_messages::{Lang, message};

use crate::{
    Chart, ChartTable, Drawing, Frame, Shown, TableCell,
    colour::Ink,
    drawing::Anchor,
    font::Type,
    label::fit,
    legend::{Mark, legend, outline},
    scale::Extent,
    shown, words,
};

const LABEL: Type = Type::regular(14.0);
const VALUE: Type = Type::bold(14.0);
const BEFORE: Type = Type::regular(12.0);
const TICK: Type = Type::regular(12.0);

/// Heights of the bar of this round and of the previous round, in pixels.
const NOW_HEIGHT: f64 = 20.0;
const BEFORE_HEIGHT: f64 = 10.0;

/// Means of a round beside those of the previous round: a solid bar and an outlined one for each.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// Name of the round.
    pub now: String,
    /// Name of the previous round; without it no bar of it is drawn.
    pub before: Option<String>,
    /// The bars, in the order in which they are shown.
    pub bars: Vec<Bar>,
    /// The ends of the axis on which the bars stand.
    pub extent: Extent,
}

/// A value with that of the previous round.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What the value is of.
    pub label: String,
    /// The value in this round; `None` if there is none.
    pub now: Option<Shown>,
    /// The value in the previous round.
    pub before: Option<Shown>,
    /// The place of the axis in the methodology, from 0, which gives it its colour; `None` if the
    /// value is not of an axis.
    pub series: Option<usize>,
}

impl Chart for Bars {
    fn draw(&self, frame: &Frame) -> Drawing {
        let mut drawing = Drawing::new(frame);
        let (lang, width) = (frame.lang, drawing.width());
        let say = |x: Option<Shown>| shown::text(lang, x);
        let room = self
            .bars
            .iter()
            .flat_map(|bar| [VALUE.width(&say(bar.now)), BEFORE.width(&say(bar.before))])
            .fold(0.0, f64::max);
        let scale = self.extent.scale(0.0, width - room - 10.0);
        let zero = scale.at(0.0);
        let (ticks, decimals) = scale.ticks(if width < 480.0 { 2 } else { 5 });
        let mut y = self.legend(&mut drawing);
        for bar in &self.bars {
            let label = fit(&bar.label, LABEL, width);
            drawing.label((0.0, y + 17.0), Anchor::Start, &label, &bar.label, LABEL, Ink::Strong);
            y += 25.0;
            let height = NOW_HEIGHT + if self.before.is_some() { BEFORE_HEIGHT + 6.0 } else { 0.0 };
            for tick in &ticks {
                let x = scale.at(*tick);
                drawing.line(&[(x, y - 2.0), (x, y + height)], &Ink::Rule.stroke(1.0));
            }
            // A value below 0 is a bar from there to 0, and stands behind it.
            let ends = |x: Option<Shown>| {
                let at = x.map_or(zero, |x| scale.at(x.value));
                (at.min(zero), at.max(zero))
            };
            let (from, end) = ends(bar.now);
            let fill = bar.series.map_or(Ink::Quiet, Ink::Series).fill();
            drawing.rect(from, y, end - from, NOW_HEIGHT, &fill);
            let baseline = y + NOW_HEIGHT / 2.0 + 5.0;
            drawing.text_before_lines(
                end + 6.0,
                baseline,
                Anchor::Start,
                &say(bar.now),
                VALUE,
                Ink::Strong,
            );
            y += NOW_HEIGHT + 4.0;
            if self.before.is_some() {
                let (from, end) = ends(bar.before);
                if bar.before.is_some() {
                    outline(&mut drawing, from, y, end - from, BEFORE_HEIGHT);
                }
                let baseline = y + BEFORE_HEIGHT / 2.0 + 4.5;
                drawing.text_before_lines(
                    end + 6.0,
                    baseline,
                    Anchor::Start,
                    &say(bar.before),
                    BEFORE,
                    Ink::Quiet,
                );
                y += BEFORE_HEIGHT + 4.0;
            }
            y += 8.0;
        }
        for tick in ticks {
            let text = words::value(lang, Some(tick), decimals);
            let at = scale.at(tick);
            let anchor = if at > 0.0 { Anchor::Middle } else { Anchor::Start };
            drawing.text(at, y + 10.0, anchor, &text, TICK, Ink::Quiet);
        }
        drawing.with_height(y + 18.0)
    }

    fn description(&self, lang: Lang) -> String {
        if self.bars.is_empty() {
            return message!("chart-empty").text(lang);
        }
        let say = |x: Option<Shown>| shown::text(lang, x);
        let items: Vec<String> = self
            .bars
            .iter()
            .map(|bar| match self.before {
                Some(_) => format!(
                    "{} {} ({})",
                    words::name(lang, &bar.label),
                    say(bar.now),
                    say(bar.before)
                ),
                None => format!("{} {}", words::name(lang, &bar.label), say(bar.now)),
            })
            .collect();
        match &self.before {
            Some(before) => {
                message!("chart-bars-compared", now = &self.now, before = before, values = items)
            }
            None => message!("chart-bars-alone", now = &self.now, values = items),
        }
        .text(lang)
    }

    fn table(&self, lang: Lang) -> ChartTable {
        let say = |x: Option<Shown>| TableCell::figure(lang, x);
        let first = message!("chart-head-name").text(lang);
        let head = [first, self.now.clone()].into_iter().chain(self.before.clone()).collect();
        let row = |bar: &Bar| {
            let before = self.before.as_ref().map(|_| say(bar.before));
            [TableCell::name(&bar.label), say(bar.now)].into_iter().chain(before).collect()
        };
        ChartTable {
            caption: message!("chart-bars-caption").text(lang),
            head,
            rows: self.bars.iter().map(row).collect(),
        }
    }
}

impl Bars {
    fn legend(&self, drawing: &mut Drawing) -> f64 {
        let Some(before) = &self.before else { return 0.0 };
        let entries = [(Mark::Bar(Ink::Quiet), self.now.clone()), (Mark::Outline, before.clone())];
        legend(drawing, 0.0, &entries) + 4.0
    }
}

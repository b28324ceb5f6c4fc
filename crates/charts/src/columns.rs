//! How many agencies stand in each level.

use sanjeh_messages::{Lang, integer, message};

use crate::{
    Bar, Bars, Chart, ChartTable, Drawing, Frame, Shown, Sign, TableCell, colour::Ink,
    drawing::Anchor, font::Type, label::wrap, scale::Extent, shown::signed, words,
};

const COUNT: Type = Type::bold(15.0);
const LABEL: Type = Type::regular(13.0);

/// Height of the highest column, in pixels.
const HEIGHT: f64 = 160.0;

/// A column that is narrower than this cannot carry its name: bars are drawn instead.
const NARROWEST: f64 = 96.0;

/// Counts as columns, such as agencies by level, in the order of the levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// What is counted, such as “Agencies”.
    pub counted: String,
    /// The columns from the start to the end.
    pub columns: Vec<Column>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Name of the level.
    pub label: String,
    /// How many stand in it.
    pub count: u64,
    /// The sign that the count bears.
    pub sign: Sign,
    /// Whether the agency that the page is about stands in it.
    pub marked: bool,
}

impl Chart for Columns {
    fn draw(&self, frame: &Frame) -> Drawing {
        let mut drawing = Drawing::new(frame);
        let width = drawing.width();
        let slot = width / self.columns.len().max(1) as f64;
        if slot < NARROWEST {
            return self.as_bars(frame.lang).draw(frame);
        }
        let highest = self.highest();
        let top = COUNT.leading() + 4.0;
        let bottom = top + HEIGHT;
        let mut lowest = bottom;
        for (i, column) in self.columns.iter().enumerate() {
            let x = i as f64 * slot;
            let middle = x + slot / 2.0;
            let height = column.count as f64 / highest * HEIGHT;
            let thickness = (slot * 0.62).min(110.0);
            let ink = if column.marked { Ink::Accent } else { Ink::Quiet };
            drawing.rect(middle - thickness / 2.0, bottom - height, thickness, height, &ink.fill());
            let count = column.count(frame.lang);
            drawing.text(middle, bottom - height - 7.0, Anchor::Middle, &count, COUNT, Ink::Strong);
            let name = column.name(frame.lang);
            let lines = wrap(&name, LABEL, slot - 12.0, 3);
            let shortened = lines.join(" ") != name;
            for (n, line) in lines.iter().enumerate() {
                let whole = if shortened { &name } else { line };
                let y = bottom + 20.0 + n as f64 * LABEL.leading();
                drawing.label((middle, y), Anchor::Middle, line, whole, LABEL, Ink::Strong);
                lowest = lowest.max(y);
            }
        }
        drawing.line(&[(0.0, bottom), (width, bottom)], &Ink::Quiet.stroke(1.0));
        drawing.with_height(lowest + 10.0)
    }

    fn description(&self, lang: Lang) -> String {
        if self.columns.is_empty() {
            return message!("chart-empty").text(lang);
        }
        let items: Vec<String> = self
            .columns
            .iter()
            .map(|column| format!("{} {}", words::name(lang, &column.label), column.count(lang)))
            .collect();
        message!("chart-columns-description", counted = &self.counted, values = items).text(lang)
    }

    fn table(&self, lang: Lang) -> ChartTable {
        let row = |column: &Column| {
            vec![TableCell::name(&column.label), TableCell::count(lang, column.count, column.sign)]
        };
        ChartTable {
            caption: message!("chart-columns-caption", counted = &self.counted).text(lang),
            head: vec![message!("chart-head-level").text(lang), self.counted.clone()],
            rows: self.columns.iter().map(row).collect(),
        }
    }
}

impl Columns {
    fn highest(&self) -> f64 {
        self.columns.iter().map(|column| column.count as f64).fold(1.0, f64::max)
    }

    fn as_bars(&self, lang: Lang) -> Bars {
        let bar = |column: &Column| Bar {
            label: column.name(lang),
            now: Some(Shown { sign: column.sign, ..Shown::new(column.count as f64, 0) }),
            before: None,
            series: None,
        };
        Bars {
            now: self.counted.clone(),
            before: None,
            bars: self.columns.iter().map(bar).collect(),
            extent: Extent::up_to(self.highest()),
        }
    }
}

impl Column {
    fn count(&self, lang: Lang) -> String {
        signed(integer(lang, self.count as i64), self.sign)
    }

    /// The name as it is drawn: the level of the page's agency is shown by more than its colour.
    fn name(&self, lang: Lang) -> String {
        if self.marked {
            message!("chart-marked", label = &self.label).text(lang)
        } else {
            self.label.clone()
        }
    }
}

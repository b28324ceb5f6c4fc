//! Colours and patterns. Every mark has a class and its colour on paper; a page's style sheet gives
//! the class the colour of the reader's theme.

use std::collections::BTreeSet;

use crate::xml::escape;

/// What a page with inline charts includes in its style sheet.
///
/// The colours follow the page's own `--ink`, `--paper`, `--quiet`, `--rule`, `--accent` and
/// `--axis-1` to `--axis-4`, where it sets them for both themes.
pub const CSS: &str = include_str!("chart.css");

/// A colour by its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Texts and marks that matter.
    Strong,
    /// Texts and marks that explain.
    Quiet,
    /// Marks of which there are many.
    Soft,
    /// Lines of the grid.
    Rule,
    /// What everything stands on.
    Paper,
    /// The one agency that the page is about.
    Accent,
    /// A series, such as an axis of the assessment, counted from 0.
    Series(usize),
}

/// Colours of series, each with a contrast of 4.5 to paper.
const SERIES: [&str; 4] = ["#1f6fb2", "#a85200", "#4d7a1a", "#7b3fa0"];

const SERIES_NAMES: [&str; 4] = ["series-1", "series-2", "series-3", "series-4"];

impl Ink {
    fn name_and_colour(self) -> (&'static str, &'static str) {
        match self {
            Self::Strong => ("ink", "#16212b"),
            Self::Quiet => ("quiet", "#4d5a66"),
            Self::Soft => ("soft", "#71808d"),
            Self::Rule => ("rule", "#d5d6d2"),
            Self::Paper => ("paper", "#fbfaf7"),
            Self::Accent => ("accent", "#c46a00"),
            Self::Series(n) => (SERIES_NAMES[n % SERIES.len()], SERIES[n % SERIES.len()]),
        }
    }

    /// Attributes of an area of this colour.
    pub(crate) fn fill(self) -> String {
        let (name, colour) = self.name_and_colour();
        format!("class=\"f-{name}\" fill=\"{colour}\"")
    }

    /// Attributes of a line of this colour.
    pub(crate) fn stroke(self, width: f64) -> String {
        let (name, colour) = self.name_and_colour();
        format!("class=\"s-{name}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"")
    }

    /// Attributes of an area of this colour with an edge of another.
    pub(crate) fn edged(self, edge: Self, width: f64) -> String {
        let ((name, colour), (edge_name, edge_colour)) =
            (self.name_and_colour(), edge.name_and_colour());
        format!(
            "class=\"f-{name} s-{edge_name}\" fill=\"{colour}\" stroke=\"{edge_colour}\" stroke-width=\"{width}\""
        )
    }
}

/// The attribute of an area filled with a series' colour and pattern.
pub(crate) fn pattern_fill(id: &str, series: usize) -> String {
    format!("fill=\"url(#{}-p{series})\"", escape(id))
}

/// How many patterns there are: as many parts of a whole can be distinguished without colour.
const PATTERNS: usize = 8;

/// The definitions of the patterns of these series: an ink, and a figure on it that is different for each.
pub(crate) fn patterns(id: &str, series: &BTreeSet<usize>) -> String {
    if series.is_empty() {
        return String::new();
    }
    let all: String = series.iter().map(|n| pattern(&escape(id), *n)).collect();
    format!("<defs>{all}</defs>")
}

/// The ground of a class: inks, for the colours of series belong to axes.
fn ground(series: usize) -> Ink {
    [Ink::Strong, Ink::Quiet, Ink::Soft][series % 3]
}

fn pattern(id: &str, series: usize) -> String {
    let line = Ink::Paper.stroke(1.4);
    let area = Ink::Paper.fill();
    let figure = match series % PATTERNS {
        0 => String::new(),
        1 => format!("<path d=\"M-2 2L2-2M0 8L8 0M6 10L10 6\" {line}/>"),
        2 => format!(
            "<circle cx=\"2\" cy=\"2\" r=\"1.2\" {area}/><circle cx=\"6\" cy=\"6\" r=\"1.2\" {area}/>"
        ),
        3 => format!("<path d=\"M0 2H8M0 6H8\" {line}/>"),
        4 => format!("<path d=\"M2 0V8M6 0V8\" {line}/>"),
        5 => format!("<path d=\"M0 0L8 8M8 0L0 8\" {line}/>"),
        6 => format!("<path d=\"M-2 6L2 10M0 0L8 8M6-2L10 2\" {line}/>"),
        _ => format!("<path d=\"M0 4L4 0L8 4L4 8Z\" {line}/>"),
    };
    format!(
        "<pattern id=\"{id}-p{series}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
         <rect width=\"8\" height=\"8\" {}/>{figure}</pattern>",
        ground(series).fill(),
    )
}

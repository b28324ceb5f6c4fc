//! A figure with all that an output says of it.

use sanjeh_engine::model::{MeasureIx, Model};
use sanjeh_engine::round::Rounding;
use sanjeh_messages::{Lang, integer, number, percent};

use crate::figure::Figure;
use crate::provenance::Origin;

/// Scores of which the methodology does not say how they are rounded are written with so many decimals.
const DECIMALS: u8 = 2;

/// Per cent of which the methodology does not say how they are rounded.
const DECIMALS_OF_PERCENT: u8 = 1;

/// What a figure is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Points of a measure.
    Points,
    /// Points more than in the previous round, or fewer: written with their sign.
    PointsGained,
    /// Per cent, 0 to 100.
    Percent,
    /// A part of a whole, 0 to 1: written as per cent.
    Part,
    /// A number of subjects.
    Subjects,
    /// A place, from 1.
    Place,
}

/// A figure of a round: what it is, how it is written, and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fact {
    /// At full precision.
    pub exact: f64,
    /// As it is published: rounded as the methodology says, always from the exact value; the exact value where it says nothing.
    pub published: f64,
    /// With how many decimals people read it.
    pub decimals: u8,
    /// What it is counted in.
    pub unit: Unit,
    /// Where it comes from.
    pub origin: Origin,
}

impl Fact {
    /// A figure that the methodology rounds so, if it says how.
    pub(super) fn new(exact: f64, rounding: Option<Rounding>, unit: Unit, origin: Origin) -> Self {
        let unstated = match unit {
            Unit::Points | Unit::PointsGained => DECIMALS,
            Unit::Percent | Unit::Part => DECIMALS_OF_PERCENT,
            Unit::Subjects | Unit::Place => 0,
        };
        Self {
            exact,
            published: rounding.map_or(exact, |rounding| rounding.apply(exact)),
            decimals: rounding.map_or(unstated, |rounding| rounding.decimals),
            unit,
            origin,
        }
    }

    /// The figure as people read it, in the digits of the language: `74.17`, `+1.20`, `12.5%`, `43`.
    pub fn text(&self, lang: Lang) -> String {
        let x = self.published;
        match self.unit {
            Unit::Points => number(lang, x, Some(self.decimals)),
            // The sign stays with its number in either direction of writing.
            Unit::PointsGained => {
                let sign = if x > 0.0 { "+" } else { "" };
                format!("\u{2066}{sign}{}\u{2069}", number(lang, x, Some(self.decimals)))
            }
            Unit::Percent => percent(lang, x, Some(self.decimals)),
            Unit::Part => percent(lang, x * 100.0, Some(self.decimals)),
            Unit::Subjects | Unit::Place => integer(lang, x as i64),
        }
    }

    /// The size of a difference, without its sign: `1.20`.
    pub fn size(&self, lang: Lang) -> String {
        number(lang, self.published.abs(), Some(self.decimals))
    }

    /// Whether people read it as zero.
    pub fn is_zero(&self) -> bool {
        Rounding::half_up(self.decimals).apply(self.published) == 0.0
    }
}

/// With how many decimals people read the scores of a measure: as its published score is rounded.
pub fn decimals(model: &Model, measure: MeasureIx) -> u8 {
    model.measure(measure).published.map_or(DECIMALS, |rounding| rounding.decimals)
}

impl Figure {
    /// What the figure is counted in; `None` if it is a word.
    pub fn unit(&self) -> Option<Unit> {
        Some(match self {
            Self::Score(_) | Self::Published(_) | Self::Statistic(..) => Unit::Points,
            Self::Growth(_) => Unit::PointsGained,
            Self::Percent(_) => Unit::Percent,
            Self::Weight(_) | Self::Outranks(..) => Unit::Part,
            Self::Count(_) => Unit::Subjects,
            Self::Rank(_) | Self::GrowthRank(_) => Unit::Place,
            Self::Previous(figure) => return figure.unit(),
            Self::Band(_) | Self::Rose(_) => return None,
        })
    }

    /// A value of the figure as people read it.
    pub fn written(&self, model: &Model, x: f64, lang: Lang) -> String {
        let unit = self.unit().unwrap_or(Unit::Points);
        Fact::new(x, self.rounding(model), unit, Origin::Measured).text(lang)
    }
}

//! A figure with all that an output says of it.

use sanjeh_engine::model::{MeasureIx, Model};
use sanjeh_engine::round::Rounding;
use sanjeh_messages::{Lang, integer, number, percent};

use super::what::What;
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

impl Unit {
    /// With how many decimals people read a figure that is rounded so.
    fn decimals(self, rounding: Option<Rounding>) -> u8 {
        rounding.map_or(
            match self {
                Self::Points | Self::PointsGained => DECIMALS,
                Self::Percent | Self::Part => DECIMALS_OF_PERCENT,
                Self::Subjects | Self::Place => 0,
            },
            |rounding| rounding.decimals,
        )
    }

    fn written(self, x: f64, decimals: u8, lang: Lang) -> String {
        match self {
            Self::Points => number(lang, x, Some(decimals)),
            // The sign stays with its number in either direction of writing.
            Self::PointsGained => {
                let sign = if x > 0.0 { "+" } else { "" };
                format!("\u{2066}{sign}{}\u{2069}", number(lang, x, Some(decimals)))
            }
            Self::Percent => percent(lang, x, Some(decimals)),
            Self::Part => percent(lang, x * 100.0, Some(decimals)),
            Self::Subjects | Self::Place => integer(lang, x as i64),
        }
    }
}

/// A figure of a round: which one, its values, how it is written, and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fact {
    /// Which figure it is; [`Reading::title`](super::Reading::title) says what that is called.
    pub what: What,
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
    pub(super) fn new(
        what: What,
        exact: f64,
        rounding: Option<Rounding>,
        unit: Unit,
        origin: Origin,
    ) -> Self {
        Self {
            what,
            exact,
            published: rounding.map_or(exact, |rounding| rounding.apply(exact)),
            decimals: unit.decimals(rounding),
            unit,
            origin,
        }
    }

    /// The figure as people read it, in the digits of the language: `74.17`, `+1.20`, `12.5%`, `43`.
    pub fn text(&self, lang: Lang) -> String {
        self.unit.written(self.published, self.decimals, lang)
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

    /// A value of the figure as people read it, rounded as the figure is.
    pub fn written(&self, model: &Model, x: f64, lang: Lang) -> String {
        let (unit, rounding) = (self.unit().unwrap_or(Unit::Points), self.rounding(model));
        let x = rounding.map_or(x, |rounding| rounding.apply(x));
        unit.written(x, unit.decimals(rounding), lang)
    }
}

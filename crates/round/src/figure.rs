//! Figures: single values of a round's results, named in words.
//!
//! | words | value |
//! | --- | --- |
//! | `score M` | the score of the subject in measure M, at full precision |
//! | `published M` | the same, as it is published |
//! | `rank L` | the subject's place in ranked list L |
//! | `band B` | the id of the subject's band in set B |
//! | `count T` | how many subjects of type T there are |
//! | `count S`, `percent S` | how many, or what per cent, are of the class that the subject names in share S |
//! | `statistic F M` | figure F of measure M over many subjects |
//! | `growth G`, `growth_rank G` | the subject's growth, and its place by growth |
//! | `rose G` | `yes` if the subject grew, else `no` |
//! | `weight R` | the effective weight, 0 to 1, in measure R of the measure that the subject names |
//! | `outranks M S` | the share of the weights of measure M in which the subject scores more than subject S |
//! | `previous …` | the same figure of the previous round |

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use sanjeh_engine::model::MeasureIx;
use sanjeh_engine::{Comparison, effective_weights, outranking, published};

use crate::growth::Compared;
use crate::scored::Round;

/// A figure, parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// The subject's score in a measure.
    Score(String),
    /// The subject's score as it is published.
    Published(String),
    /// The subject's place in a list.
    Rank(String),
    /// The subject's band in a set.
    Band(String),
    /// How many subjects of a type, or of a class of a share.
    Count(String),
    /// Per cent of a class of a share.
    Percent(String),
    /// A statistic (its id) of a measure.
    Statistic(String, String),
    /// The subject's growth.
    Growth(String),
    /// The subject's place by growth.
    GrowthRank(String),
    /// Whether the subject grew.
    Rose(String),
    /// The effective weight of the named measure in this one.
    Weight(String),
    /// The share of a measure's weights in which the subject scores more than another one.
    Outranks(String, String),
    /// A figure of the previous round.
    Previous(Box<Figure>),
}

/// What a figure is.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A number.
    Number(f64),
    /// A word: a band, yes or no.
    Text(String),
}

impl FromStr for Figure {
    type Err = String;

    /// The error is the word that is not understood.
    fn from_str(words: &str) -> Result<Self, String> {
        let (first, rest) = words.trim().split_once(' ').unwrap_or((words.trim(), ""));
        let rest = rest.trim();
        if first == "previous" {
            return Ok(Self::Previous(Box::new(rest.parse()?)));
        }
        if rest.is_empty() {
            return Err(words.to_owned());
        }
        let name = rest.to_owned();
        Ok(match first {
            "score" => Self::Score(name),
            "published" => Self::Published(name),
            "rank" => Self::Rank(name),
            "band" => Self::Band(name),
            "count" => Self::Count(name),
            "percent" => Self::Percent(name),
            "growth" => Self::Growth(name),
            "growth_rank" => Self::GrowthRank(name),
            "rose" => Self::Rose(name),
            "weight" => Self::Weight(name),
            "statistic" => {
                let (id, measure) = rest.split_once(' ').ok_or_else(|| words.to_owned())?;
                Self::Statistic(id.to_owned(), measure.trim().to_owned())
            }
            "outranks" => {
                let (measure, other) = rest.split_once(' ').ok_or_else(|| words.to_owned())?;
                Self::Outranks(measure.to_owned(), other.trim().to_owned())
            }
            other => return Err(other.to_owned()),
        })
    }
}

/// The figure's name, as [`Figure::from_str`] reads it.
impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Score(id) => write!(f, "score {id}"),
            Self::Published(id) => write!(f, "published {id}"),
            Self::Rank(id) => write!(f, "rank {id}"),
            Self::Band(id) => write!(f, "band {id}"),
            Self::Count(id) => write!(f, "count {id}"),
            Self::Percent(id) => write!(f, "percent {id}"),
            Self::Statistic(id, measure) => write!(f, "statistic {id} {measure}"),
            Self::Growth(id) => write!(f, "growth {id}"),
            Self::GrowthRank(id) => write!(f, "growth_rank {id}"),
            Self::Rose(id) => write!(f, "rose {id}"),
            Self::Weight(id) => write!(f, "weight {id}"),
            Self::Outranks(measure, other) => write!(f, "outranks {measure} {other}"),
            Self::Previous(figure) => write!(f, "previous {figure}"),
        }
    }
}

/// Why a figure is not available.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unavailable {
    /// The results have no such list, measure, share…: what is unknown.
    Result(String),
    /// The results know no such subject or class: which.
    Subject(String),
    /// The previous round is needed and was not given.
    Previous,
}

impl Figure {
    /// The figure's value; `Ok(None)` if the subject has none.
    ///
    /// # Errors
    /// If the figure cannot exist in this round.
    pub fn of(
        &self,
        round: &Round,
        before: Option<&Compared>,
        subject: &str,
    ) -> Result<Option<Value>, Unavailable> {
        match self {
            Self::Score(measure) => {
                scored(round, measure, subject).map(|s| s.map(|(_, x)| x)).map(number)
            }
            Self::Published(measure) => {
                let score = scored(round, measure, subject)?;
                Ok(number(score.map(|(m, x)| published(round.model(), m, x))))
            }
            Self::Rank(list) => {
                let (at, row) = list_row(round, list, subject)?;
                Ok(round.results.ranks[at][row as usize].map(|p| Value::Number(f64::from(p))))
            }
            Self::Band(set) => {
                let at = round.model().bands.iter().position(|b| b.id == *set);
                let at = at.ok_or_else(|| Unavailable::Result(set.clone()))?;
                let bands = &round.model().bands[at];
                let row = round.row(bands.measure, subject);
                let row = row.ok_or_else(|| Unavailable::Subject(subject.to_owned()))?;
                let band = round.results.bands[at][row as usize];
                Ok(band.map(|b| Value::Text(bands.bands[b as usize].id.clone())))
            }
            Self::Count(what) => {
                if let Some(on) = round.model().type_by_id(what)
                    && !round.model().shares.iter().any(|s| s.id == *what)
                {
                    return Ok(Some(Value::Number(round.data.tables[on.0].ids.len() as f64)));
                }
                class(round, what, subject)
                    .map(|c| Some(Value::Number(c.map_or(0.0, |c| c.count as f64))))
            }
            Self::Percent(share) => {
                class(round, share, subject).map(|c| number(c.and_then(|c| c.percent)))
            }
            Self::Statistic(id, measure) => {
                let model = round.model();
                let at = (model.statistics.iter())
                    .position(|s| s.id == *id && model.measure(s.measure).id == *measure);
                let at = at.ok_or_else(|| Unavailable::Result(format!("{id} {measure}")))?;
                Ok(number(round.results.statistics[at]))
            }
            Self::Growth(id) => {
                grown(round, before, id, subject).map(|g| number(g.map(|g| g.growth)))
            }
            Self::GrowthRank(id) => {
                grown(round, before, id, subject).map(|g| number(g.map(|g| f64::from(g.rank))))
            }
            Self::Rose(id) => {
                let rose = grown(round, before, id, subject)?.map(|g| g.growth > 0.0);
                Ok(rose.map(|rose| Value::Text(if rose { "yes" } else { "no" }.to_owned())))
            }
            Self::Weight(root) => {
                let roots =
                    round.by_id.get(root).ok_or_else(|| Unavailable::Result(root.clone()))?;
                let weights = effective_weights(round.model(), roots[0]);
                let of = weights.iter().find(|(m, _)| round.model().measure(**m).id == subject);
                of.map(|(_, w)| Some(Value::Number(*w)))
                    .ok_or_else(|| Unavailable::Subject(subject.to_owned()))
            }
            Self::Outranks(measure, other) => {
                let none = |id: &str| Unavailable::Subject(id.to_owned());
                let (m, a) = round.find(measure, subject).ok_or_else(|| none(subject))?;
                let b = round.row(m, other).ok_or_else(|| none(other))?;
                let share = |a, b| outranking(round.model(), &round.results.scores, m, a, b);
                // As in COINr's matrix: of two subjects the first by id has its share, the other
                // the rest, which matters where scores are missing; none outranks itself.
                Ok(number(match subject.cmp(other.as_str()) {
                    Ordering::Less => share(a, b),
                    Ordering::Equal => Some(0.0),
                    Ordering::Greater => share(b, a).map(|s| 1.0 - s),
                }))
            }
            Self::Previous(figure) => match before.and_then(|b| b.round.as_ref()) {
                Some(earlier) => {
                    let (figure, subject) = figure.in_earlier(round, earlier, subject);
                    figure.of(earlier, None, &subject)
                }
                None => Err(Unavailable::Previous),
            },
        }
    }

    /// Whether its subject is a class of a share.
    pub(crate) fn is_of_class(&self) -> bool {
        match self {
            Self::Count(_) | Self::Percent(_) => true,
            Self::Previous(figure) => figure.is_of_class(),
            _ => false,
        }
    }

    /// The set of bands that its value is one of.
    pub(crate) fn band_set(&self) -> Option<&str> {
        match self {
            Self::Band(set) => Some(set),
            Self::Previous(figure) => figure.band_set(),
            _ => None,
        }
    }

    /// Whether it is a word: that of a band, or yes or no.
    pub(crate) fn is_a_word(&self) -> bool {
        match self {
            Self::Band(_) | Self::Rose(..) => true,
            Self::Previous(figure) => figure.is_a_word(),
            _ => false,
        }
    }

    /// The ranked list that the figure is a place in.
    pub fn list<'r>(
        &self,
        round: &'r Round,
        before: Option<&'r Compared>,
    ) -> Option<Vec<(String, u32)>> {
        match self {
            Self::Rank(id) => {
                let at = round.model().ranks.iter().position(|r| r.id == *id)?;
                let on = round.model().measure(round.model().ranks[at].measure).on;
                let ids = &round.data.tables[on.0].ids;
                let places = round.results.ranks[at].iter().enumerate();
                Some(
                    places
                        .filter_map(|(row, p)| Some((ids.get(row as u32).to_owned(), (*p)?)))
                        .collect(),
                )
            }
            Self::GrowthRank(id) => {
                let comparison = comparison(round, before, id).ok()?;
                let on = growth_measure(round, id).map(|m| round.model().measure(m).on)?;
                let ids = &round.data.tables[on.0].ids;
                Some(comparison.grown.iter().map(|g| (ids.get(g.row).to_owned(), g.rank)).collect())
            }
            _ => None,
        }
    }
}

fn number(x: Option<f64>) -> Option<Value> {
    x.map(Value::Number)
}

fn scored(
    round: &Round,
    measure: &str,
    subject: &str,
) -> Result<Option<(MeasureIx, f64)>, Unavailable> {
    if let Some((m, row)) = round.find(measure, subject) {
        return Ok(round.results.scores.get(m, row).map(|x| (m, x)));
    }
    if let Some((m, score)) = round.group_score(measure, subject) {
        return Ok(score.map(|x| (m, x)));
    }
    if round.by_id.contains_key(measure) {
        Err(Unavailable::Subject(subject.to_owned()))
    } else {
        Err(Unavailable::Result(measure.to_owned()))
    }
}

fn list_row(round: &Round, list: &str, subject: &str) -> Result<(usize, u32), Unavailable> {
    let at = round.model().ranks.iter().position(|r| r.id == list);
    let at = at.ok_or_else(|| Unavailable::Result(list.to_owned()))?;
    let row = round.row(round.model().ranks[at].measure, subject);
    Ok((at, row.ok_or_else(|| Unavailable::Subject(subject.to_owned()))?))
}

/// A class of a share; `Ok(None)` for a class that nobody is in but that the share may have.
fn class<'r>(
    round: &'r Round,
    share: &str,
    class: &str,
) -> Result<Option<&'r sanjeh_engine::Class>, Unavailable> {
    let at = round.model().shares.iter().position(|s| s.id == share);
    let at = at.ok_or_else(|| Unavailable::Result(share.to_owned()))?;
    let found = round.results.shares[at].iter().find(|c| c.id == class);
    let named = round.methodology.document.shares.get(share);
    let known = named.is_some_and(|s| s.value.classes.contains_key(class));
    if found.is_none() && !known { Err(Unavailable::Subject(class.to_owned())) } else { Ok(found) }
}

fn growth_measure(round: &Round, id: &str) -> Option<MeasureIx> {
    round.model().growths.iter().find(|g| g.id == id).map(|g| g.measure)
}

fn comparison<'c>(
    round: &Round,
    before: Option<&'c Compared>,
    id: &str,
) -> Result<&'c Comparison, Unavailable> {
    let at = round.model().growths.iter().position(|g| g.id == id);
    let at = at.ok_or_else(|| Unavailable::Result(id.to_owned()))?;
    before.map(|b| &b.growths[at]).ok_or(Unavailable::Previous)
}

fn grown(
    round: &Round,
    before: Option<&Compared>,
    id: &str,
    subject: &str,
) -> Result<Option<sanjeh_engine::Grown>, Unavailable> {
    let comparison = comparison(round, before, id)?;
    let measure = growth_measure(round, id).ok_or_else(|| Unavailable::Result(id.to_owned()))?;
    let row =
        round.row(measure, subject).ok_or_else(|| Unavailable::Subject(subject.to_owned()))?;
    Ok(comparison.grown.iter().find(|g| g.row == row).copied())
}

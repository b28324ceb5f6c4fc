//! What a round's results say beyond the scores: places, bands, shares, figures, groups.

use crate::cohort::cohorts;
use crate::condition::Masks;
use crate::dataset::Dataset;
use crate::error::ModelError;
use crate::inputs::answer_columns;
use crate::model::{
    BandSet, Basis, Classes, Condition, Equal, Growth, MeasureIx, Model, RankList, Share, Stat,
    Statistic, Ties, TypeIx,
};
use crate::none::{NONE, some};
use crate::normalise::mean_and_deviation;
use crate::rank;
use crate::rollup::mean_over;
use crate::score::score;
use crate::scores::{Keep, Scores};
use crate::sum::{Sum, total};
use crate::validate::check_kept;

/// A scored round with everything that was asked of it.
///
/// Lists, bands, shares and statistics stand in the order of the model.
#[derive(Debug, Clone)]
pub struct Results {
    /// The scores; every measure of [`Results::kept`] has its column.
    pub scores: Scores,
    /// The measures whose columns were kept.
    pub kept: Vec<MeasureIx>,
    /// For each [`Model::ranks`] the place of each subject, by row.
    pub ranks: Vec<Vec<Option<u32>>>,
    /// For each [`Model::bands`] the position of each subject's band, by row.
    pub bands: Vec<Vec<Option<u32>>>,
    /// For each [`Model::shares`] its classes.
    pub shares: Vec<Vec<Class>>,
    /// For each [`Model::statistics`] its figure.
    pub statistics: Vec<Option<f64>>,
    /// The groups, those that were split in the order of their first member.
    pub groups: Vec<GroupScores>,
}

/// How many subjects are of one class.
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    /// The attribute's value as written, or the band's id.
    pub id: String,
    /// How many subjects.
    pub count: u64,
    /// Per cent of all subjects of the share, 0 to 100; `None` if there are none at all.
    pub percent: Option<f64>,
}

/// The scores of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupScores {
    /// Its id.
    pub id: String,
    /// Position in [`Model::groups`].
    pub group: usize,
    /// Rows of its members.
    pub members: Vec<u32>,
    /// For each measure of [`Results::kept`], in that order, the mean over the members that have
    /// a score; `None` for measures of other types.
    pub scores: Vec<Option<f64>>,
}

/// Scores a round and makes all its results.
///
/// `keep` says which columns of scores are kept beside those that the results need.
///
/// # Errors
/// [`ModelError`] as [`score`].
pub fn results(model: &Model, data: &Dataset, keep: Keep<'_>) -> Result<Results, ModelError> {
    model.validate()?;
    check_kept(model, keep)?;
    let kept = kept(model, keep);
    let scores = score(model, data, Keep::Only(&kept))?;
    let mut work = Work {
        model,
        data,
        scores: &scores,
        columns: answer_columns(model),
        masks: Masks::new(model.bounds),
    };
    let ranks = model.ranks.iter().map(|list| work.ranks(list)).collect();
    let bands: Vec<_> = model.bands.iter().map(|set| work.bands(set)).collect();
    let shares = model.shares.iter().map(|share| work.share(share, &bands)).collect();
    let statistics = model.statistics.iter().map(|s| work.statistic(s)).collect();
    let groups = work.groups(&kept);
    Ok(Results { scores, kept, ranks, bands, shares, statistics, groups })
}

/// The measures whose columns are needed, each once, in the order of the model.
fn kept(model: &Model, keep: Keep<'_>) -> Vec<MeasureIx> {
    let mut wanted = vec![false; model.measures.len()];
    match keep {
        Keep::All => wanted.fill(true),
        Keep::Only(measures) => measures.iter().for_each(|m| wanted[m.0] = true),
    }
    let mut want = |m: MeasureIx| wanted[m.0] = true;
    model.ranks.iter().for_each(|r| want(r.measure));
    model.bands.iter().for_each(|b| want(b.measure));
    model.statistics.iter().for_each(|s| want(s.measure));
    model.growths.iter().for_each(|g| want(g.measure));
    let conditions = (model.ranks.iter().map(|r| &r.filter))
        .chain(model.shares.iter().map(|s| &s.filter))
        .chain(model.statistics.iter().map(|s| &s.filter))
        .chain(model.groups.iter().map(|g| &g.filter));
    conditions.flat_map(Condition::measures).for_each(want);
    (0..model.measures.len()).filter(|&i| wanted[i]).map(MeasureIx).collect()
}

struct Work<'a> {
    model: &'a Model,
    data: &'a Dataset,
    scores: &'a Scores,
    columns: Vec<usize>,
    masks: Masks,
}

impl Work<'_> {
    fn column(&self, measure: MeasureIx) -> &[f64] {
        self.scores.column(measure).unwrap_or(&[])
    }

    fn on_basis(&self, measure: MeasureIx, basis: Basis) -> Vec<f64> {
        on_basis(self.model, measure, basis, self.column(measure))
    }

    fn mask(&mut self, condition: &Condition, on: TypeIx) -> std::rc::Rc<Vec<bool>> {
        let table = &self.data.tables[on.0];
        self.masks.of(condition, on, table, &self.columns, self.scores)
    }

    fn ranks(&mut self, list: &RankList) -> Vec<Option<u32>> {
        let on = self.model.measure(list.measure).on;
        let scores = self.on_basis(list.measure, list.basis);
        let mask = (!list.filter.is_empty()).then(|| self.mask(&list.filter, on));
        let ranked = |scores: &[f64]| {
            let mut places = rank::places(scores, list.ties, list.ascending, self.model.equal);
            if list.unscored_last {
                let after = match list.ties {
                    Ties::Competition => places.iter().flatten().count() as u32,
                    Ties::Dense => places.iter().flatten().max().copied().unwrap_or(0),
                };
                places.iter_mut().for_each(|place| *place = place.or(Some(after + 1)));
            }
            places
        };
        if list.within.is_empty() && mask.is_none() {
            return ranked(&scores);
        }
        let mut places = vec![None; scores.len()];
        let table = &self.data.tables[on.0];
        for rows in cohorts(table, &list.within, mask.as_ref().map(|m| m.as_slice())) {
            let theirs: Vec<f64> = rows.iter().map(|&row| scores[row as usize]).collect();
            for (&row, place) in rows.iter().zip(ranked(&theirs)) {
                places[row as usize] = place;
            }
        }
        places
    }

    fn bands(&self, set: &BandSet) -> Vec<Option<u32>> {
        self.on_basis(set.measure, set.basis)
            .into_iter()
            .map(|x| set.band_of(x, self.model.bounds))
            .collect()
    }

    fn share(&mut self, share: &Share, bands: &[Vec<Option<u32>>]) -> Vec<Class> {
        let mask = self.mask(&share.filter, share.of);
        let rows = (0..mask.len()).filter(|&row| mask[row]);
        let (ids, classes): (Vec<String>, Vec<Option<u32>>) = match share.by {
            Classes::Attribute(a) => {
                let column = &self.data.tables[share.of.0].attributes[a];
                (column.values.clone(), column.codes.iter().map(|&code| Some(code)).collect())
            }
            Classes::Bands(set) => {
                let ids = self.model.bands[set].bands.iter().map(|b| b.id.clone()).collect();
                (ids, bands[set].clone())
            }
        };
        let (mut counts, mut all) = (vec![0_u64; ids.len()], 0_u64);
        for class in rows.filter_map(|row| classes[row]) {
            counts[class as usize] += 1;
            all += 1;
        }
        let percent = |n: u64| (all > 0).then(|| n as f64 * 100.0 / all as f64);
        let class = |(id, count)| Class { id, count, percent: percent(count) };
        ids.into_iter().zip(counts).map(class).collect()
    }

    fn statistic(&mut self, statistic: &Statistic) -> Option<f64> {
        let mask = self.mask(&statistic.filter, self.model.measure(statistic.measure).on);
        let column = self.column(statistic.measure).iter().zip(mask.iter());
        let scores: Vec<f64> =
            column.filter(|(x, m)| **m && !x.is_nan()).map(|(x, _)| *x).collect();
        figure(statistic.stat, &scores)
    }

    fn groups(&mut self, kept: &[MeasureIx]) -> Vec<GroupScores> {
        let mut groups = Vec::new();
        for (position, group) in self.model.groups.iter().enumerate() {
            let mask = self.mask(&group.filter, group.of);
            let table = &self.data.tables[group.of.0];
            let split: Vec<usize> = group.split.into_iter().collect();
            for members in cohorts(table, &split, Some(&mask)) {
                let id = match (group.split, members.first()) {
                    (Some(a), Some(&first)) => {
                        let attribute = &self.model.types[group.of.0].attributes[a];
                        group
                            .id
                            .replace(&format!("{{{attribute}}}"), table.attributes[a].get(first))
                    }
                    _ => group.id.clone(),
                };
                let mean = |&m: &MeasureIx| {
                    let theirs = self.model.measure(m).on == group.of;
                    let rows = members.iter().map(|&row| row as usize);
                    if theirs { some(mean_over(rows, self.column(m))) } else { None }
                };
                let scores = kept.iter().map(mean).collect();
                groups.push(GroupScores { id, group: position, members, scores });
            }
        }
        groups
    }
}

impl Results {
    /// The published value of a score: rounded as its measure says.
    pub fn published(&self, model: &Model, measure: MeasureIx, row: u32) -> Option<f64> {
        self.scores.get(measure, row).map(|x| published(model, measure, x))
    }
}

/// A score as it is published.
pub fn published(model: &Model, measure: MeasureIx, score: f64) -> f64 {
    model.measure(measure).published.map_or(score, |r| r.apply(score))
}

/// The values on which a result is made.
pub(crate) fn on_basis(
    model: &Model,
    measure: MeasureIx,
    basis: Basis,
    column: &[f64],
) -> Vec<f64> {
    let rounding = match basis {
        Basis::Exact => None,
        Basis::Published => model.measure(measure).published,
        Basis::Rounded(rounding) => Some(rounding),
    };
    match rounding {
        Some(rounding) => column.iter().map(|&x| rounding.apply(x)).collect(),
        None => column.to_vec(),
    }
}

impl BandSet {
    /// The position of a score's band: the one with the highest lower end that it reaches by these
    /// digits.
    pub fn band_of(&self, x: f64, bounds: Equal) -> Option<u32> {
        let mut best: Option<(u32, f64, bool)> = None;
        for (i, band) in self.bands.iter().enumerate() {
            let reached = bounds
                .order(x, band.from)
                .is_some_and(|side| if band.above { side.is_gt() } else { side.is_ge() });
            // Of two bands with one end, the one that begins above it is higher.
            let higher =
                best.is_none_or(|(_, from, above)| (band.from, band.above) > (from, above));
            if reached && higher {
                best = Some((i as u32, band.from, band.above));
            }
        }
        best.map(|b| b.0)
    }
}

impl Growth {
    /// The difference of two values of the measure, without the noise of subtracting decimals.
    pub fn difference(&self, model: &Model, now: f64, before: f64) -> f64 {
        let rounding = match self.basis {
            Basis::Exact => None,
            Basis::Published => model.measure(self.measure).published,
            Basis::Rounded(rounding) => Some(rounding),
        };
        rounding.map_or(now - before, |r| {
            crate::round::Rounding::half_up(r.decimals).apply(now - before)
        })
    }
}

/// A figure from scores that are all there.
fn figure(stat: Stat, scores: &[f64]) -> Option<f64> {
    let n = scores.len();
    if n == 0 && !matches!(stat, Stat::Count | Stat::Sum) {
        return None;
    }
    let sorted = || {
        let mut sorted = scores.to_vec();
        sorted.sort_by(f64::total_cmp);
        sorted
    };
    some(match stat {
        Stat::Mean => scores.iter().copied().collect::<Sum>().over(n as f64),
        Stat::Median => {
            let s = sorted();
            if n % 2 == 1 { s[n / 2] } else { f64::midpoint(s[n / 2 - 1], s[n / 2]) }
        }
        Stat::Min => scores.iter().copied().fold(f64::INFINITY, f64::min),
        Stat::Max => scores.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        Stat::StandardDeviation if n < 2 => NONE,
        Stat::StandardDeviation => mean_and_deviation(scores).1,
        Stat::Count => n as f64,
        Stat::Sum => total(scores.iter().copied()),
    })
}

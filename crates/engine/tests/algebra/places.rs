//! Ranked lists, bands, shares and figures.

use proptest::prelude::*;
use sanjeh_engine::model::{
    Band, BandSet, Basis, Classes, Condition, RankList, Share, Stat, Statistic, Ties,
};
use sanjeh_engine::round::Rounding;
use sanjeh_engine::{Keep, Results, results};

use crate::build::{Build, UNIT, at_least, dyadic, near};

fn list(build: &mut Build, x: &[f64]) -> usize {
    let measure = build.numbers(UNIT, x);
    build.model.measures[measure.0].published = Some(Rounding::half_up(0));
    build.model.ranks.push(RankList {
        id: "all".into(),
        measure,
        basis: Basis::Published,
        ties: Ties::Competition,
        ascending: false,
        filter: Condition::default(),
        within: vec![],
        unscored_last: false,
    });
    build.model.ranks.len() - 1
}

fn made(build: &Build) -> Results {
    results(&build.model, &build.data, Keep::Only(&[])).expect("it is sound")
}

fn scores() -> impl Strategy<Value = Vec<f64>> {
    // Few different published values, so that there are ties.
    let few = (-30..30_i32).prop_map(|n| f64::from(n) / 8.0);
    prop::collection::vec(prop_oneof![4 => few, 1 => Just(f64::NAN)], 1..25)
}

proptest! {
    #[test]
    fn places_count_those_before(
        x in scores(), dense in any::<bool>(), ascending in any::<bool>(), last in any::<bool>(),
        cohorts in prop::collection::vec(0..2_usize, 25), filtered in any::<bool>(),
    ) {
        let mut b = Build::units(x.len());
        let words: Vec<&str> = cohorts[..x.len()].iter().map(|c| ["a", "b"][*c]).collect();
        let attribute = b.attribute(UNIT, "cohort", &words);
        let at = list(&mut b, &x);
        let rank = &mut b.model.ranks[at];
        rank.ties = if dense { Ties::Dense } else { Ties::Competition };
        (rank.ascending, rank.unscored_last) = (ascending, last);
        rank.within = vec![attribute];
        if filtered {
            rank.filter = at_least(rank.measure, 0.0);
        }
        let places = &made(&b).ranks[at];
        let takes_part = |i: usize| !filtered || x[i] >= 0.0;
        let value = |i: usize| {
            let rounded = (x[i].abs() + 0.5).floor() * x[i].signum();
            if ascending { rounded } else { -rounded }
        };
        for i in 0..x.len() {
            let others = (0..x.len()).filter(|&j| words[j] == words[i] && takes_part(j));
            let mut before: Vec<f64> = others
                .filter(|&j| !x[j].is_nan() && (x[i].is_nan() || value(j) < value(i)))
                .map(|j| value(j) + 0.0)
                .collect();
            before.sort_by(f64::total_cmp);
            if dense {
                before.dedup();
            }
            let there = takes_part(i) && (last || !x[i].is_nan());
            prop_assert_eq!(places[i], there.then_some(before.len() as u32 + 1), "{}", i);
        }
    }

    #[test]
    fn a_band_is_the_highest_that_is_reached(x in scores(), ends in prop::collection::btree_set(-4..4_i32, 1..5)) {
        let mut b = Build::units(x.len());
        let measure = b.numbers(UNIT, &x);
        let bands: Vec<Band> = ends
            .iter()
            .enumerate()
            .map(|(i, e)| Band { id: i.to_string(), from: f64::from(*e), above: i % 2 == 1 })
            .collect();
        let set = BandSet { id: "levels".into(), measure, basis: Basis::Exact, bands: bands.clone() };
        b.model.bands.push(set);
        b.model.shares.push(Share {
            id: "counts".into(),
            of: UNIT,
            filter: Condition::default(),
            by: Classes::Bands(0),
            published: None,
        });
        let made = made(&b);
        for (x, band) in x.iter().zip(&made.bands[0]) {
            let reached = |b: &&Band| if b.above { *x > b.from } else { *x >= b.from };
            prop_assert_eq!(*band, bands.iter().rfind(reached).map(|b| b.id.parse().unwrap_or(99)));
        }
        let classes = &made.shares[0];
        let banded = made.bands[0].iter().flatten().count() as u64;
        prop_assert_eq!(classes.iter().map(|c| c.count).sum::<u64>(), banded);
        if banded > 0 {
            let percent: f64 = classes.iter().filter_map(|c| c.percent).sum();
            prop_assert!(near(percent, 100.0));
        }
    }

    #[test]
    fn figures_are_what_their_names_say(x in prop::collection::vec(dyadic(), 1..20)) {
        let mut b = Build::units(x.len());
        let measure = b.numbers(UNIT, &x);
        let stats = [
            Stat::Mean, Stat::Median, Stat::Min, Stat::Max, Stat::StandardDeviation, Stat::Count, Stat::Sum,
        ];
        for stat in stats {
            let filter = Condition::default();
            b.model.statistics.push(Statistic { id: format!("{stat:?}"), measure, stat, filter, published: None });
        }
        let mut there: Vec<f64> = x.iter().copied().filter(|x| !x.is_nan()).collect();
        there.sort_by(f64::total_cmp);
        let n = there.len();
        let sum: f64 = there.iter().sum();
        let mean = sum / n as f64;
        let squares: f64 = there.iter().map(|x| (x - mean) * (x - mean)).sum();
        let expected = [
            (n > 0).then_some(mean),
            (n > 0).then(|| f64::midpoint(there[n / 2], there[(n - 1) / 2])),
            there.first().copied(),
            there.last().copied(),
            (n > 1).then(|| (squares / (n as f64 - 1.0)).sqrt()),
            Some(n as f64),
            Some(sum),
        ];
        for (figure, expected) in made(&b).statistics.iter().zip(expected) {
            let same = match (figure, expected) {
                (Some(f), Some(e)) => near(*f, e) || (f - e).abs() < 1e-9,
                (f, e) => *f == e,
            };
            prop_assert!(same, "{:?} {:?}", figure, expected);
        }
    }
}

#[test]
fn a_share_by_attribute_counts_every_class_that_the_table_has() {
    let mut b = Build::units(5);
    let kinds = ["full", "semi", "full", "none", "semi"];
    let attribute = b.attribute(UNIT, "kind", &kinds);
    let x = b.numbers(UNIT, &[1.0, 2.0, 3.0, 4.0, f64::NAN]);
    b.model.shares.push(Share {
        id: "kinds".into(),
        of: UNIT,
        filter: at_least(x, 2.0),
        by: Classes::Attribute(attribute),
        published: None,
    });
    let classes: Vec<_> =
        made(&b).shares[0].iter().map(|c| (c.id.clone(), c.count, c.percent)).collect();
    let third = Some(100.0 / 3.0);
    let expected = [("full", 1, third), ("semi", 1, third), ("none", 1, third)]
        .map(|(i, n, p)| (i.into(), n, p));
    assert_eq!(classes, expected);
}

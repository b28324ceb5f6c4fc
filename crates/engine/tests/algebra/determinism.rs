//! The same bits in every run, for every choice of columns, and for every order of rows where the
//! order has no meaning.

use proptest::prelude::*;
use sanjeh_engine::dataset::NOBODY;
use sanjeh_engine::model::{
    Bound, Condition, Gaps, How, MeasureIx, Method, Norm, Normalise, Override, PlaceTies,
    RollupHow, Rule, TestOn, Transform, TypeIx,
};
use sanjeh_engine::{Keep, score};

use crate::build::{Build, UNIT, at_least, dyadic, only};

/// A unit's two numbers and group; a part's unit and number.
type Rows = (Vec<(f64, f64, bool)>, Vec<(u32, f64)>);

fn rows() -> impl Strategy<Value = Rows> {
    (1_usize..8).prop_flat_map(|units| {
        let unit = prop_oneof![5 => 0..units as u32, 1 => Just(NOBODY)];
        (
            prop::collection::vec((dyadic(), dyadic(), any::<bool>()), units),
            prop::collection::vec((unit, dyadic()), 0..20),
        )
    })
}

/// A model with a measure of every kind, many of which share columns and conditions.
fn every_rule(rows: &Rows) -> Build {
    let (units, parts) = rows;
    let mut b = Build::units(units.len());
    let part = b.subjects("part", parts.len());
    b.link(part, UNIT, parts.iter().map(|p| p.0).collect());
    let groups: Vec<&str> = units.iter().map(|u| if u.2 { "a" } else { "b" }).collect();
    let group = b.attribute(UNIT, "group", &groups);
    let x = b.numbers(UNIT, &units.iter().map(|u| u.0).collect::<Vec<_>>());
    let y = b.numbers(UNIT, &units.iter().map(|u| u.1).collect::<Vec<_>>());
    let p = b.numbers(part, &parts.iter().map(|p| p.1).collect::<Vec<_>>());
    // More filters than are remembered, each used twice and then the first again.
    for i in (0..12).chain(0..12) {
        let filter = at_least(p, f64::from(i) * 8.0);
        b.rollup_how(part, RollupHow::Count, filter);
    }
    let mean = b.rollup(part, p, Method::Mean, Gaps::LeaveOut, None);
    let best = b.rollup(part, p, Method::Best, Gaps::Propagate, None);
    let weighted = b.rollup(part, p, Method::Sum, Gaps::Zero, Some(p));
    for method in [
        Norm::MinMax(0.0, 1.0),
        Norm::Rank(PlaceTies::Lowest),
        Norm::PercentileRank(PlaceTies::Lowest),
        Norm::DistanceToMax,
    ] {
        for within in [vec![], vec![group]] {
            let filter = at_least(y, 10.0);
            let (of, method) = (x, method.clone());
            b.measure(
                UNIT,
                Rule::Normalise(Normalise { of, method, direction: -1.0, within, filter }),
            );
        }
    }
    let step = Transform::Clamp(20.0, 60.0);
    let clamped = b.measure(UNIT, Rule::Transform { of: mean, step });
    b.measure(UNIT, Rule::Denominate { of: best, by: y, scale: 4.0 });
    let cases = vec![("a".to_owned(), x), ("b".to_owned(), clamped)];
    let chosen = b.measure(UNIT, Rule::Choose { attribute: group, cases, otherwise: None });
    let terms = [(x, 1.0), (y, 2.0), (clamped, 4.0), (weighted, 0.5)];
    for how in [How::Mean, How::Geometric, How::Sum, How::Max, How::Copeland] {
        let combined = b.combine(how, Gaps::LeaveOut, &terms);
        b.model.measures[combined.0].overrides =
            vec![Override { when: at_least(chosen, 50.0), score: 1.0 }];
        let between = TestOn::Score(y, Bound::Excluded(5.0), Bound::Included(95.0));
        b.model.measures[combined.0].when = only(between);
    }
    let last = MeasureIx(b.model.measures.len() - 1);
    b.combine(How::Mean, Gaps::Zero, &[(last, 1.0), (x, 1.0), (x, 1.0)]);
    b
}

/// The bits of every score, and NaN with what kind it is.
fn all_bits(b: &Build) -> Vec<Vec<u64>> {
    let scores = score(&b.model, &b.data, Keep::All).expect("it is sound");
    (0..b.model.measures.len())
        .map(|m| scores.column(MeasureIx(m)).unwrap_or(&[]).iter().map(|x| x.to_bits()).collect())
        .collect()
}

proptest! {
    #[test]
    fn every_run_gives_the_same_bits(rows in rows()) {
        let first = all_bits(&every_rule(&rows));
        for _ in 0..3 {
            prop_assert_eq!(&first, &all_bits(&every_rule(&rows)));
        }
    }

    #[test]
    fn a_column_does_not_depend_on_which_others_are_kept(rows in rows(), pick in any::<u64>()) {
        let b = every_rule(&rows);
        let all = all_bits(&b);
        let n = b.model.measures.len();
        let some: Vec<MeasureIx> = (0..n).filter(|i| pick >> (i % 64) & 1 == 1).map(MeasureIx).collect();
        let twice: Vec<MeasureIx> = some.iter().chain(&some).copied().collect();
        let mut choices: Vec<Vec<MeasureIx>> = (0..n).map(|i| vec![MeasureIx(i)]).collect();
        choices.extend([some, twice]);
        for keep in choices {
            let scores = score(&b.model, &b.data, Keep::Only(&keep)).expect("it is sound");
            for m in keep {
                let column = scores.column(m).expect("it was kept");
                prop_assert_eq!(&column.iter().map(|x| x.to_bits()).collect::<Vec<_>>(), &all[m.0]);
            }
        }
    }

    #[test]
    fn the_order_of_rows_has_no_meaning(rows in rows(), seed in any::<u64>()) {
        let order = |n: usize, salt: u64| {
            let mut all: Vec<usize> = (0..n).collect();
            all.sort_by_key(|&i| (i as u64 + salt).wrapping_mul(seed | 1).rotate_left(23));
            all
        };
        let (units, parts) = (order(rows.0.len(), 1), order(rows.1.len(), 7));
        let place = |unit: u32| units.iter().position(|u| *u == unit as usize).map_or(NOBODY, |p| p as u32);
        let moved: Rows = (
            units.iter().map(|u| rows.0[*u]).collect(),
            parts.iter().map(|p| (place(rows.1[*p].0), rows.1[*p].1)).collect(),
        );
        let (one, other) = (every_rule(&rows), every_rule(&moved));
        for (m, (a, b)) in all_bits(&one).iter().zip(all_bits(&other)).enumerate() {
            let rows = if one.model.measures[m].on == TypeIx(0) { &units } else { &parts };
            let expected: Vec<u64> = rows.iter().map(|r| a[*r]).collect();
            prop_assert_eq!(expected, b, "{:?}", &one.model.measures[m].rule);
        }
    }
}

#[test]
fn an_empty_table_has_empty_columns() {
    let b = every_rule(&(vec![(1.0, 2.0, true)], vec![]));
    assert!(all_bits(&b).iter().all(|c| c.len() <= 1));
    let mut nobody = every_rule(&(vec![], vec![]));
    nobody.model.measures[0].when = Condition::default();
    assert!(all_bits(&nobody).iter().all(Vec::is_empty));
}

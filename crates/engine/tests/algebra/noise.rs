//! What lies beyond the 14th significant digit decides nothing.

use proptest::prelude::*;
use sanjeh_engine::dataset::Ids;
use sanjeh_engine::model::{
    Band, BandSet, Basis, Bound, Condition, Equal, Growth, MeasureIx, Norm, Normalise, PlaceTies,
    RankList, Rule, TestOn, Ties, Transform,
};
use sanjeh_engine::{Keep, Results, Side, compare, results};

use crate::build::{Build, UNIT, only};

/// Three sums of 0.1, 0.2 and 0.3 in two orders, and 0.6 itself: 0.6 all of them.
fn sixes() -> [f64; 3] {
    [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1, 0.6]
}

/// A decimal number, moved by at most two units in its last binary digit.
fn noisy() -> impl Strategy<Value = (i32, f64)> {
    (1..40_i32, -2..=2_i64).prop_map(|(n, ulps)| {
        let x = f64::from(n) / 10.0;
        (n, f64::from_bits(x.to_bits().wrapping_add_signed(ulps)))
    })
}

fn list(b: &mut Build, measure: MeasureIx, ties: Ties) {
    b.model.ranks.push(RankList {
        id: format!("list-{}", b.model.ranks.len()),
        measure,
        basis: Basis::Exact,
        ties,
        ascending: false,
        filter: Condition::default(),
        within: vec![],
        unscored_last: false,
    });
}

fn made(b: &Build) -> Results {
    results(&b.model, &b.data, Keep::All).expect("it is sound")
}

fn normalise(of: MeasureIx, method: Norm) -> Rule {
    Rule::Normalise(Normalise {
        of,
        method,
        direction: 1.0,
        within: vec![],
        filter: Condition::default(),
    })
}

#[test]
fn a_cohort_of_equal_sums_has_no_scale() {
    let methods = [
        Norm::MinMax(0.0, 100.0),
        Norm::ZScore(0.0, 1.0),
        Norm::DistanceToMax,
        Norm::DistanceToReference("u0".into()),
        Norm::DistanceToTarget(0.6),
    ];
    for method in methods {
        let mut b = Build::units(3);
        let of = b.numbers(UNIT, &sixes());
        let m = b.measure(UNIT, normalise(of, method.clone()));
        assert_eq!(b.scores(m), [None; 3], "{method:?}");
    }
    // A difference in the 13th digit is one.
    let mut b = Build::units(2);
    let of = b.numbers(UNIT, &[0.6, 0.600_000_000_001]);
    let m = b.measure(UNIT, normalise(of, Norm::MinMax(0.0, 100.0)));
    assert_eq!(b.scores(m), [Some(0.0), Some(100.0)]);
}

#[test]
fn the_ends_of_bands_intervals_and_gates_are_reached_through_noise() {
    let [more, exact, _] = sixes();
    assert!(more > exact, "the computer's sums differ");
    let mut b = Build::units(3);
    let below = f64::from_bits(0.6_f64.to_bits() - 1);
    let of = b.numbers(UNIT, &[more, exact, below]);
    let within = |from, to| Rule::Transform { of, step: Transform::Within(from, to) };
    let (from, to) = (b.measure(UNIT, within(0.6, 1.0)), b.measure(UNIT, within(0.0, 0.6)));
    let gate = |low, high| only(TestOn::Score(of, low, high));
    let gates = [
        (gate(Bound::Included(0.6), Bound::Open), true),
        (gate(Bound::Open, Bound::Included(0.6)), true),
        (gate(Bound::Excluded(0.6), Bound::Open), false),
        (gate(Bound::Open, Bound::Excluded(0.6)), false),
    ];
    let gated: Vec<(MeasureIx, bool)> = gates
        .into_iter()
        .map(|(when, open)| {
            let m = b.measure(UNIT, within(0.0, 2.0));
            b.model.measures[m.0].when = when;
            (m, open)
        })
        .collect();
    let band = |id: &str, from, above| Band { id: id.into(), from, above };
    for (id, above) in [("reached", false), ("above", true)] {
        let bands = vec![band("low", 0.0, false), band("high", 0.6, above)];
        b.model.bands.push(BandSet { id: id.into(), measure: of, basis: Basis::Exact, bands });
    }
    assert_eq!(b.scores(from), [Some(1.0); 3]);
    assert_eq!(b.scores(to), [Some(0.0); 3]);
    for (m, open) in gated {
        assert_eq!(b.scores(m), [open.then_some(1.0); 3]);
    }
    assert_eq!(made(&b).bands, [[Some(1); 3], [Some(0); 3]]);
}

#[test]
fn growth_on_exact_scores_is_placed_without_noise() {
    let mut b = Build::units(3);
    let m = b.numbers(UNIT, &[]);
    let ids: Ids = ["a", "b", "c"].into_iter().collect();
    let side = |scores| Side { ids: &ids, scores, measure: (&b.model, m) };
    let growth =
        Growth { id: "g".into(), measure: m, basis: Basis::Exact, ties: Ties::Competition };
    let (now, before) = ([80.3, 50.3, 0.1 + 0.2], [80.2, 50.2, 0.3]);
    let grown = compare(&growth, side(&now), side(&before));
    let places: Vec<(u32, u32)> = grown.grown.iter().map(|g| (g.row, g.rank)).collect();
    assert_eq!(places, [(0, 1), (1, 1), (2, 3)]);
}

proptest! {
    #[test]
    fn places_see_the_decimals_and_not_the_order_of_subjects(
        x in prop::collection::vec(noisy(), 1..20), dense in any::<bool>(), turn in 0..20_usize,
    ) {
        let ties = if dense { Ties::Dense } else { Ties::Competition };
        let places = |x: &[(i32, f64)]| {
            let scores: Vec<f64> = x.iter().map(|x| x.1).collect();
            let mut b = Build::units(scores.len());
            let m = b.numbers(UNIT, &scores);
            list(&mut b, m, ties);
            let norms = [
                Norm::Rank(PlaceTies::Lowest),
                Norm::Rank(PlaceTies::Average),
                Norm::PercentileRank(PlaceTies::Lowest),
                Norm::Borda(PlaceTies::Average),
            ];
            let made_from: Vec<_> =
                norms.map(|n| b.measure(UNIT, normalise(m, n))).into_iter().map(|m| b.scores(m)).collect();
            (made(&b).ranks[0].clone(), made_from)
        };
        let clean: Vec<(i32, f64)> = x.iter().map(|x| (x.0, f64::from(x.0) / 10.0)).collect();
        let seen = places(&x);
        prop_assert_eq!(&seen, &places(&clean));
        let mut turned = x.clone();
        turned.rotate_left(turn % x.len());
        let (mut ranks, mut norms) = places(&turned);
        ranks.rotate_right(turn % x.len());
        norms.iter_mut().for_each(|n| n.rotate_right(turn % x.len()));
        prop_assert_eq!(seen, (ranks, norms));
    }

    #[test]
    fn bits_can_be_asked_for(x in prop::collection::vec(noisy(), 1..20)) {
        let scores: Vec<f64> = x.iter().map(|x| x.1).collect();
        let mut b = Build::units(scores.len());
        let m = b.numbers(UNIT, &scores);
        list(&mut b, m, Ties::Competition);
        b.model.equal = Equal::Bits;
        let places = &made(&b).ranks[0];
        for (x, place) in scores.iter().zip(places) {
            let before = scores.iter().filter(|y| *y > x).count() as u32;
            prop_assert_eq!(*place, Some(before + 1));
        }
    }
}

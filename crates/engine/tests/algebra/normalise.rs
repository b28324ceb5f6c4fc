//! Scores by their place among others.

use proptest::prelude::*;
use sanjeh_engine::dataset::{AnswerColumn, number};
use sanjeh_engine::model::{
    AnswerPolicy, Condition, Gaps, How, MeasureIx, Method, Norm, Normalise, PlaceTies, Rule,
    Special, Transform,
};

use crate::build::{Build, LEFT_OUT, UNIT, any_number, at_least, dyadic, near};

const METHODS: [Norm; 10] = [
    Norm::MinMax(0.0, 100.0),
    Norm::ZScore(0.0, 1.0),
    Norm::Scaled { from: 10.0, to: 60.0, scale: 100.0 },
    Norm::Rank(PlaceTies::Lowest),
    Norm::PercentileRank(PlaceTies::Lowest),
    Norm::Borda(PlaceTies::Lowest),
    Norm::FractionOfMax,
    Norm::DistanceToMax,
    Norm::DistanceToTarget(70.0),
    Norm::Goalposts { lower: 20.0, upper: 80.0, scale: 1.0 },
];

fn rule(of: MeasureIx, method: Norm, direction: f64, within: Vec<usize>) -> Rule {
    Rule::Normalise(Normalise { of, method, direction, within, filter: Condition::default() })
}

fn normalised(x: &[f64], method: Norm, direction: f64) -> Vec<Option<f64>> {
    let mut b = Build::units(x.len());
    let of = b.numbers(UNIT, x);
    let m = b.measure(UNIT, rule(of, method, direction, vec![]));
    b.scores(m)
}

/// Fewer different values, so that there are ties.
fn numbers() -> impl Strategy<Value = Vec<f64>> {
    let few = (0..8_i32).prop_map(|n| f64::from(n) * 12.5);
    prop::collection::vec(prop_oneof![2 => dyadic(), 1 => few], 1..30)
}

proptest! {
    #[test]
    fn min_max_stays_between_its_ends_and_keeps_the_order(x in numbers(), less_is_better in any::<bool>()) {
        let direction = if less_is_better { -1.0 } else { 1.0 };
        let y = normalised(&x, Norm::MinMax(0.0, 100.0), direction);
        for (i, a) in y.iter().enumerate() {
            prop_assert!(a.is_none_or(|a| (0.0..=100.0).contains(&a)));
            for (j, b) in y.iter().enumerate() {
                if let (Some(a), Some(b)) = (a, b) {
                    prop_assert_eq!((x[i] - x[j]) * direction > 0.0, a > b);
                }
            }
        }
        let scored: Vec<f64> = y.iter().flatten().copied().collect();
        if !scored.is_empty() {
            prop_assert!(scored.contains(&0.0) && scored.contains(&100.0));
        }
        // Where all are equal there is no scale, and so no score.
        let mut different: Vec<f64> = x.iter().copied().filter(|x| !x.is_nan()).collect();
        different.sort_by(f64::total_cmp);
        different.dedup();
        prop_assert_eq!(scored.is_empty(), different.len() < 2);
    }

    #[test]
    fn each_method_is_what_its_formula_says(x in numbers(), less_is_better in any::<bool>()) {
        let direction = if less_is_better { -1.0 } else { 1.0 };
        let there: Vec<f64> = x.iter().filter(|x| !x.is_nan()).map(|x| x * direction).collect();
        let (min, max) = there.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), &x| (a.min(x), b.max(x)));
        let n = there.len() as f64;
        let mean = there.iter().sum::<f64>() / n;
        let sd = (there.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1.0)).sqrt();
        for method in METHODS {
            let y = normalised(&x, method.clone(), direction);
            for (x, y) in x.iter().zip(y) {
                let v = x * direction;
                let below = there.iter().filter(|o| **o < v).count() as f64;
                let expected = match method {
                    Norm::MinMax(..) => (v - min) / (max - min) * 100.0,
                    Norm::ZScore(..) => (v - mean) / sd,
                    Norm::Scaled { .. } => (v - 10.0) / 50.0 * 100.0,
                    Norm::Rank(_) => below + 1.0,
                    Norm::PercentileRank(_) => below / (n - 1.0),
                    Norm::Borda(_) => below,
                    Norm::FractionOfMax if max > 0.0 => v / max,
                    Norm::DistanceToMax => 1.0 - (max - v) / (max - min),
                    Norm::DistanceToTarget(t) => (v - min) / (t * direction - min),
                    Norm::Goalposts { .. } if less_is_better => ((80.0 - x) / 60.0).clamp(0.0, 1.0),
                    Norm::Goalposts { .. } => ((x - 20.0) / 60.0).clamp(0.0, 1.0),
                    Norm::FractionOfMax | Norm::DistanceToReference(_) => f64::NAN,
                };
                let expected = (!x.is_nan() && expected.is_finite()).then_some(expected);
                let same = match (y, expected) {
                    (Some(y), Some(e)) => near(y, e) || (y - e).abs() < 1e-9,
                    (y, e) => y == e,
                };
                prop_assert!(same, "{:?} of {}: {:?}, not {:?}", method, x, y, expected);
            }
        }
    }

    #[test]
    fn a_cohort_is_a_table_of_its_own(rows in prop::collection::vec((dyadic(), 0..3_usize), 1..30)) {
        let x: Vec<f64> = rows.iter().map(|r| r.0).collect();
        let cohorts: Vec<&str> = rows.iter().map(|r| ["main", "other", "third"][r.1]).collect();
        for method in METHODS {
            let mut b = Build::units(x.len());
            let attribute = b.attribute(UNIT, "category", &cohorts);
            let of = b.numbers(UNIT, &x);
            let m = b.measure(UNIT, rule(of, method.clone(), 1.0, vec![attribute]));
            let all = b.bits(m);
            for cohort in ["main", "other", "third"] {
                let members: Vec<usize> = (0..x.len()).filter(|i| cohorts[*i] == cohort).collect();
                if members.is_empty() {
                    continue;
                }
                let theirs: Vec<f64> = members.iter().map(|i| x[*i]).collect();
                let alone = normalised(&theirs, method.clone(), 1.0);
                let here: Vec<_> = members.iter().map(|i| all[*i]).collect();
                let alone: Vec<_> = alone.into_iter().map(|y| y.map(f64::to_bits)).collect();
                prop_assert_eq!(here, alone, "{:?}", method);
            }
        }
    }

    #[test]
    fn those_outside_the_filter_have_no_score_and_move_no_other(x in numbers()) {
        for method in METHODS {
            let mut b = Build::units(x.len());
            let of = b.numbers(UNIT, &x);
            let mut rule = rule(of, method.clone(), 1.0, vec![]);
            if let Rule::Normalise(n) = &mut rule {
                n.filter = at_least(of, 30.0);
            }
            let m = b.measure(UNIT, rule);
            let inside: Vec<f64> = x.iter().copied().filter(|x| *x >= 30.0).collect();
            let mut alone = normalised(&inside, method.clone(), 1.0).into_iter();
            for (x, y) in x.iter().zip(b.scores(m)) {
                let expected = if *x >= 30.0 { alone.next().flatten() } else { None };
                prop_assert_eq!(y.map(f64::to_bits), expected.map(f64::to_bits), "{:?}", method);
            }
        }
    }
}

#[test]
fn the_distance_to_one_subject_is_measured_in_its_own_cohort_or_beyond() {
    let x = [10.0, 60.0, 110.0, f64::NAN];
    let y = normalised(&x, Norm::DistanceToReference("u1".into()), 1.0);
    assert_eq!(y, [Some(0.0), Some(1.0), Some(2.0), None]);
    // A reference that is not there, or has no score, leaves all without one.
    for nobody in ["nobody", "u3"] {
        let y = normalised(&x, Norm::DistanceToReference(nobody.into()), 1.0);
        assert_eq!(y, [None; 4], "{nobody}");
    }
}

#[test]
fn equal_scores_share_the_mean_of_their_places_where_the_rule_says_so() {
    // As base::rank(x, ties.method = "average") of R, which n_rank and n_borda of COINr call.
    let x = [3.0, 1.0, 3.0, 5.0, f64::NAN, 3.0];
    let rank = normalised(&x, Norm::Rank(PlaceTies::Average), 1.0);
    assert_eq!(rank, [Some(3.0), Some(1.0), Some(3.0), Some(5.0), None, Some(3.0)]);
    let lowest = normalised(&x, Norm::Rank(PlaceTies::Lowest), 1.0);
    assert_eq!(lowest, [Some(2.0), Some(1.0), Some(2.0), Some(5.0), None, Some(2.0)]);
    let borda = normalised(&[7.0, 7.0], Norm::Borda(PlaceTies::Average), -1.0);
    assert_eq!(borda, [Some(0.5), Some(0.5)]);
    let share = normalised(&x, Norm::PercentileRank(PlaceTies::Average), 1.0);
    assert_eq!(share, [Some(0.5), Some(0.0), Some(0.5), Some(1.0), None, Some(0.5)]);
}

#[test]
fn a_fraction_of_the_largest_is_none_where_nothing_is_above_zero() {
    let y = normalised(&[2.0, 8.0, -4.0, f64::NAN], Norm::FractionOfMax, 1.0);
    assert_eq!(y, [Some(0.25), Some(1.0), Some(-0.5), None]);
    assert_eq!(normalised(&[0.0, -3.0], Norm::FractionOfMax, 1.0), [None, None]);
}

/// Numbers of which those that are missing score as the word says.
fn numbers_or(b: &mut Build, x: &[f64], missing: Special) -> MeasureIx {
    let none = f64::from_bits(number::MISSING);
    let column = x.iter().map(|&x| if x.is_nan() { none } else { x }).collect();
    let policy = AnswerPolicy { missing, ..LEFT_OUT };
    b.question(UNIT, any_number(), policy, AnswerColumn::Numbers(column))
}

proptest! {
    #[test]
    fn the_worst_is_what_the_least_of_the_others_gets_and_moves_nobody(
        x in numbers(),
        less_is_better in any::<bool>(),
        halves in any::<bool>(),
    ) {
        let (direction, word) =
            if less_is_better { (-1.0, Special::Most) } else { (1.0, Special::Least) };
        let groups: Vec<&str> =
            (0..x.len()).map(|i| if halves && i % 2 == 1 { "odd" } else { "all" }).collect();
        for method in METHODS {
            let with = |missing| {
                let mut b = Build::units(x.len());
                let by = b.attribute(UNIT, "half", &groups);
                let of = numbers_or(&mut b, &x, missing);
                let half = Transform::Linear { scale: 0.5, offset: 1.0 };
                let of = b.measure(UNIT, Rule::Transform { of, step: half });
                let m = b.measure(UNIT, rule(of, method.clone(), direction, vec![by]));
                b.scores(m)
            };
            let (left_out, worst) = (with(Special::LeaveOut), with(word));
            for (i, (a, b)) in left_out.iter().zip(&worst).enumerate() {
                if x[i].is_nan() {
                    let cohort = left_out.iter().zip(&groups).filter(|(_, g)| **g == groups[i]);
                    let least = cohort.filter_map(|(s, _)| *s).reduce(f64::min);
                    prop_assert_eq!(*b, least, "{:?}", method);
                } else {
                    prop_assert_eq!(a, b, "{:?}", method);
                }
            }
        }
    }
}

#[test]
fn the_worst_of_a_number_that_is_combined_as_it_stands_is_that_of_the_answers() {
    let x = [40.0, 20.0, f64::NAN];
    for (word, expected) in [(Special::Least, 20.0), (Special::Most, 40.0)] {
        let mut b = Build::units(3);
        let of = numbers_or(&mut b, &x, word);
        let turned = Transform::Linear { scale: -1.0, offset: 0.0 };
        let turned = b.measure(UNIT, Rule::Transform { of, step: turned });
        let alone = b.combine(How::Mean, Gaps::LeaveOut, &[(of, 1.0)]);
        let other = b.combine(How::Mean, Gaps::LeaveOut, &[(turned, 1.0)]);
        let (rolled, row) = (b.clone(), 2);
        assert_eq!(rolled.scores(alone)[row], Some(expected));
        assert_eq!(rolled.scores(other)[row], Some(-expected));
        assert_eq!(rolled.scores(of)[row], Some(expected), "as it is combined, so it is shown");
    }
}

#[test]
fn the_worst_of_a_divisor_gives_no_better_score_than_anybody_has() {
    let mut b = Build::units(3);
    let of = b.numbers(UNIT, &[10.0, 20.0, 30.0]);
    let by = numbers_or(&mut b, &[1.0, 4.0, f64::NAN], Special::Least);
    let m = b.measure(UNIT, Rule::Denominate { of, by, scale: 1.0 });
    assert_eq!(b.scores(m), [Some(10.0), Some(5.0), Some(5.0)]);
    // The number that only divides is shown without the score that it never had.
    assert_eq!(b.scores(by)[2], None);
}

#[test]
fn the_worst_of_what_is_rolled_up_is_that_of_all_answers() {
    let mut b = Build::units(2);
    let service = b.subjects("service", 4);
    b.link(service, UNIT, vec![0, 0, 1, 1]);
    let none = f64::from_bits(number::MISSING);
    let column = AnswerColumn::Numbers(vec![30.0, 50.0, 90.0, none]);
    let policy = AnswerPolicy { missing: Special::Least, ..LEFT_OUT };
    let of = b.question(service, any_number(), policy, column);
    let mean = b.rollup(service, of, Method::Mean, Gaps::LeaveOut, None);
    assert_eq!(b.scores(mean), [Some(40.0), Some(60.0)]);
    for answers in [
        AnswerColumn::Decimals { decimals: 0, units: vec![30, 50, 90, i32::MIN] },
        AnswerColumn::Numbers(vec![30.0, 50.0, 90.0, none]),
    ] {
        b.data.tables[service.0].answers[0] = answers;
        assert_eq!(b.scores(mean), [Some(40.0), Some(60.0)]);
    }
}

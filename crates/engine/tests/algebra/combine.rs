//! One score from several of the same subject.

use proptest::prelude::*;
use sanjeh_engine::model::{
    Condition, Gaps, How, MeasureIx, Presence, Rule, Special, Test, TestOn, Transform,
};
use sanjeh_engine::{Keep, outranking, score};

use crate::build::{Build, LEFT_OUT, UNIT, all_near, any_number, columns, near};

/// Units with a number for each column, and the measures that they are.
fn units(columns: &[Vec<f64>]) -> (Build, Vec<MeasureIx>) {
    let mut b = Build::units(columns[0].len());
    let measures = columns.iter().map(|c| b.numbers(UNIT, c)).collect();
    (b, measures)
}

fn weighted(measures: &[MeasureIx], weights: &[u32]) -> Vec<(MeasureIx, f64)> {
    measures.iter().zip(weights).map(|(m, w)| (*m, f64::from(*w))).collect()
}

fn weights() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(1..100_u32, 5)
}

/// The score and weight of each term of a row.
fn row(columns: &[Vec<f64>], weights: &[u32], row: usize) -> Vec<(f64, f64)> {
    columns.iter().zip(weights).map(|(c, w)| (c[row], f64::from(*w))).collect()
}

const ALL: [How; 8] = [
    How::Mean,
    How::Geometric,
    How::Harmonic,
    How::Power(0.5),
    How::Power(-1.0),
    How::Sum,
    How::Min,
    How::Max,
];

proptest! {
    #[test]
    fn a_mean_of_exact_numbers_is_rounded_once(columns in columns(), weights in weights()) {
        let (mut b, m) = units(&columns);
        let top = b.combine(How::Mean, Gaps::LeaveOut, &weighted(&m, &weights));
        for (i, score) in b.scores(top).into_iter().enumerate() {
            let there: Vec<_> =
                row(&columns, &weights, i).into_iter().filter(|(x, _)| !x.is_nan()).collect();
            // Both are whole numbers below 2^53, so their quotient is the nearest double.
            let sum: i64 = there.iter().map(|(x, w)| (x * 1024.0 * w) as i64).sum();
            let weight: i64 = there.iter().map(|(_, w)| *w as i64 * 1024).sum();
            let expected = (weight > 0).then(|| sum as f64 / weight as f64);
            prop_assert_eq!(score.map(f64::to_bits), expected.map(f64::to_bits));
        }
    }

    #[test]
    fn every_way_is_what_its_formula_says(columns in columns(), weights in weights(), zero in any::<bool>()) {
        let gaps = if zero { Gaps::Zero } else { Gaps::LeaveOut };
        for how in ALL {
            let (mut b, m) = units(&columns);
            let top = b.combine(how, gaps, &weighted(&m, &weights));
            let expected: Vec<_> = (0..columns[0].len())
                .map(|i| {
                    let mut terms = row(&columns, &weights, i);
                    if zero && terms.iter().any(|(x, _)| !x.is_nan()) {
                        terms.iter_mut().for_each(|(x, _)| *x = if x.is_nan() { 0.0 } else { *x });
                    }
                    terms.retain(|(x, _)| !x.is_nan());
                    plain(how, &terms)
                })
                .collect();
            let scores = b.scores(top);
            prop_assert!(all_near(&scores, &expected), "{:?}: {:?} {:?}", how, scores, expected);
        }
    }

    #[test]
    fn the_order_of_terms_moves_at_most_the_last_digit(columns in columns(), weights in weights()) {
        for how in ALL {
            let (mut b, m) = units(&columns);
            let terms = weighted(&m, &weights);
            let turned: Vec<_> = terms.iter().rev().copied().collect();
            let (one, other) =
                (b.combine(how, Gaps::LeaveOut, &terms), b.combine(how, Gaps::LeaveOut, &turned));
            prop_assert!(all_near(&b.scores(one), &b.scores(other)), "{:?}", how);
        }
    }

    #[test]
    fn means_stand_in_their_known_order(columns in columns(), weights in weights()) {
        let (mut b, m) = units(&columns);
        let terms = weighted(&m, &weights);
        let ways = [How::Min, How::Harmonic, How::Geometric, How::Mean, How::Power(2.0), How::Max];
        let scores = ways.map(|how| b.combine(how, Gaps::LeaveOut, &terms)).map(|m| b.scores(m));
        for pair in scores.windows(2) {
            for (less, more) in pair[0].iter().zip(&pair[1]) {
                prop_assert!(less.zip(*more).is_none_or(|(l, m)| l <= m * (1.0 + 1e-12)));
            }
        }
    }

    #[test]
    fn gaps_decide_what_is_missing(columns in columns(), weights in weights(), coverage in 0.0..=1.0_f64) {
        let (mut b, m) = units(&columns);
        let terms = weighted(&m, &weights);
        let left_out = b.combine(How::Mean, Gaps::LeaveOut, &terms);
        let propagated = b.combine(How::Mean, Gaps::Propagate, &terms);
        let covered = b.combine(How::Mean, Gaps::LeaveOut, &terms);
        if let Rule::Combine(c) = &mut b.model.measures[covered.0].rule {
            c.coverage = coverage;
        }
        let missing = b.combine(How::Count(Presence::Missing), Gaps::LeaveOut, &terms);
        let present = b.combine(How::Share(Presence::Present), Gaps::LeaveOut, &terms);
        let all = b.scores(left_out);
        for i in 0..columns[0].len() {
            let there = columns.iter().filter(|c| !c[i].is_nan()).count();
            let share = there as f64 / columns.len() as f64;
            prop_assert_eq!(all[i].is_some(), there > 0);
            prop_assert_eq!(b.scores(propagated)[i], all[i].filter(|_| there == columns.len()));
            let enough = there as f64 >= coverage * columns.len() as f64 - 1e-9;
            prop_assert_eq!(b.scores(covered)[i], all[i].filter(|_| enough));
            prop_assert_eq!(b.scores(missing)[i], Some((columns.len() - there) as f64));
            prop_assert_eq!(b.scores(present)[i], Some(share));
        }
    }

    #[test]
    fn wins_and_losses_are_counted_in_pairs(columns in columns(), weights in weights()) {
        let (mut b, m) = units(&columns);
        let top = b.combine(How::Copeland, Gaps::LeaveOut, &weighted(&m, &weights));
        let scores = b.scores(top);
        let all = score(&b.model, &b.data, Keep::All).expect("it is sound");
        for (i, mine) in scores.iter().enumerate() {
            let mut wins = 0.0;
            for j in 0..scores.len() {
                let (one, two) = (row(&columns, &weights, i), row(&columns, &weights, j));
                let balance: f64 = one
                    .iter()
                    .zip(&two)
                    .map(|((x, w), (y, _))| if x > y { *w } else if x < y { -*w } else { 0.0 })
                    .sum();
                wins += if balance == 0.0 { 0.0 } else { balance.signum() };
                let entries = outranking(&b.model, &all, top, i as u32, j as u32)
                    .zip(outranking(&b.model, &all, top, j as u32, i as u32));
                let (one, two) = entries.expect("they were kept");
                let gap = columns.iter().any(|c| c[i].is_nan() || c[j].is_nan());
                prop_assert!(gap || near(one + two, 1.0));
            }
            let known = columns.iter().any(|c| !c[i].is_nan());
            prop_assert_eq!(*mine, known.then_some(wins));
        }
        prop_assert_eq!(scores.iter().flatten().sum::<f64>(), 0.0);
    }
}

/// The formula, term by term.
fn plain(how: How, terms: &[(f64, f64)]) -> Option<f64> {
    if terms.is_empty() {
        return None;
    }
    let weight: f64 = terms.iter().map(|t| t.1).sum();
    let mean = |f: &dyn Fn(f64) -> f64| terms.iter().map(|(x, w)| f(*x) * w).sum::<f64>() / weight;
    let zero = terms.iter().any(|(x, _)| *x == 0.0);
    Some(match how {
        How::Mean => mean(&|x| x),
        How::Geometric | How::Harmonic | How::Power(-1.0) if zero => 0.0,
        How::Geometric => libm::exp(mean(&|x| libm::log(x))),
        How::Harmonic => 1.0 / mean(&|x| 1.0 / x),
        How::Power(p) => libm::pow(mean(&|x| libm::pow(x, p)), 1.0 / p),
        How::Sum => mean(&|x| x) * weight,
        How::Min => terms.iter().map(|t| t.0).fold(f64::INFINITY, f64::min),
        How::Max => terms.iter().map(|t| t.0).fold(f64::NEG_INFINITY, f64::max),
        How::Copeland | How::Count(_) | How::Share(_) => return None,
    })
}

#[test]
fn zeros_and_negative_numbers_have_no_roots() {
    for how in [How::Geometric, How::Harmonic, How::Power(-1.0)] {
        let (mut b, m) = units(&[vec![0.0, -1.0, 4.0, f64::NAN], vec![9.0, 9.0, 4.0, 9.0]]);
        let top = b.combine(how, Gaps::LeaveOut, &[(m[0], 1.0), (m[1], 1.0)]);
        let zeros = b.combine(how, Gaps::Zero, &[(m[0], 1.0), (m[1], 1.0)]);
        let scores = b.scores(top);
        assert_eq!(scores[..2], [Some(0.0), None], "{how:?}");
        assert!(near(scores[2].unwrap_or(0.0), 4.0) && near(scores[3].unwrap_or(0.0), 9.0));
        // The missing 4th counts as 0, and so the whole is 0.
        assert_eq!(b.scores(zeros)[3], Some(0.0), "{how:?}");
    }
}

#[test]
fn a_term_without_weight_does_not_count() {
    let (mut b, m) = units(&[vec![10.0, f64::NAN], vec![90.0, 90.0]]);
    for how in [How::Mean, How::Geometric, How::Harmonic, How::Power(2.0), How::Sum] {
        let top = b.combine(how, Gaps::LeaveOut, &[(m[0], 1.0), (m[1], 0.0)]);
        let scores = b.scores(top);
        assert!(near(scores[0].unwrap_or(0.0), 10.0), "{how:?}");
        assert_eq!(scores[1], None, "{how:?}");
    }
}

#[test]
fn what_is_refused_has_no_score_whatever_is_made_of_it() {
    let policy = sanjeh_engine::model::AnswerPolicy { missing: Special::Propagate, ..LEFT_OUT };
    let mut b = Build::units(2);
    let missing = f64::from_bits(sanjeh_engine::dataset::number::MISSING);
    let column = sanjeh_engine::dataset::AnswerColumn::Numbers(vec![5.0, missing]);
    let refused = b.question(UNIT, any_number(), policy, column);
    let ten = b.numbers(UNIT, &[10.0, 10.0]);
    let step = Transform::Linear { scale: 2.0, offset: 0.0 };
    let made = [
        b.measure(UNIT, Rule::Transform { of: refused, step }),
        b.measure(UNIT, Rule::Denominate { of: refused, by: ten, scale: 1.0 }),
        b.measure(UNIT, Rule::Denominate { of: ten, by: refused, scale: 1.0 }),
        b.combine(How::Copeland, Gaps::LeaveOut, &[(ten, 1.0), (refused, 1.0)]),
        b.combine(How::Max, Gaps::Zero, &[(ten, 1.0), (refused, 1.0)]),
    ];
    for measure in made {
        let above = b.combine(How::Mean, Gaps::LeaveOut, &[(measure, 1.0), (ten, 1.0)]);
        let scores = b.scores(above);
        assert!(scores[0].is_some(), "{:?}", b.model.measure(measure).rule);
        assert_eq!(scores[1], None, "{:?}", b.model.measure(measure).rule);
    }
}

#[test]
fn a_gate_that_is_shut_leaves_a_gap_and_refuses_nothing() {
    let (mut b, m) = units(&[vec![10.0, 20.0], vec![30.0, 40.0]]);
    let gated = b.measure(UNIT, b.model.measure(m[0]).rule.clone());
    let test = Test { on: TestOn::Id(vec!["u0".into()]), negate: true };
    b.model.measures[gated.0].when = Condition { tests: vec![test] };
    let top = b.combine(How::Mean, Gaps::LeaveOut, &[(gated, 1.0), (m[1], 1.0)]);
    assert_eq!(b.scores(top), [Some(30.0), Some(30.0)]);
}

//! From answers to points: what is stored in three ways scores the same.

use proptest::prelude::*;
use sanjeh_engine::dataset::{Answer, AnswerColumn, code, decimal, number};
use sanjeh_engine::model::{AnswerPolicy, Gaps, Goalposts, How, Kind, Method, Special};

use crate::build::{Build, LEFT_OUT, UNIT, all_near, any_number};

const OPTIONS: [f64; 5] = [0.0, 12.5, 33.3, 66.7, 100.0];

fn special() -> impl Strategy<Value = Special> {
    prop_oneof![Just(Special::Zero), Just(Special::LeaveOut), Just(Special::Propagate)]
}

fn policy() -> impl Strategy<Value = AnswerPolicy> {
    (special(), special(), special()).prop_map(|(missing, not_applicable, not_relevant)| {
        AnswerPolicy { missing, not_applicable, not_relevant }
    })
}

/// Positions of options; the last three stand for the special answers.
fn answers() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0..OPTIONS.len() as u8 + 3, 1..20)
}

/// The same answers as options, as decimals and as numbers.
fn three_ways(answers: &[u8]) -> [(Kind, AnswerColumn); 3] {
    let n = OPTIONS.len() as u8;
    let special = |a: u8, all: [u64; 3]| all[usize::from(a - n)];
    let codes = [code::MISSING, code::NOT_APPLICABLE, code::NOT_RELEVANT].map(u64::from);
    let units = [decimal::MISSING, decimal::NOT_APPLICABLE, decimal::NOT_RELEVANT];
    let bits = [number::MISSING, number::NOT_APPLICABLE, number::NOT_RELEVANT];
    let options = OPTIONS.iter().enumerate().map(|(i, p)| (i.to_string(), *p)).collect();
    let point = |a: u8| OPTIONS[usize::from(a)];
    let as_options = answers.iter().map(|&a| if a < n { a } else { special(a, codes) as u8 });
    let as_units = answers
        .iter()
        .map(|&a| if a < n { (point(a) * 10.0).round() as i32 } else { units[usize::from(a - n)] });
    let as_numbers =
        answers.iter().map(|&a| if a < n { point(a) } else { f64::from_bits(special(a, bits)) });
    [
        (Kind::Choice { options }, AnswerColumn::Options(as_options.collect())),
        (any_number(), AnswerColumn::Decimals { decimals: 1, units: as_units.collect() }),
        (any_number(), AnswerColumn::Numbers(as_numbers.collect())),
    ]
}

proptest! {
    #[test]
    fn answers_that_are_stored_in_other_ways_score_the_same_bits(answers in answers(), policy in policy()) {
        let mut seen = Vec::new();
        for (kind, column) in three_ways(&answers) {
            let mut b = Build::units(answers.len());
            let m = b.question(UNIT, kind, policy, column);
            let top = b.combine(How::Mean, Gaps::LeaveOut, &[(m, 3.0)]);
            seen.push((b.bits(m), b.bits(top)));
        }
        prop_assert_eq!(&seen[0], &seen[1]);
        prop_assert_eq!(&seen[0], &seen[2]);
    }

    #[test]
    fn what_is_stored_in_other_ways_rolls_up_to_the_same(
        answers in answers(), policy in policy(), zero in any::<bool>(), links in prop::collection::vec(0..3_u32, 20),
    ) {
        let gaps = if zero { Gaps::Zero } else { Gaps::LeaveOut };
        let mut seen = Vec::new();
        for (kind, column) in three_ways(&answers) {
            let mut b = Build::units(3);
            let part = b.subjects("part", answers.len());
            b.link(part, UNIT, links[..answers.len()].to_vec());
            let m = b.question(part, kind, policy, column);
            let up = b.rollup(part, m, Method::Mean, gaps, None);
            // A rounding that moves nothing takes the short way away.
            let mut long = b.clone();
            long.model.measures[m.0].round = Some(sanjeh_engine::round::Rounding::half_up(13));
            prop_assert!(all_near(&b.scores(up), &long.scores(up)));
            seen.push(b.scores(up));
        }
        prop_assert!(all_near(&seen[0], &seen[1]), "{:?}", seen);
        prop_assert!(all_near(&seen[0], &seen[2]), "{:?}", seen);
    }

    #[test]
    fn goalposts_are_linear_between_their_ends_and_flat_beyond(
        worst in -50..50_i32, width in prop_oneof![-40..-1_i32, 1..40_i32], x in -200..200_i32,
    ) {
        let (worst, best, x) = (f64::from(worst), f64::from(worst + width), f64::from(x));
        let kind = Kind::Number { range: (-200.0, 200.0), goalposts: Some(Goalposts { worst, best }) };
        let mut b = Build::units(1);
        let m = b.question(UNIT, kind, LEFT_OUT, AnswerColumn::Numbers(vec![x]));
        let points = b.scores(m)[0].expect("it has points");
        let expected = ((x - worst) / f64::from(width)).clamp(0.0, 1.0) * 100.0;
        prop_assert!((points - expected).abs() < 1e-12);
        let question = &b.model.questions[0];
        prop_assert_eq!(question.points(Answer::Number(worst)), 0.0);
        prop_assert_eq!(question.points(Answer::Number(best)), 100.0);
    }
}

#[test]
fn a_special_answer_scores_what_its_policy_says() {
    let policy = AnswerPolicy {
        missing: Special::Zero,
        not_applicable: Special::LeaveOut,
        not_relevant: Special::Propagate,
    };
    let units = vec![4, decimal::MISSING, decimal::NOT_APPLICABLE, decimal::NOT_RELEVANT];
    let mut b = Build::units(4);
    let column = AnswerColumn::Decimals { decimals: 0, units };
    let m = b.question(UNIT, any_number(), policy, column);
    let other = b.numbers(UNIT, &[10.0; 4]);
    let mean = b.combine(How::Mean, Gaps::LeaveOut, &[(m, 1.0), (other, 1.0)]);
    let above = b.combine(How::Mean, Gaps::Zero, &[(mean, 1.0), (other, 1.0)]);
    assert_eq!(b.scores(m), [Some(4.0), Some(0.0), None, None]);
    assert_eq!(b.scores(mean), [Some(7.0), Some(5.0), Some(10.0), None]);
    // What was refused stays refused, however the measures above treat gaps.
    assert_eq!(b.scores(above), [Some(8.5), Some(7.5), Some(10.0), None]);
}

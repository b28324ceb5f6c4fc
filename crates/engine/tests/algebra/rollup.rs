//! One score from the subjects that name this one.

use proptest::prelude::*;
use sanjeh_engine::dataset::{AnswerColumn, NOBODY, decimal};
use sanjeh_engine::model::{
    AnswerPolicy, Condition, Gaps, Kind, Method, MethodChoice, RollupHow, Rule, Special, Test,
    TestOn,
};

use crate::build::{Build, LEFT_OUT, UNIT, all_near, any_number, at_least, dyadic, near, only};

/// Three units with parts: for each the unit that it names, and its number.
fn parts() -> impl Strategy<Value = Vec<(u32, f64)>> {
    let unit = prop_oneof![6 => 0..3_u32, 1 => Just(NOBODY)];
    prop::collection::vec((unit, dyadic()), 0..25)
}

fn built(
    parts: &[(u32, f64)],
) -> (Build, sanjeh_engine::model::TypeIx, sanjeh_engine::model::MeasureIx) {
    let mut b = Build::units(3);
    let part = b.subjects("part", parts.len());
    b.link(part, UNIT, parts.iter().map(|p| p.0).collect());
    let numbers: Vec<f64> = parts.iter().map(|p| p.1).collect();
    let m = b.numbers(part, &numbers);
    (b, part, m)
}

/// The numbers of the parts of each unit.
fn of_units(parts: &[(u32, f64)]) -> [Vec<f64>; 3] {
    [0, 1, 2].map(|unit| parts.iter().filter(|p| p.0 == unit).map(|p| p.1).collect())
}

proptest! {
    #[test]
    fn a_mean_is_the_sum_over_the_number(parts in parts()) {
        let (mut b, part, m) = built(&parts);
        let up = b.rollup(part, m, Method::Mean, Gaps::LeaveOut, None);
        let zero = b.rollup(part, m, Method::Mean, Gaps::Zero, None);
        let strict = b.rollup(part, m, Method::Mean, Gaps::Propagate, None);
        for (unit, all) in of_units(&parts).into_iter().enumerate() {
            let there: Vec<f64> = all.iter().copied().filter(|x| !x.is_nan()).collect();
            let sum: i64 = there.iter().map(|x| (x * 1024.0) as i64).sum();
            // Whole numbers below 2^53: the quotient is the nearest double.
            let over = |n: usize| (!there.is_empty()).then(|| sum as f64 / (n * 1024) as f64);
            let bits = |x: Option<f64>| x.map(f64::to_bits);
            prop_assert_eq!(bits(b.scores(up)[unit]), bits(over(there.len())));
            prop_assert_eq!(bits(b.scores(zero)[unit]), bits(over(all.len())));
            let whole = over(all.len()).filter(|_| there.len() == all.len());
            prop_assert_eq!(bits(b.scores(strict)[unit]), bits(whole));
        }
    }

    #[test]
    fn rows_that_lie_together_give_the_bits_of_the_same_rows_apart(
        sizes in prop::collection::vec(prop_oneof![3 => 0..12_usize, 1 => 0..700_usize], 1..8),
        seed in any::<u64>(),
        huge in any::<bool>(),
        zero in any::<bool>(),
        missing in prop_oneof![Just(Special::Zero), Just(Special::LeaveOut)],
    ) {
        // A row: its unit, a decimal, an option, and whether the filter keeps it.
        let mut state = seed;
        let mut next = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        let most = if huge { 4_000_000_000 } else { 20_000 };
        let mut rows: Vec<(u32, i32, u8, &str)> = Vec::new();
        for (unit, &size) in sizes.iter().enumerate() {
            for _ in 0..size {
                let decimal = match next(12) {
                    0 => decimal::MISSING,
                    1 => decimal::NOT_APPLICABLE,
                    _ => (next(most) as i64 - most as i64 / 2) as i32,
                };
                let option = [0, 1, 2, 254, 255][next(5) as usize];
                rows.push((unit as u32, decimal, option, ["in", "out"][usize::from(next(9) == 0)]));
            }
        }
        let scores = |rows: &[(u32, i32, u8, &str)]| {
            let mut b = Build::units(sizes.len());
            let part = b.subjects("part", rows.len());
            b.link(part, UNIT, rows.iter().map(|row| row.0).collect());
            let kinds: Vec<&str> = rows.iter().map(|row| row.3).collect();
            let kept = only(TestOn::Attribute(b.attribute(part, "kind", &kinds), vec!["in".into()]));
            let policy = AnswerPolicy { missing, ..LEFT_OUT };
            let units = rows.iter().map(|row| row.1).collect();
            let decimals = AnswerColumn::Decimals { decimals: 2, units };
            let options = AnswerColumn::Options(rows.iter().map(|row| row.2).collect());
            let points = [0.0, 37.5, 100.0].map(|x| (x.to_string(), x));
            let asked = [
                b.question(part, any_number(), policy, decimals),
                b.question(part, Kind::Choice { options: points.into() }, policy, options),
            ];
            let gaps = if zero { Gaps::Zero } else { Gaps::LeaveOut };
            let method = MethodChoice::Same(Method::Mean, gaps);
            let mut all = Vec::new();
            for filter in [Condition::default(), kept] {
                for measure in asked {
                    let how = RollupHow::Of { measure, method: method.clone(), weight: None };
                    let up = b.rollup_how(part, how, filter.clone());
                    all.push(b.bits(up));
                }
            }
            all
        };
        let together = scores(&rows);
        rows.reverse();
        prop_assert_eq!(together, scores(&rows));
    }

    #[test]
    fn decimals_are_added_without_their_point(
        parts in prop::collection::vec((0..3_u32, prop_oneof![9 => -99_999..100_000_i32, 1 => Just(decimal::MISSING)]), 0..40),
    ) {
        let mut b = Build::units(3);
        let part = b.subjects("part", parts.len());
        b.link(part, UNIT, parts.iter().map(|p| p.0).collect());
        let units = parts.iter().map(|p| p.1).collect();
        let column = AnswerColumn::Decimals { decimals: 3, units };
        let m = b.question(part, any_number(), LEFT_OUT, column);
        let up = b.rollup(part, m, Method::Mean, Gaps::LeaveOut, None);
        for (unit, score) in b.scores(up).into_iter().enumerate() {
            let there: Vec<i64> = parts
                .iter()
                .filter(|p| p.0 as usize == unit && p.1 != decimal::MISSING)
                .map(|p| i64::from(p.1))
                .collect();
            let sum: i64 = there.iter().sum();
            let mean = (!there.is_empty()).then(|| sum as f64 / (there.len() * 1000) as f64);
            prop_assert_eq!(score.map(f64::to_bits), mean.map(f64::to_bits));
        }
    }

    #[test]
    fn every_method_is_what_its_name_says(parts in parts(), weights in prop::collection::vec(1..20_u32, 25)) {
        let (mut b, part, m) = built(&parts);
        let weights: Vec<f64> = weights[..parts.len()].iter().map(|w| f64::from(*w)).collect();
        let w = b.numbers(part, &weights);
        let leave = Gaps::LeaveOut;
        let mean = b.rollup(part, m, Method::Mean, leave, Some(w));
        let sum = b.rollup(part, m, Method::Sum, leave, Some(w));
        let (best, worst) =
            (b.rollup(part, m, Method::Best, leave, None), b.rollup(part, m, Method::Worst, leave, None));
        let count = b.rollup_how(part, RollupHow::Count, Condition::default());
        let share = b.rollup_how(part, RollupHow::Share(at_least(m, 50.0)), Condition::default());
        let filter = at_least(m, 50.0);
        let many = b.rollup_how(part, RollupHow::Count, filter);
        for unit in 0..3 {
            let theirs: Vec<(f64, f64)> = parts
                .iter()
                .zip(&weights)
                .filter(|(p, _)| p.0 as usize == unit)
                .map(|(p, w)| (p.1, *w))
                .collect();
            let there: Vec<(f64, f64)> = theirs.iter().copied().filter(|t| !t.0.is_nan()).collect();
            let total: f64 = there.iter().map(|(x, w)| x * w).sum();
            let weight: f64 = there.iter().map(|t| t.1).sum();
            let some = |x: f64| (!there.is_empty()).then_some(x);
            let score = |m| b.scores(m)[unit];
            prop_assert!(all_near(&[score(mean)], &[some(total / weight)]));
            prop_assert!(all_near(&[score(sum)], &[some(total)]));
            prop_assert_eq!(score(best), some(there.iter().map(|t| t.0).fold(f64::MIN, f64::max)));
            prop_assert_eq!(score(worst), some(there.iter().map(|t| t.0).fold(f64::MAX, f64::min)));
            prop_assert_eq!(score(count), Some(theirs.len() as f64));
            let high = there.iter().filter(|t| t.0 >= 50.0).count() as f64;
            prop_assert_eq!(score(many), Some(high));
            let expected = (!theirs.is_empty()).then(|| high / theirs.len() as f64);
            prop_assert_eq!(score(share), expected);
        }
    }

    #[test]
    fn a_filter_is_a_smaller_table(parts in parts(), kinds in prop::collection::vec(any::<bool>(), 25)) {
        let (mut b, part, m) = built(&parts);
        let kinds = &kinds[..parts.len()];
        let words: Vec<&str> = kinds.iter().map(|k| if *k { "Full" } else { "none" }).collect();
        let kind = b.attribute(part, "kind", &words);
        let filter = Condition {
            tests: vec![Test { on: TestOn::Attribute(kind, vec!["none".into()]), negate: true }],
        };
        let method = MethodChoice::Same(Method::Mean, Gaps::LeaveOut);
        let up = b.rollup_how(part, RollupHow::Of { measure: m, method, weight: None }, filter);
        let kept: Vec<_> = parts.iter().zip(kinds).filter(|k| *k.1).map(|k| *k.0).collect();
        let (mut smaller, part, m) = built(&kept);
        let other = smaller.rollup(part, m, Method::Mean, Gaps::LeaveOut, None);
        prop_assert_eq!(b.bits(up), smaller.bits(other));
    }
}

#[test]
fn a_ministry_counts_among_its_own() {
    let mut b = Build::units(4);
    // u1 and u2 belong to u0; u3 to nobody.
    b.link(UNIT, UNIT, vec![NOBODY, 0, 0, NOBODY]);
    let m = b.numbers(UNIT, &[10.0, 20.0, 60.0, f64::NAN]);
    let alone = b.rollup(UNIT, m, Method::Mean, Gaps::LeaveOut, None);
    let with_self = b.rollup(UNIT, m, Method::Mean, Gaps::LeaveOut, None);
    if let Rule::Rollup(r) = &mut b.model.measures[with_self.0].rule {
        r.with_self = true;
    }
    assert_eq!(b.scores(alone), [Some(40.0), None, None, None]);
    assert_eq!(b.scores(with_self), [Some(30.0), Some(20.0), Some(60.0), None]);
}

#[test]
fn the_method_may_depend_on_an_attribute() {
    let (mut b, part, m) = built(&[(0, 10.0), (0, f64::NAN), (1, 5.0), (1, 7.0), (2, 9.0)]);
    let by = b.attribute(UNIT, "kind", &["Strict", "sum", "other"]);
    let cases = vec![
        ("strict".to_owned(), Method::Mean, Gaps::Propagate),
        ("sum".to_owned(), Method::Sum, Gaps::LeaveOut),
    ];
    let method = MethodChoice::ByAttribute { attribute: by, cases, otherwise: None };
    let how = RollupHow::Of { measure: m, method, weight: None };
    let up = b.rollup_how(part, how, Condition::default());
    assert_eq!(b.scores(up), [None, Some(12.0), None]);
    let Rule::Rollup(rule) = &mut b.model.measures[up.0].rule else { panic!("it is a rollup") };
    if let RollupHow::Of { method: MethodChoice::ByAttribute { otherwise, .. }, .. } = &mut rule.how
    {
        *otherwise = Some((Method::Best, Gaps::LeaveOut));
    }
    assert_eq!(b.scores(up), [None, Some(12.0), Some(9.0)]);
}

#[test]
fn a_refused_weight_refuses_the_whole() {
    let policy = sanjeh_engine::model::AnswerPolicy { missing: Special::Propagate, ..LEFT_OUT };
    let mut b = Build::units(1);
    let part = b.subjects("part", 2);
    b.link(part, UNIT, vec![0, 0]);
    let m = b.numbers(part, &[10.0, 20.0]);
    let column = AnswerColumn::Decimals { decimals: 0, units: vec![1, decimal::MISSING] };
    let weight = b.question(part, any_number(), policy, column);
    let up = b.rollup(part, m, Method::Mean, Gaps::LeaveOut, Some(weight));
    assert_eq!(b.scores(up), [None]);
    let ten = b.numbers(UNIT, &[10.0]);
    let above =
        b.combine(sanjeh_engine::model::How::Mean, Gaps::LeaveOut, &[(up, 1.0), (ten, 1.0)]);
    assert_eq!(b.scores(above), [None]);
}

#[test]
fn thousands_of_answers_to_one_subject_are_added_exactly() {
    let n = 5000;
    let mut b = Build::units(1);
    let part = b.subjects("part", n);
    b.link(part, UNIT, vec![0; n]);
    let options = vec![("a".to_owned(), 99.9999), ("b".to_owned(), 0.0001)];
    let codes = (0..n).map(|i| u8::from(i % 5 == 0)).collect();
    let kind = sanjeh_engine::model::Kind::Choice { options };
    let m = b.question(part, kind, LEFT_OUT, AnswerColumn::Options(codes));
    let up = b.rollup(part, m, Method::Mean, Gaps::LeaveOut, None);
    let score = b.scores(up)[0].unwrap_or(f64::NAN);
    assert!(near(score, (4000.0 * 99.9999 + 1000.0 * 0.0001) / 5000.0), "{score}");
}

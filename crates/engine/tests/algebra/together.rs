//! Two rounds scored together: who did not change has not grown.

use proptest::prelude::*;
use sanjeh_engine::dataset::{AnswerColumn, Dataset, Ids, NOBODY, code};
use sanjeh_engine::model::{
    AnswerPolicy, Bound, Condition, Gaps, How, Kind, MeasureIx, Method, Norm, Normalise, Override,
    PlaceTies, Rule, Special, Test, TestOn,
};
use sanjeh_engine::{Together, rests_on_cohort, score_together};

use crate::build::{Build, LEFT_OUT, UNIT, only};

/// All normalisations; the reference is a subject that every later round has.
fn methods() -> [Norm; 14] {
    [
        Norm::MinMax(0.0, 100.0),
        Norm::ZScore(50.0, 10.0),
        Norm::Scaled { from: 1.0, to: 9.0, scale: 100.0 },
        Norm::Rank(PlaceTies::Lowest),
        Norm::Rank(PlaceTies::Average),
        Norm::PercentileRank(PlaceTies::Lowest),
        Norm::PercentileRank(PlaceTies::Average),
        Norm::Borda(PlaceTies::Lowest),
        Norm::Borda(PlaceTies::Average),
        Norm::FractionOfMax,
        Norm::DistanceToMax,
        Norm::DistanceToReference("u0".to_owned()),
        Norm::DistanceToTarget(20.0),
        Norm::Goalposts { lower: 2.0, upper: 8.0, scale: 1.0 },
    ]
}

/// What is known of one subject: its answers, its region, the answers of its services, a decision.
type Subject = (String, (Option<i32>, Option<u8>, bool, Vec<i32>, Option<i32>));

fn subject() -> impl Strategy<Value = (Option<i32>, Option<u8>, bool, Vec<i32>, Option<i32>)> {
    (
        prop::option::weighted(0.9, 0..90_i32),
        prop::option::weighted(0.9, 0..2_u8),
        any::<bool>(),
        prop::collection::vec(0..90_i32, 0..3),
        prop::option::weighted(0.2, 0..90_i32),
    )
}

/// A later and an earlier round: some subjects are in both and did not change.
fn rounds() -> impl Strategy<Value = (Vec<Subject>, Vec<Subject>)> {
    let one = prop::collection::vec((0..3_u8, subject(), subject()), 2..9);
    one.prop_flat_map(|all| {
        let (mut now, mut before) = (Vec::new(), Vec::new());
        for (at, (fate, subject, other)) in all.into_iter().enumerate() {
            let id = format!("u{at}");
            match (at, fate) {
                (0, _) | (_, 0) => {
                    now.push((id.clone(), subject.clone()));
                    before.push((id, subject));
                }
                (_, 1) => {
                    now.push((id.clone(), subject));
                    before.push((id, other));
                }
                _ if at % 2 == 0 => now.push((id, subject)),
                _ => before.push((id, subject)),
            }
        }
        (Just(now), Just(before).prop_shuffle())
    })
}

/// The round with this many decimals in the column of numbers: the two rounds store them otherwise.
fn data(subjects: &[Subject], decimals: u8) -> Build {
    let mut b = Build::units(0);
    let service = b.subjects("service", 0);
    let ids: Vec<&str> = subjects.iter().map(|s| s.0.as_str()).collect();
    b.data.tables[0].ids = ids.into_iter().collect::<Ids>();
    let scale = 10_i32.pow(u32::from(decimals));
    let units = subjects.iter().map(|s| s.1.0.map_or(i32::MIN, |x| x * scale));
    let column = AnswerColumn::Decimals { decimals: decimals + 1, units: units.collect() };
    let x = b.question(UNIT, crate::build::any_number(), LEFT_OUT, column);
    let options = vec![("no".to_owned(), 0.0), ("yes".to_owned(), 5.0)];
    let policy = AnswerPolicy { missing: Special::Least, ..LEFT_OUT };
    let codes = subjects.iter().map(|s| s.1.1.unwrap_or(code::MISSING)).collect();
    let choice = b.question(UNIT, Kind::Choice { options }, policy, AnswerColumn::Options(codes));
    let regions: Vec<&str> = subjects.iter().map(|s| if s.1.2 { "east" } else { "west" }).collect();
    let region = b.attribute(UNIT, "region", &regions);
    let services: Vec<(u32, i32)> = (subjects.iter().enumerate())
        .flat_map(|(row, s)| s.1.3.iter().map(move |x| (row as u32, *x)))
        .chain([(NOBODY, 1)])
        .collect();
    let names: Vec<String> = (0..services.len()).map(|i| format!("s{i}")).collect();
    b.data.tables[service.0].ids = names.iter().map(String::as_str).collect::<Ids>();
    b.link(service, UNIT, services.iter().map(|s| s.0).collect());
    let of_services: Vec<f64> = services.iter().map(|s| f64::from(s.1) / 10.0).collect();
    let theirs = b.numbers(service, &of_services);
    let rolled = b.rollup(service, theirs, Method::Mean, Gaps::LeaveOut, None);
    let mean = b.combine(How::Mean, Gaps::LeaveOut, &[(x, 2.0), (choice, 1.0), (rolled, 1.0)]);
    for (row, s) in subjects.iter().enumerate() {
        if let Some(x) = s.1.4 {
            b.decide(mean, row as u32, Some(f64::from(x) / 10.0));
        }
    }
    let is_u0 = only(TestOn::Id(vec!["u0".to_owned()]));
    let not_u1 = Test { on: TestOn::Id(vec!["u1".to_owned()]), negate: true };
    for method in methods() {
        for direction in [1.0, -1.0] {
            for within in [vec![], vec![region]] {
                for filter in [Condition::default(), Condition { tests: vec![not_u1.clone()] }] {
                    let rule = Normalise {
                        of: mean,
                        method: method.clone(),
                        direction,
                        within: within.clone(),
                        filter,
                    };
                    let m = b.measure(UNIT, Rule::Normalise(rule));
                    b.model.measures[m.0]
                        .overrides
                        .push(Override { when: is_u0.clone(), score: 7.0 });
                }
            }
        }
    }
    b.combine(How::Copeland, Gaps::LeaveOut, &[(x, 2.0), (choice, 1.0), (rolled, 1.5)]);
    b
}

fn together(now: &Build, before: &Dataset) -> Together {
    let all: Vec<MeasureIx> = (0..now.model.measures.len()).map(MeasureIx).collect();
    score_together(&now.model, &now.data, before, &all).expect("both are sound")
}

proptest! {
    #[test]
    fn who_did_not_change_has_not_grown((now, before) in rounds()) {
        let (later, earlier) = (data(&now, 0), data(&before, 1));
        let scores = together(&later, &earlier.data);
        let mut compared = 0;
        for (at, measure) in later.model.measures.iter().enumerate().filter(|(_, m)| m.on == UNIT) {
            let (a, b) = (scores.now(MeasureIx(at)), scores.before(MeasureIx(at)));
            prop_assert_eq!((a.len(), b.len()), (now.len(), before.len()));
            for (row, subject) in now.iter().enumerate() {
                let Some(other) = before.iter().position(|b| b == subject) else { continue };
                prop_assert_eq!(a[row].to_bits(), b[other].to_bits(), "{} of {}", &measure.id, &subject.0);
                compared += 1;
            }
        }
        prop_assert!(compared > 80);
    }
}

#[test]
fn a_cohort_is_made_of_both_rounds() {
    let build = |ids: &[&str], x: &[f64]| {
        let mut b = Build::units(0);
        b.data.tables[0].ids = ids.iter().copied().collect::<Ids>();
        let of = b.numbers(UNIT, x);
        let (method, filter) = (Norm::MinMax(0.0, 100.0), Condition::default());
        let rule = Normalise { of, method, direction: 1.0, within: vec![], filter };
        b.measure(UNIT, Rule::Normalise(rule));
        b
    };
    // An id that looks like the mark of the earlier round confuses nothing.
    let now = build(&["a", "b", "\u{1}a"], &[10.0, 55.0, 100.0]);
    let before = build(&["b", "c"], &[50.0, 110.0]);
    let scores = together(&now, &before.data);
    assert_eq!(scores.now(MeasureIx(1)), [0.0, 45.0, 90.0]);
    assert_eq!(scores.before(MeasureIx(1)), [40.0, 100.0]);
}

#[test]
fn what_depends_on_others_is_known_through_all_that_is_made_from_it() {
    let mut b = Build::units(2);
    let x = b.numbers(UNIT, &[1.0, 2.0]);
    for method in methods() {
        // Fixed ends are the same whoever else is there.
        let relative = !matches!(method, Norm::Scaled { .. } | Norm::Goalposts { .. });
        let filter = Condition::default();
        let rule = Normalise { of: x, method, direction: 1.0, within: vec![], filter };
        let m = b.measure(UNIT, Rule::Normalise(rule));
        let total = b.combine(How::Mean, Gaps::LeaveOut, &[(x, 1.0), (m, 1.0)]);
        assert_eq!(rests_on_cohort(&b.model, total), relative, "{:?}", b.model.measure(m).rule);
    }
    let copeland = b.combine(How::Copeland, Gaps::LeaveOut, &[(x, 1.0)]);
    assert!(rests_on_cohort(&b.model, copeland));
    assert!(!rests_on_cohort(&b.model, x));
    // So is what a missing answer scores if it scores the least of all.
    b.model.questions[0].policy.missing = Special::Least;
    assert!(rests_on_cohort(&b.model, x));
    b.model.questions[0].policy.missing = Special::Zero;
    // A gate by a relative score is relative, too.
    let gated = b.combine(How::Mean, Gaps::LeaveOut, &[(x, 1.0)]);
    b.model.measures[gated.0].when =
        only(TestOn::Score(copeland, Bound::Included(0.0), Bound::Open));
    assert!(rests_on_cohort(&b.model, gated));
}

#[test]
fn columns_that_are_given_are_not_normalised_again() {
    let mut b = Build::units(1);
    let x = b.numbers(UNIT, &[1.0]);
    let plain = b.data.clone();
    b.data.given.push(sanjeh_engine::dataset::Given { measure: x.0, scores: vec![3.0] });
    assert!(score_together(&b.model, &b.data, &plain, &[x]).is_err());
}

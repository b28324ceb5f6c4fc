//! Columns of scores that are known although the answers behind them are not.

use sanjeh_engine::dataset::Given;
use sanjeh_engine::model::{Gaps, How, Method};
use sanjeh_engine::none::{NONE, REFUSED};
use sanjeh_engine::{Explainer, Keep, Outcome, score};

use crate::build::{Build, UNIT};

#[test]
fn a_given_column_stands_in_place_of_all_that_would_make_it() {
    let mut b = Build::units(3);
    let x = b.numbers(UNIT, &[1.0, 2.0, 3.0]);
    let y = b.numbers(UNIT, &[10.0, 10.0, 10.0]);
    let axis = b.combine(How::Mean, Gaps::LeaveOut, &[(x, 1.0)]);
    let total = b.combine(How::Mean, Gaps::LeaveOut, &[(axis, 1.0), (y, 1.0)]);
    b.decide(axis, 2, Some(99.0));
    b.data.given = vec![Given { measure: axis.0, scores: vec![50.0, NONE, 30.0] }];
    assert_eq!(b.scores(axis), [Some(50.0), None, Some(30.0)], "decisions are in it already");
    assert_eq!(b.scores(total), [Some(30.0), Some(10.0), Some(20.0)]);
    assert_eq!(b.scores(x), [Some(1.0), Some(2.0), Some(3.0)], "what lies below is untouched");
}

#[test]
fn a_given_column_is_what_a_rollup_of_answers_takes() {
    let mut b = Build::units(2);
    let part = b.subjects("part", 3);
    b.link(part, UNIT, vec![0, 0, 1]);
    let answer = b.numbers(part, &[10.0, 20.0, 30.0]);
    let mean = b.rollup(part, answer, Method::Mean, Gaps::LeaveOut, None);
    assert_eq!(b.scores(mean), [Some(15.0), Some(30.0)]);
    b.data.given = vec![Given { measure: answer.0, scores: vec![1.0, 3.0, 5.0] }];
    assert_eq!(b.scores(mean), [Some(2.0), Some(5.0)]);
}

#[test]
fn an_explanation_ends_at_what_is_given() {
    let mut b = Build::units(2);
    let x = b.numbers(UNIT, &[1.0, 2.0]);
    let axis = b.combine(How::Mean, Gaps::LeaveOut, &[(x, 1.0)]);
    let total = b.combine(How::Mean, Gaps::LeaveOut, &[(axis, 1.0)]);
    b.data.given = vec![Given { measure: axis.0, scores: vec![7.0, REFUSED] }];
    let kept = [axis, total];
    let scores = score(&b.model, &b.data, Keep::Only(&kept)).expect("it is sound");
    let mut explainer = Explainer::new(&b.model, &b.data, &scores);
    assert_eq!(explainer.step(total, 0).outcome, Outcome::Rule);
    assert_eq!(explainer.step(total, 0).inputs[0].score, Some(7.0));
    let step = explainer.step(axis, 0);
    assert_eq!((step.outcome, step.score, step.inputs.len()), (Outcome::Given, Some(7.0), 0));
    assert!(explainer.step(axis, 1).refused, "a refused score stays refused");
    // What was not kept lies below and is not known.
    let below = explainer.step(x, 0);
    assert_eq!((below.outcome, below.score, below.answer), (Outcome::Given, None, None));
}

#[test]
fn a_given_column_must_fit() {
    let mut b = Build::units(2);
    let x = b.numbers(UNIT, &[1.0, 2.0]);
    let good = Given { measure: x.0, scores: vec![1.0, 2.0] };
    let mut fails = |given: Vec<Given>| {
        b.data.given = given;
        score(&b.model, &b.data, Keep::All).is_err()
    };
    assert!(!fails(vec![good.clone()]));
    assert!(fails(vec![good.clone(), good.clone()]), "twice");
    assert!(fails(vec![Given { measure: 9, ..good.clone() }]), "an unknown measure");
    assert!(fails(vec![Given { scores: vec![1.0], ..good.clone() }]), "too short");
    assert!(fails(vec![Given { scores: vec![1.0, f64::INFINITY], ..good }]), "no score");
}

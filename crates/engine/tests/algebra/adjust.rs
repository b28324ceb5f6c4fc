//! What replaces or withholds the result of a rule: overrides, gates, decisions, rounding.

use sanjeh_engine::model::{Gaps, How, MeasureIx, Override, TestOn};
use sanjeh_engine::round::Rounding;
use sanjeh_engine::{Explainer, Keep, Outcome, score};

use crate::build::{Build, UNIT, at_least, only};

fn ids(ids: &[&str]) -> TestOn {
    TestOn::Id(ids.iter().map(|i| (*i).to_owned()).collect())
}

/// Six units that score 10.26; what is done to the first five is in the test.
fn adjusted() -> (Build, MeasureIx) {
    let mut b = Build::units(6);
    let x = b.numbers(UNIT, &[10.26; 6]);
    let m = b.combine(How::Mean, Gaps::LeaveOut, &[(x, 1.0)]);
    let measure = &mut b.model.measures[m.0];
    measure.round = Some(Rounding::half_up(1));
    measure.overrides = vec![
        Override { when: only(ids(&["u1", "u2"])), score: 99.99 },
        Override { when: only(ids(&["u1", "u3", "u4"])), score: 50.0 },
    ];
    measure.when = only(ids(&["u0", "u1", "u2", "u3", "u5"]));
    b.decide(m, 2, Some(33.333));
    b.decide(m, 3, None);
    (b, m)
}

#[test]
fn overrides_gates_rounding_and_decisions_come_in_this_order() {
    let (b, m) = adjusted();
    let expected = [
        Some(10.3),   // the rule, rounded
        Some(100.0),  // the first override that holds, rounded
        Some(33.333), // decided: it stands as it was written
        None,         // decided to have none
        None,         // the gate is shut, whatever the override says
        Some(10.3),
    ];
    assert_eq!(b.scores(m), expected);
}

#[test]
fn the_explanation_names_what_replaced_the_rule() {
    let (b, m) = adjusted();
    let scores = score(&b.model, &b.data, Keep::All).expect("it is sound");
    let mut explainer = Explainer::new(&b.model, &b.data, &scores);
    let outcomes = [
        Outcome::Rule,
        Outcome::Overridden(0),
        Outcome::Decided(0),
        Outcome::Decided(1),
        Outcome::Gated,
        Outcome::Rule,
    ];
    for (row, outcome) in outcomes.into_iter().enumerate() {
        let step = explainer.step(m, row as u32);
        assert_eq!(step.outcome, outcome, "{row}");
        assert_eq!(step.score, b.scores(m)[row], "{row}");
        assert_eq!(step.inputs.is_empty(), outcome != Outcome::Rule, "{row}");
    }
}

#[test]
fn the_last_decision_about_a_score_counts() {
    let (mut b, m) = adjusted();
    b.decide(m, 3, Some(7.0));
    assert_eq!(b.scores(m)[3], Some(7.0));
    let scores = score(&b.model, &b.data, Keep::All).expect("it is sound");
    let step = Explainer::new(&b.model, &b.data, &scores).step(m, 3);
    assert_eq!((step.outcome, step.score), (Outcome::Decided(2), Some(7.0)));
}

#[test]
fn a_decision_about_an_answer_reaches_what_is_made_of_it() {
    let mut b = Build::units(2);
    let part = b.subjects("part", 3);
    b.link(part, UNIT, vec![0, 0, 1]);
    let answer = b.numbers(part, &[10.0, 20.0, 30.0]);
    let up = b.rollup(part, answer, sanjeh_engine::model::Method::Mean, Gaps::LeaveOut, None);
    assert_eq!(b.scores(up), [Some(15.0), Some(30.0)]);
    b.decide(answer, 1, Some(70.0));
    b.decide(answer, 2, None);
    assert_eq!(b.scores(up), [Some(40.0), None]);
}

#[test]
fn a_gate_on_a_score_sees_it_at_full_precision() {
    let mut b = Build::units(3);
    let x = b.numbers(UNIT, &[49.999, 50.0, f64::NAN]);
    b.model.measures[x.0].published = Some(Rounding::half_up(0));
    let gated = b.combine(How::Sum, Gaps::LeaveOut, &[(x, 1.0)]);
    b.model.measures[gated.0].when = at_least(x, 50.0);
    assert_eq!(b.scores(gated), [None, Some(50.0), None]);
}

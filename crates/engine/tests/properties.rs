//! Properties of the algebra, on random small assessments.

mod assessment;

use assessment::{Assessment, assessment, close, scores_of};
use proptest::prelude::*;
use sanjeh_engine::dataset::{Answer, AnswerColumn};
use sanjeh_engine::model::{
    Condition, Equal, Gaps, How, MeasureIx, Override, RollupHow, Rule, Special, Test, TestOn, Ties,
};
use sanjeh_engine::rank;
use sanjeh_engine::round::{Mode, Rounding};
use sanjeh_engine::{Explainer, Keep, effective_weights, results, score};

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn weights_scaled_by_a_constant_change_nothing(a in assessment(), factor in 0.001..1000.0_f64) {
        let mut scaled = a.clone();
        for measure in &mut scaled.model.measures {
            if let Rule::Combine(c) = &mut measure.rule {
                c.terms.iter_mut().for_each(|t| t.weight *= factor);
            }
        }
        prop_assert!(close(&scores_of(&a), &scores_of(&scaled)));
    }

    #[test]
    fn the_order_of_subjects_changes_nothing(a in assessment(), seed in any::<u64>()) {
        let shuffled = a.shuffled(seed);
        for (id, total) in scores_of(&a) {
            let other = scores_of(&shuffled).into_iter().find(|(i, _)| *i == id).map(|(_, x)| x);
            prop_assert_eq!(other.map(|x| x.map(f64::to_bits)), Some(total.map(f64::to_bits)));
        }
    }

    #[test]
    fn a_question_that_applies_to_nobody_changes_nothing(a in assessment()) {
        let mut more = a.clone();
        more.add_question_for_nobody();
        prop_assert!(close(&scores_of(&a), &scores_of(&more)));
    }

    #[test]
    fn a_missing_answer_does_what_its_policy_says(a in assessment(), row in 0_usize..6, question in 0_usize..4) {
        let row = row % a.agencies();
        let with = |special, answer| {
            let mut a = a.clone();
            a.set_policy(question, special);
            a.set_answer(question, row, answer);
            scores_of(&a)
        };
        // Scoring 0 is the same as an answer worth 0.
        prop_assert_eq!(with(Special::Zero, Answer::Missing), with(Special::Zero, Answer::Number(0.0)));
        // Being left out is the same as not applying.
        prop_assert_eq!(with(Special::LeaveOut, Answer::Missing), with(Special::LeaveOut, Answer::NotApplicable));
        prop_assert_eq!(with(Special::Propagate, Answer::Missing)[row].1, None);
    }

    #[test]
    fn the_short_way_of_rollups_gives_what_the_long_way_gives(a in assessment()) {
        // An override that never holds takes the short way away.
        let mut long = a.clone();
        let never = Test { on: TestOn::Id(vec![]), negate: false };
        for measure in &mut long.model.measures {
            if matches!(measure.rule, Rule::Answer(_)) {
                let when = Condition { tests: vec![never.clone()] };
                measure.overrides.push(Override { when, score: 1.0 });
            }
        }
        prop_assert!(close(&scores_of(&a), &scores_of(&long)));
    }

    #[test]
    fn answers_stored_wide_score_the_same_bits(a in assessment()) {
        let mut wide = a.clone();
        for column in wide.data.tables.iter_mut().flat_map(|t| &mut t.answers) {
            if let AnswerColumn::Decimals { units, .. } = column {
                let rows = 0..units.len() as u32;
                let numbers = rows.map(|row| match column.get(row) {
                    Answer::Number(x) => x,
                    Answer::NotApplicable => f64::from_bits(sanjeh_engine::dataset::number::NOT_APPLICABLE),
                    Answer::NotRelevant => f64::from_bits(sanjeh_engine::dataset::number::NOT_RELEVANT),
                    _ => f64::from_bits(sanjeh_engine::dataset::number::MISSING),
                });
                *column = AnswerColumn::Numbers(numbers.collect());
            }
        }
        prop_assert!(close(&scores_of(&a), &scores_of(&wide)));
    }

    #[test]
    fn a_mean_lies_between_its_inputs_and_above_the_geometric_one(a in assessment()) {
        let mut geometric = a.clone();
        let top = MeasureIx(a.model.measures.len() - 1);
        if let Rule::Combine(c) = &mut geometric.model.measures[top.0].rule {
            c.how = How::Geometric;
        }
        for ((_, mean), (_, geometric)) in scores_of(&a).into_iter().zip(scores_of(&geometric)) {
            if let (Some(mean), Some(geometric)) = (mean, geometric) {
                prop_assert!((0.0..=100.0 + 1e-9).contains(&mean));
                prop_assert!(geometric <= mean + 1e-9);
            }
        }
    }

    #[test]
    fn contributions_add_up_to_the_score(a in assessment()) {
        let scores = score(&a.model, &a.data, Keep::All).expect("the model is sound");
        let mut explainer = Explainer::new(&a.model, &a.data, &scores);
        let mut open: Vec<(MeasureIx, u32)> =
            (0..a.agencies() as u32).map(|row| (MeasureIx(a.model.measures.len() - 1), row)).collect();
        while let Some((measure, row)) = open.pop() {
            let step = explainer.step(measure, row);
            if let (Some(score), false) = (step.score, step.inputs.is_empty()) {
                let sum: f64 = step.inputs.iter().filter_map(|i| i.contribution).sum();
                prop_assert!((sum - score).abs() < 1e-9, "{sum} {score}");
                let shares: f64 = step.inputs.iter().map(|i| i.share).sum();
                prop_assert!((shares - 1.0).abs() < 1e-9);
            }
            open.extend(step.inputs.iter().map(|i| (i.measure, i.row)));
        }
        let weights = effective_weights(&a.model, MeasureIx(a.model.measures.len() - 1));
        let answers = weights.iter().filter(|(m, _)| matches!(a.model.measure(**m).rule, Rule::Answer(_)));
        prop_assert!((answers.map(|(_, w)| w).sum::<f64>() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_group_is_the_mean_of_its_members(a in assessment()) {
        let top = MeasureIx(a.model.measures.len() - 1);
        let results = results(&a.model, &a.data, Keep::Only(&[top])).expect("the model is sound");
        let totals: Vec<f64> = scores_of(&a).into_iter().filter_map(|(_, x)| x).collect();
        let at = results.kept.iter().position(|m| *m == top).expect("it was kept");
        match results.groups[0].scores[at] {
            Some(mean) => prop_assert!((mean - totals.iter().sum::<f64>() / totals.len() as f64).abs() < 1e-9),
            None => prop_assert!(totals.is_empty()),
        }
    }

    #[test]
    fn places_are_what_counting_gives(scores in prop::collection::vec(prop_oneof![4 => (0..8_i32).prop_map(f64::from), 1 => Just(f64::NAN)], 0..30)) {
        let competition = rank::places(&scores, Ties::Competition, false, Equal::Digits);
        let dense = rank::places(&scores, Ties::Dense, false, Equal::Digits);
        for (i, &x) in scores.iter().enumerate() {
            let better: Vec<f64> = scores.iter().copied().filter(|&y| y > x).collect();
            let mut different = better.clone();
            different.sort_by(f64::total_cmp);
            different.dedup();
            let there = !x.is_nan();
            prop_assert_eq!(competition[i], there.then_some(better.len() as u32 + 1));
            prop_assert_eq!(dense[i], there.then_some(different.len() as u32 + 1));
        }
    }

    #[test]
    fn rounding_goes_to_the_nearest_decimal(n in -1_000_000_i64..1_000_000, tenth in 0..10_i64) {
        // A decimal with three digits, of which the last decides.
        let x = (n * 10 + tenth) as f64 / 1000.0;
        let whole = n * 10 + tenth;
        let half_up = (whole.abs() + 5) / 10 * whole.signum();
        prop_assert_eq!(Rounding::half_up(2).apply(x), half_up as f64 / 100.0);
        let down = Rounding { decimals: 2, mode: Mode::Down }.apply(x);
        prop_assert_eq!(down, whole.div_euclid(10) as f64 / 100.0);
        prop_assert_eq!(Rounding::half_up(2).apply(half_up as f64 / 100.0), half_up as f64 / 100.0);
    }
}

#[test]
fn gaps_count_as_the_rule_says() {
    let mut a = Assessment::fixed();
    let rolled =
        a.model.measures.iter().position(|m| matches!(m.rule, Rule::Rollup(_))).expect("one is");
    let top = MeasureIx(rolled);
    let at = |a: &Assessment| score(&a.model, &a.data, Keep::All).expect("sound").get(top, 0);
    // The first agency has two services: one answered 80, the other does not apply.
    assert_eq!(at(&a), Some(80.0));
    let mut with = |gaps| {
        if let Rule::Rollup(r) = &mut a.model.measures[rolled].rule
            && let RollupHow::Of { method, .. } = &mut r.how
        {
            *method =
                sanjeh_engine::model::MethodChoice::Same(sanjeh_engine::model::Method::Mean, gaps);
        }
        at(&a)
    };
    assert_eq!(with(Gaps::Zero), Some(40.0));
    assert_eq!(with(Gaps::Propagate), None);
}

#[test]
fn broken_models_are_refused_and_never_scored() {
    let sound = Assessment::fixed();
    let top = sound.model.measures.len() - 1;
    let breaks: [fn(&mut Assessment, usize); 6] = [
        |a, top| a.set_term(top, MeasureIx(top)),
        |a, top| a.set_term(top, MeasureIx(9999)),
        |a, top| a.set_term(top, MeasureIx(0)),
        |a, top| a.set_weight(top, -1.0),
        |a, top| a.set_weight(top, f64::NAN),
        |a, _| a.data.tables.truncate(1),
    ];
    for break_it in breaks {
        let mut broken = sound.clone();
        break_it(&mut broken, top);
        assert!(score(&broken.model, &broken.data, Keep::All).is_err());
    }
    assert!(score(&sound.model, &sound.data, Keep::All).is_ok());
}

#[test]
fn chains_that_are_too_long_are_refused() {
    let mut a = Assessment::fixed();
    for _ in 0..sanjeh_engine::DEEPEST {
        let mut link = a.model.measures.last().expect("there is one").clone();
        let below = MeasureIx(a.model.measures.len() - 1);
        link.rule = Rule::Transform {
            of: below,
            step: sanjeh_engine::model::Transform::Linear { scale: 1.0, offset: 0.0 },
        };
        a.model.measures.push(link);
    }
    assert!(a.model.validate().is_err());
}

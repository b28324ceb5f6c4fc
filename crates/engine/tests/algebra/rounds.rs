//! A round beside the one before it.

use proptest::prelude::*;
use sanjeh_engine::dataset::Ids;
use sanjeh_engine::model::{Basis, Growth, MeasureIx, Model, Ties};
use sanjeh_engine::round::Rounding;
use sanjeh_engine::{Side, compare};

use crate::build::{Build, UNIT};

/// A model with one measure that is published with two decimals.
fn model() -> (Model, MeasureIx) {
    let mut b = Build::units(0);
    let m = b.numbers(UNIT, &[]);
    b.model.measures[m.0].published = Some(Rounding::half_up(2));
    (b.model, m)
}

/// Ids with hundredths of a score, or none.
fn round() -> impl Strategy<Value = Vec<(String, Option<i32>)>> {
    let score = prop_oneof![5 => (0..400_i32).prop_map(Some), 1 => Just(None)];
    prop::collection::btree_map(0..12_u8, score, 0..12)
        .prop_map(|all| all.into_iter().map(|(id, x)| (format!("a{id}"), x)).collect())
        .prop_shuffle()
}

fn sides(round: &[(String, Option<i32>)]) -> (Ids, Vec<f64>) {
    let score = |x: &Option<i32>| x.map_or(f64::NAN, |x| f64::from(x) / 100.0 + 1e-9);
    (round.iter().map(|r| r.0.as_str()).collect(), round.iter().map(|r| score(&r.1)).collect())
}

proptest! {
    #[test]
    fn growth_is_the_difference_of_what_was_published(now in round(), before in round()) {
        let (model, m) = model();
        let ((ids, scores), (old_ids, old_scores)) = (sides(&now), sides(&before));
        let growth =
            Growth { id: "g".into(), measure: m, basis: Basis::Published, ties: Ties::Competition };
        let later = Side { ids: &ids, scores: &scores, measure: (&model, m) };
        let earlier = Side { ids: &old_ids, scores: &old_scores, measure: (&model, m) };
        let comparison = compare(&growth, later, earlier);

        let of = |round: &[(String, Option<i32>)], id: &str| round.iter().find(|r| r.0 == id).map(|r| r.1);
        let mut expected: Vec<(i32, &str)> = now
            .iter()
            .filter_map(|(id, x)| Some((x.as_ref()? - of(&before, id)??, id.as_str())))
            .collect();
        expected.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let grown: Vec<(f64, &str)> =
            comparison.grown.iter().map(|g| (g.growth, ids.get(g.row))).collect();
        let in_points: Vec<(f64, &str)> =
            expected.iter().map(|(g, id)| (f64::from(*g) / 100.0, *id)).collect();
        prop_assert_eq!(grown, in_points);
        for g in &comparison.grown {
            let larger = expected.iter().filter(|e| f64::from(e.0) / 100.0 > g.growth).count();
            prop_assert_eq!(g.rank as usize, larger + 1);
            prop_assert_eq!(ids.get(g.row), old_ids.get(g.row_before));
        }
        let entered: Vec<&str> = comparison.entered.iter().map(|r| ids.get(*r)).collect();
        let new = now.iter().map(|n| n.0.as_str()).filter(|id| of(&before, id).is_none());
        prop_assert_eq!(entered, new.collect::<Vec<_>>());
        let left: Vec<&str> = comparison.left.iter().map(|r| old_ids.get(*r)).collect();
        let gone = before.iter().map(|b| b.0.as_str()).filter(|id| of(&now, id).is_none());
        prop_assert_eq!(left, gone.collect::<Vec<_>>());
        // Turned round, each growth changes its sign, and who entered has left.
        let back = compare(&growth, earlier, later);
        for g in &comparison.grown {
            let same = back.grown.iter().find(|b| b.row == g.row_before);
            prop_assert_eq!(same.map(|b| b.growth), Some(0.0 - g.growth));
        }
        prop_assert_eq!((back.left.len(), back.entered.len()), (comparison.entered.len(), comparison.left.len()));
    }
}

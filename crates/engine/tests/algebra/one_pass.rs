//! Means of answers that are made in one pass with others are those that are made alone.

use proptest::prelude::*;
use sanjeh_engine::dataset::{AnswerColumn, code, decimal};
use sanjeh_engine::model::{
    AnswerPolicy, Gaps, Kind, MeasureIx, Method, RollupHow, Special, TestOn,
};
use sanjeh_engine::{Keep, score};

use crate::build::{Build, UNIT, only};

/// A question: how many options it has, or none for decimals; and numbers from which answers are made.
type Asked = (Option<u8>, Vec<u16>);

/// Some are beyond what their question allows, and some more than half a byte can name.
fn asked() -> impl Strategy<Value = Asked> {
    let options = prop_oneof![
        3 => Just(Some(2_u8)), 3 => Just(Some(4)), 1 => Just(Some(13)), 1 => Just(Some(14)), 4 => Just(None)
    ];
    (options, prop::collection::vec(any::<u16>(), 1..60))
}

fn column(options: Option<u8>, numbers: &[u16], rows: usize, beyond: bool) -> (Kind, AnswerColumn) {
    let numbers = (0..rows).map(|row| numbers[row * 7 % numbers.len()]);
    if let Some(n) = options {
        let special = [code::MISSING, code::NOT_APPLICABLE, code::NOT_RELEVANT];
        let codes = numbers.map(|x| {
            let option = if beyond && x % 31 == 7 { 40 } else { (x % u16::from(n)) as u8 };
            special.get(usize::from(x >> 8) % 9).copied().unwrap_or(option)
        });
        let points = (0..n).map(|i| (i.to_string(), f64::from(i) * 7.5)).collect();
        return (Kind::Choice { options: points }, AnswerColumn::Options(codes.collect()));
    }
    let special = [decimal::MISSING, decimal::NOT_APPLICABLE, decimal::NOT_RELEVANT];
    let units = numbers.map(|x| {
        let within = i32::from(x) % 10_001;
        let unit = if beyond && x % 31 == 7 { i32::from(x) - 5_000_000 } else { within };
        special.get(usize::from(x >> 8) % 9).copied().unwrap_or(unit)
    });
    let kind = Kind::Number { range: (0.0, 100.0), goalposts: None };
    (kind, AnswerColumn::Decimals { decimals: 2, units: units.collect() })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_pass_for_many_gives_what_one_for_each_gives(
        questions in prop::collection::vec(asked(), 1..10),
        sizes in prop::collection::vec(0..300_usize, 1..9),
        zero in any::<bool>(), counts in any::<bool>(), filtered in any::<bool>(), beyond in any::<bool>(),
    ) {
        let links: Vec<u32> =
            (0_u32..).zip(&sizes).flat_map(|(to, n)| std::iter::repeat_n(to, *n)).collect();
        let rows = links.len();
        let mut b = Build::units(sizes.len());
        let part = b.subjects("part", rows);
        b.link(part, UNIT, links);
        let kinds: Vec<&str> = (0..rows).map(|row| ["a", "b", "c"][row * row % 3]).collect();
        let kind = b.attribute(part, "kind", &kinds);
        let missing = if counts { Special::Zero } else { Special::LeaveOut };
        let policy = AnswerPolicy {
            missing, not_applicable: Special::LeaveOut, not_relevant: Special::LeaveOut,
        };
        let gaps = if zero { Gaps::Zero } else { Gaps::LeaveOut };
        let of: Vec<MeasureIx> = questions.iter().map(|(options, numbers)| {
            let (kind, column) = column(*options, numbers, rows, beyond);
            b.question(part, kind, policy, column)
        }).collect();
        let up: Vec<MeasureIx> = of.iter().map(|&of| {
            let filter = only(TestOn::Attribute(kind, vec!["a".into(), "c".into()]));
            let up = b.rollup(part, of, Method::Mean, gaps, None);
            if filtered {
                let method = sanjeh_engine::model::MethodChoice::Same(Method::Mean, gaps);
                let how = RollupHow::Of { measure: of, method, weight: None };
                return b.rollup_how(part, how, filter);
            }
            up
        }).collect();
        let together = score(&b.model, &b.data, Keep::Only(&up)).expect("it is sound");
        for &measure in &up {
            let these: Vec<_> = (0..sizes.len() as u32)
                .map(|row| together.get(measure, row).map(f64::to_bits)).collect();
            prop_assert_eq!(these, b.bits(measure));
        }
    }
}

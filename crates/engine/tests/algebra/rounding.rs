//! Rounding of decimals, against whole numbers.

use proptest::prelude::*;
use sanjeh_engine::round::{Mode, Rounding};

/// `whole / 10^3` rounded to a whole number of thousands, by whole numbers alone.
fn thousands(whole: i64, mode: Mode) -> i64 {
    let (below, rest) = (whole.div_euclid(1000), whole.rem_euclid(1000));
    let up = match mode {
        Mode::Down => false,
        Mode::Up => rest > 0,
        Mode::HalfUp => rest > 500 || rest == 500 && whole > 0,
        Mode::HalfEven | Mode::Nearest => rest > 500 || rest == 500 && below % 2 != 0,
    };
    below + i64::from(up)
}

const MODES: [Mode; 4] = [Mode::HalfUp, Mode::HalfEven, Mode::Down, Mode::Up];

/// Whole numbers of which many end in a tie or in zeros.
fn whole() -> impl Strategy<Value = i64> {
    let ends =
        prop_oneof![Just(0), Just(500), Just(499), Just(501), Just(1), Just(999), 0..1000_i64];
    (prop_oneof![-200..200_i64, -100_000_000..100_000_000_i64], ends)
        .prop_map(|(k, e)| k * 1000 + e)
}

fn tens(decimals: u8) -> f64 {
    sanjeh_engine::dataset::TENS[usize::from(decimals)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn decimals_are_rounded_as_decimals(whole in whole(), decimals in 0..6_u8, noise in -2..=2_i64) {
        let x = whole as f64 / tens(decimals + 3);
        // A few units in the last place, as arithmetic leaves them.
        let moved = if x == 0.0 { x } else { f64::from_bits(x.to_bits().wrapping_add_signed(noise)) };
        for mode in MODES {
            let rounded = Rounding { decimals, mode }.apply(moved);
            let expected = thousands(whole, mode) as f64 / tens(decimals);
            prop_assert_eq!(rounded.to_bits(), (expected + 0.0).to_bits(), "{} {:?}", moved, mode);
            // What is rounded stays.
            prop_assert_eq!(Rounding { decimals, mode }.apply(rounded), rounded);
        }
    }

    #[test]
    fn rounding_by_bits_gives_the_nearest_decimal(whole in whole(), decimals in 0..6_u8) {
        let x = whole as f64 / tens(decimals + 3);
        let rounded = Rounding { decimals, mode: Mode::Nearest }.apply(x);
        let k = (x * tens(decimals)).floor();
        let (low, high) = (k / tens(decimals), (k + 1.0) / tens(decimals));
        prop_assert!(rounded == low || rounded == high);
        prop_assert!((x - rounded).abs() <= (x - low).abs().min((high - x).abs()));
    }

    #[test]
    fn rounding_keeps_the_order(a in -1e6..1e6_f64, b in -1e6..1e6_f64, decimals in 0..=15_u8) {
        for mode in MODES {
            let r = Rounding { decimals, mode };
            prop_assert!(a > b || r.apply(a) <= r.apply(b));
        }
    }
}

#[test]
fn a_zero_has_no_sign() {
    for decimals in [0, 2, 9, 12, 15] {
        for mode in [Mode::HalfUp, Mode::HalfEven, Mode::Nearest, Mode::Up] {
            for x in [-0.0, -1e-18, -4e-17, -0.5 / 1e15] {
                let rounded = Rounding { decimals, mode }.apply(x);
                assert!(rounded != 0.0 || rounded.is_sign_positive(), "{x} {decimals} {mode:?}");
            }
        }
    }
    assert!(Rounding { decimals: 2, mode: Mode::HalfEven }.apply(-0.005).is_sign_positive());
}

//! Numbers for people, also those that are none.

use crate::{Lang, digits, locales::undefined, message};

/// A number for people.
///
/// Without `decimals` it has the fewest digits that read back as the same `f64`. With them it is
/// rounded half away from zero, as scores are published: a tie is judged on the first 14
/// significant digits, so that `2.675`, whose double is a little less, becomes `2.68`. Very large
/// numbers, and very small ones without `decimals`, have an exponent: `1e300`. What is not a number
/// is called undefined, in words.
pub fn number(lang: Lang, x: f64, decimals: Option<u8>) -> String {
    if x.is_nan() { undefined().text(lang) } else { digits::number(lang, x, decimals) }
}

/// A part of a hundred for people, as [`number`] writes it, with the sign: `12.5%`, `۱۲٫۵٪`.
pub fn percent(lang: Lang, x: f64, decimals: Option<u8>) -> String {
    message!("number-percent", value = number(lang, x, decimals)).plain(lang)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sanjeh_engine::round::Rounding;

    use super::*;
    use crate::integer;

    fn in_both(x: f64, decimals: Option<u8>) -> [String; 2] {
        Lang::ALL.map(|lang| number(lang, x, decimals))
    }

    #[test]
    fn each_language_has_its_digits_and_separators() {
        assert_eq!(in_both(1_234_567.89, None), ["1,234,567.89", "۱٬۲۳۴٬۵۶۷٫۸۹"]);
        assert_eq!(in_both(-12.5, None), ["-12.5", "\u{200e}−۱۲٫۵"]);
        assert_eq!(in_both(64.7, Some(2)), ["64.70", "۶۴٫۷۰"]);
        assert_eq!(in_both(0.0, None), ["0", "۰"]);
        assert_eq!(integer(Lang::Fa, 1662), "۱٬۶۶۲");
        assert_eq!(integer(Lang::En, i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn a_part_of_a_hundred_has_the_sign_of_the_language() {
        let in_both = |x, decimals| Lang::ALL.map(|lang| percent(lang, x, decimals));
        assert_eq!(in_both(12.5, Some(0)), ["13%", "۱۳٪"]);
        assert_eq!(in_both(12.5, None), ["12.5%", "۱۲٫۵٪"]);
    }

    #[test]
    fn rounding_is_that_of_published_scores() {
        assert_eq!(number(Lang::En, 2.675, Some(2)), "2.68");
        assert_eq!(number(Lang::En, -2.675, Some(2)), "-2.68");
        assert_eq!(number(Lang::En, 64.685 - 1e-14, Some(2)), "64.69");
        assert_eq!(number(Lang::En, 99.995, Some(2)), "100.00");
        assert_eq!(number(Lang::En, 0.5, Some(0)), "1");
        assert_eq!(number(Lang::En, 1e-300, Some(1)), "0.0");
        assert_eq!(number(Lang::En, 123_456_789.123_456_79, Some(6)), "123,456,789.123457");
    }

    #[test]
    fn nothing_is_less_than_nothing() {
        assert_eq!(number(Lang::En, -0.0, None), "0");
        assert_eq!(number(Lang::En, -0.001, Some(2)), "0.00");
    }

    #[test]
    fn extremes_are_short_and_what_is_not_a_number_says_so() {
        assert_eq!(in_both(1e300, None), ["1e300", "۱e۳۰۰"]);
        assert_eq!(number(Lang::En, -1.5e300, Some(2)), "-1.5e300");
        assert_eq!(in_both(2.5e-10, None), ["2.5e-10", "۲٫۵e\u{200e}−۱۰"]);
        assert_eq!(number(Lang::En, 1e20, None), "100,000,000,000,000,000,000");
        assert_eq!(in_both(f64::NEG_INFINITY, None), ["-∞", "\u{200e}−∞"]);
        assert_eq!(in_both(f64::NAN, Some(1)), ["undefined", "تعریف‌نشده"]);
    }

    proptest! {
        #[test]
        fn any_number_reads_back(x in any::<f64>()) {
            prop_assume!(x.is_finite());
            let read: f64 = number(Lang::En, x, None).replace(',', "").parse().unwrap();
            prop_assert_eq!(read, x);
        }

        #[test]
        fn decimals_are_those_of_the_engine(x in -1e5..1e5, decimals in 0_u8..=8) {
            let rounded = Rounding::half_up(decimals).apply(x);
            let shown: f64 = number(Lang::En, x, Some(decimals)).replace(',', "").parse().unwrap();
            let written: f64 = format!("{rounded:.*}", usize::from(decimals)).parse().unwrap();
            prop_assert_eq!(shown, written);
        }
    }
}

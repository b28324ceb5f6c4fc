//! Numbers as people write them: `1,234.5` in English, `۱٬۲۳۴٫۵` in Persian.

use fixed_decimal::{Decimal, Sign, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::{
    DecimalFormatter, DecimalFormatterPreferences, options::DecimalFormatterOptions,
};
use icu_locale_core::locale;

use crate::{Lang, message};

/// From here on a number is shown with an exponent, as `1e21`.
const LARGEST_WRITTEN_OUT: f64 = 1e21;

/// Below this a number is shown with an exponent, as `1e-10`, unless decimals are asked for.
const SMALLEST_WRITTEN_OUT: f64 = 1e-9;

/// How many significant digits of a binary number decide where it is rounded to.
const SURE_DIGITS: u8 = 14;

/// A number for people.
///
/// Without `decimals` it has the fewest digits that read back as the same `f64`. With them it is
/// rounded half away from zero, as scores are published: a tie is judged on the first 14
/// significant digits, so that `2.675`, whose double is a little less, becomes `2.68`. Very large
/// numbers, and very small ones without `decimals`, have an exponent: `1e300`. What is not a number
/// is called undefined, in words.
pub fn number(lang: Lang, x: f64, decimals: Option<u8>) -> String {
    if x.is_nan() {
        return message!("number-undefined").text(lang);
    }
    if x.is_infinite() {
        // The sign is the language's, so it is taken from a number that has it.
        let one = if x > 0.0 { 1 } else { -1 };
        return integer(lang, one).replace(&integer(lang, 1), "∞");
    }
    let size = x.abs();
    let small = size < SMALLEST_WRITTEN_OUT && size != 0.0 && decimals.is_none();
    if small || size >= LARGEST_WRITTEN_OUT {
        let scientific = format!("{x:e}");
        let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
        return format!("{}e{}", show(lang, read(mantissa)), show(lang, read(exponent)));
    }
    show(lang, decimals.map_or_else(|| read(&x.to_string()), |decimals| rounded(x, decimals)))
}

/// A whole number for people, with its digits in groups of three.
pub fn integer(lang: Lang, n: i64) -> String {
    show(lang, Decimal::from(n))
}

/// A number that is a name, such as that of a round: the language's digits, not in groups.
pub fn label(lang: Lang, n: u32) -> String {
    let mut digits = integer(lang, n.into());
    digits.retain(char::is_alphanumeric);
    digits
}

/// An id or a version for people: in the digits of the language where it has nothing but digits and
/// points, else as it is.
pub fn numeral(lang: Lang, text: &str) -> String {
    if !text.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return text.to_owned();
    }
    let digit = |c: char| match c.to_digit(10) {
        Some(digit) => integer(lang, digit.into()),
        None => c.to_string(),
    };
    text.chars().map(digit).collect()
}

/// A part of a hundred for people, as [`number`] writes it, with the sign: `12.5%`, `۱۲٫۵٪`.
pub fn percent(lang: Lang, x: f64, decimals: Option<u8>) -> String {
    message!("number-percent", value = number(lang, x, decimals)).plain(lang)
}

fn rounded(x: f64, decimals: u8) -> Decimal {
    let sure = format!("{x:.*e}", usize::from(SURE_DIGITS) - 1);
    let exponent = sure.split_once('e').and_then(|(_, e)| e.parse::<i32>().ok()).unwrap_or(0);
    let kept = exponent + 1 + i32::from(decimals);
    // Where the place of rounding lies beyond the sure digits, all digits that there are decide.
    let mut digits = read(&if kept < i32::from(SURE_DIGITS) { sure } else { x.to_string() });
    let place = -i16::from(decimals);
    digits.round_with_mode(place, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
    digits.absolute.pad_end(place);
    digits
}

/// Digits as Rust writes them; always readable, so that 0 never comes of it.
fn read(digits: &str) -> Decimal {
    let read = Decimal::try_from_str(digits);
    debug_assert!(read.is_ok(), "{digits}");
    read.unwrap_or_default()
}

fn show(lang: Lang, mut digits: Decimal) -> String {
    thread_local! {
        // The formatters' data cannot be shared between threads.
        static EN: DecimalFormatter = formatter(locale!("en").into());
        static FA: DecimalFormatter = formatter(locale!("fa").into());
    }
    if digits.absolute.is_zero() {
        digits.sign = Sign::None;
    }
    let formatter = match lang {
        Lang::En => &EN,
        Lang::Fa => &FA,
    };
    formatter.with(|formatter| formatter.format(&digits).to_string())
}

fn formatter(locale: DecimalFormatterPreferences) -> DecimalFormatter {
    DecimalFormatter::try_new(locale, DecimalFormatterOptions::default())
        .expect("the data of both languages are compiled in")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sanjeh_engine::round::Rounding;

    use super::*;

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
    fn extremes_are_short_and_what_is_no_number_says_so() {
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

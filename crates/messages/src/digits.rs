//! The digits of numbers as people write them: `1,234.5` in English, `۱٬۲۳۴٫۵` in Persian.

use std::cell::RefCell;

use fixed_decimal::{Decimal, Sign, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::{DecimalFormatter, options::DecimalFormatterOptions};

use crate::{Calendar, Lang};

/// From here on a number is shown with an exponent, as `1e21`.
const LARGEST_WRITTEN_OUT: f64 = 1e21;

/// Below this a number is shown with an exponent, as `1e-10`, unless decimals are asked for.
const SMALLEST_WRITTEN_OUT: f64 = 1e-9;

/// How many significant digits of a binary number decide where it is rounded to.
const SURE_DIGITS: u8 = 14;

/// As [`crate::number()`], of what is a number.
pub(crate) fn number(lang: Lang, x: f64, decimals: Option<u8>) -> String {
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

/// An id or a version for people: in the digits of the language where it has nothing but digits,
/// points and hyphens, else as it is.
pub fn numeral(lang: Lang, text: &str) -> String {
    if !text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-') {
        return text.to_owned();
    }
    let digit = |c: char| match c.to_digit(10) {
        Some(digit) => integer(lang, digit.into()),
        // `9.0` is read as a number, `9.0.1` is not.
        None if text.matches('.').count() == 1 && c == '.' => decimal_sign(lang),
        None => c.to_string(),
    };
    text.chars().map(digit).collect()
}

/// What stands before the decimals of a number.
fn decimal_sign(lang: Lang) -> String {
    let half = number(lang, 0.5, Some(1));
    half.chars().skip(1).take(1).collect()
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
        // By the number of the language: the formatters' data cannot be shared between threads.
        static FORMATTERS: RefCell<Vec<Option<DecimalFormatter>>> = const { RefCell::new(Vec::new()) };
    }
    if digits.absolute.is_zero() {
        digits.sign = Sign::None;
    }
    FORMATTERS.with_borrow_mut(|all| {
        let at = lang.index();
        if all.len() <= at {
            all.resize_with(at + 1, || None);
        }
        all[at].get_or_insert_with(|| formatter(lang)).format(&digits).to_string()
    })
}

fn formatter(lang: Lang) -> DecimalFormatter {
    let locale = lang.language().locale(Calendar::Gregorian);
    DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default())
        .expect("the data of all locales are compiled in")
}

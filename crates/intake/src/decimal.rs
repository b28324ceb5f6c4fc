//! Numbers as people write them in tables, without losing a digit.

use std::borrow::Cow;

use sanjeh_engine::dataset::{TENS, decimal};
use sanjeh_engine::text::unify;

/// A number as a column stores it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Number {
    /// `units / 10^decimals`, without zeros at the end; a negative zero is 0.
    Decimal { units: i32, decimals: u8 },
    /// One that is no such decimal.
    Float(f64),
}

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotANumber {
    /// It is no decimal number at all.
    Other,
    /// It has a comma (`12,5`; `1,000`): nobody knows whether it parts decimals or thousands.
    Comma,
    /// It is infinite, or larger than any `f64`.
    TooLarge,
    /// It is `NaN`.
    Nan,
}

impl Number {
    /// The double nearest to the number: the one that [`str::parse`] gives.
    #[inline]
    pub(crate) fn value(self) -> f64 {
        match self {
            Self::Decimal { units, decimals } => f64::from(units) / TENS[usize::from(decimals)],
            Self::Float(x) => x,
        }
    }

    /// A number whose digits are plain ASCII: `-12.50`; none for anything else or longer.
    #[inline]
    pub(crate) fn quick(text: &[u8]) -> Option<Self> {
        let (negative, digits) = match text {
            [b'-', digits @ ..] => (true, digits),
            digits => (false, digits),
        };
        // Up to 18 digits fit without overflow.
        if digits.is_empty() || digits.len() > 18 {
            return None;
        }
        let mut units = 0_i64;
        let mut point = None;
        for (at, &byte) in digits.iter().enumerate() {
            match byte {
                b'0'..=b'9' => units = units * 10 + i64::from(byte - b'0'),
                b'.' if point.is_none() && digits.len() > 1 => point = Some(at),
                _ => return None,
            }
        }
        let decimals = point.map_or(0, |at| digits.len() - at - 1);
        Self::decimal(if negative { -units } else { units }, decimals)
    }

    fn decimal(mut units: i64, mut decimals: usize) -> Option<Self> {
        while decimals > 0 && units % 10 == 0 {
            units /= 10;
            decimals -= 1;
        }
        if decimals > usize::from(decimal::MOST) {
            return None;
        }
        // The least value marks, while columns are filled, an answer that says that it is missing.
        let units = i32::try_from(units).ok().filter(|&units| units > decimal::LEAST)?;
        Some(Self::Decimal { units, decimals: decimals as u8 })
    }

    /// Any number: signs, exponents, digits of Persian and Arabic, white space around.
    ///
    /// # Errors
    /// Why it is none.
    pub(crate) fn parse(text: &str) -> Result<Self, NotANumber> {
        let text = plain(text);
        if let Some(number) = Self::quick(text.as_bytes()) {
            return Ok(number);
        }
        let parts = Parts::of(&text)?;
        if let Some(number) = parts.small() {
            return Ok(number);
        }
        let x: f64 = text.parse().map_err(|_| NotANumber::Other)?;
        if x.is_finite() { Ok(Self::Float(x + 0.0)) } else { Err(NotANumber::TooLarge) }
    }
}

/// Whether a number has no fraction. Beyond 2^63 none has.
pub(crate) fn is_whole(number: f64) -> bool {
    number.abs() >= 9e18 || number as i64 as f64 == number
}

/// ASCII digits, a point and a hyphen for what looks like them, without space around.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    let text = crate::text::trim(text);
    match unify(text) {
        Cow::Borrowed(text) if text.contains('−') => Cow::Owned(text.replace('−', "-")),
        Cow::Owned(text) => Cow::Owned(text.replace('−', "-")),
        same @ Cow::Borrowed(_) => same,
    }
}

/// A number taken apart; the digits are checked.
struct Parts<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    exponent: i64,
}

impl<'a> Parts<'a> {
    fn of(text: &'a str) -> Result<Self, NotANumber> {
        let (negative, unsigned) = match text.as_bytes().first() {
            Some(b'-') => (true, &text[1..]),
            Some(b'+') => (false, &text[1..]),
            _ => (false, text),
        };
        match unsigned.to_ascii_lowercase().as_str() {
            "nan" => return Err(NotANumber::Nan),
            "inf" | "infinity" | "∞" => return Err(NotANumber::TooLarge),
            _ => {}
        }
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent_of(exponent)?),
            None => (unsigned, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let are_digits = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
        if are_digits(whole) && are_digits(fraction) && whole.len() + fraction.len() > 0 {
            return Ok(Self { negative, whole, fraction, exponent });
        }
        let among = |c: char| c.is_ascii_digit() || matches!(c, ',' | '،' | '٬' | '.');
        let commas = unsigned.contains([',', '،', '٬']);
        let digits = unsigned.contains(|c: char| c.is_ascii_digit());
        if commas && digits && unsigned.chars().all(among) {
            return Err(NotANumber::Comma);
        }
        Err(NotANumber::Other)
    }

    /// The number as a decimal, if it is one after its zeros and its exponent were worked in.
    fn small(&self) -> Option<Number> {
        let fraction = self.fraction.trim_end_matches('0');
        let digits = format!("{}{fraction}", self.whole);
        let digits = digits.trim_start_matches('0');
        if digits.is_empty() {
            return Some(Number::Decimal { units: 0, decimals: 0 });
        }
        if digits.len() > 18 || self.exponent.abs() > 30 {
            return None;
        }
        let mut units: i64 = digits.parse().ok()?;
        let mut decimals = fraction.len() as i64 - self.exponent;
        while decimals < 0 {
            units = units.checked_mul(10)?;
            decimals += 1;
        }
        Number::decimal(if self.negative { -units } else { units }, usize::try_from(decimals).ok()?)
    }
}

fn exponent_of(text: &str) -> Result<i64, NotANumber> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NotANumber::Other);
    }
    // Beyond 18 digits only its size counts.
    let size = if digits.len() > 18 { i64::MAX } else { digits.parse().unwrap_or(i64::MAX) };
    Ok(if text.starts_with('-') { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const fn decimal(units: i32, decimals: u8) -> Number {
        Number::Decimal { units, decimals }
    }

    #[test]
    fn decimals_keep_every_digit() {
        assert_eq!(Number::parse("50.4127"), Ok(decimal(504_127, 4)));
        assert_eq!(Number::parse("100.00"), Ok(decimal(100, 0)));
        assert_eq!(Number::parse(" -۱۲٫۵ "), Ok(decimal(-125, 1)));
        assert_eq!(Number::parse("٣"), Ok(decimal(3, 0)));
        assert_eq!(Number::parse("−7"), Ok(decimal(-7, 0)));
        assert_eq!(Number::parse("+1e3"), Ok(decimal(1000, 0)));
        assert_eq!(Number::parse("25e-4"), Ok(decimal(25, 4)));
        assert_eq!(Number::parse("0.50000000000000000000000"), Ok(decimal(5, 1)));
        assert_eq!(Number::parse("-0"), Ok(decimal(0, 0)));
        assert_eq!(Number::parse(".5"), Ok(decimal(5, 1)));
        assert_eq!(Number::parse("5."), Ok(decimal(5, 0)));
    }

    #[test]
    fn what_does_not_fit_is_the_nearest_double() {
        for text in ["0.1234567890123", "3000000000", "-2147483645", "1e300", "1e-9999", "1e-40"] {
            assert_eq!(Number::parse(text), Ok(Number::Float(text.parse().unwrap())), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in ["", "-", ".", "0x10", "1_000", "1e", "e5", "12 5", "1.2.3", "abc", "--1", "5%"]
        {
            assert_eq!(Number::parse(text), Err(NotANumber::Other), "{text}");
        }
        for text in ["12,5", "1,234,567.5", "۱۲،۵", "1٬000"] {
            assert_eq!(Number::parse(text), Err(NotANumber::Comma), "{text}");
        }
        for text in ["1e400", "-1e99999999999999999999", "inf", "-Infinity"] {
            assert_eq!(Number::parse(text), Err(NotANumber::TooLarge), "{text}");
        }
        assert_eq!(Number::parse("NaN"), Err(NotANumber::Nan));
    }

    proptest! {
        #[test]
        fn the_value_is_what_the_standard_library_reads(
            text in "[-+]?([0-9]{1,12}(\\.[0-9]{0,12})?|\\.[0-9]{1,11})([eE][-+]?[0-9]{1,2})?"
        ) {
            let want: f64 = text.parse().unwrap();
            let got = Number::parse(&text).unwrap().value();
            prop_assert_eq!(got.to_bits(), (want + 0.0).to_bits());
        }
    }
}

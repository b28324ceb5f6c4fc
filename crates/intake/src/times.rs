//! Times of the day, and spans of time, as workbooks and people write them.

use sanjeh_engine::text::unify;

use crate::text::trim;

/// What a workbook says of a time of the day: it is one of the first day that it counts.
const FIRST_DAYS: [&str; 3] = ["1899-12-30", "1899-12-31", "1904-01-01"];

/// A time in whole seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Time {
    seconds: u64,
    negative: bool,
}

impl Time {
    /// Reads `12:30`, `-100:00:00`, `PT12H30M`, and `1899-12-31T12:30:00`, which is what the cell of a
    /// time is read as.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = unify(trim(text));
        for day in FIRST_DAYS {
            match text.strip_prefix(day).map(|rest| rest.strip_prefix(['T', ' ']).unwrap_or(rest)) {
                // In 1904 days may be meant.
                Some("") if day.starts_with("1899") => {
                    return Some(Self { seconds: 0, negative: false });
                }
                Some(rest) => return Some(Self { seconds: clock(rest)?, negative: false }),
                None => {}
            }
        }
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.as_ref()),
        };
        let seconds = match text.strip_prefix("PT") {
            Some(rest) => span(rest)?,
            None => clock(text)?,
        };
        Some(Self { seconds, negative })
    }

    /// Hours, minutes and seconds.
    pub(crate) fn shown(self) -> String {
        let (minutes, seconds) = (self.seconds / 60, self.seconds % 60);
        format!("{}{}:{:02}:{seconds:02}", self.sign(), minutes / 60, minutes % 60)
    }

    /// So many times so many seconds, with at most four decimals.
    pub(crate) fn in_units(self, unit: u32) -> String {
        let number = self.seconds as f64 / f64::from(unit);
        format!("{}{}", self.sign(), (number * 1e4).round() / 1e4)
    }

    fn sign(self) -> &'static str {
        if self.negative { "-" } else { "" }
    }
}

/// Hours and minutes, and seconds if they are there: the seconds in all.
fn clock(text: &str) -> Option<u64> {
    let mut parts = text.split(':');
    let hours = number(parts.next()?)?;
    let sixtieth = |part: &str| number(part).filter(|n| part.len() == 2 && *n < 60);
    let minutes = sixtieth(parts.next()?)?;
    let seconds = match parts.next() {
        Some(part) => sixtieth(part.split('.').next()?)?,
        None => 0,
    };
    parts.next().is_none().then_some(hours * 3600 + minutes * 60 + seconds)
}

/// What follows `PT` in a span of time.
fn span(text: &str) -> Option<u64> {
    let (mut rest, mut seconds) = (text, 0);
    for (unit, factor) in [('H', 3600), ('M', 60), ('S', 1)] {
        if let Some((value, behind)) = rest.split_once(unit) {
            seconds += number(value.split(['.', ',']).next()?)? * factor;
            rest = behind;
        }
    }
    (rest.is_empty() && !text.is_empty()).then_some(seconds)
}

/// At most nine digits.
fn number(digits: &str) -> Option<u64> {
    let sound = digits.len() <= 9 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if sound { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_distinguished_from_other_texts() {
        for (text, shown, hours) in [
            ("12:30", "12:30:00", "12.5"),
            (" ۹:۰۵:۳۰ ", "9:05:30", "9.0917"),
            ("-100:00:00", "-100:00:00", "-100"),
            ("PT12H30M00S", "12:30:00", "12.5"),
            ("PT30H00M00.5S", "30:00:00", "30"),
            ("1899-12-31T12:30:00", "12:30:00", "12.5"),
            ("1899-12-31", "0:00:00", "0"),
        ] {
            let time = Time::parse(text).unwrap();
            assert_eq!((time.shown().as_str(), time.in_units(3600).as_str()), (shown, hours));
        }
        for text in
            ["", "12", "12:3", "12:60", "2022-06-20T12:30:00", "PT", "PT12", "1:2:3:4", "a:30"]
        {
            assert_eq!(Time::parse(text), None, "{text}");
        }
    }
}

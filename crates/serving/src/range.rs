//! A part of a large answer: a download that broke off goes on where it did.

use std::ops::Range;

use http::HeaderMap;
use http::header::{HeaderValue, IF_RANGE, RANGE};

/// What is wanted of an answer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// All of it.
    All,
    /// These bytes.
    Part(Range<u64>),
    /// Bytes that it does not have.
    Nothing,
}

/// What these headers want of an answer of this length with this tag: one range of bytes. Several at
/// once, and what is no range, get the whole, as HTTP allows.
pub(crate) fn wanted(asked: &HeaderMap, tag: &HeaderValue, length: u64) -> Wanted {
    let Some(range) = asked.get(RANGE).and_then(|range| range.to_str().ok()) else {
        return Wanted::All;
    };
    // The rest of what was another answer does not fit to its beginning.
    if asked.get(IF_RANGE).is_some_and(|had| had != tag) {
        return Wanted::All;
    }
    parse(range, length).unwrap_or(Wanted::All)
}

fn parse(range: &str, length: u64) -> Option<Wanted> {
    let (unit, range) = range.split_once('=')?;
    let (from, to) = range.trim().split_once('-')?;
    let number = |text: &str| {
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        // So many digits are beyond every end.
        digits.then(|| text.parse::<u64>().unwrap_or(u64::MAX))
    };
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return None;
    }
    let part = match (number(from.trim()), to.trim()) {
        (Some(from), "") => from..length,
        (Some(from), to) => {
            let to = number(to)?;
            if to < from {
                return None;
            }
            from..to.saturating_add(1).min(length)
        }
        // The last so many.
        (None, to) if from.trim().is_empty() => length.saturating_sub(number(to)?)..length,
        _ => return None,
    };
    Some(if part.start < part.end { Wanted::Part(part) } else { Wanted::Nothing })
}

/// The header that says which part an answer is.
pub(crate) fn of(part: &Range<u64>, length: u64) -> Option<HeaderValue> {
    let last = part.end.saturating_sub(1);
    HeaderValue::try_from(format!("bytes {}-{last}/{length}", part.start)).ok()
}

/// The header that says that there is no such part.
pub(crate) fn none(length: u64) -> Option<HeaderValue> {
    HeaderValue::try_from(format!("bytes */{length}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_http_has_them() {
        for (range, wanted) in [
            ("bytes=0-9", Some(Wanted::Part(0..10))),
            ("Bytes = 90-", Some(Wanted::Part(90..100))),
            ("bytes=90-1000", Some(Wanted::Part(90..100))),
            ("bytes=-10", Some(Wanted::Part(90..100))),
            ("bytes=-1000", Some(Wanted::Part(0..100))),
            ("bytes=99999999999999999999-", Some(Wanted::Nothing)),
            ("bytes=100-", Some(Wanted::Nothing)),
            ("bytes=-0", Some(Wanted::Nothing)),
            ("bytes=9-0", None),
            ("bytes=0-1,5-6", None),
            ("bytes=+1-2", None),
            ("bytes=-", None),
            ("lines=0-9", None),
            ("", None),
        ] {
            assert_eq!(parse(range, 100), wanted, "{range}");
        }
    }
}

//! Ids that stand for many: `q{1..145}`, `U{01..05,09}`, `{north,south}_share`.

use sanjeh_messages::{Message, message};

/// The ids of a pattern, each with the part that stands in place of the braces.
pub(crate) type Ids = Vec<(String, String)>;

/// The ids for which a text stands, `most` of them at most; `None` if it is an ordinary id.
///
/// # Errors
/// What is wrong with the pattern.
pub(crate) fn ids(text: &str, most: usize) -> Result<Option<Ids>, Message> {
    let Some((before, rest)) = text.split_once('{') else { return Ok(None) };
    let is_pattern = |inner: &str| inner.contains("..") || inner.contains(',');
    let Some((inner, after)) = rest.split_once('}') else {
        if is_pattern(rest) {
            return Err(message!("methodology-pattern-open", text = text));
        }
        return Ok(None);
    };
    if !is_pattern(inner) {
        return Ok(None);
    }
    if after.contains('{') || after.contains('}') {
        return Err(message!("methodology-pattern-two", text = text));
    }
    let mut parts: Vec<String> = Vec::new();
    for part in inner.split(',').map(str::trim) {
        match part.split_once("..") {
            None if part.is_empty() => {
                return Err(message!("methodology-pattern-empty", text = text));
            }
            None => parts.push(part.to_owned()),
            Some((first, last)) => range(text, (first.trim(), last.trim()), most, &mut parts)?,
        }
        if parts.len() > most {
            return Err(message!("methodology-pattern-large", text = text, most = most));
        }
    }
    let mut sorted: Vec<&String> = parts.iter().collect();
    sorted.sort_unstable();
    if let Some((twice, _)) =
        sorted.iter().zip(sorted.iter().skip(1)).find(|(one, next)| one == next)
    {
        let id = format!("{before}{twice}{after}");
        return Err(message!("methodology-pattern-twice", text = text, id = id));
    }
    Ok(Some(parts.into_iter().map(|part| (format!("{before}{part}{after}"), part)).collect()))
}

/// Adds the numbers of a range, all as wide as its ends if one of these begins with a zero.
fn range(
    text: &str,
    (first, last): (&str, &str),
    most: usize,
    parts: &mut Vec<String>,
) -> Result<(), Message> {
    let is_number = |end: &str| !end.is_empty() && end.bytes().all(|b| b.is_ascii_digit());
    if !is_number(first) || !is_number(last) {
        return Err(message!("methodology-pattern-range", text = text));
    }
    let large = || message!("methodology-pattern-large", text = text, most = most);
    let number = |end: &str| end.parse::<u64>().map_err(|_| large());
    let (from, to) = (number(first)?, number(last)?);
    if from > to {
        return Err(message!(
            "methodology-pattern-turned",
            text = text,
            first = last,
            last = first
        ));
    }
    if to - from >= most as u64 {
        return Err(large());
    }
    let padded = [first, last].into_iter().any(|end| end.len() > 1 && end.starts_with('0'));
    let width = if padded { first.len().max(last.len()) } else { 0 };
    parts.extend((from..=to).map(|n| format!("{n:0width$}")));
    Ok(())
}

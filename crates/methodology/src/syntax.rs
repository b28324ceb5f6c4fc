//! Mistakes of TOML's grammar that have a plainer name than the grammar's.

use std::ops::Range;

use sanjeh_engine::text::unify;
use sanjeh_messages::{Message, message};

/// What is wrong with a line that breaks the grammar, and where.
pub(crate) fn plain_mistake(source: &str, at: usize) -> Option<(Range<usize>, Message)> {
    let at = source.floor_char_boundary(at.min(source.len()));
    let start = source[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = source[start..].find('\n').map_or(source.len(), |end| start + end);
    let line = &source[start..end];
    if let Some((range, text)) = other_signs(line) {
        return Some((start + range.start..start + range.end, text));
    }
    segments(line).into_iter().find_map(|segment| {
        let text = line[segment.range.clone()].trim();
        let key = text.split('=').next().unwrap_or_default().trim();
        let first = start + segment.range.start + line[segment.range.clone()].find(text)?;
        let span = first..first + key.len();
        let is_value = !text.contains('=');
        if is_value && segment.in_table && is_bare(key) {
            let text = if segment.weighted {
                message!("methodology-no-weight-given", name = key)
            } else {
                message!("methodology-no-value-given", name = key)
            };
            return Some((span, text));
        }
        if is_value && !segment.is_header {
            return None;
        }
        let spaced = key.split('.').map(str::trim).find(|part| has_spaces(part))?;
        let first = first + key.find(spaced)?;
        let text = message!("methodology-key-with-space", key = spaced);
        Some((first..first + spaced.len(), text))
    })
}

/// A value in signs that word processors and Persian keyboards write, and TOML does not read: curly
/// quotes, other digits, a sign of per cent, another comma.
fn other_signs(line: &str) -> Option<(Range<usize>, Message)> {
    let is_of_number = |c: &char| c.is_numeric() || matches!(c, '٫' | '٬' | '.' | '-' | '_');
    let mut quote = None;
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        let is_start = matches!(before, '=' | ',' | '[' | '{') && !c.is_whitespace();
        if let Some(mark) = quote {
            quote = (c != mark).then_some(mark);
        } else if matches!(c, '"' | '\'') {
            quote = Some(c);
        } else if c == '#' {
            return None;
        } else if matches!(c, '،' | '؛') {
            return Some((at..at + c.len_utf8(), message!("methodology-other-comma")));
        } else if is_start && is_quote(c) {
            let inner = &line[at + c.len_utf8()..];
            let end = inner.find(|c| is_quote(c) || c == '"').unwrap_or(inner.len());
            let text = message!("methodology-curly-quotes", text = &inner[..end]);
            return Some((at..at + c.len_utf8() + end, text));
        } else if is_start && c.is_numeric() {
            let number: String = line[at..].chars().take_while(is_of_number).collect();
            let end = at + number.len();
            let plain = unify(&number).replace('٫', ".").replace('٬', "");
            if line[end..].trim_start().starts_with(['%', '٪']) {
                return Some((at..end, message!("methodology-percent-sign", number = plain)));
            }
            let fraction: String =
                line[end..].chars().skip(1).take_while(char::is_ascii_digit).collect();
            if before == '=' && line[end..].starts_with(',') && !fraction.is_empty() {
                let number = format!("{plain}.{fraction}");
                let text = message!("methodology-decimal-comma", number = number);
                return Some((at..end + 1 + fraction.len(), text));
            }
            if !number.is_ascii() {
                return Some((at..end, message!("methodology-other-digits", number = plain)));
            }
        }
        if !c.is_whitespace() {
            before = c;
        }
    }
    None
}

/// Whether this is a quote of a word processor.
fn is_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '‘' | '’' | '«' | '»')
}

/// A part of a line: from a brace, a comma or its beginning to the next of these.
struct Segment {
    range: Range<usize>,
    /// Whether braces stand around it.
    in_table: bool,
    /// Whether these are the braces of `of`, which holds weights.
    weighted: bool,
    /// Whether it is the name of a section.
    is_header: bool,
}

fn segments(line: &str) -> Vec<Segment> {
    let trimmed = line.trim();
    if let Some(name) = trimmed.strip_prefix('[') {
        let name = name.trim_start_matches('[');
        let start = line.len() - line.trim_start().len() + (trimmed.len() - name.len());
        let range = start..start + name.find(']').unwrap_or(name.len());
        return vec![Segment { range, in_table: false, weighted: false, is_header: true }];
    }
    let mut all = Vec::new();
    // The brackets that are open: `None` for one of a list, whether it is that of `of` for a table.
    let mut open: Vec<Option<bool>> = Vec::new();
    let (mut start, mut quote) = (0, None);
    for (at, c) in line.char_indices() {
        if let Some(mark) = quote {
            quote = (c != mark).then_some(mark);
            continue;
        }
        match c {
            '"' | '\'' => quote = Some(c),
            '#' => break,
            '{' | '[' => {
                push(&mut all, start..at, &open);
                let key = line[start..at].trim().strip_suffix('=').unwrap_or_default().trim();
                let is_of = key.rsplit('.').next() == Some("of");
                open.push((c == '{').then_some(is_of));
                start = at + 1;
            }
            '}' | ']' | ',' => {
                push(&mut all, start..at, &open);
                if c != ',' {
                    open.pop();
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    if open.is_empty() && start == 0 {
        push(&mut all, 0..line.len(), &open);
    }
    all
}

fn push(all: &mut Vec<Segment>, range: Range<usize>, open: &[Option<bool>]) {
    let table = match open.last() {
        Some(None) => return,
        Some(Some(weighted)) => Some(*weighted),
        None => None,
    };
    let (in_table, weighted) = (table.is_some(), table == Some(true));
    all.push(Segment { range, in_table, weighted, is_header: false });
}

fn is_bare(key: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    !key.is_empty() && key.chars().all(allowed) && key.contains(|c: char| c.is_ascii_alphabetic())
}

/// Several bare words where one key should stand.
fn has_spaces(key: &str) -> bool {
    let words: Vec<&str> = key.split_whitespace().collect();
    words.len() > 1
        && words.iter().all(|word| word.chars().all(|c| c.is_alphanumeric() || "_-".contains(c)))
}

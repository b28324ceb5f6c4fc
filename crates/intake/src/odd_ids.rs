//! Ids that no page, file or person could tell apart or show, and names that hint at a damaged table.

use memchr::memchr2;
use sanjeh_engine::dataset::Ids;
use sanjeh_engine::text::fold;
use sanjeh_messages::{Message, Problem, message};
use unicode_normalization::UnicodeNormalization;

use crate::looks::{deceptive, seen};
use crate::places::Wanted;
use crate::text::kept;

/// Bytes of an id: a page has a folder of that name, and file systems allow 255.
const LONGEST_ID: usize = 200;
/// Letters of a cell of a workbook.
const LONGEST_NAME: usize = 32_767;
/// Digits that a number of a workbook keeps.
const DIGITS_KEPT: usize = 15;
/// Whole numbers up to here are exact in a workbook, whatever wrote them.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The form in which ids are compared that a person would take for one: without regard to case,
/// Unicode form, the length of dashes and of Arabic words, half-spaces, zeros before a whole number,
/// or `.0` after it.
pub(crate) fn likeness(id: &str) -> String {
    let composed = fold(&seen(id));
    let whole = match composed.split_once('.') {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
        _ => &composed,
    };
    if whole.is_empty() || !whole.bytes().all(|b| b.is_ascii_digit()) {
        return composed;
    }
    let digits = whole.trim_start_matches('0');
    if digits.is_empty() { "0".to_owned() } else { digits.to_owned() }
}

/// Whether an id surely is its own [`likeness`]: most are, and are not looked at further.
fn is_plain(id: &str) -> bool {
    let plain = |b: u8| b.is_ascii_graphic() && !b.is_ascii_uppercase();
    let number = id.starts_with('0') || (id.ends_with('0') && id.contains('.'));
    id.bytes().all(plain) && !number
}

/// Whether two ids differ in their Unicode form alone.
pub(crate) fn is_other_form(a: &str, b: &str) -> bool {
    a.nfc().eq(b.nfc())
}

/// Subjects by the [`likeness`] of their ids.
#[derive(Debug, Default)]
pub(crate) struct Likenesses {
    /// Likenesses that differ from the id, each once.
    odd: Ids,
    /// The row of each.
    rows: Vec<u32>,
}

impl Likenesses {
    /// Gathers them; `twin` takes each row whose id is like that of an earlier or a plain one, with
    /// that row.
    pub(crate) fn new(ids: &Ids, mut twin: impl FnMut(u32, u32)) -> Self {
        let mut all = Self::default();
        for (row, id) in ids.iter().enumerate().filter(|(_, id)| !is_plain(id)) {
            let (row, like) = (row as u32, likeness(id));
            // Rows whose ids are not plain come by themselves.
            let plain = ids.find(like.as_bytes()).filter(|&other| is_plain(ids.get(other)));
            match (plain, all.odd.push(&like)) {
                (Some(other), _) => twin(row, other),
                (None, Err(known)) => twin(row, all.rows[known as usize]),
                (None, Ok(_)) => {
                    all.rows.push(row);
                    continue;
                }
            }
            if all.odd.len() > all.rows.len() {
                all.rows.push(row);
            }
        }
        all
    }

    /// A subject whose id a person could take for this text.
    pub(crate) fn find(&self, ids: &Ids, text: &str) -> Option<u32> {
        let like = likeness(text);
        let odd = self.odd.find(like.as_bytes()).map(|at| self.rows[at as usize]);
        ids.find(like.as_bytes()).or(odd)
    }
}

/// What is wrong or doubtful with the ids of a register, at their `lines`; `field` is their column.
/// In a workbook (`sheet`) numbers lose their last digits.
pub(crate) fn ids(ids: &Ids, lines: &[u64], field: usize, file: &str, sheet: bool) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    for (id, &line) in ids.iter().zip(lines).filter(|(id, _)| !is_usual(id)) {
        if let Some(problem) = refused(id, file).or_else(|| doubted(id, file)) {
            wanted.push(Wanted { line, field, problem });
        }
    }
    let _likenesses = Likenesses::new(ids, |row, other| {
        let (one, two) = (row.min(other), row.max(other));
        let (first, id) = (ids.get(one), ids.get(two));
        let at = lines[one as usize];
        let line = lines[two as usize];
        // Where a reader could look for the difference in vain, the character is named.
        let marks = [(id, first, line), (first, id, at)];
        let mark =
            (marks.into_iter()).find_map(|(one, other, line)| Some((deceptive(one, other)?, line)));
        let text = match mark {
            Some((mark, holder)) => message!(
                "intake-ids-look-same",
                id = id,
                first = first,
                line = at,
                mark = format!("U+{:04X}", u32::from(mark)),
                holder = holder
            ),
            None => message!("intake-ids-alike", id = id, first = first, line = at),
        };
        let problem = Problem::warning("ids-alike", text)
            .about(file)
            .cause(format!("ids-alike {file}"))
            .help(message!("intake-ids-alike-help"));
        wanted.push(Wanted { line, field, problem });
    });
    if sheet {
        wanted.extend(cut_short(ids, lines, field, file));
    }
    wanted
}

/// Whether there surely is nothing to say of an id by itself: hardly any is looked at further.
fn is_usual(id: &str) -> bool {
    let mut before = b'/';
    for &byte in id.as_bytes() {
        if !byte.is_ascii_graphic() || (before == b'/' && matches!(byte, b'/' | b'.')) {
            return false;
        }
        before = byte;
    }
    let bytes = id.as_bytes();
    let may_be_number = || bytes.contains(&b'e') || bytes.contains(&b'E');
    match bytes.first() {
        None | Some(b'=' | b'+' | b'@' | b'\'') => false,
        Some(b'0'..=b'9') if may_be_number() => false,
        Some(_) => before != b'/' && bytes.len() <= LONGEST_ID,
    }
}

/// Ids that cannot stand in an address or a file's name.
fn refused(id: &str, file: &str) -> Option<Problem> {
    let shown = || id.chars().take(60).collect::<String>();
    let (text, kind): (Message, &str) = if id.len() > LONGEST_ID {
        (message!("intake-id-long", id = shown(), bytes = id.len(), most = LONGEST_ID), "long")
    } else if let Some(mark) = id.chars().find(|&c| is_unseen(c)) {
        let code = format!("U+{:04X}", u32::from(mark));
        let seen: String = id.chars().filter(|&c| !is_unseen(c)).collect();
        (message!("intake-id-unseen", id = seen, mark = code), "unseen")
    } else if id.split('/').any(|part| matches!(part, "" | "." | "..")) {
        (message!("intake-id-path", id = shown()), "path")
    } else {
        return None;
    };
    let problem = Problem::error(text).help(message!("intake-id-unfit-help"));
    Some(problem.cause(format!("id {kind} {file}")))
}

/// Control characters, marks of direction and others without a shape. Joiners are part of words.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn doubted(id: &str, file: &str) -> Option<Problem> {
    if is_exponential(id) {
        let problem = Problem::warning("id-lost-digits", message!("intake-id-exponent", id = id));
        let problem = problem.about(file).cause(format!("id exponent {file}"));
        return Some(problem.help(message!("intake-id-cut-short-help")));
    }
    let (code, text, help) = odd_text(id)?;
    let cause = format!("{code} id {file}");
    Some(Problem::warning(code, text).about(file).cause(cause).help(help))
}

/// Whether an id is what a spreadsheet makes of a long number: `1.23E+05`.
fn is_exponential(id: &str) -> bool {
    let Some((digits, exponent)) = id.split_once(['E', 'e']) else { return false };
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or_default();
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    whole.len() == 1 && [whole, fraction, exponent].into_iter().all(number)
}

/// What is doubtful with a name: one warning a kind and column, at its first place.
pub(crate) fn names<'n>(
    names: impl Iterator<Item = (&'n str, u64)>,
    column: &str,
    field: usize,
) -> Vec<Wanted> {
    let warning = |(name, line): (&str, u64)| {
        let (code, text, help) = long_name(name).or_else(|| odd_text(name))?;
        let cause = format!("{code} {column}");
        let problem = Problem::warning(code, text).about(column).cause(cause).help(help);
        Some(Wanted { line, field, problem })
    };
    names.filter_map(warning).collect()
}

/// Whether there is anything to say of a name.
pub(crate) fn is_odd_name(name: &str) -> bool {
    long_name(name).is_some() || odd_text(name).is_some()
}

/// Whether there is anything to say of a value by which subjects are grouped: it may begin with a sign.
pub(crate) fn is_odd_value(value: &str) -> bool {
    !value.starts_with(['+', '@']) && odd_text(value).is_some()
}

fn long_name(name: &str) -> Option<(&'static str, Message, Message)> {
    // No letter has more UTF-16 units than bytes.
    if name.len() <= LONGEST_NAME || name.encode_utf16().count() <= LONGEST_NAME {
        return None;
    }
    let shown: String = name.chars().take(40).collect();
    let text = message!("intake-name-long", name = shown, most = LONGEST_NAME);
    Some(("name-too-long", text, message!("intake-name-long-help")))
}

fn odd_text(text: &str) -> Option<(&'static str, Message, Message)> {
    let shown = || text.chars().take(60).collect::<String>();
    if let Some(inner) = kept(text) {
        let inner: String = inner.chars().take(60).collect();
        let said = message!("intake-text-kept", text = shown(), inner = inner.as_str());
        let help = message!("intake-text-kept-help", inner = inner);
        return Some(("text-like-a-formula", said, help));
    }
    if text.starts_with(['=', '+', '@']) {
        let said = message!("intake-text-formula", text = shown());
        return Some(("text-like-a-formula", said, message!("intake-text-formula-help")));
    }
    if is_mojibake(text) {
        let said = message!("intake-text-mojibake", text = shown());
        return Some(("text-in-wrong-encoding", said, message!("intake-text-mojibake-help")));
    }
    None
}

/// Whether bytes of UTF-8 were read as Latin letters on the way: «Ø³» for «س», “Ã©” for “é”.
///
/// Capital letters with accents before closing quotes are real («PERÚ»), so that these make no pair,
/// and those of the Arabic block, of which a word has several, count from two on, or from one beside a
/// letter of that block.
fn is_mojibake(text: &str) -> bool {
    // All of them begin with one of two bytes, which are rare in any script.
    if memchr2(0xC3, 0xEF, text.as_bytes()).is_none() {
        return false;
    }
    let (mut latin, mut arabic, mut pair) = (0, 0, false);
    let is_arabic = |c: char| matches!(c, '\u{621}'..='\u{64A}' | '\u{671}'..='\u{6D3}');
    let mut before = ' ';
    for c in text.chars() {
        arabic += u32::from(std::mem::take(&mut pair) && is_arabic(c));
        let second = || {
            matches!(c, '\u{80}'..='\u{9F}' | '\u{A1}'..='\u{BA}' | '\u{BC}'..='\u{BF}')
                || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘•–—˜™šœžŸ".contains(c)
        };
        match before {
            'Â' | 'Ã' if second() => latin += 1,
            'Ø' | 'Ù' | 'Ú' | 'Û' if second() => {
                arabic += 1;
                pair = true;
            }
            _ => {}
        }
        before = c;
    }
    latin > 0 || arabic > 1 || text.contains('\u{FFFD}')
}

/// Numbers of a workbook that lost their last digits, if all long numbers among the ids look so: a
/// column of texts has others, too.
fn cut_short(ids: &Ids, lines: &[u64], field: usize, file: &str) -> Option<Wanted> {
    let long = |id: &str| id.len() > DIGITS_KEPT && id.bytes().all(|b| b.is_ascii_digit());
    let mut first = None;
    let mut count = 0_u64;
    for (id, &line) in ids.iter().zip(lines).filter(|(id, _)| long(id)) {
        let zeros = id.as_bytes()[DIGITS_KEPT..].iter().all(|&b| b == b'0');
        let written = |x: f64| x > EXACT && (format!("{x:.0}") == id || x.to_string() == id);
        let lossy = id.parse().is_ok_and(written);
        if !zeros && !lossy {
            return None;
        }
        first = first.or(Some((id, line)));
        count += 1;
    }
    let (id, line) = first?;
    let text = message!("intake-id-cut-short", id = id, n = count);
    let problem = Problem::warning("id-lost-digits", text)
        .about(file)
        .times(count)
        .help(message!("intake-id-cut-short-help"));
    Some(Wanted { line, field, problem })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_read_in_the_wrong_encoding_is_recognised() {
        for text in ["Ø³Ø§Ø²Ù…Ø§Ù†", "CafÃ©", "MÃ¼nchen", "5 Â°C", "caf\u{FFFD}", "Ùˆزارت"]
        {
            assert!(is_mojibake(text), "{text}");
        }
        for text in ["سازمان", "Café", "«PERÚ»", "JOÃO", "LIBERTÉ\u{A0}!", "Ørsted", "MAÇÃ»", "São"]
        {
            assert!(!is_mojibake(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn of_a_usual_id_there_is_nothing_to_say(id in "[-a-cE0-2./'=+@ \u{200B}Ã©]{0,6}|[0-9][eE.+0-9]{0,8}") {
            let said = refused(&id, "file").or_else(|| doubted(&id, "file"));
            prop_assert!(!is_usual(&id) || said.is_none(), "{id}");
        }
    }

    #[test]
    fn ids_that_a_person_takes_for_one_are_alike() {
        for (a, b) in [
            ("M24", "m24"),
            ("cafe\u{301}", "café"),
            ("می\u{200C}شود", "می شود"),
            ("2023.0", "2023"),
            ("007", "7"),
            ("0", "00.0"),
            ("A-1", "A\u{2013}1"),
            ("نیـرو", "نیرو"),
        ] {
            assert_eq!(likeness(a), likeness(b));
        }
        for (a, b) in [("1.10", "1.1"), ("a0", "a"), ("10", "1"), ("v1.0", "v1"), ("0", "")] {
            assert_ne!(likeness(a), likeness(b));
        }
    }
}

//! Formulas that look a value up in a list and take the nearest one below if it is not there.

use crate::calls::{arguments, calls};

/// Functions that look up, and which of their arguments says how, from 0.
const LOOKUPS: [(&str, usize); 3] = [("VLOOKUP", 3), ("HLOOKUP", 3), ("MATCH", 2)];

/// A function that takes the nearest value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Nearest {
    pub(crate) function: &'static str,
    /// Whether the formula says so, rather than nothing.
    pub(crate) said: bool,
}

/// The first function of a formula that takes the nearest value.
pub(crate) fn nearest(text: &str) -> Option<Nearest> {
    let mut found = None;
    calls(text, &mut |name, at| {
        let Some(&(function, how)) =
            LOOKUPS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))
        else {
            return;
        };
        let said = match within(&text[at + 1..]).get(how).map(|how| how.trim()) {
            None => Some(false),
            // An argument that is empty is 0.
            Some("" | "0") => None,
            Some(how) if how.eq_ignore_ascii_case("false()") => None,
            Some(how) if how.eq_ignore_ascii_case("false") => None,
            Some(how) if how.eq_ignore_ascii_case("true") => Some(true),
            Some(how) if how.eq_ignore_ascii_case("true()") => Some(true),
            Some(how) => how.parse::<f64>().is_ok().then_some(true),
        };
        // One that says nothing is the greater doubt.
        if let Some(said) = said
            && found.is_none_or(|Nearest { said: before, .. }| before && !said)
        {
            found = Some(Nearest { function, said });
        }
    });
    found
}

/// The arguments of a function of which the bracket was opened before.
fn within(text: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (Some(mark), _) => quote = (byte != mark).then_some(mark),
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'(') => depth += 1,
            (None, b')') if depth == 0 => return arguments(&text[..at]).unwrap_or_default(),
            (None, b')') => depth -= 1,
            _ => {}
        }
    }
    arguments(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lookups_without_an_exact_match_are_found() {
        let of = |text: &str| nearest(text).map(|found| (found.function, found.said));
        for (text, expected) in [
            ("VLOOKUP(A10,A5:K64,11)", ("VLOOKUP", false)),
            ("of:=HLOOKUP([.A1];[.A5:.K64];3)", ("HLOOKUP", false)),
            ("INDEX(B:B,match(A1,A:A))", ("MATCH", false)),
            ("IF(A1>\"(\",VLOOKUP(A1,IF(B1,C:D,E:F),2),0)", ("VLOOKUP", false)),
            ("VLOOKUP(A10,A5:K64,11,TRUE)", ("VLOOKUP", true)),
            ("VLOOKUP(A10,A5:K64,11,1)", ("VLOOKUP", true)),
            ("MATCH(A1,A:A,-1)", ("MATCH", true)),
            ("MATCH(A1,A:A,1)+VLOOKUP(A1,B:C,2)", ("VLOOKUP", false)),
            ("VLOOKUP(A1,B:C,2,FALSE)+VLOOKUP(A1,B:C,2", ("VLOOKUP", false)),
        ] {
            assert_eq!(of(text), Some(expected), "{text}");
        }
        for text in [
            "VLOOKUP(A10,A5:K64,11,FALSE)",
            "VLOOKUP(A10,A5:K64,11,0)",
            "VLOOKUP(A10,A5:K64,11,)",
            "of:=VLOOKUP([.A1];[.A5:.K64];3;FALSE())",
            "MATCH(A1,A:A,0)",
            "VLOOKUP(A1,B:C,2,$Z$1)",
            "XLOOKUP(A1,A:A,B:B)",
            "\"VLOOKUP(A1,B:C,2)\"",
            "SUM(A1:A3)",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}

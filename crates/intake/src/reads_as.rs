//! Whether a person reads another number in a cell than it holds.

use sanjeh_engine::text::unify;

/// How the number that a cell shows is to the one that it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shows {
    /// It is the same.
    Same,
    /// It has fewer decimals.
    Rounded,
    /// It is another one.
    Another,
}

/// Words that make a number larger, in lower case.
const LARGER: [(&str, f64); 12] = [
    ("k", 1e3),
    ("thousand", 1e3),
    ("thousands", 1e3),
    ("هزار", 1e3),
    ("mn", 1e6),
    ("million", 1e6),
    ("millions", 1e6),
    ("میلیون", 1e6),
    ("bn", 1e9),
    ("billion", 1e9),
    ("billions", 1e9),
    ("میلیارد", 1e9),
];
/// Those that may as well be units: metres, bytes.
const PERHAPS: [(&str, f64); 2] = [("m", 1e6), ("b", 1e9)];

/// Compares what a cell shows with the number that it holds.
pub(crate) fn shows(shown: &str, number: f64) -> Shows {
    let text = unify(shown.trim());
    let Some(start) = text.find(|c: char| c.is_ascii_digit()) else {
        // A dash, or nothing, for 0 is usual.
        let is_usual = number == 0.0 && !text.chars().any(char::is_alphabetic);
        return if is_usual { Shows::Same } else { Shows::Another };
    };
    let end = end_of_number(&text, start);
    let (before, run, after) = (&text[..start], &text[start..end], &text[end..]);
    if run.contains('/') || after.starts_with(['E', 'e']) || before.ends_with(['.', '٫']) {
        // A fraction, or an exponent.
        return Shows::Same;
    }
    if run.contains(':') || hides_sign(before, after, number) {
        return Shows::Another;
    }
    let word: String = after.trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
    let word = word.to_lowercase();
    let factor_of = |known: &[(&str, f64)]| known.iter().find(|(w, _)| *w == word).map(|(_, f)| *f);
    let factors = match factor_of(&LARGER) {
        Some(factor) => [factor, factor],
        None => [1.0, factor_of(&PERHAPS).unwrap_or(1.0)],
    };
    let mut found = Shows::Another;
    for (shown, decimals) in readings(run) {
        for factor in factors {
            let (shown, unit) = (shown * factor, factor / power_of_ten(decimals));
            let apart = (shown - number.abs()).abs();
            if apart <= 1e-12 * shown {
                return Shows::Same;
            }
            // Of a small number nothing is left when thousands are shown.
            let is_lost = shown == 0.0 && factor > 1.0;
            if apart <= 0.5 * unit * (1.0 + 1e-9) && !is_lost {
                found = Shows::Rounded;
            }
        }
    }
    found
}

/// Exact as far as a cell shows decimals.
fn power_of_ten(exponent: usize) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

/// The end of a number with its separators, which stand between two digits.
fn end_of_number(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut letters = text[start..].char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let is_digit = letter.is_ascii_digit();
        let parts = letter.is_whitespace() || ".,٫٬'’:-/".contains(letter);
        let mut follows = || letters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if !is_digit && (!parts || !follows()) {
            break;
        }
        if is_digit {
            end = start + at + 1;
        }
    }
    end
}

/// The numbers that a person may read, each with its decimals: whole with parted thousands, or with
/// decimals behind the last sign.
fn readings(run: &str) -> Vec<(f64, usize)> {
    let digits: String = run.chars().filter(char::is_ascii_digit).collect();
    let Ok(whole) = digits.parse::<f64>() else { return Vec::new() };
    let groups: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).collect();
    let last = groups.last().map_or(0, |group| group.len());
    let mut readings = Vec::new();
    let parted = groups.iter().skip(1).all(|group| matches!(group.len(), 2 | 3)) && last == 3;
    if groups.len() == 1 || (parted && !run.contains('-')) {
        readings.push((whole, 0));
    }
    let sign = run.chars().rev().find(|c| !c.is_ascii_digit());
    if sign.is_some_and(|sign| ".,٫".contains(sign)) {
        readings.push((whole / power_of_ten(last), last));
    }
    readings
}

/// Whether a sign is not shown, or one that the number does not have.
fn hides_sign(before: &str, after: &str, number: f64) -> bool {
    if number < 0.0 {
        return !before.contains(['-', '−', '(']) && !after.starts_with(['-', '−', ')']);
    }
    number > 0.0 && matches!(before.trim(), "-" | "−")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_number_is_distinguished_from_one_that_is_written_otherwise() {
        for (shown, number) in [
            ("1,234.00", 1234.0),
            ("$1,234.00", 1234.0),
            ("1.234,50", 1234.5),
            ("12,34,567", 1_234_567.0),
            ("1 234", 1234.0),
            ("۱٬۲۳۴٫۵", 1234.5),
            ("(196)", -196.0),
            ("-196", -196.0),
            ("-", 0.0),
            ("", 0.0),
            ("007", 7.0),
            ("12 m", 12.0),
            ("12M", 12e6),
            ("1 1/2", 1.5),
            ("1.2E+3", 1234.0),
            ("25%", 25.0),
            ("2K", 2000.0),
            ("0.1", 0.1),
        ] {
            assert_eq!(shows(shown, number), Shows::Same, "{shown}");
        }
        for (shown, number) in [("104", 103.6), ("0", 0.4), ("1.2K", 1234.0), ("-1.3", -1.26)] {
            assert_eq!(shows(shown, number), Shows::Rounded, "{shown}");
        }
        for (shown, number) in [
            ("1200", 12.0),
            ("1.9K", 1.9),
            ("۱٫۹ هزار", 1.9),
            ("1", 1234.0),
            ("0 million", 196.0),
            ("196", -196.0),
            ("-196", 196.0),
            ("no data", 0.0),
            ("n/a", 196.0),
            ("", 12.0),
            ("1.23", 123.0),
            ("9:30", 930.0),
        ] {
            assert_eq!(shows(shown, number), Shows::Another, "{shown}");
        }
    }
}
